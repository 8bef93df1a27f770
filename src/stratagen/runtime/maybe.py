"""Absent, null, value: the three things that a field of a partial update may be.

Comes in: JSON, where absence is the property left out, or Python arguments, where it is `UNSET`. Goes out: typed fields
that every checker narrows. Never here: what an update does with them (`storage.record`).
"""

from __future__ import annotations

import functools
import operator
from enum import Enum
from typing import Annotated, Final, TypeAlias, TypeVar, get_args

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidatorFunctionWrapHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

__all__ = ["UNSET", "Maybe", "Unset"]

T = TypeVar("T")


class Unset(Enum):
    """The type of `UNSET`, of which there is one value; `is UNSET` narrows for every type checker."""

    UNSET = "UNSET"

    def __repr__(self) -> str:
        return "UNSET"

    def __bool__(self) -> bool:
        return False


UNSET: Final = Unset.UNSET
"""A field that a partial update leaves alone, which None does not: None writes null."""


class _MaybeAbsent:
    """In JSON the value alone: absence has no spelling. In Python `UNSET` too."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        kinds = [kind for kind in get_args(source) if kind is not Unset]
        value = handler.generate_schema(functools.reduce(operator.or_, kinds))
        return core_schema.json_or_python_schema(
            json_schema=value,
            python_schema=core_schema.no_info_wrap_validator_function(_unless_unset, value),
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return handler(schema)


Maybe: TypeAlias = Annotated[T | Unset, _MaybeAbsent()]
"""A field of a partial update: `title: Maybe[Str] = UNSET`."""


def _unless_unset(value: object, handler: ValidatorFunctionWrapHandler) -> object:
    return value if value is UNSET else handler(value)
