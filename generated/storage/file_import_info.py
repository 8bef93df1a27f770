"""File import infos: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field
from sqlalchemy import Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    DocumentColumn,
    Entity,
    Payload,
    Record,
    Repository,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import SEGMENT, UNSET, Int, Maybe, Str, Text, UtcDateTime

from generated.storage import SCHEMA, Row
from generated.values import ImportSpecifier

if TYPE_CHECKING:
    from generated.storage.file import File

__all__ = [
    "FILE_IMPORT_INFO_ENTITY",
    "FileImportInfo",
    "FileImportInfoCreate",
    "FileImportInfoReplace",
    "FileImportInfoRepository",
    "FileImportInfoRow",
    "FileImportInfoUpdate",
]


class FileImportInfoRow(Row, table=True):
    """A row of file_import_info."""

    __tablename__ = "file_import_info"
    __table_args__ = (
        Index("ix_file_import_info_file_id", "file_id"),
        Index("ix_file_import_info_source", "source"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    file_id: str = Column(foreign_key="files.id", ondelete="CASCADE")
    source: str = Column(max_length=1024)
    specifiers: list[ImportSpecifier] = Column(
        default_factory=list[ImportSpecifier], sa_type=DocumentColumn(list[ImportSpecifier])
    )
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class FileImportInfoCreate(Payload):
    """What is sent to create a file import info."""

    file_id: Annotated[str, Text(min_length=1, pattern=SEGMENT)]
    source: Annotated[str, Text(min_length=1, max_length=1024)]
    specifiers: list[ImportSpecifier] = Field(default_factory=list[ImportSpecifier])


class FileImportInfoUpdate(Changes):
    """What is sent to change a file import info; what is left out stays as it is."""

    file_id: Maybe[Annotated[str, Text(min_length=1, pattern=SEGMENT)]] = UNSET
    source: Maybe[Annotated[str, Text(min_length=1, max_length=1024)]] = UNSET
    specifiers: Maybe[list[ImportSpecifier]] = UNSET


class FileImportInfoReplace(FileImportInfoCreate):
    """What is sent to replace a file import info; what is left out gets its default."""


class FileImportInfo(Record):
    """An import statement of a file, as a row."""

    id: Int
    file_id: Str
    source: Str
    specifiers: list[ImportSpecifier]
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    file: ClassVar[ToOne["File"]] = ToOne("file", ("file_id",), on_delete="cascade")


FILE_IMPORT_INFO_ENTITY = Entity(
    name="file_import_info",
    schema=SCHEMA,
    row=FileImportInfoRow,
    record=FileImportInfo,
    create=FileImportInfoCreate,
    update=FileImportInfoUpdate,
    replace=FileImportInfoReplace,
    key=("id",),
    key_type=int,
    filters=("id", "file_id", "source", "created_at", "updated_at"),
    sorts=("id", "file_id", "source", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class FileImportInfoRepository(
    Repository[
        FileImportInfo, FileImportInfoCreate, FileImportInfoUpdate, FileImportInfoReplace, int
    ]
):
    """The stored file import infos."""

    def __init__(self, database: Database) -> None:
        super().__init__(FILE_IMPORT_INFO_ENTITY, database)
