"""Values that a model accepts, found by proposing some and asking the model.

Comes in: an entity and a number. Goes out: JSON, another for another number, that always satisfies the model. Never here: a
database, or chance: the same number gives the same value.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from pydantic import BaseModel, JsonValue, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import to_json

from stratagen.runtime.patterns import text_from

__all__ = ["NoSampleError", "sample", "wire_name"]

Schema = Mapping[str, Any]  # Any: JSON Schema, whose own specification gives its shape

_NULL = {"type": "null"}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_DIGITS = f"0123456789{_LETTERS}"
_CODE = 3  # characters: text as short as this has few others


class NoSampleError(LookupError):
    """None of the proposed values is accepted; an `example` in the registry helps."""


def sample(model: type[BaseModel], field: str, number: int) -> JsonValue:
    """A value for one field of a payload.

    Args:
        model: The payload.
        field: The field, by its wire name.
        number: Which one; others give other values as far as the type has any.

    Raises:
        NoSampleError: Nothing that was proposed is accepted.
    """
    adapter, schema, definitions = _field(model, field)
    for value in _proposals(schema, definitions, field, number):
        try:
            adapter.validate_json(to_json(value))
        except ValidationError:
            continue
        return value
    raise NoSampleError(f"{model.__name__}.{field}: give it an `example` in the registry")


def wire_name(attribute: str, info: FieldInfo) -> str:
    """A field's name on the wire."""
    return info.serialization_alias or attribute


@cache
def _field(model: type[BaseModel], field: str) -> tuple[TypeAdapter[object], Schema, Schema]:
    info = next(
        info
        for attribute, info in model.model_fields.items()
        if wire_name(attribute, info) == field
    )
    annotation: Any = info.rebuild_annotation()  # Any: an annotation
    adapter: TypeAdapter[object] = TypeAdapter(annotation)
    whole = model.model_json_schema()
    return adapter, whole["properties"][field], whole.get("$defs", {})


def _proposals(schema: Schema, definitions: Schema, name: str, number: int) -> Iterator[JsonValue]:
    """Values to try, the best first."""
    yield from _of_type(_plain(schema, definitions), definitions, name, number)
    yield from schema.get("examples", ())


def _plain(schema: Schema, definitions: Schema) -> Schema:
    """The schema behind a reference or a nullable."""
    if "$ref" in schema:
        found: Schema = definitions[schema["$ref"].rpartition("/")[2]]
        return found
    options = [each for each in schema.get("anyOf", ()) if each != _NULL]
    return _plain(options[0], definitions) if options else schema


def _of_type(schema: Schema, definitions: Schema, name: str, number: int) -> Iterator[JsonValue]:
    if "enum" in schema:
        choices = schema["enum"]
        yield choices[number % len(choices)]
        return
    match schema.get("type"):
        case "boolean":
            yield number % 2 == 1
        case "integer":
            yield from _integers(schema, number)
        case "number":
            yield from _numbers(schema, number)
        case "string":
            yield from _strings(schema, name, number)
        case "array":
            yield from _arrays(schema, definitions, name, number)
        case "object":
            yield {
                each: _first(inner, definitions, each, number)
                for each, inner in schema.get("properties", {}).items()
            }
        case _:
            yield {"number": number}


def _first(schema: Schema, definitions: Schema, name: str, number: int) -> JsonValue:
    """A value within another, which the model is not asked about by itself."""
    plain = _plain(schema, definitions)
    proposals = _proposals(schema, definitions, name, number)
    return next((each for each in proposals if _fits(plain, each)), None)


def _fits(schema: Schema, value: JsonValue) -> bool:
    if not isinstance(value, str):
        return True
    return re.search(schema.get("pattern", ""), value) is not None and schema.get(
        "minLength", 0
    ) <= len(value) <= schema.get("maxLength", len(value))


def _arrays(schema: Schema, definitions: Schema, name: str, number: int) -> Iterator[JsonValue]:
    length = max(1, schema.get("minItems", 0))
    items = schema.get("items", {})
    yield [_first(items, definitions, name, number + place) for place in range(length)]


def _integers(schema: Schema, number: int) -> Iterator[JsonValue]:
    step = schema.get("multipleOf", 1)
    low = schema.get("minimum", schema.get("exclusiveMinimum", 0) + 1)
    high = schema.get("maximum", schema.get("exclusiveMaximum", 2**53) - 1)
    first = -(-max(low, min(1, high)) // step) * step
    count = max(1, (high - first) // step + 1)
    yield first + number % count * step
    yield low
    yield high


def _numbers(schema: Schema, number: int) -> Iterator[JsonValue]:
    """Numbers within the bounds: those of a value object inside are not asked about one by one."""
    low, high = schema.get("minimum", -1e9), schema.get("maximum", 1e9)
    above, below = schema.get("exclusiveMinimum", -1e9), schema.get("exclusiveMaximum", 1e9)
    middle = (max(low, above) + min(high, below)) / 2
    for value in (number + 0.5, number % 100 / 100, middle):
        if low <= value <= high and above < value < below:
            yield value


def _strings(schema: Schema, name: str, number: int) -> Iterator[JsonValue]:
    match schema.get("format"), schema.get("contentEncoding"):
        case "date", _:
            yield date.fromordinal(735_000 + number % 20_000).isoformat()
        case "date-time", _:
            moment = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(seconds=number)
            yield moment.isoformat().replace("+00:00", "Z")
        case "uuid", _:
            yield str(UUID(int=number + 1))
        case "email", _:
            yield f"a{number}@example.com"
        case "uri", _:
            yield f"https://example.com/{number}"
        case "duration", _:
            yield f"PT{number % 59 + 1}S"
        case _, "base64":
            yield base64.b64encode(str(number).encode()).decode()
        case _ if schema.get("pattern", "").startswith("^-?"):
            yield from _digits(number)
        case _:
            yield from _texts(schema, name.replace("_", " "), number)


def _digits(number: int) -> Iterator[str]:
    """Numbers as text, with as many places after the point as are accepted: that is how they are answered."""
    for scale in range(38, -1, -1):
        for whole in (number, number % 9 + 1, 0):
            yield f"{whole}.{'1'.rjust(scale, '0')}" if scale else str(whole)


def _texts(schema: Schema, word: str, number: int) -> Iterator[str]:
    """Text of the right length: words first, then digits, letters and times, then what a pattern itself makes."""
    shortest, longest = schema.get("minLength", 0), schema.get("maxLength", 10_000)
    if 0 < longest <= _CODE:
        yield _code(number, longest)
    for text in (f"{word} {number}", str(number), _letters(number)):
        yield text.ljust(shortest, "x")[-longest:] if longest else ""
        yield text.rjust(shortest, "0")[-longest:] if longest else ""
    yield _letters(number).rjust(max(shortest, 1), "a")
    yield time(number // 3600 % 24, number // 60 % 60, number % 60).isoformat()
    for most in (*range(6, -1, -1), *range(7, 65)):
        yield text_from(schema.get("pattern", ""), number, most)


def _code(number: int, length: int) -> str:
    """`0` -> `00`, `35` -> `0z`, `36` -> `10`: as many different ones as so few characters can be."""
    digits = ""
    for _ in range(length):
        number, last = divmod(number, len(_DIGITS))
        digits = _DIGITS[last] + digits
    return digits


def _letters(number: int) -> str:
    """`0` -> `a`, `25` -> `z`, `26` -> `ba`."""
    rest, last = divmod(number, len(_LETTERS))
    return (_letters(rest) if rest else "") + _LETTERS[last]
