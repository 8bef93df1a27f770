"""People: the table, what is sent, what is read, the repository."""

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
from stratagen.runtime.types import UNSET, Int, Maybe, UtcDateTime

from value_objects_nest.storage import SCHEMA, Row
from value_objects_nest.values import Address, Area, Point

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
    """A row of people."""

    __tablename__ = "people"

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    garden: Area | None = Column(default=None, sa_type=DocumentColumn(Area))
    home: Address = Column(sa_type=DocumentColumn(Address))
    route: list[Point] = Column(default_factory=list[Point], sa_type=DocumentColumn(list[Point]))
    work: Address | None = Column(default=None, sa_type=DocumentColumn(Address))
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class PersonCreate(Payload):
    """What is sent to create a person."""

    garden: Area | None = None
    home: Address
    route: list[Point] = Field(default_factory=list[Point])
    work: Address | None = None


class PersonUpdate(Changes):
    """What is sent to change a person; what is left out stays as it is."""

    garden: Maybe[Area | None] = UNSET
    home: Maybe[Address] = UNSET
    route: Maybe[list[Point]] = UNSET
    work: Maybe[Address | None] = UNSET


class PersonReplace(PersonCreate):
    """What is sent to replace a person; what is left out gets its default."""


class Person(Record):
    """A person."""

    id: Int
    garden: Area | None
    home: Address
    route: list[Point]
    work: Address | None
    created_at: UtcDateTime
    updated_at: UtcDateTime


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
    """The stored people."""

    def __init__(self, database: Database) -> None:
        super().__init__(PERSON_ENTITY, database)
