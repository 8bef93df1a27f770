"""What the files of each owner were made from, so that only those are made again whose making changed.

Comes in: fingerprints of what a run renders from, the lock, the disk. Goes out: `.gen/making.json`, and from it the files that
would come out as they stand on disk. Kept by one machine for itself, like the memory.

An owner's files are taken from the disk when all that they asked the model for means what it meant, when templates and
tool are the same, when the lock says of them what it said then, and when the disk holds what the lock says. A file that was
edited is therefore rendered, and the edit noticed.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct, field

from stratagen.emit.tree import Owner
from stratagen.output.changes import ChangeSet
from stratagen.output.disk import WORK, write_text
from stratagen.output.manifest import Manifest, digest
from stratagen.output.memory import TICK
from stratagen.problems import ProjectError, unreadable

if TYPE_CHECKING:  # a run with nothing to do has no model
    from stratagen.model.facts import Facts

__all__ = [
    "Making",
    "Makings",
    "changed_parts",
    "keep_makings",
    "lines_of",
    "read_makings",
    "state_of",
]

MAKING = f"{WORK}/making.json"


class Making(Struct, frozen=True):
    """How one owner's files came to be: the parts of the model that they asked for, and what the lock says of the files, empty
    as long as that is not known."""

    asked: frozenset[str]
    lines: str = ""


class Makings(Struct, frozen=True):
    """How all files came to be, owner by owner; what each part said that one of them asked for; and all else that counts."""

    rest: str = ""
    said: Mapping[str, str] = field(default_factory=dict)
    owners: Mapping[Owner, Making] = field(default_factory=dict)

    def unchanged(self, owner: Owner, changed: frozenset[str], lines: str) -> Making | None:
        """How this owner's files came to be, if that was like today.

        Args:
            owner: whose files.
            changed: the parts that say something else by now.
            lines: what the lock says of the files that the owner has today.
        """
        found = self.owners.get(owner)
        return found if found and found.lines == lines and changed.isdisjoint(found.asked) else None


def state_of(files: Iterable[str]) -> str:
    """A fingerprint of these files: of their stamps, and where one was touched a moment ago, and could be once more without a
    sign, of what it holds.

    Raises:
        ProjectError: one of them cannot be read.
    """
    now = time.time_ns()
    return _digest([_state(path, now) for path in sorted(files)])


def _state(path: str, now: int) -> str:
    try:
        found = os.stat(path)  # noqa: PTH116 - hundreds of them
        if now - max(found.st_mtime_ns, found.st_ctime_ns) > TICK:
            stamp = (found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino)
            return f"{path} {stamp}"
        return f"{path} {digest(Path(path).read_bytes())}"
    except OSError as error:
        unreadable(error)
        return f"{path} went while we looked"


def changed_parts(before: Makings, facts: Facts) -> frozenset[str]:
    """The parts of the model that say something else than they did."""
    return frozenset(name for name, said in before.said.items() if facts.of(name) != said)


def read_makings(root: Path) -> Makings:
    """What is remembered; nothing where that cannot be read."""
    try:
        return msgspec.json.decode((root / MAKING).read_bytes(), type=Makings)
    except (OSError, msgspec.DecodeError):
        return Makings()


def keep_makings(root: Path, makings: Makings, changes: ChangeSet, lock: Manifest) -> None:
    """Remember how the files came to be that stand on disk now.

    Args:
        root: the project.
        makings: how they come to be today.
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
    owners = {
        owner: Making(making.asked, lines_of(lock, paths[owner]))
        for owner, making in makings.owners.items()
        if owner in paths and owner not in left
    }
    kept = Makings(makings.rest, makings.said, owners)
    try:
        write_text(root / MAKING, msgspec.json.encode(kept, order="deterministic").decode())
    except ProjectError:  # nothing depends on it
        return


def lines_of(lock: Manifest, paths: Iterable[str]) -> str:
    """What the lock says of these files, as one word."""
    entries = ((path, lock.files.get(path)) for path in sorted(paths))
    return _digest(
        f"{path} {entry and entry.sha256} {entry and entry.rendered}" for path, entry in entries
    )


def _digest(texts: Iterable[str]) -> str:
    return digest("\n".join(texts).encode())
