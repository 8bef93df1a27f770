"""What no answer and no log line may hold, watched in every test that asks an application.

Comes in: every body that an httpx client gets and every line that structlog is given. Goes out: what was found there: SQL, the
words of a driver, a path of this machine, a traceback, the planted secret. A test that let one pass fails.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import pytest
import structlog

__all__ = ["PLANTED", "Watch", "install", "log_of_a_server", "no_leaks", "watching"]

PLANTED = "hush-5f0c7d2e9b"
"""A secret that tests put where secrets go; it comes out nowhere."""

_EVERYWHERE = {
    "a traceback": re.compile(r"Traceback \(most recent call last\)|\.py\", line \d"),
    "the planted secret": re.compile(re.escape(PLANTED)),
}
_IN_OUR_WORDS = {
    "SQL": re.compile(
        r"\bSELECT\b.+\bFROM\b|\bINSERT INTO\b|\bUPDATE \w+ SET\b|\bDELETE FROM\b|\bCREATE TABLE\b|\bPRAGMA \w+|BEGIN IMMEDIATE"
    ),
    "a driver's words": re.compile(
        r"\[SQL:|sqlalche\.me|sqlite3\.|asyncpg\.|constraint failed|violates \w+ constraint"
    ),
    "a path": re.compile(
        "|".join(
            re.escape(path)
            for path in {
                str(Path(__file__).parents[1]),
                sys.prefix,
                "/site-packages/",
                "/pytest-of-",
            }
        )
    ),
}


class Watch:
    """Looks at what passes and notes what should not have.

    Attributes:
        seen: How many bodies and lines passed.
        found: What was wrong with some.
    """

    def __init__(self) -> None:
        self.seen = 0
        self.found: list[str] = []

    def answer(self, status: int, text: str) -> None:
        """A body: what was asked for may say anything, an error is in our words."""
        self._look(f"a body of {status}", text, _EVERYWHERE if status < 400 else _ANYTHING)

    def line(self, text: str) -> None:
        """A line of a log."""
        self._look("a log line", text, _ANYTHING)

    def _look(self, where: str, text: str, patterns: dict[str, re.Pattern[str]]) -> None:
        self.seen += 1
        for name, pattern in patterns.items():
            if (match := pattern.search(text)) is not None:
                excerpt = text[max(0, match.start() - 60) : match.end() + 60]
                self.found.append(f"{name} in {where}: …{excerpt}…")


_ANYTHING = {**_EVERYWHERE, **_IN_OUR_WORDS}
_WATCHES = [Watch()]


@contextmanager
def watching() -> Iterator[Watch]:
    """Everything that passes within the block is this watch's."""
    watch = Watch()
    _WATCHES.append(watch)
    try:
        yield watch
    finally:
        _WATCHES.remove(watch)


class _Logger(structlog.make_filtering_bound_logger(0)):  # type: ignore[misc]  # made at run time
    def _proxy_to_logger(self, name: str, event: Any = None, /, **values: Any) -> Any:
        if values.get("exc_info"):
            _WATCHES[-1].found.append(f"a traceback in the log line {event!r}")
        _WATCHES[-1].line(repr({"event": event, **self._context, **values}))
        return super()._proxy_to_logger(name, event, **values)


@cache
def install() -> None:
    """Watch from now on, for the whole process; once, whoever asks."""
    structlog.configure(
        wrapper_class=_Logger,
        processors=[structlog.processors.KeyValueRenderer()],
        logger_factory=structlog.ReturnLoggerFactory(),
    )
    send, send_async = httpx.Client.send, httpx.AsyncClient.send

    def watched(self: httpx.Client, *request: Any, **options: Any) -> httpx.Response:
        response = send(self, *request, **options)
        _look_at(response)
        return response

    async def watched_async(
        self: httpx.AsyncClient, *request: Any, **options: Any
    ) -> httpx.Response:
        response = await send_async(self, *request, **options)
        _look_at(response)
        return response

    httpx.Client.send = watched  # type: ignore[method-assign]  # the one place that all bodies pass
    httpx.AsyncClient.send = watched_async  # type: ignore[method-assign]  # likewise


def log_of_a_server(text: str) -> None:
    """Look at what another process has logged."""
    for line in text.splitlines():
        _WATCHES[-1].line(line)


def _look_at(response: httpx.Response) -> None:
    if response.is_stream_consumed or response.is_closed:
        _WATCHES[-1].answer(response.status_code, response.text)


@pytest.fixture(autouse=True)
def no_leaks() -> Iterator[None]:
    """Fails the test in which something leaked, or one whose fixtures leaked before it."""
    earlier, _WATCHES[0].found = _WATCHES[0].found, []
    assert earlier == []
    with watching() as watch:
        yield
    assert watch.found == []
