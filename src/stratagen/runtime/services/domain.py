"""Operations over several entities: a domain service, put together from the services that it needs.

Comes in: services over one database. Goes out: a value with operations of its own, each of which holds as a whole or not at
all. Never here: what the operations do, or a row that is touched past the service whose rules it has.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeAlias, TypeVar

from stratagen.runtime.services.crud import CrudService
from stratagen.runtime.storage.database import Database, UnitOfWork
from stratagen.runtime.storage.query import Condition, ListQuery
from stratagen.runtime.storage.record import ToOne

__all__ = ["DomainService", "compose_services"]

AnyService: TypeAlias = CrudService[Any, Any, Any, Any, Any]  # Any: of whatever entity
Key = TypeVar("Key")
Params = ParamSpec("Params")
Domain = TypeVar("Domain", bound="DomainService")


class DomainService:
    """What domain services derive from: dataclasses whose fields are the services that they need.

        @dataclass(frozen=True)
        class Planning(DomainService):
            projects: ProjectServiceBase
            tickets: TicketServiceBase

            async def start(self, payload: ProjectCreate, titles: list[str]) -> Project:
                async with self.unit_of_work():
                    project = await self.projects.create(payload)
                    for title in titles:
                        await self.tickets.create(TicketCreate(title=title, project_id=project.id))
                    return project

    `compose_services` makes one.
    """

    @property
    def services(self) -> tuple[AnyService, ...]:
        """The services that it is made of, in their order."""
        slots = {name: getattr(self, name) for name in getattr(type(self), "__slots__", ())}
        found = {**vars(self), **slots}  # a dataclass may have been asked for slots
        return tuple(each for each in found.values() if isinstance(each, CrudService))

    @property
    def database(self) -> Database:
        """What all of them work on."""
        return self.services[0].repository.database

    def unit_of_work(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """A transaction around several calls: all of them hold, or none. Within another one, a savepoint."""
        return self.database.unit_of_work()

    async def delete_in_order(
        self, service: CrudService[Any, Any, Any, Any, Key], key: Key, *, version: int | None = None
    ) -> None:  # Any: of whatever entity
        """Delete one, and before it what refers to it in the other services: the farthest first, each by its own service.

        So the rules of each service hold, its log lines are written, and refs that restrict are no obstacle as long as the
        service of their entity is one of these. Refs that say `set_null` are left to be cleared.

        Args:
            service: One of these services.
            key: Which one.
            version: Of a versioned entity the version that is meant; that of what refers to it is not asked for.

        Raises:
            ApiError: 404; 409 something beyond these services still refers to it, or the version is another. Then
                nothing was deleted.
        """
        async with self.unit_of_work():
            await service.get_by_id(key)
            found: dict[tuple[str, object], _Found] = {}
            await self._find(_Found(service, key, version), found)
            for each in found.values():
                # A ring of refs: deleting its first row took the others along.
                if not each.goes_along and await each.service.exists(each.key):
                    await each.service.delete(each.key, version=each.version)

    async def _find(self, root: _Found, found: dict[tuple[str, object], _Found]) -> None:
        """Put `root` into `found`, behind everything that refers to it, however long the chain."""
        seen, opened = {root.name}, [(root, self._referring_to(root))]
        while opened:
            at, others = opened[-1]
            each = await anext(others, None)
            if each is None:
                found[at.name] = at
                opened.pop()
            elif each.name not in seen:
                seen.add(each.name)
                opened.append((each, self._referring_to(each)))

    async def _referring_to(self, at: _Found) -> AsyncIterator[_Found]:
        for holder in self.services:
            for ref in holder.entity.refs:
                if ref.target == at.service.entity.name and ref.on_delete != "set_null":
                    async for each in _referring(holder, ref, at):
                        yield each


@dataclass(frozen=True, slots=True)
class _Found:
    """A row to delete; or one that is hidden with what it belongs to, so that it comes back with it."""

    service: AnyService
    key: object
    version: int | None
    goes_along: bool = False

    @property
    def name(self) -> tuple[str, object]:
        """What tells it from every other."""
        return self.service.entity.name, self.key


async def _referring(holder: AnyService, ref: ToOne[object], to: _Found) -> AsyncIterator[_Found]:
    """The rows of `holder` whose ref leads to `to`."""
    entity = holder.entity
    goes_along = entity.soft_delete and to.service.entity.soft_delete and ref.on_delete == "cascade"
    values = to.service.entity.key_values(to.key)
    where = tuple(
        Condition(name, "eq", value) for name, value in zip(ref.fields, values, strict=True)
    )
    query = ListQuery(where=where, limit=entity.max_page_size)
    while True:
        page = await holder.list(query)
        for record in page:
            version: int | None = record.version if entity.version else None
            yield _Found(holder, entity.key_of(record), version, goes_along)
        if page.next_cursor is None:
            return
        query = ListQuery(where=where, limit=entity.max_page_size, cursor=page.next_cursor)


def compose_services(
    domain: Callable[Params, Domain], *services: Params.args, **named: Params.kwargs
) -> Domain:
    """A domain service over several services.

    Args:
        domain: Its class.
        services: The services, as the class asks for them; type checkers hold them against its fields.
        named: The same by name, and whatever else it asks for.

    Raises:
        TypeError: They do not stand on one database, so that no transaction could span them; or there is none.
    """
    made = domain(*services, **named)
    databases = {id(each.repository.database) for each in made.services}
    if len(databases) != 1:
        reason = "work on several databases" if databases else "are none"
        raise TypeError(
            f"The services of {type(made).__qualname__} {reason}: it needs one database"
        )
    return made
