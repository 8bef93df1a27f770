"""Model presets: the table, what is sent, what is read, the repository."""

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
    TextColumn,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Bool, Int, Json, Maybe, Str, Text, UtcDateTime, Whole

from generated.storage import SCHEMA, Row
from generated.values import PresetCategory

if TYPE_CHECKING:
    from generated.storage.model_config import ModelConfig

__all__ = [
    "MODEL_PRESET_ENTITY",
    "ModelPreset",
    "ModelPresetCreate",
    "ModelPresetReplace",
    "ModelPresetRepository",
    "ModelPresetRow",
    "ModelPresetUpdate",
    "PresetCategory",
]


class ModelPresetRow(Row, table=True):
    """A row of model_presets."""

    __tablename__ = "model_presets"
    __table_args__ = (
        Index("ix_model_presets_category", "category"),
        Index("ix_model_presets_config_id", "config_id"),
        Index("ix_model_presets_usage_count", "usage_count"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    category: PresetCategory | None = Column(
        default=PresetCategory.GENERAL, sa_type=ChoiceColumn(PresetCategory)
    )
    config_id: int = Column(foreign_key="model_configs.id", ondelete="CASCADE", sa_type=WholeColumn)
    description: str | None = Column(default=None, sa_type=TextColumn)
    is_active: bool = Column(default=True)
    is_system_preset: bool = Column(default=False)
    last_used_at: UtcDateTime | None = Column(default=None)
    metadata_: Json | None = Column(
        default=None, sa_type=JsonColumn, sa_column_kwargs={"name": "metadata"}
    )
    name: str = Column(max_length=200)
    usage_count: int = Column(default=0, sa_type=WholeColumn)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class ModelPresetCreate(Payload):
    """What is sent to create a model preset."""

    category: PresetCategory | None = PresetCategory.GENERAL
    config_id: Int
    description: Str | None = None
    is_active: Bool = True
    is_system_preset: Bool = False
    last_used_at: UtcDateTime | None = None
    metadata_: Json | None = Field(
        default=None, validation_alias="metadata", serialization_alias="metadata"
    )
    name: Annotated[str, Text(min_length=1, max_length=200)]
    usage_count: Annotated[int, Whole(ge=0)] = 0


class ModelPresetUpdate(Changes):
    """What is sent to change a model preset; what is left out stays as it is."""

    category: Maybe[PresetCategory | None] = UNSET
    config_id: Maybe[Int] = UNSET
    description: Maybe[Str | None] = UNSET
    is_active: Maybe[Bool] = UNSET
    is_system_preset: Maybe[Bool] = UNSET
    last_used_at: Maybe[UtcDateTime | None] = UNSET
    metadata_: Maybe[Json | None] = Field(
        default=UNSET, validation_alias="metadata", serialization_alias="metadata"
    )
    name: Maybe[Annotated[str, Text(min_length=1, max_length=200)]] = UNSET
    usage_count: Maybe[Annotated[int, Whole(ge=0)]] = UNSET


class ModelPresetReplace(ModelPresetCreate):
    """What is sent to replace a model preset; what is left out gets its default."""


class ModelPreset(Record):
    """A model configuration under a name that people choose."""

    id: Int
    category: PresetCategory | None
    config_id: Int
    description: Str | None
    is_active: Bool
    is_system_preset: Bool
    last_used_at: UtcDateTime | None
    metadata_: Json | None = Field(validation_alias="metadata", serialization_alias="metadata")
    name: Str
    usage_count: Int
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    config: ClassVar[ToOne["ModelConfig"]] = ToOne(
        "model_config", ("config_id",), on_delete="cascade"
    )


MODEL_PRESET_ENTITY = Entity(
    name="model_preset",
    schema=SCHEMA,
    row=ModelPresetRow,
    record=ModelPreset,
    create=ModelPresetCreate,
    update=ModelPresetUpdate,
    replace=ModelPresetReplace,
    key=("id",),
    key_type=int,
    filters=("id", "category", "config_id", "usage_count", "created_at", "updated_at"),
    sorts=("id", "category", "config_id", "usage_count", "created_at", "updated_at"),
    searches=("name",),
    order_by=(("usage_count", True), ("id", False)),
    page_size=20,
    max_page_size=100,
)


class ModelPresetRepository(
    Repository[ModelPreset, ModelPresetCreate, ModelPresetUpdate, ModelPresetReplace, int]
):
    """The stored model presets."""

    def __init__(self, database: Database) -> None:
        super().__init__(MODEL_PRESET_ENTITY, database)
