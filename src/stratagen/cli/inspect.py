"""The commands that only look: `list`, `show`, and `schema`, which writes the registry's JSON Schema for editors."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from msgspec import convert

from stratagen.cli.answers import EntityRow, Schemas, Shown, answers_schema, printed
from stratagen.cli.arguments import Arguments
from stratagen.emit.targets import find_targets, template_folders
from stratagen.model import fieldtypes
from stratagen.model.entity import Entity, Field, ManyToMany, Model, Relation, ToOne
from stratagen.output.disk import WORK
from stratagen.output.schemas import schema_texts, write_schemas
from stratagen.pipeline import understand
from stratagen.place import Place
from stratagen.problems import ProjectError, suggest

__all__ = ["look"]

OF_ANSWERS = f"{WORK}/answers.schema.json"
FLAGS = (
    "key",
    "required",
    "nullable",
    "unique",
    "index",
    "readonly",
    "immutable",
    "secret",
    "filter",
    "sort",
    "search",
)
Row: TypeAlias = dict[str, "str | int | list[str]"]


def look(place: Place, asked: Arguments) -> int:
    """Print what was asked for; returns the exit code."""
    match asked.command:
        case "list":
            _list(place, asked)
        case "show":
            _show(place, asked)
        case _:
            _schema(place, asked)
    return 0


def _list(place: Place, asked: Arguments) -> None:
    rows = [_row(entity) for entity in understand(place).entities]
    for line in [printed(convert(rows, list[EntityRow]))] if asked.json else _table(rows):
        print(line)


def _show(place: Place, asked: Arguments) -> None:
    model = understand(place)
    known = {each.name: each for each in model.entities}
    if asked.entity not in known:
        hint = suggest(asked.entity, known)
        raise ProjectError(f"there is no entity '{asked.entity}' in the registry{hint}")
    entity = known[asked.entity]
    head, tables = _head(model, entity), _tables(model, entity)
    files = _files(place, model, entity)
    if asked.json:
        document = {"entity": entity.name, **head, **tables, "files": files}
        print(printed(convert(document, Shown)))
        return
    for line in _page(entity, head, tables, files):
        print(line)


def _schema(place: Place, asked: Arguments) -> None:
    texts = schema_texts()
    if asked.answers:
        texts = {OF_ANSWERS: json.dumps(answers_schema(), indent=2) + "\n"}
    if asked.to_stdout:
        print(next(iter(texts.values())), end="")
        return
    changed = write_schemas(place.root, texts)
    if asked.json:
        new = [path for path, differed in changed.items() if differed]
        print(
            printed(Schemas(written=new, unchanged=[path for path in changed if path not in new]))
        )
        return
    for path, differed in changed.items():
        print(f"{'wrote' if differed else 'unchanged'} {path}")


def _row(entity: Entity) -> Row:
    return {
        "entity": entity.name,
        "table": entity.table,
        "path": entity.names.path,
        "fields": len(entity.fields),
        "relations": len(entity.relations),
        "routes": len(entity.endpoints) + len(entity.routes),
        "layers": sorted(entity.layers),
    }


def _head(model: Model, entity: Entity) -> Row:
    """What the entity is called, layer by layer; only names that some layer of it has."""
    names, verbs = entity.names, ("create", "update", "replace")
    rows: dict[str, Row] = {
        "storage": {
            "table class": f"{names.class_name}Row",
            "read model": names.class_name,
            "payloads": [f"{names.class_name}{verb.title()}" for verb in verbs],
            "repository": f"{names.class_name}Repository",
        },
        "service": {"service": f"{names.class_name}ServiceBase"},
        "routes": {"url": f"{model.project.api_prefix}/{names.path}"},
        "client": {"hooks": list(_hooks(entity))},
    }
    spoken = [row for layer, row in rows.items() if layer in entity.layers]
    head: Row = {"description": entity.description, "table": entity.table}
    for row in spoken:
        head |= row
    return head


def _hooks(entity: Entity) -> Iterator[str]:
    names = entity.names
    for operation, hook in (
        ("list", f"use{names.list_class}"),
        ("get", f"use{names.class_name}"),
        ("create", f"useCreate{names.class_name}"),
        ("update", f"useUpdate{names.class_name}"),
        ("replace", f"useReplace{names.class_name}"),
        ("delete", f"useDelete{names.class_name}"),
        ("batch", f"useBatch{names.list_class}"),
    ):
        if operation in entity.operations:
            yield hook
    yield from (f"use{route.hook}" for route in entity.routes)


def _tables(model: Model, entity: Entity) -> dict[str, list[Row]]:
    return {
        "fields": [_field(model, field) for field in entity.fields],
        "relations": [_relation(relation) for relation in entity.relations],
        "routes": list(_routes(model, entity)),
    }


def _field(model: Model, field: Field) -> Row:
    use = field.type
    kind = use.of or use.kind
    typescript = fieldtypes.ROWS[use.kind].typescript or _class_name(model, field)
    return {
        "name": field.name,
        "type": f"{kind}[]" if use.many else kind,
        "attribute": field.attribute,
        "column": field.column,
        "typescript": f"{typescript}[]" if use.many else typescript,
        "is": [flag for flag in FLAGS if getattr(field, flag)],
    }


def _class_name(model: Model, field: Field) -> str:
    """The name of the enum or value type that a field holds."""
    name = field.type.of or ""
    return model.enum(name).class_name if field.type.kind == "enum" else model.type(name).class_name


def _relation(relation: Relation) -> Row:
    match relation:
        case ToOne():
            kind = "1-1" if relation.unique else "n-1"
            how = f"{kind} through {', '.join(relation.fields)}, on delete {relation.on_delete}"
        case ManyToMany():
            how = f"n-n through {relation.through or relation.table}"
        case _:
            how = f"{'1-1' if relation.single else '1-n'}, its {relation.ref}"
    return {"name": relation.name, "to": relation.target, "how": how}


def _routes(model: Model, entity: Entity) -> Iterator[Row]:
    if "routes" in entity.layers:
        prefix = model.project.api_prefix
        for made in entity.endpoints:
            yield _url(prefix, made.method, made.path, made.operation_id)
        for route in entity.routes:
            yield _url(prefix, route.method, route.path, route.operation_id)


def _url(prefix: str, method: str, path: str, operation: str) -> Row:
    return {"method": method.upper(), "url": f"{prefix}{path}", "operation": operation}


def _files(place: Place, model: Model, entity: Entity) -> list[str]:
    targets = find_targets(template_folders(place.root))
    mine = (target for target in targets if target.per_entity and target.applies_to(entity.layers))
    return [f"{model.project.package}/{target.path(entity.names.module)}" for target in mine]


def _page(
    entity: Entity, head: Row, tables: dict[str, list[Row]], files: list[str]
) -> Iterator[str]:
    yield f"{entity.names.label} ({entity.name})"
    for word, value in head.items():
        yield f"  {word}: {_cell(value)}"
    for title, rows in tables.items():
        if rows:
            yield f"\n{title}:"
            yield from (f"  {line}" for line in _table(rows))
    if files:
        yield "\nfiles:"
        yield from (f"  {path}" for path in files)


def _table(rows: Sequence[Row]) -> Iterator[str]:
    """Columns as wide as their widest cell, under the keys of the first row."""
    cells = [list(rows[0]), *([_cell(value) for value in row.values()] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _cell(value: str | int | list[str]) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)
