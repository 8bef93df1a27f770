"""Tickets: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, ClassVar

from sqlalchemy import Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    ChoiceColumn,
    Database,
    Entity,
    Payload,
    Record,
    Repository,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Date, Int, Maybe, UtcDateTime

from included_files_are_one_registry.storage import SCHEMA, Row
from included_files_are_one_registry.values import Kind

if TYPE_CHECKING:
    from included_files_are_one_registry.storage.project import Project

__all__ = [
    "TICKET_ENTITY",
    "Kind",
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
    __table_args__ = (Index("ix_tickets_project_id", "project_id"),)

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    due: Date | None = Column(default=None)
    kind: Kind = Column(sa_type=ChoiceColumn(Kind))
    project_id: int = Column(foreign_key="projects.id", ondelete="RESTRICT", sa_type=WholeColumn)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class TicketCreate(Payload):
    """What is sent to create a ticket."""

    due: Date | None = None
    kind: Kind
    project_id: Int


class TicketUpdate(Changes):
    """What is sent to change a ticket; what is left out stays as it is."""

    due: Maybe[Date | None] = UNSET
    kind: Maybe[Kind] = UNSET
    project_id: Maybe[Int] = UNSET


class TicketReplace(TicketCreate):
    """What is sent to replace a ticket; what is left out gets its default."""


class Ticket(Record):
    """A ticket."""

    id: Int
    due: Date | None
    kind: Kind
    project_id: Int
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    project: ClassVar[ToOne["Project"]] = ToOne("project", ("project_id",), on_delete="restrict")


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
    filters=("id", "project_id", "created_at", "updated_at"),
    sorts=("id", "project_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class TicketRepository(Repository[Ticket, TicketCreate, TicketUpdate, TicketReplace, int]):
    """The stored tickets."""

    def __init__(self, database: Database) -> None:
        super().__init__(TICKET_ENTITY, database)
