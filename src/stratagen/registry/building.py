"""Specs out of the values that were read by the grammar.

Comes in: a name and its item (None where it could not be read; a dict of the keys of a block that were there). Goes out:
the spec of it. Never here: a decision about a word; what could not be read was told, and is left out.

The grammar's tables promise values of the types that the specs want (a test holds them to it), which no type checker can
follow through a table: the constructors are called as `Callable[..., Spec]`.
"""

from __future__ import annotations

from collections.abc import Callable

from stratagen.problems import Span
from stratagen.registry.spec import (
    At,
    EjectedSpec,
    EntityOptions,
    EntitySpec,
    EnumSpec,
    EnumValueSpec,
    FieldSpec,
    KeySpec,
    MixinSpec,
    ProjectSpec,
    RelationSpec,
    RouteSpec,
    TypeSpec,
    ValueTypeSpec,
)
from stratagen.registry.words import without_mark

__all__ = [
    "ejected",
    "entity",
    "enum",
    "enum_value",
    "field",
    "key",
    "mixin",
    "nullable_conflict",
    "options",
    "project",
    "relation",
    "route",
    "value_type",
]

_ENTITY: Callable[..., EntitySpec] = EntitySpec
_ENUM_VALUE: Callable[..., EnumValueSpec] = EnumValueSpec
_FIELD: Callable[..., FieldSpec] = FieldSpec
_KEY: Callable[..., KeySpec] = KeySpec
_MIXIN: Callable[..., MixinSpec] = MixinSpec
_OPTIONS: Callable[..., EntityOptions] = EntityOptions
_PROJECT: Callable[..., ProjectSpec] = ProjectSpec
_RELATION: Callable[..., RelationSpec] = RelationSpec
_ROUTE: Callable[..., RouteSpec] = RouteSpec
_VALUE_TYPE: Callable[..., ValueTypeSpec] = ValueTypeSpec

_OPTION_NAMES = frozenset(EntityOptions.__struct_fields__)


def _values(item: object) -> dict[str, object]:
    return item if isinstance(item, dict) else {}


def field(name: At[str], item: object) -> FieldSpec:
    """A field from its short form, or from its keys; from nothing, a field without type and ref."""
    if isinstance(item, TypeSpec):
        return FieldSpec(name, type=item)
    values = _values(item)
    ref = values.get("ref")
    if isinstance(ref, At) and ref.value.endswith("?"):
        values = {"nullable": At(value=True, span=ref.span)} | values | {"ref": without_mark(ref)}
    return _FIELD(name=name, **values)


def nullable_conflict(item: dict[str, object]) -> tuple[Span, str] | None:
    """Where a field says with `?` that it is nullable, and with `nullable:` that it is not."""
    type_, ref, nullable = item.get("type"), item.get("ref"), item.get("nullable")
    marked = (isinstance(type_, TypeSpec) and type_.nullable) or (
        isinstance(ref, At) and ref.value.endswith("?")
    )
    if marked and isinstance(nullable, At) and not nullable.value:
        return nullable.span, "the ? says that it is nullable, and this says that it is not"
    return None


def relation(name: At[str], item: object) -> RelationSpec | None:
    """A relation; None where nothing says to what."""
    values = _values(item)
    return _RELATION(name=name, **values) if "many" in values else None


def route(item: dict[str, object]) -> RouteSpec | None:
    """A route, at its path; None where what every route has is not there."""
    path = item.get("path")
    if not isinstance(path, At) or not {"method", "handler"} <= item.keys():
        return None
    return _ROUTE(span=path.span, **item)


def options(item: dict[str, object]) -> EntityOptions:
    """The options of an entity, or the defaults."""
    return _OPTIONS(**item)


def key(item: dict[str, object]) -> KeySpec:
    """A key that is made, from its keys."""
    return _KEY(**item)


def project(item: dict[str, object]) -> ProjectSpec | None:
    """The project; None where it has no name."""
    return _PROJECT(**item) if "name" in item else None


def ejected(name: At[str], item: object) -> EjectedSpec | None:
    """An ejected file; None where nothing says where it stands."""
    return EjectedSpec(name, item) if isinstance(item, At) else None


def entity(name: At[str], item: object) -> EntitySpec:
    """An entity, its options told from the rest; from nothing, a name."""
    values = _values(item)
    chosen = {key: value for key, value in values.items() if key in _OPTION_NAMES}
    rest = {key: value for key, value in values.items() if key not in _OPTION_NAMES}
    return _ENTITY(name=name, options=options(chosen), **rest)


def mixin(name: At[str], item: object) -> MixinSpec:
    """A mixin; from nothing, an empty one."""
    return _MIXIN(name=name, **_values(item))


def value_type(name: At[str], item: object) -> ValueTypeSpec:
    """A value type; from nothing, one without fields."""
    return _VALUE_TYPE(name=name, **{"fields": ()} | _values(item))


def enum_value(value: At[str], item: object) -> EnumValueSpec:
    """A value of an enum, with what is said of it."""
    return _ENUM_VALUE(value=value, **_values(item))


def enum(name: At[str], item: object) -> EnumSpec:
    """An enum from a list, in its order, or from a mapping, which has none: by value."""
    values = item if isinstance(item, tuple) else ()
    described = sorted(
        (value for value in values if isinstance(value, EnumValueSpec)),
        key=lambda one: one.value.value,
    )
    plain = (EnumValueSpec(value) for value in values if isinstance(value, At))
    return EnumSpec(name, (*plain, *described))
