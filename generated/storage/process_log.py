"""Process logs: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from sqlalchemy import Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    ChoiceColumn,
    Database,
    Entity,
    Payload,
    Record,
    Repository,
    TextColumn,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str, UtcDateTime, Whole

from generated.storage import SCHEMA, Row
from generated.values import ProcessLogType

if TYPE_CHECKING:
    from generated.storage.process_run import ProcessRun

__all__ = [
    "PROCESS_LOG_ENTITY",
    "ProcessLog",
    "ProcessLogCreate",
    "ProcessLogReplace",
    "ProcessLogRepository",
    "ProcessLogRow",
    "ProcessLogType",
    "ProcessLogUpdate",
]


class ProcessLogRow(Row, table=True):
    """A row of process_logs."""

    __tablename__ = "process_logs"
    __table_args__ = (
        Index("ix_process_logs_run_id", "run_id"),
        Index("ix_process_logs_timestamp", "timestamp"),
        Index("ix_process_logs_type", "type"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    content: str = Column(sa_type=TextColumn)
    created_at: UtcDateTime = Column(default_factory=utc_now)
    line_number: int = Column(sa_type=WholeColumn)
    run_id: int = Column(foreign_key="process_runs.id", ondelete="CASCADE", sa_type=WholeColumn)
    timestamp: UtcDateTime
    type: ProcessLogType = Column(sa_type=ChoiceColumn(ProcessLogType))


class ProcessLogCreate(Payload):
    """What is sent to create a process log."""

    content: Str
    line_number: Annotated[int, Whole(ge=1)]
    run_id: Int
    timestamp: UtcDateTime
    type: ProcessLogType


class ProcessLogUpdate(Changes):
    """What is sent to change a process log; what is left out stays as it is."""

    content: Maybe[Str] = UNSET
    line_number: Maybe[Annotated[int, Whole(ge=1)]] = UNSET
    run_id: Maybe[Int] = UNSET
    timestamp: Maybe[UtcDateTime] = UNSET
    type: Maybe[ProcessLogType] = UNSET


class ProcessLogReplace(ProcessLogCreate):
    """What is sent to replace a process log; what is left out gets its default."""


class ProcessLog(Record):
    """A line that a process wrote."""

    id: Int
    content: Str
    created_at: UtcDateTime
    line_number: Int
    run_id: Int
    timestamp: UtcDateTime
    type: ProcessLogType

    # Relations: what a read included; anything else raises RelationNotLoaded.
    run: ClassVar[ToOne["ProcessRun"]] = ToOne("process_run", ("run_id",), on_delete="cascade")


PROCESS_LOG_ENTITY = Entity(
    name="process_log",
    schema=SCHEMA,
    row=ProcessLogRow,
    record=ProcessLog,
    create=ProcessLogCreate,
    update=ProcessLogUpdate,
    replace=ProcessLogReplace,
    key=("id",),
    key_type=int,
    filters=("id", "run_id", "timestamp", "type"),
    sorts=("id", "line_number", "run_id", "timestamp", "type"),
    searches=("content",),
    order_by=(("line_number", False), ("id", False)),
    page_size=100,
    max_page_size=1000,
    timestamps=False,
)


class ProcessLogRepository(
    Repository[ProcessLog, ProcessLogCreate, ProcessLogUpdate, ProcessLogReplace, int]
):
    """The stored process logs."""

    def __init__(self, database: Database) -> None:
        super().__init__(PROCESS_LOG_ENTITY, database)
