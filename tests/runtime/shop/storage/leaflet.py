"""Leaflets: the table, what is sent, what is read, the repository."""

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
from stratagen.runtime.types import UNSET, Int, Maybe, Str, UtcDateTime, Uuid

from shop.storage import SCHEMA, Row

if TYPE_CHECKING:
    from shop.storage.folder import Folder
    from shop.storage.memo import Memo
    from shop.storage.stamp import Stamp

__all__ = [
    "LEAFLET_ENTITY",
    "Leaflet",
    "LeafletCreate",
    "LeafletReplace",
    "LeafletRepository",
    "LeafletRow",
    "LeafletUpdate",
]


class LeafletRow(Row, table=True):
    """A row of leaflets."""

    __tablename__ = "leaflets"
    __table_args__ = (Index("ix_leaflets_folder_id", "folder_id"),)

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    folder_id: int = Column(foreign_key="folders.id", ondelete="CASCADE", sa_type=WholeColumn)
    title: str
    deleted_at: UtcDateTime | None = Column(default=None)
    deletion_id: Uuid | None = Column(default=None)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class LeafletCreate(Payload):
    """What is sent to create a leaflet."""

    folder_id: Int
    title: Str


class LeafletUpdate(Changes):
    """What is sent to change a leaflet; what is left out stays as it is."""

    folder_id: Maybe[Int] = UNSET
    title: Maybe[Str] = UNSET


class LeafletReplace(LeafletCreate):
    """What is sent to replace a leaflet; what is left out gets its default."""


class Leaflet(Record):
    """A leaflet."""

    id: Int
    folder_id: Int
    title: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    folder: ClassVar[ToOne["Folder"]] = ToOne("folder", ("folder_id",), on_delete="cascade")
    memos: ClassVar[ToMany["Memo"]] = ToMany("memo", "leaflet")
    stamps: ClassVar[ToMany["Stamp"]] = ToMany("stamp", "leaflet")


LEAFLET_ENTITY = Entity(
    name="leaflet",
    schema=SCHEMA,
    row=LeafletRow,
    record=Leaflet,
    create=LeafletCreate,
    update=LeafletUpdate,
    replace=LeafletReplace,
    key=("id",),
    key_type=int,
    filters=("id", "folder_id", "created_at", "updated_at"),
    sorts=("id", "folder_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
    soft_delete=True,
)


class LeafletRepository(Repository[Leaflet, LeafletCreate, LeafletUpdate, LeafletReplace, int]):
    """The stored leaflets."""

    def __init__(self, database: Database) -> None:
        super().__init__(LEAFLET_ENTITY, database)
