"""Agents: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from pydantic import Field
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    ManyToMany,
    Payload,
    Record,
    Repository,
    utc_now,
    uuid7,
)
from stratagen.runtime.types import UNSET, Maybe, Str, UtcDateTime, Uuid

from n_n_without_payload.storage import SCHEMA, Row

if TYPE_CHECKING:
    from n_n_without_payload.storage.ticket import Ticket

__all__ = [
    "AGENT_ENTITY",
    "Agent",
    "AgentCreate",
    "AgentReplace",
    "AgentRepository",
    "AgentRow",
    "AgentUpdate",
]


class AgentRow(Row, table=True):
    """A row of agents."""

    __tablename__ = "agents"

    id: Uuid = Column(default_factory=uuid7, primary_key=True)
    name: str
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class AgentCreate(Payload):
    """What is sent to create an agent."""

    id: Uuid = Field(default_factory=uuid7)
    name: Str


class AgentUpdate(Changes):
    """What is sent to change an agent; what is left out stays as it is."""

    name: Maybe[Str] = UNSET


class AgentReplace(Payload):
    """What is sent to replace an agent; what is left out gets its default."""

    name: Str


class Agent(Record):
    """An agent."""

    id: Uuid
    name: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    tickets: ClassVar[ManyToMany["Ticket", int]] = ManyToMany(
        "ticket", "ticket_agents", ("agent_id",), ("ticket_id",)
    )


AGENT_ENTITY = Entity(
    name="agent",
    schema=SCHEMA,
    row=AgentRow,
    record=Agent,
    create=AgentCreate,
    update=AgentUpdate,
    replace=AgentReplace,
    key=("id",),
    key_type=UUID,
    filters=("id", "created_at", "updated_at"),
    sorts=("id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class AgentRepository(Repository[Agent, AgentCreate, AgentUpdate, AgentReplace, UUID]):
    """The stored agents."""

    def __init__(self, database: Database) -> None:
        super().__init__(AGENT_ENTITY, database)
