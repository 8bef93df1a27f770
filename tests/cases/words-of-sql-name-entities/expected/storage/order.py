"""Orders: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, ClassVar

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
from stratagen.runtime.types import UNSET, Int, Maybe, Str, UtcDateTime

from words_of_sql_name_entities.storage import SCHEMA, Row

if TYPE_CHECKING:
    from words_of_sql_name_entities.storage.user import User

__all__ = [
    "ORDER_ENTITY",
    "Order",
    "OrderCreate",
    "OrderReplace",
    "OrderRepository",
    "OrderRow",
    "OrderUpdate",
]


class OrderRow(Row, table=True):
    """A row of orders."""

    __tablename__ = "orders"
    __table_args__ = (Index("ix_orders_user_id", "user_id"),)

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    desc: str
    limit: int | None = Column(default=None, sa_type=WholeColumn)
    user_id: int = Column(foreign_key="users.id", ondelete="CASCADE", sa_type=WholeColumn)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class OrderCreate(Payload):
    """What is sent to create an order."""

    desc: Str
    limit: Int | None = None
    user_id: Int


class OrderUpdate(Changes):
    """What is sent to change an order; what is left out stays as it is."""

    desc: Maybe[Str] = UNSET
    limit: Maybe[Int | None] = UNSET
    user_id: Maybe[Int] = UNSET


class OrderReplace(OrderCreate):
    """What is sent to replace an order; what is left out gets its default."""


class Order(Record):
    """An order."""

    id: Int
    desc: Str
    limit: Int | None
    user_id: Int
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    user: ClassVar[ToOne["User"]] = ToOne("user", ("user_id",), on_delete="cascade")


ORDER_ENTITY = Entity(
    name="order",
    schema=SCHEMA,
    row=OrderRow,
    record=Order,
    create=OrderCreate,
    update=OrderUpdate,
    replace=OrderReplace,
    key=("id",),
    key_type=int,
    filters=("id", "user_id", "created_at", "updated_at"),
    sorts=("id", "user_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class OrderRepository(Repository[Order, OrderCreate, OrderUpdate, OrderReplace, int]):
    """The stored orders."""

    def __init__(self, database: Database) -> None:
        super().__init__(ORDER_ENTITY, database)
