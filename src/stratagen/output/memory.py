"""What the last run read and left behind, so that the next one can tell at once that there is nothing to do.

Comes in: the files and folders that a run depended on, and the lock that it left. Goes out: `.gen/memory.json`, and from it
the same answer as a whole run would give, or None where anything may have changed. Kept by one machine for itself, never
committed; to delete it costs one slow run.

A file counts as unchanged while its times, size and inode are what they were. What was touched a moment before it was looked
at has no such stamp, because a second change within one tick of the clock would not show. It is hashed, as is every file
whose stamp differs, until a later run can stamp it. An input needs the stamp of before the run, which had read it.
"""

from __future__ import annotations

import os
import stat
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from pathlib import Path
from typing import TypeAlias

import msgspec
from msgspec import Struct, field

from stratagen import __version__
from stratagen.output.changes import ChangeSet, unchanged
from stratagen.output.disk import JOURNAL, STAGE, WORK, write_text
from stratagen.output.manifest import LOCK, LockError, Manifest, digest, dump, parse
from stratagen.place import Place
from stratagen.problems import ProjectError, unreadable

__all__ = [
    "PACKAGE",
    "TICK",
    "TOOL",
    "Inputs",
    "Memory",
    "Outline",
    "Seen",
    "inputs_of",
    "moment",
    "recall",
    "remember",
    "sources",
    "standing",
]

MEMORY = f"{WORK}/memory.json"
TICK = 20_000_000
"""Nanoseconds that the clock of a file system may lag behind ours, and more."""

NOISE = frozenset({"__pycache__", LOCK})
PACKAGE = Path(__file__).resolve().parents[1]
TOOL = tuple(PACKAGE / part for part in ("registry", "model", "emit", "output", "verify", "cli"))
"""Our own code: what it prints changes when it does."""
Stamp = list[int]
Seen: TypeAlias = dict[str, tuple[str, Stamp]]
"""A path of the lock -> the hash of what it holds as long as it has this stamp."""


class Inputs(Struct, frozen=True):
    """What a run depends on, as absolute paths. A file may be one that is not there: that it is not is part of it."""

    files: frozenset[str]
    folders: frozenset[str]

    def __or__(self, others: Inputs) -> Inputs:
        """All of these and of those."""
        return Inputs(self.files | others.files, self.folders | others.folders)


class Outline(Struct, frozen=True):
    """What the commands ask of a registry when nothing is to be generated."""

    package: str
    checker: str
    layers: Mapping[str, frozenset[str]] = field(default_factory=dict)  # entity -> its layers
    own: tuple[str, ...] = ()  # files of the user's that the checkers look at too


class Memory(Struct, frozen=True):
    """What is known of a project in which nothing changed."""

    outline: Outline
    changes: ChangeSet  # every file of the lock, unchanged
    inputs: Inputs
    stamped: bool  # nothing had to be hashed


def inputs_of(files: Iterable[Path], folders: Iterable[Path]) -> Inputs:
    """These files and the listings of these folders."""
    return Inputs(frozenset(map(str, files)), frozenset(map(str, folders)))


def sources(trees: Iterable[Path]) -> Inputs:
    """All that stands in these trees, and the tool itself.

    The tool's libraries count by the names in the folder that they are installed in, which hold their versions.
    """
    found = {str(file) for file in PACKAGE.glob("*.py")}
    listed = {str(Path(msgspec.__file__).parents[1])}
    for tree in (*trees, *TOOL):
        listed.add(str(tree))  # it may come to be
        for folder, below, names in os.walk(tree, onerror=unreadable):
            below[:] = [name for name in below if name not in NOISE]
            listed.add(folder)
            found |= {f"{folder}{os.sep}{name}" for name in names}
    return Inputs(frozenset(found), frozenset(listed))


def moment() -> int:
    """Now, for `remember`: what was touched later may have been read before it was touched."""
    return time.time_ns() - TICK


def recall(place: Place) -> Memory | None:
    """What the last run left, if it is still so; None where a whole run has to find out."""
    try:
        kept = _kept(place.root)
        if kept.by != _by(place) or (place.root / STAGE / JOURNAL).exists():
            return None
        text = (place.root / LOCK).read_bytes()
        if digest(text) != kept.lock:
            return None
        lock = parse(text)
    except (OSError, msgspec.DecodeError, LockError):
        return None
    stamped = True
    outputs = ((f"{place.root}/{path}", entry.sha256) for path, entry in lock.files.items())
    for path, known in chain(kept.files.items(), outputs):  # an input is what changes mostly
        if not _is_known(path, kept.stamps.get(path), known):
            stamped = False
            if _hash(path) != known:
                return None
    if any(_listing(folder) != names for folder, names in kept.folders.items()):
        return None
    inputs = Inputs(frozenset(kept.files), frozenset(kept.folders))
    return Memory(kept.outline, _unchanged(lock), inputs, stamped)


def standing(
    root: Path,
    lock: Manifest,
    text: str | None,
    disk: Callable[[str], bytes | None],
    seen: Seen,
    started: int,
) -> Callable[[str], bool]:
    """Tells of a path of the lock whether the disk holds what the lock says: by the stamp that is known, else by what `disk`
    reads there.

    Args:
        root: the project.
        lock: what is to stand on disk.
        text: the lock's own, as it was read.
        disk: what stands there.
        seen: what is known; where that is nothing, it is what the last run remembered. What is read is added.
        started: a `moment` before `disk` read anything.
    """
    if not seen:
        before = _before(root)
        stamps = before.stamps if before and before.lock == digest((text or "").encode()) else {}
        for path, entry in lock.files.items():
            if stamp := stamps.get(f"{root}/{path}"):
                seen[path] = entry.sha256, stamp

    def stands(path: str) -> bool:
        sha256, now = lock.files[path].sha256, _stamp(f"{root}/{path}")
        if now and seen.get(path) == (sha256, now):
            return True
        content = disk(path)
        if content is None or digest(content) != sha256:
            return False
        if now and max(now[:2]) < started:
            seen[path] = sha256, now
        return True

    return stands


def remember(place: Place, outline: Outline, inputs: Inputs, lock: Manifest, started: int) -> None:
    """Keep that nothing is left to do for these inputs. Does nothing where one of them may have changed meanwhile.

    Args:
        place: the project.
        outline: what commands ask when nothing is to be generated.
        inputs: what the run read.
        lock: what it left on disk.
        started: the `moment` before it read anything.
    """
    if any(_listed_since(folder, started) for folder in inputs.folders - {str(place.root)}):
        return
    before = _before(place.root)
    found = {path: _input(path, started, before) for path in sorted(inputs.files)}
    files = {path: sha256 for path, (sha256, _) in found.items()}
    stamps = {path: stamp for path, (_, stamp) in found.items()}
    if any(files[path] is not None and stamps[path] is None for path in files):
        return
    for path, entry in lock.files.items():
        output = f"{place.root}/{path}"
        stamps[output] = _settled(output, started) or _seen(output, entry.sha256)
    kept = _Kept(
        _by(place),
        outline,
        digest(dump(lock).encode()),
        files,
        {folder: _listing(folder) for folder in sorted(inputs.folders)},
        {path: stamp for path, stamp in stamps.items() if stamp},
    )
    try:
        write_text(place.root / MEMORY, msgspec.json.encode(kept, order="deterministic").decode())
    except (ProjectError, UnicodeEncodeError):  # no room, or a path that is no UTF-8
        return  # nothing depends on it


class _Kept(Struct):
    """What `.gen/memory.json` holds."""

    by: list[str]
    outline: Outline
    lock: str  # its hash
    files: dict[str, str | None]  # the inputs -> their hashes
    folders: dict[str, list[str] | None]  # the inputs -> the names in them
    stamps: dict[str, Stamp]


def _kept(root: Path) -> _Kept:
    return msgspec.json.decode((root / MEMORY).read_bytes(), type=_Kept)


def _before(root: Path) -> _Kept | None:
    """What is remembered, whatever became of it since."""
    try:
        return _kept(root)
    except (OSError, msgspec.DecodeError):
        return None


def _input(path: str, started: int, before: _Kept | None) -> tuple[str | None, Stamp | None]:
    """The hash of an input, and its stamp if that was touched before the run began; one with the stamp that it had before is
    not read again."""
    stamp = _settled(path, started)
    if before and stamp and stamp == before.stamps.get(path) and path in before.files:
        return before.files[path], stamp
    return _hash(path), _settled(path, started)


def _by(place: Place) -> list[str]:
    """Whose memory it is: another registry, project, tool or interpreter makes a memory of its own."""
    return [str(place.registry), sys.version, sys.prefix, __version__]


def _unchanged(lock: Manifest) -> ChangeSet:
    changes = (unchanged(path, entry) for path, entry in lock.files.items())
    return ChangeSet(tuple(changes), lock, lock.formatter)


def _listed_since(folder: str, started: int) -> bool:
    """Whether something came into a folder, or went, after the run may have looked into it."""
    stamp = _stamp(folder)
    return stamp is not None and stamp[0] >= started


def _is_known(path: str, kept: Stamp | None, content: str | None) -> bool:
    """Whether the stamp alone says that the file is as it was."""
    stamp = _stamp(path)
    return content is None if stamp is None else stamp == kept


def _settled(path: str, started: int) -> Stamp | None:
    """The stamp of a file that was last touched before the run began."""
    stamp = _stamp(path)
    return stamp if stamp and max(stamp[:2]) < started else None


def _seen(path: str, sha256: str) -> Stamp | None:
    """The stamp of a file that this run has written, if it holds what was written and its clock has moved on since."""
    stamp = _settled(path, moment())
    return stamp if stamp and _hash(path) == sha256 else None


def _stamp(path: str) -> Stamp | None:
    """Times, size and inode of a file; None where there is none."""
    try:
        found = os.lstat(path)
    except OSError:
        return None
    if not stat.S_ISREG(found.st_mode):
        found = Path(path).stat()
    return [found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino]


def _hash(path: str) -> str | None:
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - thousands of them
            return digest(file.read())
    except OSError:
        return None


def _listing(folder: str) -> list[str] | None:
    """The names in a folder; hidden ones make nothing."""
    try:
        return sorted(
            name
            for name in os.listdir(folder)  # noqa: PTH208 - names alone are wanted
            if name not in NOISE and not name.startswith(".")
        )
    except OSError:
        return None
