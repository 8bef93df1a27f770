"""The application around generated routes: interceptors, errors, health, documentation, and its life from start to end.

Comes in: routers, a database, settings. Goes out: a FastAPI application, to which routes of your own may be added as usual.
Never here: an entity.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.telemetry import TelemetryConfig
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from stratagen.runtime.admin import add_admin
from stratagen.runtime.errors import (
    ApiError,
    Detail,
    ErrorCode,
    internal,
    invalid_payload,
    method_not_allowed,
    permission,
    route_not_found,
)
from stratagen.runtime.interceptors import (
    Auth,
    Interceptor,
    Metrics,
    RateLimit,
    built_in,
    error_response,
    wrapped,
)
from stratagen.runtime.interceptors.onion import Sent
from stratagen.runtime.logs import configure_logging
from stratagen.runtime.opening import tell_cache
from stratagen.runtime.operations import add_health, add_metrics
from stratagen.runtime.routes.guards import BEARER, Guard
from stratagen.runtime.routes.mount import MountedRoutes
from stratagen.runtime.routes.openapi import document
from stratagen.runtime.settings import Settings
from stratagen.runtime.storage.database import Database, activated, deactivated

__all__ = ["Application", "build_app"]


_UNOBSERVED: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False}


class Application(FastAPI):
    """A FastAPI application that serves generated routes and describes them."""

    def __init__(
        self, generated: MountedRoutes, guards: Sequence[Guard], **options: Any
    ) -> None:  # Any: FastAPI's options
        self._observed = _is_observed()
        super().__init__(telemetry=None if self._observed else _UNOBSERVED, **options)
        self.generated = generated
        self.guards = guards
        self.router.routes.append(generated)
        self.router.redirect_slashes = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve what comes in: a request by the middleware alone, where nothing observes it."""
        if scope["type"] != "http" or self._observed:
            await super().__call__(scope, receive, send)
            return
        scope["app"] = self
        if self.root_path:
            scope["root_path"] = self.root_path
        if self.middleware_stack is None:
            self.middleware_stack = self.build_middleware_stack()
        sent = Sent(send)
        try:
            await self.middleware_stack(scope, receive, sent)
        except Exception:  # of a layer outside of `errors`; the server logs it
            if sent.status is None:
                await error_response(internal())(scope, receive, sent)
            raise

    def build_middleware_stack(self) -> ASGIApp:
        """FastAPI's; where nothing observes it without the layers outside of all middleware, whose work `__call__` does."""
        if self._observed:
            return super().build_middleware_stack()
        inside: list[ASGIApp] = []

        def outermost(app: ASGIApp) -> ASGIApp:
            inside.append(app)
            return app

        own, self.user_middleware = self.user_middleware, [
            Middleware(outermost),
            *self.user_middleware,
        ]
        super().build_middleware_stack()
        self.user_middleware = own
        return inside[0]

    def openapi(self) -> dict[str, Any]:  # Any: FastAPI's signature
        """The OpenAPI document, made when it is first asked for."""
        if self.openapi_schema is None:
            self.openapi_schema = document(self, self.generated.routes, self.guards)
        return self.openapi_schema


def build_app(  # noqa: PLR0913  # the parts of an application, each by its name
    title: str,
    routers: Sequence[APIRouter],
    database: Database,
    settings: Settings,
    *,
    prefix: str = "",
    version: str = "0.1.0",
    tags: Sequence[tuple[str, str]] = (),
    interceptors: Iterable[Interceptor | type[Interceptor]] = (),
) -> FastAPI:
    """The application.

    Args:
        title: What the API is called.
        routers: Generated routers.
        database: What they work on. It is closed when the application ends; the embedded one gets its tables when the
            application starts.
        settings: Everything that can be set.
        prefix: What all generated paths begin with.
        version: Of the API.
        tags: What the documentation groups operations under, and the description of each.
        interceptors: Further ones, beside the built-in.

    Raises:
        InterceptorError: The interceptors cannot be put in order.
    """
    configure_logging(settings)
    mounted = MountedRoutes(prefix, routers)
    cached = [prefix + route.collection for route in mounted.routes if route.cache_seconds]
    layers = list(built_in(settings, seen=database.seen, cached=cached))
    layers += [each() if isinstance(each, type) else each for each in interceptors]
    app = Application(
        mounted,
        [guard for layer in layers for guard in _guards(layer)],
        title=title,
        version=version,
        openapi_tags=[{"name": name, "description": text} for name, text in tags],
        docs_url="/docs" if settings.docs else None,
        redoc_url=None,
        openapi_url="/openapi.json" if settings.docs else None,
        lifespan=_lifespan(database, settings),
        middleware=[Middleware(_onion, layers, database, mounted)],
        exception_handlers={
            HTTPException: _hand_on,
            RequestValidationError: _hand_on,
            Exception: _answer,
        },
    )
    app.state.database = database
    add_health(app, database)
    for layer in layers:
        if isinstance(layer, Metrics):
            add_metrics(app, layer)
    if settings.admin_dir:
        add_admin(app, settings.admin_dir)
    return app


def _is_observed() -> bool:
    """Whether somebody set OpenTelemetry up. FastAPI asks the environment so with every request, which costs more than routing."""
    return "opentelemetry.sdk" in sys.modules or any(
        name.startswith("OTEL_") for name in os.environ
    )


def _guards(layer: Interceptor) -> Iterator[Guard]:
    """What the document says of an interceptor."""
    match layer:
        case RateLimit():
            yield Guard(429, "RATE_LIMITED", layer.lets_pass)
        case Auth():
            yield Guard(401, "UNAUTHORIZED", layer.lets_pass, BEARER)


def _onion(
    app: ASGIApp, layers: Sequence[Interceptor], database: Database, generated: MountedRoutes
) -> ASGIApp:
    """The interceptors as the one middleware of the application, and the database for `unit_of_work()` within them.

    A generated route is served right here: the router would try every other route first.
    """

    async def with_database(scope: Scope, receive: Receive, send: Send) -> None:
        token = activated(database)
        try:
            await (generated.find(scope) or app)(scope, receive, send)
        except HTTPException as error:  # of a handler; FastAPI's own come as ours already
            await _no_error(Request(scope), error)(scope, receive, send)
        except database.failures as error:  # of statements outside of any unit of work
            raise database.explained(error) from error
        finally:
            deactivated(token)

    return wrapped(with_database, layers)


def _lifespan(
    database: Database, settings: Settings
) -> Any:  # Any: Starlette's lifespan types name the application's class
    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        if database.dialect == "sqlite" and settings.make_tables:
            await database.create_schema(adapt=settings.adapt_schema)
        tell_cache(database)
        _settle()
        try:
            yield
        finally:
            await database.close()

    return lifespan


def _settle() -> None:
    """Have the garbage collector leave alone what is there when serving begins, once in a process: it all stays."""
    if not gc.get_freeze_count():
        gc.collect()
        gc.freeze()


# What Starlette and FastAPI raise by themselves goes the way of all errors.


async def _hand_on(request: Request, error: Exception) -> Response:
    return _no_error(request, error)


async def _answer(_request: Request, _error: Exception) -> Response:
    """What is left to say when an interceptor outside of `errors` raised."""
    return error_response(internal())


def _no_error(request: Request, error: Exception) -> Response:
    """The answer to a status that is none: 304, a redirect. Without a body, which some of them may not have.

    Raises:
        ApiError: Whatever else it is.
    """
    if isinstance(error, HTTPException) and error.status_code < 400:
        return Response(status_code=error.status_code, headers=error.headers)
    raise _api_error(request, error) from error


def _api_error(request: Request, error: Exception) -> ApiError:
    if isinstance(error, RequestValidationError):
        return invalid_payload(
            Detail(".".join(map(str, fault["loc"][1:])), fault["type"], fault["msg"])
            for fault in error.errors()
        )
    return _http_error(request, error) if isinstance(error, HTTPException) else internal()


def _http_error(request: Request, error: HTTPException) -> ApiError:
    """What a handler of the user's raised in Starlette's words, or Starlette by itself, in ours."""
    detail: object = error.detail  # a text, says Starlette; FastAPI lets it be anything
    says_nothing = detail == _phrase(error.status_code)
    match error.status_code:
        case 403 if says_nothing:
            return permission(request.url.path, request.method)
        case 404 if "endpoint" not in request.scope:
            return route_not_found(request.method, request.url.path)
        case 405:
            allowed = (error.headers or {}).get("Allow", "")
            return method_not_allowed(request.method, allowed.split(", "))
    facts = {str(name): value for name, value in detail.items()} if isinstance(detail, dict) else {}
    return ApiError(
        error.status_code,
        _CODES.get(error.status_code) or _phrase(error.status_code).upper().replace(" ", "_"),
        detail if isinstance(detail, str) else _phrase(error.status_code),
        {name: value for name, value in facts.items() if isinstance(value, _SCALARS)} or None,
        retry_after=_seconds((error.headers or {}).get("Retry-After", "")),
    )


_SCALARS = (str, int, float, bool, type(None))
_CODES = {
    401: ErrorCode.UNAUTHORIZED,
    403: ErrorCode.PERMISSION_DENIED,
    413: ErrorCode.PAYLOAD_TOO_LARGE,
    422: ErrorCode.VALIDATION_ERROR,
    429: ErrorCode.RATE_LIMITED,
}
"""Where our code is not what HTTP calls the status, or Python's versions do not agree on that."""


def _phrase(status: int) -> str:
    """What HTTP calls a status; one that it does not know by its number."""
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return f"Status {status}"


def _seconds(text: str) -> float | None:
    """A Retry-After in seconds; a date is none."""
    return float(text) if text.isascii() and text.isdigit() else None
