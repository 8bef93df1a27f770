"""What can be done with one entity: the service that generated ones derive from, and the two functions that make one.

Comes in: keys, payloads and list queries, checked already. Goes out: read models, or an `ApiError`. Never here: HTTP, SQL, or
a rule of one entity; that belongs into a subclass.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any, Concatenate, Generic, TypeVar, overload

import structlog

from stratagen.runtime.errors import ApiError, Details
from stratagen.runtime.services.batch import (
    Batch,
    BatchOperation,
    BatchResult,
    BatchResults,
    Change,
    Removal,
)
from stratagen.runtime.services.cache import RecordCache
from stratagen.runtime.services.errors import EntityErrors
from stratagen.runtime.storage.entity import Entity
from stratagen.runtime.storage.query import ListQuery, Page
from stratagen.runtime.storage.record import (
    Changes,
    ManyToMany,
    OneToOne,
    Payload,
    Record,
    ToMany,
)
from stratagen.runtime.storage.repository import Repository

__all__ = ["CrudService", "create_crud_service", "extend_service"]

Read = TypeVar("Read", bound=Record)
Create = TypeVar("Create", bound=Payload)
Update = TypeVar("Update", bound=Changes)
Replace = TypeVar("Replace", bound=Payload)
Key = TypeVar("Key")
Other = TypeVar("Other", bound=Record)
OtherKey = TypeVar("OtherKey")
Service = TypeVar(
    "Service", bound="CrudService[Any, Any, Any, Any, Any]"
)  # Any: whatever entity it is of


class CrudService(Generic[Read, Create, Update, Replace, Key]):
    """Create, read, update and delete one entity, with a log line for each change.

    Routes, handlers and other services all come through here, so a rule that a subclass adds holds for each of them.

    Attributes:
        entity: What it is about.
        repository: Where it is kept.
        cache: Records read lately, where any are kept.
        errors: The errors of the entity, to raise.
    """

    def __init__(
        self,
        entity: Entity[Read, Create, Update, Replace, Key],
        repository: Repository[Read, Create, Update, Replace, Key],
        *,
        cache: RecordCache[Key, Read] | None = None,
        logger: structlog.stdlib.BoundLogger | None = None,
        errors: EntityErrors | None = None,
    ) -> None:
        self.entity = entity
        self.repository = repository
        self.cache = cache
        self.errors = errors or EntityErrors(entity.name)
        self._logger = logger

    @cached_property
    def log(self) -> structlog.stdlib.BoundLogger:
        """Log lines that name the entity. Bound with the first: an application sets logging up after it has made its services."""
        if self._logger is not None:
            return self._logger
        lazy = structlog.stdlib.get_logger("stratagen.services", entity=self.entity.name)
        bound: structlog.stdlib.BoundLogger = lazy.bind()
        return bound

    # Reading

    async def get_by_id(self, key: Key, *, include: Sequence[str] = ()) -> Read:
        """The one with this key, with the relations in `include`.

        Raises:
            ApiError: 404 `<ENTITY>_NOT_FOUND`.
        """
        found = await self.get_by_id_or_none(key, include=include)
        if found is None:
            raise self.errors.not_found(key)
        return found

    async def get_by_id_or_none(self, key: Key, *, include: Sequence[str] = ()) -> Read | None:
        """The one with this key, or None."""
        if self.cache is None or include:
            return await self.repository.get(key, include=include)
        return await self.cache.get(key, self.repository.get)

    async def list(self, query: ListQuery | None = None) -> Page[Read]:
        """One page of those that the query asks for; without a query the first of all."""
        return await self.repository.list(query)

    async def count(self, query: ListQuery | None = None) -> int:
        """How many there are on all pages of the query."""
        return await self.repository.count(query)

    async def exists(self, key: Key) -> bool:
        """Whether there is one with this key."""
        return await self.repository.exists(key)

    # Writing

    async def create(self, payload: Create) -> Read:
        """Store a new one.

        Raises:
            ApiError: 409 a unique value is taken; 422 a ref leads nowhere.
        """
        created = await self.repository.create(payload)
        self.log.info("created", id=self.entity.key_of(created))
        return created

    async def update(self, key: Key, payload: Update, *, version: int | None = None) -> Read:
        """Change the fields that the payload holds.

        Args:
            key: Which one.
            payload: What changes: absent leaves alone, None clears.
            version: Of a versioned entity the version that the change is based on.

        Raises:
            ApiError: 404; 409 a unique value is taken or the version is another; 422 a ref leads nowhere.
        """
        updated = await self.repository.update(key, payload, version=version)
        self.log.info("updated", id=key)
        return updated

    async def replace(self, key: Key, payload: Replace, *, version: int | None = None) -> Read:
        """Set every field that may be changed; what the payload leaves out goes back to its default.

        Raises:
            ApiError: As `update`.
        """
        replaced = await self.repository.replace(key, payload, version=version)
        self.log.info("replaced", id=key)
        return replaced

    async def delete(self, key: Key, *, version: int | None = None) -> None:
        """Remove one.

        Raises:
            ApiError: 404; 409 something still refers to it, or the version is another.
        """
        await self.repository.delete(key, version=version)
        self.log.info("deleted", id=key)

    async def restore(self, key: Key) -> Read:
        """Bring back a row that was deleted softly, and all that went with it.

        Raises:
            ApiError: 404, no deleted one has this key; 409 its place is taken, or what it belongs to is deleted.
            TypeError: The entity is deleted for good.
        """
        restored = await self._softly().restore(key)
        self.log.info("restored", id=key)
        return restored

    async def purge(self, key: Key) -> None:
        """Delete a row for good that was deleted softly, and what the database cascades to.

        Raises:
            ApiError: 404, no deleted one has this key; 409 something still refers to it.
            TypeError: The entity is deleted for good as it is.
        """
        await self._softly().purge(key)
        self.log.info("purged", id=key)

    def _softly(self) -> Repository[Read, Create, Update, Replace, Key]:
        if not self.entity.soft_delete:
            raise TypeError(f"A {self.entity.name} is not deleted softly: it says no `soft_delete`")
        return self.repository

    # Relations

    async def get_related(self, key: Key, relation: OneToOne[Other | None]) -> Other | None:
        """The one at the other side of a 1-1 relation, or None: `get_related(7, User.settings)`.

        Raises:
            ApiError: 404, there is none with this key.
        """
        return await self.repository.get_related(key, relation)

    async def list_related(
        self,
        key: Key,
        relation: ToMany[Other] | ManyToMany[Other, OtherKey],
        query: ListQuery | None = None,
    ) -> Page[Other]:
        """One page of what a relation leads to: `list_related(7, Ticket.tasks)`.

        Raises:
            ApiError: 404, there is none with this key.
        """
        return await self.repository.list_related(key, relation, query)

    async def add_related(
        self, key: Key, relation: ManyToMany[Other, OtherKey], *keys: OtherKey
    ) -> None:
        """Connect; what is connected already stays so.

        Raises:
            ApiError: 404, one of either side is not there.
        """
        await self.repository.add_related(key, relation, *keys)
        self.log.info("related", id=key, relation=relation.name, to=keys)

    async def remove_related(
        self, key: Key, relation: ManyToMany[Other, OtherKey], *keys: OtherKey
    ) -> None:
        """Disconnect; what is not connected stays so.

        Raises:
            ApiError: 404, there is none with this key.
        """
        await self.repository.remove_related(key, relation, *keys)
        self.log.info("unrelated", id=key, relation=relation.name, to=keys)

    # Many at once

    async def batch(
        self, batch: Batch[Create, Update, Key], *, atomic: bool = False
    ) -> BatchResults[Read]:
        """Carry out many operations in one transaction: creates, then updates, then deletes.

        Args:
            batch: The operations.
            atomic: All or nothing. Otherwise each that fails is reported and the rest holds.

        Returns:
            What became of each, in order.

        Raises:
            ApiError: The first failure of an atomic batch, said where it is; then nothing was changed.
        """
        async with self.repository.database.unit_of_work():
            results = await self._create_all(batch.create)
            for op, index, item in _operations(batch)[len(results) :]:
                result = await self._attempt(op, index, item)
                if atomic and result.error is not None:
                    raise _located(result.error, op, index)
                results.append(result)
        return BatchResults(tuple(results))

    async def _create_all(
        self, items: Sequence[Create | ApiError]
    ) -> builtins.list[BatchResult[Read]]:
        """The creates at once, where no rule of a subclass wants to see each and none is refused; else none of them yet."""
        payloads = [item for item in items if not isinstance(item, ApiError)]
        if type(self).create is not CrudService.create or len(payloads) < max(2, len(items)):
            return []
        try:
            created = await self.repository.create_many(payloads)
        except ApiError as error:
            if error.retryable:
                raise  # the whole batch may be sent again
            return []  # one after another they tell which of them it was
        self.log.info("created", ids=[self.entity.key_of(each) for each in created])
        return [BatchResult("create", index, 201, each) for index, each in enumerate(created)]

    async def _attempt(
        self,
        op: BatchOperation,
        index: int,
        item: Create | Change[Update, Key] | Removal[Key] | ApiError,
    ) -> BatchResult[Read]:
        """One operation, in a savepoint of its own."""
        if isinstance(item, ApiError):
            return BatchResult(op, index, item.status, error=item)
        try:
            async with self.repository.database.unit_of_work():
                match item:
                    case Change():
                        changed = await self.update(item.key, item.payload)
                        return BatchResult(op, index, 200, changed)
                    case Removal():
                        await self.delete(item.key, version=item.version)
                        return BatchResult(op, index, 200)
                    case _:
                        return BatchResult(op, index, 201, await self.create(item))
        except ApiError as error:
            if error.retryable:
                raise  # the whole batch may be sent again
            return BatchResult(op, index, error.status, error=error)


def _operations(
    batch: Batch[Create, Update, Key],
) -> list[tuple[BatchOperation, int, Create | Change[Update, Key] | Removal[Key] | ApiError]]:
    return [
        *(("create", index, item) for index, item in enumerate(batch.create)),
        *(("update", index, item) for index, item in enumerate(batch.update)),
        *(("delete", index, item) for index, item in enumerate(batch.delete)),
    ]


def _located(error: ApiError, op: BatchOperation, index: int) -> ApiError:
    """The error, with the place of its operation in the batch."""
    details: Details
    if isinstance(error.details, tuple):
        details = tuple(
            replace(fault, field=f"{op}.{index}.{fault.field}".rstrip("."))
            for fault in error.details
        )
    else:
        details = {**(error.details or {}), "op": op, "index": index}
    return ApiError(error.status, error.code, error.message, details)


@overload
def create_crud_service(
    entity: Entity[Read, Create, Update, Replace, Key],
    repository: Repository[Read, Create, Update, Replace, Key],
    cache: RecordCache[Key, Read] | None = None,
    logger: structlog.stdlib.BoundLogger | None = None,
    errors: EntityErrors | None = None,
) -> CrudService[Read, Create, Update, Replace, Key]: ...
@overload
def create_crud_service(
    entity: Entity[Read, Create, Update, Replace, Key],
    repository: Repository[Read, Create, Update, Replace, Key],
    cache: RecordCache[Key, Read] | None = None,
    logger: structlog.stdlib.BoundLogger | None = None,
    errors: EntityErrors | None = None,
    *,
    service: type[Service],
) -> Service: ...
def create_crud_service(
    entity: Entity[Any, Any, Any, Any, Any],
    repository: Repository[Any, Any, Any, Any, Any],
    cache: RecordCache[Any, Any] | None = None,
    logger: structlog.stdlib.BoundLogger | None = None,
    errors: EntityErrors | None = None,
    *,
    service: type[CrudService[Any, Any, Any, Any, Any]] = CrudService,
) -> CrudService[Any, Any, Any, Any, Any]:  # Any: the overloads say what belongs together
    """A service of one entity.

    Args:
        entity: What it is about.
        repository: Where it is kept.
        cache: For reads by key; None reads the database each time.
        logger: Where its log lines go.
        errors: Its errors, where other words are wanted.
        service: The class to make it of.
    """
    return service(entity, repository, cache=cache, logger=logger, errors=errors)


def extend_service(
    service: CrudService[Read, Create, Update, Replace, Key],
    operations: Callable[
        Concatenate[
            Entity[Read, Create, Update, Replace, Key],
            Repository[Read, Create, Update, Replace, Key],
            ...,
        ],
        Service,
    ],
) -> Service:
    """The same service with the operations that a subclass adds or overrides.

    Args:
        service: A service that is set up.
        operations: A subclass of its class. Type checkers refuse one that is about another entity.

    Raises:
        TypeError: It is no subclass of it.
    """
    if not isinstance(operations, type) or type(service) not in operations.__mro__:
        name = getattr(operations, "__qualname__", repr(operations))
        raise TypeError(f"{name} has to be a subclass of {type(service).__qualname__}")
    extended: Service = operations(
        service.entity,
        service.repository,
        cache=service.cache,
        logger=service._logger,  # noqa: SLF001  # its own module; `log` would bind it too early
        errors=service.errors,
    )
    return extended
