"""Each change of a registry is judged, and what is called the same is the same."""

from __future__ import annotations

import json
from pathlib import Path

import changes
import pytest

from stratagen.emit.views.openapi import build
from stratagen.model.entity import Field, Model
from stratagen.verdict.comparing import api_changes
from stratagen.verdict.fields import MEANT_ELSEWHERE, RULES
from stratagen.verdict.values import Api

WORDS = {"description", "summary", "example", "examples", "default", "title", "info"}


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Model:
    return changes.model_of(tmp_path_factory.mktemp("before"), changes.first())


@pytest.mark.parametrize("name", changes.CHANGES)
def test_a_change_is_judged(name: str, before: Model, tmp_path: Path):
    after = changes.model_of(tmp_path, changes.changed(name))
    found = {
        (each.subject, each.api.value, each.client.value) for each in api_changes(before, after)
    }
    assert found == changes.CHANGES[name].expected


@pytest.mark.parametrize("name", changes.CHANGES)
def test_an_api_that_describes_itself_otherwise_has_changed(name: str, before: Model, tmp_path: Path):  # fmt: skip
    after = changes.model_of(tmp_path, changes.changed(name))
    judged = any(each.api is not Api.SAME for each in api_changes(before, after))
    behaviour = {"on_delete", "unique", "not unique", "versions", "a status"}
    assert judged == (described(before) != described(after)) or (judged and name in behaviour)


def test_every_attribute_of_a_field_has_its_rule_or_its_reason():
    assert RULES.keys() | MEANT_ELSEWHERE.keys() == set(Field.__struct_fields__)
    assert not RULES.keys() & MEANT_ELSEWHERE.keys()


def described(model: Model) -> object:
    """The generated description without words for people."""
    return without_words(json.loads(json.dumps(build(model), default=str)))


def without_words(piece: object) -> object:
    if isinstance(piece, dict):
        return {
            key: without_words(value)
            for key, value in piece.items()
            if not (key in WORDS and isinstance(value, str | int | float | list | dict))
        }
    return [without_words(each) for each in piece] if isinstance(piece, list) else piece
