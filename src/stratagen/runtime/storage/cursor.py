"""Where a page ended: the values that the next one begins after, as text that only we read.

Comes in: an order and what the last row of a page holds. Goes out: a cursor, and back again the values. Never here: SQL.

A cursor carries the order it was made for. Sent back with another one, it is refused rather than misunderstood.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from typing import Any

import orjson
from pydantic import ValidationError

from stratagen.runtime.errors import Detail, invalid_payload
from stratagen.runtime.storage.entity import Stored
from stratagen.runtime.storage.wire_values import OPTIONS

__all__ = ["Order", "cursor_after", "values_in"]

Order = tuple[tuple[Stored, bool], ...]
"""Fields to sort by, each with whether descending. The last ones are the key, so no two rows are level."""


def cursor_after(order: Order, values: Sequence[Any]) -> str:  # Any: JSON
    """The cursor of the page that begins after the row that has these values on the wire, one for each field of `order`."""
    text = orjson.dumps([_signature(order), *values], option=OPTIONS)
    return base64.urlsafe_b64encode(text).rstrip(b"=").decode()


def values_in(cursor: str, order: Order) -> tuple[Any, ...]:  # Any: each of its field's type
    """The values that the page begins after, one for each field of `order`.

    Raises:
        ApiError: 422 on `cursor`: it is not one of ours, or was made for another order.
    """
    refused = invalid_payload(
        [Detail("cursor", "invalid", "is not a cursor of this list in this order")]
    )
    try:
        found = json.loads(
            base64.b64decode(cursor + "=" * (-len(cursor) % 4), b"-_", validate=True)
        )
    except (ValueError, binascii.Error, RecursionError):
        raise refused from None
    if not isinstance(found, list) or len(found) != len(order) + 1 or found[0] != _signature(order):
        raise refused
    try:
        return tuple(
            None if value is None and each.nullable else each.from_wire(value)
            for (each, _), value in zip(order, found[1:], strict=True)
        )
    except ValidationError:
        raise refused from None


def _signature(order: Order) -> str:
    return ",".join(f"{'-' if descending else ''}{each.name}" for each, descending in order)
