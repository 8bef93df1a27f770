"""What one registry left for the next one, in a process that resolves again and again, as `gen watch` does after each save.

Comes in: written fields, of which those that were not read anew are the very ones of before. Goes out: what came of them. Never
here: a problem; a field with which something is wrong is looked at again.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from operator import is_
from typing import TypeAlias

from stratagen.model.entity import Field
from stratagen.problems import Problem
from stratagen.registry.spec import FieldSpec, RegistrySpec

__all__ = ["Known"]


class Known:
    """Fields as they came of what was written, as long as enums and value types stay as they are."""

    def __init__(self) -> None:
        self._words: tuple[object, ...] = ()
        self._before: dict[_At, tuple[FieldSpec, Field]] = {}
        self._now: dict[_At, tuple[FieldSpec, Field]] = {}

    def begin(self, spec: RegistrySpec) -> None:
        """Another registry is resolved: what the last one did not have is forgotten."""
        words = (*spec.enums, *spec.types)
        self._before, self._words = (self._now if _same(words, self._words) else {}), words
        self._now = {}

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


_At: TypeAlias = tuple[int, Hashable]
"""A written field, which lives as long as it is kept, and where it stands."""


def _same(these: Sequence[object], those: Sequence[object]) -> bool:
    return len(these) == len(those) and all(map(is_, these, those))
