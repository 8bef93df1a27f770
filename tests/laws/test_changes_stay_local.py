"""A change of one entity touches its own files and those that all share, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest
from desks import add_field, changed, desk, files, generate, planned, write

from stratagen.output.changes import Change, Kind

WITH_EVERY_FIELD = {"generated/openapi.json", "generated/client/src/graph.ts"}
"""Shared files that say something of each field: the API's description, and what a new row holds before it is stored."""

ENTITIES = sorted(desk()["entities"])


@pytest.mark.parametrize("entity", ENTITIES)
def test_a_field_added_touches_its_entity_only(project: Path, entity: str):
    registry = desk()
    add_field(registry, entity, "remark", "str?")
    changes = planned(write(project, registry)).changes
    assert changes.writes
    assert {change.kind for change in changes.writes} == {Kind.UPDATE}
    assert {change.entity for change in changes.writes} <= {entity, None}
    assert shared(changes.writes) <= WITH_EVERY_FIELD


def shared(changes: tuple[Change, ...]) -> set[str]:
    return {change.path for change in changes if change.entity is None}


def test_a_description_touches_its_entity_only(project: Path):
    registry = desk()
    registry["entities"]["device"]["description"] = "What is lent"
    changes = planned(write(project, registry)).changes
    assert changes.writes
    assert {change.entity for change in changes.writes} <= {"device", None}


def test_an_entity_added_brings_its_files_only(project: Path):
    registry = desk()
    registry["entities"]["memo"] = {"fields": {"text": "str"}}
    changes = planned(write(project, registry)).changes
    assert {change.entity for change in changes.of(Kind.CREATE)} == {"memo"}
    assert {change.entity for change in changes.writes} == {"memo", None}


def test_an_entity_removed_takes_exactly_its_files(project: Path):
    (project / "generated" / "storage" / "booking_notes.txt").write_text("not yours")
    before = files(project)
    owned = {
        path
        for path in before
        if path.startswith("generated/")
        and {"booking", "booking.py", "test_booking.py"} & set(Path(path).parts)
    }
    assert len(owned) > 8
    registry = desk()
    del registry["entities"]["booking"]
    assert generate(write(project, registry)) == 0
    after = files(project)
    assert before.keys() - after.keys() == owned
    assert not after.keys() - before.keys()
    assert after["generated/storage/booking_notes.txt"] == b"not yours"


def test_a_layer_removed_takes_exactly_its_files(project: Path):
    before = files(project)
    registry = desk()
    registry["entities"]["device"]["layers"] = ["storage", "service", "routes", "tests"]
    assert generate(write(project, registry)) == 0
    gone = before.keys() - files(project).keys()
    assert gone
    assert all(path.startswith("generated/client/src/entities/device") for path in gone)


def test_what_others_left_in_the_package_survives(project: Path):
    left = [
        "generated/client/node_modules/zod/index.js",
        "generated/storage/__pycache__/ticket.pyc",
    ]
    for path in left:
        (project / path).parent.mkdir(parents=True)
        (project / path).write_text("theirs")
    before = files(project)
    registry = desk()
    del registry["entities"]["booking"]
    assert generate(write(project, registry)) == 0
    assert not changed(before, files(project)) & set(left)


def test_a_stack_leaves_what_is_not_its_own(project: Path):
    registry = desk()
    add_field(registry, "agent", "remark", "str?")
    add_field(registry, "device", "remark", "str?")
    before = files(project)
    assert generate(write(project, registry), "stack", "agent") == 0
    written = changed(before, files(project)) - {
        "entities.yaml",
        "gen.lock",
        *WITH_EVERY_FIELD,
    }
    assert written
    assert all("agent" in Path(path).as_posix() for path in written)
    assert {change.entity for change in planned(project).changes.writes} <= {"device", None}
