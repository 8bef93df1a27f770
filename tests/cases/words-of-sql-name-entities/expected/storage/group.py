"""Groups: the table, what is sent, what is read, the repository."""

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
    ToMany,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str, UtcDateTime

from words_of_sql_name_entities.storage import SCHEMA, Row

if TYPE_CHECKING:
    from words_of_sql_name_entities.storage.user import User

__all__ = [
    "GROUP_ENTITY",
    "Group",
    "GroupCreate",
    "GroupReplace",
    "GroupRepository",
    "GroupRow",
    "GroupUpdate",
]


class GroupRow(Row, table=True):
    """A row of groups."""

    __tablename__ = "groups"
    __table_args__ = (UniqueConstraint("name", name="uq_groups_name"),)

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    name: str
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class GroupCreate(Payload):
    """What is sent to create a group."""

    name: Str


class GroupUpdate(Changes):
    """What is sent to change a group; what is left out stays as it is."""

    name: Maybe[Str] = UNSET


class GroupReplace(GroupCreate):
    """What is sent to replace a group; what is left out gets its default."""


class Group(Record):
    """A group."""

    id: Int
    name: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    users: ClassVar[ToMany["User"]] = ToMany("user", "group")


GROUP_ENTITY = Entity(
    name="group",
    schema=SCHEMA,
    row=GroupRow,
    record=Group,
    create=GroupCreate,
    update=GroupUpdate,
    replace=GroupReplace,
    key=("id",),
    key_type=int,
    filters=("id", "name", "created_at", "updated_at"),
    sorts=("id", "name", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class GroupRepository(Repository[Group, GroupCreate, GroupUpdate, GroupReplace, int]):
    """The stored groups."""

    def __init__(self, database: Database) -> None:
        super().__init__(GROUP_ENTITY, database)
