"""File groups: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field
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
from stratagen.runtime.types import SEGMENT, UNSET, Int, Maybe, Str, Text, UtcDateTime, Whole

from generated.storage import SCHEMA, Row
from generated.values import FileEdge, FileGroupMetadata, GroupingStrategy

if TYPE_CHECKING:
    from generated.storage.project import Project

__all__ = [
    "FILE_GROUP_ENTITY",
    "FileGroup",
    "FileGroupCreate",
    "FileGroupReplace",
    "FileGroupRepository",
    "FileGroupRow",
    "FileGroupUpdate",
    "GroupingStrategy",
]


class FileGroupRow(Row, table=True):
    """A row of file_groups."""

    __tablename__ = "file_groups"
    __table_args__ = (
        Index("ix_file_groups_name", "name"),
        Index("ix_file_groups_priority", "priority"),
        Index("ix_file_groups_project_id", "project_id"),
        Index("ix_file_groups_strategy", "strategy"),
    )

    id: str = Column(primary_key=True)
    estimated_tokens: int | None = Column(default=None, sa_type=WholeColumn)
    file_ids: list[str] = Column(default_factory=list[Str], sa_type=DocumentColumn(list[Str]))
    metadata_: FileGroupMetadata | None = Column(
        default=None,
        sa_type=DocumentColumn(FileGroupMetadata),
        sa_column_kwargs={"name": "metadata"},
    )
    name: str = Column(max_length=200)
    priority: int = Column(default=5, sa_type=WholeColumn)
    project_id: int = Column(foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn)
    relationships: list[FileEdge] | None = Column(
        default=None, sa_type=DocumentColumn(list[FileEdge])
    )
    strategy: GroupingStrategy = Column(sa_type=ChoiceColumn(GroupingStrategy))
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class FileGroupCreate(Payload):
    """What is sent to create a file group."""

    id: Annotated[str, Text(min_length=1, pattern=SEGMENT)]
    estimated_tokens: Annotated[int, Whole(ge=0)] | None = None
    file_ids: list[Str] = Field(default_factory=list[Str])
    metadata_: FileGroupMetadata | None = Field(
        default=None, validation_alias="metadata", serialization_alias="metadata"
    )
    name: Annotated[str, Text(min_length=1, max_length=200)]
    priority: Annotated[int, Whole(ge=0, le=10)] = Field(default=5, description="Higher goes first")
    project_id: Int
    relationships: list[FileEdge] | None = None
    strategy: GroupingStrategy


class FileGroupUpdate(Changes):
    """What is sent to change a file group; what is left out stays as it is."""

    estimated_tokens: Maybe[Annotated[int, Whole(ge=0)] | None] = UNSET
    file_ids: Maybe[list[Str]] = UNSET
    metadata_: Maybe[FileGroupMetadata | None] = Field(
        default=UNSET, validation_alias="metadata", serialization_alias="metadata"
    )
    name: Maybe[Annotated[str, Text(min_length=1, max_length=200)]] = UNSET
    priority: Maybe[Annotated[int, Whole(ge=0, le=10)]] = Field(
        default=UNSET, description="Higher goes first"
    )
    project_id: Maybe[Int] = UNSET
    relationships: Maybe[list[FileEdge] | None] = UNSET
    strategy: Maybe[GroupingStrategy] = UNSET


class FileGroupReplace(Payload):
    """What is sent to replace a file group; what is left out gets its default."""

    estimated_tokens: Annotated[int, Whole(ge=0)] | None = None
    file_ids: list[Str] = Field(default_factory=list[Str])
    metadata_: FileGroupMetadata | None = Field(
        default=None, validation_alias="metadata", serialization_alias="metadata"
    )
    name: Annotated[str, Text(min_length=1, max_length=200)]
    priority: Annotated[int, Whole(ge=0, le=10)] = Field(default=5, description="Higher goes first")
    project_id: Int
    relationships: list[FileEdge] | None = None
    strategy: GroupingStrategy


class FileGroup(Record):
    """Files to be summarised or sent together."""

    id: Str
    estimated_tokens: Int | None
    file_ids: list[Str]
    metadata_: FileGroupMetadata | None = Field(
        validation_alias="metadata", serialization_alias="metadata"
    )
    name: Str
    priority: Int = Field(description="Higher goes first")
    project_id: Int
    relationships: list[FileEdge] | None
    strategy: GroupingStrategy
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    project: ClassVar[ToOne["Project"]] = ToOne("project", ("project_id",), on_delete="cascade")


FILE_GROUP_ENTITY = Entity(
    name="file_group",
    schema=SCHEMA,
    row=FileGroupRow,
    record=FileGroup,
    create=FileGroupCreate,
    update=FileGroupUpdate,
    replace=FileGroupReplace,
    key=("id",),
    key_type=str,
    filters=("id", "name", "priority", "project_id", "strategy", "created_at", "updated_at"),
    sorts=("id", "name", "priority", "project_id", "strategy", "created_at", "updated_at"),
    searches=("name",),
    order_by=(("priority", True), ("name", False), ("id", False)),
    page_size=20,
    max_page_size=100,
)


class FileGroupRepository(
    Repository[FileGroup, FileGroupCreate, FileGroupUpdate, FileGroupReplace, str]
):
    """The stored file groups."""

    def __init__(self, database: Database) -> None:
        super().__init__(FILE_GROUP_ENTITY, database)
