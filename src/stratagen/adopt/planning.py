"""Which tables become entities, what those are called, and which of their foreign keys become refs.

Comes in: `Tables`. Goes out: a `Plan`, and notes of what cannot be. Never here: a field.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct, field

from stratagen.adopt.sketch import Note
from stratagen.adopt.tables import Column, ForeignKey, Table, Tables
from stratagen.model import names
from stratagen.model.circles import circles
from stratagen.model.fieldtypes import ROWS

__all__ = ["Plan", "Ref", "make_plan"]

_DATABASE_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,62}")
_DEEPEST_KEY = 50
_MADE = frozenset({"int", "uuid", "str"})


class Ref(Struct, frozen=True):
    """A foreign key that becomes a ref.

    Attributes:
        columns: in the order of the target's key.
        nullable: whether all of them may be null.
        whole: whether no other row may have the same ones.
    """

    name: str
    key: ForeignKey
    columns: tuple[str, ...]
    nullable: bool
    unique: bool


class Plan(Struct):
    """What is decided about all tables before any is described."""

    tables: Tables
    stored: dict[str, Table] = field(default_factory=dict)  # those that become entities, by table
    names: dict[str, str] = field(default_factory=dict)  # table -> entity
    refs: dict[str, tuple[Ref, ...]] = field(default_factory=dict)  # by table
    notes: list[Note] = field(default_factory=list)

    def note(self, where: str, cause: str) -> None:
        """Tell of something that the registry does not say, or says otherwise."""
        self.notes.append(Note(f"{self.tables.source}:{where}", cause))

    def made_key(self, table: Table) -> str | None:
        """The kind of a key that the registry calls `id` and makes itself; None where it is fields of the table's own."""
        if len(table.key) != 1:
            return None
        column = table.column(table.key[0])
        if any(column.name in each.columns for each in self.refs.get(table.name, ())):
            return None
        kind = column.kind.word if column.kind else ""
        if kind not in _MADE or (kind == "int" and not column.numbered):
            return None
        if kind == "str" and (column.name != "id" or (column.kind and column.kind.bounds)):
            return None
        return kind

    def key_names(self, table: Table, seen: frozenset[str] = frozenset()) -> tuple[str, ...]:
        """The names of its key on the wire: what a ref to it appends to its own."""
        if self.made_key(table) or table.name in seen:
            return ("id",)
        found: list[str] = []
        for part in table.key:
            ref = next(
                (each for each in self.refs.get(table.name, ()) if part in each.columns), None
            )
            if ref is None:
                found.append(names.spelled(part, "field"))
            else:
                target = self.stored[ref.key.table]
                parts = self.key_names(target, seen | {table.name})
                found.append(f"{ref.name}_{parts[ref.columns.index(part)]}")
        return tuple(found)


def make_plan(tables: Tables) -> Plan:
    """What becomes of each table."""
    plan = Plan(tables)
    for table in tables.tables:
        reason = _unfit(table)
        if reason is None:
            plan.stored[table.name] = table
        else:
            plan.note(table.name, f"{reason}: the table is left out")
    for inner in tables.inner:
        plan.note(inner, "is kept by the database for another table: the table is left out")
    for view in tables.views:
        plan.note(view, "is a view, and views are not imported")
    plan.names = _entity_names(plan.stored.values())
    usable = {name: list(_usable(plan, table)) for name, table in plan.stored.items()}
    _break_circles(plan, usable)
    for _ in range(_DEEPEST_KEY):  # a ref is called after a key, which may hold refs itself
        refs = {name: _refs(plan, plan.stored[name], keys) for name, keys in usable.items()}
        if refs == plan.refs:
            break
        plan.refs = refs
    return plan


def _unfit(table: Table) -> str | None:
    """Why a table cannot be an entity."""
    if not _DATABASE_NAME.fullmatch(table.name):
        return "its name is none that a registry can write (letters, digits, _; 63 of them at most)"
    if table.name.casefold().startswith("sqlite_"):
        return "SQLite keeps names that begin with sqlite_ to itself"
    if not table.key:
        return "it has no primary key"
    for name in table.key:
        column = table.column(name)
        if column.kind is None or not _may_be_key(column) or not _DATABASE_NAME.fullmatch(name):
            return f"its key {name} ({column.sql}) is none that can stand in a url"
    return None


def _may_be_key(column: Column) -> bool:
    word = column.kind.word if column.kind else ""
    return word in ROWS and ROWS[word].key


def _entity_names(stored: Iterable[Table]) -> dict[str, str]:
    """`OrderItems` -> order_item. Of two that come to one name the later gets a number."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for table in stored:
        whole = names.spelled(table.called or table.name, "table")
        name = names.singular(whole)
        for candidate in (name, whole, *(f"{name}_{number}" for number in range(2, 1000))):
            if not taken & {candidate, names.plural(candidate)}:
                found[table.name] = candidate
                taken |= {candidate, names.plural(candidate)}
                break
    return found


# ── Foreign keys ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _usable(plan: Plan, table: Table) -> Iterator[ForeignKey]:
    """The foreign keys that can be refs; the others are told, and their columns stay plain."""
    used: set[str] = set()
    for key in table.references:
        reason = _no_ref(plan, table, key, used)
        if reason is None:
            used.update(key.columns)
            yield key
        else:
            where = f"{table.name}.{', '.join(key.columns)}"
            plan.note(
                where,
                f"{reason}: it is imported as a plain field, and the database alone keeps the reference",
            )


def _no_ref(  # noqa: PLR0911 - one return a reason
    plan: Plan, table: Table, key: ForeignKey, used: set[str]
) -> str | None:
    target = plan.stored.get(key.table)
    columns = [table.column(name) for name in key.columns]
    if target is None:
        return f"the table {key.table} that it refers to is not imported"
    if sorted(key.target) != sorted(target.key):
        return f"it refers to {', '.join(key.target)} of {key.table}, which is not its primary key"
    if used & set(key.columns):
        return "one of its columns belongs to another reference already"
    if len({each.nullable for each in columns}) > 1:
        return "a part of it may be null and another may not"
    if len({each.name in table.key for each in columns}) > 1:
        return "a part of it is in the primary key and another is not"
    if any(each.kind is None or not _DATABASE_NAME.fullmatch(each.name) for each in columns):
        return "its column is none that a registry can write"
    kinds = [
        (table.column(one).kind, target.column(other).kind)
        for one, other in zip(key.columns, key.target, strict=True)
    ]
    if any(one and other and one.word != other.word for one, other in kinds):
        return f"its type is not that of the key of {key.table}"
    if key.table == table.name and not columns[0].nullable:
        return "each row would need another one of the same table before it"
    return None


def _break_circles(plan: Plan, usable: dict[str, list[ForeignKey]]) -> None:
    """Rows that need each other could never be written through the API: one of the references becomes a plain field."""
    while True:
        needs = {
            name: [
                key.table for key in keys if not plan.stored[name].column(key.columns[0]).nullable
            ]
            for name, keys in usable.items()
        }
        found = circles(needs)
        if not found:
            return
        first, second = found[0][0], found[0][1 % len(found[0])]
        key = next(
            each for each in usable[first]
            if each.table == second and not plan.stored[first].column(each.columns[0]).nullable
        )  # fmt: skip
        usable[first].remove(key)
        circle = " needs ".join([*found[0], found[0][0]])
        plan.note(
            f"{first}.{', '.join(key.columns)}",
            f"{circle}, so no first row of them could be written: it is imported as a plain field, and the database alone "
            "keeps the reference",
        )


def _refs(plan: Plan, table: Table, keys: Iterable[ForeignKey]) -> tuple[Ref, ...]:
    keys = tuple(keys)
    referring = {column for key in keys for column in key.columns}
    taken = {
        names.spelled(each.name, "field") for each in table.columns if each.name not in referring
    }
    found = []
    for key in keys:
        target = plan.stored[key.table]
        columns = tuple(key.columns[key.target.index(part)] for part in target.key)
        name = _ref_name(columns, plan.key_names(target), plan.names[key.table], taken)
        taken.add(name)
        nullable = table.column(columns[0]).nullable
        found.append(Ref(name, key, columns, nullable, _is_unique(table, columns)))
    return tuple(found)


def _is_unique(table: Table, columns: tuple[str, ...]) -> bool:
    whole = [
        each.columns for each in table.indexes if each.unique and not each.where and not each.oddity
    ]
    return any(sorted(each) == sorted(columns) for each in (table.key, *whole))


def _ref_name(
    columns: tuple[str, ...], parts: tuple[str, ...], target: str, taken: set[str]
) -> str:
    """`project` of project_id; what all columns of a composite one have before the part; else what it refers to."""
    spelt = [names.spelled(each, "ref") for each in columns]
    heads = {one.removesuffix(f"_{part}") for one, part in zip(spelt, parts, strict=True)}
    if len(columns) == 1:
        head = spelt[0].removesuffix(f"_{parts[0]}")
        head = head.removesuffix("_id") if head == spelt[0] else head
    else:
        head = heads.pop() if len(heads) == 1 else target
    for name in (head, f"{head}_ref", *(f"{head}_{number}" for number in range(2, 1000))):
        wire = {f"{name}_{part}" for part in parts}
        if not taken & {name, *wire}:
            return name
    return head
