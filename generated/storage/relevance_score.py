"""Relevance scores: the table, what is sent, what is read, the repository."""

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
    "RELEVANCE_SCORE_ENTITY",
    "RelevanceScore",
    "RelevanceScoreCreate",
    "RelevanceScoreReplace",
    "RelevanceScoreRepository",
    "RelevanceScoreRow",
    "RelevanceScoreUpdate",
]


class RelevanceScoreRow(Row, table=True):
    """A row of relevance_scores."""

    __tablename__ = "relevance_scores"
    __table_args__ = (
        Index("ix_relevance_scores_file_id", "file_id"),
        Index("ix_relevance_scores_project_id", "project_id"),
        Index("ix_relevance_scores_query", "query"),
        Index("ix_relevance_scores_total_score", "total_score"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    file_id: str = Column(foreign_key="files.id", ondelete="CASCADE")
    import_score: float
    keyword_score: float
    path_score: float
    project_id: int = Column(foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn)
    query: str | None = Column(default=None, max_length=1000)
    recency_score: float
    total_score: float
    type_score: float
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class RelevanceScoreCreate(Payload):
    """What is sent to create a relevance score."""

    file_id: Annotated[str, Text(min_length=1, pattern=SEGMENT)]
    import_score: Float
    keyword_score: Float
    path_score: Float
    project_id: Int
    query: Annotated[str, Text(max_length=1000)] | None = None
    recency_score: Float
    total_score: Float
    type_score: Float


class RelevanceScoreUpdate(Changes):
    """What is sent to change a relevance score; what is left out stays as it is."""

    file_id: Maybe[Annotated[str, Text(min_length=1, pattern=SEGMENT)]] = UNSET
    import_score: Maybe[Float] = UNSET
    keyword_score: Maybe[Float] = UNSET
    path_score: Maybe[Float] = UNSET
    project_id: Maybe[Int] = UNSET
    query: Maybe[Annotated[str, Text(max_length=1000)] | None] = UNSET
    recency_score: Maybe[Float] = UNSET
    total_score: Maybe[Float] = UNSET
    type_score: Maybe[Float] = UNSET


class RelevanceScoreReplace(RelevanceScoreCreate):
    """What is sent to replace a relevance score; what is left out gets its default."""


class RelevanceScore(Record):
    """How well a file answers a query."""

    id: Int
    file_id: Str
    import_score: Float
    keyword_score: Float
    path_score: Float
    project_id: Int
    query: Str | None
    recency_score: Float
    total_score: Float
    type_score: Float
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    file: ClassVar[ToOne["File"]] = ToOne("file", ("file_id",), on_delete="cascade")
    project: ClassVar[ToOne["Project"]] = ToOne("project", ("project_id",), on_delete="cascade")


RELEVANCE_SCORE_ENTITY = Entity(
    name="relevance_score",
    schema=SCHEMA,
    row=RelevanceScoreRow,
    record=RelevanceScore,
    create=RelevanceScoreCreate,
    update=RelevanceScoreUpdate,
    replace=RelevanceScoreReplace,
    key=("id",),
    key_type=int,
    filters=("id", "file_id", "project_id", "query", "total_score", "created_at", "updated_at"),
    sorts=("id", "file_id", "project_id", "query", "total_score", "created_at", "updated_at"),
    order_by=(("total_score", True), ("id", False)),
    page_size=20,
    max_page_size=100,
)


class RelevanceScoreRepository(
    Repository[
        RelevanceScore, RelevanceScoreCreate, RelevanceScoreUpdate, RelevanceScoreReplace, int
    ]
):
    """The stored relevance scores."""

    def __init__(self, database: Database) -> None:
        super().__init__(RELEVANCE_SCORE_ENTITY, database)
