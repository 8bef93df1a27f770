"""JSON Schemas of what is sent and read, from the Model, as pydantic makes them from the generated classes.

Comes in: the Model. Goes out: component schemas by class name. Never here: a path or a parameter.
"""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Mapping, Sequence

from stratagen import wire
from stratagen.emit.printed import py
from stratagen.emit.views.declarations import sentence
from stratagen.emit.views.labels import beginning
from stratagen.emit.views.storage import docstrings, payload_fields
from stratagen.model.entity import (
    NO_BOUNDS,
    Bounds,
    Entity,
    Field,
    Model,
    Origin,
    Relation,
    ToOne,
    TypeUse,
    Value,
    ValueType,
)
from stratagen.model.fieldtypes import ROWS
from stratagen.model.names import label
from stratagen.openapi import Piece, schema_ref

__all__ = ["Schemas", "said"]

_NULL: Piece = {"type": "null"}
_LENGTHS = (("minLength", "min_length"), ("maxLength", "max_length"))
_RANGE = (
    ("minimum", "ge"),
    ("exclusiveMinimum", "gt"),
    ("maximum", "le"),
    ("exclusiveMaximum", "lt"),
)


_PLAIN = re.compile(r"[ !#-\[\]-~]*")  # a line of ASCII in which nothing has to be escaped


def said(text: str) -> str:
    """What a program reads of a docstring with this text: encoded, printed, parsed, and its margin taken away."""
    if _PLAIN.fullmatch(text):  # nearly all are: this is a tenth of the document's time
        return text.strip()
    parsed = ast.literal_eval(str(py.docstring(text, 4)))
    return inspect.cleandoc(parsed)


class Schemas:
    """The component schemas of a model's classes."""

    def __init__(self, model: Model) -> None:
        self.model = model

    def shared(self) -> Piece:
        """Every enum and value type, by class name."""
        found: Piece = {}
        for enum in self.model.enums:
            values = [each.value for each in enum.values]
            text = said(f"The values of {enum.name}.")
            found[enum.class_name] = {"type": "string", "description": text, "enum": values}
        for kind in self.model.types:
            found[kind.class_name] = self.value_type(kind)
        return found

    def use(self, use: TypeUse, bounds: Bounds = NO_BOUNDS) -> Piece:
        """The schema of a type, null aside."""
        if use.many:
            single = TypeUse(use.kind, use.of, precision=use.precision, scale=use.scale)
            counts = {"minItems": bounds.min_length, "maxItems": bounds.max_length}
            return {"type": "array", "items": self.use(single), **_stated(counts)}
        if use.kind == "enum":
            return schema_ref(self.model.enum(use.of or "").class_name)
        if use.kind == "object":
            return schema_ref(self.model.type(use.of or "").class_name)
        if use.kind == "decimal":
            return {"type": "string", "pattern": wire.decimal(use.precision or 0, use.scale or 0)}
        schema: Piece = dict(ROWS[use.kind].json_schema)
        if use.kind in {"str", "text", "email", "url"}:
            schema |= _stated({word: getattr(bounds, name) for word, name in _LENGTHS})
        if use.kind in {"str", "text"} and bounds.pattern is not None:
            schema["pattern"] = bounds.pattern
        if use.kind in {"int", "float"}:
            schema = _within(schema, bounds)
        return schema

    def of(self, entity: Entity) -> Piece:
        """An entity's record and payloads, by class name."""
        name, texts = entity.names.class_name, docstrings(entity)
        created, updated, read = (
            payload_fields(entity, payload) for payload in ("create", "update", "record")
        )
        fields = {each.name: each for each in (*created, *updated)}
        sent = {name: self._field(each, each.bounds) for name, each in fields.items()}
        record = _object(
            texts["record"], {each.name: self._field(each, NO_BOUNDS) for each in read}
        )
        record["required"] = [each.name for each in read]
        create = _payload(texts["create"], created, sent)
        update = _object(texts["update"], {each.name: sent[each.name] for each in updated})
        replace = _payload(texts["replace"], updated, sent)
        if entity.version:
            version = {"type": "integer", "minimum": 1, "maximum": wire.SAFE_INT}
            field = next(each.name for each in entity.fields if each.origin is Origin.VERSION)
            update["properties"][field] = replace["properties"][field] = version
        return {
            name: record,
            f"{name}Create": create,
            f"{name}Update": update,
            f"{name}Replace": replace,
        }

    def value_type(self, kind: ValueType) -> Piece:
        """A value type as clients send it."""
        text = sentence(kind.description or beginning(label(kind.name)))
        schemas = {each.name: self._field(each, each.bounds) for each in kind.fields}
        return _payload(text, kind.fields, schemas)

    def _field(self, each: Field, bounds: Bounds) -> Piece:
        schema = self.use(each.type, bounds)
        if each.nullable:
            schema = {"anyOf": [schema, _NULL]}
        if each.description:
            schema["description"] = each.description
        if each.has_example:
            schema["examples"] = [_json(each.example)]
        if each.deprecated is not None:
            schema["deprecated"] = True
        return schema

    def relations(self, entity: Entity) -> Piece:
        """The properties of a record that stand there when they were asked for."""
        return {
            relation.name: {
                **self._relation(relation),
                "description": f"Only with include={relation.name}",
            }
            for relation in entity.relations
        }

    def _relation(self, relation: Relation) -> Piece:
        target = schema_ref(self.model.entity(relation.target).names.class_name)
        single = getattr(relation, "single", False)
        if isinstance(relation, ToOne) and not relation.nullable:
            return target
        if isinstance(relation, ToOne) or single:
            return {"anyOf": [target, _NULL]}
        return {"type": "array", "items": target}


def _object(text: str, properties: Piece) -> Piece:
    return {
        "type": "object",
        "description": said(text),
        "properties": properties,
        "additionalProperties": False,
    }


def _payload(text: str, fields: Sequence[Field], schemas: Mapping[str, Piece]) -> Piece:
    """What is sent: these fields, their schemas by name."""
    properties = {}
    for each in fields:
        schema, default = schemas[each.name], _default(each)
        properties[each.name] = schema if default is None else {**schema, "default": default}
    required = [each.name for each in fields if _is_required(each)]
    return _object(text, properties) | ({"required": required} if required else {})


def _stated(words: Piece) -> Piece:
    return {word: value for word, value in words.items() if value is not None}


def _within(schema: Piece, bounds: Bounds) -> Piece:
    """A number's schema with its bounds; an exclusive one stands instead of the type's own."""
    found = dict(schema)
    for word, name in _RANGE:
        limit = getattr(bounds, name)
        if limit is not None:
            found[word] = limit
    if bounds.gt is not None and bounds.ge is None:
        found.pop("minimum", None)
    if bounds.lt is not None and bounds.le is None:
        found.pop("maximum", None)
    if bounds.multiple_of is not None:
        found["multipleOf"] = bounds.multiple_of
    return found


def _is_required(each: Field) -> bool:
    """Whether the generated field has no default."""
    return not (each.has_default or each.nullable or each.origin is Origin.KEY)


def _default(each: Field) -> Value:
    """The default that a schema states: none where it is null, or made anew each time."""
    made = each.default_now or each.type.many or isinstance(each.default, tuple | dict)
    return None if made or not each.has_default else _json(each.default)


def _json(value: Value) -> Value:
    """Tuples as lists, as JSON has them."""
    if isinstance(value, tuple):
        return [_json(item) for item in value]  # type: ignore[return-value]  # printed, not kept
    if isinstance(value, dict):
        return {key: _json(item) for key, item in value.items()}
    return value
