"""Defaults and examples: checked as JSON, completed, and read as they were written."""

from __future__ import annotations

import pytest
from resolving import entity_of, model_of, problems_of

SHARED = """
enums: {mood: [good, bad]}
types:
  point: {fields: {x: float, y: {type: float, default: 0}, note: str?, tags: 'str[]'}}
  path: {fields: {points: 'point[]', start: point}}
"""


@pytest.mark.parametrize(
    ("type_", "default", "value"),
    [
        ("str", "''", ""),
        ("str", "1.10", "1.10"),
        ("str", "007", "007"),
        ("int", "0", 0),
        ("int64", "9007199254740993", "9007199254740993"),
        ("int64", "'5'", "5"),
        ("'int64[]'", "[1, 2]", ("1", "2")),
        ("float", "1", 1),
        ("bool", "false", False),
        ("datetime", "now", "now"),
        ("datetime", "'2024-02-29T12:00:00Z'", "2024-02-29T12:00:00Z"),
        ("json", "{b: [1, null], a: 1}", {"a": 1, "b": (1, None)}),
        ("mood", "bad", "bad"),
        ("'mood[]'", "[bad, good]", ("bad", "good")),
        ("point", "{x: 1}", {"note": None, "tags": (), "x": 1, "y": 0}),
        ("path", "{start: {x: 0}, points: [{x: 1, y: 2}]}", {
            "points": ({"note": None, "tags": (), "x": 1, "y": 2},),
            "start": {"note": None, "tags": (), "x": 0, "y": 0},
        }),
    ],
)  # fmt: skip
def test_a_default_is_what_the_wire_would_hold(tmp_path, type_, default, value):
    text = f"{SHARED}entities: {{thing: {{fields: {{it: {{type: {type_}, default: {default}}}}}}}}}"
    field = entity_of(tmp_path, text, "thing").field("it")
    assert (field.has_default, field.default, field.required) == (True, value, False)
    assert type(field.default) is type(value)


def test_a_decimal_keeps_its_digits(tmp_path):
    text = (
        "entities: {thing: {fields: {it: {type: decimal, precision: 6, scale: 2, default: 9.90}}}}"
    )
    assert entity_of(tmp_path, text, "thing").field("it").default == "9.90"


@pytest.mark.parametrize(
    ("type_", "default"),
    [
        ("str", "true"),
        ("int", "1.0"),
        ("int", "true"),
        ("int", "-9007199254740993"),
        ("float", "'1'"),
        ("json", "null"),
        ("json", "9007199254740993"),
        ("mood", "ugly"),
        ("'mood[]'", "[good, ugly]"),
        ("'str[]'", "a"),
        ("'datetime[]'", "[now]"),
        ("date", "now"),
        ("point", "{y: 1}"),
        ("point", "{x: 1, z: 2}"),
        ("point", "{x: null}"),
        ("path", "{points: [{x: a}], start: {x: 1}}"),
        ("bytes", "'AAE'"),
    ],
)
def test_a_default_of_another_type_is_refused(tmp_path, type_, default):
    text = f"{SHARED}entities: {{thing: {{fields: {{it: {{type: {type_}, default: {default}}}}}}}}}"
    assert [problem.code for problem in problems_of(tmp_path, text)] == ["wrong-default"]


@pytest.mark.parametrize(
    ("field", "verdict"),
    [
        ("{type: str, max_length: 2, default: 🙂🙂}", True),
        ("{type: str, max_length: 2, default: abc}", False),
        ("{type: str, pattern: 'b+', default: abc}", True),
        ("{type: str, pattern: '^b', default: abc}", False),
        ("{type: 'str[]', max_length: 1, default: [a, b]}", False),
        ("{type: float, gt: 0, default: 0}", False),
        ("{type: int64, ge: 9007199254740993, default: 9007199254740993}", True),
        ("{type: int64, gt: 9007199254740993, default: 9007199254740993}", False),
        ("{type: int, multiple_of: 5, default: 12}", False),
        ("{type: decimal, precision: 6, scale: 2, multiple_of: 0.05, default: '1.15'}", True),
        ("{type: decimal, precision: 6, scale: 2, multiple_of: 0.05, default: '1.16'}", False),
    ],
)
def test_a_default_keeps_its_bounds_exactly(tmp_path, field, verdict):
    problems = problems_of(tmp_path, f"entities: {{thing: {{fields: {{it: {field}}}}}}}")
    assert (problems == ()) is verdict


def test_types_that_hold_each_other_have_their_defaults_checked_too(tmp_path):
    text = """
types:
  a: {fields: {bs: 'b[]'}}
  b: {fields: {a: {type: a, nullable: true, default: {bs: [{a: null, c: 1}]}}}}
entities: {thing: {fields: {it: a}}}
"""
    assert [problem.code for problem in problems_of(tmp_path, text)] == ["wrong-default"]


def test_what_needs_no_value_is_not_required(tmp_path):
    text = """
entities:
  thing:
    fields: {a: str, b: str?, c: {type: str, default: x}, d: 'str[]', e: {type: 'str[]', min_length: 1}, f: 'str[]?'}
"""
    thing = entity_of(tmp_path, text, "thing")
    assert {
        field.name: (field.required, field.has_default) for field in thing.fields if field.creatable
    } == {
        "a": (True, False),
        "b": (False, False),
        "c": (False, True),
        "d": (False, True),
        "e": (True, False),  # its own default [] would break its bound
        "f": (False, False),
    }


def test_a_pattern_is_spelt_as_every_layer_reads_it(tmp_path):
    model = model_of(
        tmp_path, r"entities: {thing: {fields: {it: {type: str, pattern: '^\d.\w$'}}}}"
    )
    assert model.entity("thing").field("it").bounds.pattern == r"^[0-9][^\n][0-9A-Za-z_]$"


def test_defaults_within_defaults_may_not_grow_without_bound(tmp_path):
    """Each level holds the one below twice."""
    levels = "".join(
        f"  t{n}: {{fields: {{x: {{type: t{n + 1}, default: {{}}}}, y: {{type: t{n + 1}, default: {{}}}}}}}}\n"
        for n in range(40)
    )
    text = f"types:\n{levels}  t40: {{fields: {{z: {{type: int, default: 0}}}}}}\nentities: {{thing: {{fields: {{it: t0}}}}}}"
    assert {problem.code for problem in problems_of(tmp_path, text)} == {"wrong-default"}
