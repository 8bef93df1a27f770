"""Trying again: what is repeated, how often, and what is never done twice."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from shop.routes.project import project_routes
from shop.services.project import ProjectServiceBase, create_project_service
from shop.storage import SCHEMA
from shop.storage.project import Project, ProjectCreate, ProjectReplace

from stratagen.runtime.app import build_app
from stratagen.runtime.errors import ApiError, rate_limited, unavailable
from stratagen.runtime.interceptors import Retry
from stratagen.runtime.services import extend_service
from stratagen.runtime.settings import Settings
from stratagen.runtime.storage import Database
from stratagen.runtime.testing import Api, serving


class Busy(ProjectServiceBase):
    """Projects whose database cannot just now, `left` more times."""

    left = 0
    tried = 0
    reason: ApiError = unavailable()

    def _try(self) -> None:
        Busy.tried += 1
        if Busy.left:
            Busy.left -= 1
            raise Busy.reason

    async def get_by_id(self, key: int, *, include: Sequence[str] = ()) -> Project:
        self._try()
        return await super().get_by_id(key, include=include)

    async def create(self, payload: ProjectCreate) -> Project:
        self._try()
        return await super().create(payload)

    async def replace(
        self, key: int, payload: ProjectReplace, *, version: int | None = None
    ) -> Project:
        self._try()
        return await super().replace(key, payload, version=version)


@pytest.fixture
def api(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("RETRY_PAUSE_MS", "0.01")

    def busy_app(settings: Settings):
        database = Database(settings.database_url, SCHEMA)
        service = extend_service(create_project_service(database), Busy)
        return build_app(
            "busy", [project_routes(service)], database, settings, prefix="/api"
        )  # fmt: skip

    with serving(busy_app, tmp_path) as api:
        busy(0)
        assert api.post("/api/projects", {"name": "first"}).status == 201
        yield api


def busy(times: int, reason: ApiError | None = None) -> None:
    Busy.left, Busy.tried, Busy.reason = times, 0, reason or unavailable()


def test_a_read_is_tried_again_until_it_succeeds(api: Api):
    busy(2)
    answer = api.get("/api/projects/1")
    assert (answer.status, answer.row["name"], Busy.tried) == (200, "first", 3)


def test_a_replacement_is_sent_with_its_body_again(api: Api):
    busy(2)
    answer = api.put("/api/projects/1", {"name": "second"})
    assert (answer.status, answer.row["name"], Busy.tried) == (200, "second", 3)


def test_it_is_given_up_after_the_last_try(api: Api):
    busy(99)
    answer = api.get("/api/projects/1")
    assert (answer.status, answer.code, Busy.tried) == (503, "SERVICE_UNAVAILABLE", 3)
    assert answer.headers["Retry-After"] == "1"


def test_what_would_be_done_twice_is_tried_once(api: Api):
    busy(1)
    answer = api.post("/api/projects", {"name": "another"})
    assert (answer.status, Busy.tried) == (503, 1)


def test_only_a_busy_database_is_tried_again(api: Api):
    busy(1, rate_limited("projects", 1))
    assert (api.get("/api/projects/1").status, Busy.tried) == (429, 1)


async def ask(retry: Retry, failures: int, *, begun: bool = False) -> tuple[int, list[str]]:
    """How often an application was asked, and the messages that it sent."""
    tried, sent = 0, []

    async def app(scope, receive, send) -> None:
        nonlocal tried
        tried += 1
        if begun:
            await send({"type": "http.response.start"})
        if tried <= failures:
            raise unavailable()

    async def send(message) -> None:
        sent.append(message["type"])

    with pytest.raises(ApiError):
        await retry.wrap(app)({"method": "GET"}, None, send)
    return tried, sent


async def test_pauses_grow_and_end():
    pauses = []

    async def wait(seconds: float) -> None:
        pauses.append(seconds)

    await ask(Retry(5, pause=0.1, within=60, wait=wait), 99)
    assert len(pauses) == 4
    assert all(0 <= pause <= 0.1 * 2**number for number, pause in enumerate(pauses))


async def test_no_try_begins_after_the_time_is_over():
    assert (await ask(Retry(5, within=0), 99))[0] == 1


async def test_an_answer_that_has_begun_is_not_begun_again():
    assert await ask(Retry(5), 99, begun=True) == (1, ["http.response.start"])
