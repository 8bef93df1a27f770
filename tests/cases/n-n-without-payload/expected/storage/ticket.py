"""Tickets: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    ManyToMany,
    Payload,
    Record,
    Repository,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str, UtcDateTime, Uuid

from n_n_without_payload.storage import SCHEMA, Row

if TYPE_CHECKING:
    from n_n_without_payload.storage.agent import Agent

__all__ = [
    "TICKET_ENTITY",
    "Ticket",
    "TicketAgentsRow",
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
    title: str
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class TicketAgentsRow(Row, table=True):
    """A row of ticket_agents: tickets and their agents."""

    __tablename__ = "ticket_agents"
    __table_args__ = (
        ForeignKeyConstraint(
            ["ticket_id"], ["tickets.id"], name="fk_ticket_agents_ticket_id", ondelete="CASCADE"
        ),
        ForeignKeyConstraint(
            ["agent_id"], ["agents.id"], name="fk_ticket_agents_agent_id", ondelete="CASCADE"
        ),
        Index("ix_ticket_agents_agent_id", "agent_id"),
    )

    ticket_id: int = Column(primary_key=True, sa_type=WholeColumn)
    agent_id: Uuid = Column(primary_key=True)


class TicketCreate(Payload):
    """What is sent to create a ticket."""

    title: Str


class TicketUpdate(Changes):
    """What is sent to change a ticket; what is left out stays as it is."""

    title: Maybe[Str] = UNSET


class TicketReplace(TicketCreate):
    """What is sent to replace a ticket; what is left out gets its default."""


class Ticket(Record):
    """A ticket."""

    id: Int
    title: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    agents: ClassVar[ManyToMany["Agent", UUID]] = ManyToMany(
        "agent", "ticket_agents", ("ticket_id",), ("agent_id",)
    )


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
