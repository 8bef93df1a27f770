"""Preferences: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, ClassVar

from sqlalchemy import UniqueConstraint
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
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str

from shop.storage import SCHEMA, Row

if TYPE_CHECKING:
    from shop.storage.project import Project

__all__ = [
    "PREFERENCE_ENTITY",
    "Preference",
    "PreferenceCreate",
    "PreferenceReplace",
    "PreferenceRepository",
    "PreferenceRow",
    "PreferenceUpdate",
]


class PreferenceRow(Row, table=True):
    """A row of preferences."""

    __tablename__ = "preferences"
    __table_args__ = (UniqueConstraint("project_id", name="uq_preferences_project_id"),)

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    project_id: int = Column(foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn)
    theme: str = Column(default="dark")


class PreferenceCreate(Payload):
    """What is sent to create a preference."""

    project_id: Int
    theme: Str = "dark"


class PreferenceUpdate(Changes):
    """What is sent to change a preference; what is left out stays as it is."""

    project_id: Maybe[Int] = UNSET
    theme: Maybe[Str] = UNSET


class PreferenceReplace(PreferenceCreate):
    """What is sent to replace a preference; what is left out gets its default."""


class Preference(Record):
    """A preference."""

    id: Int
    project_id: Int
    theme: Str

    # Relations: what a read included; anything else raises RelationNotLoaded.
    project: ClassVar[ToOne["Project"]] = ToOne("project", ("project_id",), on_delete="cascade")


PREFERENCE_ENTITY = Entity(
    name="preference",
    schema=SCHEMA,
    row=PreferenceRow,
    record=Preference,
    create=PreferenceCreate,
    update=PreferenceUpdate,
    replace=PreferenceReplace,
    key=("id",),
    key_type=int,
    filters=("id", "project_id"),
    sorts=("id", "project_id"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
    timestamps=False,
)


class PreferenceRepository(
    Repository[Preference, PreferenceCreate, PreferenceUpdate, PreferenceReplace, int]
):
    """The stored preferences."""

    def __init__(self, database: Database) -> None:
        super().__init__(PREFERENCE_ENTITY, database)
