"""What a run takes from the disk instead of rendering it is what it would have rendered.

`make test` tries every fourth change, PROOFS=full all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from desks import Registry, desk, generate, place, write

from proofs import FULL
from stratagen.emit import render
from stratagen.output.changes import ChangeSet
from stratagen.output.making import MAKING
from stratagen.pipeline import Warm, plan
from stratagen.problems import RegistryError

Act = Callable[[Registry], object]


def setting(*keys: str, to: Any) -> Act:
    """Put a value somewhere into the registry."""

    def act(registry: Registry) -> None:
        *way, last = keys
        place: Any = registry
        for key in way:
            place = place.setdefault(key, {})
        place[last] = to

    return act


def removing(*keys: str) -> Act:
    """Take a value out of it."""

    def act(registry: Registry) -> None:
        *way, last = keys
        place: Any = registry
        for key in way:
            place = place[key]
        del place[last]

    return act


def changes() -> Iterator[tuple[str, Act]]:
    """Every field, enum and type changed and removed, every option of note set, entities added and removed."""
    registry = desk()
    yield "the project's name", setting("project", "name", to="bench")
    yield "the prefix", setting("project", "api_prefix", to="/v2")
    yield "the package", setting("project", "package", to="made")
    yield "an enum value", setting("enums", "state", to=["open", "in_progress", "closed", "gone"])
    yield "the order of an enum", setting("enums", "state", to=["closed", "open", "in_progress"])
    yield "a type's field", setting("types", "origin", "fields", "page", to="int")
    yield "a type's field gone", removing("types", "origin", "fields", "line")
    yield "a mixin's field", setting("mixins", "ranked", "fields", "rank", "default", to=3)
    yield "an entity more", setting(
        "entities", "memo", to={"fields": {"ticket": {"ref": "ticket"}}}
    )
    for name, entity in registry["entities"].items():
        here = ("entities", name)
        yield f"no {name}", removing(*here)
        yield f"{name} described", setting(*here, "description", to="Other words")
        yield f"{name} labelled", setting(*here, "label", to="Thing")
        yield f"{name} in another table", setting(*here, "table", to=f"all_{name}")
        yield f"{name} under another path", setting(*here, "path", to=f"the-{name}")
        yield f"{name} without a client", setting(
            *here, "layers", to=["storage", "service", "routes"]
        )
        yield f"{name} read only", setting(*here, "operations", to=["list", "get"])
        yield f"{name} deleted softly", setting(*here, "soft_delete", to=True)
        yield f"{name} with versions", setting(*here, "version", to=True)
        yield f"{name} fresh", setting(*here, "freshness", to="realtime")
        yield f"{name} with another key", setting(*here, "id", to="str")
        yield f"{name} with a field more", setting(*here, "fields", "remark", to="str?")
        for field in entity["fields"]:
            yield f"{name}.{field} gone", removing(*here, "fields", field)
            yield f"{name}.{field} a date", setting(*here, "fields", field, to="date?")


CHANGES = dict(changes())
WARM = Warm()
"""Of one process that ran for each of the changes before."""

TRIED = list(CHANGES) if FULL else list(CHANGES)[::4]


@pytest.mark.parametrize("change", TRIED)
def test_a_change_comes_out_as_if_all_was_made_again(project: Path, change: str):
    registry = desk()
    CHANGES[change](registry)
    write(project, registry)
    try:
        whole = plan(place(project), afresh=True)
    except RegistryError:
        with pytest.raises(RegistryError):
            plan(place(project), warm=WARM)
        return
    part = plan(place(project))
    assert outcome(part.changes) == outcome(whole.changes)
    assert outcome(plan(place(project), warm=WARM).changes) == outcome(whole.changes)
    assert part.makings.owners.keys() == whole.makings.owners.keys()


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Whose files were rendered."""
    owners: list[str] = []
    original = render.render_jobs
    monkeypatch.setattr(
        render,
        "render_jobs",
        lambda model, jobs, *more: owners.extend(jobs) or original(model, jobs, *more),
    )
    return owners


def test_only_what_a_change_concerns_is_made_again(project: Path, made: list[str]):
    registry = desk()
    registry["entities"]["device"]["description"] = "What is lent"
    plan(place(write(project, registry)))
    assert set(made) == {"device", "generated/app.py", "generated/openapi.json"}


@pytest.mark.parametrize("name", ["agent", "device", "project"])
def test_a_field_more_leaves_those_alone_that_refer_to_its_entity(
    project: Path, name: str, made: list[str]
):
    registry = desk()
    registry["entities"][name]["fields"]["remark"] = "str?"
    plan(place(write(project, registry)))
    assert set(made) == {name, "generated/client/src/graph.ts", "generated/openapi.json"}


def test_an_edited_file_is_rendered_and_the_edit_noticed(project: Path):
    file = project / "generated" / "storage" / "device.py"
    file.write_text(file.read_text() + "\n# mine\n")
    assert [change.path for change in plan(place(project)).changes.refused] == [
        "generated/storage/device.py"
    ]


def test_a_template_of_ones_own_is_taken_at_once(project: Path):
    own = project / "templates" / "storage"
    own.mkdir(parents=True)
    (own / "{entity}.py.j2").write_text("# mine\n")
    changed = {change.path for change in plan(place(project)).changes.writes}
    assert "generated/storage/device.py" in changed


def test_another_formatter_formats_everything_again(project: Path):
    registry = desk()
    registry["project"]["formatter"] = "black"
    changes = plan(place(write(project, registry))).changes
    assert changes.stale


@pytest.mark.parametrize("text", ["", "[]", "{", '{"device": 3}', '{"device": {}}'])
def test_a_memory_that_is_none_costs_time_only(project: Path, text: str):
    (project / MAKING).write_text(text)
    assert not plan(place(project)).changes.stale


def test_a_lock_of_another_branch_is_not_mixed_up_with_ours(project: Path):
    registry = desk()
    theirs = (project / "gen.lock").read_bytes()
    registry["entities"]["device"]["description"] = "What is lent"
    assert generate(write(project, registry)) == 0
    (project / "gen.lock").write_bytes(theirs)
    whole = plan(place(project), afresh=True).changes
    assert outcome(plan(place(project)).changes) == outcome(whole)


def outcome(changes: ChangeSet) -> list[tuple[object, ...]]:
    """What becomes of each file, whether it was looked into for that or not."""
    return [
        (each.path, each.kind, each.entry, each.text if each.writes else None)
        for each in changes.changes
    ]
