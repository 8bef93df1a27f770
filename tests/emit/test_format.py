"""Formatting: one way of writing whatever the machine, and a rendered file that does not parse ends the run."""

from __future__ import annotations

import stat
from pathlib import Path
from types import SimpleNamespace

import pytest

from stratagen.emit import format as module
from stratagen.emit.format import FormatError, format_files, formatter_version, formatting

UGLY = "import os\nimport a_module\nimport generated.x\nfrom typing import Any, List\nx = { 'a':1 }\nos.path\ngenerated.x\na_module\n"
NEAT = 'import os\n\nimport a_module\n\nimport generated.x\n\nx = {"a": 1}\nos.path\ngenerated.x\na_module\n'


@pytest.mark.parametrize("formatter", ["ruff", "black"])
def test_imports_are_sorted_the_unused_dropped_and_the_rest_formatted(formatter: str):
    assert format_files({"generated/a.py": UGLY}, formatter, ["generated"]) == {"generated/a.py": NEAT}  # fmt: skip


@pytest.mark.parametrize("formatter", ["ruff", "black"])
def test_what_is_formatted_stays_as_it_is(formatter: str):
    assert format_files({"a.py": NEAT}, formatter, ["generated"])["a.py"] == NEAT


@pytest.mark.parametrize("folder", ["build", "dist", "node_modules", ".venv", "venv", ".git"])
def test_no_folder_is_passed_over(folder: str):
    assert format_files({f"{folder}/a.py": UGLY}, "ruff", ["generated"])[f"{folder}/a.py"] == NEAT


def test_a_gitignore_around_the_temporary_folder_is_not_obeyed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("*\n")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert format_files({"a.py": UGLY}, "ruff", ["generated"])["a.py"] == NEAT


def test_what_is_not_python_comes_back_as_it_went_in():
    texts = {"a.ts": "let x  = 1", "b.json": '{"a":   1}', "c.txt": "x = {  }"}
    assert format_files(texts, "ruff", []) == texts


@pytest.mark.parametrize("formatter", ["ruff", "black"])
@pytest.mark.parametrize("broken", ["x = (", "def f(:\n", "x = 'a\n", "\x00"])
def test_a_file_that_is_not_python_is_named(formatter: str, broken: str):
    with pytest.raises(FormatError, match=r"is not valid Python: .*bad\.py") as raised:
        format_files({"good.py": "x = 1\n", "package/bad.py": broken}, formatter, [])
    assert "good.py" not in str(raised.value)


def test_a_file_that_is_not_json_is_named():
    with pytest.raises(FormatError, match=r"not valid JSON: package/a\.json: .*line 1"):
        format_files({"package/a.json": "{"}, "ruff", [])


def test_a_version_is_what_the_lock_holds():
    assert formatter_version("ruff").startswith("ruff 0.")
    assert formatter_version("black").startswith("ruff 0.")
    assert ", black 2" in formatter_version("black")


@pytest.fixture
def no_ruff(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine without ruff: an empty PATH, an interpreter that stands alone."""
    module._ruff_command.cache_clear()
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("sys.executable", str(tmp_path / "python"))
    yield tmp_path
    module._ruff_command.cache_clear()


def test_a_missing_formatter_is_told(no_ruff: Path):
    with pytest.raises(FormatError, match=r"ruff is not installed: pip install"):
        format_files({"a.py": "x = 1\n"}, "ruff", [])


def test_a_formatter_that_does_not_run_is_told(no_ruff: Path):
    (no_ruff / "ruff").write_text("#!/nowhere\n")
    (no_ruff / "ruff").chmod(stat.S_IRWXU)
    with pytest.raises(FormatError, match="does not run"):
        formatter_version("ruff")
    with pytest.raises(FormatError, match=r"cannot work: .*nothing was changed"):
        format_files({"a.py": "x = 1\n"}, "ruff", [])


def test_a_formatter_that_was_killed_is_told(no_ruff: Path):
    (no_ruff / "ruff").write_text("#!/bin/sh\nkill -9 $$\n")
    (no_ruff / "ruff").chmod(stat.S_IRWXU)
    with pytest.raises(FormatError, match="cannot work"):
        format_files({"a.py": "x = 1\n"}, "ruff", [])


def test_what_fails_meanwhile_is_told_as_it_is_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("stratagen.emit.format.MEMORY", tmp_path / "nowhere")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(OSError, match="the caller's own"), formatting({"a.py": UGLY}, "ruff", []):
        raise OSError("the caller's own")
    assert list(tmp_path.iterdir()) == []


def test_no_room_to_format_in_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("stratagen.emit.format.MEMORY", tmp_path / "nowhere")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    with pytest.raises(FormatError, match=r"cannot work.*nothing was changed"):
        format_files({"a.py": "x = 1\n"}, "ruff", [])


def test_processes_that_look_at_the_same_time_do_not_fill_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("stratagen.emit.format.MEMORY", tmp_path)
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=1000))
    texts = {"a.py": "x" * 100}
    assert module._room(texts, 1) == tmp_path
    assert module._room(texts, 2) is None
