"""What a unit of work has to know of its database: the driver, what is prepared once, and what refusals mean.

Comes in: an address and a schema. Goes out: statements and readers in the database's own words, errors to answer with. Never here: a
transaction, or which kind of database it is but for choosing its driver.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, Any, ParamSpec

from sqlalchemy import URL, ClauseElement
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from stratagen.runtime.errors import ApiError
from stratagen.runtime.storage import sqlite
from stratagen.runtime.storage.driver import Driver
from stratagen.runtime.storage.entity import AnyEntity, Schema
from stratagen.runtime.storage.failure import Failure, Refused, constrained, explain
from stratagen.runtime.storage.rows import RowReader
from stratagen.runtime.storage.statement import Statement, prepare

if TYPE_CHECKING:
    from stratagen.runtime.storage.shared import SharedStore

__all__ = ["Backend"]

P = ParamSpec("P")

_KEPT_STATEMENTS = 2_000  # of filters and sorts a client may ask for more; then the oldest goes


class Backend:
    """A database without its transactions; `Database` is one with them."""

    def __init__(
        self, address: URL, schema: Schema, *, patience: float, shared: SharedStore | None
    ) -> None:
        self.schema = schema
        self.shared = shared
        self.dialect = address.get_backend_name()
        self._driver: Driver = _driver(address, patience)
        self.failures: tuple[type[Exception], ...] = (DBAPIError, Refused, *self._driver.errors)
        """What a statement may raise."""
        self._statements: dict[Hashable, Statement] = {}
        self._readers: dict[AnyEntity, RowReader[Any]] = {}  # Any: of the entity

    @property
    def engine(self) -> AsyncEngine:
        """The engine, for whoever works with SQLAlchemy alone."""
        return self._driver.engine

    def statement(
        self, key: Hashable, build: Callable[P, ClauseElement], *of: P.args, **named: P.kwargs
    ) -> Statement:
        """The statement kept under `key`, made by `build` where none is: the entity, and all that shapes the text."""
        found = self._statements.get(key)
        if found is None:
            if len(self._statements) >= _KEPT_STATEMENTS:
                del self._statements[next(iter(self._statements))]
            found = self._statements[key] = self.prepare(build(*of, **named))
        return found

    def prepare(self, statement: ClauseElement) -> Statement:
        """A statement in this database's words, kept by nobody."""
        return prepare(statement, self.engine.dialect)

    def reader(self, entity: AnyEntity) -> RowReader[Any]:  # Any: of the entity
        """What reads and prints the entity's rows."""
        found = self._readers.get(entity)
        if found is None:
            found = self._readers[entity] = RowReader(entity, self.engine.dialect)
        return found

    def failure(self, error: Exception) -> Failure:
        """What an exception of the database, one of `failures`, says went wrong."""
        if isinstance(error, Refused):
            return error.failure
        cause = error.driver_exception if isinstance(error, DBAPIError) else error
        return constrained(self._driver.failure(cause), self.schema, self.engine.dialect)

    def explained(self, error: Exception) -> ApiError:
        """The error to answer with for one of `failures`."""
        return explain(self.failure(error), self.schema)


def _driver(url: URL, patience: float) -> Driver:
    match url.get_backend_name():
        case "sqlite":
            return sqlite.SqliteDriver(url, patience)
        case "postgresql":
            try:
                from stratagen.runtime.storage.postgresql import PostgresDriver
            except ModuleNotFoundError as error:
                raise RuntimeError(
                    "PostgreSQL needs asyncpg: pip install 'stratagen[postgres]'"
                ) from error
            return PostgresDriver(url, patience)
        case other:
            raise ValueError(f"No database is known as {other}: write sqlite or postgresql")
