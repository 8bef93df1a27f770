"""`gen import`: a registry from what is there already, over nothing, and a list of what it cannot say."""

from __future__ import annotations

import json
import sys

from msgspec.structs import replace

from stratagen.adopt.settling import settle
from stratagen.adopt.sketch import Sketch, slug
from stratagen.cli.arguments import Arguments
from stratagen.cli.edits import tell
from stratagen.output.disk import exclusive, write_edits
from stratagen.output.edits import Edit
from stratagen.place import Place
from stratagen.problems import ProjectError

__all__ = ["import_registry"]


def import_registry(place: Place, asked: Arguments) -> int:
    """Write the registry of a source; returns the exit code."""
    path = _free_path(place, asked)
    sketch, printed, model = settle(_named(_read(asked), asked))
    edits = [Edit(path, None, printed.text)]
    if not asked.dry_run:
        with exclusive(place.root):
            write_edits(place.root, edits)
    count = f"{_counted(len(model.entities), 'entity', 'entities')}, {_counted(len(model.enums), 'enum', 'enums')}"
    if asked.json:
        print(json.dumps(_document(path, printed.text, sketch, asked), indent=2))
        return 0
    for note in sketch.notes:
        print(note, file=sys.stderr)
    told = f"{count}; {_counted(len(sketch.notes), 'note', 'notes')} on what a registry cannot say"
    tell(place, edits, asked, told, *_further(place, path, asked))
    return 0


def _free_path(place: Place, asked: Arguments) -> str:
    """Where the registry goes, below the project."""
    path = (place.root / asked.output).resolve() if asked.output else place.registry
    if not path.is_relative_to(place.root):
        raise ProjectError(
            f"{path} lies outside of {place.root}; `gen -C DIR import` runs elsewhere"
        )
    if path.exists():
        raise ProjectError(
            f"{path} is there already, and nothing is written over it; --output FILE names another"
        )
    return path.relative_to(place.root).as_posix()


def _read(asked: Arguments) -> Sketch:
    """What the source says."""
    source, only = asked.source, asked.tables or ()
    if "://" in source:
        from stratagen.adopt.database import read_database
        from stratagen.adopt.understanding import understand

        return understand(read_database(source, only))
    raise ProjectError(f"'{source}' is no source: sqlite:///FILE and postgresql://… are")


def _named(sketch: Sketch, asked: Arguments) -> Sketch:
    return replace(sketch, name=slug(asked.name)) if asked.name else sketch


def _further(place: Place, path: str, asked: Arguments) -> list[str]:
    if asked.dry_run:
        return []
    other = "" if place.registry == place.root / path else f" --registry {path}"
    return [f"`gen{other} all` generates from it"]


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _document(path: str, text: str, sketch: Sketch, asked: Arguments) -> dict[str, object]:
    return {
        "written": not asked.dry_run,
        "created": [path],
        "entities": [each.name for each in sketch.entities],
        "enums": list(sketch.enums),
        "notes": [{"where": each.where, "cause": each.cause} for each in sketch.notes],
        **({"diff": {path: text}} if asked.diff else {}),
    }
