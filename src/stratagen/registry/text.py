"""The bytes of a registry file as text that a YAML 1.1 parser reads as YAML 1.2 does.

Comes in: bytes. Goes out: text of the same lines and columns. Never here: a token of YAML.

libyaml knows YAML 1.1. What it would take otherwise than 1.2, or otherwise than PyYAML's own parser, passes through it
under a stand-in of the same length and is put back into the scalars afterwards: tabs, and brackets right behind a word
(`str[]` inside `{ }`), so that both can be told at their place where they are not text; three line separators of Unicode
that are plain characters in 1.2. The stand-ins are noncharacters, which Unicode reserves for use inside a program.
"""

from __future__ import annotations

import codecs
import re

from stratagen.problems import Span
from stratagen.registry.finding import Findings

__all__ = ["BRACKETED", "NOT_TEXT", "TAB", "decode", "prepare", "restore", "split_lines"]

TAB = "\U0001fffe"
_QUESTION = "\U0001ffff"
_BRACKETS = dict(zip("[]{}", "\U0002fffe\U0002ffff\U0003fffe\U0003ffff", strict=True))
_SEPARATORS = {"\x85": "\U0004fffe", "\u2028": "\U0004ffff", "\u2029": "\U0005fffe"}

_BRACKETED = str.maketrans(_BRACKETS)
_STAND_INS = str.maketrans({"\t": TAB, **_SEPARATORS})
_RESTORED = str.maketrans(
    {TAB: "\t", _QUESTION: "?", **{b: a for a, b in (_BRACKETS | _SEPARATORS).items()}}
)
BRACKETED = re.compile(f"[{''.join(_BRACKETS.values())}]")

NOT_TEXT = re.compile("[\x00\ud800-\udfff]")

_WORD_BRACKETS = re.compile(r"[\[{](?<=[\w/.-].)(?:(?<=\[)\w*\]|(?<=\{)\w+\})", re.ASCII)
_WORD_QUESTION = re.compile(r"(?<=[^\s,\[\]{}\"'])\?")
_LINE_END = re.compile(r"\r\n|\r|\n")
# Possessive, so that no text makes it try the same lines in another way.
_DIRECTIVE = re.compile(r"(?:[ \t]*+(?:#[^\r\n]*+)?+(?:\r\n|\r|\n))*+(%[^\r\n]*)")
_FORBIDDEN_ESCAPE = re.compile(r"\\U00(?:0[1-9A-Fa-f]|10)[Ff]{3}[EeFf]")


def split_lines(text: str) -> list[str]:
    """The lines as YAML 1.2 and editors count them: a form feed or U+2028 ends none."""
    return _LINE_END.split(text)


def decode(file: str, content: bytes, findings: Findings) -> str:
    """The text of a file, without its byte order mark.

    Characters that no registry may hold are reported and replaced, so that the rest can be read.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        findings.stop(
            Span(file, 1, 1), "not-utf-8", "the file is UTF-16 or UTF-32; save it as UTF-8"
        )
    try:
        text = content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = split_lines(content[: error.start].decode("utf-8").removeprefix("\ufeff"))
        span = Span(file, len(before), len(before[-1]) + 1)
        byte = content[error.start]
        findings.stop(span, "not-utf-8", f"byte 0x{byte:02x} is not UTF-8; save the file as UTF-8")
    return _without_forbidden(file, text, findings)


def _without_forbidden(file: str, text: str, findings: Findings) -> str:
    """The text with what no registry may hold replaced, and told."""
    odd = {character for character in set(text) if _is_forbidden(ord(character))}
    if not odd and not _FORBIDDEN_ESCAPE.search(text):
        return text
    forbidden = re.compile("|".join([*map(re.escape, sorted(odd)), _FORBIDDEN_ESCAPE.pattern]))
    for number, line in enumerate(split_lines(text), 1):
        for found in forbidden.finditer(line):
            span = Span(file, number, found.start() + 1, len(found[0]))
            if found[0] == "\0":
                findings.stop(span, "forbidden-character", "a NUL character; this is no text file")
            findings.add(span, "forbidden-character", _forbidden(found[0]))
    return forbidden.sub(lambda found: "?" * len(found[0]), text)


def _is_forbidden(code: int) -> bool:
    """Whether YAML calls it unprintable, or Unicode a noncharacter of the last two in a plane."""
    if code < 0xA0:
        return not (0x20 <= code <= 0x7E or code in {0x09, 0x0A, 0x0D, 0x85})
    return code & 0xFFFE == 0xFFFE or code == 0xFEFF


def _forbidden(found: str) -> str:
    if found.startswith("\\"):
        return f"{found} is a noncharacter, which Unicode forbids in texts"
    code = ord(found)
    if code == 0xFEFF:
        return "a byte order mark may stand at the beginning only"
    if code < 0xA0:
        return f'the control character U+{code:04X} cannot stand here; in "double quotes" write \\x{code:02x}'
    return f"U+{code:04X} is a noncharacter, which Unicode forbids in texts"


def prepare(file: str, text: str, findings: Findings, *, pure: bool) -> str:
    """The text for the parser; `pure`: PyYAML's own, for which a `?` ends a word inside `{ }`."""
    if directive := _DIRECTIVE.match(text):
        line = len(split_lines(text[: directive.start(1)]))
        span = Span(file, line, 1, len(directive[1]))
        findings.stop(
            span, "directive", "a registry has no % directives; it is YAML 1.2 throughout"
        )
    if not text.isascii() or "\t" in text:
        text = text.translate(_STAND_INS)
    text = _WORD_BRACKETS.sub(lambda found: found[0].translate(_BRACKETED), text)
    return _WORD_QUESTION.sub(_QUESTION, text) if pure else text


def restore(scalar: str) -> str:
    """A scalar's text with what the stand-ins stood for."""
    return scalar if scalar.isascii() else scalar.translate(_RESTORED)
