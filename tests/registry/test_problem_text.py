"""How a problem looks to a person."""

from __future__ import annotations

import pytest

from stratagen.problems import Problem, RegistryError, Span, quote, render, suggest
from stratagen.registry import explain


def _shown(line: str, column: int, length: int = 1) -> list[str]:
    problem = Problem(Span("entities.yaml", 1, column, length), "rule", "what to do")
    return render(problem, [line]).splitlines()


def test_a_problem_shows_its_line_and_carets_under_the_word():
    assert _shown("  project: {ref: projct}", 18, 6) == [
        "entities.yaml:1:18: rule: what to do",
        "    1 |   project: {ref: projct}",
        "      |                  ^^^^^^",
    ]


@pytest.mark.parametrize(
    ("line", "column", "length", "under"),
    [
        pytest.param(
            "\tname: x", 8, 1, ("    name: x", " " * 10 + "^"), id="a-tab-is-four-columns"
        ),
        pytest.param("名: 前x", 4, 2, ("名: 前x", " " * 4 + "^^^"), id="wide-characters-take-two"),
        pytest.param(
            "e\u0301: x", 5, 1, ("e\u0301: x", " " * 3 + "^"), id="a-combining-mark-takes-none"
        ),
        pytest.param(
            "a: \x1b[31mx",
            4,
            5,
            ("a: ?[31mx", " " * 3 + "^^^^^"),
            id="escapes-do-not-reach-the-terminal",
        ),
        pytest.param(
            "a: \u202ex", 4, 2, ("a: ?x", " " * 3 + "^^"), id="nor-what-turns-text-around"
        ),
        pytest.param("a:", 9, 4, ("a:", "  ^"), id="a-column-past-the-end-is-the-end"),
        pytest.param("a: bcd", 4, 99, ("a: bcd", "   ^^^"), id="carets-end-with-the-line"),
    ],
)
def test_carets_stand_under_what_is_shown(
    line: str, column: int, length: int, under: tuple[str, str]
):
    shown = _shown(line, column, length)
    assert (shown[1].removeprefix("    1 | "), shown[2].removeprefix("      | ")) == under


def test_of_a_long_line_the_part_around_the_word_is_shown():
    _, line, carets = _shown("x" * 5000 + "word" + "y" * 5000, 5001, 4)
    assert len(line) < 160
    assert line[carets.index("^") : carets.rindex("^") + 1] == "word"


def test_a_line_that_is_not_there_is_not_shown():
    assert (
        render(Problem(Span("gone.yaml", 3, 1), "rule", "message"), [])
        == "gone.yaml:3:1: rule: message"
    )


def test_problems_are_sorted_and_told_once():
    here, there = (Problem(Span("a.yaml", line, 1), "rule", "message") for line in (9, 10))
    assert RegistryError([there, here, there]).problems == (here, there)


def test_all_problems_of_a_run_are_explained_with_their_lines(tmp_path):
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfone\r\ntwo\x0c\xe2\x80\xa8\nthree")
    problems = [Problem(Span("a.yaml", line, 1, 3), "rule", "message") for line in (1, 3)]
    assert explain(RegistryError(problems), tmp_path) == (
        "a.yaml:1:1: rule: message\n    1 | one\n      | ^^^\n\na.yaml:3:1: rule: message\n    3 | three\n      | ^^^"
    )


@pytest.mark.parametrize(
    ("word", "choices", "meant"),
    [
        ("projct", ["agent", "project"], "project"),
        ("lenght", ["length"], "length"),
        ("onDelete", ["on_delete"], "on_delete"),
        ("on-delete", ["on_delete"], "on_delete"),
        ("GET", ["get"], "get"),
        ("tickets", ["ticket", "ticket_task"], "ticket"),
        ("proj", ["project"], "project"),
        ("min", ["max_length", "min_length"], "min_length"),
        ("quue", ["cue", "queue"], "queue"),
    ],
)
def test_the_nearest_word_is_suggested(word: str, choices: list[str], meant: str):
    assert suggest(word, choices) == f" (did you mean '{meant}'?)"


@pytest.mark.parametrize("word", ["", "zebra", "x" * 1000, "project"])
def test_nothing_is_suggested_where_nothing_is_near(word: str):
    assert suggest(word, ["project", "agent"]) == ""


def test_a_quoted_text_is_printable_and_short():
    assert quote("a\x1b\u202e\nb") == r"'a\x1b\u202e\nb'"
    assert len(quote("a" * 10_000)) < 70
