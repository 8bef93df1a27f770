"""The wire grammar: what each pattern accepts, against a second opinion."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import pytest

from stratagen import wire
from stratagen.runtime.types import duration


def accepts(pattern: str, text: str) -> bool:
    return re.fullmatch(pattern, text) is not None


@pytest.mark.parametrize(
    "year", [1, 4, 99, 100, 400, 1000, 1600, 1900, 2000, 2023, 2024, 9996, 9999]
)
def test_a_date_is_a_day_of_the_calendar(year: int) -> None:
    for month in range(14):
        for day in range(33):
            text = f"{year:04}-{month:02}-{day:02}"
            try:
                date.fromisoformat(text)
                real = True
            except ValueError:
                real = False
            assert accepts(wire.DATE, text) is real, text
            assert accepts(wire.DATETIME, f"{text}T00:00:00Z") is real, text


@pytest.mark.parametrize(
    "text",
    [
        "0000-01-01",
        "2024-1-1",
        "20240101",
        "2024-01-01T00:00:00Z",
        "+2024-01-01",
        "2024-01-01\n",
        "",
    ],
)
def test_nothing_else_is_a_date(text: str) -> None:
    assert not accepts(wire.DATE, text)


def test_an_offset_never_moves_an_instant_out_of_the_calendar() -> None:
    for text in (
        "0002-01-01T00:00:00+23:59",
        "9998-12-31T23:59:59.999999-23:59",
        "0096-02-29T00:00-01:00",
    ):
        assert accepts(wire.DATETIME, text)
        assert datetime.fromisoformat(text).astimezone(tz=None)
    assert not accepts(wire.DATETIME, "0001-01-01T00:00:00+01:00")
    assert not accepts(wire.DATETIME, "0100-02-29T00:00:00+01:00")
    assert not accepts(wire.DATETIME, "9999-12-31T23:00:00-01:00")


@pytest.mark.parametrize(
    "text", ["2024-01-01T00:00:00", "2024-01-01T24:00:00Z", "2024-01-01 00:00:00Z", "now"]
)
def test_an_instant_has_a_zone_and_a_t(text: str) -> None:
    assert not accepts(wire.DATETIME, text)


@pytest.mark.parametrize(
    "number", [0, 1, -1, 10, 2**53 + 1, 2**63 - 1, -(2**63), 9199999999999999999]
)
def test_int64_reaches_to_its_limits(number: int) -> None:
    assert accepts(wire.INT64, str(number))


@pytest.mark.parametrize(
    "text", [str(2**63), str(-(2**63) - 1), "01", "-0", "+1", "1.0", "1e3", " 1", "", "9" * 20]
)
def test_int64_is_spelt_one_way_and_fits(text: str) -> None:
    assert not accepts(wire.INT64, text)


@pytest.mark.parametrize(
    ("precision", "scale", "good", "bad"),
    [
        (
            4,
            2,
            ["0", "12.34", "-12.3", "0.05", "-0"],
            ["123", "1.234", ".5", "1.", "01", "+1", "1e1", "NaN"],
        ),
        (2, 2, ["0.99", "0"], ["1", "1.0", "00.1"]),
        (38, 0, ["9" * 38], ["9" * 39, "1.0"]),
    ],
)
def test_a_decimal_has_its_digits(
    precision: int, scale: int, good: list[str], bad: list[str]
) -> None:
    pattern = wire.decimal(precision, scale)
    assert [text for text in good if not accepts(pattern, text)] == []
    assert [text for text in bad if accepts(pattern, text)] == []


def test_the_longest_duration_fits_into_64_bits_of_microseconds() -> None:
    text = "P99999999DT99999999H99999999M99999999.999999S"
    assert accepts(wire.DURATION, text)
    assert duration(text) // timedelta(microseconds=1) < 2**63


@pytest.mark.parametrize(
    "text", ["P", "PT", "P1DT", "P1Y", "P1M", "1:00", "", "P123456789D", "PT1.1234567S"]
)
def test_a_duration_has_parts_of_fixed_length(text: str) -> None:
    assert not accepts(wire.DURATION, text)


def test_base64_has_one_text_for_each_value() -> None:
    assert accepts(wire.BASE64, "")
    assert accepts(wire.BASE64, "AAE=")
    assert not accepts(wire.BASE64, "AAF=")  # decodes to the same bytes as AAE=
    assert not accepts(wire.BASE64, "_-8=")


@pytest.mark.parametrize(
    "pattern",
    [getattr(wire, name) for name in wire.__all__ if name.isupper() and name != "SAFE_INT"],
)
def test_patterns_are_anchored_and_of_the_common_subset(pattern: str) -> None:
    assert pattern.startswith("^")
    assert pattern.endswith("$")
    assert not re.search(r"\\[dswDSWbB]|\(\?[=!<]", pattern)
