"""The table of field types: one row per kind, and every layer's word for it stands in that row.

Comes in: nothing. Goes out: `ROWS`, read by the resolver (which bounds, which operators, may it be a key) and by the views
(what to print). Never here: a bound, a nullable, a list; views add them, `values.py` checks them.

Words are code of ours, printed as they stand: Python ones name what `stratagen.runtime` exports; zod ones are functions of
the client's runtime, called with the bounds.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from stratagen import wire
from stratagen.model.entity import Value

__all__ = ["LARGEST_INT", "LARGEST_INT64", "ROWS", "SPELLINGS", "FieldType"]

LARGEST_INT = wire.SAFE_INT
LARGEST_INT64 = 2**63 - 1

_EQUAL = ("eq", "ne", "in")
_ORDER = ("gt", "gte", "lt", "lte")
_NULL = ("isnull",)
_LENGTHS = frozenset({"min_length", "max_length"})
_TEXT = _LENGTHS | {"pattern"}
_RANGE = frozenset({"ge", "gt", "le", "lt"})


class FieldType(Struct, frozen=True):
    """What one kind of value is called, and what it can do, in every layer."""

    kind: str
    python: str  # the plain type, in signatures and keys
    python_module: str | None  # where it comes from; None: a builtin, or generated
    annotation: str  # the runtime's checked type, in rows and payloads
    column: (
        str | None
    )  # the runtime's column type; None: SQLModel's own reads back equal on every database
    json_schema: Mapping[str, Value]
    typescript: str
    zod: str
    bounds: frozenset[str] = frozenset()
    operators: tuple[str, ...] = _EQUAL + _NULL  # of filters
    key: bool = True  # may be a primary key, or a part of one
    ordered: bool = True  # may be sorted and indexed
    search: bool = False  # may be searched by `q=`
    text: bool = True  # on the wire a JSON string
    valid: tuple[Value, ...] = ()  # edges that every layer accepts …
    invalid: tuple[Value, ...] = ()  # … and that every layer refuses


def _string(**more: Value) -> Mapping[str, Value]:
    return MappingProxyType({"type": "string", **more})


_ROWS = (
    FieldType(
        kind="str",
        python="str",
        python_module=None,
        annotation="Str",
        column=None,
        json_schema=_string(pattern=wire.TEXT),
        typescript="string",
        zod="wire.text",
        bounds=_TEXT,
        operators=(*_EQUAL, "contains", *_ORDER, *_NULL),
        search=True,
        valid=("", " ", "a", "Grüße", "🙂", "日本語", "'\"\\", "line\nline", "null"),
        invalid=("a\x00b", "\ud800", 1, True, None, (), {}),
    ),
    FieldType(
        kind="text",
        python="str",
        python_module=None,
        annotation="Str",
        column="TextColumn",
        json_schema=_string(pattern=wire.TEXT),
        typescript="string",
        zod="wire.text",
        bounds=_TEXT,
        operators=(*_EQUAL, "contains", *_ORDER, *_NULL),
        search=True,
        valid=("", "a", "🙂", "x" * 5000, "tab\tand\r\nlines"),
        invalid=("\x00", "\udfff", 1, False, None, ("a",)),
    ),
    FieldType(
        kind="int",
        python="int",
        python_module=None,
        annotation="Int",
        column="WholeColumn",
        json_schema=MappingProxyType(
            {"type": "integer", "minimum": -LARGEST_INT, "maximum": LARGEST_INT}
        ),
        typescript="number",
        zod="wire.int",
        bounds=_RANGE | {"multiple_of"},
        operators=(*_EQUAL, *_ORDER, *_NULL),
        text=False,
        valid=(0, 1, -1, LARGEST_INT, -LARGEST_INT),
        invalid=(LARGEST_INT + 1, -LARGEST_INT - 1, 0.5, "1", True, None),
    ),
    FieldType(
        kind="int64",
        python="int",
        python_module=None,
        annotation="Int64",
        column="WholeColumn",
        json_schema=_string(pattern=wire.INT64),
        typescript="Int64",
        zod="wire.int64",
        bounds=_RANGE | {"multiple_of"},
        operators=(*_EQUAL, *_ORDER, *_NULL),
        valid=("0", "1", "-1", str(LARGEST_INT + 2), str(LARGEST_INT64), str(-LARGEST_INT64 - 1)),
        invalid=(
            str(LARGEST_INT64 + 1),
            str(-LARGEST_INT64 - 2),
            "1.0",
            "+1",
            "01",
            "-0",
            " 1",
            "",
            "1e3",
            1,
            None,
        ),
    ),
    FieldType(
        kind="float",
        python="float",
        python_module=None,
        annotation="Float",
        column=None,
        json_schema=MappingProxyType({"type": "number"}),
        typescript="number",
        zod="wire.float",
        bounds=_RANGE,
        operators=(*_EQUAL, *_ORDER, *_NULL),
        key=False,
        text=False,
        valid=(0, 0.1, -0.5, 1e-300, 1.7976931348623157e308, 3),
        invalid=("0.1", "NaN", True, None, ()),
    ),
    FieldType(
        kind="decimal",
        python="Decimal",
        python_module="decimal",
        annotation="Decimal",
        column="DigitsColumn",
        json_schema=_string(),
        typescript="Decimal",
        zod="wire.decimal",
        bounds=_RANGE | {"multiple_of"},
        operators=(*_EQUAL, *_ORDER, *_NULL),
        valid=("0", "1", "-1"),
        invalid=("", "1e3", "+1", ".5", "1.", "NaN", "Infinity", " 1", "1,0", 1, 0.5, None),
    ),
    FieldType(
        kind="bool",
        python="bool",
        python_module=None,
        annotation="Bool",
        column=None,
        json_schema=MappingProxyType({"type": "boolean"}),
        typescript="boolean",
        zod="wire.bool",
        operators=("eq", "ne", *_NULL),
        text=False,
        valid=(True, False),
        invalid=(0, 1, "true", "", None),
    ),
    FieldType(
        kind="date",
        python="date",
        python_module="datetime",
        annotation="Date",
        column=None,
        json_schema=_string(format="date"),
        typescript="IsoDate",
        zod="wire.date",
        operators=(*_EQUAL, *_ORDER, *_NULL),
        valid=("2024-02-29", "0001-01-01", "9999-12-31"),
        invalid=(
            "2023-02-29",
            "2024-13-01",
            "2024-00-10",
            "2024-1-1",
            "2024-01-01T00:00:00Z",
            "20240101",
            "",
            0,
            None,
        ),
    ),
    FieldType(
        kind="time",
        python="time",
        python_module="datetime",
        annotation="Time",
        column=None,
        json_schema=_string(pattern=wire.TIME),
        typescript="IsoTime",
        zod="wire.time",
        operators=(*_EQUAL, *_ORDER, *_NULL),
        valid=("00:00:00", "23:59:59", "12:30:00.000001", "23:59:59.999999"),
        invalid=("24:00:00", "12:60:00", "12:00:60", "1:00:00", "12:00:00.1234567", "", 0, None),
    ),
    FieldType(
        kind="datetime",
        python="datetime",
        python_module="datetime",
        annotation="UtcDateTime",
        column=None,
        json_schema=_string(format="date-time"),
        typescript="IsoDateTime",
        zod="wire.datetime",
        operators=(*_EQUAL, *_ORDER, *_NULL),
        valid=("2024-02-29T12:00:00Z", "2024-01-01T00:00:00.000001Z", "2024-01-01T00:00:00+02:00"),
        invalid=(
            "2024-01-01T00:00:00",
            "2023-02-29T00:00:00Z",
            "2024-01-01",
            "now",
            "1700000000",
            "",
            1700000000,
            None,
        ),
    ),
    FieldType(
        kind="duration",
        python="timedelta",
        python_module="datetime",
        annotation="Duration",
        column="SpanColumn",
        json_schema=_string(format="duration", pattern=wire.DURATION),
        typescript="IsoDuration",
        zod="wire.duration",
        operators=(*_EQUAL, *_ORDER, *_NULL),
        key=False,
        valid=("PT0S", "PT1H30M", "P1DT0.000001S"),
        invalid=("P", "PT", "1:00", "", 60, None),
    ),
    FieldType(
        kind="uuid",
        python="UUID",
        python_module="uuid",
        annotation="Uuid",
        column=None,
        json_schema=_string(format="uuid"),
        typescript="Uuid",
        zod="wire.uuid",
        valid=("0190a0b0-0000-7000-8000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"),
        invalid=(
            "0190a0b000007000800000000000000",
            "{0190a0b0-0000-7000-8000-000000000000}",
            "x",
            "",
            0,
            None,
        ),
    ),
    FieldType(
        kind="email",
        python="str",
        python_module=None,
        annotation="Email",
        column=None,
        json_schema=_string(format="email", pattern=wire.EMAIL),
        typescript="string",
        zod="wire.email",
        bounds=_LENGTHS,
        operators=(*_EQUAL, "contains", *_ORDER, *_NULL),
        search=True,
        valid=("a@example.com", "first.last+tag@sub.example.org"),
        invalid=("nobody", "@example.com", "a@", "a b@example.com", "a@b@example.com", "", 1, None),
    ),
    FieldType(
        kind="url",
        python="str",
        python_module=None,
        annotation="Url",
        column=None,
        json_schema=_string(format="uri", pattern=wire.URL),
        typescript="string",
        zod="wire.url",
        bounds=_LENGTHS,
        operators=(*_EQUAL, "contains", *_ORDER, *_NULL),
        search=True,
        valid=("https://example.com", "http://example.com:8080/a?b=c#d"),
        invalid=("example.com", "javascript:alert(1)", "https://", "http://a b", "", 1, None),
    ),
    FieldType(
        kind="bytes",
        python="bytes",
        python_module=None,
        annotation="Bytes",
        column=None,
        json_schema=_string(contentEncoding="base64", pattern=wire.BASE64),
        typescript="Base64",
        zod="wire.bytes",
        operators=_NULL,
        key=False,
        ordered=False,
        valid=("", "AA==", "AAE=", "AAEC", "/+8="),
        invalid=("A", "A=", "AA", "AA=", "_-8=", "A A=", 1, None),
    ),
    FieldType(
        kind="json",
        python="JsonValue",
        python_module=None,
        annotation="Json",
        column="JsonColumn",
        json_schema=MappingProxyType({"$ref": "#/components/schemas/Json"}),
        typescript="JsonValue",
        zod="wire.json",
        operators=_NULL,
        key=False,
        ordered=False,
        text=False,
        valid=({}, (), 0, "", False, {"deep": ({"list": (1, "two", None, True, 0.5)},)}),
        invalid=("\x00", None),
    ),
    FieldType(
        kind="enum",
        python="",  # its own class
        python_module=None,
        annotation="",
        column="ChoiceColumn",
        json_schema=MappingProxyType({}),
        typescript="",
        zod="wire.oneOf",
        invalid=(0, True, None),
    ),
    FieldType(
        kind="object",
        python="",  # its own class
        python_module=None,
        annotation="",
        column="DocumentColumn",
        json_schema=MappingProxyType({}),
        typescript="",
        zod="",
        operators=_NULL,
        key=False,
        ordered=False,
        text=False,
        invalid=("", 0, False, (), None),
    ),
)

ROWS: Mapping[str, FieldType] = MappingProxyType({each.kind: each for each in _ROWS})
"""Every kind, by name."""

SPELLINGS: Mapping[str, str] = MappingProxyType(
    {
        "any": "json",
        "bigint": "int64",
        "binary": "bytes",
        "blob": "bytes",
        "boolean": "bool",
        "char": "str",
        "dict": "json",
        "double": "float",
        "guid": "uuid",
        "integer": "int",
        "interval": "duration",
        "jsonb": "json",
        "long": "int64",
        "map": "json",
        "money": "decimal",
        "number": "float",
        "numeric": "decimal",
        "real": "float",
        "string": "str",
        "timedelta": "duration",
        "timestamp": "datetime",
        "timestamptz": "datetime",
        "uri": "url",
        "varchar": "str",
    }
)
"""What other tools call our types; suggested, never accepted."""
