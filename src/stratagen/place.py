"""Where a project stands, and how its runs tell what they are doing. Loads nothing, so that a command starts at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

__all__ = ["Place", "Progress"]

Progress: TypeAlias = Callable[[str, int, int], None]
"""Told what is being done, and how many of how many."""


class Place(Struct, frozen=True):
    """A project: its root, where output and lock stand, and its registry file."""

    root: Path
    registry: Path
