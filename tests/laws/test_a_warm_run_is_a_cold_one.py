"""Whatever was changed, a process that ran before plans what one would that begins anew: a walk through random edits.

`make test` takes a few walks, PROOFS=full many. That they find a memory that says too much is shown by breaking each.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from desks import desk, place
from msgspec import Struct

from proofs import FULL
from stratagen.model.facts import Parts
from stratagen.model.known import Known
from stratagen.output import memory
from stratagen.output.disk import apply, exclusive
from stratagen.output.making import keep_makings
from stratagen.output.memory import Outline, moment, remember
from stratagen.pipeline import Plan, Warm, plan
from stratagen.problems import ProjectError, RegistryError, Span
from stratagen.registry import pieces

STEPS = 14
WALKS = range(40 if FULL else 3)
WORDS = ("short", 'two "words"', "a longer text, with: signs", "{% x %}")
KINDS = ("str?", "int?", "date?", "state?", "origin?", "str[]", "weight?")
PAGE = (
    "# {{ view.label.comment }}\n{% for field in view.fields %}\n* {{ field.name }}\n{% endfor %}\n"
)
ALL = "{% for entity in view.entities %}\n{{ entity.name }}\n{% endfor %}\n"


class Walk:
    """A project that is edited step by step, and the process that has run for each of the steps."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self.random = Random(seed)
        self.registry = desk()
        self.apart: set[str] = set()  # entities with a file of their own
        self.above = 0  # lines of comment that the registry begins with
        self.warm = Warm()
        self.done: list[str] = []

    def entity(self) -> tuple[str, dict[str, Any]]:
        name = self.random.choice(sorted(self.registry["entities"]))
        return name, self.registry["entities"][name]

    def field(self) -> tuple[dict[str, Any], str]:
        fields = self.entity()[1].setdefault("fields", {})
        return fields, self.random.choice(sorted(fields) or ["none"])

    def output(self) -> Path:
        package = self.folder / "generated"
        return self.random.choice([path for path in sorted(package.rglob("*")) if path.is_file()])

    def step(self, *edits: Edit) -> None:
        """Edit, and hold both plans against each other; then write, as the loop does."""
        before = {path: path.read_bytes() for path in self.folder.glob("generated/**/*.*")}
        for edit in edits:
            self.done.append(edit.__name__)
            edit(self)
        self.write()
        started = moment()
        with exclusive(self.folder):
            whole, planned = self.told(afresh=True), self.told(warm=self.warm)
            assert meaning(planned) == meaning(whole), self.done
            if not isinstance(planned, Plan):
                self.registry, self.apart = desk(), set()
            elif planned.changes.refused:
                for change in planned.changes.refused:
                    (self.folder / change.path).write_bytes(before[self.folder / change.path])
            else:
                self.keep(planned, started)

    def told(self, **how: Any) -> Plan | str:
        try:
            return plan(place(self.folder), **how)
        except RegistryError as error:
            return "\n".join(f"{each.span} {each.code} {each.message}" for each in error.problems)
        except ProjectError as error:
            return str(error)

    def keep(self, planned: Plan, started: int) -> None:
        lock = planned.changes.new_lock
        apply(self.folder, planned.changes)
        keep_makings(self.folder, planned.makings, planned.changes, lock)
        remember(place(self.folder), Outline("generated", "ty"), planned.inputs, lock, started)

    def page(self, text: str) -> None:
        """A template of the project's own."""
        (self.folder / "templates").mkdir(exist_ok=True)
        (self.folder / "templates" / "{entity}.md.j2").write_text(text)

    def write(self) -> None:
        """The registry, its parts in the files where they stand now."""
        shutil.rmtree(self.folder / "more", ignore_errors=True)
        (self.folder / "more").mkdir()
        entities = dict(self.registry["entities"])
        for name in sorted(self.apart & entities.keys()):
            part = {"entities": {name: entities.pop(name)}}
            (self.folder / "more" / f"{name}.yaml").write_text(yaml.safe_dump(part))
        included = (
            {"include": ["more/*.yaml"]} if len(entities) < len(self.registry["entities"]) else {}
        )
        main = {**self.registry, **included, "entities": entities}
        head = "# a line above\n" * self.above
        (self.folder / "entities.yaml").write_text(head + yaml.safe_dump(main, sort_keys=False))


Edit = Callable[[Walk], object]


def described(walk: Walk) -> None:
    walk.entity()[1]["description"] = walk.random.choice(WORDS)


def field_described(walk: Walk) -> None:
    fields, name = walk.field()
    if isinstance(fields.get(name), dict):
        fields[name]["description"] = walk.random.choice(WORDS)


def field_added(walk: Walk) -> None:
    _, entity = walk.entity()
    fields = list(entity.setdefault("fields", {}).items())
    name = f"more_{walk.random.randrange(5)}"
    fields.insert(
        walk.random.randrange(len(fields) + 1), (name, walk.random.choice([*KINDS, "nothing"]))
    )
    entity["fields"] = dict(fields)


def ticket_widened(walk: Walk) -> None:
    if "ticket" in walk.registry["entities"]:
        fields = walk.registry["entities"]["ticket"]["fields"]
        fields[f"field_{len(fields)}"] = "str?"


def field_removed(walk: Walk) -> None:
    fields, name = walk.field()
    fields.pop(name, None)


def field_renamed(walk: Walk) -> None:
    fields, name = walk.field()
    if name in fields:
        fields[f"{name}_too"] = fields.pop(name)


def enum_changed(walk: Walk) -> None:
    walk.registry["enums"]["state"] = walk.random.sample(
        ["open", "in_progress", "closed", "gone"], walk.random.randrange(2, 5)
    )


def enum_without_a_default(walk: Walk) -> None:
    walk.registry["enums"]["state"] = ["closed", "gone"]


def enum_default_of_a_type(walk: Walk) -> None:
    walk.registry["types"]["origin"]["fields"]["line"] = {
        "type": "int",
        "default": walk.random.choice([1, 0, 7]),
    }


def ref_led_elsewhere(walk: Walk) -> None:
    target = walk.random.choice(sorted(walk.registry["entities"]))
    walk.entity()[1].setdefault("fields", {})["of"] = {"ref": target, "nullable": True}


def entity_added(walk: Walk) -> None:
    name = walk.random.choice(["memo", "note", "aside"])
    walk.registry["entities"][name] = {
        "fields": {"text": "str", "ticket": {"ref": "ticket", "nullable": True}}
    }


def entity_removed(walk: Walk) -> None:
    if len(walk.registry["entities"]) > 3:
        del walk.registry["entities"][walk.entity()[0]]


def option_set(walk: Walk) -> None:
    key, value = walk.random.choice(
        [
            ("version", True),
            ("soft_delete", True),
            ("timestamps", False),
            ("freshness", "realtime"),
            ("label", "Thing"),
            ("page_size", 7),
            ("layers", ["storage", "service", "routes"]),
            ("operations", ["list", "get"]),
        ]
    )
    walk.entity()[1][key] = value


def mixin_changed(walk: Walk) -> None:
    walk.registry["mixins"]["ranked"]["fields"]["rank"]["default"] = walk.random.choice([0, 3])


def mixed_in_at_two_places(walk: Walk) -> None:
    walk.registry["mixins"]["counted"] = {"fields": {"number": "int?"}}
    for name, unique in (("agent", []), ("ticket", [["number"]])):
        if name in walk.registry["entities"]:
            walk.registry["entities"][name].update(mixins=["counted"], unique=unique)


def defaults_set(walk: Walk) -> None:
    walk.registry["defaults"] = {"page_size": walk.random.choice([10, 20])}


def project_named(walk: Walk) -> None:
    walk.registry["project"]["name"] = walk.random.choice(["desk", "bench"])


def moved_to_a_file(walk: Walk) -> None:
    walk.apart ^= {walk.entity()[0]}


def moved_down(walk: Walk) -> None:
    walk.above = walk.random.randrange(4)


def template_of_ones_own(walk: Walk) -> None:
    own = walk.folder / "templates"
    name = walk.random.choice(["pages/{entity}.md.j2", "all.md.j2"])
    text = PAGE if "{" in name else ALL
    if own.is_dir() and walk.random.random() < 0.4:
        shutil.rmtree(own)
    else:
        (own / name).parent.mkdir(parents=True, exist_ok=True)
        (own / name).write_text(text + walk.random.choice(["", "and more\n"]))


def page_added(walk: Walk) -> None:
    walk.page(PAGE)


def page_changed(walk: Walk) -> None:
    walk.page(f"{PAGE}and more\n")


def output_edited(walk: Walk) -> None:
    path = walk.output()
    path.write_bytes(path.read_bytes() + b"\n# mine\n")


def output_deleted(walk: Walk) -> None:
    walk.output().unlink()


def output_touched(walk: Walk) -> None:
    walk.output().touch()


def lock_lost(walk: Walk) -> None:
    (walk.folder / "gen.lock").unlink(missing_ok=True)


def makings_lost(walk: Walk) -> None:
    shutil.rmtree(walk.folder / ".gen", ignore_errors=True)


def nothing(_: Walk) -> None:
    pass


EDITS: list[Edit] = [
    *(
        described,
        field_described,
        field_added,
        ticket_widened,
        field_removed,
        field_renamed,
        enum_changed,
    ),
    *(enum_without_a_default, enum_default_of_a_type, ref_led_elsewhere, entity_added),
    *(entity_removed, option_set, mixin_changed, mixed_in_at_two_places, defaults_set),
    *(project_named, moved_to_a_file, moved_down, template_of_ones_own, page_added, page_changed),
    *(output_edited, output_deleted, output_touched, lock_lost, makings_lost, nothing),
]


def meaning(planned: Plan | str) -> object:
    """All that a plan says, without what a run may spare itself: to look into files that stand as they were."""
    if isinstance(planned, str):
        return planned
    changes, makings = planned.changes, planned.makings
    rest, _, _ = makings.rest.rpartition("\n")  # stamps, or contents of what was touched just now
    return (
        [(each.path, each.kind, each.entry, each.text if each.writes else None) for each in changes.changes],
        changes.new_lock,
        (rest, makings.said, {owner: made.asked for owner, made in makings.owners.items()}),
        plain(planned.model),
        planned.inputs,
        planned.against,
    )  # fmt: skip


def plain(value: object) -> object:
    """A value, places included, as what can be compared; 1, 1.0 and true are three values."""
    match value:
        case Span():
            return str(value)
        case Struct():
            return [type(value), *(plain(getattr(value, name)) for name in value.__struct_fields__)]
        case dict():
            return {key: plain(each) for key, each in value.items()}
        case tuple() | list():
            return [type(value), *map(plain, value)]
        case frozenset():
            return value
    return type(value), value


@pytest.mark.parametrize("seed", WALKS)
def test_wherever_a_walk_leads(project: Path, seed: int):
    walk = Walk(project, seed)
    walk.step(nothing)
    for _ in range(STEPS):
        walk.step(*walk.random.choices(EDITS, k=walk.random.choice([1, 1, 1, 2])))


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_one_step_after_another_of_a_kind(project: Path, edit: Edit):
    walk = Walk(project, len(edit.__name__))
    for each in (edit, edit, moved_down, edit):
        walk.step(each)


def parts_that_always_hold(patch: pytest.MonkeyPatch) -> None:
    made = Parts.made

    def forgetful(self: Parts, part: Any, make: Any) -> Any:
        known = self._made.get(part)
        return (known.said.keys(), known.what) if known else made(self, part, make)

    patch.setattr(Parts, "made", forgetful)


def parts_of_another_state(patch: pytest.MonkeyPatch) -> None:
    begin = Parts.begin
    patch.setattr(Parts, "begin", lambda self, model, state: begin(self, model, ""))


def whatever_was_put_together_last(patch: pytest.MonkeyPatch) -> None:
    again = Parts.again

    def forgetful(self: Parts, make: Any, of: Any) -> Any:
        known = self._again.get(make)
        return known[1] if known else again(self, make, of)

    patch.setattr(Parts, "again", forgetful)


def fields_of_other_enums(patch: pytest.MonkeyPatch) -> None:
    def begin(self: Known, spec: object) -> None:
        self._before, self._now = self._now, {}

    patch.setattr(Known, "begin", begin)


def fields_at_another_place(patch: pytest.MonkeyPatch) -> None:
    field = Known.field
    patch.setattr(
        Known,
        "field",
        lambda self, spec, place, problems, make: field(self, spec, None, problems, make),
    )


def pieces_that_stay_where_they_were(patch: pytest.MonkeyPatch) -> None:
    said = pieces.Said
    patch.setattr(
        "stratagen.registry.loading.Said", lambda values, nodes=0, places=(): said(values, nodes)
    )


def outputs_that_were_seen_once(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(memory, "_stamp", lambda path: [0, 0, 0, 0])


FOUND = (AssertionError, LookupError, RuntimeError)
"""How a wrong memory shows: by the comparison, or by a view that meets what cannot be."""

BROKEN: dict[Callable[[pytest.MonkeyPatch], None], list[Edit]] = {
    parts_that_always_hold: [field_added],
    parts_of_another_state: [page_added, page_changed],
    whatever_was_put_together_last: [entity_added],
    fields_of_other_enums: [enum_without_a_default],
    fields_at_another_place: [mixed_in_at_two_places, ticket_widened],
    pieces_that_stay_where_they_were: [moved_down],
    outputs_that_were_seen_once: [output_edited],
}


@pytest.mark.parametrize("spoil", BROKEN, ids=lambda spoil: spoil.__name__)
@pytest.mark.parametrize("broken", [False, True])
def test_a_memory_that_says_too_much_is_found(
    project: Path,
    spoil: Callable[[pytest.MonkeyPatch], None],
    broken: bool,
    monkeypatch: pytest.MonkeyPatch,
):
    if broken:
        spoil(monkeypatch)
    walk = Walk(project, 1)
    with pytest.raises(FOUND) if broken else nullcontext():
        for edit in (described, *BROKEN[spoil], *BROKEN[spoil]):
            walk.step(edit)
