"""Tree, lock and disk -> ChangeSet: what would be written, deleted, left alone or refused. Pure: nothing is read or written.

A file is the tool's when the lock names it, and unedited when its hash is the lock's. Only such a file is changed or
deleted; anything else that stands in the way is refused, unless the user forces it.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from stratagen.emit.tree import LAYERS, Tree
from stratagen.output.manifest import Entry, Manifest, digest

__all__ = ["Change", "ChangeSet", "Kind", "Selection", "compare", "select", "unchanged"]


class Kind(StrEnum):
    """What happens to a file."""

    CREATE = "created"
    UPDATE = "updated"
    DELETE = "deleted"
    SAME = "unchanged"
    EDITED = "edited"  # the tool's, but changed by hand since: refused
    FOREIGN = "foreign"  # stands where a generated file belongs, and is not the tool's: refused


WRITES = (Kind.CREATE, Kind.UPDATE, Kind.DELETE)
REFUSED = (Kind.EDITED, Kind.FOREIGN)


class Change(Struct, frozen=True):
    """One file. `text` is what it is to hold, None where it is to go or nothing had to be rendered; `before` what it holds
    now, None where it is not there or nobody had to look."""

    path: str
    kind: Kind
    text: str | None
    before: bytes | None
    entry: Entry | None  # its line in the new lock
    layer: str
    entity: str | None

    @property
    def writes(self) -> bool:
        """Whether the disk differs afterwards."""
        return self.kind in WRITES

    @property
    def refused(self) -> bool:
        """Whether it stands in the way of the run."""
        return self.kind in REFUSED


class ChangeSet(Struct, frozen=True):
    """Everything a run does to the disk, sorted by path, and the lock as it was."""

    changes: tuple[Change, ...]
    lock: Manifest
    formatter: str
    left: tuple[Change, ...] = ()  # stale, but not asked for
    checker: str | None = None  # of the new lock; None: as it was
    against: Mapping[str, str] | None = None  # likewise

    def of(self, *kinds: Kind) -> tuple[Change, ...]:
        """The changes of these kinds."""
        same = (
            Kind.SAME
        )  # most are, and to look a member of an enum up takes longer than to compare it
        if same in kinds:
            return tuple(change for change in self.changes if change.kind in kinds)
        others = [change for change in self.changes if change.kind is not same]
        return tuple(change for change in others if change.kind in kinds)

    @property
    def writes(self) -> tuple[Change, ...]:
        """The changes that touch the disk."""
        return self.of(*WRITES)

    @property
    def refused(self) -> tuple[Change, ...]:
        """The changes that may not be made."""
        return self.of(*REFUSED)

    @property
    def stale(self) -> bool:
        """Whether a run would do anything, or be refused."""
        return bool(self.writes or self.refused) or self.new_lock != self.lock

    @property
    def new_lock(self) -> Manifest:
        """The lock after these changes; what was left keeps its line."""
        files = dict(self.lock.files)
        for change in self.changes:
            if change.entry is None:
                files.pop(change.path, None)
            elif change.entry is not files.get(change.path) and not change.refused:
                files[change.path] = change.entry
        checker = self.lock.checker if self.checker is None else self.checker
        against = self.lock.against if self.against is None else self.against
        return Manifest(self.formatter, files, checker, against)


class Selection(Struct, frozen=True):
    """What was asked for: entities (None: all) and layers (None: all)."""

    entities: frozenset[str] | None = None
    layers: frozenset[str] | None = None


def compare(
    tree: Tree,
    rendered: Mapping[str, str],
    lock: Manifest,
    disk: Callable[[str], bytes | None],
    formatter: str,
    *,
    kept: Iterable[str] = (),
    force: bool = False,
) -> ChangeSet:
    """The whole difference between what is to stand on disk and what does.

    Args:
        tree: formatted files.
        rendered: path -> hash of the text before it was formatted, and of what formats it.
        lock: what the last run wrote.
        disk: the bytes of a path, None where there is no file.
        formatter: its name and version.
        kept: paths that are to hold what the lock says of them, and do.
        force: take edited and foreign files over.
    """
    same = [unchanged(path, lock.files[path]) for path in kept]
    wanted = {*tree, *(change.path for change in same)}
    changes = [*same, *_wanted(tree, rendered, lock, disk), *_orphans(wanted, lock, disk)]
    taken = (_force(change) if force else change for change in changes)
    return ChangeSet(tuple(sorted(taken, key=lambda change: change.path)), lock, formatter)


def unchanged(path: str, entry: Entry) -> Change:
    """A file that holds what its line in the lock says, and is to; nobody had to look into it."""
    return Change(path, Kind.SAME, None, None, entry, entry.layer, entry.entity)


def select(changes: ChangeSet, selection: Selection) -> ChangeSet:
    """The part that was asked for: files of these entities and layers, what they share, and what those need that is not
    there yet. The stale rest is left, and named."""
    mine = tuple(change for change in changes.changes if _asked(change, selection))
    taken = {change.path for change in mine}
    rest = (change for change in changes.changes if change.path not in taken)
    left = tuple(change for change in rest if change.kind is not Kind.SAME)
    return replace(changes, changes=mine, left=left)


def _asked(change: Change, selection: Selection) -> bool:
    layers, entities = selection.layers, selection.entities
    if change.kind is Kind.CREATE and (layers is None or change.layer in _with_those_below(layers)):
        return True
    owned = entities is None or change.entity is None or change.entity in entities
    return owned and (layers is None or change.layer in layers)


def _with_those_below(layers: frozenset[str]) -> frozenset[str]:
    """These layers and the ones that they are built on; the client is built on none."""
    highest = max((LAYERS.index(layer) for layer in layers - {"client", "admin"}), default=-1)
    return layers | frozenset(LAYERS[: highest + 1])


def _wanted(
    tree: Tree, rendered: Mapping[str, str], lock: Manifest, disk: Callable[[str], bytes | None]
) -> Iterator[Change]:
    for path, file in tree.items():
        content = file.text.encode()
        entry = Entry(digest(content), rendered[path], file.template, file.layer, file.entity)
        before = disk(path)
        kind = _kind(content, before, lock.files.get(path))
        yield Change(path, kind, file.text, before, entry, file.layer, file.entity)


def _kind(content: bytes, before: bytes | None, known: Entry | None) -> Kind:
    if before is None:
        return Kind.CREATE
    if before == content:
        return Kind.SAME
    if known is None:
        return Kind.FOREIGN
    return Kind.UPDATE if digest(before) == known.sha256 else Kind.EDITED


def _orphans(
    wanted: Container[str], lock: Manifest, disk: Callable[[str], bytes | None]
) -> Iterable[Change]:
    for path, entry in lock.files.items():
        if path in wanted:
            continue
        before = disk(path)
        edited = before is not None and digest(before) != entry.sha256
        kind = Kind.EDITED if edited else Kind.DELETE if before is not None else Kind.SAME
        yield Change(path, kind, None, before, None, entry.layer, entry.entity)


def _force(change: Change) -> Change:
    if not change.refused:
        return change
    return replace(change, kind=Kind.DELETE if change.text is None else Kind.UPDATE)
