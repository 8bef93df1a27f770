"""A statement known in advance: compiled once for a dialect, run any number of times with other values.

Comes in: a Core statement with named marks in place of values. Goes out: its text, and values in the driver's own types, in the
order of the text. Never here: running it.

Values go through the `bind_processor` of their column's type, the very one that SQLAlchemy would use, so the fast way and the
ORM's write the same; the shortcuts, for instants on SQLite and enums, are tested against it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, TypeAlias, TypeVar

import sqlalchemy as sa
from sqlalchemy import BindParameter, ClauseElement, Column, bindparam
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeEngine
from sqlmodel.sql.sqltypes import UTCDateTime

from stratagen.runtime.storage.columns import DocumentColumn

__all__ = [
    "Marks",
    "Statement",
    "all_marked",
    "all_marks",
    "batches",
    "marked",
    "marks",
    "padded",
    "prepare",
]

_BATCH = (
    512  # rows of values in one statement: SQLite takes 32,766 values and nests 1,000 conditions
)

T = TypeVar("T")
Encode: TypeAlias = Callable[
    [Any], Any
]  # Any: a value of one column, as Python has it and as the driver takes it
Marks: TypeAlias = tuple[BindParameter[Any], ...]  # Any: of the columns' types


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement.

    Attributes:
        sql: its text in the dialect.
        places: for each place of a value the mark that it belongs to, and how the value is encoded.
        constants: the values that do not change, by mark.
    """

    sql: str
    places: tuple[tuple[str, Encode | None], ...]
    constants: Mapping[str, Any]

    def bind(self, values: Mapping[str, Any]) -> list[Any]:
        """The values in their places, as the driver takes them."""
        if self.constants:
            values = {**self.constants, **values}
        return [
            values[name] if encode is None else encode(values[name]) for name, encode in self.places
        ]


def prepare(statement: ClauseElement, dialect: Dialect) -> Statement:
    """Compile a statement, which takes SQLAlchemy some hundred microseconds."""
    compiled = statement.compile(dialect=dialect)
    assert isinstance(compiled, SQLCompiler)  # noqa: S101  # for the type checker
    binds = compiled.binds
    return Statement(
        sql=compiled.string,
        places=tuple(
            (name, _encoder(binds[name].type, dialect)) for name in compiled.positiontup or ()
        ),
        constants={name: bind.effective_value for name, bind in binds.items() if not bind.required},
    )


def _encoder(kind: TypeEngine[Any], dialect: Dialect) -> Encode | None:  # Any: as in Encode
    if isinstance(kind, UTCDateTime) and dialect.name == "sqlite":
        return _instant
    if isinstance(kind, DocumentColumn) and dialect.name == "sqlite":
        return lambda value: None if value is None else kind.text_of(value)
    if isinstance(kind, sa.Enum) and kind.enum_class is not None:
        choices: dict[object, object] = {member: member.value for member in kind.enum_class}
        choices[None] = None
        return choices.__getitem__
    encode: Encode | None = kind.dialect_impl(dialect).bind_processor(dialect)
    return encode


@lru_cache(maxsize=64)  # storage writes the same instant into every row of a request, twice
def _instant(value: datetime | None) -> str | None:
    """What two types and a template of SQLAlchemy's make of an instant, in a fifth of the time; two stand in every row."""
    if value is None:
        return None
    if value.tzinfo is not UTC:
        if value.utcoffset() is None:
            raise ValueError("An instant needs a zone")
        value = value.astimezone(UTC)
    return value.isoformat(" ", "microseconds")[:26]  # without the zone, which is always the same


def marks(name: str, columns: Iterable[Column[Any]]) -> Marks:  # Any: as in Marks
    """A mark for a value of each column, called by the name and their place."""
    return tuple(bindparam(f"{name}_{n}", type_=each.type) for n, each in enumerate(columns))


def marked(name: str, values: Iterable[object]) -> dict[str, object]:
    """The values of `marks` of that name."""
    return {f"{name}_{n}": each for n, each in enumerate(values)}


def padded(values: Sequence[T]) -> list[T]:
    """The values, the last of them repeated until there are a power of two: few lengths make few statements.

    >>> padded([1, 2, 3])
    [1, 2, 3, 3]
    """
    length = 1 << (len(values) - 1).bit_length()
    return [*values, *[values[-1]] * (length - len(values))]


def batches(rows: Sequence[T]) -> Iterator[list[T]]:
    """The rows, as many at a time as one statement takes; each batch `padded`."""
    for start in range(0, len(rows), _BATCH):
        yield padded(rows[start : start + _BATCH])


def all_marks(
    name: str, columns: Sequence[Column[Any]], number: int
) -> list[Marks]:  # Any: as in Marks
    """Marks for so many rows of values."""
    return [marks(f"{name}_{n}", columns) for n in range(number)]


def all_marked(name: str, rows: Sequence[Sequence[object]]) -> dict[str, object]:
    """The values of `all_marks` of that name."""
    return {
        mark: value
        for n, row in enumerate(rows)
        for mark, value in marked(f"{name}_{n}", row).items()
    }
