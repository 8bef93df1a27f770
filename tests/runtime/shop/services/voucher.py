"""The service of vouchers."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from shop.storage.voucher import (
    VOUCHER_ENTITY,
    Voucher,
    VoucherCreate,
    VoucherReplace,
    VoucherRepository,
    VoucherUpdate,
)

__all__ = ["VoucherServiceBase", "create_voucher_service"]


class VoucherServiceBase(CrudService[Voucher, VoucherCreate, VoucherUpdate, VoucherReplace, str]):
    """What can be done with a voucher.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_voucher_service(database: Database) -> VoucherServiceBase:
    """The service of vouchers in `database`."""
    repository = VoucherRepository(database)
    return create_crud_service(VOUCHER_ENTITY, repository, service=VoucherServiceBase)
