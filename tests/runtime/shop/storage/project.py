"""Projects: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from sqlalchemy import UniqueConstraint
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    OneToOne,
    Payload,
    Record,
    Repository,
    ToMany,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str, Text, UtcDateTime

from shop.storage import SCHEMA, Row

if TYPE_CHECKING:
    from shop.storage.preference import Preference
    from shop.storage.ticket import Ticket

__all__ = [
    "PROJECT_ENTITY",
    "Project",
    "ProjectCreate",
    "ProjectReplace",
    "ProjectRepository",
    "ProjectRow",
    "ProjectUpdate",
]


class ProjectRow(Row, table=True):
    """A row of projects."""

    __tablename__ = "projects"
    __table_args__ = (UniqueConstraint("name", name="uq_projects_name"),)

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    name: str = Column(max_length=100)
    owner: str | None = Column(default=None)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class ProjectCreate(Payload):
    """What is sent to create a project."""

    name: Annotated[str, Text(min_length=1, max_length=100)]
    owner: Str | None = None


class ProjectUpdate(Changes):
    """What is sent to change a project; what is left out stays as it is."""

    name: Maybe[Annotated[str, Text(min_length=1, max_length=100)]] = UNSET
    owner: Maybe[Str | None] = UNSET


class ProjectReplace(ProjectCreate):
    """What is sent to replace a project; what is left out gets its default."""


class Project(Record):
    """What tickets belong to."""

    id: Int
    name: Str
    owner: Str | None
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    preference: ClassVar[OneToOne["Preference | None"]] = OneToOne("preference", "project")
    tickets: ClassVar[ToMany["Ticket"]] = ToMany("ticket", "project")


PROJECT_ENTITY = Entity(
    name="project",
    schema=SCHEMA,
    row=ProjectRow,
    record=Project,
    create=ProjectCreate,
    update=ProjectUpdate,
    replace=ProjectReplace,
    key=("id",),
    key_type=int,
    filters=("id", "name", "created_at", "updated_at"),
    sorts=("id", "name", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class ProjectRepository(Repository[Project, ProjectCreate, ProjectUpdate, ProjectReplace, int]):
    """The stored projects."""

    def __init__(self, database: Database) -> None:
        super().__init__(PROJECT_ENTITY, database)
