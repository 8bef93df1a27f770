"""The enums and value types of enum-values-that-are-no-identifiers."""

from enum import StrEnum

__all__ = [
    "Place",
]


class Place(StrEnum):
    """The values of place."""

    VALUE_1ST = "1st"
    VALUE_2ND = "2nd"
    IN_PROGRESS = "in progress"
    IN_PROGRESS_5F = "in_progress"
    CLASS = "class"
    NONE = "None"
    MRO = "mro"
    NAME = "name"
    A_B = "a-b"
    A_B_2E = "a.b"
    UMLAUT = "\xfcmlaut"
    QUOTED = '"quoted"'
    IT_S = "it's"
    VALUE_5C = "\\"
    VALUE_2B = "+"
    EMPTY = ""
