"""Storage of promptliano: what the modules of its entities share."""

from stratagen.runtime.storage import Schema, TableRow

__all__ = ["SCHEMA", "Row"]

SCHEMA = Schema(
    __name__,
    {
        "ai_sdk_option": "ai_sdk_option",
        "chat": "chat",
        "chat_message": "chat_message",
        "chat_stream": "chat_stream",
        "chat_stream_event": "chat_stream_event",
        "file": "file",
        "file_export_info": "file_export_info",
        "file_group": "file_group",
        "file_import_info": "file_import_info",
        "file_importance": "file_importance",
        "file_relationship": "file_relationship",
        "git_remote": "git_remote",
        "git_stash": "git_stash",
        "git_status": "git_status",
        "git_tag": "git_tag",
        "git_worktree": "git_worktree",
        "mcp_error_pattern": "mcp_error_pattern",
        "mcp_execution_chain": "mcp_execution_chain",
        "mcp_server_config": "mcp_server_config",
        "mcp_tool_execution": "mcp_tool_execution",
        "mcp_tool_statistic": "mcp_tool_statistic",
        "model_config": "model_config",
        "model_preset": "model_preset",
        "process_log": "process_log",
        "process_port": "process_port",
        "process_run": "process_run",
        "project": "project",
        "prompt": "prompt",
        "provider_key": "provider_key",
        "queue": "queue",
        "queue_item": "queue_item",
        "relevance_config": "relevance_config",
        "relevance_score": "relevance_score",
        "selected_file": "selected_file",
        "ticket": "ticket",
        "ticket_task": "ticket_task",
    },
)
"""Every entity, and the module that declares it; a module is imported when it is first needed."""


class Row(TableRow, registry=SCHEMA.registry):
    """What every table of this package derives from."""
