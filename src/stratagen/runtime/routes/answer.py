"""What an endpoint returned, as the body of a response: `{success: true, data}` in its few forms.

Comes in: a return annotation, once; then values of it. Goes out: JSON bytes. Never here: a status or a header.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import orjson
from pydantic import BaseModel, TypeAdapter

from stratagen.runtime.interceptors.errors import error_content
from stratagen.runtime.services.batch import BatchResult, BatchResults
from stratagen.runtime.storage.query import Page
from stratagen.runtime.storage.record import to_json

__all__ = ["Done", "Printer", "is_model", "printer_for"]

Printer = Callable[[Any], bytes]  # Any: a value of the annotation that the printer was made for


@dataclass(frozen=True, slots=True)
class Done:
    """An answer without data: `{success: true, message}`."""

    message: str


def printer_for(annotation: Any) -> Printer:  # Any: whatever an annotation may be
    """The function that prints what an endpoint with this return annotation returns."""
    kind = get_origin(annotation) or annotation
    if kind is Done:
        return _done
    if kind is Page:
        return _page
    if kind is BatchResults:
        return _batch
    if is_model(annotation):
        return lambda value: b'{"success":true,"data":%b}' % to_json(value)
    adapter: TypeAdapter[object] = TypeAdapter(annotation)
    return lambda value: b'{"success":true,"data":%b}' % adapter.dump_json(value)


def is_model(annotation: Any) -> bool:  # Any: as above
    """Whether it is a model, a list of them, or one of these or None."""
    if get_origin(annotation) in {list, Union, UnionType}:
        return all(is_model(each) for each in get_args(annotation) if each is not NoneType)
    return inspect.isclass(annotation) and issubclass(annotation, BaseModel)


def _done(value: Done) -> bytes:
    return orjson.dumps({"success": True, "message": value.message})


def _page(value: Page[BaseModel]) -> bytes:
    page: dict[str, object] = {"limit": value.limit, "next_cursor": value.next_cursor}
    if value.total is not None:
        page["total"] = value.total
    return b'{"success":true,"data":%b,"page":%b}' % (to_json(value.items), orjson.dumps(page))


def _batch(value: BatchResults[BaseModel]) -> bytes:
    return b'{"success":true,"data":{"results":[%b]}}' % b",".join(map(_result, value))


def _result(value: BatchResult[BaseModel]) -> bytes:
    head = b'{"op":"%b","index":%d,"status":%d' % (value.op.encode(), value.index, value.status)
    if value.error is not None:
        return b'%b,"error":%b}' % (head, orjson.dumps(error_content(value.error)))
    if value.data is not None:
        return b'%b,"data":%b}' % (head, to_json(value.data))
    return head + b"}"
