"""Countries: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    Payload,
    Record,
    Repository,
    ToMany,
    utc_now,
)
from stratagen.runtime.types import SEGMENT, UNSET, Maybe, Str, Text, UtcDateTime

from a_key_not_called_id.storage import SCHEMA, Row

if TYPE_CHECKING:
    from a_key_not_called_id.storage.city import City

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

    code: str = Column(primary_key=True, max_length=2)
    name: str
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class CountryCreate(Payload):
    """What is sent to create a country."""

    code: Annotated[str, Text(min_length=2, max_length=2, pattern=SEGMENT)]
    name: Str


class CountryUpdate(Changes):
    """What is sent to change a country; what is left out stays as it is."""

    name: Maybe[Str] = UNSET


class CountryReplace(Payload):
    """What is sent to replace a country; what is left out gets its default."""

    name: Str


class Country(Record):
    """A country."""

    code: Str
    name: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    cities: ClassVar[ToMany["City"]] = ToMany("city", "country")


COUNTRY_ENTITY = Entity(
    name="country",
    schema=SCHEMA,
    row=CountryRow,
    record=Country,
    create=CountryCreate,
    update=CountryUpdate,
    replace=CountryReplace,
    key=("code",),
    key_type=str,
    filters=("code", "created_at", "updated_at"),
    sorts=("code", "created_at", "updated_at"),
    order_by=(("code", False),),
    page_size=20,
    max_page_size=100,
)


class CountryRepository(Repository[Country, CountryCreate, CountryUpdate, CountryReplace, str]):
    """The stored countries."""

    def __init__(self, database: Database) -> None:
        super().__init__(COUNTRY_ENTITY, database)
