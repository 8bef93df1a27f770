"""The layer that tries again what the database could not do just now.

Comes in: a request that may be repeated, GET, PUT or DELETE. Goes out: its answer; the 503 when it still fails after the last
try. Never here: a request whose repetition would do something twice, or an answer that has begun.
"""

from __future__ import annotations

from asyncio import sleep
from collections.abc import Awaitable, Callable
from random import uniform
from time import monotonic

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from stratagen.runtime.errors import ApiError
from stratagen.runtime.interceptors.onion import Interceptor, Sent

__all__ = ["Retry"]

_IDEMPOTENT = frozenset({"GET", "HEAD", "PUT", "DELETE", "OPTIONS"})


class Retry(Interceptor):
    """Up to `attempts` in all, the pauses between them growing and drawn by lot, so that callers do not meet again.

    What was tried was undone: storage answers 503 only for a transaction that was not committed.

    Args:
        attempts: How often a request is tried; 1 never repeats.
        pause: The longest first pause in seconds; each further one may be twice as long.
        within: After how many seconds no further try begins: a lock that was waited for once is not waited for again.
        wait: What passes the time.
    """

    name = "retry"
    order = 50
    after = ("errors",)

    def __init__(
        self,
        attempts: int = 3,
        *,
        pause: float = 0.02,
        within: float = 2.0,
        wait: Callable[[float], Awaitable[None]] = sleep,
    ) -> None:
        self._attempts = attempts
        self._pause = pause
        self._within = within
        self._wait = wait

    def wrap(self, app: ASGIApp) -> ASGIApp:
        """`app`, tried again."""

        def layer(scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
            if scope["method"] in _IDEMPOTENT:
                return self._try(app, scope, _Recording(receive), Sent.of(send))
            return app(scope, receive, send)

        return layer if self._attempts > 1 else app

    async def _try(self, app: ASGIApp, scope: Scope, body: _Recording, sent: Sent) -> None:
        asked, last = dict(scope), monotonic() + self._within
        attempt = 1
        while True:
            try:
                return await app(scope, body.receive, sent)
            except ApiError as error:
                if sent.status is not None or error.status != 503 or attempt == self._attempts:
                    raise
                pause = uniform(0, self._pause * 2**attempt / 2)  # noqa: S311  # lots, no secret
                if monotonic() + pause > last:
                    raise
                await self._wait(pause)
                body.rewind()
                scope.clear()  # what routing left there
                scope.update(asked)
                attempt += 1


class _Recording:
    """A request body that can be read again from its beginning."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._seen: list[Message] = []
        self._next = 0

    async def receive(self) -> Message:
        if self._next == len(self._seen):
            self._seen.append(await self._receive())
        self._next += 1
        return self._seen[self._next - 1]

    def rewind(self) -> None:
        self._next = 0
