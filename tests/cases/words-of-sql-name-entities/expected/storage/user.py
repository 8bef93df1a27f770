"""Users: the table, what is sent, what is read, the repository."""

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
    ToMany,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str, UtcDateTime

from words_of_sql_name_entities.storage import SCHEMA, Row

if TYPE_CHECKING:
    from words_of_sql_name_entities.storage.group import Group
    from words_of_sql_name_entities.storage.order import Order

__all__ = [
    "USER_ENTITY",
    "User",
    "UserCreate",
    "UserReplace",
    "UserRepository",
    "UserRow",
    "UserUpdate",
]


class UserRow(Row, table=True):
    """A row of users."""

    __tablename__ = "users"
    __table_args__ = (Index("ix_users_group_id", "group_id"),)

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    group_id: int | None = Column(
        default=None, foreign_key="groups.id", ondelete="SET NULL", sa_type=WholeColumn
    )
    where: str | None = Column(default=None)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class UserCreate(Payload):
    """What is sent to create an user."""

    group_id: Int | None = None
    where: Str | None = None


class UserUpdate(Changes):
    """What is sent to change an user; what is left out stays as it is."""

    group_id: Maybe[Int | None] = UNSET
    where: Maybe[Str | None] = UNSET


class UserReplace(UserCreate):
    """What is sent to replace an user; what is left out gets its default."""


class User(Record):
    """An user."""

    id: Int
    group_id: Int | None
    where: Str | None
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    group: ClassVar[ToOne["Group | None"]] = ToOne("group", ("group_id",), on_delete="set_null")
    orders: ClassVar[ToMany["Order"]] = ToMany("order", "user")


USER_ENTITY = Entity(
    name="user",
    schema=SCHEMA,
    row=UserRow,
    record=User,
    create=UserCreate,
    update=UserUpdate,
    replace=UserReplace,
    key=("id",),
    key_type=int,
    filters=("id", "group_id", "created_at", "updated_at"),
    sorts=("id", "group_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class UserRepository(Repository[User, UserCreate, UserUpdate, UserReplace, int]):
    """The stored users."""

    def __init__(self, database: Database) -> None:
        super().__init__(USER_ENTITY, database)
