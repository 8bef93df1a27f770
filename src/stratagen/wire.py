r"""How each type is spelled in JSON: one anchored regular expression per type, the same for Python and TypeScript.

Comes in: nothing. Goes out: patterns in the subset that Rust's, Python's and JavaScript's regular expressions read alike
(no look-around, no `\d`, no `\s`, no flags). A calendar date or a 64-bit range is checked by the pattern itself, so that
both sides accept and refuse the same text without a second opinion.
Never here: a conversion, or an import beyond the standard library. In Python match with `re.fullmatch`: its `$` lets a
last newline pass, those of Rust and JavaScript do not.
"""

from __future__ import annotations

__all__ = [
    "BASE64",
    "DATE",
    "DATETIME",
    "DURATION",
    "EMAIL",
    "INT64",
    "SAFE_INT",
    "SEGMENT",
    "TEXT",
    "TIME",
    "URL",
    "UUID",
    "decimal",
]

SAFE_INT = 2**53 - 1
"""The largest integer that JavaScript's numbers hold exactly; `int` lies between its negative and itself."""

TEXT = r"^[^\x00]*$"
"""Any text without NUL, which PostgreSQL cannot store."""


SEGMENT = r"^(?:[^\x00.]|\.[^\x00.]|\.\.[^\x00])[^\x00]*$"
"""Text that a url can hold as one segment: not empty, and neither `.` nor `..`, which clients and proxies take away
(RFC 3986, 5.2.4), percent-encoded or not."""


def _at_most(limit: str) -> str:
    """A pattern of the positive integers without leading zeros up to `limit`, given in decimal digits."""
    length = len(limit)
    shorter = f"[1-9][0-9]{{0,{length - 2}}}"
    longer = [
        f"{limit[:place]}[{int(place == 0)}-{int(digit) - 1}][0-9]{{{length - place - 1}}}"
        for place, digit in enumerate(limit)
        if int(digit) > int(place == 0)
    ]
    return f"(?:{'|'.join([shorter, *longer, limit])})"


INT64 = f"^(?:0|-?{_at_most('9223372036854775807')}|-9223372036854775808)$"
"""A signed 64-bit integer as a string: no leading zero, no plus sign, no minus zero."""

_YEAR = "(?:[0-9]{3}[1-9]|[0-9]{2}[1-9][0-9]|[0-9][1-9][0-9]{2}|[1-9][0-9]{3})"
_FOURTHS = "(?:0[48]|[2468][048]|[13579][26])"
_LEAP_YEAR = f"(?:[0-9]{{2}}{_FOURTHS}|{_FOURTHS}00)"
_MONTH_DAY = "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
_DATE = f"(?:{_YEAR}-{_MONTH_DAY}|{_LEAP_YEAR}-02-29)"

DATE = f"^{_DATE}$"
"""A day of the Gregorian calendar from 0001-01-01 to 9999-12-31."""

_TIME = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,6})?)?"

TIME = f"^{_TIME}$"
"""A time of day without offset, to the microsecond; seconds may be left out, as `<input type="time">` does."""

# An offset may move the first and the last day out of Python's calendar: with one, years run from 0002 to 9998.
_OFFSET_YEAR = (
    "(?:000[2-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-8][0-9]{3}|9[0-8][0-9]{2}|99[0-8][0-9]|999[0-8])"
)
_OFFSET_DATE = f"(?:{_OFFSET_YEAR}-{_MONTH_DAY}|{_LEAP_YEAR}-02-29)"

DATETIME = f"^(?:{_DATE}T{_TIME}Z|{_OFFSET_DATE}T{_TIME}[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$"
"""An instant to the microsecond: `Z`, or an offset from -23:59 to +23:59."""

DURATION = (
    r"^-?P(?:[0-9]{1,7}W"
    r"|[0-9]{1,8}D(?:T(?:[0-9]{1,8}H(?:[0-9]{1,8}M)?(?:[0-9]{1,8}(?:\.[0-9]{1,6})?S)?"
    r"|[0-9]{1,8}M(?:[0-9]{1,8}(?:\.[0-9]{1,6})?S)?|[0-9]{1,8}(?:\.[0-9]{1,6})?S))?"
    r"|T(?:[0-9]{1,8}H(?:[0-9]{1,8}M)?(?:[0-9]{1,8}(?:\.[0-9]{1,6})?S)?"
    r"|[0-9]{1,8}M(?:[0-9]{1,8}(?:\.[0-9]{1,6})?S)?|[0-9]{1,8}(?:\.[0-9]{1,6})?S))$"
)
"""ISO 8601 without years and months, whose length is no fixed one. The digits allowed keep every sum of parts below
2^63 microseconds, so that nothing the pattern accepts overflows."""

UUID = "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
"""A UUID of any version with its hyphens."""

BASE64 = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$"
"""RFC 4648 section 4, padded and canonical: one text for each value."""

_LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"

EMAIL = rf"^[A-Za-z0-9.!#$%&'*+/=?^_`{{|}}~-]{{1,64}}@{_LABEL}(?:\.{_LABEL})+$"
"""What `<input type="email">` accepts, with at least one dot in the domain."""

URL = rf"^https?://(?:{_LABEL}(?:\.{_LABEL})*\.?|\[[0-9A-Fa-f:.]{{2,45}}\])(?::[0-9]{{1,5}})?(?:[/?#][^\x00-\x20\x7f]*)?$"
"""An absolute http or https URL without user and password; a host beyond ASCII is written in punycode."""


def decimal(precision: int, scale: int) -> str:
    """The pattern of a decimal number as a string.

    Args:
        precision: how many digits in all, 1 or more.
        scale: how many of them after the point, 0 to `precision`.

    Returns:
        An anchored pattern without exponent, plus sign or leading zeros.

    >>> import re
    >>> [bool(re.fullmatch(decimal(4, 2), text)) for text in ("12.34", "-0.5", "123.4", "1e1", "01")]
    [True, True, False, False, False]
    """
    whole = precision - scale
    units = f"(?:0|[1-9][0-9]{{0,{whole - 1}}})" if whole else "0"
    fraction = rf"(?:\.[0-9]{{1,{scale}}})?" if scale else ""
    return f"^-?{units}{fraction}$"
