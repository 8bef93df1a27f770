"""What PostgreSQL alone has: failed transactions, SQLSTATEs, connections that are lost, addresses as hosts give them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import asyncpg
import pytest
from shop.storage import SCHEMA
from shop.storage.project import ProjectCreate, ProjectRepository, ProjectRow, ProjectUpdate
from sqlalchemy import make_url, text
from sqlmodel import select

from stratagen.runtime.errors import ApiError
from stratagen.runtime.storage import Database, ListQuery
from stratagen.runtime.storage.postgresql import scratch


async def refused(operation: Awaitable[object]) -> ApiError:
    with pytest.raises(ApiError) as caught:
        await operation
    return caught.value


async def run(database: Database, statement: str) -> None:
    async with database.unit_of_work() as work:
        await work.execute(text(statement))


@pytest.mark.parametrize("by_session", [False, True])
async def test_a_unit_that_goes_on_after_a_failed_statement_is_not_taken_for_committed(
    postgresql: Database, by_session: bool
) -> None:
    done: list[str] = []

    async def go_on() -> None:
        async with postgresql.unit_of_work() as work:
            work.after_commit(lambda: done.append("committed"))
            await ProjectRepository(postgresql).create(ProjectCreate(name="p"))
            if by_session:
                assert (await work.session.exec(select(ProjectRow.name))).all() == ["p"]
            raw = await work.connection.get_raw_connection()
            with pytest.raises(asyncpg.PostgresError):
                await raw.driver_connection.execute("SELECT 1 / 0")

    error = await refused(go_on())
    assert (error.status, error.code) == (500, "TRANSACTION_ERROR")
    assert done == []
    async with postgresql.unit_of_work() as work:  # on the same connection
        assert (await work.session.exec(select(ProjectRow.name))).all() == []


BUSY, GONE = "The database is busy, try again", "The database cannot be reached, try again"


@pytest.mark.parametrize(
    ("state", "status", "message"),
    [
        ("40001", 503, BUSY),
        ("40P01", 503, BUSY),
        ("55P03", 503, BUSY),
        ("57014", 503, BUSY),
        ("53300", 503, BUSY),
        ("57P01", 503, GONE),
        ("57P03", 503, GONE),
        ("25006", 503, GONE),
        ("08006", 503, GONE),
        ("53100", 500, "The database operation statement failed"),
        ("XX000", 500, "The database operation statement failed"),
        ("42601", 500, "The database operation statement failed"),
        ("28P01", 500, "The connection to database failed"),
        ("3D000", 500, "The connection to database failed"),
        ("22003", 422, "is out of the range of its type"),
        ("23P01", 409, "A row like this exists already"),
    ],
)
async def test_each_code_has_its_answer_and_none_of_the_databases_words(
    postgresql: Database, state: str, status: int, message: str
) -> None:
    statement = (
        f"DO $$ BEGIN RAISE EXCEPTION 'secret words of SQL' USING ERRCODE = '{state}'; END $$"
    )
    error = await refused(run(postgresql, statement))
    assert (error.status, error.message) == (status, message)
    assert error.retryable is (status == 503)
    assert await ProjectRepository(postgresql).count() == 0  # the connection is none the worse


async def test_a_row_that_stays_locked_is_503_and_retryable(postgresql: Database) -> None:
    projects = ProjectRepository(postgresql)
    made = await projects.create(ProjectCreate(name="p"))
    held, done = asyncio.Event(), asyncio.Event()

    async def hold() -> None:
        async with postgresql.unit_of_work():
            await projects.update(made.id, ProjectUpdate(name="held"))
            held.set()
            await done.wait()

    async def impatient() -> None:
        async with postgresql.unit_of_work() as work:
            await work.execute(text("SET LOCAL lock_timeout = 20"))
            await projects.update(made.id, ProjectUpdate(name="late"))

    holder = asyncio.create_task(hold())
    await held.wait()
    error = await refused(impatient())
    assert (error.status, error.retryable) == (503, True)
    assert (await projects.get(made.id)) == made  # a reader does not wait
    done.set()
    await holder
    found = await projects.get(made.id)
    assert found is not None
    assert found.name == "held"


async def test_no_read_waits_for_a_locked_table_longer_than_it_has_patience(
    postgresql: Database, postgresql_url: str
) -> None:
    made = await ProjectRepository(postgresql).create(ProjectCreate(name="p"))
    hurried = Database(postgresql_url, SCHEMA, patience=0.02)
    projects = ProjectRepository(hurried)
    try:
        async with postgresql.unit_of_work() as work:
            await work.execute(text("LOCK TABLE projects IN ACCESS EXCLUSIVE MODE"))
            for reading in (projects.get(made.id), projects.list(ListQuery(count=True))):
                error = await refused(asyncio.wait_for(reading, 10))
                assert (error.status, error.retryable) == (503, True)
        assert await projects.get(made.id) == made
    finally:
        await hurried.close()


async def test_a_deadlock_has_one_loser_who_may_try_again(postgresql: Database) -> None:
    projects = ProjectRepository(postgresql)
    one, two = await projects.create_many([ProjectCreate(name=name) for name in "ab"])
    both = asyncio.Barrier(2)

    async def cross(first: int, second: int) -> str:
        try:
            async with postgresql.unit_of_work() as work:
                await work.execute(text("SET LOCAL deadlock_timeout = 20"))
                await projects.update(first, ProjectUpdate(owner="x"))
                await both.wait()
                await projects.update(second, ProjectUpdate(owner="y"))
        except ApiError as error:
            return f"{error.status} {error.retryable}"
        return "won"

    assert sorted(await asyncio.gather(cross(one.id, two.id), cross(two.id, one.id))) == [
        "503 True",
        "won",
    ]


async def test_a_lost_connection_is_503_and_the_next_one_is_new(postgresql: Database) -> None:
    projects = ProjectRepository(postgresql)

    async def lose() -> None:
        async with postgresql.unit_of_work() as work:
            await projects.create(ProjectCreate(name="lost"))
            await work.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))

    error = await refused(lose())
    assert (error.status, error.retryable, error.message) == (503, True, GONE)
    assert await projects.count() == 0


async def test_idle_connections_that_the_server_closed_are_replaced_unnoticed(
    postgresql: Database, postgresql_url: str
) -> None:
    projects = ProjectRepository(postgresql)
    await projects.count()
    other = await asyncpg.connect(postgresql_url)
    closed = asyncio.Event()
    async with postgresql.reading() as work:
        raw = await work.connection.get_raw_connection()
        raw.driver_connection.add_termination_listener(lambda _connection: closed.set())
        pid = raw.driver_connection.get_server_pid()
    await other.execute("SELECT pg_terminate_backend($1)", pid)
    await closed.wait()
    await other.close()
    assert await projects.count() == 0


async def test_a_server_that_is_not_there_is_503(tmp_path_factory: pytest.TempPathFactory) -> None:
    database = Database(f"postgresql:///x?host={tmp_path_factory.mktemp('empty')}", SCHEMA)
    error = await refused(database.ping())
    assert (error.status, error.retryable, error.message) == (503, True, GONE)
    await database.close()


async def test_a_database_that_is_not_there_is_500_and_named_by_nobody(postgresql_url: str) -> None:
    url = make_url(postgresql_url).set(database="other").render_as_string(hide_password=False)
    database = Database(url, SCHEMA)
    error = await refused(database.ping())
    assert (error.status, error.code) == (500, "CONNECTION_ERROR")
    assert "other" not in error.message
    await database.close()


@pytest.mark.parametrize(
    "spelt",
    [
        lambda url: url.replace("postgresql://", "postgres://"),
        lambda url: url.replace("postgresql://", "postgresql+asyncpg://"),
        lambda url: f"{url}&sslmode=prefer&channel_binding=prefer&application_name=shop",
    ],
)
async def test_an_address_may_be_spelt_as_hosts_give_it(
    postgresql_url: str, spelt: Callable[[str], str]
) -> None:
    database = Database(spelt(postgresql_url), SCHEMA)
    await database.ping()
    await database.close()


def test_only_two_kinds_of_database_are_known() -> None:
    with pytest.raises(ValueError, match="sqlite or postgresql"):
        Database("mysql://localhost/x", SCHEMA)


async def test_a_statement_that_a_migration_made_stale_is_503_once(postgresql: Database) -> None:
    projects = ProjectRepository(postgresql)
    made = await projects.create(ProjectCreate(name="p"))

    async def read() -> object:
        async with postgresql.unit_of_work():
            return await projects.get(made.id)

    async def migrate(kind: str) -> None:
        await run(postgresql, f'ALTER TABLE projects ALTER owner TYPE {kind} COLLATE "C"')

    assert await read() == made
    await migrate("VARCHAR(77)")
    error = await refused(read())
    assert (error.status, error.retryable) == (503, True)
    assert await read() == made
    await migrate("VARCHAR")


async def test_processes_that_start_at_once_make_the_tables_once(postgres: str) -> None:
    async with scratch(postgres) as url:
        databases = [Database(url, SCHEMA) for _ in range(4)]
        await asyncio.gather(*(each.create_schema() for each in databases))
        assert await ProjectRepository(databases[0]).count() == 0
        for each in databases:
            await each.close()
