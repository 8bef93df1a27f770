"""The revisions of a project, as far as a new one has to know them.

Comes in: `migrations/versions`. Goes out: the last revision and the schema that it leaves. Revisions are read with `ast`, never
imported, so one's own edits and revisions written by hand are taken as they are: the schema that a revision leaves stands
beside it as JSON, and one without such a file leaves what the one before it left. Never here: a database, or a write.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from stratagen.problems import ProjectError, unreadable
from stratagen.schema.values import Schema, loaded

__all__ = ["FOLDER", "VERSIONS", "History", "Past", "read_history"]

FOLDER = "migrations"
VERSIONS = f"{FOLDER}/versions"


class Past(Struct, frozen=True):
    """One revision: its name, those before it, its file."""

    name: str
    before: tuple[str, ...]
    path: Path


class History(Struct, frozen=True):
    """The last revision, the schema that it leaves, where that stands, and how many revisions there are."""

    head: str | None
    schema: Schema
    snapshot: Path | None
    count: int


def read_history(root: Path) -> History:
    """What the revisions of a project come to.

    Raises:
        ProjectError: they branch, or a file of theirs cannot be read.
    """
    revisions = {each.name: each for each in _revisions(root / VERSIONS)}
    heads = sorted(revisions.keys() - {name for each in revisions.values() for name in each.before})
    if len(heads) > 1:
        both = " and ".join(revisions[name].path.name for name in heads)
        raise ProjectError(
            f"{both} both come last; let one's down_revision name the other (or `alembic merge` them)"
        )
    if not heads:
        if revisions:
            raise ProjectError(f"the revisions in {VERSIONS} go round in a circle")
        return History(None, Schema(), None, 0)
    snapshot = _snapshot(revisions, heads[0])
    schema = _loaded(snapshot) if snapshot else Schema()
    return History(heads[0], schema, snapshot, len(revisions))


def _snapshot(revisions: dict[str, Past], head: str) -> Path | None:
    """What stands beside the head, or beside the nearest one before it."""
    waiting, seen = [head], set[str]()
    while waiting:
        name = waiting.pop(0)
        if name in seen or name not in revisions:
            continue
        seen.add(name)
        path = revisions[name].path.with_suffix(".json")
        if path.is_file():
            return path
        waiting += revisions[name].before
    return None


def _loaded(path: Path) -> Schema:
    try:
        return loaded(path.read_bytes())
    except (OSError, msgspec.MsgspecError) as error:
        raise ProjectError(f"{path} cannot be read: {error}; restore it from git") from error


def _revisions(folder: Path) -> Iterator[Past]:
    for path in _modules(folder):
        try:
            found = _constants(ast.parse(path.read_bytes()))
        except (OSError, SyntaxError, ValueError) as error:
            raise ProjectError(f"{path} cannot be read: {error}") from error
        name, before = found.get("revision"), found.get("down_revision")
        if isinstance(name, str):
            befores = before if isinstance(before, tuple | list) else (before,)
            yield Past(name, tuple(each for each in befores if isinstance(each, str)), path)


def _modules(folder: Path) -> list[Path]:
    """Its files of Python. A folder that cannot be read is none without files: what came last would be made anew."""
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == ".py")
    except OSError as error:
        unreadable(error)
        return []


def _constants(module: ast.Module) -> dict[str, object]:
    """The module's own names that are set to a constant."""
    found: dict[str, object] = {}
    for node in module.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                pass
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                pass
            case _:
                continue
        if name in {"revision", "down_revision"}:
            found[name] = ast.literal_eval(value)
    return found
