"""What a column is where nobody says anything, in the registry's words.

Comes in: a default as SQL, and the kind of its column. Goes out: the default of a field, or that no registry says it. Never here:
what an insert does about it.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from decimal import Decimal

from stratagen.adopt.expressions import literal_of
from stratagen.adopt.tables import Kind
from stratagen.registry.printing import Entry

__all__ = ["UNSAID", "default_of"]

UNSAID = object()
"""No registry says it."""

_NOW = re.compile(
    r"\(*(?:current_timestamp(?:\(\d*\))?|now\(\)|localtimestamp|statement_timestamp\(\)|datetime\('now'(?:,\s*'utc')?\)"
    r"|timezone\('utc'(?:::text)?, now\(\)\))\)*(?:::timestamp with(?:out)? time zone)?",
    re.IGNORECASE,
)
_TEXTS = frozenset({"str", "text", "email", "url", "uuid", "date", "time"})


def default_of(text: str, kind: Kind) -> Entry | object:  # noqa: PLR0911 - one return a family
    """The default, None for null, or `UNSAID`."""
    if kind.word == "datetime" and _NOW.fullmatch(text.strip()):
        return "now"
    if text.strip().upper().startswith("NULL"):
        return None
    value = literal_of(text)
    if value is None:
        return UNSAID
    if kind.word == "enum":
        return value if value in kind.choices else UNSAID
    if kind.word.endswith("[]"):
        return [] if value in {"{}", "[]"} else UNSAID
    match kind.word, value:
        case "bool", bool():
            return value
        case "bool", 0 | 1 | "0" | "1":
            return bool(int(value))
        case "bool", "t" | "f" | "true" | "false":
            return str(value).startswith("t")
        case "datetime", str():
            return _instant(value)
        case "json", str():
            return _json(value)
    if kind.word in _TEXTS:
        return str(value) if not isinstance(value, bool) else UNSAID
    return _number(value, kind)


def _number(value: object, kind: Kind) -> Entry | object:
    if isinstance(value, str):
        try:
            value = Decimal(value)
        except ArithmeticError:
            return UNSAID
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return UNSAID
    match kind.word:
        case "int":
            return int(value) if value == int(value) else UNSAID
        case "float":
            return float(value)
        case "decimal":
            return str(value)
    return UNSAID


def _instant(text: str) -> Entry | object:
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        return UNSAID
    aware = read if read.tzinfo else read.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _json(text: str) -> Entry | object:
    try:
        found: Entry = json.loads(text)
    except ValueError:
        return UNSAID
    return found if found is not None else UNSAID
