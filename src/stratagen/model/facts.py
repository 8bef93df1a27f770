"""What parts of a Model a file was made from, so that it need not be made again while they stay what they are.

Comes in: a Model. Goes out: a `Watched` one that notes what one owner's files ask of it, and a fingerprint of each part that
can be asked for. Never here: a place in a file; a registry whose lines moved means the same.

Entities name each other and hold no part of each other, so whoever needs another one asks the Model, and is seen; and of
another one it is the attributes that count, so that a ticket's description is of no concern to the project that it names.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum as PythonEnum

from stratagen.model.entity import Entity, Enum, Model, Project, Traffic, ValueType

__all__ = ["EVERYTHING", "Facts", "Watched"]

EVERYTHING = "everything"
"""The fact of what is made from the whole Model."""


class Watched(Model):
    """A Model as the files of one entity see it: the names of the parts that they ask for are noted in `asked`."""

    __slots__ = ("_model", "_others", "_owner", "asked")
    _model: Model
    _others: dict[str, Entity]
    _owner: str
    asked: set[str]

    def __init__(self, model: Model, owner: str) -> None:
        object.__setattr__(self, "_model", model)
        object.__setattr__(self, "_others", {})
        object.__setattr__(self, "_owner", owner)
        object.__setattr__(self, "asked", {f"entity {owner}"})

    @property
    def project(self) -> Project:
        """As in the Model."""
        self.asked.add("project")
        return self._model.project

    @property
    def traffic(self) -> Traffic:
        """As in the Model."""
        self.asked.add("traffic")
        return self._model.traffic

    @property
    def enums(self) -> tuple[Enum, ...]:
        """As in the Model."""
        self.asked.add("enums")
        return self._model.enums

    @property
    def types(self) -> tuple[ValueType, ...]:
        """As in the Model."""
        self.asked.add("types")
        return self._model.types

    @property
    def entities(self) -> tuple[Entity, ...]:
        """As in the Model."""
        self.asked.add("entities")
        return self._model.entities

    def enum(self, name: str) -> Enum:
        """As in the Model."""
        self.asked.add(f"enum {name}")
        return self._model.enum(name)

    def type(self, name: str) -> ValueType:
        """As in the Model."""
        self.asked.add(f"type {name}")
        return self._model.type(name)

    def entity(self, name: str) -> Entity:
        """As in the Model; the owner as it is, another one watched."""
        found = self._model.entity(name)
        if name == self._owner:
            return found
        return self._others.setdefault(name, _Other(found, self.asked.add))


class _Other(Entity):
    """An entity that is looked at by the files of another one."""

    __slots__ = ("_note", "_of")

    def __init__(self, of: Entity, note: Callable[[str], None]) -> None:
        object.__setattr__(self, "_of", of)
        object.__setattr__(self, "_note", note)

    def __getattribute__(self, name: str) -> object:
        of: Entity = object.__getattribute__(self, "_of")
        note: Callable[[str], None] = object.__getattribute__(self, "_note")
        part = _PARTS.get(name, name)
        if not part.startswith("__"):
            note(f"entity {of.name} {part}")
        return getattr(of, name)


_PARTS = {"field": "fields", "relation": "relations", "name": "names"}
"""The part that a method looks into."""


class Facts:
    """The fingerprint of each part, by the name under which `Watched` notes it; the same in every process."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._known: dict[str, str] = {}

    def of(self, name: str) -> str:
        """The fingerprint of this part, empty where there is none of the name any more."""
        if name not in self._known:
            try:
                text = repr(_plain(self._part(*name.split(" "))))
            except KeyError:
                return ""
            self._known[name] = hashlib.sha256(text.encode()).hexdigest()
        return self._known[name]

    def _part(self, kind: str, name: str = "", attribute: str = "") -> object:
        model = self._model
        match kind:
            case "enum":
                return model.enum(name)
            case "type":
                return model.type(name)
            case "entity" if attribute:
                return getattr(model.entity(name), attribute)
            case "entity":
                return model.entity(name)
            case "everything":
                parts = ["project", "enums", "types", "traffic"]
                parts += [f"entity {each.name}" for each in model.entities]
                return tuple(map(self.of, parts))
        return getattr(model, kind)


_SCALARS = frozenset({str, int, bool, float})


def _plain(value: object) -> object:
    """The value as tuples of what has the same `repr` in every process, without what does not count in a comparison."""
    kind = type(value)
    if value is None or kind in _SCALARS:
        return value
    if isinstance(value, tuple):
        return tuple([_plain(each) for each in value])
    if is_dataclass(value) and not isinstance(value, type):
        return (kind.__name__, *[_plain(getattr(value, name)) for name in _compared(kind)])
    match value:
        case PythonEnum():
            return value.value
        case frozenset():
            return tuple(sorted(value))
        case dict():
            return tuple((key, _plain(each)) for key, each in sorted(value.items()))
    raise TypeError(f"a model holds no {kind.__name__}")


_COMPARED: dict[type, tuple[str, ...]] = {}
"""The fields of each class that count; asked for thousands of times."""


def _compared(kind: type) -> tuple[str, ...]:
    if kind not in _COMPARED:
        _COMPARED[kind] = tuple(each.name for each in fields(kind) if each.compare)
    return _COMPARED[kind]
