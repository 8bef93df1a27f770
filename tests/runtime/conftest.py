"""A shop of some entities on real databases; `shop/` is what `gen` makes of `shop/entities.yaml`.

A test that takes `database` runs on SQLite and on PostgreSQL; `sqlite` and `postgresql` are for what only one of them has.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import asyncpg
import pytest
from shop.storage import SCHEMA

from leaks import install, no_leaks
from stratagen.runtime.storage import Database
from stratagen.runtime.storage.postgresql import scratch

__all__ = ["no_leaks"]  # a fixture of every test here

install()


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def server_url(request: pytest.FixtureRequest) -> str | None:
    """For `serving`: None for SQLite, then the address of a PostgreSQL server."""
    return None if request.param == "sqlite" else request.getfixturevalue("postgres")


@pytest.fixture(scope="session")
def shop_on_postgres(postgres: str) -> Iterator[str]:
    """The address of a database with the shop's tables."""
    with asyncio.Runner() as runner:
        made = scratch(postgres)
        address = runner.run(made.__aenter__())
        database = Database(address, SCHEMA)
        runner.run(database.create_schema())
        runner.run(database.close())
        yield address
        runner.run(made.__aexit__(None, None, None))


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
