"""The body of a batch: `{create: [...], update: [{id, ...changes}], delete: [id]}`.

Comes in: JSON. Goes out: a `Batch` in which an item that cannot be read is the error to answer for it, so the others may go
on. Never here: how an operation is carried out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, TypeAlias, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model
from pydantic_core import from_json as loads
from pydantic_core import to_json as dumps

from stratagen.openapi import MAX_BATCH
from stratagen.runtime.errors import (
    ApiError,
    Detail,
    invalid_payload,
    malformed_json,
    validation_details,
)
from stratagen.runtime.routes.reading import Incoming
from stratagen.runtime.services.batch import Batch, BatchOperation, Change, Removal
from stratagen.runtime.storage.entity import AnyEntity
from stratagen.runtime.storage.record import Payload, from_json

__all__ = ["BatchOf"]


Item = TypeVar("Item")
AnyKey: TypeAlias = Any  # Any: the endpoint's signature names the types of the entity
AnyBatch: TypeAlias = Batch[Any, Any, Any]  # Any: likewise


@dataclass(frozen=True, eq=False)
class BatchOf:
    """The operations of a batch on an entity, or those of them that it has."""

    entity: AnyEntity
    operations: tuple[BatchOperation, ...] = ("create", "update", "delete")

    def read(self, incoming: Incoming) -> AnyBatch:
        """The batch; a body that has another shape as a whole is refused as a whole."""
        creates = self._creates_alone(incoming.body)
        if creates is not None:
            return Batch(create=creates)
        try:
            document = loads(incoming.body, allow_inf_nan=False)
        except ValueError as error:
            raise malformed_json(str(error)) from None
        faults = tuple(self._misshapen(document))
        if faults:
            incoming.faults.extend(faults)
            return Batch()
        return Batch(
            create=[_attempt(self._create, item) for item in document.get("create", ())],
            update=[_attempt(self._update, item) for item in document.get("update", ())],
            delete=[_attempt(self._delete, item) for item in document.get("delete", ())],
        )

    def _creates_alone(self, body: bytes) -> Sequence[Payload] | None:
        """The payloads of a batch of creates and nothing else, all of them right, read at once: a third of the time."""
        if "create" not in self.operations:
            return None
        try:
            found: Sequence[Payload] = from_json(self._creates, body).__dict__["create"]
        except ValidationError:
            return None
        return found

    @cached_property
    def _creates(self) -> type[BaseModel]:
        payload: Any = self.entity.create  # Any: a class that is known when this runs
        items: Any = Annotated[list[payload], Field(max_length=MAX_BATCH)]
        return create_model("Creates", __config__=ConfigDict(extra="forbid"), create=(items, ...))

    def knows(self, parameter: str) -> bool:  # noqa: ARG002  # the protocol's
        """None."""
        return False

    def _create(self, item: object) -> Payload:
        payload: Payload = from_json(self.entity.create, dumps(item))
        return payload

    def _update(self, item: object) -> Change[Payload, AnyKey]:
        members = _members(item)
        key = self._take_key(members)
        return Change(key, from_json(self.entity.update, dumps(members)))

    def _delete(self, item: object) -> Removal[AnyKey]:
        if len(self.entity.key) == 1 and not isinstance(item, Mapping):
            return Removal(self._key_part(self.entity.key[0], item))
        members = _members(item)
        removal = Removal(self._take_key(members), self._take_version(members))
        if members:
            unknown = (Detail(name, "extra_forbidden", "No such key field") for name in members)
            raise invalid_payload(unknown)
        return removal

    def _take_key(self, members: dict[str, object]) -> AnyKey:
        missing = [name for name in self.entity.key if name not in members]
        if missing:
            raise invalid_payload(Detail(name, "missing", "Field required") for name in missing)
        return self.entity.key_from(
            [self._key_part(name, members.pop(name)) for name in self.entity.key]
        )

    def _take_version(self, members: dict[str, object]) -> int | None:
        if not self.entity.version or "version" not in members:
            return None
        return int(self._key_part("version", members.pop("version")))

    def _key_part(self, name: str, value: object) -> Any:  # Any: the field's own type
        try:
            return self.entity.fields[name].from_wire(value)
        except ValidationError as error:
            fault = validation_details(error)[0]
            raise invalid_payload([Detail(name, fault.code, fault.message)]) from None

    def _misshapen(self, document: object) -> list[Detail]:
        """What is wrong with the shape as a whole."""
        if not isinstance(document, dict):
            return [Detail("", "object", "Input should be an object")]
        known = ", ".join(self.operations)
        faults = [
            Detail(str(name), "extra_forbidden", f"No such list; there are {known}")
            for name in document
            if name not in self.operations
        ]
        for name in self.operations:
            items = document.get(name, [])
            if not isinstance(items, list):
                faults.append(Detail(name, "list_type", "Input should be a list"))
            elif len(items) > MAX_BATCH:
                faults.append(Detail(name, "too_long", f"At most {MAX_BATCH} operations"))
        return faults


def _attempt(read: Callable[[object], Item], item: object) -> Item | ApiError:
    try:
        return read(item)
    except ValidationError as error:
        return invalid_payload(validation_details(error))
    except ApiError as error:
        return error


def _members(item: object) -> dict[str, object]:
    if not isinstance(item, dict):
        raise invalid_payload([Detail("", "object", "Input should be an object")])
    return dict(item)
