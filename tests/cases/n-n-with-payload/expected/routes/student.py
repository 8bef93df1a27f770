"""The routes of students."""

from typing import Annotated

from fastapi import APIRouter
from stratagen.runtime.routes import (
    Atomic,
    BatchOf,
    Done,
    Include,
    IncludeOf,
    ListOf,
    create_standard_responses,
    entity_router,
)
from stratagen.runtime.services import Batch, BatchResults
from stratagen.runtime.storage import ListQuery, Page
from stratagen.runtime.types import Int

from n_n_with_payload.services.student import StudentServiceBase
from n_n_with_payload.storage.course import COURSE_ENTITY, Course
from n_n_with_payload.storage.enrollment import ENROLLMENT_ENTITY, Enrollment
from n_n_with_payload.storage.student import (
    STUDENT_ENTITY,
    Student,
    StudentCreate,
    StudentReplace,
    StudentUpdate,
)

__all__ = ["student_routes"]


def student_routes(service: StudentServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(STUDENT_ENTITY, "/students", "Students")

    @router.get("/students", responses=create_standard_responses())
    async def students_list(query: Annotated[ListQuery, ListOf(STUDENT_ENTITY)]) -> Page[Student]:
        """List students."""
        return await service.list(query)

    @router.post("/students", status_code=201, responses=create_standard_responses(body=True))
    async def students_create(body: StudentCreate) -> Student:
        """Create a student."""
        return await service.create(body)

    @router.post(
        "/students/batch", responses=create_standard_responses("STUDENT_NOT_FOUND", body=True)
    )
    async def students_batch(
        body: Annotated[Batch[StudentCreate, StudentUpdate, int], BatchOf(STUDENT_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[Student]:
        """Create, update and delete many students at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/students/{id}", responses=create_standard_responses("STUDENT_NOT_FOUND"))
    async def students_delete(id: Int) -> Done:
        """Delete a student."""
        await service.delete(id)
        return Done("Student deleted")

    @router.get("/students/{id}", responses=create_standard_responses("STUDENT_NOT_FOUND"))
    async def students_get(
        id: Int, include: Annotated[Include, IncludeOf(STUDENT_ENTITY)]
    ) -> Student:
        """Get a student."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/students/{id}", responses=create_standard_responses("STUDENT_NOT_FOUND", body=True)
    )
    async def students_update(id: Int, body: StudentUpdate) -> Student:
        """Change some fields of a student."""
        return await service.update(id, body)

    @router.put(
        "/students/{id}", responses=create_standard_responses("STUDENT_NOT_FOUND", body=True)
    )
    async def students_replace(id: Int, body: StudentReplace) -> Student:
        """Replace a student."""
        return await service.replace(id, body)

    @router.get("/students/{id}/courses", responses=create_standard_responses("STUDENT_NOT_FOUND"))
    async def students_courses_list(
        id: Int, query: Annotated[ListQuery, ListOf(COURSE_ENTITY)]
    ) -> Page[Course]:
        """List the courses of a student."""
        return await service.list_related(id, Student.courses, query)

    @router.delete(
        "/students/{id}/courses/{course_id}",
        responses=create_standard_responses("STUDENT_NOT_FOUND", "COURSE_NOT_FOUND"),
    )
    async def students_courses_remove(id: Int, course_id: Int) -> Done:
        """Remove a course from the courses of a student."""
        await service.remove_related(id, Student.courses, course_id)
        return Done("Course removed")

    @router.put(
        "/students/{id}/courses/{course_id}",
        responses=create_standard_responses("STUDENT_NOT_FOUND", "COURSE_NOT_FOUND"),
    )
    async def students_courses_add(id: Int, course_id: Int) -> Done:
        """Add a course to the courses of a student."""
        await service.add_related(id, Student.courses, course_id)
        return Done("Course added")

    @router.get(
        "/students/{id}/enrollments", responses=create_standard_responses("STUDENT_NOT_FOUND")
    )
    async def students_enrollments_list(
        id: Int, query: Annotated[ListQuery, ListOf(ENROLLMENT_ENTITY)]
    ) -> Page[Enrollment]:
        """List the enrollments of a student."""
        return await service.list_related(id, Student.enrollments, query)

    return router
