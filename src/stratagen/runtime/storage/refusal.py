"""Why the database refused: which ref of a payload dangles, which ref of another entity restricts a delete.

Comes in: what was to be written or deleted, and the transaction it failed in. Goes out: an `ApiError` that names the field.
Never here: a failure that names its columns itself (`failure.explain`). SQLite names none for a foreign key, so each ref is
looked up, in the same transaction: what is found is what the statement met.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import not_, select

from stratagen.runtime import errors
from stratagen.runtime.errors import ApiError, Detail
from stratagen.runtime.errors.table import with_article
from stratagen.runtime.storage.database import UnitOfWork
from stratagen.runtime.storage.entity import AnyEntity, Inbound, one_of
from stratagen.runtime.storage.keys import Hold, has_row
from stratagen.runtime.storage.record import ToOne
from stratagen.runtime.storage.select import scope
from stratagen.runtime.storage.statement import batches

__all__ = ["dangling_refs", "find_restricting", "half_refs", "hidden_refs", "restricting_ref"]

Values = Mapping[str, Any]  # Any: by attribute, each of its column's type


async def dangling_refs(work: UnitOfWork, entity: AnyEntity, rows: Sequence[Values]) -> ApiError:
    """The error for a foreign key that failed when `rows` were written: 422 with a detail for each field."""
    details = await _dangling(work, entity, entity.refs, rows)
    if not details:  # gone in between, or a key that the registry does not know
        return errors.conflict(entity.name, "Something that it refers to does not exist")
    return errors.invalid_payload(details)


async def hidden_refs(work: UnitOfWork, entity: AnyEntity, rows: Sequence[Values]) -> None:
    """Refuse refs to softly deleted rows, which a foreign key does not; the others cannot be deleted before we are done.

    Raises:
        ApiError: 422 with a detail for each field.
    """
    if not entity.hideable_refs:
        return
    details = await _dangling(work, entity, entity.hideable_refs, rows, hold="shared")
    if details:
        raise errors.invalid_payload(details)


def half_refs(entity: AnyEntity, rows: Sequence[Values]) -> None:
    """Refuse refs to a composite key of which a part is null: SQL takes them for no ref at all.

    Raises:
        ApiError: 422 with a detail for each part that is missing.
    """
    refs = entity.composite_refs
    if not refs:
        return
    details = []
    for place, values in enumerate(rows):
        prefix = f"{place}." if len(rows) > 1 else ""
        for ref in refs:
            given = {name: values.get(entity.fields[name].attribute) for name in ref.fields}
            missing = [name for name, value in given.items() if value is None]
            if missing and len(missing) < len(given):
                message = "is required where the rest of the ref is given"
                details += [Detail(f"{prefix}{name}", "missing", message) for name in missing]
    if details:
        raise errors.invalid_payload(details)


async def _dangling(
    work: UnitOfWork,
    entity: AnyEntity,
    refs: Sequence[ToOne[object]],
    rows: Sequence[Values],
    *,
    hold: Hold = None,
) -> list[Detail]:
    details = []
    for place, values in enumerate(rows):
        prefix = f"{place}." if len(rows) > 1 else ""
        for ref in refs:
            key = [values.get(entity.fields[name].attribute) for name in ref.fields]
            if None not in key and not await _is_there(work, entity, ref, key, hold):
                details += [_dangles(f"{prefix}{name}", ref) for name in ref.fields]
    return details


async def _is_there(
    work: UnitOfWork, entity: AnyEntity, ref: ToOne[object], key: Sequence[object], hold: Hold
) -> bool:
    target = entity.schema.entity(ref.target)
    return await has_row(work, target, target.key_from(key), hold=hold)


def _dangles(field: str, ref: ToOne[object]) -> Detail:
    return Detail(field, "not_found", f"refers to {with_article(ref.target)} that does not exist")


async def restricting_ref(work: UnitOfWork, entity: AnyEntity, keys: Sequence[object]) -> ApiError:
    """The error for a foreign key that failed when rows of these keys were deleted: 409 that names the ref.

    It may be that of a row deleted softly, which no list shows, or lead to a row that would go along.
    """
    waiting, seen = deque([(entity, [*keys])]), {(entity.name, key) for key in keys}
    while waiting:
        parent, going = waiting.popleft()
        for deleted in (False, True):
            found = await _restricting(work, parent, going, deleted=deleted)
            if found is not None:
                return _restricted(entity, parent, found, deleted=deleted)
        for holder, ref in parent.schema.inbound(parent.name):
            if ref.on_delete == "cascade":
                along = [(holder.name, key) for key in await _holding(work, holder, ref, going)]
                fresh = [each for each in dict.fromkeys(along) if each not in seen]
                seen.update(fresh)
                if fresh:
                    waiting.append((holder, [key for _, key in fresh]))
    return errors.conflict(entity.name, "Something still refers to it")


async def find_restricting(
    work: UnitOfWork, entity: AnyEntity, keys: Sequence[object]
) -> ApiError | None:
    """The error for the first ref found that restricts deleting these rows softly: that of a row that can be seen."""
    found = await _restricting(work, entity, keys, deleted=False)
    return found and _restricted(entity, entity, found, deleted=False)


async def _restricting(
    work: UnitOfWork, entity: AnyEntity, keys: Sequence[object], *, deleted: bool
) -> Inbound | None:
    """The first ref found that restricts deleting these rows and is held by one that can be seen, or was deleted softly."""
    for holder, ref in entity.schema.inbound(entity.name):
        if ref.on_delete != "restrict" or (deleted and not holder.soft_delete):
            continue
        held = not_(scope(holder)) if deleted else scope(holder)
        for batch in batches([*map(entity.key_values, keys)]):
            refers = one_of(holder.ref_columns(ref), batch)
            statement = select(1).select_from(holder.table).where(refers, held)
            if (await work.execute(statement.limit(1))).first() is not None:
                return Inbound(holder, ref)
    return None


async def _holding(
    work: UnitOfWork, holder: AnyEntity, ref: ToOne[object], keys: Sequence[object]
) -> list[object]:
    """The keys of the rows whose ref leads to one of these."""
    target = holder.schema.entity(ref.target)
    columns = [each.column for each in holder.key_fields]
    found: list[object] = []
    for batch in batches([*map(target.key_values, keys)]):
        refers = one_of(holder.ref_columns(ref), batch)
        rows = await work.execute(select(*columns).where(refers))
        found += map(holder.key_from, rows.all())
    return found


def _restricted(entity: AnyEntity, parent: AnyEntity, found: Inbound, *, deleted: bool) -> ApiError:
    holder, ref = found
    who = with_article(f"deleted_{holder.name}" if deleted else holder.name)
    met = "it" if parent is entity else f"{with_article(parent.name)} that would go along"
    reason = f"It cannot be deleted while {who} refers to {met} as {ref.name}"
    return errors.conflict(entity.name, reason, field=f"{holder.name}.{ref.name}")
