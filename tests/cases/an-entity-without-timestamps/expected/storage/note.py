"""Notes: the table, what is sent, what is read, the repository."""

from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    Payload,
    Record,
    Repository,
    TextColumn,
    WholeColumn,
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str

from an_entity_without_timestamps.storage import SCHEMA, Row

__all__ = [
    "NOTE_ENTITY",
    "Note",
    "NoteCreate",
    "NoteReplace",
    "NoteRepository",
    "NoteRow",
    "NoteUpdate",
]


class NoteRow(Row, table=True):
    """A row of notes."""

    __tablename__ = "notes"

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    text: str = Column(sa_type=TextColumn)


class NoteCreate(Payload):
    """What is sent to create a note."""

    text: Str


class NoteUpdate(Changes):
    """What is sent to change a note; what is left out stays as it is."""

    text: Maybe[Str] = UNSET


class NoteReplace(NoteCreate):
    """What is sent to replace a note; what is left out gets its default."""


class Note(Record):
    """A note."""

    id: Int
    text: Str


NOTE_ENTITY = Entity(
    name="note",
    schema=SCHEMA,
    row=NoteRow,
    record=Note,
    create=NoteCreate,
    update=NoteUpdate,
    replace=NoteReplace,
    key=("id",),
    key_type=int,
    filters=("id",),
    sorts=("id",),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
    timestamps=False,
)


class NoteRepository(Repository[Note, NoteCreate, NoteUpdate, NoteReplace, int]):
    """The stored notes."""

    def __init__(self, database: Database) -> None:
        super().__init__(NOTE_ENTITY, database)
