"""The routes of agents."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from stratagen.runtime.routes import (
    Atomic,
    BatchOf,
    Done,
    Include,
    IncludeOf,
    ListOf,
    create_standard_responses,
    entity_router,
)
from stratagen.runtime.services import Batch, BatchResults
from stratagen.runtime.storage import ListQuery, Page
from stratagen.runtime.types import Int, Uuid

from n_n_without_payload.services.agent import AgentServiceBase
from n_n_without_payload.storage.agent import (
    AGENT_ENTITY,
    Agent,
    AgentCreate,
    AgentReplace,
    AgentUpdate,
)
from n_n_without_payload.storage.ticket import TICKET_ENTITY, Ticket

__all__ = ["agent_routes"]


def agent_routes(service: AgentServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(AGENT_ENTITY, "/agents", "Agents")

    @router.get("/agents", responses=create_standard_responses())
    async def agents_list(query: Annotated[ListQuery, ListOf(AGENT_ENTITY)]) -> Page[Agent]:
        """List agents."""
        return await service.list(query)

    @router.post(
        "/agents",
        status_code=201,
        responses=create_standard_responses("DUPLICATE_ENTITY", body=True),
    )
    async def agents_create(body: AgentCreate) -> Agent:
        """Create an agent."""
        return await service.create(body)

    @router.post(
        "/agents/batch",
        responses=create_standard_responses("AGENT_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def agents_batch(
        body: Annotated[Batch[AgentCreate, AgentUpdate, UUID], BatchOf(AGENT_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[Agent]:
        """Create, update and delete many agents at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/agents/{id}", responses=create_standard_responses("AGENT_NOT_FOUND"))
    async def agents_delete(id: Uuid) -> Done:
        """Delete an agent."""
        await service.delete(id)
        return Done("Agent deleted")

    @router.get("/agents/{id}", responses=create_standard_responses("AGENT_NOT_FOUND"))
    async def agents_get(id: Uuid, include: Annotated[Include, IncludeOf(AGENT_ENTITY)]) -> Agent:
        """Get an agent."""
        return await service.get_by_id(id, include=include)

    @router.patch("/agents/{id}", responses=create_standard_responses("AGENT_NOT_FOUND", body=True))
    async def agents_update(id: Uuid, body: AgentUpdate) -> Agent:
        """Change some fields of an agent."""
        return await service.update(id, body)

    @router.put("/agents/{id}", responses=create_standard_responses("AGENT_NOT_FOUND", body=True))
    async def agents_replace(id: Uuid, body: AgentReplace) -> Agent:
        """Replace an agent."""
        return await service.replace(id, body)

    @router.get("/agents/{id}/tickets", responses=create_standard_responses("AGENT_NOT_FOUND"))
    async def agents_tickets_list(
        id: Uuid, query: Annotated[ListQuery, ListOf(TICKET_ENTITY)]
    ) -> Page[Ticket]:
        """List the tickets of an agent."""
        return await service.list_related(id, Agent.tickets, query)

    @router.delete(
        "/agents/{id}/tickets/{ticket_id}",
        responses=create_standard_responses("AGENT_NOT_FOUND", "TICKET_NOT_FOUND"),
    )
    async def agents_tickets_remove(id: Uuid, ticket_id: Int) -> Done:
        """Remove a ticket from the tickets of an agent."""
        await service.remove_related(id, Agent.tickets, ticket_id)
        return Done("Ticket removed")

    @router.put(
        "/agents/{id}/tickets/{ticket_id}",
        responses=create_standard_responses("AGENT_NOT_FOUND", "TICKET_NOT_FOUND"),
    )
    async def agents_tickets_add(id: Uuid, ticket_id: Int) -> Done:
        """Add a ticket to the tickets of an agent."""
        await service.add_related(id, Agent.tickets, ticket_id)
        return Done("Ticket added")

    return router
