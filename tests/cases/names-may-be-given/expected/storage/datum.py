"""Datums: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, ClassVar

from sqlalchemy import Index
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
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Maybe, UtcDateTime

from names_may_be_given.storage import SCHEMA, Row

if TYPE_CHECKING:
    from names_may_be_given.storage.person import Person

__all__ = [
    "DATUM_ENTITY",
    "Datum",
    "DatumCreate",
    "DatumReplace",
    "DatumRepository",
    "DatumRow",
    "DatumUpdate",
]


class DatumRow(Row, table=True):
    """A row of datums."""

    __tablename__ = "datums"
    __table_args__ = (Index("ix_datums_hr_person_no", "hr_person_no"),)

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    person_id: int = Column(
        foreign_key="hr_person.id",
        ondelete="RESTRICT",
        sa_type=WholeColumn,
        sa_column_kwargs={"name": "hr_person_no"},
    )
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class DatumCreate(Payload):
    """What is sent to create a datum."""

    person_id: Int


class DatumUpdate(Changes):
    """What is sent to change a datum; what is left out stays as it is."""

    person_id: Maybe[Int] = UNSET


class DatumReplace(DatumCreate):
    """What is sent to replace a datum; what is left out gets its default."""


class Datum(Record):
    """A datum."""

    id: Int
    person_id: Int
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    person: ClassVar[ToOne["Person"]] = ToOne("person", ("person_id",), on_delete="restrict")


DATUM_ENTITY = Entity(
    name="datum",
    schema=SCHEMA,
    row=DatumRow,
    record=Datum,
    create=DatumCreate,
    update=DatumUpdate,
    replace=DatumReplace,
    key=("id",),
    key_type=int,
    filters=("id", "person_id", "created_at", "updated_at"),
    sorts=("id", "person_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class DatumRepository(Repository[Datum, DatumCreate, DatumUpdate, DatumReplace, int]):
    """The stored datums."""

    def __init__(self, database: Database) -> None:
        super().__init__(DATUM_ENTITY, database)
