"""All generated routes as one: found by their path in one step, however many there are.

Comes in: routes and the prefix they stand under. Goes out: one Starlette route. Never here: what a route does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from fastapi import APIRouter
from starlette.datastructures import URLPath
from starlette.routing import BaseRoute, Match, NoMatchFound
from starlette.types import ASGIApp, Receive, Scope, Send

from stratagen.runtime.errors import method_not_allowed
from stratagen.runtime.interceptors.address import path_of
from stratagen.runtime.routes.route import EntityRoute
from stratagen.runtime.routes.tree import Found, PathTree

__all__ = ["MountedRoutes"]

_ALLOWED = "stratagen.allowed"


class MountedRoutes(BaseRoute):
    """The routes of some routers under one prefix.

    Attributes:
        routes: The routes, each a copy that knows its full path.
    """

    def __init__(self, prefix: str, routers: Iterable[APIRouter]) -> None:
        self.routes: Sequence[EntityRoute] = [
            route.below(prefix)
            for router in routers
            for route in router.routes
            if isinstance(route, EntityRoute)
        ]
        self._tree: PathTree[EntityRoute] = PathTree()
        for route in self.routes:
            for method in route.methods or ():
                self._tree.add(route.path, method, route)

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Whether one of the routes, or another method of one, is asked for."""
        if scope["type"] != "http":
            return Match.NONE, {}
        found = self._tree.match(path_of(scope), scope["method"])
        if isinstance(found, Found):
            values = dict(zip(found.route.parameter_names, found.values, strict=True))
            route = found.route
            return Match.FULL, {"route": route, "endpoint": route.endpoint, "path_params": values}
        if found.allowed:
            return Match.PARTIAL, {_ALLOWED: found.allowed}
        return Match.NONE, {}

    def find(self, scope: Scope) -> ASGIApp | None:
        """What serves a request, whose scope then tells of its route; None where it is for none of them."""
        if scope["type"] != "http":
            return None
        found = self._tree.match(path_of(scope), scope["method"])
        if not isinstance(found, Found):
            return None
        route = found.route
        scope["route"], scope["endpoint"] = route, route.endpoint
        scope["path_params"] = dict(zip(route.parameter_names, found.values, strict=True))
        return route.serve

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve by the route that was found.

        Raises:
            ApiError: 405, the path has other methods.
        """
        if _ALLOWED in scope:
            raise method_not_allowed(scope["method"], scope[_ALLOWED])
        await scope["route"].handle(scope, receive, send)

    def url_path_for(self, name: str, /, **path_params: Any) -> URLPath:  # Any: Starlette's
        """The path of the route called `name`."""
        for route in self.routes:
            if route.name == name:
                return route.url_path_for(name, **path_params)
        raise NoMatchFound(name, path_params)
