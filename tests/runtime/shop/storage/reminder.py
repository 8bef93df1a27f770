"""Reminders: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    Payload,
    Record,
    Repository,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import SEGMENT, UNSET, Date, Int, Maybe, Str, Text, UtcDateTime

from shop.storage import SCHEMA, Row

if TYPE_CHECKING:
    from shop.storage.booking import Booking

__all__ = [
    "REMINDER_ENTITY",
    "Reminder",
    "ReminderCreate",
    "ReminderReplace",
    "ReminderRepository",
    "ReminderRow",
    "ReminderUpdate",
]


class ReminderRow(Row, table=True):
    """A row of reminders."""

    __tablename__ = "reminders"
    __table_args__ = (
        ForeignKeyConstraint(
            ["booking_device_code", "booking_day"],
            ["bookings.device_code", "bookings.day"],
            name="fk_reminders_booking_device_code_booking_day",
            ondelete="CASCADE",
        ),
        ForeignKeyConstraint(
            ["second_device_code", "second_day"],
            ["bookings.device_code", "bookings.day"],
            name="fk_reminders_second_device_code_second_day",
            ondelete="CASCADE",
        ),
        Index("ix_reminders_booking_device_code_booking_day", "booking_device_code", "booking_day"),
        Index("ix_reminders_second_device_code_second_day", "second_device_code", "second_day"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    booking_day: Date
    booking_device_code: str = Column(max_length=20)
    second_day: Date | None = Column(default=None)
    second_device_code: str | None = Column(default=None, max_length=20)
    text: str
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class ReminderCreate(Payload):
    """What is sent to create a reminder."""

    booking_day: Date
    booking_device_code: Annotated[str, Text(min_length=1, max_length=20, pattern=SEGMENT)]
    second_day: Date | None = None
    second_device_code: (
        Annotated[str, Text(min_length=1, max_length=20, pattern=SEGMENT)] | None
    ) = None
    text: Str


class ReminderUpdate(Changes):
    """What is sent to change a reminder; what is left out stays as it is."""

    booking_day: Maybe[Date] = UNSET
    booking_device_code: Maybe[
        Annotated[str, Text(min_length=1, max_length=20, pattern=SEGMENT)]
    ] = UNSET
    second_day: Maybe[Date | None] = UNSET
    second_device_code: Maybe[
        Annotated[str, Text(min_length=1, max_length=20, pattern=SEGMENT)] | None
    ] = UNSET
    text: Maybe[Str] = UNSET


class ReminderReplace(ReminderCreate):
    """What is sent to replace a reminder; what is left out gets its default."""


class Reminder(Record):
    """A reminder."""

    id: Int
    booking_day: Date
    booking_device_code: Str
    second_day: Date | None
    second_device_code: Str | None
    text: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    booking: ClassVar[ToOne["Booking"]] = ToOne(
        "booking", ("booking_device_code", "booking_day"), on_delete="cascade"
    )
    second: ClassVar[ToOne["Booking | None"]] = ToOne(
        "booking", ("second_device_code", "second_day"), on_delete="cascade"
    )


REMINDER_ENTITY = Entity(
    name="reminder",
    schema=SCHEMA,
    row=ReminderRow,
    record=Reminder,
    create=ReminderCreate,
    update=ReminderUpdate,
    replace=ReminderReplace,
    key=("id",),
    key_type=int,
    filters=(
        "id",
        "booking_day",
        "booking_device_code",
        "second_day",
        "second_device_code",
        "created_at",
        "updated_at",
    ),
    sorts=(
        "id",
        "booking_day",
        "booking_device_code",
        "second_day",
        "second_device_code",
        "created_at",
        "updated_at",
    ),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class ReminderRepository(
    Repository[Reminder, ReminderCreate, ReminderUpdate, ReminderReplace, int]
):
    """The stored reminders."""

    def __init__(self, database: Database) -> None:
        super().__init__(REMINDER_ENTITY, database)
