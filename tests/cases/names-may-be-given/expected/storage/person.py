"""Member of staff: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, ClassVar

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
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str, UtcDateTime

from names_may_be_given.storage import SCHEMA, Row

if TYPE_CHECKING:
    from names_may_be_given.storage.datum import Datum

__all__ = [
    "PERSON_ENTITY",
    "Person",
    "PersonCreate",
    "PersonReplace",
    "PersonRepository",
    "PersonRow",
    "PersonUpdate",
]


class PersonRow(Row, table=True):
    """A row of hr_person."""

    __tablename__ = "hr_person"

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    name: str = Column(sa_column_kwargs={"name": "full_name"})
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class PersonCreate(Payload):
    """What is sent to create a member of staff."""

    name: Str


class PersonUpdate(Changes):
    """What is sent to change a member of staff; what is left out stays as it is."""

    name: Maybe[Str] = UNSET


class PersonReplace(PersonCreate):
    """What is sent to replace a member of staff; what is left out gets its default."""


class Person(Record):
    """A member of staff."""

    id: Int
    name: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    datums: ClassVar[ToMany["Datum"]] = ToMany("datum", "person")


PERSON_ENTITY = Entity(
    name="person",
    schema=SCHEMA,
    row=PersonRow,
    record=Person,
    create=PersonCreate,
    update=PersonUpdate,
    replace=PersonReplace,
    key=("id",),
    key_type=int,
    filters=("id", "created_at", "updated_at"),
    sorts=("id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class PersonRepository(Repository[Person, PersonCreate, PersonUpdate, PersonReplace, int]):
    """The stored member of staff."""

    def __init__(self, database: Database) -> None:
        super().__init__(PERSON_ENTITY, database)
