"""The enums and value types of value-objects-nest."""

from typing import Annotated

from pydantic import Field
from stratagen.runtime.storage import Value
from stratagen.runtime.types import Real, Str, Text

__all__ = [
    "Address",
    "Area",
    "Point",
]


class Point(Value):
    """A point."""

    lat: Annotated[float, Real(ge=-90, le=90)]
    lon: Annotated[float, Real(ge=-180, le=180)]


class Address(Value):
    """Where somebody lives."""

    class_: Str | None = Field(default=None, validation_alias="class", serialization_alias="class")
    geo: Point | None = None
    lines: list[Str] = Field(default_factory=list[Str])
    street: Annotated[str, Text(min_length=1)]


class Area(Value):
    """An area."""

    corners: list[Point] = Field(default_factory=list[Point])
