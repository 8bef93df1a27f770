"""Plain scalars by the core schema of YAML 1.2 (https://yaml.org/spec/1.2.2/#103-core-schema).

Comes in: the text of a scalar without quotes. Goes out: what it means. `no`, `on`, `1_000`, `12:30` and a date mean
themselves; YAML 1.1, which every Python library reads, would make a boolean, a number or a date of them.
"""

from __future__ import annotations

import re

from stratagen.registry.nodes import Constant

__all__ = ["MAX_DIGITS", "resolve"]

MAX_DIGITS = 100  # Python itself refuses to read past 4,300; no column holds a hundred

_CONSTANTS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER_STARTS = frozenset("+-.0123456789")
_NUMBER = re.compile(
    r"(?P<int>[-+]?[0-9]+)|(?P<octal>0o[0-7]+)|(?P<hex>0x[0-9a-fA-F]+)"
    r"|(?P<float>[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)"
    r"|(?P<inf>[-+]?\.(?:inf|Inf|INF))|(?P<nan>\.(?:nan|NaN|NAN))"
)


def resolve(text: str) -> Constant:  # noqa: PLR0911 - one way out for each kind of scalar
    """What the plain scalar `text` means.

    Raises:
        ValueError: a number of more than `MAX_DIGITS` characters.
    """
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] not in _NUMBER_STARTS or not (found := _NUMBER.fullmatch(text)):
        return text
    if len(text) > MAX_DIGITS:
        raise ValueError(text)
    match found.lastgroup:
        case "int":
            return int(text)
        case "octal":
            return int(text, 8)
        case "hex":
            return int(text, 16)
        case "inf" | "nan":
            return float(text.replace(".", ""))
        case _:
            return float(text)
