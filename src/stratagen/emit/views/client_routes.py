"""The custom routes of an entity as its client knows them: one `Call` for each.

Comes in: the Model, an Entity and a Route of it. Goes out: a `Call`, all of whose variables stand in one object. Never here: a
generated route (`client_calls.py`).
"""

from __future__ import annotations

from msgspec import Struct, field

from stratagen.emit.printed import EMPTY, Code, code, join, ts
from stratagen.emit.views.client_parts import (
    RUNTIME,
    Call,
    Parameter,
    doc_of,
    keys_from,
    keys_of,
    method_of,
    request_of,
    url_of,
)
from stratagen.emit.views.client_text import Imports
from stratagen.emit.views.client_types import module_of
from stratagen.emit.views.client_values import type_of
from stratagen.model import names
from stratagen.model.entity import Entity, Model, Route, Shape, TypeUse

__all__ = ["custom_call"]


class _Sent(Struct):
    """What a custom route takes, as it is gathered."""

    members: list[Code] = field(default_factory=list)
    extra: list[Code] = field(default_factory=list)
    required: bool = False
    types: Imports = field(default_factory=Imports)
    values: Imports = field(default_factory=Imports)


def custom_call(model: Model, entity: Entity, route: Route) -> Call:
    """The call of `route`: `completeTicket(http, variables)`."""
    reads = route.method == "get"
    sent = _sent(model, entity, route)
    imports = sent.values
    url = url_of(
        model,
        route.path,
        {each.name: code("variables.{}", ts.ident(each.name)) for each in route.parameters},
        imports,
    )
    function = (
        code("http.data<{}>", _shape(model, entity, route.response, imports))
        if route.response
        else code("http.done")
    )
    type_ = code("{{ {} }}", join("; ", sent.members))
    default = reads and not sent.required
    parameters = (Parameter(code("variables"), type_, sent.types, default),) if sent.members else ()
    small = names.camel(route.hook)
    variables = code("variables") if sent.members else code("{{}}")
    keys, name = keys_of(entity), ts.literal(route.name)
    return Call(
        doc=doc_of(model, route.summary.rstrip(".:"), route, route.description),
        function=ts.ident(small),
        options=ts.ident(f"{small}Options"),
        hook=ts.ident(route.hook),
        parameters=parameters,
        request=request_of(function, [method_of(route), url], sent.extra),
        imports=imports,
        key=(
            code("{}.read({}, {})", keys, name, variables)
            if reads
            else code("{}.call({})", keys, name)
        ),
        key_imports=keys_from(entity, entity),
        reads=reads,
        freshness=ts.ident(entity.freshness) if reads else EMPTY,
        variables=parameters[0].declared if parameters else code("_: undefined"),
        given=tuple(each.name for each in parameters),
    )


def _sent(model: Model, entity: Entity, route: Route) -> _Sent:
    sent = _Sent()
    for each in route.parameters:
        sent.required = True
        sent.members.append(
            code("{}: {}", ts.key(each.name), type_of(model, each.type, sent.types))
        )
    if route.query:
        fields = model.type(route.query).fields
        must = any(each.required for each in fields)
        type_ = type_of(model, TypeUse("object", route.query), sent.types, sent=True)
        sent.required |= must
        sent.members.append(code("query{}: {}", EMPTY if must else code("?"), type_))
        found = code("variables.query") if must else code("variables.query ?? {{}}")
        sent.extra.append(code("query: searchQuery({})", found))
        sent.values.value(RUNTIME, code("searchQuery"))
    if route.request:
        sent.required = True
        type_ = _shape(model, entity, route.request, sent.types, sent=True)
        sent.members.append(code("body: {}", type_))
        sent.extra.append(code("body: variables.body"))
    return sent


def _shape(
    model: Model, home: Entity, shape: Shape, imports: Imports, *, sent: bool = False
) -> Code:
    """The type of a body or an answer."""
    if shape.type:
        plain = TypeUse(shape.type.kind, shape.type.of, many=False, precision=shape.type.precision)
        one = type_of(model, plain, imports, sent=sent)
        many = shape.many or shape.type.many
    else:
        one = _row(model, home, shape.entity or "", imports, sent=sent)
        many = shape.many
    return code("{}[]", one) if many else one


def _row(model: Model, home: Entity, name: str, imports: Imports, *, sent: bool) -> Code:
    entity = model.entity(name)
    if "client" not in entity.layers:
        imports.type(RUNTIME, code("JsonValue"))
        return code("JsonValue")
    type_ = ts.ident(entity.names.class_name + ("Create" if sent else ""))
    imports.type(module_of(home, entity, code("types")), type_)
    return type_
