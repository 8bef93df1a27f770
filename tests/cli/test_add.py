"""`gen add`: the registry gets what was asked for and keeps every other byte; what would not resolve is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from desk import REGISTRY, gen, in_process

from stratagen.model.entity import Field
from stratagen.pipeline import understand
from stratagen.place import Place


def field_of(folder: Path, entity: str, name: str) -> Field:
    return understand(Place(folder, folder / "entities.yaml")).entity(entity).field(name)


def test_an_entity_is_added_with_its_fields_enum_and_refs(fresh: Path):
    done = in_process(
        fresh, "add", "entity", "task", "title:str(200):search", "status:enum(open,in progress,closed)=in progress",
        "ticket:ref:on_delete=cascade", "boss:ref(agent)?:inverse=led_tasks", "labels:str[]", "due:date?=2024-01-31", "price:decimal(10,2)=1.50",
        "count:int=3:index", "rate:float=0.5", "done:bool=true", "note:text=it's: so", "--description", "What: to do",
    )  # fmt: skip
    assert (done.code, done.err) == (0, "")
    assert done.out == "  updated  entities.yaml\n`gen stack task` generates it\n"
    assert (fresh / "entities.yaml").read_text() == (
        REGISTRY.replace(
            "entities:\n",
            "enums:\n  task_status: [open, in progress, closed]\n\nentities:\n",
        )
        + """\
  task:
    description: 'What: to do'
    fields:
      title: {type: str, max_length: 200, search: true}
      status: {type: task_status, default: in progress}
      ticket: {ref: ticket, on_delete: cascade}
      boss: {ref: agent?, inverse: led_tasks}
      labels: 'str[]'
      due: {type: date?, default: '2024-01-31'}
      price: {type: decimal, precision: 10, scale: 2, default: '1.50'}
      count: {type: int, default: 3, index: true}
      rate: {type: float, default: 0.5}
      done: {type: bool, default: true}
      note: {type: text, default: 'it''s: so'}
"""
    )
    assert in_process(fresh, "all").code == 0


def test_a_field_is_added_where_the_others_stand(fresh: Path):
    assert in_process(fresh, "add", "field", "agent", "age:int?", "-q") == (0, "", "")
    text = (fresh / "entities.yaml").read_text()
    assert text == REGISTRY.replace("{name: str}", "{name: str, age: int?}")
    assert field_of(fresh, "agent", "age").nullable


def test_a_relation_is_added(fresh: Path):
    assert in_process(fresh, "add", "relation", "ticket", "helpers:agent:inverse=helped").code == 0
    assert (fresh / "entities.yaml").read_text() == (
        f"{REGISTRY}    relations:\n      helpers: {{many: agent, inverse: helped}}\n"
    )


def test_the_file_of_the_entity_is_the_one_that_changes(fresh: Path):
    (fresh / "more").mkdir()
    more = fresh / "more" / "work.yaml"
    more.write_text("enums:\n  size: [s]\nentities:\n  job: {fields: {x: str}}\n")
    main = fresh / "entities.yaml"
    main.write_text(REGISTRY.replace("entities:", "include: [more/*.yaml]\nentities:", 1))
    before = main.read_text()
    assert in_process(fresh, "add", "field", "job", "kind:enum(a,b)").code == 0
    assert in_process(fresh, "add", "entity", "shift", "day:date", "--file", "more/work.yaml").code == 0  # fmt: skip
    assert main.read_text() == before
    assert more.read_text() == (
        "enums:\n  size: [s]\n  job_kind: [a, b]\nentities:\n  job: {fields: {x: str, kind: job_kind}}\n"
        "  shift:\n    fields:\n      day: date\n"
    )
    done = in_process(fresh, "add", "entity", "other", "--file", "more/wrk.yaml")
    assert (done.code, "did you mean 'more/work.yaml'?" in done.err) == (2, True)


def test_an_enum_of_the_same_values_serves_as_it_is(fresh: Path):
    assert in_process(fresh, "add", "field", "agent", "mood:enum(good,bad)").code == 0
    text = (fresh / "entities.yaml").read_text()
    (fresh / "entities.yaml").write_text(text.replace(", mood: agent_mood", ""))
    assert in_process(fresh, "add", "field", "agent", "mood:enum(good,bad)[]").code == 0
    assert (fresh / "entities.yaml").read_text() == text.replace("mood: agent_mood", "mood: 'agent_mood[]'")  # fmt: skip


def test_an_enum_of_other_values_is_refused(fresh: Path):
    text = REGISTRY.replace("entities:", "enums: {agent_mood: [a]}\nentities:", 1)
    (fresh / "entities.yaml").write_text(text)
    done = in_process(fresh, "add", "field", "agent", "mood:enum(b)")
    assert (done.code, "duplicate-key: 'agent_mood' stands here already" in done.err) == (2, True)


REFUSED = {
    "an unknown type": (["field", "agent", "age:number"], "unknown-type: "),
    "an unknown entity": (["field", "ticket", "boss:ref(agnt)"], "there is no entity 'agnt' (did you mean 'agent'?)"),
    "a name that is taken": (["field", "agent", "name:str"], "duplicate-key: 'name' stands here already"),
    "an entity that is there": (["entity", "agent", "x:str"], "duplicate-key: 'agent' stands here already"),
    "a name that is none": (["field", "agent", "Age:int"], "entities.yaml:5:"),
    "a default that does not fit": (["field", "agent", "age:int=old"], "default"),
    "an enum that says a thing twice": (["field", "agent", "mood:enum(a,a)"], "entities.yaml:4:"),
    "a relation to nothing": (["relation", "ticket", "helpers:nobody"], "there is no entity 'nobody'"),
}  # fmt: skip


@pytest.mark.parametrize(("words", "message"), REFUSED.values(), ids=REFUSED)
def test_what_would_not_resolve_is_refused_at_the_line_that_would_be_written(
    fresh: Path, words: list[str], message: str
):
    done = in_process(fresh, "add", *words)
    assert done.code == 2
    assert message in done.err
    assert "^" in done.err
    assert done.err.endswith("gen: nothing was changed\n")
    assert (fresh / "entities.yaml").read_text() == REGISTRY


NOT_UNDERSTOOD = {
    "no type": (["field", "agent", "age"], "'age' is not NAME:TYPE"),
    "yaml": (["field", "agent", "a:int}\n  x: {y"], "is not NAME:TYPE"),
    "yaml for a name": (["entity", "a: {}\n  b", "x:int"], "is no name of an entity"),
    "a flag that is none": (["field", "agent", "age:int:uniq"], "is not NAME:TYPE"),
    "twice": (["field", "agent", "age:int", "age:str"], "'age' is given twice"),
    "a length of nothing": (["field", "agent", "age:int(3)"], "take parentheses"),
    "many refs": (["field", "agent", "boss:ref[]"], "many of them is `gen add relation`"),
    "no such entity": (["field", "agnt", "age:int"], "there is no entity 'agnt' in the registry (did you mean 'agent'?)"),
    "no relation": (["relation", "ticket", "agents"], "'agents' is not NAME:ENTITY"),
    "nothing to add": (["field", "agent"], "the following arguments are required"),
}  # fmt: skip


@pytest.mark.parametrize(("words", "message"), NOT_UNDERSTOOD.values(), ids=NOT_UNDERSTOOD)
def test_what_is_not_understood_is_told(fresh: Path, words: list[str], message: str):
    done = in_process(fresh, "add", *words)
    assert done.code == 2
    assert message in done.err
    assert (fresh / "entities.yaml").read_text() == REGISTRY


HOSTILE = ["x\n    y: z", "'", '"', "{", "}", "# no", "a: b", "\\", "\u2028", "%{", "&a", "- x", "|", ">", "\t"]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_is_put_in_as_text(fresh: Path, text: str):
    done = in_process(fresh, "add", "entity", "note", f"body:text={text}", "--description", f"d {text} d")  # fmt: skip
    assert done.code == 0, done.err
    model = understand(Place(fresh, fresh / "entities.yaml"))
    assert [entity.name for entity in model.entities] == ["agent", "note", "ticket"]
    assert model.entity("note").field("body").default == text
    assert model.entity("note").description == f"d {text} d"


def test_a_dry_run_writes_nothing(fresh: Path):
    done = in_process(fresh, "add", "field", "agent", "age:int", "--dry-run", "--diff")
    assert (done.code, (fresh / "entities.yaml").read_text()) == (0, REGISTRY)
    assert "-    fields: {name: str}\n+    fields: {name: str, age: int}\n" in done.out
    assert "  update   entities.yaml\n" in done.out


def test_json_is_one_document(fresh: Path):
    document = json.loads(in_process(fresh, "add", "field", "agent", "age:int", "--json", "--diff").out)  # fmt: skip
    assert (document["written"], document["created"], document["updated"]) == (True, [], ["entities.yaml"])  # fmt: skip
    assert "age: int" in document["diff"]["entities.yaml"]


def test_a_registry_with_problems_is_refused_before_anything(fresh: Path):
    (fresh / "entities.yaml").write_text(REGISTRY.replace("ref: agent", "ref: agnt"))
    done = gen(fresh, "add", "field", "agent", "age:int")
    assert done.code == 2
    assert "did you mean 'agent'?" in done.err
    assert not (fresh / ".gen").exists()
