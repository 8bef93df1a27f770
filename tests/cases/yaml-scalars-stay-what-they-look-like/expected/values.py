"""The enums and value types of yaml-scalars-stay-what-they-look-like."""

from enum import StrEnum

__all__ = [
    "Answer",
    "Version",
]


class Answer(StrEnum):
    """The values of answer."""

    NO = "no"
    YES = "yes"
    ON = "on"
    OFF = "off"
    Y = "y"


class Version(StrEnum):
    """The values of version."""

    VALUE_1_10 = "1.10"
    VALUE_1_1 = "1.1"
    VALUE_1_0 = "1_0"
