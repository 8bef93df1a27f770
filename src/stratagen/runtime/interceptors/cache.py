"""The layer that answers a read from memory while nothing was written since.

Comes in: GET requests of generated routes whose entity has `cache` in the registry. Goes out: the answer that was given
before, with `X-Cache: hit`, or a new one. Never here: an answer older than a commit of any process, one of another user, an
answer of a custom route, or one that failed.

Every commit moves the database to another generation, and an answer counts only in the generation that was current before
it was read. So a write to the entity drops it, and so does one to whatever it embeds. A database that cannot tell its
generation is asked every time.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable, Collection
from time import monotonic
from typing import NamedTuple

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from stratagen.runtime.context import current
from stratagen.runtime.interceptors.address import header, path_of
from stratagen.runtime.interceptors.onion import Interceptor

__all__ = ["ResponseCache"]

_LONGEST_BODY = 256 * 1024


class _Key(NamedTuple):
    path: bytes
    query: bytes
    user: str | None
    token: bytes | None  # two tokens of one user may have other claims


class _Kept(NamedTuple):
    generation: object
    until: float
    route: object
    headers: list[tuple[bytes, bytes]]
    body: bytes


class ResponseCache(Interceptor):
    """Keeps answers for as long as their route's `cache_seconds`.

    Args:
        seen: Tells the database's generation; None where nothing tells it.
        below: The paths under which there are such routes. Where there are none the layer does nothing.
        size: How many answers are kept; the one that was not used for longest makes room.
    """

    name = "cache"
    order = 40
    after = ("errors",)

    def __init__(
        self,
        seen: Callable[[], Awaitable[object | None]],
        below: Collection[str],
        *,
        size: int = 1_000,
    ) -> None:
        self._seen = seen
        self._below = tuple(path.encode() for path in below)
        self._size = size
        self._kept: OrderedDict[_Key, _Kept] = OrderedDict()

    def wrap(self, app: ASGIApp) -> ASGIApp:
        """`app`, asked for what is not here."""

        async def layer(scope: Scope, receive: Receive, send: Send) -> None:
            path = path_of(scope)
            generation = None
            if scope["method"] == "GET" and path.startswith(self._below):
                generation = await self._seen()
            if generation is None:
                await app(scope, receive, send)
                return
            token = header(scope, b"authorization")
            key = _Key(path, scope["query_string"], current().user, token)
            kept = self._kept.get(key)
            if kept is not None and kept.generation == generation and kept.until > monotonic():
                self._kept.move_to_end(key)
                scope["route"] = kept.route  # who logs and counts goes by it
                await _answer(kept, send)
                return
            recording = _Recording(send)
            await app(scope, receive, recording.send)
            self._keep(key, generation, scope.get("route"), recording)

        return layer if self._below else app

    def _keep(self, key: _Key, generation: object, route: object, answer: _Recording) -> None:
        seconds: float = getattr(route, "cache_seconds", 0)
        if not seconds or not answer.whole:
            return
        until = monotonic() + seconds
        self._kept[key] = _Kept(generation, until, route, answer.headers, answer.body)
        self._kept.move_to_end(key)
        if len(self._kept) > self._size:
            self._kept.popitem(last=False)


class _Recording:
    """An answer that is sent, and known afterwards."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.whole = False
        self.headers: list[tuple[bytes, bytes]] = []
        self.body = b""

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._good = message["status"] == 200
            self.headers = list(message["headers"])
        elif not message.get("more_body") and len(message["body"]) <= _LONGEST_BODY:
            self.body = message["body"]
            self.whole = self._good and _length(self.headers) == len(self.body)
        await self._send(message)


def _length(headers: list[tuple[bytes, bytes]]) -> int:
    """The length that the headers tell; a stream tells none, and its last part is not the whole."""
    return next((int(value) for name, value in headers if name == b"content-length"), -1)


async def _answer(kept: _Kept, send: Send) -> None:
    headers = [*kept.headers, (b"x-cache", b"hit")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": kept.body})
