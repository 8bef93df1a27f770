"""What `stratagen.runtime.testing` promises to those who write tests with it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date

import pytest
from pydantic import ValidationError
from shop.services.ticket import TicketServiceBase
from shop.storage import SCHEMA
from shop.storage.booking import BOOKING_ENTITY
from shop.storage.device import DEVICE_ENTITY, DeviceRepository
from shop.storage.kitchen_sink import KITCHEN_SINK_ENTITY
from shop.storage.preference import PREFERENCE_ENTITY
from shop.storage.project import PROJECT_ENTITY, ProjectCreate, ProjectRepository
from shop.storage.reminder import REMINDER_ENTITY
from shop.storage.ticket import TICKET_ENTITY, Ticket, TicketStatus, TicketUpdate

from stratagen.runtime.errors import ApiError, not_found
from stratagen.runtime.storage import Database, ListQuery, unit_of_work
from stratagen.runtime.testing import (
    Factory,
    RecordedCall,
    ServiceDouble,
    memory_database,
    sample_record,
)


@pytest.fixture
async def database() -> AsyncIterator[Database]:
    async with memory_database(SCHEMA) as database:
        yield database


@pytest.fixture
def factory(database: Database) -> Factory:
    return Factory(database)


# The database in memory


async def test_each_database_in_memory_is_empty_and_its_own(database: Database):
    await ProjectRepository(database).create(ProjectCreate(name="one"))
    async with memory_database(SCHEMA) as other:
        assert await ProjectRepository(other).count() == 0
    assert await ProjectRepository(database).count() == 1


async def test_a_unit_of_work_within_the_block_is_one_of_its_database():
    async with memory_database(SCHEMA) as database, unit_of_work() as work:
        assert work.database is database


# Factories


async def test_what_is_given_is_kept_and_the_rest_made_up(factory: Factory):
    ticket = await factory.make(TICKET_ENTITY, title="Mine", status=TicketStatus.CLOSED)
    assert (ticket.title, ticket.status, ticket.parent_id) == ("Mine", TicketStatus.CLOSED, None)
    assert await ProjectRepository(factory.database).exists(ticket.project_id)


async def test_a_value_that_the_model_refuses_is_refused(factory: Factory):
    with pytest.raises(ValidationError, match="title"):
        await factory.make(TICKET_ENTITY, title="")
    with pytest.raises(ValidationError, match="no_such_field"):
        await factory.make(TICKET_ENTITY, no_such_field=1)


async def test_a_given_ref_leads_there(factory: Factory):
    project = await factory.make(PROJECT_ENTITY)
    ticket = await factory.make(TICKET_ENTITY, project_id=project.id)
    assert ticket.project_id == project.id
    assert await ProjectRepository(factory.database).count() == 1


async def test_refs_of_several_columns_are_built_whole(factory: Factory):
    device = await factory.make(DEVICE_ENTITY)
    booking = await factory.make(BOOKING_ENTITY, device_code=device.code, day=date(2026, 1, 2))
    assert (booking.device_code, booking.day) == (device.code, date(2026, 1, 2))
    reminder = await factory.make(REMINDER_ENTITY)
    assert reminder.booking_device_code != device.code
    assert await DeviceRepository(factory.database).count() == 2


async def test_no_row_takes_what_another_has(database: Database):
    made = [await Factory(database).make(PROJECT_ENTITY) for _ in range(5)]  # each counts from 1
    assert len({each.name for each in made}) == 5


async def test_a_duplicate_that_was_asked_for_is_refused(factory: Factory):
    await factory.make(PROJECT_ENTITY, name="one")
    with pytest.raises(ApiError, match="name"):
        await factory.make(PROJECT_ENTITY, name="one")


async def test_every_type_has_samples(factory: Factory):
    made = [await factory.make(KITCHEN_SINK_ENTITY) for _ in range(3)]
    assert len({each.a_decimal for each in made}) == 3
    assert len({each.a_uuid for each in made}) == 3


async def test_a_one_to_one_is_made_with_another_one(factory: Factory):
    one, two = await factory.make(PREFERENCE_ENTITY), await factory.make(PREFERENCE_ENTITY)
    assert one.project_id != two.project_id


# Doubles


@pytest.fixture
def tickets() -> ServiceDouble[TicketServiceBase]:
    return ServiceDouble(TicketServiceBase, TICKET_ENTITY)


async def close(service: TicketServiceBase, key: int) -> Ticket:
    """The code under test."""
    ticket = await service.get_by_id(key)
    if ticket.status is TicketStatus.CLOSED:
        raise service.errors.invalid_state(ticket.status, "close")
    return await service.update(key, TicketUpdate(status=TicketStatus.CLOSED))


async def test_a_double_answers_what_it_is_told_and_records(
    tickets: ServiceDouble[TicketServiceBase],
):
    before = sample_record(TICKET_ENTITY, status=TicketStatus.OPEN)
    after = sample_record(TICKET_ENTITY, status=TicketStatus.CLOSED)
    get, update = tickets.on(tickets.service.get_by_id), tickets.on(tickets.service.update)
    get.answers(before)
    update.answers(after)
    assert isinstance(tickets.service, TicketServiceBase)
    assert await close(tickets.service, 7) is after
    changes = TicketUpdate(status=TicketStatus.CLOSED)
    assert tickets.calls == [get.call(7), update.call(key=7, payload=changes, version=None)]
    assert tickets.calls[0] == RecordedCall("get_by_id", {"key": 7, "include": ()})


async def test_answers_come_in_turn_and_the_last_one_stays(
    tickets: ServiceDouble[TicketServiceBase],
):
    count = tickets.on(tickets.service.count)
    count.answers(2, 1)
    assert [await tickets.service.count() for _ in range(3)] == [2, 1, 1]
    assert count.calls == [count.call(), count.call(), count.call(None)]


async def test_a_double_raises_what_it_is_told_to(tickets: ServiceDouble[TicketServiceBase]):
    tickets.on(tickets.service.get_by_id).answers(not_found("ticket", 7))
    with pytest.raises(ApiError, match="not found"):
        await close(tickets.service, 7)


async def test_a_double_has_the_errors_of_its_entity(tickets: ServiceDouble[TicketServiceBase]):
    closed = sample_record(TICKET_ENTITY, status=TicketStatus.CLOSED)
    tickets.on(tickets.service.get_by_id).answers(closed)
    with pytest.raises(ApiError, match="Cannot close a ticket that is closed"):
        await close(tickets.service, 7)
    assert not tickets.on(tickets.service.update).calls


async def test_what_was_not_told_fails_the_test(tickets: ServiceDouble[TicketServiceBase]):
    with pytest.raises(AssertionError, match="list was called, and was not told"):
        await tickets.service.list(ListQuery())
    with pytest.raises(AssertionError, match="no repository"):
        _ = tickets.service.repository


async def test_operations_that_a_subclass_adds_are_recorded_too():
    class Closing(TicketServiceBase):
        async def close(self, key: int) -> Ticket:
            return await close(self, key)

    double = ServiceDouble(Closing, TICKET_ENTITY)
    added = double.on(double.service.close)
    added.answers(sample_record(TICKET_ENTITY))
    await double.service.close(3)
    assert double.calls == [added.call(3)]


async def test_a_call_that_does_not_fit_is_refused(tickets: ServiceDouble[TicketServiceBase]):
    tickets.on(tickets.service.get_by_id).answers(sample_record(TICKET_ENTITY))
    with pytest.raises(TypeError):
        await tickets.service.get_by_id()  # type: ignore[call-arg]
