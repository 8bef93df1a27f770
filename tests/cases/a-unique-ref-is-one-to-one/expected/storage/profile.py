"""Profiles: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, ClassVar

from sqlalchemy import UniqueConstraint
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    Payload,
    Record,
    Repository,
    TextColumn,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str, UtcDateTime

from a_unique_ref_is_one_to_one.storage import SCHEMA, Row

if TYPE_CHECKING:
    from a_unique_ref_is_one_to_one.storage.user import User

__all__ = [
    "PROFILE_ENTITY",
    "Profile",
    "ProfileCreate",
    "ProfileReplace",
    "ProfileRepository",
    "ProfileRow",
    "ProfileUpdate",
]


class ProfileRow(Row, table=True):
    """A row of profiles."""

    __tablename__ = "profiles"
    __table_args__ = (UniqueConstraint("user_id", name="uq_profiles_user_id"),)

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    bio: str | None = Column(default=None, sa_type=TextColumn)
    user_id: int = Column(foreign_key="users.id", ondelete="CASCADE", sa_type=WholeColumn)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class ProfileCreate(Payload):
    """What is sent to create a profile."""

    bio: Str | None = None
    user_id: Int


class ProfileUpdate(Changes):
    """What is sent to change a profile; what is left out stays as it is."""

    bio: Maybe[Str | None] = UNSET
    user_id: Maybe[Int] = UNSET


class ProfileReplace(ProfileCreate):
    """What is sent to replace a profile; what is left out gets its default."""


class Profile(Record):
    """A profile."""

    id: Int
    bio: Str | None
    user_id: Int
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    user: ClassVar[ToOne["User"]] = ToOne("user", ("user_id",), on_delete="cascade")


PROFILE_ENTITY = Entity(
    name="profile",
    schema=SCHEMA,
    row=ProfileRow,
    record=Profile,
    create=ProfileCreate,
    update=ProfileUpdate,
    replace=ProfileReplace,
    key=("id",),
    key_type=int,
    filters=("id", "user_id", "created_at", "updated_at"),
    sorts=("id", "user_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class ProfileRepository(Repository[Profile, ProfileCreate, ProfileUpdate, ProfileReplace, int]):
    """The stored profiles."""

    def __init__(self, database: Database) -> None:
        super().__init__(PROFILE_ENTITY, database)
