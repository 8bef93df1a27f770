"""`gen where` names the registry's line; `gen restore` brings generated text back, and touches nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from desk import REGISTRY, in_process, tree


def line_of(path: Path, word: str) -> int:
    return next(n for n, line in enumerate(path.read_text().splitlines(), 1) if word in line)


@pytest.mark.parametrize("file", ["storage/ticket.py", "client/src/entities/ticket/types.ts"])
def test_a_field_is_found_at_its_line(project: Path, file: str):
    line = line_of(project / "generated" / file, "title")
    told = in_process(project, "where", f"generated/{file}:{line}")
    number = next(n for n, text in enumerate(REGISTRY.splitlines(), 1) if "title" in text)
    assert told.code == 0
    assert told.out.startswith(f"entities.yaml:{number}:")
    assert "title" in told.out


def test_json_names_file_line_and_column(project: Path):
    told = json.loads(in_process(project, "where", "generated/storage/ticket.py:1", "--json").out)
    assert told["file"] == "generated/storage/ticket.py"
    assert told["registry"]["file"] == "entities.yaml"
    assert REGISTRY.splitlines()[told["registry"]["line"] - 1].strip().startswith("ticket")


@pytest.mark.parametrize("what", ["generated/storage/nothing.py:1", "entities.yaml:1", "generated/app.py", "generated/app.py:x"])  # fmt: skip
def test_what_is_no_line_of_a_generated_file_is_refused(project: Path, what: str):
    assert in_process(project, "where", what).code == 2


@pytest.mark.parametrize("line", [0, 99999])
def test_a_line_that_a_file_does_not_have_is_refused(project: Path, line: int):
    lines = len((project / "generated" / "app.py").read_text().splitlines())
    done = in_process(project, "where", f"generated/app.py:{line}")
    assert (done.code, done.out) == (2, "")
    assert f"generated/app.py has {lines} lines, and no line {line}" in done.err


def test_a_line_of_a_file_that_is_gone_is_refused(project: Path):
    (project / "generated" / "app.py").unlink()
    done = in_process(project, "where", "generated/app.py:1")
    assert (done.code, done.out) == (2, "")
    assert (
        "generated/app.py is not there; `gen restore generated/app.py` brings it back" in done.err
    )


def test_an_edited_file_is_restored_and_no_other(project: Path):
    before = tree(project / "generated")
    for name in ("ticket", "agent"):
        path = project / "generated" / "storage" / f"{name}.py"
        path.write_text(path.read_text() + "# mine\n")
    done = in_process(project, "restore", "generated/storage/ticket.py")
    assert (done.code, done.out) == (
        0,
        "  updated  generated/storage/ticket.py\n1 updated, 0 unchanged\n",
    )
    after = tree(project / "generated")
    assert {path for path in before if before[path] != after[path]} == {"storage/agent.py"}
    assert in_process(project, "all", "--no-types").code == 1


def test_a_deleted_file_comes_back(project: Path):
    (project / "generated" / "app.py").unlink()
    assert in_process(project, "restore", "generated/app.py").code == 0
    assert in_process(project, "check", "--no-types").code == 0


@pytest.mark.parametrize("path", ["generated/app.py", "generated/storage/ticket.py"])
def test_a_file_that_is_as_generated_stays(project: Path, path: str):
    done = in_process(project, "restore", path)
    assert (done.code, done.out) == (0, "1 unchanged\n")


def test_a_dry_run_restores_nothing(project: Path):
    path = project / "generated" / "app.py"
    path.write_text("# mine\n")
    done = in_process(project, "restore", "generated/app.py", "--dry-run", "--diff")
    assert "-# mine" in done.out
    assert path.read_text() == "# mine\n"


def test_what_is_not_generated_is_not_restored(project: Path):
    done = in_process(project, "restore", "entities.yaml")
    assert done.code == 2
    assert "is no generated file" in done.err
