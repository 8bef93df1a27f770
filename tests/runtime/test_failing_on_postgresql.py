"""Every statement of every operation is made to fail once, by the server itself: the answer is 503, or a success after another try,
and the data are as before or as after. SQLite has `test_failing_statements`, of which the operations are.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Any, NamedTuple

import asyncpg
import pytest
from shop.app import create_app
from shop.storage import SCHEMA
from shop.storage.agent import AGENT_ENTITY
from shop.storage.folder import FOLDER_ENTITY
from shop.storage.ticket import TICKET_ENTITY
from shop.storage.ticket_task import TICKET_TASK_ENTITY
from test_failing_statements import OPERATIONS

from stratagen.runtime.storage import postgresql
from stratagen.runtime.testing import Answer, Api, serving

State = Mapping[str, list[Mapping[str, Any]]]

plain_connect = asyncpg.connect

_NEVER_ALIKE = frozenset({"created_at", "updated_at", "deleted_at", "deletion_id"})
FAILURES = {
    "serialization": "DO $$ BEGIN RAISE SQLSTATE '40001'; END $$",
    "deadlock": "DO $$ BEGIN RAISE SQLSTATE '40P01'; END $$",
    "locked": "DO $$ BEGIN RAISE SQLSTATE '55P03'; END $$",
    "disconnected": "SELECT pg_terminate_backend(pg_backend_pid())",
    "disconnected before": "",  # between two statements, and the driver has only begun to notice
}


class Faults:
    """Statements pass here; instead of one of them the server is sent another, which fails."""

    left = 0
    statement = ""

    def arm(self, place: int, statement: str) -> None:
        self.left, self.statement = place, statement

    async def pass_one(
        self, connection: Connection, execute: Callable[[str], Awaitable[object]]
    ) -> None:
        self.left -= 1
        if self.left == 0 and not self.statement:
            connection.terminate()
            raise asyncpg.InternalClientError(
                "cannot switch to state 12; another operation (2) is in progress"
            )
        if self.left == 0:
            await execute(self.statement)


FAULTS = Faults()


class Connection(asyncpg.Connection):
    async def execute(self, *arguments: Any, **options: Any) -> str:
        await FAULTS.pass_one(self, super().execute)
        return await super().execute(*arguments, **options)

    async def fetch(self, *arguments: Any, **options: Any) -> list[Any]:
        await FAULTS.pass_one(self, super().execute)
        return await super().fetch(*arguments, **options)

    async def fetchmany(self, *arguments: Any, **options: Any) -> list[Any]:
        await FAULTS.pass_one(self, super().execute)
        return await super().fetchmany(*arguments, **options)

    async def prepare(self, *arguments: Any, **options: Any) -> Any:
        await FAULTS.pass_one(self, super().execute)
        return await super().prepare(*arguments, **options)


class Tables:
    """The tables of a database, read and put back by a connection that never fails."""

    def __init__(self, connection: asyncpg.Connection) -> None:
        self._connection = connection
        self._names = [table.name for table in SCHEMA.metadata.sorted_tables]

    async def state(self) -> State:
        """The rows; of what differs from run to run, only whether it is there."""
        return {
            name: [
                {key: value is None if key in _NEVER_ALIKE else value for key, value in row.items()}
                for row in await self._connection.fetch(f'SELECT * FROM "{name}" ORDER BY 1, 2')
            ]
            for name in self._names
        }

    async def keep(self) -> None:
        """Remember the rows."""
        for name in self._names:
            await self._connection.execute(f'CREATE TEMP TABLE "kept_{name}" AS TABLE "{name}"')

    async def put_back(self) -> None:
        """Have the rows again that were kept, and number the next ones as then."""
        listed = ", ".join(f'"{name}"' for name in self._names)
        async with self._connection.transaction():
            await self._connection.execute(f"TRUNCATE {listed}")
            for name in self._names:
                await self._connection.execute(f'INSERT INTO "{name}" TABLE "kept_{name}"')
        await self.number()

    async def number(self) -> None:
        """What was not committed has used numbers up."""
        for name in self._names:
            if SCHEMA.metadata.tables[name].autoincrement_column is not None:
                await self._connection.execute(
                    f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), 1 + coalesce(max(id), 0), false) FROM \"{name}\""
                )


class Desk(NamedTuple):
    api: Api
    tables: Tables

    def ask(self, operation: str) -> Answer:
        method, path, body = OPERATIONS[operation]
        return self.api._ask(method, path, body)


@pytest.fixture(scope="module")
def desk(postgres: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    addresses = []

    async def connect(address: str, **options: Any) -> Any:
        addresses.append(address)
        return await plain_connect(address, **options, connection_class=Connection)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(postgresql, "connect", connect)
        patch.setenv("RETRY_PAUSE_MS", "0.01")
        with serving(create_app, tmp_path_factory.mktemp("failing"), postgres) as api:
            api.make(TICKET_TASK_ENTITY, ticket_id=api.make(TICKET_ENTITY)["id"])
            api.make(AGENT_ENTITY, id="0190a0b0-0000-7000-8000-000000000000")
            api.make(FOLDER_ENTITY, parent_id=api.make(FOLDER_ENTITY)["id"])

            async def opened() -> Tables:
                tables = Tables(await plain_connect(addresses[-1]))
                await tables.keep()
                return tables

            tables = api.run(opened)
            yield Desk(api, tables)
            api.run(tables._connection.close)


@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize("operation", OPERATIONS)
def test_a_statement_that_the_server_fails_leaves_the_data_before_or_after(
    desk: Desk, operation: str, failure: str
) -> None:
    api, tables = desk.api, desk.tables
    api.run(tables.put_back)
    before = api.run(tables.state)
    good = desk.ask(operation)
    assert good.status < 300
    after = found = api.run(tables.state)
    for place in range(1, 200):
        api.run(tables.number if found == before else tables.put_back)
        FAULTS.arm(place, FAILURES[failure])
        answer = desk.ask(operation)
        reached, FAULTS.left = FAULTS.left <= 0, 0
        found = api.run(tables.state)
        if answer.status == good.status:
            assert found == after
        else:
            assert (answer.status, answer.code) == (503, "SERVICE_UNAVAILABLE")
            assert int(answer.headers["Retry-After"]) >= 1
            assert found == before
            assert OPERATIONS[operation][0] in {"POST", "PATCH"}  # the others are tried again
        if not reached:
            break
    assert 1 < place < 199
