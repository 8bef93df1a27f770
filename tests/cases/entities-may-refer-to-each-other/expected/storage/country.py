"""Countries: the table, what is sent, what is read, the repository."""

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
    from entities_may_refer_to_each_other.storage.city import City

__all__ = [
    "COUNTRY_ENTITY",
    "Country",
    "CountryCreate",
    "CountryReplace",
    "CountryRepository",
    "CountryRow",
    "CountryUpdate",
]


class CountryRow(Row, table=True):
    """A row of countries."""

    __tablename__ = "countries"
    __table_args__ = (Index("ix_countries_capital_id", "capital_id"),)

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    capital_id: int | None = Column(
        default=None, foreign_key="cities.id", ondelete="SET NULL", sa_type=WholeColumn
    )
    name: str
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class CountryCreate(Payload):
    """What is sent to create a country."""

    capital_id: Int | None = None
    name: Str


class CountryUpdate(Changes):
    """What is sent to change a country; what is left out stays as it is."""

    capital_id: Maybe[Int | None] = UNSET
    name: Maybe[Str] = UNSET


class CountryReplace(CountryCreate):
    """What is sent to replace a country; what is left out gets its default."""


class Country(Record):
    """A country."""

    id: Int
    capital_id: Int | None
    name: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    capital: ClassVar[ToOne["City | None"]] = ToOne("city", ("capital_id",), on_delete="set_null")
    cities: ClassVar[ToMany["City"]] = ToMany("city", "country")


COUNTRY_ENTITY = Entity(
    name="country",
    schema=SCHEMA,
    row=CountryRow,
    record=Country,
    create=CountryCreate,
    update=CountryUpdate,
    replace=CountryReplace,
    key=("id",),
    key_type=int,
    filters=("id", "capital_id", "created_at", "updated_at"),
    sorts=("id", "capital_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class CountryRepository(Repository[Country, CountryCreate, CountryUpdate, CountryReplace, int]):
    """The stored countries."""

    def __init__(self, database: Database) -> None:
        super().__init__(COUNTRY_ENTITY, database)
