"""The registry that a `Sketch` is, as a person would have written it.

Comes in: a `Sketch`. Goes out: YAML, and for each of its lines what stands there. Never here: a decision about a word of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from stratagen.adopt.sketch import EntitySketch, Sketch
from stratagen.registry.printing import Braces, Entry, block, inline

__all__ = ["Printed", "print_registry"]

_WIDEST = 110
_OF_FIELDS = (
    *("type", "ref", "nullable", "on_delete", "inverse", "precision", "scale", "min_length", "max_length", "pattern"),
    *("ge", "gt", "le", "lt", "multiple_of", "default", "unique", "index", "filter", "sort", "search", "readonly"),
    *("immutable", "secret", "column", "description", "example", "deprecated"),
)  # fmt: skip
_OF_RELATIONS = ("many", "through", "inverse")
_BEFORE_FIELDS = (
    "description",
    "label",
    "plural",
    "path",
    "table",
    "id",
    "timestamps",
    "soft_delete",
    "version",
)
_AFTER_FIELDS = (
    "indexes",
    "unique",
    "order_by",
    "page_size",
    "operations",
    "layers",
    "service",
    "deprecated",
)


class Printed(NamedTuple):
    """A text, and by line, from 1, the path of what stands there: `("entities", "album", "fields", "title")`."""

    text: str
    paths: Mapping[int, tuple[str, ...]]


def print_registry(sketch: Sketch, *, included: bool = False) -> Printed:
    """The registry; `included`: as a file that another one includes, without project and defaults."""
    lines: list[str] = []
    paths: dict[int, tuple[str, ...]] = {}
    for line, path in _lines(sketch, included=included):
        lines.append(line)
        paths[len(lines)] = path
    return Printed("\n".join(lines) + "\n", paths)


def _lines(sketch: Sketch, *, included: bool) -> Iterator[tuple[str, tuple[str, ...]]]:
    head = _included_head(sketch) if included else _head(sketch)
    yield from ((line, ()) for line in head)
    if sketch.enums:
        yield "", ()
        yield "enums:", ()
        for name, values in sketch.enums.items():
            yield from ((line, ("enums", name)) for line in _enum(name, values))
    yield "", ()
    yield "entities:" if sketch.entities else "entities: {}", ()
    for number, entity in enumerate(sketch.entities):
        if number:
            yield "", ()
        yield from _entity(entity)


def _head(sketch: Sketch) -> Iterator[str]:
    yield "# yaml-language-server: $schema=.gen/registry.schema.json"
    yield "#"
    yield f"# Imported from {_comment(sketch.source)}. From here on it is yours."
    yield "version: 1"
    yield ""
    yield f"project: {{name: {sketch.name}}}"
    if sketch.defaults:
        yield ""
        yield f"defaults: {inline(sketch.defaults)}"


def _included_head(sketch: Sketch) -> Iterator[str]:
    yield "# yaml-language-server: $schema=.gen/included.schema.json"
    yield "#"
    yield f"# Imported from {_comment(sketch.source)}. From here on it is yours."


def _comment(text: str) -> str:
    return "".join(each if each.isprintable() else "?" for each in text)


def _enum(name: str, values: Entry) -> Iterator[str]:
    """On one line where it fits, else its values below it."""
    whole = f"  {name}: {inline(values)}"
    if len(whole) <= _WIDEST:
        yield whole
    elif isinstance(values, Mapping):
        yield f"  {name}:"
        yield from block(
            {
                key: Braces(each) if isinstance(each, Mapping) else each
                for key, each in values.items()
            },
            4,
        )
    elif isinstance(values, list | tuple):
        yield f"  {name}:"
        yield from (f"    - {inline(each)}" for each in values)


def _entity(entity: EntitySketch) -> Iterator[tuple[str, tuple[str, ...]]]:
    path = ("entities", entity.name)
    yield f"  {entity.name}:", path
    for key in _BEFORE_FIELDS:
        if key in entity.options:
            yield f"    {key}: {inline(entity.options[key])}", (*path, key)
    yield "    fields:" if entity.fields else "    fields: {}", path
    for name, keys in entity.fields.items():
        yield f"      {name}: {_field(keys)}", (*path, "fields", name)
    if entity.relations:
        yield "    relations:", path
    for name, keys in entity.relations.items():
        ordered = {key: keys[key] for key in _OF_RELATIONS if key in keys}
        yield f"      {name}: {inline(ordered)}", (*path, "relations", name)
    for key in _AFTER_FIELDS:
        if key in entity.options:
            yield f"    {key}: {inline(entity.options[key])}", (*path, key)


def _field(keys: Mapping[str, Entry]) -> str:
    """`TYPE` where that is all, else in braces."""
    ordered = {key: keys[key] for key in _OF_FIELDS if key in keys}
    return inline(keys["type"]) if list(ordered) == ["type"] else inline(ordered)
