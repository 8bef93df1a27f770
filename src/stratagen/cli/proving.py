"""`gen import --prove`: what is imported is generated in a temporary folder, built in a scratch database and compared.

Comes in: what a database holds, and its registry. Goes out: every difference. Never here: a write to the database itself.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from stratagen.adopt.comparing import Difference, compare
from stratagen.adopt.database import read_database
from stratagen.adopt.printing import print_registry
from stratagen.adopt.scratch import scratch
from stratagen.adopt.sketch import Sketch
from stratagen.adopt.tables import Tables
from stratagen.output.disk import apply, exclusive, write_text
from stratagen.pipeline import plan
from stratagen.place import Place
from stratagen.problems import ProjectError

__all__ = ["prove", "told"]

_STORAGE = {"layers": ["storage"]}  # a table is all that is asked of it
_BUILD = """
import asyncio
import os

from generated.storage import SCHEMA
from stratagen.runtime.storage import Database


async def build() -> None:
    database = Database(os.environ["SCRATCH_URL"], SCHEMA)
    await database.create_schema()
    await database.close()


asyncio.run(build())
"""
_LISTED = 8  # places named for one kind of difference


def prove(address: str, original: Tables, sketch: Sketch) -> tuple[Difference, ...]:
    """Every difference between a database and the one that its registry makes.

    Args:
        address: of the original, on whose server a scratch database is made and removed again.
        original: what was read there.
        sketch: the registry.
    """
    with TemporaryDirectory(prefix="stratagen-proof-") as name:
        folder = Path(name).resolve()
        _generate(folder, sketch)
        with scratch(address, folder) as made:
            _build(folder, made)
            return compare(original, read_database(made))


def _generate(folder: Path, sketch: Sketch) -> None:
    bare = replace(sketch, name="proof", defaults={**sketch.defaults, **_STORAGE})
    place = Place(folder, folder / "entities.yaml")
    write_text(place.registry, print_registry(bare).text)
    with exclusive(folder):
        apply(folder, plan(place).changes)


def _build(folder: Path, address: str) -> None:
    """In a process of its own: what was generated is imported there."""
    done = subprocess.run(
        [sys.executable, "-c", _BUILD],
        cwd=folder,
        env={**os.environ, "SCRATCH_URL": address},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:] or ["no reason was given"]
        raise ProjectError(
            f"the imported registry cannot be built in a scratch database: {last[0]}"
        )


def told(differences: tuple[Difference, ...], original: Tables) -> list[str]:
    """The proof for people: what is not equal line by line, what makes no difference by kind."""
    real = [each for each in differences if each.unnoticed is None]
    columns = sum(len(each.columns) for each in original.tables)
    lines = [f"  differs  {each}" for each in real]
    kinds: dict[str, list[str]] = {}
    for each in differences:
        if each.unnoticed is not None:
            kinds.setdefault(f"{each.what} ({each.unnoticed})", []).append(each.where)
    lines += [f"  as good  {what}: {_listed(places)}" for what, places in sorted(kinds.items())]
    verdict = f"{len(real)} difference{'s' if len(real) > 1 else ''}" if real else "proven"
    unnoticed = len(differences) - len(real)
    more = (
        f", and {unnoticed} differences that the generated storage works with" if unnoticed else ""
    )
    return [*lines, f"{verdict}: {len(original.tables)} tables of {columns} columns compared{more}"]


def _listed(places: list[str]) -> str:
    named = ", ".join(places[:_LISTED])
    return f"{named} and {len(places) - _LISTED} more" if len(places) > _LISTED else named
