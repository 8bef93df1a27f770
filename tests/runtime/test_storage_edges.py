"""Every edge of every type: from JSON to Python to the database and the whole way back, equal, on both databases."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from shop.storage.kitchen_sink import KITCHEN_SINK_ENTITY, KitchenSinkCreate, KitchenSinkRepository
from sqlalchemy import text
from test_storage_rows import SINK

from stratagen.model.fieldtypes import ROWS
from stratagen.runtime.storage import Database, from_json, to_json

FIELDS = {
    "str": "copy",
    "text": "a_text",
    "int": "an_int",
    "int64": "an_int64",
    "float": "a_float",
    "decimal": "big_decimal",
    "bool": "a_bool",
    "date": "a_date",
    "time": "a_time",
    "datetime": "a_datetime",
    "duration": "a_duration",
    "uuid": "a_uuid",
    "email": "an_email",
    "url": "a_url",
    "bytes": "a_bytes",
    "json": "a_json",
}
MORE = {
    "an_enum": ("good", "so so", "1st"),
    "an_object": ({"x": 1e300, "y": 5e-324}, {"x": -0.1, "y": 1e23}),
    "numbers": ([], [0, 2**53 - 1, -(2**53 - 1)]),
    "a_json": (0.1, 5e-324, 1e15, {"b": 1, "a": [{}], "": None}, "null", "5", [[[]]]),
    "a_float": (1.7976931348623157e308, 5e-324, 0.1 + 0.2, 1e23),
    "a_duration": ("P99999999D", "-P99999999D", "PT0.000001S", "PT86400S"),
    "a_datetime": ("0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z"),
    "big_decimal": ("9" * 28 + "." + "9" * 10, "-0.0000000001", "0.0000000000"),
    "a_text": ("\u0001\uffff", "a\\b", "%_", "é" + "e\u0301"),
}


def edges() -> Iterator[tuple[str, Any]]:
    for row in ROWS.values():
        if row.kind in FIELDS:
            yield from ((FIELDS[row.kind], value) for value in row.valid)
    for name, values in MORE.items():
        yield from ((name, value) for value in values)


def spelt(value: object) -> str:
    """As text, since 1 == 1.0 == True; an object's keys have no order in JSON, and JSONB keeps none."""
    return json.dumps(value, sort_keys=True)


def test_no_type_is_left_out() -> None:
    assert set(ROWS) - set(FIELDS) == {"enum", "object"}


async def test_every_edge_is_read_back_equal(database: Database) -> None:
    sinks = KitchenSinkRepository(database)
    whole = json.loads(to_json(await sinks.create(KitchenSinkCreate(**SINK))))
    ours = {"id", "created_at", "updated_at"}
    payload = {name: value for name, value in whole.items() if name not in ours}
    for name, value in edges():
        given = from_json(KitchenSinkCreate, json.dumps({**payload, name: value}))
        made = await sinks.create(given)
        found = await sinks.get(made.id)
        assert found is not None
        attribute = KITCHEN_SINK_ENTITY.fields[name].attribute
        assert to_json(made) == to_json(found), (name, value)
        assert type(getattr(made, attribute)) is type(getattr(found, attribute)), (name, value)
        wire = json.loads(to_json(found))
        sent = json.loads(given.model_dump_json(by_alias=True))
        assert spelt(wire[name]) == spelt(sent[name]), (name, value)
        again = from_json(
            KitchenSinkCreate,
            json.dumps({each: wire[each] for each in payload}),
        )
        assert again == given, (name, value)


TYPES = {
    "a_bool": "boolean",
    "a_bytes": "bytea",
    "a_date": "date",
    "a_datetime": "timestamp with time zone",
    "a_decimal": "numeric",
    "a_duration": "interval",
    "a_float": "double precision",
    "a_json": "jsonb",
    "a_text": "text",
    "a_time": "time without time zone",
    "a_uuid": "uuid",
    "an_email": "character varying",
    "an_enum": "character varying",
    "an_int": "bigint",
    "an_int64": "bigint",
    "an_object": "jsonb",
    "big_decimal": "numeric",
    "created_at": "timestamp with time zone",
    "numbers": "jsonb",
    "objects": "jsonb",
}


async def test_columns_have_postgresqls_own_types(postgresql: Database) -> None:
    asked = text(
        "SELECT column_name, data_type FROM information_schema.columns"
        " WHERE table_name = 'kitchen_sinks'"
    )
    async with postgresql.reading() as work:
        found = {each.column_name: each.data_type for each in await work.execute(asked)}
    assert {name: found[name] for name in TYPES} == TYPES


async def test_every_text_sorts_by_code_points_wherever_the_server_stands(
    postgresql: Database,
) -> None:
    asked = text(
        "SELECT table_name, column_name, collation_name FROM information_schema.columns"
        " WHERE table_schema = 'public' AND data_type IN ('text', 'character varying')"
    )
    async with postgresql.reading() as work:
        found = (await work.execute(asked)).all()
    assert {"tickets", "devices", "bookings"} <= {table for table, _, _ in found}
    assert {collation for _, _, collation in found} == {"C"}
