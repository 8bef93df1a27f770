"""Listings: the table, what is sent, what is read, the repository."""

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
from stratagen.runtime.types import (
    UNSET,
    Bool,
    Date,
    Email,
    Float,
    Int,
    Int64,
    Maybe,
    Str,
    UtcDateTime,
    Uuid,
)

from every_type.storage import SCHEMA, Row
from every_type.values import Mood, Point

__all__ = [
    "LISTING_ENTITY",
    "Listing",
    "ListingCreate",
    "ListingReplace",
    "ListingRepository",
    "ListingRow",
    "ListingUpdate",
    "Mood",
]


class ListingRow(Row, table=True):
    """A row of listings."""

    __tablename__ = "listings"

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    many_bool: list[bool] = Column(default_factory=list[Bool], sa_type=DocumentColumn(list[Bool]))
    many_date: list[Date] = Column(default_factory=list[Date], sa_type=DocumentColumn(list[Date]))
    many_datetime: list[UtcDateTime] = Column(
        default_factory=list[UtcDateTime], sa_type=DocumentColumn(list[UtcDateTime])
    )
    many_email: list[str] = Column(default_factory=list[Email], sa_type=DocumentColumn(list[Email]))
    many_float: list[float] = Column(
        default_factory=list[Float], sa_type=DocumentColumn(list[Float])
    )
    many_int: list[int] = Column(default_factory=list[Int], sa_type=DocumentColumn(list[Int]))
    many_int64: list[int] = Column(default_factory=list[Int64], sa_type=DocumentColumn(list[Int64]))
    many_mood: list[Mood] = Column(default_factory=list[Mood], sa_type=DocumentColumn(list[Mood]))
    many_point: list[Point] = Column(
        default_factory=list[Point], sa_type=DocumentColumn(list[Point])
    )
    many_str: list[str] = Column(default_factory=list[Str], sa_type=DocumentColumn(list[Str]))
    many_text: list[str] = Column(default_factory=list[Str], sa_type=DocumentColumn(list[Str]))
    many_uuid: list[Uuid] = Column(default_factory=list[Uuid], sa_type=DocumentColumn(list[Uuid]))
    perhaps_many: list[str] | None = Column(default=None, sa_type=DocumentColumn(list[Str]))
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class ListingCreate(Payload):
    """What is sent to create a listing."""

    many_bool: list[Bool] = Field(default_factory=list[Bool])
    many_date: list[Date] = Field(default_factory=list[Date])
    many_datetime: list[UtcDateTime] = Field(default_factory=list[UtcDateTime])
    many_email: list[Email] = Field(default_factory=list[Email])
    many_float: list[Float] = Field(default_factory=list[Float])
    many_int: list[Int] = Field(default_factory=list[Int])
    many_int64: list[Int64] = Field(default_factory=list[Int64])
    many_mood: list[Mood] = Field(default_factory=list[Mood])
    many_point: list[Point] = Field(default_factory=list[Point])
    many_str: list[Str] = Field(default_factory=list[Str])
    many_text: list[Str] = Field(default_factory=list[Str])
    many_uuid: list[Uuid] = Field(default_factory=list[Uuid])
    perhaps_many: list[Str] | None = None


class ListingUpdate(Changes):
    """What is sent to change a listing; what is left out stays as it is."""

    many_bool: Maybe[list[Bool]] = UNSET
    many_date: Maybe[list[Date]] = UNSET
    many_datetime: Maybe[list[UtcDateTime]] = UNSET
    many_email: Maybe[list[Email]] = UNSET
    many_float: Maybe[list[Float]] = UNSET
    many_int: Maybe[list[Int]] = UNSET
    many_int64: Maybe[list[Int64]] = UNSET
    many_mood: Maybe[list[Mood]] = UNSET
    many_point: Maybe[list[Point]] = UNSET
    many_str: Maybe[list[Str]] = UNSET
    many_text: Maybe[list[Str]] = UNSET
    many_uuid: Maybe[list[Uuid]] = UNSET
    perhaps_many: Maybe[list[Str] | None] = UNSET


class ListingReplace(ListingCreate):
    """What is sent to replace a listing; what is left out gets its default."""


class Listing(Record):
    """A listing."""

    id: Int
    many_bool: list[Bool]
    many_date: list[Date]
    many_datetime: list[UtcDateTime]
    many_email: list[Email]
    many_float: list[Float]
    many_int: list[Int]
    many_int64: list[Int64]
    many_mood: list[Mood]
    many_point: list[Point]
    many_str: list[Str]
    many_text: list[Str]
    many_uuid: list[Uuid]
    perhaps_many: list[Str] | None
    created_at: UtcDateTime
    updated_at: UtcDateTime


LISTING_ENTITY = Entity(
    name="listing",
    schema=SCHEMA,
    row=ListingRow,
    record=Listing,
    create=ListingCreate,
    update=ListingUpdate,
    replace=ListingReplace,
    key=("id",),
    key_type=int,
    filters=("id", "created_at", "updated_at"),
    sorts=("id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class ListingRepository(Repository[Listing, ListingCreate, ListingUpdate, ListingReplace, int]):
    """The stored listings."""

    def __init__(self, database: Database) -> None:
        super().__init__(LISTING_ENTITY, database)
