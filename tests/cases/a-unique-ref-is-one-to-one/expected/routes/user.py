"""The routes of users."""

from typing import Annotated

from fastapi import APIRouter
from stratagen.runtime.errors import ensure_exists
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
from stratagen.runtime.types import Int

from a_unique_ref_is_one_to_one.services.user import UserServiceBase
from a_unique_ref_is_one_to_one.storage.profile import Profile
from a_unique_ref_is_one_to_one.storage.user import (
    USER_ENTITY,
    User,
    UserCreate,
    UserReplace,
    UserUpdate,
)

__all__ = ["user_routes"]


def user_routes(service: UserServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(USER_ENTITY, "/users", "Users")

    @router.get("/users", responses=create_standard_responses())
    async def users_list(query: Annotated[ListQuery, ListOf(USER_ENTITY)]) -> Page[User]:
        """List users."""
        return await service.list(query)

    @router.post("/users", status_code=201, responses=create_standard_responses(body=True))
    async def users_create(body: UserCreate) -> User:
        """Create a user."""
        return await service.create(body)

    @router.post("/users/batch", responses=create_standard_responses("USER_NOT_FOUND", body=True))
    async def users_batch(
        body: Annotated[Batch[UserCreate, UserUpdate, int], BatchOf(USER_ENTITY)], atomic: Atomic
    ) -> BatchResults[User]:
        """Create, update and delete many users at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/users/{id}", responses=create_standard_responses("USER_NOT_FOUND"))
    async def users_delete(id: Int) -> Done:
        """Delete a user."""
        await service.delete(id)
        return Done("User deleted")

    @router.get("/users/{id}", responses=create_standard_responses("USER_NOT_FOUND"))
    async def users_get(id: Int, include: Annotated[Include, IncludeOf(USER_ENTITY)]) -> User:
        """Get a user."""
        return await service.get_by_id(id, include=include)

    @router.patch("/users/{id}", responses=create_standard_responses("USER_NOT_FOUND", body=True))
    async def users_update(id: Int, body: UserUpdate) -> User:
        """Change some fields of a user."""
        return await service.update(id, body)

    @router.put("/users/{id}", responses=create_standard_responses("USER_NOT_FOUND", body=True))
    async def users_replace(id: Int, body: UserReplace) -> User:
        """Replace a user."""
        return await service.replace(id, body)

    @router.get(
        "/users/{id}/profile",
        responses=create_standard_responses("USER_NOT_FOUND", "PROFILE_NOT_FOUND"),
    )
    async def users_profile_get(id: Int) -> Profile:
        """Get the profile of a user."""
        found = await service.get_related(id, User.profile)
        return ensure_exists(found, "profile", id)

    return router
