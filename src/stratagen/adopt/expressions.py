"""The SQL of checks and defaults, as far as it says what a registry can say.

Comes in: an expression in the words of SQLite or PostgreSQL. Goes out: `Fact`s about columns, or a literal. None where it says
anything else: nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import TypeAlias, TypeVar

from msgspec import Struct

__all__ = ["Fact", "Number", "facts_of", "literal_of"]

T = TypeVar("T")
Number: TypeAlias = int | float


class Fact(Struct, frozen=True):
    """What a check says of one column: `choices`, or a bound by its key in the registry."""

    column: str
    key: str
    value: Number | str | tuple[str, ...]


class _Name(Struct, frozen=True):
    text: str


class _Length(Struct, frozen=True):
    of: str


class _Absent(Struct, frozen=True):
    """`column IS NULL`."""

    column: str


_Operand: TypeAlias = "_Name | _Length | str | Number | Decimal"
_TOKEN = re.compile(
    r"""\s*(?:(?P<text>[eEnN]?'(?:[^']|'')*')|(?P<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)
    |(?P<quoted>"(?:[^"]|"")*"|\[[^\]'\[,]+\]|`[^`]*`)|(?P<word>[^\W\d]\w*)
    |(?P<sign>::|<>|!=|<=|>=|\|\||!?~\*?|[-+*/%<>=(),.\[\]]))""",
    re.VERBOSE,
)
_LENGTHS = frozenset({"length", "char_length", "character_length", "len"})
_BOUNDS = {">=": "ge", ">": "gt", "<=": "le", "<": "lt"}
_MIRRORED = {">=": "<=", ">": "<", "<=": ">=", "<": ">"}
_DEEPEST = 40


class _Other(Exception):  # noqa: N818  # a way out, not an error
    """It says something that no registry says."""


def facts_of(text: str) -> tuple[Fact, ...] | None:
    """What a check says, where it is a conjunction of what a registry can say; None where it is not.

    >>> facts_of("price >= 0 AND state IN ('open', 'closed')")[0]
    Fact(column='price', key='ge', value=0)
    >>> facts_of("starts < ends") is None
    True
    """
    return _attempt(text, lambda reader: tuple(reader.conjunction()))


def literal_of(text: str) -> str | Number | Decimal | bool | None:
    """The literal that a default is; a `Decimal` where the number has a point. None where it is anything else, or NULL.

    >>> literal_of("'draft'::character varying"), literal_of("((0))"), literal_of("now()")
    ('draft', 0, None)
    """
    return _attempt(text, lambda reader: reader.literal())


def _attempt(text: str, read: Callable[[_Reader], T]) -> T | None:
    try:
        reader = _Reader(text)
        found = read(reader)
        reader.end()
    except (_Other, RecursionError):
        return None
    return found


class _Reader:
    """Reads one expression by recursive descent."""

    def __init__(self, text: str) -> None:
        self.tokens: list[tuple[str, str]] = []
        self.at = 0
        self.depth = 0
        place = 0
        while text[place:].strip():
            found = _TOKEN.match(text, place)
            if found is None or found.lastgroup is None:
                raise _Other
            self.tokens.append((found.lastgroup, found[found.lastgroup]))
            place = found.end()

    # Tokens -----------------------------------------------------------------------------------------------------------

    def sees(self, *words: str) -> bool:
        """Whether the next token is one of these words or signs."""
        if self.at >= len(self.tokens):
            return False
        group, text = self.tokens[self.at]
        return group in {"word", "sign"} and text.upper() in words

    def takes(self, *words: str) -> bool:
        """The same, and goes past it."""
        if self.sees(*words):
            self.at += 1
            return True
        return False

    def demand(self, *words: str) -> None:
        for word in words:
            if not self.takes(word):
                raise _Other

    def next(self) -> tuple[str, str]:
        if self.at >= len(self.tokens):
            raise _Other
        self.at += 1
        return self.tokens[self.at - 1]

    def end(self) -> None:
        if self.at < len(self.tokens):
            raise _Other

    # Conditions -------------------------------------------------------------------------------------------------------

    def conjunction(self) -> list[Fact]:
        """`this AND that`."""
        found = self.alternative()
        while self.takes("AND"):
            found += self.alternative()
        return found

    def alternative(self) -> list[Fact]:
        """A condition, or one that a null is excepted from: a check of SQL lets null pass anyway."""
        first, absent = self.condition()
        while self.takes("OR"):
            other, other_absent = self.condition()
            about = absent or other_absent
            if about is None or (absent and other_absent):
                raise _Other
            first = first or other
            if {each.column for each in first} != {about}:
                raise _Other
            absent = None
        if absent is not None:
            raise _Other
        return first

    def condition(self) -> tuple[list[Fact], str | None]:
        """A condition; or the column that is to be null."""
        before = self.at
        if self.takes("("):
            self.depth += 1
            if self.depth > _DEEPEST:
                raise _Other
            try:
                inner = self._bracketed()
            except _Other:
                self.at = before  # not a condition in brackets, but an operand
            else:
                return inner
            finally:
                self.depth -= 1
        return self.comparison()

    def _bracketed(self) -> tuple[list[Fact], str | None]:
        before = self.at
        try:
            found: tuple[list[Fact], str | None] = self.conjunction(), None
        except _Other:
            self.at = before
            found = self.condition()
        self.demand(")")
        if self.sees(*_BOUNDS, "=", "IN", "BETWEEN", "IS", "::"):
            raise _Other
        return found

    def comparison(self) -> tuple[list[Fact], str | None]:  # noqa: PLR0911 - one return a form
        left = self.operand()
        if self.takes("IS"):
            self.demand("NULL")
            return [], _column(left)
        if self.takes("IN"):
            self.demand("(")
            return [_choices(left, self.values(")"))], None
        if self.takes("BETWEEN"):
            least = self.operand()
            self.demand("AND")
            return [_bound(left, ">=", least), _bound(left, "<=", self.operand())], None
        if self.takes("~"):
            pattern = self.operand()
            if not isinstance(pattern, str):
                raise _Other
            return [Fact(_column(left), "pattern", pattern)], None
        _, sign = self.next()
        if sign == "=" and self.takes("ANY"):
            return [_choices(left, self.array())], None
        if sign == "=":  # one value only
            return [_choices(left, [self.operand()])], None
        if sign not in _BOUNDS:
            raise _Other
        right = self.operand()
        if isinstance(right, _Name | _Length):
            left, right, sign = right, left, _MIRRORED[sign]
        return [_bound(left, sign, right)], None

    def array(self) -> list[_Operand]:
        """`(ARRAY['a'::text, 'b'::text]::text[])`."""
        self.demand("(")
        inner = self.takes("(")
        self.demand("ARRAY", "[")
        values = self.values("]")
        if inner:
            self.demand(")")
        self.casts()
        self.demand(")")
        return values

    def values(self, end: str) -> list[_Operand]:
        found = [self.operand()]
        while self.takes(","):
            found.append(self.operand())
        self.demand(end)
        return found

    # Operands ---------------------------------------------------------------------------------------------------------

    def operand(self) -> _Operand:
        """A column, the length of one, or a literal; casts say nothing."""
        group, text = self.next()
        found: _Operand
        match group:
            case "text":
                found = text[text.index("'") + 1 : -1].replace("''", "'")
            case "number":
                found = _number(text)
            case "quoted":
                found = _Name(text[1:-1].replace('""', '"'))
            case "word":
                found = self.named(text)
            case _ if text == "(":
                found = self.operand()
                self.demand(")")
            case _ if text == "-":
                value = self.operand()
                if isinstance(value, str | _Name | _Length):
                    raise _Other
                found = -value
            case _:
                raise _Other
        self.casts()
        return found

    def named(self, word: str) -> _Operand:
        if word.lower() in _LENGTHS and self.takes("("):
            of = _column(self.operand())
            self.demand(")")
            return _Length(of)
        if self.sees("("):
            raise _Other
        if word.upper() in {
            "NULL",
            "TRUE",
            "FALSE",
            "NOT",
            "CASE",
            "CURRENT_TIMESTAMP",
            "CURRENT_DATE",
        }:
            raise _Other
        return _Name(word)

    def casts(self) -> None:
        """`::character varying(20)[]`, `COLLATE "C"`: past them."""
        while True:
            if self.takes("COLLATE"):
                self.next()
            elif self.takes("::"):
                self.next()
                while (
                    self.at < len(self.tokens)
                    and self.tokens[self.at][0] == "word"
                    and not self.sees("AND", "OR", "IN", "BETWEEN", "IS", "COLLATE", "ANY")
                ):
                    self.next()
                if self.takes("("):
                    self.values(")")
                while self.takes("["):
                    self.demand("]")
            else:
                return

    def literal(self) -> str | Number | Decimal | bool | None:
        """A literal by itself."""
        if self.takes("("):
            found = self.literal()
            self.demand(")")
            self.casts()
            return found
        if self.sees("TRUE", "FALSE"):
            return self.next()[1].upper() == "TRUE"
        value = self.operand()
        if isinstance(value, _Name | _Length):
            raise _Other
        return value


def _number(text: str) -> Number | Decimal:
    return int(text) if text.isdecimal() else Decimal(text)


def _column(operand: _Operand) -> str:
    if isinstance(operand, _Name):
        return operand.text
    raise _Other


def _choices(left: _Operand, values: list[_Operand]) -> Fact:
    texts = tuple(each for each in values if isinstance(each, str))
    if len(texts) != len(values):
        raise _Other
    return Fact(_column(left), "choices", texts)


def _bound(left: _Operand, sign: str, right: _Operand) -> Fact:
    if isinstance(right, _Name | _Length | str):
        raise _Other
    if not isinstance(left, _Length):
        return Fact(
            _column(left), _BOUNDS[sign], float(right) if isinstance(right, Decimal) else right
        )
    if not isinstance(right, int):
        raise _Other
    match sign:
        case ">=":
            return Fact(left.of, "min_length", right)
        case ">":
            return Fact(left.of, "min_length", right + 1)
        case "<=":
            return Fact(left.of, "max_length", right)
    return Fact(left.of, "max_length", right - 1)
