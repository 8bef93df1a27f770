"""Vouchers: the table, what is sent, what is read, the repository."""

from typing import Annotated

from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    Payload,
    Record,
    Repository,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import SEGMENT, UNSET, Int, Maybe, Str, Text, UtcDateTime, Uuid

from shop.storage import SCHEMA, Row

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

    code: str = Column(primary_key=True, max_length=20)
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
    percent: Int = 10


class VoucherUpdate(Changes):
    """What is sent to change a voucher; what is left out stays as it is."""

    percent: Maybe[Int] = UNSET


class VoucherReplace(Payload):
    """What is sent to replace a voucher; what is left out gets its default."""

    percent: Int = 10


class Voucher(Record):
    """A voucher."""

    code: Str
    percent: Int
    created_at: UtcDateTime
    updated_at: UtcDateTime


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
    filters=("code", "created_at", "updated_at"),
    sorts=("code", "created_at", "updated_at"),
    order_by=(("code", False),),
    page_size=20,
    max_page_size=100,
    soft_delete=True,
)


class VoucherRepository(Repository[Voucher, VoucherCreate, VoucherUpdate, VoucherReplace, str]):
    """The stored vouchers."""

    def __init__(self, database: Database) -> None:
        super().__init__(VOUCHER_ENTITY, database)
