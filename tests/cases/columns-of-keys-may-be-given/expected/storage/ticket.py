"""Tickets: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from sqlalchemy import ForeignKeyConstraint, Index
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
)
from stratagen.runtime.types import SEGMENT, UNSET, Int, Maybe, Str, Text

from columns_of_keys_may_be_given.storage import SCHEMA, Row

if TYPE_CHECKING:
    from columns_of_keys_may_be_given.storage.artist import Artist
    from columns_of_keys_may_be_given.storage.seat import Seat

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
        ForeignKeyConstraint(
            ["HallCode", "RowNumber"],
            ["seats.hall", "seats.row"],
            name="fk_tickets_HallCode_RowNumber",
            ondelete="RESTRICT",
        ),
        Index("ix_tickets_ArtistId", "ArtistId"),
        Index("ix_tickets_HallCode_RowNumber", "HallCode", "RowNumber"),
    )

    id: int = Column(
        default=None, primary_key=True, sa_type=WholeColumn, sa_column_kwargs={"name": "TicketId"}
    )
    artist_id: int = Column(
        foreign_key="Artist.ArtistId",
        ondelete="RESTRICT",
        sa_type=WholeColumn,
        sa_column_kwargs={"name": "ArtistId"},
    )
    seat_hall: str = Column(max_length=20, sa_column_kwargs={"name": "HallCode"})
    seat_row: int = Column(sa_type=WholeColumn, sa_column_kwargs={"name": "RowNumber"})


class TicketCreate(Payload):
    """What is sent to create a ticket."""

    artist_id: Int
    seat_hall: Annotated[str, Text(min_length=1, max_length=20, pattern=SEGMENT)]
    seat_row: Int


class TicketUpdate(Changes):
    """What is sent to change a ticket; what is left out stays as it is."""

    artist_id: Maybe[Int] = UNSET
    seat_hall: Maybe[Annotated[str, Text(min_length=1, max_length=20, pattern=SEGMENT)]] = UNSET
    seat_row: Maybe[Int] = UNSET


class TicketReplace(TicketCreate):
    """What is sent to replace a ticket; what is left out gets its default."""


class Ticket(Record):
    """A ticket."""

    id: Int
    artist_id: Int
    seat_hall: Str
    seat_row: Int

    # Relations: what a read included; anything else raises RelationNotLoaded.
    artist: ClassVar[ToOne["Artist"]] = ToOne("artist", ("artist_id",), on_delete="restrict")
    seat: ClassVar[ToOne["Seat"]] = ToOne("seat", ("seat_hall", "seat_row"), on_delete="restrict")


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
    filters=("id", "artist_id", "seat_hall", "seat_row"),
    sorts=("id", "artist_id", "seat_hall", "seat_row"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
    timestamps=False,
)


class TicketRepository(Repository[Ticket, TicketCreate, TicketUpdate, TicketReplace, int]):
    """The stored tickets."""

    def __init__(self, database: Database) -> None:
        super().__init__(TICKET_ENTITY, database)
