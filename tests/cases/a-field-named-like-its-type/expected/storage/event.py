"""Events: the table, what is sent, what is read, the repository."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    ChoiceColumn,
    Database,
    DigitsColumn,
    DocumentColumn,
    Entity,
    JsonColumn,
    Payload,
    Record,
    Repository,
    SpanColumn,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import (
    UNSET,
    Bool,
    Bytes,
    Date,
    Digits,
    Duration,
    Email,
    Int,
    Json,
    Maybe,
    Str,
    Time,
    Url,
    UtcDateTime,
    Uuid,
)

from a_field_named_like_its_type.storage import SCHEMA, Row
from a_field_named_like_its_type.values import Color, Point

__all__ = [
    "EVENT_ENTITY",
    "Color",
    "Event",
    "EventCreate",
    "EventReplace",
    "EventRepository",
    "EventRow",
    "EventUpdate",
]


class EventRow(Row, table=True):
    """A row of events."""

    __tablename__ = "events"

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    bool_: bool = Column(sa_column_kwargs={"name": "bool"})
    bytes_: bytes | None = Column(default=None, sa_column_kwargs={"name": "bytes"})
    color: Color = Column(sa_type=ChoiceColumn(Color))
    date: Date
    datetime: UtcDateTime | None = Column(default=None)
    decimal: Decimal = Column(sa_type=DigitsColumn(8, 2))
    duration: Duration | None = Column(default=None, sa_type=SpanColumn)
    email: str | None = Column(default=None)
    event: str | None = Column(default=None)
    int_: int = Column(sa_type=WholeColumn, sa_column_kwargs={"name": "int"})
    json_: Json | None = Column(default=None, sa_type=JsonColumn, sa_column_kwargs={"name": "json"})
    point: Point | None = Column(default=None, sa_type=DocumentColumn(Point))
    str_: str = Column(sa_column_kwargs={"name": "str"})
    time: Time
    url: str | None = Column(default=None)
    uuid: Uuid | None = Column(default=None)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class EventCreate(Payload):
    """What is sent to create an event."""

    bool_: Bool = Field(validation_alias="bool", serialization_alias="bool")
    bytes_: Bytes | None = Field(
        default=None, validation_alias="bytes", serialization_alias="bytes"
    )
    color: Color
    date: Date
    datetime: UtcDateTime | None = None
    decimal: Annotated[Decimal, Digits(8, 2)]
    duration: Duration | None = None
    email: Email | None = None
    event: Str | None = None
    int_: Int = Field(validation_alias="int", serialization_alias="int")
    json_: Json | None = Field(default=None, validation_alias="json", serialization_alias="json")
    point: Point | None = None
    str_: Str = Field(validation_alias="str", serialization_alias="str")
    time: Time
    url: Url | None = None
    uuid: Uuid | None = None


class EventUpdate(Changes):
    """What is sent to change an event; what is left out stays as it is."""

    bool_: Maybe[Bool] = Field(default=UNSET, validation_alias="bool", serialization_alias="bool")
    bytes_: Maybe[Bytes | None] = Field(
        default=UNSET, validation_alias="bytes", serialization_alias="bytes"
    )
    color: Maybe[Color] = UNSET
    date: Maybe[Date] = UNSET
    datetime: Maybe[UtcDateTime | None] = UNSET
    decimal: Maybe[Annotated[Decimal, Digits(8, 2)]] = UNSET
    duration: Maybe[Duration | None] = UNSET
    email: Maybe[Email | None] = UNSET
    event: Maybe[Str | None] = UNSET
    int_: Maybe[Int] = Field(default=UNSET, validation_alias="int", serialization_alias="int")
    json_: Maybe[Json | None] = Field(
        default=UNSET, validation_alias="json", serialization_alias="json"
    )
    point: Maybe[Point | None] = UNSET
    str_: Maybe[Str] = Field(default=UNSET, validation_alias="str", serialization_alias="str")
    time: Maybe[Time] = UNSET
    url: Maybe[Url | None] = UNSET
    uuid: Maybe[Uuid | None] = UNSET


class EventReplace(EventCreate):
    """What is sent to replace an event; what is left out gets its default."""


class Event(Record):
    """An event."""

    id: Int
    bool_: Bool = Field(validation_alias="bool", serialization_alias="bool")
    bytes_: Bytes | None = Field(validation_alias="bytes", serialization_alias="bytes")
    color: Color
    date: Date
    datetime: UtcDateTime | None
    decimal: Annotated[Decimal, Digits(8, 2)]
    duration: Duration | None
    email: Email | None
    event: Str | None
    int_: Int = Field(validation_alias="int", serialization_alias="int")
    json_: Json | None = Field(validation_alias="json", serialization_alias="json")
    point: Point | None
    str_: Str = Field(validation_alias="str", serialization_alias="str")
    time: Time
    url: Url | None
    uuid: Uuid | None
    created_at: UtcDateTime
    updated_at: UtcDateTime


EVENT_ENTITY = Entity(
    name="event",
    schema=SCHEMA,
    row=EventRow,
    record=Event,
    create=EventCreate,
    update=EventUpdate,
    replace=EventReplace,
    key=("id",),
    key_type=int,
    filters=("id", "created_at", "updated_at"),
    sorts=("id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class EventRepository(Repository[Event, EventCreate, EventUpdate, EventReplace, int]):
    """The stored events."""

    def __init__(self, database: Database) -> None:
        super().__init__(EVENT_ENTITY, database)
