"""What domain services promise: all or nothing, deletion in the order that refs ask for, and one database."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date

import pytest
from shop.app import create_services
from shop.services import Services
from shop.services.booking import BookingServiceBase
from shop.services.device import DeviceServiceBase
from shop.services.folder import FolderServiceBase
from shop.services.leaflet import LeafletServiceBase
from shop.services.project import ProjectServiceBase
from shop.services.reminder import ReminderServiceBase
from shop.services.ticket import TicketServiceBase
from shop.storage import SCHEMA
from shop.storage.booking import BookingCreate, BookingKey
from shop.storage.device import DeviceCreate
from shop.storage.folder import FolderCreate, FolderUpdate
from shop.storage.leaflet import LeafletCreate
from shop.storage.project import Project, ProjectCreate
from shop.storage.reminder import ReminderCreate
from shop.storage.stamp import StampCreate
from shop.storage.ticket import TicketCreate

from stratagen.runtime.errors import ApiError
from stratagen.runtime.services import DomainService, compose_services
from stratagen.runtime.storage import Database

DAY = date(2026, 1, 1)


@dataclass(frozen=True)
class Planning(DomainService):
    projects: ProjectServiceBase
    tickets: TicketServiceBase

    async def start(self, name: str, titles: list[str]) -> Project:
        async with self.unit_of_work():
            project = await self.projects.create(ProjectCreate(name=name))
            for title in titles:
                await self.tickets.create(TicketCreate(title=title, project_id=project.id))
            return project


@dataclass(frozen=True)
class Lending(DomainService):
    devices: DeviceServiceBase
    bookings: BookingServiceBase
    reminders: ReminderServiceBase


@dataclass(frozen=True)
class Archive(DomainService):
    folders: FolderServiceBase
    leaflets: LeafletServiceBase


@pytest.fixture
def services(database: Database) -> Services:
    return create_services(database)


@pytest.fixture
async def elsewhere() -> AsyncIterator[Services]:
    database = Database("sqlite://", SCHEMA)
    yield create_services(database)
    await database.close()


async def test_an_operation_holds_as_a_whole_or_not_at_all(services: Services):
    planning = compose_services(Planning, services.project, services.ticket)
    project = await planning.start("one", ["a", "b"])
    with pytest.raises(ApiError) as caught:
        await planning.start("two", ["a", "a"])
    assert caught.value.code == "DUPLICATE_ENTITY"
    assert [each.id for each in await services.project.list()] == [project.id]
    assert await services.ticket.count() == 2


async def test_operations_within_a_unit_of_work_are_a_part_of_it(services: Services):
    planning = compose_services(Planning, projects=services.project, tickets=services.ticket)

    async def fail() -> None:
        async with planning.unit_of_work():
            await planning.start("one", ["a"])
            raise KeyError

    with pytest.raises(KeyError):
        await fail()
    assert await services.project.count() == 0


async def lend(services: Services) -> None:
    """A device with two bookings, one of which has a reminder."""
    await services.device.create(DeviceCreate(code="a/b"))
    for day in (DAY, DAY.replace(day=2)):
        await services.booking.create(BookingCreate(device_code="a/b", day=day))
    await services.reminder.create(
        ReminderCreate(booking_device_code="a/b", booking_day=DAY, text="r")
    )


async def test_what_restricts_is_deleted_first(services: Services):
    await lend(services)
    with pytest.raises(ApiError, match="booking"):
        await services.device.delete("a/b")
    lending = compose_services(Lending, services.device, services.booking, services.reminder)
    await lending.delete_in_order(services.device, "a/b")
    for service in lending.services:
        assert await service.count() == 0


async def test_each_row_is_deleted_by_its_own_service(services: Services):
    gone: list[object] = []

    class Bookings(BookingServiceBase):
        async def delete(self, key: BookingKey, *, version: int | None = None) -> None:
            gone.append(tuple(key))
            await super().delete(key, version=version)

    await lend(services)
    bookings = Bookings(services.booking.entity, services.booking.repository)
    lending = compose_services(Lending, services.device, bookings, services.reminder)
    await lending.delete_in_order(services.device, "a/b")
    assert gone == [("a/b", DAY), ("a/b", DAY.replace(day=2))]


async def test_a_refusal_beyond_the_services_leaves_everything(services: Services):
    folder = await services.folder.create(FolderCreate(name="f"))
    await services.leaflet.create(LeafletCreate(title="l", folder_id=folder.id))
    await services.stamp.create(StampCreate(folder_id=folder.id))
    archive = compose_services(Archive, services.folder, services.leaflet)
    with pytest.raises(ApiError) as caught:
        await archive.delete_in_order(services.folder, folder.id)
    assert (caught.value.status, caught.value.code) == (409, "CONFLICT")
    assert await services.leaflet.count() == 1


async def test_what_is_hidden_together_comes_back_together(services: Services):
    root = await services.folder.create(FolderCreate(name="root"))
    child = await services.folder.create(FolderCreate(name="child", parent_id=root.id))
    leaflet = await services.leaflet.create(LeafletCreate(title="l", folder_id=child.id))
    archive = compose_services(Archive, services.folder, services.leaflet)
    await archive.delete_in_order(services.folder, root.id)
    assert not await services.leaflet.exists(leaflet.id)
    await services.folder.repository.restore(root.id)
    assert await services.leaflet.exists(leaflet.id)


async def test_a_chain_of_any_length_is_followed(sqlite: Database):
    services = create_services(sqlite)
    made = await services.folder.repository.create_many(
        [FolderCreate(name=f"f{n}") for n in range(1_100)]
    )
    async with sqlite.unit_of_work() as work:
        await work.fetch(f"UPDATE folders SET parent_id = id - 1 WHERE id > {made[0].id}")
    archive = compose_services(Archive, services.folder, services.leaflet)
    await archive.delete_in_order(archive.folders, made[0].id)
    assert await services.folder.count() == 0


async def test_a_ring_of_refs_ends(services: Services):
    root = await services.folder.create(FolderCreate(name="root"))
    child = await services.folder.create(FolderCreate(name="child", parent_id=root.id))
    await services.folder.update(root.id, FolderUpdate(parent_id=child.id))
    archive = compose_services(Archive, services.folder, services.leaflet)
    await archive.delete_in_order(services.folder, root.id)
    assert await services.folder.count() == 0


async def test_one_that_is_not_there_is_told(services: Services):
    archive = compose_services(Archive, services.folder, services.leaflet)
    with pytest.raises(ApiError, match="Folder 9 not found"):
        await archive.delete_in_order(services.folder, 9)


async def test_services_of_two_databases_are_refused(services: Services, elsewhere: Services):
    with pytest.raises(TypeError, match="Planning work on several databases"):
        compose_services(Planning, services.project, elsewhere.ticket)


async def test_a_domain_may_be_made_of_slots(services: Services):
    @dataclass(frozen=True, slots=True)
    class Slotted(DomainService):
        projects: ProjectServiceBase

    assert compose_services(Slotted, services.project).services == (services.project,)


async def test_a_domain_needs_services():
    with pytest.raises(TypeError, match="are none"):
        compose_services(DomainService)
