"""The hand-written peer: FastAPI and SQLModel as their tutorials have it.

Sync endpoints, a session by dependency, `response_model`, relationships loaded by the ORM. The same pragmas and the same answers
as the generated API.
"""

import os
from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import Depends, FastAPI, HTTPException, Query
from handwritten_models import (
    Answer,
    PageAnswer,
    Ticket,
    TicketBase,
    TicketBatch,
    TicketRead,
    TicketWithTasks,
)
from sqlalchemy import event
from sqlalchemy.orm import selectinload
from sqlmodel import Session, SQLModel, create_engine, select

engine = create_engine(
    os.environ["DATABASE_URL"],
    connect_args={"check_same_thread": False},
    pool_size=8,
    max_overflow=32,
)


@event.listens_for(engine, "connect")
def on_connect(connection: Any, _entry: Any) -> None:
    for pragma in (
        "foreign_keys=ON",
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "busy_timeout=5000",
    ):
        connection.execute(f"PRAGMA {pragma}")


SQLModel.metadata.create_all(engine)


def get_session() -> Iterator[Session]:
    with Session(engine) as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session)]
app = FastAPI()


@app.get("/api/tickets/{ticket_id}", response_model=Answer[TicketRead])
def get_ticket(ticket_id: int, session: SessionDep) -> Any:
    ticket = session.get(Ticket, ticket_id)
    if ticket is None:
        raise HTTPException(404, "Ticket not found")
    return {"data": ticket}


@app.get("/api/tickets-with-tasks/{ticket_id}", response_model=Answer[TicketWithTasks])
def get_ticket_with_tasks(ticket_id: int, session: SessionDep) -> Any:
    statement = select(Ticket).where(Ticket.id == ticket_id).options(selectinload(Ticket.tasks))
    ticket = session.exec(statement).first()
    if ticket is None:
        raise HTTPException(404, "Ticket not found")
    return {"data": ticket}


@app.get("/api/tickets", response_model=PageAnswer[TicketRead])
def list_tickets(
    session: SessionDep, cursor: int = 0, limit: Annotated[int, Query(ge=1, le=100)] = 20
) -> Any:
    statement = select(Ticket).where(Ticket.id > cursor).order_by(Ticket.id).limit(limit + 1)
    found = session.exec(statement).all()
    after = str(found[limit - 1].id) if len(found) > limit else None
    return {"data": found[:limit], "page": {"limit": limit, "next_cursor": after}}


@app.post("/api/tickets", response_model=Answer[TicketRead], status_code=201)
def create_ticket(body: TicketBase, session: SessionDep) -> Any:
    ticket = Ticket.model_validate(body)
    session.add(ticket)
    session.commit()
    session.refresh(ticket)
    return {"data": ticket}


@app.post("/api/tickets/batch", response_model=Answer[dict[str, list[dict[str, Any]]]])
def create_tickets(body: TicketBatch, session: SessionDep) -> Any:
    tickets = [Ticket.model_validate(each) for each in body.create]
    session.add_all(tickets)
    session.commit()
    results = []
    for index, ticket in enumerate(tickets):
        session.refresh(ticket)
        data = TicketRead.model_validate(ticket, from_attributes=True)
        results.append({"op": "create", "index": index, "status": 201, "data": data})
    return {"data": {"results": results}}
