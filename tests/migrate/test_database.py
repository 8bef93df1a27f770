"""The database follows its revisions, also where the application or `gen serve` got there first."""

from __future__ import annotations

import asyncio
import importlib
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa
import walk

from stratagen.runtime.migrate import RefusedError, move
from stratagen.runtime.storage.database import Database

CHANGES = {name: (change, registry) for name, change, registry in walk.steps()}


def started(address: str, *, adapt: bool = False) -> None:
    """What an application does with its database when it starts."""
    walk.forget()
    schema = importlib.import_module(f"{walk.PACKAGE}.storage").SCHEMA

    async def start() -> None:
        database = Database(address, schema)
        await database.create_schema(adapt=adapt)
        await database.close()

    asyncio.run(start())


def revise(project: Path, name: str) -> None:
    """The registry of one of the changes, and a revision of it."""
    change, registry = CHANGES[name]
    walk.write(project, registry)
    assert walk.gen(project, "migrate", "-m", name, *change.said, "--quiet") == 0


def tables(address: str) -> list[str]:
    return walk.on(address, lambda connection: sa.inspect(connection).get_table_names())


def test_tables_that_the_application_made_are_taken_over(project: Path, embedded: str):
    started(embedded)
    walk.on(embedded, walk.settle)
    revise(project, "a nullable field")
    assert move(project, "up")["applied"] == ["First tables", "a nullable field"]
    assert walk.on(embedded, walk.reflected) == walk.made_anew("sqlite://", walk.declared())
    assert walk.on(embedded, walk.rows)["tickets"] == 2


def test_columns_that_serve_added_are_taken_over(project: Path, embedded: str):
    move(project, "up")
    walk.on(embedded, walk.settle)
    walk.write(project, CHANGES["a nullable field"][1])
    started(embedded, adapt=True)
    revise(project, "a nullable field")
    revise(project, "a required field with a default")
    assert move(project, "up")["pending"] is False
    assert walk.on(embedded, walk.missing) == []
    assert walk.on(embedded, walk.rows)["tickets"] == 2


def test_tables_of_nobody_are_refused(project: Path, embedded: str):
    walk.on(embedded, lambda each: each.execute(sa.text("CREATE TABLE projects (id INTEGER)")))
    with pytest.raises(RefusedError, match="tables that no revision made"):
        move(project, "up")
    assert tables(embedded) == ["projects"]


def test_an_application_leaves_a_database_to_its_revisions(project: Path, embedded: str):
    move(project, "up")
    before = tables(embedded)
    walk.write(project, CHANGES["two entities that need each other"][1])
    started(embedded)
    assert tables(embedded) == before


def test_it_says_where_it_is(project: Path, embedded: str):
    assert move(project, "status")["database"] == []
    first = move(project, "up")
    revise(project, "a nullable field")
    standing = move(project, "status")
    assert (standing["database"], standing["pending"]) == ([first["last"]], True)
    assert move(project, "up", first["last"])["pending"] is True
    assert move(project, "stamp")["pending"] is False
    with pytest.raises(RefusedError, match=r"down: .*due.*; what failed was taken back"):
        move(project, "down")  # what is only noted was never done
    move(project, "stamp", first["last"])
    assert move(project, "down", "base")["database"] == []
    assert tables(embedded) == ["alembic_version"]
    with pytest.raises(RefusedError, match="nothing to take back"):
        move(project, "down")


def test_serve_brings_the_embedded_database_to_the_last_revision(project: Path, embedded: str):
    revise(project, "a nullable field")
    walk.write(project, CHANGES["a list"][1])
    command = [sys.executable, "-u", "-m", "stratagen", "serve", "--port", "0"]
    with subprocess.Popen(
        command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as served:
        said = [served.stdout.readline() for _ in range(3)]
        assert said[:2] == ["  applied  First tables\n", "  applied  a nullable field\n"]
        assert said[2].startswith("shelf on http://")
        served.terminate()
        _, noted = served.communicate()
    assert noted.startswith("gen: note: no revision says that tickets.")
    assert noted.rstrip().endswith("…: gen migrate -m WHAT")
    assert "due" in walk.on(embedded, walk.reflected)["tickets"]["columns"]


def test_serve_leaves_a_database_on_a_server_alone(
    project: Path, postgres: str, monkeypatch: pytest.MonkeyPatch
):
    with walk.scratch(postgres) as address:
        monkeypatch.setenv("DATABASE_URL", address)
        done = subprocess.run(
            [sys.executable, "-m", "stratagen.runtime.migrate", "up", "--embedded"],
            cwd=project,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, '"pending":true' in done.stdout) == (0, True), done.stderr
        assert tables(address) == []


def test_of_processes_that_go_up_at_once_one_does_it_and_the_others_find_it_done(
    project: Path, postgres: str, monkeypatch: pytest.MonkeyPatch
):
    revise(project, "a nullable field")
    with walk.scratch(postgres) as address:
        monkeypatch.setenv("DATABASE_URL", address)
        command = [sys.executable, "-m", "stratagen.runtime.migrate", "up"]
        started = [subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]  # fmt: skip
        ended = [(*each.communicate(), each.returncode) for each in started]
        assert [code for _, _, code in ended] == [0] * 4, ended
        assert walk.on(address, walk.missing) == []
