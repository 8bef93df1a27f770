"""What the registry means: frozen, complete, language-neutral.

Comes in: what `resolve.py` worked out. Goes out: the `Model` that every view reads. Never here: a word of Python, SQL
or TypeScript (views choose those), nor anything half-known: each default is filled in, each name looked up.

Order is canonical and owes nothing to the order of YAML keys: entities, enums, types, relations and indexes by name;
an entity's key first, then fields by name, then `version`, `deleted_at`, `deletion_id`, `created_at`, `updated_at`;
routes as they must be matched, static paths first. Spans do not count when two models are compared: a registry whose
lines moved means the same.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import force_setattr

from stratagen.problems import Span

__all__ = [
    "NO_BOUNDS",
    "Bounds",
    "Ejected",
    "Endpoint",
    "Entity",
    "Enum",
    "EnumValue",
    "Field",
    "Index",
    "ManyToMany",
    "Model",
    "Names",
    "OnDelete",
    "Origin",
    "PathParameter",
    "Project",
    "Relation",
    "Route",
    "Shape",
    "ToMany",
    "ToOne",
    "Traffic",
    "TypeUse",
    "Value",
    "ValueType",
]

Value: TypeAlias = "str | int | float | bool | tuple[Value, ...] | dict[str, Value] | None"
"""A default or example as JSON would hold it, already checked against the field's type."""


class OnDelete(StrEnum):
    """What becomes of a row whose target is deleted."""

    CASCADE = "cascade"
    RESTRICT = "restrict"
    SET_NULL = "set_null"


class Origin(StrEnum):
    """Who gives a field its value."""

    CLIENT = "client"  # from payloads
    KEY = "key"  # made by the server as the key (int, int64; uuid unless the client brings one)
    CREATED_AT = "created_at"
    UPDATED_AT = "updated_at"
    DELETED_AT = "deleted_at"
    DELETION_ID = "deletion_id"
    VERSION = "version"


class TypeUse(Struct, frozen=True):
    """A type as a field uses it: a row of `fieldtypes`, an enum's or value object's name, and whether a list of it."""

    kind: str  # a key of fieldtypes.ROWS: str text int int64 float decimal bool date time datetime duration uuid email
    #            url bytes json enum object
    of: str | None = None  # the enum's or value type's registry name for kind enum / object
    many: bool = False
    precision: int | None = None
    scale: int | None = None


class Bounds(Struct, frozen=True):
    """What a value must satisfy beyond its type. The lengths of a list count its items; it has no other bounds."""

    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    ge: int | float | None = None
    gt: int | float | None = None
    le: int | float | None = None
    lt: int | float | None = None
    multiple_of: int | float | None = None


class Names(Struct, frozen=True):
    """Every spelling of one entity, chosen in `names.py` and nowhere else."""

    name: str  # ticket_task, as in the registry
    module: str  # ticket_task; safe as a Python module (class -> class_)
    attribute: str  # ticket_task; safe as a Python attribute of `Services`
    class_name: (
        str  # TicketTask; a word with a suffix where generated code needs the plain one: PageRecord
    )
    constant: str  # TICKET_TASK_ENTITY, the descriptor
    camel: str  # ticketTask
    plural: str  # ticket_tasks
    list_class: str  # TicketTasks; NewsList where plural and singular are one word
    list_camel: str  # ticketTasks; newsList
    path: str  # ticket-tasks, below the API prefix
    operation: str  # ticket_tasks, prefix of operation ids
    code: str  # TICKET_TASK, prefix of error codes
    label: str  # Ticket task
    label_plural: str  # Ticket tasks


NO_BOUNDS = Bounds()


class Field(Struct, frozen=True):
    """One stored value: one column, one property on the wire."""

    name: str  # wire, query and TypeScript property name
    attribute: str  # Python attribute: name, or name_ where Python, pydantic or SQLModel needs it
    column: str  # database name
    type: TypeUse
    nullable: bool
    required: bool  # on create and PUT
    has_default: bool
    default: Value  # "now" with kind datetime: the moment of writing
    bounds: Bounds
    origin: Origin
    key: bool
    ref: str | None  # name of the to-one relation that this column belongs to
    unique: bool  # by itself; the constraint is among the entity's `indexes`
    index: bool  # likewise
    readonly: bool
    immutable: bool
    secret: bool
    filter: bool
    sort: bool
    search: bool
    description: str | None
    example: Value
    has_example: bool
    deprecated: str | None  # None: not; '' or a reason: deprecated
    renamed_from: str | None
    span: Span

    @property
    def creatable(self) -> bool:
        """Whether a create payload may hold it."""
        client_key = self.origin is Origin.KEY and self.type.kind == "uuid"
        return (self.origin is Origin.CLIENT or client_key) and not self.readonly

    @property
    def default_now(self) -> bool:
        """Whether the default is the moment of writing."""
        return self.has_default and self.default == "now" and self.type.kind == "datetime"

    @property
    def updatable(self) -> bool:
        """Whether PATCH and PUT payloads may hold it."""
        return self.origin is Origin.CLIENT and not (self.readonly or self.immutable or self.key)


class ToOne(Struct, frozen=True):
    """n-1 or 1-1, stored here: `project` through `project_id`."""

    name: str
    target: str  # entity name
    fields: tuple[str, ...]  # this entity's field names, in the order of the target's key
    target_fields: tuple[str, ...]  # the target's key field names
    on_delete: OnDelete
    nullable: bool
    unique: bool
    inverse: str | None  # the relation's name on the target
    attribute: str  # Python attribute
    constraint: str  # database name of the foreign key
    span: Span


class ToMany(Struct, frozen=True):
    """The other side of a ToOne: `tickets` of a project. `single`: the other side of a 1-1."""

    name: str
    target: str  # entity that holds the ref
    ref: str  # the ToOne's name there
    single: bool
    attribute: str
    hook: str  # ProjectTickets: use… in the client
    span: Span


class ManyToMany(Struct, frozen=True):
    """n-n. Made table: `table` with this side's and the other side's columns. Payload entity: `through` names it and the
    two refs on it. Both sides are listed, each on its entity; `owner` is the side that was written.
    """

    name: str
    target: str
    table: str
    columns: tuple[str, ...]  # columns of the join table that hold this entity's key
    target_columns: tuple[str, ...]  # … and the target's key
    through: str | None  # payload entity
    through_ref: str | None  # ref on it that points here
    through_target_ref: str | None
    inverse: str | None
    owner: bool
    attribute: str
    hook: str  # TicketAgents: use… in the client
    span: Span


Relation: TypeAlias = ToOne | ToMany | ManyToMany


class Index(Struct, frozen=True):
    """Columns by field name, refs expanded; `unique` for a unique constraint. All of the table stand in the entity's
    `indexes`: the declared ones, those of single fields and those of refs, none of them twice.
    """

    name: str  # database name by the naming convention, cut and hashed past 63 bytes
    fields: tuple[str, ...]
    unique: bool


class PathParameter(Struct, frozen=True):
    """`{id}` of a custom route and the type it is read as."""

    name: str
    type: TypeUse
    bounds: Bounds = NO_BOUNDS


class Endpoint(Struct, frozen=True):
    """A generated route: one operation of the entity, or of one of its relations."""

    operation: str  # list get create update replace delete batch; relation_list relation_add relation_remove
    relation: str | None
    method: str
    path: str  # /tickets/{id}/agents/{agent_id}, below the API prefix
    parameters: tuple[PathParameter, ...]  # this entity's key, then the related one's
    operation_id: str  # tickets_list; tickets_agents_add


class Shape(Struct, frozen=True):
    """What a custom route takes or answers: an entity, a value type or a scalar, maybe a list of it."""

    entity: str | None = None
    type: TypeUse | None = None
    many: bool = False


class Route(Struct, frozen=True):
    """A custom route."""

    name: str  # complete: the handler's function, unique in the entity
    method: str  # get post put patch delete
    path: str  # /tickets/{id}/complete, below the API prefix
    parameters: tuple[PathParameter, ...]
    handler_module: str
    handler_function: str
    operation_id: str  # tickets_complete
    hook: str  # CompleteTicket: use… in the client
    summary: str
    description: str | None
    request: Shape | None
    query: str | None  # value type
    response: Shape | None  # None: `{success, message}`
    status: int
    errors: tuple[str, ...]  # error codes beyond the standard ones
    invalidates: tuple[
        str, ...
    ]  # entity names, the route's own entity always among them for writes
    span: Span
    handler_span: Span


class Entity(Struct, frozen=True, eq=False):
    """One entity, complete."""

    names: Names
    description: str
    table: str
    fields: tuple[Field, ...]
    relations: tuple[Relation, ...]
    indexes: tuple[Index, ...]
    routes: tuple[Route, ...]
    endpoints: tuple[Endpoint, ...]
    timestamps: bool
    soft_delete: bool
    version: bool
    operations: frozenset[str]
    layers: frozenset[str]  # storage service routes client tests
    freshness: str
    optimistic: bool
    cache: int | None
    page_size: int
    max_page_size: int
    order_by: tuple[tuple[str, bool], ...]  # (field name, descending); the key closes it
    service: tuple[str, str] | None  # module, class
    deprecated: str | None
    renamed_from: str | None
    span: Span
    spans: dict[str, Span]  # where options of note stand, by option

    # Found out of the rest, whatever they are given as:
    key: tuple[Field, ...] = ()  # the primary key, in order
    _fields: dict[str, Field] = {}
    _relations: dict[str, Relation] = {}

    def __post_init__(self) -> None:
        force_setattr(self, "key", tuple(f for f in self.fields if f.key))
        force_setattr(self, "_fields", {f.name: f for f in self.fields})
        force_setattr(self, "_relations", {r.name: r for r in self.relations})

    @property
    def name(self) -> str:
        """The name in the registry."""
        return self.names.name

    def field(self, name: str) -> Field:
        """The field called `name`.

        Raises:
            KeyError: there is none.
        """
        return self._fields[name]

    def relation(self, name: str) -> Relation:
        """The relation called `name`.

        Raises:
            KeyError: there is none.
        """
        return self._relations[name]


class EnumValue(Struct, frozen=True):
    """One value: what is stored and on the wire, and its spellings."""

    value: str
    member: str  # safe identifier in Python and TypeScript: IN_PROGRESS
    label: str
    description: str | None


class Enum(Struct, frozen=True):
    """A shared enum; the order of its values is the written one."""

    name: str
    class_name: str
    values: tuple[EnumValue, ...]
    span: Span


class ValueType(Struct, frozen=True):
    """A value object: stored as JSON, typed in every layer."""

    name: str
    class_name: str
    fields: tuple[Field, ...]
    description: str | None
    span: Span


class Ejected(Struct, frozen=True):
    """A generated file that is the user's own by now; at its path stands one that hands on what `place` offers."""

    file: str  # below the package: services/ticket.py
    place: str  # below the project: app/services/ticket.py
    span: Span


class Project(Struct, frozen=True):
    """The `project:` block, defaults filled in."""

    name: str
    package: str
    api_prefix: str
    formatter: str
    checker: str
    interceptors: tuple[tuple[str, str], ...]  # module, name
    interceptor_spans: tuple[Span, ...]  # in the same order
    ejected: tuple[Ejected, ...] = ()  # by file


class Traffic(Struct, frozen=True):
    """What crosses the wire, over all entities; worked out in `traffic.py`."""

    sent: frozenset[str]  # value types that clients send
    read: frozenset[str]  # value types that they read
    lenient: frozenset[str]  # value types whose sent form may leave something out
    requested: frozenset[str]  # entities that a custom route takes as its body
    keys: dict[str, str]  # a path parameter called so, ticket_id, stands for this entity's key


class Model(Struct, frozen=True, eq=False):
    """The whole registry, understood."""

    project: Project
    enums: tuple[Enum, ...]
    types: tuple[ValueType, ...]
    entities: tuple[Entity, ...]
    traffic: Traffic
    files: tuple[str, ...]

    # Found out of the rest, whatever they are given as:
    _entities: dict[str, Entity] = {}
    _enums: dict[str, Enum] = {}
    _types: dict[str, ValueType] = {}

    def __post_init__(self) -> None:
        force_setattr(self, "_entities", {each.name: each for each in self.entities})
        force_setattr(self, "_enums", {each.name: each for each in self.enums})
        force_setattr(self, "_types", {each.name: each for each in self.types})

    def entity(self, name: str) -> Entity:
        """The entity called `name`.

        Raises:
            KeyError: there is none.
        """
        return self._entities[name]

    def enum(self, name: str) -> Enum:
        """The enum called `name`.

        Raises:
            KeyError: there is none.
        """
        return self._enums[name]

    def type(self, name: str) -> ValueType:
        """The value type called `name`.

        Raises:
            KeyError: there is none.
        """
        return self._types[name]
