"""What the API promises of file importances."""

import pytest
from pydantic import JsonValue
from stratagen.runtime.testing import Api, Row, url_of

from generated.storage.file import FILE_ENTITY
from generated.storage.file_importance import FILE_IMPORTANCE_ENTITY
from generated.storage.project import PROJECT_ENTITY

URL = "/api/file-importances"
NOWHERE = "/api/file-importances/9007199254740991"
GIVEN: list[str] = [
    "dependency_score",
    "file_id",
    "location_score",
    "project_id",
    "recency_score",
    "score",
    "size_score",
    "type_score",
]  # what each replacement gives
REFUSED: list[tuple[str, JsonValue]] = [  # out of a field's type or bounds
    ("dependency_score", "0.1"),
    ("dependency_score", "NaN"),
    ("dependency_score", None),
    ("file_id", "a\x00b"),
    ("file_id", 1),
    ("file_id", None),
    ("file_id", "x" * 0),
    ("location_score", "0.1"),
    ("location_score", "NaN"),
    ("location_score", None),
    ("project_id", 9007199254740992),
    ("project_id", -9007199254740992),
    ("project_id", None),
    ("recency_score", "0.1"),
    ("recency_score", "NaN"),
    ("recency_score", None),
    ("score", "0.1"),
    ("score", "NaN"),
    ("score", None),
    ("size_score", "0.1"),
    ("size_score", "NaN"),
    ("size_score", None),
    ("type_score", "0.1"),
    ("type_score", "NaN"),
    ("type_score", None),
]


def by_key(row: Row) -> Row:
    """The filter that finds one row."""
    return {"id": row["id"]}


def url(row: Row) -> str:
    """The address of a row."""
    return url_of(URL, FILE_IMPORTANCE_ENTITY, row)


def test_what_is_created_is_answered_and_kept(api: Api) -> None:
    payload = api.payload(FILE_IMPORTANCE_ENTITY)
    answer = api.post(URL, payload)
    assert answer.status == 201, answer.body
    assert answer.row | payload == answer.row
    assert answer.headers["Location"] == url(answer.row)
    assert api.get(url(answer.row)).row == answer.row


@pytest.mark.parametrize(
    "name",
    [
        "dependency_score",
        "file_id",
        "location_score",
        "project_id",
        "recency_score",
        "score",
        "size_score",
        "type_score",
    ],
)
def test_a_required_field_may_not_be_left_out(api: Api, name: str) -> None:
    payload = api.payload(FILE_IMPORTANCE_ENTITY)
    del payload[name]
    answer = api.post(URL, payload)
    assert (answer.status, answer.code) == (422, "VALIDATION_ERROR")
    assert answer.faults == {name}


@pytest.mark.parametrize(("name", "value"), REFUSED)
def test_a_value_out_of_its_type_or_bounds_is_refused(
    api: Api, name: str, value: JsonValue
) -> None:
    answer = api.post(URL, {**api.payload(FILE_IMPORTANCE_ENTITY), name: value})
    assert (answer.status, answer.code) == (422, "VALIDATION_ERROR")
    assert answer.faults == {name}


def test_an_unknown_field_is_refused_by_name(api: Api) -> None:
    answer = api.post(URL, {**api.payload(FILE_IMPORTANCE_ENTITY), "no_such_field": 1})
    assert (answer.status, answer.faults) == (422, {"no_such_field"})


def test_what_is_no_json_is_malformed(api: Api) -> None:
    answer = api.send("POST", URL, b'{"')
    assert (answer.status, answer.code) == (400, "MALFORMED_JSON")


@pytest.mark.parametrize(
    "ref",
    [
        {"file_id": "no-such-key"},
        {"project_id": 9007199254740991},
    ],
)
def test_a_ref_that_leads_nowhere_is_refused_by_name(api: Api, ref: Row) -> None:
    answer = api.post(URL, api.payload(FILE_IMPORTANCE_ENTITY, **ref))
    assert (answer.status, answer.code) == (422, "VALIDATION_ERROR")
    assert answer.faults & set(ref)


def test_a_list_has_what_its_filter_asks_for(api: Api) -> None:
    row, _other = api.make(FILE_IMPORTANCE_ENTITY), api.make(FILE_IMPORTANCE_ENTITY)
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
        ("file_id", True),
        ("project_id", True),
        ("score", True),
        ("created_at", True),
        ("updated_at", True),
    ],
)
def test_a_filter_tells_rows_apart(api: Api, name: str, exact: bool) -> None:
    row = api.make(FILE_IMPORTANCE_ENTITY)
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
        "dependency_score",
        "location_score",
        "recency_score",
        "size_score",
        "type_score",
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
    keys = [api.make(FILE_IMPORTANCE_ENTITY)["id"] for _ in range(3)]
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
    keys = [api.make(FILE_IMPORTANCE_ENTITY)["id"] for _ in range(3)]
    mine: Row = {"id__in": keys}
    ordered = api.get(URL, **mine, limit=3, sort="-score,id")
    assert api.get(URL, **mine, limit=3).rows == ordered.rows


def test_one_that_does_not_exist_is_not_found(api: Api) -> None:
    answer = api.get(NOWHERE)
    assert (answer.status, answer.code) == (404, "FILE_IMPORTANCE_NOT_FOUND")


def test_include_file_answers_it_too(api: Api) -> None:
    row = api.make(FILE_IMPORTANCE_ENTITY, **api.ref_to(FILE_IMPORTANCE_ENTITY, "file"))
    assert "file" not in api.get(url(row)).row
    found = api.get(url(row), include="file").row["file"]
    assert isinstance(found, dict)
    assert set(found) >= set(FILE_ENTITY.key)


def test_include_project_answers_it_too(api: Api) -> None:
    row = api.make(FILE_IMPORTANCE_ENTITY, **api.ref_to(FILE_IMPORTANCE_ENTITY, "project"))
    assert "project" not in api.get(url(row)).row
    found = api.get(url(row), include="project").row["project"]
    assert isinstance(found, dict)
    assert set(found) >= set(PROJECT_ENTITY.key)


def test_a_change_of_nothing_changes_nothing(api: Api) -> None:
    row = api.make(FILE_IMPORTANCE_ENTITY)
    assert api.patch(url(row), {}).row == row


@pytest.mark.parametrize(
    "name",
    ["dependency_score", "location_score", "recency_score", "score", "size_score", "type_score"],
)
def test_a_change_sets_its_field_alone(api: Api, name: str) -> None:
    row = api.make(FILE_IMPORTANCE_ENTITY)
    value = api.sample(FILE_IMPORTANCE_ENTITY.update, name)
    answer = api.patch(url(row), {name: value})
    assert answer.status == 200, answer.body
    assert answer.row[name] == value
    before: Row = {each: row[each] for each in [name, "updated_at"]}
    assert answer.row | before == row


@pytest.mark.parametrize(
    "name",
    [
        "dependency_score",
        "file_id",
        "location_score",
        "project_id",
        "recency_score",
        "score",
        "size_score",
        "type_score",
    ],
)
def test_null_is_refused_where_there_must_be_a_value(api: Api, name: str) -> None:
    row = api.make(FILE_IMPORTANCE_ENTITY)
    answer = api.patch(url(row), {name: None})
    assert (answer.status, answer.faults) == (422, {name})


def test_a_change_to_a_value_out_of_its_type_or_bounds_is_refused(api: Api) -> None:
    row = api.make(FILE_IMPORTANCE_ENTITY)
    for name, value in REFUSED:
        answer = api.patch(url(row), {name: value})
        assert (answer.status, answer.faults) == (422, {name}), (name, value)


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at"])
def test_what_is_set_once_cannot_be_changed(api: Api, name: str) -> None:
    row = api.make(FILE_IMPORTANCE_ENTITY)
    answer = api.patch(url(row), {name: row[name]})
    assert (answer.status, answer.faults) == (422, {name})


def test_what_does_not_exist_cannot_be_changed(api: Api) -> None:
    answer = api.patch(NOWHERE, {})
    assert (answer.status, answer.code) == (404, "FILE_IMPORTANCE_NOT_FOUND")


def test_replacing_resets_what_is_left_out(api: Api) -> None:
    row, payload = api.make(FILE_IMPORTANCE_ENTITY), api.payload(FILE_IMPORTANCE_ENTITY)
    answer = api.put(url(row), {name: payload[name] for name in GIVEN})
    assert answer.status == 200, answer.body
    reset: Row = {}
    assert answer.row | reset == answer.row


def test_a_replacement_out_of_its_types_or_bounds_is_refused(api: Api) -> None:
    row, payload = api.make(FILE_IMPORTANCE_ENTITY), api.payload(FILE_IMPORTANCE_ENTITY)
    whole: Row = {name: payload[name] for name in GIVEN}
    for name, value in REFUSED:
        answer = api.put(url(row), {**whole, name: value})
        assert (answer.status, answer.faults) == (422, {name}), (name, value)


def test_what_is_deleted_is_gone(api: Api) -> None:
    row = api.make(FILE_IMPORTANCE_ENTITY)
    answer = api.delete(url(row))
    assert (answer.status, answer.body["success"]) == (200, True)
    again = api.delete(url(row))
    assert (again.status, again.code) == (404, "FILE_IMPORTANCE_NOT_FOUND")


def test_deleting_file_takes_it_along(api: Api) -> None:
    owner = api.make(FILE_ENTITY)
    mine: Row = {"file_id": owner["id"]}
    row = api.make(FILE_IMPORTANCE_ENTITY, **mine)
    answer = api.delete(url_of("/api/files", FILE_ENTITY, owner))
    assert answer.status == 200, answer.body
    assert api.get(url(row)).status == 404


def test_deleting_project_takes_it_along(api: Api) -> None:
    owner = api.make(PROJECT_ENTITY)
    mine: Row = {"project_id": owner["id"]}
    row = api.make(FILE_IMPORTANCE_ENTITY, **mine)
    answer = api.delete(url_of("/api/projects", PROJECT_ENTITY, owner))
    assert answer.status == 200, answer.body
    assert api.get(url(row)).status == 404


def test_a_batch_reports_each_operation(api: Api) -> None:
    payload = api.payload(FILE_IMPORTANCE_ENTITY)
    refused: Row = {**payload, "no_such_field": 1}
    answer = api.post(f"{URL}/batch", {"create": [payload, refused]})
    assert [result["status"] for result in answer.results] == [201, 422]


def test_an_atomic_batch_is_all_or_nothing(api: Api) -> None:
    before = api.get(URL, count="exact").page["total"]
    payload = api.payload(FILE_IMPORTANCE_ENTITY)
    refused: Row = {**payload, "no_such_field": 1}
    answer = api.post(f"{URL}/batch", {"create": [payload, refused]}, atomic=True)
    assert (answer.status, answer.faults) == (422, {"create"})
    assert api.get(URL, count="exact").page["total"] == before
