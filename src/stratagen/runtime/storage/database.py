"""Connections and transactions: one database, and the unit of work that every read and write goes through.

Comes in: a URL and a schema. Goes out: transactions that begin at once, nest as savepoints, and end as a whole.
Never here: a statement about an entity.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from contextvars import ContextVar
from typing import Any

from sqlalchemy import URL, Executable, Result, make_url, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlmodel.ext.asyncio.session import AsyncSession

from stratagen.runtime import errors
from stratagen.runtime.errors import ApiError
from stratagen.runtime.storage import sqlite
from stratagen.runtime.storage.driver import READS_ONLY, Driver
from stratagen.runtime.storage.entity import Schema
from stratagen.runtime.storage.failure import (
    Failure,
    FailureKind,
    Refused,
    constrained,
    explain,
)

__all__ = ["Database", "UnitOfWork", "current_database", "unit_of_work"]

_database: ContextVar[Database | None] = ContextVar("stratagen_database", default=None)
_open: ContextVar[tuple[UnitOfWork, ...]] = ContextVar("stratagen_units_of_work", default=())


class UnitOfWork:
    """One transaction, from `async with unit_of_work() as work:`.

    Attributes:
        session: for queries of your own over the rows. It does not commit: the unit does, at its end.
        connection: the connection of the session, for statements of your own without objects.
    """

    def __init__(
        self, database: Database, session: AsyncSession, connection: AsyncConnection
    ) -> None:
        self.database = database
        self.session = session
        self.connection = connection
        self.reads_only = False
        self.closed = False
        self.fresh = False
        self._task = asyncio.current_task()
        self._after_commit: list[Callable[[], None]] = []

    def after_commit(self, callback: Callable[[], None]) -> None:
        """Call `callback` once the whole transaction is committed; not at all when it, or this savepoint, is undone."""
        self._after_commit.append(callback)

    async def execute(
        self, statement: Executable, rows: list[dict[str, Any]] | None = None
    ) -> Result[Any]:
        """Run a Core statement within the transaction; pending changes of the session go before it.

        Any: rows and results have the columns of the statement.
        """
        await self._flush()
        return await self.connection.execute(statement, rows)

    def forget(self) -> None:
        """Have the session reread its objects: a statement changed rows behind its back."""
        self.session.expire_all()

    async def _flush(self) -> None:
        if self.session.new or self.session.dirty or self.session.deleted:
            await self.session.flush()

    def is_mine(self) -> bool:
        """Whether the running task is the one that began it."""
        return asyncio.current_task() is self._task

    @asynccontextmanager
    async def attempt(self) -> AsyncIterator[None]:
        """One statement of ours that may be refused; the transaction is then as it was before, and goes on.

        Raises:
            Refused: it was. What stands against it may now be looked up, in the same transaction.
        """
        await self._flush()
        try:
            async with self._undoable():
                yield
        except self.database.failures as error:
            raise Refused(self.database.failure(error)) from error

    @asynccontextmanager
    async def _undoable(self) -> AsyncIterator[None]:
        restart = self.database.driver.restart
        fresh, self.fresh = self.fresh, False
        if restart is None:
            yield
        elif not fresh:
            async with self.connection.begin_nested():
                yield
        else:  # nothing was done yet, so there is nothing that a savepoint would save
            try:
                yield
            except self.database.failures:
                await self.connection.run_sync(restart)
                raise

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """A part that is undone by itself when it fails."""
        kept = len(self._after_commit)
        try:
            async with self.session.begin_nested():
                await self.session.connection()  # the session would put SAVEPOINT off to its own next statement
                yield
        except BaseException:
            del self._after_commit[kept:]
            raise


class Database:
    """A database and its connections.

    Args:
        url: `sqlite:///tickets.db`, `sqlite://` (in memory), `postgresql://user@host/name`.
        schema: the tables of the generated package.
    """

    def __init__(self, url: str, schema: Schema) -> None:
        parsed = make_url(url.replace("postgres://", "postgresql://", 1))
        self.schema = schema
        self.dialect = parsed.get_backend_name()
        self.driver = _driver(parsed)
        self.engine: AsyncEngine = self.driver.engine
        self.failures: tuple[type[Exception], ...] = (DBAPIError, *self.driver.errors)
        self._generation: sqlite.Generation | None = None
        self._counts = self.dialect == "sqlite" and not sqlite.in_memory(parsed)
        self._readers = self.engine.execution_options(**{READS_ONLY: True})

    async def create_schema(self) -> None:
        """Create the tables that are not there yet, of every entity in the package."""
        self.schema.entities()
        async with self.engine.begin() as connection:
            await connection.run_sync(self.schema.metadata.create_all)

    async def ping(self) -> None:
        """Ask the database for an answer.

        Raises:
            ApiError: 503, it has none.
        """
        async with self.reading() as work:
            await work.execute(text("SELECT 1"))

    def generation(self) -> int | None:
        """A number that changes with every commit, whoever commits; None where the database has none to give.

        What was read before the number changed may be stale: an in-process cache keeps what it holds while it stays.
        """
        if not self._counts:
            return None
        if self._generation is None:
            self._generation = sqlite.Generation(self.engine.url.database or "")
        return self._generation()

    async def close(self) -> None:
        """Close every connection."""
        if self._generation is not None:
            self._generation.close()
            self._generation = None
        await self.engine.dispose()

    @contextmanager
    def activate(self) -> Iterator[Database]:
        """Make this the database of `unit_of_work()` within the block, for this task and those it starts."""
        token = _database.set(self)
        try:
            yield self
        finally:
            _database.reset(token)

    def unit_of_work(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """A transaction that may write; within another one of this task, a savepoint of it.

        It has begun when the block is entered, is committed at its end, and is undone by any exception. A child task
        begins one of its own: on SQLite, after its parent's has ended.

        Raises:
            ApiError: for what the database refused; 503 when it stays locked.
        """
        outer = self._innermost()
        if outer is None or not outer.is_mine():
            return self._begin(self.engine)
        return self._nest(_writable(outer))

    def writing(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """The unit of work that the task is in, or one for what is in the block."""
        outer = self.current()
        if outer is None:
            return self._begin(self.engine, fresh=True)
        return self._join(_writable(outer))

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[UnitOfWork]:
        """A consistent view for several reads: the unit of work that the task is in, or a transaction that only reads."""
        outer = self.current()
        if outer is not None:
            yield outer
            return
        async with self._begin(self._readers) as work:
            yield work

    def current(self) -> UnitOfWork | None:
        """The unit of work that the running task is in.

        Raises:
            RuntimeError: it was begun by the task that started this one. A session serves one task; begin a unit of
                work in the child, or do without child tasks.
        """
        work = self._innermost()
        if work is not None and not work.is_mine():
            raise RuntimeError(
                "A child task cannot use the unit of work of the task that started it: await its calls one after "
                "another, without gather() or create_task(), or let it begin a unit of work of its own."
            )
        return work

    def _innermost(self) -> UnitOfWork | None:
        works = (
            each for each in reversed(_open.get()) if each.database is self and not each.closed
        )
        return next(works, None)

    @asynccontextmanager
    async def _begin(
        self, engine: AsyncEngine, *, fresh: bool = False
    ) -> AsyncIterator[UnitOfWork]:
        self.schema.link()
        session = AsyncSession(engine, expire_on_commit=False)
        try:
            with self._translated():
                work = UnitOfWork(self, session, await self._connected(session))
                work.reads_only = engine is self._readers
                work.fresh = fresh
                async with _entered(work):
                    yield work
                await session.commit()
        finally:
            await asyncio.shield(session.close())
        for callback in work._after_commit:  # noqa: SLF001  # its own module
            callback()

    async def _connected(self, session: AsyncSession) -> AsyncConnection:
        try:
            return await session.connection()
        except OSError as error:  # nobody listens there, or not within the time
            raise explain(Failure(FailureKind.UNREACHABLE), self.schema) from error

    @asynccontextmanager
    async def _nest(self, outer: UnitOfWork) -> AsyncIterator[UnitOfWork]:
        with self._translated():
            async with outer.savepoint():
                yield outer

    @asynccontextmanager
    async def _join(self, outer: UnitOfWork) -> AsyncIterator[UnitOfWork]:
        with self._translated():
            yield outer

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except Refused as refused:
            raise explain(refused.failure, self.schema) from refused.__cause__
        except self.failures as error:
            raise self.explained(error) from error
        except PoolTimeout as error:
            raise errors.unavailable("Every connection is in use, try again") from error

    def explained(self, error: Exception) -> ApiError:
        """What to answer when an exception of the database, one of `failures`, came up."""
        return explain(self.failure(error), self.schema)

    def failure(self, error: Exception) -> Failure:
        """What an exception of the database, one of `failures`, says went wrong."""
        cause = error.driver_exception if isinstance(error, DBAPIError) else error
        return constrained(self.driver.failure(cause), self.schema, self.engine.dialect)


def _driver(url: URL) -> Driver:
    match url.get_backend_name():
        case "sqlite":
            return sqlite.driver(url)
        case "postgresql":
            try:
                from stratagen.runtime.storage import postgresql
            except ModuleNotFoundError as error:
                raise RuntimeError(
                    "PostgreSQL needs asyncpg: pip install 'stratagen[postgres]'"
                ) from error
            return postgresql.driver(url)
        case other:
            raise ValueError(f"No database is known as {other}: write sqlite or postgresql")


def _writable(work: UnitOfWork) -> UnitOfWork:
    if work.reads_only:
        raise RuntimeError("This is a block that only reads: write in a unit of work.")
    return work


@asynccontextmanager
async def _entered(work: UnitOfWork) -> AsyncIterator[None]:
    token = _open.set((*_open.get(), work))
    try:
        yield
    finally:
        work.closed = True
        _open.reset(token)


def current_database() -> Database:
    """The database that `Database.activate` made the current one.

    Raises:
        RuntimeError: none is.
    """
    database = _database.get()
    if database is None:
        raise RuntimeError("No database is active: enter `with database.activate():`, or name one.")
    return database


def unit_of_work(database: Database | None = None) -> AbstractAsyncContextManager[UnitOfWork]:
    """A transaction of `database`, or of the current one: see `Database.unit_of_work`."""
    return (database or current_database()).unit_of_work()
