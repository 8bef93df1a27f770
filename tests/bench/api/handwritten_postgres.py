"""The hand-written peer on PostgreSQL: FastAPI and SQLModel's AsyncSession on asyncpg, as everybody writes it."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated, Any

from fastapi import Depends, FastAPI, HTTPException, Query
from handwritten_models import Answer, PageAnswer, Ticket, TicketBatch, TicketRead
from sqlalchemy.ext.asyncio import create_async_engine
from sqlmodel import SQLModel, select
from sqlmodel.ext.asyncio.session import AsyncSession

engine = create_async_engine(
    os.environ["DATABASE_URL"].replace("postgresql://", "postgresql+asyncpg://", 1),
    pool_size=10,  # as many as the generated API takes
    max_overflow=0,
)


@asynccontextmanager
async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
    async with engine.begin() as connection:
        await connection.run_sync(SQLModel.metadata.create_all)
    yield
    await engine.dispose()


async def get_session() -> AsyncIterator[AsyncSession]:
    async with AsyncSession(engine, expire_on_commit=False) as session:
        yield session


SessionDep = Annotated[AsyncSession, Depends(get_session)]
app = FastAPI(lifespan=lifespan)


@app.get("/api/tickets/{ticket_id}", response_model=Answer[TicketRead])
async def get_ticket(ticket_id: int, session: SessionDep) -> Any:
    ticket = await session.get(Ticket, ticket_id)
    if ticket is None:
        raise HTTPException(404, "Ticket not found")
    return {"data": ticket}


@app.get("/api/tickets", response_model=PageAnswer[TicketRead])
async def list_tickets(
    session: SessionDep, cursor: int = 0, limit: Annotated[int, Query(ge=1, le=100)] = 20
) -> Any:
    statement = select(Ticket).where(Ticket.id > cursor).order_by(Ticket.id).limit(limit + 1)
    found = (await session.exec(statement)).all()
    after = str(found[limit - 1].id) if len(found) > limit else None
    return {"data": found[:limit], "page": {"limit": limit, "next_cursor": after}}


@app.post("/api/tickets/batch", response_model=Answer[dict[str, int]])
async def create_tickets(body: TicketBatch, session: SessionDep) -> Any:
    tickets = [Ticket.model_validate(each) for each in body.create]
    session.add_all(tickets)
    await session.commit()
    return {"data": {"created": len(tickets)}}
