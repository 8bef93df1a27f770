"""Transactions: begun at once, undone as a whole, nested as savepoints, never shared between tasks, never losing a write."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import pytest
from shop.storage import SCHEMA
from shop.storage.project import (
    ProjectCreate,
    ProjectRepository,
    ProjectRow,
    ProjectUpdate,
)
from shop.storage.ticket import TicketCreate, TicketRepository, TicketRow
from sqlalchemy import text
from sqlmodel import select

from stratagen.runtime.errors import ApiError
from stratagen.runtime.storage import Database, unit_of_work

RAW = (
    "INSERT INTO projects (name, created_at, updated_at)"
    " VALUES ('raw', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)"
)


class UndoneError(Exception):
    """What ends a unit of work in these tests."""


async def test_an_exception_undoes_the_whole_unit(database: Database) -> None:
    projects = ProjectRepository(database)

    async def fail() -> None:
        async with database.unit_of_work() as work:
            await work.connection.execute(text(RAW))
            await projects.create(ProjectCreate(name="p"))
            raise UndoneError

    with pytest.raises(UndoneError):
        await fail()
    assert await projects.count() == 0


async def test_what_the_drivers_connection_writes_first_is_undone_too(database: Database) -> None:
    projects = ProjectRepository(database)

    async def fail() -> None:
        async with database.unit_of_work() as work:
            raw = await work.connection.get_raw_connection()
            await raw.driver_connection.execute(RAW)
            assert await projects.count() == 1
            raise UndoneError

    with pytest.raises(UndoneError):
        await fail()
    assert await projects.count() == 0


async def test_a_refused_write_leaves_the_unit_whole(database: Database) -> None:
    projects, tickets = ProjectRepository(database), TicketRepository(database)
    async with database.unit_of_work():
        first = await projects.create(ProjectCreate(name="p"))
        with pytest.raises(ApiError, match="already"):
            await projects.create(ProjectCreate(name="p"))
        with pytest.raises(ApiError, match="project_id"):
            await tickets.create(TicketCreate(title="t", project_id=99))
        await tickets.create(TicketCreate(title="t", project_id=first.id))
    assert (await projects.count(), await tickets.count()) == (1, 1)


async def test_a_nested_unit_is_undone_by_itself(database: Database) -> None:
    projects = ProjectRepository(database)

    async def fail() -> None:
        async with database.unit_of_work():
            await projects.create(ProjectCreate(name="gone"))
            raise UndoneError

    async def collide() -> None:
        async with database.unit_of_work():
            await projects.create(ProjectCreate(name="gone too"))
            await projects.create(ProjectCreate(name="kept"))

    async with database.unit_of_work():
        await projects.create(ProjectCreate(name="kept"))
        with pytest.raises(UndoneError):
            await fail()
        with pytest.raises(ApiError):
            await collide()
    assert [each.name for each in await projects.list()] == ["kept"]


async def test_your_own_queries_share_the_transaction(database: Database) -> None:
    projects = ProjectRepository(database)
    async with database.unit_of_work() as work:
        work.session.add(ProjectRow(name="by hand"))
        assert [each.name for each in await projects.list()] == ["by hand"]
        row = (await work.session.exec(select(ProjectRow))).one()
        assert row.created_at == row.updated_at or row.created_at < row.updated_at
        await projects.update(row.id, ProjectUpdate(name="changed"))
        assert (await work.session.exec(select(ProjectRow.name))).all() == ["changed"]
        again = (await work.session.exec(select(ProjectRow))).one()
        assert again.name == "changed"


async def test_a_refusal_of_your_own_queries_is_an_api_error_too(database: Database) -> None:
    await ProjectRepository(database).create(ProjectCreate(name="p"))

    async def add(row: ProjectRow | TicketRow) -> None:
        async with database.unit_of_work() as work:
            work.session.add(row)

    with pytest.raises(ApiError) as caught:
        await add(ProjectRow(name="p"))
    assert caught.value.details == {"entity": "project", "field": "name"}
    with pytest.raises(ApiError) as caught:
        await add(TicketRow(title="t", project_id=99))
    assert caught.value.status == 409


CHANGES = {
    "UPDATE tickets SET status = 'odd'": ("status", "is not a value that is allowed here"),
    "UPDATE tickets SET title = NULL": ("title", "is required"),
}


@pytest.mark.parametrize("statement", CHANGES)
async def test_a_refusal_of_your_own_statements_names_the_field(
    database: Database, statement: str
) -> None:
    project = await ProjectRepository(database).create(ProjectCreate(name="p"))
    await TicketRepository(database).create(TicketCreate(title="t", project_id=project.id))

    async def change() -> None:
        async with database.unit_of_work() as work:
            await work.execute(text(statement))

    with pytest.raises(ApiError) as caught:
        await change()
    field, message = CHANGES[statement]
    assert (caught.value.status, caught.value.message) == (422, f"{field}: {message}")


async def test_a_child_task_may_not_join(database: Database) -> None:
    projects = ProjectRepository(database)
    async with database.unit_of_work():
        with pytest.raises(RuntimeError, match="child task"):
            await asyncio.gather(projects.count())
    assert await asyncio.gather(projects.count(), projects.count()) == [0, 0]


async def test_a_block_that_only_reads_cannot_write(database: Database) -> None:
    projects = ProjectRepository(database)
    async with database.reading():
        with pytest.raises(RuntimeError, match="only reads"):
            await projects.create(ProjectCreate(name="p"))
        with pytest.raises(RuntimeError, match="only reads"):
            database.unit_of_work()
    assert await projects.count() == 0


async def test_what_waits_for_the_commit_runs_after_it_or_never(database: Database) -> None:
    done: list[str] = []

    async def fail(word: str) -> None:
        async with database.unit_of_work() as work:
            work.after_commit(lambda: done.append(word))
            raise UndoneError

    async with database.unit_of_work() as work:
        work.after_commit(lambda: done.append("unit"))
        with pytest.raises(UndoneError):
            await fail("savepoint")
        assert done == []
    assert done == ["unit"]
    with pytest.raises(UndoneError):
        await fail("undone")
    assert done == ["unit"]


async def test_the_current_database_is_that_of_the_task(database: Database) -> None:
    with pytest.raises(RuntimeError, match="No database is active"):
        unit_of_work()
    with database.activate():
        async with unit_of_work():
            await ProjectRepository(database).create(ProjectCreate(name="p"))
    assert await ProjectRepository(database).count() == 1


async def test_concurrent_increments_are_all_kept(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'counter.db'}"
    databases = [Database(url, SCHEMA) for _ in range(4)]  # pools of their own, as processes have
    await databases[0].create_schema()
    made = await ProjectRepository(databases[0]).create(ProjectCreate(name="p", owner="0"))

    async def increment(database: Database) -> None:
        projects = ProjectRepository(database)
        for _ in range(10):
            async with database.unit_of_work():
                found = await projects.get(made.id)
                assert found is not None
                await projects.update(made.id, ProjectUpdate(owner=str(int(found.owner or 0) + 1)))

    await asyncio.gather(*(increment(database) for database in databases for _ in range(2)))
    found = await ProjectRepository(databases[0]).get(made.id)
    assert found is not None
    assert found.owner == "80"
    for each in databases:
        await each.close()


async def test_a_lock_that_stays_is_503_and_retryable(tmp_path: Path) -> None:
    path = tmp_path / "locked.db"
    database = Database(f"sqlite:///{path}", SCHEMA, patience=0.05)
    await database.create_schema()
    projects = ProjectRepository(database)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(ApiError) as caught:
        await projects.create(ProjectCreate(name="p"))
    assert (caught.value.status, caught.value.retryable) == (503, True)
    assert await projects.count() == 0  # a reader does not wait
    other.close()
    await projects.create(ProjectCreate(name="p"))
    await database.close()


async def test_another_process_s_lock_stops_its_writers_only(tmp_path: Path) -> None:
    path = tmp_path / "locked.db"
    database = Database(f"sqlite:///{path}", SCHEMA)
    await database.create_schema()
    projects = ProjectRepository(database)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    writing = asyncio.create_task(projects.create(ProjectCreate(name="p")))
    for _ in range(100):
        assert await projects.count() == 0  # the loop turns, and a reader does not wait
    assert not writing.done()
    other.execute("COMMIT")
    assert (await writing).name == "p"
    other.close()
    await database.close()


async def test_a_raw_write_before_anything_else_is_undone_with_the_rest(database: Database) -> None:
    now = "'2025-01-31 00:00:00.000000'"

    async def fail() -> None:
        async with database.unit_of_work() as work:
            await work.fetch(
                f"INSERT INTO projects (name, created_at, updated_at) VALUES ('raw', {now}, {now})"
            )
            work.session.add(ProjectRow(name="by hand"))
            await ProjectRepository(database).create(ProjectCreate(name="p"))
            assert len(await work.fetch("SELECT name FROM projects")) == 3
            raise UndoneError

    with pytest.raises(UndoneError):
        await fail()
    assert await ProjectRepository(database).count() == 0


async def test_what_a_session_did_in_an_undone_part_is_gone_from_it_too(database: Database) -> None:
    async def fail() -> None:
        async with database.unit_of_work() as inner:
            inner.session.add(ProjectRow(name="by hand"))
            await inner.session.flush()
            raise UndoneError

    async with database.unit_of_work() as work:
        with pytest.raises(UndoneError):
            await fail()
        work.session.add(ProjectRow(name="kept"))
        with pytest.raises(UndoneError):
            await fail()
        assert (await work.session.exec(select(ProjectRow.name))).all() == ["kept"]
    assert [each.name for each in await ProjectRepository(database).list()] == ["kept"]


async def test_a_block_that_only_reads_does_not_write_by_session_either(
    database: Database,
) -> None:
    async def write() -> None:
        async with database.reading() as work:
            work.session.add(ProjectRow(name="p"))

    with pytest.raises(ApiError):
        await write()
    assert await ProjectRepository(database).count() == 0


async def test_a_cancelled_scan_gives_its_connection_back(sqlite: Database) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    begun = asyncio.Event()

    async def scan() -> None:
        async with sqlite.reading() as work:
            begun.set()
            await work.fetch(endless, scans=True)

    for _ in range(20):  # more often than there are connections
        begun.clear()
        task = asyncio.create_task(scan())
        await begun.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert await ProjectRepository(sqlite).count() == 0


async def test_a_cancelled_write_leaves_no_lock_behind(database: Database) -> None:
    projects = ProjectRepository(database)
    begun = asyncio.Event()

    async def write() -> None:
        async with database.unit_of_work():
            await projects.create(ProjectCreate(name="p"))
            begun.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(write())
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await projects.create(ProjectCreate(name="p"))
    assert await projects.count() == 1


async def test_a_generation_changes_with_every_commit_of_anybody(sqlite: Database) -> None:
    database = sqlite
    before = database.generation()
    assert database.generation() == before
    await ProjectRepository(database).create(ProjectCreate(name="p"))
    after = database.generation()
    assert after != before
    other = sqlite3.connect(database.engine.url.database or "")
    with other:
        other.execute("UPDATE projects SET name = 'q'")
    other.close()
    assert database.generation() != after


async def test_memory_keeps_what_it_holds_and_takes_callers_in_turn() -> None:
    database = Database("sqlite://", SCHEMA)
    await database.create_schema()
    projects = ProjectRepository(database)
    await asyncio.gather(*(projects.create(ProjectCreate(name=f"p{n}")) for n in range(20)))
    assert await projects.count() == 20
    assert database.generation() is None
    await database.close()


async def test_foreign_keys_and_wal_are_on(sqlite: Database) -> None:
    async with sqlite.reading() as work:
        values = [
            (await work.execute(text(f"PRAGMA {name}"))).scalar()
            for name in ("foreign_keys", "journal_mode", "synchronous")
        ]
    assert values == [1, "wal", 1]
