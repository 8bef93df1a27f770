"""A shop of fourteen entities on real databases; `shop/` is what `gen` makes of `shop/entities.yaml`.

A test that takes `database` runs on SQLite and on PostgreSQL; `sqlite` and `postgresql` are for what only one of them has.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import asyncpg
import pytest
from shop.storage import SCHEMA

from postgres import created
from stratagen.runtime.storage import Database


@pytest.fixture(scope="session")
def shop_on_postgres(postgres: str, worker_id: str) -> str:
    """The address of a database with the shop's tables."""
    address = asyncio.run(created(postgres, f"shop_{worker_id}"))

    async def create_tables() -> None:
        database = Database(address, SCHEMA)
        await database.create_schema()
        await database.close()

    asyncio.run(create_tables())
    return address


@pytest.fixture
def postgresql_url(shop_on_postgres: str) -> str:
    """The same, emptied."""

    async def empty() -> None:
        connection = await asyncpg.connect(shop_on_postgres)
        tables = ", ".join(f'"{name}"' for name in SCHEMA.metadata.tables)
        await connection.execute(f"TRUNCATE {tables} RESTART IDENTITY CASCADE")
        await connection.close()

    asyncio.run(empty())
    return shop_on_postgres


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'shop.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of an empty shop, on each database in turn."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = Database(database_url, SCHEMA)
    await database.create_schema()
    yield database
    await database.close()


@pytest.fixture
async def sqlite(sqlite_url: str) -> AsyncIterator[Database]:
    database = Database(sqlite_url, SCHEMA)
    await database.create_schema()
    yield database
    await database.close()


@pytest.fixture
async def postgresql(postgresql_url: str) -> AsyncIterator[Database]:
    database = Database(postgresql_url, SCHEMA)
    yield database
    await database.close()
