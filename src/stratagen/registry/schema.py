"""The grammar as JSON Schema (draft-07), for completion, hover and red lines in editors.

Comes in: the tables of `grammar.py`. Goes out: a schema. Never here: a rule of its own. What a schema cannot say (two files
that name one thing, a keyword in an import path) is left to `gen check`.
"""

from __future__ import annotations

from typing import TypeAlias, assert_never

from stratagen.registry.grammar import INCLUDED, REGISTRY
from stratagen.registry.kinds import (
    Anything,
    Block,
    Choice,
    Either,
    Exactly,
    Flag,
    Kind,
    ListOf,
    Named,
    Nothing,
    Number,
    Text,
    Whole,
    Word,
)

__all__ = ["Json", "json_schema"]

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


def json_schema(*, included: bool = False) -> dict[str, Json]:
    """The schema of the main registry file, or of the files that it includes."""
    printer = _Printer()
    block = INCLUDED if included else REGISTRY
    root = printer.block(block)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A file of a Stratagen registry" if included else "A Stratagen registry",
        **root,
        "definitions": dict(sorted(printer.definitions.items())),
    }


class _Printer:
    """Prints kinds; a block is printed once and referred to by its title."""

    def __init__(self) -> None:
        self.definitions: dict[str, Json] = {}

    def schema(self, kind: Kind) -> dict[str, Json]:  # noqa: PLR0911, PLR0912 - one case a kind
        """The schema of whatever `kind` accepts."""
        match kind:
            case Flag(only=None):
                return {"type": "boolean"}
            case Flag(only=only):
                return {"const": only}
            case Whole(least, most):
                return {"type": "integer", "minimum": least, "maximum": most}
            case Exactly(value):
                return {"const": value}
            case Number():
                return {"type": "number"}
            case Text(empty):
                return (
                    {"type": ["string", "number"]}
                    if empty
                    else {"type": ["string", "number"], "minLength": 1}
                )
            case Word():
                return {
                    "type": "string",
                    "pattern": f"^(?:{kind.form})$",
                    "maxLength": kind.longest,
                }
            case Choice(words):
                return {"enum": list(words)}
            case Anything():
                return {}
            case Nothing():
                return {"type": "null"}
            case ListOf():
                return self.list(kind)
            case Named():
                return self.named(kind)
            case Either(kinds):
                return {"anyOf": [self.schema(one) for one in kinds]}
            case Block(title):
                return self.reference(kind, title)
            case _:
                assert_never(kind)

    def list(self, kind: ListOf) -> dict[str, Json]:
        schema: dict[str, Json] = {"type": "array", "items": self.schema(kind.item)}
        if kind.least:
            schema["minItems"] = kind.least
        if kind.distinct:
            schema["uniqueItems"] = True
        return schema

    def named(self, kind: Named) -> dict[str, Json]:
        names = self.schema(kind.name)
        schema: dict[str, Json] = {"type": "object", "additionalProperties": self.schema(kind.item)}
        if isinstance(kind.name, Word):
            schema["propertyNames"] = names
        if kind.least:
            schema["minProperties"] = kind.least
        return schema

    def reference(self, block: Block, title: str) -> dict[str, Json]:
        name = title.split(" ", 1)[1].replace(" ", "_")
        if name not in self.definitions:
            self.definitions[name] = {}  # a block may hold itself
            self.definitions[name] = self.block(block)
        return {"$ref": f"#/definitions/{name}"}

    def block(self, block: Block) -> dict[str, Json]:
        """A mapping with a closed set of keys."""
        properties: dict[str, Json] = {
            key.name: self.described(key.kind, key.doc) for key in block.keys
        }
        schema: dict[str, Json] = {
            "type": "object",
            "additionalProperties": False,
            "properties": properties,
        }
        required: list[Json] = [key.name for key in block.keys if key.required]
        if required:
            schema["required"] = required
        if block.one_of:
            schema["oneOf"] = [{"required": [name]} for name in block.one_of]
        needs: dict[str, Json] = {key.name: [key.needs] for key in block.keys if key.needs}
        if needs:
            schema["dependencies"] = needs
        return schema

    def described(self, kind: Kind, doc: str) -> dict[str, Json]:
        """A key's schema with its documentation; beside a $ref draft-07 would not see it."""
        schema = self.schema(kind)
        return (
            {"description": doc, "allOf": [schema]}
            if "$ref" in schema
            else {"description": doc, **schema}
        )
