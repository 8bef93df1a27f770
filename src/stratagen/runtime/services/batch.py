"""Many operations in one request: what is asked, and what became of each.

Comes in: payloads, some of which may have been refused already. Goes out: one `BatchResult` for each, in the order create,
update, delete. Never here: JSON, or how an operation is carried out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from stratagen.runtime.errors import ApiError

__all__ = ["Batch", "BatchOperation", "BatchResult", "BatchResults", "Change", "Removal"]

Read = TypeVar("Read")
Create = TypeVar("Create")
Update = TypeVar("Update")
Key = TypeVar("Key")

BatchOperation = Literal["create", "update", "delete"]


@dataclass(frozen=True)
class Change(Generic[Update, Key]):
    """One update: which one, and what changes; of a versioned entity the payload says which version is meant."""

    key: Key
    payload: Update


@dataclass(frozen=True)
class Removal(Generic[Key]):
    """One delete: which one, and of a versioned entity the version that is meant."""

    key: Key
    version: int | None = None


@dataclass(frozen=True)
class Batch(Generic[Create, Update, Key]):
    """Operations on one entity. An `ApiError` stands for an item that could not even be read."""

    create: Sequence[Create | ApiError] = ()
    update: Sequence[Change[Update, Key] | ApiError] = ()
    delete: Sequence[Removal[Key] | ApiError] = ()

    def __len__(self) -> int:
        return len(self.create) + len(self.update) + len(self.delete)


@dataclass(frozen=True)
class BatchResult(Generic[Read]):
    """What became of one operation.

    Attributes:
        op: Which list of the batch it stood in.
        index: Its place there, from 0.
        status: The HTTP status that it would have had by itself.
        data: What was created or updated; None of a delete or a failure.
        error: Why it failed.
    """

    op: BatchOperation
    index: int
    status: int
    data: Read | None = None
    error: ApiError | None = None


@dataclass(frozen=True)
class BatchResults(Generic[Read]):
    """What became of a batch: a result for each operation, creates first, then updates, then deletes."""

    results: tuple[BatchResult[Read], ...]

    def __iter__(self) -> Iterator[BatchResult[Read]]:
        return iter(self.results)
