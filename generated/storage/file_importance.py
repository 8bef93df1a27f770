"""File importances: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

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
from stratagen.runtime.types import SEGMENT, UNSET, Float, Int, Maybe, Str, Text, UtcDateTime

from generated.storage import SCHEMA, Row

if TYPE_CHECKING:
    from generated.storage.file import File
    from generated.storage.project import Project

__all__ = [
    "FILE_IMPORTANCE_ENTITY",
    "FileImportance",
    "FileImportanceCreate",
    "FileImportanceReplace",
    "FileImportanceRepository",
    "FileImportanceRow",
    "FileImportanceUpdate",
]


class FileImportanceRow(Row, table=True):
    """A row of file_importance."""

    __tablename__ = "file_importance"
    __table_args__ = (
        Index("ix_file_importance_file_id", "file_id"),
        Index("ix_file_importance_project_id", "project_id"),
        Index("ix_file_importance_score", "score"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    dependency_score: float
    file_id: str = Column(foreign_key="files.id", ondelete="CASCADE")
    location_score: float
    project_id: int = Column(foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn)
    recency_score: float
    score: float
    size_score: float
    type_score: float
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class FileImportanceCreate(Payload):
    """What is sent to create a file importance."""

    dependency_score: Float
    file_id: Annotated[str, Text(min_length=1, pattern=SEGMENT)]
    location_score: Float
    project_id: Int
    recency_score: Float
    score: Float
    size_score: Float
    type_score: Float


class FileImportanceUpdate(Changes):
    """What is sent to change a file importance; what is left out stays as it is."""

    dependency_score: Maybe[Float] = UNSET
    file_id: Maybe[Annotated[str, Text(min_length=1, pattern=SEGMENT)]] = UNSET
    location_score: Maybe[Float] = UNSET
    project_id: Maybe[Int] = UNSET
    recency_score: Maybe[Float] = UNSET
    score: Maybe[Float] = UNSET
    size_score: Maybe[Float] = UNSET
    type_score: Maybe[Float] = UNSET


class FileImportanceReplace(FileImportanceCreate):
    """What is sent to replace a file importance; what is left out gets its default."""


class FileImportance(Record):
    """How much a file matters in its project."""

    id: Int
    dependency_score: Float
    file_id: Str
    location_score: Float
    project_id: Int
    recency_score: Float
    score: Float
    size_score: Float
    type_score: Float
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    file: ClassVar[ToOne["File"]] = ToOne("file", ("file_id",), on_delete="cascade")
    project: ClassVar[ToOne["Project"]] = ToOne("project", ("project_id",), on_delete="cascade")


FILE_IMPORTANCE_ENTITY = Entity(
    name="file_importance",
    schema=SCHEMA,
    row=FileImportanceRow,
    record=FileImportance,
    create=FileImportanceCreate,
    update=FileImportanceUpdate,
    replace=FileImportanceReplace,
    key=("id",),
    key_type=int,
    filters=("id", "file_id", "project_id", "score", "created_at", "updated_at"),
    sorts=("id", "file_id", "project_id", "score", "created_at", "updated_at"),
    order_by=(("score", True), ("id", False)),
    page_size=20,
    max_page_size=100,
)


class FileImportanceRepository(
    Repository[
        FileImportance, FileImportanceCreate, FileImportanceUpdate, FileImportanceReplace, int
    ]
):
    """The stored file importances."""

    def __init__(self, database: Database) -> None:
        super().__init__(FILE_IMPORTANCE_ENTITY, database)
