"""People: the table, what is sent, what is read, the repository."""

from typing import ClassVar

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    ManyToMany,
    Payload,
    Record,
    Repository,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str, UtcDateTime

from n_n_with_itself.storage import SCHEMA, Row

__all__ = [
    "PERSON_ENTITY",
    "Person",
    "PersonCreate",
    "PersonFollowsRow",
    "PersonReplace",
    "PersonRepository",
    "PersonRow",
    "PersonUpdate",
]


class PersonRow(Row, table=True):
    """A row of people."""

    __tablename__ = "people"

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    name: str
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class PersonFollowsRow(Row, table=True):
    """A row of person_follows: people and their follows."""

    __tablename__ = "person_follows"
    __table_args__ = (
        ForeignKeyConstraint(
            ["person_id"], ["people.id"], name="fk_person_follows_person_id", ondelete="CASCADE"
        ),
        ForeignKeyConstraint(
            ["follows_id"], ["people.id"], name="fk_person_follows_follows_id", ondelete="CASCADE"
        ),
        Index("ix_person_follows_follows_id", "follows_id"),
    )

    person_id: int = Column(primary_key=True, sa_type=WholeColumn)
    follows_id: int = Column(primary_key=True, sa_type=WholeColumn)


class PersonCreate(Payload):
    """What is sent to create a person."""

    name: Str


class PersonUpdate(Changes):
    """What is sent to change a person; what is left out stays as it is."""

    name: Maybe[Str] = UNSET


class PersonReplace(PersonCreate):
    """What is sent to replace a person; what is left out gets its default."""


class Person(Record):
    """A person."""

    id: Int
    name: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    followers: ClassVar[ManyToMany["Person", int]] = ManyToMany(
        "person", "person_follows", ("follows_id",), ("person_id",)
    )
    follows: ClassVar[ManyToMany["Person", int]] = ManyToMany(
        "person", "person_follows", ("person_id",), ("follows_id",)
    )


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
