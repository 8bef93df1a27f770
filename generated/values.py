"""The enums and value types of promptliano."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field
from stratagen.runtime.storage import Value
from stratagen.runtime.types import Bool, Float, Int, Json, Real, Str, Text, UtcDateTime, Whole

__all__ = [
    "ApiProvider",
    "ChatFork",
    "ExportInfo",
    "ExportSpecifier",
    "ExportType",
    "FileEdge",
    "FileGroupMetadata",
    "FileLinks",
    "FileMetadata",
    "FileRelationshipType",
    "FileSlice",
    "GitCommitAuthor",
    "GitFileState",
    "GitFileStatus",
    "GroupingStrategy",
    "ImportInfo",
    "ImportSpecifier",
    "ImportSpecifierType",
    "MarkdownText",
    "MarkdownValidation",
    "MessageRole",
    "PortProtocol",
    "PortState",
    "PresetCategory",
    "PresetLevel",
    "ProcessLogType",
    "ProcessScriptType",
    "ProcessStatus",
    "ProjectStatistics",
    "PromptFile",
    "PromptImport",
    "PromptImportOutcome",
    "PromptImportResult",
    "PromptSelection",
    "QueueAssignment",
    "QueueClaim",
    "QueueClaimedItem",
    "QueueEntries",
    "QueueEntry",
    "QueueFailure",
    "QueueItemType",
    "QueueMove",
    "QueuePlacement",
    "QueueStats",
    "QueueStatus",
    "RelevanceWeights",
    "StatisticPeriod",
    "StreamDirection",
    "StreamFormat",
    "TaskOrder",
    "TaskStatus",
    "TicketFilter",
    "TicketPlacement",
    "TicketPriority",
    "TicketSelection",
    "TicketStatus",
    "TicketWithCount",
    "TimelineEntry",
    "ToolExecutionStatus",
    "UnqueuedItem",
]


class ApiProvider(StrEnum):
    """The values of api_provider."""

    OPENAI = "openai"
    ANTHROPIC = "anthropic"
    GOOGLE_GEMINI = "google_gemini"
    OPENROUTER = "openrouter"
    GROQ = "groq"
    TOGETHER = "together"
    XAI = "xai"
    COPILOT = "copilot"
    OLLAMA = "ollama"
    LMSTUDIO = "lmstudio"
    CUSTOM = "custom"


class ExportType(StrEnum):
    """The values of export_type."""

    DEFAULT = "default"
    NAMED = "named"
    ALL = "all"


class FileRelationshipType(StrEnum):
    """The values of file_relationship_type."""

    IMPORTS = "imports"
    EXPORTS = "exports"
    SIBLING = "sibling"
    PARENT = "parent"
    CHILD = "child"
    SEMANTIC = "semantic"


class GitFileState(StrEnum):
    """The values of git_file_state."""

    ADDED = "added"
    MODIFIED = "modified"
    DELETED = "deleted"
    RENAMED = "renamed"
    COPIED = "copied"
    UNTRACKED = "untracked"
    IGNORED = "ignored"
    UNCHANGED = "unchanged"


class GroupingStrategy(StrEnum):
    """The values of grouping_strategy."""

    DIRECTORY = "directory"  # Files that lie together
    IMPORTS = "imports"  # Files that import each other
    MIXED = "mixed"  # All of these, weighed
    SEMANTIC = "semantic"  # Files that are about the same thing


class ImportSpecifierType(StrEnum):
    """The values of import_specifier_type."""

    DEFAULT = "default"
    NAMED = "named"
    NAMESPACE = "namespace"


class MessageRole(StrEnum):
    """The values of message_role."""

    USER = "user"
    ASSISTANT = "assistant"
    SYSTEM = "system"


class PortProtocol(StrEnum):
    """The values of port_protocol."""

    TCP = "tcp"
    UDP = "udp"


class PortState(StrEnum):
    """The values of port_state."""

    LISTENING = "listening"
    ESTABLISHED = "established"
    CLOSED = "closed"


class PresetCategory(StrEnum):
    """The values of preset_category."""

    GENERAL = "general"
    CODING = "coding"
    CREATIVE = "creative"
    ANALYSIS = "analysis"
    CUSTOM = "custom"
    CHAT = "chat"
    PRODUCTIVITY = "productivity"


class PresetLevel(StrEnum):
    """The values of preset_level."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    PLANNING = "planning"
    CUSTOM = "custom"


class ProcessLogType(StrEnum):
    """The values of process_log_type."""

    STDOUT = "stdout"
    STDERR = "stderr"
    SYSTEM = "system"


class ProcessScriptType(StrEnum):
    """The values of process_script_type."""

    NPM = "npm"
    BUN = "bun"
    YARN = "yarn"
    PNPM = "pnpm"
    CUSTOM = "custom"


class ProcessStatus(StrEnum):
    """The values of process_status."""

    RUNNING = "running"
    STOPPED = "stopped"
    EXITED = "exited"
    ERROR = "error"
    KILLED = "killed"


class QueueItemType(StrEnum):
    """The values of queue_item_type."""

    TICKET = "ticket"
    TASK = "task"
    CHAT = "chat"
    PROMPT = "prompt"


class QueueStatus(StrEnum):
    """The values of queue_status."""

    QUEUED = "queued"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"


class StatisticPeriod(StrEnum):
    """The values of statistic_period."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class StreamDirection(StrEnum):
    """The values of stream_direction."""

    USER = "user"
    ASSISTANT = "assistant"


class StreamFormat(StrEnum):
    """The values of stream_format."""

    UI = "ui"
    DATA = "data"


class TaskStatus(StrEnum):
    """The values of task_status."""

    PENDING = "pending"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


class TicketPriority(StrEnum):
    """The values of ticket_priority."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"


class TicketStatus(StrEnum):
    """The values of ticket_status."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    CLOSED = "closed"


class ToolExecutionStatus(StrEnum):
    """The values of tool_execution_status."""

    RUNNING = "running"
    SUCCESS = "success"
    ERROR = "error"
    TIMEOUT = "timeout"


class ChatFork(Value):
    """What the copy of a chat is called and leaves out."""

    excluded_message_ids: list[Int] = Field(default_factory=list[Int])
    title: Annotated[str, Text(min_length=1, max_length=200)] | None = None


class ExportSpecifier(Value):
    """One name that an export statement gives out."""

    exported: Str
    local: Str | None = Field(default=None, description="The name in this file, where it differs")


class ExportInfo(Value):
    """One export statement of a file."""

    source: Str | None = Field(default=None, description="The file passed through, of a re-export")
    specifiers: list[ExportSpecifier] | None = None
    type: ExportType


class FileEdge(Value):
    """How two files of a group belong together."""

    metadata_: Json | None = Field(
        default=None, validation_alias="metadata", serialization_alias="metadata"
    )
    source_file_id: Str
    strength: Annotated[float, Real(ge=0, le=1)]
    target_file_id: Str
    type: FileRelationshipType


class FileGroupMetadata(Value):
    """What made the files a group."""

    directory: Str | None = None
    primary_file: Str | None = None
    semantic_category: Str | None = None


class FileLinks(Value):
    """Files to link to a ticket."""

    file_ids: Annotated[list[Str], Field(min_length=1, max_length=500)]


class FileMetadata(Value):
    """A file without its content."""

    checksum: Str | None = None
    content_type: Str | None = None
    extension: Str | None = None
    id: Str
    last_modified: UtcDateTime | None = None
    name: Str
    path: Str
    size: Int | None = None


class FileSlice(Value):
    """A file slice."""

    limit: Annotated[int, Whole(ge=1, le=1000)] = 100
    offset: Annotated[int, Whole(ge=0)] = 0


class GitCommitAuthor(Value):
    """Who made a commit or tag."""

    date: Str | None = None
    email: Str = Field(description="As git has it, which need not be an address")
    name: Str


class GitFileStatus(Value):
    """One line of git status."""

    index: Str | None = Field(default=None, description="Its letter in the index")
    path: Str
    staged: Bool
    status: GitFileState
    working_dir: Str | None = Field(default=None, description="Its letter in the working tree")


class ImportSpecifier(Value):
    """One name that an import statement brings in."""

    imported: Str | None = Field(
        default=None, description="The name in the other file, where it differs"
    )
    local: Str
    type: ImportSpecifierType


class ImportInfo(Value):
    """One import statement of a file."""

    source: Str
    specifiers: list[ImportSpecifier] = Field(default_factory=list[ImportSpecifier])


class MarkdownText(Value):
    """A markdown text."""

    content: Str


class MarkdownValidation(Value):
    """Whether a text can be imported as a prompt, and as which."""

    problems: list[Str] = Field(default_factory=list[Str])
    tags: list[Str] = Field(default_factory=list[Str])
    title: Str | None = None
    valid: Bool


class ProjectStatistics(Value):
    """A project in numbers."""

    chats: Int
    completed_tasks: Int
    files: Int
    messages: Int
    open_tickets: Int
    prompts: Int
    queues: Int
    selected_files: Int
    tasks: Int
    tickets: Int
    total_file_size: Int = Field(description="Bytes")


class PromptFile(Value):
    """A markdown file with front matter."""

    content: Str
    name: Annotated[str, Text(min_length=1, max_length=200)]


class PromptImport(Value):
    """A prompt import."""

    files: Annotated[list[PromptFile], Field(min_length=1, max_length=100)]
    overwrite: Bool = Field(
        default=False, description="Replace the prompt of the same title and project"
    )


class PromptImportOutcome(Value):
    """A prompt import outcome."""

    error: Str | None = None
    name: Str
    prompt_id: Int | None = None


class PromptImportResult(Value):
    """What became of each file."""

    failed: Int
    imported: Int
    results: list[PromptImportOutcome] = Field(default_factory=list[PromptImportOutcome])


class PromptSelection(Value):
    """A prompt selection."""

    prompt_ids: Annotated[list[Int], Field(min_length=1, max_length=100)]


class QueueClaimedItem(Value):
    """An item now in progress."""

    agent_id: Str
    item_id: Int
    item_type: QueueItemType
    queue_item_id: Int
    started_at: UtcDateTime


class QueueAssignment(Value):
    """The work handed out; nothing when the queue is paused, busy or empty."""

    item: QueueClaimedItem | None = None


class QueueClaim(Value):
    """Who asks for work."""

    agent_id: Annotated[str, Text(min_length=1, max_length=100)]


class QueueEntry(Value):
    """One item of a batch to queue."""

    item_id: Int
    item_type: QueueItemType
    priority: Annotated[int, Whole(ge=0, le=10)] = Field(default=5, description="Higher goes first")


class QueueEntries(Value):
    """A queue entries."""

    entries: Annotated[list[QueueEntry], Field(min_length=1, max_length=100)]


class QueueFailure(Value):
    """A queue failure."""

    error_message: Annotated[str, Text(min_length=1, max_length=2000)]


class QueueMove(Value):
    """A queue move."""

    queue_id: Int = Field(description="The queue to move to")


class QueuePlacement(Value):
    """Where and how urgently to queue an item."""

    agent_id: Annotated[str, Text(max_length=100)] | None = None
    estimated_processing_time: Annotated[int, Whole(ge=0)] | None = Field(
        default=None, description="Milliseconds"
    )
    priority: Annotated[int, Whole(ge=0, le=10)] = Field(default=5, description="Higher goes first")
    queue_id: Int


class QueueStats(Value):
    """A queue in numbers."""

    agents: list[Str] = Field(default_factory=list[Str], description="Who is working on it now")
    average_processing_time: Float | None = Field(
        default=None, description="Milliseconds, of what is completed"
    )
    cancelled: Int
    completed: Int
    failed: Int
    in_progress: Int
    is_active: Bool
    name: Str
    queue_id: Int
    queued: Int
    total: Int


class RelevanceWeights(Value):
    """How much each signal counts in a relevance score."""

    import_: Annotated[float, Real(ge=0)] = Field(
        validation_alias="import", serialization_alias="import"
    )
    keyword: Annotated[float, Real(ge=0)]
    path: Annotated[float, Real(ge=0)]
    recency: Annotated[float, Real(ge=0)]
    type: Annotated[float, Real(ge=0)]


class TaskOrder(Value):
    """The tasks of a ticket in their new order, each exactly once."""

    task_ids: Annotated[list[Int], Field(min_length=1, max_length=1000)]


class TicketFilter(Value):
    """A ticket filter."""

    status: TicketStatus | None = Field(default=None, description="Only tickets in this state")


class TicketPlacement(Value):
    """A ticket to queue together with its open tasks."""

    priority: Annotated[int, Whole(ge=0, le=10)] = Field(default=5, description="Higher goes first")
    ticket_id: Int


class TicketSelection(Value):
    """The tickets whose tasks are wanted."""

    ticket_ids: Annotated[list[Int], Field(min_length=1, max_length=100)]


class TicketWithCount(Value):
    """A ticket and how far its tasks are."""

    completed_task_count: Int
    id: Int
    priority: TicketPriority
    status: TicketStatus
    task_count: Int
    title: Str


class TimelineEntry(Value):
    """When an item of a queue is expected to run, with all earlier ones taking as long as estimated."""

    ends_at: UtcDateTime
    item_id: Int
    item_type: QueueItemType
    queue_item_id: Int
    starts_at: UtcDateTime
    status: QueueStatus


class UnqueuedItem(Value):
    """An open ticket or task that waits in no queue."""

    item_id: Int
    item_type: QueueItemType
    title: Str
