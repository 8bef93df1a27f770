"""Nodes into values, by the grammar's tables.

Comes in: a node and the kind it should be. Goes out: the value, or `FAULT` with the reason among the findings. Never here:
the name of a key; those stand in `grammar.py`.

Reading goes on behind a fault: a misspelt key with one near spelling is read as that one, and an entry that cannot be read
keeps its name, so that a run tells everything that is wrong and nothing that only follows from it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import TypeVar, assert_never

from stratagen.problems import Span, nearest, quote, suggest
from stratagen.registry.finding import Findings
from stratagen.registry.kinds import (
    Anything,
    Block,
    Choice,
    Either,
    Exactly,
    Flag,
    Key,
    Kind,
    ListOf,
    Named,
    Nothing,
    Number,
    Text,
    Whole,
    Word,
)
from stratagen.registry.nodes import Constant, Mapping, Node, Scalar, Sequence
from stratagen.registry.phrasing import another_form, mismatch
from stratagen.registry.spec import At
from stratagen.registry.spec import Scalar as Value

__all__ = ["FAULT", "read_value"]

T = TypeVar("T")


class _Nothing(Enum):
    FAULT = "was told already"
    MISFIT = "is of another shape"


FAULT = _Nothing.FAULT
"""What is read where nothing could be read."""

MISFIT = _Nothing.MISFIT


def read_value(kind: Kind, node: Node, where: Span, findings: Findings) -> object:
    """The value of `node` as `kind` wants it, or FAULT.

    Args:
        kind: what is wanted.
        node: what is there.
        where: what a person should look at when something is missing in it.
        findings: where faults go.

    Raises:
        Stopped: more faults than anybody reads.
    """
    value = _READERS[type(kind)](kind, node, where, findings)
    if value is MISFIT:
        # A whole collection that is lost would be missed by much of the rest.
        findings.add(
            node.span,
            "wrong-type",
            mismatch(kind, node),
            sound=not isinstance(kind, Block | ListOf | Named),
        )
        return FAULT
    return value


def _attempt(kind: Kind, node: Node, where: Span, findings: Findings) -> object:
    """As `read_value`, but a node of another shape is a MISFIT and no fault yet."""
    return _READERS[type(kind)](kind, node, where, findings)


def _at(value: T, scalar: Scalar) -> At[T]:
    return At(value, scalar.span, scalar.text if scalar.plain else None)


def _refuse(findings: Findings, span: Span, code: str, message: str) -> object:
    findings.add(span, code, message)
    return FAULT


# ── Scalars ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@cache
def _compiled(form: str) -> re.Pattern[str]:
    return re.compile(form)


def _word(kind: Word, node: Node, _where: Span, findings: Findings) -> object:
    if not isinstance(node, Scalar) or not isinstance(node.value, str):
        return MISFIT
    text = node.text
    if not _compiled(kind.form).fullmatch(text):
        meant = another_form(kind, text)
        message = f"{quote(text)} is not {kind.meaning}{f' (did you mean {quote(meant)}?)' if meant else ''}"
    elif len(text) > kind.longest:
        message = f"{quote(text)} has {len(text)} characters; {kind.longest} are the most"
    elif kind.spoiled and (reason := kind.spoiled(text)):
        message = f"{quote(text)} is not {kind.meaning}: {reason}"
    else:
        at = _at(text, node)
        return kind.read(at) if kind.read else at
    return _refuse(findings, node.span, kind.code, message)


def _text(kind: Text, node: Node, _where: Span, findings: Findings) -> object:
    if not isinstance(node, Scalar) or isinstance(node.value, bool | None):
        return MISFIT
    if not node.text and not kind.empty:
        return _refuse(
            findings, node.span, "empty", "an empty text says nothing; leave the key out"
        )
    return _at(node.text, node)  # a number without quotes is the text it looks like: 1.10


def _choice(kind: Choice, node: Node, _where: Span, findings: Findings) -> object:
    if not isinstance(node, Scalar) or not isinstance(node.value, str):
        return MISFIT
    if node.value not in kind.words:
        message = f"{quote(node.value)} is none of {', '.join(kind.words)}{kind.otherwise}"
        return _refuse(
            findings, node.span, "unknown-value", message + suggest(node.value, kind.words)
        )
    return _at(node.value, node)


def _flag(kind: Flag, node: Node, _where: Span, _findings: Findings) -> object:
    if (
        not isinstance(node, Scalar)
        or not isinstance(node.value, bool)
        or kind.only not in {None, node.value}
    ):
        return MISFIT
    return _at(node.value, node)


def _whole(kind: Whole, node: Node, _where: Span, findings: Findings) -> object:
    if (
        not isinstance(node, Scalar)
        or not isinstance(node.value, int)
        or isinstance(node.value, bool)
    ):
        return MISFIT
    if not kind.least <= node.value <= kind.most:
        message = f"{node.value} is not between {kind.least} and {kind.most}"
        return _refuse(findings, node.span, "out-of-range", message)
    return _at(node.value, node)


def _exactly(kind: Exactly, node: Node, _where: Span, findings: Findings) -> object:
    if (
        not isinstance(node, Scalar)
        or not isinstance(node.value, int)
        or isinstance(node.value, bool)
    ):
        return MISFIT
    if node.value != kind.value:
        return _refuse(findings, node.span, "unknown-value", mismatch(kind, node))
    return _at(node.value, node)


def _number(_kind: Number, node: Node, _where: Span, findings: Findings) -> object:
    if (
        not isinstance(node, Scalar)
        or not isinstance(node.value, int | float)
        or isinstance(node.value, bool)
    ):
        return MISFIT
    return _at(_finite(node, findings), node)


def _nothing(_kind: Nothing, node: Node, _where: Span, _findings: Findings) -> object:
    return None if isinstance(node, Scalar) and node.value is None else MISFIT


def _anything(_kind: Anything, node: Node, _where: Span, findings: Findings) -> object:
    return (
        _at(_finite(node, findings), node)
        if isinstance(node, Scalar)
        else At(_json(node, findings), node.span)
    )


def _json(node: Node, findings: Findings) -> Value:
    """Any value as JSON would hold it; lists are tuples. As deep as the parser allows, and no deeper."""
    match node:
        case Sequence(items):
            return tuple(_json(item, findings) for item in items)
        case Mapping(entries):
            return {key.text: _json(value, findings) for key, value in entries}
        case Scalar():
            return _finite(node, findings)
        case _:
            assert_never(node)


def _finite(node: Scalar, findings: Findings) -> Constant:
    """A scalar's value; no column and no JSON holds an infinite one."""
    if isinstance(node.value, float) and not math.isfinite(node.value):
        findings.add(node.span, "out-of-range", "a number must be finite; a text needs quotes")
        return 0
    return node.value


# ── Collections ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _either(kind: Either, node: Node, where: Span, findings: Findings) -> object:
    for one in kind.kinds:
        value = _attempt(one, node, where, findings)
        if value is not MISFIT:
            return value
    return MISFIT


def _list(kind: ListOf, node: Node, _where: Span, findings: Findings) -> object:
    if not isinstance(node, Sequence):
        return MISFIT
    if len(node.items) < kind.least:
        return _refuse(
            findings, node.span, "empty", "an empty list says nothing; leave the key out"
        )
    values = [read_value(kind.item, item, item.span, findings) for item in node.items]
    if kind.distinct:
        _refuse_repeated(node, findings)
    return tuple(value for value in values if value is not FAULT and value is not None)


def _refuse_repeated(node: Sequence, findings: Findings) -> None:
    seen: set[str] = set()
    for item in node.items:
        if isinstance(item, Scalar):
            if item.text in seen:
                findings.add(
                    item.span, "duplicate-value", f"{quote(item.text)} stands in this list already"
                )
            seen.add(item.text)


def _named(kind: Named, node: Node, where: Span, findings: Findings) -> object:
    if not isinstance(node, Mapping):
        return MISFIT
    if len(node.entries) < kind.least:
        return _refuse(findings, where, "empty", "at least one entry is wanted here")
    made: list[object] = []
    for key, value in node.entries:
        name = read_value(kind.name, key, key.span, findings)
        item = read_value(kind.item, value, key.span, findings)
        if not isinstance(name, At):
            name = _meant_name(kind.name, key, node, findings)
        if name is not None:
            made.append(kind.make(name, None if item is FAULT else item))
    return tuple(one for one in made if one is not None)


def _meant_name(
    form: Word | Text, key: Scalar, among: Mapping, findings: Findings
) -> At[str] | None:
    """The name that a key which is none was meant to be; without one the entry is lost, and missed elsewhere."""
    meant = another_form(form, key.text) if isinstance(form, Word) else None
    if meant is None or any(other.text == meant for other, _ in among.entries):
        findings.sound = False
        return None
    return At(meant, key.span)


# ── Blocks ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@cache
def _keys(block: Block) -> dict[str, Key]:
    return {key.name: key for key in block.keys}


@cache
def _required(block: Block) -> tuple[Key, ...]:
    return tuple(key for key in block.keys if key.required)


def _block(block: Block, node: Node, where: Span, findings: Findings) -> object:
    if not isinstance(node, Mapping):
        return MISFIT
    keys = _keys(block)
    given = {key.text: (key, value) for key, value in node.entries if key.text in keys}
    if len(given) < len(node.entries):
        for key, value in node.entries:
            if key.text not in keys and (meant := _unknown(block, key, value, findings)):
                given.setdefault(meant, (key, value))
    _check_presence(block, given, where, findings)
    values: dict[str, object] = {}
    for name, (key, value) in given.items():
        read = read_value(keys[name].kind, value, key.span, findings)
        if read is not FAULT and read is not None:
            values[name] = read
    if block.conflict and (conflict := block.conflict(values)):
        span, message = conflict
        findings.add(span, "conflicting-keys", message)
    return values if block.make is None else block.make(values)


def _unknown(block: Block, key: Scalar, value: Node, findings: Findings) -> str | None:
    """Tell of a key that is not in the grammar; the name of the key that was meant, if that is clear."""
    if key.text in block.elsewhere:
        message = f"{key.text!r} cannot stand in {block.title}: {block.elsewhere[key.text]}"
        findings.add(key.span, "key-not-here", message)
        return None
    names = _keys(block)
    meant = nearest(key.text, names)
    message = f"{block.title} has no key {quote(key.text)}"
    if isinstance(value, Scalar) and value.plain and not value.text:
        missing = (
            "a space is missing behind its colon"
            if ":" in key.text
            else "a text with a comma needs quotes"
        )
        message += f", and nothing stands behind it; inside {{ }} {missing}"
    lost = meant is None and not isinstance(value, Scalar)
    findings.add(key.span, "unknown-key", message + suggest(key.text, names), sound=not lost)
    return meant


def _check_presence(
    block: Block, given: dict[str, tuple[Scalar, Node]], where: Span, findings: Findings
) -> None:
    """Keys that must be there, that exclude each other, and that mean nothing alone."""
    for key in _required(block):
        if key.name not in given:
            findings.add(where, "missing-key", f"{block.title} needs {key.name!r}: {_phrase(key)}")
    chosen = [name for name in block.one_of if name in given]
    if block.one_of and not chosen:
        findings.add(
            where, "missing-key", f"{block.title} needs {' or '.join(map(repr, block.one_of))}"
        )
    elif len(chosen) > 1:
        findings.add(
            given[chosen[1]][0].span,
            "conflicting-keys",
            f"{chosen[0]!r} and {chosen[1]!r} exclude each other",
        )
    else:
        keys = _keys(block)
        for name, (written, _) in given.items():
            needed = keys[name].needs
            if needed and needed not in given:
                message = f"{name!r} means something only beside {needed!r}"
                findings.add(written.span, "key-needs", message)


def _phrase(key: Key) -> str:
    """The beginning of a key's documentation, as the end of a message."""
    sentence = key.doc.partition(". ")[0].rstrip(".")
    return sentence[0].lower() + sentence[1:]


# One reader a kind. Each takes that kind only, which the type of a table cannot say.
_READERS: dict[type[Kind], Callable[..., object]] = {
    Anything: _anything,
    Block: _block,
    Choice: _choice,
    Either: _either,
    Exactly: _exactly,
    Flag: _flag,
    ListOf: _list,
    Named: _named,
    Nothing: _nothing,
    Number: _number,
    Text: _text,
    Whole: _whole,
    Word: _word,
}
