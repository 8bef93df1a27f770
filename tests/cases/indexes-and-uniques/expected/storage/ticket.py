"""Tickets: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, ClassVar

from sqlalchemy import Index, UniqueConstraint
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
from stratagen.runtime.types import UNSET, Int, Maybe, Str, UtcDateTime

from indexes_and_uniques.storage import SCHEMA, Row

if TYPE_CHECKING:
    from indexes_and_uniques.storage.project import Project

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
    __table_args__ = (
        Index(
            "ix_tickets_a_name_that_is_really_rather_long_for_a_col_281c33a9",
            "a_name_that_is_really_rather_long_for_a_column",
            "another_name_that_is_long_too",
        ),
        Index("ix_tickets_created_at", "created_at"),
        Index("ix_tickets_project_id_title", "project_id", "title"),
        Index("ix_tickets_title", "title"),
        UniqueConstraint("code", name="uq_tickets_code"),
        UniqueConstraint("project_id", "number", name="uq_tickets_project_id_number"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    a_name_that_is_really_rather_long_for_a_column: int | None = Column(
        default=None, sa_type=WholeColumn
    )
    another_name_that_is_long_too: int | None = Column(default=None, sa_type=WholeColumn)
    code: str
    number: int = Column(sa_type=WholeColumn)
    project_id: int = Column(foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn)
    title: str
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class TicketCreate(Payload):
    """What is sent to create a ticket."""

    a_name_that_is_really_rather_long_for_a_column: Int | None = None
    another_name_that_is_long_too: Int | None = None
    code: Str
    number: Int
    project_id: Int
    title: Str


class TicketUpdate(Changes):
    """What is sent to change a ticket; what is left out stays as it is."""

    a_name_that_is_really_rather_long_for_a_column: Maybe[Int | None] = UNSET
    another_name_that_is_long_too: Maybe[Int | None] = UNSET
    code: Maybe[Str] = UNSET
    number: Maybe[Int] = UNSET
    project_id: Maybe[Int] = UNSET
    title: Maybe[Str] = UNSET


class TicketReplace(TicketCreate):
    """What is sent to replace a ticket; what is left out gets its default."""


class Ticket(Record):
    """A ticket."""

    id: Int
    a_name_that_is_really_rather_long_for_a_column: Int | None
    another_name_that_is_long_too: Int | None
    code: Str
    number: Int
    project_id: Int
    title: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    project: ClassVar[ToOne["Project"]] = ToOne("project", ("project_id",), on_delete="cascade")


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
        "a_name_that_is_really_rather_long_for_a_column",
        "another_name_that_is_long_too",
        "code",
        "number",
        "project_id",
        "title",
        "created_at",
        "updated_at",
    ),
    sorts=(
        "id",
        "a_name_that_is_really_rather_long_for_a_column",
        "another_name_that_is_long_too",
        "code",
        "number",
        "project_id",
        "title",
        "created_at",
        "updated_at",
    ),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class TicketRepository(Repository[Ticket, TicketCreate, TicketUpdate, TicketReplace, int]):
    """The stored tickets."""

    def __init__(self, database: Database) -> None:
        super().__init__(TICKET_ENTITY, database)
