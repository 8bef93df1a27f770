"""Payments: the table, what is sent, what is read, the repository."""

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, ClassVar

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    DigitsColumn,
    Entity,
    Payload,
    Record,
    Repository,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import SEGMENT, UNSET, Date, Digits, Int, Maybe, Str, Text, UtcDateTime

from a_composite_key_as_target.storage import SCHEMA, Row

if TYPE_CHECKING:
    from a_composite_key_as_target.storage.booking import Booking

__all__ = [
    "PAYMENT_ENTITY",
    "Payment",
    "PaymentCreate",
    "PaymentReplace",
    "PaymentRepository",
    "PaymentRow",
    "PaymentUpdate",
]


class PaymentRow(Row, table=True):
    """A row of payments."""

    __tablename__ = "payments"
    __table_args__ = (
        ForeignKeyConstraint(
            ["booking_device_code", "booking_day"],
            ["bookings.device_code", "bookings.day"],
            name="fk_payments_booking_device_code_booking_day",
            ondelete="SET NULL",
        ),
        Index("ix_payments_booking_device_code_booking_day", "booking_device_code", "booking_day"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    amount: Decimal = Column(sa_type=DigitsColumn(12, 2))
    booking_day: Date | None = Column(default=None)
    booking_device_code: str | None = Column(default=None, max_length=20)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class PaymentCreate(Payload):
    """What is sent to create a payment."""

    amount: Annotated[Decimal, Digits(12, 2)]
    booking_day: Date | None = None
    booking_device_code: (
        Annotated[str, Text(min_length=1, max_length=20, pattern=SEGMENT)] | None
    ) = None


class PaymentUpdate(Changes):
    """What is sent to change a payment; what is left out stays as it is."""

    amount: Maybe[Annotated[Decimal, Digits(12, 2)]] = UNSET
    booking_day: Maybe[Date | None] = UNSET
    booking_device_code: Maybe[
        Annotated[str, Text(min_length=1, max_length=20, pattern=SEGMENT)] | None
    ] = UNSET


class PaymentReplace(PaymentCreate):
    """What is sent to replace a payment; what is left out gets its default."""


class Payment(Record):
    """A payment."""

    id: Int
    amount: Annotated[Decimal, Digits(12, 2)]
    booking_day: Date | None
    booking_device_code: Str | None
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    booking: ClassVar[ToOne["Booking | None"]] = ToOne(
        "booking", ("booking_device_code", "booking_day"), on_delete="set_null"
    )


PAYMENT_ENTITY = Entity(
    name="payment",
    schema=SCHEMA,
    row=PaymentRow,
    record=Payment,
    create=PaymentCreate,
    update=PaymentUpdate,
    replace=PaymentReplace,
    key=("id",),
    key_type=int,
    filters=("id", "booking_day", "booking_device_code", "created_at", "updated_at"),
    sorts=("id", "booking_day", "booking_device_code", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class PaymentRepository(Repository[Payment, PaymentCreate, PaymentUpdate, PaymentReplace, int]):
    """The stored payments."""

    def __init__(self, database: Database) -> None:
        super().__init__(PAYMENT_ENTITY, database)
