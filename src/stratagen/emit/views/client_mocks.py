"""`mocks.ts` of an entity and of the client: rows for tests and stories, and what an API in memory has to know.

Comes in: the Model and an Entity. Goes out: views. Never here: how such an API answers; the client's runtime does that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from stratagen.emit.printed import EMPTY, Code, code, join, ts
from stratagen.emit.views.client_columns import as_json, read_fields
from stratagen.emit.views.client_text import WIDTH, Imports, array, braces
from stratagen.emit.views.client_types import payloads
from stratagen.emit.views.client_values import limits
from stratagen.emit.views.labels import in_sentence, with_article
from stratagen.model import names
from stratagen.model.entity import (
    Endpoint,
    Entity,
    Field,
    ManyToMany,
    Model,
    Origin,
    Relation,
    Route,
    ToMany,
    ToOne,
)
from stratagen.wire import SEGMENT

__all__ = ["MocksView", "SharedMocksView", "mocks_view", "shared_mocks_view"]

_NUMBER = code("number")
_FORMATS = ("email", "url", "bool", "date", "time", "datetime", "duration", "uuid", "bytes", "json")
_NOW = frozenset({Origin.CREATED_AT, Origin.UPDATED_AT})
_DEEDS = {
    "relation_list": "related",
    "relation_get": "related",
    "relation_add": "relate",
    "relation_remove": "part",
}


class MocksView(Struct, frozen=True):
    """Everything in an entity's `mocks.ts`."""

    imports: tuple[Code, ...]
    doc: Code
    type: Code
    sample: Code
    fields: tuple[Code, ...]
    mock_doc: Code
    mock: Code
    entity: Code
    routes: tuple[Code, ...]
    relations: tuple[Code, ...]
    unique: Code
    search: Code
    limit: Code
    versioned: Code
    schemas: Code


class SharedMocksView(Struct, frozen=True):
    """The entities whose mocks there are: folder and name, in the order of the alphabet."""

    entities: tuple[tuple[Code, Code], ...]
    mocks: Code


def shared_mocks_view(model: Model) -> SharedMocksView:
    """The view of `client/src/mocks.ts`."""
    clients = [each for each in model.entities if "client" in each.layers]
    return SharedMocksView(
        tuple((ts.ident(each.names.module), _mock(each)) for each in clients),
        array([_mock(each) for each in clients], before=WIDTH),
    )


def mocks_view(model: Model, entity: Entity) -> MocksView:
    """The view of `client/src/entities/{entity}/mocks.ts`."""
    imports = Imports()
    type_ = ts.ident(entity.names.class_name)
    imports.type(code("../../runtime/mocks.js"), code("Mock"))
    imports.type(code("./types.js"), type_)
    fields = read_fields(entity)
    given = _schemas(model, entity, imports)
    return MocksView(
        fields=tuple(_property(each, _shown(model, entity, each, imports)) for each in fields),
        imports=imports.lines(),
        doc=ts.doc(
            f"{_capital(with_article(entity.names.label))} that the schemas accept: another for another number, the same for the same."
        ),
        type=type_,
        sample=ts.ident(f"sample{entity.names.class_name}"),
        mock_doc=ts.doc(f"What a mocked API knows of {in_sentence(entity.names.label_plural)}."),
        mock=_mock(entity),
        entity=ts.literal(entity.name),
        routes=tuple(_routes(model, entity)),
        relations=tuple(_relations(model, entity)),
        unique=_unique(entity),
        search=_words([each.name for each in entity.fields if each.search]),
        limit=code("{}", entity.page_size),
        versioned=ts.literal(entity.version),
        schemas=given,
    )


def _mock(entity: Entity) -> Code:
    return ts.ident(f"{names.camel(entity.names.class_name)}Mock")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


# ── Rows ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _property(field: Field, value: Code) -> Code:
    return value if value == ts.key(field.name) else code("{}: {}", ts.key(field.name), value)


def _shown(model: Model, entity: Entity, field: Field, imports: Imports) -> Code:
    """A field's value in a row: its default, nothing where there may be nothing, else a sample."""
    if field.origin is Origin.VERSION:
        return code("1")
    if field.origin in _NOW or field.default_now:
        return _call("datetime", [], imports)
    if field.origin is Origin.KEY or field.key:
        return _sample(model, entity, field, imports)
    if field.has_default:
        return ts.literal(as_json(field.default))
    return code("null") if field.nullable else _sample(model, entity, field, imports)


def _sample(model: Model, entity: Entity, field: Field, imports: Imports) -> Code:
    """A value of its own; of a ref the key of the row that has the same number."""
    if field.ref is not None:
        ref = entity.relation(field.ref)
        if isinstance(ref, ToOne):
            target = model.entity(ref.target)
            # Its key alone: a file that asks for all fields of another entity is made again with each of them.
            key = target.key[ref.fields.index(field.name)]
            return _sample(model, target, key, imports)
    if not field.type.many:
        return _one(model, field, imports)
    length = field.bounds.min_length or 0
    if length == 0:
        return code("[]")
    imports.value(code("../../runtime/samples.js"), code("list"))
    return code("list({}, number, (number) => {})", length, _one(model, field, imports))


def _one(model: Model, field: Field, imports: Imports) -> Code:
    kind, of = field.type.kind, field.type.of
    if kind == "object" and of:
        shape = model.type(of)
        return braces(
            EMPTY,
            [_property(each, _inner(model, each, imports)) for each in shape.fields],
            indent=4,
        )
    if kind == "enum" and of:
        enum = ts.ident(model.enum(of).class_name)
        imports.value(code("../../values.js"), enum)
        return _call("oneOf", [enum], imports, first=True)
    if kind in _FORMATS:
        return _call(kind, [], imports)
    # Words are segments of a url anyway.
    bounds = (
        replace(field.bounds, pattern=None) if field.bounds.pattern == SEGMENT else field.bounds
    )
    limited = [] if field.type.many else list(limits(kind, bounds))
    given = [braces(EMPTY, limited)] if limited else []
    if kind in {"str", "text"}:
        example = field.example if isinstance(field.example, str) and field.bounds.pattern else None
        more = [ts.literal(example)] if example and given else []
        return _call(
            "text",
            [ts.literal(names.label(field.name)), _NUMBER, *given, *more],
            imports,
            whole=True,
        )
    if kind == "int" and not given:
        return _NUMBER
    digits = (
        [code("{}", field.type.precision or 0), code("{}", field.type.scale or 0)]
        if kind == "decimal"
        else []
    )
    return _call(kind, [*digits, *given], imports)


def _inner(model: Model, field: Field, imports: Imports) -> Code:
    """A property's value within a value object."""
    if field.has_default and not field.default_now:
        return ts.literal(as_json(field.default))
    if field.nullable:
        return code("null")
    if field.type.many and not field.bounds.min_length:
        return code("[]")
    return _one(model, field, imports)


def _call(
    kind: str, more: Sequence[Code], imports: Imports, *, first: bool = False, whole: bool = False
) -> Code:
    """`datetime(number)`, `decimal(number, 10, 2)`; `first`: the number comes last; `whole`: it is among the rest."""
    imports.value(code("../../runtime/samples.js"), ts.ident(kind))
    given = more if whole else [*more, _NUMBER] if first else [_NUMBER, *more]
    return code("{}({})", ts.ident(kind), join(", ", given))


# ── The API in memory ────────────────────────────────────────────────────────────────────────────────────────────────


def _schemas(model: Model, entity: Entity, imports: Imports) -> Code:
    small = names.camel(entity.names.class_name)
    found = []
    for each in payloads(model, entity):
        schema = ts.ident(f"{small}{each.suffix}Schema")
        imports.value(code("./schema.js"), schema)
        found.append(code("{}: {}", ts.ident(each.suffix.lower()), schema))
    return braces(code("schemas: "), found, code(","), indent=2, before=2)


def _routes(model: Model, entity: Entity) -> Iterator[Code]:
    for each in sorted(entity.endpoints, key=lambda each: (each.relation or "", each.operation_id)):
        relation = [code("relation: {}", ts.literal(each.relation))] if each.relation else []
        yield _route(model, each, _DEEDS.get(each.operation, each.operation), relation)
    for route in entity.routes:
        yield _route(model, route, "custom", [])


def _route(model: Model, route: Endpoint | Route, does: str, more: Sequence[Code]) -> Code:
    path = model.project.api_prefix + route.path.replace("{", ":").replace("}", "")
    parts = [
        code("method: {}", ts.literal(route.method.upper())),
        code("path: {}", ts.literal(path)),
        code("does: {}", ts.literal(does)),
        *more,
    ]
    return braces(EMPTY, parts, indent=4, before=4)


def _relations(model: Model, entity: Entity) -> Iterator[Code]:
    for relation in entity.relations:
        if "client" in model.entity(relation.target).layers:
            parts = [
                code("target: {}", ts.literal(relation.target)),
                *_joined(model, entity, relation),
            ]
            yield braces(code("{}: ", ts.key(relation.name)), parts, indent=4, before=4)


def _joined(model: Model, entity: Entity, relation: Relation) -> Iterator[Code]:
    match relation:
        case ToOne():
            yield _join("fields", relation.fields, relation.target_fields)
            yield code("single: true")
            yield code("required: {}", ts.literal(not relation.nullable))
            yield code("onDelete: {}", ts.literal(str(relation.on_delete)))
        case ToMany():
            ref = _ref(model.entity(relation.target), relation.ref)
            yield _join("fields", ref.target_fields, ref.fields)
            yield code("single: {}", ts.literal(relation.single))
        case ManyToMany():
            own, theirs = [each.name for each in entity.key], [
                each.name for each in model.entity(relation.target).key
            ]
            rows, mine, other = relation.table, relation.columns, relation.target_columns
            if relation.through and relation.through_ref and relation.through_target_ref:
                between = model.entity(relation.through)
                rows = between.name
                mine, other = (
                    _ref(between, each).fields
                    for each in (relation.through_ref, relation.through_target_ref)
                )
            yield _join("fields", own, mine)
            yield code("single: false")
            through = [code("rows: {}", ts.literal(rows)), _join("fields", other, theirs)]
            yield braces(code("through: "), through)


def _ref(entity: Entity, name: str) -> ToOne:
    ref = entity.relation(name)
    assert isinstance(ref, ToOne), name  # noqa: S101  (the model says so)
    return ref


def _join(name: str, own: Sequence[str], theirs: Sequence[str]) -> Code:
    pairs = [
        code("{}: {}", ts.key(one), ts.literal(other))
        for one, other in zip(own, theirs, strict=True)
    ]
    return braces(code("{}: ", ts.ident(name)), pairs)


def _unique(entity: Entity) -> Code:
    found = [each.fields for each in entity.indexes if each.unique]
    return array(
        [array([ts.literal(name) for name in fields]) for fields in found],
        indent=2,
        before=len("  unique: "),
    )


def _words(words: Sequence[str]) -> Code:
    return array([ts.literal(each) for each in words], indent=2, before=len("  search: "))
