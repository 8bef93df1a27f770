"""From what a driver hands out straight to what JSON says, without the Python value in between.

Comes in: a field and a dialect, once; then stored values. Goes out: what orjson prints as the wire has it. Never here: null,
which is null everywhere, or a check: what the database holds was checked when it came in.

Each case below is a shortcut of `columns` (stored to Python) followed by `types` (Python to wire). What has none goes that way
itself; a test compares the two over the edge values of every type.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeAlias, get_args

import orjson
import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeEngine
from sqlmodel.sql.sqltypes import UTCDateTime

from stratagen.runtime.storage.columns import DocumentColumn
from stratagen.runtime.storage.entity import Stored
from stratagen.runtime.types import Whole64

__all__ = ["OPTIONS", "Decode", "decoder", "wire_value"]

Decode: TypeAlias = Callable[[Any], Any]  # Any: a value of one column

_NUMERIC = (
    1700  # PostgreSQL's number for the type; only the processor of NUMERIC asks which type came
)

OPTIONS = orjson.OPT_UTC_Z | orjson.OPT_NAIVE_UTC
"""How orjson prints what `wire_value` leaves to it: an instant is in UTC and ends in Z."""


def decoder(stored: Stored, dialect: Dialect) -> Decode | None:
    """How a stored value, not null, becomes the Python value; None: it is that already."""
    column_type = stored.column.type
    if isinstance(column_type, UTCDateTime) and dialect.name == "sqlite":
        return _from_instant
    if isinstance(column_type, DocumentColumn) and dialect.name == "sqlite":
        return column_type.from_text
    if isinstance(column_type, sa.Float) and dialect.name == "sqlite":
        return float  # RETURNING hands whole ones out as integers
    if isinstance(column_type, sa.Enum) and column_type.enum_class is not None:
        return {member.value: member for member in column_type.enum_class}.__getitem__
    code = _NUMERIC if dialect.name == "postgresql" else None
    decode: Decode | None = column_type.dialect_impl(dialect).result_processor(dialect, code)
    return decode


def wire_value(stored: Stored, dialect: Dialect) -> Decode | None:
    """How a stored value, not null, becomes what JSON says; None: orjson prints it as it is."""
    decode = decoder(stored, dialect)

    def long_way(value: object) -> object:
        return stored.to_wire(value if decode is None else decode(value))

    kinds = _ON_SQLITE if dialect.name == "sqlite" else _ON_POSTGRESQL
    for kind, shortcut in kinds:
        if isinstance(stored.column.type, kind):
            return shortcut
    return _plain(stored, long_way)


def _plain(stored: Stored, long_way: Decode) -> Decode | None:
    """Text and numbers are the same everywhere, but for an integer of 64 bits, which is text in JSON."""
    if stored.kind is int:
        return str if _is_whole64(stored.annotation) else None
    return None if stored.kind in {str, float} else long_way


def _is_whole64(annotation: Any) -> bool:  # Any: typing has no type for annotations
    return isinstance(annotation, Whole64) or any(map(_is_whole64, get_args(annotation)))


def _from_instant(text: str) -> datetime:
    try:
        value = datetime.fromisoformat(text + "+00:00")  # the long way takes seven times as long
    except ValueError:  # somebody else wrote it, with a zone
        value = datetime.fromisoformat(text)
    if value.tzinfo is None:  # without a time
        value = value.replace(tzinfo=UTC)
    return value if value.tzinfo is UTC else value.astimezone(UTC)


def _in_utc(value: datetime) -> datetime:
    """Asyncpg's last instant, which it stores as `infinity`, comes back without its zone."""
    return value if value.tzinfo is not None else value.replace(tzinfo=UTC)


def _time_of_day(text: str) -> str:
    return text.removesuffix(".000000")


def _hyphenated(digits: str) -> str:
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def _base64(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


_ON_SQLITE: tuple[tuple[type[TypeEngine[Any]], Decode | None], ...] = (
    (
        UTCDateTime,
        datetime.fromisoformat,
    ),  # orjson prints it, the two in half of the time of cutting the text
    (DocumentColumn, orjson.Fragment),  # stored as on the wire
    (sa.Enum, None),
    (sa.Date, None),
    (sa.Time, _time_of_day),
    (sa.Boolean, bool),
    (sa.Float, float),
    (sa.Uuid, _hyphenated),
    (sa.LargeBinary, _base64),
)
"""The shortcuts from text, numbers and bytes, which are all that SQLite stores. Any: each of its own Python type."""

_ON_POSTGRESQL: tuple[tuple[type[TypeEngine[Any]], Decode | None], ...] = (
    (UTCDateTime, _in_utc),
    (DocumentColumn, None),
    (sa.Enum, None),
    (sa.Date, None),
    (sa.Time, None),
    (sa.Boolean, None),
    (sa.Uuid, str),  # asyncpg has a class of its own
    (sa.LargeBinary, _base64),
)
"""The shortcuts from asyncpg's values, most of which orjson prints as the wire has them."""
