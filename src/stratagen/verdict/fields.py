"""Fields before and after -> what changed about them on the wire.

Comes in: the fields of one entity or value type, twice, and which of them are read and sent. Goes out: changes. Never here: a
database.

`RULES` and `MEANT_ELSEWHERE` name every attribute of a field; a test holds them to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct

from stratagen.model.entity import Bounds, Field, TypeUse
from stratagen.model.fieldtypes import ROWS
from stratagen.verdict.values import Api, Change, Client, added, breaks, hidden, refused

__all__ = ["MEANT_ELSEWHERE", "RULES", "Wire", "field_changes", "type_changes", "type_text"]


class Wire(Struct, frozen=True):
    """Where a field is met: in answers, in what creates a row, in what changes one."""

    read: bool
    created: bool
    updated: bool

    @property
    def sent(self) -> bool:
        """Whether clients send it at all."""
        return self.created or self.updated


class _Pair(Struct, frozen=True):
    """One field before and after, and where it was and is met."""

    subject: str
    old: Field
    new: Field
    before: Wire
    after: Wire


def field_changes(
    owner: str,
    old: Iterable[Field],
    new: Iterable[Field],
    wire: tuple[Callable[[Field], Wire], Callable[[Field], Wire]],
) -> Iterator[Change]:
    """What changed about the fields of `owner`; `wire` says of a field where it was and is met."""
    before = {each.name: each for each in old}
    after = {each.name: each for each in new}
    was, now = wire
    gone = dict(before)
    for name, field in after.items():
        former = before.get(name) or _former(field, before, after)
        if former is None:
            yield from _new(f"{owner}.{name}", field, now(field))
            continue
        gone.pop(former.name, None)
        pair = _Pair(f"{owner}.{name}", former, field, was(former), now(field))
        yield from _changed(pair)
    for name, field in gone.items():
        if was(field).read or was(field).sent:
            yield breaks(f"{owner}.{name}", "is gone")


def _former(field: Field, before: Mapping[str, Field], after: Mapping[str, Field]) -> Field | None:
    former = field.renamed_from
    return before.get(former) if former is not None and former not in after else None


def _new(subject: str, field: Field, wire: Wire) -> Iterator[Change]:
    if wire.created and field.required:
        yield breaks(subject, "is new, and has to be sent")
    elif wire.read or wire.sent:
        yield added(subject, "is new")


def _changed(pair: _Pair) -> Iterator[Change]:
    if not (pair.before.read or pair.before.sent or pair.after.read or pair.after.sent):
        return
    if pair.old.name != pair.new.name:
        yield breaks(pair.subject, f"was called {pair.old.name}")
    yield from _places(pair)
    for rule in RULES.values():
        yield from rule(pair)


def _places(pair: _Pair) -> Iterator[Change]:
    before, after, subject = pair.before, pair.after, pair.subject
    for was, now, what in (
        (before.read, after.read, "read"),
        (before.created, after.created, "sent to create one"),
        (before.updated, after.updated, "sent to change one"),
    ):
        if was and not now:
            yield breaks(subject, f"is not {what} any more")
        elif now and not was and what.endswith("create one") and pair.new.required:
            yield breaks(subject, f"has to be {what}")
        elif now and not was:
            yield added(subject, f"is {what}")


# One rule for each attribute ------------------------------------------------------------------------------------------


def _type(pair: _Pair) -> Iterator[Change]:
    yield from type_changes(pair.subject, pair.old.type, pair.new.type)


def type_changes(subject: str, old: TypeUse, new: TypeUse) -> Iterator[Change]:
    """What a type in the place of another one means."""
    if old == new:
        return
    what = f"is {type_text(new)} where it was {type_text(old)}"
    if (ROWS[old.kind].typescript, old.of, old.many) != (
        ROWS[new.kind].typescript,
        new.of,
        new.many,
    ):
        yield breaks(subject, what)
    elif ROWS[old.kind].json_schema != ROWS[new.kind].json_schema or _narrower(old, new):
        yield refused(subject, what)
    elif old.kind == new.kind:
        yield added(subject, what)


def _narrower(old: TypeUse, new: TypeUse) -> bool:
    if old.precision is None or new.precision is None:
        return False
    whole = [(each.precision or 0) - (each.scale or 0) for each in (old, new)]
    return whole[1] < whole[0] or (new.scale or 0) < (old.scale or 0)


def type_text(use: TypeUse) -> str:
    """A type as the registry writes it, without its bounds."""
    name = use.of or use.kind
    digits = f"({use.precision}, {use.scale})" if use.precision is not None else ""
    return f"{name}{digits}{'[]' if use.many else ''}"


def _nullable(pair: _Pair) -> Iterator[Change]:
    if pair.old.nullable == pair.new.nullable:
        return
    if pair.new.nullable and pair.after.read:
        yield breaks(pair.subject, "may be null in answers")
    elif pair.new.nullable:
        yield added(pair.subject, "may be null")
    elif pair.after.sent:
        yield breaks(pair.subject, "may not be null any more")
    else:
        yield added(pair.subject, "is never null")


def _required(pair: _Pair) -> Iterator[Change]:
    if not (pair.before.created and pair.after.created) or pair.old.required == pair.new.required:
        return
    if pair.new.required:
        yield breaks(pair.subject, "has to be sent")
    else:
        yield added(pair.subject, "may be left out")


def _default(pair: _Pair) -> Iterator[Change]:
    both = pair.old.has_default and pair.new.has_default
    if both and pair.old.default != pair.new.default:
        yield hidden(
            pair.subject, f"is {pair.new.default!r} where nobody says, not {pair.old.default!r}"
        )


def _bounds(pair: _Pair) -> Iterator[Change]:
    if pair.old.bounds == pair.new.bounds or not pair.after.sent:
        return
    if tighter := _tighter(pair.old.bounds, pair.new.bounds):
        yield refused(pair.subject, f"takes less: {', '.join(tighter)}")
    else:
        yield added(pair.subject, "takes more")


def _tighter(old: Bounds, new: Bounds) -> list[str]:
    """The bounds that refuse what the old ones took."""
    found: list[str] = []
    for name in Bounds.__struct_fields__:
        was, now = getattr(old, name), getattr(new, name)
        if now is None or was == now:
            continue
        least, most = name in {"ge", "gt", "min_length"}, name in {"le", "lt", "max_length"}
        wider = was is not None and ((least and now < was) or (most and now > was))
        if not wider:
            found.append(f"{name} {now}")
    return found


def _asked(name: str, what: str) -> Callable[[_Pair], Iterator[Change]]:
    def rule(pair: _Pair) -> Iterator[Change]:
        if not (pair.before.read and pair.after.read):
            return
        was, now = getattr(pair.old, name), getattr(pair.new, name)
        if was and not now:
            yield breaks(pair.subject, f"cannot be {what} any more")
        elif now and not was:
            yield added(pair.subject, f"can be {what}")

    return rule


def _search(pair: _Pair) -> Iterator[Change]:
    if pair.old.search != pair.new.search:
        yield hidden(pair.subject, f"is {'' if pair.new.search else 'not '}looked through by q=")


def _deprecated(pair: _Pair) -> Iterator[Change]:
    if pair.old.deprecated is None and pair.new.deprecated is not None:
        yield Change(pair.subject, "is deprecated", Api.ADDITIVE, Client.FITS)


RULES: Mapping[str, Callable[[_Pair], Iterator[Change]]] = {
    "type": _type,
    "nullable": _nullable,
    "required": _required,
    "default": _default,
    "bounds": _bounds,
    "filter": _asked("filter", "filtered by"),
    "sort": _asked("sort", "sorted by"),
    "search": _search,
    "deprecated": _deprecated,
}
"""Attribute of a field -> what a change of it means."""

MEANT_ELSEWHERE = {
    "name": "renames",
    "renamed_from": "renames",
    "readonly": "where it is met",
    "immutable": "where it is met",
    "secret": "where it is met",
    "origin": "where it is met",
    "key": "the address of a row",
    "ref": "relations",
    "unique": "constraints",
    "index": "constraints",
    "has_default": "required",
    "attribute": "Python",
    "column": "the database",
    "description": "words",
    "example": "words",
    "has_example": "words",
    "span": "a place",
}
"""Attributes of which no rule is needed, and why."""
