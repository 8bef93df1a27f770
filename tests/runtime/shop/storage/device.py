"""Devices: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from sqlalchemy import Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    Payload,
    Record,
    Repository,
    ToMany,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import SEGMENT, UNSET, Int, Maybe, Str, Text, UtcDateTime

from shop.storage import SCHEMA, Row

if TYPE_CHECKING:
    from shop.storage.booking import Booking
    from shop.storage.member import Member

__all__ = [
    "DEVICE_ENTITY",
    "Device",
    "DeviceCreate",
    "DeviceReplace",
    "DeviceRepository",
    "DeviceRow",
    "DeviceUpdate",
]


class DeviceRow(Row, table=True):
    """A row of devices."""

    __tablename__ = "devices"
    __table_args__ = (Index("ix_devices_owner_id", "owner_id"),)

    code: str = Column(primary_key=True, max_length=20)
    label: str | None = Column(default=None)
    owner_id: int | None = Column(
        default=None, foreign_key="members.id", ondelete="CASCADE", sa_type=WholeColumn
    )
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class DeviceCreate(Payload):
    """What is sent to create a device."""

    code: Annotated[str, Text(min_length=1, max_length=20, pattern=SEGMENT)]
    label: Str | None = None
    owner_id: Int | None = None


class DeviceUpdate(Changes):
    """What is sent to change a device; what is left out stays as it is."""

    label: Maybe[Str | None] = UNSET
    owner_id: Maybe[Int | None] = UNSET


class DeviceReplace(Payload):
    """What is sent to replace a device; what is left out gets its default."""

    label: Str | None = None
    owner_id: Int | None = None


class Device(Record):
    """A device."""

    code: Str
    label: Str | None
    owner_id: Int | None
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    bookings: ClassVar[ToMany["Booking"]] = ToMany("booking", "device")
    owner: ClassVar[ToOne["Member | None"]] = ToOne("member", ("owner_id",), on_delete="cascade")


DEVICE_ENTITY = Entity(
    name="device",
    schema=SCHEMA,
    row=DeviceRow,
    record=Device,
    create=DeviceCreate,
    update=DeviceUpdate,
    replace=DeviceReplace,
    key=("code",),
    key_type=str,
    filters=("code", "owner_id", "created_at", "updated_at"),
    sorts=("code", "owner_id", "created_at", "updated_at"),
    order_by=(("code", False),),
    page_size=20,
    max_page_size=100,
)


class DeviceRepository(Repository[Device, DeviceCreate, DeviceUpdate, DeviceReplace, str]):
    """The stored devices."""

    def __init__(self, database: Database) -> None:
        super().__init__(DEVICE_ENTITY, database)
