"""The application: the API of promptliano, from services to routes."""

from fastapi import FastAPI
from stratagen.runtime.app import build_app
from stratagen.runtime.opening import open_database
from stratagen.runtime.services import extend_service
from stratagen.runtime.settings import Settings
from stratagen.runtime.storage import Database

from generated.routes.ai_sdk_option import ai_sdk_option_routes
from generated.routes.chat import chat_routes
from generated.routes.chat_message import chat_message_routes
from generated.routes.chat_stream import chat_stream_routes
from generated.routes.chat_stream_event import chat_stream_event_routes
from generated.routes.file import file_routes
from generated.routes.file_export_info import file_export_info_routes
from generated.routes.file_group import file_group_routes
from generated.routes.file_import_info import file_import_info_routes
from generated.routes.file_importance import file_importance_routes
from generated.routes.file_relationship import file_relationship_routes
from generated.routes.git_remote import git_remote_routes
from generated.routes.git_stash import git_stash_routes
from generated.routes.git_status import git_status_routes
from generated.routes.git_tag import git_tag_routes
from generated.routes.git_worktree import git_worktree_routes
from generated.routes.mcp_error_pattern import mcp_error_pattern_routes
from generated.routes.mcp_execution_chain import mcp_execution_chain_routes
from generated.routes.mcp_server_config import mcp_server_config_routes
from generated.routes.mcp_tool_execution import mcp_tool_execution_routes
from generated.routes.mcp_tool_statistic import mcp_tool_statistic_routes
from generated.routes.model_config import model_config_routes
from generated.routes.model_preset import model_preset_routes
from generated.routes.process_log import process_log_routes
from generated.routes.process_port import process_port_routes
from generated.routes.process_run import process_run_routes
from generated.routes.project import project_routes
from generated.routes.prompt import prompt_routes
from generated.routes.provider_key import provider_key_routes
from generated.routes.queue import queue_routes
from generated.routes.queue_item import queue_item_routes
from generated.routes.relevance_config import relevance_config_routes
from generated.routes.relevance_score import relevance_score_routes
from generated.routes.selected_file import selected_file_routes
from generated.routes.ticket import ticket_routes
from generated.routes.ticket_task import ticket_task_routes
from generated.services import Services
from generated.services.ai_sdk_option import create_ai_sdk_option_service
from generated.services.chat import ChatContext, create_chat_service
from generated.services.chat_message import create_chat_message_service
from generated.services.chat_stream import create_chat_stream_service
from generated.services.chat_stream_event import create_chat_stream_event_service
from generated.services.file import create_file_service
from generated.services.file_export_info import create_file_export_info_service
from generated.services.file_group import create_file_group_service
from generated.services.file_import_info import create_file_import_info_service
from generated.services.file_importance import create_file_importance_service
from generated.services.file_relationship import create_file_relationship_service
from generated.services.git_remote import create_git_remote_service
from generated.services.git_stash import create_git_stash_service
from generated.services.git_status import create_git_status_service
from generated.services.git_tag import create_git_tag_service
from generated.services.git_worktree import create_git_worktree_service
from generated.services.mcp_error_pattern import create_mcp_error_pattern_service
from generated.services.mcp_execution_chain import create_mcp_execution_chain_service
from generated.services.mcp_server_config import create_mcp_server_config_service
from generated.services.mcp_tool_execution import create_mcp_tool_execution_service
from generated.services.mcp_tool_statistic import create_mcp_tool_statistic_service
from generated.services.model_config import create_model_config_service
from generated.services.model_preset import create_model_preset_service
from generated.services.process_log import create_process_log_service
from generated.services.process_port import create_process_port_service
from generated.services.process_run import create_process_run_service
from generated.services.project import ProjectContext, create_project_service
from generated.services.prompt import PromptContext, create_prompt_service
from generated.services.provider_key import create_provider_key_service
from generated.services.queue import QueueContext, create_queue_service
from generated.services.queue_item import QueueItemContext, create_queue_item_service
from generated.services.relevance_config import create_relevance_config_service
from generated.services.relevance_score import create_relevance_score_service
from generated.services.selected_file import create_selected_file_service
from generated.services.ticket import TicketContext, create_ticket_service
from generated.services.ticket_task import TicketTaskContext, create_ticket_task_service
from generated.storage import SCHEMA
from promptliano.providers import ProviderKeyService
from promptliano.tickets import TicketTaskService

__all__ = ["create_app", "create_services"]


def create_services(database: Database) -> Services:
    """A service for each entity, all on `database`."""
    return Services(
        ai_sdk_option=create_ai_sdk_option_service(database),
        chat=create_chat_service(database),
        chat_message=create_chat_message_service(database),
        chat_stream=create_chat_stream_service(database),
        chat_stream_event=create_chat_stream_event_service(database),
        file=create_file_service(database),
        file_export_info=create_file_export_info_service(database),
        file_group=create_file_group_service(database),
        file_import_info=create_file_import_info_service(database),
        file_importance=create_file_importance_service(database),
        file_relationship=create_file_relationship_service(database),
        git_remote=create_git_remote_service(database),
        git_stash=create_git_stash_service(database),
        git_status=create_git_status_service(database),
        git_tag=create_git_tag_service(database),
        git_worktree=create_git_worktree_service(database),
        mcp_error_pattern=create_mcp_error_pattern_service(database),
        mcp_execution_chain=create_mcp_execution_chain_service(database),
        mcp_server_config=create_mcp_server_config_service(database),
        mcp_tool_execution=create_mcp_tool_execution_service(database),
        mcp_tool_statistic=create_mcp_tool_statistic_service(database),
        model_config=create_model_config_service(database),
        model_preset=create_model_preset_service(database),
        process_log=create_process_log_service(database),
        process_port=create_process_port_service(database),
        process_run=create_process_run_service(database),
        project=create_project_service(database),
        prompt=create_prompt_service(database),
        provider_key=extend_service(create_provider_key_service(database), ProviderKeyService),
        queue=create_queue_service(database),
        queue_item=create_queue_item_service(database),
        relevance_config=create_relevance_config_service(database),
        relevance_score=create_relevance_score_service(database),
        selected_file=create_selected_file_service(database),
        ticket=create_ticket_service(database),
        ticket_task=extend_service(create_ticket_task_service(database), TicketTaskService),
    )


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application. What is not set comes from the environment, such as DATABASE_URL."""
    settings = settings or Settings()
    database = open_database(settings, SCHEMA, "promptliano")
    services = create_services(database)
    return build_app(
        "promptliano",
        routers=[
            ai_sdk_option_routes(services.ai_sdk_option),
            chat_routes(services.chat, ChatContext(services.chat, database, services)),
            chat_message_routes(services.chat_message),
            chat_stream_routes(services.chat_stream),
            chat_stream_event_routes(services.chat_stream_event),
            file_routes(services.file),
            file_export_info_routes(services.file_export_info),
            file_group_routes(services.file_group),
            file_import_info_routes(services.file_import_info),
            file_importance_routes(services.file_importance),
            file_relationship_routes(services.file_relationship),
            git_remote_routes(services.git_remote),
            git_stash_routes(services.git_stash),
            git_status_routes(services.git_status),
            git_tag_routes(services.git_tag),
            git_worktree_routes(services.git_worktree),
            mcp_error_pattern_routes(services.mcp_error_pattern),
            mcp_execution_chain_routes(services.mcp_execution_chain),
            mcp_server_config_routes(services.mcp_server_config),
            mcp_tool_execution_routes(services.mcp_tool_execution),
            mcp_tool_statistic_routes(services.mcp_tool_statistic),
            model_config_routes(services.model_config),
            model_preset_routes(services.model_preset),
            process_log_routes(services.process_log),
            process_port_routes(services.process_port),
            process_run_routes(services.process_run),
            project_routes(services.project, ProjectContext(services.project, database, services)),
            prompt_routes(services.prompt, PromptContext(services.prompt, database, services)),
            provider_key_routes(services.provider_key),
            queue_routes(services.queue, QueueContext(services.queue, database, services)),
            queue_item_routes(
                services.queue_item, QueueItemContext(services.queue_item, database, services)
            ),
            relevance_config_routes(services.relevance_config),
            relevance_score_routes(services.relevance_score),
            selected_file_routes(services.selected_file),
            ticket_routes(services.ticket, TicketContext(services.ticket, database, services)),
            ticket_task_routes(
                services.ticket_task, TicketTaskContext(services.ticket_task, database, services)
            ),
        ],
        database=database,
        settings=settings,
        prefix="/api",
        tags=[
            ("AI SDK options", "Settings of the AI SDK for a project"),
            ("Chats", "A conversation with a model"),
            ("Chat messages", "What one side said"),
            ("Chat streams", "One answer while it is, or was, streamed"),
            ("Chat stream events", "One event of a stream, in the order of seq"),
            ("Files", "A file of a project as it was last read; its id is its path"),
            ("File export infos", "An export statement of a file, as a row"),
            ("File groups", "Files to be summarised or sent together"),
            ("File import infos", "An import statement of a file, as a row"),
            ("File importances", "How much a file matters in its project"),
            ("File relationships", "How one file bears on another"),
            ("Git remotes", "Another copy of the repository"),
            ("Git stashes", "Changes put aside"),
            ("Git statuses", "The working tree of a project as git last saw it"),
            ("Git tags", "A name for a commit"),
            ("Git worktrees", "Another checkout of the repository"),
            ("MCP error patterns", "An error that the tools met more than once"),
            ("MCP execution chains", "Which call of a tool led to which"),
            ("MCP server configs", "An MCP server that a project can start"),
            ("MCP tool executions", "One call of a tool"),
            ("MCP tool statistics", "The calls of a tool in one period"),
            ("Model configs", "A model with the settings it is asked with"),
            ("Model presets", "A model configuration under a name that people choose"),
            ("Process logs", "A line that a process wrote"),
            ("Process ports", "A port that a process of a project listens on"),
            ("Process runs", "A process that was started for a project"),
            ("Projects", "A code base and everything that is kept about it"),
            ("Prompts", "A text to give to a model, kept for use again"),
            ("Provider keys", "How to reach a provider of models"),
            ("Queues", "A line of tickets and tasks that agents work off"),
            ("Queue items", "One item in a queue"),
            ("Relevance configs", "How a project weighs the signals of relevance"),
            ("Relevance scores", "How well a file answers a query"),
            ("Selected files", "A file that a project has in its selection"),
            ("Tickets", "A unit of work in a project"),
            ("Tasks", "A step of a ticket"),
        ],
    )
