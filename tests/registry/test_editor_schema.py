"""The schema that editors use says what the reader says, wherever a schema can."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft7Validator
from registry_texts import BROKEN, SOUND

from stratagen.registry import json_schema
from stratagen.registry.finding import Findings
from stratagen.registry.nodes import Mapping, Node, Scalar, Sequence
from stratagen.registry.source import Budget, parse

MAIN = Draft7Validator(json_schema())
INCLUDED = Draft7Validator(json_schema(included=True))


def _json(text: str) -> object:
    """A registry as an editor hands it to its validator."""

    def value(node: Node) -> object:
        match node:
            case Scalar():
                return node.value
            case Sequence(items):
                return [value(item) for item in items]
            case Mapping(entries):
                return {key.text: value(inner) for key, inner in entries}

    return value(parse("entities.yaml", text.encode(), Findings(), Budget()))


@pytest.mark.parametrize("included", [False, True])
def test_it_is_a_schema_of_draft_07(*, included: bool):
    Draft7Validator.check_schema(json_schema(included=included))


@pytest.mark.parametrize("name", SOUND)
def test_it_accepts_what_is_sound(name: str):
    assert [error.message for error in MAIN.iter_errors(_json(SOUND[name]))] == []


@pytest.mark.parametrize(
    "name", [name for name, (_, _, expressible) in BROKEN.items() if expressible]
)
def test_it_refuses_what_is_refused(name: str):
    assert not MAIN.is_valid(_json(BROKEN[name][0]))


@pytest.mark.parametrize(
    "name", [name for name, (_, _, expressible) in BROKEN.items() if not expressible]
)
def test_it_is_silent_only_where_a_schema_cannot_say_it(name: str):
    assert MAIN.is_valid(_json(BROKEN[name][0]))


@pytest.mark.parametrize(
    ("text", "valid"),
    [
        ("entities: {a: {}}", True),
        ("enums: {a: [b]}", True),
        ("version: 1", False),
        ("include: [b.yaml]", False),
        ("entities: {A: {}}", False),
    ],
)
def test_included_files_have_a_schema_of_their_own(text: str, *, valid: bool):
    assert INCLUDED.is_valid(_json(text)) is valid


def _properties(schema: object, path: str = "") -> list[tuple[str, object]]:
    """Every property that a schema describes, with where it is."""
    found: list[tuple[str, object]] = []
    if isinstance(schema, dict):
        for name, inner in schema.get("properties", {}).items():
            found.append((f"{path}.{name}", inner))
        for key, inner in schema.items():
            found.extend(_properties(inner, f"{path}.{key}"))
    elif isinstance(schema, list):
        for inner in schema:
            found.extend(_properties(inner, path))
    return found


def test_every_key_has_a_text_to_show_on_hover():
    properties = _properties(json_schema())
    assert len(properties) > 80
    assert [
        path
        for path, inner in properties
        if not (isinstance(inner, dict) and inner.get("description"))
    ] == []


def test_it_is_the_same_every_time_and_plain_json():
    assert json.dumps(json_schema()) == json.dumps(json_schema())
    assert json_schema()["$schema"] == "http://json-schema.org/draft-07/schema#"
