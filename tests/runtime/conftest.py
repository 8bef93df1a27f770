"""A shop of fourteen entities on a real SQLite file; `shop/` is what `gen` makes of `shop/entities.yaml`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from shop.storage import SCHEMA

from stratagen.runtime.storage import Database


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = Database(f"sqlite:///{tmp_path / 'shop.db'}", SCHEMA)
    await database.create_schema()
    yield database
    await database.close()
