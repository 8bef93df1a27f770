"""Records read lately, kept in the process and never older than the database.

Comes in: a key and the way to read it. Goes out: the record. Never here: a list, a record with relations, or anything read
within a unit of work, which may have written what nobody else may see yet.

Every commit, whoever makes it, moves the database to another generation. An entry holds the generation that was current
*before* its row was read, so the row is at least as new as that; the entry counts only while that generation is still the
current one, so no commit came after. A refill that raced a write holds the generation before the write, and is not used.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import Generic, TypeVar

from stratagen.runtime.storage.database import Database

__all__ = ["RecordCache"]

Key = TypeVar("Key")
Read = TypeVar("Read")


class RecordCache(Generic[Key, Read]):
    """A cache over one database.

    Args:
        database: What tells the generation. One that cannot (in memory, or another server) is asked every time.
        seconds: How long an entry may be used at most.
        size: How many entries are kept; the one that was not used for longest makes room.
    """

    def __init__(self, database: Database, seconds: float, *, size: int = 10_000) -> None:
        self._database = database
        self._seconds = seconds
        self._size = size
        self._entries: OrderedDict[Key, tuple[int, float, Read]] = OrderedDict()

    async def get(self, key: Key, read: Callable[[Key], Awaitable[Read | None]]) -> Read | None:
        """The record with this key, from here or by `read`."""
        generation = None if self._database.current() else self._database.generation()
        if generation is None:
            return await read(key)
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
