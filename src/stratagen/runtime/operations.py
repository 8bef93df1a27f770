"""What those who run an application ask it: is it there, is it ready, how is it doing.

Comes in: the application, its database, its metrics. Goes out: `/health`, `/ready` and `/metrics`. Never here: an entity, or
what an interceptor does.
"""

from __future__ import annotations

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from stratagen.openapi import response_ref
from stratagen.runtime.interceptors import Metrics
from stratagen.runtime.storage.database import Database

__all__ = ["add_health", "add_metrics"]


def add_health(app: FastAPI, database: Database) -> None:
    """`/health`: the process answers. `/ready`: its database does too."""

    @app.head("/health", include_in_schema=False)  # as many a monitor asks
    @app.get(
        "/health", tags=["Health"], operation_id="health", summary="Whether the process answers"
    )
    async def health() -> dict[str, bool]:
        return {"success": True}

    @app.head("/ready", include_in_schema=False)
    @app.get(
        "/ready",
        tags=["Health"],
        operation_id="ready",
        summary="Whether the database answers",
        responses={503: response_ref(503, ["SERVICE_UNAVAILABLE"])},
    )
    async def ready() -> dict[str, bool]:
        await database.ping()
        return {"success": True}


def add_metrics(app: FastAPI, metrics: Metrics) -> None:
    """`/metrics`, which is no part of the API and so not in its document."""

    @app.head("/metrics", include_in_schema=False)
    @app.get("/metrics", include_in_schema=False)
    async def page(request: Request) -> Response:
        content, media_type = metrics.page(accept=request.headers.get("accept", ""))
        return Response(content, headers={"Content-Type": media_type})
