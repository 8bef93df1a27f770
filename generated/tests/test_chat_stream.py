"""What the API promises of chat streams."""

import pytest
from pydantic import JsonValue
from stratagen.runtime.testing import Api, Row, url_of

from generated.storage.chat import CHAT_ENTITY
from generated.storage.chat_message import CHAT_MESSAGE_ENTITY
from generated.storage.chat_stream import CHAT_STREAM_ENTITY
from generated.storage.chat_stream_event import CHAT_STREAM_EVENT_ENTITY

URL = "/api/chat-streams"
NOWHERE = "/api/chat-streams/9007199254740991"
GIVEN: list[str] = ["chat_id", "direction", "model", "provider"]  # what each replacement gives
REFUSED: list[tuple[str, JsonValue]] = [  # out of a field's type or bounds
    ("assistant_message_id", 9007199254740992),
    ("assistant_message_id", -9007199254740992),
    ("chat_id", 9007199254740992),
    ("chat_id", -9007199254740992),
    ("chat_id", None),
    ("direction", "no such value"),
    ("direction", None),
    ("finish_reason", "a\x00b"),
    ("finish_reason", 1),
    ("finish_reason", "x" * 101),
    ("finished_at", "2024-01-01T00:00:00"),
    ("finished_at", "2023-02-29T00:00:00Z"),
    ("format", "no such value"),
    ("format", None),
    ("message_metadata_json", "\x00"),
    ("model", "a\x00b"),
    ("model", 1),
    ("model", None),
    ("model", "x" * 0),
    ("model", "x" * 201),
    ("provider", "a\x00b"),
    ("provider", 1),
    ("provider", None),
    ("provider", "x" * 0),
    ("provider", "x" * 101),
    ("started_at", "2024-01-01T00:00:00"),
    ("started_at", "2023-02-29T00:00:00Z"),
    ("started_at", None),
    ("usage_json", "\x00"),
    ("version", 9007199254740992),
    ("version", -9007199254740992),
    ("version", 0),
    ("version", None),
]


def by_key(row: Row) -> Row:
    """The filter that finds one row."""
    return {"id": row["id"]}


def url(row: Row) -> str:
    """The address of a row."""
    return url_of(URL, CHAT_STREAM_ENTITY, row)


def test_what_is_created_is_answered_and_kept(api: Api) -> None:
    payload = api.payload(CHAT_STREAM_ENTITY)
    answer = api.post(URL, payload)
    assert answer.status == 201, answer.body
    assert answer.row | payload == answer.row
    assert answer.headers["Location"] == url(answer.row)
    assert api.get(url(answer.row)).row == answer.row


@pytest.mark.parametrize("name", ["chat_id", "direction", "model", "provider"])
def test_a_required_field_may_not_be_left_out(api: Api, name: str) -> None:
    payload = api.payload(CHAT_STREAM_ENTITY)
    del payload[name]
    answer = api.post(URL, payload)
    assert (answer.status, answer.code) == (422, "VALIDATION_ERROR")
    assert answer.faults == {name}


@pytest.mark.parametrize(("name", "value"), REFUSED)
def test_a_value_out_of_its_type_or_bounds_is_refused(
    api: Api, name: str, value: JsonValue
) -> None:
    answer = api.post(URL, {**api.payload(CHAT_STREAM_ENTITY), name: value})
    assert (answer.status, answer.code) == (422, "VALIDATION_ERROR")
    assert answer.faults == {name}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("format", "ui"),
        ("version", 1),
    ],
)
def test_what_is_left_out_has_its_default(api: Api, name: str, value: JsonValue) -> None:
    payload = api.payload(CHAT_STREAM_ENTITY)
    assert name not in payload
    assert api.post(URL, payload).row[name] == value


def test_an_unknown_field_is_refused_by_name(api: Api) -> None:
    answer = api.post(URL, {**api.payload(CHAT_STREAM_ENTITY), "no_such_field": 1})
    assert (answer.status, answer.faults) == (422, {"no_such_field"})


def test_what_is_no_json_is_malformed(api: Api) -> None:
    answer = api.send("POST", URL, b'{"')
    assert (answer.status, answer.code) == (400, "MALFORMED_JSON")


@pytest.mark.parametrize(
    "ref",
    [
        {"assistant_message_id": 9007199254740991},
        {"chat_id": 9007199254740991},
    ],
)
def test_a_ref_that_leads_nowhere_is_refused_by_name(api: Api, ref: Row) -> None:
    answer = api.post(URL, api.payload(CHAT_STREAM_ENTITY, **ref))
    assert (answer.status, answer.code) == (422, "VALIDATION_ERROR")
    assert answer.faults & set(ref)


def test_a_list_has_what_its_filter_asks_for(api: Api) -> None:
    row, _other = api.make(CHAT_STREAM_ENTITY), api.make(CHAT_STREAM_ENTITY)
    answer = api.get(URL, **by_key(row), count="exact")
    assert answer.status == 200, answer.body
    assert answer.rows == [row]
    assert answer.page["total"] == 1
    assert answer.page["limit"] == 20
    assert answer.page["next_cursor"] is None


@pytest.mark.parametrize(
    ("name", "exact"),
    [
        ("id", True),
        ("assistant_message_id", True),
        ("chat_id", True),
        ("started_at", True),
        ("created_at", True),
        ("updated_at", True),
    ],
)
def test_a_filter_tells_rows_apart(api: Api, name: str, exact: bool) -> None:
    row = api.make(CHAT_STREAM_ENTITY)
    null = row[name] is None
    found = api.get(URL, **by_key(row), **{f"{name}__isnull": null})
    missed = api.get(URL, **by_key(row), **{f"{name}__isnull": not null})
    assert (found.rows, missed.rows) == ([row], [])
    if exact and not null:
        equal = api.get(URL, **{**by_key(row), f"{name}__eq": row[name]})
        different = api.get(URL, **by_key(row), **{f"{name}__ne": row[name]})
        assert (equal.rows, different.rows) == ([row], [])


@pytest.mark.parametrize(
    "name",
    [
        "no_such_field",
        "direction",
        "finish_reason",
        "finished_at",
        "format",
        "message_metadata_json",
        "model",
        "provider",
        "usage_json",
        "version",
    ],
)
def test_what_is_no_filter_is_refused_by_name(api: Api, name: str) -> None:
    answer = api.get(URL, **{f"{name}__eq": "1"})
    assert (answer.status, answer.faults) == (422, {f"{name}__eq"})


@pytest.mark.parametrize("limit", [0, 101, "many"])
def test_a_limit_out_of_bounds_is_refused(api: Api, limit: JsonValue) -> None:
    answer = api.get(URL, limit=limit)
    assert (answer.status, answer.faults) == (422, {"limit"})


def test_pages_follow_each_other_in_order(api: Api) -> None:
    keys = [api.make(CHAT_STREAM_ENTITY)["id"] for _ in range(3)]
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
    keys = [api.make(CHAT_STREAM_ENTITY)["id"] for _ in range(3)]
    mine: Row = {"id__in": keys}
    ordered = api.get(URL, **mine, limit=3, sort="-started_at,id")
    assert api.get(URL, **mine, limit=3).rows == ordered.rows


def test_one_that_does_not_exist_is_not_found(api: Api) -> None:
    answer = api.get(NOWHERE)
    assert (answer.status, answer.code) == (404, "CHAT_STREAM_NOT_FOUND")


def test_include_assistant_message_answers_it_too(api: Api) -> None:
    row = api.make(CHAT_STREAM_ENTITY, **api.ref_to(CHAT_STREAM_ENTITY, "assistant_message"))
    assert "assistant_message" not in api.get(url(row)).row
    found = api.get(url(row), include="assistant_message").row["assistant_message"]
    assert isinstance(found, dict)
    assert set(found) >= set(CHAT_MESSAGE_ENTITY.key)


def test_include_chat_answers_it_too(api: Api) -> None:
    row = api.make(CHAT_STREAM_ENTITY, **api.ref_to(CHAT_STREAM_ENTITY, "chat"))
    assert "chat" not in api.get(url(row)).row
    found = api.get(url(row), include="chat").row["chat"]
    assert isinstance(found, dict)
    assert set(found) >= set(CHAT_ENTITY.key)


def test_related_events_are_listed(api: Api) -> None:
    row = api.make(CHAT_STREAM_ENTITY)
    api.make(CHAT_STREAM_EVENT_ENTITY)
    mine: Row = {"stream_id": row["id"]}
    related = api.make(CHAT_STREAM_EVENT_ENTITY, **mine)
    assert api.get(url(row) + "/events").rows == [related]
    assert api.get(url(row), include="events").row["events"] == [related]
    answer = api.get(NOWHERE + "/events")
    assert (answer.status, answer.code) == (404, "CHAT_STREAM_NOT_FOUND")


def test_a_change_of_nothing_changes_nothing(api: Api) -> None:
    row = api.make(CHAT_STREAM_ENTITY)
    assert api.patch(url(row), {}).row == row


@pytest.mark.parametrize(
    "name",
    [
        "direction",
        "finish_reason",
        "finished_at",
        "format",
        "message_metadata_json",
        "model",
        "provider",
        "started_at",
        "usage_json",
        "version",
    ],
)
def test_a_change_sets_its_field_alone(api: Api, name: str) -> None:
    row = api.make(CHAT_STREAM_ENTITY)
    value = api.sample(CHAT_STREAM_ENTITY.update, name)
    answer = api.patch(url(row), {name: value})
    assert answer.status == 200, answer.body
    assert answer.row[name] == value
    before: Row = {each: row[each] for each in [name, "updated_at"]}
    assert answer.row | before == row


@pytest.mark.parametrize(
    "name",
    ["assistant_message_id", "finish_reason", "finished_at", "message_metadata_json", "usage_json"],
)
def test_null_clears_what_may_be_null(api: Api, name: str) -> None:
    row = api.make(CHAT_STREAM_ENTITY)
    assert api.patch(url(row), {name: None}).row[name] is None


@pytest.mark.parametrize(
    "name", ["chat_id", "direction", "format", "model", "provider", "started_at", "version"]
)
def test_null_is_refused_where_there_must_be_a_value(api: Api, name: str) -> None:
    row = api.make(CHAT_STREAM_ENTITY)
    answer = api.patch(url(row), {name: None})
    assert (answer.status, answer.faults) == (422, {name})


def test_a_change_to_a_value_out_of_its_type_or_bounds_is_refused(api: Api) -> None:
    row = api.make(CHAT_STREAM_ENTITY)
    for name, value in REFUSED:
        answer = api.patch(url(row), {name: value})
        assert (answer.status, answer.faults) == (422, {name}), (name, value)


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at"])
def test_what_is_set_once_cannot_be_changed(api: Api, name: str) -> None:
    row = api.make(CHAT_STREAM_ENTITY)
    answer = api.patch(url(row), {name: row[name]})
    assert (answer.status, answer.faults) == (422, {name})


def test_what_does_not_exist_cannot_be_changed(api: Api) -> None:
    answer = api.patch(NOWHERE, {})
    assert (answer.status, answer.code) == (404, "CHAT_STREAM_NOT_FOUND")


def test_replacing_resets_what_is_left_out(api: Api) -> None:
    row, payload = api.make(CHAT_STREAM_ENTITY), api.payload(CHAT_STREAM_ENTITY)
    answer = api.put(url(row), {name: payload[name] for name in GIVEN})
    assert answer.status == 200, answer.body
    reset: Row = {
        "assistant_message_id": None,
        "finish_reason": None,
        "finished_at": None,
        "format": "ui",
        "message_metadata_json": None,
        "usage_json": None,
        "version": 1,
    }
    assert answer.row | reset == answer.row


def test_a_replacement_out_of_its_types_or_bounds_is_refused(api: Api) -> None:
    row, payload = api.make(CHAT_STREAM_ENTITY), api.payload(CHAT_STREAM_ENTITY)
    whole: Row = {name: payload[name] for name in GIVEN}
    for name, value in REFUSED:
        answer = api.put(url(row), {**whole, name: value})
        assert (answer.status, answer.faults) == (422, {name}), (name, value)


def test_what_is_deleted_is_gone(api: Api) -> None:
    row = api.make(CHAT_STREAM_ENTITY)
    answer = api.delete(url(row))
    assert (answer.status, answer.body["success"]) == (200, True)
    again = api.delete(url(row))
    assert (again.status, again.code) == (404, "CHAT_STREAM_NOT_FOUND")


def test_deleting_assistant_message_lets_it_go(api: Api) -> None:
    owner = api.make(CHAT_MESSAGE_ENTITY)
    mine: Row = {"assistant_message_id": owner["id"]}
    row = api.make(CHAT_STREAM_ENTITY, **mine)
    answer = api.delete(url_of("/api/chat-messages", CHAT_MESSAGE_ENTITY, owner))
    assert answer.status == 200, answer.body
    left = api.get(url(row)).row
    assert {name: left[name] for name in mine} == dict.fromkeys(mine)


def test_deleting_chat_takes_it_along(api: Api) -> None:
    owner = api.make(CHAT_ENTITY)
    mine: Row = {"chat_id": owner["id"]}
    row = api.make(CHAT_STREAM_ENTITY, **mine)
    answer = api.delete(url_of("/api/chats", CHAT_ENTITY, owner))
    assert answer.status == 200, answer.body
    assert api.get(url(row)).status == 404


def test_a_batch_reports_each_operation(api: Api) -> None:
    payload = api.payload(CHAT_STREAM_ENTITY)
    refused: Row = {**payload, "no_such_field": 1}
    answer = api.post(f"{URL}/batch", {"create": [payload, refused]})
    assert [result["status"] for result in answer.results] == [201, 422]


def test_an_atomic_batch_is_all_or_nothing(api: Api) -> None:
    before = api.get(URL, count="exact").page["total"]
    payload = api.payload(CHAT_STREAM_ENTITY)
    refused: Row = {**payload, "no_such_field": 1}
    answer = api.post(f"{URL}/batch", {"create": [payload, refused]}, atomic=True)
    assert (answer.status, answer.faults) == (422, {"create"})
    assert api.get(URL, count="exact").page["total"] == before
