"""What a migration is written in: the column types of generated tables, and the few steps that Alembic has no word for.

Comes in: what a revision says, `db.string(200)`. Goes out: SQLAlchemy types that make the same columns as the generated tables,
and DDL through Alembic's `op`. Never here: a generated table; a revision outlives the code of its day.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias
from uuid import UUID

import orjson
import sqlalchemy as sa
from alembic import op
from pydantic import TypeAdapter
from sqlmodel.sql.sqltypes import UTCDateTime

from stratagen.runtime.storage.columns import (
    DigitsColumn,
    JsonColumn,
    SpanColumn,
    TextColumn,
    WholeColumn,
)
from stratagen.runtime.storage.table import NOT_DELETED, constraint_name

if TYPE_CHECKING:
    from alembic.operations.base import BatchOperations

__all__ = [
    "NOT_DELETED",
    "altering",
    "binary",
    "choice",
    "convert",
    "date_",
    "digits",
    "document",
    "fill",
    "moment",
    "one_of",
    "real",
    "recode",
    "rename_table",
    "span",
    "string",
    "text",
    "time_",
    "truth",
    "uuid",
    "whole",
]

AnyType: TypeAlias = sa.types.TypeEngine[Any]  # Any: of what it holds
Stored: TypeAlias = "str | int | float | bool | list[Any] | dict[str, Any] | None"  # Any: JSON


# Types ----------------------------------------------------------------------------------------------------------------


def string(length: int | None = None) -> AnyType:
    """A text, at most so many characters long."""
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def choice(*values: str) -> AnyType:
    """One of these texts; `one_of` says so to the database."""
    return string(max(map(len, values), default=1))


def text() -> AnyType:
    """A text of any length."""
    return TextColumn


def whole() -> AnyType:
    """A whole number of 64 bits."""
    return WholeColumn


def real() -> AnyType:
    """A floating-point number."""
    return sa.Float()


def digits(precision: int, scale: int) -> AnyType:
    """A decimal number, exact."""
    return DigitsColumn(precision, scale)


def truth() -> AnyType:
    """True or false."""
    return sa.Boolean()


def date_() -> AnyType:
    """A day."""
    return sa.Date()


def time_() -> AnyType:
    """A time of day."""
    return sa.Time()


def moment() -> AnyType:
    """A point in time, in UTC."""
    return UTCDateTime()


def span() -> AnyType:
    """A duration."""
    return SpanColumn()


def uuid() -> AnyType:
    """A UUID."""
    return sa.Uuid()


def binary() -> AnyType:
    """Bytes."""
    return sa.LargeBinary()


def document() -> AnyType:
    """A list, a value object or any JSON."""
    return JsonColumn()


def one_of(column: str, *values: str) -> sa.ColumnElement[bool]:
    """The condition of a CHECK: the column holds one of these."""
    return sa.column(column, sa.String()).in_(values)


# Steps ----------------------------------------------------------------------------------------------------------------


@contextmanager
def altering(table: str) -> Iterator[BatchOperations]:
    """`op.batch_alter_table`, which makes the table anew on SQLite, with the CHECKs that it would forget there."""
    with _anew(table) as batch:
        yield batch


@contextmanager
def _anew(table: str, key: str | None = None) -> Iterator[BatchOperations]:
    bound = op.get_bind()
    found = None
    if bound.dialect.name == "sqlite":
        found = sa.Table(table, sa.MetaData(), autoload_with=bound)
        for check in sa.inspect(bound).get_check_constraints(table):
            found.append_constraint(
                sa.CheckConstraint(sa.text(check["sqltext"]), name=check["name"])
            )
        found.primary_key.name = key or found.primary_key.name
    with op.batch_alter_table(
        table, copy_from=found, recreate="always" if key else "auto"
    ) as batch:
        yield batch


def rename_table(old: str, new: str) -> None:
    """A table of another name, and its key and the numbers that the database counts up called after it."""
    bound = op.get_bind()
    op.rename_table(old, new)
    if bound.dialect.name == "sqlite":
        with _anew(new, key=constraint_name("pk", new)):
            return
    quoted = bound.dialect.identifier_preparer.quote
    key = sa.inspect(bound).get_pk_constraint(new)["name"]
    if key:
        op.execute(
            f"ALTER TABLE {quoted(new)} RENAME CONSTRAINT {quoted(key)} TO {quoted(constraint_name('pk', new))}"
        )
    for column in sa.inspect(bound).get_columns(new):
        if column.get("autoincrement"):
            was, is_now = (f"{name}_{column['name']}_seq" for name in (old, new))
            op.execute(f"ALTER SEQUENCE IF EXISTS {quoted(was)} RENAME TO {quoted(is_now)}")


def fill(table: str, column: str, kind: AnyType, value: Stored) -> None:
    """Give rows without a value this one, written as JSON has it; `now` for a moment is the time of the migration."""
    found = _lightweight(table, column, kind)
    given = _read(kind, value)
    op.execute(found.update().where(found.c[column].is_(None)).values({column: given}))


def recode(table: str, column: str, old: str, new: str | None) -> None:
    """Turn one value of a choice into another one, or into nothing."""
    found = _lightweight(table, column, sa.String())
    op.execute(found.update().where(found.c[column] == old).values({column: new}))


def convert(table: str, column: str, old: AnyType, new: AnyType) -> None:
    """Give a column of another kind the values of the old one. Run where `column` is of the old kind and may be null; it is of
    the new one afterwards, and may be.

    Raises:
        ValueError: a value has no meaning in the new kind; the revision is taken back.
    """
    meanwhile = f"{column}_as_it_was"
    op.alter_column(table, column, new_column_name=meanwhile)
    with altering(table) as batch:
        batch.add_column(sa.Column(column, new, nullable=True))
    found = sa.table(table, sa.column(meanwhile, old), sa.column(column, new))
    bound = op.get_bind()
    before = found.c[meanwhile]
    for (value,) in bound.execute(sa.select(before).distinct().where(before.is_not(None))).all():
        try:
            changed = _changed(new, value)
        except (ValueError, ArithmeticError, LookupError, TypeError) as error:
            message = f"{value!r} in {table}.{column} has no meaning in what it is to become"
            raise ValueError(message) from error
        bound.execute(found.update().where(before == value).values({column: changed}))
    with altering(table) as batch:
        batch.drop_column(meanwhile)


def _lightweight(table: str, column: str, kind: AnyType) -> sa.TableClause:
    return sa.table(table, sa.column(column, kind))


def _read(kind: AnyType, value: Stored) -> object:
    """What JSON says, as the value that the type takes."""
    if value is None:
        return None
    if isinstance(kind, UTCDateTime) and value == "now":
        return datetime.now(UTC)
    for known, read in _READERS.items():
        if isinstance(kind, known):
            return read(value)
    return value


def _changed(kind: AnyType, value: object) -> object:
    """A value of another kind in this one. Text becomes what the JSON in it says: as a text it would be no list."""
    if isinstance(kind, JsonColumn) and isinstance(value, str):
        return orjson.loads(value)
    read = _read(kind, _written(value))
    if isinstance(kind, DigitsColumn) and isinstance(read, Decimal):
        return _fitting(kind, read, rounded=isinstance(value, float))
    return read


def _fitting(kind: DigitsColumn, number: Decimal, *, rounded: bool) -> Decimal:
    """A number in so many digits. Only what was floating point, and never exact, is rounded."""
    fits = round(number, kind.scale)
    if abs(fits) >= 10 ** (kind.precision - kind.scale) or not (rounded or fits == number):
        raise ValueError(f"{number} has more digits than {kind.precision}, {kind.scale}")
    return fits


def _days(value: object) -> timedelta:
    return _SPAN.validate_python(value)


def _whole(value: object) -> int:
    if isinstance(value, bool):
        return int(value)
    number = Decimal(str(value))
    if number != int(number):
        raise ValueError(f"{value} is no whole number")
    return int(number)


def _text(value: object) -> str:
    return value if isinstance(value, str) else orjson.dumps(value).decode()


_DAY = TypeAdapter(date)
_SPAN = TypeAdapter(timedelta)
_MOMENT = TypeAdapter(datetime)
_READERS: Mapping[type[AnyType], Callable[[Any], object]] = MappingProxyType(  # Any: JSON
    {
        UTCDateTime: lambda value: _MOMENT.validate_python(value).astimezone(UTC),
        DigitsColumn: lambda value: Decimal(str(value)),
        SpanColumn: _days,
        sa.Date: _DAY.validate_python,
        sa.Time: time.fromisoformat,
        sa.Uuid: lambda value: UUID(str(value)),
        sa.LargeBinary: base64.b64decode,
        sa.Boolean: lambda value: {"true": True, "false": False, "1": True, "0": False}[
            str(value).lower()
        ],
        sa.BigInteger: _whole,
        sa.Float: float,
        sa.String: _text,
    }
)


def _written(value: object) -> Stored:
    """A value as JSON has it."""
    match value:
        case bytes():
            return base64.b64encode(value).decode()
        case str() | int() | float() | list() | dict() | None:
            return value
        case date() | time():
            return value.isoformat()
        case timedelta():
            return _SPAN.dump_json(value).decode().strip('"')
    return str(value)
