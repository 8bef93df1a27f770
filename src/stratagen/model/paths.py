"""Urls: two routes that lead to the same place, and one that hides what another could answer.

Comes in: endpoints and routes with typed parameters. Goes out: problems in the scope. Never here: the order of matching, in
which a fixed segment goes before a parameter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from stratagen.model.drafts import Drafts
from stratagen.model.entity import Endpoint, Enum, PathParameter, Route
from stratagen.model.scope import Namespace, Scope
from stratagen.model.values import check
from stratagen.model.words import SERVED_PATHS
from stratagen.problems import quote

__all__ = ["check_paths"]


class _Served(Struct, frozen=True):
    """A path with its method, cut up."""

    told: str  # GET /tickets/{id}
    method: str
    segments: tuple[str | PathParameter, ...]
    route: Route | None  # None: generated

    @property
    def shape(self) -> tuple[str | None, ...]:
        return tuple(each if isinstance(each, str) else None for each in self.segments)


def check_paths(
    scope: Scope,
    drafts: Drafts,
    endpoints: Mapping[str, Sequence[Endpoint]],
    routes: Mapping[str, Sequence[Route]],
) -> None:
    """Urls and operation ids."""
    prefix = scope.spec.project.api_prefix.value if scope.spec.project.api_prefix else "/api"
    _check_entity_paths(scope, drafts, prefix)
    operations = Namespace(
        scope,
        "operation-clash",
        "{by} and {there} would both be the operation {name}: rename the handler",
    )
    groups: dict[tuple[str, int, str], list[_Served]] = {}
    for draft in drafts.values():
        for endpoint in endpoints[draft.name]:
            one = _cut(endpoint, None)
            operations.take(one.told, draft.span, endpoint.operation_id)
            groups.setdefault((one.method, len(one.segments), str(one.segments[0])), []).append(one)
    for draft in drafts.values():
        for route in routes[draft.name]:
            one = _cut(route, route)
            operations.take(one.told, route.span, route.operation_id)
            if prefix + route.path in SERVED_PATHS:
                scope.report(
                    route.span,
                    "path-clash",
                    f"{prefix}{route.path} is served by the application itself",
                )
            if isinstance(one.segments[0], PathParameter):
                message = (
                    f"the path {route.path} would catch those of every entity: begin it with a word"
                )
                scope.report(route.span, "path-clash", message)
                continue
            group = groups.setdefault((one.method, len(one.segments), one.segments[0]), [])
            for other in group:
                _check_pair(scope, one, other)
            group.append(one)


def _check_entity_paths(scope: Scope, drafts: Drafts, prefix: str) -> None:
    taken = Namespace(
        scope, "path-clash", "{by} and {there} would both be served at {name}: say 'path: NAME'"
    )
    for draft in drafts.values():
        if "routes" in draft.options.layers:
            path = draft.spec.options.path
            span = path.span if path else draft.span
            taken.take(f"entity {draft.name}", span, f"/{draft.names.path}")
            if f"{prefix}/{draft.names.path}" in SERVED_PATHS:
                message = f"{prefix}/{draft.names.path} is served by the application itself: say 'path: NAME'"
                scope.report(span, "path-clash", message)


def _cut(served: Endpoint | Route, route: Route | None) -> _Served:
    parameters = {f"{{{each.name}}}": each for each in served.parameters}
    segments = tuple(parameters.get(each, each) for each in served.path.strip("/").split("/"))
    return _Served(f"{served.method.upper()} {served.path}", served.method, segments, route)


def _check_pair(scope: Scope, one: _Served, other: _Served) -> None:
    """Two of one method and length: do they lead to the same place, or does one hide a value of the other's parameter?"""
    if one.route is None:
        return
    if one.shape == other.shape:
        there = "generated" if other.route is None else "written"
        message = f"{one.told} leads where {other.told} does, which is {there} already: choose another path"
        scope.report(one.route.span, "path-clash", message)
        return
    hidden = _hidden(scope, one, other)
    if hidden:
        shows, hides, value = hidden
        message = (
            f"{shows.told} hides {hides.told} where {value}, so that one could not be reached: "
            "choose a path of another length, or another word before it"
        )
        scope.report(one.route.span, "hidden-path", message)


def _hidden(scope: Scope, one: _Served, other: _Served) -> tuple[_Served, _Served, str] | None:
    """Which of the two goes first for some url that both match, and which values of the other that hides."""
    values: list[tuple[_Served, _Served, str]] = []
    for mine, theirs in zip(one.segments, other.segments, strict=True):
        if isinstance(mine, str) and isinstance(theirs, str):
            if mine != theirs:
                return None
        elif isinstance(mine, str) and isinstance(theirs, PathParameter):
            if not _reads_as(mine, theirs, scope.enums):
                return None
            values.append((one, other, f"{theirs.name} is {quote(mine)}"))
        elif isinstance(theirs, str) and isinstance(mine, PathParameter):
            if not _reads_as(theirs, mine, scope.enums):
                return None
            values.append((other, one, f"{mine.name} is {quote(theirs)}"))
    if not values:
        return None
    first = values[0]
    return first[0], first[1], " and ".join(each[2] for each in values if each[0] is first[0])


def _reads_as(segment: str, parameter: PathParameter, enums: Mapping[str, Enum]) -> bool:
    """Whether a fixed segment would be a sound value of the parameter."""
    kind = parameter.type.kind
    if kind == "int":
        return re.fullmatch("-?[0-9]+", segment) is not None
    if kind == "bool":
        return segment in {"true", "false"}
    return check(segment, parameter.type, parameter.bounds, enums, {}) is None
