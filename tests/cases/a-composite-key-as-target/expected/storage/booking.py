"""Bookings: the table, what is sent, what is read, the repository."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, ClassVar, NamedTuple

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
    utc_now,
)
from stratagen.runtime.types import SEGMENT, UNSET, Date, Maybe, Str, Text, UtcDateTime

from a_composite_key_as_target.storage import SCHEMA, Row

if TYPE_CHECKING:
    from a_composite_key_as_target.storage.device import Device
    from a_composite_key_as_target.storage.payment import Payment

__all__ = [
    "BOOKING_ENTITY",
    "Booking",
    "BookingCreate",
    "BookingKey",
    "BookingReplace",
    "BookingRepository",
    "BookingRow",
    "BookingUpdate",
]


class BookingKey(NamedTuple):
    """The key: device_code, day."""

    device_code: str
    day: date


class BookingRow(Row, table=True):
    """A row of bookings."""

    __tablename__ = "bookings"

    device_code: str = Column(
        primary_key=True, max_length=20, foreign_key="devices.code", ondelete="CASCADE"
    )
    day: Date = Column(primary_key=True)
    who: str
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class BookingCreate(Payload):
    """What is sent to create a booking."""

    device_code: Annotated[str, Text(min_length=1, max_length=20, pattern=SEGMENT)]
    day: Date
    who: Str


class BookingUpdate(Changes):
    """What is sent to change a booking; what is left out stays as it is."""

    who: Maybe[Str] = UNSET


class BookingReplace(Payload):
    """What is sent to replace a booking; what is left out gets its default."""

    who: Str


class Booking(Record):
    """A booking."""

    device_code: Str
    day: Date
    who: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    device: ClassVar[ToOne["Device"]] = ToOne("device", ("device_code",), on_delete="cascade")
    payments: ClassVar[ToMany["Payment"]] = ToMany("payment", "booking")


BOOKING_ENTITY = Entity(
    name="booking",
    schema=SCHEMA,
    row=BookingRow,
    record=Booking,
    create=BookingCreate,
    update=BookingUpdate,
    replace=BookingReplace,
    key=("device_code", "day"),
    key_type=BookingKey,
    filters=("device_code", "day", "created_at", "updated_at"),
    sorts=("device_code", "day", "created_at", "updated_at"),
    order_by=(("device_code", False), ("day", False)),
    page_size=20,
    max_page_size=100,
)


class BookingRepository(
    Repository[Booking, BookingCreate, BookingUpdate, BookingReplace, BookingKey]
):
    """The stored bookings."""

    def __init__(self, database: Database) -> None:
        super().__init__(BOOKING_ENTITY, database)
