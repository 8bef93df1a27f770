"""What went wrong in the database, in words of the schema: the kind, the table, the columns.

Comes in: what a dialect's module reads from its driver's exceptions. Goes out: `Failure`, and the `ApiError` it stands
for. Never here: a driver, or a word of what it said.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from stratagen.runtime import errors
from stratagen.runtime.errors import ApiError, Detail
from stratagen.runtime.storage.entity import Schema

__all__ = ["READS_ONLY", "Failure", "FailureKind", "explain"]

READS_ONLY = "stratagen_reads_only"
"""The execution option of a connection whose transaction will not write."""


class FailureKind(Enum):
    """Kinds that are told apart; a serialization failure is BUSY: the same again may succeed."""

    UNIQUE = auto()
    FOREIGN_KEY = auto()
    NOT_NULL = auto()
    CHECK = auto()
    BUSY = auto()
    DISK_FULL = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Failure:
    """One failure; table and columns by their database names, as far as the database tells."""

    kind: FailureKind
    table: str | None = None
    columns: tuple[str, ...] = ()


def explain(failure: Failure, schema: Schema) -> ApiError:
    """The error to answer with, as far as the failure alone tells it."""
    entity = schema.stored_in(failure.table) if failure.table is not None else None
    name = entity.name if entity is not None else "row"
    fields = [entity.wire_name(each) if entity is not None else each for each in failure.columns]
    match failure.kind:
        case FailureKind.UNIQUE:
            return errors.duplicate(name, ", ".join(fields))
        case FailureKind.NOT_NULL:
            return errors.invalid_payload(
                [Detail(each, "missing", "is required") for each in fields]
            )
        case FailureKind.FOREIGN_KEY:
            return errors.conflict(
                name, "Something it refers to, or that refers to it, stands against this"
            )
        case FailureKind.BUSY:
            return errors.unavailable()
        case FailureKind.CHECK | FailureKind.DISK_FULL | FailureKind.OTHER:
            return errors.database("statement")
