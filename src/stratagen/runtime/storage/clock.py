"""The time that storage writes, and the keys it makes from it.

Comes in: nothing. Goes out: instants in UTC that never repeat or go back within a process, and UUIDs of version 7.
Never here: a time zone.
"""

from __future__ import annotations

import os
import threading
from datetime import UTC, datetime, timedelta
from uuid import UUID

__all__ = ["utc_now", "uuid7"]

_MICROSECOND = timedelta(microseconds=1)
_lock = threading.Lock()
_last = datetime.min.replace(tzinfo=UTC)
_last_uuid = 0


def utc_now() -> datetime:
    """Now, to the microsecond, later than any instant given out before, though the system's clock be set back.

    >>> utc_now() < utc_now()
    True
    """
    global _last  # noqa: PLW0603  # one clock for the process is the point
    with _lock:
        now = datetime.now(UTC)
        _last = now if now > _last else _last + _MICROSECOND
        return _last


def uuid7() -> UUID:
    """A UUID of version 7 (RFC 9562, 5.7): milliseconds, then random bits; rising within a process.

    Within one millisecond the random part counts on from the last one (method 2 of section 6.2).

    >>> one, two = uuid7(), uuid7()
    >>> one.version, one < two
    (7, True)
    """
    global _last_uuid  # noqa: PLW0603  # so that keys rise
    with _lock:
        milliseconds = int(datetime.now(UTC).timestamp() * 1000)
        noise = int.from_bytes(os.urandom(10)) & ((1 << 74) - 1)
        value = milliseconds << 74 | noise
        if value <= _last_uuid:
            value = _last_uuid + 1 + (noise & 0xFFFF)
        _last_uuid = value
    stamp, rest = value >> 74, value & ((1 << 74) - 1)
    high, low = rest >> 62, rest & ((1 << 62) - 1)
    return UUID(int=stamp << 80 | 7 << 76 | high << 64 | 2 << 62 | low)
