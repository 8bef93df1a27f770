"""The service of agents."""

from uuid import UUID

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from shop.storage.agent import (
    AGENT_ENTITY,
    Agent,
    AgentCreate,
    AgentReplace,
    AgentRepository,
    AgentUpdate,
)

__all__ = ["AgentServiceBase", "create_agent_service"]


class AgentServiceBase(CrudService[Agent, AgentCreate, AgentUpdate, AgentReplace, UUID]):
    """What can be done with an agent.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_agent_service(database: Database) -> AgentServiceBase:
    """The service of agents in `database`."""
    repository = AgentRepository(database)
    return create_crud_service(AGENT_ENTITY, repository, service=AgentServiceBase)
