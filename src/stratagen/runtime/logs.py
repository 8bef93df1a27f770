"""Where log lines go and what they look like.

Comes in: settings. Goes out: structlog set up for the process, once, unless the application did so itself. Never here: a
log line.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from typing import Any

import orjson
import structlog
from structlog.contextvars import merge_contextvars
from structlog.processors import ExceptionRenderer
from structlog.tracebacks import ExceptionDictTransformer
from structlog.typing import EventDict, Processor

from stratagen.runtime.context import current
from stratagen.runtime.settings import Settings

__all__ = ["configure_logging"]


def configure_logging(settings: Settings) -> None:
    """Log lines on standard error: for people on a terminal, as JSON elsewhere. Left alone where structlog is set up already."""
    if structlog.is_configured():
        return
    as_json = settings.log_format == "json" or (
        settings.log_format == "auto" and not sys.stderr.isatty()
    )
    structlog.configure(
        processors=(
            list(_JSON) if as_json else [merge_contextvars, _stamped, _spelt, _for_people()]
        ),
        wrapper_class=_straight(logging.getLevelNamesMapping()[settings.log_level.upper()]),
        logger_factory=(
            structlog.BytesLoggerFactory(sys.stderr.buffer)
            if as_json
            else structlog.PrintLoggerFactory(sys.stderr)
        ),
        cache_logger_on_first_use=False,
    )


@cache
def _straight(
    level: int,
) -> type[Any]:  # Any: structlog makes the class it derives from at run time
    """Structlog's logger, which runs our own chain without asking what each processor returned: a third of the time."""
    usual = structlog.make_filtering_bound_logger(level)
    written = {
        method: _straightly(method, getattr(usual, method))
        for method in ("debug", "info", "warning", "error")
        if level <= logging.getLevelNamesMapping()[method.upper()]
    }
    return type("StraightLogger", (usual,), written)


def _straightly(method: str, usual: Callable[..., Any]) -> Callable[..., Any]:
    """A method of that logger; `usual` does what it does elsewhere. Any: what structlog's own take and return."""

    def write(self: Any, event: str | None = None, *args: Any, **values: Any) -> Any:
        if args or self._processors != _JSON:  # somebody changed it, or captures what is logged
            return usual(self, event, *args, **values)
        line = merge_contextvars(None, method, {**self._context, **values, "event": event})
        return self._logger.msg(_as_json(None, method, _stamped(None, method, line)))

    return write


def _stamped(_logger: object, method: str, event: EventDict) -> EventDict:
    """The line with its request, level and time: one function, for each costs as much as its work."""
    request_id = current().request_id
    if request_id is not None:
        event["request_id"] = request_id
    event["level"] = "warning" if method == "warn" else "error" if method == "exception" else method
    event["timestamp"] = datetime.now(UTC)
    return event


def _spelt(_logger: object, _method: str, event: EventDict) -> EventDict:
    """The time as text, as orjson prints it."""
    event["timestamp"] = event["timestamp"].isoformat().removesuffix("+00:00") + "Z"
    return event


def _for_people() -> Processor:
    """The renderer for a terminal. Rich, where it is installed, would print the variables of each frame beside its line."""
    return structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)


def _as_json(_logger: object, _method: str, event: EventDict) -> bytes:
    if event.get("exc_info"):
        event = _TRACED(_logger, _method, event)
    try:
        return orjson.dumps(event, default=str, option=_OPTIONS)
    except (
        TypeError
    ):  # an integer beyond 64 bits, half a surrogate pair: no reason to lose the line
        spelt = _spelt(_logger, _method, event)
        return json.dumps(spelt, default=str, skipkeys=True).encode()


_TRACED = ExceptionRenderer(ExceptionDictTransformer(show_locals=False))
"""A traceback without the variables of its frames: among them are headers with tokens, and payloads with what is secret."""
_OPTIONS = orjson.OPT_NON_STR_KEYS | orjson.OPT_UTC_Z
_JSON: list[Processor] = [merge_contextvars, _stamped, _as_json]
"""The chain that most lines of most servers go through."""
