"""`/metrics`: what real requests leave there."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families
from shop.app import create_app

from stratagen.runtime.settings import Settings
from stratagen.runtime.testing import Api, serving

Labels = frozenset[tuple[str, str]]


@pytest.fixture
def api(tmp_path: Path):
    with serving(create_app, tmp_path) as api:
        yield api


def samples(api: Api) -> dict[tuple[str, Labels], float]:
    page = api.run(lambda: api._client.get("/metrics"))
    assert page.status_code == 200
    assert page.headers["content-type"].startswith("text/plain; version=")
    return {
        (sample.name, frozenset(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(page.text)
        for sample in family.samples
    }


def labels(**values: str) -> Labels:
    return frozenset(values.items())


def test_requests_are_counted_and_timed_by_the_template_of_their_route(api: Api):
    code = "very-private-key"
    api.get(f"/api/devices/{code}")
    api.get("/api/devices/other")
    api.get("/api/devices")
    found = samples(api)
    missed = labels(method="GET", route="/api/devices/{code}", status="404")
    assert found["http_requests_total", missed] == 2
    listed = labels(method="GET", route="/api/devices", status="200")
    assert found["http_requests_total", listed] == 1
    timed = labels(method="GET", route="/api/devices/{code}")
    assert found["http_request_duration_seconds_count", timed] == 2
    assert 0 < found["http_request_duration_seconds_sum", timed] < 60
    assert code not in str(found)


def test_a_route_is_timed_whatever_it_answers(api: Api):
    api.get("/api/devices?limit=0")
    api.get("/api/devices")
    found = samples(api)
    for status in ("200", "422"):
        answered = labels(method="GET", route="/api/devices", status=status)
        assert found["http_requests_total", answered] == 1
    timed = labels(method="GET", route="/api/devices")
    assert found["http_request_duration_seconds_count", timed] == 2
    longest = labels(method="GET", route="/api/devices", le="+Inf")
    assert found["http_request_duration_seconds_bucket", longest] == 2


def test_what_a_client_makes_up_adds_no_series(api: Api):
    for number in range(3):
        api._answer(f"METHOD{number}", f"/nowhere/{number}", b"", {}, {})
        api.get(f"/api/nowhere/{number}")
    found = samples(api)
    made_up = labels(method="other", route="unmatched", status="404")
    unmatched = labels(method="GET", route="unmatched", status="404")
    assert (found["http_requests_total", made_up], found["http_requests_total", unmatched]) == (
        3,
        3,
    )


def test_a_refusal_is_counted_with_the_status_that_was_answered(tmp_path: Path):
    def small(settings: Settings):
        return create_app(settings.model_copy(update={"max_body_bytes": 100}))

    with serving(small, tmp_path) as api:
        api.send("POST", "/api/projects", b" " * 101)
        api.send("POST", "/api/projects", b"{")
        found = samples(api)
    too_large = labels(method="POST", route="unmatched", status="413")
    malformed = labels(method="POST", route="/api/projects", status="400")
    assert (found["http_requests_total", too_large], found["http_requests_total", malformed]) == (
        1,
        1,
    )


def test_a_request_being_served_is_in_flight_and_then_no_more(tmp_path: Path):
    def waiting(settings: Settings):
        app = create_app(settings)
        app.state.entered, app.state.leave = asyncio.Event(), asyncio.Event()

        @app.get("/wait")
        async def wait() -> None:
            app.state.entered.set()
            await app.state.leave.wait()

        return app

    async def reading(api: Api) -> list[float]:
        async def in_flight() -> float:
            page = await api._client.get("/metrics")
            line = next(
                line for line in page.text.splitlines() if line.startswith("http_requests_in")
            )
            return float(line.split()[1])

        waiter = asyncio.create_task(api._client.get("/wait"))
        await api.app.state.entered.wait()
        during = await in_flight()
        api.app.state.leave.set()
        await waiter
        return [during, await in_flight()]

    with serving(waiting, tmp_path) as api:
        assert api.run(lambda: reading(api)) == [2, 1]  # the one that reads the page is in flight


def test_openmetrics_is_answered_to_those_who_ask_for_it(api: Api):
    accept = {"Accept": "application/openmetrics-text; version=1.0.0"}
    page = api.run(lambda: api._client.get("/metrics", headers=accept))
    assert page.headers["content-type"].startswith("application/openmetrics-text")
    assert page.text.endswith("# EOF\n")


def test_metrics_can_be_switched_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("METRICS", "false")
    with serving(create_app, tmp_path) as api:
        assert api.get("/metrics").code == "ROUTE_NOT_FOUND"


WORKER = """
import sys
from pathlib import Path
from shop.app import create_app
from stratagen.runtime.testing import serving

with serving(create_app, Path(sys.argv[1])) as api:
    api.get("/health")
    print(api.run(lambda: api._client.get("/metrics")).text)
"""


def test_several_processes_are_counted_together(tmp_path: Path):
    shared = tmp_path / "shared"
    shared.mkdir()
    environment = {
        **os.environ,
        "PROMETHEUS_MULTIPROC_DIR": str(shared),
        "PYTHONPATH": str(Path(__file__).parent),
    }
    pages = [
        subprocess.run(
            [sys.executable, "-c", WORKER, str(tmp_path)],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for _ in range(2)
    ]
    counted = 'http_requests_total{method="GET",route="/health",status="200"} '
    assert [counted + "1.0" in pages[0], counted + "2.0" in pages[1]] == [True, True]
