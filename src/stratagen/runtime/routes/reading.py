"""A request taken apart: its parameters and body as text, and text read as the value of a type.

Comes in: what the server received. Goes out: an `Incoming` that collects every fault, and values in Python's types. Never
here: which parameters a route has, or what one is for.

Parameters are text, JSON has more types: `5` in an address is the number 5 to a field of numbers and the text "5" to a
field of text, and from there on the rules are those of JSON.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import parse_qsl

import orjson
from pydantic import TypeAdapter, ValidationError
from starlette.requests import ClientDisconnect
from starlette.types import Receive, Scope

from stratagen.runtime.errors import (
    ApiError,
    Detail,
    invalid_payload,
    malformed_json,
    unsupported_media_type,
    validation_details,
)

__all__ = [
    "Incoming",
    "Reader",
    "TextReader",
    "is_text",
    "json_fragment",
    "parse_error",
    "query_pairs",
    "read_body",
    "text_reader",
]

MAX_PARAMETERS = 200
"""So many query parameters are read; more are a mistake, or an attack."""

_JSON_MEDIA_TYPE = re.compile(r"application/(?:[\w.-]+\+)?json", re.ASCII | re.IGNORECASE)
_LITERAL = re.compile(
    r"true|false|-?(?:0|[1-9][0-9]{0,400})(?:\.[0-9]{1,400})?(?:[eE][+-]?[0-9]{1,4})?"
)


@dataclass(slots=True)
class Incoming:
    """A request as far as arguments are concerned, and the faults found so far."""

    path: Mapping[str, str]
    query: Sequence[tuple[str, str]] = ()
    headers: Sequence[tuple[bytes, bytes]] = ()
    body: bytes = b""
    faults: list[Detail] = field(default_factory=list)

    def refuse(self, name: str, code: str, message: str) -> None:
        """Note a fault."""
        self.faults.append(Detail(name, code, message))

    def check(self) -> None:
        """Raise what was found wrong.

        Raises:
            ApiError: 422 with one detail for each fault.
        """
        if self.faults:
            raise invalid_payload(self.faults)


Reader = Callable[[Incoming], object]
"""Gives one argument of an endpoint. Where that cannot be had it notes faults and returns whatever it likes."""


def query_pairs(scope: Scope) -> list[tuple[str, str]]:
    """The query parameters in their order.

    Raises:
        ApiError: 422, the query is not UTF-8 or holds too many parameters.
    """
    raw: bytes = scope["query_string"]
    if not raw:
        return []
    try:
        return parse_qsl(
            raw.decode("ascii"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=MAX_PARAMETERS,
        )
    except UnicodeDecodeError:
        fault = Detail("query", "encoding", "Input should be percent-encoded UTF-8")
    except ValueError:
        fault = Detail("query", "too_many", f"At most {MAX_PARAMETERS} parameters are read")
    raise invalid_payload([fault])


async def read_body(scope: Scope, receive: Receive, *, required: bool = True) -> bytes:
    """The body, which says that it is JSON, or says nothing.

    Raises:
        ApiError: 415, it says something else; 400, it is empty, where one is required.
    """
    says_json = _says_json(scope)
    if required and not says_json:
        raise unsupported_media_type()
    message = await receive()
    if message["type"] == "http.disconnect":
        raise ClientDisconnect
    body: bytes = message.get("body", b"")
    if message.get("more_body", False):
        body = await _rest(body, receive)
    if required and not body:
        raise malformed_json("it is empty")
    if body and not says_json:
        raise unsupported_media_type()
    return body


def _says_json(scope: Scope) -> bool:
    for name, value in scope["headers"]:
        if name == b"content-type":
            media_type = value.decode("latin-1").partition(";")[0].strip()
            return _JSON_MEDIA_TYPE.fullmatch(media_type) is not None
    return True


async def _rest(begun: bytes, receive: Receive) -> bytes:
    """A body that comes in several messages.

    Raises:
        ClientDisconnect: It does not come to an end.
    """
    parts, more = [begun], True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        parts.append(message.get("body", b""))
        more = message.get("more_body", False)
    return b"".join(parts)


class TextReader:
    """Reads text as a value of one type.

    >>> TextReader(int)("5")
    5
    >>> TextReader(str)("5")
    '5'
    """

    def __init__(self, annotation: Any) -> None:  # Any: whatever an annotation may be
        adapter: TypeAdapter[object] = TypeAdapter(annotation)
        self._validate = adapter.validator.validate_json
        self._text = is_text(adapter.json_schema())

    def __call__(self, text: str) -> object:
        """The value.

        Raises:
            pydantic.ValidationError: the text is none of that type.
        """
        value: object = self._validate(json_fragment(text, as_text=self._text))
        return value

    def read(self, text: str, name: str, incoming: Incoming) -> object:
        """The value, or None and a fault under `name`."""
        try:
            return self._validate(json_fragment(text, as_text=self._text))
        except ValidationError as error:
            faults = validation_details(error, prefix=name)
            incoming.faults.extend(Detail(name, fault.code, fault.message) for fault in faults[:1])
            return None


@cache
def text_reader(annotation: Any) -> TextReader:  # Any: whatever an annotation may be
    """The reader for `annotation`, made once."""
    return TextReader(annotation)


def json_fragment(text: str, *, as_text: bool) -> bytes:
    """`text` as JSON: a string, or the number or truth value that it spells where a type has no strings."""
    if not as_text and text.isdecimal() and text.isascii() and text[0] != "0" and len(text) < 20:
        return text.encode()  # most are keys, and this takes a third of the time
    return text.encode() if not as_text and _LITERAL.fullmatch(text) else orjson.dumps(text)


def is_text(
    schema: Mapping[str, Any],
) -> bool:  # Any: a JSON Schema, whose shape its own specification gives
    """Whether values of this JSON Schema are strings, null aside."""
    return "string" in set(_types(schema))


def _types(schema: Mapping[str, Any]) -> Iterable[str]:  # Any: as above
    if isinstance(kind := schema.get("type"), str):
        yield kind
    for each in schema.get("anyOf", ()):
        yield from _types(each)
    if "$ref" in schema:  # an enum, which is always one of strings
        yield "string"


def parse_error(error: ValidationError) -> ApiError:
    """What to answer to a body that pydantic refused: 400 when it is no JSON, 422 when it is the wrong JSON."""
    for fault in error.errors(include_url=False, include_input=False):
        if fault["type"] == "json_invalid":
            return malformed_json(str(fault.get("ctx", {}).get("error", "it cannot be read")))
    return invalid_payload(validation_details(error))
