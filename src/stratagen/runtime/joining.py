"""A generated application within one that was written by hand: entity by entity, and both in one process.

Comes in: two FastAPI applications. Goes out: the first, which serves the second's routes behind its own. Never here: an entity.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Match
from starlette.types import Receive, Scope, Send

from stratagen.runtime.app import Application
from stratagen.runtime.errors import ApiError, internal
from stratagen.runtime.interceptors import error_response

__all__ = ["join"]

_SCHEMAS = "#/components/schemas/"


def join(host: FastAPI, generated: FastAPI) -> None:
    """Let `host` serve the generated routes, described in its own documentation.

    Routes of the host go first, so a route written by hand answers until it is deleted. A generated one is answered by the whole
    generated application: its interceptors, its errors. Its health, metrics and documentation are not served. It starts and
    ends with the host, whose middleware stands around both. An `ApiError` that a route of the host gets from a generated service
    is answered as the generated ones are, unless the host has a handler for it.

    Args:
        host: Written by hand. Call this after its routes are there.
        generated: What the generated `create_app()` gives.

    Raises:
        TypeError: `generated` is some other application.

    Example:
        join(app, create_app(Settings(database_url=URL, make_tables=False)))
    """
    if not isinstance(generated, Application):
        raise TypeError("join(host, generated): the second is what a generated create_app() gives")
    host.router.routes.append(_Joined(generated))
    host.exception_handlers.setdefault(ApiError, _told)
    host.router.lifespan_context = _both(host.router.lifespan_context, generated)
    _describe(host, generated)


async def _told(_request: Request, error: Exception) -> Response:
    """The answer to an error that a hand-written route got from a generated service."""
    return error_response(error if isinstance(error, ApiError) else internal())


class _Joined(BaseRoute):
    """Every generated route as one, behind those of the host."""

    def __init__(self, generated: Application) -> None:
        self.generated = generated

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Whether it is one of them."""
        match, _ = self.generated.generated.matches(scope)
        return match, {}

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve it by the whole generated application."""
        await self.generated(scope, receive, send)


def _both(
    of_host: Any, generated: Application
) -> Any:  # Any: Starlette's lifespan types name the application's class
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[Mapping[str, Any] | None]:
        async with of_host(app) as state, generated.router.lifespan_context(generated):
            yield state

    return lifespan


def _describe(host: FastAPI, generated: Application) -> None:
    """Put what is served into the host's document."""
    own = host.openapi

    def openapi() -> dict[str, Any]:  # Any: FastAPI's signature
        if host.openapi_schema is None or generated.openapi_schema is None:
            host.openapi_schema = _merged(own(), _served(generated))
        return host.openapi_schema

    host.openapi = openapi  # type: ignore[method-assign]  # FastAPI's own way: its "Extending OpenAPI"


def _served(generated: Application) -> dict[str, Any]:  # Any: a document
    document = generated.openapi()
    paths = {route.path for route in generated.generated.routes}
    served = {path: each for path, each in document["paths"].items() if path in paths}
    return {**document, "paths": served}


def _merged(
    own: Mapping[str, Any], more: Mapping[str, Any]
) -> dict[str, Any]:  # Any: documents of OpenAPI
    """The one document with the paths and components of the other; of two schemas of one name the second is renamed."""
    mine = own.get("components", {})
    schemas = mine.get("schemas", {})
    new = more.get("components", {})
    clashing = {
        name for name, each in new.get("schemas", {}).items() if schemas.get(name, each) != each
    }
    text = json.dumps({"paths": more["paths"], "components": new})
    for name in clashing:
        text = text.replace(f'"{_SCHEMAS}{name}"', f'"{_SCHEMAS}Generated{name}"')
    read = json.loads(text)
    renamed = {
        f"Generated{name}" if name in clashing else name: each
        for name, each in read["components"].get("schemas", {}).items()
    }
    parts = {**read["components"], "schemas": renamed}
    components = {kind: {**parts.get(kind, {}), **mine.get(kind, {})} for kind in {*parts, *mine}}
    paths = {
        path: {**read["paths"].get(path, {}), **own["paths"].get(path, {})}
        for path in [*own["paths"], *read["paths"]]
    }
    known = {each["name"] for each in own.get("tags", ())}
    tags = [
        *own.get("tags", ()),
        *(each for each in more.get("tags", ()) if each["name"] not in known),
    ]
    return {**own, "paths": paths, "components": components, **({"tags": tags} if tags else {})}
