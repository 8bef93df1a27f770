"""Tickets: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar
from uuid import UUID

from pydantic import Field
from sqlalchemy import ForeignKeyConstraint, Index, UniqueConstraint
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    ChoiceColumn,
    Database,
    DocumentColumn,
    Entity,
    ManyToMany,
    Payload,
    Record,
    Repository,
    TextColumn,
    ToMany,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str, Text, UtcDateTime, Uuid, Whole

from shop.storage import SCHEMA, Row
from shop.values import TicketStatus

if TYPE_CHECKING:
    from shop.storage.agent import Agent
    from shop.storage.project import Project
    from shop.storage.ticket_task import TicketTask

__all__ = [
    "TICKET_ENTITY",
    "Ticket",
    "TicketAgentsRow",
    "TicketCreate",
    "TicketReplace",
    "TicketRepository",
    "TicketRow",
    "TicketStatus",
    "TicketUpdate",
]


class TicketRow(Row, table=True):
    """A row of tickets."""

    __tablename__ = "tickets"
    __table_args__ = (
        Index("ix_tickets_parent_id", "parent_id"),
        UniqueConstraint("project_id", "title", name="uq_tickets_project_id_title"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    overview: str = Column(default="", sa_type=TextColumn)
    parent_id: int | None = Column(
        default=None, foreign_key="tickets.id", ondelete="SET NULL", sa_type=WholeColumn
    )
    priority: int | None = Column(default=None, sa_type=WholeColumn)
    project_id: int = Column(foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn)
    status: TicketStatus = Column(default=TicketStatus.OPEN, sa_type=ChoiceColumn(TicketStatus))
    suggested_file_ids: list[str] = Column(
        default_factory=list[Str], sa_type=DocumentColumn(list[Str])
    )
    title: str = Column(max_length=200)
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

    overview: Str = ""
    parent_id: Int | None = None
    priority: Annotated[int, Whole(ge=0, le=10)] | None = None
    project_id: Int
    status: TicketStatus = TicketStatus.OPEN
    suggested_file_ids: list[Str] = Field(default_factory=list[Str])
    title: Annotated[str, Text(min_length=1, max_length=200)]


class TicketUpdate(Changes):
    """What is sent to change a ticket; what is left out stays as it is."""

    overview: Maybe[Str] = UNSET
    parent_id: Maybe[Int | None] = UNSET
    priority: Maybe[Annotated[int, Whole(ge=0, le=10)] | None] = UNSET
    project_id: Maybe[Int] = UNSET
    status: Maybe[TicketStatus] = UNSET
    suggested_file_ids: Maybe[list[Str]] = UNSET
    title: Maybe[Annotated[str, Text(min_length=1, max_length=200)]] = UNSET


class TicketReplace(TicketCreate):
    """What is sent to replace a ticket; what is left out gets its default."""


class Ticket(Record):
    """A unit of work in a project."""

    id: Int
    overview: Str
    parent_id: Int | None
    priority: Int | None
    project_id: Int
    status: TicketStatus
    suggested_file_ids: list[Str]
    title: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    agents: ClassVar[ManyToMany["Agent", UUID]] = ManyToMany(
        "agent", "ticket_agents", ("ticket_id",), ("agent_id",)
    )
    children: ClassVar[ToMany["Ticket"]] = ToMany("ticket", "parent")
    parent: ClassVar[ToOne["Ticket | None"]] = ToOne("ticket", ("parent_id",), on_delete="set_null")
    project: ClassVar[ToOne["Project"]] = ToOne("project", ("project_id",), on_delete="cascade")
    tasks: ClassVar[ToMany["TicketTask"]] = ToMany("ticket_task", "ticket")


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
    filters=(
        "id",
        "parent_id",
        "priority",
        "project_id",
        "status",
        "title",
        "created_at",
        "updated_at",
    ),
    sorts=(
        "id",
        "parent_id",
        "priority",
        "project_id",
        "status",
        "title",
        "created_at",
        "updated_at",
    ),
    searches=("overview", "title"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class TicketRepository(Repository[Ticket, TicketCreate, TicketUpdate, TicketReplace, int]):
    """The stored tickets."""

    def __init__(self, database: Database) -> None:
        super().__init__(TICKET_ENTITY, database)
