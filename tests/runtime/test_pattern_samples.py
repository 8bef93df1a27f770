"""What is made from a pattern is what the pattern accepts, and another for another number."""

from __future__ import annotations

import pytest

from stratagen.model.patterns import read_pattern
from stratagen.runtime.patterns import text_from

WRITTEN = [
    r"^[A-Z]{3}-[0-9]{4}$",
    r"^[A-Z][a-z]*$",
    r"^\d{3,}\.\d+?$",
    r"^(?:ab|cd)(x|y[0-9])+-[^a-zA-Z\n]{2}$",
    r"^[\w.-]+@[\w-]+(?:\.[\w-]+)+$",
    r"^\+[0-9]{1,3} [0-9 ]+$",
    r"^[\]\\^-]{2}\\\{[\x41-\x43]{3}$",
    r"^[é-ü]{2}[.]?\t*.$",
    r"^a|b$",
]


@pytest.mark.parametrize("written", WRITTEN)
@pytest.mark.parametrize("most", [1, 2, 6])
def test_it_is_accepted(written: str, most: int):
    pattern = read_pattern(written)
    for number in (0, 1, 25, 26, 1_000, 123_456):
        assert pattern.found_in(text_from(pattern.text, number, most))


@pytest.mark.parametrize("written", WRITTEN[:-2])
def test_it_differs_as_long_as_the_pattern_has_others(written: str):
    assert len({text_from(read_pattern(written).text, number, 6) for number in range(60)}) == 60


def test_it_counts():
    assert [text_from("^[A-Z]{2}-[0-9]$", number, 0) for number in (0, 9, 10, 270)] == [
        "AA-0",
        "AA-9",
        "AB-0",
        "BB-0",
    ]


def test_what_may_be_repeated_is_as_often_as_it_is_asked_for():
    assert [text_from("^a*b+c?d{2,3}$", 0, most) for most in (0, 1, 5)] == [
        "bdd",
        "abcdd",
        "aaaaabbbbbcddd",
    ]
