"""Files of the user's that a command writes once, at the user's word: a handler's stub, a line of the registry, a new project.

Comes in: texts as they stand and as they are to be. Goes out: `Edit` values, which `disk.py` writes and the command line
tells. Never here: a generated file, which is a `Change`; nothing of these stands in the lock.
"""

from __future__ import annotations

from msgspec import Struct

__all__ = ["Edit"]


class Edit(Struct, frozen=True):
    """One file below the project's root: what stands there now (None: nothing), and what is to."""

    path: str
    before: str | None
    after: str
    executable: bool = False
