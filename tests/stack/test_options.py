"""Each option of an entity and of a field does what the registry says, in the API that is generated from it."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import structlog
from structlog.testing import capture_logs
from support import gen

from stratagen.runtime.errors import ApiError
from stratagen.runtime.testing import Answer, Api, serving

REGISTRY = """
version: 1
project: {name: options, package: options_api, checker: none}
defaults: {layers: [storage, service, routes]}
entities:
  note:
    page_size: 2
    max_page_size: 3
    order_by: [-rank]
    deprecated: Write letters instead
    fields:
      rank: {type: int, index: true}
      old: {type: str, nullable: true, deprecated: Nobody reads it}
  account:
    fields:
      login: {type: str, immutable: true}
      password: {type: str, min_length: 8, secret: true}
      logins: {type: int, default: 0, readonly: true}
  document:
    version: true
    fields: {title: str, body: {type: text, default: ''}}
  folder:
    soft_delete: true
    fields: {name: {type: str, unique: true}}
  leaf:
    soft_delete: true
    fields: {folder: {ref: folder, on_delete: cascade}, text: str}
  plain:
    cache: 60
    service: 'options_own:PlainService'
    fields: {text: str}
"""

OWN = '''
from options_api.services.plain import PlainServiceBase
from options_api.storage.plain import Plain, PlainCreate


class PlainService(PlainServiceBase):
    """Texts in capitals."""

    async def create(self, payload: PlainCreate) -> Plain:
        return await super().create(payload.model_copy(update={"text": payload.text.upper()}))
'''


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The generated `app` module. Any: it is made while the tests run."""
    project = tmp_path_factory.mktemp("options")
    (project / "entities.yaml").write_text(REGISTRY, encoding="utf-8")
    (project / "options_own.py").write_text(OWN, encoding="utf-8")
    made = gen(project, "all", "--no-types")
    assert made.returncode == 0, made.stdout + made.stderr
    sys.path.insert(0, str(project))
    try:
        yield import_module("options_api.app")
    finally:
        sys.path.remove(str(project))


@pytest.fixture(autouse=True)
def every_line() -> Iterator[None]:
    """Have lines of every level logged, for `capture_logs` to see."""
    before = structlog.get_config() if structlog.is_configured() else None
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.DEBUG))
    yield
    structlog.reset_defaults()
    if before is not None:
        structlog.configure(**before)


@pytest.fixture
def api(app: Any, tmp_path: Path) -> Iterator[Api]:
    with serving(app.create_app, tmp_path) as served:
        yield served


def ranks(answer: Answer) -> list[object]:
    assert answer.status == 200, answer.body
    return [row["rank"] for row in answer.rows]


# Lists


def test_order_by_is_the_order_of_a_list_that_asks_for_none(api: Api):
    for rank in (2, 3, 1):
        api.post("/api/notes", {"rank": rank})
    assert ranks(api.get("/api/notes", limit=3)) == [3, 2, 1]
    assert ranks(api.get("/api/notes", limit=3, sort="rank")) == [1, 2, 3]


def test_page_size_and_max_page_size_bound_a_page(api: Api):
    for rank in range(4):
        api.post("/api/notes", {"rank": rank})
    assert ranks(api.get("/api/notes")) == [3, 2]
    assert ranks(api.get("/api/notes", limit=3)) == [3, 2, 1]
    refused = api.get("/api/notes", limit=4)
    assert (refused.status, refused.faults) == (422, {"limit"})


# Fields


def account(api: Api) -> Answer:
    return api.post("/api/accounts", {"login": "ada", "password": "correct horse"})


def test_a_readonly_field_is_set_by_the_server_alone(api: Api):
    made = account(api)
    assert made.row["logins"] == 0
    for answer in (
        api.post("/api/accounts", {"login": "a", "password": "long enough", "logins": 5}),
        api.patch(f"/api/accounts/{made.row['id']}", {"logins": 5}),
    ):
        assert (answer.status, answer.faults) == (422, {"logins"})
    assert api.get(f"/api/accounts/{made.row['id']}").row["logins"] == 0


def test_an_immutable_field_is_set_on_create_alone(api: Api):
    path = f"/api/accounts/{account(api).row['id']}"
    changed = api.patch(path, {"login": "eve"})
    assert (changed.status, changed.faults) == (422, {"login"})
    replaced = api.put(path, {"login": "eve", "password": "other words"})
    assert (replaced.status, replaced.faults) == (422, {"login"})
    assert api.put(path, {"password": "other words"}).row["login"] == "ada"


def test_a_secret_is_kept_and_never_returned_logged_or_asked_for(api: Api):
    secret, short = "correct horse", "shrt#42"
    with capture_logs() as logs:
        made = account(api)
        path = f"/api/accounts/{made.row['id']}"
        answers = [
            made,
            api.get(path),
            api.get("/api/accounts"),
            api.patch(path, {"password": secret}),
            api.patch(path, {"password": short}),
            api.put(path, {"password": secret}),
            api.post("/api/accounts/batch", {"create": [{"login": "b", "password": secret}]}),
            api.post("/api/accounts", {"login": "c", "password": [secret]}),
            api.post("/api/accounts", {"login": 5, "password": secret}),
        ]
    assert [answer.status for answer in answers] == [201, 200, 200, 200, 422, 200, 200, 422, 422]
    assert {"created", "updated", "replaced", "request"} <= {line["event"] for line in logs}
    for text in (secret, short):
        assert text not in repr([answer.body for answer in answers])
        assert text not in repr(logs)
    assert "password" not in made.row
    for query in ({"password": secret}, {"password__contains": "c"}, {"sort": "password"}):
        assert api.get("/api/accounts", **query).status == 422

    async def stored() -> object:
        async with api.database.reading() as work:
            return (await work.connection.exec_driver_sql("SELECT password FROM accounts")).first()

    assert api.run(stored) == (secret,)


def test_what_is_deprecated_says_so_in_the_documentation(api: Api):
    document = api.get("/openapi.json").body
    assert isinstance(document, dict)
    paths: Any = document["paths"]
    schemas: Any = document["components"]
    operations = [
        operation for path, each in paths.items() for operation in each.values() if "note" in path
    ]
    assert operations
    assert all(operation["deprecated"] for operation in operations)
    assert "deprecated" not in paths["/api/accounts"]["get"]
    note = schemas["schemas"]["Note"]["properties"]
    assert (note["old"]["deprecated"], note["rank"].get("deprecated")) == (True, None)


# Versions


def test_a_change_of_a_versioned_row_names_the_version_it_is_based_on(api: Api):
    made = api.post("/api/documents", {"title": "A"})
    path = f"/api/documents/{made.row['id']}"
    assert (made.row["version"], made.headers["ETag"]) == (1, '"1"')
    for silent in (
        api.patch(path, {"title": "B"}),
        api.put(path, {"title": "B"}),
        api.delete(path),
    ):
        assert (silent.status, silent.code) == (428, "PRECONDITION_REQUIRED")
    assert api.patch(path, {"title": "B"}, version=1).row["version"] == 2
    assert api.patch(path, {"title": "C", "version": 2}).row["version"] == 3
    assert api.put(path, {"title": "D"}, version=3).headers["ETag"] == '"4"'
    assert api.put(path, {"title": "E", "version": 4}).row["version"] == 5
    for stale in (
        api.patch(path, {"title": "F"}, version=4),
        api.patch(path, {"title": "F", "version": 4}),
        api.put(path, {"title": "F"}, version=4),
        api.put(path, {"title": "F", "version": 4}),
        api.delete(path, version=4),
    ):
        assert (stale.status, stale.code) == (409, "VERSION_CONFLICT")
    assert api.get(path).row["title"] == "E"
    assert api.delete(path, version=5).status == 200
    assert api.get(path).status == 404


def test_a_version_in_a_batch_is_held_as_well(api: Api):
    made = api.post("/api/documents", {"title": "A"}).row
    body = {
        "update": [
            {"id": made["id"], "title": "B", "version": 1},
            {"id": made["id"], "title": "C", "version": 1},
            {"id": made["id"], "title": "D"},
        ]
    }
    answer = api.post("/api/documents/batch", body)
    assert [result["status"] for result in answer.results] == [200, 409, 428]


# Soft deletion


def test_what_is_hidden_is_in_no_answer_and_no_ref_leads_to_it(api: Api):
    folder = api.post("/api/folders", {"name": "f"}).row
    leaf = api.post("/api/leaves", {"folder_id": folder["id"], "text": "l"}).row
    other = api.post("/api/folders", {"name": "g"}).row
    assert api.delete(f"/api/folders/{folder['id']}").status == 200
    for path in (f"/api/folders/{folder['id']}", f"/api/leaves/{leaf['id']}"):
        assert api.get(path).status == 404
        assert api.delete(path).status == 404
    assert [row["id"] for row in api.get("/api/folders").rows] == [other["id"]]
    dangling = api.post("/api/leaves", {"folder_id": folder["id"], "text": "m"})
    assert (dangling.status, dangling.faults) == (422, {"folder_id"})
    assert api.post("/api/folders", {"name": "f"}).status == 201  # its name is free again


def test_what_was_hidden_together_comes_back_together_or_goes_for_good(app: Any, api: Api):
    services = app.create_services(api.database)
    folder = api.post("/api/folders", {"name": "f"}).row
    leaf, earlier = (
        api.post("/api/leaves", {"folder_id": folder["id"], "text": text}).row for text in "ab"
    )
    api.delete(f"/api/leaves/{earlier['id']}")
    api.delete(f"/api/folders/{folder['id']}")

    async def restore() -> None:
        with capture_logs() as logs:
            restored = await services.folder.restore(folder["id"])
        assert restored.name == "f"
        assert [(line["event"], line["id"]) for line in logs] == [("restored", folder["id"])]

    api.run(restore)
    assert api.get(f"/api/leaves/{leaf['id']}").status == 200
    assert api.get(f"/api/leaves/{earlier['id']}").status == 404  # it went by itself
    api.delete(f"/api/folders/{folder['id']}")

    async def purge() -> None:
        await services.folder.purge(folder["id"])
        with pytest.raises(ApiError, match="not found"):
            await services.folder.restore(folder["id"])

    api.run(purge)


def test_what_deletes_for_good_has_nothing_to_restore(app: Any, api: Api):
    services = app.create_services(api.database)

    async def fail() -> None:
        with pytest.raises(TypeError, match="document is not deleted softly"):
            await services.document.restore(1)
        with pytest.raises(TypeError, match="document is not deleted softly"):
            await services.document.purge(1)

    api.run(fail)


# Services and caches


def test_the_service_of_the_registry_serves_every_route(api: Api):
    assert api.post("/api/plains", {"text": "quiet"}).row["text"] == "QUIET"
    batch = api.post("/api/plains/batch", {"create": [{"text": "still"}]})
    data: Any = batch.results[0]["data"]
    assert data["text"] == "STILL"


def test_a_cached_row_is_read_once_until_something_is_written(app: Any, api: Api):
    row = api.post("/api/plains", {"text": "a"}).row
    path = f"/api/plains/{row['id']}"
    assert [api.get(path).headers.get("x-cache") for _ in range(2)] == [None, "hit"]
    assert api.patch(path, {"text": "B"}).status == 200
    again = api.get(path)
    assert (again.headers.get("x-cache"), again.row["text"]) == (None, "B")
    uncached = f"/api/folders/{api.post('/api/folders', {'name': 'f'}).row['id']}"
    assert [api.get(uncached).headers.get("x-cache") for _ in range(2)] == [None, None]

    async def records() -> None:
        service = app.create_services(api.database).plain
        one, two = await service.get_by_id(row["id"]), await service.get_by_id(row["id"])
        assert one is two

    api.run(records)
