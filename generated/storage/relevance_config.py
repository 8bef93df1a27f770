"""Relevance configs: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

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
from stratagen.runtime.types import UNSET, Float, Int, Maybe, Real, Str, Text, UtcDateTime, Whole

from generated.storage import SCHEMA, Row
from generated.values import RelevanceWeights

if TYPE_CHECKING:
    from generated.storage.project import Project

__all__ = [
    "RELEVANCE_CONFIG_ENTITY",
    "RelevanceConfig",
    "RelevanceConfigCreate",
    "RelevanceConfigReplace",
    "RelevanceConfigRepository",
    "RelevanceConfigRow",
    "RelevanceConfigUpdate",
]


class RelevanceConfigRow(Row, table=True):
    """A row of relevance_configs."""

    __tablename__ = "relevance_configs"
    __table_args__ = (
        Index("ix_relevance_configs_name", "name"),
        Index("ix_relevance_configs_project_id", "project_id"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    max_files: int = Column(default=100, sa_type=WholeColumn)
    min_score: float = Column(default=0.1)
    name: str = Column(max_length=200)
    project_id: int = Column(foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn)
    weights: RelevanceWeights = Column(sa_type=DocumentColumn(RelevanceWeights))
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class RelevanceConfigCreate(Payload):
    """What is sent to create a relevance config."""

    max_files: Annotated[int, Whole(ge=1)] = 100
    min_score: Annotated[float, Real(ge=0, le=1)] = 0.1
    name: Annotated[str, Text(min_length=1, max_length=200)]
    project_id: Int
    weights: RelevanceWeights


class RelevanceConfigUpdate(Changes):
    """What is sent to change a relevance config; what is left out stays as it is."""

    max_files: Maybe[Annotated[int, Whole(ge=1)]] = UNSET
    min_score: Maybe[Annotated[float, Real(ge=0, le=1)]] = UNSET
    name: Maybe[Annotated[str, Text(min_length=1, max_length=200)]] = UNSET
    project_id: Maybe[Int] = UNSET
    weights: Maybe[RelevanceWeights] = UNSET


class RelevanceConfigReplace(RelevanceConfigCreate):
    """What is sent to replace a relevance config; what is left out gets its default."""


class RelevanceConfig(Record):
    """How a project weighs the signals of relevance."""

    id: Int
    max_files: Int
    min_score: Float
    name: Str
    project_id: Int
    weights: RelevanceWeights
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    project: ClassVar[ToOne["Project"]] = ToOne("project", ("project_id",), on_delete="cascade")


RELEVANCE_CONFIG_ENTITY = Entity(
    name="relevance_config",
    schema=SCHEMA,
    row=RelevanceConfigRow,
    record=RelevanceConfig,
    create=RelevanceConfigCreate,
    update=RelevanceConfigUpdate,
    replace=RelevanceConfigReplace,
    key=("id",),
    key_type=int,
    filters=("id", "name", "project_id", "created_at", "updated_at"),
    sorts=("id", "name", "project_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class RelevanceConfigRepository(
    Repository[
        RelevanceConfig, RelevanceConfigCreate, RelevanceConfigUpdate, RelevanceConfigReplace, int
    ]
):
    """The stored relevance configs."""

    def __init__(self, database: Database) -> None:
        super().__init__(RELEVANCE_CONFIG_ENTITY, database)
