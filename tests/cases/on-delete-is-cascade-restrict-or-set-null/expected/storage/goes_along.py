"""Goes alongs: the table, what is sent, what is read, the repository."""

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
from stratagen.runtime.types import UNSET, Int, Maybe, UtcDateTime

from on_delete_is_cascade_restrict_or_set_null.storage import SCHEMA, Row

if TYPE_CHECKING:
    from on_delete_is_cascade_restrict_or_set_null.storage.parent import Parent

__all__ = [
    "GOES_ALONG_ENTITY",
    "GoesAlong",
    "GoesAlongCreate",
    "GoesAlongReplace",
    "GoesAlongRepository",
    "GoesAlongRow",
    "GoesAlongUpdate",
]


class GoesAlongRow(Row, table=True):
    """A row of goes_alongs."""

    __tablename__ = "goes_alongs"
    __table_args__ = (Index("ix_goes_alongs_parent_id", "parent_id"),)

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    parent_id: int = Column(foreign_key="parents.id", ondelete="CASCADE", sa_type=WholeColumn)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class GoesAlongCreate(Payload):
    """What is sent to create a goes along."""

    parent_id: Int


class GoesAlongUpdate(Changes):
    """What is sent to change a goes along; what is left out stays as it is."""

    parent_id: Maybe[Int] = UNSET


class GoesAlongReplace(GoesAlongCreate):
    """What is sent to replace a goes along; what is left out gets its default."""


class GoesAlong(Record):
    """A goes along."""

    id: Int
    parent_id: Int
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    parent: ClassVar[ToOne["Parent"]] = ToOne("parent", ("parent_id",), on_delete="cascade")


GOES_ALONG_ENTITY = Entity(
    name="goes_along",
    schema=SCHEMA,
    row=GoesAlongRow,
    record=GoesAlong,
    create=GoesAlongCreate,
    update=GoesAlongUpdate,
    replace=GoesAlongReplace,
    key=("id",),
    key_type=int,
    filters=("id", "parent_id", "created_at", "updated_at"),
    sorts=("id", "parent_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class GoesAlongRepository(
    Repository[GoesAlong, GoesAlongCreate, GoesAlongUpdate, GoesAlongReplace, int]
):
    """The stored goes alongs."""

    def __init__(self, database: Database) -> None:
        super().__init__(GOES_ALONG_ENTITY, database)
