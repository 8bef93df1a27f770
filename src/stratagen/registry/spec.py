"""The registry as its author wrote it: typed, positioned, nothing resolved yet.

Comes in: what `grammar.py` read from the document. Goes out: a `RegistrySpec` in which every value that a later
stage may complain about carries its `Span`. Never here: a default of the tool, a plural, a looked-up name.
`None` means "not written"; the model stage decides what that means.
"""

from __future__ import annotations

from typing import Generic, TypeAlias, TypeVar

from msgspec import Struct

from stratagen.problems import Span

__all__ = [
    "At",
    "EjectedSpec",
    "EntityOptions",
    "EntitySpec",
    "EnumSpec",
    "EnumValueSpec",
    "FieldSpec",
    "KeySpec",
    "MixinSpec",
    "ProjectSpec",
    "RegistrySpec",
    "RelationSpec",
    "RouteSpec",
    "Scalar",
    "TypeSpec",
    "ValueTypeSpec",
]

T = TypeVar("T")

Scalar: TypeAlias = "str | int | float | bool | tuple[Scalar, ...] | dict[str, Scalar] | None"
"""A value as YAML 1.2 reads it; lists are tuples."""


class At(Struct, Generic[T], frozen=True):
    """A value and the place it was written at.

    Attributes:
        text: a scalar as it was written, where it has no quotes: `1.10` beside the value 1.1.
    """

    value: T
    span: Span
    text: str | None = None


class TypeSpec(Struct, frozen=True):
    """`TYPE`, `TYPE?`, `TYPE[]`, `TYPE[]?` taken apart; `name` is not looked up yet."""

    name: At[str]
    nullable: bool = False
    many: bool = False


class FieldSpec(Struct, frozen=True):
    """One entry below `fields:`; either `type` or `ref` is there."""

    name: At[str]
    type: TypeSpec | None = None
    ref: At[str] | None = None
    nullable: At[bool] | None = None  # as key; `?` stands in `type` or, for `ref: project?`, here
    default: At[Scalar] | None = None
    unique: At[bool] | None = None
    index: At[bool] | None = None
    min_length: At[int] | None = None
    max_length: At[int] | None = None
    pattern: At[str] | None = None
    ge: At[int | float] | None = None
    gt: At[int | float] | None = None
    le: At[int | float] | None = None
    lt: At[int | float] | None = None
    multiple_of: At[int | float] | None = None
    precision: At[int] | None = None
    scale: At[int] | None = None
    description: At[str] | None = None
    example: At[Scalar] | None = None
    deprecated: At[bool | str] | None = None
    column: At[str] | tuple[At[str], ...] | None = None
    readonly: At[bool] | None = None
    immutable: At[bool] | None = None
    secret: At[bool] | None = None
    filter: At[bool] | None = None
    sort: At[bool] | None = None
    search: At[bool] | None = None
    renamed_from: At[str] | None = None
    on_delete: At[str] | None = None  # cascade | restrict | set_null, checked by the grammar
    inverse: At[str | bool] | None = None  # a name, or false


class RelationSpec(Struct, frozen=True):
    """One entry below `relations:`, an n-n."""

    name: At[str]
    many: At[str]
    through: At[str] | None = None
    inverse: At[str | bool] | None = None


class RouteSpec(Struct, frozen=True):
    """One custom route."""

    method: At[str]  # get | post | put | patch | delete
    path: At[str]
    handler: At[str]
    summary: At[str] | None = None
    description: At[str] | None = None
    request: At[str] | None = None  # value type or entity
    query: At[str] | None = None  # value type
    response: TypeSpec | None = None  # entity, type, TYPE[]; name 'none' for none
    status: At[int] | None = None
    errors: tuple[At[str], ...] = ()
    invalidates: tuple[At[str], ...] = ()
    span: Span | None = None


class KeySpec(Struct, frozen=True):
    """A key called `id` that stands in a column of another name."""

    type: At[str] | None = None
    column: At[str] | None = None


class EntityOptions(Struct, frozen=True):
    """What may stand in an entity and, but for the first block, in `defaults:` too."""

    id: At[str] | tuple[At[str], ...] | KeySpec | None = None
    plural: At[str] | None = None
    table: At[str] | None = None
    path: At[str] | None = None
    label: At[str] | None = None
    service: At[str] | None = None
    renamed_from: At[str] | None = None

    timestamps: At[bool] | None = None
    soft_delete: At[bool] | None = None
    version: At[bool] | None = None
    operations: tuple[At[str], ...] | None = None
    layers: tuple[At[str], ...] | None = None
    freshness: At[str] | None = None
    optimistic: At[bool] | None = None
    cache: At[int] | None = None
    page_size: At[int] | None = None
    max_page_size: At[int] | None = None
    order_by: tuple[At[str], ...] | None = None
    deprecated: At[bool | str] | None = None


class MixinSpec(Struct, frozen=True):
    """A group of fields and relations that several entities share."""

    name: At[str]
    fields: tuple[FieldSpec, ...] = ()
    relations: tuple[RelationSpec, ...] = ()


class EntitySpec(Struct, frozen=True):
    """One entity as written."""

    name: At[str]
    description: At[str] | None = None
    mixins: tuple[At[str], ...] = ()
    fields: tuple[FieldSpec, ...] = ()
    relations: tuple[RelationSpec, ...] = ()
    indexes: tuple[tuple[At[str], ...], ...] = ()
    unique: tuple[tuple[At[str], ...], ...] = ()
    routes: tuple[RouteSpec, ...] = ()
    options: EntityOptions = EntityOptions()


class EnumValueSpec(Struct, frozen=True):
    """One value of an enum: what is stored and on the wire, and what people read."""

    value: At[str]
    label: At[str] | None = None
    description: At[str] | None = None


class EnumSpec(Struct, frozen=True):
    """A shared enum. A list keeps its order; a mapping has none and is sorted by value."""

    name: At[str]
    values: tuple[EnumValueSpec, ...]


class ValueTypeSpec(Struct, frozen=True):
    """A value object: fields only, stored as JSON."""

    name: At[str]
    fields: tuple[FieldSpec, ...]
    description: At[str] | None = None


class ProjectSpec(Struct, frozen=True):
    """The `project:` block."""

    name: At[str]
    package: At[str] | None = None
    api_prefix: At[str] | None = None
    formatter: At[str] | None = None  # ruff | black
    checker: At[str] | None = None  # ty | mypy | none
    interceptors: tuple[At[str], ...] = ()


class EjectedSpec(Struct, frozen=True):
    """A generated file that is the user's own by now: `name` below the package, and where it stands."""

    name: At[str]
    place: At[str]


class RegistrySpec(Struct, frozen=True):
    """The whole registry, included files merged in."""

    project: ProjectSpec
    defaults: EntityOptions = EntityOptions()
    ejected: tuple[EjectedSpec, ...] = ()
    enums: tuple[EnumSpec, ...] = ()
    types: tuple[ValueTypeSpec, ...] = ()
    mixins: tuple[MixinSpec, ...] = ()
    entities: tuple[EntitySpec, ...] = ()
    files: tuple[str, ...] = ()  # every registry file read, relative to the project root, sorted
