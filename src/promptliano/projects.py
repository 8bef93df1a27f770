"""Handlers of projects: what a project holds, in numbers and without the bulk."""

from __future__ import annotations

from sqlalchemy import func
from sqlalchemy import select as select_columns
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from generated.services.project import ProjectContext
from generated.storage.chat import ChatRow
from generated.storage.chat_message import ChatMessageRow
from generated.storage.file import FileRow
from generated.storage.prompt import PromptRow
from generated.storage.queue import QueueRow
from generated.storage.selected_file import SelectedFileRow
from generated.storage.ticket import TicketRow
from generated.storage.ticket_task import TicketTaskRow
from generated.values import FileMetadata, FileSlice, ProjectStatistics, TicketStatus

__all__ = ["file_metadata", "statistics"]


async def statistics(ctx: ProjectContext, id: int) -> ProjectStatistics:
    """Count what a project holds, all at one moment."""
    tickets = select(func.count()).select_from(TicketRow).where(TicketRow.project_id == id)
    tasks = (
        select(func.count())
        .select_from(TicketTaskRow)
        .join(TicketRow, col(TicketRow.id) == col(TicketTaskRow.ticket_id))
        .where(TicketRow.project_id == id)
    )
    messages = (
        select(func.count())
        .select_from(ChatMessageRow)
        .join(ChatRow, col(ChatRow.id) == col(ChatMessageRow.chat_id))
        .where(ChatRow.project_id == id)
    )
    selected = (
        select(func.count())
        .select_from(SelectedFileRow)
        .where(SelectedFileRow.project_id == id, col(SelectedFileRow.is_active).is_(True))
    )
    size = select(func.sum(col(FileRow.size))).where(FileRow.project_id == id)
    async with ctx.database.reading() as work:
        await ctx.service.get_by_id(id)

        async def number(statement: SelectOfScalar[int]) -> int:
            return (await work.session.exec(statement)).one()

        async def rows(row: type[ChatRow | PromptRow | QueueRow | FileRow]) -> int:
            return await number(
                select(func.count()).select_from(row).where(col(row.project_id) == id)
            )

        return ProjectStatistics(
            tickets=await number(tickets),
            open_tickets=await number(tickets.where(TicketRow.status != TicketStatus.CLOSED)),
            tasks=await number(tasks),
            completed_tasks=await number(tasks.where(col(TicketTaskRow.done).is_(True))),
            chats=await rows(ChatRow),
            messages=await number(messages),
            prompts=await rows(PromptRow),
            queues=await rows(QueueRow),
            files=await rows(FileRow),
            total_file_size=int(
                (await work.session.exec(size)).one() or 0
            ),  # NUMERIC on PostgreSQL
            selected_files=await number(selected),
        )


async def file_metadata(ctx: ProjectContext, id: int, query: FileSlice) -> list[FileMetadata]:
    """Files of a project by path, without reading their content from the database."""
    columns = [
        col(FileRow.id),
        col(FileRow.name),
        col(FileRow.path),
        col(FileRow.extension),
        col(FileRow.size),
        col(FileRow.content_type),
        col(FileRow.checksum),
        col(FileRow.last_modified),
    ]
    statement = (
        select_columns(*columns)
        .where(col(FileRow.project_id) == id)
        .order_by(col(FileRow.path), col(FileRow.id))
        .limit(query.limit)
        .offset(query.offset)
    )
    async with ctx.database.reading() as work:
        await ctx.service.get_by_id(id)
        rows = await work.execute(statement)
        return [FileMetadata.model_validate(dict(row)) for row in rows.mappings()]
