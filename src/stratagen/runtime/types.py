"""The types of generated payloads and read models: Python values within, the wire grammar at the edge.

Comes in: JSON text (`model_validate_json`) or Python values (`TicketCreate(title="…")`). Goes out: checked, normalised
Python values, and JSON of one spelling per value. Never here: how a value is stored (`storage.columns`).

A plain alias (`Int`, `UtcDateTime`) is a type without bounds; a marker adds them: `Annotated[int, Whole(ge=0, le=10)]`.
In JSON each type is what `stratagen.wire` says, which the TypeScript client says too; a Python caller passes the type
that the annotation names, and nothing is guessed: no number from a string, no instant without its time zone.
"""

from __future__ import annotations

import base64
import copy
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Context, Decimal
from typing import Annotated, TypeAlias
from uuid import UUID

from pydantic import (
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    JsonValue,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from stratagen import wire
from stratagen.runtime.grammar import Grammar, bounded_text, schema_of, string_schema, wire_type
from stratagen.runtime.maybe import UNSET, Maybe, Unset
from stratagen.wire import SEGMENT

__all__ = [
    "SEGMENT",
    "UNSET",
    "Bool",
    "Bytes",
    "Date",
    "Digits",
    "Duration",
    "Email",
    "EmailText",
    "Float",
    "Int",
    "Int64",
    "Json",
    "Maybe",
    "Real",
    "Str",
    "Text",
    "Time",
    "Unset",
    "Url",
    "UrlText",
    "UtcDateTime",
    "Uuid",
    "Whole",
    "Whole64",
    "duration",
    "json_default",
]

_WITHOUT_NUL = core_schema.custom_error_schema(
    core_schema.str_schema(pattern=r"\A[^\x00]*\z"),
    custom_error_type="text",
    custom_error_message="Input should not contain NUL",
)
_INT64_LIMIT = 2**63
_SEGMENT = Grammar(
    SEGMENT, "segment", "Input should be what a part of a url can hold: neither '.' nor '..'"
)
_EMAIL = Grammar(wire.EMAIL, "email", "Input should be an e-mail address")
_URL = Grammar(wire.URL, "url", "Input should be an http or https URL")
_INT64 = Grammar(wire.INT64, "int64", "Input should be an integer of 64 bits as a string")


# Text -----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    """Text without NUL.

    Args:
        min_length: characters at least; a character is a code point, not a UTF-16 unit.
        max_length: characters at most.
        pattern: a regular expression in the subset that `stratagen.wire` keeps to; it is searched for, so anchor it.
    """

    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None

    def __get_pydantic_core_schema__(
        self, _source: object, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        segment = self.pattern == SEGMENT
        text: CoreSchema = core_schema.str_schema(
            strict=True,
            min_length=self.min_length,
            max_length=self.max_length,
            pattern=None if segment else self.pattern,
        )
        if segment:  # a pattern of one's own is told as it is; this one is ours to explain
            text = core_schema.chain_schema([text, _SEGMENT.text()])
        return core_schema.json_or_python_schema(
            # What JSON spells has no lone surrogates, and NUL is found without a call into Python.
            json_schema=core_schema.chain_schema([text, _WITHOUT_NUL]),
            python_schema=core_schema.no_info_after_validator_function(_storable_text, text),
        )

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return string_schema(
            minLength=self.min_length, maxLength=self.max_length, pattern=self.pattern or wire.TEXT
        )


@dataclass(frozen=True, slots=True)
class EmailText:
    """An e-mail address, kept as it is written; `max_length` in characters."""

    min_length: int | None = None
    max_length: int | None = None

    def __get_pydantic_core_schema__(
        self, _source: object, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return bounded_text(_EMAIL, self.min_length, self.max_length)

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return string_schema(
            format="email", minLength=self.min_length, maxLength=self.max_length, pattern=wire.EMAIL
        )


@dataclass(frozen=True, slots=True)
class UrlText:
    """An http or https URL, kept as it is written; `max_length` in characters."""

    min_length: int | None = None
    max_length: int | None = None

    def __get_pydantic_core_schema__(
        self, _source: object, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return bounded_text(_URL, self.min_length, self.max_length)

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return string_schema(
            format="uri", minLength=self.min_length, maxLength=self.max_length, pattern=wire.URL
        )


# Numbers --------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Whole:
    """An integer that a JavaScript number holds exactly, within bounds. In JSON `5.0` is 5, as it is in JavaScript."""

    ge: int | None = None
    gt: int | None = None
    le: int | None = None
    lt: int | None = None
    multiple_of: int | None = None

    def __get_pydantic_core_schema__(
        self, _source: object, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        number = core_schema.int_schema(
            strict=True,
            ge=max(self.ge, -wire.SAFE_INT) if self.ge is not None else -wire.SAFE_INT,
            gt=self.gt,
            le=min(self.le, wire.SAFE_INT) if self.le is not None else wire.SAFE_INT,
            lt=self.lt,
            multiple_of=self.multiple_of,
        )
        return core_schema.json_or_python_schema(
            json_schema=core_schema.no_info_before_validator_function(_whole_number, number),
            python_schema=number,
        )

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        lowest = None if self.gt is not None and self.ge is None else -wire.SAFE_INT
        highest = None if self.lt is not None and self.le is None else wire.SAFE_INT
        return schema_of(
            type="integer",
            minimum=self.ge if self.ge is not None else lowest,
            exclusiveMinimum=self.gt,
            maximum=self.le if self.le is not None else highest,
            exclusiveMaximum=self.lt,
            multipleOf=self.multiple_of,
        )


@dataclass(frozen=True, slots=True)
class Whole64:
    """A signed 64-bit integer within bounds; in JSON a string, since JavaScript's numbers end at 2^53."""

    ge: int | None = None
    gt: int | None = None
    le: int | None = None
    lt: int | None = None
    multiple_of: int | None = None

    def __get_pydantic_core_schema__(
        self, _source: object, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        number = core_schema.int_schema(
            strict=True,
            ge=self.ge if self.ge is not None else -_INT64_LIMIT,
            gt=self.gt,
            le=self.le if self.le is not None else _INT64_LIMIT - 1,
            lt=self.lt,
            multiple_of=self.multiple_of,
        )
        return wire_type(_INT64, int, number, str)

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return string_schema(pattern=wire.INT64)


@dataclass(frozen=True, slots=True)
class Real:
    """A finite floating-point number within bounds."""

    ge: float | None = None
    gt: float | None = None
    le: float | None = None
    lt: float | None = None

    def __get_pydantic_core_schema__(
        self, _source: object, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.float_schema(
            strict=True, allow_inf_nan=False, ge=self.ge, gt=self.gt, le=self.le, lt=self.lt
        )

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return schema_of(
            type="number",
            minimum=self.ge,
            exclusiveMinimum=self.gt,
            maximum=self.le,
            exclusiveMaximum=self.lt,
        )


@dataclass(frozen=True, slots=True)
class Digits:
    """A decimal number of fixed scale; in JSON a string. `1.5` at scale 2 becomes `1.50`, minus zero becomes zero.

    Args:
        precision: digits in all.
        scale: digits after the point.
        ge: and its like: bounds, as decimals.
    """

    precision: int
    scale: int
    ge: Decimal | None = None
    gt: Decimal | None = None
    le: Decimal | None = None
    lt: Decimal | None = None
    multiple_of: Decimal | None = None

    def __get_pydantic_core_schema__(
        self, _source: object, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        number = core_schema.decimal_schema(
            strict=True,
            allow_inf_nan=False,
            max_digits=self.precision,
            decimal_places=self.scale,
            ge=self.ge,
            gt=self.gt,
            le=self.le,
            lt=self.lt,
            multiple_of=self.multiple_of,
        )
        step = Decimal(1).scaleb(-self.scale)
        context = Context(prec=self.precision + 1)

        def to_scale(value: Decimal) -> Decimal:
            return value.quantize(step, context=context) if value else abs(step - step)

        scaled = core_schema.no_info_after_validator_function(to_scale, number)
        grammar = Grammar(
            wire.decimal(self.precision, self.scale),
            "decimal",
            f"Input should be a decimal of at most {self.precision} digits, {self.scale} of them"
            " after the point, as a string",
        )
        return wire_type(grammar, Decimal, scaled, "{:f}".format)

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return string_schema(pattern=wire.decimal(self.precision, self.scale))


# Dates, times and the rest: a table -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class _Wire:
    """A type with a grammar and no bounds.

    Attributes:
        grammar: its JSON text.
        parse: from text of that grammar.
        python: what a Python caller may pass, and the last word on parsed values too.
        write: to JSON text.
        schema: the JSON Schema beside `type: string`.
    """

    grammar: Grammar
    parse: Callable[[str], object]
    python: CoreSchema
    write: Callable[..., str]
    schema: tuple[tuple[str, str], ...]

    def __get_pydantic_core_schema__(
        self, _source: object, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return wire_type(self.grammar, self.parse, self.python, self.write)

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return string_schema(**dict(self.schema))


_DURATION_PARTS = re.compile(
    r"(?P<sign>-?)P(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+)(?:\.(?P<fraction>\d+))?S)?)?"
)
_MICROSECOND = timedelta(microseconds=1)


def duration(text: str) -> timedelta:
    """A duration from its wire text.

    >>> duration("PT1H30M")
    datetime.timedelta(seconds=5400)
    """
    found = _DURATION_PARTS.fullmatch(text)
    if found is None:  # the wire pattern is narrower than this one
        raise ValueError(text)
    parts = {
        name: int(found[name] or 0) for name in ("weeks", "days", "hours", "minutes", "seconds")
    }
    length = timedelta(**parts, microseconds=int((found["fraction"] or "").ljust(6, "0")))
    return -length if found["sign"] else length


def _write_duration(value: timedelta) -> str:
    """ISO 8601 in days, hours, minutes and seconds: `P1DT2H`, `-PT0.5S`, `PT0S`."""
    sign, value = ("-", -value) if value < timedelta(0) else ("", value)
    minutes, seconds = divmod(value.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    fraction = f".{value.microseconds:06}".rstrip("0") if value.microseconds else ""
    clock = f"{hours}H" if hours else ""
    clock += f"{minutes}M" if minutes else ""
    clock += f"{seconds}{fraction}S" if seconds or fraction else ""
    days = f"{value.days}D" if value.days else ""
    return f"{sign}P{days}{'T' + clock if clock else ''}" if days or clock else "PT0S"


def _write_datetime(value: datetime) -> str:
    return value.isoformat().removesuffix("+00:00") + "Z"


def _storable_duration(value: timedelta) -> timedelta:
    if not -_INT64_LIMIT <= value // _MICROSECOND < _INT64_LIMIT:
        raise PydanticCustomError("duration", "Input should be a duration below 2^63 microseconds")
    return value


def _to_utc(value: datetime) -> datetime:
    try:
        return value.astimezone(UTC)
    except OverflowError:
        raise PydanticCustomError(
            "datetime", "Input should lie within the years 1 to 9999 in UTC"
        ) from None


def _naive_time(value: time) -> time:
    if value.tzinfo is not None:
        raise PydanticCustomError("time", "Input should be a time of day without offset")
    return value


_DATE = _Wire(
    grammar=Grammar(wire.DATE, "date", "Input should be a date such as 2025-01-31"),
    parse=date.fromisoformat,
    python=core_schema.date_schema(strict=True),
    write=date.isoformat,
    schema=(("format", "date"),),
)
_TIME = _Wire(
    grammar=Grammar(
        wire.TIME, "time", "Input should be a time of day such as 13:45:00, without offset"
    ),
    parse=time.fromisoformat,
    python=core_schema.no_info_after_validator_function(
        _naive_time, core_schema.time_schema(strict=True)
    ),
    write=time.isoformat,
    schema=(("pattern", wire.TIME),),
)
_DATETIME = _Wire(
    grammar=Grammar(
        wire.DATETIME, "datetime", "Input should be an instant such as 2025-01-31T13:45:00Z"
    ),
    parse=datetime.fromisoformat,
    python=core_schema.no_info_after_validator_function(
        _to_utc, core_schema.datetime_schema(strict=True, tz_constraint="aware")
    ),
    write=_write_datetime,
    schema=(("format", "date-time"),),
)
_DURATION = _Wire(
    grammar=Grammar(
        wire.DURATION,
        "duration",
        "Input should be a duration such as P1DT2H30M, without years and months",
    ),
    parse=duration,
    python=core_schema.no_info_after_validator_function(
        _storable_duration, core_schema.timedelta_schema(strict=True)
    ),
    write=_write_duration,
    schema=(("format", "duration"), ("pattern", wire.DURATION)),
)
_UUID = _Wire(
    grammar=Grammar(wire.UUID, "uuid", "Input should be a UUID with hyphens"),
    parse=UUID,
    python=core_schema.uuid_schema(strict=True),
    write=str,
    schema=(("format", "uuid"),),
)
_BYTES = _Wire(
    grammar=Grammar(
        wire.BASE64, "base64", "Input should be base64, padded, in the standard alphabet"
    ),
    parse=base64.b64decode,
    python=core_schema.bytes_schema(strict=True),
    write=lambda value: base64.b64encode(value).decode("ascii"),
    schema=(("contentEncoding", "base64"), ("pattern", wire.BASE64)),
)


class _AnyJson:
    """Whatever JSON can say and every layer can keep: no NUL, no number past 2^53, where JavaScript's get inexact."""

    def __get_pydantic_core_schema__(
        self, _source: object, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(_json_value)

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "format": "json"
        }  # pydantic knows no reference but its own: `routes.openapi` puts ours here


Str = Annotated[str, Text()]
Email = Annotated[str, EmailText()]
Url = Annotated[str, UrlText()]
Int = Annotated[int, Whole()]
Int64 = Annotated[int, Whole64()]
Float = Annotated[float, Real()]
Bool: TypeAlias = bool
Date = Annotated[date, _DATE]
Time = Annotated[time, _TIME]
UtcDateTime = Annotated[datetime, _DATETIME]
Duration = Annotated[timedelta, _DURATION]
Uuid = Annotated[UUID, _UUID]
Bytes = Annotated[bytes, _BYTES]
Json = Annotated[JsonValue, _AnyJson()]


# Checks ---------------------------------------------------------------------------------------------------------------


def json_default(value: JsonValue) -> Callable[[], JsonValue]:
    """What makes a copy of `value` each time, so that no two rows share it.

    >>> json_default({"tags": []})()
    {'tags': []}
    """
    return lambda: copy.deepcopy(value)


def _storable_text(value: str) -> str:
    if "\x00" in value:
        raise PydanticCustomError("text", "Input should not contain NUL")
    try:
        value.isascii() or value.encode()
    except UnicodeEncodeError:
        raise PydanticCustomError("text", "Input should not contain lone surrogates") from None
    return value


def _whole_number(value: object) -> object:
    """`5.0` in JSON is an integer to JavaScript and JSON Schema alike."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _json_value(value: object) -> JsonValue:
    """The value, when it is plain JSON and not null: null at the top is for nullable fields."""
    if value is None:
        raise PydanticCustomError("json", "Input should not be null")
    return _kept_by_all(value)


def _kept_by_all(value: object) -> JsonValue:
    """The value, when it is plain JSON."""
    match value:
        case None | bool():
            return value
        case str():
            return _storable_text(value)
        case int() | float() if -wire.SAFE_INT <= value <= wire.SAFE_INT:
            return value
        case int() | float():
            raise PydanticCustomError(
                "json", "Numbers in JSON should lie between -(2^53 - 1) and 2^53 - 1"
            )
        case list():
            return [_kept_by_all(item) for item in value]
        case Mapping() if all(isinstance(key, str) for key in value):
            return {_storable_text(key): _kept_by_all(item) for key, item in value.items()}
    raise PydanticCustomError(
        "json", "Input should be JSON: null, booleans, numbers, text, lists and objects"
    )
