"""The layer that counts and times requests, for Prometheus.

Comes in: a request and its answer. Goes out: samples by method, route and status, and the page that Prometheus reads.
Never here: a value from the address: routes are counted as their templates, whatever matches none as `unmatched`, so what a
client sends cannot add a time series.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
from operator import add
from time import perf_counter
from typing import Protocol

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.exposition import choose_encoder
from prometheus_client.metrics_core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.platform_collector import PlatformCollector
from prometheus_client.process_collector import ProcessCollector
from prometheus_client.registry import Collector
from starlette.types import ASGIApp, Receive, Scope, Send

from stratagen.runtime.errors import wrap
from stratagen.runtime.interceptors.onion import Interceptor, Sent

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
        self._tally: _Tally
        if _SEVERAL_PROCESSES in os.environ:
            self._tally = _Shared(self._registry)
        else:
            ProcessCollector(registry=self._registry)  # these two speak of one process
            PlatformCollector(registry=self._registry)
            self._tally = _Own()
            self._registry.register(self._tally)

    def wrap(self, app: ASGIApp) -> ASGIApp:
        """`app`, counted."""
        tally = self._tally

        async def layer(scope: Scope, receive: Receive, send: Send) -> None:
            sent = Sent.of(send)
            status: int | None = None
            began = perf_counter()
            tally.began()
            try:
                await app(scope, receive, sent)
            except Exception as error:
                status = wrap(error).status  # which is what `errors`, further out, answers
                raise
            finally:
                route = scope.get("route")
                tally.ended(
                    scope["method"] if scope["method"] in _METHODS else "other",
                    "unmatched" if route is None else route.path,
                    status or sent.status or 500,  # of an answer that never began
                    perf_counter() - began,
                )

        return layer

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


_REQUESTS = "http_requests", "Requests answered."
_DURATION = "http_request_duration_seconds", "Time from a request to the end of its answer."
_IN_FLIGHT = "http_requests_in_flight", "Requests being served now."


class _Tally(Protocol):
    """What counts."""

    def began(self) -> None:
        """A request is being served."""

    def ended(self, method: str, route: str, status: int, seconds: float) -> None:
        """It is no more."""


class _Own(Collector):
    """The counts of one process: plain numbers, which the event loop alone changes, made samples when somebody asks.

    The classes of prometheus-client, which may be used by several threads, take five locks for a request.
    """

    def __init__(self) -> None:
        self._in_flight = 0
        self._answered: dict[tuple[str, str, int], _Durations] = {}

    def began(self) -> None:
        self._in_flight += 1

    def ended(self, method: str, route: str, status: int, seconds: float) -> None:
        self._in_flight -= 1
        answered = (method, route, status)
        durations = self._answered.get(answered)
        if durations is None:
            durations = self._answered[answered] = _Durations()
        durations.buckets[bisect_left(_SECONDS, seconds)] += 1
        durations.sum += seconds

    def collect(self) -> Iterator[Metric]:
        """The samples now."""
        requests = CounterMetricFamily(*_REQUESTS, labels=("method", "route", "status"))
        asked: dict[tuple[str, str], _Durations] = {}
        for (method, route, status), answered in self._answered.items():
            requests.add_metric((method, route, str(status)), sum(answered.buckets))
            asked.setdefault((method, route), _Durations()).add(answered)
        duration = HistogramMetricFamily(*_DURATION, labels=("method", "route"))
        bounds = [*map(str, _SECONDS), "+Inf"]
        for labels, durations in asked.items():
            buckets = [*zip(bounds, accumulate(durations.buckets), strict=True)]
            duration.add_metric(labels, buckets, durations.sum)
        return iter([requests, duration, GaugeMetricFamily(*_IN_FLIGHT, value=self._in_flight)])


class _Durations:
    """How many fell between two bounds, and how long all of them took."""

    __slots__ = ("buckets", "sum")

    def __init__(self) -> None:
        self.buckets = [0] * (len(_SECONDS) + 1)
        self.sum = 0.0

    def add(self, others: _Durations) -> None:
        """Count others, too."""
        self.buckets = [*map(add, self.buckets, others.buckets)]
        self.sum += others.sum


class _Shared:
    """The counts of all processes that share a folder, as prometheus-client keeps them there."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._requests = Counter(*_REQUESTS, ("method", "route", "status"), registry=registry)
        self._seconds = Histogram(
            *_DURATION, ("method", "route"), buckets=_SECONDS, registry=registry
        )
        self._in_flight = Gauge(*_IN_FLIGHT, multiprocess_mode="livesum", registry=registry)

    def began(self) -> None:
        self._in_flight.inc()

    def ended(self, method: str, route: str, status: int, seconds: float) -> None:
        self._in_flight.dec()
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(method, route).observe(seconds)
