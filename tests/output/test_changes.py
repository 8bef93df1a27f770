"""ChangeSets, as values: what a file's past and present make of it, and which of them a command owns."""

from __future__ import annotations

import pytest

from stratagen.emit.tree import File
from stratagen.output.changes import ChangeSet, Kind, Selection, compare, select
from stratagen.output.manifest import Entry, Manifest, digest


def entry(text: str, layer: str = "storage", entity: str | None = "a") -> Entry:
    return Entry(digest(text.encode()), f"made {text}", "t.j2", layer, entity)


def changes(
    wanted: str | None, locked: str | None, disk: str | None, *, force: bool = False
) -> ChangeSet:
    """The change of one file: what is to be there, what the lock says, what is there."""
    tree = {} if wanted is None else {"x": File(wanted, "t.j2", "storage", "a")}
    lock = Manifest("ruff 1", {} if locked is None else {"x": entry(locked)})
    there = {} if disk is None else {"x": disk.encode()}
    rendered = {"x": f"made {wanted}"}
    return compare(tree, rendered, lock, there.get, "ruff 1", force=force)


@pytest.mark.parametrize(
    ("wanted", "locked", "disk", "kind", "forced"),
    [
        ("new", None, None, Kind.CREATE, Kind.CREATE),
        ("new", "old", None, Kind.CREATE, Kind.CREATE),  # deleted by hand: comes back
        ("new", "old", "old", Kind.UPDATE, Kind.UPDATE),
        ("new", "new", "new", Kind.SAME, Kind.SAME),
        ("new", "old", "new", Kind.SAME, Kind.SAME),  # a merge brought it already
        ("new", None, "new", Kind.SAME, Kind.SAME),  # the lock was lost
        ("new", "old", "edited", Kind.EDITED, Kind.UPDATE),
        ("new", "new", "edited", Kind.EDITED, Kind.UPDATE),
        ("new", None, "foreign", Kind.FOREIGN, Kind.UPDATE),
        ("new", None, "", Kind.FOREIGN, Kind.UPDATE),
        (None, "old", "old", Kind.DELETE, Kind.DELETE),
        (None, "old", "edited", Kind.EDITED, Kind.DELETE),
        (None, "old", None, Kind.SAME, Kind.SAME),
    ],
)
def test_what_becomes_of_a_file(
    wanted: str | None, locked: str | None, disk: str | None, kind: Kind, forced: Kind
):
    (change,) = changes(wanted, locked, disk).changes
    assert (change.kind, change.writes) == (
        kind,
        kind in {Kind.CREATE, Kind.UPDATE, Kind.DELETE},
    )
    assert change.text == wanted
    assert change.before == (None if disk is None else disk.encode())
    (taken,) = changes(wanted, locked, disk, force=True).changes
    assert (taken.kind, taken.refused) == (forced, False)


@pytest.mark.parametrize(
    ("wanted", "locked", "disk", "stale"),
    [
        ("new", "new", "new", False),
        ("new", None, "new", True),
        ("new", "old", "new", True),
        ("new", "new", "edited", True),
        ("new", None, None, True),
        (None, "old", None, True),
        (None, None, None, False),
        (None, None, "foreign", False),
    ],
)
def test_what_is_stale(wanted: str | None, locked: str | None, disk: str | None, stale: bool):
    assert changes(wanted, locked, disk).stale == stale


def test_another_formatter_makes_the_lock_stale():
    tree = {"x": File("new", "t.j2", "storage", "a")}
    lock = Manifest("ruff 1", {"x": entry("new")})
    assert compare(tree, {"x": "made new"}, lock, lambda _: b"new", "ruff 2").stale


def test_the_new_lock_holds_what_is_there_afterwards():
    tree = {
        path: File(f"new {path}", "t.j2", "storage", "a") for path in ("made", "edited", "same")
    }
    old = {"gone": entry("gone"), "edited": entry("old"), "same": entry("new same")}
    disk = {"gone": b"gone", "edited": b"by hand", "same": b"new same"}
    rendered = {path: f"made new {path}" for path in tree}
    lock = compare(tree, rendered, Manifest("ruff 1", old), disk.get, "ruff 1").new_lock
    assert lock.files == {
        "edited": old["edited"],
        "made": entry("new made"),
        "same": old["same"],
    }


def whole(*paths: str, disk: dict[str, str] | None = None) -> ChangeSet:
    """Changes of `layer/entity` paths; those on `disk` are stale, the others new. `shared` is nobody's."""
    tree, lock = {}, {}
    for path in paths:
        layer, owner = path.split("/")
        entity = None if owner == "shared" else owner
        tree[path] = File("new", "t.j2", layer, entity)
        if path in (disk or {}):
            lock[path] = entry("old", layer, entity)
    rendered = dict.fromkeys(tree, "made new")
    there = {path: text.encode() for path, text in (disk or {}).items()}
    return compare(tree, rendered, Manifest("ruff 1", lock), there.get, "ruff 1")


EVERY = [f"{layer}/{owner}" for layer in ("storage", "service", "routes", "tests", "client", "docs") for owner in ("a", "b", "shared")]  # fmt: skip


@pytest.mark.parametrize(
    ("layers", "expected"),
    [
        (None, {path for path in EVERY if not path.endswith("/b")}),
        ("storage", {"storage/a", "storage/shared"}),
        ("service", {"service/a", "service/shared"}),
        ("routes", {"routes/a", "routes/shared"}),
        ("client", {"client/a", "client/shared"}),
    ],
)
def test_of_stale_files_a_command_owns_its_entities_layers_and_what_is_shared(
    layers: str | None, expected: set[str]
):
    stale = whole(*EVERY, disk=dict.fromkeys(EVERY, "old"))
    chosen = select(stale, Selection(frozenset({"a"}), frozenset({layers}) if layers else None))
    assert {change.path for change in chosen.writes} == expected
    assert {change.path for change in chosen.left} == set(EVERY) - expected


@pytest.mark.parametrize(
    ("layers", "below"),
    [
        (None, {"storage", "service", "routes", "tests", "client", "docs"}),
        ("storage", {"storage"}),
        ("service", {"storage", "service"}),
        ("routes", {"storage", "service", "routes"}),
        ("client", {"client"}),
    ],
)
def test_what_is_missing_in_its_layers_and_those_below_comes_along(
    layers: str | None, below: set[str]
):
    chosen = select(
        whole(*EVERY), Selection(frozenset({"a"}), frozenset({layers}) if layers else None)
    )
    assert {change.path for change in chosen.writes} == {
        path for path in EVERY if path.split("/")[0] in below
    }


def test_what_was_left_keeps_its_line_in_the_lock():
    stale = whole("storage/a", "storage/b", disk={"storage/a": "old", "storage/b": "old"})
    lock = select(stale, Selection(frozenset({"a"}))).new_lock
    assert lock.files["storage/b"] == stale.lock.files["storage/b"]
    assert lock.files["storage/a"].sha256 == digest(b"new")


def test_an_edit_in_what_was_left_stops_nobody():
    edited = whole("storage/a", "storage/b", disk={"storage/a": "old", "storage/b": "by hand"})
    assert [change.path for change in edited.refused] == ["storage/b"]
    assert select(edited, Selection(frozenset({"a"}))).refused == ()


def test_all_is_everything():
    every = whole(*EVERY)
    assert select(every, Selection()).changes == every.changes
