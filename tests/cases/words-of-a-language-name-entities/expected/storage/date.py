"""Dates: the table, what is sent, what is read, the repository."""

from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    Payload,
    Record,
    Repository,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Date, Int, Maybe, UtcDateTime

from words_of_a_language_name_entities.storage import SCHEMA, Row

__all__ = [
    "DATE_ENTITY",
    "DateRecord",
    "DateRecordCreate",
    "DateRecordReplace",
    "DateRecordRepository",
    "DateRecordRow",
    "DateRecordUpdate",
]


class DateRecordRow(Row, table=True):
    """A row of dates."""

    __tablename__ = "dates"

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    date: Date
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class DateRecordCreate(Payload):
    """What is sent to create a date."""

    date: Date


class DateRecordUpdate(Changes):
    """What is sent to change a date; what is left out stays as it is."""

    date: Maybe[Date] = UNSET


class DateRecordReplace(DateRecordCreate):
    """What is sent to replace a date; what is left out gets its default."""


class DateRecord(Record):
    """A date."""

    id: Int
    date: Date
    created_at: UtcDateTime
    updated_at: UtcDateTime


DATE_ENTITY = Entity(
    name="date",
    schema=SCHEMA,
    row=DateRecordRow,
    record=DateRecord,
    create=DateRecordCreate,
    update=DateRecordUpdate,
    replace=DateRecordReplace,
    key=("id",),
    key_type=int,
    filters=("id", "created_at", "updated_at"),
    sorts=("id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class DateRecordRepository(
    Repository[DateRecord, DateRecordCreate, DateRecordUpdate, DateRecordReplace, int]
):
    """The stored dates."""

    def __init__(self, database: Database) -> None:
        super().__init__(DATE_ENTITY, database)
