"""Kitchen sinks: the table, what is sent, what is read, the repository."""

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

from shop.storage import SCHEMA, Row
from shop.values import ImportInfo, Mood, Point

__all__ = [
    "KITCHEN_SINK_ENTITY",
    "KitchenSink",
    "KitchenSinkCreate",
    "KitchenSinkReplace",
    "KitchenSinkRepository",
    "KitchenSinkRow",
    "KitchenSinkUpdate",
    "Mood",
]


class KitchenSinkRow(Row, table=True):
    """A row of kitchen_sinks."""

    __tablename__ = "kitchen_sinks"

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    a_bool: bool
    a_bytes: bytes
    a_date: Date
    a_datetime: UtcDateTime
    a_decimal: Decimal = Column(sa_type=DigitsColumn(12, 2))
    a_duration: Duration = Column(sa_type=SpanColumn)
    a_float: float
    a_json: Json = Column(sa_type=JsonColumn)
    a_text: str = Column(sa_type=TextColumn)
    a_time: Time
    a_url: str
    a_uuid: Uuid
    an_email: str
    an_enum: Mood = Column(sa_type=ChoiceColumn(Mood))
    an_int: int = Column(sa_type=WholeColumn)
    an_int64: int = Column(sa_type=WholeColumn)
    an_object: Point = Column(sa_type=DocumentColumn(Point))
    big_decimal: Decimal = Column(sa_type=DigitsColumn(38, 10))
    class_: str | None = Column(default=None, sa_column_kwargs={"name": "class"})
    copy_: str | None = Column(default=None, sa_column_kwargs={"name": "copy"})
    date: Date | None = Column(default=None)
    decimals: Decimal | None = Column(default=None, sa_type=DigitsColumn(6, 3))
    instant: UtcDateTime | None = Column(default=None)
    json_: Json | None = Column(default=None, sa_type=JsonColumn, sa_column_kwargs={"name": "json"})
    metadata_: Json | None = Column(
        default=None, sa_type=JsonColumn, sa_column_kwargs={"name": "metadata"}
    )
    model_name: str | None = Column(default=None)
    numbers: list[int] = Column(default_factory=list[Int], sa_type=DocumentColumn(list[Int]))
    objects: list[ImportInfo] = Column(
        default_factory=list[ImportInfo], sa_type=DocumentColumn(list[ImportInfo])
    )
    registry_: str | None = Column(default=None, sa_column_kwargs={"name": "registry"})
    schema_: str | None = Column(default=None, sa_column_kwargs={"name": "schema"})
    time: Time | None = Column(default=None)
    when: UtcDateTime | None = Column(default=None, sa_column_kwargs={"name": "happened_at"})
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class KitchenSinkCreate(Payload):
    """What is sent to create a kitchen sink."""

    a_bool: Bool
    a_bytes: Bytes
    a_date: Date
    a_datetime: UtcDateTime
    a_decimal: Annotated[Decimal, Digits(12, 2)]
    a_duration: Duration
    a_float: Float
    a_json: Json
    a_text: Str
    a_time: Time
    a_url: Url
    a_uuid: Uuid
    an_email: Email
    an_enum: Mood
    an_int: Int
    an_int64: Int64
    an_object: Point
    big_decimal: Annotated[Decimal, Digits(38, 10)]
    class_: Str | None = Field(default=None, validation_alias="class", serialization_alias="class")
    copy_: Str | None = Field(default=None, validation_alias="copy", serialization_alias="copy")
    date: Date | None = None
    decimals: Annotated[Decimal, Digits(6, 3)] | None = None
    instant: UtcDateTime | None = None
    json_: Json | None = Field(default=None, validation_alias="json", serialization_alias="json")
    metadata_: Json | None = Field(
        default=None, validation_alias="metadata", serialization_alias="metadata"
    )
    model_name: Str | None = None
    numbers: list[Int] = Field(default_factory=list[Int])
    objects: list[ImportInfo] = Field(default_factory=list[ImportInfo])
    registry_: Str | None = Field(
        default=None, validation_alias="registry", serialization_alias="registry"
    )
    schema_: Str | None = Field(
        default=None, validation_alias="schema", serialization_alias="schema"
    )
    time: Time | None = None
    when: UtcDateTime | None = None


class KitchenSinkUpdate(Changes):
    """What is sent to change a kitchen sink; what is left out stays as it is."""

    a_bool: Maybe[Bool] = UNSET
    a_bytes: Maybe[Bytes] = UNSET
    a_date: Maybe[Date] = UNSET
    a_datetime: Maybe[UtcDateTime] = UNSET
    a_decimal: Maybe[Annotated[Decimal, Digits(12, 2)]] = UNSET
    a_duration: Maybe[Duration] = UNSET
    a_float: Maybe[Float] = UNSET
    a_json: Maybe[Json] = UNSET
    a_text: Maybe[Str] = UNSET
    a_time: Maybe[Time] = UNSET
    a_url: Maybe[Url] = UNSET
    a_uuid: Maybe[Uuid] = UNSET
    an_email: Maybe[Email] = UNSET
    an_enum: Maybe[Mood] = UNSET
    an_int: Maybe[Int] = UNSET
    an_int64: Maybe[Int64] = UNSET
    an_object: Maybe[Point] = UNSET
    big_decimal: Maybe[Annotated[Decimal, Digits(38, 10)]] = UNSET
    class_: Maybe[Str | None] = Field(
        default=UNSET, validation_alias="class", serialization_alias="class"
    )
    copy_: Maybe[Str | None] = Field(
        default=UNSET, validation_alias="copy", serialization_alias="copy"
    )
    date: Maybe[Date | None] = UNSET
    decimals: Maybe[Annotated[Decimal, Digits(6, 3)] | None] = UNSET
    instant: Maybe[UtcDateTime | None] = UNSET
    json_: Maybe[Json | None] = Field(
        default=UNSET, validation_alias="json", serialization_alias="json"
    )
    metadata_: Maybe[Json | None] = Field(
        default=UNSET, validation_alias="metadata", serialization_alias="metadata"
    )
    model_name: Maybe[Str | None] = UNSET
    numbers: Maybe[list[Int]] = UNSET
    objects: Maybe[list[ImportInfo]] = UNSET
    registry_: Maybe[Str | None] = Field(
        default=UNSET, validation_alias="registry", serialization_alias="registry"
    )
    schema_: Maybe[Str | None] = Field(
        default=UNSET, validation_alias="schema", serialization_alias="schema"
    )
    time: Maybe[Time | None] = UNSET
    when: Maybe[UtcDateTime | None] = UNSET


class KitchenSinkReplace(KitchenSinkCreate):
    """What is sent to replace a kitchen sink; what is left out gets its default."""


class KitchenSink(Record):
    """Every type, and every name that means something to Python, pydantic or SQLModel."""

    id: Int
    a_bool: Bool
    a_bytes: Bytes
    a_date: Date
    a_datetime: UtcDateTime
    a_decimal: Annotated[Decimal, Digits(12, 2)]
    a_duration: Duration
    a_float: Float
    a_json: Json
    a_text: Str
    a_time: Time
    a_url: Url
    a_uuid: Uuid
    an_email: Email
    an_enum: Mood
    an_int: Int
    an_int64: Int64
    an_object: Point
    big_decimal: Annotated[Decimal, Digits(38, 10)]
    class_: Str | None = Field(validation_alias="class", serialization_alias="class")
    copy_: Str | None = Field(validation_alias="copy", serialization_alias="copy")
    date: Date | None
    decimals: Annotated[Decimal, Digits(6, 3)] | None
    instant: UtcDateTime | None
    json_: Json | None = Field(validation_alias="json", serialization_alias="json")
    metadata_: Json | None = Field(validation_alias="metadata", serialization_alias="metadata")
    model_name: Str | None
    numbers: list[Int]
    objects: list[ImportInfo]
    registry_: Str | None = Field(validation_alias="registry", serialization_alias="registry")
    schema_: Str | None = Field(validation_alias="schema", serialization_alias="schema")
    time: Time | None
    when: UtcDateTime | None
    created_at: UtcDateTime
    updated_at: UtcDateTime


KITCHEN_SINK_ENTITY = Entity(
    name="kitchen_sink",
    schema=SCHEMA,
    row=KitchenSinkRow,
    record=KitchenSink,
    create=KitchenSinkCreate,
    update=KitchenSinkUpdate,
    replace=KitchenSinkReplace,
    key=("id",),
    key_type=int,
    filters=("id", "created_at", "updated_at"),
    sorts=("id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class KitchenSinkRepository(
    Repository[KitchenSink, KitchenSinkCreate, KitchenSinkUpdate, KitchenSinkReplace, int]
):
    """The stored kitchen sinks."""

    def __init__(self, database: Database) -> None:
        super().__init__(KITCHEN_SINK_ENTITY, database)
