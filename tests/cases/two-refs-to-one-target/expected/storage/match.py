"""Matches: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, ClassVar

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
from stratagen.runtime.types import UNSET, Int, Maybe, UtcDateTime

from two_refs_to_one_target.storage import SCHEMA, Row

if TYPE_CHECKING:
    from two_refs_to_one_target.storage.team import Team

__all__ = [
    "MATCH_ENTITY",
    "Match",
    "MatchCreate",
    "MatchReplace",
    "MatchRepository",
    "MatchRow",
    "MatchUpdate",
]


class MatchRow(Row, table=True):
    """A row of matches."""

    __tablename__ = "matches"
    __table_args__ = (
        Index("ix_matches_away_team_id", "away_team_id"),
        UniqueConstraint(
            "home_team_id", "away_team_id", name="uq_matches_home_team_id_away_team_id"
        ),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    away_team_id: int = Column(foreign_key="teams.id", ondelete="RESTRICT", sa_type=WholeColumn)
    home_team_id: int = Column(foreign_key="teams.id", ondelete="RESTRICT", sa_type=WholeColumn)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class MatchCreate(Payload):
    """What is sent to create a match."""

    away_team_id: Int
    home_team_id: Int


class MatchUpdate(Changes):
    """What is sent to change a match; what is left out stays as it is."""

    away_team_id: Maybe[Int] = UNSET
    home_team_id: Maybe[Int] = UNSET


class MatchReplace(MatchCreate):
    """What is sent to replace a match; what is left out gets its default."""


class Match(Record):
    """A match."""

    id: Int
    away_team_id: Int
    home_team_id: Int
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    away_team: ClassVar[ToOne["Team"]] = ToOne("team", ("away_team_id",), on_delete="restrict")
    home_team: ClassVar[ToOne["Team"]] = ToOne("team", ("home_team_id",), on_delete="restrict")


MATCH_ENTITY = Entity(
    name="match",
    schema=SCHEMA,
    row=MatchRow,
    record=Match,
    create=MatchCreate,
    update=MatchUpdate,
    replace=MatchReplace,
    key=("id",),
    key_type=int,
    filters=("id", "away_team_id", "home_team_id", "created_at", "updated_at"),
    sorts=("id", "away_team_id", "home_team_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class MatchRepository(Repository[Match, MatchCreate, MatchUpdate, MatchReplace, int]):
    """The stored matches."""

    def __init__(self, database: Database) -> None:
        super().__init__(MATCH_ENTITY, database)
