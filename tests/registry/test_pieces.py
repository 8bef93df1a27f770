"""A registry that is read by pieces says what it says as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from stratagen.problems import RegistryError
from stratagen.registry import Kept, Reading, load, read

ROOT = Path(__file__).parents[2]
REGISTRIES = [ROOT / "entities.yaml", *sorted(ROOT.glob("tests/cases/*/entities.yaml"))]
HEAD = "version: 1\nproject: {name: desk}\n"
TWO = f"{HEAD}entities:\n  a:\n    fields:\n      x: str\n  b:\n    fields:\n      y: str\n"


@pytest.fixture
def again(tmp_path: Path):
    """Reads a text in a process that has read others before."""
    kept = Kept()

    def read_again(text: str) -> Reading:
        path = tmp_path / "entities.yaml"
        path.write_text(text, encoding="utf-8", newline="")
        return read(path, tmp_path, kept=kept)

    return read_again


@pytest.mark.parametrize("path", REGISTRIES, ids=lambda path: path.parent.name)
def test_places_included(path: Path):
    """Values and places, problems and their order, the first time and when all of it is known."""
    kept = Kept()
    for _ in range(2):
        assert _told(path, kept) == _told(path, None)


def _told(path: Path, kept: Kept | None) -> object:
    try:
        return read(path, path.parent, kept=kept)
    except RegistryError as error:
        return error.problems


def test_only_what_changed_is_read_again(again):
    before, after = again(TWO).spec.entities, again(TWO.replace("y: str", "y: int")).spec.entities
    assert after[0] != after[1]
    assert before[1] is not after[1]
    assert again(TWO.replace("y: str", "y: int")).spec.entities[1] is after[1]


def test_what_moved_is_as_it_was_at_its_new_place(again, tmp_path: Path):
    stood = again(TWO).spec.entities[1]
    for text in (TWO.replace("x: str\n", "x: str\n      z: int\n"), f"# more\n{TWO}", TWO):
        reading = again(text)
        assert reading.spec.entities[1] is stood
        assert reading == read(tmp_path / "entities.yaml", tmp_path)


@pytest.mark.parametrize("path", REGISTRIES, ids=lambda path: path.parent.name)
def test_whatever_it_is_that_moved(path: Path, again, tmp_path: Path):
    text = path.read_text(encoding="utf-8")
    for moved in (text, f"# one line\n\n{text}", f"#\n{text}"):
        try:
            told: object = again(moved)
        except RegistryError as error:
            told = error.problems
        try:
            whole: object = read(tmp_path / "entities.yaml", tmp_path)
        except RegistryError as error:
            whole = error.problems
        assert told == whole


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}entities:\n  a:\n    description: |\n\n      text\n  b:\n    fields: {{}}\n",
        f'{HEAD}entities:\n  a:\n    description: "one\n\n  b: two"\n  c: {{fields: {{x: str}}}}\n',
        f"{HEAD}entities:\n  a: {{fields: {{x: str,\n  b: str}}}}\n  c: {{fields: {{x: str}}}}\n",
        f"{HEAD}entities:\n  a:\n    description: one\n\n     two\n  # b:\n  c: {{fields: {{x: str}}}}\n",
        f"{HEAD}entities:\n  a:\n    description: |+\n      text\n\n  b: {{fields: {{x: str}}}}\n  c: {{fields: {{x: str}}}}\n",
        f"{HEAD}entities:\n  a:\n    description: |+\n      text\n\n  b: {{fields: {{x: str}}}}\nenums:\n  c: [d]\n",
        f"{HEAD}entities:\n  b: {{fields: {{x: str}}}}\n  a:\n    description: |+\n      text\n\n\n",
        f"{HEAD}entities:\n  a: {{fields: {{x: str}}}}\n  a: {{fields: {{y: str}}}}\n",
        f"{HEAD}entities:\n  a: {{fields: {{x: str}}}}\n    b: {{fields: {{y: str}}}}\n",
        f"{HEAD}entities:\n  a: {{fields: {{x: str}}}}\n  'b': {{fields: {{y: str}}}}\n  c: {{fields: {{y: str}}}}\n",
        f"{HEAD}entities:\n  a: {{fields: {{x: str}}}}\n b: {{fields: {{y: str}}}}\n",
        f"{HEAD}entities:\n  a: {{fields: {{x: str}}}}\n\n# of the file\n  b: {{fields: {{y: str}}}}\n",
        f"{HEAD}entities:\n  a: {{fields: {{x: str}}}}\n  b: {{fields: {{y: str}}}}\nenums:\n  c: [d]\n",
        f"{HEAD}entities:\n  a: {{fields: {{x: str}}}}\n  b: {{fields: {{y: str}}}}\n...\n---\nentities: {{}}\n",
        f"{HEAD}types:\n  note:\n    description: '\nentities:\n  a: b\n  c: d'\n    fields: {{x: str}}\n",
        f"{HEAD}types:\n  note:\n    description: '\nentities:\n  a: {{fields: {{x: str}}}}\n  b: {{fields: {{x: str}}}}\n'\n    fields: {{x: str}}\n",
        TWO.replace("\n", "\r\n"),
        "﻿" + TWO,
    ],
)
def test_a_cut_in_the_wrong_place_is_noticed(again, tmp_path: Path, text: str):
    def told(read_it) -> object:
        try:
            reading = read_it()
        except RegistryError as error:
            return error.problems
        return reading.problems or reading.spec

    again(TWO)
    assert told(lambda: again(text)) == told(lambda: read(tmp_path / "entities.yaml", tmp_path))
    assert told(lambda: again(TWO)) == load(tmp_path / "entities.yaml", tmp_path)
