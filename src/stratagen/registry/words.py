"""The forms of words in a registry: names, references, types, paths, import paths.

Each is one regular expression that Python and JavaScript read alike, so that an editor refuses what we refuse. What can
become code or a path is closed here: no dot, slash or quote gets past these forms.
"""

from __future__ import annotations

import keyword

from stratagen.problems import Span
from stratagen.registry.kinds import Word
from stratagen.registry.spec import At, TypeSpec

__all__ = [
    "DATABASE_NAME",
    "EJECTED",
    "ERROR_CODE",
    "GLOB",
    "IMPORT_PATH",
    "INVERSE",
    "NAME",
    "NULLABLE_REFERENCE",
    "ORDER",
    "PACKAGE",
    "PLACE",
    "PREFIX",
    "REFERENCE",
    "RESPONSE",
    "ROUTE_PATH",
    "SLUG",
    "TYPE",
    "URL_PART",
    "without_mark",
]

_NAME = "[a-z][a-z0-9]*(?:_[a-z0-9]+)*_?"
_IDENTIFIER = "[A-Za-z_][A-Za-z0-9_]*"
_REFERENCE = (
    r"[^\s\[\]{}?,:'\"]+"  # wider than a name, so that the model can say which one was meant
)
_SEGMENT = "[A-Za-z0-9][A-Za-z0-9._~-]*"


def _type(at: At[str]) -> TypeSpec:
    """`TYPE[]?` taken apart; the span of the name is the name's own."""
    name = at.value.removesuffix("?")
    nullable = name != at.value
    many = name.endswith("[]")
    name = name.removesuffix("[]")
    return TypeSpec(At(name, _beginning(at, len(name))), nullable, many)


def without_mark(at: At[str]) -> At[str]:
    """A reference without the `?` behind it."""
    name = at.value.removesuffix("?")
    return At(name, _beginning(at, len(name)))


def _beginning(at: At[str], length: int) -> Span:
    """Where the first `length` characters of a text are, past its quote."""
    quote = 0 if at.text is not None else 1
    if at.span.length != len(at.value) + 2 * quote:  # with escapes in it, or over several lines
        return at.span
    return Span(at.span.file, at.span.line, at.span.column + quote, length)


def _keyword(path: str) -> str | None:
    """Why an import path of the right form cannot be imported."""
    found = next(
        (part for part in path.replace(":", ".").split(".") if keyword.iskeyword(part)), None
    )
    return f"{found!r} is a keyword of Python" if found else None


def _repetition(path: str) -> str | None:
    """Why a route's path of the right form cannot be routed."""
    parameters = [segment for segment in path.split("/") if segment.startswith("{")]
    twice = next((one for at, one in enumerate(parameters) if one in parameters[:at]), None)
    return f"{twice} stands in it twice" if twice else None


def _switch(name: str) -> str | None:
    """Why a name is no name of a relation: it is meant to switch it off."""
    return "for no such relation write false" if name in {"no", "off", "none"} else None


NAME = Word("bad-name", _NAME, "a name in snake_case such as ticket_task", 63)
INVERSE = Word("bad-name", _NAME, "a name in snake_case such as tickets", 63, spoiled=_switch)
REFERENCE = Word("bad-reference", _REFERENCE, "the name of something in this registry")
NULLABLE_REFERENCE = Word(
    "bad-reference", rf"{_REFERENCE}\??", "the name of an entity, with ? behind it if nullable"
)
ORDER = Word(
    "bad-reference", f"-?{_REFERENCE}", "the name of a field, with - before it if descending"
)
TYPE = Word(
    "bad-type", rf"{_REFERENCE}(?:\[\])?\??", "a type (TYPE, TYPE?, TYPE[] or TYPE[]?)", read=_type
)
RESPONSE = Word(
    "bad-type", rf"{_REFERENCE}(?:\[\])?", "what a route answers (TYPE, TYPE[] or none)", read=_type
)
SLUG = Word("bad-slug", "[a-z][a-z0-9]*(?:-[a-z0-9]+)*", "a slug such as my-project", 100)
PACKAGE = Word(
    "bad-package", _NAME, "the name of a Python package such as generated", 63, spoiled=_keyword
)
DATABASE_NAME = Word("bad-name", _IDENTIFIER, "a database name such as ticket_tasks", 63)
ERROR_CODE = Word(
    "bad-error-code", "[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*", "an error code such as QUEUE_FULL", 100
)
IMPORT_PATH = Word(
    "bad-import-path",
    rf"{_IDENTIFIER}(?:\.{_IDENTIFIER})*:{_IDENTIFIER}",
    "an import path such as app.tickets:complete",
    spoiled=_keyword,
)
PREFIX = Word("bad-path", f"(?:/{_SEGMENT})*", "a path such as /api or /api/v1, or '' for none")
URL_PART = Word(
    "bad-path",
    "[a-z0-9]+(?:-[a-z0-9]+)*",
    "one part of a url in kebab-case such as ticket-tasks",
    100,
)
ROUTE_PATH = Word(
    "bad-path",
    rf"(?:/(?:{_SEGMENT}|\{{{_NAME}\}}))+",
    "a path below api_prefix such as /tickets/{id}/complete",
    spoiled=_repetition,
)
EJECTED = Word(
    "bad-file",
    rf"(?:storage|services|routes)/{_NAME}\.py|client/src/(?:entities/{_NAME}/{_NAME}|admin/entities/{_NAME})\.ts",
    "the path of an entity's generated file below the package, such as services/ticket.py",
)
PLACE = Word(
    "bad-file",
    r"(?:[A-Za-z_][A-Za-z0-9_-]*/)+[A-Za-z_][A-Za-z0-9_-]*\.(?:py|ts)",
    "the path of a file of your own from the project's folder, such as app/services/ticket.py",
)
GLOB = Word(
    "bad-include",
    r"(?!(?:.*/)?\.\./)[^/\\:][^\\:]*\.ya?ml",
    "a path from this file's folder down that ends in .yaml or .yml, such as entities/*.yaml",
)
