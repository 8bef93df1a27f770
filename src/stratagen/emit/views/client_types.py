"""`types.ts` and `schema.ts` of an entity: what it looks like, what its payloads take, and how they are checked.

Comes in: the Model and an Entity. Goes out: views. Never here: a call.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from stratagen.emit.printed import EMPTY, Code, code, join, ts
from stratagen.emit.views.client_text import WIDTH, Imports, assigned, generic, union
from stratagen.emit.views.client_values import (
    Property,
    check,
    property_of,
    type_of,
    value_schema,
)
from stratagen.emit.views.labels import with_article
from stratagen.model import names
from stratagen.model.entity import Entity, Field, Model, Origin, Relation, ToMany, ToOne
from stratagen.model.fieldtypes import ROWS

__all__ = [
    "inherited",
    "key_type",
    "module_of",
    "payloads",
    "relations_of",
    "schema_view",
    "types_view",
]

_INHERITED = frozenset({"constructor"})  # the others, toString and the like, are no snake_case
_HIDDEN = frozenset({Origin.DELETED_AT, Origin.DELETION_ID})
_RUNTIME = code("../../runtime/index.js")


def module_of(home: Entity, entity: Entity, file: Code) -> Code:
    """A file of `entity` as the files of `home` name it: `../ticket_task/types.js`."""
    if home is entity:
        return code("./{}.js", file)
    return code("../{}/{}.js", ts.ident(entity.names.module), file)


def relations_of(model: Model, entity: Entity) -> tuple[tuple[Relation, Entity], ...]:
    """The relations whose other side has a client too."""
    found = ((each, model.entity(each.target)) for each in entity.relations)
    return tuple((each, target) for each, target in found if "client" in target.layers)


def key_type(model: Model, entity: Entity, imports: Imports) -> Code:
    """What tells one row from another: a plain value, or an object of the key's fields."""
    if len(entity.key) == 1:
        return type_of(model, entity.key[0].type, imports)
    name = code("{}Key", ts.ident(entity.names.class_name))
    imports.type(code("./types.js"), name)
    return name


class Payload(Struct, frozen=True):
    """A payload of an entity: its suffix, and its fields with whether each must be there."""

    suffix: str
    fields: tuple[tuple[Field, bool], ...]
    alias: bool = False  # the same as the create payload


def inherited(fields: Iterable[Field]) -> bool:
    """Whether one is called like what every object literal inherits: no literal without it is of the payload's type."""
    return any(field.name in _INHERITED for field in fields)


def payloads(model: Model, entity: Entity) -> tuple[Payload, ...]:
    """The payloads that clients send."""
    operations = entity.operations
    create = tuple((each, each.required) for each in entity.fields if each.creatable)
    update = tuple((each, False) for each in entity.fields if each.updatable)
    replace = tuple((each, each.required) for each in entity.fields if each.updatable)
    creates = bool(operations & {"create", "batch"}) or entity.name in model.traffic.requested
    found = [Payload("Create", create)] if creates else []
    if operations & {"update", "batch"}:
        found.append(Payload("Update", update))
    if "replace" in operations:
        found.append(Payload("Replace", replace, alias=creates and replace == create))
    return tuple(found)


# ── Types ────────────────────────────────────────────────────────────────────────────────────────────────────────────


class PayloadView(Struct, frozen=True):
    """An interface of what is sent; `alias` names the one that it is the same as."""

    doc: Code
    name: Code
    alias: Code
    properties: tuple[Property, ...]


class TypesView(Struct, frozen=True):
    """Everything in `types.ts`."""

    doc: Code
    name: Code
    fields: tuple[Property, ...]
    relations: tuple[Property, ...]
    key: tuple[Property, ...]
    payloads: tuple[PayloadView, ...]
    filters: tuple[Property, ...]
    aliases: tuple[Code, ...]
    list_params: Code
    searched: Code
    last: tuple[Code, ...]
    imports: tuple[Code, ...]


_PAYLOAD_DOCS = {
    "Create": "What creating one takes.",
    "Update": "What changing one takes; what is left out stays as it is.",
    "Replace": "What replacing one takes; what is left out goes back to its default.",
}


def types_view(model: Model, entity: Entity) -> TypesView:
    """The view of `client/src/entities/{entity}/types.ts`."""
    imports = Imports(own=code("./types.js"))
    read = [each for each in entity.fields if not each.secret and each.origin not in _HIDDEN]
    return TypesView(
        doc=_entity_doc(entity),
        name=ts.ident(entity.names.class_name),
        fields=tuple(property_of(model, each, imports) for each in read),
        relations=tuple(
            _relation(entity, relation, target, imports)
            for relation, target in relations_of(model, entity)
        ),
        key=_key(model, entity, imports),
        payloads=tuple(_payload(model, entity, each, imports) for each in payloads(model, entity)),
        filters=tuple(_filters(model, entity, imports)),
        aliases=tuple(_aliases(model, entity, imports)),
        list_params=_list_params(entity, imports),
        searched=_searched(entity),
        last=tuple(_last(model, entity, imports)),
        imports=imports.lines(),  # at last: the lines above have named what they need
    )


def _entity_doc(entity: Entity) -> Code:
    what = with_article(entity.names.label)
    lines = [entity.description or f"{what[:1].upper()}{what[1:]} as the API answers with it."]
    if entity.deprecated is not None:
        lines.append(f"@deprecated {entity.deprecated}".rstrip())
    return ts.doc("\n".join(lines))


def _relation(home: Entity, relation: Relation, target: Entity, imports: Imports) -> Property:
    other = ts.ident(target.names.class_name)
    imports.type(module_of(home, target, code("types")), other)
    if isinstance(relation, ToOne):
        type_ = code("{} | null", other) if relation.nullable else other
    elif isinstance(relation, ToMany) and relation.single:
        type_ = code("{} | null", other)
    else:
        type_ = code("{}[]", other)
    return Property(EMPTY, code("{}?: {}", ts.key(relation.name), type_))


def _key(model: Model, entity: Entity, imports: Imports) -> tuple[Property, ...]:
    if len(entity.key) == 1:
        return ()
    return tuple(property_of(model, each, imports, told=False) for each in entity.key)


def _payload(model: Model, entity: Entity, payload: Payload, imports: Imports) -> PayloadView:
    name = ts.ident(entity.names.class_name)
    properties = tuple(
        property_of(model, each, imports, sent=True, optional=not must, told=each.secret)
        for each, must in payload.fields
        if not payload.alias
    )
    return PayloadView(
        doc=ts.doc(_PAYLOAD_DOCS[payload.suffix]),
        name=code("{}{}", name, ts.ident(payload.suffix)),
        alias=code("{}Create", name) if payload.alias else EMPTY,
        properties=properties,
    )


def _filters(model: Model, entity: Entity, imports: Imports) -> Iterator[Property]:
    if "list" not in entity.operations:
        return
    for each in entity.fields:
        if each.filter:
            type_ = _filter(model, each, imports)
            yield Property(EMPTY, code("readonly {}?: {}", ts.key(each.name), type_))


def _filter(model: Model, field: Field, imports: Imports) -> Code:
    operators = ROWS[field.type.kind].operators
    plain = type_of(model, field.type, imports)
    word = next((word for operator, word in _FILTERS.items() if operator in operators), None)
    if word == "Textual":
        found = code("Textual")
    elif word:
        found = code("{}<{}>", ts.ident(word), plain)
    else:
        found = plain
    imports.type(_RUNTIME, *([ts.ident(word)] if word else []))
    if not field.nullable:
        return found
    imports.type(_RUNTIME, code("Nullable"))
    return code("Nullable<{}>", found)


# The richest first: what can be searched has an order, what has an order can be equal.
_FILTERS = {"contains": "Textual", "gt": "Comparable", "in": "Discrete"}


def _aliases(model: Model, entity: Entity, imports: Imports) -> Iterator[Code]:
    name = ts.ident(entity.names.class_name)
    related = relations_of(model, entity)
    if "list" in entity.operations:
        yield _sort(name, [each for each in entity.fields if each.sort], imports)
    yield union(
        code("export type {}Relation", name), [ts.literal(relation.name) for relation, _ in related]
    )
    members = [code("{}Relation", name)] if related else []
    for relation, target in related:
        if relations_of(model, target):
            other = code("{}Relation", ts.ident(target.names.class_name))
            imports.type(module_of(entity, target, code("types")), other)
            members.append(code("`{}.${{{}}}`", ts.ident(relation.name), other))
    yield union(code("export type {}Include", name), members)


def _sort(name: Code, fields: Sequence[Field], imports: Imports) -> Code:
    head = code("export type {}Sort", name)
    if not fields:
        return union(head, [])
    imports.type(_RUNTIME, code("Sorted"))
    words = [ts.literal(each.name) for each in fields]
    line = code("{} = Sorted<{}>", head, join(" | ", words))
    return (
        line if len(line) <= WIDTH else code("{} = Sorted<\n  | {}\n>", head, join("\n  | ", words))
    )


def _list_params(entity: Entity, imports: Imports) -> Code:
    """The declaration of the list's parameters, up to what `q` adds where something can be searched."""
    if "list" not in entity.operations:
        return EMPTY
    imports.type(_RUNTIME, code("ListParams"))
    name = ts.ident(entity.names.class_name)
    filters = (
        code("{}Filters", name) if any(each.filter for each in entity.fields) else code("never")
    )
    given = [filters, code("{}Sort", name), code("{}Include", name)]
    if any(each.search for each in entity.fields):
        head = code("export interface {}ListParams extends ListParams", name)
        return generic(head, given, code(" {{"))
    return generic(code("export type {}ListParams = ListParams", name), given)


def _searched(entity: Entity) -> Code:
    fields = [each.name for each in entity.fields if each.search]
    return ts.doc(f"Text to be found in {', '.join(fields)}.", 2) if fields else EMPTY


def _last(model: Model, entity: Entity, imports: Imports) -> Iterator[Code]:
    name = ts.ident(entity.names.class_name)
    if "get" in entity.operations:
        imports.type(_RUNTIME, code("GetParams"))
        yield code("export type {}GetParams = GetParams<{}Include>", name, name)
    if "batch" in entity.operations:
        imports.type(_RUNTIME, code("BatchRequest"))
        version = code("; version: number") if entity.version else EMPTY
        if len(entity.key) == 1:
            plain = type_of(model, entity.key[0].type, imports)
            key = code("{{ {}: {}{} }}", ts.key(entity.key[0].name), plain, version)
        else:
            plain = code("{}Key", name)
            key = code("{} & {{ version: number }}", plain) if version else plain
        yield generic(
            code("export type {}Batch = BatchRequest", name),
            [code("{}Create", name), code("{}Update & {}", name, key), key if version else plain],
        )


# ── Schemas ──────────────────────────────────────────────────────────────────────────────────────────────────────────


class PayloadSchemaView(Struct, frozen=True):
    """The schema of one payload; `alias`: the whole declaration, where another one is the same."""

    doc: Code
    name: Code
    type: Code
    alias: Code
    fields: tuple[Code, ...]


class SchemaView(Struct, frozen=True):
    """Everything in `schema.ts`."""

    imports: tuple[Code, ...]
    fields: tuple[Code, ...]
    payloads: tuple[PayloadSchemaView, ...]


def schema_view(model: Model, entity: Entity) -> SchemaView:
    """The view of `client/src/entities/{entity}/schema.ts`."""
    imports = Imports()
    sent = payloads(model, entity)
    used = {each.name for payload in sent for each, _ in payload.fields}
    fields = [each for each in entity.fields if each.name in used]
    value_schema(model, (each.type for each in fields), imports)
    if sent:
        imports.type(
            code("./types.js"),
            *(ts.ident(f"{entity.names.class_name}{payload.suffix}") for payload in sent),
        )
    return SchemaView(
        imports=imports.lines(),
        fields=tuple(code("{}: {}", ts.key(each.name), check(model, each)) for each in fields),
        payloads=tuple(_payload_schema(entity, each) for each in sent),
    )


def _alias(entity: Entity, payload: Payload) -> Code:
    small = names.camel(entity.names.class_name)
    return assigned(
        code("export const {}{}Schema", ts.ident(small), ts.ident(payload.suffix)),
        code(
            "{}CreateSchema satisfies wire.SchemaOf<{}{}>",
            ts.ident(small),
            ts.ident(entity.names.class_name),
            ts.ident(payload.suffix),
        ),
    )


def _payload_schema(entity: Entity, payload: Payload) -> PayloadSchemaView:
    small = names.camel(entity.names.class_name)
    return PayloadSchemaView(
        doc=ts.doc(_PAYLOAD_DOCS[payload.suffix]),
        name=ts.ident(f"{small}{payload.suffix}Schema"),
        type=ts.ident(f"{entity.names.class_name}{payload.suffix}"),
        alias=_alias(entity, payload) if payload.alias else EMPTY,
        fields=tuple(
            code(
                "{}: fields.{}{}",
                ts.key(each.name),
                ts.ident(each.name),
                EMPTY if must else code(".exactOptional()"),
            )
            for each, must in payload.fields
            if not payload.alias
        ),
    )
