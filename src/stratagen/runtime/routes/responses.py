"""The errors that an operation may answer with, as its route is told.

Comes in: error codes. Goes out: FastAPI's `responses`. Never here: a status or a schema; `stratagen.openapi` has them.
"""

from __future__ import annotations

from typing import Any

from stratagen.openapi import standard_responses

__all__ = ["ErrorResponses", "create_standard_responses"]

ErrorResponses = dict[
    int | str, dict[str, Any]
]  # Any: pieces of OpenAPI, whose specification gives their shape


def create_standard_responses(*codes: str, body: bool = False) -> ErrorResponses:
    """What an operation may answer besides its success.

    Args:
        codes: What is special about it: `TICKET_NOT_FOUND`, `DUPLICATE_ENTITY`.
        body: Whether it takes a body, which may be malformed, too large or no JSON. A route finds that out by itself.

    Returns:
        A response for each status: 400, 404, 409, 422, 500 and 503 of every operation, and those of the codes.

    >>> create_standard_responses("TICKET_NOT_FOUND")[404]["$ref"]
    '#/components/responses/404.TICKET_NOT_FOUND'
    """
    found = standard_responses(codes, body=body)
    return {status: found[status] for status in found}
