"""Boundeds: the table, what is sent, what is read, the repository."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field
from sqlalchemy import UniqueConstraint
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    DigitsColumn,
    DocumentColumn,
    Entity,
    Payload,
    Record,
    Repository,
    TextColumn,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import (
    UNSET,
    Bool,
    Digits,
    Float,
    Int,
    Maybe,
    Real,
    Str,
    Text,
    UtcDateTime,
    Whole,
)

from every_bound.storage import SCHEMA, Row

__all__ = [
    "BOUNDED_ENTITY",
    "Bounded",
    "BoundedCreate",
    "BoundedReplace",
    "BoundedRepository",
    "BoundedRow",
    "BoundedUpdate",
]


class BoundedRow(Row, table=True):
    """A row of boundeds."""

    __tablename__ = "boundeds"
    __table_args__ = (UniqueConstraint("code", name="uq_boundeds_code"),)

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    body: str = Column(sa_type=TextColumn)
    closed: int = Column(sa_type=WholeColumn)
    code: str
    flags: list[bool] = Column(sa_type=DocumentColumn(list[Bool]))
    maybe: str | None = Column(default=None, max_length=3)
    name: str = Column(max_length=5)
    open: float
    price: Decimal = Column(sa_type=DigitsColumn(6, 2))
    steps: int = Column(sa_type=WholeColumn)
    tags: list[str] = Column(sa_type=DocumentColumn(list[Str]))
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class BoundedCreate(Payload):
    """What is sent to create a bounded."""

    body: Annotated[str, Text(min_length=2)]
    closed: Annotated[int, Whole(ge=1, le=10)]
    code: Annotated[str, Text(pattern="^[A-Z]{3}-[0-9]{4}$")]
    flags: Annotated[list[Bool], Field(min_length=1, max_length=4)]
    maybe: Annotated[str, Text(max_length=3)] | None = None
    name: Annotated[str, Text(min_length=1, max_length=5, pattern="^[a-z]+$")]
    open: Annotated[float, Real(gt=0, lt=1)]
    price: Annotated[Decimal, Digits(6, 2, ge=Decimal(0))]
    steps: Annotated[int, Whole(multiple_of=5)]
    tags: Annotated[list[Str], Field(min_length=1, max_length=3)]


class BoundedUpdate(Changes):
    """What is sent to change a bounded; what is left out stays as it is."""

    body: Maybe[Annotated[str, Text(min_length=2)]] = UNSET
    closed: Maybe[Annotated[int, Whole(ge=1, le=10)]] = UNSET
    code: Maybe[Annotated[str, Text(pattern="^[A-Z]{3}-[0-9]{4}$")]] = UNSET
    flags: Maybe[Annotated[list[Bool], Field(min_length=1, max_length=4)]] = UNSET
    maybe: Maybe[Annotated[str, Text(max_length=3)] | None] = UNSET
    name: Maybe[Annotated[str, Text(min_length=1, max_length=5, pattern="^[a-z]+$")]] = UNSET
    open: Maybe[Annotated[float, Real(gt=0, lt=1)]] = UNSET
    price: Maybe[Annotated[Decimal, Digits(6, 2, ge=Decimal(0))]] = UNSET
    steps: Maybe[Annotated[int, Whole(multiple_of=5)]] = UNSET
    tags: Maybe[Annotated[list[Str], Field(min_length=1, max_length=3)]] = UNSET


class BoundedReplace(BoundedCreate):
    """What is sent to replace a bounded; what is left out gets its default."""


class Bounded(Record):
    """A bounded."""

    id: Int
    body: Str
    closed: Int
    code: Str
    flags: list[Bool]
    maybe: Str | None
    name: Str
    open: Float
    price: Annotated[Decimal, Digits(6, 2)]
    steps: Int
    tags: list[Str]
    created_at: UtcDateTime
    updated_at: UtcDateTime


BOUNDED_ENTITY = Entity(
    name="bounded",
    schema=SCHEMA,
    row=BoundedRow,
    record=Bounded,
    create=BoundedCreate,
    update=BoundedUpdate,
    replace=BoundedReplace,
    key=("id",),
    key_type=int,
    filters=("id", "code", "created_at", "updated_at"),
    sorts=("id", "code", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class BoundedRepository(Repository[Bounded, BoundedCreate, BoundedUpdate, BoundedReplace, int]):
    """The stored boundeds."""

    def __init__(self, database: Database) -> None:
        super().__init__(BOUNDED_ENTITY, database)
