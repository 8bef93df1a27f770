"""File relationships: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field
from sqlalchemy import Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    ChoiceColumn,
    Database,
    Entity,
    JsonColumn,
    Payload,
    Record,
    Repository,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import (
    SEGMENT,
    UNSET,
    Float,
    Int,
    Json,
    Maybe,
    Real,
    Str,
    Text,
    UtcDateTime,
    json_default,
)

from generated.storage import SCHEMA, Row
from generated.values import FileRelationshipType

if TYPE_CHECKING:
    from generated.storage.file import File

__all__ = [
    "FILE_RELATIONSHIP_ENTITY",
    "FileRelationship",
    "FileRelationshipCreate",
    "FileRelationshipReplace",
    "FileRelationshipRepository",
    "FileRelationshipRow",
    "FileRelationshipType",
    "FileRelationshipUpdate",
]


class FileRelationshipRow(Row, table=True):
    """A row of file_relationships."""

    __tablename__ = "file_relationships"
    __table_args__ = (
        Index("ix_file_relationships_source_file_id", "source_file_id"),
        Index("ix_file_relationships_strength", "strength"),
        Index("ix_file_relationships_target_file_id", "target_file_id"),
        Index("ix_file_relationships_type", "type"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    metadata_: Json | None = Column(
        default_factory=json_default({}), sa_type=JsonColumn, sa_column_kwargs={"name": "metadata"}
    )
    source_file_id: str = Column(foreign_key="files.id", ondelete="CASCADE")
    strength: float
    target_file_id: str = Column(foreign_key="files.id", ondelete="CASCADE")
    type: FileRelationshipType = Column(sa_type=ChoiceColumn(FileRelationshipType))
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class FileRelationshipCreate(Payload):
    """What is sent to create a file relationship."""

    metadata_: Json | None = Field(
        default_factory=json_default({}),
        validation_alias="metadata",
        serialization_alias="metadata",
    )
    source_file_id: Annotated[str, Text(min_length=1, pattern=SEGMENT)]
    strength: Annotated[float, Real(ge=0, le=1)]
    target_file_id: Annotated[str, Text(min_length=1, pattern=SEGMENT)]
    type: FileRelationshipType


class FileRelationshipUpdate(Changes):
    """What is sent to change a file relationship; what is left out stays as it is."""

    metadata_: Maybe[Json | None] = Field(
        default=UNSET, validation_alias="metadata", serialization_alias="metadata"
    )
    source_file_id: Maybe[Annotated[str, Text(min_length=1, pattern=SEGMENT)]] = UNSET
    strength: Maybe[Annotated[float, Real(ge=0, le=1)]] = UNSET
    target_file_id: Maybe[Annotated[str, Text(min_length=1, pattern=SEGMENT)]] = UNSET
    type: Maybe[FileRelationshipType] = UNSET


class FileRelationshipReplace(FileRelationshipCreate):
    """What is sent to replace a file relationship; what is left out gets its default."""


class FileRelationship(Record):
    """How one file bears on another."""

    id: Int
    metadata_: Json | None = Field(validation_alias="metadata", serialization_alias="metadata")
    source_file_id: Str
    strength: Float
    target_file_id: Str
    type: FileRelationshipType
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    source_file: ClassVar[ToOne["File"]] = ToOne("file", ("source_file_id",), on_delete="cascade")
    target_file: ClassVar[ToOne["File"]] = ToOne("file", ("target_file_id",), on_delete="cascade")


FILE_RELATIONSHIP_ENTITY = Entity(
    name="file_relationship",
    schema=SCHEMA,
    row=FileRelationshipRow,
    record=FileRelationship,
    create=FileRelationshipCreate,
    update=FileRelationshipUpdate,
    replace=FileRelationshipReplace,
    key=("id",),
    key_type=int,
    filters=(
        "id",
        "source_file_id",
        "strength",
        "target_file_id",
        "type",
        "created_at",
        "updated_at",
    ),
    sorts=(
        "id",
        "source_file_id",
        "strength",
        "target_file_id",
        "type",
        "created_at",
        "updated_at",
    ),
    order_by=(("strength", True), ("id", False)),
    page_size=20,
    max_page_size=100,
)


class FileRelationshipRepository(
    Repository[
        FileRelationship,
        FileRelationshipCreate,
        FileRelationshipUpdate,
        FileRelationshipReplace,
        int,
    ]
):
    """The stored file relationships."""

    def __init__(self, database: Database) -> None:
        super().__init__(FILE_RELATIONSHIP_ENTITY, database)
