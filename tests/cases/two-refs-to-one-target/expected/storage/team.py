"""Teams: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, ClassVar

from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    Payload,
    Record,
    Repository,
    ToMany,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str, UtcDateTime

from two_refs_to_one_target.storage import SCHEMA, Row

if TYPE_CHECKING:
    from two_refs_to_one_target.storage.match import Match

__all__ = [
    "TEAM_ENTITY",
    "Team",
    "TeamCreate",
    "TeamReplace",
    "TeamRepository",
    "TeamRow",
    "TeamUpdate",
]


class TeamRow(Row, table=True):
    """A row of teams."""

    __tablename__ = "teams"

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    name: str
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class TeamCreate(Payload):
    """What is sent to create a team."""

    name: Str


class TeamUpdate(Changes):
    """What is sent to change a team; what is left out stays as it is."""

    name: Maybe[Str] = UNSET


class TeamReplace(TeamCreate):
    """What is sent to replace a team; what is left out gets its default."""


class Team(Record):
    """A team."""

    id: Int
    name: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    away_matches: ClassVar[ToMany["Match"]] = ToMany("match", "away_team")
    home_matches: ClassVar[ToMany["Match"]] = ToMany("match", "home_team")


TEAM_ENTITY = Entity(
    name="team",
    schema=SCHEMA,
    row=TeamRow,
    record=Team,
    create=TeamCreate,
    update=TeamUpdate,
    replace=TeamReplace,
    key=("id",),
    key_type=int,
    filters=("id", "created_at", "updated_at"),
    sorts=("id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class TeamRepository(Repository[Team, TeamCreate, TeamUpdate, TeamReplace, int]):
    """The stored teams."""

    def __init__(self, database: Database) -> None:
        super().__init__(TEAM_ENTITY, database)
