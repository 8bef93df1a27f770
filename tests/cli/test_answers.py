"""Every command answers `--json`, and what it answers is what its JSON Schema says."""

from __future__ import annotations

import json
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from desk import Done, gen, in_process

from stratagen.cli import arguments
from stratagen.cli.answers import ANSWERS, answers_schema

SCHEMA = json.loads(json.dumps(answers_schema()))
COMMANDS = {**arguments.GENERATE, **arguments.KEEP, **arguments.OWN, **arguments.LOOK}
ONE_ANSWER = [
    ("stack", "ticket"),
    ("storage", "ticket"),
    ("service", "ticket"),
    ("route", "ticket"),
    ("hooks", "ticket"),
    ("all",),
    ("all", "--dry-run", "--diff"),
    ("check",),
    ("check", "--diff", "--verify"),
    ("restore", "generated/app.py", "--diff"),
    ("add", "entity", "note", "text:str", "--diff"),
    ("add", "field", "ticket", "due:date?"),
    ("add", "relation", "ticket", "helpers:agent:inverse=helped"),
    ("eject", "generated/services/ticket.py", "--diff"),
    ("stub",),
    ("init", "other", "--no-git"),
    ("hook", "install"),
    ("hook", "hatch"),
    ("hook", "npm"),
    ("hook", "pre-commit"),
    ("hook", "github"),
    ("doctor",),
    ("doctor", "--diff"),
    ("list",),
    ("show", "ticket"),
    ("show", "agent"),
    ("where", "generated/storage/ticket.py:1"),
    ("where", "generated/app.py:1"),
    ("schema",),
    ("schema", "--answers"),
    ("migrate", "-m", "first tables", "--diff"),
    ("migrate", "check"),
    ("migrate", "up"),
    ("migrate", "status"),
    ("migrate", "stamp"),
    ("migrate", "down"),
    ("plan",),
    ("import", "sqlite:///old.db", "--output", "imported.yaml", "--diff"),
    ("import", "sqlite:///old.db", "--output", "imported.yaml", "--prove"),
]
DATABASE = {("migrate", action) for action in ("up", "status", "stamp", "down")}
EVENTS = [("watch",), ("serve", "--watch", "--no-types", "--port", "0"), ("serve", "--port", "0")]


def fits(answer: object, kind: str) -> None:
    jsonschema.Draft202012Validator(SCHEMA | {"$ref": f"#/$defs/{kind}"}).validate(answer)


@pytest.fixture(scope="session")
def worked(generated: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with something to say: a revision, something stale, a repository, a database beside it; not to be changed."""
    copy = tmp_path_factory.mktemp("answers") / "desk"
    project = shutil.copytree(generated, copy, copy_function=shutil.copy2)
    assert in_process(project, "migrate", "-m", "as it began").code == 0
    registry = project / "entities.yaml"
    registry.write_text(
        registry.read_text() + "  stale:\n    layers: [storage]\n    fields: {a: str}\n"
    )
    subprocess.run(["git", "init", "-q", "."], cwd=project, check=True)
    with sqlite3.connect(project / "old.db") as database:
        database.execute(
            "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT, CHECK (name > id))"
        )
    return project


@pytest.fixture
def worked_on(worked: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed."""
    return shutil.copytree(worked, tmp_path / "desk", copy_function=shutil.copy2)


def asked(folder: Path, *command: str) -> Done:
    """Its answer. The address of a database counts from where one stands, so `import` has to stand there."""
    return (gen if command[0] == "import" else in_process)(folder, *command, "--json")


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_every_command_has_an_answer_and_is_tried():
    assert {name.split(" ")[0] for name in ANSWERS} == COMMANDS.keys()
    assert {command[0] for command in (*ONE_ANSWER, *EVENTS)} == COMMANDS.keys()


@pytest.mark.parametrize("command", ONE_ANSWER, ids=" ".join)
def test_its_answer_fits_its_schema(worked_on: Path, command: tuple[str, ...]):
    if command == ("migrate", "down"):
        in_process(worked_on, "migrate", "up")
    done = asked(worked_on, *command)
    assert done.code in {0, 1}, done.err
    name = " ".join(command[:2])
    fits(json.loads(done.out), name if name in ANSWERS else command[0])


def test_a_refusal_of_edits_and_a_failed_check_fit(worked_on: Path):
    (worked_on / "generated/app.py").write_text("mine: int = ''\n")
    done = in_process(worked_on, "all", "--json", "--diff")
    answer = json.loads(done.out)
    fits(answer, "all")
    assert (done.code, answer["edited"]) == (1, ["generated/app.py"])
    answer = json.loads(in_process(worked_on, "check", "--json").out)
    fits(answer, "check")
    assert answer["verified"]["python"]["messages"]


@pytest.mark.parametrize("command", [c for c in ONE_ANSWER if c[0] not in {"init", "hook"} and c[:2] not in DATABASE], ids=" ".join)  # fmt: skip
def test_what_is_wrong_with_a_registry_is_answered(worked_on: Path, command: tuple[str, ...]):
    """A command that does not read it answers as ever."""
    (worked_on / "entities.yaml").write_text(
        "version: 1\nproject: {name: desk}\nentities: {a: 1}\n"
    )
    done = asked(worked_on, *command)
    answer = json.loads(done.out)
    if done.code == 0:
        assert command[0] in {"schema", "import"}
        return
    fits(answer, "refusal")
    assert done.code == 2
    assert answer["error"] in done.err
    (problem,) = answer["problems"]
    assert (problem["file"], problem["line"]) == ("entities.yaml", 3)


@pytest.mark.parametrize(
    "command",
    [("show", "nobody"), ("where", "nowhere.py:1"), ("eject", "generated/app.py"), ("add", "field", "ticket", "title:str"), ("stack", "x")],
    ids=" ".join,
)  # fmt: skip
def test_what_cannot_be_done_is_answered(worked_on: Path, command: tuple[str, ...]):
    done = in_process(worked_on, *command, "--json")
    assert done.code == 2
    fits(json.loads(done.out), "refusal")


def test_a_project_that_is_not_there_is_answered(tmp_path: Path):
    done = gen(tmp_path, "list", "--json")
    fits(json.loads(done.out), "refusal")


@pytest.mark.parametrize(
    ("command", "wanted"),
    [
        (EVENTS[0], ["ran", "judged"]),
        (EVENTS[1], ["serving", "ran", "answering"]),
        (EVENTS[2], ["serving"]),
    ],
    ids=" ".join,
)
def test_each_event_is_a_line_that_fits(project: Path, command: tuple[str, ...], wanted: list[str]):
    if command[0] == "watch":
        registry = project / "entities.yaml"
        registry.write_text(f"{registry.read_text()}# saved\n")
    line = [sys.executable, "-m", "stratagen", *command, "--json"]
    with subprocess.Popen(line, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:  # fmt: skip
        assert process.stdout
        try:
            for event in wanted:
                answer = json.loads(process.stdout.readline())
                fits(answer, command[0])
                assert answer["event"] == event
                assert not str(answer.get("url", "")).endswith(":0")
        finally:
            process.send_signal(signal.SIGTERM)


def test_the_schema_is_written_and_printed(project: Path):
    done = in_process(project, "schema", "--answers")
    assert done.out == "wrote .gen/answers.schema.json\n"
    written = (project / ".gen/answers.schema.json").read_text()
    assert json.loads(written) == SCHEMA
    assert in_process(project, "schema", "--answers", "--print").out == written


def test_an_answer_is_ascii(project: Path):
    registry = project / "entities.yaml"
    registry.write_text(
        registry.read_text().replace("A unit of work", "Größe 世界"), encoding="utf-8"
    )
    done = gen(project, "show", "ticket", "--json", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert json.loads(done.out)["description"] == "Größe 世界"
