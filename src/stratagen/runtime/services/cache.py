"""Records read lately, never older than what was committed.

Comes in: a key and the way to read it. Goes out: the record. Never here: a list, a record with relations, or anything read
within a unit of work, which may have written what nobody else may see yet.

Every commit, whoever makes it, moves the database to another generation. A record is kept under the generation that was
current *before* its row was read, so the row is at least as new as that; it counts only while that generation is still the
current one, so no commit came after. A refill that raced a write holds the generation before the write, and is not used.

SQLite tells its generation to every process of the machine: records are kept in the process then. Where `REDIS_URL` is set
the generation and the records are in Redis, for all machines. Where nothing tells, nothing is kept.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from zlib import crc32

import orjson
from pydantic import ValidationError

from stratagen.runtime.storage.database import Database
from stratagen.runtime.storage.entity import Entity
from stratagen.runtime.storage.record import Record, from_json, to_json

if TYPE_CHECKING:
    from stratagen.runtime.storage.shared import SharedStore

__all__ = ["RecordCache"]

Key = TypeVar("Key")
Read = TypeVar("Read", bound=Record)


class RecordCache(Generic[Key, Read]):
    """A cache of the records of one entity.

    Args:
        entity: Whose records.
        database: Where they are, and what tells the generation.
        seconds: How long a record may be used at most.
        size: How many are kept in the process; the one that was not used for longest makes room.
    """

    def __init__(
        self,
        entity: Entity[Read, Any, Any, Any, Key],  # Any: it does not write
        database: Database,
        seconds: float,
        *,
        size: int = 10_000,
    ) -> None:
        self._entity = entity
        self._database = database
        self._seconds = seconds
        self._size = size
        self._entries: OrderedDict[Key, tuple[int, float, Read]] = OrderedDict()
        # Another version of the application keeps its records under other names.
        fields = repr(sorted((name, each) for name, each in entity.record.model_fields.items()))
        self._prefix = f"{entity.name}:{crc32(fields.encode()):x}:"
        database.cached.add(entity.name)

    async def get(self, key: Key, read: Callable[[Key], Awaitable[Read | None]]) -> Read | None:
        """The record with this key, from here or by `read`."""
        if self._database.current() is not None or not self._database.caching:
            return await read(key)
        if self._database.shared is not None:
            return await self._shared(self._database.shared, key, read)
        generation = self._database.generation()
        return await read(key) if generation is None else await self._own(generation, key, read)

    async def _own(
        self, generation: int, key: Key, read: Callable[[Key], Awaitable[Read | None]]
    ) -> Read | None:
        """From this process."""
        kept = self._entries.get(key)
        if kept is not None and kept[0] == generation and kept[1] > monotonic():
            self._entries.move_to_end(key)
            return kept[2]
        found = await read(key)
        if found is not None:
            self._entries[key] = (generation, monotonic() + self._seconds, found)
            self._entries.move_to_end(key)
            if len(self._entries) > self._size:
                self._entries.popitem(last=False)
        return found

    async def _shared(
        self, store: SharedStore, key: Key, read: Callable[[Key], Awaitable[Read | None]]
    ) -> Read | None:
        """From Redis."""
        name = self._prefix + self._text(key)
        generation, kept = await store.read(name)
        if kept is not None:
            try:
                return from_json(self._entity.record, kept)
            except ValidationError:
                pass  # somebody else wrote it; the row will be written over it
        found = await read(key)
        if found is not None and generation is not None:
            await store.keep(name, generation, to_json(found), self._seconds)
        return found

    def _text(self, key: Key) -> str:
        values = self._entity.key_values(key)
        fields = self._entity.key_fields
        wire = [each.to_wire(value) for each, value in zip(fields, values, strict=True)]
        return orjson.dumps(wire).decode()
