"""`client/src/values.ts` and `client/src/schemas.ts`: the enums and value types that entities share, and their schemas.

Comes in: the Model. Goes out: views, and for the other client views what a type is called and how it is checked. Never here: an
entity.

A value type that clients send may leave out what has a default; one that they read holds everything. Where both happen and
that makes a difference, there are two TypeScript types: `ImportInfo` and `ImportInfoInput`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from msgspec import Struct

from stratagen.emit.printed import EMPTY, Code, code, join, ts
from stratagen.emit.views.client_text import Imports, braces
from stratagen.model import names
from stratagen.model.entity import Bounds, Enum, Field, Model, TypeUse, ValueType
from stratagen.model.fieldtypes import ROWS
from stratagen.model.traffic import held, reach
from stratagen.wire import SEGMENT

__all__ = [
    "Property",
    "check",
    "limits",
    "property_of",
    "schema_name",
    "schemas_view",
    "type_of",
    "value_schema",
    "values_view",
]

_DIGITS = frozenset({"int64", "decimal"})
_TEXTS = frozenset({"str", "text", "email", "url"})


def _sent_name(model: Model, shape: ValueType) -> Code:
    uses = model.traffic
    both = shape.name in uses.sent & uses.read & uses.lenient
    name = ts.ident(shape.class_name)
    return code("{}Input", name) if both else name


# ── Types ────────────────────────────────────────────────────────────────────────────────────────────────────────────


class Property(Struct, frozen=True):
    """One line of an interface, with what is said of it."""

    doc: Code
    line: Code


def type_of(
    model: Model,
    use: TypeUse,
    imports: Imports | None,
    *,
    nullable: bool = False,
    sent: bool = False,
) -> Code:
    """A type as TypeScript has it; what it names is added to `imports`, unless the file is `values.ts` itself."""
    if use.kind == "enum" and use.of:
        plain = ts.ident(model.enum(use.of).class_name)
        source = code("../../values.js")
    elif use.kind == "object" and use.of:
        shape = model.type(use.of)
        plain = _sent_name(model, shape) if sent else ts.ident(shape.class_name)
        source = code("../../values.js")
    else:
        plain = ts.ident(ROWS[use.kind].typescript)
        source = code("../../runtime/index.js") if str(plain)[0].isupper() else EMPTY
    if imports and source:
        imports.type(source, plain)
    listed = code("{}[]", plain) if use.many else plain
    return code("{} | null", listed) if nullable else listed


def property_of(
    model: Model,
    field: Field,
    imports: Imports | None,
    *,
    sent: bool = False,
    optional: bool = False,
    told: bool = True,
) -> Property:
    """A field as a property; `told`: with its description."""
    mark = code("?") if optional else EMPTY
    type_ = type_of(model, field.type, imports, nullable=field.nullable, sent=sent)
    return Property(
        _doc(field) if told else EMPTY, code("{}{}: {}", ts.key(field.name), mark, type_)
    )


def _doc(field: Field) -> Code:
    lines = [field.description] if field.description else []
    if field.deprecated is not None:
        lines.append(f"@deprecated {field.deprecated}".rstrip())
    return ts.doc("\n".join(lines), 2) if lines else EMPTY


class EnumView(Struct, frozen=True):
    """An enum: a constant object, its union type, and a label for each value."""

    name: Code
    labels: Code
    values: tuple[Property, ...]
    texts: tuple[Code, ...]


class ShapeView(Struct, frozen=True):
    """A value type's interface."""

    doc: Code
    name: Code
    properties: tuple[Property, ...]


class ValuesView(Struct, frozen=True):
    """Everything in `values.ts`."""

    imports: tuple[Code, ...]
    enums: tuple[EnumView, ...]
    shapes: tuple[ShapeView, ...]


def values_view(model: Model) -> ValuesView:
    """The view of `client/src/values.ts`."""
    imports = Imports()
    shapes = tuple(view for each in model.types for view in _shapes(model, each))
    kinds = {field.type.kind for each in model.types for field in each.fields}
    scalars = [ROWS[kind].typescript for kind in kinds if ROWS[kind].typescript[:1].isupper()]
    if scalars:
        imports.type(code("./runtime/index.js"), *map(ts.ident, scalars))
    return ValuesView(imports.lines(), tuple(map(_enum, model.enums)), shapes)


def _enum(enum: Enum) -> EnumView:
    members = tuple(
        Property(
            ts.doc(each.description, 2) if each.description else EMPTY,
            code("{}: {}", ts.ident(each.member), ts.literal(each.value)),
        )
        for each in enum.values
    )
    return EnumView(
        name=ts.ident(enum.class_name),
        labels=ts.ident(f"{names.camel(enum.class_name)}Labels"),
        values=members,
        texts=tuple(
            code("{}: {}", ts.key(each.value), ts.literal(each.label)) for each in enum.values
        ),
    )


def _shapes(model: Model, shape: ValueType) -> Iterator[ShapeView]:
    uses = model.traffic
    sent, both = _sent_name(model, shape), shape.name in uses.read & uses.sent
    only_sent = shape.name in uses.sent - uses.read
    doc = ts.doc(shape.description) if shape.description else EMPTY
    yield ShapeView(doc, ts.ident(shape.class_name), _properties(model, shape, sent=only_sent))
    if both and sent != ts.ident(shape.class_name):
        told = ts.doc(f"`{shape.class_name}` as it is sent: what has a default may be left out.")
        yield ShapeView(told, sent, _properties(model, shape, sent=True))


def _properties(model: Model, shape: ValueType, *, sent: bool) -> tuple[Property, ...]:
    return tuple(
        property_of(model, each, None, sent=sent, optional=sent and not each.required)
        for each in shape.fields
    )


# ── Schemas ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def schema_name(shape: ValueType) -> Code:
    """`importInfoSchema`."""
    return ts.ident(f"{names.camel(shape.class_name)}Schema")


def check(model: Model, field: Field) -> Code:
    """The zod schema of a field's value: `wire.text({ min: 1, max: 200 }).nullable()`."""
    one = _check(model, field.type, field.bounds)
    if field.type.many:
        one = code(
            "z.array({}){}{}",
            one,
            _size("min", field.bounds.min_length),
            _size("max", field.bounds.max_length),
        )
    return code("{}.nullable()", one) if field.nullable else one


def _size(word: str, bound: int | None) -> Code:
    return EMPTY if bound is None else code(".{}({})", ts.ident(word), bound)


def _check(model: Model, use: TypeUse, bounds: Bounds) -> Code:
    if use.kind == "object" and use.of:
        return schema_name(model.type(use.of))
    function = ts.ident(ROWS[use.kind].zod.removeprefix("wire."))
    if use.kind == "enum" and use.of:
        return code("wire.{}({})", function, ts.ident(model.enum(use.of).class_name))
    digits = (
        [code("{}", use.precision or 0), code("{}", use.scale or 0)]
        if use.kind == "decimal"
        else []
    )
    bounded = [] if use.many else list(limits(use.kind, bounds))
    return code(
        "wire.{}({})",
        function,
        join(", ", [*digits, *([braces(EMPTY, bounded)] if bounded else [])]),
    )


def limits(kind: str, bounds: Bounds) -> Iterator[Code]:
    """What a value must satisfy beyond its type, as the client's runtime takes it: `min: 1`, `max: 200`."""
    if kind in _TEXTS:
        written: tuple[tuple[str, str | int | float | None], ...] = (
            ("min", bounds.min_length),
            ("max", bounds.max_length),
            ("pattern", bounds.pattern),
        )
    else:
        written = (
            ("ge", bounds.ge),
            ("gt", bounds.gt),
            ("le", bounds.le),
            ("lt", bounds.lt),
            ("multipleOf", bounds.multiple_of),
        )
    for name, bound in written:
        if bound == SEGMENT:
            yield code("{}: wire.SEGMENT", ts.ident(name))
        elif bound is not None:
            yield code(
                "{}: {}", ts.ident(name), ts.literal(_digits(bound) if kind in _DIGITS else bound)
            )


def _digits(bound: str | float) -> str:
    """A bound as the wire has such numbers: all digits, no exponent."""
    return f"{Decimal(str(bound)):f}"


def value_schema(model: Model, uses: Iterable[TypeUse], imports: Imports) -> None:
    """Import the values and schemas that checks of these types name."""
    for use in uses:
        if use.kind == "enum" and use.of:
            imports.value(code("../../values.js"), ts.ident(model.enum(use.of).class_name))
        elif use.kind == "object" and use.of:
            imports.value(code("../../schemas.js"), schema_name(model.type(use.of)))


class ShapeSchemaView(Struct, frozen=True):
    """A value type's schema. `endless`: it holds itself, and is looked up when it is used."""

    name: Code
    type: Code
    endless: bool
    fields: tuple[Code, ...]


class SchemasView(Struct, frozen=True):
    """Everything in `schemas.ts`."""

    imports: tuple[Code, ...]
    wire: bool  # whether something of the runtime's schemas is named
    schemas: tuple[ShapeSchemaView, ...]


def schemas_view(model: Model) -> SchemasView:
    """The view of `client/src/schemas.ts`: the types that clients send, each after those that it holds."""
    imports = Imports()
    sent = [model.type(name) for name in _inside_out(model, sorted(model.traffic.sent))]
    if sent:
        imports.type(code("./values.js"), *(_sent_name(model, each) for each in sent))
    for each in sent:
        for field in each.fields:
            if field.type.kind == "enum" and field.type.of:
                imports.value(code("./values.js"), ts.ident(model.enum(field.type.of).class_name))
    schemas = tuple(_schema(model, each) for each in sent)
    plain = any(field.type.kind != "object" for each in sent for field in each.fields)
    wire = plain or not all(each.endless for each in schemas)
    return SchemasView(imports.lines(), wire, schemas)


def _schema(model: Model, shape: ValueType) -> ShapeSchemaView:
    fields = tuple(
        code(
            "{}: {}{}",
            ts.key(each.name),
            check(model, each),
            EMPTY if each.required else code(".exactOptional()"),
        )
        for each in shape.fields
    )
    shapes = {each.name: each for each in model.types}
    reached: set[str] = set()
    for each in held(shape):
        reach(shapes, TypeUse("object", each), reached)
    return ShapeSchemaView(
        schema_name(shape), _sent_name(model, shape), shape.name in reached, fields
    )


def _inside_out(model: Model, wanted: Iterable[str]) -> list[str]:
    """The names, each after those that it holds; where two hold each other, by name."""
    order: list[str] = []
    under_way: set[str] = set()

    def visit(name: str) -> None:
        if name in under_way:
            return
        under_way.add(name)
        for each in sorted(held(model.type(name))):
            visit(each)
        order.append(name)

    for name in wanted:
        visit(name)
    return order
