"""The JSON Schemas of the registry, which editors find by the line at the top of it.

Comes in: a project's root. Goes out: two files in `.gen`, and whether they differed. They follow from the tool alone and are kept
by each machine for itself, so a fresh clone has none until the first run that writes.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import msgspec

from stratagen.output.disk import WORK, write_text
from stratagen.problems import ProjectError
from stratagen.registry import json_schema

__all__ = ["SCHEMA", "keep_schemas", "schema_texts", "write_schemas"]

SCHEMA = f"{WORK}/registry.schema.json"
INCLUDED = f"{WORK}/included.schema.json"


def schema_texts() -> dict[str, str]:
    """Path -> text, of the main registry file and of those that it includes."""
    schemas = {SCHEMA: json_schema(), INCLUDED: json_schema(included=True)}
    return {path: f"{_printed(schema)}\n" for path, schema in schemas.items()}


def _printed(schema: object) -> str:
    return msgspec.json.format(msgspec.json.encode(schema), indent=2).decode()


def write_schemas(root: Path, texts: dict[str, str]) -> dict[str, bool]:
    """Write those that are missing or stale: path -> whether it was.

    Raises:
        OutputError: one cannot be written.
    """
    return {path: write_text(root / path, text) for path, text in texts.items()}


def keep_schemas(root: Path) -> None:
    """The same on the way: no run fails for it."""
    with suppress(ProjectError):
        write_schemas(root, schema_texts())
