"""`gen doctor` names what has changed under the user's own files, and what is missing or differs; elsewhere it finds nothing."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from desk import REGISTRY, gen, in_process, tree

from stratagen.emit import targets

ROOT = Path(__file__).resolve().parents[2]
SERVED = """\
from generated.services.ticket import TicketServiceBase


class TicketService(TicketServiceBase):
    {method}
        return None
"""
ROUTE = "    routes:\n      - {method: post, path: '/tickets/{id}/close', handler: 'app.tickets:close', response: none}\n"


def findings(project: Path, *options: str) -> dict[str, dict[str, object]]:
    done = in_process(project, "doctor", "--json", *options)
    found = {each["kind"]: each for each in json.loads(done.out)["findings"]}
    assert done.code == int(bool(found)), done.err
    return found


@pytest.fixture
def built_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A copy of the built-in templates, to be changed as another version of the tool would."""
    theirs = targets.template_folders(tmp_path)[-1]
    folder = shutil.copytree(theirs, tmp_path / "built-in")
    monkeypatch.setattr(targets, "PACKAGE", tmp_path / "nowhere")
    monkeypatch.setattr(targets, "REPOSITORY", tmp_path / "repository")
    (tmp_path / "repository/src").mkdir(parents=True)
    folder.rename(tmp_path / "repository/templates")
    (tmp_path / "repository/src/client").symlink_to(ROOT / "src/client", target_is_directory=True)
    return tmp_path / "repository/templates"


@pytest.fixture
def well(project: Path) -> Path:
    """A project with nothing to find."""
    (project / "generated/client/node_modules").symlink_to(
        ROOT / "generated/client/node_modules", target_is_directory=True
    )
    return project


def override(project: Path, name: str, text: str | None = None) -> Path:
    path = project / "templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'{{% extends "builtin/{name}" %}}' if text is None else text)
    return path


def test_where_all_is_well_it_finds_nothing(well: Path):
    before = tree(well)
    done = in_process(well, "doctor")
    assert (done.code, done.out) == (0, "nothing found\n")
    assert tree(well) == before


def test_an_override_whose_built_in_changed_until_it_is_accepted(well: Path, built_in: Path):
    name = "services/{entity}.py.j2"
    override(well, name)
    override(well, "routes/{entity}.py.j2")
    assert in_process(well, "all", "--no-types").code == 0
    assert findings(well) == {}
    with (built_in / name).open("a") as file:
        file.write("\n\nNEW = 1\n")
    assert in_process(well, "all", "--no-types").code == 0
    found = findings(well, "--diff")
    assert {kind: each["file"] for kind, each in found.items()} == {
        "override-changed": f"templates/{name}"
    }
    assert "+NEW = 1" in str(found["override-changed"]["diff"])
    assert findings(well, "--accept") == {}
    assert findings(well) == {}
    assert in_process(well, "check", "--no-types").code == 0


def test_a_part_and_a_runtime_file_are_overrides_too(well: Path, built_in: Path):
    (built_in / "_part.j2").write_text("theirs")
    override(well, "_part.j2", "mine")
    runtime = (well / "generated/client/src/runtime/url.ts").read_text()
    override(well, "client/src/runtime/url.ts", runtime + "// mine\n")
    assert in_process(well, "all", "--no-types").code == 0
    lock = json.loads((well / "gen.lock").read_text())
    assert sorted(lock["against"]) == ["templates/_part.j2", "templates/client/src/runtime/url.ts"]
    (built_in / "_part.j2").write_text("theirs, changed")
    assert findings(well)["override-changed"]["file"] == "templates/_part.j2"


def test_an_ejected_file_whose_generated_text_changed(well: Path):
    files = ("storage/ticket.py", "client/src/entities/ticket/types.ts", "services/ticket.py")
    for file in files:
        assert in_process(well, "eject", f"generated/{file}").code == 0
    assert findings(well) == {}
    own = well / "app/services/ticket.py"
    own.write_text(own.read_text() + "\n\nMINE = 1\n")
    assert in_process(well, "check", "--no-types").code == 0
    assert findings(well) == {}
    assert in_process(well, "add", "field", "ticket", "due:date?").code == 0
    assert in_process(well, "all", "--no-types").code == 0
    done = in_process(well, "doctor", "--diff")
    assert done.code == 1
    assert "app/storage/ticket.py: ejected-changed:" in done.out
    assert "+    due: " in done.out
    assert "+  due: IsoDate | null" in done.out
    assert "generated/client/src/own/ticket/types.ts: ejected-changed:" in done.out
    assert "services" not in done.out
    assert in_process(well, "doctor", "--accept").code == 0
    assert in_process(well, "check", "--no-types").code == 0


def write_app(project: Path, text: str, addition: str) -> None:
    (project / "entities.yaml").write_text(REGISTRY + addition)
    (project / "app").mkdir()
    (project / "app/__init__.py").write_text("")
    (project / "app/tickets.py").write_text(text)


@pytest.mark.parametrize(
    "method",
    [
        "async def create(self, payload, *, urgent):",
        "async def create(self):",
        "async def create(self, payload, second):",
        "async def create(self, *, payload):",
        "def create(self, payload):",
        "async def update(self, key, payload):",
        "async def update(self, key, changes, *, version=None):",
        "async def get_by_id(self, key):",
        "async def list(self, query):",
        "async def add_related(self, key, relation):",
    ],
)
def test_a_service_method_that_cannot_be_called_as_it_will_be(well: Path, method: str):
    write_app(well, SERVED.format(method=method), "    service: 'app.tickets:TicketService'\n")
    found = findings(well)
    name = method.partition("(")[0].split(" ")[-1]
    assert found.keys() == {"service-signature"}
    assert f"app/tickets.py:5: TicketService.{name} is called as `{name}(" in str(found["service-signature"]["message"])  # fmt: skip
    assert found["service-signature"]["line"] == len(REGISTRY.splitlines()) + 1


@pytest.mark.parametrize(
    "method",
    [
        "async def create(self, payload):",
        "async def create(self, payload, *, urgent=False):",
        "async def create(self, payload, second=None):",
        "async def create(self, *args, **kwargs):",
        "async def update(self, key, payload, *, version=None):",
        "async def update(self, key, payload, version=None):",
        "async def update(self, key, payload, **options):",
        "async def list(self, query=None):",
        "async def add_related(self, key, relation, *keys):",
        "async def own(self, anything):",
        "def _own(self, anything):",
    ],
)
def test_a_service_method_that_fits_is_no_finding(well: Path, method: str):
    write_app(well, SERVED.format(method=method), "    service: 'app.tickets:TicketService'\n")
    assert findings(well) == {}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("async def close(ctx, id, reason): ...\n", "handler-signature"),
        ("async def shut(ctx, id): ...\n", "unknown-handler"),
    ],
)
def test_a_handler_that_does_not_fit_any_more(well: Path, text: str, kind: str):
    write_app(well, text, ROUTE)
    found = findings(well)
    assert found.keys() == {kind}
    assert found[kind]["file"] == "entities.yaml"


def test_versions_that_differ_from_the_lock(well: Path):
    lock = well / "gen.lock"
    document = json.loads(lock.read_text())
    assert document["checker"].startswith("ty ")
    text = lock.read_text().replace(document["checker"], "ty 0.0.1")
    lock.write_text(text.replace(document["formatter"], "ruff 0.1.0"))
    found = findings(well)
    assert found.keys() == {"formatter-version", "checker-version"}
    assert "ty 0.0.1" in str(found["checker-version"]["message"])
    assert findings(well, "--accept") == {}
    assert json.loads(lock.read_text())["checker"] == document["checker"]
    assert in_process(well, "check", "--no-types").code == 0


def test_another_checker_is_noted_anew(well: Path):
    registry = well / "entities.yaml"
    registry.write_text(registry.read_text().replace("name: desk", "name: desk, checker: none"))
    assert in_process(well, "all", "--no-types").code == 0
    assert "checker" not in json.loads((well / "gen.lock").read_text())
    assert findings(well) == {}


def test_packages_that_the_client_lacks(project: Path):
    found = findings(project)
    assert found.keys() == {"client-packages"}
    assert "@tanstack/react-query" in str(found["client-packages"]["message"])
    assert found["client-packages"]["remedy"] == "npm install --prefix generated/client"


@pytest.fixture
def under_git(well: Path) -> Path:
    subprocess.run(["git", "init", "-q", "."], cwd=well, check=True)
    assert in_process(well, "hook", "install").code == 0
    return well / ".git/hooks/pre-commit"


def test_a_hook_that_was_just_installed_is_no_finding(well: Path, under_git: Path):
    assert under_git.is_file()
    assert findings(well) == {}


def test_a_hook_of_another_version_or_place(well: Path, under_git: Path):
    text = under_git.read_text()
    under_git.write_text(text.replace("set -eu", "set -e"))
    assert findings(well).keys() == {"hook"}
    under_git.write_text(text)
    (well / "entities.yaml").rename(well / "other.yaml")
    done = gen(well, "--registry", "other.yaml", "doctor", "--json")
    assert [each["kind"] for each in json.loads(done.out)["findings"]] == ["hook"]


def test_a_hook_that_may_not_be_run(well: Path, under_git: Path):
    under_git.chmod(0o644)
    assert "may not be run" in str(findings(well)["hook"]["message"])


def test_a_hook_of_somebody_elses_is_none_of_ours(well: Path, under_git: Path):
    under_git.write_text("#!/bin/sh\n")
    assert findings(well) == {}


KILLED = """\
import os, signal, sys
from stratagen.cli.app import run
renames = 0
def kill(event, _):
    global renames
    renames += event == "os.rename"
    if event == "os.rename" and renames == 6:
        os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(kill)
run(["all", "--no-types"])
"""


@pytest.fixture
def killed(well: Path) -> Path:
    """A project whose last run was killed between two files."""
    assert in_process(well, "add", "field", "ticket", "due:date?").code == 0
    done = subprocess.run([sys.executable, "-c", KILLED], cwd=well, check=False)
    assert done.returncode == -signal.SIGKILL
    return well


def test_a_killed_run_is_told_until_it_is_taken_back(killed: Path):
    before = tree(killed)
    assert "recovery" in findings(killed)
    done = in_process(killed, "check", "--no-types")
    assert (done.code, "a run was killed half way" in done.err) == (1, True)
    document = json.loads(in_process(killed, "check", "--no-types", "--json").out)
    assert document["interrupted"] is True
    for command in (
        ("all", "--no-types"),
        ("restore", "generated/app.py"),
        ("add", "field", "ticket", "more:str?"),
        ("stub",),
    ):
        done = in_process(killed, *command, "--dry-run")
        assert (done.code, "a run was killed half way" in done.err) == (0, True), command
    assert tree(killed) == before
    done = in_process(killed, "all", "--no-types", "--json")
    assert (done.code, json.loads(done.out)["interrupted"]) == (0, False)
    assert findings(killed) == {}


def test_a_broken_registry_is_bad_input(well: Path):
    (well / "entities.yaml").write_text("version: 1\n")
    assert in_process(well, "doctor").code == 2
