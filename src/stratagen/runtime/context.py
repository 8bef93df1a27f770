"""What is known of the request being served: its id, who asks, and for what.

Comes in: values that an interceptor binds when a request begins. Goes out: the same values to whoever logs, audits or
answers within that request. Never here: a global, an HTTP type, or anything that outlives the request.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar, Token
from types import MappingProxyType, TracebackType
from typing import NamedTuple

__all__ = ["RequestContext", "begin", "bind", "current", "end"]

_NO_CLAIMS: Mapping[str, object] = MappingProxyType({})


class RequestContext(NamedTuple):
    """One request. Outside of any, every part is None. A tuple, because one is made for every request.

    Attributes:
        request_id: What the request is called in log lines and error bodies.
        user: Who asks, as the bearer token says; None where nobody is signed in.
        method: The HTTP method.
        path: The path as it was asked for, decoded.
        claims: Everything that the bearer token says.
    """

    request_id: str | None = None
    user: str | None = None
    method: str | None = None
    path: str | None = None
    claims: Mapping[str, object] = _NO_CLAIMS


_NONE = RequestContext()
_current: ContextVar[RequestContext] = ContextVar("stratagen_request", default=_NONE)


def current() -> RequestContext:
    """The request that the running task serves; an empty one outside of requests."""
    return _current.get()


begin, end = _current.set, _current.reset
"""What `bind` does when its block is entered and left, without an object in between: for what is done with every request."""


class bind:  # noqa: N801  # reads like the functions of contextlib, at a third of their time
    """Make `context` the current one within the block, for this task and those it starts.

    >>> with bind(RequestContext(request_id="r-1")):
    ...     current().request_id
    'r-1'
    >>> current().request_id is None
    True
    """

    __slots__ = ("_context", "_token")

    def __init__(self, context: RequestContext) -> None:
        self._context = context

    def __enter__(self) -> RequestContext:
        self._token: Token[RequestContext] = _current.set(self._context)
        return self._context

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        _current.reset(self._token)
