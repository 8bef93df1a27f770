"""The service of provider keys: of each provider at most one key is the default."""

from __future__ import annotations

from generated.services.provider_key import ProviderKeyServiceBase
from generated.storage.provider_key import (
    ProviderKey,
    ProviderKeyCreate,
    ProviderKeyReplace,
    ProviderKeyUpdate,
)
from stratagen.runtime.storage import Condition, ListQuery

__all__ = ["ProviderKeyService"]


class ProviderKeyService(ProviderKeyServiceBase):
    """Provider keys; one that becomes the default takes that from the one before."""

    async def create(self, payload: ProviderKeyCreate) -> ProviderKey:
        """Store a new key."""
        async with self.repository.database.unit_of_work():
            return await self._sole_default(await super().create(payload))

    async def update(
        self, key: int, payload: ProviderKeyUpdate, *, version: int | None = None
    ) -> ProviderKey:
        """Change some fields of a key."""
        async with self.repository.database.unit_of_work():
            return await self._sole_default(await super().update(key, payload, version=version))

    async def replace(
        self, key: int, payload: ProviderKeyReplace, *, version: int | None = None
    ) -> ProviderKey:
        """Set every field of a key."""
        async with self.repository.database.unit_of_work():
            return await self._sole_default(await super().replace(key, payload, version=version))

    async def _sole_default(self, stored: ProviderKey) -> ProviderKey:
        """`stored`, and no other default of its provider beside it."""
        if stored.is_default:
            others = await self.list(ListQuery(where=_other_defaults(stored)))
            for other in others:
                await super().update(other.id, ProviderKeyUpdate(is_default=False))
        return stored


def _other_defaults(stored: ProviderKey) -> tuple[Condition, ...]:
    return (
        Condition("provider", "eq", stored.provider),
        Condition("is_default", "eq", value=True),
        Condition("id", "ne", stored.id),
    )
