"""Types of payloads: JSON by the wire grammar, Python values as they are, one spelling out."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

import pytest
from pydantic import ValidationError, create_model

from stratagen.runtime.storage import Changes, Payload, from_json, to_json, values_of
from stratagen.runtime.types import (
    SEGMENT,
    UNSET,
    Bool,
    Bytes,
    Date,
    Digits,
    Duration,
    Email,
    EmailText,
    Float,
    Int,
    Int64,
    Json,
    Maybe,
    Real,
    Str,
    Text,
    Time,
    Url,
    UtcDateTime,
    Uuid,
    Whole,
    Whole64,
)

Price = Annotated[Decimal, Digits(12, 2)]
Long = Annotated[Decimal, Digits(38, 10)]

ROUND_TRIPS: list[tuple[Any, str, Any]] = [
    (Str, '""', ""),
    (Str, '"🙂é"', "🙂é"),
    (Int, "9007199254740991", 2**53 - 1),
    (Int, "-9007199254740991", -(2**53) + 1),
    (Int64, '"9223372036854775807"', 2**63 - 1),
    (Int64, '"9007199254740993"', 2**53 + 1),
    (Float, "1e-300", 1e-300),
    (Bool, "true", True),
    (Price, '"9999999999.99"', Decimal("9999999999.99")),
    (
        Long,
        '"9999999999999999999999999999.9999999999"',
        Decimal("9999999999999999999999999999.9999999999"),
    ),
    (Date, '"0001-01-01"', date(1, 1, 1)),
    (Time, '"23:59:59.999999"', time(23, 59, 59, 999999)),
    (
        UtcDateTime,
        '"9999-12-31T23:59:59.999999Z"',
        datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
    ),
    (
        Duration,
        '"-P1DT2H3M4.000005S"',
        -timedelta(days=1, hours=2, minutes=3, seconds=4, microseconds=5),
    ),
    (Duration, '"PT0S"', timedelta(0)),
    (Uuid, '"0190a0b0-0000-7000-8000-000000000000"', UUID("0190a0b0-0000-7000-8000-000000000000")),
    (Bytes, '"AP8="', b"\x00\xff"),
    (Email, '"first.last+tag@sub.example.org"', "first.last+tag@sub.example.org"),
    (Url, '"http://example.com:8080/a?b=c#d"', "http://example.com:8080/a?b=c#d"),
    (Json, '{"a":[1,null,"x",true,0.5]}', {"a": [1, None, "x", True, 0.5]}),
    (list[Int], "[1,2]", [1, 2]),
]

REFUSED: list[tuple[Any, str]] = [
    (Str, '"a\\u0000b"'),
    (Str, "1"),
    (Str, "null"),
    (Int, "9007199254740992"),
    (Int, '"5"'),
    (Int, "true"),
    (Int, "0.5"),
    (Int, "1e400"),
    (Int64, "5"),
    (Int64, '"9223372036854775808"'),
    (Float, '"0.5"'),
    (Float, "true"),
    (Float, "1e400"),
    (Bool, "1"),
    (Bool, '"true"'),
    (Price, "1"),
    (Price, '"1.234"'),
    (Price, '"1e3"'),
    (Price, '"12345678901"'),
    (Date, '"2023-02-29"'),
    (Date, '"2024-01-01T00:00:00Z"'),
    (Time, '"24:00:00"'),
    (Time, '"12:00:00Z"'),
    (UtcDateTime, '"2024-01-01T00:00:00"'),
    (UtcDateTime, "1700000000"),
    (UtcDateTime, '"1700000000"'),
    (Duration, '"P1Y"'),
    (Duration, "60"),
    (Uuid, '"0190a0b000007000800000000000000"'),
    (Uuid, '"{0190a0b0-0000-7000-8000-000000000000}"'),
    (Bytes, '"AA"'),
    (Email, '"nobody"'),
    (Url, '"javascript:alert(1)"'),
    (Json, "null"),
    (Json, '{"a":"\\u0000"}'),
    (Json, "9007199254740993"),
    (list[Int], "{}"),
]


def holder(kind: Any) -> type[Payload]:
    return create_model("Holder", __base__=Payload, value=(kind, ...))


@pytest.mark.parametrize(("kind", "text", "value"), ROUND_TRIPS)
def test_a_value_is_read_off_the_wire_and_written_back_alike(
    kind: Any, text: str, value: Any
) -> None:
    model = holder(kind)
    read = from_json(model, f'{{"value":{text}}}')
    assert values_of(read) == {"value": value}
    assert json.loads(to_json(read)) == json.loads(f'{{"value":{text}}}')
    assert values_of(model(value=value)) == {"value": value}


@pytest.mark.parametrize(("kind", "text"), REFUSED)
def test_what_is_not_of_the_grammar_is_refused(kind: Any, text: str) -> None:
    with pytest.raises(ValidationError):
        from_json(holder(kind), f'{{"value":{text}}}')


def test_a_whole_number_may_be_written_with_a_point() -> None:
    assert values_of(from_json(holder(Int), '{"value":5.0}')) == {"value": 5}


def test_a_decimal_takes_its_scale_and_loses_the_sign_of_zero() -> None:
    for text in ("-0", "-0.00", "0"):
        assert to_json(from_json(holder(Price), f'{{"value":"{text}"}}')) == b'{"value":"0.00"}'
    assert to_json(from_json(holder(Price), '{"value":"1.5"}')) == b'{"value":"1.50"}'


def test_an_instant_becomes_utc() -> None:
    read: Any = from_json(holder(UtcDateTime), '{"value":"2024-01-01T00:00:00+02:00"}')
    assert read.value.tzinfo is UTC
    assert to_json(read) == b'{"value":"2023-12-31T22:00:00Z"}'


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Int, "5"),
        (Int, True),
        (Int, 5.0),
        (Float, "5"),
        (Str, b"x"),
        (Str, "\ud800"),
        (Price, 1.5),
        (Price, Decimal("NaN")),
        (Price, Decimal("1.234")),
        (Date, datetime(2024, 1, 1, tzinfo=UTC)),
        (Date, "2024-01-01"),
        (Time, time(1, tzinfo=UTC)),
        (UtcDateTime, datetime(2024, 1, 1)),  # noqa: DTZ001  # that it is naive is the point
        (UtcDateTime, datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=1)))),
        (Duration, timedelta.max),
        (Uuid, "0190a0b0-0000-7000-8000-000000000000"),
        (Json, object()),
        (Json, float("nan")),
        (Json, {1: "x"}),
    ],
)
def test_python_callers_pass_the_annotated_type(kind: Any, value: Any) -> None:
    with pytest.raises(ValidationError):
        holder(kind)(value=value)


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (
            Annotated[str, Text(min_length=1, max_length=2, pattern="^[a-z]+$")],
            ['"ab"'],
            ['""', '"abc"', '"A"'],
        ),
        (Annotated[str, Text(max_length=1)], ['"🙂"'], ['"ab"', '"\\u0000"']),
        (Annotated[int, Whole(ge=0, lt=10, multiple_of=5)], ["0", "5"], ["-5", "10", "3"]),
        (Annotated[int, Whole64(gt=0)], ['"1"'], ['"0"']),
        (Annotated[float, Real(gt=0, le=1)], ["1", "0.5"], ["0", "1.5"]),
        (Annotated[Decimal, Digits(6, 2, ge=Decimal("0.50"))], ['"0.5"'], ['"0.49"']),
        (Annotated[str, EmailText(max_length=7)], ['"a@b.com"'], ['"ab@b.com"']),
    ],
)
def test_bounds_hold_in_json(kind: Any, good: list[str], bad: list[str]) -> None:
    model = holder(kind)
    for text in good:
        from_json(model, f'{{"value":{text}}}')
    for text in bad:
        with pytest.raises(ValidationError):
            from_json(model, f'{{"value":{text}}}')


class Patch(Changes):
    title: Maybe[Annotated[str, Text(max_length=3)]] = UNSET
    note: Maybe[Str | None] = UNSET


def test_absent_null_and_value_are_three_things() -> None:
    assert values_of(from_json(Patch, "{}")) == {}
    assert values_of(from_json(Patch, '{"note":null}')) == {"note": None}
    assert values_of(from_json(Patch, '{"note":"x"}')) == {"note": "x"}
    assert values_of(Patch(title=UNSET, note=None)) == {"note": None}
    with pytest.raises(ValidationError):
        from_json(Patch, '{"title":null}')
    with pytest.raises(ValidationError):
        from_json(Patch, '{"title":"UNSET"}')


def test_absence_has_no_default_in_json_schema() -> None:
    schema = Patch.model_json_schema()
    assert "required" not in schema
    assert all("default" not in each for each in schema["properties"].values())


class Aliased(Payload):
    class_: Annotated[str, Text()]


def test_unknown_fields_are_refused() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        from_json(Aliased, '{"class_":"x","other":1}')


def test_errors_say_what_was_expected_and_not_the_pattern() -> None:
    with pytest.raises(ValidationError) as caught:
        from_json(holder(UtcDateTime), '{"value":"yesterday"}')
    (fault,) = caught.value.errors()
    assert fault["type"] == "datetime"
    assert fault["msg"] == "Input should be an instant such as 2025-01-31T13:45:00Z"


@pytest.mark.parametrize("text", [".", "..", "a\\u0000"])
def test_what_no_url_can_hold_is_told_in_words(text: str) -> None:
    key = holder(Annotated[str, Text(min_length=1, pattern=SEGMENT)])
    with pytest.raises(ValidationError) as caught:
        from_json(key, f'{{"value":"{text}"}}')
    (fault,) = caught.value.errors()
    assert fault["type"] == "segment"
    assert fault["msg"].startswith("Input should be what a part of a url can hold")
    assert from_json(key, '{"value":"..."}').value == "..."
