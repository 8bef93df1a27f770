"""Whether tests take all that there is to try, as `make proofs` does, or the part that `make test` has time for."""

from __future__ import annotations

import os

__all__ = ["FULL"]

FULL = os.environ.get("PROOFS") == "full"
