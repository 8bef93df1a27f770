"""Process ports: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    ChoiceColumn,
    Database,
    Entity,
    Payload,
    Record,
    Repository,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str, Text, UtcDateTime, Whole

from generated.storage import SCHEMA, Row
from generated.values import PortProtocol, PortState

if TYPE_CHECKING:
    from generated.storage.process_run import ProcessRun
    from generated.storage.project import Project

__all__ = [
    "PROCESS_PORT_ENTITY",
    "PortProtocol",
    "PortState",
    "ProcessPort",
    "ProcessPortCreate",
    "ProcessPortReplace",
    "ProcessPortRepository",
    "ProcessPortRow",
    "ProcessPortUpdate",
]


class ProcessPortRow(Row, table=True):
    """A row of process_ports."""

    __tablename__ = "process_ports"
    __table_args__ = (
        Index("ix_process_ports_port", "port"),
        Index("ix_process_ports_run_id", "run_id"),
        Index("ix_process_ports_state", "state"),
        UniqueConstraint("project_id", "port", name="uq_process_ports_project_id_port"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    address: str = Column(default="0.0.0.0", max_length=255)
    pid: int | None = Column(default=None, sa_type=WholeColumn)
    port: int = Column(sa_type=WholeColumn)
    process_name: str | None = Column(default=None, max_length=200)
    project_id: int = Column(foreign_key="projects.id", ondelete="CASCADE", sa_type=WholeColumn)
    protocol: PortProtocol = Column(default=PortProtocol.TCP, sa_type=ChoiceColumn(PortProtocol))
    run_id: int | None = Column(
        default=None, foreign_key="process_runs.id", ondelete="SET NULL", sa_type=WholeColumn
    )
    state: PortState = Column(default=PortState.LISTENING, sa_type=ChoiceColumn(PortState))
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class ProcessPortCreate(Payload):
    """What is sent to create a process port."""

    address: Annotated[str, Text(max_length=255)] = "0.0.0.0"
    pid: Annotated[int, Whole(ge=0)] | None = None
    port: Annotated[int, Whole(ge=1, le=65535)]
    process_name: Annotated[str, Text(max_length=200)] | None = None
    project_id: Int
    protocol: PortProtocol = PortProtocol.TCP
    run_id: Int | None = None
    state: PortState = PortState.LISTENING


class ProcessPortUpdate(Changes):
    """What is sent to change a process port; what is left out stays as it is."""

    address: Maybe[Annotated[str, Text(max_length=255)]] = UNSET
    pid: Maybe[Annotated[int, Whole(ge=0)] | None] = UNSET
    port: Maybe[Annotated[int, Whole(ge=1, le=65535)]] = UNSET
    process_name: Maybe[Annotated[str, Text(max_length=200)] | None] = UNSET
    project_id: Maybe[Int] = UNSET
    protocol: Maybe[PortProtocol] = UNSET
    run_id: Maybe[Int | None] = UNSET
    state: Maybe[PortState] = UNSET


class ProcessPortReplace(ProcessPortCreate):
    """What is sent to replace a process port; what is left out gets its default."""


class ProcessPort(Record):
    """A port that a process of a project listens on."""

    id: Int
    address: Str
    pid: Int | None
    port: Int
    process_name: Str | None
    project_id: Int
    protocol: PortProtocol
    run_id: Int | None
    state: PortState
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    project: ClassVar[ToOne["Project"]] = ToOne("project", ("project_id",), on_delete="cascade")
    run: ClassVar[ToOne["ProcessRun | None"]] = ToOne(
        "process_run", ("run_id",), on_delete="set_null"
    )


PROCESS_PORT_ENTITY = Entity(
    name="process_port",
    schema=SCHEMA,
    row=ProcessPortRow,
    record=ProcessPort,
    create=ProcessPortCreate,
    update=ProcessPortUpdate,
    replace=ProcessPortReplace,
    key=("id",),
    key_type=int,
    filters=("id", "port", "project_id", "run_id", "state", "created_at", "updated_at"),
    sorts=("id", "port", "project_id", "run_id", "state", "created_at", "updated_at"),
    order_by=(("port", False), ("id", False)),
    page_size=20,
    max_page_size=100,
)


class ProcessPortRepository(
    Repository[ProcessPort, ProcessPortCreate, ProcessPortUpdate, ProcessPortReplace, int]
):
    """The stored process ports."""

    def __init__(self, database: Database) -> None:
        super().__init__(PROCESS_PORT_ENTITY, database)
