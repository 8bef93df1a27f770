"""Memos: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from sqlalchemy import Index, TextClause
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
from stratagen.runtime.types import UNSET, Int, Maybe, Str, UtcDateTime, Uuid, Whole

from shop.storage import SCHEMA, Row

if TYPE_CHECKING:
    from shop.storage.folder import Folder
    from shop.storage.leaflet import Leaflet

__all__ = [
    "MEMO_ENTITY",
    "Memo",
    "MemoCreate",
    "MemoReplace",
    "MemoRepository",
    "MemoRow",
    "MemoUpdate",
]


class MemoRow(Row, table=True):
    """A row of memos."""

    __tablename__ = "memos"
    __table_args__ = (
        Index("ix_memos_folder_id", "folder_id"),
        Index("ix_memos_leaflet_id", "leaflet_id"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    folder_id: int | None = Column(
        default=None, foreign_key="folders.id", ondelete="CASCADE", sa_type=WholeColumn
    )
    leaflet_id: int | None = Column(
        default=None, foreign_key="leaflets.id", ondelete="CASCADE", sa_type=WholeColumn
    )
    text: str
    version: int = Column(
        default=1, sa_type=WholeColumn, sa_column_kwargs={"onupdate": TextClause("version + 1")}
    )
    deleted_at: UtcDateTime | None = Column(default=None)
    deletion_id: Uuid | None = Column(default=None)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class MemoCreate(Payload):
    """What is sent to create a memo."""

    folder_id: Int | None = None
    leaflet_id: Int | None = None
    text: Str


class MemoUpdate(Changes):
    """What is sent to change a memo; what is left out stays as it is."""

    folder_id: Maybe[Int | None] = UNSET
    leaflet_id: Maybe[Int | None] = UNSET
    text: Maybe[Str] = UNSET
    version: Maybe[Annotated[int, Whole(ge=1)]] = UNSET


class MemoReplace(MemoCreate):
    """What is sent to replace a memo; what is left out gets its default."""

    version: Maybe[Annotated[int, Whole(ge=1)]] = UNSET


class Memo(Record):
    """A memo."""

    id: Int
    folder_id: Int | None
    leaflet_id: Int | None
    text: Str
    version: Int
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    folder: ClassVar[ToOne["Folder | None"]] = ToOne("folder", ("folder_id",), on_delete="cascade")
    leaflet: ClassVar[ToOne["Leaflet | None"]] = ToOne(
        "leaflet", ("leaflet_id",), on_delete="cascade"
    )


MEMO_ENTITY = Entity(
    name="memo",
    schema=SCHEMA,
    row=MemoRow,
    record=Memo,
    create=MemoCreate,
    update=MemoUpdate,
    replace=MemoReplace,
    key=("id",),
    key_type=int,
    filters=("id", "folder_id", "leaflet_id", "version", "created_at", "updated_at"),
    sorts=("id", "folder_id", "leaflet_id", "version", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
    version=True,
    soft_delete=True,
)


class MemoRepository(Repository[Memo, MemoCreate, MemoUpdate, MemoReplace, int]):
    """The stored memos."""

    def __init__(self, database: Database) -> None:
        super().__init__(MEMO_ENTITY, database)
