"""What stands in a JDL file, as it is written; each with its line."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

__all__ = [
    "Annotation",
    "Block",
    "Entity",
    "Enum",
    "EnumValue",
    "Field",
    "File",
    "Option",
    "Relationship",
    "Side",
]


class Annotation(Struct, frozen=True):
    """`@name(value)`."""

    name: str
    value: str | None
    line: int


class Field(Struct, frozen=True):
    """`name Type required maxlength(40)`; `rules` by name, with what stands in parentheses."""

    name: str
    type: str
    rules: Mapping[str, str | None]
    doc: str | None
    annotations: tuple[Annotation, ...]
    line: int


class Entity(Struct, frozen=True):
    """An entity and its fields."""

    name: str
    table: str | None
    fields: tuple[Field, ...]
    doc: str | None
    annotations: tuple[Annotation, ...]
    line: int


class EnumValue(Struct, frozen=True):
    """`IN_PROGRESS (in progress)`."""

    name: str
    label: str | None
    doc: str | None


class Enum(Struct, frozen=True):
    """An enum and its values."""

    name: str
    values: tuple[EnumValue, ...]
    line: int


class Side(Struct, frozen=True):
    """`Order{customer(name) required}`."""

    entity: str
    name: str | None
    display: str | None
    required: bool
    doc: str | None
    annotations: tuple[Annotation, ...]


class Relationship(Struct, frozen=True):
    """One line of a `relationship` block; `kind` in lower case: onetomany, manytoone, onetoone, manytomany."""

    kind: str
    source: Side
    target: Side
    options: tuple[str, ...]
    line: int


class Option(Struct, frozen=True):
    """`paginate A, B with pagination except C`; entities `*` or `all` for all."""

    name: str
    entities: tuple[str, ...]
    value: str | None
    excluded: tuple[str, ...]
    line: int


class Block(Struct, frozen=True):
    """`application { … }`, `deployment { … }`; `name` is what its config says the application is called."""

    kind: str
    name: str | None
    line: int


class File(Struct):
    """A whole file."""

    entities: list[Entity] = field(default_factory=list)
    enums: list[Enum] = field(default_factory=list)
    relationships: list[Relationship] = field(default_factory=list)
    options: list[Option] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
