"""The whole run on one page: Path -> RegistrySpec -> Model -> Tree -> ChangeSet.

`gen` applies the ChangeSet, `check` prints it, `stack X` applies the part that X owns. They cannot disagree, because
they share one value. Never here: a write.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from stratagen.emit.format import formatter_version
from stratagen.emit.targets import find_overrides, source_trees
from stratagen.emit.tree import File
from stratagen.model.entity import Model
from stratagen.model.facts import Parts
from stratagen.model.known import Known
from stratagen.model.resolve import resolve
from stratagen.output.changes import ChangeSet, compare
from stratagen.output.disk import lock_text, read_disk
from stratagen.output.making import Makings, read_makings, state_of
from stratagen.output.manifest import Manifest, digest, parse
from stratagen.output.memory import Inputs, Seen, inputs_of, moment, sources
from stratagen.place import Place, Progress
from stratagen.problems import RegistryError
from stratagen.registry import NOTHING, Kept, read
from stratagen.remake import Disk, Remaking
from stratagen.verify.checkers import checker_version
from stratagen.verify.handlers import check_handlers, looked_at

__all__ = ["Plan", "Warm", "plan", "understand"]


class Plan(Struct, frozen=True):
    """What the registry means, what that changes on disk, and what it all was read and made from."""

    model: Model
    changes: ChangeSet
    inputs: Inputs
    makings: Makings
    against: Mapping[str, str]  # what the user's own files stand in for, hashed as it is today
    ejected: Mapping[str, File]  # place -> what would be generated today, where that was rendered


class Warm:
    """What a process that runs again and again keeps from one run for the next."""

    def __init__(self) -> None:
        self.readings = Kept()
        self.known = Known()
        self.parts = Parts()
        self.seen: Seen = {}


def understand(place: Place, instead: Mapping[str, bytes] = NOTHING) -> Model:
    """The Model of a project's registry; `instead` holds contents that files are read as having.

    Raises:
        RegistryError: with every problem of the run.
    """
    reading = read(place.registry, place.root, instead)
    return resolve(reading.spec, reading.problems)


def plan(
    place: Place,
    *,
    force: bool = False,
    afresh: bool = False,
    progress: Progress | None = None,
    instead: Mapping[str, bytes] = NOTHING,
    warm: Warm | None = None,
) -> Plan:
    """Everything that `gen all` would do, and nothing done.

    Args:
        place: the project.
        force: take files over that were edited by hand or are not ours.
        afresh: render every file, also those that would come out as they stand.
        progress: told what is being done.
        instead: contents that files of the user's own are read as having.
        warm: what the runs of this process before left.

    Raises:
        RegistryError: the registry has problems, or points to handlers that are not there.
        ProjectError: a template is wrong, or the project's files cannot be read.
    """
    root = place.root
    reading = read(place.registry, root, instead, warm.readings if warm else None)
    model = resolve(reading.spec, reading.problems, warm.known if warm else None)
    if problems := check_handlers(model, root, instead):
        raise RegistryError(problems)
    started = moment()
    text, disk = lock_text(root), _remembering(read_disk(root))
    lock = Manifest() if text is None else parse(text)
    formatter = formatter_version(model.project.formatter)
    tool = sources(source_trees(root))
    state = state_of(tool.files)
    parts, seen = (warm.parts, warm.seen) if warm else (None, {})
    run = Remaking(model, root, lock, text, disk, formatter, state, progress, parts, seen, started)
    made = run.make(Makings() if afresh else read_makings(root))
    changes = compare(
        made.tree, made.hashes, lock, disk, run.formatter, kept=made.kept, force=force
    )
    files = {*(root / name for name in model.files), *looked_at(model, root)}
    against = {
        **_overridden(root),
        **{own: digest(file.text.encode()) for own, file in made.ejected.items()},
    }
    changes = replace(
        changes, checker=_checker(model, lock), against=_settled(model, lock, against)
    )
    return Plan(
        model,
        changes,
        tool | inputs_of(files, reading.folders),
        made.makings,
        against,
        made.ejected,
    )


def _checker(model: Model, lock: Manifest) -> str:
    """The checker that the lock names, or, where the project has another one by now, that one."""
    named = model.project.checker
    return lock.checker if lock.checker.split(" ")[0] == named else checker_version(named)


def _overridden(root: Path) -> dict[str, str]:
    """What each file of the project's own templates stands in for, hashed."""
    overrides = find_overrides(root)
    return {
        own.relative_to(root).as_posix(): digest(ours.read_bytes())
        for own, ours in overrides.items()
    }


def _settled(model: Model, lock: Manifest, against: Mapping[str, str]) -> dict[str, str]:
    """What they were made against: as the lock has it, and as it is today for those that are new."""
    ejected = {each.place for each in model.project.ejected} & lock.against.keys()
    return {own: lock.against.get(own, against.get(own, "")) for own in against.keys() | ejected}


def _remembering(disk: Disk) -> Disk:
    """`disk`, asked once for each path: the formatting and the comparison see the same bytes."""
    seen: dict[str, bytes | None] = {}

    def read_once(path: str) -> bytes | None:
        if path not in seen:
            seen[path] = disk(path)
        return seen[path]

    return read_once
