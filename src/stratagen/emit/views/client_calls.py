"""The generated routes of an entity as its client knows them: one `Call` for each.

Comes in: the Model and an Entity. Goes out: `Call`s, those of custom routes (`client_routes.py`) after them. Never here: a file's
layout (`client_files.py`), nor how a call is made; the client's runtime does that.
"""

from __future__ import annotations

from msgspec import Struct

from stratagen.emit.printed import EMPTY, Code, code, ts
from stratagen.emit.views.client_parts import (
    RUNTIME,
    Call,
    Conflict,
    Parameter,
    answer_of,
    doc_of,
    from_runtime,
    in_words,
    key_of,
    key_parts,
    keys_from,
    keys_of,
    method_of,
    own_type,
    parameter_names,
    request_of,
    url_of,
    variables_of,
)
from stratagen.emit.views.client_routes import custom_call
from stratagen.emit.views.client_text import Imports, Memory
from stratagen.emit.views.client_types import module_of
from stratagen.model import names
from stratagen.model.entity import Endpoint, Entity, ManyToMany, Model, ToMany

__all__ = ["calls_of"]

_OPERATIONS = (
    "list",
    "get",
    "create",
    "update",
    "replace",
    "delete",
    "batch",
    "relation_list",
    "relation_get",
    "relation_add",
    "relation_remove",
)

_CALLS: Memory[tuple[Call, ...]] = Memory()


def calls_of(model: Model, entity: Entity) -> tuple[Call, ...]:
    """Every route of the entity: the generated ones in a fixed order, then its own by name."""
    return _CALLS.of(model, entity.name, lambda: _find_calls(model, entity))


def _find_calls(model: Model, entity: Entity) -> tuple[Call, ...]:
    endpoints = sorted(
        entity.endpoints, key=lambda each: (_OPERATIONS.index(each.operation), each.relation or "")
    )
    found = [
        _operation(model, entity, each) if each.relation is None else _related(model, entity, each)
        for each in endpoints
    ]
    routes = [
        custom_call(model, entity, each)
        for each in sorted(entity.routes, key=lambda each: each.hook)
    ]
    return tuple(call for call in [*found, *routes] if call)


# ── Operations ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _operation(model: Model, entity: Entity, endpoint: Endpoint) -> Call:
    match endpoint.operation:
        case "list":
            return _list(model, entity, endpoint)
        case "get":
            return _get(model, entity, endpoint)
        case "batch":
            return _batch(model, entity, endpoint)
        case _:
            return _write(model, entity, endpoint)


def _list(model: Model, entity: Entity, endpoint: Endpoint) -> Call:
    imports = from_runtime(code("listQuery"))
    small, many = names.camel(entity.names.class_name), entity.names.list_class
    request = request_of(
        code("http.page<{}>", answer_of(entity, entity, imports)),
        [url_of(model, endpoint.path, {}, imports)],
        [code("query: listQuery(params)")],
    )
    return Call(
        doc=doc_of(model, f"One page of the {in_words(entity.names.plural)} that match", endpoint),
        function=ts.ident(f"list{many}"),
        options=ts.ident(f"{small}ListOptions"),
        hook=ts.ident(many),
        parameters=(own_type(entity, entity, "ListParams", "params", default=True),),
        request=request,
        imports=imports,
        key=code("{}.list(params)", keys_of(entity)),
        key_imports=keys_from(entity, entity),
        reads=True,
        freshness=ts.ident(entity.freshness),
        infinite=ts.ident(f"{small}InfiniteOptions"),
        suspense=True,
    )


def _get(model: Model, entity: Entity, endpoint: Endpoint) -> Call:
    imports = from_runtime(code("listQuery"))
    values = dict(zip(parameter_names(endpoint), key_parts(entity, "id"), strict=True))
    request = request_of(
        code("http.data<{}>", answer_of(entity, entity, imports)),
        [method_of(endpoint), url_of(model, endpoint.path, values, imports)],
        [code("query: listQuery(params)")],
    )
    return Call(
        doc=doc_of(model, f"The {in_words(entity.name)} with this key", endpoint),
        function=ts.ident(f"get{entity.names.class_name}"),
        options=ts.ident(f"{names.camel(entity.names.class_name)}DetailOptions"),
        hook=ts.ident(entity.names.class_name),
        parameters=(
            key_of(model, entity, entity, "id"),
            own_type(entity, entity, "GetParams", "params", default=True),
        ),
        request=request,
        imports=imports,
        key=code("{}.detail(id, params)", keys_of(entity)),
        key_imports=keys_from(entity, entity),
        reads=True,
        freshness=ts.ident(entity.freshness),
        suspense=True,
    )


class _Verb(Struct, frozen=True):
    """How a write of one row is called and told."""

    text: str
    payload: str = ""  # the suffix of its payload's type
    word: str = ""  # what its payload is called
    keyed: bool = True  # about a row that is there


_VERBS = {
    "create": _Verb("Creates a new {}", "Create", "payload", keyed=False),
    "update": _Verb(
        "Changes the fields given of the {} with this key, and no other", "Update", "changes"
    ),
    "replace": _Verb(
        "Sets every field of the {} with this key; one that is left out goes back to its default",
        "Replace",
        "payload",
    ),
    "delete": _Verb("Deletes the {} with this key"),
}


def _write(model: Model, entity: Entity, endpoint: Endpoint) -> Call:
    verb = _VERBS[endpoint.operation]
    imports = Imports()
    parameters = [
        *([key_of(model, entity, entity, "id")] if verb.keyed else []),
        *([own_type(entity, entity, verb.payload, verb.word)] if verb.payload else []),
    ]
    values = (
        dict(zip(parameter_names(endpoint), key_parts(entity, "id"), strict=True))
        if verb.keyed
        else {}
    )
    given = [each.name for each in parameters]
    members = [each.declared for each in parameters]
    words = list(given)
    options = None
    if entity.version and verb.keyed:
        # An api function is told the version; the hook's may leave it out, for it was read before.
        parameters.append(Parameter(code("version"), code("number"), Imports()))
        members.append(code("version?: number"))
        words.append(code("version"))
        given.append(code("version ?? versionOf(client, {}, id)", ts.literal(entity.name)))
        options = code("ifMatch(version, options)")
        imports.value(RUNTIME, code("ifMatch"))
    body = [code("body: {}", ts.ident(verb.word))] if verb.payload else []
    function = (
        code("http.done")
        if not verb.payload
        else code("http.data<{}>", answer_of(entity, entity, imports))
    )
    stem = f"{endpoint.operation}{entity.names.class_name}"
    return Call(
        doc=doc_of(model, verb.text.format(in_words(entity.name)), endpoint),
        function=ts.ident(stem),
        options=ts.ident(f"{stem}Options"),
        hook=ts.ident(names.pascal(endpoint.operation) + entity.names.class_name),
        parameters=tuple(parameters),
        request=request_of(
            function,
            [method_of(endpoint), url_of(model, endpoint.path, values, imports)],
            body,
            options,
        ),
        imports=imports,
        key=code("{}.write({})", keys_of(entity), ts.literal(endpoint.operation)),
        key_imports=_written(entity, versioned=options is not None),
        reads=False,
        variables=variables_of(words, members) if verb.keyed else parameters[0].declared,
        given=tuple(given),
        scope=ts.literal(entity.name) if options is not None else EMPTY,
        conflict=_conflict(entity, stem, verb, given) if options is not None else None,
    )


def _conflict(entity: Entity, stem: str, verb: _Verb, given: list[Code]) -> Conflict | None:
    """None where nothing is sent that could be put right, or the row cannot be read again."""
    if not verb.payload or "get" not in entity.operations:
        return None
    row, sent = ts.ident(entity.names.class_name), ts.ident(entity.names.class_name + verb.payload)
    reader = ts.ident(f"get{entity.names.class_name}")
    types, imports = Imports(), Imports()
    types.type(RUNTIME, code("ConflictOptions"))
    types.type(module_of(entity, entity, code("types")), row, sent)
    imports.value(RUNTIME, code("sendVersioned"))
    imports.also(types)
    return Conflict(
        type=code("ConflictOptions<{}, {}>", sent, row),
        mine=ts.ident(verb.word),
        version=given[-1],
        send=code("{}(httpOf(client), id, mine, seen)", ts.ident(stem)),
        read=code("{}(httpOf(client), id)", reader),
        reader=reader,
        types=types,
        imports=imports,
    )


def _written(entity: Entity, *, versioned: bool) -> Imports:
    imports = keys_from(entity, entity)
    if versioned:
        imports.value(RUNTIME, code("versionOf"))
    return imports


def _batch(model: Model, entity: Entity, endpoint: Endpoint) -> Call:
    imports = from_runtime(code("sendBatch"))
    request = own_type(entity, entity, "Batch", "request")
    many = entity.names.list_class
    return Call(
        doc=doc_of(
            model, f"Creates, changes and deletes many {in_words(entity.names.plural)}", endpoint
        ),
        function=ts.ident(f"batch{many}"),
        options=ts.ident(f"batch{many}Options"),
        hook=ts.ident(f"Batch{many}"),
        parameters=(request,),
        request=request_of(
            code("sendBatch<{}>", answer_of(entity, entity, imports)),
            [code("http"), url_of(model, endpoint.path, {}, imports), code("request")],
            [],
        ),
        imports=imports,
        key=code("{}.write('batch')", keys_of(entity)),
        key_imports=keys_from(entity, entity),
        reads=False,
        variables=request.declared,
        given=(request.name, code("options")),
        batch=True,
    )


# ── Relations ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _related(model: Model, entity: Entity, endpoint: Endpoint) -> Call | None:
    """A route of a relation; None where the other side has no client."""
    relation = entity.relation(endpoint.relation or "")
    target = model.entity(relation.target)
    if "client" not in target.layers or not isinstance(relation, ToMany | ManyToMany):
        return None
    if endpoint.operation in {"relation_add", "relation_remove"}:
        return _link(model, entity, endpoint, relation, target)
    return _relation(model, entity, endpoint, relation, target)


def _relation(
    model: Model, entity: Entity, endpoint: Endpoint, relation: ToMany | ManyToMany, target: Entity
) -> Call:
    listed = endpoint.operation == "relation_list"
    imports = from_runtime(code("listQuery"))
    row = answer_of(entity, target, imports)
    values = dict(zip(parameter_names(endpoint), key_parts(entity, "id"), strict=True))
    url = url_of(model, endpoint.path, values, imports)
    request = request_of(
        code("http.page<{}>", row) if listed else code("http.data<{}>", row),
        [url] if listed else [method_of(endpoint), url],
        [code("query: listQuery(params)")],
    )
    told = f"{in_words(relation.name)} of the {in_words(entity.name)} with this key"
    text = f"One page of the {told}" if listed else f"The {told}"
    scope = code(
        "{{ of: {}, id, relation: {} }}", ts.literal(entity.name), ts.literal(relation.name)
    )
    return Call(
        doc=doc_of(model, text, endpoint),
        function=ts.ident(f"{'list' if listed else 'get'}{relation.hook}"),
        options=ts.ident(f"{names.camel(relation.hook)}Options"),
        hook=ts.ident(relation.hook),
        parameters=(
            key_of(model, entity, entity, "id"),
            own_type(
                entity, target, "ListParams" if listed else "GetParams", "params", default=True
            ),
        ),
        request=request,
        imports=imports,
        key=code("{}.related(params, {})", keys_of(target), scope),
        key_imports=keys_from(entity, target),
        reads=True,
        freshness=ts.ident(target.freshness),
        suspense=False,
    )


def _link(
    model: Model, entity: Entity, endpoint: Endpoint, relation: ToMany | ManyToMany, target: Entity
) -> Call:
    adds = endpoint.operation == "relation_add"
    imports = Imports()
    parameters = (key_of(model, entity, entity, "id"), key_of(model, entity, target, "target"))
    parts = [*key_parts(entity, "id"), *key_parts(target, "target")]
    values = dict(zip(parameter_names(endpoint), parts, strict=True))
    stem = f"{'addTo' if adds else 'removeFrom'}{relation.hook}"
    told = f"the {in_words(relation.name)} of the {in_words(entity.name)} with this key"
    words = [each.name for each in parameters]
    return Call(
        doc=doc_of(model, f"Puts one among {told}" if adds else f"Takes one from {told}", endpoint),
        function=ts.ident(stem),
        options=ts.ident(f"{stem}Options"),
        hook=ts.ident(f"{'AddTo' if adds else 'RemoveFrom'}{relation.hook}"),
        parameters=parameters,
        request=request_of(
            code("http.done"),
            [method_of(endpoint), url_of(model, endpoint.path, values, imports)],
            [],
        ),
        imports=imports,
        key=code(
            "{}.link({}, {})",
            keys_of(entity),
            code("'add'") if adds else code("'remove'"),
            ts.literal(relation.name),
        ),
        key_imports=keys_from(entity, entity),
        reads=False,
        variables=variables_of(words, [each.declared for each in parameters]),
        given=tuple(words),
    )
