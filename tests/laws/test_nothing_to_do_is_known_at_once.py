"""What a run remembers never hides a change, and spares the whole run when there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from desks import desk, generate, place, planned, write

from stratagen.output.memory import Outline, moment, recall, remember

ENTITY = "entities:\n  more:\n    fields: {name: str}\n"
Act = Callable[[Path], object]


def rest(project: Path) -> None:
    """Until every file was left alone for a tick of the clock: not before can its times be trusted."""
    newest = max(path.lstat().st_ctime_ns for path in project.rglob("*"))
    while moment() <= newest:
        os.sched_yield()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    registry = {**desk(), "include": ["more/*.yaml", "old/*.yaml"]}
    write(tmp_path, registry)
    (tmp_path / "more").mkdir()
    (tmp_path / "old").mkdir()
    (tmp_path / "more" / "a.yaml").write_text(ENTITY)
    (tmp_path / "old" / "b.yaml").write_text(ENTITY.replace("more", "older"))
    assert generate(tmp_path) == 0
    rest(tmp_path)
    assert generate(tmp_path) == 0
    return tmp_path


def edit(path: str) -> Act:
    return lambda root: (root / path).write_bytes((root / path).read_bytes() + b"\n# more\n")


def edit_unseen(path: str) -> Act:
    """Another content of the same size, the time of the last change put back."""

    def act(root: Path) -> None:
        file = root / path
        times = file.stat()
        file.write_bytes(file.read_bytes().replace(b"name", b"mane"))
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))

    return act


CHANGES: dict[str, Act] = {
    "the registry": edit("entities.yaml"),
    "an included file": edit("more/a.yaml"),
    "an included file, its size and time as before": edit_unseen("more/a.yaml"),
    "an included file more": lambda root: (root / "more" / "z.yaml").write_text(
        ENTITY.replace("more", "most")
    ),
    "an included file less": lambda root: (root / "old" / "b.yaml").unlink(),
    "the code of a handler": edit("desk/tickets.py"),
    "a handler gone": lambda root: (root / "desk" / "tickets.py").unlink(),
    "templates of one's own": lambda root: (root / "templates").mkdir(),
    "a generated file": edit("generated/storage/more.py"),
    "a generated file, its size and time as before": edit_unseen("generated/storage/more.py"),
    "a generated file gone": lambda root: (root / "generated" / "app.py").unlink(),
    "all generated files gone": lambda root: shutil.rmtree(root / "generated"),
    "the lock": edit("gen.lock"),
    "the lock gone": lambda root: (root / "gen.lock").unlink(),
    "a run that was killed": lambda root: (
        (root / ".gen" / "stage").mkdir(),
        (root / ".gen" / "stage" / "journal.json").write_text("{}"),
    ),
    "a memory that is none": lambda root: (root / ".gen" / "memory.json").write_text("[]"),
    "a memory cut short": lambda root: (root / ".gen" / "memory.json").write_text('{"by"'),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_noticed(project: Path, change: str):
    assert recall(place(project)) is not None
    CHANGES[change](project)
    assert recall(place(project)) is None


def test_a_touched_file_is_read_and_found_the_same(project: Path):
    (project / "entities.yaml").touch()
    (project / "generated" / "app.py").touch()
    memory = recall(place(project))
    assert memory is not None
    assert not memory.stamped
    rest(project)
    assert generate(project) == 0
    again = recall(place(project))
    assert again is not None
    assert again.stamped


@pytest.mark.parametrize("act", [edit, edit_unseen], ids=["longer", "its size and time as before"])
def test_what_was_generated_from_and_put_back_is_noticed(project: Path, act: Callable[[str], Act]):
    file = project / "more" / "a.yaml"
    content = file.read_bytes()
    act("more/a.yaml")(project)
    rest(project)
    assert generate(project) == 0
    assert recall(place(project)) is not None
    file.write_bytes(content)
    assert recall(place(project)) is None


def test_it_says_what_a_whole_run_says(project: Path):
    memory = recall(place(project))
    whole = planned(project)
    assert memory is not None
    assert {(each.path, each.kind, each.entity, each.layer) for each in memory.changes.changes} == {
        (each.path, each.kind, each.entity, each.layer) for each in whole.changes.changes
    }
    assert not memory.changes.stale
    assert memory.outline.layers == {each.name: each.layers for each in whole.model.entities}
    assert memory.inputs == whole.inputs


def test_what_was_left_stale_is_not_remembered(project: Path):
    registry = (project / "entities.yaml").read_text().replace("A unit of work", "Work")
    (project / "entities.yaml").write_text(registry)
    (project / "more" / "a.yaml").write_text(ENTITY.replace("name", "title"))
    assert generate(project, "stack", "ticket") == 0
    rest(project)
    assert generate(project, "stack", "ticket") == 0
    assert recall(place(project)) is None


def test_nothing_of_the_generator_is_loaded(project: Path):
    asked = ["-C", str(project), "all", "--no-types", "--quiet"]
    program = (
        f"import sys; from stratagen.cli.app import run; assert run({asked!r}) == 0; "
        "print(*sorted({'jinja2', 'yaml', 'subprocess', 'stratagen.pipeline', 'stratagen.model.entity'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""


def test_verify_reads_everything_again(project: Path):
    asked = ["-C", str(project), "all", "--no-types", "--quiet", "--verify"]
    program = (
        f"import sys; from stratagen.cli.app import run; assert run({asked!r}) == 0; "
        "print('stratagen.pipeline' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "True"


def test_check_writes_no_memory(project: Path):
    (project / ".gen" / "memory.json").unlink()
    assert generate(project, "check") == 0
    assert not (project / ".gen" / "memory.json").exists()


def test_what_comes_during_the_run_is_not_remembered_as_seen(project: Path):
    seen, started = planned(project), moment()
    (project / "more" / "z.yaml").write_text(ENTITY.replace("more", "most"))
    outline = Outline(seen.model.project.package, seen.model.project.checker)
    remember(place(project), outline, seen.inputs, seen.changes.new_lock, started)
    assert recall(place(project)) is None
