"""`gen` on a disk that fails, or killed: whatever the step and the error, the tree is the old one or the new one, the failure
is told with its place, its cause and a way out, and the next run makes good.

Every step of a whole run is struck: reading the registry and the lock, taking the kernel lock, room for the formatter, the
stage, the journal, each move, the memory. `make test` strikes every other kind of step, on each part of the disk; with
PROOFS=full every single step is struck.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from desks import Registry, add_field, desk, files, generate, write
from saboteur import Fault, Saboteur, in_a_child, killed, once

from proofs import FULL
from stratagen.emit import format as formatting
from stratagen.emit.targets import template_folders

ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EXDEV)
MEANT = {
    errno.ENOSPC: "make room",
    errno.EIO: "disk",
    errno.EACCES: "permission",
    errno.EROFS: "writable",
    errno.EXDEV: "one file system",
}
"""A word of the way out."""


def small(*entities: str) -> Registry:
    registry = desk()
    registry["defaults"] = {"layers": ["storage", "service"]}
    registry["entities"] = {name: registry["entities"][name] for name in entities}
    return registry


def first_run(folder: Path) -> None:
    write(folder, small("agent"))


def a_change(folder: Path) -> None:
    generated(folder, "agent")
    registry = small("agent")
    add_field(registry, "agent", "remark", "str?")
    write(folder, registry)


def a_removal(folder: Path) -> None:
    generated(folder, "agent", "device")
    write(folder, small("agent"))


def a_changed_template(folder: Path) -> None:
    generated(folder, "agent")
    name = "services/{entity}.py.j2"
    own = folder / "templates" / name
    own.parent.mkdir(parents=True)
    builtin = template_folders(folder)[-1] / name
    own.write_text(f"{builtin.read_text()}\n# ours\n")


def generated(folder: Path, *entities: str) -> None:
    write(folder, small(*entities))
    assert generate(folder) == 0


@dataclass(frozen=True)
class Scene:
    """A project in which one run is due, and what stands there before and after it."""

    project: Path
    old: dict[str, bytes]
    new: dict[str, bytes]
    steps: tuple[str, ...]  # what each step of the run is, in turn

    def chosen(self, every: int = 2) -> Iterator[tuple[int, int]]:
        """Steps to strike, and the error for each; in a short run one of `every`, and the last."""
        numbers = range(1, len(self.steps) + 1)
        first = [step for step in numbers if self.steps[step - 1] not in self.steps[: step - 1]]
        for place, step in enumerate(numbers if FULL else sorted({*first[::every], first[-1]})):
            yield step, ERRORS[place % len(ERRORS)]


@pytest.fixture(scope="module", autouse=True)
def _room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What a killed run leaves in the folder for the formatter does not stay in memory."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(formatting, "MEMORY", tmp_path_factory.mktemp("memory"))
        yield


@pytest.fixture(
    scope="module",
    params=[first_run, a_change, a_removal, a_changed_template],
    ids=lambda prepare: prepare.__name__,
)
def scene(
    request: pytest.FixtureRequest, saboteur: Saboteur, tmp_path_factory: pytest.TempPathFactory
) -> Scene:
    prepare: Callable[[Path], None] = request.param
    folder = tmp_path_factory.mktemp(prepare.__name__)
    prepare(folder / "desk")
    done = shutil.copytree(folder / "desk", folder / "done")
    labels: list[str] = []

    def noted(_: int) -> None:
        labels.append(label(saboteur.now, done))

    with saboteur.at_work(noted, done):
        assert generate(done) == 0
    return Scene(folder / "desk", files(folder / "desk"), files(done), tuple(labels))


def label(step: str, project: Path) -> str:
    """The kind of a step and the part of the disk that it is made on."""
    event, _, path = step.partition(" ")
    if not path.startswith(str(project)):
        return f"{event} elsewhere"
    folder = Path(path).parent.relative_to(project) if path != str(project) else Path()
    return f"{event} {folder if '.gen' in folder.parts else folder.parts[:1]}"


def test_the_steps_are_all_there(scene: Scene):
    kinds = {step.split()[0] for step in scene.steps}
    assert kinds >= {"open", "write", "fcntl.flock", "os.mkdir", "os.rename", "os.remove", "os.rmdir"}  # fmt: skip
    assert scene.old != scene.new


def test_one_step_fails(
    scene: Scene, saboteur: Saboteur, tmp_path: Path, capfd: pytest.CaptureFixture[str]
):
    told = 0
    for step, error in scene.chosen():
        project = shutil.copytree(scene.project, tmp_path / f"{step}-{error}")
        with saboteur.at_work(once(step, error), project):
            code = generate(project)
        said = capfd.readouterr().err.replace(str(project), "PROJECT")
        struck = f"step {step}, {saboteur.struck}: {os.strerror(error)}: {said}"
        assert (code, files(project)) in ((0, scene.new), (2, scene.old)), struck
        if code:
            told += 1
            assert "Traceback" not in said, struck
            assert os.strerror(error) in said, f"the cause is not told: {struck}"
            assert Path(saboteur.struck.split()[1]).name in said or "PROJECT" in said, struck
            assert MEANT[error] in said, f"no way out is told: {struck}"
        heals(project, scene, struck)
    assert told > (10 if FULL else 5)


def test_every_step_fails_from_one_on(
    scene: Scene, saboteur: Saboteur, tmp_path: Path, capfd: pytest.CaptureFixture[str]
):
    for step, error in scene.chosen(every=4):
        project = shutil.copytree(scene.project, tmp_path / f"{step}-{error}")
        with saboteur.at_work(from_then_on(step, error), project):
            code = generate(project)
        said = capfd.readouterr().err
        struck = f"step {step}, {saboteur.struck}: {os.strerror(error)}: {said}"
        assert code in {0, 2}, struck
        assert "Traceback" not in said, struck
        if code == 0:
            assert files(project) == scene.new, struck
        elif files(project) != scene.old:
            assert "the next run puts them back" in said, struck
        heals(project, scene, struck)


def from_then_on(step: int, error: int) -> Fault:
    return lambda now: OSError(error, os.strerror(error)) if now >= step else None


def test_a_kill(scene: Scene, saboteur: Saboteur, tmp_path: Path):
    outcomes = set()
    for step, _ in scene.chosen(every=4):
        project = shutil.copytree(scene.project, tmp_path / f"{step}", dirs_exist_ok=True)
        was_killed = in_a_child(struck_run, project, saboteur, killed(step))
        outcomes.add(files(project) == scene.old)
        heals(project, scene, f"a kill at step {step}, {scene.steps[step - 1]}")
        assert was_killed or only_remembers(scene.steps[step - 1 :])
        shutil.rmtree(project)
    assert outcomes == {True, False}


def only_remembers(steps: tuple[str, ...]) -> bool:
    """Whether these are the last steps of a run, after the new tree counts: what it looks at again for the memory depends on the
    clock, so another run may have fewer of them."""
    return not any(step.startswith(("os.rename", "os.remove", "os.rmdir")) for step in steps)


def struck_run(project: Path, saboteur: Saboteur, fault: Fault) -> None:
    with Path(os.devnull).open("w") as nowhere, saboteur.at_work(fault, project):
        sys.stdout = sys.stderr = nowhere
        generate(project)


def heals(project: Path, scene: Scene, after: str) -> None:
    """The next run leaves the new tree, and nothing beside it."""
    assert generate(project) == 0, after
    assert files(project) == scene.new, f"the next run does not heal {after}"
    assert not (project / ".gen" / "stage").exists(), after
