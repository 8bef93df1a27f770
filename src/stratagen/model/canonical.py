"""One spelling per value: wire texts as the generated server answers them.

Comes in: text that is of the wire grammar. Goes out: the same value in its canonical spelling, so that texts can be compared.
Never here: a check; `values.py` has made it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta

from stratagen.model.entity import TypeUse

__all__ = ["canonical"]


def canonical(text: str, use: TypeUse) -> str:
    """`text`, a value of type `use`, in its canonical spelling.

    >>> canonical("9.9", TypeUse("decimal", precision=6, scale=2))
    '9.90'
    """
    if use.kind == "decimal":
        return _decimal(text, use.scale or 0)
    spell = _SPELL.get(use.kind)
    return spell(text) if spell else text


def _decimal(text: str, scale: int) -> str:
    digits = text.removeprefix("-")
    whole, _, fraction = digits.partition(".")
    spelt = f"{whole}.{fraction.ljust(scale, '0')}" if scale else whole
    return f"-{spelt}" if text.startswith("-") and spelt.strip("0.") else spelt


def _datetime(text: str) -> str:
    instant = datetime.fromisoformat(text).astimezone(UTC)
    return instant.isoformat().removesuffix("+00:00") + "Z"


def _time(text: str) -> str:
    return time.fromisoformat(text).isoformat()


_PARTS = re.compile(
    r"(-?)P(?:([0-9]+)W)?(?:([0-9]+)D)?(?:T(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)(?:\.([0-9]+))?S)?)?"
)


def _duration(text: str) -> str:
    found = _PARTS.fullmatch(text)
    if found is None:
        return text
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:6])
    fraction = int((found[7] or "").ljust(6, "0"))
    length = timedelta(days, seconds, fraction, 0, minutes, hours, weeks)
    minutes, seconds = divmod(length.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    behind = f".{length.microseconds:06}".rstrip("0") if length.microseconds else ""
    clock = f"{hours}H" * (hours > 0) + f"{minutes}M" * (minutes > 0)
    clock += f"{seconds}{behind}S" if seconds or behind else ""
    if not (length.days or clock):
        return "PT0S"
    return f"{found[1]}P" + f"{length.days}D" * (length.days > 0) + (f"T{clock}" if clock else "")


_SPELL: dict[str, Callable[[str], str]] = {
    "datetime": _datetime,
    "duration": _duration,
    "time": _time,
    "uuid": str.lower,
}
