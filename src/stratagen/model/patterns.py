r"""`pattern`: what Rust's and JavaScript's regular expressions read alike, and a matcher of our own for defaults.

Comes in: a pattern as written. Goes out: a `Pattern` in its portable spelling, or `PatternError` with the way out. Portable
means: `\d \w \s` and `.` are spelt as the ASCII classes and as "any but a line feed", because Rust's `\d` takes Arabic
digits and JavaScript's `.` no carriage return. JavaScript must compile it with the flag `u`.
Never here: Python's `re`, whose `$` lets a line feed pass and whose backtracking lets a registry stop the generator. The
matcher follows all ways at once: a pattern of m atoms looks at a text of n characters m times n squared times at worst.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from msgspec import Struct

__all__ = ["Pattern", "PatternError", "read_pattern"]

_LARGEST = 5000  # atoms once repetitions are written out; Rust gives up at ten megabytes of compiled program

_Ends = Callable[[str, frozenset[int]], frozenset[int]]
"""From the places where a part may begin in a text to those where it may end."""


class PatternError(ValueError):
    """The pattern is not one that every layer reads alike."""


class Pattern(Struct, frozen=True):
    """A pattern in its portable spelling."""

    text: str
    ends: _Ends

    def found_in(self, value: str) -> bool:
        """Whether some stretch of `value` matches; anchors are up to the pattern."""
        return bool(self.ends(value, frozenset(range(len(value) + 1))))


@lru_cache(maxsize=1024)
def read_pattern(written: str) -> Pattern:
    """The pattern that `written` stands for.

    Raises:
        PatternError: some layer would read it another way, or not at all.
    """
    reader = _Reader(written)
    part = reader.alternatives()
    if reader.at < len(written):
        raise PatternError("a ')' closes nothing")
    if part.size > _LARGEST:
        raise PatternError(
            f"its repetitions written out are {part.size} characters long, more than {_LARGEST}"
        )
    return Pattern(part.text, part.ends)


class _Part(Struct, frozen=True):
    text: str
    ends: _Ends
    size: int = 1
    repeatable: bool = True


_CLASSES = {"d": "0-9", "w": "0-9A-Za-z_", "s": "\\t-\\r "}
_CONTROLS = {"n": "\n", "r": "\r", "t": "\t", "f": "\f", "v": "\v"}
_SYNTAX = frozenset("^$\\.*+?()[]{}|")
_ADVICE = {
    "A": "write '^'",
    "z": "write '$'",
    "Z": "write '$'",
    "b": "a word ends elsewhere in each language; say what may stand there",
    "B": "a word ends elsewhere in each language; say what may stand there",
    "p": "each language knows another set of characters; list the ranges",
    "P": "each language knows another set of characters; list the ranges",
}


class _Reader:
    def __init__(self, written: str) -> None:
        self.written = written
        self.at = 0
        self.depth = 0

    def peek(self, ahead: int = 0) -> str:
        place = self.at + ahead
        return self.written[place] if place < len(self.written) else ""

    def take(self) -> str:
        character = self.peek()
        self.at += 1
        return character

    def alternatives(self) -> _Part:
        parts = [self.sequence()]
        while self.peek() == "|":
            self.at += 1
            parts.append(self.sequence())
        if len(parts) == 1:
            return parts[0]
        ends = [part.ends for part in parts]
        return _Part(
            "|".join(part.text for part in parts),
            lambda text, starts: frozenset().union(*(end(text, starts) for end in ends)),
            sum(part.size for part in parts),
        )

    def sequence(self) -> _Part:
        parts: list[_Part] = []
        while self.peek() not in {"", "|", ")"}:
            parts.append(self.repeated(self.atom()))
        ends = [part.ends for part in parts]

        def follow(text: str, starts: frozenset[int]) -> frozenset[int]:
            for end in ends:
                starts = end(text, starts)
            return starts

        return _Part("".join(part.text for part in parts), follow, sum(part.size for part in parts))

    def atom(self) -> _Part:
        character = self.take()
        if character == "(":
            return self.group()
        if character == "[":
            return self.character_class()
        if character == "\\":
            return self.escape()
        if character in "*+?{":
            raise PatternError(f"nothing stands before {character!r} that it could repeat")
        if character in "}]":
            raise PatternError(
                f"a lone {character!r} is a mistake in some languages; write '\\{character}'"
            )
        return _SIGNS.get(character) or _one(
            _spelt(character, frozenset()), lambda one: one == character
        )

    def group(self) -> _Part:
        self.depth += 1
        if self.depth > 50:
            raise PatternError("more than 50 groups stand inside one another")
        start = "("
        if self.peek() == "?":
            if self.peek(1) != ":":
                raise PatternError(
                    f"'({self.written[self.at:self.at + 3]}' is not known to every language: "
                    "there are plain groups '(…)' and '(?:…)', no flags, names, look-ahead or look-behind"
                )
            self.at += 2
            start = "(?:"
        inside = self.alternatives()
        if self.take() != ")":
            raise PatternError("a '(' is never closed")
        self.depth -= 1
        return _Part(f"{start}{inside.text})", inside.ends, max(1, inside.size))

    def escape(self) -> _Part:
        letter = self.peek()
        if letter in _CLASSES or letter.lower() in _CLASSES:
            self.at += 1
            ranges = _CLASSES[letter.lower()]
            members = _members(letter.lower())
            if letter.islower():
                return _one(f"[{ranges}]", members)
            return _one(f"[^{ranges}]", lambda one: not members(one))
        character = self.escaped_character()
        return _one(_spelt(character, _SYNTAX), lambda one: one == character)

    def escaped_character(self) -> str:
        """The one character that is meant by what stands behind a backslash."""
        letter = self.take()
        if letter in _CONTROLS:
            return _CONTROLS[letter]
        if letter in {"x", "u"}:
            return self.code_point(2 if letter == "x" else 4)
        if not letter:
            raise PatternError("a backslash stands at the end")
        if letter.isdigit():
            raise PatternError(
                "a reference back to a group is not known to Rust; write the alternatives out"
            )
        if letter.isalnum() or letter in "<>" or not letter.isascii():
            advice = _ADVICE.get(letter, f"write {letter!r} without it")
            raise PatternError(f"'\\{letter}' does not mean the same in every language: {advice}")
        return letter

    def code_point(self, digits: int) -> str:
        written = self.written[self.at : self.at + digits]
        if len(written) < digits or not all(digit in "0123456789abcdefABCDEF" for digit in written):
            raise PatternError(
                f"'\\{'x' if digits == 2 else 'u'}' wants {digits} hexadecimal digits behind it"
            )
        self.at += digits
        code = int(written, 16)
        if 0xD800 <= code <= 0xDFFF:
            raise PatternError("half of a surrogate pair is no character")
        return chr(code)

    def character_class(self) -> _Part:
        negated = self.peek() == "^"
        self.at += negated
        spelt: list[str] = []
        ranges: list[tuple[str, str]] = []
        first = True
        while (character := self.take()) != "]":
            if not character:
                raise PatternError("a '[' is never closed")
            if character == "\\" and self.peek().lower() in _CLASSES:
                spelt.append(self.named_class(ranges))
            else:
                spelt.append(self.range(character, ranges, first=first))
            first = False
        if not spelt:
            raise PatternError(
                "'[]' is read another way in each language; write '\\]' where the bracket itself is meant"
            )
        if not negated:
            return _one(
                f"[{''.join(spelt)}]", lambda one: any(low <= one <= high for low, high in ranges)
            )
        return _one(
            f"[^{''.join(spelt)}]", lambda one: not any(low <= one <= high for low, high in ranges)
        )

    def named_class(self, ranges: list[tuple[str, str]]) -> str:
        letter = self.take()
        if letter.isupper():
            raise PatternError(
                f"'\\{letter}' inside brackets is not known to every language; list what is meant"
            )
        if self.peek() == "-" and self.peek(1) != "]":
            raise PatternError(f"a range cannot begin with '\\{letter}'")
        ranges.extend(
            {"d": [("0", "9")], "w": [("0", "9"), ("A", "Z"), ("a", "z"), ("_", "_")]}.get(
                letter, _SPACES
            )
        )
        return _CLASSES[letter]

    def range(self, character: str, ranges: list[tuple[str, str]], *, first: bool) -> str:
        low = self.member(character, first=first)
        high = low
        if self.peek() == "-" and self.peek(1) not in {"]", ""}:
            self.at += 1
            if self.peek() == "\\" and self.peek(1).lower() in _CLASSES:
                raise PatternError(f"a range cannot end with '\\{self.peek(1)}'")
            high = self.member(self.take(), first=True)
            if high < low:
                raise PatternError(f"the range '{low}-{high}' runs backwards")
        ranges.append((low, high))
        return _in_class(low) if low == high else f"{_in_class(low)}-{_in_class(high)}"

    def member(self, character: str, *, first: bool) -> str:
        if character == "\\":
            return self.escaped_character()
        if character == "[":
            raise PatternError("a '[' inside brackets begins another set to Rust; write '\\['")
        if character in "&~" and self.peek() == character:
            raise PatternError(
                f"'{character * 2}' inside brackets is an operator to Rust; one is enough"
            )
        if character == "-" and not first and self.peek() != "]":
            raise PatternError("a '-' that is meant itself stands last, or behind a backslash")
        return character

    def repeated(self, part: _Part) -> _Part:
        written, low, high = self.quantifier()
        if not written:
            return part
        if not part.repeatable:
            raise PatternError(f"{part.text!r} cannot be repeated")
        if self.peek() == "?":
            self.at += 1
            written += "?"
        if self.peek() in {"*", "+", "?", "{"}:
            raise PatternError(
                f"one repetition follows another at {written + self.peek()!r}; put the first into '(?:…)'"
            )
        times = max(1, low if high is None else high)
        return _Part(part.text + written, _repeat(part.ends, low, high), part.size * times)

    def quantifier(self) -> tuple[str, int, int | None]:
        sign = self.peek()
        if sign in {"*", "+", "?"}:
            self.at += 1
            return sign, int(sign == "+"), 1 if sign == "?" else None
        if sign != "{":
            return "", 1, 1
        end = self.written.find("}", self.at)
        inside = self.written[self.at + 1 : end] if end > 0 else ""
        low, comma, high = inside.partition(",")
        if not _is_count(low) or not (high == "" or _is_count(high)):
            raise PatternError(
                "'{' begins a repetition: {2}, {2,} or {2,5}; where it is meant itself write '\\{'"
            )
        self.at = end + 1
        most = int(high) if high else None if comma else int(low)
        if most is not None and most < int(low):
            raise PatternError(f"the repetition {{{inside}}} runs backwards")
        return f"{{{inside}}}", int(low), most


_CLASS_SYNTAX = frozenset("\\]^-[")
_SPACES = [("\t", "\r"), (" ", " ")]


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 4


def _members(letter: str) -> Callable[[str], bool]:
    if letter == "d":
        return lambda one: "0" <= one <= "9"
    if letter == "w":
        return lambda one: one.isascii() and (one.isalnum() or one == "_")
    return lambda one: one in "\t\n\v\f\r "


def _one(text: str, accepts: Callable[[str], bool]) -> _Part:
    """One character that `accepts` says yes to."""
    return _Part(
        text,
        lambda value, starts: frozenset(
            at + 1 for at in starts if at < len(value) and accepts(value[at])
        ),
    )


_SIGNS = {
    "^": _Part("^", lambda _, starts: starts & {0}, repeatable=False),
    "$": _Part("$", lambda text, starts: starts & {len(text)}, repeatable=False),
    ".": _one("[^\\n]", lambda one: one != "\n"),
}


def _repeat(ends: _Ends, low: int, high: int | None) -> _Ends:
    def follow(text: str, starts: frozenset[int]) -> frozenset[int]:
        for _ in range(low):
            if not starts:
                return starts
            starts = ends(text, starts)
        reached, fresh, count = starts, starts, low
        while fresh and (high is None or count < high):
            fresh = ends(text, fresh) - reached
            reached |= fresh
            count += 1
        return reached

    return follow


def _spelt(character: str, syntax: frozenset[str]) -> str:
    if character in syntax:
        return f"\\{character}"
    for letter, control in _CONTROLS.items():
        if character == control:
            return f"\\{letter}"
    return (
        character if character.isprintable() or character > "\uffff" else f"\\u{ord(character):04x}"
    )


def _in_class(character: str) -> str:
    if character in "&~":
        return f"\\x{ord(character):02x}"  # two of them are an operator to Rust
    return _spelt(character, _CLASS_SYNTAX)
