"""The user's own service of the case."""

from __future__ import annotations

from a_service_subclass_is_wired.services.ticket import TicketServiceBase
from a_service_subclass_is_wired.storage.ticket import Ticket, TicketCreate


class TicketService(TicketServiceBase):
    async def create(self, payload: TicketCreate) -> Ticket:
        return await super().create(payload)
