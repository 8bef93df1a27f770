"""Tickets: the table, what is sent, what is read, the repository."""

from pydantic import Field
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    DocumentColumn,
    Entity,
    Payload,
    Record,
    Repository,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str, UtcDateTime

from a_field_named_like_its_entity.storage import SCHEMA, Row

__all__ = [
    "TICKET_ENTITY",
    "Ticket",
    "TicketCreate",
    "TicketReplace",
    "TicketRepository",
    "TicketRow",
    "TicketUpdate",
]


class TicketRow(Row, table=True):
    """A row of tickets."""

    __tablename__ = "tickets"

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    ticket: str
    tickets: list[str] = Column(default_factory=list[Str], sa_type=DocumentColumn(list[Str]))
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class TicketCreate(Payload):
    """What is sent to create a ticket."""

    ticket: Str
    tickets: list[Str] = Field(default_factory=list[Str])


class TicketUpdate(Changes):
    """What is sent to change a ticket; what is left out stays as it is."""

    ticket: Maybe[Str] = UNSET
    tickets: Maybe[list[Str]] = UNSET


class TicketReplace(TicketCreate):
    """What is sent to replace a ticket; what is left out gets its default."""


class Ticket(Record):
    """A ticket."""

    id: Int
    ticket: Str
    tickets: list[Str]
    created_at: UtcDateTime
    updated_at: UtcDateTime


TICKET_ENTITY = Entity(
    name="ticket",
    schema=SCHEMA,
    row=TicketRow,
    record=Ticket,
    create=TicketCreate,
    update=TicketUpdate,
    replace=TicketReplace,
    key=("id",),
    key_type=int,
    filters=("id", "created_at", "updated_at"),
    sorts=("id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class TicketRepository(Repository[Ticket, TicketCreate, TicketUpdate, TicketReplace, int]):
    """The stored tickets."""

    def __init__(self, database: Database) -> None:
        super().__init__(TICKET_ENTITY, database)
