"""Users: the table, what is sent, what is read, the repository."""

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
from stratagen.runtime.types import UNSET, Int, Maybe, Str, UtcDateTime

from a_ref_without_inverse.storage import SCHEMA, Row

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

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    name: str
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class UserCreate(Payload):
    """What is sent to create an user."""

    name: Str


class UserUpdate(Changes):
    """What is sent to change an user; what is left out stays as it is."""

    name: Maybe[Str] = UNSET


class UserReplace(UserCreate):
    """What is sent to replace an user; what is left out gets its default."""


class User(Record):
    """An user."""

    id: Int
    name: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime


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
    filters=("id", "created_at", "updated_at"),
    sorts=("id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class UserRepository(Repository[User, UserCreate, UserUpdate, UserReplace, int]):
    """The stored users."""

    def __init__(self, database: Database) -> None:
        super().__init__(USER_ENTITY, database)
