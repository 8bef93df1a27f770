"""The pieces that `types` is made of: a JSON text with its pattern, and the pydantic schemas around it.

Comes in: patterns of `stratagen.wire`. Goes out: core schemas that read JSON by the pattern and take Python values as they
are, and JSON Schema objects. Never here: a type by name.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

__all__ = ["Grammar", "bounded_text", "schema_of", "string_schema", "wire_type"]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The JSON text of a type, and what is said of other text."""

    pattern: str
    code: str
    message: str

    def text(self) -> CoreSchema:
        """The schema of JSON text that the pattern accepts."""
        return core_schema.custom_error_schema(
            core_schema.str_schema(strict=True, pattern=self.pattern),
            custom_error_type=self.code,
            custom_error_message=self.message,
        )


def wire_type(
    grammar: Grammar,
    parse: Callable[[str], object],
    python: CoreSchema,
    write: Callable[..., str],
) -> CoreSchema:
    """JSON text of `grammar`, parsed, and then whatever `python` accepts."""
    parsed = core_schema.no_info_after_validator_function(parse, grammar.text())
    return core_schema.json_or_python_schema(
        json_schema=core_schema.chain_schema([parsed, python]),
        python_schema=python,
        serialization=core_schema.plain_serializer_function_ser_schema(
            write, return_schema=core_schema.str_schema(), when_used="json"
        ),
    )


def bounded_text(grammar: Grammar, shortest: int | None, longest: int | None) -> CoreSchema:
    """Text of `grammar`, its length in characters within bounds."""
    if shortest is None and longest is None:
        return grammar.text()
    bounds = core_schema.str_schema(min_length=shortest, max_length=longest)
    return core_schema.chain_schema([grammar.text(), bounds])


def string_schema(**more: str | int | None) -> JsonSchemaValue:
    """JSON Schema of a string; words that are None are left out."""
    return schema_of(type="string", **more)


def schema_of(**words: object) -> JsonSchemaValue:
    """JSON Schema of the words that are not None."""
    return {name: word for name, word in words.items() if word is not None}
