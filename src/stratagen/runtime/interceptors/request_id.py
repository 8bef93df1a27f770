"""The layer that names each request and binds its context.

Comes in: a request, perhaps with an id that the caller gave it. Goes out: the same request with its `RequestContext` bound,
and the id in a header of the answer. Never here: a log line.
"""

from __future__ import annotations

import re
from random import getrandbits

from starlette.types import ASGIApp, Receive, Scope, Send

from stratagen.runtime.context import RequestContext, begin, end
from stratagen.runtime.interceptors.onion import Interceptor, Sent

__all__ = ["RequestId"]

_HEADER = b"x-request-id"
_ACCEPTED = re.compile(rb"[A-Za-z0-9._-]{1,64}")


class RequestId(Interceptor):
    """Takes the caller's `X-Request-ID` where it is harmless, makes one up otherwise."""

    name = "request_id"
    order = 5

    def wrap(self, app: ASGIApp) -> ASGIApp:
        """`app`, run within the request's context."""

        async def layer(scope: Scope, receive: Receive, send: Send) -> None:
            sent = Sent.of(send)
            request_id = _given(scope) or _new()
            sent.headers.append((_HEADER, request_id.encode()))
            token = begin(RequestContext(request_id, None, scope["method"], scope["path"]))
            try:
                await app(scope, receive, sent)
            finally:
                end(token)

        return layer


def _new() -> str:
    """128 random bits. They have to differ, not to be secret: no system call is spent on them."""
    return f"{getrandbits(128):032x}"  # a forked worker is seeded anew


def _given(scope: Scope) -> str | None:
    for name, value in scope["headers"]:
        if name == _HEADER:
            return value.decode() if _ACCEPTED.fullmatch(value) else None
    return None
