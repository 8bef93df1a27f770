"""Presets: the table, what is sent, what is read, the repository."""

from base64 import b64decode as _b64decode
from datetime import date as _date
from datetime import datetime as _datetime
from datetime import time as _time
from decimal import Decimal
from typing import Annotated
from uuid import UUID as _UUID

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
    Float,
    Int,
    Int64,
    Json,
    Maybe,
    Str,
    Time,
    UtcDateTime,
    Uuid,
    json_default,
)
from stratagen.runtime.types import duration as _duration

from every_default.storage import SCHEMA, Row
from every_default.values import Mood, Point

__all__ = [
    "PRESET_ENTITY",
    "Mood",
    "Preset",
    "PresetCreate",
    "PresetReplace",
    "PresetRepository",
    "PresetRow",
    "PresetUpdate",
]


class PresetRow(Row, table=True):
    """A row of presets."""

    __tablename__ = "presets"

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    a_bool: bool = Column(default=False)
    a_bytes: bytes = Column(default=_b64decode("+/8A"))
    a_date: Date = Column(default=_date.fromisoformat("2024-02-29"))
    a_datetime: UtcDateTime = Column(default=_datetime.fromisoformat("2024-02-29T12:00:00Z"))
    a_decimal: Decimal = Column(default=Decimal("9.90"), sa_type=DigitsColumn(6, 2))
    a_duration: Duration = Column(default=_duration("PT1H30M"), sa_type=SpanColumn)
    a_float: float = Column(default=0.1)
    a_int: int = Column(default=-1, sa_type=WholeColumn)
    a_int64: int = Column(default=9007199254740993, sa_type=WholeColumn)
    a_json: Json = Column(
        default_factory=json_default({"deep": [1, "two", None, True, 0.5]}), sa_type=JsonColumn
    )
    a_list: list[str] = Column(
        default_factory=lambda: ["one", "two"], sa_type=DocumentColumn(list[Str])
    )
    a_mood: Mood = Column(default=Mood.BAD, sa_type=ChoiceColumn(Mood))
    a_null: str | None = Column(default=None)
    a_point: Point = Column(
        default_factory=lambda: Point(x=1.0, y=2.0), sa_type=DocumentColumn(Point)
    )
    a_str: str = Column(default="")
    a_time: Time = Column(default=_time.fromisoformat("23:59:59"))
    a_uuid: Uuid = Column(default=_UUID("0190a0b0-0000-7000-8000-000000000000"))
    nullable_bytes: bytes | None = Column(default=_b64decode("+/8A"))
    nullable_int64: int | None = Column(default=9007199254740993, sa_type=WholeColumn)
    nullable_with_default: int | None = Column(default=5, sa_type=WholeColumn)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class PresetCreate(Payload):
    """What is sent to create a preset."""

    a_bool: Bool = False
    a_bytes: Bytes = _b64decode("+/8A")
    a_date: Date = _date.fromisoformat("2024-02-29")
    a_datetime: UtcDateTime = _datetime.fromisoformat("2024-02-29T12:00:00Z")
    a_decimal: Annotated[Decimal, Digits(6, 2)] = Decimal("9.90")
    a_duration: Duration = _duration("PT1H30M")
    a_float: Float = 0.1
    a_int: Int = -1
    a_int64: Int64 = 9007199254740993
    a_json: Json = Field(default_factory=json_default({"deep": [1, "two", None, True, 0.5]}))
    a_list: list[Str] = Field(default_factory=lambda: ["one", "two"])
    a_mood: Mood = Mood.BAD
    a_null: Str | None = None
    a_point: Point = Field(default_factory=lambda: Point(x=1.0, y=2.0))
    a_str: Str = ""
    a_time: Time = _time.fromisoformat("23:59:59")
    a_uuid: Uuid = _UUID("0190a0b0-0000-7000-8000-000000000000")
    nullable_bytes: Bytes | None = _b64decode("+/8A")
    nullable_int64: Int64 | None = 9007199254740993
    nullable_with_default: Int | None = 5


class PresetUpdate(Changes):
    """What is sent to change a preset; what is left out stays as it is."""

    a_bool: Maybe[Bool] = UNSET
    a_bytes: Maybe[Bytes] = UNSET
    a_date: Maybe[Date] = UNSET
    a_datetime: Maybe[UtcDateTime] = UNSET
    a_decimal: Maybe[Annotated[Decimal, Digits(6, 2)]] = UNSET
    a_duration: Maybe[Duration] = UNSET
    a_float: Maybe[Float] = UNSET
    a_int: Maybe[Int] = UNSET
    a_int64: Maybe[Int64] = UNSET
    a_json: Maybe[Json] = UNSET
    a_list: Maybe[list[Str]] = UNSET
    a_mood: Maybe[Mood] = UNSET
    a_null: Maybe[Str | None] = UNSET
    a_point: Maybe[Point] = UNSET
    a_str: Maybe[Str] = UNSET
    a_time: Maybe[Time] = UNSET
    a_uuid: Maybe[Uuid] = UNSET
    nullable_bytes: Maybe[Bytes | None] = UNSET
    nullable_int64: Maybe[Int64 | None] = UNSET
    nullable_with_default: Maybe[Int | None] = UNSET


class PresetReplace(PresetCreate):
    """What is sent to replace a preset; what is left out gets its default."""


class Preset(Record):
    """A preset."""

    id: Int
    a_bool: Bool
    a_bytes: Bytes
    a_date: Date
    a_datetime: UtcDateTime
    a_decimal: Annotated[Decimal, Digits(6, 2)]
    a_duration: Duration
    a_float: Float
    a_int: Int
    a_int64: Int64
    a_json: Json
    a_list: list[Str]
    a_mood: Mood
    a_null: Str | None
    a_point: Point
    a_str: Str
    a_time: Time
    a_uuid: Uuid
    nullable_bytes: Bytes | None
    nullable_int64: Int64 | None
    nullable_with_default: Int | None
    created_at: UtcDateTime
    updated_at: UtcDateTime


PRESET_ENTITY = Entity(
    name="preset",
    schema=SCHEMA,
    row=PresetRow,
    record=Preset,
    create=PresetCreate,
    update=PresetUpdate,
    replace=PresetReplace,
    key=("id",),
    key_type=int,
    filters=("id", "created_at", "updated_at"),
    sorts=("id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class PresetRepository(Repository[Preset, PresetCreate, PresetUpdate, PresetReplace, int]):
    """The stored presets."""

    def __init__(self, database: Database) -> None:
        super().__init__(PRESET_ENTITY, database)
