"""Bounds: which a type can have, and whether any value is within them.

Comes in: a `FieldSpec` and its type. Goes out: `Bounds` that hold for at least one value; what does not is reported and left
out. Never here: a value checked against them (`values.py`).
"""

from __future__ import annotations

import math
from decimal import ROUND_CEILING, Decimal
from typing import TypeAlias

from msgspec.structs import replace

from stratagen import wire
from stratagen.model.entity import NO_BOUNDS, Bounds, TypeUse
from stratagen.model.fieldtypes import LARGEST_INT, LARGEST_INT64, ROWS
from stratagen.model.patterns import PatternError, read_pattern
from stratagen.model.scope import Scope
from stratagen.problems import Span, quote
from stratagen.registry.spec import At, FieldSpec

__all__ = ["in_a_path", "resolve_bounds"]

_Number: TypeAlias = "int | float"

_LONGEST = 10_485_760  # characters that PostgreSQL's VARCHAR takes
_LARGEST = {"int": LARGEST_INT, "int64": LARGEST_INT64}


def resolve_bounds(scope: Scope, spec: FieldSpec, use: TypeUse) -> Bounds:
    """The bounds of `spec`, which is of type `use`."""
    lengths = (spec.min_length, spec.max_length, spec.pattern)
    limits = (spec.ge, spec.gt, spec.le, spec.lt, spec.multiple_of)
    if not any(lengths) and not any(limits):
        return NO_BOUNDS
    bounds = Bounds(
        min_length=_length(scope, "min_length", spec.min_length, use),
        max_length=_length(scope, "max_length", spec.max_length, use),
        pattern=_pattern(scope, spec.pattern, use),
        ge=_limit(scope, "ge", spec.ge, use),
        gt=_limit(scope, "gt", spec.gt, use),
        le=_limit(scope, "le", spec.le, use),
        lt=_limit(scope, "lt", spec.lt, use),
        multiple_of=_step(scope, spec.multiple_of, use),
    )
    if bounds == NO_BOUNDS:
        return NO_BOUNDS
    return _bounds_that_hold(scope, spec, use, bounds)


def _belongs(scope: Scope, name: str, span: Span, use: TypeUse) -> bool:
    """Whether the type can have the bound at all."""
    if use.many:
        if name in {"min_length", "max_length"}:
            return True
        message = f"a list has min_length and max_length, which count its items; '{name}' would bound an item: put it into a value type"
    elif name in ROWS[use.kind].bounds:
        return True
    else:
        allowed = sorted(ROWS[use.kind].bounds)
        message = f"'{name}' bounds no {use.kind}: " + (
            f"there {_is(allowed)}" if allowed else "it has no bounds"
        )
        if use.kind == "float" and name == "multiple_of":
            message += "; multiples are exact for int, int64 and decimal only"
    scope.report(span, "bound-of-another-type", message)
    return False


def _is(words: list[str]) -> str:
    return f"{'is' if len(words) == 1 else 'are'} {', '.join(words)}"


def in_a_path(scope: Scope, spec: FieldSpec, use: TypeUse, bounds: Bounds) -> Bounds:
    """The bounds of a field that is part of a key, and so of a path."""
    words = ROWS[use.kind].bounds
    if "min_length" in words and not bounds.min_length:
        bounds = replace(bounds, min_length=1)
    if "pattern" not in words:
        return bounds
    if bounds.pattern is None:
        return replace(bounds, pattern=wire.SEGMENT)
    found = [text for text in (".", "..") if read_pattern(bounds.pattern).found_in(text)]
    if spec.pattern is not None and found:
        message = (
            f"this key stands in urls, where {quote(found[0])} has another meaning, and its pattern accepts it: begin it "
            f"with a letter or digit, {quote('^[A-Za-z0-9]')}, or leave it out"
        )
        scope.report(spec.pattern.span, "wrong-pattern", message)
    return bounds


def _length(scope: Scope, name: str, written: At[int] | None, use: TypeUse) -> int | None:
    if written is None or not _belongs(scope, name, written.span, use):
        return None
    if 0 <= written.value <= _LONGEST:
        return written.value
    scope.report(written.span, "wrong-bound", f"{name} is between 0 and {_LONGEST}")
    return None


def _pattern(scope: Scope, written: At[str] | None, use: TypeUse) -> str | None:
    if written is None or not _belongs(scope, "pattern", written.span, use):
        return None
    try:
        return read_pattern(written.value).text
    except PatternError as error:
        scope.report(
            written.span,
            "wrong-pattern",
            f"this pattern cannot serve in every layer: {error}",
        )
        return None


def _limit(scope: Scope, name: str, written: At[_Number] | None, use: TypeUse) -> _Number | None:
    if written is None or not _belongs(scope, name, written.span, use):
        return None
    wrong = _no_limit(written.value, use.kind)
    if wrong is None:
        return written.value
    scope.report(written.span, "wrong-bound", f"'{name}' of {use.kind} is {wrong}")
    return None


def _no_limit(value: _Number, kind: str) -> str | None:
    """What a limit of this kind has to be, where `value` is not that."""
    largest = _LARGEST.get(kind)
    if largest is None:
        return None if math.isfinite(value) else "a finite number"
    if not isinstance(value, int):
        return "a whole number"
    return None if abs(value) <= largest else f"between -{largest} and {largest}"


def _step(scope: Scope, written: At[_Number] | None, use: TypeUse) -> _Number | None:
    step = _limit(scope, "multiple_of", written, use)
    if step is None or written is None or step > 0:
        return step
    scope.report(written.span, "wrong-bound", "multiple_of is more than 0")
    return None


def _bounds_that_hold(scope: Scope, spec: FieldSpec, use: TypeUse, bounds: Bounds) -> Bounds:
    for one, other in (("ge", "gt"), ("le", "lt")):
        if getattr(bounds, one) is not None and getattr(bounds, other) is not None:
            scope.report(
                _first_bound(spec),
                "wrong-bound",
                f"'{one}' and '{other}' limit {quote(spec.name.value)} at the same end; keep one",
            )
            return NO_BOUNDS
    empty = _lengths_clash(bounds) or _range_is_empty(bounds, use)
    if empty is None:
        return bounds
    message = f"no value of {quote(spec.name.value)} can be right: {empty}"
    scope.report(_first_bound(spec), "empty-range", message)
    return NO_BOUNDS


def _first_bound(spec: FieldSpec) -> Span:
    lengths = (spec.min_length, spec.max_length)
    limits = (spec.ge, spec.gt, spec.le, spec.lt, spec.multiple_of)
    return min((each.span for each in (*lengths, *limits) if each), default=spec.name.span)


def _lengths_clash(bounds: Bounds) -> str | None:
    low, high = bounds.min_length, bounds.max_length
    clash = low is not None and high is not None and low > high
    return f"min_length {low} is more than max_length {high}" if clash else None


def _range_is_empty(bounds: Bounds, use: TypeUse) -> str | None:
    low = bounds.ge if bounds.ge is not None else bounds.gt
    high = bounds.le if bounds.le is not None else bounds.lt
    if low is None or high is None:
        return None
    least, most = Decimal(str(low)), Decimal(str(high))
    step = Decimal(str(bounds.multiple_of)) if bounds.multiple_of is not None else _unit(use)
    if step is None:
        empty = least > most or (least == most and (bounds.gt is not None or bounds.lt is not None))
    else:
        first = (least / step).to_integral_value(ROUND_CEILING) * step
        first += step if bounds.gt is not None and first == least else 0
        empty = first > most or (first == most and bounds.lt is not None)
    return f"nothing lies between {low} and {high}" if empty else None


def _unit(use: TypeUse) -> Decimal | None:
    """The distance between neighbours, where there is one."""
    if use.kind == "decimal":
        return Decimal(1).scaleb(-(use.scale or 0))
    return Decimal(1) if use.kind in _LARGEST else None
