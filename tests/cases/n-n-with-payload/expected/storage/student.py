"""Students: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, ClassVar

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

from n_n_with_payload.storage import SCHEMA, Row

if TYPE_CHECKING:
    from n_n_with_payload.storage.course import Course
    from n_n_with_payload.storage.enrollment import Enrollment

__all__ = [
    "STUDENT_ENTITY",
    "Student",
    "StudentCreate",
    "StudentReplace",
    "StudentRepository",
    "StudentRow",
    "StudentUpdate",
]


class StudentRow(Row, table=True):
    """A row of students."""

    __tablename__ = "students"

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    name: str
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class StudentCreate(Payload):
    """What is sent to create a student."""

    name: Str


class StudentUpdate(Changes):
    """What is sent to change a student; what is left out stays as it is."""

    name: Maybe[Str] = UNSET


class StudentReplace(StudentCreate):
    """What is sent to replace a student; what is left out gets its default."""


class Student(Record):
    """A student."""

    id: Int
    name: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    courses: ClassVar[ManyToMany["Course", int]] = ManyToMany(
        "course", "enrollments", ("student_id",), ("course_id",), through="enrollment"
    )
    enrollments: ClassVar[ToMany["Enrollment"]] = ToMany("enrollment", "student")


STUDENT_ENTITY = Entity(
    name="student",
    schema=SCHEMA,
    row=StudentRow,
    record=Student,
    create=StudentCreate,
    update=StudentUpdate,
    replace=StudentReplace,
    key=("id",),
    key_type=int,
    filters=("id", "created_at", "updated_at"),
    sorts=("id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class StudentRepository(Repository[Student, StudentCreate, StudentUpdate, StudentReplace, int]):
    """The stored students."""

    def __init__(self, database: Database) -> None:
        super().__init__(STUDENT_ENTITY, database)
