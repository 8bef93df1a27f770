"""Whatever fails while files are written, the disk holds the old tree or the new one, never a mixture.

The operating system is made to refuse, one call after the other, through Python's own audit events: whichever way the
writer takes to the disk, each step of it is struck once.
"""

from __future__ import annotations

import resource
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from random import Random

import pytest
from desks import Registry, add_field, desk, files, folders, generate, planned, write
from saboteur import Fault, Saboteur, in_a_child, interrupted, killed, once

from stratagen.output.changes import ChangeSet
from stratagen.output.disk import OutputError, apply, exclusive


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A generated project beside another registry: something to create, to change and to delete. It has few files, for
    it is copied often."""
    folder = write(tmp_path_factory.mktemp("old") / "desk", small("agent", "booking", "device"))
    assert generate(folder) == 0
    registry = small("agent", "device", "project")
    add_field(registry, "device", "remark", "str?")
    return write(folder, registry)


def small(*entities: str) -> Registry:
    registry = desk()
    registry["defaults"] = {"layers": ["storage", "service"]}
    registry["entities"] = {name: registry["entities"][name] for name in entities}
    return registry


@pytest.fixture(scope="module")
def changes(old: Path) -> ChangeSet:
    """What leads from the old tree to the new one."""
    return planned(old).changes


@pytest.fixture(scope="module")
def new(
    old: Path, changes: ChangeSet, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, bytes]:
    """What stands there when nothing fails."""
    project = shutil.copytree(old, tmp_path_factory.mktemp("new") / "desk")
    apply(project, changes)
    return files(project)


@pytest.fixture(scope="module")
def steps(
    old: Path, changes: ChangeSet, saboteur: Saboteur, tmp_path_factory: pytest.TempPathFactory
) -> range:
    """The numbers of all changes to the disk that lead there."""
    project = shutil.copytree(old, tmp_path_factory.mktemp("counted") / "desk")
    with saboteur.at_work(lambda _: None):
        apply(project, changes)
    return range(1, saboteur.step + 1)


def test_the_change_holds_all_there_is(changes: ChangeSet):
    assert {each.kind.value for each in changes.writes} == {"created", "updated", "deleted"}


@pytest.mark.parametrize("fault", [once, interrupted], ids=["no-space", "ctrl-c"])
def test_a_fault_at_any_write(
    old: Path,
    new: dict[str, bytes],
    changes: ChangeSet,
    steps: range,
    saboteur: Saboteur,
    tmp_path: Path,
    fault: Callable[[int], Fault],
):
    before = files(old)
    taken_back = 0
    for step in steps:
        project = shutil.copytree(old, tmp_path / str(step))
        failed = attempt(project, changes, saboteur, fault(step))
        found = files(project)
        assert found in (before, new), f"a mixture after step {step} failed"
        if isinstance(failed, OutputError):
            assert found == before, f"step {step} is told as a failure, and was none"
            assert folders(project) == folders(old), f"a folder stays after step {step} failed"
        if failed is None:
            assert found == new, f"the failure of step {step} is not told"
        taken_back += found == before
    assert taken_back > 2 * len(changes.writes), "most steps can fail"


def attempt(
    project: Path, changes: ChangeSet, saboteur: Saboteur, fault: Fault
) -> BaseException | None:
    with saboteur.at_work(fault):
        try:
            apply(project, changes)
        except (OutputError, KeyboardInterrupt) as error:
            return error
    return None


def test_a_kill_at_any_write(
    old: Path,
    new: dict[str, bytes],
    changes: ChangeSet,
    steps: range,
    saboteur: Saboteur,
    tmp_path: Path,
):
    before = files(old)
    outcomes = Counter[str]()
    for step in steps:
        project = shutil.copytree(old, tmp_path / str(step))
        in_a_child(attempt, project, changes, saboteur, killed(step))
        outcomes["mixed"] += files(project) not in (before, new)
        recover(project)
        found = files(project)
        assert found in (before, new), f"a mixture after a kill at step {step} and another run"
        outcomes["old" if found == before else "new"] += 1
    assert outcomes["mixed"] > len(changes.writes), "most kills leave a mixture to be mended"
    assert outcomes["old"] > outcomes["new"] > 0


def test_a_kill_while_a_kill_is_mended(
    old: Path,
    new: dict[str, bytes],
    changes: ChangeSet,
    steps: range,
    saboteur: Saboteur,
    tmp_path: Path,
):
    before = files(old)
    random = Random(0)
    for number in range(40):
        project = shutil.copytree(old, tmp_path / str(number))
        step, second = random.choice(steps), random.randint(1, len(changes.writes))
        in_a_child(attempt, project, changes, saboteur, killed(step))
        in_a_child(recover, project, saboteur, killed(second))
        recover(project)
        assert files(project) in (before, new), f"a mixture after kills at {step} and {second}"


def recover(project: Path, saboteur: Saboteur | None = None, fault: Fault | None = None) -> None:
    """What each run does before it begins."""
    with saboteur.at_work(fault) if saboteur and fault else nullcontext(), exclusive(project):
        pass


def test_a_disk_that_fills_up(old: Path, new: dict[str, bytes], changes: ChangeSet, tmp_path: Path):
    project = shutil.copytree(old, tmp_path / "desk")
    largest = max(len(each.text or "") for each in changes.writes)
    for size in (0, 100, largest // 2, largest - 1):
        with pytest.raises(OutputError), file_size_limit(size):
            apply(project, changes)
        assert files(project) == files(old)
    apply(project, changes)
    assert files(project) == new


@contextmanager
def file_size_limit(size: int) -> Iterator[None]:
    """The kernel cuts every write of this process at `size` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
