"""SQLAlchemy's types in the registry's words.

Comes in: a type, as the inspector or a class has it. Goes out: a `Kind`, with a caution where the generated storage keeps such
a column in another way; None where the registry has no word for it. Never here: a check, a default.
"""

from __future__ import annotations

import enum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.types import TypeDecorator, TypeEngine

from stratagen.adopt.tables import Kind

__all__ = ["kind_of"]

_ANY = TypeEngine[Any]  # Any: of whatever Python type
_NAIVE = "it has no time zone: its values are taken for UTC"
_INEXACT = "SQLite keeps such numbers as floating point, so it is imported as float"
_DIGITS = "it does not say how many digits it has; it is imported with 38, of which 10 stand behind the point"
_PADDED = "it is padded with blanks by the database"
_MANY = "a list is stored as JSON by the generated storage, not as an ARRAY: change the column before it is served"
_MOST_DIGITS = 38
_PLAIN: tuple[tuple[type[_ANY], str], ...] = (
    (sa.Boolean, "bool"),
    (sa.Integer, "int"),
    (sa.Float, "float"),
    (sa.Date, "date"),
    (sa.Time, "time"),
    (sa.Interval, "duration"),
    (postgresql.INTERVAL, "duration"),
    (sa.Uuid, "uuid"),
    (sa.JSON, "json"),
    (sa.LargeBinary, "bytes"),
)
"""Types that say all by themselves."""


def kind_of(type_: _ANY, dialect: str | None) -> Kind | None:  # noqa: PLR0911 - one return a family
    """What a column of this type holds.

    Args:
        type_: reflected, or declared.
        dialect: sqlite, postgresql, or None for a class.
    """
    plain = _plain(type_)
    match plain:
        case postgresql.DOMAIN():
            return kind_of(plain.data_type, dialect)
        case sa.ARRAY():
            return _many(plain, dialect)
        case sa.Enum():
            return _enum(plain)
        case sa.Numeric() if not isinstance(plain, sa.Float):
            return _decimal(plain, dialect)
        case sa.DateTime():
            naive = dialect == "postgresql" and not plain.timezone
            return Kind("datetime", caution=_NAIVE if naive else None)
        case sa.String():
            return _text(plain, dialect)
    word = next((word for family, word in _PLAIN if isinstance(plain, family)), None)
    return Kind(word) if word else None


def _plain(type_: _ANY) -> _ANY:
    """The type beneath decorators of a library or of one's own."""
    while isinstance(type_, TypeDecorator):
        type_ = type_.impl_instance
    return type_


def _many(plain: sa.ARRAY[Any], dialect: str | None) -> Kind | None:  # Any: of whatever items
    of = kind_of(plain.item_type, dialect)
    simple = (
        of is not None and not of.choices and of.word != "decimal" and plain.dimensions in {None, 1}
    )
    return Kind(f"{of.word}[]", caution=_MANY) if of and simple else None


def _enum(plain: sa.Enum) -> Kind:
    """By what is stored: the names of a Python enum, unless it says otherwise."""
    choices = tuple(str(each) for each in plain.enums)
    native, caution = isinstance(plain, postgresql.ENUM), None
    if not native and plain.enum_class is not None and plain.values_callable is None:
        stored = [each.value for each in _members(plain.enum_class)]
        if stored != list(choices):
            caution = "its rows hold the names of the Python enum, not its values"
    return Kind("enum", choices=choices, name=plain.name, caution=caution)


def _members(of: type[enum.Enum]) -> list[enum.Enum]:
    return list(of.__members__.values())


def _decimal(plain: sa.Numeric[Any], dialect: str | None) -> Kind:  # Any: Decimal or float
    if dialect == "sqlite":
        return Kind("float", caution=_INEXACT)
    precision, scale = plain.precision, plain.scale
    if precision is None or precision > _MOST_DIGITS:
        return Kind("decimal", {"precision": 38, "scale": 10}, caution=_DIGITS)
    return Kind("decimal", {"precision": precision, "scale": max(0, scale or 0)})


def _text(plain: sa.String, dialect: str | None) -> Kind:
    if isinstance(plain, sa.Text) and plain.length is None:
        return Kind("text")
    if plain.__visit_name__ in {"CHAR", "NCHAR"}:
        if dialect == "sqlite" and plain.length == 32:
            return Kind(
                "uuid",
                caution="32 characters are how SQLAlchemy stores a UUID on SQLite, so it is taken for one",
            )
        caution = _PADDED if dialect == "postgresql" and (plain.length or 1) > 1 else None
        return Kind("str", {"max_length": plain.length or 1}, caution=caution)
    return Kind("str", {"max_length": plain.length} if plain.length else {})
