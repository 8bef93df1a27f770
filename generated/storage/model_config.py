"""Model configs: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from sqlalchemy import Index, UniqueConstraint
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
    TextColumn,
    ToMany,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import (
    UNSET,
    Bool,
    Float,
    Int,
    Json,
    Maybe,
    Real,
    Str,
    Text,
    UtcDateTime,
    Whole,
)

from generated.storage import SCHEMA, Row
from generated.values import ApiProvider, PresetLevel

if TYPE_CHECKING:
    from generated.storage.model_preset import ModelPreset

__all__ = [
    "MODEL_CONFIG_ENTITY",
    "ApiProvider",
    "ModelConfig",
    "ModelConfigCreate",
    "ModelConfigReplace",
    "ModelConfigRepository",
    "ModelConfigRow",
    "ModelConfigUpdate",
    "PresetLevel",
]


class ModelConfigRow(Row, table=True):
    """A row of model_configs."""

    __tablename__ = "model_configs"
    __table_args__ = (
        Index("ix_model_configs_is_default", "is_default"),
        Index("ix_model_configs_provider", "provider"),
        UniqueConstraint("name", name="uq_model_configs_name"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    description: str | None = Column(default=None, sa_type=TextColumn)
    display_name: str | None = Column(default=None, max_length=200)
    frequency_penalty: float | None = Column(default=0.0)
    is_active: bool = Column(default=True)
    is_default: bool = Column(default=False)
    is_system_preset: bool = Column(default=False)
    max_tokens: int | None = Column(default=4096, sa_type=WholeColumn)
    model: str = Column(max_length=200)
    name: str = Column(max_length=200)
    presence_penalty: float | None = Column(default=0.0)
    preset_category: PresetLevel | None = Column(default=None, sa_type=ChoiceColumn(PresetLevel))
    provider: ApiProvider = Column(sa_type=ChoiceColumn(ApiProvider))
    response_format: Json | None = Column(default=None, sa_type=JsonColumn)
    system_prompt: str | None = Column(default=None, sa_type=TextColumn)
    temperature: float | None = Column(default=0.7)
    top_k: int | None = Column(default=0, sa_type=WholeColumn)
    top_p: float | None = Column(default=1.0)
    ui_color: str | None = Column(default=None, max_length=50)
    ui_icon: str | None = Column(default=None, max_length=100)
    ui_order: int | None = Column(default=0, sa_type=WholeColumn)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class ModelConfigCreate(Payload):
    """What is sent to create a model config."""

    description: Str | None = None
    display_name: Annotated[str, Text(max_length=200)] | None = None
    frequency_penalty: Annotated[float, Real(ge=-2, le=2)] | None = 0.0
    is_active: Bool = True
    is_default: Bool = False
    is_system_preset: Bool = False
    max_tokens: Annotated[int, Whole(ge=1)] | None = 4096
    model: Annotated[str, Text(min_length=1, max_length=200)]
    name: Annotated[str, Text(min_length=1, max_length=200)]
    presence_penalty: Annotated[float, Real(ge=-2, le=2)] | None = 0.0
    preset_category: PresetLevel | None = None
    provider: ApiProvider
    response_format: Json | None = None
    system_prompt: Str | None = None
    temperature: Annotated[float, Real(ge=0, le=2)] | None = 0.7
    top_k: Annotated[int, Whole(ge=0)] | None = 0
    top_p: Annotated[float, Real(ge=0, le=1)] | None = 1.0
    ui_color: Annotated[str, Text(max_length=50)] | None = None
    ui_icon: Annotated[str, Text(max_length=100)] | None = None
    ui_order: Int | None = 0


class ModelConfigUpdate(Changes):
    """What is sent to change a model config; what is left out stays as it is."""

    description: Maybe[Str | None] = UNSET
    display_name: Maybe[Annotated[str, Text(max_length=200)] | None] = UNSET
    frequency_penalty: Maybe[Annotated[float, Real(ge=-2, le=2)] | None] = UNSET
    is_active: Maybe[Bool] = UNSET
    is_default: Maybe[Bool] = UNSET
    is_system_preset: Maybe[Bool] = UNSET
    max_tokens: Maybe[Annotated[int, Whole(ge=1)] | None] = UNSET
    model: Maybe[Annotated[str, Text(min_length=1, max_length=200)]] = UNSET
    name: Maybe[Annotated[str, Text(min_length=1, max_length=200)]] = UNSET
    presence_penalty: Maybe[Annotated[float, Real(ge=-2, le=2)] | None] = UNSET
    preset_category: Maybe[PresetLevel | None] = UNSET
    provider: Maybe[ApiProvider] = UNSET
    response_format: Maybe[Json | None] = UNSET
    system_prompt: Maybe[Str | None] = UNSET
    temperature: Maybe[Annotated[float, Real(ge=0, le=2)] | None] = UNSET
    top_k: Maybe[Annotated[int, Whole(ge=0)] | None] = UNSET
    top_p: Maybe[Annotated[float, Real(ge=0, le=1)] | None] = UNSET
    ui_color: Maybe[Annotated[str, Text(max_length=50)] | None] = UNSET
    ui_icon: Maybe[Annotated[str, Text(max_length=100)] | None] = UNSET
    ui_order: Maybe[Int | None] = UNSET


class ModelConfigReplace(ModelConfigCreate):
    """What is sent to replace a model config; what is left out gets its default."""


class ModelConfig(Record):
    """A model with the settings it is asked with."""

    id: Int
    description: Str | None
    display_name: Str | None
    frequency_penalty: Float | None
    is_active: Bool
    is_default: Bool
    is_system_preset: Bool
    max_tokens: Int | None
    model: Str
    name: Str
    presence_penalty: Float | None
    preset_category: PresetLevel | None
    provider: ApiProvider
    response_format: Json | None
    system_prompt: Str | None
    temperature: Float | None
    top_k: Int | None
    top_p: Float | None
    ui_color: Str | None
    ui_icon: Str | None
    ui_order: Int | None
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    presets: ClassVar[ToMany["ModelPreset"]] = ToMany("model_preset", "config")


MODEL_CONFIG_ENTITY = Entity(
    name="model_config",
    schema=SCHEMA,
    row=ModelConfigRow,
    record=ModelConfig,
    create=ModelConfigCreate,
    update=ModelConfigUpdate,
    replace=ModelConfigReplace,
    key=("id",),
    key_type=int,
    filters=("id", "is_default", "name", "provider", "created_at", "updated_at"),
    sorts=("id", "is_default", "name", "provider", "ui_order", "created_at", "updated_at"),
    searches=("display_name", "name"),
    order_by=(("ui_order", False), ("name", False), ("id", False)),
    page_size=20,
    max_page_size=100,
)


class ModelConfigRepository(
    Repository[ModelConfig, ModelConfigCreate, ModelConfigUpdate, ModelConfigReplace, int]
):
    """The stored model configs."""

    def __init__(self, database: Database) -> None:
        super().__init__(MODEL_CONFIG_ENTITY, database)
