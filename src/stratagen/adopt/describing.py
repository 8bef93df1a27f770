"""One table as an entity: its key, fields, refs, indexes and options.

Comes in: a `Plan` and a table of it. Goes out: an `EntityDraft`, in which enums and the other sides of refs are still open. Never
here: what needs another table's description.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from msgspec import Struct, field

from stratagen.adopt.defaults import UNSAID, default_of
from stratagen.adopt.expressions import Fact, facts_of
from stratagen.adopt.planning import Plan, Ref
from stratagen.adopt.tables import Column, Index, Kind, Table
from stratagen.model import names
from stratagen.model.fieldtypes import ROWS

__all__ = ["EntityDraft", "Keys", "describe"]

_DATABASE_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,62}")
_KEPT = {"created_at": ("datetime", False), "updated_at": ("datetime", False)}
_DELETED = {"deleted_at": ("datetime", True), "deletion_id": ("uuid", True)}
_NOT_DELETED = re.compile(r"\(?\"?deleted_at\"? IS NULL\)?", re.IGNORECASE)
_ON_DELETE = {"CASCADE": "cascade", "SET NULL": "set_null"}
_REFUSING = {"NO ACTION", "RESTRICT"}
_PAIRS = (("ge", "gt"), ("le", "lt"))

Keys: TypeAlias = dict[str, Any]  # Any: an Entry; a dict of those takes no other dict


class EntityDraft(Struct):
    """An entity in the making.

    Attributes:
        wire: by column, what the registry calls it in lists of fields: the field, the ref, or one column of a ref.
        choices: by field the values of its enum, and what the database calls that.
    """

    name: str
    table: Table
    fields: dict[str, Keys] = field(default_factory=dict)
    relations: dict[str, Keys] = field(default_factory=dict)
    options: Keys = field(default_factory=dict)
    refs: dict[str, Ref] = field(default_factory=dict)
    wire: dict[str, str] = field(default_factory=dict)
    choices: dict[str, tuple[tuple[str, ...], str | None]] = field(default_factory=dict)
    timestamps: bool = False
    soft_delete: bool = False

    def taken(self) -> set[str]:
        """Every name that a relation may not take."""
        made = {"id"} if "id" not in self.fields else set()
        kept = {*_KEPT} if self.timestamps else set()
        return {*self.fields, *self.relations, *self.wire.values(), *made, *kept}


def describe(plan: Plan, table: Table) -> EntityDraft:
    """The entity of a table."""
    return _Describer(plan, table).draft()


class _Describer:
    """Writes one entity down."""

    def __init__(self, plan: Plan, table: Table) -> None:
        self.plan = plan
        self.table = table
        self.refs = plan.refs[table.name]
        self.entity = EntityDraft(plan.names[table.name], table)
        self.made = plan.made_key(table)
        self.facts = self._facts()

    def note(self, what: str, cause: str) -> None:
        self.plan.note(f"{self.table.name}.{what}" if what else self.table.name, cause)

    def draft(self) -> EntityDraft:
        table, entity = self.table, self.entity
        if table.comment:
            entity.options["description"] = table.comment
        if names.plural(entity.name) != table.name:
            entity.options["table"] = table.name
        entity.timestamps = self._has(_KEPT)
        entity.soft_delete = self._has(_DELETED)
        if entity.soft_delete:
            entity.options["soft_delete"] = True
        kept = {*(_KEPT if entity.timestamps else ()), *(_DELETED if entity.soft_delete else ())}
        entity.wire.update({name: name for name in kept})
        for ref in self.refs:
            self._claim(ref)
        for column in table.columns:
            if column.name not in kept:
                self._column(column)
        self._key()
        self._indexes()
        for fact in self.facts:
            self.note(
                fact.column,
                f"{fact.key} {fact.value!r} of a check says nothing there that a registry can say",
            )
        return entity

    def _has(self, wanted: dict[str, tuple[str, bool]]) -> bool:
        """Whether columns of these names, kinds and nullability are there, free of anything else."""
        columns = {each.name: each for each in self.table.columns}
        busy = {name for ref in self.refs for name in ref.columns} | set(self.table.key)
        return all(
            name in columns
            and name not in busy
            and columns[name].kind is not None
            and (columns[name].kind or Kind("")).word == kind
            and columns[name].nullable == nullable
            for name, (kind, nullable) in wanted.items()
        )

    # Checks -----------------------------------------------------------------------------------------------------------

    def _facts(self) -> list[Fact]:
        """What the checks say; those that say more are told."""
        found: list[Fact] = []
        for check in self.table.checks:
            facts = facts_of(check.text)
            if facts is None:
                self.note("", f"CHECK ({check.text}) is kept by the database alone")
            else:
                found += facts
        return found

    def _facts_about(self, name: str) -> list[Fact]:
        mine = [each for each in self.facts if each.column.casefold() == name.casefold()]
        self.facts = [each for each in self.facts if each not in mine]
        return mine

    # Columns ----------------------------------------------------------------------------------------------------------

    def _claim(self, ref: Ref) -> None:
        """Say how lists of fields call the columns of a ref."""
        single = len(ref.columns) == 1
        parts = self.plan.key_names(self.plan.stored[ref.key.table])
        for name, part in zip(ref.columns, parts, strict=True):
            self.entity.wire[name] = ref.name if single else f"{ref.name}_{part}"

    def _column(self, column: Column) -> None:
        ref = next((each for each in self.refs if column.name in each.columns), None)
        if ref is not None:
            if ref.columns[0] == column.name:
                self._ref(ref)
            return
        if self.made and column.name in self.table.key:
            self.entity.wire[column.name] = "id"
            return
        kind = column.kind
        if kind is None or column.computed or not _DATABASE_NAME.fullmatch(column.name):
            self._leave_out(column)
            return
        if column.numbered:
            self.note(column.name, "is counted up by the database; here the client gives it")
        name = self._name(column)
        self.entity.wire[column.name] = name
        self.entity.fields[name] = self._typed(column, kind, name)

    def _leave_out(self, column: Column) -> None:
        if column.computed:
            reason = "is worked out by the database"
        elif column.kind is None:
            reason = f"is of the type {column.sql}, for which the registry has none"
        else:
            reason = "has a name that no registry can write"
        demanded = not (column.nullable or column.default or column.computed or column.numbered)
        more = (
            "; rows without it are refused by the database, so none can be created"
            if demanded
            else ""
        )
        self.note(column.name, f"{reason}: the column is left out{more}")

    def _name(self, column: Column) -> str:
        name = names.spelled(column.name, "field")
        ours = {"id"} if self.made else set()
        parts = {
            f"{ref.name}_{part}"
            for ref in self.refs
            for part in self.plan.key_names(self.plan.stored[ref.key.table])
        }
        taken = {*self.entity.fields, *self.entity.wire.values(), *ours, *parts}
        candidates = (name, f"{name}_value", *(f"{name}_{number}" for number in range(2, 1000)))
        return next(each for each in candidates if each not in taken)

    def _typed(self, column: Column, kind: Kind, name: str) -> Keys:
        keys: Keys = {"type": kind.word, **kind.bounds}
        if kind.caution:
            self.note(column.name, f"{column.sql}: {kind.caution}")
        choices, given = kind.choices, kind.name
        for fact in self._facts_about(column.name):
            if (
                fact.key == "choices"
                and isinstance(fact.value, tuple)
                and kind.word in {"str", "text", "enum"}
            ):
                choices = fact.value
                keys = {"type": "enum"}
            elif (
                fact.key != "choices"
                and fact.key in ROWS[kind.word if kind.word in ROWS else "json"].bounds
            ):
                self._bind(keys, fact, kind)
            else:
                self.note(
                    column.name,
                    f"its check says nothing that a {kind.word} can say: the database alone keeps it",
                )
        if choices:
            self.entity.choices[name] = (choices, given)
        self._default(column, Kind("enum", choices=choices) if choices else kind, keys)
        self._mark(keys, column)
        if column.name != names.column(name):
            keys["column"] = column.name
        return keys

    def _bind(self, keys: Keys, fact: Fact, kind: Kind) -> None:
        value = fact.value
        if kind.word == "int" and isinstance(value, float):
            if value != int(value):
                self.note(
                    fact.column,
                    f"a whole number is not compared with {value} here: the database alone does",
                )
                return
            value = int(value)
        both = next((pair for pair in _PAIRS if fact.key in pair), ())
        if any(each in keys for each in both):
            self.note(
                fact.column,
                f"{fact.key} {value} stands beside another limit of the same end: the database alone keeps it",
            )
        elif (
            fact.key == "max_length"
            and isinstance(value, int)
            and isinstance(keys.get(fact.key), int)
        ):
            keys[fact.key] = min(value, keys[fact.key])
        else:
            keys[fact.key] = value

    def _default(self, column: Column, kind: Kind, keys: Keys) -> None:
        if column.default is None:
            return
        if column.name in self.table.key:
            self.note(column.name, f"DEFAULT {column.default} of a key is the database's alone")
            return
        found = default_of(column.default, kind)
        if found is UNSAID:
            self.note(
                column.name,
                f"DEFAULT {column.default} is no literal, and the registry does without it",
            )
        elif found is not None and not (kind.word.endswith("[]") and not column.nullable):
            keys["default"] = found

    def _mark(self, keys: Keys, column: Column) -> None:
        if column.nullable:
            keys["type"] += "?"
        if column.comment:
            keys["description"] = column.comment

    def _ref(self, ref: Ref) -> None:
        columns = [self.table.column(name) for name in ref.columns]
        parts = self.plan.key_names(self.plan.stored[ref.key.table])
        keys: Keys = {"ref": self.plan.names[ref.key.table] + ("?" if ref.nullable else "")}
        where = ", ".join(ref.columns)
        action = ref.key.on_delete
        if action == "SET NULL" and not ref.nullable:
            self.note(where, "ON DELETE SET NULL of a column that is never null means: restrict")
        elif action in _ON_DELETE:
            keys["on_delete"] = _ON_DELETE[action]
        elif action not in _REFUSING:
            self.note(
                where,
                f"ON DELETE {action} is kept by the database alone; the registry says restrict",
            )
        if ref.key.on_update not in _REFUSING:
            self.note(
                where,
                f"ON UPDATE {ref.key.on_update} is kept by the database alone: a key does not change here",
            )
        if ref.unique:
            keys["unique"] = True
        usual = [names.column(f"{ref.name}_{part}") for part in parts]
        if list(ref.columns) != usual:
            keys["column"] = ref.columns[0] if len(ref.columns) == 1 else list(ref.columns)
        comment = next((each.comment for each in columns if each.comment), None)
        if comment:
            keys["description"] = comment
        for column in columns:
            if column.default is not None:
                self.note(
                    column.name, f"DEFAULT {column.default} of a reference is the database's alone"
                )
            for fact in self._facts_about(column.name):
                self.note(
                    column.name,
                    f"{fact.key} {fact.value!r} of a reference is kept by the database alone",
                )
        self.entity.refs[ref.name] = ref
        self.entity.fields[ref.name] = keys

    # Key and indexes --------------------------------------------------------------------------------------------------

    def _key(self) -> None:
        if self.made is None:
            self.entity.options["id"] = list(
                dict.fromkeys(self._ref_or_field(name) for name in self.table.key)
            )
            return
        column = self.table.key[0]
        if column != "id":
            self.entity.options["id"] = {"type": self.made, "column": column}
        elif self.made != "int":
            self.entity.options["id"] = self.made
        if self.table.column(column).comment:
            self.note(column, "a comment on the key has no place in a registry")

    def _ref_or_field(self, column: str) -> str:
        ref = next((each for each in self.refs if column in each.columns), None)
        return ref.name if ref else self.entity.wire[column]

    def _indexes(self) -> None:
        indexes: dict[tuple[str, ...], bool] = {}
        for index in self.table.indexes:
            reason = self._no_index(index)
            if reason:
                self.note(
                    index.name or ", ".join(index.columns),
                    f"the index {reason}: it is the database's alone",
                )
            elif index.columns != self.table.key:
                named = tuple(dict.fromkeys(self._listed(index.columns)))
                indexes[named] = indexes.get(named, False) or index.unique
        for named, unique in sorted(indexes.items()):
            self._put_index(named, unique=unique)

    def _no_index(self, index: Index) -> str | None:
        if index.oddity:
            return index.oddity
        partial = (
            index.unique
            and index.where
            and _NOT_DELETED.fullmatch(index.where)
            and self.entity.soft_delete
        )
        if index.where and not partial:
            return f"is partial (WHERE {index.where})"
        if index.unique and self.entity.soft_delete and not partial:
            return (
                "is unique among deleted rows too, and here only among those that are not deleted"
            )
        lost = [name for name in index.columns if name not in self.entity.wire]
        if lost:
            return f"is over {', '.join(lost)}, which is left out"
        odd = [name for name in index.columns if not _is_ordered(self.table.column(name))]
        return f"is over {', '.join(odd)}, which cannot be compared" if odd else None

    def _listed(self, columns: tuple[str, ...]) -> Iterator[str]:
        """The columns as a list of fields names them; all columns of a ref, in its order, are the ref."""
        rest = list(columns)
        while rest:
            ref = next(
                (each for each in self.refs if tuple(rest[: len(each.columns)]) == each.columns),
                None,
            )
            yield ref.name if ref else self.entity.wire[rest[0]]
            del rest[: len(ref.columns) if ref else 1]

    def _put_index(self, named: tuple[str, ...], *, unique: bool) -> None:
        keys = self.entity.fields.get(named[0], {}) if len(named) == 1 else None
        if keys is not None and "ref" in keys:
            return  # it has one by itself; unique is said
        if keys:
            keys["unique" if unique else "index"] = True
            return
        self.entity.options.setdefault("unique" if unique else "indexes", []).append(list(named))


def _is_ordered(column: Column) -> bool:
    word = column.kind.word if column.kind else ""
    return word in ROWS and ROWS[word].ordered
