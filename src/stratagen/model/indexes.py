"""Indexes and unique constraints of a table: declared, of single fields, of refs; none twice.

Comes in: a draft with its fields. Goes out: `Index`es by name. Never here: the primary key, which is an index of its own.
"""

from __future__ import annotations

from collections.abc import Iterable

from stratagen.model import names
from stratagen.model.drafts import Draft
from stratagen.model.entity import Field, Index
from stratagen.model.fieldtypes import ROWS
from stratagen.model.scope import Scope
from stratagen.problems import quote
from stratagen.registry.spec import At

__all__ = ["named_fields", "resolve_indexes", "resolve_order"]


def named_fields(scope: Scope, draft: Draft, name: At[str]) -> tuple[Field, ...] | None:
    """The fields that a name in `indexes`, `unique` or `order_by` means: a ref means its columns. None where it is broken
    or not known; that is reported.
    """
    if name.value in draft.written:
        return draft.built.get(name.value) or None
    if name.value in draft.fields:
        return (draft.fields[name.value],)
    scope.unknown_field(draft.name, name, [*draft.written, *draft.fields])
    return None


def resolve_indexes(scope: Scope, draft: Draft, taken: set[str]) -> tuple[Index, ...]:
    """The indexes of `draft`.

    Args:
        scope: what is known.
        draft: the entity.
        taken: index names of other tables, which share one namespace; those chosen here are added.
    """
    groups: dict[tuple[str, ...], bool] = {}
    for unique, declared in ((True, draft.spec.unique), (False, draft.spec.indexes)):
        for group in declared:
            found = _group(scope, draft, group)
            if found:
                groups.setdefault(found, unique)
    for each in draft.fields.values():
        if each.unique or (each.index and each.ref is None):
            groups[each.name,] = groups.get((each.name,), False) or each.unique
    for ref in draft.refs.values():
        columns = ref.fields
        if ref.unique:
            groups[columns] = True
        elif not _leads(columns, [*groups, tuple(each.name for each in draft.key or ())]):
            groups[columns] = False
    key = tuple(each.name for each in draft.key or ())
    groups.pop(key, None)
    found_all = [
        _index(draft, columns, taken, unique=unique) for columns, unique in sorted(groups.items())
    ]
    return tuple(sorted(found_all, key=lambda index: index.name))


def _leads(columns: tuple[str, ...], groups: Iterable[tuple[str, ...]]) -> bool:
    """Whether some index begins with these columns, and so serves for them too."""
    return any(group[: len(columns)] == columns for group in groups)


def _group(scope: Scope, draft: Draft, group: tuple[At[str], ...]) -> tuple[str, ...] | None:
    found: list[str] = []
    for name in group:
        meant = named_fields(scope, draft, name)
        if meant is None:
            return None
        for each in meant:
            if each.type.many or not ROWS[each.type.kind].ordered:
                kind = (
                    f"a list of {each.type.kind}"
                    if each.type.many
                    else f"a value of kind {each.type.kind}"
                )
                scope.report(
                    name.span,
                    "not-comparable",
                    f"{quote(each.name)} is {kind}, which no index can hold",
                )
                return None
            found.append(each.name)
    return tuple(dict.fromkeys(found))


def _index(draft: Draft, columns: tuple[str, ...], taken: set[str], *, unique: bool) -> Index:
    database = [draft.fields[each].column for each in columns]
    kind = "uq" if unique else "ix"
    name = names.constraint(kind, draft.table, database)
    if name in taken:
        name = names.constraint(kind, draft.table, database, hashed=True)
    taken.add(name)
    return Index(name, columns, unique)


def resolve_order(scope: Scope, draft: Draft) -> tuple[tuple[str, bool], ...]:
    """The order of lists: as written, closed by the key."""
    order: dict[str, bool] = {}
    for written in draft.options.order_by:
        descending = written.value.startswith("-")
        name = At(written.value.removeprefix("-"), written.span)
        meant = named_fields(scope, draft, name) or ()
        for each in meant:
            if each.secret:
                message = (
                    f"{quote(each.name)} is secret: the order of a list would tell it bit by bit"
                )
                scope.report(written.span, "secret-asked-for", message)
            elif each.type.many or not ROWS[each.type.kind].ordered:
                message = f"{quote(each.name)} cannot be compared, so no list can be in its order"
                scope.report(written.span, "not-comparable", message)
            else:
                order.setdefault(each.name, descending)
    for each in draft.key or ():
        order.setdefault(each.name, False)
    return tuple(order.items())
