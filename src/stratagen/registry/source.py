"""YAML into a tree of our own in which every value knows its place.

Comes in: the bytes of one file. Goes out: its root node; faults go to the findings. Never here: what a key means.

Read from the parser's events, so that no limit is checked too late and nothing recurses: depth, size, anchors, aliases,
tags, merge keys, further documents and duplicate keys are refused at their place.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

import yaml
from msgspec import Struct, field
from msgspec.structs import replace
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from stratagen.problems import Span, quote
from stratagen.registry.finding import Findings, Stopped
from stratagen.registry.nodes import Constant, Mapping, Node, Scalar, Sequence
from stratagen.registry.scalars import MAX_DIGITS, resolve
from stratagen.registry.syntax import TAB_MESSAGE, first_tab, tell_syntax
from stratagen.registry.text import BRACKETED, NOT_TEXT, TAB, decode, prepare, restore, split_lines

if TYPE_CHECKING:
    from yaml._yaml import CParser

__all__ = ["MAX_BYTES", "MAX_DEPTH", "MAX_NODES", "Budget", "EventSource", "open_parser", "parse"]

MAX_BYTES = 4 * 1024 * 1024
MAX_NODES = 200_000
MAX_DEPTH = 64


class Budget(Struct):
    """What is left of the limits of a run, over all of its files."""

    bytes: int = MAX_BYTES
    nodes: int = MAX_NODES


def parse(
    file: str,
    content: bytes,
    findings: Findings,
    budget: Budget,
    *,
    pure: bool = not yaml.__with_libyaml__,
) -> Node:
    """The tree of one file.

    Args:
        file: what the file is called in messages.
        content: its bytes; of more than `budget.bytes` the first byte too many is enough.
        findings: where faults go.
        budget: what it may use up.
        pure: read with PyYAML's own parser rather than libyaml.

    Raises:
        Stopped: the file cannot be read to its end; the findings say why.
    """
    budget.bytes -= len(content)
    if budget.bytes < 0:
        findings.stop(Span(file, 1, 1), "too-large", f"a registry may have {MAX_BYTES // 1024} KiB")
    text = decode(file, content, findings)
    prepared = prepare(file, text, findings, pure=pure)
    parser = open_parser(prepared, pure=pure)
    builder = _Builder(file, text, findings)
    try:
        return builder.read(parser, budget)
    except yaml.MarkedYAMLError as error:
        if builder.misread:  # the parser stumbles over what was told already
            raise Stopped from None
        tell_syntax(file, text, error, findings)
    except (yaml.YAMLError, RecursionError) as error:
        tell_syntax(file, text, yaml.MarkedYAMLError(problem=str(error)), findings)
    except (ValueError, OverflowError):
        # PyYAML's own parser gives the digits of an escape to chr().
        mark = parser.get_mark() if isinstance(parser, _PureParser) else None
        escape = yaml.MarkedYAMLError(problem="found an invalid escape code", problem_mark=mark)
        tell_syntax(file, text, escape, findings)


def open_parser(prepared: str, *, pure: bool = not yaml.__with_libyaml__) -> EventSource:
    """The events of a text that `prepare` made ready."""
    return _PureParser(prepared) if pure else _libyaml(prepared)


def _libyaml(text: str) -> CParser:
    # Not there where PyYAML was built without libyaml.
    from yaml._yaml import CParser

    return CParser(text)


class _PureParser(Reader, Scanner, Parser):
    """PyYAML's parser in Python, as far as events: the same result, eight times slower."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


EventSource: TypeAlias = "CParser | _PureParser"
"""What hands out events, one at each `get_event()`."""


class _Frame(Struct):
    """A collection whose end has not come yet."""

    span: Span
    mapping: bool
    flow: bool
    children: list[Node] = field(default_factory=list)


class _Builder:
    """Makes nodes of events, with a stack of its own."""

    def __init__(self, file: str, text: str, findings: Findings) -> None:
        self._file = file
        self._text = text
        self._findings = findings
        self._frames: list[_Frame] = []
        self.misread = False  # YAML took something for what it is not: the tree tells nothing about the grammar

    @cached_property
    def _lines(self) -> list[str]:
        return split_lines(self._text)

    def read(self, parser: EventSource, budget: Budget) -> Node:
        """The root, once the stream has ended."""
        root: Node | None = None
        left = budget.nodes
        while (event := parser.get_event()) is not None:
            if isinstance(event, yaml.ScalarEvent):
                node: Node = self._scalar(event)
            elif isinstance(event, yaml.CollectionStartEvent):
                self._open(event)
                continue
            elif isinstance(event, yaml.CollectionEndEvent):
                node = self._close()
            elif isinstance(event, yaml.AliasEvent):
                node = self._alias(event)
            elif isinstance(event, yaml.DocumentStartEvent) and root is not None:
                self._findings.stop(
                    self._span(event), "several-documents", "a registry file is one document"
                )
            else:
                continue
            left -= 1
            if left < 0:
                self._findings.stop(
                    node.span, "too-large", f"a registry may have {MAX_NODES} values"
                )
            if self._frames:
                self._frames[-1].children.append(node)
            else:
                root = node
        budget.nodes = left
        if root is None or (isinstance(root, Scalar) and root.plain and not root.text):
            self._findings.stop(Span(self._file, 1, 1), "empty-file", "nothing is written here")
        if self.misread:
            raise Stopped
        return root

    def _span(self, event: yaml.Event) -> Span:
        """Where an event is; of several lines the first."""
        start, end = event.start_mark, event.end_mark
        if start is None or end is None:  # neither parser leaves them out; their types allow it
            return Span(self._file, 1, 1)
        line, column = start.line, start.column
        return Span(
            self._file, line + 1, column + 1, (end.line == line and end.column - column) or 1
        )

    def _refuse_properties(self, anchor: str | None, tag: str | None, span: Span) -> None:
        """What YAML can hang on a value means nothing here."""
        if anchor is not None:
            at = Span(span.file, span.line, span.column, len(anchor) + 1)
            self._findings.add(
                at, "anchor", f"anchors are not read (&{anchor}); a mixin shares fields"
            )
        if tag is not None:
            message = f"tags are not read ({quote(tag)}); the key decides what a value is"
            self._findings.add(span, "tag", message)

    def _alias(self, event: yaml.AliasEvent) -> Scalar:
        span = self._span(event)
        self.misread = True
        message = f"aliases are not read (*{event.anchor}); a mixin shares fields"
        self._findings.add(span, "alias", message, sound=False)
        return Scalar(None, "", plain=True, span=span)

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        span = self._span(event)
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event.anchor, event.tag, span)
        if len(self._frames) >= MAX_DEPTH:
            self._findings.stop(span, "too-deep", f"more than {MAX_DEPTH} levels")
        start = Span(span.file, span.line, span.column)
        self._frames.append(
            _Frame(start, isinstance(event, yaml.MappingStartEvent), bool(event.flow_style))
        )

    def _close(self) -> Node:
        frame = self._frames.pop()
        if not frame.mapping:
            return Sequence(tuple(frame.children), frame.span)
        children = iter(frame.children)
        return Mapping(self._entries(zip(children, children, strict=True)), frame.span)

    def _entries(self, pairs: Iterable[tuple[Node, Node]]) -> tuple[tuple[Scalar, Node], ...]:
        """The pairs whose keys may stand; the first of two equal ones counts."""
        entries: dict[Constant, tuple[Scalar, Node]] = {}
        for key, value in pairs:
            if (
                isinstance(key, Scalar)
                and isinstance(key.value, str)
                and key.value not in entries
                and key.text != "<<"
            ):
                entries[key.value] = (key, _seen(value, key.span))
            else:
                first = entries.get(key.value) if isinstance(key, Scalar) else None
                self._refuse_key(key, first and first[0])
        return tuple(entries.values())

    def _refuse_key(self, key: Node, first: Scalar | None) -> None:
        """Tell why a key cannot stand."""
        if not isinstance(key, Scalar):
            self._findings.add(key.span, "key-not-text", "a key is a text, not a list or a mapping")
        elif first is not None:
            message = f"{quote(key.text)} stands here already, in line {first.span.line}"
            self._findings.add(key.span, "duplicate-key", message)
        elif key.text == "<<":
            self._findings.add(
                key.span, "merge-key", "merge keys are not read; a mixin shares fields", sound=False
            )
        else:
            message = (
                f"YAML reads {key.text or 'nothing'} as no text; a key is one: {quote(key.text)}"
            )
            self._findings.add(key.span, "key-not-text", message)

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        span = self._span(event)
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event.anchor, event.tag, span)
        held = event.value
        text = restore(held)
        if event.style:
            if event.style == '"' and (found := NOT_TEXT.search(text)):
                message = f"U+{ord(found[0]):04X} cannot stand in a registry, nor in a database or a message"
                self._findings.add(span, "forbidden-character", message)
            return Scalar(text, text, plain=False, span=span)
        if text is not held:
            self._check_plain(held, text, span)
        try:
            return Scalar(resolve(text), text, plain=True, span=span)
        except ValueError:
            message = f"a number may have {MAX_DIGITS} characters; a text of digits needs quotes"
            self._findings.add(span, "number-too-long", message, sound=False)
            return Scalar(0, text, plain=True, span=span)

    def _check_plain(self, held: str, text: str, span: Span) -> None:
        """Find what no unquoted text may hold: tabs, and brackets inside `{ }`."""
        if TAB in held:
            self.misread = True
            self._findings.add(first_tab(self._lines, span), "tab", TAB_MESSAGE, sound=False)
        elif self._frames and self._frames[-1].flow and BRACKETED.search(held):
            message = f"inside {{ }} and [ ] a text with brackets needs quotes: {quote(text)}"
            self._findings.add(span, "needs-quotes", message)


def _seen(value: Node, key: Span) -> Node:
    """A value that is not written at all is seen at its key."""
    if isinstance(value, Scalar) and value.plain and not value.text:
        return replace(value, span=key)
    return value
