"""How TypeScript is laid out: on one line where it fits, else one item a line; imports sorted, only what is used.

Comes in: encoded parts. Goes out: encoded text. Never here: a word of an entity.

There is no formatter behind the client's files, so what a view makes is what stands on disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from stratagen.emit.printed import EMPTY, Code, code, join
from stratagen.model.entity import Model

__all__ = [
    "WIDTH",
    "Imports",
    "Memory",
    "arguments",
    "array",
    "arrow",
    "assigned",
    "braces",
    "generic",
    "union",
]

T = TypeVar("T")

WIDTH = 120

_MARGINS = {0: EMPTY, 2: code("  "), 4: code("    "), 6: code("      ")}
_STEP = code("  ")
_NEXT = code(",\n")
_IMPORT = code("import ")
_IMPORT_TYPE = code("import type ")


def braces(
    head: Code, items: Sequence[Code], tail: Code = EMPTY, *, indent: int = 0, before: int = 0
) -> Code:
    """`head { a, b }tail`, or an item a line; `before` characters stand on the line already."""
    if not items:
        return code("{}{{}}{}", head, tail)
    line = code("{}{{ {} }}{}", head, join(", ", items), tail)
    if before + len(line) <= WIDTH:
        return line
    return code("{}{{\n{}{}}}{}", head, _lines(items, indent), _margin(indent), tail)


def arguments(head: Code, items: Sequence[Code], tail: Code, *, indent: int = 0) -> Code:
    """`head(a, b)tail`, or an argument a line."""
    line = code("{}({}){}", head, join(", ", items), tail)
    if len(line) + indent <= WIDTH:
        return line
    return code("{}(\n{}{}){}", head, _lines(items, indent), _margin(indent), tail)


def arrow(head: Code, body: Code, indent: int) -> Code:
    """`head => body,` or the body on a line of its own."""
    line = code("{} => {},", head, body)
    if len(line) + indent <= WIDTH:
        return line
    return code("{} =>\n{}  {},", head, _margin(indent), body)


def generic(head: Code, items: Sequence[Code], tail: Code = EMPTY) -> Code:
    """`head<A, B>tail`, or a type a line."""
    line = code("{}<{}>{}", head, join(", ", items), tail)
    if len(line) <= WIDTH:
        return line
    lines = join(",\n", [code("  {}", item) for item in items])
    return code("{}<\n{}\n>{}", head, lines, tail)


def assigned(head: Code, value: Code) -> Code:
    """`head = value`, or the value on a line of its own."""
    line = code("{} = {}", head, value)
    return line if len(line) <= WIDTH else code("{} =\n  {}", head, value)


def array(items: Sequence[Code], *, indent: int = 0, before: int = 0) -> Code:
    """`[a, b]`, or an item a line; `before` characters stand on the line already."""
    line = code("[{}]", join(", ", items))
    if before + len(line) < WIDTH:
        return line
    return code("[\n{}{}]", _lines(items, indent), _margin(indent))


def union(head: Code, members: Sequence[Code]) -> Code:
    """`head = a | b`, or a member a line; without any `never`."""
    if not members:
        return code("{} = never", head)
    line = code("{} = {}", head, join(" | ", members))
    if len(line) <= WIDTH:
        return line
    return code("{} =\n  | {}", head, join("\n  | ", members))


def _lines(items: Iterable[Code], indent: int) -> Code:
    """An item a line, each with a comma."""
    margin = _margin(indent)
    return join("", (part for item in items for part in (margin, _STEP, item, _NEXT)))


def _margin(indent: int) -> Code:
    return _MARGINS[indent]


class Memory(Generic[T]):
    """What was found out about the last model asked about, by name: a run has one, and several files need the same of it."""

    def __init__(self) -> None:
        self._model: Model | None = None
        self._known: dict[str, T] = {}

    def of(self, model: Model, name: str, find: Callable[[], T]) -> T:
        """What is known under `name`; found by `find` the first time."""
        if self._model is not model:
            self._model, self._known = model, {}
        if name not in self._known:
            self._known[name] = find()
        return self._known[name]


class Imports:
    """What a file uses of others, gathered while its parts are made: source -> its names, and whether they are types only."""

    def __init__(self, own: Code = EMPTY) -> None:
        """`own`: how others name this file; nothing is imported from there."""
        self._own = own
        self.sources: dict[Code, dict[Code, bool]] = {}

    def value(self, source: Code, *names: Code) -> None:
        """Names that are there at run time."""
        self._names(source).update(dict.fromkeys(names, False))

    def type(self, source: Code, *names: Code) -> None:
        """Names that are types only."""
        known = self._names(source)
        for name in names:
            known.setdefault(name, True)

    def also(self, *others: Imports) -> None:
        """Everything that other parts use."""
        for other in others:
            for source, names in other.sources.items():
                known = self._names(source)
                for name, only_type in names.items():
                    known[name] = only_type and known.get(name, True)

    def _names(self, source: Code) -> dict[Code, bool]:
        return {} if source == self._own else self.sources.setdefault(source, {})

    def lines(self) -> tuple[Code, ...]:
        """Two blocks of import statements: packages, then files from far to near; names in the order of the alphabet."""
        used = [source for source, names in self.sources.items() if names]
        packages = sorted(source for source in used if not source.startswith("."))
        files = sorted((-source.count("../"), source) for source in used if source.startswith("."))
        blocks = (packages, [source for _, source in files])
        return tuple(join("\n", map(self._line, block)) for block in blocks if block)

    def _line(self, source: Code) -> Code:
        names = self.sources[source]
        in_order = sorted(names, key=lambda name: (name.lower(), name))
        if all(names.values()):
            return braces(_IMPORT_TYPE, in_order, code(" from '{}'", source))
        marked = [code("type {}", name) if names[name] else name for name in in_order]
        return braces(_IMPORT, marked, code(" from '{}'", source))
