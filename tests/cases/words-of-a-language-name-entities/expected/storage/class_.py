"""Classes: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, ClassVar

from sqlalchemy import Index
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

from words_of_a_language_name_entities.storage import SCHEMA, Row

if TYPE_CHECKING:
    from words_of_a_language_name_entities.storage.import_ import Import

__all__ = [
    "CLASS_ENTITY",
    "Class",
    "ClassCreate",
    "ClassReplace",
    "ClassRepository",
    "ClassRow",
    "ClassUpdate",
]


class ClassRow(Row, table=True):
    """A row of classes."""

    __tablename__ = "classes"
    __table_args__ = (Index("ix_classes_import_id", "import_id"),)

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    import_id: int | None = Column(
        default=None, foreign_key="imports.id", ondelete="RESTRICT", sa_type=WholeColumn
    )
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class ClassCreate(Payload):
    """What is sent to create a class."""

    import_id: Int | None = None


class ClassUpdate(Changes):
    """What is sent to change a class; what is left out stays as it is."""

    import_id: Maybe[Int | None] = UNSET


class ClassReplace(ClassCreate):
    """What is sent to replace a class; what is left out gets its default."""


class Class(Record):
    """A class."""

    id: Int
    import_id: Int | None
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    import_: ClassVar[ToOne["Import | None"]] = ToOne(
        "import", ("import_id",), on_delete="restrict", name="import"
    )


CLASS_ENTITY = Entity(
    name="class",
    schema=SCHEMA,
    row=ClassRow,
    record=Class,
    create=ClassCreate,
    update=ClassUpdate,
    replace=ClassReplace,
    key=("id",),
    key_type=int,
    filters=("id", "import_id", "created_at", "updated_at"),
    sorts=("id", "import_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class ClassRepository(Repository[Class, ClassCreate, ClassUpdate, ClassReplace, int]):
    """The stored classes."""

    def __init__(self, database: Database) -> None:
        super().__init__(CLASS_ENTITY, database)
