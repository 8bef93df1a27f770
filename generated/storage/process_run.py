"""Process runs: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field
from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    ChoiceColumn,
    Database,
    DocumentColumn,
    Entity,
    JsonColumn,
    Payload,
    Record,
    Repository,
    ToMany,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import (
    UNSET,
    Float,
    Int,
    Json,
    Maybe,
    Real,
    Str,
    Text,
    UtcDateTime,
    Whole,
)

from generated.storage import SCHEMA, Row
from generated.values import ProcessScriptType, ProcessStatus

if TYPE_CHECKING:
    from generated.storage.process_log import ProcessLog
    from generated.storage.process_port import ProcessPort
    from generated.storage.project import Project

__all__ = [
    "PROCESS_RUN_ENTITY",
    "ProcessRun",
    "ProcessRunCreate",
    "ProcessRunReplace",
    "ProcessRunRepository",
    "ProcessRunRow",
    "ProcessRunUpdate",
    "ProcessScriptType",
    "ProcessStatus",
]


class ProcessRunRow(Row, table=True):
    """A row of process_runs."""

    __tablename__ = "process_runs"
    __table_args__ = (
        Index("ix_process_runs_project_id", "project_id"),
        Index("ix_process_runs_started_at", "started_at"),
        Index("ix_process_runs_status", "status"),
        UniqueConstraint("process_id", name="uq_process_runs_process_id"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    args: list[str] = Column(default_factory=list[Str], sa_type=DocumentColumn(list[Str]))
    command: str = Column(max_length=2000)
    cpu_usage: float | None = Column(default=None)
    cwd: str = Column(max_length=1024)
    env: Json | None = Column(default=None, sa_type=JsonColumn)
    exit_code: int | None = Column(default=None, sa_type=WholeColumn)
    exited_at: UtcDateTime | None = Column(default=None)
    memory_usage: int | None = Column(default=None, sa_type=WholeColumn)
    name: str | None = Column(default=None, max_length=200)
    pid: int | None = Column(default=None, sa_type=WholeColumn)
    process_id: str = Column(max_length=100)
    project_id: int = Column(foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn)
    script_name: str | None = Column(default=None, max_length=200)
    script_type: ProcessScriptType | None = Column(
        default=None, sa_type=ChoiceColumn(ProcessScriptType)
    )
    signal: str | None = Column(default=None, max_length=20)
    started_at: UtcDateTime = Column(default_factory=utc_now)
    status: ProcessStatus = Column(
        default=ProcessStatus.RUNNING, sa_type=ChoiceColumn(ProcessStatus)
    )
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class ProcessRunCreate(Payload):
    """What is sent to create a process run."""

    args: list[Str] = Field(default_factory=list[Str])
    command: Annotated[str, Text(min_length=1, max_length=2000)]
    cpu_usage: Annotated[float, Real(ge=0)] | None = Field(
        default=None, description="Per cent of one core"
    )
    cwd: Annotated[str, Text(max_length=1024)]
    env: Json | None = Field(default=None, description="Names and values of its environment")
    exit_code: Int | None = None
    exited_at: UtcDateTime | None = None
    memory_usage: Annotated[int, Whole(ge=0)] | None = Field(default=None, description="Bytes")
    name: Annotated[str, Text(max_length=200)] | None = None
    pid: Annotated[int, Whole(ge=0)] | None = Field(
        default=None, description="The number the system gave it"
    )
    process_id: Annotated[str, Text(min_length=1, max_length=100)] = Field(
        description="Our name for it, not the pid"
    )
    project_id: Int
    script_name: Annotated[str, Text(max_length=200)] | None = None
    script_type: ProcessScriptType | None = None
    signal: Annotated[str, Text(max_length=20)] | None = Field(default=None, examples=["SIGTERM"])
    started_at: UtcDateTime = Field(default_factory=utc_now)
    status: ProcessStatus = ProcessStatus.RUNNING


class ProcessRunUpdate(Changes):
    """What is sent to change a process run; what is left out stays as it is."""

    args: Maybe[list[Str]] = UNSET
    command: Maybe[Annotated[str, Text(min_length=1, max_length=2000)]] = UNSET
    cpu_usage: Maybe[Annotated[float, Real(ge=0)] | None] = Field(
        default=UNSET, description="Per cent of one core"
    )
    cwd: Maybe[Annotated[str, Text(max_length=1024)]] = UNSET
    env: Maybe[Json | None] = Field(
        default=UNSET, description="Names and values of its environment"
    )
    exit_code: Maybe[Int | None] = UNSET
    exited_at: Maybe[UtcDateTime | None] = UNSET
    memory_usage: Maybe[Annotated[int, Whole(ge=0)] | None] = Field(
        default=UNSET, description="Bytes"
    )
    name: Maybe[Annotated[str, Text(max_length=200)] | None] = UNSET
    pid: Maybe[Annotated[int, Whole(ge=0)] | None] = Field(
        default=UNSET, description="The number the system gave it"
    )
    process_id: Maybe[Annotated[str, Text(min_length=1, max_length=100)]] = Field(
        default=UNSET, description="Our name for it, not the pid"
    )
    project_id: Maybe[Int] = UNSET
    script_name: Maybe[Annotated[str, Text(max_length=200)] | None] = UNSET
    script_type: Maybe[ProcessScriptType | None] = UNSET
    signal: Maybe[Annotated[str, Text(max_length=20)] | None] = Field(
        default=UNSET, examples=["SIGTERM"]
    )
    started_at: Maybe[UtcDateTime] = UNSET
    status: Maybe[ProcessStatus] = UNSET


class ProcessRunReplace(ProcessRunCreate):
    """What is sent to replace a process run; what is left out gets its default."""


class ProcessRun(Record):
    """A process that was started for a project."""

    id: Int
    args: list[Str]
    command: Str
    cpu_usage: Float | None = Field(description="Per cent of one core")
    cwd: Str
    env: Json | None = Field(description="Names and values of its environment")
    exit_code: Int | None
    exited_at: UtcDateTime | None
    memory_usage: Int | None = Field(description="Bytes")
    name: Str | None
    pid: Int | None = Field(description="The number the system gave it")
    process_id: Str = Field(description="Our name for it, not the pid")
    project_id: Int
    script_name: Str | None
    script_type: ProcessScriptType | None
    signal: Str | None = Field(examples=["SIGTERM"])
    started_at: UtcDateTime
    status: ProcessStatus
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    logs: ClassVar[ToMany["ProcessLog"]] = ToMany("process_log", "run")
    ports: ClassVar[ToMany["ProcessPort"]] = ToMany("process_port", "run")
    project: ClassVar[ToOne["Project"]] = ToOne("project", ("project_id",), on_delete="cascade")


PROCESS_RUN_ENTITY = Entity(
    name="process_run",
    schema=SCHEMA,
    row=ProcessRunRow,
    record=ProcessRun,
    create=ProcessRunCreate,
    update=ProcessRunUpdate,
    replace=ProcessRunReplace,
    key=("id",),
    key_type=int,
    filters=("id", "process_id", "project_id", "started_at", "status", "created_at", "updated_at"),
    sorts=("id", "process_id", "project_id", "started_at", "status", "created_at", "updated_at"),
    searches=("command", "name"),
    order_by=(("started_at", True), ("id", False)),
    page_size=20,
    max_page_size=100,
)


class ProcessRunRepository(
    Repository[ProcessRun, ProcessRunCreate, ProcessRunUpdate, ProcessRunReplace, int]
):
    """The stored process runs."""

    def __init__(self, database: Database) -> None:
        super().__init__(PROCESS_RUN_ENTITY, database)
