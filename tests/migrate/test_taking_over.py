"""A database that was there before: its constraints have names of their own, and the first revisions find them all the same."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest
import sqlalchemy as sa
import walk

from stratagen.runtime.migrate import RefusedError, move

SERVED = """
CREATE TYPE order_state AS ENUM ('open', 'closed');
CREATE TABLE shops (id bigserial PRIMARY KEY, name varchar(40) NOT NULL UNIQUE);
CREATE TABLE orders (
    id bigserial CONSTRAINT orders_are_told_by_id PRIMARY KEY,
    code varchar(8) NOT NULL,
    state order_state NOT NULL DEFAULT 'open',
    weight varchar(5) NOT NULL CHECK (weight IN ('light', 'heavy')),
    shop_id bigint NOT NULL CONSTRAINT of_a_shop REFERENCES shops ON DELETE CASCADE,
    CONSTRAINT "once each" UNIQUE (code)
);
CREATE INDEX by_shop ON orders (shop_id);
INSERT INTO shops VALUES (1, 'A');
INSERT INTO orders VALUES (1, 'X', 'open', 'light', 1), (2, 'Y', 'closed', 'heavy', 1);
"""
EMBEDDED = """
CREATE TABLE shops (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL UNIQUE);
CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    code VARCHAR(8) NOT NULL,
    state VARCHAR(6) NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
    weight VARCHAR(5) NOT NULL CHECK (weight IN ('light', 'heavy')),
    shop_id INTEGER NOT NULL CONSTRAINT of_a_shop REFERENCES shops ON DELETE CASCADE,
    CONSTRAINT "once each" UNIQUE (code)
);
CREATE INDEX by_shop ON orders (shop_id);
INSERT INTO shops VALUES (1, 'A');
INSERT INTO orders VALUES (1, 'X', 'open', 'light', 1), (2, 'Y', 'closed', 'heavy', 1);
"""
REGISTRY = {
    "version": 1,
    "project": {"name": "shelf", "package": walk.PACKAGE},
    "defaults": {"layers": ["storage"], "timestamps": False},
    "enums": {"state": ["open", "closed"], "weight": ["light", "heavy"]},
    "entities": {
        "shop": {"fields": {"name": {"type": "str", "max_length": 40, "unique": True}}},
        "order": {
            "table": "orders",
            "fields": {
                "code": {"type": "str", "max_length": 8, "unique": True},
                "state": {"type": "state", "default": "open"},
                "weight": "weight",
                "shop": {"ref": "shop", "on_delete": "cascade"},
            },
        },
    },
}  # fmt: skip
CHANGED = {
    **REGISTRY,
    "enums": {"state": ["new", "closed", "lost"], "weight": ["light", "heavy", "huge"]},
    "entities": {
        "shop": {"fields": {"name": {"type": "str", "max_length": 40}}},
        "order": {
            "table": "orders",
            "fields": {
                "code": {"type": "str", "max_length": 8},
                "state": {"type": "state", "default": "new"},
                "weight": "weight",
                "shop": {"ref": "shop", "on_delete": "restrict"},
            },
        },
    },
}  # fmt: skip


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.syspath_prepend(str(tmp_path))
    walk.write(tmp_path, REGISTRY)
    assert walk.gen(tmp_path, "migrate", "-m", "As it was", "--quiet") == 0
    yield tmp_path
    walk.forget()


def fill(address: str) -> None:
    if address.startswith("sqlite"):
        with sqlite3.connect(address.removeprefix("sqlite:///")) as database:
            database.executescript(EMBEDDED)
        return

    async def say() -> None:
        connection = await asyncpg.connect(address)
        await connection.execute(SERVED)
        await connection.close()

    asyncio.run(say())


def states(connection: sa.Connection) -> list[tuple[str, ...]]:
    return [tuple(row) for row in connection.execute(sa.text("SELECT code, state, weight FROM orders ORDER BY code"))]  # fmt: skip


def test_it_is_noted_and_goes_on_as_if_revisions_had_made_it(project: Path, addresses: list[str]):
    address, _ = addresses
    fill(address)
    move(project, "stamp")
    before = walk.on(address, walk.reflected)
    assert set(named(before)) == {
        "uq_shops_name", "pk_shops", "uq_orders_code", "pk_orders", "ck_orders_state", "ck_orders_weight",
        "fk_orders_shop_id", "ix_orders_shop_id",
    }  # fmt: skip
    walk.write(project, CHANGED)
    assert walk.gen(project, "migrate", "-m", "Other", "--map", "state.open=new", "--quiet") == 0
    move(project, "up")
    assert walk.on(address, states) == [("X", "new", "light"), ("Y", "closed", "heavy")]
    assert walk.on(address, walk.missing) == []
    move(project, "down")
    assert walk.on(address, states) == [("X", "open", "light"), ("Y", "closed", "heavy")]
    assert walk.on(address, walk.reflected) == before


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("ALTER TABLE orders ADD COLUMN seen TEXT", "seen"),
        ("CREATE UNIQUE INDEX open_once ON orders (shop_id) WHERE state = 'open'", "the index open_once"),
        ("CREATE TRIGGER told AFTER DELETE ON orders BEGIN SELECT 1; END", "a trigger"),
        ("ALTER TABLE orders ADD COLUMN b TEXT CHECK (b <> '')", "b, a CHECK"),
    ],
)  # fmt: skip
def test_what_would_be_lost_is_named_and_nothing_is_done(
    project: Path, embedded: str, more: str, told: str
):
    fill(embedded)
    walk.on(embedded, lambda connection: connection.execute(sa.text(more)))
    before = walk.on(embedded, walk.reflected)
    with pytest.raises(RefusedError, match=f"orders has more than the revision knows of, and would lose it: {told};"):  # fmt: skip
        move(project, "stamp")
    assert walk.on(embedded, walk.reflected) == before


def named(tables: dict[str, object]) -> Iterator[str]:
    """The names of all constraints and indexes."""
    for table in tables.values():
        for part in ("references", "indexes", "uniques", "checks"):
            for each in table[part]:
                yield dict(eval(each))["name"]  # what `reflected` printed
        yield dict(eval(table["key"]))["name"]
