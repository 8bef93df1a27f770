"""What the client's files say of an entity: payloads, keys, versions, relations, custom routes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from stratagen.emit.render import render
from stratagen.emit.targets import find_targets, template_folders
from stratagen.model.resolve import resolve
from stratagen.registry import read

REGISTRY = """\
version: 1
project: {name: desk, package: generated}
types:
  hint: {fields: {text: str, weight: {type: int, default: 1}}}
  question: {fields: {since: date?}}
entities:
  project: {fields: {name: str}}
  ticket:
    version: true
    freshness: realtime
    fields:
      title: {type: str, search: true}
      hint: hint?
      code: {type: str, immutable: true}
      token: {type: str, secret: true}
      seen: {type: datetime, readonly: true, nullable: true}
      project: {ref: project, on_delete: cascade}
    relations:
      agents: {many: agent}
    routes:
      - {method: post, path: '/tickets/{id}/close', handler: 'app.desk:close', request: hint, response: ticket, invalidates: [agent]}
      - {method: get, path: '/tickets/{id}/score', handler: 'app.desk:score', query: question, response: int}
  ticket_task: {fields: {ticket: {ref: ticket, inverse: tasks, on_delete: cascade}}}
  agent: {id: str, fields: {name: str}}
  booking: {id: [device, day], fields: {device: str, day: date, note: str?}}
  setting: {operations: [list, get], freshness: static, fields: {name: str}}
  news: {fields: {headline: str}}
"""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    path = tmp_path_factory.mktemp("desk") / "entities.yaml"
    path.write_text(REGISTRY)
    reading = read(path, path.parent)
    model = resolve(reading.spec, reading.problems)
    folders = template_folders(Path(__file__).resolve().parents[2])
    targets = tuple(each for each in find_targets(folders) if each.layer == "client")
    tree = render(model, targets, folders)
    return {path.removeprefix("generated/client/src/"): file.text for path, file in tree.items()}


def interface(text: str, name: str) -> set[str]:
    """The properties of an interface, as they stand."""
    body = text.split(f"export interface {name} {{\n")[1].split("\n}", maxsplit=1)[0]
    return {line.strip() for line in body.split("\n") if ": " in line}


def test_a_secret_is_sent_and_never_read(files):
    types = files["entities/ticket/types.ts"]
    assert "token: string" in interface(types, "TicketCreate")
    assert not any("token" in line for line in interface(types, "Ticket"))
    assert "token" not in types.split("TicketFilters {")[1].split("}")[0]


def test_a_payload_holds_what_its_sender_may_set(files):
    types = files["entities/ticket/types.ts"]
    assert "code: string" in interface(types, "TicketCreate")
    assert not any("code" in line for line in interface(types, "TicketUpdate"))
    assert not any("seen" in line for line in interface(types, "TicketCreate"))
    assert "seen: IsoDateTime | null" in interface(types, "Ticket")


def test_a_value_type_that_may_leave_something_out_has_two_types(files):
    values = files["values.ts"]
    assert interface(values, "Hint") == {"text: string", "weight: number"}
    assert interface(values, "HintInput") == {"text: string", "weight?: number"}
    assert "hint?: HintInput | null" in interface(files["entities/ticket/types.ts"], "TicketCreate")
    assert "hint: Hint | null" in interface(files["entities/ticket/types.ts"], "Ticket")


def test_a_value_type_that_is_only_asked_with_has_one(files):
    assert interface(files["values.ts"], "Question") == {"since?: IsoDate | null"}
    assert "QuestionInput" not in files["values.ts"]


def test_a_change_of_a_versioned_entity_names_the_version(files):
    api, queries = files["entities/ticket/api.ts"], files["entities/ticket/queries.ts"]
    assert "...ifMatch(version, options), body: changes" in api
    assert "version ?? versionOf(client, 'ticket', id)" in queries
    assert "{ id: number; version: number }" in files["entities/ticket/types.ts"]
    assert "ifMatch" not in files["entities/agent/api.ts"]


def test_a_composite_key_is_an_object_and_a_path_of_its_parts(files):
    assert interface(files["entities/booking/types.ts"], "BookingKey") == {
        "device: string",
        "day: IsoDate",
    }
    api = files["entities/booking/api.ts"]
    assert "path`/api/bookings/${id.device}/${id.day}`" in api
    assert "key: ['device', 'day']" in files["graph.ts"]


def test_operations_that_are_not_served_have_no_call(files):
    assert "export function listSettings" in files["entities/setting/api.ts"]
    for name in ("createSetting", "updateSetting", "deleteSetting", "batchSettings"):
        assert name not in files["entities/setting/api.ts"]
    assert "export {}" in files["entities/setting/schema.ts"]


def test_a_list_of_a_relation_lives_under_what_it_lists(files):
    queries = files["entities/project/queries.ts"]
    assert "ticketKeys.related(params, { of: 'project', id, relation: 'tickets' })" in queries
    assert "export const useProjectTickets" in files["entities/project/hooks.ts"]


def test_a_relation_gives_way_to_an_entity_of_its_name(files):
    assert "export const useTicketTasks " in files["entities/ticket_task/hooks.ts"]
    assert "export const useTasksOfTicket " in files["entities/ticket/hooks.ts"]


def test_a_relation_of_many_to_many_can_be_added_to_and_taken_from(files):
    api = files["entities/ticket/api.ts"]
    assert "http.done('PUT', path`/api/tickets/${id}/agents/${target}`, options)" in api
    assert "ticketKeys.link('remove', 'agents')" in files["entities/ticket/queries.ts"]
    assert "export const useAddToTicketAgents" in files["entities/ticket/hooks.ts"]


def test_a_custom_route_takes_its_parts_by_name(files):
    api = files["entities/ticket/api.ts"]
    assert "variables: { id: number; body: HintInput }" in api
    assert "path`/api/tickets/${variables.id}/close`" in api
    assert "searchQuery(variables.query ?? {})" in api
    assert "export const useCloseTicket" in files["entities/ticket/hooks.ts"]


def test_the_graph_says_what_a_write_changes(files):
    graph = files["graph.ts"]
    assert "close: { changes: ['agent'], answersRow: true }" in graph
    assert "score: 'owned'" in graph
    assert "dependents: ['ticket']" in graph.split("  project: {")[1].split("\n  },")[0]


def test_one_word_for_one_and_many_makes_two_hooks(files):
    hooks = files["entities/news/hooks.ts"]
    assert "export const useNewsList " in hooks
    assert "export const useNews " in hooks


def test_freshness_is_the_entitys_own(files):
    assert "...freshness.realtime," in files["entities/ticket/queries.ts"]
    assert "...freshness.static," in files["entities/setting/queries.ts"]


def test_no_file_has_a_way_round_the_types(files):
    for path, text in files.items():
        if path.startswith("runtime/"):
            continue
        code = re.sub(r"/\*\*.*?\*/|//[^\n]*", "", text, flags=re.DOTALL)
        plain = code.replace(" as const", "").replace("import * as ", "")
        for way in (": any", "<any>", " as ", "!.", "@ts-", "eslint-disable", "enum "):
            assert way not in plain, f"{path}: {way}"


def test_a_form_sends_the_changes_of_a_row_under_its_key_and_version(files: dict[str, str]) -> None:
    def saves(entity: str) -> list[str]:
        return re.findall(r"save: (.*),", files[f"entities/{entity}/form.ts"])

    update = "(row, changes) => update.mutateAsync"
    assert saves("ticket") == [
        "create.mutateAsync",
        update + "({ id: row.id, changes, version: row.version })",
    ]
    assert saves("booking")[1] == update + "({ id: { device: row.device, day: row.day }, changes })"


def test_a_write_under_a_version_goes_on_over_another_where_somebody_says_how(
    files: dict[str, str],
) -> None:
    queries = files["entities/ticket/queries.ts"]
    update = queries.split("export const updateTicketOptions = ")[1].split("\nexport ")[0]
    assert update.startswith("(options: ConflictOptions<TicketUpdate, Ticket> = {}) =>\n")
    assert "    scope: { id: 'ticket' },\n" in update
    assert "        version: version ?? versionOf(client, 'ticket', id),\n" in update
    assert "ConflictOptions" not in files["entities/booking/queries.ts"]


def test_the_graph_knows_what_a_new_row_holds_and_whose_lists_it_joins(
    files: dict[str, str],
) -> None:
    node = files["graph.ts"].split("  ticket: {\n")[1].split("\n  },\n")[0]
    assert "order: ['id']" in node
    assert "blank: { id: 0, hint: null, seen: null, version: 1 }," in node
    assert "now: ['created_at', 'updated_at']," in node
    assert "secret: ['token']," in node
    assert "scopes: { 'project.tickets': { id: 'project_id' } }," in node


def test_an_entity_that_is_only_read_has_no_form(files: dict[str, str]) -> None:
    assert files["entities/setting/form.ts"].endswith("export {}\n")


def test_whatever_one_calls_or_hands_on_says_in_a_line_what_it_is_for(
    files: dict[str, str],
) -> None:
    told: dict[str, str] = {}
    for path in ("hooks", "queries"):
        before = ""
        for line in files[f"entities/ticket/{path}.ts"].split("\n"):
            if found := re.match(r"export const (\w+)", line):
                assert before.startswith("/** ") or before == " */", line
                told[found[1]] = before
            before = line
    assert "page after page" in told["useTicketsInfinite"]
    assert "always there" in told["useSuspenseTickets"]
    assert "`useTicketsInfinite`" in told["useSuspenseTicketsInfinite"]
    assert "`useMutation`" in told["updateTicketOptions"]


def test_an_entity_without_a_description_is_not_told_by_its_name_alone(
    files: dict[str, str],
) -> None:
    types = files["entities/ticket/types.ts"]
    said = types.split("export interface Ticket {")[0].rstrip("\n").rsplit("\n", 1)[-1]
    assert said == "/** A ticket as the API answers with it. */"
