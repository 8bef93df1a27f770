"""The routes of provider keys."""

from typing import Annotated

from fastapi import APIRouter
from stratagen.runtime.routes import (
    Atomic,
    BatchOf,
    Done,
    ListOf,
    create_standard_responses,
    entity_router,
)
from stratagen.runtime.services import Batch, BatchResults
from stratagen.runtime.storage import ListQuery, Page
from stratagen.runtime.types import Int

from generated.services.provider_key import ProviderKeyServiceBase
from generated.storage.provider_key import (
    PROVIDER_KEY_ENTITY,
    ProviderKey,
    ProviderKeyCreate,
    ProviderKeyReplace,
    ProviderKeyUpdate,
)

__all__ = ["provider_key_routes"]


def provider_key_routes(service: ProviderKeyServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(PROVIDER_KEY_ENTITY, "/provider-keys", "Provider keys")

    @router.get("/provider-keys", responses=create_standard_responses())
    async def provider_keys_list(
        query: Annotated[ListQuery, ListOf(PROVIDER_KEY_ENTITY)],
    ) -> Page[ProviderKey]:
        """List provider keys."""
        return await service.list(query)

    @router.post(
        "/provider-keys",
        status_code=201,
        responses=create_standard_responses("DUPLICATE_ENTITY", body=True),
    )
    async def provider_keys_create(body: ProviderKeyCreate) -> ProviderKey:
        """Create a provider key."""
        return await service.create(body)

    @router.post(
        "/provider-keys/batch",
        responses=create_standard_responses(
            "PROVIDER_KEY_NOT_FOUND", "DUPLICATE_ENTITY", body=True
        ),
    )
    async def provider_keys_batch(
        body: Annotated[
            Batch[ProviderKeyCreate, ProviderKeyUpdate, int], BatchOf(PROVIDER_KEY_ENTITY)
        ],
        atomic: Atomic,
    ) -> BatchResults[ProviderKey]:
        """Create, update and delete many provider keys at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/provider-keys/{id}", responses=create_standard_responses("PROVIDER_KEY_NOT_FOUND")
    )
    async def provider_keys_delete(id: Int) -> Done:
        """Delete a provider key."""
        await service.delete(id)
        return Done("Provider key deleted")

    @router.get(
        "/provider-keys/{id}", responses=create_standard_responses("PROVIDER_KEY_NOT_FOUND")
    )
    async def provider_keys_get(id: Int) -> ProviderKey:
        """Get a provider key."""
        return await service.get_by_id(id)

    @router.patch(
        "/provider-keys/{id}",
        responses=create_standard_responses(
            "PROVIDER_KEY_NOT_FOUND", "DUPLICATE_ENTITY", body=True
        ),
    )
    async def provider_keys_update(id: Int, body: ProviderKeyUpdate) -> ProviderKey:
        """Change some fields of a provider key."""
        return await service.update(id, body)

    @router.put(
        "/provider-keys/{id}",
        responses=create_standard_responses(
            "PROVIDER_KEY_NOT_FOUND", "DUPLICATE_ENTITY", body=True
        ),
    )
    async def provider_keys_replace(id: Int, body: ProviderKeyReplace) -> ProviderKey:
        """Replace a provider key."""
        return await service.replace(id, body)

    return router
