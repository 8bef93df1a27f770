"""Users: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, ClassVar

from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    Payload,
    Record,
    Repository,
    ToMany,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str, UtcDateTime

from a_mixin_serves_several_entities.storage import SCHEMA, Row

if TYPE_CHECKING:
    from a_mixin_serves_several_entities.storage.photo import Photo
    from a_mixin_serves_several_entities.storage.post import Post

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

    # Relations: what a read included; anything else raises RelationNotLoaded.
    photos: ClassVar[ToMany["Photo"]] = ToMany("photo", "owner")
    posts: ClassVar[ToMany["Post"]] = ToMany("post", "owner")


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
