"""The OpenAPI document of an application: what FastAPI finds, and the components that its operations refer to.

Comes in: an application with generated routes. Goes out: an OpenAPI 3.1 document. Never here: a request.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, get_args, get_origin

import orjson
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import models_json_schema

from stratagen.openapi import (
    JSON_REF,
    SHARED_LIST_PARAMETERS,
    SHARED_SCHEMAS,
    Piece,
    Reference,
    batch_schemas,
    envelope,
    filter_parameter,
    include_parameter,
    limit_parameter,
    list_envelope,
    page_envelope,
    query_parameter,
    references,
    response_component,
    results_schemas,
    schema_ref,
    search_parameter,
    shared_parameters,
    sort_parameter,
    value_schema,
)
from stratagen.runtime.routes.answer import Done
from stratagen.runtime.routes.batching import BatchOf
from stratagen.runtime.routes.describing import (
    answer_name,
    filters_of,
    list_parameters,
    type_name,
)
from stratagen.runtime.routes.guards import Guard
from stratagen.runtime.routes.listing import include_paths
from stratagen.runtime.routes.route import EntityRoute
from stratagen.runtime.routes.sources import BodyOf, IncludeOf, ListOf, QueryOf
from stratagen.runtime.services.batch import BatchResults
from stratagen.runtime.storage.entity import AnyEntity
from stratagen.runtime.storage.query import Page
from stratagen.runtime.storage.record import ManyToMany, OneToOne, Relation, ToMany, ToOne

__all__ = ["document"]

_TEMPLATE = "#/components/schemas/{model}"
_NULL: Piece = {"type": "null"}
_FROM_URLS = str.maketrans("-_", "+/")  # pydantic prints the base64 of urls


def document(app: FastAPI, routes: Sequence[EntityRoute], guards: Sequence[Guard] = ()) -> Piece:
    """The document of `app`, whose generated routes are `routes`, behind `guards`."""
    found: Piece = get_openapi(
        title=app.title,
        version=app.version,
        description=app.description or None,
        routes=[*app.routes, *routes],
        tags=app.openapi_tags,
        servers=app.servers or None,
        separate_input_output_schemas=False,
    )
    entities = _entities(routes)
    schemas = {**found.get("components", {}).get("schemas", {}), **_model_schemas(routes, entities)}
    schemas = {name: _plain(schema) for name, schema in schemas.items()}
    parameters = _parameters(routes, entities, schemas)
    for source in _sources(routes, BatchOf):
        schemas.update(_batch_schemas(source, schemas))
    for entity in entities:
        schemas[entity.record.__name__]["properties"].update(_relations(entity))
    for route in routes:
        schemas.update(_answer_schemas(route.answers))
    schemas.update(SHARED_SCHEMAS)
    found["components"] = {"parameters": parameters, "schemas": schemas}
    found["paths"] = _plain_paths(found["paths"])
    for guard in guards:
        guard.describe(found)
    whole = _without_unused(found)
    schemes = {name: scheme for guard in guards for name, scheme in guard.security.items()}
    if schemes:
        whole["components"]["securitySchemes"] = schemes
    return whole


def _without_unused(document: Piece) -> Piece:
    """The document with those components that something in its paths needs, sorted by name, and the responses it names."""
    components: Piece = dict(document["components"])
    waiting = _references_of(document["paths"])
    components["responses"] = {
        name: response_component(name) for kind, name in waiting if kind == "responses"
    }
    used: set[Reference] = set()
    while found := {
        (kind, name)  # an example may hold what looks like a reference
        for kind, name in waiting - used
        if name in components.get(kind, {})
    }:
        used |= found
        waiting = _references_of([components[kind][name] for kind, name in found])
    kept = {
        kind: {name: members[name] for name in sorted(members) if (kind, name) in used}
        for kind, members in sorted(components.items())
    }
    return {**document, "components": {kind: members for kind, members in kept.items() if members}}


def _references_of(piece: object) -> frozenset[Reference]:
    """Its text is asked: that is printed many times faster than the part can be walked."""
    return references(orjson.dumps(piece).decode())


def _sources(routes: Sequence[EntityRoute], kind: type[Any]) -> Iterator[Any]:  # Any: of that kind
    for route in routes:
        for source in route.sources.values():
            if isinstance(source, kind):
                yield source


def _entities(routes: Sequence[EntityRoute]) -> list[AnyEntity]:
    """The entities of the routes and all that can be reached from them by relations."""
    waiting = [route.entity for route in routes]
    waiting += [source.entity for kind in (ListOf, IncludeOf) for source in _sources(routes, kind)]
    found: dict[str, AnyEntity] = {}
    while waiting:
        entity = waiting.pop()
        if entity.name not in found:
            found[entity.name] = entity
            related = entity.relations.values()
            waiting += [entity.schema.entity(relation.target) for relation in related]
    return [found[name] for name in sorted(found)]


def _model_schemas(routes: Sequence[EntityRoute], entities: Sequence[AnyEntity]) -> Piece:
    """The schemas of every record, payload and value that an operation takes or answers."""
    models: dict[str, type[BaseModel]] = {}
    for entity in entities:
        for model in (entity.record, entity.create, entity.update):
            models[model.__name__] = model
    for kind in (BodyOf, QueryOf):
        for source in _sources(routes, kind):
            models[source.model.__name__] = source.model
    for route in routes:
        for part in (route.answers, *get_args(route.answers)):
            if isinstance(part, type) and issubclass(part, BaseModel):
                models[part.__name__] = part
    wanted = [(models[name], "validation") for name in sorted(models)]
    _, found = models_json_schema(wanted, ref_template=_TEMPLATE)  # type: ignore[arg-type]  # a literal
    schemas: Piece = found.get("$defs", {})
    return schemas


def _relations(entity: AnyEntity) -> Piece:
    """The properties of a record that stand there when they were asked for."""
    return {
        name: {**_relation_schema(entity, relation), "description": f"Only with include={name}"}
        for name, relation in entity.relations.items()
    }


def _relation_schema(entity: AnyEntity, relation: Relation[object]) -> Piece:
    target = schema_ref(entity.schema.entity(relation.target).record.__name__)
    if isinstance(relation, ToMany | ManyToMany):
        return {"type": "array", "items": target}
    nullable = isinstance(relation, OneToOne) or (
        isinstance(relation, ToOne)
        and any(entity.fields[name].nullable for name in relation.fields)
    )
    return {"anyOf": [target, _NULL]} if nullable else target


def _batch_schemas(source: BatchOf, schemas: Piece) -> Piece:
    entity = source.entity
    record = entity.record.__name__
    properties = schemas[record]["properties"]
    return batch_schemas(
        record,
        source.operations,
        {name: value_schema(properties[name]) for name in entity.key},
        schemas[entity.update.__name__],
        version=entity.version,
    )


def _parameters(
    routes: Sequence[EntityRoute], entities: Sequence[AnyEntity], schemas: Piece
) -> Piece:
    parameters = shared_parameters()
    for entity in entities:
        record = entity.record.__name__
        own = _list_parameters(entity, schemas[record]["properties"])
        parameters |= {f"{record}.{each['name']}": each for each in own}
    for source in _sources(routes, QueryOf):
        model = source.model.__name__
        for name in source.names():
            parameters[f"{model}.{name}"] = query_parameter(schemas[model], name)
    return parameters


def _list_parameters(entity: AnyEntity, properties: Piece) -> Iterator[Piece]:
    made = {
        "limit": limit_parameter(entity.page_size, entity.max_page_size),
        "sort": sort_parameter(entity.sorts),
        "q": search_parameter(),
        "include": include_parameter(include_paths(entity)),
    }
    for name in list_parameters(entity):
        if name not in SHARED_LIST_PARAMETERS:
            yield made[name]
    for name in filters_of(entity):
        field = name.rpartition("__")[0] if "__" in name else name
        yield filter_parameter(name, value_schema(properties[field]))


def _answer_schemas(annotation: Any) -> Piece:  # Any: an annotation
    """The components that an answer of this type is described by."""
    if annotation is Done:
        return {}
    kind, arguments = get_origin(annotation), get_args(annotation)
    name = answer_name(annotation)
    if kind is Page:
        return {name: page_envelope(schema_ref(type_name(arguments[0])))}
    if kind is BatchResults:
        return results_schemas(type_name(arguments[0]))
    if kind is list:
        return {name: list_envelope(_type_schema(arguments[0]))}
    return {name: envelope(_type_schema(annotation))}


def _type_schema(annotation: Any) -> Piece:  # Any: an annotation
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return schema_ref(annotation.__name__)
    schema = TypeAdapter(annotation).json_schema(ref_template=_TEMPLATE)
    definitions = schema.pop("$defs", {})
    return _plain(schema) if not definitions or "$ref" in schema else schema


# What pydantic and FastAPI say beyond the need: titles made of names, and null as the default of what may be null.


def _plain(schema: Piece) -> Piece:
    plain = {
        word: _inner(word, value)
        for word, value in schema.items()
        if not (word == "title" and isinstance(value, str))
        and not (word == "default" and value is None)
    }
    if plain.get("format") == "json":
        del plain["format"]
        plain.update(JSON_REF)
    if "default" in plain:
        plain["default"] = _on_the_wire(plain)
    if "properties" in plain:
        plain["properties"] = {name: _plain(each) for name, each in plain["properties"].items()}
    return plain


def _on_the_wire(plain: Piece) -> Any:  # Any: whatever its type has in JSON
    """The default as its type has it, which may be one that may be null."""
    default = plain["default"]
    for each in (plain, *plain.get("anyOf", ())):
        if each.get("type") == "string" and isinstance(default, int):
            return str(default)  # of 64 bits, which is text in JSON
        if each.get("contentEncoding") == "base64":
            return default.translate(_FROM_URLS)
    return default


def _inner(word: str, value: Any) -> Any:  # Any: whatever JSON Schema has under a word
    if word in {"anyOf", "allOf", "oneOf", "prefixItems"}:
        return [_plain(each) for each in value]
    if word in {"items", "additionalProperties", "contains"} and isinstance(value, dict):
        return _plain(value)
    return value


def _plain_paths(piece: Any) -> Any:  # Any: any part of a document's paths
    """The same, with the schemas in it plain."""
    match piece:
        case {"schema": dict(schema)}:
            return {**piece, "schema": _plain(schema)}
        case dict():
            return {word: _plain_paths(each) for word, each in piece.items()}
        case list():
            return [_plain_paths(each) for each in piece]
    return piece
