"""The OpenAPI document: what the generator writes is what the running application answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from shop.app import create_app

from stratagen.emit.views.openapi import build
from stratagen.model.resolve import resolve
from stratagen.registry import load
from stratagen.runtime.settings import Settings

REGISTRY = Path(__file__).parent / "shop" / "entities.yaml"


@pytest.fixture(scope="module")
def running() -> dict[str, Any]:
    return json.loads(json.dumps(create_app(Settings(database_url="sqlite://")).openapi()))


def test_the_generated_document_is_the_running_applications(running: dict[str, Any]):
    built = json.loads(json.dumps(build(resolve(load(REGISTRY, REGISTRY.parent)))))
    for part in ("paths", "tags", "info", "openapi"):
        assert built[part] == running[part]
    for kind in ("schemas", "parameters", "responses"):
        for name in built["components"][kind] | running["components"][kind]:
            assert built["components"][kind].get(name) == running["components"][kind].get(
                name
            ), name


def test_every_reference_leads_somewhere(running: dict[str, Any]):
    text = json.dumps(running)
    for reference in {each.split('"')[0] for each in text.split('"$ref": "#/components/')[1:]}:
        kind, name = reference.split("/")
        assert name in running["components"][kind]


def test_each_operation_names_its_exact_error_codes(running: dict[str, Any]):
    answers = running["paths"]["/api/documents/{id}"]["patch"]["responses"]
    assert {"200", "400", "404", "409", "413", "415", "422", "428", "500", "503"} == set(answers)
    assert answers["404"]["$ref"].endswith("/404.DOCUMENT_NOT_FOUND")
    assert answers["409"]["$ref"].endswith("/409.CONFLICT.DUPLICATE_ENTITY.VERSION_CONFLICT")
    assert "400" in running["paths"]["/api/documents"]["get"]["responses"]


def test_a_record_shows_the_relations_that_it_may_include(running: dict[str, Any]):
    ticket = running["components"]["schemas"]["Ticket"]
    assert ticket["properties"]["project"]["$ref"] == "#/components/schemas/Project"
    assert ticket["properties"]["agents"]["type"] == "array"
    assert "project" not in ticket["required"]


def test_a_secret_is_taken_and_never_shown(running: dict[str, Any]):
    schemas = running["components"]["schemas"]
    assert "secret_token" in schemas["AgentCreate"]["properties"]
    assert "secret_token" not in schemas["Agent"]["properties"]
    assert "Agent.secret_token" not in running["components"]["parameters"]


OURS = Path(__file__).parents[2] / "generated" / "openapi.json"


def told_values(piece: Any) -> Iterator[tuple[dict[str, Any], Any]]:
    """Each schema that gives an example or a default, with that value."""
    if isinstance(piece, dict):
        if isinstance(piece.get("examples"), list):
            yield from ((piece, value) for value in piece["examples"])
        if "default" in piece and not isinstance(piece["default"], dict):
            yield piece, piece["default"]
        for value in piece.values():
            yield from told_values(value)
    elif isinstance(piece, list):
        for value in piece:
            yield from told_values(value)


def test_every_example_and_default_satisfies_its_schema(running: dict[str, Any]):
    for document in (running, json.loads(OURS.read_text(encoding="utf-8"))):
        found = list(told_values({"paths": document["paths"], **document["components"]}))
        assert found
        for schema, value in found:
            whole = {**schema, "components": document["components"]}
            assert list(Draft202012Validator(whole).iter_errors(value)) == [], (schema, value)


def test_whether_the_database_answers_may_be_no(running: dict[str, Any]):
    assert "503" in running["paths"]["/ready"]["get"]["responses"]
    assert "503" not in running["paths"]["/health"]["get"]["responses"]
