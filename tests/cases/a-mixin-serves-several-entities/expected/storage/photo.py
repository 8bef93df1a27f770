"""Photos: the table, what is sent, what is read, the repository."""

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
from stratagen.runtime.types import UNSET, Int, Maybe, Str, Url, UtcDateTime

from a_mixin_serves_several_entities.storage import SCHEMA, Row

if TYPE_CHECKING:
    from a_mixin_serves_several_entities.storage.user import User

__all__ = [
    "PHOTO_ENTITY",
    "Photo",
    "PhotoCreate",
    "PhotoReplace",
    "PhotoRepository",
    "PhotoRow",
    "PhotoUpdate",
]


class PhotoRow(Row, table=True):
    """A row of photos."""

    __tablename__ = "photos"
    __table_args__ = (Index("ix_photos_owner_id", "owner_id"),)

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    note: str = Column(default="")
    owner_id: int = Column(foreign_key="users.id", ondelete="CASCADE", sa_type=WholeColumn)
    url: str
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class PhotoCreate(Payload):
    """What is sent to create a photo."""

    note: Str = ""
    owner_id: Int
    url: Url


class PhotoUpdate(Changes):
    """What is sent to change a photo; what is left out stays as it is."""

    note: Maybe[Str] = UNSET
    owner_id: Maybe[Int] = UNSET
    url: Maybe[Url] = UNSET


class PhotoReplace(PhotoCreate):
    """What is sent to replace a photo; what is left out gets its default."""


class Photo(Record):
    """A photo."""

    id: Int
    note: Str
    owner_id: Int
    url: Url
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    owner: ClassVar[ToOne["User"]] = ToOne("user", ("owner_id",), on_delete="cascade")


PHOTO_ENTITY = Entity(
    name="photo",
    schema=SCHEMA,
    row=PhotoRow,
    record=Photo,
    create=PhotoCreate,
    update=PhotoUpdate,
    replace=PhotoReplace,
    key=("id",),
    key_type=int,
    filters=("id", "owner_id", "created_at", "updated_at"),
    sorts=("id", "owner_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class PhotoRepository(Repository[Photo, PhotoCreate, PhotoUpdate, PhotoReplace, int]):
    """The stored photos."""

    def __init__(self, database: Database) -> None:
        super().__init__(PHOTO_ENTITY, database)
