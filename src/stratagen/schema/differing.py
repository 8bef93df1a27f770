"""Two schemas -> the steps from one to the other.

Comes in: the schema of the last revision, that of today, and what only a person can know: which name was which, what rows get
for a value that they lack, which value of an enum becomes which. Goes out: steps in the order in which they can be done, and
`Unsaid` for what nobody said. Never here: SQL.

Names first, so that everything behind speaks of the tables as they will be called; then what goes, the tables that go, which by
then nothing refers to, what changes, the new tables, and what comes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from stratagen.model.entity import Value
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
from stratagen.schema.values import Column, Index, Kind, Reference, Schema, Table

__all__ = ["Known", "Steps", "Unsaid", "steps_between"]

T = TypeVar("T")

TEXTS = frozenset({"string", "text", "choice"})


class Known(Struct, frozen=True):
    """What a person knows.

    Attributes:
        tables: a table's name today -> its name before.
        columns: table today, column today -> column before.
        fillings: table, column -> what rows get that have no value.
        recoded: enum -> a value that goes -> what becomes of it.
    """

    tables: Mapping[str, str] = {}
    columns: Mapping[tuple[str, str], str] = {}
    fillings: Mapping[tuple[str, str], Value] = {}
    recoded: Mapping[str, Mapping[str, str | None]] = {}


class Unsaid(Struct, frozen=True):
    """What has to be said before rows can follow: of which table and column, and the value of an enum that goes."""

    table: str
    column: str
    value: str | None = None
    key: bool = False  # the key of a table changes, which no step can do
    null: bool = False  # the value is to become null where nothing may be null


class Steps(Struct, frozen=True):
    """What is to be done, and what is not known about it."""

    steps: tuple[Step, ...]
    unsaid: tuple[Unsaid, ...]


def steps_between(old: Schema, new: Schema, known: Known) -> Steps:
    """The steps from `old` to `new`."""
    known = _aside(old, new, known)
    renames = tuple(_renames(old, new, known))
    before = {each.name: each for each in _renamed(old, known).tables}
    after = {each.name: each for each in new.tables}
    both = [(before[name], after[name]) for name in sorted(before.keys() & after.keys())]
    changes = [_Change(one, other, known) for one, other in both]
    made = [after[name] for name in sorted(after.keys() - before.keys())]
    gone = [before[name] for name in sorted(before.keys() - after.keys())]
    created, later = _creations(made)
    freed, dropped = _drops(gone)
    steps = (
        *renames,
        *(step for each in changes for step in each.goes()),
        *freed,
        *dropped,
        *(step for each in changes for step in each.changes()),
        *created,
        *(step for each in changes for step in each.comes()),
        *later,
    )
    return Steps(steps, tuple(unsaid for each in changes for unsaid in each.unsaid()))


# Names ----------------------------------------------------------------------------------------------------------------


def _aside(old: Schema, new: Schema, known: Known) -> Known:
    """What is known, and a name meanwhile for what goes where its own is taken by what is renamed to it."""
    tables = {
        f"{name}{MEANWHILE}": name
        for name in sorted(known.tables.keys() - set(known.tables.values()))
        if name in {each.name for each in old.tables}
    }
    columns: dict[tuple[str, str], str] = {}
    before = {each.name: each for each in old.tables}
    for table in new.tables:
        mine = {now: was for (name, now), was in known.columns.items() if name == table.name}
        there = before.get(known.tables.get(table.name, table.name))
        for name in sorted(mine.keys() - set(mine.values())):
            if there and name in {each.name for each in there.columns}:
                columns[table.name, f"{name}{MEANWHILE}"] = name
    return replace(known, tables={**known.tables, **tables}, columns={**known.columns, **columns})


def _renames(old: Schema, new: Schema, known: Known) -> Iterator[Step]:
    """Renames; two that change places go by way of a third name."""
    pairs = [(before, after) for after, before in known.tables.items()]
    yield from (RenameTable(before, after) for before, after in _ordered(pairs))
    before_tables = {each.name: each for each in old.tables}
    for table in new.tables:
        before = before_tables.get(known.tables.get(table.name, table.name))
        if before is None:
            continue
        mine = [
            (was, column)
            for (name, column), was in sorted(known.columns.items())
            if name == table.name
        ]
        for was, column in _ordered(mine):
            there = column if column in {each.name for each in table.columns} else None
            kind = table.column(column) if there else replace(_of(before, was), name=column)
            yield RenameColumn(table.name, was, kind)


def _of(table: Table, name: str) -> Column:
    try:
        return table.column(name)
    except KeyError:
        return Column(name, name, Kind("text"))


def _ordered(pairs: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Renames in an order in which no name is taken twice."""
    waiting = dict(pairs)
    while waiting:
        free = [before for before, after in waiting.items() if after not in waiting]
        if not free:  # a circle: one of them steps aside
            first = min(waiting)
            aside = f"{first}{MEANWHILE}"
            yield first, aside
            waiting[aside] = waiting.pop(first)
            continue
        for before in free:
            yield before, waiting.pop(before)


def _renamed(old: Schema, known: Known) -> Schema:
    """The old schema in the names of today; constraints are called as they were."""
    tables = {before: after for after, before in known.tables.items()}
    columns = {(table, was): column for (table, column), was in known.columns.items()}

    def at(table: str, names: Iterable[str]) -> tuple[str, ...]:
        return tuple(columns.get((table, name), name) for name in names)

    def moved(table: Table) -> Table:
        name = tables.get(table.name, table.name)
        return replace(
            table,
            name=name,
            columns=tuple(
                replace(each, name=columns.get((name, each.name), each.name))
                for each in table.columns
            ),
            key=at(name, table.key),
            references=tuple(
                replace(
                    each,
                    columns=at(name, each.columns),
                    table=tables.get(each.table, each.table),
                    target=at(tables.get(each.table, each.table), each.target),
                )
                for each in table.references
            ),
            indexes=tuple(replace(each, columns=at(name, each.columns)) for each in table.indexes),
        )

    return Schema(tuple(map(moved, old.tables)))


# One table ------------------------------------------------------------------------------------------------------------


class _Change(Struct, frozen=True):
    """A table that stays, before and after."""

    old: Table
    new: Table
    known: Known

    def goes(self) -> Iterator[Step]:
        """What is taken away before anything else can change."""
        name = self.new.name
        kept = {each.name for each in self.new.columns}
        yield from (DropReference(name, each) for each in self._less(_references))
        yield from (DropIndex(name, each) for each in self._less(_indexes))
        for column in self.old.columns:
            if column.kind.choices and column.name in kept and self._check_changes(column.name):
                yield DropCheck(name, column)
        for column in self.old.columns:
            if column.name not in kept:
                if column.kind.choices:
                    yield DropCheck(name, column)
                yield DropColumn(name, column)

    def changes(self) -> Iterator[Step]:
        """Columns that come, and those that are of another kind."""
        name = self.new.name
        for column in self.new.columns:
            before = self._before(column.name)
            if before is None:
                yield AddColumn(name, column)
            else:
                if column.nullable and not self._free(column):
                    yield Nullable(name, column)  # first: a value that goes may become null
                # Values that go may need the room that goes with them, or the room that comes.
                first, then = self._of_another_kind(before, column), self._recoded(column)
                yield from (
                    (*then, *first) if _narrows(before.kind, column.kind) else (*first, *then)
                )
            if self._demanded(column) and (name, column.name) in self.known.fillings:
                yield Fill(name, column, self.known.fillings[name, column.name])

    def _of_another_kind(self, before: Column, column: Column) -> Iterator[Step]:
        if _store(before.kind) != _store(column.kind):
            yield ChangeKind(
                self.new.name, column, before.kind, _converted(before.kind, column.kind)
            )

    def _recoded(self, column: Column) -> Iterator[Step]:
        for gone in _gone(self._before(column.name), column):
            yield Recode(self.new.name, column, gone, self._becomes(column, gone))

    def comes(self) -> Iterator[Step]:
        """What holds again at the end."""
        name = self.new.name
        for column in self.new.columns:
            before = self._before(column.name)
            if self._free(column) and not column.nullable:
                again = before is not None and not before.nullable
                yield Nullable(name, column, again)
            if column.kind.choices and (before is None or self._check_changes(column.name)):
                yield AddCheck(name, column)
        yield from (AddIndex(name, each) for each in self._more(_indexes))
        yield from (AddReference(name, each) for each in self._more(_references))

    def unsaid(self) -> Iterator[Unsaid]:
        """What nobody said."""
        name = self.new.name
        if self.old.key != self.new.key or any(map(self._rewritten, self.new.key)):
            yield Unsaid(name, ", ".join(self.new.key), key=True)
        for column in self.new.columns:
            if self._demanded(column) and (name, column.name) not in self.known.fillings:
                yield Unsaid(name, column.name)
            before = self._before(column.name)
            never_null = not (column.nullable or (before and before.nullable))
            for gone in _gone(before, column):
                if gone not in self.known.recoded.get(column.kind.enum or "", {}):
                    yield Unsaid(name, column.name, gone)
                elif never_null and self._becomes(column, gone) is None:
                    yield Unsaid(name, column.name, gone, null=True)

    def _rewritten(self, name: str) -> bool:
        """Whether the values of a column move to another one, and nothing that holds the column moves with them."""
        before = self._before(name)
        return before is not None and _converted(before.kind, self.new.column(name).kind)

    def _free(self, column: Column) -> bool:
        """Whether it may be null by itself: it was, or it is a column of its own until the end."""
        before = self._before(column.name)
        return before is None or before.nullable or self._rewritten(column.name)

    def _demanded(self, column: Column) -> bool:
        """Whether rows may lack a value that they have to have."""
        before = self._before(column.name)
        return not column.nullable and (before is None or before.nullable)

    def _before(self, name: str) -> Column | None:
        return next((each for each in self.old.columns if each.name == name), None)

    def _check_changes(self, name: str) -> bool:
        before, after = self._before(name), self.new.column(name)
        return before is None or (before.kind.choices, before.check) != (
            after.kind.choices,
            after.check,
        )

    def _becomes(self, column: Column, gone: str) -> str | None:
        return self.known.recoded.get(column.kind.enum or "", {}).get(gone)

    def _less(self, part: Callable[[Table], tuple[T, ...]]) -> Iterator[T]:
        kept = part(self.new)
        for each in part(self.old):
            if each not in kept or self._touched(each):
                yield each

    def _more(self, part: Callable[[Table], tuple[T, ...]]) -> Iterator[T]:
        kept = part(self.old)
        for each in part(self.new):
            if each not in kept or self._touched(each):
                yield each

    def _touched(self, part: object) -> bool:
        """Whether a constraint is about a column whose values move to another one."""
        columns = part.columns if isinstance(part, (Index, Reference)) else ()
        kept = {each.name for each in self.new.columns}
        return any(self._rewritten(each) for each in columns if each in kept)


def _references(table: Table) -> tuple[Reference, ...]:
    return table.references


def _indexes(table: Table) -> tuple[Index, ...]:
    return table.indexes


def _store(kind: Kind) -> tuple[object, ...]:
    """What a column of this kind is to the database."""
    if kind.word == "choice":
        return "string", max(map(len, kind.choices), default=1)
    return kind.word, kind.length, kind.digits


def _narrows(old: Kind, new: Kind) -> bool:
    """Whether an enum's longest value is shorter than it was."""
    return old.word == new.word == "choice" and _store(new) < _store(old)


def _converted(old: Kind, new: Kind) -> bool:
    """Whether values have to be rewritten one by one."""
    if old.word == new.word:
        return old.digits != new.digits
    return not {old.word, new.word} <= TEXTS


def _gone(before: Column | None, column: Column) -> Iterator[str]:
    """Values of a choice that are none any more."""
    if before and before.kind.choices and column.kind.choices:
        yield from (each for each in before.kind.choices if each not in column.kind.choices)


# Whole tables ---------------------------------------------------------------------------------------------------------


def _creations(made: list[Table]) -> tuple[list[Step], list[Step]]:
    """Tables after those that they refer to; where they refer to each other, a reference is added at the end."""
    waiting = {each.name: each for each in made}
    created: list[Step] = []
    later: list[Step] = []
    while waiting:
        name = min(waiting, key=lambda each: (len(_awaited(waiting[each], waiting)), each))
        table = waiting.pop(name)
        late = tuple(each for each in table.references if each.table in waiting)
        created.append(CreateTable(table, late))
        later += (AddReference(name, each) for each in late)
    return created, later


def _awaited(table: Table, waiting: Mapping[str, Table]) -> set[str]:
    return {each.table for each in table.references} & (waiting.keys() - {table.name})


def _drops(gone: list[Table]) -> tuple[list[Step], list[Step]]:
    """References between them first where they go in circles; then the tables, those that refer before those referred to."""
    created, later = _creations(gone)
    freed: list[Step] = [
        DropReference(step.table, step.reference)
        for step in later
        if isinstance(step, AddReference)
    ]
    tables = [step.table for step in created if isinstance(step, CreateTable)]
    return freed, [DropTable(each) for each in reversed(tables)]
