"""What one registry left for the next one, in a process that resolves again and again, as `gen watch` does after each save.

Comes in: specs, of which those that were not written anew are the very ones of before. Goes out: what came of them. Never here: a
problem; a registry in which there is one is looked at as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from operator import is_
from typing import TypeAlias

import msgspec
from msgspec.structs import replace

from stratagen.model.entity import Field, Model
from stratagen.problems import Problem, Span
from stratagen.registry.spec import EntitySpec, FieldSpec, RegistrySpec

__all__ = ["Known", "description"]


class Known:
    """Fields as they came of what was written, as long as enums and value types stay as they are; and the last model, which is
    the next one too where only entities are described in other words.
    """

    def __init__(self) -> None:
        self._words: tuple[object, ...] = ()
        self._before: dict[_At, tuple[FieldSpec, Field]] = {}
        self._now: dict[_At, tuple[FieldSpec, Field]] = {}
        self._last: tuple[RegistrySpec, Model] | None = None

    def begin(self, spec: RegistrySpec) -> None:
        """Another registry is resolved: what the last one did not have is forgotten."""
        words = (*spec.enums, *spec.types)
        self._before, self._words = (self._now if _same(words, self._words) else {}), words
        self._now, self._last = {}, None

    def field(
        self,
        spec: FieldSpec,
        place: Hashable,
        problems: Sequence[Problem],
        make: Callable[[], Field | None],
    ) -> Field | None:
        """What `make` makes of this very `spec` at such a place, if that is not known. What it finds wrong with it, it is to find
        again."""
        at, told = (id(spec), place), len(problems)
        if at in self._before:
            self._now[at] = self._before[at]
        elif (made := make()) is None or len(problems) > told:
            return made
        else:
            self._now[at] = spec, made
        return self._now[at][1]

    def end(self, spec: RegistrySpec, model: Model) -> None:
        """This is what the registry means."""
        self._last = spec, model

    def described(self, spec: RegistrySpec) -> Model | None:
        """What a registry means that differs from the one that was resolved last in descriptions of entities alone; None where
        there may be more to it. One that is read anew and stands elsewhere by then differs in that.
        """
        if self._last is None or not _alike(spec, self._last[0]):
            return None
        before, model = self._last
        texts = {
            each.name.value: description(each)
            for each, was in zip(spec.entities, before.entities, strict=True)
            if each is not was
        }
        entities = (
            replace(each, description=texts[each.name]) if each.name in texts else each
            for each in model.entities
        )
        return replace(model, entities=tuple(entities))


_At: TypeAlias = tuple[int, Hashable]
"""A written field, which lives as long as it is kept, and where it stands."""


def description(spec: EntitySpec) -> str:
    """What an entity is called in words; nothing else of its model is found out of that."""
    return spec.description.value if spec.description else ""


def _alike(spec: RegistrySpec, before: RegistrySpec) -> bool:
    """Whether two registries say the same at the same places, descriptions of entities aside."""
    return (
        spec.project is before.project
        and spec.defaults is before.defaults
        and spec.files == before.files
        and _same(spec.ejected, before.ejected)
        and _same(spec.enums, before.enums)
        and _same(spec.types, before.types)
        and _same(spec.mixins, before.mixins)
        and len(spec.entities) == len(before.entities)
        and all(map(_alike_but_described, spec.entities, before.entities))
    )


def _same(these: Sequence[object], those: Sequence[object]) -> bool:
    return len(these) == len(those) and all(map(is_, these, those))


def _alike_but_described(spec: EntitySpec, before: EntitySpec) -> bool:
    try:
        return spec is before or _written(spec) == _written(before)
    except OverflowError:  # a number of more than 64 bits
        return False


def _written(spec: EntitySpec) -> bytes:
    """All of it but the description; to the encoder 1, 1.0 and true are three values."""
    return _ENCODER.encode(replace(spec, description=None))


def _place(place: object) -> tuple[object, ...]:
    if not isinstance(place, Span):
        raise TypeError(f"a registry holds no {type(place).__name__}")
    return place.file, place.line, place.column, place.length


_ENCODER = msgspec.msgpack.Encoder(enc_hook=_place)
