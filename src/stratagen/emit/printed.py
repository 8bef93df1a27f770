"""The only thing that a template can print: text which has been encoded for the place that it goes to.

Comes in: a string of the registry and the sink it is meant for. Goes out: a `Code`. Never here: a way to make a `Code`
from text that was not encoded; `code()` composes parts with a pattern that stands in our own source, and refuses `str`.

The registry is data. A description may hold quotes, line ends, `*/` or `${`; each sink below says how that stays text:
a Python comment ends at CR as well as LF, a TypeScript one at U+2028 and U+2029 too, and bidirectional controls make
a reader see another program than the compiler does.
"""

from __future__ import annotations

import json
import keyword
import math
import re
from collections.abc import Callable, Iterable
from functools import cache, partial
from string import Formatter
from typing import Any, LiteralString, Self, TypeAlias

import msgspec

__all__ = ["EMPTY", "Code", "Encodable", "code", "join", "py", "sql", "ts"]

Encodable: TypeAlias = (
    "str | int | float | bool | list[Encodable] | tuple[Encodable, ...] | dict[str, Encodable] | None"
)


class Code(str):
    """Text that is safe to print where it was made for. Made by the encoders of this module, and by nothing else.

    It is a `str`, so that composing thousands of them runs at the speed of strings; whatever a `str` operation makes of it
    (a slice, a sum, an f-string) is a plain string again, and refused like any other.
    """

    __slots__ = ()

    def __new__(cls, *_: object) -> Self:
        """Refused: text becomes a Code by being encoded."""
        raise TypeError("a Code is made by an encoder (py, ts, sql), code() or join()")

    def __repr__(self) -> str:
        return f"Code({str(self)!r})"


_code: Callable[[str], Code] = partial(str.__new__, Code)
"""The one place where a Code comes into being. A partial: thousands are made for each entity, and a function of Python would
take half of the time."""


def code(pattern: LiteralString, *parts: Code | int) -> Code:
    """Compose encoded parts with a pattern of our own: `code("Field(default={})", py.literal(value))`.

    Raises:
        TypeError: a part is a plain string.
        ValueError: there are more parts than gaps, or fewer.
    """
    for part in parts:
        if type(part) is not Code:
            parts = tuple(map(_part, parts))
            break
    row: list[Any] = _row(pattern).copy()  # of text, and from here on of parts
    row[1::2] = parts
    return _code("".join(row))  # `format` would make a plain copy of each part first


def _part(part: Code | int) -> Code:
    if type(part) is Code:
        return part
    if type(part) is int:  # a bool is no word of a language
        return _code(str(part))
    raise TypeError(f"{part!r} is not encoded; use py, ts or sql")


@cache
def _row(pattern: LiteralString) -> list[str]:
    """The texts of a pattern with its gaps between them: `{}: {}` is `["", "{}", ": ", "{}", ""]`."""
    row = [""]
    for text, gap, form, turn in Formatter().parse(pattern):
        row[-1] += text
        if gap or form or turn:
            raise ValueError(f"a gap has no name and no form: {pattern!r}")
        if gap is not None:
            row += ["{}", ""]
    return row


def join(separator: LiteralString, parts: Iterable[Code]) -> Code:
    """Encoded parts in a row.

    Raises:
        TypeError: a part is a plain string.
    """
    encoded = list(parts)
    for part in encoded:
        if type(part) is not Code:
            raise TypeError(f"{part!r} is not encoded; use py, ts or sql")
    return _code(separator.join(encoded))


EMPTY = _code("")

_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_URL_SEGMENT = re.compile(r"[A-Za-z0-9_.~-]+")
_TS_IDENTIFIER = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*")
_MODULE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*")
_LINE_ENDS = re.compile(r"[\r\v\f\x1c-\x1e\x85\u2028\u2029]+")  # but LF
# C0 and C1 controls but tab and line feed; zero-width and bidirectional controls; byte order mark; tags.
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
    r"|[\U000e0000-\U000e007f]"
)
# Comments that tools obey: what a description says may not switch a check off or choose a file's encoding.
_PY_ORDER = re.compile(
    r"(?i)(^|#)\s*(?=(?:black|flake8|fmt|isort|mypy|noqa|nosec|pragma|pylint|pyright|ruff|ty|type|yapf)\b)"
)
_CODING = re.compile(r"coding(?=[:=])")
_TS_ORDER = re.compile(r"@(?=deno-|jsx|ts-)")
_TS_LINTER = re.compile(r"(?i)^(?=biome-|c8 |deno-|eslint|istanbul |oxlint|prettier-|v8 )")
_CLOSING = re.compile(r'"""|"+\Z')  # quotes that would end a docstring
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def _seen(text: str) -> str:
    """`text` with what a reader cannot see spelt out, on lines that only LF ends."""
    if _SURROGATE.search(text):
        raise ValueError(f"a lone surrogate cannot be written to a file: {text!a}")
    lines = _LINE_ENDS.sub(" ", text.replace("\r\n", "\n"))
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", lines)


def _one_line(text: str) -> str:
    return " ".join(_seen(text).split())


def _defused(comment: str) -> str:
    return _TS_LINTER.sub("- ", _TS_ORDER.sub("@ ", comment))


def _checked(pattern: re.Pattern[str], text: str, what: str) -> Code:
    if not pattern.fullmatch(text):
        raise ValueError(f"{text!r} is not {what}")
    return _code(text)


class py:  # noqa: N801  (a namespace: py.literal reads as what it is)
    """Sinks of Python source."""

    @staticmethod
    def ident(text: str) -> Code:
        """A name; refuses keywords and anything that is no ASCII identifier."""
        if keyword.iskeyword(text):
            raise ValueError(f"{text!r} is a Python keyword")
        return _checked(_IDENTIFIER, text, "a Python identifier")

    @staticmethod
    def module(text: str) -> Code:
        """A dotted module name."""
        return _checked(_MODULE, text, "a module name")

    @staticmethod
    def literal(value: Encodable) -> Code:
        """A value as a Python expression, with double quotes as black writes them; `ascii()` is the safe encoder."""
        return _code(_python(value))

    @staticmethod
    def comment(text: str) -> Code:
        """The rest of a line behind `# `; one that tools would obey is defused."""
        return _code(_CODING.sub("coding ", _PY_ORDER.sub(r"\1- ", _one_line(text))))

    @staticmethod
    def docstring(text: str, indent: int = 0, *, closing: str = "") -> Code:
        """A whole docstring, quotes included, lines after the first indented by `indent` spaces; `closing` is a last
        paragraph of our own. A text of one line keeps the closing quotes on it."""
        body = _seen(f"{text}\n\n{closing}" if closing else text).strip()
        body = _CLOSING.sub(lambda found: '\\"' * len(found[0]), body.replace("\\", "\\\\"))
        lines = [line.strip() for line in body.split("\n")]
        margin = " " * indent
        if len(lines) == 1:
            return _code(f'"""{lines[0]}"""')
        rest = "\n".join(f"{margin}{line}" if line else "" for line in lines[1:])
        return _code(f'"""{lines[0]}\n{rest}\n{margin}"""')


class ts:  # noqa: N801
    """Sinks of TypeScript source."""

    @staticmethod
    def ident(text: str) -> Code:
        """A name; whether it is a reserved word is decided in `model/names.py`."""
        return _checked(_TS_IDENTIFIER, text, "a TypeScript identifier")

    @staticmethod
    def literal(value: Encodable) -> Code:
        """A value as a TypeScript expression, strings in single quotes."""
        return _code(_typescript(value))

    @staticmethod
    def json(value: Encodable) -> Code:
        """A value as JSON, on one line."""
        return _code(_encoded(value).decode())

    @staticmethod
    def entry(key: str, value: Code, depth: int = 1) -> Code:
        """An entry of an object in JSON, on a line of its own; `depth`: how many objects it stands in.

        Raises:
            TypeError: the value is a plain string.
        """
        if type(value) is not Code:
            raise TypeError(f"{value!r} is not encoded; use ts")
        return _code(f"{'  ' * depth}{_encoded(key).decode()}: {value}")

    @staticmethod
    def object(entries: Iterable[Code], depth: int = 0, key: str | None = None) -> Code:
        """An object in JSON of such entries, as an entry itself where it has a key; `depth`: how many objects it stands in.

        Raises:
            TypeError: an entry is a plain string.
        """
        head = "{" if key is None else f"{'  ' * depth}{_encoded(key).decode()}: {{"
        lines = list(entries)
        for line in lines:
            if type(line) is not Code:
                raise TypeError(f"{line!r} is not encoded; use ts")
        if not lines:
            return _code(f"{head}}}")
        # One copy of it all: what is put together of documents of many megabytes is not to be copied at each level.
        texts = [f"{head}\n{lines[0]}", *lines[1:]]
        texts[-1] = f"{texts[-1]}\n{'  ' * depth}}}"
        return _code(",\n".join(texts))

    @staticmethod
    def key(text: str) -> Code:
        """A property name: bare where it may be, else quoted; `__proto__` would set what an object inherits from."""
        if text == "__proto__":
            return _code("['__proto__']")
        return _code(text if _TS_IDENTIFIER.fullmatch(text) else _typescript(text))

    @staticmethod
    def segment(text: str) -> Code:
        """One segment of a url's path, inside a template literal: no separator, nothing that would end it."""
        return _checked(_URL_SEGMENT, text, "a segment of a url")

    @staticmethod
    def html(text: str) -> Code:
        """Text between two tags of an HTML page."""
        plain = _one_line(text)
        for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
            plain = plain.replace(sign, entity)
        return _code(plain)

    @staticmethod
    def comment(text: str) -> Code:
        """The rest of a line behind `// `; one that tools would obey is defused."""
        return _code(_defused(_one_line(text)))

    @staticmethod
    def doc(text: str, indent: int = 0) -> Code:
        """A whole `/** … */`, lines after the first indented by `indent` spaces."""
        seen = _seen(text).strip().replace("*/", "*\\/")
        lines = [_defused(line.strip()) for line in seen.split("\n")]
        if len(lines) == 1:
            return _code(f"/** {lines[0]} */")
        margin = " " * indent
        body = "\n".join(f"{margin} * {line}".rstrip() for line in lines)
        return _code(f"/**\n{body}\n{margin} */")


class sql:  # noqa: N801
    """Sinks of SQL names; always inside a Python string, and quoted by SQLAlchemy where a database wants it."""

    @staticmethod
    def name(text: str) -> Code:
        """A table, column or constraint name as a Python string literal."""
        _checked(_IDENTIFIER, text, "a database name")
        return _code(f'"{text}"')

    @staticmethod
    def word(text: str) -> Code:
        """The same inside a literal that a view writes: `"table.column"`."""
        return _checked(_IDENTIFIER, text, "a database name")


_encoded = msgspec.json.Encoder().encode


def _python(value: Encodable) -> str:
    match value:  # what is printed most is asked first
        case str():
            return _python_string(value)
        case float() if not math.isfinite(value):
            raise ValueError(f"{value} has no literal")
        case None | bool() | int() | float():
            return repr(value)
        case list():
            return f"[{', '.join(map(_python, value))}]"
        case tuple():
            return f"({', '.join(map(_python, value))}{',' if len(value) == 1 else ''})"
        case dict():
            pairs = (f"{_python(key)}: {_python(item)}" for key, item in value.items())
            return f"{{{', '.join(pairs)}}}"
    raise TypeError(f"{value!r} has no literal")


def _python_string(value: str) -> str:
    """As black prefers it: double quotes, unless that needs more escapes."""
    if _SURROGATE.search(value):
        raise ValueError(f"a lone surrogate cannot be written: {value!a}")
    plain = ascii(value)
    body, quote = plain[1:-1], plain[0]
    if quote == "'":
        double = body.replace("\\'", "'").replace('"', '\\"')
        return f"'{body}'" if body.count('"') > body.count("\\'") else f'"{double}"'
    return f'"{body}"'


def _typescript(value: Encodable) -> str:
    match value:  # what is printed most is asked first
        case str():
            return _typescript_string(value)
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return json.dumps(value, allow_nan=False)
        case list() | tuple():
            return f"[{', '.join(map(_typescript, value))}]"
        case dict():
            pairs = (f"{ts.key(key)}: {_typescript(item)}" for key, item in value.items())
            return f"{{ {', '.join(pairs)} }}" if value else "{}"
    raise TypeError(f"{value!r} has no literal")


def _typescript_string(value: str) -> str:
    if _SURROGATE.search(value):
        raise ValueError(f"a lone surrogate cannot be written: {value!a}")
    body = _quoted(value)[1:-1].replace('\\"', '"').replace("'", "\\'")
    body = body.replace("</", "<\\/")
    return f"'{body}'"


_quoted = json.JSONEncoder().encode
"""A string as JSON, in ASCII. `json.dumps` takes three times as long."""
