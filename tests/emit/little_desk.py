"""A model and templates that are small enough to be read in one look."""

from __future__ import annotations

from pathlib import Path

from stratagen.model.entity import Model
from stratagen.model.resolve import resolve
from stratagen.registry import read

__all__ = ["REGISTRY", "model_of", "templates"]

REGISTRY = """\
version: 1
project: {name: desk}
entities:
  agent:
    layers: [storage]
    fields: {name: str}
  ticket:
    description: '\"\"\"; import os; */'
    fields:
      title: {type: str, max_length: 200, description: What it is about}
      project: {ref: agent}
"""


def model_of(folder: Path, text: str = REGISTRY) -> Model:
    """The Model of a registry that is written to `folder`."""
    path = folder / "entities.yaml"
    path.write_text(text, encoding="utf-8")
    reading = read(path, folder)
    return resolve(reading.spec, reading.problems)


def templates(folder: Path, files: dict[str, str]) -> Path:
    """A folder of templates."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder
