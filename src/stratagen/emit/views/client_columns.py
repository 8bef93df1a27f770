"""`columns.ts` of an entity: its fields as tables, forms and filters know them.

Comes in: the Model and an Entity. Goes out: `ColumnsView`. Never here: what is only sent (a secret has no column).
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from stratagen.emit.printed import Code, Encodable, code, ts
from stratagen.emit.views.client_text import Imports, braces
from stratagen.emit.views.client_types import relations_of
from stratagen.emit.views.labels import with_article
from stratagen.model import names
from stratagen.model.entity import Entity, Field, Model, Origin, ToOne, Value

__all__ = ["ColumnsView", "as_json", "column_label", "columns_name", "columns_view", "read_fields"]

_HIDDEN = frozenset({Origin.DELETED_AT, Origin.DELETION_ID})
_ABBREVIATIONS = {
    "Id": "ID",
    "Ids": "IDs",
    "Json": "JSON",
    "Url": "URL",
    "Urls": "URLs",
    "Uuid": "UUID",
    "Api": "API",
    "Cpu": "CPU",
    "Ip": "IP",
    "Mcp": "MCP",
    "Ai": "AI",
    "Sdk": "SDK",
}


class ColumnsView(Struct, frozen=True):
    """Everything in `columns.ts`."""

    doc: Code
    name: Code
    type: Code
    columns: tuple[Code, ...]
    imports: tuple[Code, ...]


def columns_view(model: Model, entity: Entity) -> ColumnsView:
    """The view of `client/src/entities/{entity}/columns.ts`."""
    imports = Imports()
    type_ = ts.ident(entity.names.class_name)
    imports.type(code("../../runtime/columns.js"), code("ColumnsOf"))
    imports.type(code("./types.js"), type_)
    relations = {
        field: relation
        for relation, _ in relations_of(model, entity)
        if isinstance(relation, ToOne)
        for field in relation.fields
    }
    return ColumnsView(
        doc=ts.doc(f"The fields of {with_article(entity.names.label)} as people see them."),
        name=columns_name(entity),
        type=type_,
        columns=tuple(
            braces(
                code(""),
                [*_parts(model, each, relations.get(each.name), imports)],
                indent=2,
                before=3,
            )
            for each in read_fields(entity)
        ),
        imports=imports.lines(),
    )


def columns_name(entity: Entity) -> Code:
    """`ticketColumns`."""
    return ts.ident(f"{names.camel(entity.names.class_name)}Columns")


def read_fields(entity: Entity) -> list[Field]:
    """The fields of a row as clients read it."""
    return [each for each in entity.fields if not each.secret and each.origin not in _HIDDEN]


def column_label(name: str) -> str:
    """What a column is called: `project_id` -> `Project ID`."""
    return " ".join(_ABBREVIATIONS.get(word.capitalize(), word) for word in _words(name))


def _words(name: str) -> list[str]:
    return names.label(name).split(" ")


def _parts(model: Model, field: Field, relation: ToOne | None, imports: Imports) -> Iterator[Code]:
    alone = relation is not None and len(relation.fields) == 1
    yield code("name: {}", ts.literal(field.name))
    label = column_label(relation.name) if relation and alone else column_label(field.name)
    yield code("label: {}", ts.literal(label))
    yield code("kind: {}", ts.literal(field.type.kind))
    if field.type.kind == "enum" and field.type.of:
        labels = ts.ident(f"{names.camel(model.enum(field.type.of).class_name)}Labels")
        imports.value(code("../../values.js"), labels)
        yield code("values: {}", labels)
    if relation:
        yield code("relation: {}", ts.literal(relation.name))
    if field.description:
        yield code("description: {}", ts.literal(field.description))
    if field.has_example:
        yield code("example: {}", ts.literal(as_json(field.example)))
    said = {
        "many": field.type.many,
        "nullable": field.nullable,
        "sort": field.sort,
        "filter": field.filter,
        "search": field.search,
    }
    for word, holds in said.items():
        if holds:
            yield code("{}: true", ts.ident(word))


def as_json(value: Value) -> Encodable:
    """A default or example as JSON has it."""
    if isinstance(value, tuple):
        return [as_json(item) for item in value]
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    return value
