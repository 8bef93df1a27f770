"""From a path to the whole registry as it was written: the registry stage on one page.

Comes in: the main registry file and the project's root. Goes out: a `RegistrySpec`, and the problems found on the way.
Never here: a name looked up; that is the model's.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from stratagen.problems import Problem, RegistryError, Span, cause_of, quote, render
from stratagen.registry.finding import Findings, Stopped
from stratagen.registry.grammar import INCLUDED, REGISTRY
from stratagen.registry.includes import Found, included
from stratagen.registry.kinds import Block, Kind
from stratagen.registry.pieces import Kept, Piece, Said, cut
from stratagen.registry.reading import read_value
from stratagen.registry.source import MAX_BYTES, MAX_NODES, Budget, parse
from stratagen.registry.spec import (
    At,
    EntitySpec,
    EnumSpec,
    MixinSpec,
    ProjectSpec,
    RegistrySpec,
    ValueTypeSpec,
)
from stratagen.registry.text import split_lines

__all__ = ["NOTHING", "Reading", "explain", "load", "read", "searched"]

_SECTIONS = ("enums", "types", "mixins", "entities")
NOTHING: Mapping[str, bytes] = {}
_Entry: TypeAlias = EnumSpec | ValueTypeSpec | MixinSpec | EntitySpec
_SPEC: Callable[..., RegistrySpec] = (
    RegistrySpec  # called with what the tables promise, see building.py
)


class Reading(Struct, frozen=True):
    """A registry as far as it could be read, and what is wrong with it, sorted; and the folders that were searched."""

    spec: RegistrySpec
    problems: tuple[Problem, ...]
    folders: frozenset[Path] = frozenset()


def load(path: Path, root: Path) -> RegistrySpec:
    """The registry at `path`, included files merged in.

    Args:
        path: the main registry file.
        root: the project's folder: spans name files from there, and no included file may lie outside.

    Raises:
        RegistryError: it is not as the grammar wants it; all problems at once.
    """
    reading = read(path, root)
    if reading.problems:
        raise RegistryError(reading.problems)
    return reading.spec


def read(
    path: Path, root: Path, instead: Mapping[str, bytes] = NOTHING, kept: Kept | None = None
) -> Reading:
    """As `load`, but problems that leave the rest readable are handed on, to be told with those of the next stage.

    In the spec of such a reading a field may have neither type nor ref, an enum no values and an entity only its name:
    that was told and need not be told again.

    Args:
        path: the main registry file.
        root: the project's folder.
        instead: contents that files are read as having, by their names in messages.
        kept: what the last reading left for this one, where one process reads again and again.

    Raises:
        RegistryError: too little can be read for another stage to say anything sensible.
    """
    findings = Findings()
    if kept:
        kept.begin()
    try:
        with _collector_paused():
            run = _Run(_absolute(root), findings, instead, kept)
            spec = run.registry(_absolute(path))
    except Stopped:
        raise RegistryError(findings.problems) from None
    if not findings.sound:
        raise RegistryError(findings.problems)
    return Reading(spec, RegistryError(findings.problems).problems, run.found.folders)


def searched(path: Path, root: Path) -> Found:
    """Where a registry is looked for, whatever is wrong with it: its files as far as they are known, and the folders that
    others may come to stand in."""
    root = _absolute(root)
    run = _Run(root, Findings(), NOTHING, None)
    with suppress(Stopped):
        run.registry(_absolute(path))
    return Found((path, *run.found.files), run.found.folders)


@contextmanager
def _collector_paused() -> Generator[None]:
    """Without a search for cycles: we make none, and it would look at each of our values time and again."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _absolute(path: Path) -> Path:
    """Without a step into the file system: a link keeps the name that the user gave it."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.absolute() keeps the `..` in it


def explain(error: RegistryError, root: Path, instead: Mapping[str, bytes] = NOTHING) -> str:
    """All problems of a run for a person: each with its source line, and carets under the word."""
    files = {problem.span.file for problem in error.problems}
    lines = {
        file: split_lines(
            (instead.get(file) or _content(root / file))
            .decode("utf-8", "replace")
            .removeprefix("\ufeff")
        )
        for file in files
    }
    return "\n\n".join(render(problem, lines[problem.span.file]) for problem in error.problems)


def _content(path: Path, most: int = MAX_BYTES) -> bytes:
    """A file's bytes, nothing where it cannot be read, and of a large file as much as is of use."""
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError:
        return b""


class _Run:
    """One reading of a registry's files."""

    def __init__(
        self, root: Path, findings: Findings, instead: Mapping[str, bytes], kept: Kept | None
    ) -> None:
        self._root = root
        self._instead = instead
        self._findings = findings
        self._kept = kept
        self._budget = Budget()
        self.found = Found()

    def registry(self, path: Path) -> RegistrySpec:
        """The merged spec of the file at `path` and all that it includes."""
        main = self._file(path, REGISTRY)
        patterns = [pattern for pattern in _items(main.get("include")) if isinstance(pattern, At)]
        with suppress(Stopped):
            self.found = included(path, self._root, patterns, self._findings)
        found = self.found
        files = [main, *(self._file(file, INCLUDED) for file in found.files)]
        sections = {section: self._merged(files, section) for section in _SECTIONS}
        names = tuple(sorted(self._name(file) for file in (path, *found.files)))
        project = main.get("project")
        if not isinstance(project, ProjectSpec):  # told already
            project = ProjectSpec(At("unnamed", Span(self._name(path), 1, 1)))
        own = {key: main[key] for key in ("defaults", "ejected") if key in main}
        return _SPEC(project=project, files=names, **own, **sections)

    def _name(self, path: Path) -> str:
        """What a file is called in messages: the same on every machine."""
        return (
            path.relative_to(self._root) if path.is_relative_to(self._root) else path
        ).as_posix()

    def _file(self, path: Path, block: Block) -> dict[str, object]:
        """What stands in one file; nothing where it breaks off."""
        name = self._name(path)
        start = Span(name, 1, 1)
        try:
            content = self._instead.get(name)
            if content is None and not path.is_file():  # a device or pipe would keep us waiting
                self._findings.stop(start, "no-file", f"there is no file {quote(name)}")
            if content is None:
                content = self._bytes(path, start)
            if self._kept and (found := self._by_pieces(name, content, block, self._kept)):
                return found
            node = parse(name, content, self._findings, self._budget)
            values = read_value(block, node, node.span, self._findings)
        except Stopped:
            return {}
        return values if isinstance(values, dict) else {}

    def _by_pieces(
        self, name: str, content: bytes, block: Block, kept: Kept
    ) -> dict[str, object] | None:
        """What stands in a file, of which only those pieces are read that are not known; None where anything is wrong with it
        or with the cuts."""
        if len(content) > self._budget.bytes or not (text := _decoded(content)):
            return None
        entities = next(key.kind for key in block.keys if key.name == "entities")
        said = [
            kept.read(piece, partial(_said, entities if piece.above else block))
            for piece in cut(name, text)
        ]
        rest, *others = (each.values for each in said)
        nodes = sum(each.nodes for each in said)
        if not isinstance(rest, dict) or None in others or nodes > self._budget.nodes:
            return None
        merged = [each for found in (rest.get("entities"), *others) for each in _items(found)]
        if len({each.name.value for each in merged if isinstance(each, EntitySpec)}) < len(merged):
            return None
        self._budget.bytes -= len(content)
        self._budget.nodes -= nodes
        return {**rest, "entities": tuple(merged)} if others else rest

    def _bytes(self, path: Path, start: Span) -> bytes:
        try:
            with path.open("rb") as file:
                return file.read(self._budget.bytes + 1)
        except OSError as error:
            self._findings.stop(start, "no-file", f"the file cannot be read: {cause_of(error)}")

    def _merged(self, files: list[dict[str, object]], section: str) -> tuple[_Entry, ...]:
        """The entries of a section in all files; of two with one name the first, and a word at both places."""
        entries: dict[str, _Entry] = {}
        for entry in (
            entry
            for file in files
            for entry in _items(file.get(section))
            if isinstance(entry, _Entry)
        ):
            first = entries.setdefault(entry.name.value, entry)
            if first is not entry:
                self._twice(first.name, entry.name)
        return tuple(entries.values())

    def _twice(self, first: At[str], second: At[str]) -> None:
        for here, there in ((first, second), (second, first)):
            message = f"{quote(here.value)} is at {there.span.file}:{there.span.line} as well"
            self._findings.add(here.span, "duplicate-name", message)


def _decoded(content: bytes) -> str:
    """The text of a file, empty where it is none."""
    try:
        return content.decode()
    except UnicodeDecodeError:
        return ""


def _said(kind: Kind, piece: Piece) -> Said:
    """What a piece says, nothing where that is not all in order: a piece says the one entity that it is named for."""
    findings, budget = Findings(), Budget()
    try:
        node = parse(piece.file, piece.content, findings, budget)
        values = read_value(kind, node, node.span, findings)
    except Stopped:
        return Said(None)
    entities = values.get("entities") if isinstance(values, dict) else values
    names = [each.name.value for each in _items(entities) if isinstance(each, EntitySpec)]
    if findings.problems or (piece.name and names != [piece.name]):
        return Said(None)
    places = _places(values) if piece.above else ()  # what stands behind nothing never moves
    return Said(values, MAX_NODES - budget.nodes, places)


def _places(value: object) -> tuple[Span, ...]:
    """Every place that a value holds, each once."""
    found: dict[int, Span] = {}
    left = [value]
    while left:
        match left.pop():
            case Span() as place:
                found[id(place)] = place
            case Struct() as each:
                left += [getattr(each, name) for name in each.__struct_fields__]
            case Mapping() as each:
                left += each.values()
            case tuple() as each:
                left += each
    return tuple(found.values())


def _items(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()
