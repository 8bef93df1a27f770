"""Storeds: the table, what is sent, what is read, the repository."""

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

from layers_are_a_choice.storage import SCHEMA, Row

if TYPE_CHECKING:
    from layers_are_a_choice.storage.served import Served

__all__ = [
    "STORED_ENTITY",
    "Stored",
    "StoredCreate",
    "StoredReplace",
    "StoredRepository",
    "StoredRow",
    "StoredUpdate",
]


class StoredRow(Row, table=True):
    """A row of storeds."""

    __tablename__ = "storeds"

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    name: str
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class StoredCreate(Payload):
    """What is sent to create a stored."""

    name: Str


class StoredUpdate(Changes):
    """What is sent to change a stored; what is left out stays as it is."""

    name: Maybe[Str] = UNSET


class StoredReplace(StoredCreate):
    """What is sent to replace a stored; what is left out gets its default."""


class Stored(Record):
    """A stored."""

    id: Int
    name: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    serveds: ClassVar[ToMany["Served"]] = ToMany("served", "stored")


STORED_ENTITY = Entity(
    name="stored",
    schema=SCHEMA,
    row=StoredRow,
    record=Stored,
    create=StoredCreate,
    update=StoredUpdate,
    replace=StoredReplace,
    key=("id",),
    key_type=int,
    filters=("id", "created_at", "updated_at"),
    sorts=("id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class StoredRepository(Repository[Stored, StoredCreate, StoredUpdate, StoredReplace, int]):
    """The stored storeds."""

    def __init__(self, database: Database) -> None:
        super().__init__(STORED_ENTITY, database)
