"""Steps -> what they mean for a database with rows and a release that runs.

Comes in: a step. Goes out: a sentence, a `Weight`, and the way that would not disturb anybody. Never here: a database.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from stratagen.schema.steps import (
    MEANWHILE,
    AddCheck,
    AddColumn,
    AddIndex,
    AddReference,
    ChangeKind,
    CreateTable,
    DropCheck,
    DropColumn,
    DropIndex,
    DropReference,
    DropTable,
    Fill,
    Nullable,
    Recode,
    RenameColumn,
    RenameTable,
    Step,
)
from stratagen.schema.values import Kind

__all__ = ["Judgement", "Weight", "judged"]


class Weight(StrEnum):
    """How much a step asks of a database that is in use."""

    SAFE = "safe"
    LOCKS = "locks"  # waits for others, lets them wait, or breaks a release that still runs
    DESTRUCTIVE = "destructive"  # what is gone cannot come back


class Judgement(Struct, frozen=True):
    """What a step does, how much it asks, and how it can be had for less; empty where it asks nothing."""

    what: str
    weight: Weight
    advice: str = ""


_RENAMED = "a release that still runs asks for the old name: add the new one, write both, and drop the old one a release later"
_DROPPED = "a release that still runs asks for it: let one go out first that does not"
_CHECKED = "every row is looked at under a lock; on a large table of PostgreSQL add it NOT VALID and validate it later"
_INDEXED = (
    "writes wait meanwhile; on a large table of PostgreSQL make it CONCURRENTLY by hand first"
)


def judged(step: Step) -> Judgement:  # noqa: PLR0912  # a table, a line for each step
    """What a step means."""
    safe, locks, gone = Weight.SAFE, Weight.LOCKS, Weight.DESTRUCTIVE
    found: tuple[str, Weight, str]
    match step:
        case RenameTable(old, table):
            found = f"{old} becomes {table}", locks, _RENAMED
        case RenameColumn(table, old, column):
            found = f"{table}.{old} becomes {column.name}", locks, _RENAMED
        case CreateTable(table):
            found = f"{table.name} is new", safe, ""
        case DropTable(table):
            found = f"{table.name.removesuffix(MEANWHILE)} goes, with its rows", gone, _DROPPED
        case AddColumn(table, column):
            found = f"{table}.{column.name} is new", safe, ""
        case DropColumn(table, column):
            name = f"{table}.{column.name.removesuffix(MEANWHILE)}"
            found = f"{name} goes, with its values", gone, _DROPPED
        case Fill(table, column, value):
            what = f"rows without {table}.{column.name} get {value!r}"
            found = what, locks, "all of them at once; on a large table do it in portions before"
        case Nullable(table, column) if column.nullable:
            found = f"{table}.{column.name} may be null", safe, ""
        case Nullable(table, column, again=True):
            found = f"{table}.{column.name} may not be null again", locks, ""
        case Nullable(table, column):
            advice = "a release that still runs writes null: let one go out first that does not"
            found = f"{table}.{column.name} may not be null any more", locks, advice
        case ChangeKind(table, column, old, convert):
            found = _kind_changes(f"{table}.{column.name}", old, column.kind, convert=convert)
        case Recode(table, column, old, new):
            what = (
                f"{old!r} in {table}.{column.name} becomes {'null' if new is None else repr(new)}"
            )
            found = what, locks, "a release that still runs may write the old value again"
        case AddIndex(table, index):
            what = f"{'unique' if index.unique else 'index'} {index.name} on {table}"
            found = what, locks, _INDEXED
        case AddReference(table, reference):
            found = f"{table} refers to {reference.table} ({reference.name})", locks, _CHECKED
        case AddCheck(table, column):
            found = f"{table}.{column.name} is checked", locks, _CHECKED
        case DropIndex(table, index):
            found = f"{index.name} on {table} goes", safe, ""
        case DropReference(table, reference):
            found = f"{reference.name} on {table} goes", safe, ""
        case DropCheck(table, column):
            found = f"the check of {table}.{column.name} goes", safe, ""
    return Judgement(*found)


def _kind_changes(name: str, old: Kind, new: Kind, *, convert: bool) -> tuple[str, Weight, str]:
    if (
        old.word == new.word == "choice"
    ):  # what becomes of a value that goes is said, so none is lost
        what = f"{name} has room for its longest value, {_room(new)} characters"
        if _room(new) < _room(old):
            return what, Weight.LOCKS, "every row is looked at under a lock"
        return what, Weight.SAFE, ""
    sizes = ", ".join(map(str, new.digits or filter(None, [new.length])))
    what = f"{name} becomes {new.word}{f'({sizes})' if sizes else ''}"
    if convert:
        advice = "every value is rewritten, one that has no meaning there ends it; prefer a new field and a later drop"
        return what, Weight.LOCKS, advice
    if _room(new) < _room(old):
        return what, Weight.DESTRUCTIVE, "longer values do not fit: shorten them first"
    return what, Weight.SAFE, ""


def _room(kind: Kind) -> float:
    """How many characters find room."""
    if kind.word == "choice":
        return max(map(len, kind.choices), default=1)
    return kind.length if kind.length is not None else float("inf")
