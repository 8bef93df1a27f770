"""Seats: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar, NamedTuple

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
)
from stratagen.runtime.types import SEGMENT, Int, Str, Text

from columns_of_keys_may_be_given.storage import SCHEMA, Row

if TYPE_CHECKING:
    from columns_of_keys_may_be_given.storage.ticket import Ticket

__all__ = [
    "SEAT_ENTITY",
    "Seat",
    "SeatCreate",
    "SeatKey",
    "SeatReplace",
    "SeatRepository",
    "SeatRow",
    "SeatUpdate",
]


class SeatKey(NamedTuple):
    """The key: hall, row."""

    hall: str
    row: int


class SeatRow(Row, table=True):
    """A row of seats."""

    __tablename__ = "seats"

    hall: str = Column(primary_key=True, max_length=20)
    row: int = Column(primary_key=True, sa_type=WholeColumn)


class SeatCreate(Payload):
    """What is sent to create a seat."""

    hall: Annotated[str, Text(min_length=1, max_length=20, pattern=SEGMENT)]
    row: Int


class SeatUpdate(Changes):
    """What is sent to change a seat; what is left out stays as it is."""


class SeatReplace(Payload):
    """What is sent to replace a seat; what is left out gets its default."""


class Seat(Record):
    """A seat."""

    hall: Str
    row: Int

    # Relations: what a read included; anything else raises RelationNotLoaded.
    tickets: ClassVar[ToMany["Ticket"]] = ToMany("ticket", "seat")


SEAT_ENTITY = Entity(
    name="seat",
    schema=SCHEMA,
    row=SeatRow,
    record=Seat,
    create=SeatCreate,
    update=SeatUpdate,
    replace=SeatReplace,
    key=("hall", "row"),
    key_type=SeatKey,
    filters=("hall", "row"),
    sorts=("hall", "row"),
    order_by=(("hall", False), ("row", False)),
    page_size=20,
    max_page_size=100,
    timestamps=False,
)


class SeatRepository(Repository[Seat, SeatCreate, SeatUpdate, SeatReplace, SeatKey]):
    """The stored seats."""

    def __init__(self, database: Database) -> None:
        super().__init__(SEAT_ENTITY, database)
