"""The layer that writes one structured line for each request.

Comes in: a request and its answer. Goes out: method, route, status and milliseconds in the log. Never here: a value from
the address, the query or a body: the route is logged as its template, so ids and keys stay out of log files.
"""

from __future__ import annotations

from time import perf_counter

import structlog
from starlette.types import ASGIApp, Receive, Scope, Send

from stratagen.runtime.interceptors.onion import Interceptor, Sent

__all__ = ["AccessLog"]

_log = structlog.stdlib.get_logger("stratagen.access")


class AccessLog(Interceptor):
    """`info` for a request; `warning` for one slower than `slow_ms`, `error` for one that failed by our fault."""

    name = "access_log"
    order = 10
    after = ("request_id",)

    def __init__(self, *, slow_ms: int = 1_000) -> None:
        self._slow_ms = slow_ms

    def wrap(self, app: ASGIApp) -> ASGIApp:
        """`app`, watched."""
        log = _log.bind()  # once: a lazy logger finds its configuration anew with every line

        async def layer(scope: Scope, receive: Receive, send: Send) -> None:
            sent = Sent.of(send)
            began = perf_counter()
            try:
                await app(scope, receive, sent)
            finally:
                status = sent.status or 500  # of an answer that never began
                self._write(log, scope, status, (perf_counter() - began) * 1_000)

        return layer

    def _write(
        self, log: structlog.stdlib.BoundLogger, scope: Scope, status: int, milliseconds: float
    ) -> None:
        slow = milliseconds > self._slow_ms
        write = log.error if status >= 500 else log.warning if slow else log.info
        method, route, ms = scope["method"], scope.get("route"), round(milliseconds, 1)
        path = None if route is None else route.path
        if slow:
            write("request", method=method, route=path, status=status, ms=ms, slow=True)
        else:
            write("request", method=method, route=path, status=status, ms=ms)
