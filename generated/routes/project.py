"""The routes of projects."""

from typing import Annotated

from fastapi import APIRouter
from stratagen.runtime.routes import (
    Atomic,
    BatchOf,
    Done,
    Include,
    IncludeOf,
    ListOf,
    QueryOf,
    create_standard_responses,
    entity_router,
)
from stratagen.runtime.services import Batch, BatchResults
from stratagen.runtime.storage import ListQuery, Page
from stratagen.runtime.types import Int, Str

from generated.services.project import ProjectContext, ProjectServiceBase
from generated.storage.ai_sdk_option import AI_SDK_OPTION_ENTITY, AiSdkOption
from generated.storage.chat import CHAT_ENTITY, Chat
from generated.storage.file import FILE_ENTITY, File
from generated.storage.file_group import FILE_GROUP_ENTITY, FileGroup
from generated.storage.file_importance import FILE_IMPORTANCE_ENTITY, FileImportance
from generated.storage.git_remote import GIT_REMOTE_ENTITY, GitRemote
from generated.storage.git_stash import GIT_STASH_ENTITY, GitStash
from generated.storage.git_status import GIT_STATUS_ENTITY, GitStatus
from generated.storage.git_tag import GIT_TAG_ENTITY, GitTag
from generated.storage.git_worktree import GIT_WORKTREE_ENTITY, GitWorktree
from generated.storage.mcp_error_pattern import MCP_ERROR_PATTERN_ENTITY, McpErrorPattern
from generated.storage.mcp_server_config import MCP_SERVER_CONFIG_ENTITY, McpServerConfig
from generated.storage.mcp_tool_execution import MCP_TOOL_EXECUTION_ENTITY, McpToolExecution
from generated.storage.mcp_tool_statistic import MCP_TOOL_STATISTIC_ENTITY, McpToolStatistic
from generated.storage.process_port import PROCESS_PORT_ENTITY, ProcessPort
from generated.storage.process_run import PROCESS_RUN_ENTITY, ProcessRun
from generated.storage.project import (
    PROJECT_ENTITY,
    Project,
    ProjectCreate,
    ProjectReplace,
    ProjectUpdate,
)
from generated.storage.prompt import PROMPT_ENTITY, Prompt
from generated.storage.queue import QUEUE_ENTITY, Queue
from generated.storage.relevance_config import RELEVANCE_CONFIG_ENTITY, RelevanceConfig
from generated.storage.relevance_score import RELEVANCE_SCORE_ENTITY, RelevanceScore
from generated.storage.selected_file import SELECTED_FILE_ENTITY, SelectedFile
from generated.storage.ticket import TICKET_ENTITY, Ticket
from generated.values import (
    FileMetadata,
    FileSlice,
    ProjectStatistics,
    PromptFile,
    PromptImport,
    PromptImportResult,
    QueueStats,
    TicketFilter,
    TicketWithCount,
    UnqueuedItem,
)
from promptliano.projects import file_metadata as handle_file_metadata
from promptliano.projects import statistics as handle_statistics
from promptliano.prompts import add_prompt_to_project as handle_add_prompt_to_project
from promptliano.prompts import export_project_prompts as handle_export_project_prompts
from promptliano.prompts import import_project_prompts as handle_import_project_prompts
from promptliano.prompts import remove_prompt_from_project as handle_remove_prompt_from_project
from promptliano.queue_reports import queues_with_stats as handle_queues_with_stats
from promptliano.queue_reports import unqueued_items as handle_unqueued_items
from promptliano.tickets import tickets_with_count as handle_tickets_with_count

__all__ = ["project_routes"]


def project_routes(service: ProjectServiceBase, context: ProjectContext) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(PROJECT_ENTITY, "/projects", "Projects")

    @router.get(
        "/projects/{id}/files/metadata", responses=create_standard_responses("PROJECT_NOT_FOUND")
    )
    async def projects_file_metadata(
        id: Int, query: Annotated[FileSlice, QueryOf(FileSlice)]
    ) -> list[FileMetadata]:
        """List files without their content."""
        return await handle_file_metadata(context, id=id, query=query)

    @router.get(
        "/projects/{id}/prompts/export", responses=create_standard_responses("PROJECT_NOT_FOUND")
    )
    async def projects_export_project_prompts(id: Int) -> list[PromptFile]:
        """Export the prompts of a project as markdown."""
        return await handle_export_project_prompts(context, id=id)

    @router.post(
        "/projects/{id}/prompts/import",
        responses=create_standard_responses("PROJECT_NOT_FOUND", body=True),
    )
    async def projects_import_project_prompts(id: Int, body: PromptImport) -> PromptImportResult:
        """Import prompts into a project."""
        return await handle_import_project_prompts(context, id=id, body=body)

    @router.delete(
        "/projects/{id}/prompts/{prompt_id}",
        responses=create_standard_responses("PROJECT_NOT_FOUND", "PROMPT_NOT_FOUND"),
    )
    async def projects_remove_prompt_from_project(id: Int, prompt_id: Int) -> Prompt:
        """Take a prompt from a project."""
        return await handle_remove_prompt_from_project(context, id=id, prompt_id=prompt_id)

    @router.post(
        "/projects/{id}/prompts/{prompt_id}",
        responses=create_standard_responses("PROJECT_NOT_FOUND", "PROMPT_NOT_FOUND"),
    )
    async def projects_add_prompt_to_project(id: Int, prompt_id: Int) -> Prompt:
        """Give a prompt to a project."""
        return await handle_add_prompt_to_project(context, id=id, prompt_id=prompt_id)

    @router.get(
        "/projects/{id}/queues-with-stats", responses=create_standard_responses("PROJECT_NOT_FOUND")
    )
    async def projects_queues_with_stats(id: Int) -> list[QueueStats]:
        """List queues in numbers."""
        return await handle_queues_with_stats(context, id=id)

    @router.get(
        "/projects/{id}/statistics", responses=create_standard_responses("PROJECT_NOT_FOUND")
    )
    async def projects_statistics(id: Int) -> ProjectStatistics:
        """Count what a project holds."""
        return await handle_statistics(context, id=id)

    @router.get(
        "/projects/{id}/tickets-with-count",
        responses=create_standard_responses("PROJECT_NOT_FOUND"),
    )
    async def projects_tickets_with_count(
        id: Int, query: Annotated[TicketFilter, QueryOf(TicketFilter)]
    ) -> list[TicketWithCount]:
        """List tickets with task counts."""
        return await handle_tickets_with_count(context, id=id, query=query)

    @router.get(
        "/projects/{id}/unqueued-items", responses=create_standard_responses("PROJECT_NOT_FOUND")
    )
    async def projects_unqueued_items(id: Int) -> list[UnqueuedItem]:
        """List open tickets and tasks that wait in no queue."""
        return await handle_unqueued_items(context, id=id)

    @router.get("/projects", responses=create_standard_responses())
    async def projects_list(query: Annotated[ListQuery, ListOf(PROJECT_ENTITY)]) -> Page[Project]:
        """List projects."""
        return await service.list(query)

    @router.post(
        "/projects",
        status_code=201,
        responses=create_standard_responses("DUPLICATE_ENTITY", body=True),
    )
    async def projects_create(body: ProjectCreate) -> Project:
        """Create a project."""
        return await service.create(body)

    @router.post(
        "/projects/batch",
        responses=create_standard_responses("PROJECT_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def projects_batch(
        body: Annotated[Batch[ProjectCreate, ProjectUpdate, int], BatchOf(PROJECT_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[Project]:
        """Create, update and delete many projects at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/projects/{id}", responses=create_standard_responses("PROJECT_NOT_FOUND"))
    async def projects_delete(id: Int) -> Done:
        """Delete a project."""
        await service.delete(id)
        return Done("Project deleted")

    @router.get("/projects/{id}", responses=create_standard_responses("PROJECT_NOT_FOUND"))
    async def projects_get(
        id: Int, include: Annotated[Include, IncludeOf(PROJECT_ENTITY)]
    ) -> Project:
        """Get a project."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/projects/{id}",
        responses=create_standard_responses("PROJECT_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def projects_update(id: Int, body: ProjectUpdate) -> Project:
        """Change some fields of a project."""
        return await service.update(id, body)

    @router.put(
        "/projects/{id}",
        responses=create_standard_responses("PROJECT_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def projects_replace(id: Int, body: ProjectReplace) -> Project:
        """Replace a project."""
        return await service.replace(id, body)

    @router.get(
        "/projects/{id}/ai-sdk-options", responses=create_standard_responses("PROJECT_NOT_FOUND")
    )
    async def projects_ai_sdk_options_list(
        id: Int, query: Annotated[ListQuery, ListOf(AI_SDK_OPTION_ENTITY)]
    ) -> Page[AiSdkOption]:
        """List the ai sdk options of a project."""
        return await service.list_related(id, Project.ai_sdk_options, query)

    @router.get("/projects/{id}/chats", responses=create_standard_responses("PROJECT_NOT_FOUND"))
    async def projects_chats_list(
        id: Int, query: Annotated[ListQuery, ListOf(CHAT_ENTITY)]
    ) -> Page[Chat]:
        """List the chats of a project."""
        return await service.list_related(id, Project.chats, query)

    @router.get(
        "/projects/{id}/file-groups", responses=create_standard_responses("PROJECT_NOT_FOUND")
    )
    async def projects_file_groups_list(
        id: Int, query: Annotated[ListQuery, ListOf(FILE_GROUP_ENTITY)]
    ) -> Page[FileGroup]:
        """List the file groups of a project."""
        return await service.list_related(id, Project.file_groups, query)

    @router.get(
        "/projects/{id}/file-importances", responses=create_standard_responses("PROJECT_NOT_FOUND")
    )
    async def projects_file_importances_list(
        id: Int, query: Annotated[ListQuery, ListOf(FILE_IMPORTANCE_ENTITY)]
    ) -> Page[FileImportance]:
        """List the file importances of a project."""
        return await service.list_related(id, Project.file_importances, query)

    @router.get("/projects/{id}/files", responses=create_standard_responses("PROJECT_NOT_FOUND"))
    async def projects_files_list(
        id: Int, query: Annotated[ListQuery, ListOf(FILE_ENTITY)]
    ) -> Page[File]:
        """List the files of a project."""
        return await service.list_related(id, Project.files, query)

    @router.get(
        "/projects/{id}/git-remotes", responses=create_standard_responses("PROJECT_NOT_FOUND")
    )
    async def projects_git_remotes_list(
        id: Int, query: Annotated[ListQuery, ListOf(GIT_REMOTE_ENTITY)]
    ) -> Page[GitRemote]:
        """List the git remotes of a project."""
        return await service.list_related(id, Project.git_remotes, query)

    @router.get(
        "/projects/{id}/git-stashes", responses=create_standard_responses("PROJECT_NOT_FOUND")
    )
    async def projects_git_stashes_list(
        id: Int, query: Annotated[ListQuery, ListOf(GIT_STASH_ENTITY)]
    ) -> Page[GitStash]:
        """List the git stashes of a project."""
        return await service.list_related(id, Project.git_stashes, query)

    @router.get(
        "/projects/{id}/git-statuses", responses=create_standard_responses("PROJECT_NOT_FOUND")
    )
    async def projects_git_statuses_list(
        id: Int, query: Annotated[ListQuery, ListOf(GIT_STATUS_ENTITY)]
    ) -> Page[GitStatus]:
        """List the git statuses of a project."""
        return await service.list_related(id, Project.git_statuses, query)

    @router.get("/projects/{id}/git-tags", responses=create_standard_responses("PROJECT_NOT_FOUND"))
    async def projects_git_tags_list(
        id: Int, query: Annotated[ListQuery, ListOf(GIT_TAG_ENTITY)]
    ) -> Page[GitTag]:
        """List the git tags of a project."""
        return await service.list_related(id, Project.git_tags, query)

    @router.get(
        "/projects/{id}/git-worktrees", responses=create_standard_responses("PROJECT_NOT_FOUND")
    )
    async def projects_git_worktrees_list(
        id: Int, query: Annotated[ListQuery, ListOf(GIT_WORKTREE_ENTITY)]
    ) -> Page[GitWorktree]:
        """List the git worktrees of a project."""
        return await service.list_related(id, Project.git_worktrees, query)

    @router.get(
        "/projects/{id}/mcp-error-patterns",
        responses=create_standard_responses("PROJECT_NOT_FOUND"),
    )
    async def projects_mcp_error_patterns_list(
        id: Int, query: Annotated[ListQuery, ListOf(MCP_ERROR_PATTERN_ENTITY)]
    ) -> Page[McpErrorPattern]:
        """List the mcp error patterns of a project."""
        return await service.list_related(id, Project.mcp_error_patterns, query)

    @router.get(
        "/projects/{id}/mcp-server-configs",
        responses=create_standard_responses("PROJECT_NOT_FOUND"),
    )
    async def projects_mcp_server_configs_list(
        id: Int, query: Annotated[ListQuery, ListOf(MCP_SERVER_CONFIG_ENTITY)]
    ) -> Page[McpServerConfig]:
        """List the mcp server configs of a project."""
        return await service.list_related(id, Project.mcp_server_configs, query)

    @router.get(
        "/projects/{id}/mcp-tool-executions",
        responses=create_standard_responses("PROJECT_NOT_FOUND"),
    )
    async def projects_mcp_tool_executions_list(
        id: Int, query: Annotated[ListQuery, ListOf(MCP_TOOL_EXECUTION_ENTITY)]
    ) -> Page[McpToolExecution]:
        """List the mcp tool executions of a project."""
        return await service.list_related(id, Project.mcp_tool_executions, query)

    @router.get(
        "/projects/{id}/mcp-tool-statistics",
        responses=create_standard_responses("PROJECT_NOT_FOUND"),
    )
    async def projects_mcp_tool_statistics_list(
        id: Int, query: Annotated[ListQuery, ListOf(MCP_TOOL_STATISTIC_ENTITY)]
    ) -> Page[McpToolStatistic]:
        """List the mcp tool statistics of a project."""
        return await service.list_related(id, Project.mcp_tool_statistics, query)

    @router.get(
        "/projects/{id}/process-ports", responses=create_standard_responses("PROJECT_NOT_FOUND")
    )
    async def projects_process_ports_list(
        id: Int, query: Annotated[ListQuery, ListOf(PROCESS_PORT_ENTITY)]
    ) -> Page[ProcessPort]:
        """List the process ports of a project."""
        return await service.list_related(id, Project.process_ports, query)

    @router.get(
        "/projects/{id}/process-runs", responses=create_standard_responses("PROJECT_NOT_FOUND")
    )
    async def projects_process_runs_list(
        id: Int, query: Annotated[ListQuery, ListOf(PROCESS_RUN_ENTITY)]
    ) -> Page[ProcessRun]:
        """List the process runs of a project."""
        return await service.list_related(id, Project.process_runs, query)

    @router.get("/projects/{id}/prompts", responses=create_standard_responses("PROJECT_NOT_FOUND"))
    async def projects_prompts_list(
        id: Int, query: Annotated[ListQuery, ListOf(PROMPT_ENTITY)]
    ) -> Page[Prompt]:
        """List the prompts of a project."""
        return await service.list_related(id, Project.prompts, query)

    @router.get("/projects/{id}/queues", responses=create_standard_responses("PROJECT_NOT_FOUND"))
    async def projects_queues_list(
        id: Int, query: Annotated[ListQuery, ListOf(QUEUE_ENTITY)]
    ) -> Page[Queue]:
        """List the queues of a project."""
        return await service.list_related(id, Project.queues, query)

    @router.get(
        "/projects/{id}/relevance-configs", responses=create_standard_responses("PROJECT_NOT_FOUND")
    )
    async def projects_relevance_configs_list(
        id: Int, query: Annotated[ListQuery, ListOf(RELEVANCE_CONFIG_ENTITY)]
    ) -> Page[RelevanceConfig]:
        """List the relevance configs of a project."""
        return await service.list_related(id, Project.relevance_configs, query)

    @router.get(
        "/projects/{id}/relevance-scores", responses=create_standard_responses("PROJECT_NOT_FOUND")
    )
    async def projects_relevance_scores_list(
        id: Int, query: Annotated[ListQuery, ListOf(RELEVANCE_SCORE_ENTITY)]
    ) -> Page[RelevanceScore]:
        """List the relevance scores of a project."""
        return await service.list_related(id, Project.relevance_scores, query)

    @router.get(
        "/projects/{id}/selected-files", responses=create_standard_responses("PROJECT_NOT_FOUND")
    )
    async def projects_selected_files_list(
        id: Int, query: Annotated[ListQuery, ListOf(FILE_ENTITY)]
    ) -> Page[File]:
        """List the selected files of a project."""
        return await service.list_related(id, Project.selected_files, query)

    @router.delete(
        "/projects/{id}/selected-files/{file_id}",
        responses=create_standard_responses("PROJECT_NOT_FOUND", "FILE_NOT_FOUND"),
    )
    async def projects_selected_files_remove(id: Int, file_id: Str) -> Done:
        """Remove a file from the selected files of a project."""
        await service.remove_related(id, Project.selected_files, file_id)
        return Done("File removed")

    @router.put(
        "/projects/{id}/selected-files/{file_id}",
        responses=create_standard_responses("PROJECT_NOT_FOUND", "FILE_NOT_FOUND"),
    )
    async def projects_selected_files_add(id: Int, file_id: Str) -> Done:
        """Add a file to the selected files of a project."""
        await service.add_related(id, Project.selected_files, file_id)
        return Done("File added")

    @router.get(
        "/projects/{id}/selections", responses=create_standard_responses("PROJECT_NOT_FOUND")
    )
    async def projects_selections_list(
        id: Int, query: Annotated[ListQuery, ListOf(SELECTED_FILE_ENTITY)]
    ) -> Page[SelectedFile]:
        """List the selections of a project."""
        return await service.list_related(id, Project.selections, query)

    @router.get("/projects/{id}/tickets", responses=create_standard_responses("PROJECT_NOT_FOUND"))
    async def projects_tickets_list(
        id: Int, query: Annotated[ListQuery, ListOf(TICKET_ENTITY)]
    ) -> Page[Ticket]:
        """List the tickets of a project."""
        return await service.list_related(id, Project.tickets, query)

    return router
