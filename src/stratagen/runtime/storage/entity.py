"""One entity as storage knows it: its table, its models, its key, its relations, and what may be asked of it.

Comes in: what a generated module declares. Goes out: columns by wire name, keys as values and conditions, relations, and
the `Schema` that finds each entity by name, its module imported when somebody first asks.
Never here: a statement, or a connection.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from functools import cached_property
from types import MappingProxyType, NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Generic,
    NamedTuple,
    TypeAlias,
    TypeVar,
    Union,
    get_args,
    get_origin,
)
from uuid import UUID

from pydantic import BaseModel, ConfigDict, TypeAdapter
from sqlalchemy import (
    BindParameter,
    Column,
    ColumnElement,
    Table,
    UniqueConstraint,
    and_,
    bindparam,
    false,
    or_,
)
from sqlalchemy.orm import registry
from sqlmodel import SQLModel

from stratagen.runtime.storage.record import Changes, Payload, Record, Relation, ToOne
from stratagen.runtime.storage.table import new_metadata

__all__ = ["AnyEntity", "Entity", "Inbound", "Schema", "Stored", "one_of"]

Read = TypeVar("Read", bound=Record)
Create = TypeVar("Create", bound=Payload)
Update = TypeVar("Update", bound=Changes)
Replace = TypeVar("Replace", bound=Payload)
Key = TypeVar("Key")

_ORDER = ("gt", "gte", "lt", "lte")
_OPERATORS: tuple[tuple[type | tuple[type, ...], tuple[str, ...]], ...] = (
    (bool, ("eq", "ne", "isnull")),
    ((Enum, UUID), ("eq", "ne", "in", "isnull")),
    (str, ("eq", "ne", "in", "contains", *_ORDER, "isnull")),
    ((int, float, Decimal, date, datetime, time, timedelta), ("eq", "ne", "in", *_ORDER, "isnull")),
    (object, ("isnull",)),
)


@dataclass(frozen=True, eq=False)
class Stored:
    """One field as it is stored and read.

    Attributes:
        name: on the wire.
        attribute: of the row and of the models.
        column: of the table.
        annotation: the type that the record declares, with its bounds.
    """

    name: str
    attribute: str
    column: Column[Any]  # Any: of the field's own type, which differs from field to field
    annotation: Any  # Any: typing has no type for annotations

    @property
    def nullable(self) -> bool:
        """Whether it may be null."""
        return bool(self.column.nullable)

    @cached_property
    def kind(self) -> type:
        """The Python type of its values; `object` for JSON of any shape."""
        return _class_in(self.annotation)

    @property
    def operators(self) -> tuple[str, ...]:
        """What filters may ask of it: names of `query.OPERATORS`."""
        return next(words for types, words in _OPERATORS if issubclass(self.kind, types))

    @cached_property
    def _adapter(self) -> TypeAdapter[Any]:
        annotation = self.annotation
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return TypeAdapter(annotation)  # it has a configuration of its own
        return TypeAdapter(annotation, config=ConfigDict(strict=True))

    def from_wire(self, value: object) -> Any:  # Any: the field's own type
        """A value as JSON has it.

        Raises:
            pydantic.ValidationError: it is none of this field's.
        """
        return self._adapter.validate_json(json.dumps(value))

    def to_wire(self, value: object) -> Any:  # Any: JSON
        """The value as JSON has it."""
        return self._adapter.dump_python(value, mode="json", by_alias=True)


def _class_in(annotation: Any) -> type:  # Any: typing has no type for annotations
    """`str` in `Annotated[str, …] | None`."""
    if get_origin(annotation) in {Union, UnionType}:
        kinds = [kind for kind in get_args(annotation) if kind is not NoneType]
        return _class_in(kinds[0]) if len(kinds) == 1 else object
    if get_origin(annotation) is Annotated:
        return _class_in(get_args(annotation)[0])
    found = get_origin(annotation) or annotation
    return found if isinstance(found, type) else object


@dataclass(frozen=True, eq=False)
class Entity(Generic[Read, Create, Update, Replace, Key]):
    """An entity, declared once in its generated module.

    Attributes:
        name: in the registry, `ticket_task`.
        schema: the package it belongs to.
        row: its table.
        record: what is read.
        create: the payload of a create, and so on.
        key: its key's fields by wire name.
        key_type: the type of a key: of the one field, or a named tuple of several.
        filters: fields that a list may be filtered by, by wire name.
        sorts: fields that it may be sorted by.
        searches: fields that `q` looks into.
        order_by: how a list is sorted that does not ask for an order: field, whether descending.
        page_size: rows on a page that does not ask for a number.
        max_page_size: rows on a page at most; related rows of one record at most.
        timestamps: whether storage sets `created_at` and `updated_at`.
        version: whether storage counts `version` and guards updates with it.
        soft_delete: whether deleted rows stay and are hidden.
    """

    name: str
    schema: Schema
    row: type[SQLModel]
    record: type[Read]
    create: type[Create]
    update: type[Update]
    replace: type[Replace]
    key: tuple[str, ...]
    key_type: type[Key]
    filters: tuple[str, ...] = ()
    sorts: tuple[str, ...] = ()
    searches: tuple[str, ...] = ()
    order_by: tuple[tuple[str, bool], ...] = ()
    page_size: int = 20
    max_page_size: int = 100
    timestamps: bool = True
    version: bool = False
    soft_delete: bool = False

    def __post_init__(self) -> None:
        self.schema.add(self)

    # Fields -----------------------------------------------------------------------------------------------------------

    @cached_property
    def table(self) -> Table:
        """The table."""
        table = self.row.__table__  # type: ignore[attr-defined]  # SQLAlchemy sets it, SQLModel does not declare it
        assert isinstance(table, Table)  # noqa: S101  # for the type checker
        return table

    @cached_property
    def fields(self) -> Mapping[str, Stored]:
        """What is read, by wire name, in the record's order."""
        columns = self.columns
        return MappingProxyType(
            {
                info.serialization_alias
                or attribute: Stored(
                    info.serialization_alias or attribute,
                    attribute,
                    columns[attribute],
                    info.rebuild_annotation(),
                )
                for attribute, info in self.record.model_fields.items()
            }
        )

    @cached_property
    def columns(self) -> Mapping[str, Column[Any]]:  # Any: as in Stored
        """Every column by Python attribute, those too that are never read."""
        mapper = self.row.__mapper__  # type: ignore[attr-defined]  # as in `table`
        return MappingProxyType(
            {name: self.table.c[column.name] for name, column in mapper.c.items()}
        )

    @cached_property
    def defaults(self) -> Mapping[str, Any]:  # Any: SQLAlchemy's default generators
        """What the table puts into columns that are given nothing, by Python attribute."""
        columns = self.columns.items()
        return MappingProxyType({name: each.default for name, each in columns if each.default})

    @cached_property
    def read_columns(self) -> tuple[Column[Any], ...]:  # Any: as in Stored
        """The columns that a record is made of, in its order."""
        return tuple(each.column for each in self.fields.values())

    @cached_property
    def _read_attributes(self) -> tuple[str, ...]:
        return tuple(each.attribute for each in self.fields.values())

    def record_of(self, row: Sequence[object]) -> Read:
        """The record of a row of `read_columns` that SQLAlchemy read. What the database holds was checked when it came in."""
        values: dict[str, Any] = dict(zip(self._read_attributes, row, strict=True))
        return self.record.model_construct(**values)

    @cached_property
    def indexed(self) -> frozenset[str]:
        """The columns, by database name, that an index or a unique begins with, or that are the key's first."""
        table = self.table
        indexes = [list(index.columns) for index in table.indexes]
        uniques = [
            list(each.columns) for each in table.constraints if isinstance(each, UniqueConstraint)
        ]
        first = [columns[0].name for columns in (*indexes, *uniques) if columns]
        return frozenset([self.key_fields[0].column.name, *first])

    @cached_property
    def unique(self) -> frozenset[str]:
        """The fields that no two rows may have alike, each by itself."""
        table = self.table
        indexes = [list(index.columns) for index in table.indexes if index.unique]
        uniques = [
            list(each.columns) for each in table.constraints if isinstance(each, UniqueConstraint)
        ]
        alone = [columns[0].name for columns in (*indexes, *uniques) if len(columns) == 1]
        return frozenset(map(self.wire_name, alone))

    def wire_name(self, column: str) -> str:
        """The field stored in the column of that database name; the column's own name where none is."""
        names = (each.name for each in self.fields.values() if each.column.name == column)
        return next(names, column)

    # Keys -------------------------------------------------------------------------------------------------------------

    @cached_property
    def key_fields(self) -> tuple[Stored, ...]:
        """The key's fields, in order."""
        return tuple(self.fields[name] for name in self.key)

    @cached_property
    def is_numbered(self) -> bool:
        """Whether the database gives each new row a number, a higher one than before, as its key."""
        column = self.key_fields[0].column
        return self.table.autoincrement_column is column and column.default is None

    def key_values(self, key: Key) -> tuple[object, ...]:
        """A key as the values of its fields."""
        return tuple(key) if isinstance(key, tuple) else (key,)

    def key_from(self, values: Sequence[object]) -> Key:
        """The key of the values of its fields."""
        build: Any = self.key_type  # Any: a named tuple takes its fields, a single key is its field
        single: Any = values[0]
        key: Key = single if len(self.key) == 1 else build(*values)
        return key

    def key_of(self, record: Read) -> Key:
        """The key of a record."""
        fields = self.key_fields
        if len(fields) == 1:
            key: Key = getattr(record, fields[0].attribute)
            return key
        return self.key_from([getattr(record, each.attribute) for each in fields])

    def has_key(self, key: Key) -> ColumnElement[bool]:
        """The condition that a row has this key."""
        pairs = zip(self.key_fields, self.key_values(key), strict=True)
        return and_(*(each.column == value for each, value in pairs))

    def has_one_of(self, keys: Iterable[Key]) -> ColumnElement[bool]:
        """The condition that a row has one of these keys."""
        return one_of([each.column for each in self.key_fields], map(self.key_values, keys))

    # Relations --------------------------------------------------------------------------------------------------------

    @property
    def relations(self) -> Mapping[str, Relation[object]]:
        """Its relations by name."""
        return self.record.__relations__

    @cached_property
    def refs(self) -> tuple[ToOne[object], ...]:
        """The relations that are stored in this entity's own columns."""
        return tuple(each for each in self.relations.values() if isinstance(each, ToOne))

    @cached_property
    def composite_refs(self) -> tuple[ToOne[object], ...]:
        """Those whose target has a key of several fields."""
        return tuple(each for each in self.refs if len(each.fields) > 1)

    @cached_property
    def hideable_refs(self) -> tuple[ToOne[object], ...]:
        """Those whose target is deleted softly, so that a foreign key does not see that it is gone."""
        return tuple(each for each in self.refs if self.schema.entity(each.target).soft_delete)

    def ref(self, name: str) -> ToOne[object]:
        """The ref called `name`."""
        return next(each for each in self.refs if each.name == name)

    def ref_columns(self, ref: ToOne[object]) -> tuple[Column[Any], ...]:  # Any: as in Stored
        """The columns of a ref, in the order of the target's key."""
        return tuple(self.fields[name].column for name in ref.fields)


def one_of(
    columns: Sequence[Column[Any]], values: Iterable[Sequence[object]]
) -> ColumnElement[bool]:
    """The condition that the columns hold one of these rows of values, or of marks for values.

    Each value is spelt out, so that the text depends on their number alone.
    """
    rows = list(values)
    if len(columns) != 1:
        pairs = (zip(columns, row, strict=True) for row in rows)
        return or_(false(), *(and_(*(column == value for column, value in row)) for row in pairs))
    if not rows:
        return false()
    column = columns[0]
    return column.in_([_bound(row[0], column) for row in rows])


def _bound(value: object, column: Column[Any]) -> BindParameter[Any]:  # Any: as in Stored
    return (
        value
        if isinstance(value, BindParameter)
        else bindparam(None, value, column.type, unique=True)
    )


AnyEntity: TypeAlias = Entity[Any, Any, Any, Any, Any]
"""An entity whose types are not known where it is used, such as a relation's target."""


class Inbound(NamedTuple):
    """A ref that points to an entity, seen from there."""

    holder: AnyEntity
    ref: ToOne[object]


class Schema:
    """The tables and entities of one generated package.

    Args:
        package: the import name of the package's storage, `generated.storage`.
        modules: for each entity by name the module there that declares it.
    """

    def __init__(self, package: str, modules: Mapping[str, str]) -> None:
        self.package = package
        self.modules: Mapping[str, str] = MappingProxyType(dict(modules))
        self.metadata = new_metadata()
        self.registry = registry(metadata=self.metadata)
        self._entities: dict[str, AnyEntity] = {}
        self._linked = 0
        self._inbound: Mapping[str, tuple[Inbound, ...]] | None = None

    def add(self, entity: AnyEntity) -> None:
        """Know `entity` by its name; done by the entity itself."""
        self._entities[entity.name] = entity

    def entity(self, name: str) -> AnyEntity:
        """The entity called `name`; its module is imported if need be.

        Raises:
            KeyError: the package has none of that name.
        """
        if name not in self._entities:
            importlib.import_module(f"{self.package}.{self.modules[name]}")
        return self._entities[name]

    def entities(self) -> tuple[AnyEntity, ...]:
        """All of them, in the order of the package."""
        return tuple(self.entity(name) for name in self.modules)

    def link(self) -> None:
        """Import what the entities known so far refer to, so that each foreign key finds its table."""
        while self._linked < len(self._entities):
            known = tuple(self._entities.values())
            self._linked = len(known)
            for entity in known:
                for ref in entity.refs:
                    self.entity(ref.target)

    def stored_in(self, table: str) -> AnyEntity | None:
        """The entity stored in the table of that name, if its module was imported."""
        return next((each for each in self._entities.values() if each.table.name == table), None)

    def inbound(self, entity: str) -> tuple[Inbound, ...]:
        """Every ref that points to `entity`, with the entity that holds it; imports the whole package."""
        if self._inbound is None:
            found: dict[str, tuple[Inbound, ...]] = {}
            for holder in self.entities():
                for ref in holder.refs:
                    found[ref.target] = (*found.get(ref.target, ()), Inbound(holder, ref))
            self._inbound = found
        return self._inbound.get(entity, ())
