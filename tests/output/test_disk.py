"""The only writer: what it refuses before anything is touched. (What a fault on the way leaves is a law, in tests/laws.)"""

from __future__ import annotations

import errno
import multiprocessing
import os
import sys
from collections.abc import Callable
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType

import pytest

from stratagen.emit.tree import File
from stratagen.output.changes import ChangeSet, compare
from stratagen.output.disk import (
    OutputError,
    apply,
    exclusive,
    read_disk,
    read_lock,
    write_text,
)
from stratagen.output.manifest import LockError, Manifest


def changes(root: Path, texts: dict[str, str], *, force: bool = False) -> ChangeSet:
    """What makes a project hold these files and no others."""
    tree = {path: File(text, "t.j2", "storage", None) for path, text in texts.items()}
    rendered = dict.fromkeys(tree, "made")
    return compare(tree, rendered, read_lock(root), read_disk(root), "ruff 1", force=force)


def write(root: Path, texts: dict[str, str]) -> None:
    with exclusive(root):
        apply(root, changes(root, texts))


def there(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): path.read_text()
        for path in sorted(root.rglob("*"))
        if path.is_file() and ".gen" not in path.parts and path.name != "gen.lock"
    }


def test_files_come_change_and_go(tmp_path: Path):
    write(tmp_path, {"g/a/x.py": "1\n", "g/b.py": "2\n"})
    assert there(tmp_path) == {"g/a/x.py": "1\n", "g/b.py": "2\n"}
    write(tmp_path, {"g/b.py": "3\n", "g/c/d/e.py": "ü\n"})
    assert there(tmp_path) == {"g/b.py": "3\n", "g/c/d/e.py": "ü\n"}
    assert not (tmp_path / "g" / "a").exists()


def test_line_ends_are_written_as_they_are(tmp_path: Path):
    write(tmp_path, {"g/a": "1\r\n2\n"})
    assert (tmp_path / "g" / "a").read_bytes() == b"1\r\n2\n"


def test_what_has_not_changed_is_not_touched(tmp_path: Path):
    write(tmp_path, {"g/a": "1", "g/b": "1"})
    before = stamps(tmp_path)
    write(tmp_path, {"g/a": "1", "g/b": "1"})
    assert stamps(tmp_path) == before
    write(tmp_path, {"g/a": "1", "g/b": "2"})
    after = stamps(tmp_path)
    assert {path for path in before if after[path] != before[path]} == {"g/b", "gen.lock"}


def stamps(root: Path) -> dict[str, tuple[int, int]]:
    """Which file it is and when it was last written, for every file of a project."""
    return {
        path.relative_to(root).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns)
        for path in root.rglob("*")
        if path.is_file() and ".gen" not in path.parts
    }


def test_python_takes_a_file_that_is_made_again_in_the_same_second_for_a_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """It knows the bytecode of a module by the second and the size of its file."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    loader = SourceFileLoader("lengths", str(tmp_path / "g" / "lengths.py"))
    for length in (200, 120, 250, 120):
        write(tmp_path, {"g/lengths.py": f"LONGEST = {length}\n"})
        module = ModuleType("lengths")
        loader.exec_module(module)
        assert length == module.LONGEST


def test_nothing_of_ours_is_left_in_the_stage(tmp_path: Path):
    write(tmp_path, {"g/a": "1"})
    assert [path.name for path in (tmp_path / ".gen").iterdir()] == ["lock"]


def test_a_folder_with_something_else_in_it_stays(tmp_path: Path):
    write(tmp_path, {"g/a/x": "1", "g/b/y": "1", "g/z": "1"})
    (tmp_path / "g" / "a" / "mine").write_text("mine")
    write(tmp_path, {"g/z": "1"})
    assert there(tmp_path) == {"g/a/mine": "mine", "g/z": "1"}
    assert not (tmp_path / "g" / "b").exists()


@pytest.mark.parametrize(
    "path",
    [
        "../outside",
        "g/../../outside",
        "/tmp/outside",
        "g/con",
        "g/CON.py",
        "g/nul.txt",
        "g/aux/a.py",
        "com1/a.py",
        "g/LPT9",
    ],
)
def test_a_path_that_is_none_of_ours_is_refused(tmp_path: Path, path: str):
    with pytest.raises(OutputError, match=r"leaves the project|device"):
        changes(tmp_path, {path: "1"})


@pytest.mark.parametrize("path", ["../outside", "g/../../outside", "/etc/passwd"])
def test_a_lock_cannot_have_a_file_outside_deleted(tmp_path: Path, path: str):
    lock = Manifest("ruff 1", {path: None})  # type: ignore[dict-item]  # never read that far
    with pytest.raises(OutputError, match="leaves the project"):
        compare({}, {}, lock, read_disk(tmp_path), "ruff 1")


@pytest.mark.parametrize("link", ["g", "g/a", "g/a/x.py"])
def test_nothing_is_written_through_a_link(tmp_path: Path, link: str):
    outside = tmp_path / "outside"
    project = tmp_path / "project"
    (outside / "a").mkdir(parents=True)
    (outside / "a" / "x.py").write_text("theirs")
    target = {"g": outside, "g/a": outside / "a", "g/a/x.py": outside / "a" / "x.py"}[link]
    (project / link).parent.mkdir(parents=True, exist_ok=True)
    (project / link).symlink_to(target)
    with pytest.raises(OutputError, match=f"{link} is a symbolic link"):
        changes(project, {"g/a/x.py": "1", "g/b.py": "1"})
    assert (outside / "a" / "x.py").read_text() == "theirs"


def test_a_project_reached_through_a_link_is_fine(tmp_path: Path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write((tmp_path / "link").resolve(), {"g/a": "1"})
    assert there(tmp_path / "real") == {"g/a": "1"}


def test_paths_that_differ_by_case_only_are_refused(tmp_path: Path):
    with (
        exclusive(tmp_path),
        pytest.raises(OutputError, match=r"g/A\.py and g/a\.py differ by case"),
    ):
        apply(tmp_path, changes(tmp_path, {"g/A.py": "1", "g/a.py": "2"}))
    assert there(tmp_path) == {}


def test_a_folder_where_a_file_belongs_is_told(tmp_path: Path):
    (tmp_path / "g" / "a").mkdir(parents=True)
    with pytest.raises(OutputError, match="g/a cannot be read: Is a directory"):
        changes(tmp_path, {"g/a": "1"})


def test_a_file_where_a_folder_belongs_is_told(tmp_path: Path):
    (tmp_path / "g").write_text("mine")
    with pytest.raises(OutputError, match="g/a cannot be read: Not a directory"):
        changes(tmp_path, {"g/a": "1"})


@pytest.mark.parametrize(
    ("make", "what"),
    [
        (lambda path: path.mkdir(), "Is a directory"),
        (lambda path: path.write_bytes(b"\xff"), "decode"),
    ],
)
def test_a_lock_that_cannot_be_read_is_told(
    tmp_path: Path, make: Callable[[Path], object], what: str
):
    make(tmp_path / "gen.lock")
    with pytest.raises(LockError, match=what):
        read_lock(tmp_path)


def test_a_second_run_at_the_same_time_is_refused(tmp_path: Path):
    context = multiprocessing.get_context("spawn")
    with exclusive(tmp_path):
        answers = context.SimpleQueue()
        other = context.Process(target=_try, args=(tmp_path, answers))
        other.start()
        assert answers.get() == "another `gen` is at work in this project; nothing was changed"
        other.join()
    with exclusive(tmp_path):
        pass


def _try(root: Path, answers: multiprocessing.SimpleQueue[str]) -> None:
    try:
        with exclusive(root):
            answers.put("held")
    except OutputError as error:
        answers.put(str(error))


@pytest.mark.parametrize("call", ["mkdir", "open"])
@pytest.mark.parametrize("fault", [errno.EROFS, errno.EACCES, errno.ENOSPC])
def test_a_folder_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, fault: int
):
    def refuse(*_: object, **__: object) -> None:
        raise OSError(fault, os.strerror(fault), str(tmp_path))

    monkeypatch.setattr(os, call, refuse)
    with (
        pytest.raises(OutputError, match=rf"{os.strerror(fault)} \(.+\); nothing was changed"),
        exclusive(tmp_path),
    ):
        pass
    monkeypatch.undo()
    assert there(tmp_path) == {}


def test_an_error_of_the_run_itself_is_not_taken_for_the_locks(tmp_path: Path):
    with pytest.raises(BlockingIOError, match="mine"), exclusive(tmp_path):
        raise BlockingIOError("mine")


def test_a_text_outside_the_tree_is_written_once(tmp_path: Path):
    path = tmp_path / ".gen" / "registry.schema.json"
    assert write_text(path, "{}\n")
    before = path.stat()
    assert not write_text(path, "{}\n")
    assert path.stat() == before
    with pytest.raises(OutputError, match="cannot be written"):
        write_text(path / "below", "{}")
