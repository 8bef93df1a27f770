"""The OpenAPI document, from the Model: what the running application answers under /openapi.json, before it runs.

Comes in: the Model. Goes out: the document's text. Never here: what every API has alike (`stratagen.openapi`), nor pydantic: a
test compares the two documents instead.

The text is put together of parts, one for each entity, since most of it stays as it is when one of them changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import TypeAlias

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from stratagen.emit.printed import Code, Encodable, ts
from stratagen.emit.views.app import routed
from stratagen.emit.views.routes import (
    error_codes,
    may_state_version,
    route_codes,
    summary,
    takes_body,
)
from stratagen.emit.views.schemas import Schemas, said
from stratagen.emit.views.storage import payload_fields
from stratagen.model.entity import (
    Endpoint,
    Entity,
    Field,
    Model,
    PathParameter,
    Route,
    Shape,
)
from stratagen.model.facts import again, once
from stratagen.model.fieldtypes import ROWS
from stratagen.openapi import (
    LIST_PARAMETERS,
    SHARED_LIST_PARAMETERS,
    SHARED_SCHEMAS,
    VERSION_BODY,
    Piece,
    Reference,
    batch_schemas,
    content,
    envelope,
    filter_names,
    filter_parameter,
    include_parameter,
    limit_parameter,
    list_envelope,
    page_envelope,
    parameter_ref,
    query_parameter,
    references,
    response_component,
    response_ref,
    results_schemas,
    schema_ref,
    search_parameter,
    shared_parameters,
    sort_parameter,
    standard_responses,
    value_schema,
)

__all__ = ["OpenapiView", "build", "openapi_view"]


class OpenapiView(Struct, frozen=True):
    """`openapi.json`."""

    document: Code


def _required(body: str) -> Piece:
    return {"required": True, **content(schema_ref(body))}


def openapi_view(model: Model) -> OpenapiView:
    """The document as JSON. Operations and components have lines of their own: a diff names the one that changed, and the rest
    is for machines.
    """
    parts = [_shared(model), *(once(model, each.name, _part) for each in model.entities)]
    info = {"title": model.project.name, "version": "0.1.0"}
    tags: list[Encodable] = [
        {"name": each.names.label_plural, "description": each.description} for each in routed(model)
    ]
    entries = (
        ts.entry("openapi", ts.json("3.1.0")),
        ts.object((ts.entry(key, ts.json(info[key]), 2) for key in info), 1, "info"),
        again(model, _paths, tuple([part.operations for part in parts])),
        ts.object(_components(model, parts), 1, "components"),
        ts.entry("tags", ts.json(tags)),
    )
    return OpenapiView(ts.object(entries))


def build(model: Model) -> Piece:
    """The document, read again from its text."""
    document: Piece = msgspec.json.decode(openapi_view(model).document.encode())
    return document


class _Links(Struct, frozen=True):
    """Which components a part of the document refers to: its operations, and each component of its own."""

    wanted: frozenset[Reference]
    refers: Mapping[Reference, frozenset[Reference]]


_Operations: TypeAlias = tuple[tuple[str, Code], ...]
"""Each with its path."""


class _Part(Struct, frozen=True):
    """What one entity adds: lines, operations and components with their names, and what those refer to."""

    operations: _Operations
    components: Mapping[Reference, Code]
    links: _Links


def _part_of(
    operations: Iterable[tuple[str, str, Piece]], components: Mapping[Reference, Piece]
) -> _Part:
    """The part of these operations, each with path and method, and these components."""
    lines = [(path, *_entry(method, piece)) for path, method, piece in operations]
    made = {key: _entry(key[1], piece) for key, piece in components.items()}
    links = _Links(
        frozenset().union(*(refers for *_, refers in lines)),
        {key: refers for key, (_, refers) in made.items()},
    )
    return _Part(
        tuple([(path, line) for path, line, _ in lines]),
        {key: line for key, (line, _) in made.items()},
        links,
    )


def _paths(parts: Iterable[_Operations]) -> Code:
    paths: dict[str, list[Code]] = {}
    for path, operation in chain.from_iterable(parts):
        paths.setdefault(path, []).append(operation)
    return ts.object((ts.object(methods, 2, path) for path, methods in paths.items()), 1, "paths")


def _components(model: Model, parts: Sequence[_Part]) -> Iterator[Code]:
    """Those that something in the paths needs, sorted by kind and name."""
    used = again(model, _used, tuple([part.links for part in parts]))
    made = {key: line for part in parts for key, line in part.components.items()}
    kinds: dict[str, list[Code]] = {}
    for key in used:
        line = _response(key[1])[0] if key[0] == "responses" else made[key]
        kinds.setdefault(key[0], []).append(line)
    return (ts.object(members, 2, kind) for kind, members in kinds.items())


def _used(parts: tuple[_Links, ...]) -> list[Reference]:
    """The components that operations need, and those that these need, sorted; and the responses that are referred to by name."""
    refers = {key: found for part in parts for key, found in part.refers.items()}
    waiting = frozenset[Reference]().union(*(part.wanted for part in parts))
    refers |= {key: _response(key[1])[1] for key in waiting if key[0] == "responses"}
    used: set[Reference] = set()
    while (
        found := (waiting - used) & refers.keys()
    ):  # an example may hold what looks like a reference
        used |= found
        waiting = frozenset[Reference]().union(*(refers[each] for each in found))
    return sorted(used)


@cache
def _response(name: str) -> tuple[Code, frozenset[Reference]]:
    return _entry(name, response_component(name))


def _entry(name: str, piece: Piece) -> tuple[Code, frozenset[Reference]]:
    """A line of the document, and the components that it refers to."""
    encoded = ts.json(piece)
    return ts.entry(name, encoded, 3), references(encoded)


def _shared(model: Model) -> _Part:
    """What no entity adds."""
    ready = _health("ready", "Whether the database answers")
    ready["responses"]["503"] = response_ref(503, ["SERVICE_UNAVAILABLE"])
    health = _health("health", "Whether the process answers")
    schemas = {**Schemas(model).shared(), **SHARED_SCHEMAS}
    operations = (("/health", "get", health), ("/ready", "get", ready))
    return _part_of(operations, _named(shared_parameters(), schemas))


def _named(parameters: Piece, schemas: Piece) -> dict[Reference, Piece]:
    kinds = {"parameters": parameters, "schemas": schemas}
    return {(kind, name): piece for kind, pieces in kinds.items() for name, piece in pieces.items()}


def _part(model: Model, entity: Entity) -> _Part:
    """What an entity adds; its components also where it has no routes, since others may refer to them."""
    return _Builder(model, entity).part()


class _Builder:
    """Puts the part of one entity together."""

    def __init__(self, model: Model, entity: Entity) -> None:
        self.model = model
        self.entity = entity
        self.words = Schemas(model)
        self.schemas = self.words.of(entity)
        self.parameters: Piece = {}
        self.prefix = model.project.api_prefix

    def part(self) -> _Part:
        """The whole of it."""
        entity = self.entity
        self._add_parameters(entity)
        operations = list(self._operations(entity)) if "routes" in entity.layers else ()
        self.schemas[entity.names.class_name]["properties"].update(self.words.relations(entity))
        return _part_of(operations, _named(self.parameters, self.schemas))

    # Operations

    def _operations(self, entity: Entity) -> Iterator[tuple[str, str, Piece]]:
        for route in entity.routes:
            yield self.prefix + route.path, route.method, self._custom(entity, route)
        for endpoint in entity.endpoints:
            yield self.prefix + endpoint.path, endpoint.method, self._generated(entity, endpoint)

    def _generated(self, entity: Entity, endpoint: Endpoint) -> Piece:
        name, body = entity.names.class_name, None
        if takes_body(endpoint):
            suffix = {"batch": "Batch"}.get(endpoint.operation, endpoint.operation.title())
            body = _required(f"{name}{suffix}")
        elif may_state_version(entity, endpoint):
            body = VERSION_BODY
        if endpoint.operation == "batch":
            self._add_batch(entity)
        return self._operation(
            entity,
            endpoint.operation_id,
            f"{summary(self.model, entity, endpoint)}.",
            [*self._path(endpoint.parameters), *self._more_parameters(entity, endpoint)],
            body,
            (201 if endpoint.operation == "create" else 200, self._answer(entity, endpoint)),
            error_codes(self.model, entity, endpoint),
        )

    def _custom(self, entity: Entity, route: Route) -> Piece:
        parameters = self._path(route.parameters)
        if route.query is not None:
            parameters += self._query(route.query)
        text = (
            f"{route.summary}.\n\n{route.description}" if route.description else f"{route.summary}."
        )
        return self._operation(
            entity,
            route.operation_id,
            text,
            parameters,
            None if route.request is None else _required(self._body(route.request)),
            (route.status, "Done" if route.response is None else self._shape(route.response)),
            route_codes(self.model, entity, route),
        )

    def _operation(
        self,
        entity: Entity,
        operation_id: str,
        text: str,
        parameters: list[Piece],
        body: Piece | None,
        success: tuple[int, str],
        codes: Iterable[str],
    ) -> Piece:
        head, _, description = said(text).partition("\n\n")
        status, answer = success
        operation: Piece = {
            "tags": [entity.names.label_plural],
            "summary": " ".join(head.split()).removesuffix("."),
            "operationId": operation_id,
            "responses": {
                str(status): {"description": "Successful Response", **content(schema_ref(answer))}
            },
        }
        if description:
            operation["description"] = description
        if entity.deprecated is not None:
            operation["deprecated"] = True
        if parameters:
            operation["parameters"] = parameters
        if body is not None:
            operation["requestBody"] = body
        for status, response in standard_responses(codes, body=body is not None).items():
            operation["responses"][str(status)] = response
        return operation

    # Parameters

    def _path(self, parameters: Iterable[PathParameter]) -> list[Piece]:
        return [
            {"name": each.name, "in": "path", "required": True, "schema": self.words.use(each.type)}
            for each in parameters
        ]

    def _more_parameters(self, entity: Entity, endpoint: Endpoint) -> list[Piece]:
        match endpoint.operation:
            case "list":
                return self._list_refs(entity)
            case "relation_list":
                relation = entity.relation(endpoint.relation or "")
                return self._list_refs(self.model.entity(relation.target))
            case "get" if entity.relations:
                return [parameter_ref(entity.names.class_name, "include")]
            case "batch":
                return [parameter_ref(None, "atomic")]
            case "update" | "replace" | "delete" if entity.version:
                return [parameter_ref(None, "If-Match")]
        return []

    def _list_refs(self, entity: Entity) -> list[Piece]:
        record = entity.names.class_name
        return [
            parameter_ref(None if name in SHARED_LIST_PARAMETERS else record, name)
            for name in (
                *_list_parameters(entity),
                *chain.from_iterable(map(_filters, _seen(entity))),
            )
        ]

    def _add_parameters(self, entity: Entity) -> None:
        record = entity.names.class_name
        properties = self.schemas[record]["properties"]
        made = {
            "limit": limit_parameter(entity.page_size, entity.max_page_size),
            "sort": sort_parameter(each.name for each in _seen(entity) if each.sort),
            "q": search_parameter(),
            "include": include_parameter(self._include_paths(entity)),
        }
        own = [made[name] for name in _list_parameters(entity) if name in made]
        for each in _seen(entity):
            names = _filters(each)
            value = value_schema(properties[each.name]) if names else {}
            own += [filter_parameter(name, value) for name in names]
        self.parameters |= {f"{record}.{each['name']}": each for each in own}

    def _include_paths(self, entity: Entity) -> Iterator[str]:
        for relation in entity.relations:
            yield relation.name
            for further in self.model.entity(relation.target).relations:
                yield f"{relation.name}.{further.name}"

    def _query(self, name: str) -> list[Piece]:
        kind = self.model.type(name)
        schema = self.words.value_type(kind)
        for each in kind.fields:
            self.parameters[f"{kind.class_name}.{each.name}"] = query_parameter(schema, each.name)
        return [parameter_ref(kind.class_name, each.name) for each in kind.fields]

    # Bodies and answers

    def _body(self, shape: Shape) -> str:
        if shape.entity is not None:
            return f"{self.model.entity(shape.entity).names.class_name}Create"
        return self._word(shape)

    def _answer(self, entity: Entity, endpoint: Endpoint) -> str:
        """The component that describes the answer, which is made if need be."""
        name = entity.names.class_name
        if endpoint.relation is not None:
            name = self.model.entity(entity.relation(endpoint.relation).target).names.class_name
        match endpoint.operation:
            case "list" | "relation_list":
                self.schemas[f"{name}Page"] = page_envelope(schema_ref(name))
                return f"{name}Page"
            case "batch":
                self.schemas.update(results_schemas(name))
                return f"{name}BatchResults"
            case "delete" | "relation_add" | "relation_remove":
                return "Done"
        self.schemas[f"{name}Envelope"] = envelope(schema_ref(name))
        return f"{name}Envelope"

    def _shape(self, shape: Shape) -> str:
        word = self._word(shape)
        if shape.entity is not None:
            schema = schema_ref(word)
        else:
            assert shape.type is not None  # noqa: S101  # a shape has an entity or a type
            schema = self.words.use(replace(shape.type, many=False))
        name = f"{word}{'ListEnvelope' if shape.many else 'Envelope'}"
        self.schemas[name] = list_envelope(schema) if shape.many else envelope(schema)
        return name

    def _word(self, shape: Shape) -> str:
        """A type's name as a part of a component's."""
        if shape.entity is not None:
            return self.model.entity(shape.entity).names.class_name
        assert shape.type is not None  # noqa: S101  # as above
        if shape.type.kind == "object":
            return self.model.type(shape.type.of or "").class_name
        if shape.type.kind == "enum":
            return self.model.enum(shape.type.of or "").class_name
        word = ROWS[shape.type.kind].python
        return word[0].upper() + word[1:]

    def _add_batch(self, entity: Entity) -> None:
        name = entity.names.class_name
        properties = self.schemas[name]["properties"]
        self.schemas.update(
            batch_schemas(
                name,
                [each for each in ("create", "update", "delete") if each in entity.operations],
                {each.name: value_schema(properties[each.name]) for each in entity.key},
                self.schemas[f"{name}Update"],
                version=entity.version,
            )
        )


def _seen(entity: Entity) -> tuple[Field, ...]:
    return payload_fields(entity, "record")


def _list_parameters(entity: Entity) -> list[str]:
    seen = _seen(entity)
    absent = {
        *(() if any(each.search for each in seen) else ("q",)),
        *(() if entity.relations else ("include",)),
        *(() if any(each.sort for each in seen) else ("sort",)),
    }
    return [name for name in LIST_PARAMETERS if name not in absent]


def _filters(each: Field) -> list[str]:
    """What the filters of a field are called."""
    if not each.filter:
        return []
    return filter_names(each.name, _operators(each), nullable=each.nullable)


def _operators(each: Field) -> tuple[str, ...]:
    return ("isnull",) if each.type.many else ROWS[each.type.kind].operators


def _health(operation_id: str, text: str) -> Piece:
    answer = {"type": "object", "additionalProperties": {"type": "boolean"}}
    return {
        "tags": ["Health"],
        "summary": text,
        "operationId": operation_id,
        "responses": {"200": {"description": "Successful Response", **content(answer)}},
    }
