"""Rows: stored, read back equal, changed, deleted; what the database refuses names the field."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from shop.storage import SCHEMA
from shop.storage.agent import AgentCreate, AgentRepository
from shop.storage.booking import BookingCreate, BookingKey, BookingRepository, BookingUpdate
from shop.storage.device import DeviceCreate, DeviceRepository
from shop.storage.document import DocumentCreate, DocumentRepository, DocumentUpdate
from shop.storage.folder import FolderCreate, FolderRepository
from shop.storage.kitchen_sink import KitchenSinkCreate, KitchenSinkRepository
from shop.storage.member import MemberCreate, MemberRepository
from shop.storage.project import ProjectCreate, ProjectRepository, ProjectUpdate
from shop.storage.reminder import ReminderCreate, ReminderRepository, ReminderUpdate
from shop.storage.ticket import (
    TicketCreate,
    TicketReplace,
    TicketRepository,
    TicketStatus,
    TicketUpdate,
)
from shop.storage.ticket_task import TicketTaskCreate, TicketTaskRepository
from shop.storage.voucher import VoucherCreate, VoucherRepository
from shop.values import ImportInfo, Mood, Point

from stratagen.runtime.errors import ApiError, Detail
from stratagen.runtime.storage import Condition, Database, ListQuery, from_json, to_json

SINK: dict[str, Any] = {
    "a_bool": True,
    "a_bytes": b"\x00\xff",
    "a_date": date(1, 1, 1),
    "a_datetime": datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
    "a_decimal": Decimal("-9999999999.99"),
    "a_duration": -timedelta(microseconds=1),
    "a_float": 1e-300,
    "a_json": {"a": [1, None, "x", 0.5]},
    "a_text": "é🙂",
    "a_time": time(23, 59, 59, 999999),
    "a_url": "https://example.com/a?b=c",
    "a_uuid": uuid4(),
    "an_email": "a@example.com",
    "an_enum": Mood.SO_SO,
    "an_int": 2**53 - 1,
    "an_int64": -(2**63),
    "an_object": Point(x=1.5),
    "big_decimal": Decimal("-9999999999999999999999999999.9999999999"),
    "class_": "",
    "copy_": None,
    "date": date(2024, 2, 29),
    "decimals": Decimal("0.001"),
    "json_": 5,
    "metadata_": "5",
    "model_name": "m",
    "numbers": [1, -1],
    "objects": [ImportInfo(source="s", class_="k", at=Point(x=0, y=-1.5), specifiers=["a"])],
    "time": time(0),
    "when": datetime(2020, 1, 1, 12, 30, tzinfo=UTC),
}


async def refused(operation: Awaitable[object]) -> ApiError:
    with pytest.raises(ApiError) as caught:
        await operation
    return caught.value


def fields(error: ApiError) -> list[str]:
    assert isinstance(error.details, tuple)
    return [each.field for each in error.details]


async def test_a_value_of_every_type_is_read_back_equal(database: Database) -> None:
    sinks = KitchenSinkRepository(database)
    made = await sinks.create(KitchenSinkCreate(**SINK))
    found = await sinks.get(made.id)
    assert found == made
    assert {name: getattr(found, name) for name in SINK} == SINK


async def test_what_goes_out_as_json_comes_in_again(database: Database) -> None:
    sinks = KitchenSinkRepository(database)
    wire = json.loads(to_json(await sinks.create(KitchenSinkCreate(**SINK))))
    assert "class" in wire
    assert "class_" not in wire
    given = {
        name: value
        for name, value in wire.items()
        if name not in {"id", "created_at", "updated_at"}
    }
    again = await sinks.create(from_json(KitchenSinkCreate, json.dumps(given)))
    assert {name: getattr(again, name) for name in SINK} == SINK


@pytest.mark.parametrize("precision", ["a_decimal", "big_decimal"])
async def test_decimals_sort_as_numbers(database: Database, precision: str) -> None:
    sinks = KitchenSinkRepository(database)
    for number in ("-10.5", "-9.5", "0", "9.5", "10.5"):
        await sinks.create(KitchenSinkCreate(**{**SINK, precision: Decimal(number)}))
    page = await sinks.list(ListQuery(sort=((precision, True),)))
    assert [int(getattr(each, precision)) for each in page] == [10, 9, 0, -9, -10]
    below = ListQuery(where=(Condition(precision, "lt", Decimal(0)),))
    assert await sinks.count(below) == 2


async def test_defaults_fill_what_is_left_out(database: Database) -> None:
    project = await ProjectRepository(database).create(ProjectCreate(name="p"))
    ticket = await TicketRepository(database).create(TicketCreate(title="t", project_id=project.id))
    assert (ticket.overview, ticket.status, ticket.priority) == ("", TicketStatus.OPEN, None)
    assert ticket.suggested_file_ids == []
    assert ticket.created_at == ticket.updated_at


async def test_a_partial_update_leaves_alone_clears_and_sets(database: Database) -> None:
    project = await ProjectRepository(database).create(ProjectCreate(name="p", owner="me"))
    projects = ProjectRepository(database)
    assert (await projects.update(project.id, ProjectUpdate(name="q"))).owner == "me"
    assert (await projects.update(project.id, ProjectUpdate(owner=None))).owner is None
    assert (await projects.update(project.id, ProjectUpdate(owner="you"))).name == "q"


async def test_an_update_moves_updated_at_and_an_empty_one_does_not(database: Database) -> None:
    projects = ProjectRepository(database)
    made = await projects.create(ProjectCreate(name="p"))
    same = await projects.update(made.id, ProjectUpdate())
    assert same == made
    changed = await projects.update(made.id, ProjectUpdate(name="q"))
    assert changed.updated_at > made.updated_at
    assert changed.created_at == made.created_at


async def test_replace_resets_what_is_absent(database: Database) -> None:
    project = await ProjectRepository(database).create(ProjectCreate(name="p"))
    tickets = TicketRepository(database)
    ticket = await tickets.create(
        TicketCreate(title="t", overview="long", priority=3, project_id=project.id)
    )
    replaced = await tickets.replace(ticket.id, TicketReplace(title="new", project_id=project.id))
    assert (replaced.title, replaced.overview, replaced.priority) == ("new", "", None)


async def test_a_secret_is_stored_and_never_read(database: Database) -> None:
    agent = await AgentRepository(database).create(AgentCreate(name="smith", secret_token="s3cret"))
    assert "secret_token" not in type(agent).model_fields
    assert b"s3cret" not in to_json(agent)
    async with database.reading() as work:
        row = (await work.execute(SCHEMA.entity("agent").table.select())).one()
    assert row.secret_token == "s3cret"


async def test_a_uuid_key_is_made_or_brought(database: Database) -> None:
    agents = AgentRepository(database)
    made = await agents.create(AgentCreate(name="a"))
    assert made.id.version == 7
    key = uuid4()
    assert (await agents.create(AgentCreate(id=key, name="b"))).id == key


async def test_a_duplicate_is_refused_by_its_fields(database: Database) -> None:
    projects, tickets = ProjectRepository(database), TicketRepository(database)
    project = await projects.create(ProjectCreate(name="p"))
    other = await projects.create(ProjectCreate(name="q"))
    error = await refused(projects.create(ProjectCreate(name="p")))
    assert (error.status, error.code, error.details) == (
        409,
        "DUPLICATE_ENTITY",
        {"entity": "project", "field": "name"},
    )
    assert (await refused(projects.update(other.id, ProjectUpdate(name="p")))).status == 409
    await tickets.create(TicketCreate(title="t", project_id=project.id))
    error = await refused(tickets.create(TicketCreate(title="t", project_id=project.id)))
    assert error.details == {"entity": "ticket", "field": "project_id, title"}


async def test_a_dangling_ref_is_refused_by_its_field(database: Database) -> None:
    project = await ProjectRepository(database).create(ProjectCreate(name="p"))
    tickets = TicketRepository(database)
    error = await refused(tickets.create(TicketCreate(title="t", project_id=99, parent_id=98)))
    assert (error.status, error.code) == (422, "VALIDATION_ERROR")
    assert sorted(fields(error)) == ["parent_id", "project_id"]
    ticket = await tickets.create(TicketCreate(title="t", project_id=project.id))
    assert fields(await refused(tickets.update(ticket.id, TicketUpdate(parent_id=99)))) == [
        "parent_id"
    ]
    many = [TicketCreate(title="a", project_id=project.id), TicketCreate(title="b", project_id=99)]
    assert fields(await refused(tickets.create_many(many))) == ["1.project_id"]


async def test_a_composite_ref_is_refused_by_each_of_its_fields(database: Database) -> None:
    reminders = ReminderRepository(database)
    error = await refused(
        reminders.create(
            ReminderCreate(booking_device_code="x", booking_day=date(2020, 1, 1), text="t")
        )
    )
    assert error.details == (
        Detail("booking_device_code", "not_found", "refers to a booking that does not exist"),
        Detail("booking_day", "not_found", "refers to a booking that does not exist"),
    )


async def test_half_a_composite_ref_is_refused(database: Database) -> None:
    await DeviceRepository(database).create(DeviceCreate(code="d"))
    day = date(2020, 1, 1)
    await BookingRepository(database).create(BookingCreate(device_code="d", day=day))
    reminders = ReminderRepository(database)
    first: dict[str, Any] = {"booking_device_code": "d", "booking_day": day, "text": "t"}
    half = await refused(reminders.create(ReminderCreate(**first, second_day=day)))
    assert (half.status, fields(half)) == (422, ["second_device_code"])
    made = await reminders.create(ReminderCreate(**first, second_device_code="d", second_day=day))
    half = await refused(reminders.update(made.id, ReminderUpdate(second_day=None)))
    assert (half.status, fields(half)) == (422, ["second_day"])
    none = ReminderUpdate(second_day=None, second_device_code=None)
    assert (await reminders.update(made.id, none)).second_day is None


async def test_a_restricted_delete_names_the_ref(database: Database) -> None:
    devices, bookings = DeviceRepository(database), BookingRepository(database)
    await devices.create(DeviceCreate(code="d"))
    await bookings.create(BookingCreate(device_code="d", day=date(2020, 1, 1)))
    error = await refused(devices.delete("d"))
    assert (error.status, error.code) == (409, "CONFLICT")
    assert error.details == {"entity": "device", "field": "booking.device"}
    assert await devices.exists("d")


async def test_a_restricted_delete_names_the_ref_of_a_row_that_was_deleted_softly(
    database: Database,
) -> None:
    devices, vouchers = DeviceRepository(database), VoucherRepository(database)
    await devices.create(DeviceCreate(code="d"))
    await vouchers.create(VoucherCreate(code="v", device_code="d"))
    await vouchers.delete("v")
    error = await refused(devices.delete("d"))
    assert (error.status, error.code) == (409, "CONFLICT")
    assert error.details == {"entity": "device", "field": "voucher.device"}
    assert error.message == "It cannot be deleted while a deleted voucher refers to it as device"


async def test_a_restricted_delete_names_the_ref_to_what_would_go_along(
    database: Database,
) -> None:
    members, devices = MemberRepository(database), DeviceRepository(database)
    member = await members.create(MemberCreate(name="m"))
    await devices.create(DeviceCreate(code="d", owner_id=member.id))
    await BookingRepository(database).create(BookingCreate(device_code="d", day=date(2020, 1, 1)))
    error = await refused(members.delete(member.id))
    assert error.details == {"entity": "member", "field": "booking.device"}
    assert error.message == (
        "It cannot be deleted while a booking refers to a device that would go along as device"
    )
    assert await devices.exists("d")


async def test_a_delete_cascades_and_clears(database: Database) -> None:
    projects, tickets = ProjectRepository(database), TicketRepository(database)
    tasks = TicketTaskRepository(database)
    project = await projects.create(ProjectCreate(name="p"))
    parent = await tickets.create(TicketCreate(title="t", project_id=project.id))
    child = await tickets.create(
        TicketCreate(title="u", project_id=project.id, parent_id=parent.id)
    )
    task = await tasks.create(TicketTaskCreate(content="c", ticket_id=parent.id))
    await tickets.delete(parent.id)
    assert await tasks.get(task.id) is None
    found = await tickets.get(child.id)
    assert found is not None
    assert found.parent_id is None


async def test_what_is_not_there_is_404(database: Database) -> None:
    tickets = TicketRepository(database)
    for operation in (
        tickets.update(9, TicketUpdate(title="t")),
        tickets.update(9, TicketUpdate()),
        tickets.delete(9),
        tickets.delete_many([9]),
    ):
        error = await refused(operation)
        assert (error.status, error.code) == (404, "TICKET_NOT_FOUND")
    assert await tickets.get(9) is None
    assert await tickets.get_many([9]) == []


async def test_a_composite_key_is_one_value(database: Database) -> None:
    await DeviceRepository(database).create(DeviceCreate(code="a/b"))
    bookings = BookingRepository(database)
    days = [date(2020, 1, day) for day in (1, 2, 3)]
    for day in days:
        await bookings.create(BookingCreate(device_code="a/b", day=day))
    keys = [BookingKey("a/b", day) for day in reversed(days)]
    assert [each.day for each in await bookings.get_many(keys)] == list(reversed(days))
    changed = await bookings.update(keys[0], BookingUpdate(note="n"))
    assert (changed.day, changed.note) == (days[2], "n")
    await bookings.delete_many(keys[:2])
    assert await bookings.count() == 1


async def test_several_are_stored_in_their_order_or_not_at_all(database: Database) -> None:
    projects = ProjectRepository(database)
    made = await projects.create_many([ProjectCreate(name=f"p{n}") for n in range(50)])
    assert [each.name for each in made] == [f"p{n}" for n in range(50)]
    assert [each.id for each in made] == sorted(each.id for each in made)
    await refused(projects.create_many([ProjectCreate(name="new"), ProjectCreate(name="p1")]))
    assert await projects.count() == 50
    await refused(
        projects.update_many(
            [(made[0].id, ProjectUpdate(name="x")), (999, ProjectUpdate(name="y"))]
        )
    )
    await refused(projects.delete_many([made[0].id, 999]))
    found = await projects.get(made[0].id)
    assert found is not None
    assert found.name == "p0"


async def test_upsert_sets_the_row_that_is_there(database: Database) -> None:
    projects = ProjectRepository(database)
    made = await projects.upsert(ProjectCreate(name="p", owner="a"), on=["name"])
    again = await projects.upsert(ProjectCreate(name="p", owner="b"), on=["name"])
    assert (again.id, again.owner) == (made.id, "b")
    devices = DeviceRepository(database)
    await devices.upsert(DeviceCreate(code="d", label="one"))
    assert (await devices.upsert(DeviceCreate(code="d", label="two"))).label == "two"
    assert await devices.count() == 1


async def test_an_upsert_keeps_what_the_server_made(database: Database) -> None:
    documents = DocumentRepository(database)
    made = await documents.upsert(DocumentCreate(title="d", body="one"), on=["title"])
    again = await documents.upsert(DocumentCreate(title="d", body="two"), on=["title"])
    assert (again.id, again.created_at, again.body) == (made.id, made.created_at, "two")
    assert (made.version, again.version) == (1, 2)
    assert again.updated_at > made.updated_at


async def test_an_upsert_is_refused_as_a_create_is(database: Database) -> None:
    tickets, project = TicketRepository(database), await ProjectRepository(database).create(
        ProjectCreate(name="p")
    )
    on = ["project_id", "title"]
    made = await tickets.upsert(TicketCreate(title="t", project_id=project.id), on=on)
    error = await refused(tickets.upsert(TicketCreate(title="t", project_id=99), on=on))
    assert (error.status, fields(error)) == (422, ["project_id"])
    agents = AgentRepository(database)
    taken = await agents.create(AgentCreate(name="smith"))
    other = await agents.create(AgentCreate(name="jones"))
    error = await refused(agents.upsert(AgentCreate(id=other.id, name="smith")))
    assert error.details == {"entity": "agent", "field": "name"}
    assert (await agents.upsert(AgentCreate(id=taken.id, name="brown"))).name == "brown"
    with pytest.raises(ValueError, match="no unique of ticket"):
        await tickets.upsert(TicketCreate(title="t", project_id=project.id), on=["title"])
    assert await tickets.get(made.id) == made


async def test_an_upsert_leaves_hidden_rows_alone(database: Database) -> None:
    folders = FolderRepository(database)
    hidden = await folders.create(FolderCreate(name="f"))
    await folders.delete(hidden.id)
    made = await folders.upsert(FolderCreate(name="f"), on=["name"])
    assert made.id != hidden.id
    assert (await folders.upsert(FolderCreate(name="f"), on=["name"])).id == made.id
    vouchers = VoucherRepository(database)  # a key is taken for ever
    await vouchers.upsert(VoucherCreate(code="v"))
    await vouchers.delete("v")
    error = await refused(vouchers.upsert(VoucherCreate(code="v", percent=20)))
    assert error.details == {"entity": "voucher", "field": "code"}
    assert (await vouchers.restore("v")).percent == 10


async def test_of_many_upserts_at_once_one_stores_and_none_fails(database: Database) -> None:
    projects = ProjectRepository(database)
    found = await asyncio.gather(
        *(projects.upsert(ProjectCreate(name="p", owner=str(n)), on=["name"]) for n in range(12))
    )
    assert len({each.id for each in found}) == 1
    assert await projects.count() == 1


async def test_a_version_guards_every_change(database: Database) -> None:
    documents = DocumentRepository(database)
    made = await documents.create(DocumentCreate(title="d"))
    assert made.version == 1
    assert (await refused(documents.update(made.id, DocumentUpdate(body="x")))).status == 428
    assert (await documents.update(made.id, DocumentUpdate(body="x", version=1))).version == 2
    stale = await refused(documents.update(made.id, DocumentUpdate(body="y"), version=1))
    assert (stale.status, stale.code) == (409, "VERSION_CONFLICT")
    assert stale.details == {"entity": "document", "expected": 1, "actual": 2}
    assert (await refused(documents.delete(made.id))).status == 428
    assert (await refused(documents.delete(made.id, version=1))).status == 409
    assert (await refused(documents.delete(999))).status == 404
    await documents.delete(made.id, version=2)
    assert not await documents.exists(made.id)


@pytest.mark.parametrize(
    ("name", "operators"),
    [
        ("an_email", ("eq", "ne", "in", "contains", "gt", "gte", "lt", "lte", "isnull")),
        ("when", ("eq", "ne", "in", "gt", "gte", "lt", "lte", "isnull")),
        ("a_decimal", ("eq", "ne", "in", "gt", "gte", "lt", "lte", "isnull")),
        ("a_bool", ("eq", "ne", "isnull")),
        ("an_enum", ("eq", "ne", "in", "isnull")),
        ("a_uuid", ("eq", "ne", "in", "isnull")),
        ("json", ("isnull",)),
        ("numbers", ("isnull",)),
        ("an_object", ("isnull",)),
        ("a_bytes", ("isnull",)),
    ],
)
def test_what_may_be_asked_of_a_field_follows_its_type(
    name: str, operators: tuple[str, ...]
) -> None:
    assert SCHEMA.entity("kitchen_sink").fields[name].operators == operators
