"""What the document of an API says of the interceptors that may refuse a request.

Comes in: an OpenAPI document, and which paths an interceptor lets pass. Goes out: the same document, with the refusal at each
operation. Never here: whether a request is refused.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from stratagen.openapi import Piece, response_ref

__all__ = ["BEARER", "Guard"]

BEARER: Piece = {"bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}}
"""The security scheme of a bearer token."""


@dataclass(frozen=True, slots=True)
class Guard:
    """One interceptor that refuses.

    Attributes:
        status: Of the refusal.
        code: Of the refusal.
        lets_pass: Whether a path is none of its business.
        security: The scheme that has to be met, under its name.
    """

    status: int
    code: str
    lets_pass: Callable[[str], bool]
    security: Piece = field(default_factory=dict)

    def describe(self, document: Piece) -> None:
        """Say it in `document`."""
        for path, operations in document["paths"].items():
            if self.lets_pass(path):
                continue
            for operation in operations.values():
                operation["responses"].setdefault(
                    str(self.status), response_ref(self.status, [self.code])
                )
                if self.security:
                    operation["security"] = [{name: [] for name in self.security}]
