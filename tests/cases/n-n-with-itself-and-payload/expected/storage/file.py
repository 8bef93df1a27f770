"""Files: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

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
from stratagen.runtime.types import SEGMENT, UNSET, Int, Maybe, Str, Text, UtcDateTime

from n_n_with_itself_and_payload.storage import SCHEMA, Row

if TYPE_CHECKING:
    from n_n_with_itself_and_payload.storage.link import Link

__all__ = [
    "FILE_ENTITY",
    "File",
    "FileCreate",
    "FileReplace",
    "FileRepository",
    "FileRow",
    "FileUpdate",
]


class FileRow(Row, table=True):
    """A row of files."""

    __tablename__ = "files"

    id: str = Column(primary_key=True)
    size: int = Column(sa_type=WholeColumn)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class FileCreate(Payload):
    """What is sent to create a file."""

    id: Annotated[str, Text(min_length=1, pattern=SEGMENT)]
    size: Int


class FileUpdate(Changes):
    """What is sent to change a file; what is left out stays as it is."""

    size: Maybe[Int] = UNSET


class FileReplace(Payload):
    """What is sent to replace a file; what is left out gets its default."""

    size: Int


class File(Record):
    """A file."""

    id: Str
    size: Int
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    incoming: ClassVar[ToMany["Link"]] = ToMany("link", "target")
    outgoing: ClassVar[ToMany["Link"]] = ToMany("link", "source")
    related: ClassVar[ManyToMany["File", str]] = ManyToMany(
        "file", "links", ("source_id",), ("target_id",), through="link"
    )
    related_by: ClassVar[ManyToMany["File", str]] = ManyToMany(
        "file", "links", ("target_id",), ("source_id",), through="link"
    )


FILE_ENTITY = Entity(
    name="file",
    schema=SCHEMA,
    row=FileRow,
    record=File,
    create=FileCreate,
    update=FileUpdate,
    replace=FileReplace,
    key=("id",),
    key_type=str,
    filters=("id", "created_at", "updated_at"),
    sorts=("id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class FileRepository(Repository[File, FileCreate, FileUpdate, FileReplace, str]):
    """The stored files."""

    def __init__(self, database: Database) -> None:
        super().__init__(FILE_ENTITY, database)
