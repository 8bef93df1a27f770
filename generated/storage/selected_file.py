"""Selected files: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field
from sqlalchemy import Index, UniqueConstraint
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
from stratagen.runtime.types import SEGMENT, UNSET, Bool, Int, Maybe, Str, Text, UtcDateTime

from generated.storage import SCHEMA, Row

if TYPE_CHECKING:
    from generated.storage.file import File
    from generated.storage.project import Project

__all__ = [
    "SELECTED_FILE_ENTITY",
    "SelectedFile",
    "SelectedFileCreate",
    "SelectedFileReplace",
    "SelectedFileRepository",
    "SelectedFileRow",
    "SelectedFileUpdate",
]


class SelectedFileRow(Row, table=True):
    """A row of selected_files."""

    __tablename__ = "selected_files"
    __table_args__ = (
        Index("ix_selected_files_file_id", "file_id"),
        Index("ix_selected_files_is_active", "is_active"),
        Index("ix_selected_files_selected_at", "selected_at"),
        UniqueConstraint("project_id", "file_id", name="uq_selected_files_project_id_file_id"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    file_id: str = Column(foreign_key="files.id", ondelete="CASCADE")
    is_active: bool = Column(default=True)
    project_id: int = Column(foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn)
    selected_at: UtcDateTime = Column(default_factory=utc_now)
    selection_reason: str | None = Column(default=None, max_length=500)


class SelectedFileCreate(Payload):
    """What is sent to create a selected file."""

    file_id: Annotated[str, Text(min_length=1, pattern=SEGMENT)]
    is_active: Bool = True
    project_id: Int
    selected_at: UtcDateTime = Field(default_factory=utc_now)
    selection_reason: Annotated[str, Text(max_length=500)] | None = None


class SelectedFileUpdate(Changes):
    """What is sent to change a selected file; what is left out stays as it is."""

    file_id: Maybe[Annotated[str, Text(min_length=1, pattern=SEGMENT)]] = UNSET
    is_active: Maybe[Bool] = UNSET
    project_id: Maybe[Int] = UNSET
    selected_at: Maybe[UtcDateTime] = UNSET
    selection_reason: Maybe[Annotated[str, Text(max_length=500)] | None] = UNSET


class SelectedFileReplace(SelectedFileCreate):
    """What is sent to replace a selected file; what is left out gets its default."""


class SelectedFile(Record):
    """A file that a project has in its selection."""

    id: Int
    file_id: Str
    is_active: Bool
    project_id: Int
    selected_at: UtcDateTime
    selection_reason: Str | None

    # Relations: what a read included; anything else raises RelationNotLoaded.
    file: ClassVar[ToOne["File"]] = ToOne("file", ("file_id",), on_delete="cascade")
    project: ClassVar[ToOne["Project"]] = ToOne("project", ("project_id",), on_delete="cascade")


SELECTED_FILE_ENTITY = Entity(
    name="selected_file",
    schema=SCHEMA,
    row=SelectedFileRow,
    record=SelectedFile,
    create=SelectedFileCreate,
    update=SelectedFileUpdate,
    replace=SelectedFileReplace,
    key=("id",),
    key_type=int,
    filters=("id", "file_id", "is_active", "project_id", "selected_at"),
    sorts=("id", "file_id", "is_active", "project_id", "selected_at"),
    order_by=(("selected_at", True), ("id", False)),
    page_size=20,
    max_page_size=100,
    timestamps=False,
)


class SelectedFileRepository(
    Repository[SelectedFile, SelectedFileCreate, SelectedFileUpdate, SelectedFileReplace, int]
):
    """The stored selected files."""

    def __init__(self, database: Database) -> None:
        super().__init__(SELECTED_FILE_ENTITY, database)
