"""Plains: the table, what is sent, what is read, the repository."""

from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    Payload,
    Record,
    Repository,
    WholeColumn,
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str

from defaults_hold_for_every_entity.storage import SCHEMA, Row

__all__ = [
    "PLAIN_ENTITY",
    "Plain",
    "PlainCreate",
    "PlainReplace",
    "PlainRepository",
    "PlainRow",
    "PlainUpdate",
]


class PlainRow(Row, table=True):
    """A row of plains."""

    __tablename__ = "plains"

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    name: str


class PlainCreate(Payload):
    """What is sent to create a plain."""

    name: Str


class PlainUpdate(Changes):
    """What is sent to change a plain; what is left out stays as it is."""

    name: Maybe[Str] = UNSET


class PlainReplace(PlainCreate):
    """What is sent to replace a plain; what is left out gets its default."""


class Plain(Record):
    """A plain."""

    id: Int
    name: Str


PLAIN_ENTITY = Entity(
    name="plain",
    schema=SCHEMA,
    row=PlainRow,
    record=Plain,
    create=PlainCreate,
    update=PlainUpdate,
    replace=PlainReplace,
    key=("id",),
    key_type=int,
    filters=("id",),
    sorts=("id",),
    order_by=(("id", False),),
    page_size=5,
    max_page_size=50,
    timestamps=False,
)


class PlainRepository(Repository[Plain, PlainCreate, PlainUpdate, PlainReplace, int]):
    """The stored plains."""

    def __init__(self, database: Database) -> None:
        super().__init__(PLAIN_ENTITY, database)
