"""One database: its driver, its schema, and the transactions that begin on it.

Comes in: a URL and a schema. Goes out: transactions that begin at once, nest as savepoints, and end as a whole.
Never here: a statement about an entity, or which kind of database it is but for choosing its driver.
"""

from __future__ import annotations

from contextlib import (
    AbstractAsyncContextManager,
    AbstractContextManager,
)
from contextvars import ContextVar, Token
from types import TracebackType
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, make_url

from stratagen.runtime.storage import sqlite
from stratagen.runtime.storage.adapting import add_columns
from stratagen.runtime.storage.backend import Backend
from stratagen.runtime.storage.entity import Schema
from stratagen.runtime.storage.statement import Statement
from stratagen.runtime.storage.work import (
    Joined,
    Nested,
    Once,
    OnceWithin,
    Reads,
    Transaction,
    UnitOfWork,
    units_of_work,
    writable,
)

if TYPE_CHECKING:
    from stratagen.runtime.storage.shared import SharedStore

__all__ = [
    "Database",
    "UnitOfWork",
    "activated",
    "current_database",
    "deactivated",
    "unit_of_work",
]

_ANYTHING = Statement("SELECT 1", (), {})
_MAKING_TABLES = 7_824_671_001  # any number that no other program locks

_database: ContextVar[Database | None] = ContextVar("stratagen_database", default=None)


class Database(Backend):
    """A database and its connections.

    Args:
        url: `sqlite:///tickets.db`, `sqlite://` (in memory), `postgresql://user@host/name`.
        schema: the tables of the generated package.
        patience: for how many seconds a lock, or a connection, is waited for.
        shared: where several machines tell each other what they commit, and keep what they read.

    Attributes:
        caching: whether anything may be answered from memory.
        cached: the entities of which something would be.
    """

    def __init__(
        self,
        url: str,
        schema: Schema,
        *,
        patience: float = 5.0,
        shared: SharedStore | None = None,
    ) -> None:
        address = make_url(url.replace("postgres://", "postgresql://", 1))
        super().__init__(address, schema, patience=patience, shared=shared)
        self.caching = True
        self.cached: set[str] = set()
        self._once = Once(self, self._driver)
        self._generation: sqlite.Generation | None = None
        self._counts = self.dialect == "sqlite" and not sqlite.in_memory(address)

    async def create_schema(self, *, adapt: bool = False) -> None:
        """Create the tables that are not there yet, of every entity in the package. A database that revisions made is left to them.

        Args:
            adapt: also add nullable and defaulted columns to those that are there; on SQLite only, whoever made it.

        Raises:
            SchemaDiffersError: a table with rows needs more than that.
        """
        self.schema.entities()
        metadata = self.schema.metadata
        async with self.unit_of_work() as work:
            if self.dialect == "postgresql":  # processes that start at once take turns
                await work.fetch(f"SELECT pg_advisory_xact_lock({_MAKING_TABLES})")
            if adapt and self.dialect == "sqlite":
                await work.connection.run_sync(add_columns, metadata)
            elif await work.connection.run_sync(_has_revisions):
                return
            await work.connection.run_sync(metadata.create_all)

    async def ping(self) -> None:
        """Ask the database for an answer.

        Raises:
            ApiError: 503, it has none.
        """
        await self.once().run(_ANYTHING, {})

    def generation(self) -> int | None:
        """A number that changes with every commit, whoever commits; None where the database has none to give.

        What was read before the number changed may be stale: an in-process cache keeps what it holds while it stays.
        """
        if not self._counts:
            return None
        if self._generation is None:
            self._generation = sqlite.Generation(self.engine.url.database or "")
        return self._generation()

    async def seen(self) -> object | None:
        """What changes with every commit, on whichever machine; None where nothing tells, and nothing may be kept."""
        if not self.caching:
            return None
        return self.generation() if self.shared is None else await self.shared.generation()

    async def close(self) -> None:
        """Close every connection."""
        if self.shared is not None:
            await self.shared.close()
        if self._generation is not None:
            self._generation.close()
            self._generation = None
        await self._driver.close()

    def activate(self) -> AbstractContextManager[Database]:
        """Make this the database of `unit_of_work()` within the block, for this task and those it starts."""
        return _Active(self)

    # Transactions

    def unit_of_work(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """A transaction that may write; within another one of this task, a savepoint of it.

        It has begun when the block is entered, is committed at its end, and is undone by any exception. A child task
        begins one of its own: on SQLite, after its parent's has ended.

        Raises:
            ApiError: for what the database refused; 503 when it stays locked.
        """
        outer = self._innermost()
        if outer is None or not outer.is_mine():
            return Transaction(self, self._driver, reads_only=False)
        return Nested(writable(outer))

    def writing(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """The unit of work that the task is in, or one for what is in the block."""
        outer = self.current()
        if outer is None:
            return Transaction(self, self._driver, reads_only=False, fresh=True)
        return Joined(writable(outer))

    def reading(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """A consistent view for several reads: the unit of work that the task is in, or a transaction that only reads."""
        outer = self.current()
        if outer is None:
            return Transaction(self, self._driver, reads_only=True)
        return Joined(outer)

    def once(self) -> Reads:
        """For one statement that reads, which needs no transaction to be consistent: in the unit of work that there is, or none."""
        if not units_of_work.get():
            return self._once
        outer = self.current()
        return self._once if outer is None else OnceWithin(outer)

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
        for work in reversed(units_of_work.get()):
            if work.database is self and not work.closed:
                return work
        return None


class _Active:
    """A database that is the current one, as a context manager."""

    __slots__ = ("_database", "_token")

    _token: Token[Database | None]

    def __init__(self, database: Database) -> None:
        self._database = database

    def __enter__(self) -> Database:
        self._token = _database.set(self._database)
        return self._database

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        _database.reset(self._token)


activated, deactivated = _database.set, _database.reset
"""What `Database.activate` does when its block is entered and left, without an object in between."""


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


def _has_revisions(connection: Connection) -> bool:
    """Whether migrations made the tables: what they lack, the next one brings."""
    return inspect(connection).has_table("alembic_version")
