"""What the files of each owner were made from, so that only those are made again whose making changed.

Comes in: fingerprints of what a run renders from, the lock, the disk. Goes out: `.gen/making.json`, and from it the files that
would come out as they stand on disk. Kept by one machine for itself, like the memory.

An owner's files are taken from the disk when all that they asked the model for means what it meant, when templates and
tool are the same, when the lock says of them what it said then, and when the disk holds what the lock says. A file that was
edited is therefore rendered, and the edit noticed.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from stratagen.emit.tree import Owner
from stratagen.output.changes import ChangeSet
from stratagen.output.disk import WORK, write_text
from stratagen.output.manifest import Manifest, digest
from stratagen.output.memory import TICK
from stratagen.problems import ProjectError, unreadable

if TYPE_CHECKING:  # a run with nothing to do has no model
    from stratagen.model.facts import Facts

__all__ = ["Making", "keep_makings", "made_from", "read_makings", "state_of", "unchanged"]

MAKING = f"{WORK}/making.json"


class Making(Struct, frozen=True):
    """How one owner's files came to be: the parts of the model that they asked for, what those and all else that counts
    were, and what the lock says of the files, empty as long as that is not known."""

    asked: tuple[str, ...]
    made: str
    lines: str = ""


def made_from(asked: Iterable[str], facts: Facts, rest: str) -> Making:
    """A making from parts of the model and, as `rest`, everything that is not the model."""
    names = tuple(sorted(asked))
    return Making(names, _digest([rest, *(f"{name} {facts.of(name)}" for name in names)]))


def state_of(trees: Iterable[Path]) -> str:
    """A fingerprint of all files below these folders: of their stamps, and where one was touched a moment ago, and could be
    once more without a sign, of what it holds.

    Raises:
        ProjectError: one of them cannot be read.
    """
    now = time.time_ns()
    states = sorted(
        _state(os.path.join(folder, name), now)  # noqa: PTH118 - as os.walk has it
        for tree in trees
        for folder, _, names in os.walk(tree, onerror=unreadable)
        for name in names
        if not folder.endswith("__pycache__")
    )
    return _digest(states)


def _state(path: str, now: int) -> str:
    try:
        found = os.stat(path)  # noqa: PTH116 - as os.walk has it
        if now - max(found.st_mtime_ns, found.st_ctime_ns) > TICK:
            stamp = (found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino)
            return f"{path} {stamp}"
        return f"{path} {digest(Path(path).read_bytes())}"
    except OSError as error:
        unreadable(error)
        return f"{path} went while we looked"


def unchanged(
    making: Making | None,
    now: Making,
    paths: Iterable[str],
    lock: Manifest,
    stands: Callable[[str], bool],
) -> bool:
    """Whether it is known that an owner's files would come out as they stand.

    Args:
        making: what is remembered of the owner.
        now: the same as it would be today.
        paths: the files that it has today.
        lock: what the last run wrote.
        stands: whether the disk holds what the lock says of a path.
    """
    wanted = list(paths)
    if making is None or making.made != now.made or making.lines != _lines(lock, wanted):
        return False
    return all(map(stands, wanted))


def read_makings(root: Path) -> dict[Owner, Making]:
    """What is remembered, by owner; nothing where that cannot be read."""
    try:
        kept = json.loads((root / MAKING).read_bytes())
        return {
            owner: Making(tuple(each["asked"]), str(each["made"]), str(each["lines"]))
            for owner, each in kept.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def keep_makings(
    root: Path, makings: Mapping[Owner, Making], changes: ChangeSet, lock: Manifest
) -> None:
    """Remember how the files came to be that stand on disk now.

    Args:
        root: the project.
        makings: how the files of each owner come to be today.
        changes: everything that was to be done.
        lock: what was written, which may be less; owners with a file left as it was are forgotten.
    """
    paths: dict[Owner, list[str]] = {}
    for change in changes.changes:
        if change.entry is not None:
            paths.setdefault(change.entity or change.path, []).append(change.path)
    left = {
        change.entity or change.path
        for change in changes.changes
        if change.entry is not None and lock.files.get(change.path) != change.entry
    }
    kept = {
        owner: {
            "asked": making.asked,
            "made": making.made,
            "lines": _lines(lock, paths[owner]),
        }
        for owner, making in makings.items()
        if owner in paths and owner not in left
    }
    try:
        write_text(root / MAKING, json.dumps(kept))
    except ProjectError:  # nothing depends on it
        return


def _lines(lock: Manifest, paths: Iterable[str]) -> str:
    return _digest(f"{path} {lock.files.get(path)}" for path in sorted(paths))


def _digest(texts: Iterable[str]) -> str:
    return digest("\n".join(texts).encode())
