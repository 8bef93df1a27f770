"""As: the table, what is sent, what is read, the repository."""

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

from one_letter_names.storage import SCHEMA, Row

if TYPE_CHECKING:
    from one_letter_names.storage.b import B

__all__ = [
    "A_ENTITY",
    "A",
    "ACreate",
    "AReplace",
    "ARepository",
    "ARow",
    "AUpdate",
]


class ARow(Row, table=True):
    """A row of as."""

    __tablename__ = "as"
    __table_args__ = (Index("ix_as_b_id", "b_id"),)

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    b_id: int | None = Column(
        default=None, foreign_key="bs.id", ondelete="RESTRICT", sa_type=WholeColumn
    )
    x: int = Column(sa_type=WholeColumn)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class ACreate(Payload):
    """What is sent to create an a."""

    b_id: Int | None = None
    x: Int


class AUpdate(Changes):
    """What is sent to change an a; what is left out stays as it is."""

    b_id: Maybe[Int | None] = UNSET
    x: Maybe[Int] = UNSET


class AReplace(ACreate):
    """What is sent to replace an a; what is left out gets its default."""


class A(Record):
    """An a."""

    id: Int
    b_id: Int | None
    x: Int
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    b: ClassVar[ToOne["B | None"]] = ToOne("b", ("b_id",), on_delete="restrict")


A_ENTITY = Entity(
    name="a",
    schema=SCHEMA,
    row=ARow,
    record=A,
    create=ACreate,
    update=AUpdate,
    replace=AReplace,
    key=("id",),
    key_type=int,
    filters=("id", "b_id", "created_at", "updated_at"),
    sorts=("id", "b_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class ARepository(Repository[A, ACreate, AUpdate, AReplace, int]):
    """The stored as."""

    def __init__(self, database: Database) -> None:
        super().__init__(A_ENTITY, database)
