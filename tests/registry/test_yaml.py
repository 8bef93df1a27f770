"""YAML as we read it: 1.2, with places, by either parser."""

from __future__ import annotations

import math

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from stratagen.problems import Problem, Span
from stratagen.registry.finding import Findings, Stopped
from stratagen.registry.nodes import Mapping, Node, Scalar, Sequence
from stratagen.registry.source import Budget, parse

both_parsers = pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])


def _parse(text: str, *, pure: bool = False) -> tuple[Node | None, list[Problem]]:
    findings = Findings()
    try:
        return parse("a.yaml", text.encode(), findings, Budget(), pure=pure), findings.problems
    except Stopped:
        return None, findings.problems


def _root(text: str, *, pure: bool = False) -> Node:
    root, problems = _parse(text, pure=pure)
    assert not problems
    assert root is not None
    return root


def _plain(node: Node) -> object:
    match node:
        case Scalar():
            return node.value
        case Sequence(items):
            return [_plain(item) for item in items]
        case Mapping(entries):
            return {key.value: _plain(value) for key, value in entries}


def test_libyaml_is_what_these_tests_run_on():
    assert yaml.__with_libyaml__


@both_parsers
@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("Off", "Off"),
        ("y", "y"),
        ("2024-01-01", "2024-01-01"),
        ("2024-01-01T12:30:00Z", "2024-01-01T12:30:00Z"),
        ("12:30:45", "12:30:45"),
        ("190:20:30", "190:20:30"),
        ("1_000", "1_000"),
        ("0b11", "0b11"),
        ("1,5", "1,5"),
        ("=", "="),
        ("tRuE", "tRuE"),
        ("nULL", "nULL"),
        ("0x", "0x"),
        ("0o8", "0o8"),
        ("1e", "1e"),
        ("1.2.3", "1.2.3"),
        ("+", "+"),
        (".", "."),
        ("--1", "--1"),
        ("'true'", "true"),
        ('"1"', "1"),
        ("'~'", "~"),
        ("''", ""),
        ("|-\n  1", "1"),
        ("true", True),
        ("True", True),
        ("FALSE", False),
        ("~", None),
        ("null", None),
        ("Null", None),
        ("", None),
        ("0", 0),
        ("-0", 0),
        ("+12", 12),
        ("007", 7),
        ("0o17", 15),
        ("0xFf", 255),
        ("1.10", 1.1),
        ("1.", 1.0),
        (".5", 0.5),
        ("-1e3", -1000.0),
        ("1E-2", 0.01),
        (".inf", math.inf),
        ("-.INF", -math.inf),
        ("9" * 100, int("9" * 100)),
    ],
)
def test_a_scalar_means_what_it_means_in_yaml_1_2(written: str, meant: object, *, pure: bool):
    value = _plain(_root(f"key: {written}\n", pure=pure))
    assert value == {"key": meant}
    assert type(value["key"]) is type(meant)


@both_parsers
def test_not_a_number_is_a_number(*, pure: bool):
    root = _root("[.nan, .NaN]", pure=pure)
    assert isinstance(root, Sequence)
    assert all(isinstance(item, Scalar) and math.isnan(item.value) for item in root.items)


@both_parsers
def test_a_plain_scalar_keeps_what_was_written(*, pure: bool):
    root = _root("[1.10, 007, 0x1F, '1.10']", pure=pure)
    assert isinstance(root, Sequence)
    assert [(item.text, item.plain) for item in root.items if isinstance(item, Scalar)] == [
        ("1.10", True),
        ("007", True),
        ("0x1F", True),
        ("1.10", False),
    ]


@both_parsers
@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        pytest.param("a: word", "word", (1, 4, 4), id="plain"),
        pytest.param("a: 'wo''rd'", "wo'rd", (1, 4, 8), id="quotes-belong-to-it"),
        pytest.param("é: 😀 # ü\nb: {c: 名前}", "名前", (2, 8, 2), id="columns-count-characters"),
        pytest.param("\ufeffa: word", "word", (1, 4, 4), id="a-byte-order-mark-takes-no-column"),
        pytest.param("a: 1\r\nb: 2\rc: word", "word", (3, 4, 4), id="every-line-end-counts-once"),
        pytest.param("a: 'b\u2028c\x85d'\nb: word", "word", (2, 4, 4), id="separators-end-no-line"),
        pytest.param("a:\n- b\n-   word\n", "word", (3, 5, 4), id="items"),
        pytest.param("a: |\n  word", "word", (1, 4, 1), id="a-block-is-at-its-mark"),
        pytest.param("a: wo\n  rd", "wo rd", (1, 4, 1), id="of-several-lines-the-first"),
    ],
)
def test_each_value_knows_its_place(
    text: str, word: str, place: tuple[int, int, int], *, pure: bool
):
    def spans(node: Node) -> list[Span]:
        match node:
            case Scalar():
                return [node.span] if node.value == word else []
            case Sequence(items):
                return [span for item in items for span in spans(item)]
            case Mapping(entries):
                return [span for entry in entries for part in entry for span in spans(part)]

    assert spans(_root(text, pure=pure)) == [Span("a.yaml", *place)]


@both_parsers
@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("{a: str?, b: int?}", {"a": "str?", "b": "int?"}),
        ("[str?, a?b]", ["str?", "a?b"]),
        ("a: str[]?", {"a": "str[]?"}),
        ("a: 'x[]' # y[]\nb: \"[x]{y}\"", {"a": "x[]", "b": "[x]{y}"}),
        ("a: /tickets/{id}/x", {"a": "/tickets/{id}/x"}),
        ("{a: app.x:y, b: 'c d'}", {"a": "app.x:y", "b": "c d"}),
        ('{"a":1,"b":[2]}', {"a": 1, "b": [2]}),
        ("a: 'x\u2028\u2029\x85y'", {"a": "x\u2028\u2029\x85y"}),
        ("a: x\u2028y", {"a": "x\u2028y"}),
        ("a: |\n  \tx\n   y\t\n", {"a": "\tx\n y\t\n"}),
        ('a: "x\ty\\tz"', {"a": "x\ty\tz"}),
        ('a: "\\x1b\\u2028\\U0001F600"', {"a": "\x1b\u2028\U0001f600"}),
        ("a: b\n...\n", {"a": "b"}),
        ("---\na: b\n", {"a": "b"}),
        ("? a\n: b\n", {"a": "b"}),
    ],
)
def test_text_comes_through_as_it_is(text: str, meant: object, *, pure: bool):
    assert _plain(_root(text, pure=pure)) == meant


@both_parsers
@pytest.mark.parametrize(
    ("text", "faults"),
    [
        (r'a: "\0"', ["1:4 forbidden-character"]),
        (r'a: "\ud83d"', ["forbidden-character"]),
        (r'a: "\UFFFFFFFF"', ["forbidden-character"]),
        (r'a: "\q"', ["yaml-syntax"]),
        ("a: b\tc", ["1:5 tab"]),
        ("a:\tb\nc: d", ["tab"]),
        ("a: [b[], c", ["1:5 needs-quotes", "yaml-syntax"]),
        ("{a: b[], c: {d: /e/{f}/g}}", ["1:5 needs-quotes", "1:17 needs-quotes"]),
        ("a: {b: c\nd: e", ["yaml-syntax"]),
        ("[" * 100, ["1:65 too-deep"]),
        ("a: b\n--- c", ["2:1 several-documents"]),
    ],
)
def test_both_parsers_tell_the_same(text: str, faults: list[str], *, pure: bool):
    _, problems = _parse(text, pure=pure)
    shown = [f"{problem.span.line}:{problem.span.column} {problem.code}" for problem in problems]
    assert len(shown) == len(faults)
    assert all(one.endswith(fault) for one, fault in zip(shown, faults, strict=True))


@both_parsers
@pytest.mark.parametrize(
    ("text", "way_out"),
    [
        ("a: [*.yaml]", "a text that begins with '*' needs quotes"),
        ("a: [&.yaml]", "a text that begins with '&' needs quotes"),
        ("a: [!<x]", "a text that begins with '!' needs quotes"),
        ("a: {b: c: d}", "': ' or ' #' needs quotes"),
    ],
)
def test_what_needs_quotes_is_told(text: str, way_out: str, *, pure: bool):
    _, (problem,) = _parse(text, pure=pure)
    assert problem.message.endswith(way_out)


_WORDS = st.sampled_from(
    [
        "a",
        "b1",
        "str?",
        "str[]",
        "1.10",
        "no",
        "~",
        "'q'",
        '"d"',
        "x/{id}",
        " # c",
        "é",
        "\u2028",
        "\t",
        "@",
        "&a",
        "*a",
        "!t",
        "<<",
    ]
)
_MARKS = st.sampled_from(
    [
        ": ",
        ":",
        ", ",
        "{",
        "}",
        "[",
        "]",
        "\n",
        "\n  ",
        "\n    ",
        "- ",
        "? ",
        "|",
        ">",
        " ",
        "---",
        "\r\n",
    ]
)


@given(st.lists(_WORDS | _MARKS, max_size=24).map("".join))
def test_both_parsers_refuse_or_read_the_same(text: str):
    left, left_problems = _parse(text)
    right, right_problems = _parse(text, pure=True)
    assert bool(left_problems) == bool(right_problems)
    assert left_problems or left == right


def test_a_large_registry_is_read_by_libyaml_in_a_small_part_of_the_limits():
    budget = Budget()
    fields = "".join(
        f"      field_{number}: {{type: str, max_length: 200}}\n" for number in range(12)
    )
    text = "".join(f"  entity_{number}:\n    fields:\n{fields}" for number in range(1000))
    parse("a.yaml", f"entities:\n{text}".encode(), Findings(), budget)
    assert budget.nodes > 0
    assert budget.bytes > 0
