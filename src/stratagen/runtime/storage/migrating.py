"""What runs around the revisions: connections on which a revision is whole or not at all, on SQLite and PostgreSQL.

Comes in: a database's address. Goes out: migrations done, for `migrations/env.py`; or what is in the database. Never here: the
words of a revision (`migrations`).
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

import orjson
import sqlalchemy as sa
from alembic import context
from alembic.runtime.migration import MigrationContext
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from stratagen.runtime.storage.conforming import Tables, conform

__all__ = ["Found", "ViolatedError", "conform_to", "found_in", "revisions_in", "run"]

T = TypeVar("T")

_MIGRATES = 0x73747261746167  # who holds the lock of this number brings the database to a revision


class ViolatedError(RuntimeError):
    """Rows refer to rows that are not there after a revision; it was taken back."""


@dataclass(frozen=True, slots=True)
class Found:
    """What is in a database: the revisions that it is at, the columns of each table, the names of indexes."""

    revisions: list[str]
    columns: dict[str, set[str]]
    indexes: set[str | None]


def run(url: str, metadata: sa.MetaData | None = None) -> None:
    """What `migrations/env.py` does: bring the database to the revision that was asked for, each revision whole or not at all.

    Args:
        url: as `DATABASE_URL` has it.
        metadata: the declared tables, for `alembic check` and `alembic revision --autogenerate`.

    Raises:
        ViolatedError: rows of SQLite would refer to nothing afterwards.
    """
    parsed = _parsed(url)
    if parsed.get_backend_name() == "sqlite":
        with _sqlite(parsed) as connection:
            _migrate(connection, metadata)
    else:
        asyncio.run(_on_server(parsed, metadata))


async def found_in(url: str) -> Found:
    """What is in a database; a file that is not there yet stays so."""
    return await _looked_into(url, _found)


async def revisions_in(url: str) -> list[str]:
    """The revisions that a database is at."""
    return await _looked_into(url, _revisions)


async def _looked_into(url: str, look: Callable[[sa.Connection], T]) -> T:
    parsed = _parsed(url)
    if parsed.get_backend_name() == "sqlite":
        with _sqlite(parsed) as connection:
            return look(connection)
    async with _server(parsed) as connection:
        return await connection.run_sync(look)


async def conform_to(url: str, tables: Tables) -> list[str]:
    """Give the constraints of a database the names that revisions call them by; all of it or nothing. Returns those names."""
    parsed = _parsed(url)
    if parsed.get_backend_name() == "sqlite":
        with _sqlite(parsed) as connection, connection.begin():
            return conform(connection, tables)
    async with _server(parsed) as served, served.begin():
        return await served.run_sync(conform, tables)


def _found(connection: sa.Connection) -> Found:
    inspector = sa.inspect(connection)
    columns = {
        name: {column["name"] for column in found}
        for (_, name), found in inspector.get_multi_columns().items()
    }
    indexes = {index["name"] for found in inspector.get_multi_indexes().values() for index in found}
    return Found(_revisions(connection), columns, indexes)


def _revisions(connection: sa.Connection) -> list[str]:
    return list(MigrationContext.configure(connection).get_current_heads())


def _migrate(connection: sa.Connection, metadata: sa.MetaData | None) -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        transaction_per_migration=True,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def _parsed(url: str) -> sa.URL:
    return sa.make_url(url.replace("postgres://", "postgresql://", 1))


@contextmanager
def _sqlite(url: sa.URL) -> Iterator[sa.Connection]:
    engine = sa.create_engine(url.set(drivername="sqlite+pysqlite"))

    @event.listens_for(engine, "connect")
    def _connect(raw: Any, _record: object) -> None:  # Any: of sqlite3
        raw.isolation_level = None  # it would begin in front of some statements only

    @event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    @event.listens_for(engine, "commit")
    def _commit(connection: sa.Connection) -> None:
        # References are not enforced meanwhile: a table that is made anew is dropped once. They hold at the end.
        found = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if found:
            message = f"a row of {found[0]} would refer to a row of {found[2]} that is not there"
            raise ViolatedError(message)

    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


@asynccontextmanager
async def _server(url: sa.URL) -> AsyncIterator[AsyncConnection]:
    engine = create_async_engine(
        url.set(drivername="postgresql+asyncpg"),
        json_serializer=lambda value: orjson.dumps(value).decode(),
        json_deserializer=orjson.loads,
    )
    try:
        async with engine.connect() as connection:
            yield connection
    finally:
        await engine.dispose()


async def _on_server(url: sa.URL, metadata: sa.MetaData | None) -> None:
    async with _server(url) as connection:
        # Replicas that start at once each say `up`: one does it, and the others find it done. The lock goes with the connection.
        await connection.exec_driver_sql(f"SELECT pg_advisory_lock({_MIGRATES})")
        await connection.commit()
        await connection.run_sync(_migrate, metadata)
