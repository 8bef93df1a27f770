"""Is freeds: the table, what is sent, what is read, the repository."""

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
    "IS_FREED_ENTITY",
    "IsFreed",
    "IsFreedCreate",
    "IsFreedReplace",
    "IsFreedRepository",
    "IsFreedRow",
    "IsFreedUpdate",
]


class IsFreedRow(Row, table=True):
    """A row of is_freeds."""

    __tablename__ = "is_freeds"
    __table_args__ = (Index("ix_is_freeds_parent_id", "parent_id"),)

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    parent_id: int | None = Column(
        default=None, foreign_key="parents.id", ondelete="SET NULL", sa_type=WholeColumn
    )
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class IsFreedCreate(Payload):
    """What is sent to create an is freed."""

    parent_id: Int | None = None


class IsFreedUpdate(Changes):
    """What is sent to change an is freed; what is left out stays as it is."""

    parent_id: Maybe[Int | None] = UNSET


class IsFreedReplace(IsFreedCreate):
    """What is sent to replace an is freed; what is left out gets its default."""


class IsFreed(Record):
    """An is freed."""

    id: Int
    parent_id: Int | None
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    parent: ClassVar[ToOne["Parent | None"]] = ToOne("parent", ("parent_id",), on_delete="set_null")


IS_FREED_ENTITY = Entity(
    name="is_freed",
    schema=SCHEMA,
    row=IsFreedRow,
    record=IsFreed,
    create=IsFreedCreate,
    update=IsFreedUpdate,
    replace=IsFreedReplace,
    key=("id",),
    key_type=int,
    filters=("id", "parent_id", "created_at", "updated_at"),
    sorts=("id", "parent_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class IsFreedRepository(Repository[IsFreed, IsFreedCreate, IsFreedUpdate, IsFreedReplace, int]):
    """The stored is freeds."""

    def __init__(self, database: Database) -> None:
        super().__init__(IS_FREED_ENTITY, database)
