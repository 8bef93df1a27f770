"""What is known while a registry is being resolved: what was written under each name, and what is wrong so far.

Comes in: a `RegistrySpec`. Goes out: look-ups by name that report a miss with the nearest word. Never here: a rule about
what may stand where.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from msgspec import Struct, field

from stratagen.model.entity import Enum, ValueType
from stratagen.model.known import Known
from stratagen.problems import Problem, Span, quote, suggest
from stratagen.registry.spec import (
    At,
    EntitySpec,
    EnumSpec,
    MixinSpec,
    RegistrySpec,
    ValueTypeSpec,
)

__all__ = ["Namespace", "Scope", "open_scope"]


class _Named(Protocol):
    @property
    def name(self) -> At[str]: ...


N = TypeVar("N", bound=_Named)


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
