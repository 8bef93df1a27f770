"""What a YAML parser complains about, at the place that a person must look at, with the way out.

Comes in: the parser's error and the text it read. Goes out: findings. Never here: an error of the grammar.
"""

from __future__ import annotations

import re
from typing import NoReturn

from yaml import Mark, MarkedYAMLError

from stratagen.problems import Span
from stratagen.registry.finding import Findings
from stratagen.registry.text import split_lines

__all__ = ["TAB_MESSAGE", "first_tab", "tell_syntax"]

_INDENTING_TAB = re.compile(r" *\t(?=[ \t]*[\w'\"-])")
_QUOTED = re.compile(r""" "[^"]*" | '[^']*' """, re.VERBOSE)
TAB_MESSAGE = "a tab stands where YAML wants spaces"

_HINTS = (
    ("mapping values are not allowed", "a text that holds ': ' needs quotes"),
    ("cannot start any token", "a text that begins with this character needs quotes"),
    ("could not find expected ':'", "a ':' is missing, or a line is indented wrongly"),
    (
        "expected ',' or",
        "a bracket is not closed, or a text with brackets, ': ' or ' #' needs quotes",
    ),
    ("scanning an alias", "a text that begins with '*' needs quotes"),
    ("scanning an anchor", "a text that begins with '&' needs quotes"),
    ("ing a tag", "a text that begins with '!' needs quotes"),
    ("expected key", "a line is indented wrongly, or a bracket or quote before it is not closed"),
    ("<block end>", "a line is indented wrongly, or a bracket or quote before it is not closed"),
    ("end of stream", "a quote is not closed"),
    ("node content", "a bracket is not closed, or a value is missing"),
    ("scape code", "write the character itself, or \\UXXXXXXXX with its eight digits"),
    ("escape character", "in 'single quotes' a backslash is a backslash"),
)

_CODES = (
    ("scape code", "forbidden-character"),
    ("maximum nesting depth", "too-deep"),  # a limit of newer versions of libyaml, which look ahead
)


def tell_syntax(file: str, text: str, error: MarkedYAMLError, findings: Findings) -> NoReturn:
    """Tell of a parser's error, and of tabs that indent keys behind it, which the parser did not come to.

    Raises:
        Stopped: always.
    """
    lines = split_lines(text)
    marks = [mark for mark in (error.problem_mark, error.context_mark) if mark is not None]
    start = marks[0].line if marks else 0
    for number, line in enumerate(lines[start:], start + 1):
        if found := _INDENTING_TAB.match(line):
            findings.add(Span(file, number, found.end()), "tab", TAB_MESSAGE, sound=False)
    for mark in marks:
        bare = (
            _QUOTED.sub(lambda quoted: "x" * len(quoted[0]), lines[mark.line])
            if mark.line < len(lines)
            else ""
        )
        if "\t" in bare:
            findings.stop(Span(file, mark.line + 1, bare.index("\t") + 1), "tab", TAB_MESSAGE)
    span = _span(file, lines, marks)
    said = ", ".join(part for part in (error.context, error.problem) if part) or "this is not YAML"
    begun = error.context_mark
    if begun is not None and begun.line + 1 != span.line:
        said += f" (it begins in line {begun.line + 1})"
    hint = next((hint for words, hint in _HINTS if words in said), "")
    code = next((code for words, code in _CODES if words in said), "yaml-syntax")
    findings.stop(span, code, f"{said}; {hint}" if hint else said)


def _span(file: str, lines: list[str], marks: list[Mark]) -> Span:
    """The first mark that is not behind the last line: at its end nobody sees what was not closed."""
    for mark in marks:
        if mark.line < len(lines) and mark.column < len(lines[mark.line]):
            return Span(file, mark.line + 1, mark.column + 1)
    last = len(lines) - (len(lines) > 1 and not lines[-1])
    return Span(file, last, len(lines[last - 1]) + 1)


def first_tab(lines: list[str], span: Span) -> Span:
    """The first tab at or behind the beginning of `span`."""
    column = span.column - 1
    for number, line in enumerate(lines[span.line - 1 :], span.line):
        found = line.find("\t", column)
        if found >= 0:
            return Span(span.file, number, found + 1)
        column = 0
    return span
