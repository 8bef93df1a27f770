"""What to answer when an exception of somebody else came up.

Comes in: any exception. Goes out: an `ApiError`. Never here: a word of the exception; those who know a library's exceptions
register a translation of them.
"""

from __future__ import annotations

from functools import singledispatch

from pydantic import ValidationError

from stratagen.runtime.errors.error import ApiError, Detail, ErrorCode
from stratagen.runtime.errors.table import internal, invalid_payload

__all__ = [
    "validation_details",
    "wrap",
]


@singledispatch
def wrap(exception: BaseException) -> ApiError:
    """The error to answer with when `exception` came up. Raise it `from exception`.

    Args:
        exception: anything raised while serving a request.

    Returns:
        An `ApiError` as it is; what a database's exception means, in words of the schema (storage registers them); 422 for a
        payload that pydantic refused; 504 for a timeout; else 500 INTERNAL_ERROR, which tells nothing.

    >>> wrap(KeyError("a secret"))
    ApiError(500, INTERNAL_ERROR, 'Something went wrong on our side')
    """
    return exception if isinstance(exception, ApiError) else internal()


@wrap.register
def _payload(exception: ValidationError) -> ApiError:
    return invalid_payload(validation_details(exception))


@wrap.register
def _timeout(_exception: TimeoutError) -> ApiError:
    return ApiError(504, ErrorCode.TIMEOUT, "It took too long")


def validation_details(error: ValidationError, *, prefix: str = "") -> tuple[Detail, ...]:
    """One detail for each fault that pydantic found, by dotted path.

    Args:
        error: what `model_validate` raised.
        prefix: what goes before each path: `create.3` for an item of a batch.

    Returns:
        The faults in pydantic's order. Input values are left out: they may be secrets.
    """
    return tuple(
        Detail(
            field=".".join([*([prefix] if prefix else []), *map(str, fault["loc"])]),
            code=fault["type"],
            message=fault["msg"],
        )
        for fault in error.errors(include_url=False, include_input=False, include_context=False)
    )
