"""What goes into storage and what comes out: payloads and read models, as pydantic models without a database.

Comes in: JSON or Python values. Goes out: `Payload` for a create or replace, `Changes` for a partial update, `Record` for
what was read. A record holds columns only, so a thousand connected entities make no recursive schema; its relations are
typed handles (`ToOne`, `ToMany`, …) that answer what the query included and raise for the rest.
Never here: SQL, or a query behind a reader's back. The models have no methods of ours: any name may be a field.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, ClassVar, Generic, Literal, Self, TypeVar, overload

from pydantic import BaseModel, ConfigDict, PrivateAttr
from pydantic.json_schema import JsonSchemaValue

from stratagen.runtime.errors import RelationNotLoaded
from stratagen.runtime.maybe import UNSET

__all__ = [
    "Changes",
    "ManyToMany",
    "OneToOne",
    "Payload",
    "Record",
    "Relation",
    "ToMany",
    "ToOne",
    "Value",
    "from_json",
    "to_json",
    "values_of",
]

T_co = TypeVar("T_co", covariant=True)
K_contra = TypeVar("K_contra", contravariant=True)
Model = TypeVar("Model", bound=BaseModel)

_STRICT = ConfigDict(
    extra="forbid",
    strict=True,
    allow_inf_nan=False,
    protected_namespaces=(),
    validate_by_name=True,
    validate_by_alias=True,
)


def _leave_out_unset(schema: JsonSchemaValue) -> None:
    """JSON Schema says absence by leaving a property out of `required`, not by a default."""
    for each in schema.get("properties", {}).values():
        if each.get("default") == UNSET.value:
            del each["default"]


class Value(BaseModel):
    """A value object: several values that are stored and sent as one."""

    model_config = ConfigDict(**_STRICT, frozen=True)


class Payload(BaseModel):
    """What a client sends to create or replace an entity."""

    model_config = ConfigDict(**_STRICT, json_schema_extra=_leave_out_unset)


class Changes(Payload):
    """What a client sends to change some fields: absent leaves alone, null clears, a value sets."""


class Record(BaseModel):
    """An entity as it was read: its columns as fields, its relations as handles."""

    model_config = ConfigDict(**_STRICT, frozen=True, from_attributes=True)

    __relations__: ClassVar[Mapping[str, Relation[object]]] = MappingProxyType({})
    """The handles by wire name, in the order the class declares them."""

    _related: dict[str, Any] = PrivateAttr(default_factory=dict)  # Any: each handle knows its own

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:  # Any: pydantic's signature
        super().__pydantic_init_subclass__(**kwargs)
        handles = [each for each in vars(cls).values() if isinstance(each, Relation)]
        cls.__relations__ = MappingProxyType({handle.name: handle for handle in handles})


class Relation(Generic[T_co]):
    """A relation as an attribute of a record's class.

    On the class it is itself, to be passed around: `tickets.list_related(7, Ticket.agents)`. On a record it is what the
    query included.

    Attributes:
        name: the relation's name on the wire and in `include`.
        target: the entity it leads to.
    """

    def __init__(self, target: str, *, name: str = "") -> None:
        self.target = target
        self.name = name

    def __set_name__(self, owner: type, attribute: str) -> None:
        self.name = self.name or attribute

    @overload
    def __get__(self, record: None, owner: type) -> Self: ...
    @overload
    def __get__(self, record: Record, owner: type) -> T_co: ...
    def __get__(self, record: Record | None, owner: type) -> Self | T_co:
        """What was included.

        Raises:
            RelationNotLoaded: it was not asked for.
        """
        if record is None:
            return self
        try:
            found: T_co = record._related[self.name]  # noqa: SLF001  # handles are a part of Record
        except KeyError:
            raise RelationNotLoaded(owner.__name__, self.name) from None
        return found

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.name!r} -> {self.target!r})"


class ToOne(Relation[T_co]):
    """A ref of this entity: `ToOne["Project"]`, or `ToOne["Project | None"]` where the ref may be null.

    Attributes:
        fields: this entity's fields that hold the target's key, in the key's order.
        on_delete: what becomes of this entity when the target is deleted.
    """

    def __init__(
        self,
        target: str,
        fields: tuple[str, ...],
        *,
        on_delete: Literal["cascade", "restrict", "set_null"] = "restrict",
        name: str = "",
    ) -> None:
        super().__init__(target, name=name)
        self.fields = fields
        self.on_delete = on_delete


class OneToOne(Relation[T_co]):
    """The other side of a unique ref: `OneToOne["Settings | None"]`.

    Attributes:
        ref: the name of the target's ref to this entity.
    """

    def __init__(self, target: str, ref: str, *, name: str = "") -> None:
        super().__init__(target, name=name)
        self.ref = ref


class _Many(Relation[list[T_co]]):
    """Several: what `list_related` takes."""


class ToMany(_Many[T_co]):
    """The other side of a ref: `ToMany["Task"]`.

    Attributes:
        ref: the name of the target's ref to this entity.
    """

    def __init__(self, target: str, ref: str, *, name: str = "") -> None:
        super().__init__(target, name=name)
        self.ref = ref


class ManyToMany(_Many[T_co], Generic[T_co, K_contra]):
    """An n-n relation: `ManyToMany["Agent", int]`, the second being the target's key.

    Attributes:
        table: the join table.
        columns: its columns that hold this entity's key, in the key's order.
        target_columns: its columns that hold the target's key.
        through: the entity stored in the join table, where there is one.
    """

    def __init__(
        self,
        target: str,
        table: str,
        columns: tuple[str, ...],
        target_columns: tuple[str, ...],
        *,
        through: str | None = None,
        name: str = "",
    ) -> None:
        super().__init__(target, name=name)
        self.table = table
        self.columns = columns
        self.target_columns = target_columns
        self.through = through


def from_json(model: type[Model], body: bytes | str) -> Model:
    """Read a payload or value off the wire, by wire names only.

    Args:
        model: what it should be.
        body: JSON text in UTF-8.

    Raises:
        pydantic.ValidationError: with every fault, not the first only.
    """
    return model.model_validate_json(body, by_alias=True, by_name=False)


def to_json(value: BaseModel | Iterable[BaseModel] | None) -> bytes:
    """A record with what it included, a value, several of them, or nothing, as JSON by wire names.

    Relations stand behind the columns, under their names.
    """
    if value is None:
        return b"null"
    if not isinstance(value, BaseModel):
        return b"[%b]" % b",".join(map(to_json, value))
    columns = value.__pydantic_serializer__.to_json(value, by_alias=True)
    if not isinstance(value, Record) or not value._related:  # noqa: SLF001  # a part of Record
        return columns
    related = value._related  # noqa: SLF001  # as above
    behind = (b',"%b":%b' % (name.encode(), to_json(found)) for name, found in related.items())
    return b"%b%b}" % (columns[:-1], b"".join(behind))


def values_of(
    payload: BaseModel,
) -> dict[str, Any]:  # Any: one value per column, of that column's type
    """The values of a payload by Python attribute, without those that are `UNSET`."""
    return {name: value for name, value in payload if value is not UNSET}
