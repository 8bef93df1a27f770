"""The tables and models of the hand-written peers, as the tutorials of FastAPI and SQLModel have them."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Generic, TypeVar

from pydantic import BaseModel
from sqlalchemy import JSON
from sqlmodel import Column, Field, Relationship, SQLModel

T = TypeVar("T")


class TicketStatus(StrEnum):
    OPEN = "open"
    IN_PROGRESS = "in_progress"
    CLOSED = "closed"


class TicketBase(SQLModel):
    title: str = Field(min_length=1, max_length=200)
    overview: str = ""
    status: TicketStatus = Field(default=TicketStatus.OPEN, index=True)
    priority: int = Field(default=0, ge=0, le=10, index=True)
    assignee: str | None = None
    estimate: float | None = None
    blocked: bool = False
    suggested_file_ids: list[str] = Field(default_factory=list, sa_column=Column(JSON))
    project: int = Field(index=True)


def now() -> datetime:
    return datetime.now(UTC)


class Ticket(TicketBase, table=True):
    __tablename__ = "tickets"
    id: int | None = Field(default=None, primary_key=True)
    created_at: datetime = Field(default_factory=now)
    updated_at: datetime = Field(default_factory=now)
    tasks: list["TicketTask"] = Relationship(back_populates="ticket")


class TicketTask(SQLModel, table=True):
    __tablename__ = "ticket_tasks"
    id: int | None = Field(default=None, primary_key=True)
    content: str
    done: bool = False
    ticket_id: int = Field(foreign_key="tickets.id", ondelete="CASCADE", index=True)
    ticket: Ticket = Relationship(back_populates="tasks")


class TicketRead(TicketBase):
    id: int
    created_at: datetime
    updated_at: datetime


class TaskRead(SQLModel):
    id: int
    content: str
    done: bool
    ticket_id: int


class TicketWithTasks(TicketRead):
    tasks: list[TaskRead]


class Answer(BaseModel, Generic[T]):
    success: bool = True
    data: T


class PageInfo(BaseModel):
    limit: int
    next_cursor: str | None


class PageAnswer(Answer[list[T]], Generic[T]):
    page: PageInfo


class TicketBatch(BaseModel):
    create: list[TicketBase]
