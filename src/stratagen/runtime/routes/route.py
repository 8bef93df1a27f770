"""The route of a generated endpoint: it reads the arguments itself, calls, and prints the answer itself.

Comes in: an endpoint with types for its arguments and its answer. Goes out: a FastAPI route that solves no dependency and
checks no answer a second time. Never here: an error body; what goes wrong is raised.

FastAPI's own analysis of the signature serves the OpenAPI document alone. It costs more than all else at start-up, so it
waits until somebody asks for what only it knows.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, ClassVar, get_args
from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from fastapi.routing import APIRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from stratagen.runtime.routes.answer import printer_for
from stratagen.runtime.routes.batching import BatchOf
from stratagen.runtime.routes.describing import describe
from stratagen.runtime.routes.reading import Incoming, query_pairs, read_body
from stratagen.runtime.routes.sources import BodyOf, ListOf, PathText, Source, VersionAnywhere
from stratagen.runtime.storage.entity import AnyEntity

__all__ = ["EntityRoute", "entity_router"]

_JSON = (b"content-type", b"application/json")

Headers = list[tuple[bytes, bytes]]
Answering = Callable[[Scope, Receive], Awaitable[tuple[bytes, Headers]]]
Endpoint = Callable[..., Awaitable[Any]]  # Any: each endpoint has a signature of its own


class EntityRoute(APIRoute):
    """A route of one entity.

    Attributes:
        entity: What it is about.
        collection: The path of its list, below the API prefix.
        parameter_names: What the path holds, in its order.
        serve: Serves one request whose path leads here.
        sources: Where each argument of the endpoint comes from.
        answers: What the endpoint returns, as annotated.
        cache_seconds: For how long an answer may be used again; 0: not at all, as with whatever is no plain read.
    """

    entity: ClassVar[AnyEntity]
    collection: ClassVar[str]
    cache: ClassVar[float] = 0

    def __init__(self, path: str, endpoint: Endpoint, **options: Any) -> None:  # Any: FastAPI's own
        signature = inspect.signature(endpoint, eval_str=True)
        self.path = path
        self.parameter_names = tuple(re.findall(r"{(\w+)}", path))
        self.endpoint = endpoint
        self.name = endpoint.__name__
        self.methods = set(options["methods"])
        self.include_in_schema = True
        self.answers: Any = signature.return_annotation  # Any: an annotation
        self.sources = {
            name: _source(name, parameter.annotation, path)
            for name, parameter in signature.parameters.items()
        }
        self._own_path = path  # without the prefix of an application
        self.cache_seconds = self.cache if self._is_plain_read() else 0
        self._options = options
        self._call = endpoint
        self._print = printer_for(self.answers)
        self._status: int = options.get("status_code") or 200
        self._answered = self._answering()
        self.serve = _serving(self._answered, self._status)

    def below(self, prefix: str) -> EntityRoute:
        """The same route with a prefix before its path."""
        route = type(self)(prefix + self.path, self._call, **self._options)
        route._own_path = self._own_path  # noqa: SLF001  # its own class
        route.cache_seconds = self.cache_seconds
        return route

    def _is_plain_read(self) -> bool:
        """Whether it reads one or lists some, and runs no handler that may look elsewhere."""
        keys = "".join(f"/{{{name}}}" for name in self.parameter_names)
        lists = any(isinstance(each, ListOf) for each in self.sources.values())
        return self.methods == {"GET"} and (lists or self.path == self.collection + keys)

    # Serving

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request whose path leads here; Starlette's name for it."""
        await self.serve(scope, receive, send)

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The same for a router of FastAPI's that includes this route. Any: FastAPI's signature."""

        async def handler(request: Request) -> Response:
            return await self.answer(request.scope, request.receive)

        return handler

    async def answer(self, scope: Scope, receive: Receive) -> Response:
        """The answer to one request.

        Raises:
            ApiError: Whatever is wrong with the request, all of it at once, or with what it asks for.
        """
        body, headers = await self._answered(scope, receive)
        response = Response(body, self._status)
        response.raw_headers = headers
        return response

    def _refuse_unknown(self, incoming: Incoming) -> None:
        for name, _ in incoming.query:
            if not any(source.knows(name) for source in self.sources.values()):
                incoming.refuse(name, "unknown_parameter", "No such parameter")

    def _answering(self) -> Answering:
        """What reads the arguments, calls the endpoint and prints what it returns.

        A function closed over all that it needs: an attribute of a route costs several times as much as a variable.
        """
        call, printed, record = self._call, self._print, self.entity.record
        readers = [(name, source.read) for name, source in self.sources.items()]
        takes_body = any(isinstance(each, BodyOf | BatchOf) for each in self.sources.values())
        may_take_body = any(isinstance(each, VersionAnywhere) for each in self.sources.values())
        told = self._told if self._status == 201 or self.entity.version else None
        refuse_unknown = self._refuse_unknown

        async def answered(scope: Scope, receive: Receive) -> tuple[bytes, Headers]:
            query = query_pairs(scope) if scope["query_string"] else []
            incoming = Incoming(scope["path_params"], query, scope["headers"])
            if takes_body:
                incoming.body = await read_body(scope, receive)
            elif may_take_body:
                incoming.body = await read_body(scope, receive, required=False)
            arguments = {}
            for name, read in readers:  # what a comprehension does, without a call
                arguments[name] = read(incoming)
            if incoming.query:
                refuse_unknown(incoming)
            if incoming.faults:
                incoming.check()
            result = await call(**arguments)
            body = printed(result)
            headers = [(b"content-length", b"%d" % len(body)), _JSON]
            # isinstance takes ten times as long with a model of pydantic's
            if told is not None and type(result) is record:
                headers += told(scope, result)
            return body, headers

        return answered

    def _told(self, scope: Scope, record: Any) -> Headers:  # Any: of the entity
        """Where a new one is found, and its version."""
        headers: Headers = []
        if self._status == 201:
            headers.append(
                (b"location", self._location(scope, self.entity.key_of(record)).encode())
            )
        if self.entity.version:
            headers.append((b"etag", b'"%d"' % record.version))
        return headers

    def _location(self, scope: Scope, key: object) -> str:
        """The address of the entity with this key, under whatever prefix this request came in."""
        raw_path: bytes = scope.get("raw_path") or quote(scope["path"]).encode()
        prefix = raw_path.decode("ascii").rsplit("/", self._own_path.count("/"))[0]
        parts = (
            str(value) if type(value) is int else quote(str(stored.to_wire(value)), safe="")
            for stored, value in zip(
                self.entity.key_fields, self.entity.key_values(key), strict=True
            )
        )
        return "/".join([prefix + self.collection, *parts])

    # Describing

    def __getattr__(self, name: str) -> Any:  # Any: whatever FastAPI keeps under that name
        if name.startswith("__"):
            raise AttributeError(name)
        self._analyse()
        return object.__getattribute__(self, name)

    def _analyse(self) -> None:
        """Have FastAPI find out what it documents."""
        endpoint, options = describe(self._call, self.sources, self.answers, self._options)
        super().__init__(self.path, endpoint, **options)


def entity_router(entity: AnyEntity, collection: str, tag: str, *, cache: float = 0) -> APIRouter:
    """A router whose routes are about `entity`.

    Args:
        entity: What they are about.
        collection: The path of its list, `/tickets`.
        tag: What they stand under in the documentation.
        cache: For how many seconds the answers of plain reads may be used again.
    """
    own = {"entity": entity, "collection": collection, "cache": cache}
    route = type("Route", (EntityRoute,), own)
    return APIRouter(route_class=route, tags=[tag])


def _serving(answered: Answering, status: int) -> ASGIApp:
    """What serves one request, without a `Response` in between."""

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        body, headers = await answered(scope, receive)
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    return serve


def _source(name: str, annotation: Any, path: str) -> Source:  # Any: an annotation
    """Where the argument called `name` comes from.

    Raises:
        TypeError: Nothing says so.
    """
    declared = [each for each in get_args(annotation)[1:] if isinstance(each, Source)]
    if declared:
        return declared[0]
    for spelling in (name, name.removesuffix("_")):  # an underscore where a name is taken
        if f"{{{spelling}}}" in path:
            return PathText(spelling, annotation)
    if name == "body":
        return BodyOf(annotation)
    raise TypeError(f"{path}: no way to read the argument {name!r}")
