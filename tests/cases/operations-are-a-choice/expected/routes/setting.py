"""The routes of settings."""

from typing import Annotated

from fastapi import APIRouter
from stratagen.runtime.routes import Include, IncludeOf, create_standard_responses, entity_router
from stratagen.runtime.types import Int

from operations_are_a_choice.services.setting import SettingServiceBase
from operations_are_a_choice.storage.setting import SETTING_ENTITY, Setting, SettingReplace

__all__ = ["setting_routes"]


def setting_routes(service: SettingServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(SETTING_ENTITY, "/settings", "Settings")

    @router.get("/settings/{id}", responses=create_standard_responses("SETTING_NOT_FOUND"))
    async def settings_get(
        id: Int, include: Annotated[Include, IncludeOf(SETTING_ENTITY)]
    ) -> Setting:
        """Get a setting."""
        return await service.get_by_id(id, include=include)

    @router.put(
        "/settings/{id}", responses=create_standard_responses("SETTING_NOT_FOUND", body=True)
    )
    async def settings_replace(id: Int, body: SettingReplace) -> Setting:
        """Replace a setting."""
        return await service.replace(id, body)

    return router
