"""The service of memos."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from shop.storage.memo import MEMO_ENTITY, Memo, MemoCreate, MemoReplace, MemoRepository, MemoUpdate

__all__ = ["MemoServiceBase", "create_memo_service"]


class MemoServiceBase(CrudService[Memo, MemoCreate, MemoUpdate, MemoReplace, int]):
    """What can be done with a memo.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_memo_service(database: Database) -> MemoServiceBase:
    """The service of memos in `database`."""
    repository = MemoRepository(database)
    return create_crud_service(MEMO_ENTITY, repository, service=MemoServiceBase)
