"""Registries in a few lines, for the tests of the model stage."""

from __future__ import annotations

from pathlib import Path

from stratagen.model.entity import Entity, Model
from stratagen.model.resolve import resolve
from stratagen.problems import Problem, RegistryError
from stratagen.registry import read

__all__ = ["HEAD", "entity_of", "model_of", "problems_of"]

HEAD = "version: 1\nproject: {name: desk}\n"


def model_of(folder: Path, text: str) -> Model:
    """The model of a registry; its version and project are put before `text` where they are not in it."""
    path = folder / "entities.yaml"
    path.write_text(text if text.startswith("version:") else HEAD + text, encoding="utf-8")
    reading = read(path, folder)
    return resolve(reading.spec, reading.problems)


def entity_of(folder: Path, text: str, name: str) -> Entity:
    """One entity of `model_of`."""
    return model_of(folder, text).entity(name)


def problems_of(folder: Path, text: str) -> tuple[Problem, ...]:
    """What is wrong with a registry; nothing where nothing is."""
    try:
        model_of(folder, text)
    except RegistryError as error:
        return error.problems
    return ()
