"""Where a project stands, and how its runs tell what they are doing. Loads nothing, so that a command starts at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

__all__ = ["Place", "Progress"]

Progress: TypeAlias = Callable[[str, int, int], None]
"""Told what is being done, and how many of how many."""


@dataclass(frozen=True, slots=True)
class Place:
    """A project: its root, where output and lock stand, and its registry file."""

    root: Path
    registry: Path
