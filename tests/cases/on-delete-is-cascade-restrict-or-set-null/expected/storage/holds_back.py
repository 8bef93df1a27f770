"""Holds backs: the table, what is sent, what is read, the repository."""

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
    "HOLDS_BACK_ENTITY",
    "HoldsBack",
    "HoldsBackCreate",
    "HoldsBackReplace",
    "HoldsBackRepository",
    "HoldsBackRow",
    "HoldsBackUpdate",
]


class HoldsBackRow(Row, table=True):
    """A row of holds_backs."""

    __tablename__ = "holds_backs"
    __table_args__ = (Index("ix_holds_backs_parent_id", "parent_id"),)

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    parent_id: int = Column(foreign_key="parents.id", ondelete="RESTRICT", sa_type=WholeColumn)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class HoldsBackCreate(Payload):
    """What is sent to create a holds back."""

    parent_id: Int


class HoldsBackUpdate(Changes):
    """What is sent to change a holds back; what is left out stays as it is."""

    parent_id: Maybe[Int] = UNSET


class HoldsBackReplace(HoldsBackCreate):
    """What is sent to replace a holds back; what is left out gets its default."""


class HoldsBack(Record):
    """A holds back."""

    id: Int
    parent_id: Int
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    parent: ClassVar[ToOne["Parent"]] = ToOne("parent", ("parent_id",), on_delete="restrict")


HOLDS_BACK_ENTITY = Entity(
    name="holds_back",
    schema=SCHEMA,
    row=HoldsBackRow,
    record=HoldsBack,
    create=HoldsBackCreate,
    update=HoldsBackUpdate,
    replace=HoldsBackReplace,
    key=("id",),
    key_type=int,
    filters=("id", "parent_id", "created_at", "updated_at"),
    sorts=("id", "parent_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class HoldsBackRepository(
    Repository[HoldsBack, HoldsBackCreate, HoldsBackUpdate, HoldsBackReplace, int]
):
    """The stored holds backs."""

    def __init__(self, database: Database) -> None:
        super().__init__(HOLDS_BACK_ENTITY, database)
