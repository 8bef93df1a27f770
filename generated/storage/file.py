"""Files: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field
from sqlalchemy import Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    DocumentColumn,
    Entity,
    ManyToMany,
    Payload,
    Record,
    Repository,
    TextColumn,
    ToMany,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import (
    SEGMENT,
    UNSET,
    Bool,
    Float,
    Int,
    Maybe,
    Str,
    Text,
    UtcDateTime,
    Whole,
)

from generated.storage import SCHEMA, Row
from generated.values import ExportInfo, ImportInfo

if TYPE_CHECKING:
    from generated.storage.file_export_info import FileExportInfo
    from generated.storage.file_import_info import FileImportInfo
    from generated.storage.file_importance import FileImportance
    from generated.storage.file_relationship import FileRelationship
    from generated.storage.project import Project
    from generated.storage.relevance_score import RelevanceScore
    from generated.storage.selected_file import SelectedFile

__all__ = [
    "FILE_ENTITY",
    "File",
    "FileCreate",
    "FileReplace",
    "FileRepository",
    "FileRow",
    "FileUpdate",
]


class FileRow(Row, table=True):
    """A row of files."""

    __tablename__ = "files"
    __table_args__ = (
        Index("ix_files_checksum", "checksum"),
        Index("ix_files_extension", "extension"),
        Index("ix_files_is_relevant", "is_relevant"),
        Index("ix_files_name", "name"),
        Index("ix_files_path", "path"),
        Index("ix_files_project_id", "project_id"),
        Index("ix_files_relevance_score", "relevance_score"),
    )

    id: str = Column(primary_key=True)
    checksum: str | None = Column(default=None, max_length=128)
    content: str | None = Column(default=None, sa_type=TextColumn)
    content_type: str | None = Column(default=None, max_length=200)
    exports: list[ExportInfo] | None = Column(
        default=None, sa_type=DocumentColumn(list[ExportInfo])
    )
    extension: str | None = Column(default=None, max_length=50)
    imports: list[ImportInfo] | None = Column(
        default=None, sa_type=DocumentColumn(list[ImportInfo])
    )
    is_relevant: bool | None = Column(default=False)
    last_modified: UtcDateTime | None = Column(default=None)
    meta: str | None = Column(default=None, sa_type=TextColumn)
    name: str = Column(max_length=255)
    path: str = Column(max_length=1024)
    project_id: int = Column(foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn)
    relevance_score: float | None = Column(default=None)
    size: int | None = Column(default=None, sa_type=WholeColumn)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class FileCreate(Payload):
    """What is sent to create a file."""

    id: Annotated[str, Text(min_length=1, pattern=SEGMENT)]
    checksum: Annotated[str, Text(max_length=128)] | None = None
    content: Str | None = None
    content_type: Annotated[str, Text(max_length=200)] | None = None
    exports: list[ExportInfo] | None = None
    extension: Annotated[str, Text(max_length=50)] | None = Field(default=None, examples=[".py"])
    imports: list[ImportInfo] | None = None
    is_relevant: Bool | None = False
    last_modified: UtcDateTime | None = None
    meta: Str | None = None
    name: Annotated[str, Text(min_length=1, max_length=255)]
    path: Annotated[str, Text(min_length=1, max_length=1024)]
    project_id: Int
    relevance_score: Float | None = None
    size: Annotated[int, Whole(ge=0)] | None = Field(default=None, description="Bytes")


class FileUpdate(Changes):
    """What is sent to change a file; what is left out stays as it is."""

    checksum: Maybe[Annotated[str, Text(max_length=128)] | None] = UNSET
    content: Maybe[Str | None] = UNSET
    content_type: Maybe[Annotated[str, Text(max_length=200)] | None] = UNSET
    exports: Maybe[list[ExportInfo] | None] = UNSET
    extension: Maybe[Annotated[str, Text(max_length=50)] | None] = Field(
        default=UNSET, examples=[".py"]
    )
    imports: Maybe[list[ImportInfo] | None] = UNSET
    is_relevant: Maybe[Bool | None] = UNSET
    last_modified: Maybe[UtcDateTime | None] = UNSET
    meta: Maybe[Str | None] = UNSET
    name: Maybe[Annotated[str, Text(min_length=1, max_length=255)]] = UNSET
    path: Maybe[Annotated[str, Text(min_length=1, max_length=1024)]] = UNSET
    project_id: Maybe[Int] = UNSET
    relevance_score: Maybe[Float | None] = UNSET
    size: Maybe[Annotated[int, Whole(ge=0)] | None] = Field(default=UNSET, description="Bytes")


class FileReplace(Payload):
    """What is sent to replace a file; what is left out gets its default."""

    checksum: Annotated[str, Text(max_length=128)] | None = None
    content: Str | None = None
    content_type: Annotated[str, Text(max_length=200)] | None = None
    exports: list[ExportInfo] | None = None
    extension: Annotated[str, Text(max_length=50)] | None = Field(default=None, examples=[".py"])
    imports: list[ImportInfo] | None = None
    is_relevant: Bool | None = False
    last_modified: UtcDateTime | None = None
    meta: Str | None = None
    name: Annotated[str, Text(min_length=1, max_length=255)]
    path: Annotated[str, Text(min_length=1, max_length=1024)]
    project_id: Int
    relevance_score: Float | None = None
    size: Annotated[int, Whole(ge=0)] | None = Field(default=None, description="Bytes")


class File(Record):
    """A file of a project as it was last read; its id is its path."""

    id: Str
    checksum: Str | None
    content: Str | None
    content_type: Str | None
    exports: list[ExportInfo] | None
    extension: Str | None = Field(examples=[".py"])
    imports: list[ImportInfo] | None
    is_relevant: Bool | None
    last_modified: UtcDateTime | None
    meta: Str | None
    name: Str
    path: Str
    project_id: Int
    relevance_score: Float | None
    size: Int | None = Field(description="Bytes")
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    export_statements: ClassVar[ToMany["FileExportInfo"]] = ToMany("file_export_info", "file")
    file_importances: ClassVar[ToMany["FileImportance"]] = ToMany("file_importance", "file")
    import_statements: ClassVar[ToMany["FileImportInfo"]] = ToMany("file_import_info", "file")
    incoming_relationships: ClassVar[ToMany["FileRelationship"]] = ToMany(
        "file_relationship", "target_file"
    )
    outgoing_relationships: ClassVar[ToMany["FileRelationship"]] = ToMany(
        "file_relationship", "source_file"
    )
    project: ClassVar[ToOne["Project"]] = ToOne("project", ("project_id",), on_delete="cascade")
    related_by: ClassVar[ManyToMany["File", str]] = ManyToMany(
        "file",
        "file_relationships",
        ("target_file_id",),
        ("source_file_id",),
        through="file_relationship",
    )
    related_files: ClassVar[ManyToMany["File", str]] = ManyToMany(
        "file",
        "file_relationships",
        ("source_file_id",),
        ("target_file_id",),
        through="file_relationship",
    )
    relevance_scores: ClassVar[ToMany["RelevanceScore"]] = ToMany("relevance_score", "file")
    selected_by: ClassVar[ManyToMany["Project", int]] = ManyToMany(
        "project", "selected_files", ("file_id",), ("project_id",), through="selected_file"
    )
    selections: ClassVar[ToMany["SelectedFile"]] = ToMany("selected_file", "file")


FILE_ENTITY = Entity(
    name="file",
    schema=SCHEMA,
    row=FileRow,
    record=File,
    create=FileCreate,
    update=FileUpdate,
    replace=FileReplace,
    key=("id",),
    key_type=str,
    filters=(
        "id",
        "checksum",
        "extension",
        "is_relevant",
        "name",
        "path",
        "project_id",
        "relevance_score",
        "created_at",
        "updated_at",
    ),
    sorts=(
        "id",
        "checksum",
        "extension",
        "is_relevant",
        "name",
        "path",
        "project_id",
        "relevance_score",
        "size",
        "created_at",
        "updated_at",
    ),
    searches=("name", "path"),
    order_by=(("path", False), ("id", False)),
    page_size=20,
    max_page_size=100,
)


class FileRepository(Repository[File, FileCreate, FileUpdate, FileReplace, str]):
    """The stored files."""

    def __init__(self, database: Database) -> None:
        super().__init__(FILE_ENTITY, database)
