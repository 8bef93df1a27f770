"""Where an endpoint's arguments come from: what stands behind the type in `Annotated`.

Comes in: an `Incoming`. Goes out: one argument, and what OpenAPI says of it. Never here: what an endpoint does.

    query: Annotated[ListQuery, ListOf(TICKET_ENTITY)]     the list parameters of tickets
    include: Annotated[Include, IncludeOf(TICKET_ENTITY)]  relations to answer too
    query: Annotated[TicketFilter, QueryOf(TicketFilter)]  the query of a custom route
    body: TicketCreate                                     the body, by its name
    body: Annotated[TicketBatch, BatchOf(TICKET_ENTITY)]   the operations of a batch
    version: IfMatch                                       the version in If-Match
    version: StatedVersion                                 the same, or that in a body {"version": 3}
    atomic: Atomic                                         ?atomic=true
    id: Int                                                a path parameter, by its name
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Annotated, Any, Protocol, TypeAlias, runtime_checkable

import orjson
from pydantic import BaseModel, ValidationError

from stratagen.runtime.errors import validation_details
from stratagen.runtime.routes.listing import parse_include, parse_list_query
from stratagen.runtime.routes.reading import (
    Incoming,
    TextReader,
    is_text,
    json_fragment,
    parse_error,
    text_reader,
)
from stratagen.runtime.storage.entity import AnyEntity
from stratagen.runtime.storage.query import ListQuery
from stratagen.runtime.storage.record import Payload, from_json
from stratagen.runtime.types import Bool, Whole

__all__ = [
    "Atomic",
    "AtomicFlag",
    "BodyOf",
    "IfMatch",
    "IfMatchHeader",
    "Include",
    "IncludeOf",
    "ListOf",
    "PathText",
    "QueryOf",
    "Source",
    "StatedVersion",
    "VersionAnywhere",
    "VersionBody",
]

Include: TypeAlias = tuple[str, ...]
"""Relations to load and answer, `tasks` or `tasks.queue`."""

_ETAG = re.compile(r'(?:W/)?"(0|[1-9][0-9]{0,15})"')


@runtime_checkable
class Source(Protocol):
    """Gives one argument."""

    def read(self, incoming: Incoming) -> object:
        """The argument. Where it cannot be had, faults are noted and the value does not matter."""

    def knows(self, parameter: str) -> bool:
        """Whether it reads that query parameter."""


@dataclass(frozen=True)
class PathText:
    """A path parameter of some type."""

    name: str
    annotation: Any  # Any: whatever an annotation may be

    @cached_property
    def _reader(
        self,
    ) -> TextReader:  # kept here: to find it by an annotation takes as long as all of the reading
        return text_reader(self.annotation)

    def read(self, incoming: Incoming) -> object:
        """The value that the address holds."""
        return self._reader.read(incoming.path[self.name], self.name, incoming)

    def knows(self, parameter: str) -> bool:  # noqa: ARG002  # the protocol's
        """None."""
        return False


@dataclass(frozen=True, slots=True)
class BodyOf:
    """The body as a payload or a value."""

    model: type[BaseModel]

    def read(self, incoming: Incoming) -> object:
        """The payload; a body that is no JSON ends everything at once."""
        try:
            return from_json(self.model, incoming.body)
        except ValidationError as error:
            refusal = parse_error(error)
            if not isinstance(refusal.details, tuple):
                raise refusal from error
            incoming.faults.extend(refusal.details)
            return None

    def knows(self, parameter: str) -> bool:  # noqa: ARG002  # the protocol's
        """None."""
        return False


@dataclass(frozen=True, slots=True, eq=False)
class ListOf:
    """The list parameters of an entity."""

    entity: AnyEntity

    def read(self, incoming: Incoming) -> ListQuery:
        """The list query."""
        return parse_list_query(self.entity, incoming)

    def knows(self, parameter: str) -> bool:  # noqa: ARG002  # it says more about what it refuses
        """All of them."""
        return True


@dataclass(frozen=True, slots=True, eq=False)
class IncludeOf:
    """The relations of an entity to answer with it."""

    entity: AnyEntity

    def read(self, incoming: Incoming) -> Include:
        """The relations."""
        text = _single(incoming, "include")
        return parse_include(self.entity, text, incoming) if text else ()

    def knows(self, parameter: str) -> bool:
        """`include`."""
        return parameter == "include"


@dataclass(frozen=True, slots=True)
class QueryOf:
    """The query parameters of a custom route, as one value; a list is a parameter given several times."""

    model: type[BaseModel]

    def read(self, incoming: Incoming) -> object:
        """The value."""
        document = b"{%b}" % b",".join(self._members(incoming))
        try:
            return from_json(self.model, document)
        except ValidationError as error:
            incoming.faults.extend(validation_details(error))
            return None

    def knows(self, parameter: str) -> bool:
        """The fields of the model."""
        return parameter in _properties(self.model)

    def names(self) -> list[str]:
        """The parameters, by wire name."""
        return list(_properties(self.model))

    def _members(self, incoming: Incoming) -> Iterable[bytes]:
        for name, schema in _properties(self.model).items():
            texts = [text for each, text in incoming.query if each == name]
            if not texts:
                continue
            many = _item(schema)
            values = [json_fragment(text, as_text=is_text(many or schema)) for text in texts]
            if many is None and len(texts) > 1:
                incoming.refuse(name, "repeated", "Give this parameter once")
            value = values[0] if many is None else b"[%b]" % b",".join(values)
            yield b"%b:%b" % (orjson.dumps(name), value)


@dataclass(frozen=True, slots=True)
class IfMatchHeader:
    """The version in `If-Match: "3"`, which is the ETag of an earlier answer."""

    def read(self, incoming: Incoming) -> int | None:
        """The version; None when the header is not there."""
        texts = [value for name, value in incoming.headers if name == b"if-match"]
        if not texts:
            return None
        found = _ETAG.fullmatch(b", ".join(texts).decode("latin-1").strip())
        if found is None:  # `*` and lists too: who changes a version has seen that one
            incoming.refuse("If-Match", "etag", 'Input should be one ETag such as "3"')
            return None
        return int(found[1])

    def knows(self, parameter: str) -> bool:  # noqa: ARG002  # the protocol's
        """None."""
        return False


class VersionBody(Payload):
    """What a body says that only names a version."""

    version: Annotated[int, Whole(ge=1)]


@dataclass(frozen=True, slots=True)
class VersionAnywhere:
    """The version in `If-Match`, or in the body of a request that needs none."""

    def read(self, incoming: Incoming) -> int | None:
        """The version; None when neither says one."""
        version = IfMatchHeader().read(incoming)
        if not incoming.body:
            return version
        stated = BodyOf(VersionBody).read(incoming)
        if not isinstance(stated, VersionBody):
            return version
        if version is not None and version != stated.version:
            incoming.refuse("version", "contradiction", "differs from the version in If-Match")
        return stated.version

    def knows(self, parameter: str) -> bool:  # noqa: ARG002  # the protocol's
        """None."""
        return False


@dataclass(frozen=True, slots=True)
class AtomicFlag:
    """`?atomic=true`."""

    def read(self, incoming: Incoming) -> object:
        """Whether all or nothing is wanted."""
        text = _single(incoming, "atomic")
        return False if text is None else text_reader(Bool).read(text, "atomic", incoming)

    def knows(self, parameter: str) -> bool:
        """`atomic`."""
        return parameter == "atomic"


IfMatch: TypeAlias = Annotated[int | None, IfMatchHeader()]
"""The version that a change is based on, from the header If-Match."""
StatedVersion: TypeAlias = Annotated[int | None, VersionAnywhere()]
"""The same where there is no payload to say it: from If-Match, or from a body that says nothing else."""
Atomic: TypeAlias = Annotated[bool, AtomicFlag()]
"""Whether a batch is to be carried out as a whole or not at all."""


def _single(incoming: Incoming, name: str) -> str | None:
    if not incoming.query:
        return None
    texts = [text for each, text in incoming.query if each == name]
    if len(texts) > 1:
        incoming.refuse(name, "repeated", "Give this parameter once")
    return texts[0] if texts else None


@cache
def _properties(model: type[BaseModel]) -> Mapping[str, Mapping[str, Any]]:  # Any: JSON Schemas
    """The JSON Schema of each field, by wire name."""
    properties: Mapping[str, Mapping[str, Any]] = model.model_json_schema()["properties"]
    return properties


def _item(schema: Mapping[str, Any]) -> Mapping[str, Any] | None:  # Any: JSON Schemas
    """The schema of a list's items; None where it is no list."""
    options = [schema, *schema.get("anyOf", ())]
    return next((each["items"] for each in options if each.get("type") == "array"), None)
