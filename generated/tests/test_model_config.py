"""What the API promises of model configs."""

import pytest
from pydantic import JsonValue
from stratagen.runtime.testing import Api, Row, url_of

from generated.storage.model_config import MODEL_CONFIG_ENTITY
from generated.storage.model_preset import MODEL_PRESET_ENTITY

URL = "/api/model-configs"
NOWHERE = "/api/model-configs/9007199254740991"
GIVEN: list[str] = ["model", "name", "provider"]  # what each replacement gives
REFUSED: list[tuple[str, JsonValue]] = [  # out of a field's type or bounds
    ("description", "\x00"),
    ("description", 1),
    ("display_name", "a\x00b"),
    ("display_name", 1),
    ("display_name", "x" * 201),
    ("frequency_penalty", "0.1"),
    ("frequency_penalty", "NaN"),
    ("frequency_penalty", -3),
    ("frequency_penalty", 3),
    ("is_active", 0),
    ("is_active", 1),
    ("is_active", None),
    ("is_default", 0),
    ("is_default", 1),
    ("is_default", None),
    ("is_system_preset", 0),
    ("is_system_preset", 1),
    ("is_system_preset", None),
    ("max_tokens", 9007199254740992),
    ("max_tokens", -9007199254740992),
    ("max_tokens", 0),
    ("model", "a\x00b"),
    ("model", 1),
    ("model", None),
    ("model", "x" * 0),
    ("model", "x" * 201),
    ("name", "a\x00b"),
    ("name", 1),
    ("name", None),
    ("name", "x" * 0),
    ("name", "x" * 201),
    ("presence_penalty", "0.1"),
    ("presence_penalty", "NaN"),
    ("presence_penalty", -3),
    ("presence_penalty", 3),
    ("preset_category", "no such value"),
    ("provider", "no such value"),
    ("provider", None),
    ("response_format", "\x00"),
    ("system_prompt", "\x00"),
    ("system_prompt", 1),
    ("temperature", "0.1"),
    ("temperature", "NaN"),
    ("temperature", -1),
    ("temperature", 3),
    ("top_k", 9007199254740992),
    ("top_k", -9007199254740992),
    ("top_k", -1),
    ("top_p", "0.1"),
    ("top_p", "NaN"),
    ("top_p", -1),
    ("top_p", 2),
    ("ui_color", "a\x00b"),
    ("ui_color", 1),
    ("ui_color", "x" * 51),
    ("ui_icon", "a\x00b"),
    ("ui_icon", 1),
    ("ui_icon", "x" * 101),
    ("ui_order", 9007199254740992),
    ("ui_order", -9007199254740992),
]


def by_key(row: Row) -> Row:
    """The filter that finds one row."""
    return {"id": row["id"]}


def url(row: Row) -> str:
    """The address of a row."""
    return url_of(URL, MODEL_CONFIG_ENTITY, row)


def test_what_is_created_is_answered_and_kept(api: Api) -> None:
    payload = api.payload(MODEL_CONFIG_ENTITY)
    answer = api.post(URL, payload)
    assert answer.status == 201, answer.body
    assert answer.row | payload == answer.row
    assert answer.headers["Location"] == url(answer.row)
    assert api.get(url(answer.row)).row == answer.row


@pytest.mark.parametrize("name", ["model", "name", "provider"])
def test_a_required_field_may_not_be_left_out(api: Api, name: str) -> None:
    payload = api.payload(MODEL_CONFIG_ENTITY)
    del payload[name]
    answer = api.post(URL, payload)
    assert (answer.status, answer.code) == (422, "VALIDATION_ERROR")
    assert answer.faults == {name}


@pytest.mark.parametrize(("name", "value"), REFUSED)
def test_a_value_out_of_its_type_or_bounds_is_refused(
    api: Api, name: str, value: JsonValue
) -> None:
    answer = api.post(URL, {**api.payload(MODEL_CONFIG_ENTITY), name: value})
    assert (answer.status, answer.code) == (422, "VALIDATION_ERROR")
    assert answer.faults == {name}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("frequency_penalty", 0),
        ("is_active", True),
        ("is_default", False),
        ("is_system_preset", False),
        ("max_tokens", 4096),
        ("presence_penalty", 0),
        ("temperature", 0.7),
        ("top_k", 0),
        ("top_p", 1.0),
        ("ui_order", 0),
    ],
)
def test_what_is_left_out_has_its_default(api: Api, name: str, value: JsonValue) -> None:
    payload = api.payload(MODEL_CONFIG_ENTITY)
    assert name not in payload
    assert api.post(URL, payload).row[name] == value


def test_an_unknown_field_is_refused_by_name(api: Api) -> None:
    answer = api.post(URL, {**api.payload(MODEL_CONFIG_ENTITY), "no_such_field": 1})
    assert (answer.status, answer.faults) == (422, {"no_such_field"})


def test_what_is_no_json_is_malformed(api: Api) -> None:
    answer = api.send("POST", URL, b'{"')
    assert (answer.status, answer.code) == (400, "MALFORMED_JSON")


@pytest.mark.parametrize(
    ("fields", "refs"),
    [
        (["name"], []),
    ],
)
def test_what_is_unique_can_be_taken_once(api: Api, fields: list[str], refs: list[str]) -> None:
    present: Row = {}
    for ref in refs:
        present |= api.ref_to(MODEL_CONFIG_ENTITY, ref)
    first = api.make(MODEL_CONFIG_ENTITY, **present)
    same = {name: first[name] for name in fields}
    answer = api.post(URL, api.payload(MODEL_CONFIG_ENTITY, **same))
    assert (answer.status, answer.code) == (409, "DUPLICATE_ENTITY")


def test_a_list_has_what_its_filter_asks_for(api: Api) -> None:
    row, _other = api.make(MODEL_CONFIG_ENTITY), api.make(MODEL_CONFIG_ENTITY)
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
        ("is_default", True),
        ("name", True),
        ("provider", True),
        ("created_at", True),
        ("updated_at", True),
    ],
)
def test_a_filter_tells_rows_apart(api: Api, name: str, exact: bool) -> None:
    row = api.make(MODEL_CONFIG_ENTITY)
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
        "description",
        "display_name",
        "frequency_penalty",
        "is_active",
        "is_system_preset",
        "max_tokens",
        "model",
        "presence_penalty",
        "preset_category",
        "response_format",
        "system_prompt",
        "temperature",
        "top_k",
        "top_p",
        "ui_color",
        "ui_icon",
        "ui_order",
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
    keys = [api.make(MODEL_CONFIG_ENTITY)["id"] for _ in range(3)]
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
    keys = [api.make(MODEL_CONFIG_ENTITY)["id"] for _ in range(3)]
    mine: Row = {"id__in": keys}
    ordered = api.get(URL, **mine, limit=3, sort="ui_order,name,id")
    assert api.get(URL, **mine, limit=3).rows == ordered.rows


@pytest.mark.parametrize("name", ["display_name", "name"])
def test_a_search_looks_into_its_fields(api: Api, name: str) -> None:
    row = api.make(MODEL_CONFIG_ENTITY)
    assert api.get(URL, **by_key(row), q=row[name]).rows == [row]
    assert api.get(URL, **by_key(row), q="no such words").rows == []


def test_one_that_does_not_exist_is_not_found(api: Api) -> None:
    answer = api.get(NOWHERE)
    assert (answer.status, answer.code) == (404, "MODEL_CONFIG_NOT_FOUND")


def test_related_presets_are_listed(api: Api) -> None:
    row = api.make(MODEL_CONFIG_ENTITY)
    api.make(MODEL_PRESET_ENTITY)
    mine: Row = {"config_id": row["id"]}
    related = api.make(MODEL_PRESET_ENTITY, **mine)
    assert api.get(url(row) + "/presets").rows == [related]
    assert api.get(url(row), include="presets").row["presets"] == [related]
    answer = api.get(NOWHERE + "/presets")
    assert (answer.status, answer.code) == (404, "MODEL_CONFIG_NOT_FOUND")


def test_a_change_of_nothing_changes_nothing(api: Api) -> None:
    row = api.make(MODEL_CONFIG_ENTITY)
    assert api.patch(url(row), {}).row == row


@pytest.mark.parametrize(
    "name",
    [
        "description",
        "display_name",
        "frequency_penalty",
        "is_active",
        "is_default",
        "is_system_preset",
        "max_tokens",
        "model",
        "name",
        "presence_penalty",
        "preset_category",
        "provider",
        "response_format",
        "system_prompt",
        "temperature",
        "top_k",
        "top_p",
        "ui_color",
        "ui_icon",
        "ui_order",
    ],
)
def test_a_change_sets_its_field_alone(api: Api, name: str) -> None:
    row = api.make(MODEL_CONFIG_ENTITY)
    value = api.sample(MODEL_CONFIG_ENTITY.update, name)
    answer = api.patch(url(row), {name: value})
    assert answer.status == 200, answer.body
    assert answer.row[name] == value
    before: Row = {each: row[each] for each in [name, "updated_at"]}
    assert answer.row | before == row


@pytest.mark.parametrize(
    "name",
    [
        "description",
        "display_name",
        "frequency_penalty",
        "max_tokens",
        "presence_penalty",
        "preset_category",
        "response_format",
        "system_prompt",
        "temperature",
        "top_k",
        "top_p",
        "ui_color",
        "ui_icon",
        "ui_order",
    ],
)
def test_null_clears_what_may_be_null(api: Api, name: str) -> None:
    row = api.make(MODEL_CONFIG_ENTITY)
    assert api.patch(url(row), {name: None}).row[name] is None


@pytest.mark.parametrize(
    "name", ["is_active", "is_default", "is_system_preset", "model", "name", "provider"]
)
def test_null_is_refused_where_there_must_be_a_value(api: Api, name: str) -> None:
    row = api.make(MODEL_CONFIG_ENTITY)
    answer = api.patch(url(row), {name: None})
    assert (answer.status, answer.faults) == (422, {name})


def test_a_change_to_a_value_out_of_its_type_or_bounds_is_refused(api: Api) -> None:
    row = api.make(MODEL_CONFIG_ENTITY)
    for name, value in REFUSED:
        answer = api.patch(url(row), {name: value})
        assert (answer.status, answer.faults) == (422, {name}), (name, value)


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at"])
def test_what_is_set_once_cannot_be_changed(api: Api, name: str) -> None:
    row = api.make(MODEL_CONFIG_ENTITY)
    answer = api.patch(url(row), {name: row[name]})
    assert (answer.status, answer.faults) == (422, {name})


def test_what_does_not_exist_cannot_be_changed(api: Api) -> None:
    answer = api.patch(NOWHERE, {})
    assert (answer.status, answer.code) == (404, "MODEL_CONFIG_NOT_FOUND")


def test_replacing_resets_what_is_left_out(api: Api) -> None:
    row, payload = api.make(MODEL_CONFIG_ENTITY), api.payload(MODEL_CONFIG_ENTITY)
    answer = api.put(url(row), {name: payload[name] for name in GIVEN})
    assert answer.status == 200, answer.body
    reset: Row = {
        "description": None,
        "display_name": None,
        "frequency_penalty": 0,
        "is_active": True,
        "is_default": False,
        "is_system_preset": False,
        "max_tokens": 4096,
        "presence_penalty": 0,
        "preset_category": None,
        "response_format": None,
        "system_prompt": None,
        "temperature": 0.7,
        "top_k": 0,
        "top_p": 1.0,
        "ui_color": None,
        "ui_icon": None,
        "ui_order": 0,
    }
    assert answer.row | reset == answer.row


def test_a_replacement_out_of_its_types_or_bounds_is_refused(api: Api) -> None:
    row, payload = api.make(MODEL_CONFIG_ENTITY), api.payload(MODEL_CONFIG_ENTITY)
    whole: Row = {name: payload[name] for name in GIVEN}
    for name, value in REFUSED:
        answer = api.put(url(row), {**whole, name: value})
        assert (answer.status, answer.faults) == (422, {name}), (name, value)


def test_what_is_deleted_is_gone(api: Api) -> None:
    row = api.make(MODEL_CONFIG_ENTITY)
    answer = api.delete(url(row))
    assert (answer.status, answer.body["success"]) == (200, True)
    again = api.delete(url(row))
    assert (again.status, again.code) == (404, "MODEL_CONFIG_NOT_FOUND")


def test_a_batch_reports_each_operation(api: Api) -> None:
    payload = api.payload(MODEL_CONFIG_ENTITY)
    refused: Row = {**payload, "no_such_field": 1}
    answer = api.post(f"{URL}/batch", {"create": [payload, refused]})
    assert [result["status"] for result in answer.results] == [201, 422]


def test_an_atomic_batch_is_all_or_nothing(api: Api) -> None:
    before = api.get(URL, count="exact").page["total"]
    payload = api.payload(MODEL_CONFIG_ENTITY)
    refused: Row = {**payload, "no_such_field": 1}
    answer = api.post(f"{URL}/batch", {"create": [payload, refused]}, atomic=True)
    assert (answer.status, answer.faults) == (422, {"create"})
    assert api.get(URL, count="exact").page["total"] == before
