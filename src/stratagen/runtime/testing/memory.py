"""A database that lives as long as a test.

Comes in: the schema of a generated package. Goes out: its tables, empty, in memory. Never here: a row.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from stratagen.runtime.storage.database import Database
from stratagen.runtime.storage.entity import Schema

__all__ = ["memory_database"]


@asynccontextmanager
async def memory_database(schema: Schema) -> AsyncIterator[Database]:
    """A new SQLite database in memory, with the tables of every entity, gone at the end of the block.

    As a fixture:

        @pytest.fixture
        async def database() -> AsyncIterator[Database]:
            async with memory_database(SCHEMA) as database:
                yield database

    It has one connection, which tasks take in turn; `unit_of_work()` without an argument works on it within the block.

    Args:
        schema: `SCHEMA` of the generated package's `storage`.
    """
    database = Database("sqlite://", schema)
    try:
        await database.create_schema()
        with database.activate():
            yield database
    finally:
        await database.close()
