"""The floor on PostgreSQL: the same two reads with SQL and JSON written by hand on asyncpg, and nothing else done."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
import orjson
from fastapi import FastAPI, Request, Response
from handwritten_models import Answer
from handwritten_postgres import create_tickets, engine, lifespan

COLUMNS = (
    "id, title, overview, status, priority, assignee, estimate, blocked, suggested_file_ids, project, "
    "created_at, updated_at"
)


@asynccontextmanager
async def with_pool(app: FastAPI) -> AsyncIterator[None]:
    address = engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
    async with lifespan(app), asyncpg.create_pool(address, min_size=10, max_size=10) as pool:
        app.state.pool = pool
        yield


app = FastAPI(lifespan=with_pool)
app.post("/api/tickets/batch", response_model=Answer[dict[str, int]])(create_tickets)


@app.get("/api/tickets/{ticket_id}")
async def get_ticket(ticket_id: int, request: Request) -> Response:
    row = await request.app.state.pool.fetchrow(
        f"SELECT {COLUMNS} FROM tickets WHERE id = $1", ticket_id
    )
    if row is None:
        return Response(b'{"detail":"Ticket not found"}', 404, media_type="application/json")
    return answer({"success": True, "data": ticket(row)})


@app.get("/api/tickets")
async def list_tickets(request: Request, cursor: int = 0, limit: int = 20) -> Response:
    found = await request.app.state.pool.fetch(
        f"SELECT {COLUMNS} FROM tickets WHERE id > $1 ORDER BY id LIMIT $2", cursor, limit + 1
    )
    after = str(found[limit - 1]["id"]) if len(found) > limit else None
    page = {"limit": limit, "next_cursor": after}
    return answer({"success": True, "data": [ticket(row) for row in found[:limit]], "page": page})


def ticket(row: asyncpg.Record) -> dict[str, Any]:
    listed = orjson.Fragment(row["suggested_file_ids"])
    return {**row, "status": row["status"].lower(), "suggested_file_ids": listed}


def answer(body: dict[str, Any]) -> Response:
    content = orjson.dumps(body, option=orjson.OPT_NAIVE_UTC | orjson.OPT_UTC_Z)
    return Response(content, media_type="application/json")
