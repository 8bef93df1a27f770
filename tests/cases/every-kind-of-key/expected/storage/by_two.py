"""By twos: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar, NamedTuple

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
from stratagen.runtime.types import SEGMENT, UNSET, Int, Maybe, Str, Text, UtcDateTime

from every_kind_of_key.storage import SCHEMA, Row

if TYPE_CHECKING:
    from every_kind_of_key.storage.holder import Holder

__all__ = [
    "BY_TWO_ENTITY",
    "ByTwo",
    "ByTwoCreate",
    "ByTwoKey",
    "ByTwoReplace",
    "ByTwoRepository",
    "ByTwoRow",
    "ByTwoUpdate",
]


class ByTwoKey(NamedTuple):
    """The key: shelf, place."""

    shelf: str
    place: int


class ByTwoRow(Row, table=True):
    """A row of by_twos."""

    __tablename__ = "by_twos"

    shelf: str = Column(primary_key=True)
    place: int = Column(primary_key=True, sa_type=WholeColumn)
    name: str | None = Column(default=None)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class ByTwoCreate(Payload):
    """What is sent to create a by two."""

    shelf: Annotated[str, Text(min_length=1, pattern=SEGMENT)]
    place: Int
    name: Str | None = None


class ByTwoUpdate(Changes):
    """What is sent to change a by two; what is left out stays as it is."""

    name: Maybe[Str | None] = UNSET


class ByTwoReplace(Payload):
    """What is sent to replace a by two; what is left out gets its default."""

    name: Str | None = None


class ByTwo(Record):
    """A by two."""

    shelf: Str
    place: Int
    name: Str | None
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    holders: ClassVar[ToMany["Holder"]] = ToMany("holder", "six")


BY_TWO_ENTITY = Entity(
    name="by_two",
    schema=SCHEMA,
    row=ByTwoRow,
    record=ByTwo,
    create=ByTwoCreate,
    update=ByTwoUpdate,
    replace=ByTwoReplace,
    key=("shelf", "place"),
    key_type=ByTwoKey,
    filters=("shelf", "place", "created_at", "updated_at"),
    sorts=("shelf", "place", "created_at", "updated_at"),
    order_by=(("shelf", False), ("place", False)),
    page_size=20,
    max_page_size=100,
)


class ByTwoRepository(Repository[ByTwo, ByTwoCreate, ByTwoUpdate, ByTwoReplace, ByTwoKey]):
    """The stored by twos."""

    def __init__(self, database: Database) -> None:
        super().__init__(BY_TWO_ENTITY, database)
