"""Circles: who needs whom until it comes back to the first.

Comes in: a graph by name. Goes out: its circles, one for each knot of nodes that reach each other. Never here: what the
nodes are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

__all__ = ["circles"]


def circles(edges: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """A shortest circle through the first node, by name, of each strongly connected component that has one.

    Args:
        edges: for each node those that it points to; who points to nobody may be left out.

    Returns:
        Circles in order; the first node is not repeated at the end.
    """
    found = []
    for component in _components(edges):
        first = min(component)
        circle = _shortest(first, edges, component)
        if circle:
            found.append(circle)
    return sorted(found)


def _shortest(
    start: str, edges: Mapping[str, Sequence[str]], inside: frozenset[str]
) -> tuple[str, ...]:
    """Breadth first from `start` back to itself; empty where there is no way."""
    came_from: dict[str, str] = {}
    row = [start]
    while row:
        following: list[str] = []
        for node in row:
            for other in sorted(set(edges.get(node, ())) & inside):
                if other == start:
                    return _way(start, node, came_from)
                if other not in came_from:
                    came_from[other] = node
                    following.append(other)
        row = following
    return ()


def _way(start: str, last: str, came_from: Mapping[str, str]) -> tuple[str, ...]:
    way = [last]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return tuple(reversed(way))


def _components(edges: Mapping[str, Sequence[str]]) -> Iterator[frozenset[str]]:
    """Strongly connected components, by Tarjan's algorithm without recursion: a chain may be long."""
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    waiting: list[str] = []
    open_: set[str] = set()
    for root in sorted(edges):
        if root in number:
            continue
        work: list[tuple[str, Iterator[str]]] = [(root, iter(edges.get(root, ())))]
        number[root] = low[root] = len(number)
        waiting.append(root)
        open_.add(root)
        while work:
            node, others = work[-1]
            other = next(others, None)
            if other is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == number[node]:
                    component = {waiting.pop()}
                    while node not in component:
                        component.add(waiting.pop())
                    open_ -= component
                    yield frozenset(component)
            elif other not in number:
                number[other] = low[other] = len(number)
                waiting.append(other)
                open_.add(other)
                work.append((other, iter(edges.get(other, ()))))
            elif other in open_:
                low[node] = min(low[node], number[other])
