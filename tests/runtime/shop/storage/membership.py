"""Memberships: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field
from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    Payload,
    Record,
    Repository,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str, UtcDateTime

from shop.storage import SCHEMA, Row

if TYPE_CHECKING:
    from shop.storage.member import Member
    from shop.storage.team import Team

__all__ = [
    "MEMBERSHIP_ENTITY",
    "Membership",
    "MembershipCreate",
    "MembershipReplace",
    "MembershipRepository",
    "MembershipRow",
    "MembershipUpdate",
]


class MembershipRow(Row, table=True):
    """A row of memberships."""

    __tablename__ = "memberships"
    __table_args__ = (
        Index("ix_memberships_team_id", "team_id"),
        UniqueConstraint("member_id", "team_id", name="uq_memberships_member_id_team_id"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    joined_at: UtcDateTime = Column(default_factory=utc_now)
    member_id: int = Column(foreign_key="members.id", ondelete="CASCADE", sa_type=WholeColumn)
    role: str = Column(default="guest")
    team_id: int = Column(foreign_key="teams.id", ondelete="CASCADE", sa_type=WholeColumn)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class MembershipCreate(Payload):
    """What is sent to create a membership."""

    joined_at: UtcDateTime = Field(default_factory=utc_now)
    member_id: Int
    role: Str = "guest"
    team_id: Int


class MembershipUpdate(Changes):
    """What is sent to change a membership; what is left out stays as it is."""

    joined_at: Maybe[UtcDateTime] = UNSET
    member_id: Maybe[Int] = UNSET
    role: Maybe[Str] = UNSET
    team_id: Maybe[Int] = UNSET


class MembershipReplace(MembershipCreate):
    """What is sent to replace a membership; what is left out gets its default."""


class Membership(Record):
    """A membership."""

    id: Int
    joined_at: UtcDateTime
    member_id: Int
    role: Str
    team_id: Int
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    member: ClassVar[ToOne["Member"]] = ToOne("member", ("member_id",), on_delete="cascade")
    team: ClassVar[ToOne["Team"]] = ToOne("team", ("team_id",), on_delete="cascade")


MEMBERSHIP_ENTITY = Entity(
    name="membership",
    schema=SCHEMA,
    row=MembershipRow,
    record=Membership,
    create=MembershipCreate,
    update=MembershipUpdate,
    replace=MembershipReplace,
    key=("id",),
    key_type=int,
    filters=("id", "member_id", "team_id", "created_at", "updated_at"),
    sorts=("id", "member_id", "team_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class MembershipRepository(
    Repository[Membership, MembershipCreate, MembershipUpdate, MembershipReplace, int]
):
    """The stored memberships."""

    def __init__(self, database: Database) -> None:
        super().__init__(MEMBERSHIP_ENTITY, database)
