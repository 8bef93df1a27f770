"""Several of a thing, lent to one caller each: who comes first is served first, and nobody waits for ever.

Comes in: how one is opened, and how many there may be. Goes out: one at a time. Never here: what it is.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from stratagen.runtime import errors

__all__ = ["Pool"]

T = TypeVar("T")


class Pool(Generic[T]):
    """At most `size` of what `opened` opens; `patience` is for how many seconds one waits.

    The one given back last is lent first: it is warm.
    """

    def __init__(self, opened: Callable[[], Awaitable[T]], size: int, patience: float) -> None:
        self._opened = opened
        self._room = size
        self._patience = patience
        self._idle: list[T] = []
        self._waiting: deque[asyncio.Future[T | None]] = deque()

    async def take(self) -> T:
        """One of them.

        Raises:
            ApiError: 503, none came back in time.
        """
        if self._idle:
            return self._idle.pop()
        if self._room:
            self._room -= 1
        elif (one := await self._wait()) is not None:
            return one
        try:
            return await self._opened()
        except BaseException:
            self.forget()
            raise

    def idle(self) -> T | None:
        """One that nobody has taken, for a use that is over before anything else runs; None where there is none."""
        return self._idle[-1] if self._idle else None

    def give(self, one: T) -> None:
        """Give back what was taken."""
        if not self._hand_on(one):
            self._idle.append(one)

    def forget(self) -> None:
        """What was taken will not come back: there is room for another."""
        if not self._hand_on(None):
            self._room += 1

    def drain(self) -> list[T]:
        """Take all that are idle at once."""
        idle, self._idle = self._idle, []
        self._room += len(idle)
        return idle

    def _hand_on(self, one: T | None) -> bool:
        """Let the first who waits have it, None being the room for another; whether anybody waits."""
        while self._waiting:
            waiter = self._waiting.popleft()
            if not waiter.done():
                waiter.set_result(one)
                return True
        return False

    async def _wait(self) -> T | None:
        """What comes back, or None, when there is room for another."""
        loop = asyncio.get_running_loop()
        waiter: asyncio.Future[T | None] = loop.create_future()
        self._waiting.append(waiter)
        timer = loop.call_later(self._patience, _give_up, waiter)
        try:
            return await waiter
        except asyncio.CancelledError:
            if waiter.done() and not waiter.cancelled() and waiter.exception() is None:
                one = waiter.result()  # it came in the moment of giving up
                self.forget() if one is None else self.give(one)
            raise
        finally:
            timer.cancel()


def _give_up(waiter: asyncio.Future[T | None]) -> None:
    """Tell one who waited for too long. With many at once nearly all wait, so that it is a timer and no `asyncio.timeout`."""
    if not waiter.done():
        waiter.set_exception(errors.unavailable("Every connection is in use, try again"))
