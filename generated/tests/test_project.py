"""What the API promises of projects."""

import pytest
from pydantic import JsonValue
from stratagen.runtime.testing import Api, Row, url_of

from generated.storage.ai_sdk_option import AI_SDK_OPTION_ENTITY
from generated.storage.chat import CHAT_ENTITY
from generated.storage.file import FILE_ENTITY
from generated.storage.file_group import FILE_GROUP_ENTITY
from generated.storage.file_importance import FILE_IMPORTANCE_ENTITY
from generated.storage.git_remote import GIT_REMOTE_ENTITY
from generated.storage.git_stash import GIT_STASH_ENTITY
from generated.storage.git_status import GIT_STATUS_ENTITY
from generated.storage.git_tag import GIT_TAG_ENTITY
from generated.storage.git_worktree import GIT_WORKTREE_ENTITY
from generated.storage.mcp_error_pattern import MCP_ERROR_PATTERN_ENTITY
from generated.storage.mcp_server_config import MCP_SERVER_CONFIG_ENTITY
from generated.storage.mcp_tool_execution import MCP_TOOL_EXECUTION_ENTITY
from generated.storage.mcp_tool_statistic import MCP_TOOL_STATISTIC_ENTITY
from generated.storage.process_port import PROCESS_PORT_ENTITY
from generated.storage.process_run import PROCESS_RUN_ENTITY
from generated.storage.project import PROJECT_ENTITY
from generated.storage.prompt import PROMPT_ENTITY
from generated.storage.queue import QUEUE_ENTITY
from generated.storage.relevance_config import RELEVANCE_CONFIG_ENTITY
from generated.storage.relevance_score import RELEVANCE_SCORE_ENTITY
from generated.storage.selected_file import SELECTED_FILE_ENTITY
from generated.storage.ticket import TICKET_ENTITY

URL = "/api/projects"
NOWHERE = "/api/projects/9007199254740991"
GIVEN: list[str] = ["name", "path"]  # what each replacement gives
REFUSED: list[tuple[str, JsonValue]] = [  # out of a field's type or bounds
    ("description", "\x00"),
    ("description", 1),
    ("name", "a\x00b"),
    ("name", 1),
    ("name", None),
    ("name", "x" * 0),
    ("name", "x" * 201),
    ("path", "a\x00b"),
    ("path", 1),
    ("path", None),
    ("path", "x" * 0),
    ("path", "x" * 1025),
]


def by_key(row: Row) -> Row:
    """The filter that finds one row."""
    return {"id": row["id"]}


def url(row: Row) -> str:
    """The address of a row."""
    return url_of(URL, PROJECT_ENTITY, row)


def test_what_is_created_is_answered_and_kept(api: Api) -> None:
    payload = api.payload(PROJECT_ENTITY)
    answer = api.post(URL, payload)
    assert answer.status == 201, answer.body
    assert answer.row | payload == answer.row
    assert answer.headers["Location"] == url(answer.row)
    assert api.get(url(answer.row)).row == answer.row


@pytest.mark.parametrize("name", ["name", "path"])
def test_a_required_field_may_not_be_left_out(api: Api, name: str) -> None:
    payload = api.payload(PROJECT_ENTITY)
    del payload[name]
    answer = api.post(URL, payload)
    assert (answer.status, answer.code) == (422, "VALIDATION_ERROR")
    assert answer.faults == {name}


@pytest.mark.parametrize(("name", "value"), REFUSED)
def test_a_value_out_of_its_type_or_bounds_is_refused(
    api: Api, name: str, value: JsonValue
) -> None:
    answer = api.post(URL, {**api.payload(PROJECT_ENTITY), name: value})
    assert (answer.status, answer.code) == (422, "VALIDATION_ERROR")
    assert answer.faults == {name}


def test_an_unknown_field_is_refused_by_name(api: Api) -> None:
    answer = api.post(URL, {**api.payload(PROJECT_ENTITY), "no_such_field": 1})
    assert (answer.status, answer.faults) == (422, {"no_such_field"})


def test_what_is_no_json_is_malformed(api: Api) -> None:
    answer = api.send("POST", URL, b'{"')
    assert (answer.status, answer.code) == (400, "MALFORMED_JSON")


@pytest.mark.parametrize(
    ("fields", "refs"),
    [
        (["path"], []),
    ],
)
def test_what_is_unique_can_be_taken_once(api: Api, fields: list[str], refs: list[str]) -> None:
    present: Row = {}
    for ref in refs:
        present |= api.ref_to(PROJECT_ENTITY, ref)
    first = api.make(PROJECT_ENTITY, **present)
    same = {name: first[name] for name in fields}
    answer = api.post(URL, api.payload(PROJECT_ENTITY, **same))
    assert (answer.status, answer.code) == (409, "DUPLICATE_ENTITY")


def test_a_list_has_what_its_filter_asks_for(api: Api) -> None:
    row, _other = api.make(PROJECT_ENTITY), api.make(PROJECT_ENTITY)
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
        ("name", True),
        ("path", True),
        ("created_at", True),
        ("updated_at", True),
    ],
)
def test_a_filter_tells_rows_apart(api: Api, name: str, exact: bool) -> None:
    row = api.make(PROJECT_ENTITY)
    null = row[name] is None
    found = api.get(URL, **by_key(row), **{f"{name}__isnull": null})
    missed = api.get(URL, **by_key(row), **{f"{name}__isnull": not null})
    assert (found.rows, missed.rows) == ([row], [])
    if exact and not null:
        equal = api.get(URL, **{**by_key(row), f"{name}__eq": row[name]})
        different = api.get(URL, **by_key(row), **{f"{name}__ne": row[name]})
        assert (equal.rows, different.rows) == ([row], [])


@pytest.mark.parametrize("name", ["no_such_field", "description"])
def test_what_is_no_filter_is_refused_by_name(api: Api, name: str) -> None:
    answer = api.get(URL, **{f"{name}__eq": "1"})
    assert (answer.status, answer.faults) == (422, {f"{name}__eq"})


@pytest.mark.parametrize("limit", [0, 101, "many"])
def test_a_limit_out_of_bounds_is_refused(api: Api, limit: JsonValue) -> None:
    answer = api.get(URL, limit=limit)
    assert (answer.status, answer.faults) == (422, {"limit"})


def test_pages_follow_each_other_in_order(api: Api) -> None:
    keys = [api.make(PROJECT_ENTITY)["id"] for _ in range(3)]
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
    keys = [api.make(PROJECT_ENTITY)["id"] for _ in range(3)]
    mine: Row = {"id__in": keys}
    ordered = api.get(URL, **mine, limit=3, sort="name,id")
    assert api.get(URL, **mine, limit=3).rows == ordered.rows


@pytest.mark.parametrize("name", ["description", "name"])
def test_a_search_looks_into_its_fields(api: Api, name: str) -> None:
    row = api.make(PROJECT_ENTITY)
    assert api.get(URL, **by_key(row), q=row[name]).rows == [row]
    assert api.get(URL, **by_key(row), q="no such words").rows == []


def test_one_that_does_not_exist_is_not_found(api: Api) -> None:
    answer = api.get(NOWHERE)
    assert (answer.status, answer.code) == (404, "PROJECT_NOT_FOUND")


def test_related_ai_sdk_options_are_listed(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    api.make(AI_SDK_OPTION_ENTITY)
    mine: Row = {"project_id": row["id"]}
    related = api.make(AI_SDK_OPTION_ENTITY, **mine)
    assert api.get(url(row) + "/ai-sdk-options").rows == [related]
    assert api.get(url(row), include="ai_sdk_options").row["ai_sdk_options"] == [related]
    answer = api.get(NOWHERE + "/ai-sdk-options")
    assert (answer.status, answer.code) == (404, "PROJECT_NOT_FOUND")


def test_related_chats_are_listed(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    api.make(CHAT_ENTITY)
    mine: Row = {"project_id": row["id"]}
    related = api.make(CHAT_ENTITY, **mine)
    assert api.get(url(row) + "/chats").rows == [related]
    assert api.get(url(row), include="chats").row["chats"] == [related]
    answer = api.get(NOWHERE + "/chats")
    assert (answer.status, answer.code) == (404, "PROJECT_NOT_FOUND")


def test_related_file_groups_are_listed(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    api.make(FILE_GROUP_ENTITY)
    mine: Row = {"project_id": row["id"]}
    related = api.make(FILE_GROUP_ENTITY, **mine)
    assert api.get(url(row) + "/file-groups").rows == [related]
    assert api.get(url(row), include="file_groups").row["file_groups"] == [related]
    answer = api.get(NOWHERE + "/file-groups")
    assert (answer.status, answer.code) == (404, "PROJECT_NOT_FOUND")


def test_related_file_importances_are_listed(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    api.make(FILE_IMPORTANCE_ENTITY)
    mine: Row = {"project_id": row["id"]}
    related = api.make(FILE_IMPORTANCE_ENTITY, **mine)
    assert api.get(url(row) + "/file-importances").rows == [related]
    assert api.get(url(row), include="file_importances").row["file_importances"] == [related]
    answer = api.get(NOWHERE + "/file-importances")
    assert (answer.status, answer.code) == (404, "PROJECT_NOT_FOUND")


def test_related_files_are_listed(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    api.make(FILE_ENTITY)
    mine: Row = {"project_id": row["id"]}
    related = api.make(FILE_ENTITY, **mine)
    assert api.get(url(row) + "/files").rows == [related]
    assert api.get(url(row), include="files").row["files"] == [related]
    answer = api.get(NOWHERE + "/files")
    assert (answer.status, answer.code) == (404, "PROJECT_NOT_FOUND")


def test_related_git_remotes_are_listed(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    api.make(GIT_REMOTE_ENTITY)
    mine: Row = {"project_id": row["id"]}
    related = api.make(GIT_REMOTE_ENTITY, **mine)
    assert api.get(url(row) + "/git-remotes").rows == [related]
    assert api.get(url(row), include="git_remotes").row["git_remotes"] == [related]
    answer = api.get(NOWHERE + "/git-remotes")
    assert (answer.status, answer.code) == (404, "PROJECT_NOT_FOUND")


def test_related_git_stashes_are_listed(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    api.make(GIT_STASH_ENTITY)
    mine: Row = {"project_id": row["id"]}
    related = api.make(GIT_STASH_ENTITY, **mine)
    assert api.get(url(row) + "/git-stashes").rows == [related]
    assert api.get(url(row), include="git_stashes").row["git_stashes"] == [related]
    answer = api.get(NOWHERE + "/git-stashes")
    assert (answer.status, answer.code) == (404, "PROJECT_NOT_FOUND")


def test_related_git_statuses_are_listed(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    api.make(GIT_STATUS_ENTITY)
    mine: Row = {"project_id": row["id"]}
    related = api.make(GIT_STATUS_ENTITY, **mine)
    assert api.get(url(row) + "/git-statuses").rows == [related]
    assert api.get(url(row), include="git_statuses").row["git_statuses"] == [related]
    answer = api.get(NOWHERE + "/git-statuses")
    assert (answer.status, answer.code) == (404, "PROJECT_NOT_FOUND")


def test_related_git_tags_are_listed(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    api.make(GIT_TAG_ENTITY)
    mine: Row = {"project_id": row["id"]}
    related = api.make(GIT_TAG_ENTITY, **mine)
    assert api.get(url(row) + "/git-tags").rows == [related]
    assert api.get(url(row), include="git_tags").row["git_tags"] == [related]
    answer = api.get(NOWHERE + "/git-tags")
    assert (answer.status, answer.code) == (404, "PROJECT_NOT_FOUND")


def test_related_git_worktrees_are_listed(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    api.make(GIT_WORKTREE_ENTITY)
    mine: Row = {"project_id": row["id"]}
    related = api.make(GIT_WORKTREE_ENTITY, **mine)
    assert api.get(url(row) + "/git-worktrees").rows == [related]
    assert api.get(url(row), include="git_worktrees").row["git_worktrees"] == [related]
    answer = api.get(NOWHERE + "/git-worktrees")
    assert (answer.status, answer.code) == (404, "PROJECT_NOT_FOUND")


def test_related_mcp_error_patterns_are_listed(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    api.make(MCP_ERROR_PATTERN_ENTITY)
    mine: Row = {"project_id": row["id"]}
    related = api.make(MCP_ERROR_PATTERN_ENTITY, **mine)
    assert api.get(url(row) + "/mcp-error-patterns").rows == [related]
    assert api.get(url(row), include="mcp_error_patterns").row["mcp_error_patterns"] == [related]
    answer = api.get(NOWHERE + "/mcp-error-patterns")
    assert (answer.status, answer.code) == (404, "PROJECT_NOT_FOUND")


def test_related_mcp_server_configs_are_listed(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    api.make(MCP_SERVER_CONFIG_ENTITY)
    mine: Row = {"project_id": row["id"]}
    related = api.make(MCP_SERVER_CONFIG_ENTITY, **mine)
    assert api.get(url(row) + "/mcp-server-configs").rows == [related]
    assert api.get(url(row), include="mcp_server_configs").row["mcp_server_configs"] == [related]
    answer = api.get(NOWHERE + "/mcp-server-configs")
    assert (answer.status, answer.code) == (404, "PROJECT_NOT_FOUND")


def test_related_mcp_tool_executions_are_listed(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    api.make(MCP_TOOL_EXECUTION_ENTITY)
    mine: Row = {"project_id": row["id"]}
    related = api.make(MCP_TOOL_EXECUTION_ENTITY, **mine)
    assert api.get(url(row) + "/mcp-tool-executions").rows == [related]
    assert api.get(url(row), include="mcp_tool_executions").row["mcp_tool_executions"] == [related]
    answer = api.get(NOWHERE + "/mcp-tool-executions")
    assert (answer.status, answer.code) == (404, "PROJECT_NOT_FOUND")


def test_related_mcp_tool_statistics_are_listed(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    api.make(MCP_TOOL_STATISTIC_ENTITY)
    mine: Row = {"project_id": row["id"]}
    related = api.make(MCP_TOOL_STATISTIC_ENTITY, **mine)
    assert api.get(url(row) + "/mcp-tool-statistics").rows == [related]
    assert api.get(url(row), include="mcp_tool_statistics").row["mcp_tool_statistics"] == [related]
    answer = api.get(NOWHERE + "/mcp-tool-statistics")
    assert (answer.status, answer.code) == (404, "PROJECT_NOT_FOUND")


def test_related_process_ports_are_listed(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    api.make(PROCESS_PORT_ENTITY)
    mine: Row = {"project_id": row["id"]}
    related = api.make(PROCESS_PORT_ENTITY, **mine)
    assert api.get(url(row) + "/process-ports").rows == [related]
    assert api.get(url(row), include="process_ports").row["process_ports"] == [related]
    answer = api.get(NOWHERE + "/process-ports")
    assert (answer.status, answer.code) == (404, "PROJECT_NOT_FOUND")


def test_related_process_runs_are_listed(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    api.make(PROCESS_RUN_ENTITY)
    mine: Row = {"project_id": row["id"]}
    related = api.make(PROCESS_RUN_ENTITY, **mine)
    assert api.get(url(row) + "/process-runs").rows == [related]
    assert api.get(url(row), include="process_runs").row["process_runs"] == [related]
    answer = api.get(NOWHERE + "/process-runs")
    assert (answer.status, answer.code) == (404, "PROJECT_NOT_FOUND")


def test_related_prompts_are_listed(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    api.make(PROMPT_ENTITY)
    mine: Row = {"project_id": row["id"]}
    related = api.make(PROMPT_ENTITY, **mine)
    assert api.get(url(row) + "/prompts").rows == [related]
    assert api.get(url(row), include="prompts").row["prompts"] == [related]
    answer = api.get(NOWHERE + "/prompts")
    assert (answer.status, answer.code) == (404, "PROJECT_NOT_FOUND")


def test_related_queues_are_listed(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    api.make(QUEUE_ENTITY)
    mine: Row = {"project_id": row["id"]}
    related = api.make(QUEUE_ENTITY, **mine)
    assert api.get(url(row) + "/queues").rows == [related]
    assert api.get(url(row), include="queues").row["queues"] == [related]
    answer = api.get(NOWHERE + "/queues")
    assert (answer.status, answer.code) == (404, "PROJECT_NOT_FOUND")


def test_related_relevance_configs_are_listed(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    api.make(RELEVANCE_CONFIG_ENTITY)
    mine: Row = {"project_id": row["id"]}
    related = api.make(RELEVANCE_CONFIG_ENTITY, **mine)
    assert api.get(url(row) + "/relevance-configs").rows == [related]
    assert api.get(url(row), include="relevance_configs").row["relevance_configs"] == [related]
    answer = api.get(NOWHERE + "/relevance-configs")
    assert (answer.status, answer.code) == (404, "PROJECT_NOT_FOUND")


def test_related_relevance_scores_are_listed(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    api.make(RELEVANCE_SCORE_ENTITY)
    mine: Row = {"project_id": row["id"]}
    related = api.make(RELEVANCE_SCORE_ENTITY, **mine)
    assert api.get(url(row) + "/relevance-scores").rows == [related]
    assert api.get(url(row), include="relevance_scores").row["relevance_scores"] == [related]
    answer = api.get(NOWHERE + "/relevance-scores")
    assert (answer.status, answer.code) == (404, "PROJECT_NOT_FOUND")


def test_related_selections_are_listed(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    api.make(SELECTED_FILE_ENTITY)
    mine: Row = {"project_id": row["id"]}
    related = api.make(SELECTED_FILE_ENTITY, **mine)
    assert api.get(url(row) + "/selections").rows == [related]
    assert api.get(url(row), include="selections").row["selections"] == [related]
    answer = api.get(NOWHERE + "/selections")
    assert (answer.status, answer.code) == (404, "PROJECT_NOT_FOUND")


def test_related_tickets_are_listed(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    api.make(TICKET_ENTITY)
    mine: Row = {"project_id": row["id"]}
    related = api.make(TICKET_ENTITY, **mine)
    assert api.get(url(row) + "/tickets").rows == [related]
    assert api.get(url(row), include="tickets").row["tickets"] == [related]
    answer = api.get(NOWHERE + "/tickets")
    assert (answer.status, answer.code) == (404, "PROJECT_NOT_FOUND")


def test_related_selected_files_come_and_go(api: Api) -> None:
    row, other = api.make(PROJECT_ENTITY), api.make(FILE_ENTITY)
    place = url(row) + "/selected-files"
    pair = place + url_of("", FILE_ENTITY, other)
    assert [api.put(pair).status, api.put(pair).status] == [200, 200]
    assert api.get(place).rows == [other]
    assert api.delete(pair).status == 200
    assert api.get(place).rows == []


def test_a_change_of_nothing_changes_nothing(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    assert api.patch(url(row), {}).row == row


@pytest.mark.parametrize("name", ["description", "name", "path"])
def test_a_change_sets_its_field_alone(api: Api, name: str) -> None:
    row = api.make(PROJECT_ENTITY)
    value = api.sample(PROJECT_ENTITY.update, name)
    answer = api.patch(url(row), {name: value})
    assert answer.status == 200, answer.body
    assert answer.row[name] == value
    before: Row = {each: row[each] for each in [name, "updated_at"]}
    assert answer.row | before == row


@pytest.mark.parametrize("name", ["description"])
def test_null_clears_what_may_be_null(api: Api, name: str) -> None:
    row = api.make(PROJECT_ENTITY)
    assert api.patch(url(row), {name: None}).row[name] is None


@pytest.mark.parametrize("name", ["name", "path"])
def test_null_is_refused_where_there_must_be_a_value(api: Api, name: str) -> None:
    row = api.make(PROJECT_ENTITY)
    answer = api.patch(url(row), {name: None})
    assert (answer.status, answer.faults) == (422, {name})


def test_a_change_to_a_value_out_of_its_type_or_bounds_is_refused(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    for name, value in REFUSED:
        answer = api.patch(url(row), {name: value})
        assert (answer.status, answer.faults) == (422, {name}), (name, value)


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at"])
def test_what_is_set_once_cannot_be_changed(api: Api, name: str) -> None:
    row = api.make(PROJECT_ENTITY)
    answer = api.patch(url(row), {name: row[name]})
    assert (answer.status, answer.faults) == (422, {name})


def test_what_does_not_exist_cannot_be_changed(api: Api) -> None:
    answer = api.patch(NOWHERE, {})
    assert (answer.status, answer.code) == (404, "PROJECT_NOT_FOUND")


def test_replacing_resets_what_is_left_out(api: Api) -> None:
    row, payload = api.make(PROJECT_ENTITY), api.payload(PROJECT_ENTITY)
    answer = api.put(url(row), {name: payload[name] for name in GIVEN})
    assert answer.status == 200, answer.body
    reset: Row = {"description": None}
    assert answer.row | reset == answer.row


def test_a_replacement_out_of_its_types_or_bounds_is_refused(api: Api) -> None:
    row, payload = api.make(PROJECT_ENTITY), api.payload(PROJECT_ENTITY)
    whole: Row = {name: payload[name] for name in GIVEN}
    for name, value in REFUSED:
        answer = api.put(url(row), {**whole, name: value})
        assert (answer.status, answer.faults) == (422, {name}), (name, value)


def test_what_is_deleted_is_gone(api: Api) -> None:
    row = api.make(PROJECT_ENTITY)
    answer = api.delete(url(row))
    assert (answer.status, answer.body["success"]) == (200, True)
    again = api.delete(url(row))
    assert (again.status, again.code) == (404, "PROJECT_NOT_FOUND")


def test_a_batch_reports_each_operation(api: Api) -> None:
    payload = api.payload(PROJECT_ENTITY)
    refused: Row = {**payload, "no_such_field": 1}
    answer = api.post(f"{URL}/batch", {"create": [payload, refused]})
    assert [result["status"] for result in answer.results] == [201, 422]


def test_an_atomic_batch_is_all_or_nothing(api: Api) -> None:
    before = api.get(URL, count="exact").page["total"]
    payload = api.payload(PROJECT_ENTITY)
    refused: Row = {**payload, "no_such_field": 1}
    answer = api.post(f"{URL}/batch", {"create": [payload, refused]}, atomic=True)
    assert (answer.status, answer.faults) == (422, {"create"})
    assert api.get(URL, count="exact").page["total"] == before
