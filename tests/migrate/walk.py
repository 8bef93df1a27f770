"""A registry on its way through the years: thirty changes, each a revision, on a database with rows.

Comes in: a folder, and the address of an empty database. Goes out: after each change what the database is like, and what
`create_all` of the same registry makes of an empty one. Runs in the process of the test; the generated package is imported
anew for each change.
"""

from __future__ import annotations

import asyncio
import importlib
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

import asyncpg
import sqlalchemy as sa
import yaml
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from stratagen.cli.app import run

Registry = dict[str, Any]
Act = Callable[[Registry], object]

PACKAGE = "shelf"

FIRST: Registry = {
    "version": 1,
    "project": {"name": "shelf", "package": PACKAGE},
    "defaults": {"layers": ["storage"]},
    "enums": {"state": ["open", "closed"], "weight": ["light", "heavy"]},
    "mixins": {"ranked": {"fields": {"rank": {"type": "int", "default": 0, "index": True}}}},
    "entities": {
        "project": {"fields": {"name": {"type": "str", "unique": True, "max_length": 40}}},
        "agent": {"id": "uuid", "fields": {"name": "str"}},
        "ticket": {
            "timestamps": False,
            "fields": {
                "title": {"type": "str", "max_length": 80},
                "state": "state",
                "note": "str?",
                "points": "int",
                "price": {"type": "decimal", "precision": 8, "scale": 2},
                "project": {"ref": "project", "on_delete": "cascade"},
            },
            "relations": {"agents": {"many": "agent"}},
        },
        "booking": {
            "id": ["room", "day"],
            "fields": {"room": {"type": "str", "max_length": 10}, "day": "date", "weight": "weight"},
        },
    },
}  # fmt: skip


class Change(NamedTuple):
    """One change: what is done to the registry, and what has to be said besides."""

    act: Act
    said: tuple[str, ...] = ()


def entity(registry: Registry, name: str) -> Registry:
    """An entity of the registry."""
    return registry["entities"][name]


def field(name: str, owner: str, to: Any) -> Act:
    """Set a field."""
    return lambda registry: entity(registry, owner)["fields"].update({name: to})


def option(owner: str, **to: Any) -> Act:
    """Set options of an entity."""
    return lambda registry: entity(registry, owner).update(to)


def without(name: str, owner: str) -> Act:
    """Take a field away."""
    return lambda registry: entity(registry, owner)["fields"].pop(name)


def _rename_field(registry: Registry) -> None:
    fields = entity(registry, "ticket")["fields"]
    fields["headline"] = {**fields.pop("title"), "renamed_from": "title"}


def _rename_entity(registry: Registry) -> None:
    entities = registry["entities"]
    entities["issue"] = {**entities.pop("ticket"), "renamed_from": "ticket"}


def _rename_ref(registry: Registry) -> None:
    fields = entity(registry, "issue")["fields"]
    fields["home"] = {**fields.pop("project"), "renamed_from": "project"}


def _two_that_need_each_other(registry: Registry) -> None:
    registry["entities"]["team"] = {"fields": {"name": "str", "lead": "member?"}}
    registry["entities"]["team"]["fields"]["lead"] = {"ref": "member", "nullable": True}
    registry["entities"]["member"] = {"fields": {"team": {"ref": "team", "nullable": True}}}


def _drop_both(registry: Registry) -> None:
    del registry["entities"]["team"], registry["entities"]["member"]


CHANGES: dict[str, Change] = {
    "a nullable field": Change(field("due", "ticket", "date?")),
    "a required field with a default": Change(field("urgent", "ticket", {"type": "bool", "default": False})),
    "a required field with what was said": Change(field("code", "ticket", {"type": "str", "max_length": 12}), ("--fill", "ticket.code=17")),
    "a list": Change(field("labels", "ticket", "str[]")),
    "a decimal, a duration and a uuid with defaults said": Change(
        lambda registry: entity(registry, "ticket")["fields"].update(
            cost={"type": "decimal", "precision": 6, "scale": 3}, spent="duration", token="uuid"
        ),
        ("--fill", "ticket.cost=1.25", "--fill", "ticket.spent=PT90S", "--fill", "ticket.token=0192d3b0-0000-7000-8000-000000000000"),
    ),
    "a longer text": Change(field("title", "ticket", {"type": "str", "max_length": 200})),
    "a text without end": Change(field("note", "ticket", "text?")),
    "a shorter text": Change(field("title", "ticket", {"type": "str", "max_length": 120}), ("--allow-drop",)),
    "an index": Change(option("ticket", indexes=[["state", "points"]])),
    "a unique of two": Change(option("ticket", unique=[["project", "title"]])),
    "a unique goes": Change(option("ticket", unique=[])),
    "a value of an enum more": Change(lambda registry: registry["enums"]["state"].append("waiting")),
    "a value of an enum renamed": Change(lambda registry: registry["enums"].update(state=["started", "closed", "waiting"]), ("--map", "state.open=started")),
    "a value of an enum less": Change(lambda registry: registry["enums"].update(state=["started", "closed"]), ("--map", "state.waiting=closed")),
    "the longest value of an enum becomes a shorter one": Change(lambda registry: registry["enums"].update(state=["begun", "closed"]), ("--map", "state.started=begun")),
    "nullable to required": Change(field("note", "ticket", "text"), ("--fill", "ticket.note=nothing")),
    "required to nullable": Change(field("points", "ticket", "int?")),
    "a whole number to a decimal": Change(field("points", "ticket", {"type": "decimal", "precision": 9, "scale": 1, "nullable": True})),
    "more digits": Change(field("price", "ticket", {"type": "decimal", "precision": 30, "scale": 4})),
    "a text to a whole number": Change(field("code", "ticket", "int?")),
    "a field renamed": Change(_rename_field),
    "an entity renamed, its relations with it": Change(_rename_entity),
    "a ref renamed": Change(_rename_ref),
    "timestamps": Change(option("issue", timestamps=True)),
    "a version": Change(option("issue", version=True)),
    "soft delete, and a unique with it": Change(
        lambda registry: (option("project", soft_delete=True)(registry), option("issue", soft_delete=True)(registry))
    ),
    "on_delete": Change(field("home", "issue", {"ref": "project", "on_delete": "restrict", "renamed_from": "project"})),
    "a ref to a new entity": Change(
        lambda registry: (
            registry["entities"].update(area={"fields": {"name": "str"}}),
            entity(registry, "issue")["fields"].update(area={"ref": "area", "nullable": True}),
        )
    ),
    "two entities that need each other": Change(_two_that_need_each_other),
    "a mixin": Change(option("booking", mixins=["ranked"])),
    "an n-n less": Change(lambda registry: entity(registry, "issue").pop("relations"), ("--allow-drop",)),
    "two entities less": Change(_drop_both, ("--allow-drop",)),
    "a field less": Change(without("due", "issue"), ("--allow-drop",)),
}  # fmt: skip


def gen(folder: Path, *arguments: str) -> int:
    """`gen`, in this process."""
    return run(["-C", str(folder), *arguments])


def write(folder: Path, registry: Registry) -> None:
    """The registry, and all that is generated from it."""
    text = yaml.safe_dump(registry, sort_keys=False)
    (folder / "entities.yaml").write_text(text, encoding="utf-8")
    assert gen(folder, "all", "--no-types", "--quiet") == 0


def forget() -> None:
    """The generated package is imported anew the next time."""
    for name in [each for each in sys.modules if each.split(".")[0] == PACKAGE]:
        del sys.modules[name]
    importlib.invalidate_caches()


def declared() -> sa.MetaData:
    """The tables of the generated package."""
    forget()
    schema = importlib.import_module(f"{PACKAGE}.storage").SCHEMA
    schema.entities()
    return schema.metadata


def on(address: str, ask: Callable[[sa.Connection], Any]) -> Any:
    """What `ask` says of a database, in a transaction that is kept."""
    if address.startswith("sqlite"):
        engine = sa.create_engine(address)
        with engine.begin() as connection:
            found = ask(connection)
        engine.dispose()
        return found
    return _LOOP.run_until_complete(_on_server(address, ask))


_LOOP = asyncio.new_event_loop()
_ENGINES: dict[str, AsyncEngine] = (
    {}
)  # an engine knows its statements: compiling them takes longer than running them


async def _on_server(address: str, ask: Callable[[sa.Connection], Any]) -> Any:
    if address not in _ENGINES:
        url = sa.make_url(address).set(drivername="postgresql+asyncpg")
        _ENGINES[address] = create_async_engine(url, poolclass=sa.NullPool)
    async with _ENGINES[address].begin() as connection:
        return await connection.run_sync(ask)


def reflected(connection: sa.Connection) -> dict[str, object]:
    """Everything that the database says of its tables, in one order."""
    inspector = sa.inspect(connection)
    keys, references = inspector.get_multi_pk_constraint(), inspector.get_multi_foreign_keys()
    indexes, uniques = inspector.get_multi_indexes(), inspector.get_multi_unique_constraints()
    checks = inspector.get_multi_check_constraints()
    return {
        table[1]
        or "": {
            "columns": {each["name"]: (str(each["type"]), each["nullable"]) for each in columns},
            "key": _plain(keys[table]),
            "references": sorted(map(_plain, references[table])),
            "indexes": sorted(map(_plain, indexes[table])),
            "uniques": sorted(map(_plain, uniques[table])),
            "checks": sorted(map(_plain, checks[table])),
        }
        for table, columns in sorted(inspector.get_multi_columns().items())
        if table[1] != "alembic_version"
    }


def _plain(found: Any) -> str:
    kept = {key: _words(value) for key, value in found.items() if value}
    for unimportant in ("comment", "duplicates_constraint"):
        kept.pop(unimportant, None)
    return repr(sorted(kept.items()))


def _words(value: Any) -> str:
    if isinstance(value, dict):
        return repr(sorted((key, str(each)) for key, each in value.items()))
    return str(value)


def missing(connection: sa.Connection, tables: sa.MetaData | None = None) -> list[Any]:
    """What Alembic's own comparison would change."""
    context = MigrationContext.configure(connection, opts={"compare_type": False})
    with (
        warnings.catch_warnings()
    ):  # of tables that need each other it says that it cannot sort them
        warnings.filterwarnings("ignore", "Cannot correctly sort tables", sa.exc.SAWarning)
        return compare_metadata(context, tables or declared())


def rows(connection: sa.Connection) -> dict[str, int]:
    """How many rows there are of each table."""
    return {
        name: connection.scalar(sa.text(f'SELECT count(*) FROM "{name}"')) or 0
        for name in sa.inspect(connection).get_table_names()
        if name != "alembic_version"
    }


def settle(connection: sa.Connection) -> None:
    """The first rows, in every table."""
    import datetime as dt
    import decimal
    import uuid

    tables = declared().tables
    now = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    one = uuid.UUID(int=1)
    stamps = {"created_at": now, "updated_at": now}
    found: list[tuple[str, list[dict[str, Any]]]] = [
        ("projects", [{"id": 1, "name": "Stratagen", **stamps}]),
        ("agents", [{"id": one, "name": "Ada", **stamps}]),
        ("tickets", [
            {"id": n, "title": f"Ticket {n}", "state": state, "note": note, "points": n,
             "price": decimal.Decimal(n) / 4, "project_id": 1}
            for n, state, note in ((1, "open", None), (2, "closed", "done"))
        ]),
        ("ticket_agents", [{"ticket_id": 1, "agent_id": one}]),
        ("bookings", [{"room": "A", "day": dt.date(2026, 1, 1), "weight": "heavy", **stamps}]),
    ]  # fmt: skip
    for name, each in found:
        connection.execute(tables[name].insert(), each)


def steps() -> Iterator[tuple[str, Change, Registry]]:
    """Each change with the registry as it is after it."""
    import copy

    registry = copy.deepcopy(FIRST)
    for name, change in CHANGES.items():
        change.act(registry)
        yield name, change, copy.deepcopy(registry)


@contextmanager
def scratch(server: str) -> Iterator[str]:
    """A new database on a server, gone afterwards."""
    name = f"walk_{uuid4().hex[:8]}"
    url = sa.make_url(server).set(drivername="postgresql")

    async def say(statement: str) -> None:
        connection = await asyncpg.connect(url.render_as_string(hide_password=False))
        await connection.execute(statement)
        await connection.close()

    asyncio.run(say(f"CREATE DATABASE {name} TEMPLATE template0"))
    try:
        yield url.set(database=name).render_as_string(hide_password=False)
    finally:
        asyncio.run(say(f"DROP DATABASE {name} WITH (FORCE)"))


def made_anew(address: str, tables: sa.MetaData) -> dict[str, object]:
    """What `create_all` makes of an empty database, which it is again afterwards."""

    def make(connection: sa.Connection) -> dict[str, object]:
        tables.create_all(connection)
        found = reflected(connection)
        connection.rollback()
        return found

    return on(address, make)
