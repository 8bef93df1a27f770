"""What the API promises of chat stream events."""

import pytest
from pydantic import JsonValue
from stratagen.runtime.testing import Api, Row, url_of

from generated.storage.chat_stream import CHAT_STREAM_ENTITY
from generated.storage.chat_stream_event import CHAT_STREAM_EVENT_ENTITY

URL = "/api/chat-stream-events"
NOWHERE = "/api/chat-stream-events/9007199254740991"
REFUSED: list[tuple[str, JsonValue]] = [  # out of a field's type or bounds
    ("payload", "\x00"),
    ("seq", 9007199254740992),
    ("seq", -9007199254740992),
    ("seq", -1),
    ("seq", None),
    ("stream_id", 9007199254740992),
    ("stream_id", -9007199254740992),
    ("stream_id", None),
    ("ts", "2024-01-01T00:00:00"),
    ("ts", "2023-02-29T00:00:00Z"),
    ("ts", None),
    ("type", "a\x00b"),
    ("type", 1),
    ("type", None),
    ("type", "x" * 0),
    ("type", "x" * 101),
]


def by_key(row: Row) -> Row:
    """The filter that finds one row."""
    return {"id": row["id"]}


def url(row: Row) -> str:
    """The address of a row."""
    return url_of(URL, CHAT_STREAM_EVENT_ENTITY, row)


def test_what_is_created_is_answered_and_kept(api: Api) -> None:
    payload = api.payload(CHAT_STREAM_EVENT_ENTITY)
    answer = api.post(URL, payload)
    assert answer.status == 201, answer.body
    assert answer.row | payload == answer.row
    assert answer.headers["Location"] == url(answer.row)
    assert api.get(url(answer.row)).row == answer.row


@pytest.mark.parametrize("name", ["seq", "stream_id", "type"])
def test_a_required_field_may_not_be_left_out(api: Api, name: str) -> None:
    payload = api.payload(CHAT_STREAM_EVENT_ENTITY)
    del payload[name]
    answer = api.post(URL, payload)
    assert (answer.status, answer.code) == (422, "VALIDATION_ERROR")
    assert answer.faults == {name}


@pytest.mark.parametrize(("name", "value"), REFUSED)
def test_a_value_out_of_its_type_or_bounds_is_refused(
    api: Api, name: str, value: JsonValue
) -> None:
    answer = api.post(URL, {**api.payload(CHAT_STREAM_EVENT_ENTITY), name: value})
    assert (answer.status, answer.code) == (422, "VALIDATION_ERROR")
    assert answer.faults == {name}


def test_an_unknown_field_is_refused_by_name(api: Api) -> None:
    answer = api.post(URL, {**api.payload(CHAT_STREAM_EVENT_ENTITY), "no_such_field": 1})
    assert (answer.status, answer.faults) == (422, {"no_such_field"})


def test_what_is_no_json_is_malformed(api: Api) -> None:
    answer = api.send("POST", URL, b'{"')
    assert (answer.status, answer.code) == (400, "MALFORMED_JSON")


@pytest.mark.parametrize(
    ("fields", "refs"),
    [
        (["stream_id", "seq"], []),
    ],
)
def test_what_is_unique_can_be_taken_once(api: Api, fields: list[str], refs: list[str]) -> None:
    present: Row = {}
    for ref in refs:
        present |= api.ref_to(CHAT_STREAM_EVENT_ENTITY, ref)
    first = api.make(CHAT_STREAM_EVENT_ENTITY, **present)
    same = {name: first[name] for name in fields}
    answer = api.post(URL, api.payload(CHAT_STREAM_EVENT_ENTITY, **same))
    assert (answer.status, answer.code) == (409, "DUPLICATE_ENTITY")


@pytest.mark.parametrize(
    "ref",
    [
        {"stream_id": 9007199254740991},
    ],
)
def test_a_ref_that_leads_nowhere_is_refused_by_name(api: Api, ref: Row) -> None:
    answer = api.post(URL, api.payload(CHAT_STREAM_EVENT_ENTITY, **ref))
    assert (answer.status, answer.code) == (422, "VALIDATION_ERROR")
    assert answer.faults & set(ref)


def test_a_list_has_what_its_filter_asks_for(api: Api) -> None:
    row, _other = api.make(CHAT_STREAM_EVENT_ENTITY), api.make(CHAT_STREAM_EVENT_ENTITY)
    answer = api.get(URL, **by_key(row), count="exact")
    assert answer.status == 200, answer.body
    assert answer.rows == [row]
    assert answer.page["total"] == 1
    assert answer.page["limit"] == 100
    assert answer.page["next_cursor"] is None


@pytest.mark.parametrize(
    ("name", "exact"),
    [
        ("id", True),
        ("seq", True),
        ("stream_id", True),
        ("type", True),
    ],
)
def test_a_filter_tells_rows_apart(api: Api, name: str, exact: bool) -> None:
    row = api.make(CHAT_STREAM_EVENT_ENTITY)
    null = row[name] is None
    found = api.get(URL, **by_key(row), **{f"{name}__isnull": null})
    missed = api.get(URL, **by_key(row), **{f"{name}__isnull": not null})
    assert (found.rows, missed.rows) == ([row], [])
    if exact and not null:
        equal = api.get(URL, **{**by_key(row), f"{name}__eq": row[name]})
        different = api.get(URL, **by_key(row), **{f"{name}__ne": row[name]})
        assert (equal.rows, different.rows) == ([row], [])


@pytest.mark.parametrize("name", ["no_such_field", "payload", "ts"])
def test_what_is_no_filter_is_refused_by_name(api: Api, name: str) -> None:
    answer = api.get(URL, **{f"{name}__eq": "1"})
    assert (answer.status, answer.faults) == (422, {f"{name}__eq"})


@pytest.mark.parametrize("limit", [0, 1001, "many"])
def test_a_limit_out_of_bounds_is_refused(api: Api, limit: JsonValue) -> None:
    answer = api.get(URL, limit=limit)
    assert (answer.status, answer.faults) == (422, {"limit"})


def test_pages_follow_each_other_in_order(api: Api) -> None:
    keys = [api.make(CHAT_STREAM_EVENT_ENTITY)["id"] for _ in range(3)]
    mine: Row = {"id__in": keys}
    whole = api.get(URL, **mine, sort="id", limit=3)
    first = api.get(URL, **mine, sort="id", limit=2)
    second = api.get(URL, **mine, sort="id", limit=2, cursor=first.page["next_cursor"])
    assert len(whole.rows) == 3
    assert first.rows + second.rows == whole.rows
    assert second.page["next_cursor"] is None
    backwards = api.get(URL, **mine, sort="-id", limit=3)
    assert backwards.rows == whole.rows[::-1]


def test_a_list_has_an_order_of_its_own(api: Api) -> None:
    keys = [api.make(CHAT_STREAM_EVENT_ENTITY)["id"] for _ in range(3)]
    mine: Row = {"id__in": keys}
    ordered = api.get(URL, **mine, limit=3, sort="seq,id")
    assert api.get(URL, **mine, limit=3).rows == ordered.rows


def test_one_that_does_not_exist_is_not_found(api: Api) -> None:
    answer = api.get(NOWHERE)
    assert (answer.status, answer.code) == (404, "CHAT_STREAM_EVENT_NOT_FOUND")


def test_include_stream_answers_it_too(api: Api) -> None:
    row = api.make(CHAT_STREAM_EVENT_ENTITY, **api.ref_to(CHAT_STREAM_EVENT_ENTITY, "stream"))
    assert "stream" not in api.get(url(row)).row
    found = api.get(url(row), include="stream").row["stream"]
    assert isinstance(found, dict)
    assert set(found) >= set(CHAT_STREAM_ENTITY.key)


def test_what_is_deleted_is_gone(api: Api) -> None:
    row = api.make(CHAT_STREAM_EVENT_ENTITY)
    answer = api.delete(url(row))
    assert (answer.status, answer.body["success"]) == (200, True)
    again = api.delete(url(row))
    assert (again.status, again.code) == (404, "CHAT_STREAM_EVENT_NOT_FOUND")


def test_deleting_stream_takes_it_along(api: Api) -> None:
    owner = api.make(CHAT_STREAM_ENTITY)
    mine: Row = {"stream_id": owner["id"]}
    row = api.make(CHAT_STREAM_EVENT_ENTITY, **mine)
    answer = api.delete(url_of("/api/chat-streams", CHAT_STREAM_ENTITY, owner))
    assert answer.status == 200, answer.body
    assert api.get(url(row)).status == 404


def test_a_batch_reports_each_operation(api: Api) -> None:
    payload = api.payload(CHAT_STREAM_EVENT_ENTITY)
    refused: Row = {**payload, "no_such_field": 1}
    answer = api.post(f"{URL}/batch", {"create": [payload, refused]})
    assert [result["status"] for result in answer.results] == [201, 422]


def test_an_atomic_batch_is_all_or_nothing(api: Api) -> None:
    before = api.get(URL, count="exact").page["total"]
    payload = api.payload(CHAT_STREAM_EVENT_ENTITY)
    refused: Row = {**payload, "no_such_field": 1}
    answer = api.post(f"{URL}/batch", {"create": [payload, refused]}, atomic=True)
    assert (answer.status, answer.faults) == (422, {"create"})
    assert api.get(URL, count="exact").page["total"] == before
