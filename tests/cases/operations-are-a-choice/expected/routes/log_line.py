"""The routes of log lines."""

from typing import Annotated

from fastapi import APIRouter
from stratagen.runtime.routes import ListOf, create_standard_responses, entity_router
from stratagen.runtime.storage import ListQuery, Page

from operations_are_a_choice.services.log_line import LogLineServiceBase
from operations_are_a_choice.storage.log_line import LOG_LINE_ENTITY, LogLine, LogLineCreate

__all__ = ["log_line_routes"]


def log_line_routes(service: LogLineServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(LOG_LINE_ENTITY, "/log-lines", "Log lines")

    @router.get("/log-lines", responses=create_standard_responses())
    async def log_lines_list(query: Annotated[ListQuery, ListOf(LOG_LINE_ENTITY)]) -> Page[LogLine]:
        """List log lines."""
        return await service.list(query)

    @router.post("/log-lines", status_code=201, responses=create_standard_responses(body=True))
    async def log_lines_create(body: LogLineCreate) -> LogLine:
        """Create a log line."""
        return await service.create(body)

    return router
