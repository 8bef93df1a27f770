"""File export infos: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from sqlalchemy import Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    ChoiceColumn,
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
from generated.values import ExportSpecifier, ExportType

if TYPE_CHECKING:
    from generated.storage.file import File

__all__ = [
    "FILE_EXPORT_INFO_ENTITY",
    "ExportType",
    "FileExportInfo",
    "FileExportInfoCreate",
    "FileExportInfoReplace",
    "FileExportInfoRepository",
    "FileExportInfoRow",
    "FileExportInfoUpdate",
]


class FileExportInfoRow(Row, table=True):
    """A row of file_export_info."""

    __tablename__ = "file_export_info"
    __table_args__ = (
        Index("ix_file_export_info_file_id", "file_id"),
        Index("ix_file_export_info_type", "type"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    file_id: str = Column(foreign_key="files.id", ondelete="CASCADE")
    source: str | None = Column(default=None, max_length=1024)
    specifiers: list[ExportSpecifier] | None = Column(
        default=None, sa_type=DocumentColumn(list[ExportSpecifier])
    )
    type: ExportType = Column(sa_type=ChoiceColumn(ExportType))
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class FileExportInfoCreate(Payload):
    """What is sent to create a file export info."""

    file_id: Annotated[str, Text(min_length=1, pattern=SEGMENT)]
    source: Annotated[str, Text(max_length=1024)] | None = None
    specifiers: list[ExportSpecifier] | None = None
    type: ExportType


class FileExportInfoUpdate(Changes):
    """What is sent to change a file export info; what is left out stays as it is."""

    file_id: Maybe[Annotated[str, Text(min_length=1, pattern=SEGMENT)]] = UNSET
    source: Maybe[Annotated[str, Text(max_length=1024)] | None] = UNSET
    specifiers: Maybe[list[ExportSpecifier] | None] = UNSET
    type: Maybe[ExportType] = UNSET


class FileExportInfoReplace(FileExportInfoCreate):
    """What is sent to replace a file export info; what is left out gets its default."""


class FileExportInfo(Record):
    """An export statement of a file, as a row."""

    id: Int
    file_id: Str
    source: Str | None
    specifiers: list[ExportSpecifier] | None
    type: ExportType
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    file: ClassVar[ToOne["File"]] = ToOne("file", ("file_id",), on_delete="cascade")


FILE_EXPORT_INFO_ENTITY = Entity(
    name="file_export_info",
    schema=SCHEMA,
    row=FileExportInfoRow,
    record=FileExportInfo,
    create=FileExportInfoCreate,
    update=FileExportInfoUpdate,
    replace=FileExportInfoReplace,
    key=("id",),
    key_type=int,
    filters=("id", "file_id", "type", "created_at", "updated_at"),
    sorts=("id", "file_id", "type", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class FileExportInfoRepository(
    Repository[
        FileExportInfo, FileExportInfoCreate, FileExportInfoUpdate, FileExportInfoReplace, int
    ]
):
    """The stored file export infos."""

    def __init__(self, database: Database) -> None:
        super().__init__(FILE_EXPORT_INFO_ENTITY, database)
