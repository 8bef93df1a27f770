"""A first revision makes what `create_all` makes: of our own registry, and of every case that is accepted."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
import walk
from alembic.migration import MigrationContext
from alembic.operations import Operations

from proofs import FULL
from stratagen.emit.revision import Revision, revision_text
from stratagen.model.entity import Model
from stratagen.pipeline import plan, understand
from stratagen.place import Place
from stratagen.schema.declared import declared
from stratagen.schema.differing import Known, steps_between
from stratagen.schema.values import Schema, dumped, loaded

ROOT = Path(__file__).resolve().parents[2]
CASES = sorted(each.parent for each in (ROOT / "tests/cases").glob("*/compare.txt"))
PROJECTS = {each.name: Place(each, each / "entities.yaml") for each in (ROOT, *CASES)}


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The generated packages of all of them, to be imported."""
    folder = tmp_path_factory.mktemp("packages")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(folder))
        yield folder


def tables_of(place: Place, folder: Path) -> sa.MetaData:
    """The tables of the generated package."""
    for change in plan(place, afresh=True).changes.changes:
        if change.text is not None and change.path.endswith(".py"):
            (folder / change.path).parent.mkdir(parents=True, exist_ok=True)
            (folder / change.path).write_text(change.text, encoding="utf-8")
    importlib.invalidate_caches()
    package = understand(place).project.package
    schema = importlib.import_module(f"{package}.storage").SCHEMA
    schema.entities()
    metadata: sa.MetaData = schema.metadata
    return metadata


def revision_of(model: Model) -> dict[str, object]:
    """The names of the module that a first revision is."""
    schema = declared(model)
    up = steps_between(Schema(), schema, Known())
    down = steps_between(schema, Schema(), Known())
    assert (up.unsaid, down.unsaid) == ((), ())
    names: dict[str, object] = {}
    text = revision_text(Revision("a", None, "First tables"), up.steps, down.steps)
    exec(compile(text, "revision.py", "exec"), names)  # our own text
    return names


@pytest.mark.parametrize("name", PROJECTS if FULL else list(PROJECTS)[::3])
def test_it_makes_what_the_application_would_make(name: str, packages: Path, databases: list[str]):
    place = PROJECTS[name]
    model = understand(place)
    if not any("storage" in each.layers for each in model.entities):
        return
    tables, revision = tables_of(place, packages), revision_of(model)

    def both(connection: sa.Connection) -> tuple[object, object, object]:
        with Operations.context(MigrationContext.configure(connection)):
            revision["upgrade"]()  # type: ignore[operator]
            revised = walk.reflected(connection)
            revision["downgrade"]()  # type: ignore[operator]
        left = walk.reflected(connection)
        tables.create_all(connection)
        made = walk.reflected(connection)
        connection.rollback()
        return revised, left, made

    for address in databases:
        revised, left, made = walk.on(address, both)
        assert revised == made
        assert left == {}


@pytest.mark.parametrize("name", PROJECTS)
def test_what_stands_beside_it_is_read_back_the_same(name: str):
    schema = declared(understand(PROJECTS[name]))
    assert loaded(dumped(schema).encode()) == schema
