"""The layer that refuses bodies which are too large, before they are read.

Comes in: a request. Goes out: the same, its body counted as it is read. Never here: what is in a body.
"""

from __future__ import annotations

from collections.abc import Awaitable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from stratagen.runtime.errors import payload_too_large
from stratagen.runtime.interceptors.onion import Interceptor

__all__ = ["BodyLimit"]


_TOLD = frozenset({"1.0", "1.1"})  # versions in which no body comes unannounced


class BodyLimit(Interceptor):
    """413 for a body of more than `limit` bytes, whether its length was told or not."""

    name = "body_limit"
    order = 22  # within `metrics`, so that refusals are counted
    after = ("errors",)

    def __init__(self, limit: int) -> None:
        self._limit = limit

    def wrap(self, app: ASGIApp) -> ASGIApp:
        """`app`, which never reads more."""

        def layer(scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
            length = _told_length(scope)
            if length > self._limit:
                raise payload_too_large(self._limit)
            if length == 0:
                return app(scope, receive, send)
            read = 0

            async def counted() -> Message:
                nonlocal read
                message = await receive()
                read += len(message.get("body", b""))
                if read > self._limit:
                    raise payload_too_large(self._limit)
                return message

            return app(scope, counted, send)

        return layer


def _told_length(scope: Scope) -> int:
    """How long the body is; 0: there is none, as HTTP/1 has it of a request that tells of none; -1: nobody knows yet."""
    untold = scope["http_version"] not in _TOLD
    for name, value in scope["headers"]:
        if name == b"content-length":
            return int(value[:20]) if value.isdigit() else -1
        if name == b"transfer-encoding":
            untold = True
    return -1 if untold else 0
