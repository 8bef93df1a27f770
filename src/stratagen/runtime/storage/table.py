"""Tables: the SQLModel class that generated rows derive from, and the names of constraints.

Comes in: what a generated module declares. Goes out: tables whose constraints all have names, the same in every database.
Never here: a connection, or a query.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from sqlalchemy import Constraint, Table, text
from sqlmodel import SQLModel

__all__ = ["NAMING", "NOT_DELETED", "TableRow"]

NOT_DELETED = text("deleted_at IS NULL")
"""The rows of a partial index: what is softly deleted keeps no value from others."""


def _checked_columns(constraint: Constraint, _table: Table) -> str:
    """The columns that a CHECK is about; SQLAlchemy's own tokens know only those of keys and indexes."""
    return "_".join(column.name for column in getattr(constraint, "columns", ()))


NAMING: Mapping[str, Any] = {  # Any: SQLAlchemy takes templates and functions in one mapping
    "checked": _checked_columns,
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(checked)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class TableRow(SQLModel):
    """A row of a table, as your own queries see it: `select(TicketRow).where(TicketRow.title == "…")`.

    Rows have no lazy relationships; join by columns, or read through a repository with `include`.
    """

    # SQLModel declares a function here and takes text all the same.
    __tablename__: ClassVar[str]  # pyright: ignore[reportIncompatibleVariableOverride]
