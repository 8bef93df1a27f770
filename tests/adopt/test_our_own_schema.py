"""What was generated is imported again as what it was; and a large database is imported alike every time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from adopting import gen, scratched

from proofs import FULL

ROOT = Path(__file__).resolve().parents[2]
BUILD = """
import asyncio, sys
from generated.storage import SCHEMA
from stratagen.runtime.storage import Database

async def build():
    database = Database(sys.argv[1], SCHEMA)
    await database.create_schema()
    await database.close()

asyncio.run(build())
"""


def build(address: str) -> None:
    """The tables of our own 36 entities."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-c", BUILD, address], cwd=ROOT, env=environment, check=True)


def test_our_own_schema_comes_back_from_sqlite(tmp_path: Path):
    address = f"sqlite:///{tmp_path}/own.db"
    build(address)
    done = gen(tmp_path, "import", address, "--prove")
    assert (done.code, done.err) == (0, "")
    assert "36 entities, 21 enums; 0 notes" in done.out
    assert "\nproven: 36 tables of 415 columns compared\n" in done.out, "no difference at all"


def test_our_own_schema_comes_back_from_postgresql(postgres: str, tmp_path: Path):
    with scratched(postgres, "SELECT 1") as address:
        build(address)
        done = gen(tmp_path, "import", address, "--prove")
    assert (done.code, done.err) == (0, "")
    assert "\nproven: 36 tables of 415 columns compared\n" in done.out, "no difference at all"


def called(number: int) -> str:
    """`abc_part`."""
    return "".join(chr(ord("a") + number // 10**place % 10) for place in (2, 1, 0)) + "_part"


def large(tables: int) -> str:
    """A database of tables that refer to those before them, with a link after every tenth."""
    script = ["CREATE TYPE grade AS ENUM ('low', 'high');"]
    for number in range(tables):
        parents = [called(number // 2), called(number // 3)] if number else []
        refs = "".join(
            f", parent_{at}_id bigint {'NOT NULL' if at == 0 else ''} REFERENCES {parent}s ON DELETE CASCADE"
            for at, parent in enumerate(parents)
        )
        script.append(
            f"CREATE TABLE {called(number)}s (id bigserial PRIMARY KEY, name varchar(100) NOT NULL, code varchar(20) UNIQUE, "
            f"amount numeric(12,2) NOT NULL DEFAULT 0 CHECK (amount >= 0), grade varchar(4) CHECK (grade IN ('low', 'high')), "
            f"data jsonb, made timestamptz NOT NULL DEFAULT now(), on_stock boolean NOT NULL DEFAULT false{refs}, "
            "UNIQUE (name, code));"
        )
        if number % 10 == 9:
            one, other = called(number), called(number - 1)
            script.append(
                f"CREATE TABLE {one}_others ({one}_id bigint REFERENCES {one}s ON DELETE CASCADE, "
                f"{other}_id bigint REFERENCES {other}s ON DELETE CASCADE, PRIMARY KEY ({one}_id, {other}_id));"
            )
    return "\n".join(script)


MANY = 273 if FULL else 64
"""Tables; beside them a link for every tenth."""


@pytest.fixture(scope="module")
def vast(postgres: str):
    with scratched(postgres, large(MANY)) as address:
        yield address


def test_hundreds_of_tables_are_imported_alike_every_time_and_generated(vast: str, tmp_path: Path):
    done = gen(tmp_path, "import", vast, "--name", "vast")
    assert (done.code, done.err) == (0, "")
    assert f"\n{MANY} entities, 1 enum; 0 notes on what a registry cannot say\n" in done.out
    assert gen(tmp_path, "import", vast, "--name", "vast", "--output", "again.yaml").code == 0
    text = (tmp_path / "entities.yaml").read_text()
    assert text == (tmp_path / "again.yaml").read_text()
    assert text.count("{many: ") == MANY // 10
    done = gen(tmp_path, "all", "--no-types", "--quiet")
    assert (done.code, done.err) == (0, "")
