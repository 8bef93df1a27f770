"""The layer that answers 429 to those who ask too often.

Comes in: a request. Goes out: the same, or the error that says when to come again. Never here: what is asked for; probes of
those who run the application are never refused.

Each caller has a bucket that holds `requests` and fills again within `seconds`, kept as one number: the moment at which it
will be full (GCRA, as in ATM's traffic policing). A process has buckets of its own: behind N workers a caller gets up to N
times as much.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from time import monotonic
from typing import Literal

from starlette.types import ASGIApp, Receive, Scope, Send

from stratagen.runtime.context import current
from stratagen.runtime.errors import rate_limited
from stratagen.runtime.interceptors.address import client_of, path_of
from stratagen.runtime.interceptors.onion import Interceptor

__all__ = ["RateLimit"]

_PROBES = frozenset({"/health", "/ready", "/metrics"})
_MOST_CALLERS = 100_000


class RateLimit(Interceptor):
    """At most `requests` at once from one caller, and as many again in every `seconds`.

    Args:
        requests: How many.
        seconds: In which time an empty bucket fills.
        by: `address`: the caller's machine, asked before anything is known of the request. `user`: whoever the bearer token
            names, so after `auth`; a request without one counts for its address.
        now: A clock, in seconds.
    """

    name = "rate_limit"
    order = 25
    after: tuple[str, ...] = ("errors",)

    def __init__(
        self,
        requests: int,
        seconds: float,
        *,
        by: Literal["address", "user"] = "address",
        now: Callable[[], float] = monotonic,
    ) -> None:
        self._seconds = seconds
        self._each = seconds / requests
        self._by_user = by == "user"
        self._now = now
        self._full: dict[str, float] = {}
        if self._by_user:
            self.order, self.after = 35, ("errors", "auth")

    def wrap(self, app: ASGIApp) -> ASGIApp:
        """`app`, asked as often as is allowed."""

        def layer(scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
            if not self.lets_pass(path_of(scope).decode("latin-1")):
                self._take(self._caller(scope))
            return app(scope, receive, send)

        return layer

    def lets_pass(self, path: str) -> bool:
        """Whether `path` may be asked for as often as one likes."""
        return path in _PROBES

    def _caller(self, scope: Scope) -> str:
        user = current().user if self._by_user else None
        return client_of(scope) if user is None else f"user {user}"

    def _take(self, caller: str) -> None:
        """One request out of the caller's bucket.

        Raises:
            ApiError: 429, it is empty.
        """
        now = self._now()
        full = max(self._full.get(caller, now), now) + self._each
        wait = full - now - self._seconds
        if wait > 1e-9:  # sums of floats: the last request of a full bucket is no debt
            raise rate_limited("this API", wait)
        if len(self._full) >= _MOST_CALLERS:
            self._forget(now)
        self._full[caller] = full

    def _forget(self, now: float) -> None:
        """Drop the buckets that are full again; if none is, those that were used first."""
        kept = {caller: full for caller, full in self._full.items() if full > now}
        for caller in list(kept)[: len(kept) - _MOST_CALLERS // 2]:
            del kept[caller]
        self._full = kept
