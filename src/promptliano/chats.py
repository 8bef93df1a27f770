"""Handlers of chats: copies of a conversation."""

from __future__ import annotations

from sqlmodel import col, select

from generated.services.chat import ChatContext
from generated.storage.chat import Chat, ChatCreate
from generated.storage.chat_message import ChatMessage, ChatMessageCreate, ChatMessageRow
from generated.values import ChatFork

__all__ = ["fork", "fork_chat_from_message"]

TITLE_LIMIT = 200  # characters, as in the registry


async def fork(ctx: ChatContext, id: int, body: ChatFork) -> Chat:
    """Copy a chat with its messages."""
    return await _copy(ctx, id, body, until=None)


async def fork_chat_from_message(
    ctx: ChatContext, id: int, chat_message_id: int, body: ChatFork
) -> Chat:
    """Copy a chat with its messages up to and including one of them."""
    messages = ctx.services.chat_message
    until = await messages.get_by_id(chat_message_id)
    if until.chat_id != id:
        raise messages.errors.not_found(chat_message_id)
    return await _copy(ctx, id, body, until)


async def _copy(ctx: ChatContext, id: int, body: ChatFork, until: ChatMessage | None) -> Chat:
    async with ctx.unit_of_work() as work:
        chat = await ctx.service.get_by_id(id)
        ids = await work.session.exec(
            select(ChatMessageRow.id)
            .where(ChatMessageRow.chat_id == id)
            .order_by(col(ChatMessageRow.created_at), col(ChatMessageRow.id))
        )
        kept = list(ids.all())
        if until is not None:
            kept = kept[: kept.index(until.id) + 1]
        kept = [each for each in kept if each not in body.excluded_message_ids]
        messages = ctx.services.chat_message.repository
        title = body.title or f"{chat.title[: TITLE_LIMIT - 7]} (fork)"
        copy = await ctx.service.create(ChatCreate(project_id=chat.project_id, title=title))
        await messages.create_many(
            [
                ChatMessageCreate(
                    chat_id=copy.id,
                    role=message.role,
                    content=message.content,
                    metadata_=message.metadata_,
                    created_at=message.created_at,
                )
                for message in await messages.get_many(kept)
            ]
        )
    return copy
