"""What services promise: errors of section 8, batches, relations, and subclasses that change a rule for every caller."""

from __future__ import annotations

import pytest
from shop.app import create_services
from shop.services import Services
from shop.services.ticket import TicketServiceBase, create_ticket_service
from shop.storage.agent import AgentCreate
from shop.storage.document import DocumentCreate, DocumentUpdate
from shop.storage.project import Project, ProjectCreate, ProjectUpdate
from shop.storage.ticket import Ticket, TicketCreate, TicketStatus, TicketUpdate

from stratagen.runtime.errors import ApiError
from stratagen.runtime.services import (
    Batch,
    Change,
    RecordCache,
    Removal,
    create_crud_service,
    extend_service,
)
from stratagen.runtime.storage import Condition, Database, ListQuery


class ClosingTicketService(TicketServiceBase):
    """Tickets that can be closed, once."""

    async def close(self, key: int) -> Ticket:
        ticket = await self.get_by_id(key)
        if ticket.status is TicketStatus.CLOSED:
            raise self.errors.invalid_state(ticket.status, "close")
        return await self.update(key, TicketUpdate(status=TicketStatus.CLOSED))


@pytest.fixture
def services(database: Database) -> Services:
    return create_services(database)


@pytest.fixture
async def project(services: Services) -> Project:
    return await services.project.create(ProjectCreate(name="One"))


async def test_one_that_is_not_there_is_told_by_its_entity(services: Services):
    assert await services.project.get_by_id_or_none(9) is None
    assert not await services.project.exists(9)
    with pytest.raises(ApiError) as caught:
        await services.project.get_by_id(9)
    assert (caught.value.status, caught.value.code) == (404, "PROJECT_NOT_FOUND")


async def test_rows_are_counted_by_the_same_query_that_lists_them(
    services: Services, project: Project
):
    await services.project.create(ProjectCreate(name="Two"))
    query = ListQuery(where=(Condition("name", "eq", "Two"),))
    assert await services.project.count() == 2
    assert await services.project.count(query) == 1
    assert [row.name for row in await services.project.list(query)] == ["Two"]


async def test_an_extended_service_shares_what_it_extends(database: Database, project: Project):
    service = create_ticket_service(database)
    tickets = extend_service(service, ClosingTicketService)
    ticket = await service.create(TicketCreate(title="T", project_id=project.id))
    assert tickets.repository is service.repository
    assert (await tickets.close(ticket.id)).status is TicketStatus.CLOSED
    with pytest.raises(ApiError, match="Cannot close a ticket that is closed"):
        await tickets.close(ticket.id)


async def test_only_a_subclass_extends_a_service(database: Database, services: Services):
    with pytest.raises(
        TypeError, match="TicketServiceBase has to be a subclass of ProjectServiceBase"
    ):
        extend_service(services.project, TicketServiceBase)


async def test_a_batch_reports_each_operation_in_order(services: Services, project: Project):
    two = await services.project.create(ProjectCreate(name="Two"))
    results = await services.project.batch(
        Batch(
            create=[ProjectCreate(name="Three"), ProjectCreate(name="One")],
            update=[
                Change(two.id, ProjectUpdate(name="Four")),
                Change(99, ProjectUpdate(name="Five")),
            ],
            delete=[Removal(project.id), Removal(99)],
        )
    )
    assert [(each.op, each.index, each.status) for each in results] == [
        ("create", 0, 201), ("create", 1, 409), ("update", 0, 200), ("update", 1, 404), ("delete", 0, 200), ("delete", 1, 404),
    ]  # fmt: skip
    names = [row.name for row in await services.project.list(ListQuery(sort=(("id", False),)))]
    assert names == ["Four", "Three"]


async def test_one_refused_create_of_a_batch_leaves_the_others(services: Services):
    names = ["a", "b", "a", "c"]
    batch = Batch[ProjectCreate, ProjectUpdate, int]([ProjectCreate(name=each) for each in names])
    results = list(await services.project.batch(batch))
    assert [each.status for each in results] == [201, 201, 409, 201]
    assert [each.data.name for each in results if each.data is not None] == ["a", "b", "c"]
    assert await services.project.count() == 3


class StampingTicketService(TicketServiceBase):
    """Tickets that are stamped when they are created."""

    async def create(self, payload: TicketCreate) -> Ticket:
        return await super().create(payload.model_copy(update={"title": f"{payload.title}!"}))


async def test_a_rule_for_creates_holds_for_those_of_a_batch(database: Database, project: Project):
    tickets = extend_service(create_ticket_service(database), StampingTicketService)
    payloads = [TicketCreate(title=each, project_id=project.id) for each in ("one", "two")]
    results = await tickets.batch(Batch[TicketCreate, TicketUpdate, int](payloads))
    assert [each.data.title for each in results if each.data is not None] == ["one!", "two!"]


async def test_an_atomic_batch_is_undone_by_its_first_failure(services: Services, project: Project):
    batch = Batch[ProjectCreate, ProjectUpdate, int](
        create=[ProjectCreate(name="Two"), ProjectCreate(name="One")]
    )
    with pytest.raises(ApiError) as caught:
        await services.project.batch(batch, atomic=True)
    assert caught.value.code == "DUPLICATE_ENTITY"
    assert caught.value.details == {
        "entity": "project",
        "field": "name",
        "op": "create",
        "index": 1,
    }
    assert await services.project.count() == 1


async def test_a_version_has_to_be_the_stored_one(services: Services):
    document = await services.document.create(DocumentCreate(title="A"))
    changed = await services.document.update(document.id, DocumentUpdate(title="B"), version=1)
    assert changed.version == 2
    with pytest.raises(ApiError) as stale:
        await services.document.update(document.id, DocumentUpdate(title="C"), version=1)
    with pytest.raises(ApiError) as silent:
        await services.document.delete(document.id)
    assert (stale.value.code, silent.value.code) == ("VERSION_CONFLICT", "PRECONDITION_REQUIRED")


async def test_both_sides_of_a_relation_are_connected_at_once(services: Services, project: Project):
    ticket = await services.ticket.create(TicketCreate(title="T", project_id=project.id))
    agent = await services.agent.create(AgentCreate(name="Ada"))
    await services.ticket.add_related(ticket.id, Ticket.agents, agent.id)
    await services.ticket.add_related(ticket.id, Ticket.agents, agent.id)
    assert [row.name for row in await services.ticket.list_related(ticket.id, Ticket.agents)] == [
        "Ada"
    ]
    await services.ticket.remove_related(ticket.id, Ticket.agents, agent.id)
    assert not list(await services.ticket.list_related(ticket.id, Ticket.agents))


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_cached_read_is_never_older_than_a_commit(database: Database, project: Project):
    other = create_services(database).project
    cached = create_crud_service(
        other.entity,
        other.repository,
        RecordCache(other.entity, database, seconds=60),
        service=type(other),
    )
    assert await cached.get_by_id(project.id) is await cached.get_by_id(project.id)
    await other.update(project.id, ProjectUpdate(name="Changed"))
    assert (await cached.get_by_id(project.id)).name == "Changed"
    async with database.unit_of_work():
        await other.update(project.id, ProjectUpdate(name="Mine"))
        assert (await cached.get_by_id(project.id)).name == "Mine"
    await other.delete(project.id)
    assert await cached.get_by_id_or_none(project.id) is None


async def test_a_read_that_raced_a_write_is_not_kept(database: Database, project: Project):
    service = create_services(database).project
    cache: RecordCache[int, Project] = RecordCache(service.entity, database, seconds=60)

    async def read_slowly(key: int) -> Project | None:
        found = await service.repository.get(key)
        await service.update(key, ProjectUpdate(name="Meanwhile"))
        return found

    assert (await cache.get(project.id, read_slowly)) == project
    fresh = await cache.get(project.id, service.repository.get)
    assert fresh is not None
    assert fresh.name == "Meanwhile"
