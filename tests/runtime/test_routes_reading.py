"""How requests are read: paths, parameters and bodies, each fault told by name and none of them a 5xx."""

from __future__ import annotations

from collections.abc import Iterator

import orjson
import pytest
from shop.app import create_app
from shop.storage.booking import BOOKING_ENTITY
from shop.storage.device import DEVICE_ENTITY
from shop.storage.kitchen_sink import KITCHEN_SINK_ENTITY
from shop.storage.project import PROJECT_ENTITY
from shop.storage.ticket import TICKET_ENTITY

from stratagen.runtime.routes.listing import split_values
from stratagen.runtime.routes.reading import TextReader
from stratagen.runtime.routes.tree import Found, PathTree, Refused
from stratagen.runtime.testing import Answer, Api, Row, serving


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory, server_url: str | None) -> Iterator[Api]:
    with serving(create_app, tmp_path_factory.mktemp("shop"), server_url) as served:
        yield served


def test_a_key_may_hold_any_character(api: Api):
    for code in ("a/b", "a%2Fb", "ü ?#", "..x", "batch"):
        made = api.post("/api/devices", {"code": code})
        assert made.status == 201, made.body
        assert api.get(made.headers["Location"]).row["code"] == code


def test_a_composite_key_is_its_segments_in_order(api: Api):
    row = api.make(BOOKING_ENTITY)
    found = api.get(f"/api/bookings/{row['device_code']}/{row['day']}")
    assert found.row == row
    assert api.get(f"/api/bookings/{row['device_code']}/2020-02-30").faults == {"day"}


@pytest.mark.parametrize(
    "key", ["abc", "1.5", "01", "+1", "1_0", "%31%30x", "9" * 500, "-", "null", "true", "[1]"]
)
def test_a_key_of_another_type_is_refused_by_name(api: Api, key: str):
    answer = api.get(f"/api/projects/{key}")
    assert (answer.status, answer.faults) == (422, {"id"})


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/nowhere", 404, "ROUTE_NOT_FOUND"),
        ("/api", 404, "ROUTE_NOT_FOUND"),
        ("/api/projects/", 404, "ROUTE_NOT_FOUND"),
        ("/api/projects//tickets", 404, "ROUTE_NOT_FOUND"),
        ("/api/projects/%FF", 404, "ROUTE_NOT_FOUND"),
        ("/api%2Fprojects", 404, "ROUTE_NOT_FOUND"),
        ("/api/projects/999999/tickets", 404, "PROJECT_NOT_FOUND"),
        ("/api/devices/a%00b", 422, "VALIDATION_ERROR"),
    ],
)
def test_a_path_that_leads_nowhere_says_so(api: Api, path: str, status: int, code: str):
    answer = api.get(path)
    assert (answer.status, answer.code) == (status, code)


def test_a_method_that_a_path_does_not_have_is_told_those_that_it_has(api: Api):
    answer = api.patch("/api/projects", {})
    assert (answer.status, answer.code) == (405, "METHOD_NOT_ALLOWED")
    assert answer.headers["Allow"] == "GET, HEAD, POST"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"nul",
        b"\xff\xfe",
        b'{"name": "\\ud800"}',
        b"[" * 5000,
        b'{"name": NaN}',
        b'{"a": 1,}',
    ],
)
def test_what_is_no_json_is_400(api: Api, content: bytes):
    answer = api.send("POST", "/api/projects", content)
    assert answer.status in {400, 422}
    assert answer.code in {"MALFORMED_JSON", "VALIDATION_ERROR"}
    if content != b'{"name": NaN}':
        assert answer.code == "MALFORMED_JSON"


@pytest.mark.parametrize("content", [b"null", b"1", b"[]", b'"x"', b"true"])
def test_json_of_another_shape_is_422(api: Api, content: bytes):
    for path in ("/api/projects", "/api/projects/batch"):
        answer = api.send("POST", path, content)
        assert (answer.status, answer.code) == (422, "VALIDATION_ERROR")


def test_every_fault_of_a_body_is_told_at_once(api: Api):
    answer = api.post("/api/projects", {"name": "", "owner": 5, "colour": "red"})
    assert answer.faults == {"name", "owner", "colour"}
    details = answer.error["details"]
    assert isinstance(details, list)
    assert all(
        set(each) == {"field", "code", "message"} for each in details if isinstance(each, dict)
    )


def test_every_fault_of_a_list_query_is_told_at_once(api: Api):
    answer = api.get(
        "/api/tickets",
        limit=101,
        page="x",
        sort="nothing",
        include="projet",
        count="some",
        statu="open",
        status="shut",
        priority__near=1,
        status__in="open,shut",
        overview="text",
    )
    assert answer.status == 422
    assert answer.faults == {
        "limit", "page", "sort", "include", "count", "statu", "status", "priority__near", "status__in", "overview",
    }  # fmt: skip
    assert "did you mean 'project'?" in str(answer.error["details"])


def test_a_parameter_may_be_given_once(api: Api):
    assert api.get("/api/tickets?limit=1&limit=2").faults == {"limit"}


def test_a_route_without_parameters_refuses_them(api: Api):
    row = api.make(PROJECT_ENTITY)
    assert api.get(f"/api/projects/{row['id']}", fields="name").faults == {"fields"}


def test_a_list_answers_what_it_is_asked_for(api: Api):
    project = api.make(PROJECT_ENTITY)
    rows = [
        api.make(TICKET_ENTITY, project_id=project["id"], title=f"Ticket {number}", priority=number)
        for number in range(5)
    ]
    place = f"/api/projects/{project['id']}/tickets"
    assert api.get(place, sort="-priority", limit=2).rows == rows[:2:-1]
    assert api.get(place, priority__gte=1, priority__lt=3, sort="priority").rows == rows[1:3]
    assert api.get(place, title__contains="TICKET 3").rows == [rows[3]]
    assert api.get(place, priority__in=[1, 4], sort="priority").rows == [rows[1], rows[4]]
    assert api.get(place, q="ticket 2").rows == [rows[2]]
    assert api.get(place, count="exact", limit=1).page["total"] == 5
    assert api.get(place, page=2, limit=2, sort="priority").rows == rows[2:4]


def test_a_page_that_follows_is_stable_under_inserts(api: Api):
    project = api.make(PROJECT_ENTITY)
    place = f"/api/projects/{project['id']}/tickets"
    rows = [api.make(TICKET_ENTITY, project_id=project["id"], priority=5) for _ in range(4)]
    first = api.get(place, sort="priority", limit=2)
    api.make(TICKET_ENTITY, project_id=project["id"], priority=1)
    second = api.get(place, sort="priority", limit=2, cursor=first.page["next_cursor"])
    assert first.rows + second.rows == rows
    assert api.get(place, sort="-priority", cursor=first.page["next_cursor"]).faults == {"cursor"}
    assert api.get(place, cursor="no cursor").faults == {"cursor"}


def test_included_relations_stand_under_their_names(api: Api):
    project = api.make(PROJECT_ENTITY)
    ticket = api.make(TICKET_ENTITY, project_id=project["id"])
    answer = api.get(f"/api/tickets/{ticket['id']}", include="project,tasks,parent")
    assert answer.row["project"] == project
    assert (answer.row["tasks"], answer.row["parent"]) == ([], None)
    deep = api.get("/api/projects", include="tickets.agents", name=project["name"])
    assert deep.rows[0]["tickets"] == [{**ticket, "agents": []}]
    assert api.get("/api/projects", include="tickets.project.tickets").faults == {"include"}


def test_a_value_of_every_type_comes_back_as_it_went_in(api: Api):
    payload = api.payload(KITCHEN_SINK_ENTITY)
    made = api.post("/api/kitchen-sinks", payload)
    assert made.status == 201, made.body
    assert made.row | payload == made.row
    assert api.get(made.headers["Location"]).row == made.row


def test_a_path_tree_prefers_what_is_fixed_and_goes_back_when_it_leads_nowhere():
    tree: PathTree[str] = PathTree()
    tree.add("/a/{x}/c", "GET", "parameter")
    tree.add("/a/b/d", "GET", "fixed")
    assert tree.match(b"/a/b/d", "GET") == Found("fixed", ())
    assert tree.match(b"/a/b/c", "GET") == Found("parameter", ("b",))
    assert tree.match(b"/a/b/e", "GET") == Refused(frozenset())
    assert tree.match(b"/a/b/c", "HEAD") == Found("parameter", ("b",))
    with pytest.raises(ValueError, match="two routes for GET"):
        tree.add("/a/{y}/c", "GET", "again")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("", [""]),
        ("a", ["a"]),
        ("a,b", ["a", "b"]),
        (r"a\,b,c", ["a,b", "c"]),
        ("\\", ["\\"]),
        (r"\\,", ["\\", ""]),
    ],
)
def test_a_comma_in_a_value_is_escaped(text: str, values: list[str]):
    assert split_values(text) == values


def test_text_is_a_number_only_where_numbers_are_wanted():
    assert TextReader(int)("5") == 5
    assert TextReader(str)("5") == "5"
    assert TextReader(bool)("true") is True
    assert TextReader(str | None)("null") == "null"


def test_openapi_is_the_same_as_what_fastapi_finds(api: Api):
    answer = api.get("/openapi.json")
    assert answer.status == 200
    paths = answer.body["paths"]
    assert isinstance(paths, dict)
    ids = [operation["operationId"] for path in paths.values() for operation in path.values()]
    assert {
        "tickets_list",
        "tickets_agents_add",
        "projects_preference_get",
        "bookings_batch",
    } <= set(ids)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", ["/health", "/ready", "/metrics", "/docs", "/api/projects"])
def test_whatever_has_get_has_head(api: Api, path: str):
    assert api.run(lambda: api._client.head(path)).status_code == 200


def test_head_is_get_without_a_body(api: Api):
    row = api.make(DEVICE_ENTITY)
    assert api.send("HEAD", f"/api/devices/{row['code']}".replace(" ", "%20"), b"").body == {}


@pytest.mark.parametrize("code", [".", "..", ""])
def test_a_key_that_no_url_can_hold_is_refused(api: Api, code: str):
    answer = api.post("/api/devices", {"code": code})
    assert (answer.status, answer.faults) == (422, {"code"})


@pytest.mark.parametrize("code", ["...", ".a", "..a", "a.", "/", "%2E", "?", " "])
def test_any_other_key_is_found_again_under_its_url(api: Api, code: str):
    location = api.post("/api/devices", {"code": code}).headers["Location"]
    assert api.get(location).row["code"] == code


def test_a_relation_named_again_counts_towards_the_cap(api: Api):
    answer = api.get("/api/tickets", include=",".join(["project"] * 21))
    assert (answer.status, answer.faults) == (422, {"include"})
    assert api.get("/api/tickets", include=",".join(["project"] * 20)).status == 200


def changed(api: Api, url: str, body: Row, *if_match: str) -> Answer:
    """The answer to a PATCH with these lines of If-Match."""
    headers = [("Content-Type", "application/json"), *(("If-Match", each) for each in if_match)]
    return api._answer("PATCH", url, orjson.dumps(body), headers, {})


def test_if_match_is_the_one_etag_that_was_answered(api: Api):
    made = api.post("/api/documents", {"title": "if match"})
    url = made.headers["Location"]
    assert made.headers["ETag"] == '"1"'
    for etag in ('"1"', 'W/"1"'):
        assert changed(api, url, {}, etag).status == 200
    for lines in (["*"], ['"1", "2"'], ['"1"', '"2"'], ["1"], ['"01"'], ['""']):
        answer = changed(api, url, {"body": "lost"}, *lines)
        assert (answer.status, answer.faults) == (422, {"If-Match"}), lines
    assert changed(api, url, {"body": "lost"}, '"2"').code == "VERSION_CONFLICT"
    assert api.get(url).row == made.row


def test_a_body_and_if_match_may_not_mean_two_versions(api: Api):
    made = api.post("/api/documents", {"title": "two versions"})
    url = made.headers["Location"]
    answer = changed(api, url, {"body": "b", "version": 2}, '"1"')
    assert (answer.status, answer.faults) == (422, {"version"})
    assert changed(api, url, {"body": "b", "version": 1}, '"1"').row["version"] == 2


def test_a_version_to_delete_may_stand_in_the_body(api: Api):
    made = api.post("/api/documents", {"title": "to delete"})
    url, json = made.headers["Location"], {"Content-Type": "application/json"}

    def delete(content: bytes, headers: dict[str, str]) -> Answer:
        return api._answer("DELETE", url, content, headers, {})

    assert delete(b"", {}).code == "PRECONDITION_REQUIRED"
    assert delete(b"", {"Content-Type": "text/plain"}).code == "PRECONDITION_REQUIRED"
    assert delete(b'{"version": 1}', {"Content-Type": "text/plain"}).status == 415
    assert delete(b"{", json).code == "MALFORMED_JSON"
    assert delete(b'{"version": 1, "title": "x"}', json).faults == {"title"}
    assert delete(b'{"version": null}', json).faults == {"version"}
    assert delete(b'{"version": 1}', {**json, "If-Match": '"2"'}).faults == {"version"}
    assert delete(b'{"version": 2}', json).code == "VERSION_CONFLICT"
    assert delete(b'{"version": 1}', json).status == 200
    assert api.get(url).status == 404
