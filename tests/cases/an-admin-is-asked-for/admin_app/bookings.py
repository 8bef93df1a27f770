"""Read by signature only: the admin offers those that need nothing but the row."""

from __future__ import annotations


async def confirm(ctx: object, wing: object, day: object) -> None: ...


async def greet(ctx: object, wing: object, day: object, guest_id: object) -> None: ...


async def move(ctx: object, wing: object, day: object, body: object) -> None: ...


async def price(ctx: object, wing: object, day: object) -> float:
    return 0.0
