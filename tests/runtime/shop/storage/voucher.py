"""Vouchers: the table, what is sent, what is read, the repository."""

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
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import SEGMENT, UNSET, Int, Maybe, Str, Text, UtcDateTime, Uuid

from shop.storage import SCHEMA, Row

if TYPE_CHECKING:
    from shop.storage.device import Device

__all__ = [
    "VOUCHER_ENTITY",
    "Voucher",
    "VoucherCreate",
    "VoucherReplace",
    "VoucherRepository",
    "VoucherRow",
    "VoucherUpdate",
]


class VoucherRow(Row, table=True):
    """A row of vouchers."""

    __tablename__ = "vouchers"
    __table_args__ = (Index("ix_vouchers_device_code", "device_code"),)

    code: str = Column(primary_key=True, max_length=20)
    device_code: str | None = Column(
        default=None, max_length=20, foreign_key="devices.code", ondelete="RESTRICT"
    )
    percent: int = Column(default=10, sa_type=WholeColumn)
    deleted_at: UtcDateTime | None = Column(default=None)
    deletion_id: Uuid | None = Column(default=None)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class VoucherCreate(Payload):
    """What is sent to create a voucher."""

    code: Annotated[str, Text(min_length=1, max_length=20, pattern=SEGMENT)]
    device_code: Annotated[str, Text(min_length=1, max_length=20, pattern=SEGMENT)] | None = None
    percent: Int = 10


class VoucherUpdate(Changes):
    """What is sent to change a voucher; what is left out stays as it is."""

    device_code: Maybe[
        Annotated[str, Text(min_length=1, max_length=20, pattern=SEGMENT)] | None
    ] = UNSET
    percent: Maybe[Int] = UNSET


class VoucherReplace(Payload):
    """What is sent to replace a voucher; what is left out gets its default."""

    device_code: Annotated[str, Text(min_length=1, max_length=20, pattern=SEGMENT)] | None = None
    percent: Int = 10


class Voucher(Record):
    """A voucher."""

    code: Str
    device_code: Str | None
    percent: Int
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    device: ClassVar[ToOne["Device | None"]] = ToOne(
        "device", ("device_code",), on_delete="restrict"
    )


VOUCHER_ENTITY = Entity(
    name="voucher",
    schema=SCHEMA,
    row=VoucherRow,
    record=Voucher,
    create=VoucherCreate,
    update=VoucherUpdate,
    replace=VoucherReplace,
    key=("code",),
    key_type=str,
    filters=("code", "device_code", "created_at", "updated_at"),
    sorts=("code", "device_code", "created_at", "updated_at"),
    order_by=(("code", False),),
    page_size=20,
    max_page_size=100,
    soft_delete=True,
)


class VoucherRepository(Repository[Voucher, VoucherCreate, VoucherUpdate, VoucherReplace, str]):
    """The stored vouchers."""

    def __init__(self, database: Database) -> None:
        super().__init__(VOUCHER_ENTITY, database)
