"""The rate limit: who is refused, when, and what they are told."""

from __future__ import annotations

from pathlib import Path
from time import monotonic

import pytest
from shop.app import create_app

from stratagen.runtime.errors import ApiError
from stratagen.runtime.interceptors import RateLimit, rate_limit
from stratagen.runtime.testing import Api, serving


@pytest.fixture
def api(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("RATE_LIMIT_REQUESTS", "3")
    monkeypatch.setenv("RATE_LIMIT_SECONDS", "600")
    with serving(create_app, tmp_path) as api:
        yield api


class Clock:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def refused(limit: RateLimit, caller: str = "a") -> bool:
    try:
        limit._take(caller)
    except ApiError as error:
        return error.retryable
    return False


def test_who_asks_too_often_is_told_when_to_come_again(api: Api):
    began = monotonic()
    answers = [api.get("/api/projects") for _ in range(4)]
    took = monotonic() - began
    assert [answer.status for answer in answers] == [200, 200, 200, 429]
    assert answers[-1].code == "RATE_LIMITED"
    waits = int(answers[-1].headers["Retry-After"])
    assert 200 - took <= waits <= 200  # a third of the bucket


def test_probes_are_never_refused(api: Api):
    assert {api.get("/health").status for _ in range(9)} == {200}
    assert api.get("/ready").status == 200


def test_each_operation_says_that_it_may_be_refused(api: Api):
    paths = api.get("/openapi.json").body["paths"]
    assert "429" in paths["/api/projects"]["get"]["responses"]
    assert "429" not in paths["/health"]["get"]["responses"]


def test_a_bucket_fills_evenly():
    clock = Clock()
    limit = RateLimit(4, 8, now=clock)
    assert [refused(limit) for _ in range(5)] == [False, False, False, False, True]
    clock.seconds = 2
    assert [refused(limit), refused(limit)] == [False, True]
    clock.seconds = 100
    assert [refused(limit) for _ in range(5)] == [False, False, False, False, True]


def test_callers_have_buckets_of_their_own():
    limit = RateLimit(1, 60, now=Clock())
    assert [refused(limit, each) for each in "aabb"] == [False, True, False, True]


def test_memory_is_bounded_whoever_asks(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(rate_limit, "_MOST_CALLERS", 10)
    clock = Clock()
    limit = RateLimit(1, 60, now=clock)
    for number in range(50):
        assert not refused(limit, str(number))
        assert len(limit._full) <= 10
    assert refused(limit, "49")
    clock.seconds = 1_000
    limit._forget(clock.seconds)
    assert limit._full == {}


def test_addresses_of_one_ipv6_network_are_one_caller(tmp_path: Path):
    limit = RateLimit(1, 60)
    near, also, far = (limit._caller({"client": (host, 1)}) for host in ("2001:db8::1", "2001:db8::2", "2001:db9::1"))  # fmt: skip
    assert near == also != far
