"""What went wrong in the database, in words of the schema: the kind, the table, the columns.

Comes in: what a dialect's module reads from its driver's exceptions. Goes out: `Failure`, and the `ApiError` it stands
for. Never here: a driver, or a word of what it said.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache

from sqlalchemy import Constraint, Index, MetaData
from sqlalchemy.engine import Dialect

from stratagen.runtime import errors
from stratagen.runtime.errors import ApiError, Detail
from stratagen.runtime.storage.entity import AnyEntity, Schema

__all__ = ["Failure", "FailureKind", "Refused", "constrained", "explain"]


class FailureKind(Enum):
    """Kinds that are told apart; a serialization failure is BUSY: the same again may succeed."""

    UNIQUE = auto()
    FOREIGN_KEY = auto()
    RESTRICT = auto()
    NOT_NULL = auto()
    CHECK = auto()
    DATA = auto()
    BUSY = auto()
    UNREACHABLE = auto()
    NO_ACCESS = auto()
    DISK_FULL = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Failure:
    """One failure, by database names, as far as the database tells.

    Attributes:
        kind: what it is.
        table: where; for a foreign key the one that holds it.
        columns: what it is about.
        constraint: what stands against it.
    """

    kind: FailureKind
    table: str | None = None
    columns: tuple[str, ...] = ()
    constraint: str | None = None


class Refused(Exception):  # noqa: N818  # named for what happened, like KeyError
    """A statement was refused, and the transaction is as it was before; `explain` is what to answer."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.kind.name)
        self.failure = failure


def constrained(failure: Failure, schema: Schema, dialect: Dialect) -> Failure:
    """The failure with the table and columns of the constraint that it names."""
    if failure.constraint is None or failure.columns:
        return failure
    named = _constraints(schema.metadata, len(schema.metadata.tables), dialect)
    for table, columns in named.get(failure.constraint, ()):
        if failure.table in {None, table}:
            return replace(failure, table=table, columns=columns)
    return failure


@cache
def _constraints(
    metadata: MetaData, _tables: int, dialect: Dialect  # tables: more of them are another question
) -> Mapping[str, list[tuple[str, tuple[str, ...]]]]:
    """Tables and columns of the constraints and indexes of each name, as the database has it: it cuts long ones."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for table in metadata.tables.values():
        named: list[Constraint | Index] = [*table.constraints, *table.indexes]
        for each in named:
            name = dialect.identifier_preparer.format_constraint(each)
            columns = tuple(column.name for column in getattr(each, "columns", ()))
            if name is not None and columns:
                found.setdefault(name.strip('"'), []).append((table.name, columns))
    return found


def explain(failure: Failure, schema: Schema) -> ApiError:
    """The error to answer with, as far as the failure alone tells it."""
    entity = schema.stored_in(failure.table) if failure.table is not None else None
    name = entity.name if entity is not None else "row"
    fields = [entity.wire_name(each) if entity is not None else each for each in failure.columns]
    match failure.kind:
        case FailureKind.UNIQUE:
            return errors.duplicate(name, ", ".join(fields))
        case FailureKind.FOREIGN_KEY | FailureKind.RESTRICT:
            return _ref(failure, entity)
        case FailureKind.NOT_NULL | FailureKind.CHECK | FailureKind.DATA:
            code, message = _FAULTS[failure.kind]
            return errors.invalid_payload([Detail(each, code, message) for each in fields or [""]])
    return _OUTAGES[failure.kind]()


_FAULTS = {
    FailureKind.NOT_NULL: ("missing", "is required"),
    FailureKind.CHECK: ("invalid", "is not a value that is allowed here"),
    FailureKind.DATA: ("invalid", "is out of the range of its type"),
}
_OUTAGES: Mapping[FailureKind, Callable[[], ApiError]] = {
    FailureKind.BUSY: errors.unavailable,
    FailureKind.UNREACHABLE: lambda: errors.unavailable(
        "The database cannot be reached, try again"
    ),
    FailureKind.NO_ACCESS: lambda: errors.connection_failed("database"),
    FailureKind.DISK_FULL: lambda: errors.database("statement"),
    FailureKind.OTHER: lambda: errors.database("statement"),
}


def _ref(failure: Failure, entity: AnyEntity | None) -> ApiError:
    """A foreign key stands against it; which of its two sides was written is not told."""
    name = entity.name if entity is not None else "row"
    reason = "Something it refers to, or that refers to it, stands against this"
    if entity is None or not failure.columns:
        return errors.conflict(name, reason)
    columns = set(failure.columns)
    for ref in entity.refs:
        if {column.name for column in entity.ref_columns(ref)} == columns:
            return errors.conflict(name, reason, field=f"{entity.name}.{ref.name}")
    return errors.conflict(name, reason)
