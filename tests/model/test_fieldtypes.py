"""The table of types: whole, and in agreement with the runtime that its words name."""

from __future__ import annotations

import json
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import Annotated
from uuid import UUID

import pytest
from pydantic import ConfigDict, TypeAdapter, ValidationError

from stratagen.model.canonical import canonical
from stratagen.model.entity import NO_BOUNDS, TypeUse, Value
from stratagen.model.fieldtypes import ROWS, SPELLINGS, FieldType
from stratagen.model.values import check
from stratagen.openapi import JSON_REF
from stratagen.runtime import storage, types
from stratagen.runtime.storage import entity

PLAIN = [row for row in ROWS.values() if row.kind not in {"enum", "object"}]
STRICT = ConfigDict(strict=True)  # as every payload of the runtime has it
OPERATORS = {"eq", "ne", "in", "gt", "gte", "lt", "lte", "contains", "isnull"}


def ids(row: FieldType) -> str:
    return row.kind


def use_of(row: FieldType) -> TypeUse:
    return TypeUse("decimal", precision=6, scale=2) if row.kind == "decimal" else TypeUse(row.kind)


def adapter(row: FieldType) -> TypeAdapter[object]:
    if row.kind == "decimal":
        return TypeAdapter(Annotated[Decimal, types.Digits(6, 2)], config=STRICT)
    return TypeAdapter(getattr(types, row.annotation), config=STRICT)


def accepts(validator: TypeAdapter[object], value: Value) -> bool:
    try:
        validator.validate_json(json.dumps(value))
    except ValidationError:
        return False
    return True


def test_the_specified_kinds_are_all_there():
    assert set(ROWS) == {
        "str", "text", "int", "int64", "float", "decimal", "bool", "date", "time", "datetime", "duration", "uuid", "email",
        "url", "bytes", "json", "enum", "object",
    }  # fmt: skip
    assert all(kind == row.kind for kind, row in ROWS.items())


@pytest.mark.parametrize("row", PLAIN, ids=ids)
def test_a_row_leaves_no_layer_without_a_word(row):
    assert row.python
    assert row.annotation
    assert row.column is None or row.column in storage.__all__
    assert row.typescript
    assert row.zod.startswith("wire.")
    assert row.valid
    assert row.invalid
    assert set(row.operators) <= OPERATORS
    assert "isnull" in row.operators


@pytest.mark.parametrize("row", ROWS.values(), ids=ids)
def test_what_has_an_order_is_compared_and_what_has_none_is_no_key(row):
    assert row.ordered or not row.key
    assert ("eq" in row.operators) == row.ordered
    assert not row.search or "contains" in row.operators


@pytest.mark.parametrize("row", PLAIN, ids=ids)
def test_the_model_gives_each_edge_its_verdict(row):
    for value in row.valid:
        assert check(value, use_of(row), NO_BOUNDS, {}, {}) is None, value
    for value in row.invalid:
        assert check(value, use_of(row), NO_BOUNDS, {}, {}) is not None, value


@pytest.mark.parametrize("row", PLAIN, ids=ids)
def test_the_runtime_gives_each_edge_the_same_verdict(row):
    runtime = adapter(row)
    for value in row.valid:
        assert accepts(runtime, value), value
    for value in row.invalid:
        assert not accepts(runtime, value), value


MORE_SPELLINGS = {
    "decimal": ("-0", "-0.00", "1.5", "-0.10", "1234"),
    "time": ("12:30", "12:30:00.500"),
    "datetime": ("2024-01-01T10:00+02:30", "2024-01-01T10:00:00.500Z"),
    "duration": (
        "PT90M",
        "P1W",
        "-PT0S",
        "-P1DT1H",
        "PT0.5S",
        "PT36H",
        "PT0.100S",
        "P99999999D",
        "-PT99999999H",
    ),
    "uuid": ("FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",),
}


@pytest.mark.parametrize("row", [row for row in PLAIN if row.text], ids=ids)
def test_the_canonical_spelling_is_the_runtime_s(row):
    runtime = adapter(row)
    for text in (*row.valid, *MORE_SPELLINGS.get(row.kind, ())):
        answered = json.loads(runtime.dump_json(runtime.validate_json(json.dumps(text))))
        assert canonical(text, use_of(row)) == answered


@pytest.mark.parametrize("row", [row for row in PLAIN if row.kind != "decimal"], ids=ids)
def test_the_json_schema_is_the_runtime_s(row):
    schema = adapter(row).json_schema()
    if schema == {"format": "json"}:  # which `routes.openapi` replaces
        schema = JSON_REF
    assert schema == dict(row.json_schema)


PYTHON = {
    "str": str, "int": int, "float": float, "Decimal": Decimal, "bool": bool, "date": date, "time": time, "UUID": UUID,
    "datetime": datetime, "timedelta": timedelta, "bytes": bytes, "JsonValue": object, "": Enum,
}  # fmt: skip


@pytest.mark.parametrize("row", [row for row in ROWS.values() if row.kind != "object"], ids=ids)
def test_the_operators_are_the_runtime_s(row):
    stored = next(
        words for types_, words in entity._OPERATORS if issubclass(PYTHON[row.python], types_)
    )
    assert set(row.operators) == set(stored)


def test_foreign_spellings_lead_to_kinds_and_are_none():
    assert set(SPELLINGS.values()) <= set(ROWS)
    assert not set(SPELLINGS) & set(ROWS)
