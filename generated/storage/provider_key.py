"""Provider keys: the table, what is sent, what is read, the repository."""

from typing import Annotated

from pydantic import Field
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
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import (
    UNSET,
    Bool,
    Int,
    Json,
    Maybe,
    Str,
    Text,
    Url,
    UtcDateTime,
    json_default,
)

from generated.storage import SCHEMA, Row
from generated.values import ApiProvider

__all__ = [
    "PROVIDER_KEY_ENTITY",
    "ApiProvider",
    "ProviderKey",
    "ProviderKeyCreate",
    "ProviderKeyReplace",
    "ProviderKeyRepository",
    "ProviderKeyRow",
    "ProviderKeyUpdate",
]


class ProviderKeyRow(Row, table=True):
    """A row of provider_keys."""

    __tablename__ = "provider_keys"
    __table_args__ = (
        Index("ix_provider_keys_environment", "environment"),
        Index("ix_provider_keys_is_active", "is_active"),
        Index("ix_provider_keys_is_default", "is_default"),
        Index("ix_provider_keys_key_name", "key_name"),
        Index("ix_provider_keys_provider", "provider"),
        UniqueConstraint("provider", "name", name="uq_provider_keys_provider_name"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    base_url: str | None = Column(default=None)
    custom_headers: Json | None = Column(default_factory=json_default({}), sa_type=JsonColumn)
    description: str | None = Column(default=None, sa_type=TextColumn)
    environment: str = Column(default="production", max_length=100)
    expires_at: UtcDateTime | None = Column(default=None)
    is_active: bool = Column(default=True)
    is_default: bool = Column(default=False)
    key: str | None = Column(default=None, max_length=2000)
    key_name: str = Column(max_length=200)
    last_used: UtcDateTime | None = Column(default=None)
    name: str | None = Column(default=None, max_length=200)
    provider: ApiProvider = Column(sa_type=ChoiceColumn(ApiProvider))
    secret_ref: str | None = Column(default=None, max_length=500)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class ProviderKeyCreate(Payload):
    """What is sent to create a provider key."""

    base_url: Url | None = None
    custom_headers: Json | None = Field(
        default_factory=json_default({}), description="Header names and their values"
    )
    description: Str | None = None
    environment: Annotated[str, Text(min_length=1, max_length=100)] = "production"
    expires_at: UtcDateTime | None = None
    is_active: Bool = True
    is_default: Bool = Field(default=False, description="At most one of a provider is")
    key: Annotated[str, Text(max_length=2000)] | None = None
    key_name: Annotated[str, Text(min_length=1, max_length=200)]
    last_used: UtcDateTime | None = None
    name: Annotated[str, Text(max_length=200)] | None = Field(
        default=None, description="Name of a custom provider"
    )
    provider: ApiProvider
    secret_ref: Annotated[str, Text(max_length=500)] | None = Field(
        default=None, description="Where the key is kept when it is not here"
    )


class ProviderKeyUpdate(Changes):
    """What is sent to change a provider key; what is left out stays as it is."""

    base_url: Maybe[Url | None] = UNSET
    custom_headers: Maybe[Json | None] = Field(
        default=UNSET, description="Header names and their values"
    )
    description: Maybe[Str | None] = UNSET
    environment: Maybe[Annotated[str, Text(min_length=1, max_length=100)]] = UNSET
    expires_at: Maybe[UtcDateTime | None] = UNSET
    is_active: Maybe[Bool] = UNSET
    is_default: Maybe[Bool] = Field(default=UNSET, description="At most one of a provider is")
    key: Maybe[Annotated[str, Text(max_length=2000)] | None] = UNSET
    key_name: Maybe[Annotated[str, Text(min_length=1, max_length=200)]] = UNSET
    last_used: Maybe[UtcDateTime | None] = UNSET
    name: Maybe[Annotated[str, Text(max_length=200)] | None] = Field(
        default=UNSET, description="Name of a custom provider"
    )
    provider: Maybe[ApiProvider] = UNSET
    secret_ref: Maybe[Annotated[str, Text(max_length=500)] | None] = Field(
        default=UNSET, description="Where the key is kept when it is not here"
    )


class ProviderKeyReplace(ProviderKeyCreate):
    """What is sent to replace a provider key; what is left out gets its default."""


class ProviderKey(Record):
    """How to reach a provider of models."""

    id: Int
    base_url: Url | None
    custom_headers: Json | None = Field(description="Header names and their values")
    description: Str | None
    environment: Str
    expires_at: UtcDateTime | None
    is_active: Bool
    is_default: Bool = Field(description="At most one of a provider is")
    key_name: Str
    last_used: UtcDateTime | None
    name: Str | None = Field(description="Name of a custom provider")
    provider: ApiProvider
    secret_ref: Str | None = Field(description="Where the key is kept when it is not here")
    created_at: UtcDateTime
    updated_at: UtcDateTime


PROVIDER_KEY_ENTITY = Entity(
    name="provider_key",
    schema=SCHEMA,
    row=ProviderKeyRow,
    record=ProviderKey,
    create=ProviderKeyCreate,
    update=ProviderKeyUpdate,
    replace=ProviderKeyReplace,
    key=("id",),
    key_type=int,
    filters=(
        "id",
        "environment",
        "is_active",
        "is_default",
        "key_name",
        "name",
        "provider",
        "created_at",
        "updated_at",
    ),
    sorts=(
        "id",
        "environment",
        "is_active",
        "is_default",
        "key_name",
        "name",
        "provider",
        "created_at",
        "updated_at",
    ),
    searches=("key_name",),
    order_by=(("provider", False), ("key_name", False), ("id", False)),
    page_size=20,
    max_page_size=100,
)


class ProviderKeyRepository(
    Repository[ProviderKey, ProviderKeyCreate, ProviderKeyUpdate, ProviderKeyReplace, int]
):
    """The stored provider keys."""

    def __init__(self, database: Database) -> None:
        super().__init__(PROVIDER_KEY_ENTITY, database)
