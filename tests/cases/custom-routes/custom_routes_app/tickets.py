"""The handlers of the case; run by its generated package."""

from __future__ import annotations

from custom_routes.services.ticket import TicketContext
from custom_routes.storage.ticket import Ticket, TicketCreate, TicketUpdate
from custom_routes.values import Range, Reason, Report


async def complete(ctx: TicketContext, id: int, body: Reason) -> Ticket:
    return await ctx.service.update(id, TicketUpdate(done=True))


async def report(ctx: TicketContext, query: Range) -> Report:
    return Report(total=len(query.ids), by_day={})


async def titles(ctx: TicketContext) -> list[str]:
    return []


async def copy_all(ctx: TicketContext, body: TicketCreate) -> list[Ticket]:
    return [await ctx.service.create(body)]


async def sweep(ctx: TicketContext) -> None:
    return None
