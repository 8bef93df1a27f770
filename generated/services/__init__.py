"""The services of all entities, in one value."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generated.services.ai_sdk_option import AiSdkOptionServiceBase
    from generated.services.chat import ChatServiceBase
    from generated.services.chat_message import ChatMessageServiceBase
    from generated.services.chat_stream import ChatStreamServiceBase
    from generated.services.chat_stream_event import ChatStreamEventServiceBase
    from generated.services.file import FileServiceBase
    from generated.services.file_export_info import FileExportInfoServiceBase
    from generated.services.file_group import FileGroupServiceBase
    from generated.services.file_import_info import FileImportInfoServiceBase
    from generated.services.file_importance import FileImportanceServiceBase
    from generated.services.file_relationship import FileRelationshipServiceBase
    from generated.services.git_remote import GitRemoteServiceBase
    from generated.services.git_stash import GitStashServiceBase
    from generated.services.git_status import GitStatusServiceBase
    from generated.services.git_tag import GitTagServiceBase
    from generated.services.git_worktree import GitWorktreeServiceBase
    from generated.services.mcp_error_pattern import McpErrorPatternServiceBase
    from generated.services.mcp_execution_chain import McpExecutionChainServiceBase
    from generated.services.mcp_server_config import McpServerConfigServiceBase
    from generated.services.mcp_tool_execution import McpToolExecutionServiceBase
    from generated.services.mcp_tool_statistic import McpToolStatisticServiceBase
    from generated.services.model_config import ModelConfigServiceBase
    from generated.services.model_preset import ModelPresetServiceBase
    from generated.services.process_log import ProcessLogServiceBase
    from generated.services.process_port import ProcessPortServiceBase
    from generated.services.process_run import ProcessRunServiceBase
    from generated.services.project import ProjectServiceBase
    from generated.services.prompt import PromptServiceBase
    from generated.services.queue import QueueServiceBase
    from generated.services.queue_item import QueueItemServiceBase
    from generated.services.relevance_config import RelevanceConfigServiceBase
    from generated.services.relevance_score import RelevanceScoreServiceBase
    from generated.services.selected_file import SelectedFileServiceBase
    from generated.services.ticket import TicketServiceBase
    from promptliano.providers import ProviderKeyService
    from promptliano.tickets import TicketTaskService

__all__ = ["Services"]


@dataclass(frozen=True, slots=True)
class Services:
    """One service for each entity. `create_services` in the package's `app` makes them."""

    ai_sdk_option: "AiSdkOptionServiceBase"
    chat: "ChatServiceBase"
    chat_message: "ChatMessageServiceBase"
    chat_stream: "ChatStreamServiceBase"
    chat_stream_event: "ChatStreamEventServiceBase"
    file: "FileServiceBase"
    file_export_info: "FileExportInfoServiceBase"
    file_group: "FileGroupServiceBase"
    file_import_info: "FileImportInfoServiceBase"
    file_importance: "FileImportanceServiceBase"
    file_relationship: "FileRelationshipServiceBase"
    git_remote: "GitRemoteServiceBase"
    git_stash: "GitStashServiceBase"
    git_status: "GitStatusServiceBase"
    git_tag: "GitTagServiceBase"
    git_worktree: "GitWorktreeServiceBase"
    mcp_error_pattern: "McpErrorPatternServiceBase"
    mcp_execution_chain: "McpExecutionChainServiceBase"
    mcp_server_config: "McpServerConfigServiceBase"
    mcp_tool_execution: "McpToolExecutionServiceBase"
    mcp_tool_statistic: "McpToolStatisticServiceBase"
    model_config: "ModelConfigServiceBase"
    model_preset: "ModelPresetServiceBase"
    process_log: "ProcessLogServiceBase"
    process_port: "ProcessPortServiceBase"
    process_run: "ProcessRunServiceBase"
    project: "ProjectServiceBase"
    prompt: "PromptServiceBase"
    provider_key: "ProviderKeyService"
    queue: "QueueServiceBase"
    queue_item: "QueueItemServiceBase"
    relevance_config: "RelevanceConfigServiceBase"
    relevance_score: "RelevanceScoreServiceBase"
    selected_file: "SelectedFileServiceBase"
    ticket: "TicketServiceBase"
    ticket_task: "TicketTaskService"
