"""Stamps: the table, what is sent, what is read, the repository."""

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
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Maybe, UtcDateTime

from shop.storage import SCHEMA, Row

if TYPE_CHECKING:
    from shop.storage.folder import Folder
    from shop.storage.leaflet import Leaflet

__all__ = [
    "STAMP_ENTITY",
    "Stamp",
    "StampCreate",
    "StampReplace",
    "StampRepository",
    "StampRow",
    "StampUpdate",
]


class StampRow(Row, table=True):
    """A row of stamps."""

    __tablename__ = "stamps"
    __table_args__ = (
        Index("ix_stamps_folder_id", "folder_id"),
        Index("ix_stamps_leaflet_id", "leaflet_id"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    folder_id: int | None = Column(
        default=None, foreign_key="folders.id", ondelete="RESTRICT", sa_type=WholeColumn
    )
    leaflet_id: int | None = Column(
        default=None, foreign_key="leaflets.id", ondelete="SET NULL", sa_type=WholeColumn
    )
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class StampCreate(Payload):
    """What is sent to create a stamp."""

    folder_id: Int | None = None
    leaflet_id: Int | None = None


class StampUpdate(Changes):
    """What is sent to change a stamp; what is left out stays as it is."""

    folder_id: Maybe[Int | None] = UNSET
    leaflet_id: Maybe[Int | None] = UNSET


class StampReplace(StampCreate):
    """What is sent to replace a stamp; what is left out gets its default."""


class Stamp(Record):
    """A stamp."""

    id: Int
    folder_id: Int | None
    leaflet_id: Int | None
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    folder: ClassVar[ToOne["Folder | None"]] = ToOne("folder", ("folder_id",), on_delete="restrict")
    leaflet: ClassVar[ToOne["Leaflet | None"]] = ToOne(
        "leaflet", ("leaflet_id",), on_delete="set_null"
    )


STAMP_ENTITY = Entity(
    name="stamp",
    schema=SCHEMA,
    row=StampRow,
    record=Stamp,
    create=StampCreate,
    update=StampUpdate,
    replace=StampReplace,
    key=("id",),
    key_type=int,
    filters=("id", "folder_id", "leaflet_id", "created_at", "updated_at"),
    sorts=("id", "folder_id", "leaflet_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class StampRepository(Repository[Stamp, StampCreate, StampUpdate, StampReplace, int]):
    """The stored stamps."""

    def __init__(self, database: Database) -> None:
        super().__init__(STAMP_ENTITY, database)
