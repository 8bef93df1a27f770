"""Cities: the table, what is sent, what is read, the repository."""

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
    ToMany,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str, UtcDateTime

from entities_may_refer_to_each_other.storage import SCHEMA, Row

if TYPE_CHECKING:
    from entities_may_refer_to_each_other.storage.country import Country

__all__ = [
    "CITY_ENTITY",
    "City",
    "CityCreate",
    "CityReplace",
    "CityRepository",
    "CityRow",
    "CityUpdate",
]


class CityRow(Row, table=True):
    """A row of cities."""

    __tablename__ = "cities"
    __table_args__ = (Index("ix_cities_country_id", "country_id"),)

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    country_id: int = Column(foreign_key="countries.id", ondelete="CASCADE", sa_type=WholeColumn)
    name: str
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class CityCreate(Payload):
    """What is sent to create a city."""

    country_id: Int
    name: Str


class CityUpdate(Changes):
    """What is sent to change a city; what is left out stays as it is."""

    country_id: Maybe[Int] = UNSET
    name: Maybe[Str] = UNSET


class CityReplace(CityCreate):
    """What is sent to replace a city; what is left out gets its default."""


class City(Record):
    """A city."""

    id: Int
    country_id: Int
    name: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    capital_of: ClassVar[ToMany["Country"]] = ToMany("country", "capital")
    country: ClassVar[ToOne["Country"]] = ToOne("country", ("country_id",), on_delete="cascade")


CITY_ENTITY = Entity(
    name="city",
    schema=SCHEMA,
    row=CityRow,
    record=City,
    create=CityCreate,
    update=CityUpdate,
    replace=CityReplace,
    key=("id",),
    key_type=int,
    filters=("id", "country_id", "created_at", "updated_at"),
    sorts=("id", "country_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class CityRepository(Repository[City, CityCreate, CityUpdate, CityReplace, int]):
    """The stored cities."""

    def __init__(self, database: Database) -> None:
        super().__init__(CITY_ENTITY, database)
