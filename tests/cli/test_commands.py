"""Every command: what it does, what it says, and how it ends."""

from __future__ import annotations

import errno
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from desk import REGISTRY, gen, in_process, mtimes, tree

WRITING = [["stack", "ticket"], ["storage", "ticket"], ["service", "ticket"], ["route", "ticket"], ["hooks", "ticket"], ["all"]]  # fmt: skip
LAYERS = {"storage": "storage", "service": "services", "route": "routes", "hooks": "client"}
IDS = " ".join


def document(folder: Path, *arguments: str) -> dict[str, object]:
    done = in_process(folder, *arguments, "--json")
    return json.loads(done.out)  # type: ignore[no-any-return]


# ── Writing ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_all_makes_everything_and_says_so(fresh: Path):
    done = gen(fresh, "all")
    assert done.code == 0, done.err
    assert "  created  generated/__init__.py\n" in done.out
    assert " created, 0 unchanged\npython clean (ty)\nclient not checked: " in done.out
    assert (fresh / "generated" / "storage" / "ticket.py").is_file()
    assert done.err == ""


HANDLER = """\
from generated.services.ticket import TicketContext


async def shout(ctx: TicketContext, id: int) -> None:
    title: str = (await ctx.service.get_by_id(id)).title
    print(title.upper())
"""


def test_a_verdict_that_goes_on_from_a_clean_one_finds_what_a_whole_one_does(fresh: Path):
    route = (
        "    routes:\n      - {method: post, path: '/tickets/{id}/shout', handler: 'app:shout'}\n"
    )
    registry = fresh / "entities.yaml"
    (fresh / "app.py").write_text(HANDLER)

    def verdict(text: str) -> tuple[int, str]:
        registry.write_text(f"{text}{route}")
        done = in_process(fresh, "stack", "ticket")
        return done.code, done.err

    told = REGISTRY.replace("A unit of work", "What somebody has to do")
    assert verdict(REGISTRY) == verdict(told) == (0, "")
    code, said = verdict(told.replace("{type: str, max_length: 200}", "int"))
    assert code == 1
    assert "\n  app.py:5: error[invalid-assignment]" in said
    assert verdict(REGISTRY) == verdict(told) == (0, "")


@pytest.mark.parametrize("command", WRITING, ids=IDS)
def test_a_second_run_writes_nothing(project: Path, command: list[str]):
    before = mtimes(project / "generated"), (project / "gen.lock").stat().st_mtime_ns
    done = in_process(project, *command, "--no-types")
    assert done.code == 0
    assert done.out.endswith(" unchanged\n")
    assert (mtimes(project / "generated"), (project / "gen.lock").stat().st_mtime_ns) == before


@pytest.mark.parametrize(("command", "folder"), LAYERS.items())
def test_a_layer_command_changes_its_layer_only(project: Path, command: str, folder: str):
    (project / "entities.yaml").write_text(f"{REGISTRY}    id: uuid\n    plural: chores\n")
    updated = document(project, command, "ticket", "--no-types")["updated"]
    assert updated
    assert {path.split("/")[1] for path in updated} <= {folder, "__init__.py", "values.py", "app.py", "openapi.json", "py.typed"}  # fmt: skip


def test_a_stack_leaves_what_is_not_its_own_and_says_so(project: Path):
    registry = REGISTRY.replace("name: str", "name: str, note: str?").replace("200", "100")
    (project / "entities.yaml").write_text(registry)
    done = in_process(project, "stack", "ticket", "--no-types")
    assert done.code == 0
    assert "files of others are stale (agent); `gen all` brings them up to date" in done.out
    assert in_process(project, "check", "--no-types").code == 1
    assert in_process(project, "stack", "agent", "--no-types").code == 0
    assert in_process(project, "check", "--no-types").code == 0


def test_a_stack_counts_one_file_of_others_in_the_singular(project: Path):
    registry = REGISTRY.replace("agent:\n    fields", "agent:\n    freshness: stable\n    fields")
    (project / "entities.yaml").write_text(registry)
    done = in_process(project, "stack", "ticket", "--no-types")
    assert "1 file of others is stale (agent); `gen all` brings them up to date\n" in done.out


def test_a_stack_says_which_files_of_others_are_in_the_way(project: Path):
    (project / "generated" / "storage" / "agent.py").write_text("mine\n")
    done = in_process(project, "stack", "ticket", "--no-types")
    assert done.code == 0
    assert "1 file of others is in the way of `gen all` (agent); `gen check` says why\n" in done.out
    assert "stale" not in done.out


def test_entities_gone_from_the_registry_take_their_files_along(project: Path):
    (project / "entities.yaml").write_text(REGISTRY.split("  ticket:")[0])
    deleted = document(project, "all", "--no-types")["deleted"]
    assert {path.rsplit("/", 1)[1].split(".")[0].removeprefix("test_") for path in deleted if "client" not in path} == {"ticket"}  # fmt: skip
    assert not list(project.glob("generated/**/ticket*"))


def test_a_file_that_a_pattern_comes_to_name_is_seen(fresh: Path):
    for name in ("a", "b"):
        (fresh / name).mkdir()
    (fresh / "a" / "x.yaml").write_text("entities: {job: {}}\n")
    (fresh / "entities.yaml").write_text(REGISTRY.replace("entities:", "include: ['*/x.yaml']\nentities:", 1))  # fmt: skip
    assert in_process(fresh, "all", "--no-types").code == 0
    time.sleep(0.1)  # what it wrote is at rest for the next one
    assert in_process(fresh, "all", "--no-types").code == 0
    assert (fresh / ".gen" / "memory.json").exists()
    (fresh / "b" / "x.yaml").write_text("entities: {shift: {}}\n")
    assert "generated/storage/shift.py" in in_process(fresh, "all", "--no-types").out


@pytest.mark.parametrize("command", [[*command, "--dry-run"] for command in WRITING] + [["check"], ["list"], ["show", "ticket"], ["schema", "--print"]], ids=IDS)  # fmt: skip
@pytest.mark.parametrize("state", ["fresh", "stale", "current"])
def test_a_command_that_only_looks_leaves_no_trace(
    fresh: Path, generated: Path, command: list[str], state: str
):
    folder = fresh
    if state != "fresh":
        folder = fresh.parent / "copy"
        subprocess.run(["cp", "-a", str(generated), str(folder)], check=True)
        if state == "stale":
            (folder / "entities.yaml").write_text(REGISTRY.replace("200", "100"))
    before = mtimes(folder)
    options = ["--no-types"] if command[0] == "check" or "--dry-run" in command else []
    assert in_process(folder, *command, *options).code == int(
        command == ["check"] and state != "current"
    )
    assert mtimes(folder) == before


def test_a_dry_run_says_what_would_be_done(project: Path):
    (project / "entities.yaml").write_text(REGISTRY.replace("200", "100"))
    done = in_process(project, "all", "--dry-run")
    assert done.code == 0
    assert "  update   generated/storage/ticket.py\n" in done.out
    assert " to update, " in done.out


def test_a_diff_shows_every_line(project: Path):
    (project / "entities.yaml").write_text(REGISTRY.replace("A unit of work", "A piece of work"))
    done = in_process(project, "all", "--dry-run", "--diff")
    assert "--- generated/storage/ticket.py (now)\n+++ generated/storage/ticket.py (generated)\n" in done.out  # fmt: skip
    assert "A unit of work" in done.out
    assert "A piece of work" in done.out


def test_quiet_says_nothing_unless_something_is_wrong(project: Path):
    assert in_process(project, "all", "--no-types", "--quiet") == (0, "", "")
    (project / "generated" / "app.py").write_text("# mine\n")
    done = in_process(project, "all", "--no-types", "-q")
    assert (done.code, done.out) == (1, "")
    assert "generated/app.py was edited by hand" in done.err


# ── Refusals ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("command", [["all"], ["stack", "ticket"], ["storage", "ticket"], ["check"]], ids=IDS)  # fmt: skip
def test_an_edit_is_refused_with_its_diff_and_the_way_out(project: Path, command: list[str]):
    edited = project / "generated" / "storage" / "ticket.py"
    edited.write_text(f"{edited.read_text()}x = 1\n")
    before = tree(project / "generated")
    done = in_process(project, *command, "--no-types")
    assert done.code == 1
    assert "gen: generated/storage/ticket.py was edited by hand:\n" in done.err
    assert "\n-x = 1\n" in done.err
    assert "`--force` overwrites" in done.err
    assert tree(project / "generated") == before


def test_a_file_that_is_not_ours_is_refused(fresh: Path):
    theirs = fresh / "generated" / "app.py"
    theirs.parent.mkdir()
    theirs.write_text("mine\n")
    done = in_process(fresh, "all", "--no-types")
    assert done.code == 1
    assert "generated/app.py exists already and was not generated" in done.err
    assert tree(fresh / "generated") == {"app.py": b"mine\n"}
    assert not (fresh / "gen.lock").exists()


def test_force_overwrites_both(project: Path):
    before = tree(project / "generated")
    (project / "generated" / "app.py").write_text("mine\n")
    assert in_process(project, "all", "--no-types", "--force").code == 0
    assert tree(project / "generated") == before


NOT_UNDERSTOOD = {
    "no command": ([], "the following arguments are required: COMMAND"),
    "no such command": (["stak", "ticket"], "invalid choice: 'stak'"),
    "a mistyped command": (["stak", "ticket"], "(did you mean 'stack'?)"),
    "a mistyped action": (["hook", "instal"], "(did you mean 'install'?)"),
    "a mistyped option": (["all", "--no-type"], "(did you mean '--no-types'?)"),
    "an option of gen behind the command": (["all", "-C", "x"], "(-C and --registry stand before the command)"),
    "no entity": (["stack"], "the following arguments are required: ENTITY"),
    "no such entity": (["stack", "tickt"], "no entity 'tickt' in the registry (did you mean 'ticket'?)"),
    "no such entity to show": (["show", "tickt"], "did you mean 'ticket'?"),
    "no such option": (["all", "--colour"], "unrecognized arguments: --colour"),
    "a shortened option": (["all", "--dry"], "unrecognized arguments: --dry"),
    "no such folder": (["-C", "nowhere", "list"], "there is no folder nowhere"),
    "no such registry": (["--registry", "other.yaml", "list"], "there is no registry other.yaml in "),
    "a folder for a registry": (["--registry", ".", "list"], "desk is a folder; --registry FILE names"),
    "no such port": (["serve", "--port", "70000"], "invalid port value: '70000'"),
    "nothing to serve": (["serve"], "there is no generated/app.py yet; run `gen all` first"),
}  # fmt: skip


@pytest.mark.parametrize(("arguments", "what"), NOT_UNDERSTOOD.values(), ids=NOT_UNDERSTOOD.keys())
def test_a_command_line_that_cannot_be_meant_ends_with_two(
    fresh: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], what: str
):
    monkeypatch.chdir(fresh)
    before = tree(fresh)
    done = in_process(fresh, *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("gen: ")
    assert what in done.err
    assert {path for path in tree(fresh) if ".gen/" not in path} == set(before)


@pytest.mark.parametrize("arguments", [["all", "--dryrun", "--json"], ["--json", "check"], ["stack", "--json"], ["serve", "--port", "x", "--json"], ["hook", "npn", "--json"]])  # fmt: skip
def test_a_command_line_that_cannot_be_meant_is_refused_in_json_too(
    fresh: Path, arguments: list[str]
):
    done = in_process(fresh, *arguments)
    said, usage, *_ = done.err.splitlines()
    assert done.code == 2
    assert json.loads(done.out) == {"error": said, "problems": []}
    assert usage.startswith("usage: gen")


def test_a_layer_that_an_entity_has_not_is_told(fresh: Path):
    registry = REGISTRY.replace("  agent:\n", "  agent:\n    layers: [storage]\n")
    (fresh / "entities.yaml").write_text(registry)
    done = in_process(fresh, "hooks", "agent")
    assert (done.code, done.out) == (2, "")
    assert "entity 'agent' has no layer 'client'; add it to its `layers`" in done.err


def test_a_fault_in_the_registry_is_told_under_the_word(project: Path):
    (project / "entities.yaml").write_text(REGISTRY.replace("ref: agent", "ref: agnt"))
    before = tree(project / "generated")
    for command in (["all"], ["check"], ["list"], ["show", "ticket"], ["stack", "ticket", "--dry-run"]):  # fmt: skip
        done = in_process(project, *command)
        assert (done.code, done.out) == (2, "")
        assert "entities.yaml:10:20: unknown-entity: " in done.err
        assert "(did you mean 'agent'?)\n" in done.err
        assert "^^^^" in done.err
    assert tree(project / "generated") == before


def test_handlers_are_needed_to_generate_but_not_to_look(fresh: Path):
    route = (
        "    routes: [{method: post, path: '/tickets/{id}/close', handler: 'app.tickets:close'}]\n"
    )
    (fresh / "entities.yaml").write_text(REGISTRY + route)
    assert in_process(fresh, "list").code == 0
    done = in_process(fresh, "all")
    assert (done.code, done.out) == (2, "")
    assert "unknown-handler: there is no module 'app.tickets'" in done.err


@pytest.mark.parametrize("command", [["all"], ["check"], ["stack", "ticket"]], ids=IDS)
@pytest.mark.parametrize(
    ("spoil", "what"),
    [
        (lambda root: (root / "gen.lock").write_text("<<<<<<< HEAD\n"), "gen.lock cannot be read"),
        (lambda root: (root / "gen.lock").write_bytes(b"\xff"), "gen.lock cannot be read"),
        (lambda root: _link(root / "generated" / "routes"), "generated/routes is a symbolic link"),
        (lambda root: _template(root, "{% if %}"), "{entity}.md.j2:1: "),
        (lambda root: _template(root, "{{ view.colour }}"), "no attribute 'colour' (for entity 'agent')"),
        (lambda root: _template(root, "x = (", "py"), "not valid Python: "),
        (lambda root: _template(root, "{", "json"), "not valid JSON: "),
    ],
    ids=["conflict", "no text", "link", "syntax", "unknown", "python", "json"],
)  # fmt: skip
def test_a_project_that_cannot_be_worked_with_is_told_and_left(project: Path, command: list[str], spoil, what: str):  # fmt: skip
    spoil(project)
    before = tree(project)
    done = in_process(project, *command, "--no-types")
    assert (done.code, done.out) == (2, "")
    assert what in done.err
    assert tree(project) == before


def _link(folder: Path) -> None:
    folder.rename(folder.with_name("elsewhere"))
    folder.symlink_to(folder.with_name("elsewhere"))


def _template(root: Path, text: str, suffix: str = "md") -> None:
    path = root / "templates" / "docs" / f"{{entity}}.{suffix}.j2"
    path.parent.mkdir(parents=True)
    path.write_text(text)


def test_a_folder_of_templates_that_cannot_be_listed_is_told_whenever_it_is_asked(
    fresh: Path, monkeypatch: pytest.MonkeyPatch
):
    from stratagen.emit import render

    _template(fresh, "text")
    render._kept.cache_clear()
    listed, asked, fails_at = os.scandir, 0, 0

    def scandir(path: str | Path = ".") -> object:
        nonlocal asked
        if str(path).endswith("templates/docs"):
            asked += 1
            if asked == fails_at:
                raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert in_process(fresh, "all", "--no-types", "--dry-run").code == 0
    times = asked
    assert times > 1
    for fails_at in range(1, times + 1):  # noqa: B007  (`scandir` reads it)
        asked = 0
        render._kept.cache_clear()  # each as a process of its own
        done = in_process(fresh, "all", "--no-types", "--dry-run")
        assert (done.code, "templates/docs cannot be read" in done.err) == (2, True), done.err


def test_a_missing_formatter_is_told(fresh: Path, monkeypatch: pytest.MonkeyPatch):
    from stratagen.emit import format as formatting

    formatting._ruff_command.cache_clear()
    monkeypatch.setenv("PATH", str(fresh))
    monkeypatch.setattr("sys.executable", str(fresh / "python"))
    done = in_process(fresh, "all")
    formatting._ruff_command.cache_clear()
    assert (done.code, done.out) == (2, "")
    assert "ruff is not installed" in done.err
    assert not (fresh / "generated").exists()


def test_a_fault_of_ours_is_told_as_one(fresh: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("stratagen.cli.inspect.understand", lambda _: 1 / 0)
    done = in_process(fresh, "list", "--json")
    assert done.code == 3
    assert "ZeroDivisionError" in done.err
    assert done.err.endswith("please report it with the lines above\n")


# ── Looking ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_check_is_clean_after_all_and_stale_after_an_edit_of_the_registry(project: Path):
    assert in_process(project, "check", "--no-types").code == 0
    (project / "entities.yaml").write_text(REGISTRY.replace("200", "100"))
    done = in_process(project, "check", "--no-types")
    assert done.code == 1
    assert " to update, " in done.out


def test_check_says_when_only_the_lock_is_out_of_date(project: Path):
    lock = project / "gen.lock"
    lock.write_text(lock.read_text().replace('"formatter": "ruff', '"formatter": "an older ruff'))
    done = in_process(project, "check", "--no-types")
    assert done.code == 1
    assert done.out.endswith(" unchanged; gen.lock is out of date\n")


def test_check_fails_where_the_types_do(project: Path):
    (project / "entities.yaml").write_text(f"{REGISTRY}    service: 'app.tickets:TicketService'\n")
    (project / "app").mkdir()
    (project / "app" / "tickets.py").write_text("class TicketService: ...\n")
    done = in_process(project, "all")
    assert done.code == 1
    assert "gen: python failed its check by ty\n  entities.yaml:" in done.err
    assert "generated/app.py:" in done.err
    assert document(project, "check")["verified"]["python"]["status"] == "failed"  # type: ignore[index]


def test_list_is_a_table_or_json(generated: Path):
    lines = in_process(generated, "list").out.splitlines()
    assert lines[0].split() == ["entity", "table", "path", "fields", "relations", "routes", "layers"]  # fmt: skip
    assert [line.split()[0] for line in lines[1:]] == ["agent", "ticket"]
    rows = json.loads(in_process(generated, "list", "--json").out)
    assert [(row["entity"], row["path"]) for row in rows] == [("agent", "agents"), ("ticket", "tickets")]  # fmt: skip


def test_show_speaks_every_layers_words(generated: Path):
    done = in_process(generated, "show", "ticket")
    for word in ("TicketRow", "TicketCreate", "TicketRepository", "TicketServiceBase", "useTickets", "/api/tickets", "agent_id", "n-1 through agent_id", "tickets_list", "generated/storage/ticket.py"):  # fmt: skip
        assert word in done.out
    shown = json.loads(in_process(generated, "show", "ticket", "--json").out)
    assert [field["name"] for field in shown["fields"]] == ["id", "agent_id", "title", "created_at", "updated_at"]  # fmt: skip
    assert set(shown["files"]) == {
        path
        for path in json.loads((generated / "gen.lock").read_text())["files"]
        if json.loads((generated / "gen.lock").read_text())["files"][path]["entity"] == "ticket"
    }


def test_every_hook_that_show_names_is_in_the_client(generated: Path):
    shown = json.loads(in_process(generated, "show", "ticket", "--json").out)
    client = generated / "generated" / "client" / "src" / "entities" / "ticket" / "hooks.ts"
    assert [
        hook for hook in shown["hooks"] if not re.search(rf"\b{hook}\b", client.read_text())
    ] == []


def test_schema_is_written_once_and_printed(fresh: Path):
    names = ["registry", "included"]  # files that a registry includes have a schema of their own
    for done in ("wrote", "unchanged"):
        told = "".join(f"{done} .gen/{name}.schema.json\n" for name in names)
        assert in_process(fresh, "schema") == (0, told, "")
    printed = in_process(fresh, "schema", "--print").out
    assert printed == (fresh / ".gen" / "registry.schema.json").read_text()
    assert json.loads(printed)["$schema"] == "http://json-schema.org/draft-07/schema#"


# ── For programs ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("command", [["all"], ["stack", "ticket"]])
def test_a_run_that_writes_leaves_the_schemas_for_editors(fresh: Path, command: list[str]):
    schemas = [fresh / ".gen" / f"{name}.schema.json" for name in ("registry", "included")]
    for damage in (lambda: None, schemas[0].unlink, lambda: schemas[1].write_text("{}")):
        damage()
        registry = fresh / "entities.yaml"
        registry.write_text(registry.read_text() + "# changed\n")
        assert in_process(fresh, *command, "--no-types").code == 0
        told = in_process(fresh, "schema").out.splitlines()
        assert [line.split()[0] for line in told] == ["unchanged", "unchanged"]


def test_the_document_of_a_run(project: Path):
    (project / "entities.yaml").write_text(
        REGISTRY.split("  ticket:")[0] + "  note:\n    fields: {text: text}\n"
    )
    planned = document(project, "all", "--dry-run")
    assert set(planned) == {"written", "stale", "interrupted", "created", "updated", "deleted", "edited", "foreign", "unchanged", "left", "verified"}  # fmt: skip
    assert (planned["written"], planned["stale"], planned["verified"]) == (False, True, {})
    assert "generated/storage/note.py" in planned["created"]  # type: ignore[operator]
    assert "generated/storage/ticket.py" in planned["deleted"]  # type: ignore[operator]
    assert "generated/app.py" in planned["updated"]  # type: ignore[operator]
    assert document(project, "all", "--no-types") == {**planned, "written": True}
    after = document(project, "check", "--diff")
    assert (after["stale"], after["created"], after["diff"]) == (False, [], {})
    assert after["verified"] == {
        "python": {"checker": "ty", "status": "clean", "note": "", "messages": []},
        "client": {
            "checker": "tsc",
            "status": "not checked",
            "note": "its packages are not installed; run `npm install` in generated/client",
            "messages": [],
        },
    }


def test_the_document_of_a_refusal(project: Path):
    (project / "generated" / "app.py").write_text("mine\n")
    done = in_process(project, "all", "--json", "--diff")
    refused = json.loads(done.out)
    assert (done.code, refused["written"], refused["edited"]) == (1, False, ["generated/app.py"])
    assert "-mine" in refused["diff"]["generated/app.py"]
    assert done.err == ""


# ── The process ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_another_folder_and_another_registry(fresh: Path, tmp_path: Path):
    (fresh / "entities.yaml").rename(fresh / "other.yaml")
    assert "ticket" in gen(tmp_path, "-C", str(fresh), "--registry", "other.yaml", "list").out
    assert "ticket" in gen(tmp_path, "--registry", "desk/other.yaml", "list").out


@pytest.fixture
def linked(fresh: Path) -> Path:
    """A project whose registry is a link to a file elsewhere."""
    elsewhere = fresh.parent / "elsewhere"
    elsewhere.mkdir()
    (fresh / "entities.yaml").rename(elsewhere / "desk.yaml")
    (fresh / "entities.yaml").symlink_to("../elsewhere/desk.yaml")
    return fresh


def test_the_project_of_a_linked_registry_is_where_the_link_stands(linked: Path):
    behind = linked.parent / "elsewhere" / "desk.yaml"
    for _ in range(2):
        assert in_process(linked, "all", "--no-types").code == 0
    assert (linked / ".gen" / "memory.json").exists()
    assert {path.name for path in behind.parent.iterdir()} == {"desk.yaml"}
    told = in_process(linked, "where", "generated/storage/ticket.py:1")
    assert told.out.startswith("entities.yaml:")
    behind.write_text(REGISTRY.replace("200", "100"))
    assert in_process(linked, "check", "--no-types").code == 1
    assert "generated/storage/ticket.py" in in_process(linked, "all", "--no-types").out


def test_a_linked_registry_is_not_written_through(linked: Path):
    done = in_process(linked, "add", "field", "ticket", "due:date?")
    assert done.code == 2
    assert "entities.yaml is a symbolic link" in done.err
    assert (linked / "entities.yaml").is_symlink()


@pytest.mark.parametrize(
    ("arguments", "foreign"),
    [
        (["--version"], {"jinja2", "yaml", "argparse", "stratagen.pipeline", "json"}),
        (["--help"], {"jinja2", "yaml", "stratagen.pipeline", "stratagen.model"}),
        (["list"], {"jinja2"}),
        (
            ["all", "--dry-run"],
            {"orjson", "pluralizer"},
        ),  # an interrupt while orjson is loaded is a segmentation fault; plurals of known nouns follow the rule
    ],
    ids=lambda it: " ".join(it) if isinstance(it, list) else "",
)
def test_a_command_loads_no_more_than_it_needs(
    fresh: Path, arguments: list[str], foreign: set[str]
):
    never = {"rich", "typer", "click", "black", "fastapi", "sqlmodel", "sqlalchemy", "pydantic", "starlette", "uvicorn"}  # fmt: skip
    script = "import sys, atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr)); from stratagen.__main__ import main; main()"
    done = subprocess.run([sys.executable, "-c", script, *arguments], cwd=fresh, capture_output=True, text=True, check=False)  # fmt: skip
    assert done.returncode == 0
    assert set(done.stderr.split()) & (never | foreign) == set()


def test_what_the_terminal_cannot_show_stops_nothing(fresh: Path):
    registry = REGISTRY.replace("A unit of work", "Größe 世界")
    (fresh / "entities.yaml").write_text(registry, encoding="utf-8")
    done = gen(fresh, "show", "ticket", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.code == 0
    assert "Gr\\xf6\\xdfe" in done.out


def test_a_reader_that_goes_away_is_no_fault(generated: Path):
    script = f"{sys.executable} -m stratagen show ticket | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", script], cwd=generated, capture_output=True, text=True, check=False)  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


def test_an_interrupt_ends_with_130_and_leaves_the_old_tree(fresh: Path):
    _template(
        fresh, "{% for i in range(3000) %}{% for j in range(99999) %}{% endfor %}{% endfor %}"
    )
    process = subprocess.Popen([sys.executable, "-m", "stratagen", "all"], cwd=fresh, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)  # fmt: skip
    lock = fresh / ".gen" / "lock"
    while not lock.exists():
        assert process.poll() is None
        os.sched_yield()
    out, err = _interrupted(process)
    assert (process.returncode, out, err) == (130, "", "gen: interrupted\n")
    assert not (fresh / "generated").exists()


def _interrupted(process: subprocess.Popen[str]) -> tuple[str, str]:
    """What it says. Python drops an interrupt that comes while it runs a finalizer, so a person presses again; not while the first
    is heeded, which on a busy machine takes a while.
    """
    for _ in range(10):
        process.send_signal(signal.SIGINT)
        try:
            return process.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            continue
    process.kill()
    raise AssertionError(process.communicate())


def test_colours_and_progress_are_for_terminals_only(fresh: Path):
    done = gen(fresh, "all", "--no-types")
    assert "\x1b" not in done.out + done.err
