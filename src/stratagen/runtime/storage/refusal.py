"""Why the database refused: which ref of a payload dangles, which ref of another entity restricts a delete.

Comes in: what was to be written or deleted, and the transaction it failed in. Goes out: an `ApiError` that names the field.
Never here: a failure that names its columns itself (`failure.explain`). SQLite names none for a foreign key, so each ref is
looked up, in the same transaction: what is found is what the statement met.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select

from stratagen.runtime import errors
from stratagen.runtime.errors import ApiError, Detail
from stratagen.runtime.errors.table import with_article
from stratagen.runtime.storage.database import UnitOfWork
from stratagen.runtime.storage.entity import AnyEntity, one_of
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
    """The error for a foreign key that failed when rows of these keys were deleted: 409 that names the ref."""
    found = await find_restricting(work, entity, keys)
    return found or errors.conflict(entity.name, "Something still refers to it")


async def find_restricting(
    work: UnitOfWork, entity: AnyEntity, keys: Sequence[object]
) -> ApiError | None:
    """The error for the first ref found that restricts deleting these rows."""
    for holder, ref in entity.schema.inbound(entity.name):
        if ref.on_delete != "restrict":
            continue
        for batch in batches([*map(entity.key_values, keys)]):
            refers = one_of(holder.ref_columns(ref), batch)
            statement = select(1).select_from(holder.table).where(refers, scope(holder))
            if (await work.execute(statement.limit(1))).first() is not None:
                field = f"{holder.name}.{ref.name}"
                reason = f"It cannot be deleted while {with_article(holder.name)} refers to it as {ref.name}"
                return errors.conflict(entity.name, reason, field=field)
    return None
