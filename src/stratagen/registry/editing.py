"""Further entries into a registry file, and not one byte of the rest changed.

Comes in: the text of a file that can be read, where to put something, and what. Goes out: the text with it. Places come from
the parser's events, so that comments, quotes, indents and line ends stay whatever they are; a mapping in braces gets its entry
in the braces, one of indented lines a line of its own. Never here: what an entry means; the whole is read again by the caller.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TypeAlias

import yaml
from msgspec import Struct, field

from stratagen.problems import ProjectError
from stratagen.registry.finding import Findings
from stratagen.registry.nodes import Node, Scalar, Sequence
from stratagen.registry.printing import STEP, Entry, block, inline
from stratagen.registry.source import Budget, EventSource, open_parser, parse
from stratagen.registry.text import prepare, restore

__all__ = ["has_section", "insert"]


Point: TypeAlias = tuple[int, int]
"""Line and column, from 0."""

_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


class _Place(Struct):
    """A node's extent: where it begins, where its last character ends, and where its entries are."""

    start: Point
    end: Point
    mapping: bool = False
    braces: bool = False
    empty: bool = False  # nothing is written at all
    keys: dict[str, Point] = field(default_factory=dict)
    values: dict[str, _Place] = field(default_factory=dict)


def insert(file: str, text: str, path: tuple[str, ...], entries: Mapping[str, Entry]) -> str:
    """The text with `entries` in the mapping that `path` leads to; what is missing on the way is made.

    Args:
        file: what the file is called in messages.
        text: what it holds, without faults.
        path: keys from the root of the document.
        entries: what the mapping is to hold besides.

    Raises:
        ProjectError: the file is written in a way that leaves no sound place for it.
    """
    place, missing = _locate(file, text), list(path)
    column, step = 0, _step(place)
    while missing and place.mapping and missing[0] in place.values:
        column = place.keys[missing[0]][1]
        place = place.values[missing.pop(0)]
    made = entries
    for key in reversed(missing):
        made = {key: made}
    edited = _put(text, place, made, column, step, top=0 < len(path) == len(missing))
    if edited is None or not _holds(file, text, edited, path, entries):
        raise ProjectError(
            f"{file} is written in a way that leaves no sound place for '{'.'.join([*path, next(iter(entries))])}'; "
            "write it by hand; nothing was changed"
        )
    return edited


def has_section(file: str, text: str, name: str) -> bool:
    """Whether the document has such a key."""
    return name in _locate(file, text).values


# ── Where things are ─────────────────────────────────────────────────────────────────────────────────────────────────


def _locate(file: str, text: str) -> _Place:
    parser = open_parser(prepare(file, text, Findings(), pure=not yaml.__with_libyaml__))
    lines = _lines(text)
    while not isinstance(event := _next(parser), yaml.NodeEvent):
        pass  # the beginnings of the stream and of the document
    return _place(event, parser, lines)


def _next(parser: EventSource) -> yaml.Event:
    event = parser.get_event()
    if event is None:
        raise ProjectError("the registry ends where something should follow")
    return event


def _place(event: yaml.Event, parser: EventSource, lines: list[str]) -> _Place:
    """The extent of the node that begins with `event`, whose end is read from the parser."""
    start, end = _extent(event)
    if not isinstance(event, yaml.CollectionStartEvent):
        folded = isinstance(event, yaml.ScalarEvent) and event.style in {"|", ">"}
        empty = isinstance(event, yaml.ScalarEvent) and not event.style and not event.value
        return _Place(start, _last_written(lines, end) if folded else end, empty=empty)
    found = _Place(
        start, end, isinstance(event, yaml.MappingStartEvent), braces=bool(event.flow_style)
    )
    while not isinstance(event := _next(parser), yaml.CollectionEndEvent):
        child = _place(event, parser, lines)
        if found.mapping and isinstance(event, yaml.ScalarEvent):
            key, child = child, _place(_next(parser), parser, lines)
            if child.empty:
                child.start = child.end = _behind_colon(lines, key.end)
            name = restore(event.value)
            found.keys[name], found.values[name] = key.start, child
        found.end = child.end
    if found.braces:
        found.end = _extent(event)[1]
    return found


def _extent(event: yaml.Event) -> tuple[Point, Point]:
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:  # neither parser leaves them out; their types allow it
        return (0, 0), (0, 0)
    return (start.line, start.column), (end.line, end.column)


def _behind_colon(lines: list[str], key: Point) -> Point:
    """Behind the colon of a key that nothing stands behind."""
    colon = lines[key[0]].find(":", key[1])
    return (key[0], colon + 1) if colon >= 0 else key


def _last_written(lines: list[str], end: Point) -> Point:
    """The end of the last line of a block of text."""
    last = min(end[0], len(lines)) - (end[1] == 0)
    while last > 0 and not lines[last].strip():
        last -= 1
    return last, len(lines[last].rstrip("\r\n"))


def _lines(text: str) -> list[str]:
    """The lines with their ends."""
    return _LINES.findall(text)


# ── Putting it in ────────────────────────────────────────────────────────────────────────────────────────────────────


def _step(place: _Place) -> int:
    """How far in the first mapping below a key of another stands."""
    found = (
        value.start[1] - place.keys[name][1]
        for name, value in place.values.items()
        if value.mapping and not value.braces
    )
    return next(found, STEP)


def _put(
    text: str, place: _Place, entries: Mapping[str, Entry], column: int, step: int, *, top: bool
) -> str | None:
    lines = _lines(text)
    if place.braces and place.mapping:
        return _in_braces(lines, place, entries)
    if place.empty:
        return _on_lines(lines, place.end[0] + 1, column + step, entries, step)
    if not place.mapping:
        return None
    column = place.start[1]
    if top and "entities" in place.keys and place.keys["entities"][0] > 0:
        above = _above(lines, place.keys["entities"][0], column)
        return _on_lines(lines, above, column, entries, step, below=True)
    after = _below(lines, place.end[0], column)
    return _on_lines(lines, after, column, entries, step, above=_spaced(lines, place))


def _in_braces(lines: list[str], place: _Place, entries: Mapping[str, Entry]) -> str:
    """Behind the last entry; a comma that stands behind it serves what is new."""
    texts = ", ".join(f"{key}: {inline(value)}" for key, value in entries.items())
    if place.values:
        line, column = max(each.end for each in place.values.values())
        new = f", {texts}"
    else:
        line, column = place.end[0], place.end[1] - 1
        new = texts
    lines[line] = lines[line][:column] + new + lines[line][column:]
    return "".join(lines)


def _on_lines(
    lines: list[str],
    at: int,
    column: int,
    entries: Mapping[str, Entry],
    step: int,
    *,
    above: bool = False,
    below: bool = False,
) -> str:
    """As lines of their own before line `at`, with an empty line above or below them where it is asked for."""
    ends = (line[len(line.rstrip("\r\n")) :] for line in reversed(lines[:at]))
    end = next(filter(None, ends), "\n")  # as the lines above have it
    new = ["", *block(entries, column, step)] if above else [*block(entries, column, step)]
    new += [""] if below else []
    if at == len(lines) and lines[-1][-1] not in "\r\n":
        lines[-1] += end
    lines[at:at] = [f"{line}{end}" for line in new]
    return "".join(lines)


def _below(lines: list[str], last: int, column: int) -> int:
    """Behind a node's last line and the comments that stand right below it, as far in as its entries."""
    at = last + 1
    while at < len(lines) and re.match(rf" {{{column},}}#", lines[at]) and column:
        at += 1
    return at


def _above(lines: list[str], first: int, column: int) -> int:
    """Before a key and the comments right above it."""
    at = first
    while at > 0 and lines[at - 1].startswith(" " * column + "#"):
        at -= 1
    return at


def _spaced(lines: list[str], place: _Place) -> bool:
    """Whether empty lines stand between the entries, each of which takes several lines."""
    values = list(place.values.values())
    ends = [value.end[0] for value in values[:-1]]
    return bool(ends) and all(at + 1 < len(lines) and not lines[at + 1].strip() for at in ends)


# ── Is it there, and nothing else? ───────────────────────────────────────────────────────────────────────────────────

_Plain: TypeAlias = "dict[str, _Plain] | list[_Plain] | tuple[str, bool]"
_NOTHING: _Plain = ("", True)


def _holds(
    file: str, before: str, after: str, path: tuple[str, ...], entries: Iterable[str]
) -> bool:
    """Whether the new document is the old one and these entries."""
    old, new = _read(file, before), _read(file, after)
    try:
        return new == _grafted(old, new, path, entries)
    except (KeyError, TypeError):  # something else is where they should be
        return False


def _grafted(old: _Plain, new: _Plain, path: tuple[str, ...], entries: Iterable[str]) -> _Plain:
    """The old document with the new one's entries."""
    below = {} if old == _NOTHING else old
    if not isinstance(below, dict) or not isinstance(new, dict):
        raise TypeError(path)
    if not path:
        return {**below, **{name: new[name] for name in entries}}
    first, *rest = path
    inner = _grafted(below.get(first, _NOTHING), new[first], tuple(rest), entries)
    return {**below, first: inner}


def _read(file: str, text: str) -> _Plain:
    return _plain(parse(file, text.encode(), Findings(), Budget()))


def _plain(node: Node) -> _Plain:
    if isinstance(node, Scalar):
        return node.text, node.plain
    if isinstance(node, Sequence):
        return [_plain(each) for each in node.items]
    return {key.text: _plain(value) for key, value in node.entries}
