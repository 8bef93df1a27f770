"""The database of an application brought to a revision: `python -m stratagen.runtime.migrate up`, wherever the application runs.

Comes in: the revisions in `migrations/` of the current folder, the settings (`DATABASE_URL`). Goes out: the database at the
revision that was asked for, each step whole or not at all, and where it is now as a line of JSON. `gen migrate up` calls this.
Never here: how a revision comes to be.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import orjson

from stratagen.runtime.settings import Settings

__all__ = ["Standing", "main", "move"]

try:
    from alembic import command as commands
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    from stratagen.runtime.storage.conforming import Tables
    from stratagen.runtime.storage.migrating import Found, conform_to, found_in, revisions_in
except ModuleNotFoundError as error:  # pragma: no cover - told to whoever starts it
    raise SystemExit(f"{error.name} is missing: pip install 'stratagen[migrate]'") from error

ACTIONS = ("up", "down", "status", "stamp")


class RefusedError(RuntimeError):
    """It cannot be done; the database is as it was."""


class Standing(dict[str, object]):
    """Where the database is: `database` (its revisions), `last` (of the project), `applied` now, `pending` or not."""


def move(root: Path, action: str, revision: str | None = None) -> Standing:
    """Do `up`, `down`, `status` or `stamp`.

    Args:
        root: the project, with its `migrations` folder.
        action: one of these.
        revision: which one to go to; left out: the last, or for `down` the one before.

    Raises:
        RefusedError: a step failed and was taken back, or the database has tables that no revision made.
    """
    for folder in (str(root / "src"), str(root)):
        if folder not in sys.path:
            sys.path.insert(0, folder)
    config = Config(stdout=sys.stderr)
    config.set_main_option("script_location", str(root / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    script = ScriptDirectory.from_config(config)
    try:
        there = _found()
        _go(script, config, action, revision, there)
        before, after = there.revisions, asyncio.run(revisions_in(Settings().database_url))
        last = script.get_current_head()
    except RefusedError:
        raise
    except Exception as error:  # a revision is anybody's code
        said = str(error).split("\n(Background", maxsplit=1)[0].split("\n[SQL", maxsplit=1)[0]
        raise RefusedError(f"{action}: {said}; what failed was taken back") from error
    moved = _between(script, before, after) if action == "up" else []
    return Standing(database=after, last=last, applied=moved, pending=after != [last])


def _go(
    script: ScriptDirectory, config: Config, action: str, revision: str | None, there: Found
) -> None:
    match action:
        case "up":
            for made in _made_already(script, there):
                commands.stamp(config, made)
            commands.upgrade(config, revision or "head")
        case "down" if not there.revisions:
            raise RefusedError("the database is at no revision: there is nothing to take back")
        case "down":
            commands.downgrade(config, revision or "-1")
        case "stamp":
            if not there.revisions:  # a database that was there before
                at = _revision(script, revision)
                asyncio.run(conform_to(Settings().database_url, _tables(script, at)))
            commands.stamp(config, revision or "head")


def _revision(script: ScriptDirectory, named: str | None) -> str | None:
    found = script.get_revision(named or "head")
    return found.revision if found else None


def _found() -> Found:
    return asyncio.run(found_in(Settings().database_url))


def _between(script: ScriptDirectory, before: list[str], after: list[str]) -> list[str]:
    """What was applied, in order."""
    if before == after:
        return []
    found = script.iterate_revisions(tuple(after), tuple(before) or "base")
    return [each.doc.split("\n", maxsplit=1)[0] for each in reversed(list(found))]


def _made_already(script: ScriptDirectory, there: Found) -> Iterator[str]:
    """Revisions that the database has without having run them.

    An application makes the tables of an embedded database that it finds empty, and `gen serve --watch` adds columns: what a
    revision says later is there by then.

    Raises:
        RefusedError: no revision has made the tables that are there, and they are those of none.
    """
    at = there.revisions
    if not at:
        taken = _taken_over(script, there)
        yield from taken
        at = taken
    tables = _tables(script, at[0]) if at else {}
    for each in reversed(list(script.iterate_revisions("head", tuple(at) or "base"))):
        after = _tables(script, each.revision)
        if not at or not _is_there(there, tables, after):
            return
        yield each.revision
        tables = after


def _taken_over(script: ScriptDirectory, there: Found) -> list[str]:
    """The newest revision whose tables are just those that are there; none where there is no table of ours."""
    last = _tables(script, script.get_current_head())
    if not last.keys() & there.columns.keys():
        return []
    for each in script.walk_revisions():
        wanted = {
            name: {column["name"] for column in table["columns"]}
            for name, table in _tables(script, each.revision).items()
        }
        mine = wanted.keys() & there.columns.keys()
        if wanted and wanted == {name: there.columns[name] for name in mine}:
            return [each.revision]
    raise RefusedError(
        "the database has tables that no revision made, and they are those of no revision: say which one it is at "
        "(gen migrate stamp REVISION), or begin with a new database"
    )


def _is_there(there: Found, before: Tables, after: Tables) -> bool:
    """Whether a revision only adds, and all of that is there."""
    found: list[bool] = []
    for name, table in after.items():
        was = before.get(name, {"columns": [], "indexes": []})
        kept = [each for each in table["columns"] if each in was["columns"]]
        if kept != was["columns"] or not _only_adds(was, table):
            return False
        columns = there.columns.get(name, set())
        found += [each["name"] in columns for each in table["columns"] if each not in kept]
        found += [
            each["name"] in there.indexes
            for each in table.get("indexes", ())
            if each not in was.get("indexes", ()) and not each.get("unique")
        ]
    return before.keys() <= after.keys() and bool(found) and all(found)


def _only_adds(was: Mapping[str, Any], table: Mapping[str, Any]) -> bool:  # Any: JSON
    parts = ("references", "indexes")
    return was.get("key", table["key"]) == table["key"] and all(
        each in table.get(part, ()) for part in parts for each in was.get(part, ())
    )


def _tables(script: ScriptDirectory, revision: str | None) -> Tables:
    """The tables that a revision leaves; nothing where it was written by hand."""
    found = script.get_revision(revision) if revision else None
    beside = Path(found.path).with_suffix(".json") if found else None
    if beside is None or not beside.is_file():
        return {}
    schema = orjson.loads(beside.read_bytes())
    return {table["name"]: table for table in schema.get("tables", ())}


def main(arguments: list[str] | None = None) -> int:
    """The command line; prints where the database is, or on stderr why it is where it was. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m stratagen.runtime.migrate")
    parser.add_argument("action", choices=ACTIONS)
    parser.add_argument("revision", nargs="?")
    only = "of a database on a server only say where it is"
    parser.add_argument("--embedded", action="store_true", help=only)
    asked = parser.parse_args(arguments)
    served = asked.embedded and not Settings().database_url.startswith("sqlite")
    try:
        standing = move(Path.cwd(), "status" if served else asked.action, asked.revision)
    except RefusedError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(f"{orjson.dumps(standing).decode()}\n")
    return int(asked.action == "status" and bool(standing["pending"]))


if __name__ == "__main__":
    sys.exit(main())
