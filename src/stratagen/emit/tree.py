"""What is to stand on disk, before anything knows what stands there: path -> text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from msgspec import Struct

__all__ = ["LAYERS", "File", "Owner", "Tree"]

LAYERS = ("storage", "service", "routes", "tests", "client", "admin")
"""The layers in the order in which they build on each other; `client` talks to the routes but imports none of them,
and `admin` stands in the client's package."""


Owner: TypeAlias = str
"""What files are made for, and made again for: an entity's name, or the path of the one file that several share."""


class File(Struct, frozen=True):
    """One generated file: its text, and whose it is. `entity` is None for a file that several entities share."""

    text: str
    template: str
    layer: str
    entity: str | None = None


Tree: TypeAlias = Mapping[str, File]
"""Path below the project's root, with `/`, -> file; sorted by path."""
