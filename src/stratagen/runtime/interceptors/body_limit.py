"""The layer that refuses bodies which are too large, before they are read.

Comes in: a request. Goes out: the same, its body counted as it is read. Never here: what is in a body.
"""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from stratagen.runtime.errors import payload_too_large
from stratagen.runtime.interceptors.onion import Interceptor

__all__ = ["BodyLimit"]


class BodyLimit(Interceptor):
    """413 for a body of more than `limit` bytes, whether its length was told or not."""

    name = "body_limit"
    order = 22  # within `metrics`, so that refusals are counted
    after = ("errors",)

    def __init__(self, limit: int) -> None:
        self._limit = limit

    def wrap(self, app: ASGIApp) -> ASGIApp:
        """`app`, which never reads more."""

        async def layer(scope: Scope, receive: Receive, send: Send) -> None:
            if _told_length(scope) > self._limit:
                raise payload_too_large(self._limit)
            read = 0

            async def counted() -> Message:
                nonlocal read
                message = await receive()
                read += len(message.get("body", b""))
                if read > self._limit:
                    raise payload_too_large(self._limit)
                return message

            await app(scope, counted, send)

        return layer


def _told_length(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit():
            return int(value[:20])
    return 0
