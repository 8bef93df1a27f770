"""Folders: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, ClassVar

from sqlalchemy import Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    NOT_DELETED,
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
    from shop.storage.leaflet import Leaflet
    from shop.storage.memo import Memo
    from shop.storage.stamp import Stamp

__all__ = [
    "FOLDER_ENTITY",
    "Folder",
    "FolderCreate",
    "FolderReplace",
    "FolderRepository",
    "FolderRow",
    "FolderUpdate",
]


class FolderRow(Row, table=True):
    """A row of folders."""

    __tablename__ = "folders"
    __table_args__ = (
        Index("ix_folders_parent_id", "parent_id"),
        Index(
            "uq_folders_name",
            "name",
            unique=True,
            sqlite_where=NOT_DELETED,
            postgresql_where=NOT_DELETED,
        ),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    name: str
    parent_id: int | None = Column(
        default=None, foreign_key="folders.id", ondelete="CASCADE", sa_type=WholeColumn
    )
    deleted_at: UtcDateTime | None = Column(default=None)
    deletion_id: Uuid | None = Column(default=None)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class FolderCreate(Payload):
    """What is sent to create a folder."""

    name: Str
    parent_id: Int | None = None


class FolderUpdate(Changes):
    """What is sent to change a folder; what is left out stays as it is."""

    name: Maybe[Str] = UNSET
    parent_id: Maybe[Int | None] = UNSET


class FolderReplace(FolderCreate):
    """What is sent to replace a folder; what is left out gets its default."""


class Folder(Record):
    """A folder."""

    id: Int
    name: Str
    parent_id: Int | None
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    children: ClassVar[ToMany["Folder"]] = ToMany("folder", "parent")
    leaflets: ClassVar[ToMany["Leaflet"]] = ToMany("leaflet", "folder")
    memos: ClassVar[ToMany["Memo"]] = ToMany("memo", "folder")
    parent: ClassVar[ToOne["Folder | None"]] = ToOne("folder", ("parent_id",), on_delete="cascade")
    stamps: ClassVar[ToMany["Stamp"]] = ToMany("stamp", "folder")


FOLDER_ENTITY = Entity(
    name="folder",
    schema=SCHEMA,
    row=FolderRow,
    record=Folder,
    create=FolderCreate,
    update=FolderUpdate,
    replace=FolderReplace,
    key=("id",),
    key_type=int,
    filters=("id", "name", "parent_id", "created_at", "updated_at"),
    sorts=("id", "name", "parent_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
    soft_delete=True,
)


class FolderRepository(Repository[Folder, FolderCreate, FolderUpdate, FolderReplace, int]):
    """The stored folders."""

    def __init__(self, database: Database) -> None:
        super().__init__(FOLDER_ENTITY, database)
