"""Storage of one entity: every read and write of it, pushed to SQL, in the unit of work that the task is in.

Comes in: keys, payloads, queries. Goes out: records, with exactly the relations that were asked for. Never here: a query
behind a reader's back, or an exception of the database: what it refuses becomes an `ApiError` that names the field.

A write outside of a unit of work is one by itself. Within one it is a part of it; where you mean to go on after a refusal,
nest another unit around the write, so that it is a savepoint.
"""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from stratagen.runtime import errors
from stratagen.runtime.storage.database import Database, UnitOfWork
from stratagen.runtime.storage.entity import AnyEntity, Entity
from stratagen.runtime.storage.include import include_tree, load
from stratagen.runtime.storage.keys import has_row, read_row, read_several, require_row
from stratagen.runtime.storage.linking import link, refers_to, unlink, unlink_others
from stratagen.runtime.storage.query import ListQuery, Page
from stratagen.runtime.storage.reading import count_rows, read_page
from stratagen.runtime.storage.record import (
    Changes,
    ManyToMany,
    OneToOne,
    Payload,
    Record,
    Relation,
    ToMany,
    values_of,
)
from stratagen.runtime.storage.upserting import upsert_row
from stratagen.runtime.storage.writing import (
    change_row,
    drop_rows,
    insert_rows,
    remove_rows,
    restore_row,
)

__all__ = ["Repository"]

Read = TypeVar("Read", bound=Record)
Create = TypeVar("Create", bound=Payload)
Update = TypeVar("Update", bound=Changes)
Replace = TypeVar("Replace", bound=Payload)
Key = TypeVar("Key")
Other = TypeVar("Other", bound=Record)
OtherKey = TypeVar("OtherKey")

_EVERYTHING = ListQuery()


class Repository(Generic[Read, Create, Update, Replace, Key]):
    """The stored rows of one entity.

    Args:
        entity: whose rows.
        database: where they are.
    """

    def __init__(
        self, entity: Entity[Read, Create, Update, Replace, Key], database: Database
    ) -> None:
        self.entity = entity
        self.database = database
        self._any: AnyEntity = entity

    # Reading ----------------------------------------------------------------------------------------------------------

    async def get(self, key: Key, *, include: Sequence[str] = ()) -> Read | None:
        """The row of this key, or None. `include` names relations to load, at most two levels deep."""
        record: Read | None
        if not include:
            record = await read_row(self.database.once(), self._any, key)
            return record
        tree = include_tree(self._any, include)
        async with self.database.reading() as work:
            record = await read_row(work, self._any, key)
            if record is not None:
                await load(work, self._any, [record], tree)
        return record

    async def get_many(
        self, keys: Sequence[Key], *, include: Sequence[str] = ()
    ) -> builtins.list[Read]:
        """The rows of these keys, in the order of the keys; what is not there is left out."""
        tree = include_tree(self._any, include)
        if not keys:
            return []
        async with self.database.reading() as work:
            found = await read_several(work, self._any, list(dict.fromkeys(keys)))
            by_key = {self.entity.key_of(record): record for record in found}
            records = [by_key[key] for key in dict.fromkeys(keys) if key in by_key]
            await load(work, self._any, records, tree)
        return records

    async def list(self, query: ListQuery | None = None) -> Page[Read]:
        """A page of rows: filtered, searched, sorted and cut by the database.

        Raises:
            ApiError: 422, the query names something that is not there, or its cursor is none of ours.
        """
        asked = query or _EVERYTHING
        if not (asked.include or asked.count):
            return await read_page(self.database.once(), self._any, asked)
        async with self.database.reading() as work:
            return await read_page(work, self._any, asked)

    async def count(self, query: ListQuery | None = None) -> int:
        """How many rows the query finds, on all pages."""
        return await count_rows(self.database.once(), self._any, query or _EVERYTHING)

    async def exists(self, key: Key) -> bool:
        """Whether there is a row of this key."""
        return await has_row(self.database.once(), self._any, key)

    # Writing ----------------------------------------------------------------------------------------------------------

    async def create(self, payload: Create) -> Read:
        """Store a new row.

        Raises:
            ApiError: 409, another row has its key or a unique value; 422, a ref leads nowhere.
        """
        async with self.database.writing() as work:
            created: Read = (await insert_rows(work, self._any, [values_of(payload)]))[0]
        return created

    async def create_many(self, payloads: Sequence[Create]) -> builtins.list[Read]:
        """Store new rows, all of them or none, and return them in their order.

        Raises:
            ApiError: as `create`; a detail's field begins with the place of the payload, `3.project_id`.
        """
        if not payloads:
            return []
        async with self.database.unit_of_work() as work:
            return await insert_rows(work, self._any, [values_of(each) for each in payloads])

    async def update(self, key: Key, payload: Update, *, version: int | None = None) -> Read:
        """Change the fields that the payload sets.

        Args:
            key: of the row.
            payload: the changes; none at all change nothing, not even `updated_at`.
            version: the version that the changes were made to, where the entity counts versions; may stand in the
                payload instead.

        Raises:
            ApiError: 404; 409 for a unique value or a version that is not the stored one; 422 for a ref that leads
                nowhere; 428 where a version is needed and not given.
        """
        async with self.database.writing() as work:
            return await self._change(work, key, payload, version)

    async def update_many(self, changes: Sequence[tuple[Key, Update]]) -> builtins.list[Read]:
        """Change several rows, all of them or none, and return them in their order. Versions stand in the payloads."""
        async with self.database.unit_of_work() as work:
            return [await self._change(work, key, payload, None) for key, payload in changes]

    async def replace(self, key: Key, payload: Replace, *, version: int | None = None) -> Read:
        """Set every field that a client may set; what the payload leaves out gets its default. Otherwise as `update`."""
        async with self.database.writing() as work:
            return await self._change(work, key, payload, version)

    async def upsert(self, payload: Create, *, on: Sequence[str] = ()) -> Read:
        """Store a row, or set the values of the one that is there.

        Args:
            payload: all values; server-made ones of an existing row stay.
            on: the fields by which it is recognised, a unique of the entity; by default the key.

        Raises:
            ApiError: 409, another row has another unique value, or a deleted one has this; 422, a ref leads nowhere.
            ValueError: the fields are no unique of the entity.
        """
        async with self.database.writing() as work:
            names = on or self.entity.key
            stored: Read = await upsert_row(work, self._any, values_of(payload), names)
        return stored

    async def delete(self, key: Key, *, version: int | None = None) -> None:
        """Delete a row; hide it, with what cascades from it, where the entity deletes softly.

        Raises:
            ApiError: 404; 409 for a ref that restricts it or another version; 428 as `update`.
        """
        async with self.database.unit_of_work() as work:
            if self.entity.version:
                version = await self._stated(work, key, version)
            await remove_rows(work, self._any, [key], version)

    async def delete_many(self, keys: Sequence[Key]) -> None:
        """Delete several rows, all of them or none; versions are not asked for.

        Raises:
            ApiError: 404, the first that is not there; otherwise as `delete`.
        """
        async with self.database.unit_of_work() as work:
            await remove_rows(work, self._any, keys)

    async def restore(self, key: Key) -> Read:
        """Bring back a softly deleted row and all that was deleted with it.

        Raises:
            ApiError: 404, no deleted row has this key; 409, its place is taken or what it refers to is deleted.
        """
        async with self.database.unit_of_work() as work:
            restored: Read = await restore_row(work, self._any, key)
        return restored

    async def purge(self, key: Key) -> None:
        """Delete a softly deleted row for good, and what the database cascades to.

        Raises:
            ApiError: 404, no deleted row has this key; 409, a ref restricts it.
        """
        async with self.database.unit_of_work() as work:
            await drop_rows(work, self._any, key)

    # Relations --------------------------------------------------------------------------------------------------------

    async def get_related(self, key: Key, relation: OneToOne[Other | None]) -> Other | None:
        """The record on the other side of a 1-1: `projects.get_related(7, Project.settings)`.

        Raises:
            ApiError: 404, there is no row of this key.
        """
        found = await self._related(key, relation, ListQuery(limit=1))
        return next(iter(found.items), None)

    async def list_related(
        self,
        key: Key,
        relation: ToMany[Other] | ManyToMany[Other, Any],  # Any: reading asks for no target's key
        query: ListQuery | None = None,
    ) -> Page[Other]:
        """A page of related records: `tickets.list_related(7, Ticket.agents)`.

        Raises:
            ApiError: 404, there is no row of this key; 422 as `list`.
        """
        return await self._related(key, relation, query or _EVERYTHING)

    async def add_related(
        self, key: Key, relation: ManyToMany[Other, OtherKey], *others: OtherKey
    ) -> None:
        """Link others to a row; those that are linked already stay as they are.

        Raises:
            ApiError: 404, there is no row of this key, or no other of one of theirs; 422, the entity between them has
                required fields of its own: create it instead.
        """
        async with self.database.unit_of_work() as work:
            await require_row(work, self._any, key, hold="alone")
            await link(work, self._any, relation, key, others)

    async def remove_related(
        self, key: Key, relation: ManyToMany[Other, OtherKey], *others: OtherKey
    ) -> None:
        """Unlink others from a row; those that are not linked are passed over.

        Raises:
            ApiError: 404, there is no row of this key.
        """
        async with self.database.unit_of_work() as work:
            await require_row(work, self._any, key, hold="alone")
            await unlink(work, self._any, relation, key, others)

    async def set_related(
        self, key: Key, relation: ManyToMany[Other, OtherKey], others: Sequence[OtherKey]
    ) -> None:
        """Link exactly these others to a row. Raises as `add_related` does."""
        async with self.database.unit_of_work() as work:
            await require_row(work, self._any, key, hold="alone")
            await unlink_others(work, self._any, relation, key, others)
            await link(work, self._any, relation, key, others)

    async def _related(
        self, key: Key, relation: Relation[Any], query: ListQuery
    ) -> Page[Any]:  # Any: the relation knows whose records they are
        target = self.entity.schema.entity(relation.target)
        async with self.database.reading() as work:
            await require_row(work, self._any, key)
            return await read_page(work, target, query, refers_to(self._any, relation, key))

    async def _change(
        self, work: UnitOfWork, key: Key, payload: BaseModel, version: int | None
    ) -> Read:
        values = values_of(payload)
        if self.entity.version:
            stated: int | None = values.pop("version", None)
            if stated is not None and version is not None and stated != version:
                message = "differs from the version that is given beside the payload"
                raise errors.invalid_payload([errors.Detail("version", "contradiction", message)])
            version = await self._stated(work, key, stated if version is None else version)
        changed: Read = await change_row(work, self._any, key, values, version)
        return changed

    async def _stated(self, work: UnitOfWork, key: Key, version: int | None) -> int:
        if version is None:
            await require_row(work, self._any, key)
            raise errors.precondition_required(self.entity.name)
        return version
