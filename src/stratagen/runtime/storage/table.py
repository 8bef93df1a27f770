"""Tables: the SQLModel class that generated rows derive from, and the names of constraints.

Comes in: what a generated module declares. Goes out: tables whose constraints all have names, the same in every database.
Never here: a connection, or a query.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any, ClassVar

from sqlalchemy import Column, Constraint, MetaData, String, Table, event, text
from sqlmodel import SQLModel
from sqlmodel.sql.sqltypes import AutoString

__all__ = ["NOT_DELETED", "TableRow", "constraint_name", "new_metadata"]

NOT_DELETED = text("deleted_at IS NULL")
"""The rows of a partial index: what is softly deleted keeps no value from others."""


_LONGEST = 63  # bytes of a name on PostgreSQL


def constraint_name(kind: str, table: str, columns: Iterable[str] = ()) -> str:
    """What a constraint is called that no generated file names: as revisions call it, which every database takes as it is."""
    parts = [kind, table, *columns]
    whole = "_".join(parts)
    if len(whole) <= _LONGEST:
        return whole
    return f"{whole[:_LONGEST - 9]}_{sha256(' '.join(parts).encode()).hexdigest()[:8]}"


def _name_of_check(constraint: Constraint, table: Table) -> str:
    """By the columns that it is about; SQLAlchemy's own tokens know only those of keys and indexes."""
    return constraint_name("ck", table.name, [each.name for each in _columns_of(constraint)])


def _columns_of(constraint: Constraint) -> Iterable[Column[Any]]:  # Any: of whatever type
    return getattr(constraint, "columns", ())


def _name_of_key(_constraint: Constraint, table: Table) -> str:
    return constraint_name("pk", table.name)


_NAMING: Mapping[str, Any] = {  # Any: SQLAlchemy takes templates and functions in one mapping
    "check": _name_of_check,
    "key": _name_of_key,
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "%(check)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "%(key)s",
}


_OURS = "stratagen"


def new_metadata() -> MetaData:
    """What the tables of a package belong to: it names their constraints, and sorts their text by code points."""
    return MetaData(naming_convention=_NAMING, info={_OURS: True})


@event.listens_for(Table, "after_parent_attach")
def _sort_by_code_point(table: Table, metadata: MetaData) -> None:
    """Give the texts of our tables one order on every server, that of SQLite; PostgreSQL's depends on its locale."""
    if not metadata.info.get(_OURS):
        return
    for column in table.columns:
        plain = column.type
        if isinstance(plain, AutoString) and isinstance(plain.impl_instance, String):
            by_code_point = String(plain.impl_instance.length, collation="C")
            column.type = plain.with_variant(by_code_point, "postgresql")


class TableRow(SQLModel):
    """A row of a table, as your own queries see it: `select(TicketRow).where(TicketRow.title == "…")`.

    Rows have no lazy relationships; join by columns, or read through a repository with `include`.
    """

    # SQLModel declares a function here and takes text all the same.
    __tablename__: ClassVar[str]  # pyright: ignore[reportIncompatibleVariableOverride]
