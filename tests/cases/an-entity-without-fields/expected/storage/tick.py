"""Ticks: the table, what is sent, what is read, the repository."""

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
from stratagen.runtime.types import Int, UtcDateTime

from an_entity_without_fields.storage import SCHEMA, Row

__all__ = [
    "TICK_ENTITY",
    "Tick",
    "TickCreate",
    "TickReplace",
    "TickRepository",
    "TickRow",
    "TickUpdate",
]


class TickRow(Row, table=True):
    """A row of ticks."""

    __tablename__ = "ticks"

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class TickCreate(Payload):
    """What is sent to create a tick."""


class TickUpdate(Changes):
    """What is sent to change a tick; what is left out stays as it is."""


class TickReplace(TickCreate):
    """What is sent to replace a tick; what is left out gets its default."""


class Tick(Record):
    """A tick."""

    id: Int
    created_at: UtcDateTime
    updated_at: UtcDateTime


TICK_ENTITY = Entity(
    name="tick",
    schema=SCHEMA,
    row=TickRow,
    record=Tick,
    create=TickCreate,
    update=TickUpdate,
    replace=TickReplace,
    key=("id",),
    key_type=int,
    filters=("id", "created_at", "updated_at"),
    sorts=("id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class TickRepository(Repository[Tick, TickCreate, TickUpdate, TickReplace, int]):
    """The stored ticks."""

    def __init__(self, database: Database) -> None:
        super().__init__(TICK_ENTITY, database)
