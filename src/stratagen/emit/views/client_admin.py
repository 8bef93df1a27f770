"""The admin: `index.html`, `src/admin/main.tsx`, and of each entity its words, forms and hooks as a `resource`.

Comes in: the Model and an Entity of the layer `admin`. Goes out: views. Never here: how a page looks or behaves; the client's
runtime does that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from stratagen.emit.printed import EMPTY, Code, Encodable, code, join, ts
from stratagen.emit.views.admin_choices import (
    actions_of,
    form_order,
    list_columns,
    one_to_read,
    title_field,
)
from stratagen.emit.views.client_columns import column_label, columns_name
from stratagen.emit.views.client_text import Imports, array, braces
from stratagen.emit.views.client_types import inherited, key_type
from stratagen.model import names
from stratagen.model.entity import Entity, Field, ManyToMany, Model, Relation, ToMany, ToOne

__all__ = ["html_view", "main_view", "resource_view"]

_RUNTIME = code("../../runtime/index.js")
_ADMIN = code("../../runtime/admin/resource.js")


class HtmlView(Struct, frozen=True):
    """The page that the admin stands on."""

    title: Code


def html_view(model: Model) -> HtmlView:
    """The view of `client/index.html`."""
    return HtmlView(ts.html(model.project.name))


class MemberView(Struct, frozen=True):
    """An entity of the admin."""

    module: Code
    resource: Code


class MainView(Struct, frozen=True):
    """The admin's beginning."""

    title: Code
    entities: tuple[MemberView, ...]


def main_view(model: Model) -> MainView:
    """The view of `client/src/admin/main.tsx`."""
    shown = [each for each in model.entities if "admin" in each.layers]
    return MainView(
        title=ts.literal(names.label(model.project.name.replace("-", "_"))),
        entities=tuple(
            MemberView(ts.ident(each.names.module), _resource(each))
            for each in sorted(shown, key=lambda each: each.names.label_plural)
        ),
    )


def _resource(entity: Entity) -> Code:
    return ts.ident(f"{names.camel(entity.names.class_name)}Resource")


class ResourceView(Struct, frozen=True):
    """Everything in `src/admin/entities/{entity}.ts`."""

    doc: Code
    name: Code
    lines: tuple[Code, ...]
    actions: tuple[tuple[Code, ...], ...]
    relations: tuple[tuple[Code, ...], ...]
    imports: tuple[Code, ...]


def resource_view(model: Model, entity: Entity) -> ResourceView:
    """The view of `client/src/admin/entities/{entity}.ts`."""
    imports = Imports()
    imports.value(_ADMIN, code("resource"))
    lines = tuple(_lines(model, entity, imports))
    actions = tuple(_actions(model, entity, imports))
    relations = tuple(_relations(model, entity, imports))
    return ResourceView(
        doc=ts.doc(f"{entity.names.label_plural} in the admin."),
        name=_resource(entity),
        lines=lines,
        actions=actions,
        relations=relations,
        imports=imports.lines(),
    )


def _lines(model: Model, entity: Entity, imports: Imports) -> Iterator[Code]:
    imports.value(_file(entity, code("columns")), columns_name(entity))
    yield _text("name", entity.name)
    yield _text("path", entity.names.path)
    yield _text("label", entity.names.label)
    yield _text("labelPlural", entity.names.label_plural)
    yield _text("description", entity.description)
    yield code("columns: {}", columns_name(entity))
    sent = form_order(entity, [*_sent(entity)])
    secrets = [each for each in entity.fields if each.secret and each in sent]
    if secrets:
        yield code("secrets: {}", array([_secret(each) for each in secrets], indent=2))
    yield _text("title", title_field(entity).name)
    yield _names("list", [each.name for each in list_columns(entity)])
    yield _names("key", [each.name for each in entity.key])
    yield braces(code("refs: "), [*_refs(model, entity)], indent=2)
    if sent:
        yield _names("fields", [each.name for each in sent])
    yield _names("required", [each.name for each in sent if each.required])
    initial = [code("{}: {}", ts.key(each.name), _default(each)) for each in sent if _has(each)]
    if initial and "create" in entity.operations and not inherited(sent):
        yield braces(code("initial: "), initial, indent=2)
    yield code("pageSize: {}", entity.page_size)
    if entity.soft_delete:
        yield code("softDelete: true")
    yield from _keys(model, entity, imports)
    yield from _reads(model, entity, imports)
    yield from _writes(entity, sent, imports)


def _sent(entity: Entity) -> Iterator[Field]:
    """The fields of its forms: none where clients only read."""
    for each in entity.fields:
        if each.creatable and (
            "create" in entity.operations or ("update" in entity.operations and each.updatable)
        ):
            yield each


def _text(name: str, text: str) -> Code:
    return code("{}: {}", ts.ident(name), ts.literal(text))


def _names(name: str, found: Sequence[str]) -> Code:
    head = code("{}: ", ts.ident(name))
    return code("{}{}", head, array([ts.literal(each) for each in found], indent=2, before=16))


def _secret(field: Field) -> Code:
    label = ts.literal(column_label(field.name))
    parts = [code("name: {}", ts.literal(field.name)), code("label: {}", label)]
    parts.append(code("kind: {}", ts.literal(field.type.kind)))
    if field.nullable:
        parts.append(code("nullable: true"))
    return braces(EMPTY, parts)


def _refs(model: Model, entity: Entity) -> Iterator[Code]:
    for relation in one_to_read(model, entity):
        if "admin" in model.entity(relation.target).layers:
            for field in relation.fields:
                yield code("{}: {}", ts.key(field), ts.literal(relation.target))


def _has(field: Field) -> bool:
    plain = field.has_default and not field.type.many and not field.default_now
    return plain and field.type.kind not in {"json", "object"} and field.default not in {"", None}


def _default(field: Field) -> Code:
    value: Encodable = field.default if isinstance(field.default, str | int | float) else None
    return ts.literal(value)


def _file(entity: Entity, file: Code) -> Code:
    return code("../../entities/{}/{}.js", ts.ident(entity.names.module), file)


# ── Keys ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _keys(model: Model, entity: Entity, imports: Imports) -> Iterator[Code]:
    row = _row(entity, imports)
    yield code("keyOf: (row: {}) => {}", row, _key_of(entity))
    yield code("parseKey: {}", _parse_key(model, entity, imports))


def _row(entity: Entity, imports: Imports) -> Code:
    row = ts.ident(entity.names.class_name)
    imports.type(_file(entity, code("types")), row)
    return row


def _key_of(entity: Entity) -> Code:
    if len(entity.key) == 1:
        return code("row.{}", ts.ident(entity.key[0].name))
    return code("({})", braces(EMPTY, [*_key_parts(entity)]))


def _key_parts(entity: Entity) -> Iterator[Code]:
    for each in entity.key:
        yield code("{}: row.{}", ts.key(each.name), ts.ident(each.name))


def _parse_key(model: Model, entity: Entity, imports: Imports) -> Code:
    """`([key = '']) => Number(key)`: from the parts of an address."""
    if len(entity.key) == 1:
        return code("([key = '']) => {}", _parsed(model, entity.key[0], code("key"), imports))
    words = [ts.ident(f"key{number}") for number in range(len(entity.key))]
    parts = [
        code("{}: {}", ts.key(each.name), _parsed(model, each, word, imports))
        for each, word in zip(entity.key, words, strict=True)
    ]
    head = join(", ", [code("{} = ''", word) for word in words])
    return code("([{}]) => ({})", head, braces(EMPTY, parts))


def _parsed(model: Model, field: Field, word: Code, imports: Imports) -> Code:
    match field.type.kind:
        case "int":
            return code("Number({})", word)
        case "bool":
            return code("{} === 'true'", word)
        case "enum":
            values = ts.ident(model.enum(field.type.of or "").class_name)
            imports.value(_ADMIN, code("oneOf"))
            imports.value(code("../../values.js"), values)
            return code("oneOf({}, {})", values, word)
        case _:
            return word


# ── Hooks ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _reads(model: Model, entity: Entity, imports: Imports) -> Iterator[Code]:
    hooks, types = _file(entity, code("hooks")), _file(entity, code("types"))
    name, many = ts.ident(entity.names.class_name), ts.ident(entity.names.list_class)
    related = one_to_read(model, entity)
    if "list" in entity.operations:
        listed = _listed(model, entity)
        params = code("{}ListParams", name)
        imports.type(types, params)
        imports.type(_RUNTIME, code("QueryExtras"))
        imports.value(hooks, code("use{}", many))
        given = braces(EMPTY, [code("...params"), _include(listed)]) if listed else code("params")
        yield code(
            "useList: (params: {}, extras?: QueryExtras) =>\n    use{}({}, extras)",
            params,
            many,
            given,
        )
    if "get" in entity.operations:
        key = _key_type(model, entity, imports)
        included = [each.name for each in related]
        given = braces(EMPTY, [_include(included)] if included else [])
        imports.type(_RUNTIME, code("QueryExtras"))
        imports.value(hooks, code("use{}", name), code("usePrefetch{}", name))
        head = code("useOne: (id: {}, extras?: QueryExtras) =>", key)
        yield code("{}\n    use{}(id, {}, extras)", head, name, given)
        yield code("usePrefetch: () => usePrefetch{}({})", name, given)


def _listed(model: Model, entity: Entity) -> list[str]:
    """What a table of its rows reads along: what its columns refer to."""
    shown = {each.name for each in list_columns(entity)}
    return [each.name for each in one_to_read(model, entity) if shown.intersection(each.fields)]


def _include(related: Sequence[str]) -> Code:
    return code("include: [{}]", join(", ", map(ts.literal, related)))


def _key_type(model: Model, entity: Entity, imports: Imports) -> Code:
    if len(entity.key) == 1:
        return key_type(model, entity, imports)
    name = code("{}Key", ts.ident(entity.names.class_name))
    imports.type(_file(entity, code("types")), name)
    return name


def _writes(entity: Entity, sent: Sequence[Field], imports: Imports) -> Iterator[Code]:
    hooks = _file(entity, code("hooks"))
    name, many = ts.ident(entity.names.class_name), ts.ident(entity.names.list_class)
    updatable = [each for each in sent if each.updatable]
    if "create" in entity.operations and sent:
        yield _form(entity, "create", [], imports)
    if "update" in entity.operations and updatable:
        kept = [each for each in sent if not each.updatable]
        yield _form(entity, "update", kept, imports)
    if "delete" in entity.operations:
        imports.value(hooks, code("useDelete{}", name))
        yield code("useDelete: useDelete{}", name)
    if "batch" in entity.operations:
        imports.value(hooks, code("useBatch{}", many))
        imports.value(_ADMIN, code("deletes"))
        imports.type(_RUNTIME, code("BatchOptions"))
        row = _row(entity, imports)
        yield code(
            "useDeleteMany: (options: BatchOptions) =>\n    deletes(useBatch{}(options), (row: {}) => {})",
            many,
            row,
            _deleted(entity),
        )


def _deleted(entity: Entity) -> Code:
    """What names a row in a batch's `delete`: its key, and its version where one is wanted."""
    if not entity.version:
        return _key_of(entity)
    return code("({})", braces(EMPTY, [*_key_parts(entity), code("version: row.version")]))


def _form(entity: Entity, operation: str, without: Sequence[Field], imports: Imports) -> Code:
    """How it is written, and which of the fields it does not take."""
    verb = ts.ident(operation.capitalize())
    hook = code("use{}{}", verb, ts.ident(entity.names.class_name))
    schema = code("{}{}Schema", ts.ident(names.camel(entity.names.class_name)), verb)
    imports.value(_file(entity, code("hooks")), hook)
    imports.value(_file(entity, code("schema")), schema)
    imports.value(_file(entity, code("hooks")), hook)
    use = hook
    if (
        entity.version and operation == "update"
    ):  # its first argument says what becomes of a conflict
        imports.type(_ADMIN, code("UpdateCalls"))
        use = code("(calls: UpdateCalls<typeof {}>) => {}(undefined, calls)", hook, hook)
    parts = [code("use: {}", use), code("schema: {}", schema)]
    if without:
        parts.append(_names("without", [each.name for each in without]))
    return braces(code("{}: ", ts.ident(operation)), parts, indent=2, before=3)


# ── Custom routes ────────────────────────────────────────────────────────────────────────────────────────────────────


def _actions(model: Model, entity: Entity, imports: Imports) -> Iterator[tuple[Code, ...]]:
    for route in actions_of(entity):
        hook = code("use{}", ts.ident(route.hook))
        imports.value(_ADMIN, code("action"))
        imports.value(_file(entity, code("hooks")), hook)
        key = _key_type(model, entity, imports)
        alone = len(entity.key) == 1
        given = code("({{ {} }})", ts.ident(route.parameters[0].name)) if alone else code("id")
        taken = ts.ident(route.parameters[0].name) if alone else code("id")
        yield (
            _text("name", route.name),
            _text("label", column_label(route.name)),
            _text("description", route.summary.rstrip(".")),
            code("variables: ({}: {}) => {}", taken, key, given),
            code("use: {}", hook),
        )


# ── Relations ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _relations(model: Model, entity: Entity, imports: Imports) -> Iterator[tuple[Code, ...]]:
    offered = {(each.operation, each.relation) for each in entity.endpoints}
    for relation in entity.relations:
        target = model.entity(relation.target)
        listed = ("relation_list", relation.name) in offered and "admin" in target.layers
        if listed and not isinstance(relation, ToOne):
            imports.value(_ADMIN, code("relation"))
            links = all(
                (f"relation_{verb}", relation.name) in offered for verb in ("add", "remove")
            )
            yield (
                *_shown(model, entity, relation, target, imports),
                *([_link(model, entity, relation, target, imports)] if links else []),
            )


def _shown(
    model: Model,
    entity: Entity,
    relation: ToMany | ManyToMany,
    target: Entity,
    imports: Imports,
) -> Iterator[Code]:
    hook = code("use{}", ts.ident(relation.hook))
    imports.value(_file(entity, code("hooks")), hook)
    imports.value(_file(target, code("columns")), columns_name(target))
    yield _text("name", relation.name)
    alike = relation.name == target.names.plural
    yield _text("label", target.names.label_plural if alike else column_label(relation.name))
    yield _text("target", target.name)
    yield code("columns: {}", columns_name(target))
    ref = target.relation(relation.ref) if isinstance(relation, ToMany) else None
    if isinstance(ref, ToOne):
        yield _names("through", ref.fields)
    yield code("useRows: {}", _related_rows(model, entity, target, hook, ref, imports))


def _related_rows(
    model: Model,
    entity: Entity,
    target: Entity,
    hook: Code,
    ref: Relation | None,
    imports: Imports,
) -> Code:
    """The hook that reads them, and along with them what their columns refer to, but for the row whose page it is."""
    listed = [each for each in _listed(model, target) if ref is None or each != ref.name]
    if not listed:
        return hook
    params = code("{}ListParams", ts.ident(target.names.class_name))
    imports.type(_file(target, code("types")), params)
    imports.type(_RUNTIME, code("QueryExtras"))
    head = code(
        "(id: {}, params: {}, extras?: QueryExtras) =>", _key_type(model, entity, imports), params
    )
    given = braces(EMPTY, [code("...params"), _include(listed)])
    return code("{}\n        {}(id, {}, extras)", head, hook, given)


def _link(
    model: Model, entity: Entity, relation: ToMany | ManyToMany, target: Entity, imports: Imports
) -> Code:
    add, remove = (ts.ident(f"use{verb}{relation.hook}") for verb in ("AddTo", "RemoveFrom"))
    imports.value(_file(entity, code("hooks")), add, remove)
    parts = [
        code("keyOf: (row: {}) => {}", _row(target, imports), _key_of(target)),
        code("parseKey: {}", _parse_key(model, target, imports)),
        code("useAdd: {}", add),
        code("useRemove: {}", remove),
    ]
    return code("link: {{\n        {},\n      }}", join(",\n        ", parts))
