"""How a field is declared in Python: its type in rows, payloads and records, and its default.

Comes in: fields of the Model. Goes out: `Code`, and in `Imports` what it needs. Never here: what a file is made of
(`storage`, `values`).

Types are called by names with a capital letter, which no field can have: a field called `date` must not hide the type
`date` from the fields declared after it. What defaults are made with is imported under a name with an underscore.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from msgspec import Struct, field

from stratagen import wire
from stratagen.emit.printed import EMPTY, Code, Encodable, code, join, py
from stratagen.model.entity import Bounds, Field, Model, TypeUse, Value
from stratagen.model.fieldtypes import ROWS

__all__ = [
    "REQUIRED",
    "STORAGE",
    "TYPES",
    "Declarations",
    "Default",
    "FieldView",
    "Imports",
    "sentence",
]

TYPES = "stratagen.runtime.types"
STORAGE = "stratagen.runtime.storage"

_MARKERS = {
    "str": "Text",
    "text": "Text",
    "int": "Whole",
    "int64": "Whole64",
    "float": "Real",
    "email": "EmailText",
    "url": "UrlText",
}
"""What carries the bounds of a kind."""

_MADE_FROM_TEXT = {
    "date": ("datetime", "date", ".fromisoformat"),
    "time": ("datetime", "time", ".fromisoformat"),
    "datetime": ("datetime", "datetime", ".fromisoformat"),
    "duration": (TYPES, "duration", ""),
    "uuid": ("uuid", "UUID", ""),
    "bytes": ("base64", "b64decode", ""),
}
"""Kinds whose defaults are made from their wire text: from where, what, and its method."""


class Imports(Struct):
    """What a module imports, gathered while its parts are put into words."""

    names: dict[str, set[str]] = field(default_factory=dict)

    def use(self, module: str, *names: str) -> None:
        """Import `names` from `module`; `a as b` is a name too."""
        self.names.setdefault(module, set()).update(names)

    def lines(self) -> tuple[Code, ...]:
        """Import statements, sorted; the formatter groups them."""
        return tuple(
            code("from {} import {}", py.module(module), join(", ", map(_imported, sorted(names))))
            for module, names in sorted(self.names.items())
        )


def _imported(name: str) -> Code:
    original, _, alias = name.partition(" as ")
    return code("{} as {}", py.ident(original), py.ident(alias)) if alias else py.ident(original)


class Default(Struct, frozen=True):
    """What a field is when it is left out: a value, or what makes one each time; neither: it is required."""

    value: Code = EMPTY
    factory: Code = EMPTY

    def arguments(self) -> tuple[Code, ...]:
        """As arguments of `Field`."""
        if self.factory:
            return (code("default_factory={}", self.factory),)
        return (code("default={}", self.value),) if self.value else ()


REQUIRED = Default()


class FieldView(Struct, frozen=True):
    """`name: annotation = value`; `value` with its equals sign, or empty."""

    name: Code
    annotation: Code
    value: Code


class Declarations(Struct, frozen=True):
    """Fields in the words of one module.

    Attributes:
        model: where enums and value types are found.
        imports: filled while words are asked for.
        values_module: where enums and value types are imported from; None in that module itself.
    """

    model: Model
    imports: Imports
    values_module: str | None
    _known: dict[str, Code] = field(default_factory=dict)  # types of payload fields, by name

    # Types ------------------------------------------------------------------------------------------------------------

    def checked(self, each: Field) -> Code:
        """The type of a payload's field, bounds and null included; asked for once in each payload."""
        known = self._known.get(each.name)
        if known is None:
            known = self._known[each.name] = _nullable(each, self._bounded(each))
        return known

    def read(self, each: Field) -> Code:
        """The type of a record's field: no bounds, since nothing is checked twice."""
        return _nullable(each, self.content(each.type))

    def stored(self, each: Field) -> Code:
        """The type of a row's field."""
        return _nullable(each, _many(each.type, self._plain(each.type)))

    def content(self, use: TypeUse) -> Code:
        """A type without bounds and null: `list[ImportInfo]`."""
        return _many(use, self._unbounded(use))

    def key(self, use: TypeUse) -> Code:
        """The type of a key, or a part of one, as a class."""
        if use.kind == "enum":
            return self._named(use)
        row = ROWS[use.kind]
        if row.python_module is not None:
            self.imports.use(row.python_module, row.python)
        return py.ident(row.python)

    def _named(self, use: TypeUse) -> Code:
        """The class of an enum or value type."""
        of = str(use.of)
        kind = self.model.enum(of) if use.kind == "enum" else self.model.type(of)
        name = kind.class_name
        if self.values_module is not None:
            self.imports.use(self.values_module, name)
        return py.ident(name)

    def _plain(self, use: TypeUse) -> Code:
        if use.kind == "decimal":
            self.imports.use("decimal", "Decimal")
            return code("Decimal")
        row = ROWS[use.kind]
        builtin = row.python_module is None and use.kind not in {"enum", "object", "json"}
        return py.ident(row.python) if builtin else self._unbounded(use)

    def _unbounded(self, use: TypeUse) -> Code:
        if use.kind in {"enum", "object"}:
            return self._named(use)
        if use.kind == "decimal":
            return self._decimal(use, ())
        alias = ROWS[use.kind].annotation
        self.imports.use(TYPES, alias)
        return py.ident(alias)

    def _bounded(self, each: Field) -> Code:
        use, bounds = each.type, each.bounds
        if use.many:
            return self._counted(use, _arguments(bounds, ("min_length", "max_length")))
        if use.kind == "decimal":
            return self._decimal(use, _decimal_arguments(bounds))
        name = _MARKERS.get(use.kind)
        found = _arguments(bounds, Bounds.__struct_fields__)
        if name is None or not found:
            return self._unbounded(use)
        if bounds.pattern == wire.SEGMENT:
            self.imports.use(TYPES, "SEGMENT")
        self.imports.use("typing", "Annotated")
        self.imports.use(TYPES, name)
        return code("Annotated[{}, {}({})]", self._plain(use), py.ident(name), join(", ", found))

    def _counted(self, use: TypeUse, lengths: tuple[Code, ...]) -> Code:
        items = self.content(use)
        if not lengths:
            return items
        self.imports.use("typing", "Annotated")
        self.imports.use("pydantic", "Field")
        return code("Annotated[{}, Field({})]", items, join(", ", lengths))

    def _decimal(self, use: TypeUse, bounds: Iterable[Code]) -> Code:
        self.imports.use("typing", "Annotated")
        self.imports.use("decimal", "Decimal")
        self.imports.use(TYPES, "Digits")
        digits = [py.literal(use.precision), py.literal(use.scale), *bounds]
        return code("Annotated[Decimal, Digits({})]", join(", ", digits))

    # Defaults ---------------------------------------------------------------------------------------------------------

    def default(self, each: Field) -> Default:
        """What a field is when it is left out."""
        if each.default_now:
            self.imports.use(STORAGE, "utc_now")
            return Default(factory=code("utc_now"))
        if not each.has_default or each.default is None:
            return Default(code("None")) if each.nullable else REQUIRED
        if isinstance(each.default, tuple | dict):  # one for all would be shared by all
            return Default(factory=self._factory(each.type, each.default))
        return Default(self.value(each.type, each.default))

    def _factory(self, use: TypeUse, value: Value) -> Code:
        """What makes a list, an object or JSON anew each time."""
        if use.many and not value:
            return self.content(use)
        made = self.value(use, value)
        if use.many or use.kind != "json":
            return code("lambda: {}", made)
        self.imports.use(TYPES, "json_default")
        return code("json_default({})", made)

    def field_value(self, each: Field, default: Default) -> Code:
        """What stands behind the annotation of a pydantic field: ` = …`, or nothing."""
        told = [*_aliases(each), *_told(each)]
        if not told and not default.factory:
            return code(" = {}", default.value) if default.value else EMPTY
        self.imports.use("pydantic", "Field")
        return code(" = Field({})", join(", ", [*default.arguments(), *told]))

    def value(self, use: TypeUse, value: Value) -> Code:
        """A value in wire form as a Python expression."""
        if value is None:
            return code("None")
        if use.many:
            single = TypeUse(use.kind, use.of, precision=use.precision, scale=use.scale)
            items = value if isinstance(value, tuple) else ()
            return code("[{}]", join(", ", [self.value(single, item) for item in items]))
        if use.kind in {"enum", "object"}:
            return self._member(use, value) if use.kind == "enum" else self._object(use, value)
        if use.kind in _MADE_FROM_TEXT:
            return self._from_text(use.kind, str(value))
        if use.kind == "decimal":
            self.imports.use("decimal", "Decimal")
            return _decimal(str(value), use.scale or 0)
        number = {"int64": int, "float": float}.get(use.kind)
        return py.literal(number(str(value)) if number else _listed(value))

    def _from_text(self, kind: str, text: str) -> Code:
        module, name, method = _MADE_FROM_TEXT[kind]
        self.imports.use(module, f"{name} as _{name}")
        made = code("{}.fromisoformat", py.ident(f"_{name}")) if method else py.ident(f"_{name}")
        return code("{}({})", made, py.literal(text))

    def _member(self, use: TypeUse, value: Value) -> Code:
        enum = self.model.enum(str(use.of))
        member = next(each.member for each in enum.values if each.value == value)
        return code("{}.{}", self._named(use), py.ident(member))

    def _object(self, use: TypeUse, value: Value) -> Code:
        kind = self.model.type(str(use.of))
        given = value if isinstance(value, dict) else {}
        arguments = [
            code("{}={}", py.ident(each.attribute), self.value(each.type, given[each.name]))
            for each in kind.fields
            if each.name in given
        ]
        return code("{}({})", self._named(use), join(", ", arguments))


def _nullable(each: Field, word: Code) -> Code:
    return code("{} | None", word) if each.nullable else word


def _many(use: TypeUse, word: Code) -> Code:
    return code("list[{}]", word) if use.many else word


def _arguments(bounds: Bounds, names: Iterable[str]) -> tuple[Code, ...]:
    return tuple(
        code("{}={}", py.ident(name), _bound(getattr(bounds, name)))
        for name in names
        if getattr(bounds, name) is not None
    )


def _bound(value: str | float) -> Code:
    """The value of a bound; the pattern of what stands in urls by its name."""
    return py.ident("SEGMENT") if value == wire.SEGMENT else py.literal(value)


def _decimal_arguments(bounds: Bounds) -> tuple[Code, ...]:
    return tuple(
        code("{}={}", py.ident(name), _decimal(str(getattr(bounds, name))))
        for name in ("ge", "gt", "le", "lt", "multiple_of")
        if getattr(bounds, name) is not None
    )


def _decimal(text: str, scale: int = 0) -> Code:
    """A decimal, at its field's scale; a whole one is made of a whole number."""
    number = Decimal(text)
    shown = f"{number:.{scale}f}" if scale else f"{number:f}"
    return code("Decimal({})", py.literal(shown if "." in shown else int(number)))


def _aliases(each: Field) -> Iterable[Code]:
    # With `alias` type checkers would ask for the wire name as the parameter; these two are pydantic's alone.
    if each.attribute != each.name:
        yield code("validation_alias={}", py.literal(each.name))
        yield code("serialization_alias={}", py.literal(each.name))


def _told(each: Field) -> Iterable[Code]:
    if each.description:
        yield code("description={}", py.literal(each.description))
    if each.has_example:
        yield code("examples=[{}]", py.literal(_listed(each.example)))
    if each.deprecated is not None:
        yield code('json_schema_extra={{"deprecated": True}}')


def _listed(value: Value) -> Encodable:
    """Tuples as lists, which is what JSON has."""
    if isinstance(value, tuple):
        return [_listed(item) for item in value]
    if isinstance(value, dict):
        return {key: _listed(item) for key, item in value.items()}
    return value


def sentence(text: str) -> str:
    """The text with a full stop, unless it ends like a sentence."""
    shown = text.strip()
    return f"{shown}." if shown[-1:].isalnum() else shown
