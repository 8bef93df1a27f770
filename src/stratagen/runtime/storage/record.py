"""What goes into storage and what comes out: payloads and read models, as pydantic models without a database.

Comes in: JSON or Python values. Goes out: `Payload` for a create or replace, `Changes` for a partial update, `Record` for
what was read. A record holds columns only, so a thousand connected entities make no recursive schema; its relations are
typed handles (`ToOne`, `ToMany`, …) that answer what the query included and raise for the rest.
Never here: SQL, or a query behind a reader's back. The models have no methods of ours: any name may be a field.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Generic,
    Literal,
    Protocol,
    Self,
    TypeGuard,
    TypeVar,
    overload,
)

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
    "RowPrinter",
    "Rows",
    "ToMany",
    "ToOne",
    "Value",
    "from_json",
    "record_of",
    "to_json",
    "values_of",
]

T_co = TypeVar("T_co", covariant=True)
K_contra = TypeVar("K_contra", contravariant=True)
Model = TypeVar("Model", bound=BaseModel)
Read = TypeVar("Read", bound="Record")
Read_co = TypeVar("Read_co", bound="Record", covariant=True)

_STRICT = ConfigDict(  # `extra` stands at each class: there type checkers see it, and refuse names that are none
    strict=True,
    allow_inf_nan=False,
    protected_namespaces=(),
    ser_json_bytes="base64",  # of defaults in schemas; values have their types' own, in the alphabet of JSON
    validate_by_name=True,
    validate_by_alias=True,
)


def _leave_out_unset(schema: JsonSchemaValue) -> None:
    """JSON Schema says absence by leaving a property out of `required`, not by a default."""
    for each in schema.get("properties", {}).values():
        if each.get("default") == UNSET.value:
            del each["default"]


class Value(BaseModel, extra="forbid"):
    """A value object: several values that are stored and sent as one."""

    model_config = ConfigDict(**_STRICT, frozen=True)


class Payload(BaseModel, extra="forbid"):
    """What a client sends to create or replace an entity."""

    model_config = ConfigDict(**_STRICT, json_schema_extra=_leave_out_unset)


class Changes(Payload):
    """What a client sends to change some fields: absent leaves alone, null clears, a value sets."""


class Record(BaseModel, extra="forbid"):
    """An entity as it was read: its columns as fields, its relations as handles."""

    model_config = ConfigDict(**_STRICT, frozen=True, from_attributes=True)

    if TYPE_CHECKING:
        __stored__: tuple[RowPrinter[Any], Sequence[Any]]  # Any: of its own class
    __slots__ = (
        "__stored__",
    )  # see `record_of`; a copy has none, and equality does not look at it

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
    # What `model_validate_json` does, without its look at arguments that are not given.
    read: Model = model.__pydantic_validator__.validate_json(body, by_alias=True, by_name=False)
    return read


class RowPrinter(Protocol[Read_co]):
    """Reads and prints rows of one entity, as storage has them."""

    def record(self, row: Sequence[Any]) -> Read_co:  # Any: of the columns' types, as for all below
        """The record of a row."""

    def json(self, row: Sequence[Any]) -> bytes:
        """A row as a JSON object."""

    def json_list(self, rows: Sequence[Sequence[Any]]) -> bytes:
        """Rows as a JSON list."""


_put = object.__setattr__  # a record is frozen


def record_of(
    kind: type[Read], values: dict[str, Any], printer: RowPrinter[Read], row: Sequence[Any]
) -> Read:
    """The record of a row that remembers the row, so that JSON is printed from it and not from the record.

    It is what `model_construct` makes, without its look at each field: what the database holds was checked when it came in.
    """
    record = kind.__new__(kind)
    _put(record, "__dict__", values)
    _put(record, "__pydantic_fields_set__", set(values))
    _put(record, "__pydantic_extra__", None)
    _put(record, "__pydantic_private__", {"_related": {}})
    _put(record, "__stored__", (printer, row))
    return record


class Rows(Sequence[Read_co]):
    """The records of rows, made when somebody first looks at one; to be printed, nobody has to."""

    __slots__ = ("_printer", "_records", "_rows")

    def __init__(self, printer: RowPrinter[Read_co], rows: Sequence[Sequence[Any]]) -> None:
        self._printer = printer
        self._rows = rows
        self._records: list[Read_co] | None = None

    def json(self) -> bytes:
        """The rows as a JSON list."""
        return self._printer.json_list(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> Read_co: ...
    @overload
    def __getitem__(self, index: slice) -> list[Read_co]: ...
    def __getitem__(self, index: int | slice) -> Read_co | list[Read_co]:
        return self._read()[index]

    def __iter__(self) -> Iterator[Read_co]:
        return iter(self._read())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._read() == list(other)

    def __hash__(self) -> int:
        return id(self)

    def __repr__(self) -> str:
        return repr(self._read())

    def _read(self) -> list[Read_co]:
        if self._records is None:
            self._records = [self._printer.record(row) for row in self._rows]
        return self._records


def to_json(value: BaseModel | Iterable[BaseModel] | None) -> bytes:
    """A record with what it included, a value, several of them, or nothing, as JSON by wire names.

    Relations stand behind the columns, under their names.
    """
    if value is None:
        return b"null"
    if _is_record(value):
        return _record_json(value)
    if isinstance(value, Rows):
        return value.json()
    if isinstance(value, BaseModel):
        return value.__pydantic_serializer__.to_json(value, by_alias=True)
    return b"[%b]" % b",".join(map(to_json, value))


def _is_record(value: object) -> TypeGuard[Record]:
    """As isinstance, which takes ten times as long with a model."""
    return hasattr(type(value), "__relations__")


def _record_json(value: Record) -> bytes:
    columns = _columns_json(value)
    # Asked for by its name, an attribute costs ten times as much.
    private = value.__pydantic_private__
    related = private["_related"] if private else None
    if not related:
        return columns
    behind = (b',"%b":%b' % (name.encode(), to_json(found)) for name, found in related.items())
    return b"%b%b}" % (columns[:-1], b"".join(behind))


def _columns_json(record: Record) -> bytes:
    try:
        printer, row = record.__stored__
    except AttributeError:  # made by hand, or a copy
        return record.__pydantic_serializer__.to_json(record, by_alias=True)
    return printer.json(row)


def values_of(
    payload: BaseModel,
) -> dict[str, Any]:  # Any: one value per column, of that column's type
    """The values of a payload by Python attribute, without those that are `UNSET`."""
    # Not by iterating over it: `__iter__` looks for private and extra fields, of which a payload has none.
    return {name: value for name, value in payload.__dict__.items() if value is not UNSET}
