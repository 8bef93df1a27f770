"""The HTTP contract in OpenAPI's words: what every generated API has alike, whichever entities it has.

Comes in: names and JSON Schemas. Goes out: components. Imported by the runtime, which describes a running application, and
by the generator, which describes the same one from the registry. Never here: an entity, or an import beyond `wire`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from http import HTTPStatus
from types import MappingProxyType
from typing import Any, TypeAlias

from stratagen import wire

__all__ = [
    "CURSOR",
    "JSON_REF",
    "LIST_PARAMETERS",
    "MAX_BATCH",
    "MAX_INCLUDES",
    "MAX_PAGE",
    "MAX_SEARCH",
    "MAX_VALUES",
    "OPERATORS",
    "SHARED_LIST_PARAMETERS",
    "SHARED_SCHEMAS",
    "VERSION_BODY",
    "Piece",
    "Reference",
    "batch_schemas",
    "content",
    "envelope",
    "filter_names",
    "filter_parameter",
    "include_parameter",
    "limit_parameter",
    "list_envelope",
    "page_envelope",
    "parameter_ref",
    "query_parameter",
    "references",
    "response_component",
    "response_ref",
    "results_schemas",
    "schema_ref",
    "search_parameter",
    "shared_parameters",
    "sort_parameter",
    "standard_responses",
    "status_of",
    "value_schema",
]

Piece: TypeAlias = dict[
    str, Any
]  # Any: a piece of OpenAPI, whose own specification gives its shape

Reference: TypeAlias = tuple[str, str]
"""A component, by kind and name."""

MAX_PAGE = 1_000_000
MAX_SEARCH = 200
"""Characters in a search."""
MAX_VALUES = 100
"""Values in one `__in`."""
MAX_INCLUDES = 20
"""Relations in one `include`."""
MAX_BATCH = 1_000
"""Operations in each list of a batch."""

CURSOR = "^WyI[A-Za-z0-9_-]+$"
"""What every cursor looks like: base64url of a JSON list that begins with a text."""

LIST_PARAMETERS = ("limit", "cursor", "page", "sort", "q", "include", "count")
SHARED_LIST_PARAMETERS = ("cursor", "page", "count")
"""Those that are the same for every entity."""

OPERATORS: Mapping[str, str] = MappingProxyType(
    {
        "eq": "equals",
        "ne": "differs from",
        "in": "is one of",
        "gt": "is greater than",
        "gte": "is greater than or equals",
        "lt": "is less than",
        "lte": "is less than or equals",
        "contains": "contains, whatever the case of letters",
        "isnull": "is null",
    }
)

_REF = '"$ref":'
_NONE: frozenset[Reference] = frozenset()
_REFERENCE = re.compile(r'"\$ref":"#/components/(schemas|responses|parameters|headers)/([^"]+)"')
_NULL: Piece = {"type": "null"}
_TEXT: Piece = {"type": "string", "pattern": wire.TEXT}
_SUCCESS: Piece = {"type": "boolean", "const": True}
_FOR_READERS = ("default", "description", "deprecated", "examples")


def schema_ref(name: str) -> Piece:
    """A reference to a component schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def parameter_ref(record: str | None, name: str) -> Piece:
    """A reference to a component parameter: of one entity's record, or one that all share."""
    return {"$ref": f"#/components/parameters/{name if record is None else f'{record}.{name}'}"}


def content(schema: Piece) -> Piece:
    """A body of this schema."""
    return {"content": {"application/json": {"schema": schema}}}


def _object(required: Sequence[str], properties: Piece) -> Piece:
    return {"type": "object", "required": list(required), "properties": properties}


def _strings(*values: str) -> Piece:
    return {"type": "string", "enum": list(values)}


JSON_REF: Piece = schema_ref("Json")
"""Any JSON but null itself."""

_LARGEST = {"minimum": -wire.SAFE_INT, "maximum": wire.SAFE_INT}

SHARED_SCHEMAS: Piece = {
    "Json": {
        "description": "Any JSON but null, without NUL in its texts and with numbers that JavaScript holds exactly",
        "anyOf": [
            _TEXT,
            {"type": "number", **_LARGEST},
            {"type": "boolean"},
            {"type": "array", "items": {"anyOf": [JSON_REF, _NULL]}},
            {
                "type": "object",
                "propertyNames": {"pattern": wire.TEXT},
                "additionalProperties": {"anyOf": [JSON_REF, _NULL]},
            },
        ],
    },
    "StatedVersion": {
        **_object(
            ["version"], {"version": {"type": "integer", "minimum": 1, "maximum": wire.SAFE_INT}}
        ),
        "additionalProperties": False,
    },
    "Done": _object(["success", "message"], {"success": _SUCCESS, "message": {"type": "string"}}),
    "PageInfo": _object(
        ["limit", "next_cursor"],
        {
            "limit": {"type": "integer"},
            "next_cursor": {"anyOf": [{"type": "string"}, _NULL]},
            "total": {"type": "integer", "description": "Of all pages, with count=exact"},
        },
    ),
    "ErrorDetail": _object(
        ["field", "code", "message"],
        {
            "field": {"type": "string", "description": "A dotted path"},
            "code": {"type": "string"},
            "message": {"type": "string"},
        },
    ),
    "ErrorContent": _object(
        ["message", "code", "details", "request_id"],
        {
            "message": {"type": "string"},
            "code": {"type": "string"},
            "details": {
                "anyOf": [
                    {"type": "array", "items": schema_ref("ErrorDetail")},
                    {"type": "object", "additionalProperties": True},
                    _NULL,
                ]
            },
            "request_id": {"anyOf": [{"type": "string"}, _NULL]},
        },
    ),
    "ErrorBody": _object(
        ["success", "error"],
        {"success": {"type": "boolean", "const": False}, "error": schema_ref("ErrorContent")},
    ),
}

VERSION_BODY: Piece = {"required": False, **content(schema_ref("StatedVersion"))}
"""The body of a request that needs none but to say which version it means."""


# Answers --------------------------------------------------------------------------------------------------------------


def envelope(data: Piece) -> Piece:
    """`{success, data}`."""
    return _object(["success", "data"], {"success": _SUCCESS, "data": data})


def list_envelope(item: Piece) -> Piece:
    """`{success, data: [...]}`."""
    return envelope({"type": "array", "items": item})


def page_envelope(item: Piece) -> Piece:
    """`{success, data: [...], page}`."""
    whole = list_envelope(item)
    whole["required"].append("page")
    whole["properties"]["page"] = schema_ref("PageInfo")
    return whole


def results_schemas(record: str) -> Piece:
    """The answer of a batch, and one result of it."""
    result = _object(
        ["op", "index", "status"],
        {
            "op": _strings("create", "update", "delete"),
            "index": {"type": "integer", "minimum": 0},
            "status": {"type": "integer"},
            "data": schema_ref(record),
            "error": schema_ref("ErrorContent"),
        },
    )
    items = {"type": "array", "items": schema_ref(f"{record}BatchResult")}
    return {
        f"{record}BatchResult": result,
        f"{record}BatchResults": envelope(_object(["results"], {"results": items})),
    }


def batch_schemas(
    record: str, operations: Iterable[str], key: Piece, update: Piece, *, version: bool
) -> Piece:
    """The body of a batch, and one change in it.

    Args:
        record: The name of the record's class.
        operations: Those of `create`, `update` and `delete` that there are.
        key: The schema of each field of the key.
        update: The schema of a change by itself.
        version: Whether a delete has to say which version it means.
    """
    change = {
        **update,
        "required": [*key, *update.get("required", ())],
        "properties": {**key, **update["properties"]},
    }
    lists = {
        "create": schema_ref(f"{record}Create"),
        "update": schema_ref(f"{record}BatchChange"),
        "delete": _removal(key, version=version),
    }
    properties = {
        name: {"type": "array", "maxItems": MAX_BATCH, "items": lists[name]} for name in operations
    }
    body = {"type": "object", "properties": properties, "additionalProperties": False}
    return {f"{record}Batch": body, f"{record}BatchChange": change}


def _removal(key: Piece, *, version: bool) -> Piece:
    if len(key) == 1 and not version:
        return dict(next(iter(key.values())))
    properties = dict(key)
    if version:
        properties["version"] = {"type": "integer", "minimum": 1, "maximum": wire.SAFE_INT}
    return {**_object(list(properties), properties), "additionalProperties": False}


# Parameters -----------------------------------------------------------------------------------------------------------


def shared_parameters() -> Piece:
    """The parameters that are the same wherever they are taken."""
    etag = {"type": "string", "pattern": '^(W/)?"(0|[1-9][0-9]{0,15})"$'}
    count = {**_strings("none", "exact"), "default": "none"}
    return {
        "cursor": _query(
            "cursor",
            {"type": "string", "pattern": CURSOR},
            "Where a page ended: its next_cursor, with the same sort",
        ),
        "page": _query("page", _whole(MAX_PAGE), "Which page, counted by rows skipped"),
        "count": _query("count", count, "Whether to count the rows of all pages"),
        "atomic": _query(
            "atomic", {"type": "boolean", "default": False}, "All operations or none of them"
        ),
        "If-Match": {
            "name": "If-Match",
            "in": "header",
            "required": False,
            "description": "The ETag of the version that the change is based on",
            "schema": etag,
        },
    }


def limit_parameter(page_size: int, max_page_size: int) -> Piece:
    """`limit`."""
    return _query("limit", {**_whole(max_page_size), "default": page_size}, "Rows on a page")


def sort_parameter(names: Iterable[str]) -> Piece:
    """`sort`, by these fields."""
    signed = [sign + name for name in names for sign in ("", "-")]
    return _several("sort", _strings(*signed), "Fields to sort by; - for descending")


def search_parameter() -> Piece:
    """`q`."""
    return _query("q", {**_TEXT, "maxLength": MAX_SEARCH}, "Words to search for")


def include_parameter(paths: Iterable[str]) -> Piece:
    """`include`, of these relations."""
    return _several(
        "include", _strings(*paths), "Relations to answer too", schema={"maxItems": MAX_INCLUDES}
    )


def filter_names(field: str, operators: Iterable[str], *, nullable: bool) -> list[str]:
    """What the filters of a field are called: `status`, `status__in`, …; `page__eq` of a field called like a parameter."""
    return [
        field if operator == "eq" and field not in LIST_PARAMETERS else f"{field}__{operator}"
        for operator in operators
        if operator != "isnull" or nullable
    ]


def filter_parameter(name: str, value: Piece) -> Piece:
    """One filter; `value` is the schema of the field's values."""
    field, _, operator = name.rpartition("__") if "__" in name else (name, "", "eq")
    description = f"{field} {OPERATORS[operator]}"
    match operator:
        case "in":
            return _several(
                name, value, description, schema={"minItems": 1, "maxItems": MAX_VALUES}
            )
        case "isnull":
            return _query(name, {"type": "boolean"}, description)
        case "contains":
            return _query(name, _TEXT, description)
    return _query(name, value, description)


def query_parameter(model: Piece, name: str) -> Piece:
    """One query parameter of a custom route, whose parameters are the properties of `model`."""
    schema = dict(model["properties"][name])
    found = _query(name, schema, schema.pop("description", None))
    found["required"] = name in model.get("required", ())
    return found


def value_schema(schema: Piece) -> Piece:
    """What a value is like, null and words for readers left out."""
    options = [each for each in schema.get("anyOf", ()) if each != _NULL]
    plain: Piece = options[0] if len(options) == 1 else schema
    return {word: value for word, value in plain.items() if word not in _FOR_READERS}


def _query(name: str, schema: Piece, description: str | None) -> Piece:
    found: Piece = {"name": name, "in": "query", "required": False, "schema": schema}
    if description:
        found["description"] = description
    return found


def _several(name: str, item: Piece, description: str, schema: Piece | None = None) -> Piece:
    """A parameter with values between commas."""
    values = {"type": "array", "items": item, **(schema or {})}
    return {**_query(name, values, description), "style": "form", "explode": False}


def _whole(most: int) -> Piece:
    return {"type": "integer", "minimum": 1, "maximum": most}


# Errors ---------------------------------------------------------------------------------------------------------------

_STATUS: Mapping[int, tuple[str, ...]] = MappingProxyType(
    {
        400: (
            "MISSING_REQUIRED_FIELD",
            "INVALID_TYPE",
            "INVALID_FORMAT",
            "INVALID_RANGE",
            "INVALID_STATE",
            "INVALID_TRANSITION",
            "MALFORMED_JSON",
        ),
        401: ("UNAUTHORIZED",),
        403: ("PERMISSION_DENIED",),
        405: ("METHOD_NOT_ALLOWED",),
        409: ("DUPLICATE_ENTITY", "CONFLICT", "VERSION_CONFLICT"),
        413: ("PAYLOAD_TOO_LARGE",),
        415: ("UNSUPPORTED_MEDIA_TYPE",),
        422: ("VALIDATION_ERROR",),
        428: ("PRECONDITION_REQUIRED",),
        429: ("RATE_LIMITED",),
        500: (
            "INTERNAL_ERROR",
            "DATABASE_ERROR",
            "TRANSACTION_ERROR",
            "CONNECTION_ERROR",
            "CREATE_FAILED",
            "UPDATE_FAILED",
            "DELETE_FAILED",
            "OPERATION_FAILED",
            "FILE_SYSTEM_ERROR",
        ),
        501: ("NOT_IMPLEMENTED",),
        502: ("EXTERNAL_SERVICE_ERROR",),
        503: ("SERVICE_UNAVAILABLE",),
        504: ("TIMEOUT",),
        507: ("DISK_FULL",),
    }
)
_BY_CODE = {code: status for status, codes in _STATUS.items() for code in codes}
_ALWAYS = (
    (400, "VALIDATION_ERROR"),
    (409, "CONFLICT"),
    (422, "VALIDATION_ERROR"),
    (500, "INTERNAL_ERROR"),
    (503, "SERVICE_UNAVAILABLE"),
)
_OF_A_BODY = (
    (400, "MALFORMED_JSON"),
    (413, "PAYLOAD_TOO_LARGE"),
    (415, "UNSUPPORTED_MEDIA_TYPE"),
)


def status_of(code: str) -> int:
    """The status that comes with a code; a code of somebody's own is a conflict.

    >>> status_of("TICKET_NOT_FOUND"), status_of("DUPLICATE_ENTITY")
    (404, 409)
    """
    return 404 if code.endswith("_NOT_FOUND") else _BY_CODE.get(code, 409)


def standard_responses(codes: Iterable[str], *, body: bool) -> dict[int, Piece]:
    """What an operation may answer besides its success: a reference for each status.

    Args:
        codes: What is special about it.
        body: Whether it takes one, which may be malformed, too large or no JSON.
    """
    return dict(_standard_responses(frozenset(codes), body))


@cache  # a few dozen sets of codes serve all operations
def _standard_responses(codes: frozenset[str], body: bool) -> Mapping[int, Piece]:
    pairs = {*_ALWAYS, *(_OF_A_BODY if body else ()), *((status_of(code), code) for code in codes)}
    if not any(status == 404 for status, _ in pairs):
        pairs.add((404, "RESOURCE_NOT_FOUND"))
    grouped: dict[int, list[str]] = {}
    for status, code in sorted(pairs):
        grouped.setdefault(status, []).append(code)
    return {status: response_ref(status, found) for status, found in grouped.items()}


def response_ref(status: int, codes: Sequence[str]) -> Piece:
    """A reference to the component of an error body with one of these codes."""
    return {
        "description": _phrase(status),
        "$ref": f"#/components/responses/{'.'.join([str(status), *codes])}",
    }


def response_component(name: str) -> Piece:
    """The component behind such a reference: an error body with one of the codes in its name."""
    status, *codes = name.split(".")
    code = {"properties": {"error": {"properties": {"code": {"enum": codes}}}}}
    schema = {"allOf": [schema_ref("ErrorBody"), code]}
    return {"description": _phrase(int(status)), **content(schema)}


def _phrase(status: int) -> str:
    # Python 3.13 has newer words for some of them, and the document must not depend on the interpreter.
    words = {413: "Content Too Large", 422: "Unprocessable Content"}
    return words.get(status) or HTTPStatus(status).phrase


# The whole document ---------------------------------------------------------------------------------------------------


def references(text: str) -> frozenset[Reference]:
    """Every component that a part of the document refers to. `text`: the part as compact JSON; quotes inside of a string are
    escaped there.
    """
    return frozenset(_REFERENCE.findall(text)) if _REF in text else _NONE
