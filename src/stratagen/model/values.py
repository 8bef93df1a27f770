"""Values in the registry: defaults, examples and bounds, checked against the type that they are written for.

Comes in: JSON values and types. Goes out: None, or what is wrong with a value in words that end a sentence. The wire grammar
decides, as it does in the generated server and client. Never here: a value turned into a Python object.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from decimal import Decimal

from stratagen import wire
from stratagen.model.canonical import canonical
from stratagen.model.entity import Bounds, Enum, Field, TypeUse, Value, ValueType
from stratagen.model.fieldtypes import LARGEST_INT, ROWS
from stratagen.model.patterns import read_pattern
from stratagen.problems import quote, suggest
from stratagen.registry.spec import At, Scalar

__all__ = ["check", "complete", "is_small", "wire_value"]

Enums = Mapping[str, Enum]
Shapes = Mapping[str, ValueType]

_WIRE = {
    "int64": wire.INT64,
    "date": wire.DATE,
    "time": wire.TIME,
    "datetime": wire.DATETIME,
    "duration": wire.DURATION,
    "uuid": wire.UUID,
    "email": wire.EMAIL,
    "url": wire.URL,
    "bytes": wire.BASE64,
}
_EXPECTED = {
    "str": "text without NUL",
    "text": "text without NUL",
    "int": "a whole number between -(2^53-1) and 2^53-1",
    "int64": "a whole number of 64 bits, in quotes when it is large",
    "float": "a finite number",
    "bool": "true or false",
    "date": "a day, such as '2024-02-29'",
    "time": "a time of day, such as '23:59:59'",
    "datetime": "an instant with its offset, such as '2024-02-29T12:00:00Z', or now",
    "duration": "an ISO 8601 duration, such as 'PT1H30M'",
    "uuid": "a UUID with hyphens",
    "email": "an e-mail address",
    "url": "an http or https address",
    "bytes": "base64 with its padding",
    "json": "a JSON value without NUL, and not null",
    "object": "a mapping",
}


def wire_value(written: At[Scalar], use: TypeUse) -> Value:
    """What was written, as the wire has it: `1.10` for a `str` is the text, `7` for an `int64` is `"7"`."""
    value = written.value
    if use.many and isinstance(value, tuple):
        return tuple(str(each) if use.kind == "int64" and _is_int(each) else each for each in value)
    if _is_int(value) and use.kind == "int64":
        return str(value)
    if (
        _is_number(value)
        and use.kind in {"str", "text", "enum", "decimal"}
        and written.text is not None
    ):
        return written.text
    return value


def check(value: Value, use: TypeUse, bounds: Bounds, enums: Enums, shapes: Shapes) -> str | None:
    """What keeps `value`, a JSON value, from being one of type `use` within `bounds`; None where nothing does."""
    if not use.many:
        return _check_one(value, use, enums, shapes) or _check_bounds(value, use, bounds)
    if not isinstance(value, tuple):
        return f"expected a list, not {_told(value)}"
    for place, item in enumerate(value):
        wrong = _check_one(item, use, enums, shapes)
        if wrong:
            return f"item {place}: {wrong}"
    return _check_length(len(value), bounds, "item")


def complete(value: Value, use: TypeUse, shapes: Shapes) -> Value:
    """`value`, which `check` let pass, with the defaults of the value types in it filled in, in canonical spelling
    and order."""
    if use.many and isinstance(value, tuple):
        return tuple(_complete_one(each, use, shapes) for each in value)
    return _complete_one(value, use, shapes)


def is_small(value: Value, most: int = 10_000) -> bool:
    """Whether a value has at most so many parts: defaults within defaults may double at each level."""
    left = [value]
    seen = 0
    while left:
        each = left.pop()
        seen += 1
        if seen + len(left) > most:
            return False
        if isinstance(each, dict):
            left.extend(each.values())
        elif isinstance(each, tuple):
            left.extend(each)
    return True


def _complete_one(value: Value, use: TypeUse, shapes: Shapes) -> Value:
    if isinstance(value, str):
        return canonical(value, use)
    if use.kind == "json" and isinstance(value, dict):
        return {key: value[key] for key in sorted(value)}
    shape = shapes.get(use.of or "")
    if shape is None or not isinstance(value, dict):
        return value
    return {
        each.name: (
            complete(value[each.name], each.type, shapes)
            if value.get(each.name) is not None
            else None if each.name in value else each.default
        )
        for each in shape.fields
    }


def _check_one(value: Value, use: TypeUse, enums: Enums, shapes: Shapes) -> str | None:
    kind = use.kind
    if kind == "enum":
        return _check_member(value, enums.get(use.of or ""))
    if kind == "object":
        return _check_object(value, shapes.get(use.of or ""), enums, shapes)
    if kind == "decimal":
        return _check_decimal(value, use)
    if kind in _WIRE:
        fits = isinstance(value, str) and re.fullmatch(_WIRE[kind], value) is not None
    elif kind in {"str", "text"}:
        fits = isinstance(value, str) and _storable(value)
    elif kind == "int":
        fits = _is_int(value) and isinstance(value, int) and abs(value) <= LARGEST_INT
    elif kind == "float":
        fits = _is_number(value) and isinstance(value, (int, float)) and _finite(value)
    elif kind == "bool":
        fits = isinstance(value, bool)
    else:
        fits = value is not None and _is_json(value)
    return None if fits else f"expected {_EXPECTED[kind]}, not {_told(value)}"


def _check_member(value: Value, enum: Enum | None) -> str | None:
    if enum is None:
        return None  # it is broken, and that has been told
    values = [each.value for each in enum.values]
    if isinstance(value, str) and value in values:
        return None
    hint = suggest(value, values) if isinstance(value, str) else ""
    return f"{_told(value)} is no value of {enum.name}{hint}"


def _check_decimal(value: Value, use: TypeUse) -> str | None:
    digits = f"a number in quotes with at most {use.precision} digits, {use.scale} of them behind the point"
    pattern = wire.decimal(use.precision or 1, use.scale or 0)
    if isinstance(value, str) and re.fullmatch(pattern, value):
        return None
    return f"expected {digits}, not {_told(value)}"


def _check_object(
    value: Value, shape: ValueType | None, enums: Enums, shapes: Shapes
) -> str | None:
    if not isinstance(value, dict):
        return f"expected {_EXPECTED['object']}, not {_told(value)}"
    if shape is None:
        return None  # it is broken, and that has been told
    known = {each.name: each for each in shape.fields}
    unknown = next((name for name in value if name not in known), None)
    if unknown is not None:
        return f"{shape.name} has no field {quote(unknown)}{suggest(unknown, known)}"
    problems = (_check_part(value, field, shape, enums, shapes) for field in shape.fields)
    return next((wrong for wrong in problems if wrong), None)


def _check_part(
    value: dict[str, Value], field: Field, shape: ValueType, enums: Enums, shapes: Shapes
) -> str | None:
    if field.name not in value:
        return (
            f"the field {quote(field.name)} of {shape.name} is missing" if field.required else None
        )
    part = value[field.name]
    if part is None:
        return None if field.nullable else f"{field.name}: expected a value, not null"
    wrong = check(part, field.type, field.bounds, enums, shapes)
    return f"{field.name}: {wrong}" if wrong else None


def _check_bounds(value: Value, use: TypeUse, bounds: Bounds) -> str | None:
    if isinstance(value, str) and "min_length" in ROWS[use.kind].bounds:
        if bounds.pattern and not read_pattern(bounds.pattern).found_in(value):
            return f"{_told(value)} does not match {quote(bounds.pattern)}"
        return _check_length(len(value), bounds, "character")
    if "ge" not in ROWS[use.kind].bounds or not isinstance(value, (str, int, float)):
        return None
    number = Decimal(str(value))
    for limit, words, sign in (
        (bounds.ge, "at least", 1),
        (bounds.gt, "more than", 1),
        (bounds.le, "at most", -1),
        (bounds.lt, "less than", -1),
    ):
        if limit is None:
            continue
        beyond = (number - Decimal(str(limit))) * sign
        if beyond < 0 or (beyond == 0 and words.endswith("than")):
            return f"expected {words} {limit}, not {value}"
    if bounds.multiple_of is not None and number % Decimal(str(bounds.multiple_of)) != 0:
        return f"expected a multiple of {bounds.multiple_of}, not {value}"
    return None


def _check_length(length: int, bounds: Bounds, unit: str) -> str | None:
    if bounds.min_length is not None and length < bounds.min_length:
        return f"expected at least {bounds.min_length} {unit}{'s' * (bounds.min_length != 1)}, not {length}"
    if bounds.max_length is not None and length > bounds.max_length:
        return f"expected at most {bounds.max_length} {unit}{'s' * (bounds.max_length != 1)}, not {length}"
    return None


def _is_int(value: Value) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: Value) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _finite(number: float) -> bool:
    try:
        return math.isfinite(number)
    except OverflowError:
        return False  # a whole number past what a float holds


def _storable(text: str) -> bool:
    return "\x00" not in text and not any("\ud800" <= character <= "\udfff" for character in text)


def _is_json(value: Value) -> bool:
    if isinstance(value, str):
        return _storable(value)
    if isinstance(value, dict):
        return all(_storable(key) and _is_json(each) for key, each in value.items())
    if isinstance(value, tuple):
        return all(_is_json(each) for each in value)
    if _is_int(value) and isinstance(value, int):
        return abs(value) <= LARGEST_INT
    return not isinstance(value, float) or math.isfinite(value)


def _told(value: Value) -> str:
    if isinstance(value, str):
        return quote(value)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return (
        "a list"
        if isinstance(value, tuple)
        else "a mapping" if isinstance(value, dict) else quote(str(value))[1:-1]
    )
