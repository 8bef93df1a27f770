"""The handler of the case."""

from __future__ import annotations

from hostile_text_stays_text.services.victim import VictimContext
from hostile_text_stays_text.values import Letter


async def probe(ctx: VictimContext) -> list[Letter]:
    return []
