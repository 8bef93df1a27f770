"""What the routes of the case could mean."""


class TicketService: ...


async def complete(ctx: object) -> None: ...


def not_async(ctx: object) -> None: ...
