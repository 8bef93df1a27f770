"""Samples: the table, what is sent, what is read, the repository."""

from decimal import Decimal
from typing import Annotated

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
    TextColumn,
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
    Float,
    Int,
    Int64,
    Json,
    Maybe,
    Str,
    Time,
    Url,
    UtcDateTime,
    Uuid,
)

from every_type.storage import SCHEMA, Row
from every_type.values import Mood, Point

__all__ = [
    "SAMPLE_ENTITY",
    "Mood",
    "Sample",
    "SampleCreate",
    "SampleReplace",
    "SampleRepository",
    "SampleRow",
    "SampleUpdate",
]


class SampleRow(Row, table=True):
    """A row of samples."""

    __tablename__ = "samples"

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    a_bool: bool
    a_bytes: bytes
    a_date: Date
    a_datetime: UtcDateTime
    a_decimal: Decimal = Column(sa_type=DigitsColumn(12, 3))
    a_duration: Duration = Column(sa_type=SpanColumn)
    a_email: str
    a_float: float
    a_int: int = Column(sa_type=WholeColumn)
    a_int64: int = Column(sa_type=WholeColumn)
    a_json: Json = Column(sa_type=JsonColumn)
    a_mood: Mood = Column(sa_type=ChoiceColumn(Mood))
    a_point: Point = Column(sa_type=DocumentColumn(Point))
    a_str: str
    a_text: str = Column(sa_type=TextColumn)
    a_time: Time
    a_url: str
    a_uuid: Uuid
    a_wide_decimal: Decimal = Column(sa_type=DigitsColumn(38, 10))
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class SampleCreate(Payload):
    """What is sent to create a sample."""

    a_bool: Bool
    a_bytes: Bytes
    a_date: Date
    a_datetime: UtcDateTime
    a_decimal: Annotated[Decimal, Digits(12, 3)]
    a_duration: Duration
    a_email: Email
    a_float: Float
    a_int: Int
    a_int64: Int64
    a_json: Json
    a_mood: Mood
    a_point: Point
    a_str: Str
    a_text: Str
    a_time: Time
    a_url: Url
    a_uuid: Uuid
    a_wide_decimal: Annotated[Decimal, Digits(38, 10)]


class SampleUpdate(Changes):
    """What is sent to change a sample; what is left out stays as it is."""

    a_bool: Maybe[Bool] = UNSET
    a_bytes: Maybe[Bytes] = UNSET
    a_date: Maybe[Date] = UNSET
    a_datetime: Maybe[UtcDateTime] = UNSET
    a_decimal: Maybe[Annotated[Decimal, Digits(12, 3)]] = UNSET
    a_duration: Maybe[Duration] = UNSET
    a_email: Maybe[Email] = UNSET
    a_float: Maybe[Float] = UNSET
    a_int: Maybe[Int] = UNSET
    a_int64: Maybe[Int64] = UNSET
    a_json: Maybe[Json] = UNSET
    a_mood: Maybe[Mood] = UNSET
    a_point: Maybe[Point] = UNSET
    a_str: Maybe[Str] = UNSET
    a_text: Maybe[Str] = UNSET
    a_time: Maybe[Time] = UNSET
    a_url: Maybe[Url] = UNSET
    a_uuid: Maybe[Uuid] = UNSET
    a_wide_decimal: Maybe[Annotated[Decimal, Digits(38, 10)]] = UNSET


class SampleReplace(SampleCreate):
    """What is sent to replace a sample; what is left out gets its default."""


class Sample(Record):
    """A sample."""

    id: Int
    a_bool: Bool
    a_bytes: Bytes
    a_date: Date
    a_datetime: UtcDateTime
    a_decimal: Annotated[Decimal, Digits(12, 3)]
    a_duration: Duration
    a_email: Email
    a_float: Float
    a_int: Int
    a_int64: Int64
    a_json: Json
    a_mood: Mood
    a_point: Point
    a_str: Str
    a_text: Str
    a_time: Time
    a_url: Url
    a_uuid: Uuid
    a_wide_decimal: Annotated[Decimal, Digits(38, 10)]
    created_at: UtcDateTime
    updated_at: UtcDateTime


SAMPLE_ENTITY = Entity(
    name="sample",
    schema=SCHEMA,
    row=SampleRow,
    record=Sample,
    create=SampleCreate,
    update=SampleUpdate,
    replace=SampleReplace,
    key=("id",),
    key_type=int,
    filters=("id", "created_at", "updated_at"),
    sorts=("id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class SampleRepository(Repository[Sample, SampleCreate, SampleUpdate, SampleReplace, int]):
    """The stored samples."""

    def __init__(self, database: Database) -> None:
        super().__init__(SAMPLE_ENTITY, database)
