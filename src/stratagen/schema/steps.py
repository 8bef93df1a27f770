"""What can happen to a database, one value each. The order in which they stand in a tuple is the order in which they are done."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from stratagen.model.entity import Value
from stratagen.schema.values import Column, Index, Kind, Reference, Table

__all__ = [
    "MEANWHILE",
    "AddCheck",
    "AddColumn",
    "AddIndex",
    "AddReference",
    "ChangeKind",
    "CreateTable",
    "DropCheck",
    "DropColumn",
    "DropIndex",
    "DropReference",
    "DropTable",
    "Fill",
    "Nullable",
    "Recode",
    "RenameColumn",
    "RenameTable",
    "Step",
]


MEANWHILE = "_meanwhile"
"""What the name of a table or a column ends with that has to make room: in a circle of renames, or until it goes."""


class RenameTable(Struct, frozen=True):
    """A table of another name."""

    old: str
    table: str


class RenameColumn(Struct, frozen=True):
    """A column of another name."""

    table: str
    old: str
    column: Column


class DropReference(Struct, frozen=True):
    """A foreign key less."""

    table: str
    reference: Reference


class DropIndex(Struct, frozen=True):
    """An index or a unique constraint less."""

    table: str
    index: Index


class DropCheck(Struct, frozen=True):
    """The CHECK of a choice less."""

    table: str
    column: Column


class DropColumn(Struct, frozen=True):
    """A column less, and what it holds."""

    table: str
    column: Column


class AddColumn(Struct, frozen=True):
    """A column more, which may be null at first."""

    table: str
    column: Column


class ChangeKind(Struct, frozen=True):
    """A column of another kind; `convert`: value by value, because the database cannot."""

    table: str
    column: Column
    old: Kind
    convert: bool


class Recode(Struct, frozen=True):
    """One value of a choice turned into another, or into nothing."""

    table: str
    column: Column
    old: str
    new: str | None


class Fill(Struct, frozen=True):
    """What rows get that have no value."""

    table: str
    column: Column
    value: Value


class Nullable(Struct, frozen=True):
    """A column that may be null from here on, or may not; `again`: as it might not before, while its values moved to it."""

    table: str
    column: Column
    again: bool = False


class CreateTable(Struct, frozen=True):
    """A table more, with its indexes; `later`: references to tables that are made after it."""

    table: Table
    later: tuple[Reference, ...] = ()


class AddCheck(Struct, frozen=True):
    """The CHECK of a choice more."""

    table: str
    column: Column


class AddIndex(Struct, frozen=True):
    """An index or a unique constraint more."""

    table: str
    index: Index


class AddReference(Struct, frozen=True):
    """A foreign key more."""

    table: str
    reference: Reference


class DropTable(Struct, frozen=True):
    """A table less, and its rows."""

    table: Table


Step: TypeAlias = (
    RenameTable
    | RenameColumn
    | DropReference
    | DropIndex
    | DropCheck
    | DropColumn
    | AddColumn
    | ChangeKind
    | Recode
    | Fill
    | Nullable
    | CreateTable
    | AddCheck
    | AddIndex
    | AddReference
    | DropTable
)
