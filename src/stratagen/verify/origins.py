"""Which line of the registry stands behind a line of a generated file.

Comes in: the Model, the project's root, whose each file is. Goes out: spans. Never here: a checker.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from stratagen.problems import Span

if TYPE_CHECKING:  # a run with nothing to do builds no model, and needs not load it
    from stratagen.model.entity import Entity, Model

__all__ = ["Origins", "Owners"]

WORD = re.compile(r"\w+")

Owners: TypeAlias = Mapping[str, str | None]
"""Generated path -> the entity that it belongs to, None where several share it."""


class Origins:
    """Which line of the registry stands behind a line of a generated file."""

    def __init__(self, model: Model, root: Path, owners: Owners) -> None:
        self._owners = owners
        self._root = root
        self._entities = {entity.name: entity for entity in model.entities}
        self._shared = _spans_of_shared(model)
        self._lines: dict[str, list[str]] = {}

    def of(self, file: str, line: int, column: int) -> Span | None:
        """The field, route, entity or type that is named nearest to the column; the file's entity where none is."""
        if file not in self._owners:
            return None
        entity = self._entities.get(self._owners[file] or "")
        spans = _spans_of(entity) if entity else self._shared
        named = (word for word in WORD.finditer(self._line(file, line)) if word[0] in spans)
        nearest = min(named, key=lambda word: abs(word.start() + 1 - column), default=None)
        return spans[nearest[0]] if nearest else entity.span if entity else None

    def _line(self, file: str, line: int) -> str:
        if file not in self._lines:
            self._lines[file] = (self._root / file).read_text(encoding="utf-8").splitlines()
        lines = self._lines[file]
        return lines[line - 1] if 0 < line <= len(lines) else ""


def _spans_of(entity: Entity) -> dict[str, Span]:
    spans: dict[str, Span] = {}
    for relation in entity.relations:
        spans |= {relation.attribute: relation.span, relation.name: relation.span}
    for each in entity.fields:
        spans |= {each.attribute: each.span, each.name: each.span}
    for route in entity.routes:
        spans |= {route.name: route.span, route.handler_function: route.handler_span}
    return spans


def _spans_of_shared(model: Model) -> dict[str, Span]:
    spans = {enum.class_name: enum.span for enum in model.enums}
    spans |= {each.class_name: each.span for each in model.types}
    for entity in model.entities:
        names = entity.names
        spans |= dict.fromkeys((names.module, names.attribute, names.class_name), entity.span)
    return spans
