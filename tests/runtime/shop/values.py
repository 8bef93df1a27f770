"""The enums and value types of sample."""

from enum import StrEnum

from pydantic import Field
from stratagen.runtime.storage import Value
from stratagen.runtime.types import Float, Str

__all__ = [
    "ImportInfo",
    "Mood",
    "Point",
    "TicketStatus",
]


class Mood(StrEnum):
    """The values of mood."""

    GOOD = "good"
    SO_SO = "so so"
    VALUE_1ST = "1st"


class TicketStatus(StrEnum):
    """The values of ticket_status."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    CLOSED = "closed"


class Point(Value):
    """A point."""

    x: Float
    y: Float = 0.0


class ImportInfo(Value):
    """One import statement."""

    at: Point | None = None
    class_: Str | None = Field(default=None, validation_alias="class", serialization_alias="class")
    source: Str
    specifiers: list[Str] = Field(default_factory=list[Str])
