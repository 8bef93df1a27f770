"""The registry that our own loader accepts: what it refuses is taken out, and told.

Comes in: a `Sketch`. Goes out: one without a problem, as text, and a note for each thing that had to go. Never here: a rule; the
loader has them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec.structs import replace

from stratagen.adopt.printing import Printed, print_registry
from stratagen.adopt.sketch import EntitySketch, Note, Sketch
from stratagen.model import names
from stratagen.model.entity import Model
from stratagen.model.resolve import resolve
from stratagen.problems import Problem, ProjectError, RegistryError
from stratagen.registry import read
from stratagen.registry.printing import Entry

__all__ = ["Settled", "settle"]

_ROUNDS = 100
_FILE = "imported.yaml"
_ABOUT = {  # code -> keys of the field that it is about; any other is about the whole field
    "wrong-default": ("default",),
    "wrong-pattern": ("pattern",),
    "empty-range": ("ge", "gt", "le", "lt", "min_length", "max_length", "default"),
    "wrong-bound": ("ge", "gt", "le", "lt", "multiple_of", "min_length", "max_length"),
    "bound-of-another-type": (
        "ge",
        "gt",
        "le",
        "lt",
        "multiple_of",
        "min_length",
        "max_length",
        "pattern",
    ),
    "not-comparable": ("unique", "index", "filter", "sort"),
    "not-searchable": ("search",),
    "inverse-clash": ("inverse",),
    "set-null-on-required": ("on_delete",),
}
_RENAMED = frozenset(
    {"class-clash", "client-clash", "device-name", "operation-clash", "path-clash"}
)

Settled = tuple[Sketch, Printed, Model]
Keys = Mapping[str, Entry]


def settle(sketch: Sketch) -> Settled:
    """The sketch as it can be loaded, its text, and what that means.

    Raises:
        ProjectError: nothing of it can be.
    """
    for _ in range(_ROUNDS):
        printed = print_registry(sketch)
        try:
            return sketch, printed, _load(printed.text)
        except RegistryError as error:
            problems = error.problems
        changed = _without(sketch, printed, problems)
        if changed == sketch or not changed.entities:
            reason = "; ".join(f"{each.code}: {each.message}" for each in problems[:3])
            raise ProjectError(f"{sketch.source} gives no registry: {reason}")
        sketch = changed
    raise ProjectError(f"{sketch.source} gives no registry that holds together")


def _load(text: str) -> Model:
    root = Path.cwd()
    reading = read(root / _FILE, root, {_FILE: text.encode()})
    return resolve(reading.spec, reading.problems)


def _without(sketch: Sketch, printed: Printed, problems: Iterable[Problem]) -> Sketch:
    """The sketch without what the problems are about; of each entity one thing a round, as one often brings the next."""
    seen: set[tuple[str, ...]] = set()
    for problem in problems:
        path = printed.paths.get(problem.span.line, ())
        if path[:2] not in seen and path:
            seen.add(path[:2])
            sketch = _changed(sketch, path, problem)
    return sketch


def _changed(sketch: Sketch, path: tuple[str, ...], problem: Problem) -> Sketch:
    what = ".".join(each for each in path[1:] if each not in {"fields", "relations"})
    place = sketch.places.get(what) or sketch.places.get(path[1])
    where = place or f"{sketch.source}:{what}"
    entities = list(sketch.entities)
    if path[0] == "enums":
        return _renamed_enum(sketch, path[1])
    at = next(number for number, each in enumerate(entities) if each.name == path[1])
    entity = entities[at]
    match path[2:]:
        case ("fields", name):
            entities[at], cause = _without_field(entity, name, problem)
        case ("relations", name):
            rest = {key: value for key, value in entity.relations.items() if key != name}
            entities[at], cause = replace(entity, relations=rest), "the relation is left out"
        case (option,):
            options = {key: value for key, value in entity.options.items() if key != option}
            entities[at], cause = replace(entity, options=options), f"'{option}' is left out"
        case _ if problem.code in _RENAMED and not entity.name.endswith("_record"):
            return _renamed(sketch, entity.name, f"{entity.name}_record")
        case _:
            del entities[at]
            cause = "the entity is left out"
    told = Note(where, f"{problem.message} ({problem.code}): {cause}")
    return replace(sketch, entities=tuple(entities), notes=(*sketch.notes, told))


def _without_field(entity: EntitySketch, name: str, problem: Problem) -> tuple[EntitySketch, str]:
    keys = dict(entity.fields[name])
    about = [key for key in _ABOUT.get(problem.code, ()) if key in keys]
    if problem.code == "inverse-clash":
        keys["inverse"] = False
        cause = "it has no name on the other side"
    elif problem.code in {"required-circle", "required-self-ref"} and "ref" in keys:
        keys["ref"] = f"{keys['ref']}?"
        cause = "it may be null"
    elif about:
        for key in about:
            del keys[key]
        cause = f"left out: {', '.join(about)}"
    else:
        rest = {key: value for key, value in entity.fields.items() if key != name}
        return replace(entity, fields=rest), "the field is left out"
    return replace(entity, fields={**entity.fields, name: keys}), cause


def _renamed(sketch: Sketch, old: str, new: str) -> Sketch:
    """The sketch with an entity of another name; its table stays."""
    respelt = _respelt(sketch, {"ref", "many", "through"}, old, new)
    entities = tuple(
        (
            replace(each, name=new, options={"table": names.plural(old), **each.options})
            if each.name == old
            else each
        )
        for each in respelt.entities
    )
    return replace(respelt, entities=entities)


def _renamed_enum(sketch: Sketch, old: str) -> Sketch:
    new = f"{old}_value"
    enums = {new if name == old else name: values for name, values in sketch.enums.items()}
    return replace(_respelt(sketch, {"type"}, old, new), enums=enums)


def _respelt(sketch: Sketch, where: set[str], old: str, new: str) -> Sketch:
    """The sketch with another word behind these keys of fields and relations."""
    words: dict[Entry, str] = {old: new, f"{old}?": f"{new}?"}

    def told(group: Mapping[str, Keys]) -> dict[str, Keys]:
        return {
            name: {
                key: words.get(value, value) if key in where else value
                for key, value in keys.items()
            }
            for name, keys in group.items()
        }

    entities = tuple(
        replace(each, fields=told(each.fields), relations=told(each.relations))
        for each in sketch.entities
    )
    return replace(sketch, entities=entities)
