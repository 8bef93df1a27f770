"""The layer that counts and times requests, for Prometheus.

Comes in: a request and its answer. Goes out: samples by method, route and status, and the page that Prometheus reads.
Never here: a value from the address: routes are counted as their templates, whatever matches none as `unmatched`, so what a
client sends cannot add a time series.
"""

from __future__ import annotations

import os
from time import perf_counter

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.exposition import choose_encoder
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.platform_collector import PlatformCollector
from prometheus_client.process_collector import ProcessCollector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from stratagen.runtime.errors import wrap
from stratagen.runtime.interceptors.onion import Interceptor

__all__ = ["Metrics"]

_SECONDS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Upper bounds of the histogram: finer than the usual ones below 5 ms, where most answers of a generated route are."""

_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_SEVERAL_PROCESSES = "PROMETHEUS_MULTIPROC_DIR"


class Metrics(Interceptor):
    """`http_requests_total`, `http_request_duration_seconds` and `http_requests_in_flight`.

    Each application counts in a registry of its own, each process for itself. Where PROMETHEUS_MULTIPROC_DIR names a folder,
    the processes that share it are counted together, as prometheus-client does it.

    >>> metrics = Metrics()
    >>> page, media_type = metrics.page(accept="")
    >>> media_type
    'text/plain; version=0.0.4; charset=utf-8'
    >>> b"http_requests_in_flight 0.0" in page
    True
    """

    name = "metrics"
    order = 20
    after = ("errors",)

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        if _SEVERAL_PROCESSES not in os.environ:  # these two speak of one process
            ProcessCollector(registry=self._registry)
            PlatformCollector(registry=self._registry)
        self._requests = Counter(
            "http_requests",
            "Requests answered.",
            ("method", "route", "status"),
            registry=self._registry,
        )
        self._seconds = Histogram(
            "http_request_duration_seconds",
            "Time from a request to the end of its answer.",
            ("method", "route"),
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._in_flight = Gauge(
            "http_requests_in_flight",
            "Requests being served now.",
            multiprocess_mode="livesum",
            registry=self._registry,
        )
        # Asking prometheus-client for a labelled child costs more than counting in it, so each is asked for once.
        self._bound: dict[tuple[str, str | None, int], tuple[Counter, Histogram]] = {}

    def wrap(self, app: ASGIApp) -> ASGIApp:
        """`app`, counted."""
        in_flight, bound = self._in_flight, self._bound

        async def layer(scope: Scope, receive: Receive, send: Send) -> None:
            status = 500  # of an answer that never began
            began = perf_counter()

            async def answer(message: Message) -> None:
                nonlocal status
                if message["type"] == "http.response.start":
                    status = message["status"]
                await send(message)

            in_flight.inc()
            try:
                await app(scope, receive, answer)
            except Exception as error:
                status = wrap(error).status  # which is what `errors`, further out, answers
                raise
            finally:
                in_flight.dec()
                route = scope.get("route")
                key = (scope["method"], None if route is None else route.path, status)
                requests, seconds = bound.get(key) or self._bind(*key)
                requests.inc()
                seconds.observe(perf_counter() - began)

        return layer

    def _bind(self, method: str, route: str | None, status: int) -> tuple[Counter, Histogram]:
        label = method if method in _METHODS else "other"
        path = "unmatched" if route is None else route
        children = (
            self._requests.labels(label, path, str(status)),
            self._seconds.labels(label, path),
        )
        if label == method:  # a method that somebody made up is not remembered
            self._bound[method, route, status] = children
        return children

    def page(self, *, accept: str) -> tuple[bytes, str]:
        """What Prometheus reads, and its media type.

        Args:
            accept: The header of that name: Prometheus' own text format or OpenMetrics.
        """
        encode, media_type = choose_encoder(accept)
        registry = self._registry
        if _SEVERAL_PROCESSES in os.environ:
            registry = CollectorRegistry()
            MultiProcessCollector(registry)  # type: ignore[no-untyped-call]  # prometheus-client has no types here
        page: bytes = encode(registry)
        return page, media_type
