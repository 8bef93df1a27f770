"""Members: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, ClassVar

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    ManyToMany,
    Payload,
    Record,
    Repository,
    ToMany,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str, UtcDateTime

from shop.storage import SCHEMA, Row

if TYPE_CHECKING:
    from shop.storage.membership import Membership
    from shop.storage.team import Team

__all__ = [
    "MEMBER_ENTITY",
    "Member",
    "MemberCreate",
    "MemberFollowsRow",
    "MemberReplace",
    "MemberRepository",
    "MemberRow",
    "MemberUpdate",
]


class MemberRow(Row, table=True):
    """A row of members."""

    __tablename__ = "members"

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    name: str
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class MemberFollowsRow(Row, table=True):
    """A row of member_follows: members and their follows."""

    __tablename__ = "member_follows"
    __table_args__ = (
        ForeignKeyConstraint(
            ["member_id"], ["members.id"], name="fk_member_follows_member_id", ondelete="CASCADE"
        ),
        ForeignKeyConstraint(
            ["follows_id"], ["members.id"], name="fk_member_follows_follows_id", ondelete="CASCADE"
        ),
        Index("ix_member_follows_follows_id", "follows_id"),
    )

    member_id: int = Column(primary_key=True, sa_type=WholeColumn)
    follows_id: int = Column(primary_key=True, sa_type=WholeColumn)


class MemberCreate(Payload):
    """What is sent to create a member."""

    name: Str


class MemberUpdate(Changes):
    """What is sent to change a member; what is left out stays as it is."""

    name: Maybe[Str] = UNSET


class MemberReplace(MemberCreate):
    """What is sent to replace a member; what is left out gets its default."""


class Member(Record):
    """A member."""

    id: Int
    name: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    followers: ClassVar[ManyToMany["Member", int]] = ManyToMany(
        "member", "member_follows", ("follows_id",), ("member_id",)
    )
    follows: ClassVar[ManyToMany["Member", int]] = ManyToMany(
        "member", "member_follows", ("member_id",), ("follows_id",)
    )
    memberships: ClassVar[ToMany["Membership"]] = ToMany("membership", "member")
    teams: ClassVar[ManyToMany["Team", int]] = ManyToMany(
        "team", "memberships", ("member_id",), ("team_id",), through="membership"
    )


MEMBER_ENTITY = Entity(
    name="member",
    schema=SCHEMA,
    row=MemberRow,
    record=Member,
    create=MemberCreate,
    update=MemberUpdate,
    replace=MemberReplace,
    key=("id",),
    key_type=int,
    filters=("id", "created_at", "updated_at"),
    sorts=("id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class MemberRepository(Repository[Member, MemberCreate, MemberUpdate, MemberReplace, int]):
    """The stored members."""

    def __init__(self, database: Database) -> None:
        super().__init__(MEMBER_ENTITY, database)
