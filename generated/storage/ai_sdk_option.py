"""AI SDK options: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field
from sqlalchemy import Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
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
    UNSET,
    Float,
    Int,
    Json,
    Maybe,
    Real,
    Str,
    Text,
    Url,
    UtcDateTime,
    Whole,
)

from generated.storage import SCHEMA, Row

if TYPE_CHECKING:
    from generated.storage.project import Project

__all__ = [
    "AI_SDK_OPTION_ENTITY",
    "AiSdkOption",
    "AiSdkOptionCreate",
    "AiSdkOptionReplace",
    "AiSdkOptionRepository",
    "AiSdkOptionRow",
    "AiSdkOptionUpdate",
]


class AiSdkOptionRow(Row, table=True):
    """A row of ai_sdk_options."""

    __tablename__ = "ai_sdk_options"
    __table_args__ = (
        Index("ix_ai_sdk_options_model", "model"),
        Index("ix_ai_sdk_options_name", "name"),
        Index("ix_ai_sdk_options_project_id", "project_id"),
        Index("ix_ai_sdk_options_provider", "provider"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    frequency_penalty: float | None = Column(default=None)
    lmstudio_url: str | None = Column(default=None)
    max_tokens: int | None = Column(default=None, sa_type=WholeColumn)
    model: str | None = Column(default=None, max_length=200)
    name: str = Column(max_length=200)
    ollama_url: str | None = Column(default=None)
    presence_penalty: float | None = Column(default=None)
    project_id: int = Column(foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn)
    provider: str | None = Column(default=None, max_length=100)
    response_format: Json | None = Column(default=None, sa_type=JsonColumn)
    stop: Json | None = Column(default=None, sa_type=JsonColumn)
    temperature: float | None = Column(default=None)
    top_k: int | None = Column(default=None, sa_type=WholeColumn)
    top_p: float | None = Column(default=None)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class AiSdkOptionCreate(Payload):
    """What is sent to create an ai sdk option."""

    frequency_penalty: Annotated[float, Real(ge=-2, le=2)] | None = None
    lmstudio_url: Url | None = None
    max_tokens: Annotated[int, Whole(ge=1)] | None = None
    model: Annotated[str, Text(max_length=200)] | None = None
    name: Annotated[str, Text(min_length=1, max_length=200)]
    ollama_url: Url | None = None
    presence_penalty: Annotated[float, Real(ge=-2, le=2)] | None = None
    project_id: Int
    provider: Annotated[str, Text(max_length=100)] | None = None
    response_format: Json | None = None
    stop: Json | None = Field(default=None, description="One stop sequence or a list of them")
    temperature: Annotated[float, Real(ge=0, le=2)] | None = None
    top_k: Annotated[int, Whole(ge=0)] | None = None
    top_p: Annotated[float, Real(ge=0, le=1)] | None = None


class AiSdkOptionUpdate(Changes):
    """What is sent to change an ai sdk option; what is left out stays as it is."""

    frequency_penalty: Maybe[Annotated[float, Real(ge=-2, le=2)] | None] = UNSET
    lmstudio_url: Maybe[Url | None] = UNSET
    max_tokens: Maybe[Annotated[int, Whole(ge=1)] | None] = UNSET
    model: Maybe[Annotated[str, Text(max_length=200)] | None] = UNSET
    name: Maybe[Annotated[str, Text(min_length=1, max_length=200)]] = UNSET
    ollama_url: Maybe[Url | None] = UNSET
    presence_penalty: Maybe[Annotated[float, Real(ge=-2, le=2)] | None] = UNSET
    project_id: Maybe[Int] = UNSET
    provider: Maybe[Annotated[str, Text(max_length=100)] | None] = UNSET
    response_format: Maybe[Json | None] = UNSET
    stop: Maybe[Json | None] = Field(
        default=UNSET, description="One stop sequence or a list of them"
    )
    temperature: Maybe[Annotated[float, Real(ge=0, le=2)] | None] = UNSET
    top_k: Maybe[Annotated[int, Whole(ge=0)] | None] = UNSET
    top_p: Maybe[Annotated[float, Real(ge=0, le=1)] | None] = UNSET


class AiSdkOptionReplace(AiSdkOptionCreate):
    """What is sent to replace an ai sdk option; what is left out gets its default."""


class AiSdkOption(Record):
    """Settings of the AI SDK for a project."""

    id: Int
    frequency_penalty: Float | None
    lmstudio_url: Url | None
    max_tokens: Int | None
    model: Str | None
    name: Str
    ollama_url: Url | None
    presence_penalty: Float | None
    project_id: Int
    provider: Str | None
    response_format: Json | None
    stop: Json | None = Field(description="One stop sequence or a list of them")
    temperature: Float | None
    top_k: Int | None
    top_p: Float | None
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    project: ClassVar[ToOne["Project"]] = ToOne("project", ("project_id",), on_delete="cascade")


AI_SDK_OPTION_ENTITY = Entity(
    name="ai_sdk_option",
    schema=SCHEMA,
    row=AiSdkOptionRow,
    record=AiSdkOption,
    create=AiSdkOptionCreate,
    update=AiSdkOptionUpdate,
    replace=AiSdkOptionReplace,
    key=("id",),
    key_type=int,
    filters=("id", "model", "name", "project_id", "provider", "created_at", "updated_at"),
    sorts=("id", "model", "name", "project_id", "provider", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class AiSdkOptionRepository(
    Repository[AiSdkOption, AiSdkOptionCreate, AiSdkOptionUpdate, AiSdkOptionReplace, int]
):
    """The stored ai sdk options."""

    def __init__(self, database: Database) -> None:
        super().__init__(AI_SDK_OPTION_ENTITY, database)
