"""What `routes/{entity}.py` prints: an endpoint for each operation, relation and custom route of one entity.

Comes in: the Model and an entity. Goes out: `RoutesView`. Never here: what an operation does, nor a field's word in Python.
"""

from __future__ import annotations

import keyword
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from stratagen.emit.printed import EMPTY, Code, code, join, py
from stratagen.emit.views.declarations import Declarations, Imports
from stratagen.emit.views.labels import in_sentence, with_article
from stratagen.emit.views.services import key_type
from stratagen.model.entity import (
    Endpoint,
    Entity,
    Model,
    PathParameter,
    Route,
    Shape,
    TypeUse,
)

__all__ = [
    "EndpointView",
    "RoutesView",
    "error_codes",
    "may_state_version",
    "not_found",
    "route_codes",
    "routes_view",
    "summary",
    "takes_body",
]

ROUTES = "stratagen.runtime.routes"
_TAKEN = frozenset(
    {"atomic", "body", "context", "include", "query", "router", "service", "version"}
)
"""Arguments and variables of endpoints that a path parameter may not be called."""


_Parts: TypeAlias = tuple[list[Code], Code, tuple[Code, ...]]
"""Arguments beside those of the path, the type of the answer, and the lines of the body."""


class EndpointView(Struct, frozen=True):
    """One endpoint."""

    method: Code
    options: Code  # arguments of the decorator
    name: Code
    arguments: Code
    answer: Code
    docstring: Code
    body: tuple[Code, ...]


class RoutesView(Struct, frozen=True):
    """The routes of one entity."""

    docstring: Code
    imports: tuple[Code, ...]
    exports: Code
    function: Code
    arguments: Code
    function_docstring: Code
    constant: Code
    collection: Code
    tag: Code
    cache: Code  # an argument after a comma, or empty
    endpoints: tuple[EndpointView, ...]


def routes_view(model: Model, entity: Entity) -> RoutesView:
    """The routes of `entity`."""
    writer = _Writer(model, entity)
    endpoints = writer.endpoints()
    names = entity.names
    function = f"{names.name.rstrip('_')}_routes"
    return RoutesView(
        docstring=py.docstring(f"The routes of {in_sentence(names.label_plural)}."),
        arguments=writer.arguments(),
        imports=writer.imports.lines(),
        exports=py.literal([function]),
        function=py.ident(function),
        function_docstring=py.docstring("The routes, below the prefix of the API.", 4),
        constant=py.ident(names.constant),
        collection=py.literal(f"/{names.path}"),
        tag=py.literal(names.label_plural),
        cache=code(", cache={}", py.literal(entity.cache)) if entity.cache else EMPTY,
        endpoints=endpoints,
    )


def not_found(entity: Entity) -> str:
    """The code of the error that there is no such entity."""
    return f"{entity.names.code}_NOT_FOUND"


def summary(model: Model, entity: Entity, endpoint: Endpoint) -> str:
    """What an operation does, in one sentence without its full stop."""
    one, many = with_article(entity.names.label), in_sentence(entity.names.label_plural)
    if endpoint.relation is None:
        return {
            "list": f"List {many}",
            "create": f"Create {one}",
            "batch": f"Create, update and delete many {many} at once",
            "get": f"Get {one}",
            "update": f"Change some fields of {one}",
            "replace": f"Replace {one}",
            "delete": f"Delete {one}",
        }[endpoint.operation]
    relation = entity.relation(endpoint.relation)
    target = with_article(model.entity(relation.target).names.label)
    words = relation.name.replace("_", " ").strip()
    return {
        "relation_list": f"List the {words} of {one}",
        "relation_get": f"Get the {words} of {one}",
        "relation_add": f"Add {target} to the {words} of {one}",
        "relation_remove": f"Remove {target} from the {words} of {one}",
    }[endpoint.operation]


def error_codes(model: Model, entity: Entity, endpoint: Endpoint) -> tuple[str, ...]:
    """What an operation may answer with, beyond what every one may."""
    missing = [not_found(entity)]
    if endpoint.relation is not None:
        target = model.entity(entity.relation(endpoint.relation).target)
        also = [] if endpoint.operation == "relation_list" else [not_found(target)]
        return tuple(dict.fromkeys([*missing, *also]))
    unique = ["DUPLICATE_ENTITY"] if any(each.unique for each in entity.indexes) else []
    made = all(each.origin == "key" and each.type.kind != "uuid" for each in entity.key)
    taken = unique if made else ["DUPLICATE_ENTITY"]
    versioned = ["VERSION_CONFLICT", "PRECONDITION_REQUIRED"] if entity.version else []
    found = {
        "list": [],
        "create": taken,
        "get": missing,
        "update": [*missing, *unique, *versioned],
        "replace": [*missing, *unique, *versioned],
        "delete": [*missing, *versioned],
        "batch": [*missing, *taken, *versioned],
    }
    return tuple(found[endpoint.operation])


def takes_body(endpoint: Endpoint) -> bool:
    """Whether the operation takes a payload."""
    return endpoint.operation in {"create", "update", "replace", "batch"}


def may_state_version(entity: Entity, endpoint: Endpoint) -> bool:
    """Whether the operation takes a body that only says which version is meant."""
    return entity.version and endpoint.operation == "delete"


def route_codes(model: Model, entity: Entity, route: Route) -> tuple[str, ...]:
    """What a custom route may answer with, beyond what every one may."""
    keys = model.traffic.keys
    named = (keys[each.name] for each in route.parameters if each.name in keys)
    others = [not_found(model.entity(name)) for name in named]
    return tuple(dict.fromkeys([not_found(entity), *others, *route.errors]))


class _Writer:
    """Puts the endpoints of one entity into words, and gathers the imports that they need on the way."""

    def __init__(self, model: Model, entity: Entity) -> None:
        self.model = model
        self.entity = entity
        self.package = model.project.package
        self.imports = Imports()
        self.words = Declarations(model, self.imports, f"{self.package}.values")
        self.imports.use("fastapi", "APIRouter")
        self.imports.use(ROUTES, "create_standard_responses", "entity_router")
        self.record = self._stored(entity, "")
        self.imports.use(f"{self.package}.storage.{entity.names.module}", entity.names.constant)

    def arguments(self) -> Code:
        """What the routes need."""
        names = self.entity.names
        module = f"{self.package}.services.{names.module}"
        base = f"{names.class_name}ServiceBase"
        self.imports.use(module, base)
        if not self.entity.routes:
            return code("service: {}", py.ident(base))
        context = f"{names.class_name}Context"
        self.imports.use(module, context)
        return code("service: {}, context: {}", py.ident(base), py.ident(context))

    def endpoints(self) -> tuple[EndpointView, ...]:
        """Custom routes first: what a person wrote is what a reader looks for."""
        return (
            *map(self._custom, self.entity.routes),
            *map(self._generated, self.entity.endpoints),
        )

    # Generated

    def _generated(self, endpoint: Endpoint) -> EndpointView:
        more, answer, body = (
            self._of_entity(endpoint) if endpoint.relation is None else self._of_relation(endpoint)
        )
        return EndpointView(
            method=py.ident(endpoint.method),
            options=self._options(
                endpoint.path,
                error_codes(self.model, self.entity, endpoint),
                status=201 if endpoint.operation == "create" else 200,
                body=takes_body(endpoint) or may_state_version(self.entity, endpoint),
            ),
            name=py.ident(endpoint.operation_id),
            arguments=join(", ", [*self._path_arguments(endpoint.parameters), *more]),
            answer=answer,
            docstring=py.docstring(f"{summary(self.model, self.entity, endpoint)}.", 8),
            body=body,
        )

    def _of_entity(self, endpoint: Endpoint) -> _Parts:
        """Further arguments, the answer and the body of an operation on the entity."""
        if endpoint.operation == "batch":
            return self._batch()
        key = self._key(self.entity, endpoint.parameters)
        arguments: list[Code] = []
        passed = EMPTY
        if endpoint.operation in {"update", "replace", "delete"} and self.entity.version:
            arguments, passed = [self._version(endpoint.operation)], code(", version=version")
        if endpoint.operation == "get" and self.entity.relations:
            arguments, passed = [self._include()], code(", include=include")
        if endpoint.operation == "list":
            return (
                [self._query(self.entity)],
                self._page(self.entity),
                _returned(code("list(query)")),
            )
        if endpoint.operation == "delete":
            done = f"{self.entity.names.label} deleted"
            return arguments, self._done(), _awaited(code("delete({}{})", key, passed), done)
        if endpoint.operation != "get":
            arguments.insert(0, self._body(endpoint.operation.title()))
        call = {
            "create": code("create(body)"),
            "get": code("get_by_id({}{})", key, passed),
            "update": code("update({}, body{})", key, passed),
            "replace": code("replace({}, body{})", key, passed),
        }[endpoint.operation]
        return arguments, self.record, _returned(call)

    def _batch(self) -> _Parts:
        self.imports.use(ROUTES, "Atomic", "BatchOf")
        self.imports.use("stratagen.runtime.services", "Batch", "BatchResults")
        key = key_type(self.model, self.entity, self.imports)
        operations = tuple(
            each for each in ("create", "update", "delete") if each in self.entity.operations
        )
        only = EMPTY if len(operations) == 3 else code(", {}", py.literal(operations))
        self.imports.use("typing", "Annotated")
        body = code(
            "body: Annotated[Batch[{}, {}, {}], BatchOf({}{})]",
            self._stored(self.entity, "Create"),
            self._stored(self.entity, "Update"),
            key,
            self._constant(self.entity),
            only,
        )
        call = code("batch(body, atomic=atomic)")
        return (
            [body, code("atomic: Atomic")],
            code("BatchResults[{}]", self.record),
            _returned(call),
        )

    def _of_relation(self, endpoint: Endpoint) -> _Parts:
        """The same of an operation on one of its relations."""
        relation = self.entity.relation(endpoint.relation or "")
        target = self.model.entity(relation.target)
        size = len(self.entity.key)
        key = self._key(self.entity, endpoint.parameters[:size])
        handle = code("{}.{}", self.record, py.ident(relation.attribute))
        match endpoint.operation:
            case "relation_list":
                call = code("list_related({}, {}, query)", key, handle)
                return [self._query(target)], self._page(target), _returned(call)
            case "relation_get":
                return [], self._stored(target, ""), self._existing(target, key, handle)
        other = self._key(target, endpoint.parameters[size:])
        if endpoint.operation == "relation_add":
            call, done = code("add_related({}, {}, {})", key, handle, other), "added"
        else:
            call, done = code("remove_related({}, {}, {})", key, handle, other), "removed"
        return [], self._done(), _awaited(call, f"{target.names.label} {done}")

    def _existing(self, target: Entity, key: Code, handle: Code) -> tuple[Code, ...]:
        """The other side of a 1-1 relation, which may be missing."""
        self.imports.use("stratagen.runtime.errors", "ensure_exists")
        return (
            code("found = await service.get_related({}, {})", key, handle),
            code("return ensure_exists(found, {}, {})", py.literal(target.name), key),
        )

    # Custom

    def _custom(self, route: Route) -> EndpointView:
        handler = f"handle_{route.handler_function}"
        self.imports.use(route.handler_module, f"{route.handler_function} as {handler}")
        arguments = self._path_arguments(route.parameters)
        passed = [code("{}={}", py.ident(each.name), _argument(each)) for each in route.parameters]
        if route.query is not None:
            arguments.append(self._custom_query(route.query))
            passed.append(code("query=query"))
        if route.request is not None:
            arguments.append(code("body: {}", self._shape(route.request, "Create")))
            passed.append(code("body=body"))
        call = code("{}({})", py.ident(handler), join(", ", [code("context"), *passed]))
        body: tuple[Code, ...] = (code("return await {}", call),)
        if route.response is None:
            body = (code("await {}", call), _done_line("Done"))
        text = (
            f"{route.summary}.\n\n{route.description}" if route.description else f"{route.summary}."
        )
        return EndpointView(
            method=py.ident(route.method),
            options=self._options(
                route.path,
                route_codes(self.model, self.entity, route),
                status=route.status,
                body=route.request is not None,
            ),
            name=py.ident(route.operation_id),
            arguments=join(", ", arguments),
            answer=self._done() if route.response is None else self._shape(route.response, ""),
            docstring=py.docstring(text, 8),
            body=body,
        )

    def _custom_query(self, name: str) -> Code:
        value = self.words.content(TypeUse("object", name))
        self.imports.use("typing", "Annotated")
        self.imports.use(ROUTES, "QueryOf")
        return code("query: Annotated[{}, QueryOf({})]", value, value)

    def _shape(self, shape: Shape, suffix: str) -> Code:
        if shape.entity is not None:
            word = self._stored(self.model.entity(shape.entity), suffix)
            return code("list[{}]", word) if shape.many else word
        assert shape.type is not None  # noqa: S101  # else it had an entity; for the type checker
        return self.words.content(replace(shape.type, many=shape.many))

    # Parts

    def _options(self, path: str, codes: Iterable[str], *, status: int, body: bool) -> Code:
        parts = [py.literal(path)]
        if status != 200:
            parts.append(code("status_code={}", status))
        if self.entity.deprecated is not None:
            parts.append(code("deprecated=True"))
        arguments = [*map(py.literal, codes), *([code("body=True")] if body else [])]
        parts.append(code("responses=create_standard_responses({})", join(", ", arguments)))
        return join(", ", parts)

    def _path_arguments(self, parameters: Iterable[PathParameter]) -> list[Code]:
        return [
            code("{}: {}", _argument(each), self.words.content(each.type)) for each in parameters
        ]

    def _key(self, entity: Entity, parameters: Sequence[PathParameter]) -> Code:
        values = join(", ", map(_argument, parameters))
        return (
            values if len(entity.key) == 1 else code("{}({})", self._stored(entity, "Key"), values)
        )

    def _stored(self, entity: Entity, suffix: str) -> Code:
        name = f"{entity.names.class_name}{suffix}"
        self.imports.use(f"{self.package}.storage.{entity.names.module}", name)
        return py.ident(name)

    def _constant(self, entity: Entity) -> Code:
        self.imports.use(f"{self.package}.storage.{entity.names.module}", entity.names.constant)
        return py.ident(entity.names.constant)

    def _body(self, suffix: str) -> Code:
        return code("body: {}", self._stored(self.entity, suffix))

    def _query(self, entity: Entity) -> Code:
        self.imports.use("typing", "Annotated")
        self.imports.use("stratagen.runtime.storage", "ListQuery")
        self.imports.use(ROUTES, "ListOf")
        return code("query: Annotated[ListQuery, ListOf({})]", self._constant(entity))

    def _include(self) -> Code:
        self.imports.use("typing", "Annotated")
        self.imports.use(ROUTES, "Include", "IncludeOf")
        return code("include: Annotated[Include, IncludeOf({})]", self._constant(self.entity))

    def _version(self, operation: str) -> Code:
        """Which version is meant; a payload says it too, where there is one."""
        if operation == "delete":
            self.imports.use(ROUTES, "StatedVersion")
            return code("version: StatedVersion")
        self.imports.use(ROUTES, "IfMatch")
        return code("version: IfMatch")

    def _page(self, entity: Entity) -> Code:
        self.imports.use("stratagen.runtime.storage", "Page")
        return code("Page[{}]", self._stored(entity, ""))

    def _done(self) -> Code:
        self.imports.use(ROUTES, "Done")
        return code("Done")


def _argument(parameter: PathParameter) -> Code:
    """A path parameter as an argument; with an underscore where its name is taken."""
    taken = parameter.name in _TAKEN or keyword.iskeyword(parameter.name)
    return py.ident(f"{parameter.name}_" if taken else parameter.name)


def _returned(call: Code) -> tuple[Code, ...]:
    return (code("return await service.{}", call),)


def _awaited(call: Code, done: str) -> tuple[Code, ...]:
    return (code("await service.{}", call), _done_line(done))


def _done_line(text: str) -> Code:
    return code("return Done({})", py.literal(text))
