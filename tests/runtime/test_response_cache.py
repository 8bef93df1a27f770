"""Answers from memory: which, for whom, and never older than a write."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from shop.app import create_app
from shop.storage.preference import PREFERENCE_ENTITY
from shop.storage.project import PROJECT_ENTITY
from structlog.testing import capture_logs

from stratagen.runtime.interceptors import ResponseCache
from stratagen.runtime.testing import Answer, Api, serving


@pytest.fixture
def api(tmp_path: Path):
    with serving(create_app, tmp_path) as api:
        yield api


def is_hit(answer: Answer) -> bool:
    return answer.headers.get("X-Cache") == "hit"


def preference(api: Api) -> str:
    return f"/api/preferences/{api.make(PREFERENCE_ENTITY)['id']}"


def test_a_read_is_answered_from_memory_the_second_time(api: Api):
    for path in (preference(api), "/api/preferences", "/api/preferences?sort=-id&include=project"):
        first, second = api.get(path), api.get(path)
        assert (is_hit(first), is_hit(second)) == (False, True)
        assert (first.status, first.body) == (second.status, second.body)
        assert first.headers["X-Request-ID"] != second.headers["X-Request-ID"]
        assert second.headers["Content-Type"] == "application/json"


def test_another_query_is_another_answer(api: Api):
    path = preference(api)
    api.get(path)
    assert not is_hit(api.get(path, include="project"))
    assert is_hit(api.get(path, include="project"))


def test_a_write_drops_it(api: Api):
    path = preference(api)
    api.get(path)
    api.patch(path, {"theme": "bright"})
    again = api.get(path)
    assert (is_hit(again), again.row["theme"]) == (False, "bright")


def test_a_write_to_what_it_embeds_drops_it(api: Api):
    row = api.make(PREFERENCE_ENTITY)
    path = f"/api/preferences/{row['id']}?include=project"
    api.get(path)
    api.patch(f"/api/projects/{row['project_id']}", {"owner": "somebody else"})
    again = api.get(path)
    assert (is_hit(again), again.row["project"]["owner"]) == (False, "somebody else")


def test_a_write_of_another_process_drops_it(api: Api, tmp_path: Path):
    path = preference(api)
    api.get(path)
    with sqlite3.connect(tmp_path / "test.db") as other:
        other.execute("UPDATE preferences SET theme = 'theirs'")
    other.close()
    again = api.get(path)
    assert (is_hit(again), again.row["theme"]) == (False, "theirs")


def test_only_entities_that_say_so_are_kept(api: Api):
    path = f"/api/projects/{api.make(PROJECT_ENTITY)['id']}"
    assert [is_hit(api.get(path)) for _ in range(3)] == [False, False, False]


def test_a_refusal_is_not_kept(api: Api):
    assert [api.get("/api/preferences/999").status for _ in range(2)] == [404, 404]
    assert not is_hit(api.get("/api/preferences/999"))


def test_no_user_gets_the_answer_of_another(api: Api):
    path = preference(api)

    def ask(token: str) -> Answer:
        return api._answer("GET", path, b"", {"Authorization": f"Bearer {token}"}, {})

    assert [is_hit(ask("a")), is_hit(ask("b")), is_hit(ask("a"))] == [False, False, True]


def test_an_answer_from_memory_is_logged_by_its_route(api: Api):
    path = preference(api)
    with capture_logs() as lines:
        assert [is_hit(api.get(path)) for _ in range(2)] == [False, True]
    routes = [line["route"] for line in lines if line["event"] == "request"]
    assert routes == ["/api/preferences/{id}"] * 2


def test_it_can_be_switched_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("CACHE", "false")
    with serving(create_app, tmp_path) as api:
        path = preference(api)
        assert [is_hit(api.get(path)) for _ in range(2)] == [False, False]


def test_memory_is_bounded(api: Api):
    async def _one() -> int:
        return 1

    cache = ResponseCache(_one, ["/"], size=2)

    class Route:
        path, cache_seconds = "/", 60

    async def app(scope, receive, send) -> None:
        scope["route"] = Route
        await send(
            {
                "type": "http.response.start",
                "status": 200,
                "headers": [(b"content-length", b"1")],
            }
        )
        await send({"type": "http.response.body", "body": b"x"})

    async def ask() -> None:
        async def send(message) -> None:
            pass

        for number in range(5):
            path = f"/{number}".encode()
            scope = {"method": "GET", "raw_path": path, "query_string": b"", "headers": []}
            await cache.wrap(app)(scope, None, send)

    api.run(ask)
    assert [key.path for key in cache._kept] == [b"/3", b"/4"]
