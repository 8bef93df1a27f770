"""Artists: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

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
from stratagen.runtime.types import UNSET, Int, Maybe, Str, Text

from columns_of_keys_may_be_given.storage import SCHEMA, Row

if TYPE_CHECKING:
    from columns_of_keys_may_be_given.storage.ticket import Ticket

__all__ = [
    "ARTIST_ENTITY",
    "Artist",
    "ArtistCreate",
    "ArtistReplace",
    "ArtistRepository",
    "ArtistRow",
    "ArtistUpdate",
]


class ArtistRow(Row, table=True):
    """A row of Artist."""

    __tablename__ = "Artist"

    id: int = Column(
        default=None, primary_key=True, sa_type=WholeColumn, sa_column_kwargs={"name": "ArtistId"}
    )
    name: str | None = Column(default=None, max_length=120, sa_column_kwargs={"name": "Name"})


class ArtistCreate(Payload):
    """What is sent to create an artist."""

    name: Annotated[str, Text(max_length=120)] | None = None


class ArtistUpdate(Changes):
    """What is sent to change an artist; what is left out stays as it is."""

    name: Maybe[Annotated[str, Text(max_length=120)] | None] = UNSET


class ArtistReplace(ArtistCreate):
    """What is sent to replace an artist; what is left out gets its default."""


class Artist(Record):
    """An artist."""

    id: Int
    name: Str | None

    # Relations: what a read included; anything else raises RelationNotLoaded.
    tickets: ClassVar[ToMany["Ticket"]] = ToMany("ticket", "artist")


ARTIST_ENTITY = Entity(
    name="artist",
    schema=SCHEMA,
    row=ArtistRow,
    record=Artist,
    create=ArtistCreate,
    update=ArtistUpdate,
    replace=ArtistReplace,
    key=("id",),
    key_type=int,
    filters=("id",),
    sorts=("id",),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
    timestamps=False,
)


class ArtistRepository(Repository[Artist, ArtistCreate, ArtistUpdate, ArtistReplace, int]):
    """The stored artists."""

    def __init__(self, database: Database) -> None:
        super().__init__(ARTIST_ENTITY, database)
