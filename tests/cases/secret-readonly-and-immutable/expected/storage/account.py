"""Accounts: the table, what is sent, what is read, the repository."""

from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    Payload,
    Record,
    Repository,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str, UtcDateTime

from secret_readonly_and_immutable.storage import SCHEMA, Row

__all__ = [
    "ACCOUNT_ENTITY",
    "Account",
    "AccountCreate",
    "AccountReplace",
    "AccountRepository",
    "AccountRow",
    "AccountUpdate",
]


class AccountRow(Row, table=True):
    """A row of accounts."""

    __tablename__ = "accounts"

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    last_login: UtcDateTime | None = Column(default=None)
    login: str
    logins: int = Column(default=0, sa_type=WholeColumn)
    password_hash: str
    token: str | None = Column(default=None)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class AccountCreate(Payload):
    """What is sent to create an account."""

    login: Str
    password_hash: Str
    token: Str | None = None


class AccountUpdate(Changes):
    """What is sent to change an account; what is left out stays as it is."""

    password_hash: Maybe[Str] = UNSET
    token: Maybe[Str | None] = UNSET


class AccountReplace(Payload):
    """What is sent to replace an account; what is left out gets its default."""

    password_hash: Str
    token: Str | None = None


class Account(Record):
    """An account."""

    id: Int
    last_login: UtcDateTime | None
    login: Str
    logins: Int
    created_at: UtcDateTime
    updated_at: UtcDateTime


ACCOUNT_ENTITY = Entity(
    name="account",
    schema=SCHEMA,
    row=AccountRow,
    record=Account,
    create=AccountCreate,
    update=AccountUpdate,
    replace=AccountReplace,
    key=("id",),
    key_type=int,
    filters=("id", "created_at", "updated_at"),
    sorts=("id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class AccountRepository(Repository[Account, AccountCreate, AccountUpdate, AccountReplace, int]):
    """The stored accounts."""

    def __init__(self, database: Database) -> None:
        super().__init__(ACCOUNT_ENTITY, database)
