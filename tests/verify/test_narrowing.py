"""A verdict looks at what may be new, and at everything where that is not known."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from stratagen.model.entity import Model
from stratagen.model.resolve import resolve
from stratagen.output.changes import Change, ChangeSet, Kind
from stratagen.output.manifest import Manifest
from stratagen.registry import read
from stratagen.verify.checkers import Checked, Status, Verdict, check_python
from stratagen.verify.narrowing import about_to_write

FACE = '"""Of {}."""\n\n\ndef a() -> int:\n    return {}\n'
SAME = FACE.format("a", 1)
OTHERS = "from generated.a import a\nfrom own import helper\n\nx: int = a() + helper()\n"
SCRIPT = """\
#!/bin/sh
echo "$@" >> {log}
test -e {beside}/before && . {beside}/before
exec {ty} "$@"
"""


def _model(folder: Path) -> Model:
    (folder / "entities.yaml").write_text(
        "version: 1\nproject: {name: desk}\nentities: {agent: {fields: {name: str}}}\n"
    )
    reading = read(folder / "entities.yaml", folder)
    return resolve(reading.spec, reading.problems)


class Project:
    """A package of two modules, the user's own beside it, and a ty that says what it was asked for."""

    def __init__(self, root: Path, beside: Path) -> None:
        self.root = root
        self.model = _model(beside)
        self.log = beside / "log"
        self.ty = beside / "ty"
        self.ty.write_text(
            SCRIPT.format(log=self.log, beside=beside, ty=Path(sys.executable).parent / "ty")
        )
        self.ty.chmod(0o755)
        self.put("generated/__init__.py", "")
        self.put("generated/a.py", SAME)
        self.put("generated/b.py", OTHERS)
        self.put("src/own.py", "def helper():\n    return 1\n")
        self.own: tuple[str, ...] = ()

    def put(self, path: str, text: str) -> None:
        (self.root / path).parent.mkdir(exist_ok=True)
        (self.root / path).write_text(text)

    def verdict(self, **texts: str | None) -> tuple[Verdict, list[str]]:
        """The verdict after a run that writes these modules, and what ty was asked for, without its options."""
        changes = ChangeSet(tuple(self._change(*each) for each in texts.items()), Manifest(), "")
        written = about_to_write(self.root, changes)
        for change in changes.changes:
            if change.text is None:
                (self.root / change.path).unlink()
            else:
                self.put(change.path, change.text)
        self.log.write_text("")
        what = Checked(
            self.root, "generated", {}, lambda: self.model, own=self.own, written=written
        )
        verdict = check_python(what, "ty")
        asked = [line.split(" src ")[1] for line in self.log.read_text().splitlines()]
        return replace(verdict, messages=()), asked

    def _change(self, module: str, text: str | None) -> Change:
        path = f"generated/{module}.py"
        file = self.root / path
        before = file.read_bytes() if file.exists() else None
        kind = Kind.DELETE if text is None else Kind.UPDATE if before else Kind.CREATE
        return Change(path, kind, text, before, None, "storage", None)


CLEAN = Verdict("python", "ty", Status.CLEAN)
EVERYTHING = ["generated"]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """It was found clean."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "root").mkdir()
    made = Project(tmp_path / "root", tmp_path / "bin")
    monkeypatch.setattr("sys.executable", str(made.ty))
    assert made.verdict() == (CLEAN, EVERYTHING)
    return made


def test_what_is_as_it_was_found_clean_is_not_looked_at_again(project: Project):
    assert project.verdict() == (CLEAN, [])
    assert project.verdict(a=SAME.replace("Of a", "About a")) == (CLEAN, [])
    assert project.verdict() == (CLEAN, [])


def test_what_no_other_module_sees_is_looked_at_in_its_own(project: Project):
    assert project.verdict(a=FACE.format("a", 2)) == (CLEAN, ["generated/a.py"])
    assert project.verdict(a=FACE.format("a", 3)) == (CLEAN, ["generated/a.py"])
    assert project.verdict() == (CLEAN, [])


def test_where_others_see_it_everything_is_looked_at(project: Project):
    assert project.verdict(a=SAME.replace("int", "bool").replace("1", "True")) == (
        CLEAN,
        EVERYTHING,
    )
    assert project.verdict(c="x = 1\n") == (CLEAN, EVERYTHING)
    assert project.verdict(c=None) == (CLEAN, EVERYTHING)


def test_what_is_found_is_told_by_a_look_at_everything(project: Project):
    assert project.verdict(a=FACE.format("a", "'one'")) == (
        replace(CLEAN, status=Status.FAILED),
        ["generated/a.py", "generated"],
    )


def _edit_in_the_same_moment(project: Project) -> None:
    file = project.root / "src" / "own.py"
    stat = file.stat()
    file.write_text(file.read_text().replace("1", "2"))
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def _name_an_own_module(project: Project) -> None:
    project.own = ("src/own.py",)


STALE: dict[str, Callable[[Project], object]] = {
    "a module of the user's": lambda it: it.put("src/own.py", "def helper():\n    return 2\n"),
    "one that was changed in the same moment": _edit_in_the_same_moment,
    "a module that came": lambda it: it.put("src/pydantic.py", ""),
    "one that came at the root": lambda it: it.put("generated.pyi", ""),
    "a module that went": lambda it: (it.root / "src" / "own.py").rename(it.root / "own.py"),
    "a generated file that somebody edited": lambda it: it.put("generated/b.py", "x = 1\n"),
    "settings of the project": lambda it: it.put("pyproject.toml", "[tool.ty.rules]\n"),
    "settings of ty": lambda it: it.put("ty.toml", ""),
    "settings above": lambda it: (it.root.parent / "ty.toml").write_text(""),
    "another ty": lambda it: it.ty.write_text(it.ty.read_text() + "\n"),
    "what is asked of ty": _name_an_own_module,
    "a record that cannot be read": lambda it: it.put(".gen/types.json", "{"),
    "a record that went": lambda it: (it.root / ".gen" / "types.json").unlink(),
}


@pytest.mark.parametrize("what", STALE)
def test_everything_is_looked_at_where_anything_else_is_new(project: Project, what: str):
    STALE[what](project)
    verdict, asked = project.verdict(a=FACE.format("a", 2))
    assert (verdict, asked) == (CLEAN, [" ".join(["generated", *project.own])])


@pytest.mark.parametrize("name", ["TY_OUTPUT_FORMAT", "PYTHONPATH", "XDG_CONFIG_HOME"])
def test_a_variable_that_ty_listens_to_counts(
    project: Project, monkeypatch: pytest.MonkeyPatch, name: str
):
    monkeypatch.setenv(name, "concise")
    assert project.verdict() == (CLEAN, EVERYTHING)


def test_another_package_that_is_installed_counts(
    project: Project, monkeypatch: pytest.MonkeyPatch
):
    installed = project.root / "lib" / "site-packages"
    installed.mkdir(parents=True)
    monkeypatch.setattr("sys.path", [*sys.path, str(installed)])
    assert project.verdict() == (CLEAN, EVERYTHING)
    assert project.verdict() == (CLEAN, [])
    (installed / "thing-2.dist-info").mkdir()
    assert project.verdict() == (CLEAN, EVERYTHING)


def test_a_package_that_is_being_worked_on_counts(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    (tmp_path / "worked_on").mkdir()
    monkeypatch.setattr("sys.path", [*sys.path, str(tmp_path / "worked_on")])
    assert project.verdict() == (CLEAN, [])
    (tmp_path / "worked_on" / "thing.py").write_text("")
    assert project.verdict() == (CLEAN, EVERYTHING)


def test_settings_that_lead_elsewhere_are_not_followed(project: Project):
    (project.root.parent / "elsewhere").mkdir()
    project.put("ty.toml", '[environment]\nextra-paths = ["../elsewhere"]\n')
    assert project.verdict() == (CLEAN, EVERYTHING)
    assert project.verdict() == (CLEAN, EVERYTHING)


def test_ground_that_was_not_found_clean_is_none_to_go_on_from(project: Project):
    project.put("src/own.py", "def helper() -> str:\n    return 'a'\n")
    for _ in range(2):
        assert project.verdict() == (replace(CLEAN, status=Status.FAILED), EVERYTHING)


def test_what_changed_while_ty_looked_was_not_found_clean(project: Project):
    project.put("generated/a.py", FACE.format("a", "'one'"))
    hook = project.ty.parent / "before"
    hook.write_text(f"cp {project.ty.parent}/sound {project.root}/generated/a.py\n")
    (project.ty.parent / "sound").write_text(SAME)
    assert project.verdict() == (CLEAN, EVERYTHING)
    hook.unlink()
    project.put("generated/a.py", FACE.format("a", "'one'"))
    assert project.verdict() == (replace(CLEAN, status=Status.FAILED), EVERYTHING)


def test_without_a_home_everything_is_looked_at(project: Project, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("HOME")
    monkeypatch.setattr("os.path.expanduser", lambda path: path)
    assert project.verdict() == (CLEAN, EVERYTHING)
    assert project.verdict() == (CLEAN, EVERYTHING)


def test_git_ignores_nothing_that_is_checked(project: Project):
    (project.root / ".git").mkdir()
    project.put(".gitignore", "b.py\n")
    project.put("src/own.py", "def helper() -> str:\n    return 'a'\n")
    assert project.verdict() == (replace(CLEAN, status=Status.FAILED), EVERYTHING)
