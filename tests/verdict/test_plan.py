"""`gen plan`: one verdict on what changed since a git revision or the last migration, for people and for CI."""

from __future__ import annotations

import contextlib
import io
import json
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

from stratagen.cli.app import run

FIRST = """\
version: 1
project: {name: shelf, package: shelf}
include: [more.yaml]
entities:
  ticket:
    fields:
      title: {type: str, max_length: 80}
"""
MORE = "entities:\n  agent: {fields: {name: str}}\n"
ADDED = FIRST.replace("    fields:\n", "    fields:\n      due: {type: date, nullable: true}\n")
RENAMED = FIRST.replace("title: {type: str", "headline: {renamed_from: title, type: str")
LESS = FIRST.replace(", max_length: 80", ", max_length: 40")


class Said(NamedTuple):
    code: int
    out: str
    err: str


def gen(folder: Path, *arguments: str) -> Said:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = run(["-C", str(folder), *arguments])
    return Said(code, out.getvalue(), err.getvalue())


def commit(folder: Path) -> None:
    name = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    for command in (("add", "-A"), (*name, "commit", "-qm", "x")):
        subprocess.run(["git", *command], cwd=folder, check=True)


def write(folder: Path, text: str) -> None:
    (folder / "entities.yaml").write_text(text)


@pytest.fixture(params=["", "deep/er"])
def project(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A project with one commit, at the top of its repository or below."""
    folder = tmp_path / str(request.param)
    folder.mkdir(parents=True, exist_ok=True)
    write(folder, FIRST)
    (folder / "more.yaml").write_text(MORE)
    subprocess.run(["git", "init", "-q", "."], cwd=tmp_path, check=True)
    commit(folder)
    return folder


def test_against_a_commit_each_subject_has_its_verdict(project: Path):
    write(project, RENAMED)
    said = gen(project, "plan")
    assert said.code == 1
    assert said.out.partition("\n\n")[2] == (
        "ticket.headline\n"
        "  database  locks          tickets.title becomes headline\n"
        "                           a release that still runs asks for the old name: add the new one, write both, and drop the old one a release later\n"
        "  api       breaking       was called title (client: compile error)\n"
        "\n"
        "database locks, api breaking, client compile error\n"
    )


@pytest.mark.parametrize("place", ["real/desk.yaml", "../desk.yaml"])
def test_a_linked_registry_is_what_stood_behind_the_link(tmp_path: Path, place: str):
    folder = tmp_path / "project"
    behind = folder / place
    behind.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(exist_ok=True)
    (folder / "entities.yaml").symlink_to(place)
    (folder / "more.yaml").write_text(MORE)
    behind.write_text(FIRST)
    subprocess.run(["git", "init", "-q", "."], cwd=tmp_path, check=True)
    commit(folder)
    assert gen(folder, "plan").code == 0
    behind.write_text(RENAMED)
    said = gen(folder, "plan", "--against", "HEAD")
    assert (said.code, said.err) == (1, "")
    assert "  api       breaking       was called title" in said.out


def test_of_a_registry_outside_of_the_repository_git_knows_nothing(tmp_path: Path):
    folder = tmp_path / "project"
    folder.mkdir()
    (tmp_path / "desk.yaml").write_text(FIRST.replace("include: [more.yaml]\n", ""))
    (folder / "entities.yaml").symlink_to("../desk.yaml")
    subprocess.run(["git", "init", "-q", "."], cwd=folder, check=True)
    commit(folder)
    said = gen(folder, "plan")
    assert said.code == 2
    assert "there is no entities.yaml in " in said.err
    assert said.err.endswith(" (it leads out of the repository)\n")


@pytest.mark.parametrize(
    ("text", "code", "verdict"),
    [
        (FIRST, 0, ["safe", "same", "fits"]),
        (ADDED, 0, ["safe", "additive", "fits"]),
        (LESS, 1, ["destructive", "breaking", "silent"]),
        (RENAMED, 1, ["locks", "breaking", "compile error"]),
    ],
)
def test_the_exit_code_and_the_document_say_the_worst(
    project: Path, text: str, code: int, verdict: list[str]
):
    write(project, text)
    said = gen(project, "plan", "--against", "HEAD", "--json")
    found = json.loads(said.out)
    assert said.code == code
    assert [found["database"], found["api"], found["client"]] == verdict
    assert gen(project, "plan", "--quiet") == Said(code, "", "")


def test_what_was_included_then_counts(project: Path):
    (project / "more.yaml").unlink()
    (project / "other.yaml").write_text(MORE.replace("agent", "worker"))
    write(project, FIRST.replace("more.yaml", "other.yaml"))
    found = json.loads(gen(project, "plan", "--json").out)
    assert [each["subject"] for each in found["subjects"]] == ["agent", "worker"]


def test_against_the_last_revision_where_there_is_one(project: Path):
    assert gen(project, "migrate", "-m", "First").code == 0
    write(project, RENAMED)
    said = gen(project, "plan")
    assert "api and client not compared: the revision is not committed yet" in said.out
    assert said.code == 0
    write(project, FIRST)
    commit(project)
    write(project, RENAMED)
    commit(project)  # the registry goes on, the revision does not
    said = gen(project, "plan")
    assert said.out.startswith("against revision ")
    assert said.out.endswith("database locks, api breaking, client compile error\n")
    assert gen(project, "plan", "--against", "HEAD").out.endswith("api same, client fits\n")


def test_what_migrate_will_want_to_be_told_is_told(project: Path):
    write(project, FIRST + "      code: str\n")
    assert "--fill ticket.code=VALUE" in gen(project, "plan").out


@pytest.mark.parametrize("name", ["nowhere", "--output=x", "HEAD:entities.yaml"])
def test_a_revision_that_is_none_is_refused(project: Path, name: str):
    said = gen(project, "plan", f"--against={name}")
    assert said.code == 2
    assert f"git knows no revision '{name}'" in said.err


def test_a_registry_that_was_not_there_or_is_refused_is_told(project: Path):
    write(project, FIRST.replace("str,", "strr,"))
    commit(project)
    write(project, FIRST)
    said = gen(project, "plan")
    assert said.code == 2
    assert "is refused: entities.yaml:7" in said.err
    (project / "entities.yaml").unlink()
    commit(project)
    write(project, FIRST)
    assert "there is no entities.yaml in" in gen(project, "plan").err


def test_without_a_repository_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    write(tmp_path, FIRST.replace("include: [more.yaml]\n", ""))
    assert "git knows no revision 'HEAD' here" in gen(tmp_path, "plan").err
    monkeypatch.setenv("PATH", "")
    assert "git is not installed" in gen(tmp_path, "plan").err


def test_a_number_of_other_digits_may_not_be_null_as_before(project: Path):
    price = "      price: {type: decimal, precision: 9, scale: 3}\n"
    write(project, FIRST + price)
    commit(project)
    write(project, FIRST + price.replace("9, scale: 3", "8, scale: 1"))
    said = gen(project, "plan")
    assert "tickets.price becomes digits(8, 1)" in said.out
    assert "tickets.price may not be null again\n" in said.out
    assert "a release that still runs writes null" not in said.out
