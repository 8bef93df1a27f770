"""Which route a path leads to, found segment by segment in the path as the client sent it.

Comes in: the undecoded path of a request. Goes out: the route and the decoded path values, or the methods that the path
does know. Never here: what a value means.

Each segment is decoded by itself, so a key may hold any character, `/` too, which arrives as `%2F`. A fixed segment goes
before a parameter, unless only the parameter has a route for the method.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar
from urllib.parse import unquote_to_bytes

__all__ = ["Found", "PathTree", "Refused"]

T = TypeVar("T")


@dataclass(slots=True)
class Found(Generic[T]):
    """A route, and the values of its path parameters in their order."""

    route: T
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """No route: `allowed` are the methods that the path has; none of them when the path is unknown."""

    allowed: frozenset[str]


@dataclass(slots=True)
class _Node(Generic[T]):
    fixed: dict[str, _Node[T]] = field(default_factory=dict)
    parameter: _Node[T] | None = None
    routes: dict[str, T] = field(default_factory=dict)


class PathTree(Generic[T]):
    """Routes by path template and method.

    >>> tree: PathTree[str] = PathTree()
    >>> tree.add("/api/files/{id}", "GET", "files_get")
    >>> tree.add("/api/files/batch", "POST", "files_batch")
    >>> tree.match(b"/api/files/src%2Fmain.py", "GET")
    Found(route='files_get', values=('src/main.py',))
    >>> tree.match(b"/api/files/batch", "GET")
    Found(route='files_get', values=('batch',))
    >>> tree.add("/api/files", "POST", "files_create")
    >>> tree.match(b"/api/files", "PUT")
    Refused(allowed=frozenset({'POST'}))
    """

    def __init__(self) -> None:
        self._root: _Node[T] = _Node()

    def add(self, template: str, method: str, route: T) -> None:
        """Let `method` on `template` lead to `route`.

        Raises:
            ValueError: Another route is there already.
        """
        node = self._root
        for segment in template.strip("/").split("/"):
            if segment.startswith("{"):
                node.parameter = node.parameter or _Node()
                node = node.parameter
            else:
                node = node.fixed.setdefault(segment, _Node())
        if method in node.routes:
            raise ValueError(f"two routes for {method} {template}")
        node.routes[method] = route

    def match(self, raw_path: bytes, method: str) -> Found[T] | Refused:
        """The route for `method` on the undecoded path."""
        segments = _decoded(raw_path)
        if segments is None:
            return Refused(frozenset())
        # Straight on, where no segment leaves a choice; so it is with nearly all paths, and takes a third of the time.
        node, values = self._root, []
        for segment in segments:
            fixed, parameter = node.fixed.get(segment), node.parameter
            if fixed is not None and parameter is None:
                node = fixed
            elif fixed is None and parameter is not None and segment:
                node = parameter
                values.append(segment)
            else:
                return self._searched(segments, method)
        route = node.routes.get(method)
        return self._searched(segments, method) if route is None else Found(route, tuple(values))

    def _searched(self, segments: list[str], method: str) -> Found[T] | Refused:
        """The same, wherever the segments may lead."""
        allowed: set[str] = set()
        for node, values in _ends(self._root, segments, 0, ()):
            route = node.routes.get(method)
            if route is None and method == "HEAD":
                route = node.routes.get("GET")
            if route is not None:
                return Found(route, values)
            allowed.update(node.routes)
        return Refused(frozenset(allowed | {"HEAD"} if "GET" in allowed else allowed))


_PERCENT = ord(
    "%"
)  # looked for as bytes, it would first be taken for a number, at the cost of an exception


def _decoded(raw_path: bytes) -> list[str] | None:
    """The segments; None when one is not UTF-8, so no path of ours."""
    try:
        if _PERCENT not in raw_path:
            return raw_path.decode().split("/")[1:]
        return [unquote_to_bytes(segment).decode() for segment in raw_path.split(b"/")[1:]]
    except UnicodeDecodeError:
        return None


def _ends(
    node: _Node[T], segments: list[str], depth: int, values: tuple[str, ...]
) -> Iterator[tuple[_Node[T], tuple[str, ...]]]:
    """Every node that the segments lead to, fixed segments first."""
    if depth == len(segments):
        if node.routes:
            yield node, values
        return
    segment = segments[depth]
    fixed = node.fixed.get(segment)
    if fixed is not None:
        yield from _ends(fixed, segments, depth + 1, values)
    if node.parameter is not None and segment:
        yield from _ends(node.parameter, segments, depth + 1, (*values, segment))
