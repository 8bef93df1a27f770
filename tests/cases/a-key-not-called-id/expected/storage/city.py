"""Cities: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

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
from stratagen.runtime.types import SEGMENT, UNSET, Int, Maybe, Str, Text, UtcDateTime

from a_key_not_called_id.storage import SCHEMA, Row

if TYPE_CHECKING:
    from a_key_not_called_id.storage.country import Country

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
    __table_args__ = (Index("ix_cities_country_code", "country_code"),)

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    country_code: str = Column(max_length=2, foreign_key="countries.code", ondelete="RESTRICT")
    name: str
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class CityCreate(Payload):
    """What is sent to create a city."""

    country_code: Annotated[str, Text(min_length=2, max_length=2, pattern=SEGMENT)]
    name: Str


class CityUpdate(Changes):
    """What is sent to change a city; what is left out stays as it is."""

    country_code: Maybe[Annotated[str, Text(min_length=2, max_length=2, pattern=SEGMENT)]] = UNSET
    name: Maybe[Str] = UNSET


class CityReplace(CityCreate):
    """What is sent to replace a city; what is left out gets its default."""


class City(Record):
    """A city."""

    id: Int
    country_code: Str
    name: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    country: ClassVar[ToOne["Country"]] = ToOne("country", ("country_code",), on_delete="restrict")


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
    filters=("id", "country_code", "created_at", "updated_at"),
    sorts=("id", "country_code", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class CityRepository(Repository[City, CityCreate, CityUpdate, CityReplace, int]):
    """The stored cities."""

    def __init__(self, database: Database) -> None:
        super().__init__(CITY_ENTITY, database)
