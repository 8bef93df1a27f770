"""The fast path against the ORM: one table of codecs, so both write the same bytes and read the same values."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from shop.storage.kitchen_sink import (
    KITCHEN_SINK_ENTITY,
    KitchenSink,
    KitchenSinkCreate,
    KitchenSinkRepository,
    KitchenSinkRow,
)
from sqlmodel import select
from test_storage_rows import SINK

from stratagen.model.fieldtypes import ROWS
from stratagen.runtime.storage import Database, ListQuery, Page, from_json, to_json
from stratagen.runtime.storage.entity import Stored

MOMENTS = (
    datetime(1, 1, 1, tzinfo=UTC),
    datetime(2025, 1, 31, 13, 45, 0, 1, tzinfo=UTC),
    datetime(2025, 1, 31, 13, 45, 0, 100_000, tzinfo=UTC),
    datetime(9999, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
)
PYTHON_EDGES: dict[type, tuple[Any, ...]] = {
    bool: (True, False),
    bytes: (b"", b"\x00\xff", bytes(range(256))),
    date: (date.min, date(2024, 2, 29), date.max),
    datetime: MOMENTS,
    time: (time.min, time(13, 45), time(1, 2, 3, 4), time.max),
    timedelta: (timedelta(0), timedelta(microseconds=-1), timedelta(days=400, hours=1)),
    UUID: (UUID(int=0), UUID(int=2**128 - 1)),
}
"""Beside the edges that the table of field types states for the wire."""


def edges(stored: Stored) -> Iterator[Any]:
    """Values of a field that its payload takes: null, those of its kind, and those of the table of field types."""
    if stored.nullable:
        yield None
    yield SINK.get(stored.attribute)
    yield from PYTHON_EDGES.get(stored.kind, ())
    if stored.kind is Decimal:
        yield from (Decimal("-0.01"), Decimal("0.00"), Decimal("99.9"))
    for row in ROWS.values():
        for value in row.valid:
            yield _taken(stored, value)


def _taken(stored: Stored, value: object) -> Any:
    """A value off the wire; the field's usual one where it is of another type."""
    try:
        text = json.dumps({**_wire(), stored.name: value})
        return getattr(from_json(KitchenSinkCreate, text), stored.attribute)
    except ValueError:
        return SINK.get(stored.attribute)


def _wire() -> dict[str, Any]:
    return json.loads(KitchenSinkCreate(**SINK).model_dump_json(by_alias=True))


WRITABLE = [
    each
    for each in KITCHEN_SINK_ENTITY.fields.values()
    if each.attribute in KitchenSinkCreate.model_fields
]


@pytest.mark.parametrize("stored", WRITABLE, ids=lambda each: each.name)
async def test_both_ways_write_the_same_and_read_the_same(
    database: Database, stored: Stored
) -> None:
    sinks = KitchenSinkRepository(database)
    seen: list[object] = []
    for value in edges(stored):
        if any(value == each and type(value) is type(each) for each in seen):
            continue
        seen.append(value)
        payload = KitchenSinkCreate(**{**SINK, stored.attribute: value})
        fast = await sinks.create(payload)
        async with database.unit_of_work() as work:
            row = KitchenSinkRow(**dict(payload))
            work.session.add(row)
            await work.session.flush()
            table = KITCHEN_SINK_ENTITY.table
            column = f"SELECT {table.c[stored.column.name]} FROM kitchen_sinks WHERE id = "
            written = [await work.fetch(f"{column}{key}") for key in (fast.id, row.id)]
            assert repr(written[0]) == repr(written[1])
            by_orm = (
                await work.session.exec(select(KitchenSinkRow).where(KitchenSinkRow.id == fast.id))
            ).one()
            assert getattr(by_orm, stored.attribute) == getattr(fast, stored.attribute) == value
            by_driver = await sinks.get(row.id)
            assert by_driver is not None
            assert getattr(by_driver, stored.attribute) == value
        slow = KitchenSink.model_construct(**dict(fast))
        assert json.loads(to_json(fast)) == json.loads(to_json(slow)), value


async def test_every_type_of_the_registry_is_among_the_fields(database: Database) -> None:
    kinds = {each.kind for each in WRITABLE}
    assert {bool, bytes, date, datetime, time, timedelta, UUID, Decimal, float, int, str} <= kinds


async def test_a_page_is_printed_from_its_rows_and_read_when_looked_at(database: Database) -> None:
    sinks = KitchenSinkRepository(database)
    made = [await sinks.create(KitchenSinkCreate(**SINK)) for _ in range(3)]
    page: Page[KitchenSink] = await sinks.list(ListQuery(sort=(("id", False),)))
    assert to_json(page.items) == b"[%b]" % b",".join(map(to_json, made))
    assert page.items == made
    assert [*page.items][-1] is page.items[-1]


async def test_a_copy_of_a_record_prints_what_it_holds(database: Database) -> None:
    made = await KitchenSinkRepository(database).create(KitchenSinkCreate(**SINK))
    changed = made.model_copy(update={"time": time(1)})
    assert json.loads(to_json(changed))["time"] == "01:00:00"
    assert copy.copy(made) == copy.deepcopy(made) == made
    assert json.loads(to_json(copy.copy(made))) == json.loads(to_json(made))


@pytest.mark.parametrize(
    "text",
    [
        "2025-01-31 00:00:00.000000",
        "2025-01-31 00:00:00",
        "2025-01-31",
        "2025-01-31 02:00:00+02:00",
    ],
)
async def test_an_instant_that_another_program_wrote_is_read(sqlite: Database, text: str) -> None:
    created = await KitchenSinkRepository(sqlite).create(KitchenSinkCreate(**SINK))
    async with sqlite.unit_of_work() as work:
        await work.fetch("UPDATE kitchen_sinks SET created_at = ?", (text,))
    found = await KitchenSinkRepository(sqlite).get(created.id)
    assert found is not None
    assert found.created_at == datetime(2025, 1, 31, tzinfo=UTC)
