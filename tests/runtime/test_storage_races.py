"""Several at once: one winner, nothing lost, nothing half, and never a 5xx but the one that says try again."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable

from shop.storage.agent import AgentCreate, AgentRepository
from shop.storage.document import DocumentCreate, DocumentRepository, DocumentUpdate
from shop.storage.folder import FolderCreate, FolderRepository
from shop.storage.memo import MemoCreate, MemoRepository, MemoUpdate
from shop.storage.project import ProjectCreate, ProjectRepository, ProjectRow
from shop.storage.ticket import Ticket, TicketCreate, TicketRepository
from sqlmodel import select

from stratagen.runtime.errors import ApiError
from stratagen.runtime.storage import Database, ListQuery


async def outcome(operation: Awaitable[object]) -> int:
    """The status it would be answered with."""
    try:
        await operation
    except ApiError as error:
        return error.status
    return 200


async def test_of_racing_creates_of_one_unique_value_one_wins(database: Database) -> None:
    projects = ProjectRepository(database)
    for number in range(20):
        payload = ProjectCreate(name=f"p{number}")
        found = await asyncio.gather(*(outcome(projects.create(payload)) for _ in range(16)))
        assert Counter(found) == {200: 1, 409: 15}
    assert await projects.count() == 20


async def test_no_update_of_a_version_is_lost(database: Database) -> None:
    documents = DocumentRepository(database)
    made = await documents.create(DocumentCreate(title="d", body="0"))

    async def increment() -> None:
        for _ in range(10):
            while True:
                found = await documents.get(made.id)
                assert found is not None
                change = DocumentUpdate(body=str(int(found.body) + 1), version=found.version)
                status = await outcome(documents.update(made.id, change))
                if status == 200:
                    break
                assert status == 409

    await asyncio.gather(*(increment() for _ in range(8)))
    found = await documents.get(made.id)
    assert found is not None
    assert (found.body, found.version) == ("80", 81)


async def test_a_row_that_you_lock_yourself_loses_no_update(database: Database) -> None:
    projects = ProjectRepository(database)
    made = await projects.create(ProjectCreate(name="p", owner="0"))

    async def increment() -> None:
        for _ in range(10):
            async with database.unit_of_work() as work:
                mine = select(ProjectRow).where(ProjectRow.id == made.id).with_for_update()
                row = (await work.session.exec(mine)).one()
                row.owner = str(int(row.owner or 0) + 1)

    await asyncio.gather(*(increment() for _ in range(8)))
    found = await projects.get(made.id)
    assert found is not None
    assert found.owner == "80"


async def test_no_ref_to_a_row_outlives_its_soft_deletion(database: Database) -> None:
    folders = FolderRepository(database)
    for number in range(20):
        outer = await folders.create(FolderCreate(name=f"outer {number}"))
        inner = FolderCreate(name=f"inner {number}", parent_id=outer.id)
        created, deleted = await asyncio.gather(
            outcome(folders.create(inner)), outcome(folders.delete(outer.id))
        )
        assert deleted == 200
        assert created in {200, 422}
        assert await folders.count() == 0


async def test_of_racing_soft_deletions_one_wins_and_is_undone_as_a_whole(
    database: Database,
) -> None:
    folders = FolderRepository(database)
    for number in range(20):
        outer = await folders.create(FolderCreate(name=f"outer {number}"))
        inner = await folders.create(FolderCreate(name=f"inner {number}", parent_id=outer.id))
        found = await asyncio.gather(*(outcome(folders.delete(outer.id)) for _ in range(4)))
        assert Counter(found) == {200: 1, 404: 3}
        await folders.restore(outer.id)
        assert await folders.exists(inner.id)


async def test_no_version_that_nobody_saw_is_deleted_softly(database: Database) -> None:
    memos = MemoRepository(database)
    for _ in range(40):
        made = await memos.create(MemoCreate(text="m"))
        changed, deleted = await asyncio.gather(
            outcome(memos.update(made.id, MemoUpdate(text="n"), version=made.version)),
            outcome(memos.delete(made.id, version=made.version)),
        )
        assert (changed, deleted) in {(200, 409), (404, 200)}


async def test_links_made_at_once_are_made_once(database: Database) -> None:
    tickets, agents = TicketRepository(database), AgentRepository(database)
    project = await ProjectRepository(database).create(ProjectCreate(name="p"))
    ticket = await tickets.create(TicketCreate(title="t", project_id=project.id))
    made = await agents.create_many([AgentCreate(name=f"a{n}") for n in range(4)])
    keys = [each.id for each in made]
    found = await asyncio.gather(
        *(outcome(tickets.add_related(ticket.id, Ticket.agents, *keys)) for _ in range(8))
    )
    assert set(found) == {200}
    assert len(await tickets.list_related(ticket.id, Ticket.agents)) == 4
    halves = (keys[:2], keys[2:])
    for _ in range(10):
        await asyncio.gather(
            *(tickets.set_related(ticket.id, Ticket.agents, half) for half in halves)
        )
        linked = await tickets.list_related(ticket.id, Ticket.agents, ListQuery())
        assert [sorted(each.id for each in linked)] in [[sorted(half)] for half in halves]
