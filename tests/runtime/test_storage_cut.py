"""The connection is cut at every message of every operation: the answer is 503, the data are as before or as after."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from shop.storage import SCHEMA
from shop.storage.agent import AgentCreate, AgentRepository
from shop.storage.folder import FolderCreate, FolderRepository
from shop.storage.project import ProjectCreate, ProjectRepository, ProjectUpdate
from shop.storage.ticket import Ticket, TicketCreate, TicketRepository
from sqlalchemy import make_url, text

from stratagen.runtime.errors import ApiError
from stratagen.runtime.storage import Database, ListQuery


class Cable:
    """A server's socket, passed on; it is cut at the client's message of a number."""

    def __init__(self, server: str, *, arrives: bool) -> None:
        self.server = server
        self.arrives = arrives  # whether the message that it is cut at gets to the server
        self.left = -1  # messages; below 0: it is not to be cut
        self.was_cut = False
        self.ended = asyncio.Event()  # the server has done with what was cut
        self._serving: set[asyncio.Task[None]] = set()  # the loop itself holds on to none

    def take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._serving.add(asyncio.create_task(self.serve(reader, writer)))

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there_reader, there_writer = await asyncio.open_unix_connection(self.server)
        back = asyncio.create_task(self._back(there_reader, writer))
        while sent := await reader.read(1 << 20):
            self.left -= 1
            last = self.left == 0
            if not last or self.arrives:
                there_writer.write(sent)
                await there_writer.drain()
            if last:
                self.was_cut = True
                break
        back.cancel()
        writer.close()
        if self.was_cut:
            there_writer.write_eof()
            await asyncio.wait([back])
            while await there_reader.read(1 << 20):
                pass
            self.ended.set()
        there_writer.close()

    async def _back(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while answer := await reader.read(1 << 20):
            writer.write(answer)
        writer.close()


@asynccontextmanager
async def cable(url: str, *, arrives: bool) -> AsyncIterator[tuple[Cable, Database]]:
    """A database behind a cable."""
    address = make_url(url)
    made = Cable(f"{address.query['host']}/.s.PGSQL.5432", arrives=arrives)
    with tempfile.TemporaryDirectory() as folder:  # a socket's path has to be short
        end = Path(folder) / ".s.PGSQL.5432"
        async with await asyncio.start_unix_server(made.take, end):
            through = address.update_query_dict({"host": folder})
            database = Database(through.render_as_string(hide_password=False), SCHEMA)
            yield made, database
            await database.close()


async def empty(database: Database) -> None:
    tables = ", ".join(SCHEMA.metadata.tables)
    async with database.unit_of_work() as work:
        await work.execute(text(f"TRUNCATE {tables} RESTART IDENTITY CASCADE"))


async def seed(database: Database) -> None:
    """Two projects with a ticket each, agents for one of them, and a folder in a folder."""
    await ProjectRepository(database).create_many([ProjectCreate(name=name) for name in "pq"])
    tickets = TicketRepository(database)
    made = await tickets.create(TicketCreate(title="t", project_id=1))
    await tickets.create(TicketCreate(title="u", project_id=2))
    agents = await AgentRepository(database).create_many([AgentCreate(name=name) for name in "ab"])
    await tickets.add_related(made.id, Ticket.agents, agents[0].id)
    folders = FolderRepository(database)
    outer = await folders.create(FolderCreate(name="outer"))
    await folders.create(FolderCreate(name="inner", parent_id=outer.id))


async def read(database: Database) -> object:
    query = ListQuery(include=("project", "agents"), count=True)
    return await TicketRepository(database).list(query)


async def create_several(database: Database) -> object:
    return await ProjectRepository(database).create_many([ProjectCreate(name=n) for n in "xyz"])


async def update(database: Database) -> object:
    return await ProjectRepository(database).update(1, ProjectUpdate(owner="new"))


async def upsert(database: Database) -> object:
    return await ProjectRepository(database).upsert(ProjectCreate(name="r"), on=["name"])


async def delete(database: Database) -> object:
    return await ProjectRepository(database).delete(1)


async def hide(database: Database) -> object:
    return await FolderRepository(database).delete(1)


async def relate(database: Database) -> object:
    agents = await AgentRepository(database).list()
    await TicketRepository(database).set_related(1, Ticket.agents, [agents.items[1].id])
    return None


async def several_in_one(database: Database) -> object:
    async with database.unit_of_work():
        await create_several(database)
        await update(database)
        await hide(database)
    return None


async def state(database: Database) -> object:
    """All that these operations change."""
    projects = await ProjectRepository(database).list()
    tickets = await TicketRepository(database).list(ListQuery(include=("agents",)))
    return (
        [(each.name, each.owner) for each in projects],
        [(each.title, [agent.name for agent in each.agents]) for each in tickets],
        [each.name for each in await FolderRepository(database).list()],
    )


async def refusal(operation: Awaitable[object]) -> ApiError | None:
    try:
        await operation
    except ApiError as error:
        return error
    return None


OPERATIONS = (read, create_several, update, upsert, delete, hide, relate, several_in_one)


@pytest.mark.parametrize("arrives", [False, True])
@pytest.mark.parametrize("operation", OPERATIONS)
async def test_wherever_it_is_cut_nothing_is_half_done(
    postgresql: Database,
    postgresql_url: str,
    operation: Callable[[Database], Awaitable[object]],
    arrives: bool,
) -> None:
    await seed(postgresql)
    before = await state(postgresql)
    await operation(postgresql)
    after = await state(postgresql)
    found = after
    async with cable(postgresql_url, arrives=arrives) as (wire, database):
        for place in range(1, 200):
            if found != before:
                await empty(postgresql)
                await seed(postgresql)
            await database.ping()
            wire.left, wire.was_cut = place, False
            wire.ended.clear()
            error = await refusal(operation(database))
            wire.left = -1
            if wire.was_cut:
                await wire.ended.wait()
            found = await state(postgresql)
            assert found == after if error is None else found in (before, after), place
            assert error is None or (error.status, error.retryable) == (503, True), place
            await database.ping()  # what was cut is replaced
            if not wire.was_cut:
                break
        assert place > 3
        assert not wire.was_cut
