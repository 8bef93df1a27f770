"""What is known of the request being served: its id, who asks, and for what.

Comes in: values that an interceptor binds when a request begins. Goes out: the same values to whoever logs, audits or
answers within that request. Never here: a global, an HTTP type, or anything that outlives the request.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

__all__ = ["RequestContext", "bind", "current"]


@dataclass(frozen=True, slots=True)
class RequestContext:
    """One request. Outside of any, every part is None."""

    request_id: str | None = None
    user: str | None = None
    method: str | None = None
    path: str | None = None


_NONE = RequestContext()
_current: ContextVar[RequestContext] = ContextVar("stratagen_request", default=_NONE)


def current() -> RequestContext:
    """The request that the running task serves; an empty one outside of requests."""
    return _current.get()


@contextmanager
def bind(context: RequestContext) -> Iterator[RequestContext]:
    """Make `context` the current one within the block, for this task and those it starts.

    >>> with bind(RequestContext(request_id="r-1")):
    ...     current().request_id
    'r-1'
    >>> current().request_id is None
    True
    """
    token = _current.set(context)
    try:
        yield context
    finally:
        _current.reset(token)
