"""Things: the table, what is sent, what is read, the repository."""

from typing import Annotated

from pydantic import Field
from sqlalchemy import TextClause
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    DocumentColumn,
    Entity,
    JsonColumn,
    Payload,
    Record,
    Repository,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Bool, Int, Json, Maybe, Str, UtcDateTime, Whole

from words_of_a_language_name_fields.storage import SCHEMA, Row

__all__ = [
    "THING_ENTITY",
    "Thing",
    "ThingCreate",
    "ThingReplace",
    "ThingRepository",
    "ThingRow",
    "ThingUpdate",
]


class ThingRow(Row, table=True):
    """A row of things."""

    __tablename__ = "things"

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    async_: bool | None = Column(default=None, sa_column_kwargs={"name": "async"})
    class_: str = Column(sa_column_kwargs={"name": "class"})
    construct_: str | None = Column(default=None, sa_column_kwargs={"name": "construct"})
    constructor: str | None = Column(default=None)
    copy_: bool | None = Column(default=None, sa_column_kwargs={"name": "copy"})
    data: str | None = Column(default=None)
    default: str | None = Column(default=None)
    delete: bool | None = Column(default=None)
    dict_: Json | None = Column(default=None, sa_type=JsonColumn, sa_column_kwargs={"name": "dict"})
    fields: str | None = Column(default=None)
    from_: str = Column(sa_column_kwargs={"name": "from"})
    function: str | None = Column(default=None)
    id_: int | None = Column(default=None, sa_type=WholeColumn)
    import_: str | None = Column(default=None, sa_column_kwargs={"name": "import"})
    json_: Json | None = Column(default=None, sa_type=JsonColumn, sa_column_kwargs={"name": "json"})
    key: str | None = Column(default=None)
    list_: list[str] = Column(
        default_factory=list[Str],
        sa_type=DocumentColumn(list[Str]),
        sa_column_kwargs={"name": "list"},
    )
    metadata_: Json | None = Column(
        default=None, sa_type=JsonColumn, sa_column_kwargs={"name": "metadata"}
    )
    model_config_: str | None = Column(default=None, sa_column_kwargs={"name": "model_config"})
    model_fields_: str | None = Column(default=None, sa_column_kwargs={"name": "model_fields"})
    model_name: str | None = Column(default=None)
    new: str | None = Column(default=None)
    none: str | None = Column(default=None)
    payload: str | None = Column(default=None)
    print: str | None = Column(default=None)
    query: str | None = Column(default=None)
    registry_: str | None = Column(default=None, sa_column_kwargs={"name": "registry"})
    row: int | None = Column(default=None, sa_type=WholeColumn)
    schema_: str | None = Column(default=None, sa_column_kwargs={"name": "schema"})
    self_: str | None = Column(default=None, sa_column_kwargs={"name": "self"})
    text: str | None = Column(default=None)
    type: str | None = Column(default=None)
    validate_: str | None = Column(default=None, sa_column_kwargs={"name": "validate"})
    value: str | None = Column(default=None)
    version: int = Column(
        default=1, sa_type=WholeColumn, sa_column_kwargs={"onupdate": TextClause("version + 1")}
    )
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class ThingCreate(Payload):
    """What is sent to create a thing."""

    async_: Bool | None = Field(default=None, validation_alias="async", serialization_alias="async")
    class_: Str = Field(validation_alias="class", serialization_alias="class")
    construct_: Str | None = Field(
        default=None, validation_alias="construct", serialization_alias="construct"
    )
    constructor: Str | None = None
    copy_: Bool | None = Field(default=None, validation_alias="copy", serialization_alias="copy")
    data: Str | None = None
    default: Str | None = None
    delete: Bool | None = None
    dict_: Json | None = Field(default=None, validation_alias="dict", serialization_alias="dict")
    fields: Str | None = None
    from_: Str = Field(validation_alias="from", serialization_alias="from")
    function: Str | None = None
    id_: Int | None = None
    import_: Str | None = Field(
        default=None, validation_alias="import", serialization_alias="import"
    )
    json_: Json | None = Field(default=None, validation_alias="json", serialization_alias="json")
    key: Str | None = None
    list_: list[Str] = Field(
        default_factory=list[Str], validation_alias="list", serialization_alias="list"
    )
    metadata_: Json | None = Field(
        default=None, validation_alias="metadata", serialization_alias="metadata"
    )
    model_config_: Str | None = Field(
        default=None, validation_alias="model_config", serialization_alias="model_config"
    )
    model_fields_: Str | None = Field(
        default=None, validation_alias="model_fields", serialization_alias="model_fields"
    )
    model_name: Str | None = None
    new: Str | None = None
    none: Str | None = None
    payload: Str | None = None
    print: Str | None = None
    query: Str | None = None
    registry_: Str | None = Field(
        default=None, validation_alias="registry", serialization_alias="registry"
    )
    row: Int | None = None
    schema_: Str | None = Field(
        default=None, validation_alias="schema", serialization_alias="schema"
    )
    self_: Str | None = Field(default=None, validation_alias="self", serialization_alias="self")
    text: Str | None = None
    type: Str | None = None
    validate_: Str | None = Field(
        default=None, validation_alias="validate", serialization_alias="validate"
    )
    value: Str | None = None


class ThingUpdate(Changes):
    """What is sent to change a thing; what is left out stays as it is."""

    async_: Maybe[Bool | None] = Field(
        default=UNSET, validation_alias="async", serialization_alias="async"
    )
    class_: Maybe[Str] = Field(default=UNSET, validation_alias="class", serialization_alias="class")
    construct_: Maybe[Str | None] = Field(
        default=UNSET, validation_alias="construct", serialization_alias="construct"
    )
    constructor: Maybe[Str | None] = UNSET
    copy_: Maybe[Bool | None] = Field(
        default=UNSET, validation_alias="copy", serialization_alias="copy"
    )
    data: Maybe[Str | None] = UNSET
    default: Maybe[Str | None] = UNSET
    delete: Maybe[Bool | None] = UNSET
    dict_: Maybe[Json | None] = Field(
        default=UNSET, validation_alias="dict", serialization_alias="dict"
    )
    fields: Maybe[Str | None] = UNSET
    from_: Maybe[Str] = Field(default=UNSET, validation_alias="from", serialization_alias="from")
    function: Maybe[Str | None] = UNSET
    id_: Maybe[Int | None] = UNSET
    import_: Maybe[Str | None] = Field(
        default=UNSET, validation_alias="import", serialization_alias="import"
    )
    json_: Maybe[Json | None] = Field(
        default=UNSET, validation_alias="json", serialization_alias="json"
    )
    key: Maybe[Str | None] = UNSET
    list_: Maybe[list[Str]] = Field(
        default=UNSET, validation_alias="list", serialization_alias="list"
    )
    metadata_: Maybe[Json | None] = Field(
        default=UNSET, validation_alias="metadata", serialization_alias="metadata"
    )
    model_config_: Maybe[Str | None] = Field(
        default=UNSET, validation_alias="model_config", serialization_alias="model_config"
    )
    model_fields_: Maybe[Str | None] = Field(
        default=UNSET, validation_alias="model_fields", serialization_alias="model_fields"
    )
    model_name: Maybe[Str | None] = UNSET
    new: Maybe[Str | None] = UNSET
    none: Maybe[Str | None] = UNSET
    payload: Maybe[Str | None] = UNSET
    print: Maybe[Str | None] = UNSET
    query: Maybe[Str | None] = UNSET
    registry_: Maybe[Str | None] = Field(
        default=UNSET, validation_alias="registry", serialization_alias="registry"
    )
    row: Maybe[Int | None] = UNSET
    schema_: Maybe[Str | None] = Field(
        default=UNSET, validation_alias="schema", serialization_alias="schema"
    )
    self_: Maybe[Str | None] = Field(
        default=UNSET, validation_alias="self", serialization_alias="self"
    )
    text: Maybe[Str | None] = UNSET
    type: Maybe[Str | None] = UNSET
    validate_: Maybe[Str | None] = Field(
        default=UNSET, validation_alias="validate", serialization_alias="validate"
    )
    value: Maybe[Str | None] = UNSET
    version: Maybe[Annotated[int, Whole(ge=1)]] = UNSET


class ThingReplace(ThingCreate):
    """What is sent to replace a thing; what is left out gets its default."""

    version: Maybe[Annotated[int, Whole(ge=1)]] = UNSET


class Thing(Record):
    """A thing."""

    id: Int
    async_: Bool | None = Field(validation_alias="async", serialization_alias="async")
    class_: Str = Field(validation_alias="class", serialization_alias="class")
    construct_: Str | None = Field(validation_alias="construct", serialization_alias="construct")
    constructor: Str | None
    copy_: Bool | None = Field(validation_alias="copy", serialization_alias="copy")
    data: Str | None
    default: Str | None
    delete: Bool | None
    dict_: Json | None = Field(validation_alias="dict", serialization_alias="dict")
    fields: Str | None
    from_: Str = Field(validation_alias="from", serialization_alias="from")
    function: Str | None
    id_: Int | None
    import_: Str | None = Field(validation_alias="import", serialization_alias="import")
    json_: Json | None = Field(validation_alias="json", serialization_alias="json")
    key: Str | None
    list_: list[Str] = Field(validation_alias="list", serialization_alias="list")
    metadata_: Json | None = Field(validation_alias="metadata", serialization_alias="metadata")
    model_config_: Str | None = Field(
        validation_alias="model_config", serialization_alias="model_config"
    )
    model_fields_: Str | None = Field(
        validation_alias="model_fields", serialization_alias="model_fields"
    )
    model_name: Str | None
    new: Str | None
    none: Str | None
    payload: Str | None
    print: Str | None
    query: Str | None
    registry_: Str | None = Field(validation_alias="registry", serialization_alias="registry")
    row: Int | None
    schema_: Str | None = Field(validation_alias="schema", serialization_alias="schema")
    self_: Str | None = Field(validation_alias="self", serialization_alias="self")
    text: Str | None
    type: Str | None
    validate_: Str | None = Field(validation_alias="validate", serialization_alias="validate")
    value: Str | None
    version: Int
    created_at: UtcDateTime
    updated_at: UtcDateTime


THING_ENTITY = Entity(
    name="thing",
    schema=SCHEMA,
    row=ThingRow,
    record=Thing,
    create=ThingCreate,
    update=ThingUpdate,
    replace=ThingReplace,
    key=("id",),
    key_type=int,
    filters=("id", "version", "created_at", "updated_at"),
    sorts=("id", "version", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
    version=True,
)


class ThingRepository(Repository[Thing, ThingCreate, ThingUpdate, ThingReplace, int]):
    """The stored things."""

    def __init__(self, database: Database) -> None:
        super().__init__(THING_ENTITY, database)
