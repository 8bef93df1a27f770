"""Holds back unaskeds: the table, what is sent, what is read, the repository."""

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
    "HOLDS_BACK_UNASKED_ENTITY",
    "HoldsBackUnasked",
    "HoldsBackUnaskedCreate",
    "HoldsBackUnaskedReplace",
    "HoldsBackUnaskedRepository",
    "HoldsBackUnaskedRow",
    "HoldsBackUnaskedUpdate",
]


class HoldsBackUnaskedRow(Row, table=True):
    """A row of holds_back_unaskeds."""

    __tablename__ = "holds_back_unaskeds"
    __table_args__ = (Index("ix_holds_back_unaskeds_parent_id", "parent_id"),)

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    parent_id: int = Column(foreign_key="parents.id", ondelete="RESTRICT", sa_type=WholeColumn)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class HoldsBackUnaskedCreate(Payload):
    """What is sent to create a holds back unasked."""

    parent_id: Int


class HoldsBackUnaskedUpdate(Changes):
    """What is sent to change a holds back unasked; what is left out stays as it is."""

    parent_id: Maybe[Int] = UNSET


class HoldsBackUnaskedReplace(HoldsBackUnaskedCreate):
    """What is sent to replace a holds back unasked; what is left out gets its default."""


class HoldsBackUnasked(Record):
    """A holds back unasked."""

    id: Int
    parent_id: Int
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    parent: ClassVar[ToOne["Parent"]] = ToOne("parent", ("parent_id",), on_delete="restrict")


HOLDS_BACK_UNASKED_ENTITY = Entity(
    name="holds_back_unasked",
    schema=SCHEMA,
    row=HoldsBackUnaskedRow,
    record=HoldsBackUnasked,
    create=HoldsBackUnaskedCreate,
    update=HoldsBackUnaskedUpdate,
    replace=HoldsBackUnaskedReplace,
    key=("id",),
    key_type=int,
    filters=("id", "parent_id", "created_at", "updated_at"),
    sorts=("id", "parent_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class HoldsBackUnaskedRepository(
    Repository[
        HoldsBackUnasked,
        HoldsBackUnaskedCreate,
        HoldsBackUnaskedUpdate,
        HoldsBackUnaskedReplace,
        int,
    ]
):
    """The stored holds back unaskeds."""

    def __init__(self, database: Database) -> None:
        super().__init__(HOLDS_BACK_UNASKED_ENTITY, database)
