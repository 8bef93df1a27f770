"""The database's side of the type table: what SQLAlchemy's own types do not read back equal on SQLite.

Comes in: Python values of `stratagen.runtime.types`. Goes out: the same values, equal, on SQLite and PostgreSQL alike.
Never here: JSON on the wire, or a check of what a client sent.
"""

from __future__ import annotations

import decimal
import enum
from datetime import timedelta
from typing import Any, Generic, TypeVar

import orjson
import sqlalchemy as sa
from pydantic import JsonValue, TypeAdapter
from sqlalchemy import ColumnElement
from sqlalchemy.dialects import postgresql
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine

from stratagen.runtime.types import Json

__all__ = [
    "ChoiceColumn",
    "DigitsColumn",
    "DocumentColumn",
    "Folded",
    "JsonColumn",
    "SpanColumn",
    "TextColumn",
    "WholeColumn",
]

T = TypeVar("T")

_BY_CODE_POINT = 'COLLATE "C"'
"""How PostgreSQL sorts our text: as SQLite does, and wherever the server stands."""

TextColumn = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
"""Text of any length."""

WholeColumn = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
"""Integers of 64 bits. SQLite numbers rows by itself only in a column that is called INTEGER."""

_SCALED_DIGITS = 18  # the largest scaled number, 10^18 - 1, fits an integer of 64 bits
_MICROSECOND = timedelta(microseconds=1)


class _Choice(sa.Enum):
    """An enum that PostgreSQL sorts as all other text."""


@compiles(_Choice, "postgresql")
def _choice_on_postgresql(choice: _Choice, compiler: Any, **more: Any) -> str:  # Any: a compiler's
    return f"{compiler.visit_enum(choice, **more)} {_BY_CODE_POINT}"


class Folded(FunctionElement[str]):
    """A text without the case of its letters: `lower(…)`, of every letter, which the collation C does not know."""

    type = sa.Text()
    inherit_cache = True

    def __init__(self, text: ColumnElement[str] | str) -> None:
        super().__init__(sa.literal(text, sa.Text()) if isinstance(text, str) else text)


@compiles(Folded)
def _folded(folded: Folded, compiler: Any, **more: Any) -> str:  # Any: as above
    return f"lower({compiler.process(folded.clauses, **more)})"


@compiles(Folded, "postgresql")
def _folded_on_postgresql(folded: Folded, compiler: Any, **more: Any) -> str:  # Any: as above
    return f'lower(({compiler.process(folded.clauses, **more)}) COLLATE "default")'


def ChoiceColumn(choices: type[enum.StrEnum]) -> sa.Enum:  # noqa: N802  # called as the types are
    """A `StrEnum` by its values, with a CHECK that names them: `ChoiceColumn(TicketStatus)`."""
    return _Choice(
        choices,
        values_callable=lambda members: [member.value for member in members],
        name=None,  # the CHECK is called after its column, as every constraint is
        native_enum=False,
        create_constraint=True,
    )


class DigitsColumn(TypeDecorator[decimal.Decimal]):
    """Decimal numbers of fixed scale, exact and in numeric order.

    PostgreSQL has NUMERIC. SQLite has floating point only, so there they are integers counted in the last digit, and
    above 18 digits text that sorts like the number.

    Args:
        precision: digits in all.
        scale: digits after the point.
    """

    impl = sa.Numeric
    cache_ok = True

    def __init__(self, precision: int, scale: int) -> None:
        super().__init__(precision, scale)
        self.precision = precision
        self.scale = scale

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:  # Any: of the dialect
        """The dialect's own type: see the class."""
        if dialect.name != "sqlite":
            return dialect.type_descriptor(sa.Numeric(self.precision, self.scale))
        if self.precision <= _SCALED_DIGITS:
            return dialect.type_descriptor(sa.Integer())
        return dialect.type_descriptor(sa.String(self.precision + 1))

    def process_bind_param(
        self, value: decimal.Decimal | None, dialect: Dialect
    ) -> decimal.Decimal | int | str | None:
        """To what the database stores."""
        if value is None or dialect.name != "sqlite":
            return value
        scaled = int(value.scaleb(self.scale, decimal.Context(prec=self.precision + self.scale)))
        return scaled if self.precision <= _SCALED_DIGITS else _sortable(scaled, self.precision)

    def process_result_value(
        self, value: decimal.Decimal | int | str | None, dialect: Dialect  # noqa: ARG002
    ) -> decimal.Decimal | None:
        """From what the database stores."""
        if value is None or isinstance(value, decimal.Decimal):
            return value
        scaled = value if isinstance(value, int) else _unsortable(value)
        digits = tuple(map(int, str(abs(scaled))))
        return decimal.Decimal((int(scaled < 0), digits, -self.scale))


def _sortable(scaled: int, digits: int) -> str:
    """`1` and the digits, or for negative numbers `0` and their complements: text in numeric order.

    >>> sorted([_sortable(n, 3) for n in (5, -5, 0, -40)]) == [_sortable(n, 3) for n in (-40, -5, 0, 5)]
    True
    """
    if scaled >= 0:
        return f"1{scaled:0{digits}}"
    return f"0{10**digits - 1 + scaled:0{digits}}"


def _unsortable(text: str) -> int:
    """`_sortable`, undone."""
    number = int(text[1:])
    return number if text[0] == "1" else number - 10 ** (len(text) - 1) + 1


class SpanColumn(TypeDecorator[timedelta]):
    """A duration: on SQLite an integer of microseconds, else INTERVAL."""

    impl = sa.Interval
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:  # Any: of the dialect
        """The dialect's own type: see the class."""
        return dialect.type_descriptor(sa.Integer() if dialect.name == "sqlite" else sa.Interval())

    def process_bind_param(
        self, value: timedelta | None, dialect: Dialect
    ) -> timedelta | int | None:
        """To what the database stores."""
        return value // _MICROSECOND if value is not None and dialect.name == "sqlite" else value

    def process_result_value(
        self, value: timedelta | int | None, dialect: Dialect  # noqa: ARG002
    ) -> timedelta | None:
        """From what the database stores."""
        return value * _MICROSECOND if isinstance(value, int) else value


class DocumentColumn(TypeDecorator[T], Generic[T]):
    """A list, a value object or any JSON, stored as on the wire: `DocumentColumn(list[ImportInfo])`.

    Its column is TEXT on SQLite: one that is called JSON would turn the text `5` into a number.

    Args:
        of: the type to read back; what pydantic can validate.
    """

    impl = sa.Text
    cache_ok = True

    def __init__(self, of: type[T]) -> None:
        super().__init__()
        self.of = of
        self._adapter: TypeAdapter[T] = TypeAdapter(of)

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:  # Any: of the dialect
        """The dialect's own type: see the class."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.JSONB())
        return dialect.type_descriptor(sa.Text())

    def text_of(self, value: T) -> str:
        """What is stored where that is text."""
        return self._adapter.serializer.to_json(value, by_alias=True).decode()

    def from_text(self, text: str) -> T:
        """The value of such a text."""
        value: T = self._adapter.validator.validate_json(text, by_alias=True, by_name=False)
        return value

    def process_bind_param(self, value: T | None, dialect: Dialect) -> object:
        """To what the database stores; None to NULL."""
        if value is None:
            return None
        if dialect.name == "postgresql":
            return self._adapter.dump_python(value, mode="json", by_alias=True)
        return self.text_of(value)

    def process_result_value(self, value: object, dialect: Dialect) -> T | None:
        """From what the database stores."""
        if value is None:
            return None
        text = (
            value
            if isinstance(value, str) and dialect.name != "postgresql"
            else orjson.dumps(value)
        )
        return self._adapter.validate_json(text, by_alias=True, by_name=False)


class JsonColumn(DocumentColumn[JsonValue]):
    """Any JSON."""

    cache_ok = True

    def __init__(self) -> None:
        super().__init__(_ANY_JSON)


_ANY_JSON: Any = Json  # Any: an annotation is no type, and only pydantic reads it
