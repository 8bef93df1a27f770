"""What parts of a Model a file was made from, so that it need not be made again while they stay what they are.

Comes in: a Model. Goes out: a `Watched` one that notes what some files ask of it, and a fingerprint of each part that
can be asked for. Never here: a place in a file; a registry whose lines moved means the same.

Entities name each other and hold no part of each other, so whoever needs another one asks the Model, and is seen; and of
another one it is the attributes that count, so that a ticket's description is of no concern to the project that it names.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable, Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from typing import TypeVar, cast

import msgspec
from msgspec import Struct

from stratagen.model.entity import Entity, Enum, Model, Project, Traffic, ValueType
from stratagen.problems import Span

__all__ = ["Facts", "Parts", "Watched", "again", "once"]

S = TypeVar("S")
T = TypeVar("T")


class Watched:
    """A Model as some files see it, those of an entity or one that several share: the names of the parts that they ask for are
    noted in `asked`.
    """

    def __init__(self, model: Model, owner: str | None, parts: Parts | None = None) -> None:
        self._model = model
        self._parts = parts
        self._others: dict[str, _Other] = {}
        self._owner = owner
        self.asked = set() if owner is None else {f"entity {owner}"}

    @property
    def seen(self) -> Model:
        """It, as what it stands for."""
        return cast("Model", self)  # all that a view asks of a Model it has

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
        """As in the Model, each watched but for the owner."""
        self.asked.add("entities")
        return tuple([self.entity(each.name) for each in self._model.entities])

    def once(self, name: str, make: Callable[[Model, Entity], T]) -> T:
        """What `make` makes of an entity; see `once`."""
        if self._parts is None:
            return make(self.seen, self.entity(name))
        part = (make, name)
        asked, made = self._parts.made(part, lambda seen: make(seen, seen.entity(name)))
        self.asked |= asked
        return made

    def again(self, make: Callable[[S], T], of: S) -> T:
        """What `make` makes of a value; see `again`."""
        return make(of) if self._parts is None else self._parts.again(make, of)

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
        other = self._others.setdefault(name, _Other(found, self.asked.add))
        return cast("Entity", other)  # it passes on whatever an Entity is asked for


def once(model: Model, name: str, make: Callable[[Model, Entity], T]) -> T:
    """What `make` makes of the entity `name`: taken from an earlier time where all that it was made from says the same."""
    seen: object = model
    return seen.once(name, make) if isinstance(seen, Watched) else make(model, model.entity(name))


def again(model: Model, make: Callable[[S], T], of: S) -> T:
    """What `make` makes of a value alone: taken from the last time where that value was equal, so that it has to be one that
    means the same whenever it is equal, as texts do and numbers may not."""
    seen: object = model
    return seen.again(make, of) if isinstance(seen, Watched) else make(of)


class _Made(Struct, frozen=True):
    said: Mapping[str, str]  # the parts of the model that were asked for, and their fingerprints
    what: object


class Parts:
    """Files, and what those that entities share are put together of, for as long as a process runs: a Model at a time, and what
    was made from those before it.
    """

    def __init__(self) -> None:
        self._made: dict[Hashable, _Made] = {}
        self._state = ""
        self._again: dict[Hashable, tuple[object, object]] = {}
        self._facts: Facts | None = None

    def begin(self, model: Model, state: str) -> Facts:
        """From here on parts are made from this model; its facts. `state`: of all else that they are made from; what was made in
        another one is forgotten."""
        if state != self._state:
            self._made, self._state = {}, state
        self._facts = Facts(model)
        return self._facts

    def made(self, part: Hashable, make: Callable[[Model], T]) -> tuple[AbstractSet[str], T]:
        """What `make` makes of the model, and what that asked for; taken from an earlier time where all of that says the same."""
        assert self._facts is not None  # noqa: S101  # begun with each run
        fact = self._facts.of
        known = self._made.get(part)
        if known is None or any(fact(name) != said for name, said in known.said.items()):
            watched = Watched(self._facts.model, None, self)
            what = make(watched.seen)
            known = self._made[part] = _Made({name: fact(name) for name in watched.asked}, what)
        return known.said.keys(), cast("T", known.what)

    def again(self, make: Callable[[S], T], of: S) -> T:
        """What `make` makes of a value; see `again`."""
        known = self._again.get(make)
        if known is None or known[0] != of:
            known = self._again[make] = of, make(of)
        return cast("T", known[1])


class _Other:
    """An entity that is looked at by the files of another one."""

    def __init__(self, of: Entity, note: Callable[[str], None]) -> None:
        self._of = of
        self._note = note

    def __getattr__(self, name: str) -> object:
        part = _PARTS.get(name, name)
        if not part.startswith("__"):
            self._note(f"entity {self._of.name} {part}")
        found = getattr(self._of, name)
        setattr(self, name, found)  # noted once is noted: from now on it is found without a call
        return found


_PARTS = {"field": "fields", "relation": "relations", "name": "names"}
"""The part that a method looks into."""


class Facts:
    """The fingerprint of each part, by the name under which `Watched` notes it; the same in every process."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._known: dict[str, str] = {}

    def of(self, name: str) -> str:
        """The fingerprint of this part, empty where there is none of the name any more."""
        if name not in self._known:
            try:
                self._known[name] = _fingerprint(self._part(*name.split(" ")))
            except KeyError:
                return ""
        return self._known[name]

    def _part(self, kind: str, name: str = "", attribute: str = "") -> object:
        model = self.model
        match kind:
            case "enum":
                return model.enum(name)
            case "type":
                return model.type(name)
            case "entity" if attribute:
                return getattr(model.entity(name), attribute)
            case "entity":
                parts = _parts(type(model.entity(name)))
                return tuple([self.of(f"entity {name} {part}") for part in parts])
            case "entities":
                return tuple([each.name for each in model.entities])
        return getattr(model, kind)


def _fingerprint(part: object) -> str:
    """A hash of what a part of a model says, places in files left out."""
    try:
        said = _SAID.encode(part)
    except (
        OverflowError
    ):  # a bound of more than 64 bits; with its place it is looked at more often than need be, never less
        said = repr(part).encode()
    return hashlib.sha256(said).hexdigest()


def _nothing(place: object) -> None:
    """What is said of a place."""
    if not isinstance(place, Span):
        raise TypeError(f"a model holds no {type(place).__name__}")


_SAID = msgspec.msgpack.Encoder(enc_hook=_nothing, order="sorted")
"""Sorted: a set has another order in each process."""


@cache  # asked for thousands of times
def _parts(kind: type[Struct]) -> tuple[str, ...]:
    """The fields of a class that are not found out of the others, and that are no place in a file."""
    places = ("span", "spans")
    return tuple(
        name
        for name in kind.__struct_fields__
        if not (name.startswith("_") or name.endswith(places))
    )
