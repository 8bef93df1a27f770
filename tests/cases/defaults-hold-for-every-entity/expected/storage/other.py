"""Others: the table, what is sent, what is read, the repository."""

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
from stratagen.runtime.types import UNSET, Int, Maybe, Str, UtcDateTime

from defaults_hold_for_every_entity.storage import SCHEMA, Row

__all__ = [
    "OTHER_ENTITY",
    "Other",
    "OtherCreate",
    "OtherReplace",
    "OtherRepository",
    "OtherRow",
    "OtherUpdate",
]


class OtherRow(Row, table=True):
    """A row of others."""

    __tablename__ = "others"

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    name: str
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class OtherCreate(Payload):
    """What is sent to create an other."""

    name: Str


class OtherUpdate(Changes):
    """What is sent to change an other; what is left out stays as it is."""

    name: Maybe[Str] = UNSET


class OtherReplace(OtherCreate):
    """What is sent to replace an other; what is left out gets its default."""


class Other(Record):
    """An other."""

    id: Int
    name: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime


OTHER_ENTITY = Entity(
    name="other",
    schema=SCHEMA,
    row=OtherRow,
    record=Other,
    create=OtherCreate,
    update=OtherUpdate,
    replace=OtherReplace,
    key=("id",),
    key_type=int,
    filters=("id", "created_at", "updated_at"),
    sorts=("id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=7,
    max_page_size=50,
)


class OtherRepository(Repository[Other, OtherCreate, OtherUpdate, OtherReplace, int]):
    """The stored others."""

    def __init__(self, database: Database) -> None:
        super().__init__(OTHER_ENTITY, database)
