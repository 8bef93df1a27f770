"""The enums and value types of an-enum-with-labels."""

from enum import StrEnum

__all__ = [
    "Size",
]


class Size(StrEnum):
    """The values of size."""

    L = "l"
    M = "m"  # What most people take
    S = "s"
