"""Payloads, rows and records that always satisfy the model, whatever its constraints.

Comes in: an entity, and values for the fields that a test is about. Goes out: payloads with samples for what must be given,
the rows that they refer to built first, and records. Never here: chance, or a value that was not put to the model.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from itertools import count
from typing import Any, TypeVar

import orjson
from pydantic import BaseModel, JsonValue
from pydantic.fields import FieldInfo

from stratagen.runtime.errors import ApiError
from stratagen.runtime.samples import sample, wire_name
from stratagen.runtime.storage.database import Database
from stratagen.runtime.storage.entity import AnyEntity, Entity
from stratagen.runtime.storage.record import (
    Changes,
    Payload,
    Record,
    ToOne,
    from_json,
    to_json,
    values_of,
)
from stratagen.runtime.storage.repository import Repository

__all__ = ["Factory", "Row", "as_row", "sample_record"]

Read = TypeVar("Read", bound=Record)
Create = TypeVar("Create", bound=Payload)
Update = TypeVar("Update", bound=Changes)
Replace = TypeVar("Replace", bound=Payload)
Key = TypeVar("Key")
Model = TypeVar("Model", bound=BaseModel)

Row = dict[str, JsonValue]
"""An object as JSON has it."""

_ATTEMPTS = 50  # to find a value that no other row has, where its type has few


class Factory:
    """Makes rows in a database, past routes and services.

    Each row has values of its own as far as their types have others, so that uniques hold.

    Args:
        database: Where the rows go.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self._numbers = count(1)

    def number(self) -> int:
        """The next number; every sample has one of its own."""
        return next(self._numbers)

    async def make(
        self, entity: Entity[Read, Create, Update, Replace, Key], **values: object
    ) -> Read:
        """A new row.

        Args:
            entity: Of what.
            values: Of its fields, by Python attribute; the rest are samples and defaults.

        Raises:
            pydantic.ValidationError: A value is none that the field accepts.
            ApiError: What the database refuses of the values given.
        """
        return await self._unlike_others(entity, lambda: self.payload(entity, **values))

    async def make_json(self, entity: AnyEntity, values: Row) -> Any:  # Any: a record of the entity
        """A new row, as `make`, with values by wire name as JSON has them."""

        async def payload() -> Any:  # Any: a payload of the entity
            row = {**await self.row(entity, given=set(values)), **values}
            return from_json(entity.create, orjson.dumps(row))

        return await self._unlike_others(entity, payload)

    async def _unlike_others(
        self,
        entity: Entity[Read, Create, Update, Replace, Key],
        payload: Callable[[], Awaitable[Create]],
    ) -> Read:
        """Store the first payload whose unique values no other row has."""
        repository = Repository(entity, self.database)
        for _ in range(_ATTEMPTS - 1):
            try:
                async with self.database.unit_of_work():
                    return await repository.create(await payload())
            except ApiError as error:
                if error.code != "DUPLICATE_ENTITY":
                    raise
        return await repository.create(await payload())

    async def payload(
        self, entity: Entity[Read, Create, Update, Replace, Key], **values: object
    ) -> Create:
        """A payload to create one, its required refs leading to new rows.

        Args:
            entity: Of what.
            values: As of `make`.

        Raises:
            pydantic.ValidationError: A value is none that the field accepts.
        """
        names = {attribute: wire_name(attribute, info) for attribute, info in _fields(entity)}
        given = {names.get(each, each) for each in values}
        samples = await self.row(entity, given=given)
        for name in given & set(names.values()):  # a value to be replaced below
            samples.setdefault(name, sample(entity.create, name, self.number()))
        return _with(from_json(entity.create, orjson.dumps(samples)), values)

    async def row(self, entity: AnyEntity, *, given: set[str] | None = None) -> Row:
        """A payload to create one, as JSON: what has no default, its required refs leading to new rows.

        Args:
            entity: Of what.
            given: Fields to leave out, by wire name; a ref of which one is given is left out whole.
        """
        given = given or set()
        refs = {name for ref in entity.refs for name in ref.fields}
        number, row = self.number(), Row()
        for attribute, info in _fields(entity):
            name = wire_name(attribute, info)
            # A default that one row has already would be refused for the next.
            defaulted = not _defaults_to_null(info) and name not in entity.unique
            optional = not info.is_required() and (name in refs or defaulted)
            if not (optional or name in refs or name in given):
                row[name] = sample(entity.create, name, number)
        for ref in entity.refs:
            needed = not any(entity.fields[name].nullable for name in ref.fields)
            if needed and given.isdisjoint(ref.fields):
                row.update(await self.ref_to(entity, ref))
        return row

    async def ref_to(self, entity: AnyEntity, ref: ToOne[object]) -> Row:
        """The fields of a ref as JSON, leading to a new row."""
        target = entity.schema.entity(ref.target)
        made = as_row(await self.make(target))
        return {name: made[key] for name, key in zip(ref.fields, target.key, strict=True)}


def sample_record(
    entity: Entity[Read, Create, Update, Replace, Key], number: int = 1, **values: object
) -> Read:
    """A record that no database has seen: for doubles to answer, and for functions of records.

    Args:
        entity: Of what.
        number: Another record for another number.
        values: Of its fields, by Python attribute, instead of samples.

    Raises:
        pydantic.ValidationError: A value is none that the field accepts.
    """
    samples = {
        name: sample(entity.record, name, number)
        for name in (wire_name(*each) for each in entity.record.model_fields.items())
    }
    return _with(from_json(entity.record, orjson.dumps(samples)), values)


def as_row(record: BaseModel) -> Row:
    """A record as the API answers it."""
    row: Row = orjson.loads(to_json(record))
    return row


def _with(model: Model, values: dict[str, object]) -> Model:
    """The model with other values, checked again."""
    return type(model).model_validate({**values_of(model), **values}) if values else model


def _fields(entity: AnyEntity) -> list[tuple[str, FieldInfo]]:
    return list(entity.create.model_fields.items())


def _defaults_to_null(info: Any) -> bool:  # Any: pydantic's FieldInfo, whose default is any value
    return info.default is None and info.default_factory is None
