"""Enrollments: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

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
from stratagen.runtime.types import UNSET, Int, Maybe, UtcDateTime, Whole

from n_n_with_payload.storage import SCHEMA, Row

if TYPE_CHECKING:
    from n_n_with_payload.storage.course import Course
    from n_n_with_payload.storage.student import Student

__all__ = [
    "ENROLLMENT_ENTITY",
    "Enrollment",
    "EnrollmentCreate",
    "EnrollmentReplace",
    "EnrollmentRepository",
    "EnrollmentRow",
    "EnrollmentUpdate",
]


class EnrollmentRow(Row, table=True):
    """A row of enrollments."""

    __tablename__ = "enrollments"
    __table_args__ = (
        Index("ix_enrollments_course_id", "course_id"),
        UniqueConstraint("student_id", "course_id", name="uq_enrollments_student_id_course_id"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    course_id: int = Column(foreign_key="courses.id", ondelete="CASCADE", sa_type=WholeColumn)
    grade: int | None = Column(default=None, sa_type=WholeColumn)
    student_id: int = Column(foreign_key="students.id", ondelete="CASCADE", sa_type=WholeColumn)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class EnrollmentCreate(Payload):
    """What is sent to create an enrollment."""

    course_id: Int
    grade: Annotated[int, Whole(ge=1, le=6)] | None = None
    student_id: Int


class EnrollmentUpdate(Changes):
    """What is sent to change an enrollment; what is left out stays as it is."""

    course_id: Maybe[Int] = UNSET
    grade: Maybe[Annotated[int, Whole(ge=1, le=6)] | None] = UNSET
    student_id: Maybe[Int] = UNSET


class EnrollmentReplace(EnrollmentCreate):
    """What is sent to replace an enrollment; what is left out gets its default."""


class Enrollment(Record):
    """An enrollment."""

    id: Int
    course_id: Int
    grade: Int | None
    student_id: Int
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    course: ClassVar[ToOne["Course"]] = ToOne("course", ("course_id",), on_delete="cascade")
    student: ClassVar[ToOne["Student"]] = ToOne("student", ("student_id",), on_delete="cascade")


ENROLLMENT_ENTITY = Entity(
    name="enrollment",
    schema=SCHEMA,
    row=EnrollmentRow,
    record=Enrollment,
    create=EnrollmentCreate,
    update=EnrollmentUpdate,
    replace=EnrollmentReplace,
    key=("id",),
    key_type=int,
    filters=("id", "course_id", "student_id", "created_at", "updated_at"),
    sorts=("id", "course_id", "student_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class EnrollmentRepository(
    Repository[Enrollment, EnrollmentCreate, EnrollmentUpdate, EnrollmentReplace, int]
):
    """The stored enrollments."""

    def __init__(self, database: Database) -> None:
        super().__init__(ENROLLMENT_ENTITY, database)
