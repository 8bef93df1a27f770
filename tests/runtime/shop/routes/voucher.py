"""The routes of vouchers."""

from typing import Annotated

from fastapi import APIRouter
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
from stratagen.runtime.types import Str

from shop.services.voucher import VoucherServiceBase
from shop.storage.voucher import (
    VOUCHER_ENTITY,
    Voucher,
    VoucherCreate,
    VoucherReplace,
    VoucherUpdate,
)

__all__ = ["voucher_routes"]


def voucher_routes(service: VoucherServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(VOUCHER_ENTITY, "/vouchers", "Vouchers")

    @router.get("/vouchers", responses=create_standard_responses())
    async def vouchers_list(query: Annotated[ListQuery, ListOf(VOUCHER_ENTITY)]) -> Page[Voucher]:
        """List vouchers."""
        return await service.list(query)

    @router.post(
        "/vouchers",
        status_code=201,
        responses=create_standard_responses("DUPLICATE_ENTITY", body=True),
    )
    async def vouchers_create(body: VoucherCreate) -> Voucher:
        """Create a voucher."""
        return await service.create(body)

    @router.post(
        "/vouchers/batch",
        responses=create_standard_responses("VOUCHER_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def vouchers_batch(
        body: Annotated[Batch[VoucherCreate, VoucherUpdate, str], BatchOf(VOUCHER_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[Voucher]:
        """Create, update and delete many vouchers at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/vouchers/{code}", responses=create_standard_responses("VOUCHER_NOT_FOUND"))
    async def vouchers_delete(code: Str) -> Done:
        """Delete a voucher."""
        await service.delete(code)
        return Done("Voucher deleted")

    @router.get("/vouchers/{code}", responses=create_standard_responses("VOUCHER_NOT_FOUND"))
    async def vouchers_get(
        code: Str, include: Annotated[Include, IncludeOf(VOUCHER_ENTITY)]
    ) -> Voucher:
        """Get a voucher."""
        return await service.get_by_id(code, include=include)

    @router.patch(
        "/vouchers/{code}", responses=create_standard_responses("VOUCHER_NOT_FOUND", body=True)
    )
    async def vouchers_update(code: Str, body: VoucherUpdate) -> Voucher:
        """Change some fields of a voucher."""
        return await service.update(code, body)

    @router.put(
        "/vouchers/{code}", responses=create_standard_responses("VOUCHER_NOT_FOUND", body=True)
    )
    async def vouchers_replace(code: Str, body: VoucherReplace) -> Voucher:
        """Replace a voucher."""
        return await service.replace(code, body)

    return router
