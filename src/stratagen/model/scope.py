"""What is known while a registry is being resolved: what was written under each name, and what is wrong so far.

Comes in: a `RegistrySpec`. Goes out: look-ups by name that report a miss with the nearest word. Never here: a rule about
what may stand where.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from operator import is_
from typing import Protocol, TypeAlias, TypeVar

from msgspec import Struct, field

from stratagen.model.entity import Enum, Field, ValueType
from stratagen.problems import Problem, Span, quote, suggest
from stratagen.registry.spec import (
    At,
    EntitySpec,
    EnumSpec,
    FieldSpec,
    MixinSpec,
    RegistrySpec,
    ValueTypeSpec,
)

__all__ = ["Known", "Namespace", "Scope", "open_scope"]


class _Named(Protocol):
    @property
    def name(self) -> At[str]: ...


N = TypeVar("N", bound=_Named)


class Known:
    """Fields as they came of what was written, for one more registry that has the same enums and value types."""

    def __init__(self) -> None:
        self._words: tuple[object, ...] = ()
        self._before: dict[_At, tuple[FieldSpec, Field]] = {}
        self._now: dict[_At, tuple[FieldSpec, Field]] = {}

    def begin(self, spec: RegistrySpec) -> None:
        """Another registry is resolved: what the last one did not have is forgotten."""
        words = (*spec.enums, *spec.types)
        same = len(words) == len(self._words) and all(map(is_, words, self._words))
        self._before, self._now, self._words = self._now if same else {}, {}, words

    def field(
        self, scope: Scope, spec: FieldSpec, place: Hashable, make: Callable[[], Field | None]
    ) -> Field | None:
        """What `make` makes of this very `spec` at such a place, if that is not known. A problem is found each time."""
        at, told = (id(spec), place), len(scope.problems)
        if at in self._before:
            self._now[at] = self._before[at]
        elif (made := make()) is None or len(scope.problems) > told:
            return made
        else:
            self._now[at] = spec, made
        return self._now[at][1]


_At: TypeAlias = tuple[int, Hashable]
"""A written field, which lives as long as it is kept, and where it stands."""


class Scope(Struct, eq=False):
    """The registry by name, and the problems found so far."""

    spec: RegistrySpec
    problems: list[Problem]
    entities: dict[str, EntitySpec]
    enum_specs: dict[str, EnumSpec]
    types: dict[str, ValueTypeSpec]
    mixins: dict[str, MixinSpec]
    known: Known | None = None
    enums: dict[str, Enum] = field(default_factory=dict)
    shapes: dict[str, ValueType] = field(default_factory=dict)

    @property
    def package(self) -> str:
        """The import name of what is generated."""
        written = self.spec.project.package
        return written.value if written else "generated"

    def report(self, span: Span, code: str, message: str) -> None:
        """Note a problem and go on."""
        self.problems.append(Problem(span, code, message))

    def unknown(self, what: str, name: At[str], choices: Iterable[str]) -> None:
        """Report that there is no `what` of this name."""
        message = f"there is no {what} {quote(name.value)}{suggest(name.value, choices)}"
        self.report(name.span, f"unknown-{what}", message)

    def unknown_field(self, owner: str, name: At[str], choices: Iterable[str]) -> None:
        """Report that `owner` has no field of this name."""
        message = f"{owner} has no field {quote(name.value)}{suggest(name.value, choices)}"
        self.report(name.span, "unknown-field", message)

    def knows_entity(self, name: At[str]) -> bool:
        """Whether there is such an entity; a miss is reported."""
        if name.value in self.entities:
            return True
        self.unknown("entity", name, self.entities)
        return False


class Namespace(Struct, eq=False):
    """Names of one kind, and who has each."""

    scope: Scope
    code: str
    message: str  # with {name}, {by} and {there}
    owners: dict[str, str] = field(default_factory=dict)
    reported: set[tuple[str, str]] = field(default_factory=set)

    def take(self, by: str, span: Span, *wanted: str) -> bool:
        """Give the names to `by`, or report who has one; two that meet in several are reported once."""
        free = True
        for name in wanted:
            there = self.owners.setdefault(name, by)
            if there != by:
                free = False
                self._report(by, span, name, there)
        return free

    def _report(self, by: str, span: Span, name: str, there: str) -> None:
        if (by, there) not in self.reported:
            self.reported.add((by, there))
            message = self.message.format(name=quote(name), by=by, there=there)
            self.scope.report(span, self.code, message)


def open_scope(
    spec: RegistrySpec, problems: Iterable[Problem], known: Known | None = None
) -> Scope:
    """The scope of `spec`. Of two of one name, which the grammar has told, the first counts."""
    if known:
        known.begin(spec)
    return Scope(
        spec,
        list(problems),
        entities=_by_name(spec.entities),
        enum_specs=_by_name(spec.enums),
        types=_by_name(spec.types),
        mixins=_by_name(spec.mixins),
        known=known,
    )


def _by_name(specs: Iterable[N]) -> dict[str, N]:
    found: dict[str, N] = {}
    for each in specs:
        found.setdefault(each.name.value, each)
    return dict(sorted(found.items()))
