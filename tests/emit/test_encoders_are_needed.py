"""Take any encoder away, or any one of the things that it minds, and a test of `test_printed` fails.

Every public encoder is replaced by one that prints what it is given, and every pattern by one that finds nothing; then
the tests are called one after the other until one fails. A new encoder has to be put into the table.
"""

from __future__ import annotations

import inspect
import itertools
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import test_printed
from _pytest.outcomes import Failed, Skipped

from stratagen.emit import printed
from stratagen.emit.printed import Code, code, join, py, sql, ts

NOTHING = re.compile(r"(?!)")
ANYTHING = re.compile(r".*", re.DOTALL)
PATTERNS = {
    "_CLOSING", "_CODING", "_LINE_ENDS", "_PY_ORDER", "_SURROGATE", "_TS_LINTER", "_TS_ORDER", "_UNSEEN",
}  # fmt: skip
"""What the encoders look for; found nowhere, in a mutant."""

CHECKS = {"_IDENTIFIER", "_MODULE", "_TS_IDENTIFIER", "_URL_SEGMENT"}
"""What a name has to be; anything is, in a mutant."""


def as_it_is(text: object, *_: object, **__: object) -> Code:
    return str.__new__(Code, str(text))


def unquoted(text: str, *_: object, closing: str = "") -> Code:
    return as_it_is(f'"""{text} {closing}"""')


ENCODERS: dict[tuple[type, str], Callable[..., Code]] = {
    (py, "ident"): as_it_is,
    (py, "module"): as_it_is,
    (py, "literal"): lambda value: as_it_is(f'"{value}"' if isinstance(value, str) else value),
    (py, "comment"): as_it_is,
    (py, "docstring"): unquoted,
    (ts, "ident"): as_it_is,
    (ts, "literal"): lambda value: as_it_is(f"'{value}'" if isinstance(value, str) else value),
    (ts, "json"): as_it_is,
    (ts, "entry"): lambda key, value, *_: as_it_is(f'"{key}": {value}'),
    (ts, "object"): lambda entries, *_: as_it_is(f"{{{','.join(map(str, entries))}}}"),
    (ts, "key"): as_it_is,
    (ts, "segment"): as_it_is,
    (ts, "html"): as_it_is,
    (ts, "comment"): as_it_is,
    (ts, "doc"): lambda text, *_: as_it_is(f"/** {text} */"),
    (sql, "name"): lambda text: as_it_is(f'"{text}"'),
    (sql, "word"): as_it_is,
}


def calls() -> Iterator[Callable[[], object]]:
    """Every test, with each of its parameters; hypothesis draws others each time, so it stays out of this."""
    for name, test in vars(test_printed).items():
        if not name.startswith("test_") or hasattr(test, "hypothesis"):
            continue
        marks = [mark for mark in getattr(test, "pytestmark", ()) if mark.name == "parametrize"]
        for values in itertools.product(*(_sets(*mark.args) for mark in marks)):
            arguments: dict[str, Any] = {}
            for each in values:
                arguments |= each
            yield lambda test=test, arguments=arguments: test(**arguments)  # type: ignore[misc]


def _sets(names: str | tuple[str, ...], values: Any) -> list[dict[str, Any]]:
    if isinstance(names, str):
        return [{names: value} for value in values]
    return [dict(zip(names, value, strict=True)) for value in values]


def some_test_fails() -> bool:
    for call in calls():
        try:
            call()
        except Skipped:
            continue
        except (Exception, Failed):  # noqa: BLE001 - however it fails, it is red
            return True
    return False


def test_all_is_well_without_a_mutant():
    assert not some_test_fails()


def test_the_tables_are_whole():
    sinks = {
        (sink, name)
        for sink in (py, ts, sql)
        for name, each in vars(sink).items()
        if isinstance(each, staticmethod)
    }
    patterns = {name for name, each in vars(printed).items() if isinstance(each, re.Pattern)}
    assert sinks == set(ENCODERS)
    assert patterns == PATTERNS | CHECKS
    assert inspect.isfunction(code)


@pytest.mark.parametrize(("sink", "name"), ENCODERS, ids=lambda it: getattr(it, "__name__", it))
def test_an_encoder_is_needed(sink: type, name: str, monkeypatch: pytest.MonkeyPatch):
    encoder = ENCODERS[sink, name]
    monkeypatch.setattr(sink, name, staticmethod(encoder))
    assert some_test_fails()


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_what_an_encoder_looks_for_is_needed(name: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(printed, name, NOTHING)
    assert some_test_fails()


@pytest.mark.parametrize("name", sorted(CHECKS))
def test_what_a_name_has_to_be_is_needed(name: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(printed, name, ANYTHING)
    assert some_test_fails()


@pytest.mark.parametrize("name", ["code", "join"])
def test_that_only_codes_are_composed_is_needed(name: str, monkeypatch: pytest.MonkeyPatch):
    careless = {
        "code": lambda pattern, *parts, **named: as_it_is(pattern.format(*parts, **named)),
        "join": lambda separator, parts: as_it_is(separator.join(map(str, parts))),
    }
    assert {code.__name__, join.__name__} == careless.keys()
    monkeypatch.setattr(test_printed, name, careless[name])
    assert some_test_fails()
