"""What FastAPI is told about an endpoint, so that its OpenAPI is right.

Comes in: an endpoint, the sources of its arguments, its return annotation. Goes out: a stand-in whose signature FastAPI can
read, and the options of its route. Never here: the components that are referred to (`openapi`).
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Annotated, Any, get_args, get_origin

from fastapi import Path

from stratagen.openapi import (
    LIST_PARAMETERS,
    SHARED_LIST_PARAMETERS,
    VERSION_BODY,
    Piece,
    content,
    filter_names,
    parameter_ref,
    schema_ref,
)
from stratagen.runtime.routes.answer import Done
from stratagen.runtime.routes.batching import BatchOf
from stratagen.runtime.routes.responses import create_standard_responses
from stratagen.runtime.routes.sources import (
    AtomicFlag,
    BodyOf,
    IfMatchHeader,
    IncludeOf,
    ListOf,
    PathText,
    QueryOf,
    Source,
    VersionAnywhere,
)
from stratagen.runtime.services.batch import BatchResults
from stratagen.runtime.storage.entity import AnyEntity
from stratagen.runtime.storage.query import Page

__all__ = ["answer_name", "describe", "filters_of", "list_parameters", "type_name"]

Options = dict[str, Any]  # Any: FastAPI's keyword arguments


def describe(
    endpoint: Callable[..., Any],  # Any: each endpoint has a signature of its own
    sources: Mapping[str, Source],
    answers: Any,  # Any: an annotation
    options: Options,
) -> tuple[Callable[..., Any], Options]:
    """The stand-in for `endpoint` and the options of its route."""
    summary, _, description = inspect.cleandoc(endpoint.__doc__ or "").partition("\n\n")
    takes_body = any(
        isinstance(each, BodyOf | BatchOf | VersionAnywhere) for each in sources.values()
    )
    responses = options.get("responses") or create_standard_responses(body=takes_body)
    status = options.get("status_code") or 200
    return _stand_in(endpoint, sources, description), {
        **options,
        "response_model": None,
        "operation_id": options.get("operation_id") or endpoint.__name__,
        "summary": options.get("summary") or " ".join(summary.split()).removesuffix("."),
        "response_description": options.get("response_description") or "Done",
        "responses": {status: content(schema_ref(answer_name(answers))), **responses},
        "openapi_extra": {**_extra(sources), **(options.get("openapi_extra") or {})},
    }


def _stand_in(
    endpoint: Callable[..., Any],  # Any: as above
    sources: Mapping[str, Source],
    description: str,
) -> Callable[..., Any]:
    """A function of the same name that takes only what FastAPI has words for."""

    async def stand_in() -> None:
        raise NotImplementedError

    signature = inspect.signature(endpoint, eval_str=True)
    plain = [
        _stand_in_parameter(parameter, sources[name])
        for name, parameter in signature.parameters.items()
        if isinstance(sources[name], PathText | BodyOf)
    ]
    stand_in.__signature__ = inspect.Signature(plain)  # type: ignore[attr-defined]  # inspect reads it
    stand_in.__name__ = endpoint.__name__
    stand_in.__doc__ = description
    stand_in.__module__ = endpoint.__module__
    return stand_in


def _stand_in_parameter(parameter: inspect.Parameter, source: Source) -> inspect.Parameter:
    """The parameter by keyword, since they come in any order; one of the path under its name there."""
    annotation = parameter.annotation
    if isinstance(source, PathText) and source.name != parameter.name:
        annotation = Annotated[annotation, Path(alias=source.name)]
    return parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY, annotation=annotation)


def _extra(sources: Mapping[str, Source]) -> Piece:
    extra: Piece = {}
    parameters = [ref for source in sources.values() for ref in _parameters(source)]
    if parameters:
        extra["parameters"] = parameters
    for source in sources.values():
        if isinstance(source, BatchOf):
            name = f"{source.entity.record.__name__}Batch"
            extra["requestBody"] = {"required": True, **content(schema_ref(name))}
        if isinstance(source, VersionAnywhere):
            extra["requestBody"] = VERSION_BODY
    return extra


def _parameters(source: Source) -> list[Piece]:
    match source:
        case ListOf(entity):
            record = entity.record.__name__
            return [
                parameter_ref(None if name in SHARED_LIST_PARAMETERS else record, name)
                for name in (*list_parameters(entity), *filters_of(entity))
            ]
        case IncludeOf(entity):
            found = parameter_ref(entity.record.__name__, "include")
            return [found] if entity.relations else []
        case QueryOf(model):
            return [parameter_ref(model.__name__, name) for name in source.names()]
        case IfMatchHeader() | VersionAnywhere():
            return [parameter_ref(None, "If-Match")]
        case AtomicFlag():
            return [parameter_ref(None, "atomic")]
        case _:
            return []


def list_parameters(entity: AnyEntity) -> list[str]:
    """The list parameters of an entity, its filters aside."""
    absent = {
        *(() if entity.searches else ("q",)),
        *(() if entity.relations else ("include",)),
        *(() if entity.sorts else ("sort",)),
    }
    return [name for name in LIST_PARAMETERS if name not in absent]


def filters_of(entity: AnyEntity) -> list[str]:
    """Every filter of an entity as a parameter is called."""
    return [
        parameter
        for name in entity.filters
        for parameter in filter_names(
            name, entity.fields[name].operators, nullable=entity.fields[name].nullable
        )
    ]


def answer_name(annotation: Any) -> str:  # Any: an annotation
    """The component that describes an answer of this type: `TicketEnvelope`, `TicketPage`."""
    if annotation is Done:
        return "Done"
    kind, arguments = get_origin(annotation), get_args(annotation)
    if kind is Page:
        return f"{type_name(arguments[0])}Page"
    if kind is BatchResults:
        return f"{type_name(arguments[0])}BatchResults"
    if kind is list:
        return f"{type_name(arguments[0])}ListEnvelope"
    return f"{type_name(annotation)}Envelope"


def type_name(annotation: Any) -> str:  # Any: an annotation
    """A type's name as a part of a component's: `Ticket`, `Str`, `Int`."""
    if get_origin(annotation) is Annotated:
        return type_name(get_args(annotation)[0])
    name: str = annotation.__name__
    return name[0].upper() + name[1:]
