"""`gen import`: a registry from what is there already, over nothing, and a list of what it cannot say."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from msgspec import UNSET, Struct
from msgspec.structs import replace

from stratagen.adopt.comparing import Difference
from stratagen.adopt.settling import Settled, settle
from stratagen.adopt.sketch import Sketch, slug
from stratagen.adopt.tables import Tables
from stratagen.cli import answers
from stratagen.cli.arguments import Arguments
from stratagen.cli.edits import tell
from stratagen.cli.proving import prove, told
from stratagen.output.disk import exclusive, write_edits
from stratagen.output.edits import Edit
from stratagen.place import Place
from stratagen.problems import ProjectError

__all__ = ["import_registry"]

_JDL = (".jdl", ".jh")
_CLASSES = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*:[A-Za-z_]\w*", re.ASCII)


class _Read(Struct, frozen=True):
    """What a source says; `tables` where it is a database, which a proof can be held against."""

    sketch: Sketch
    tables: Tables | None = None


def import_registry(place: Place, asked: Arguments) -> int:
    """Write the registry of a source; returns the exit code."""
    path = _free_path(place, asked)
    read = _read(asked, place.root)
    settled = settle(_named(read.sketch, asked))
    proof = _prove(read, settled[0], asked)
    edits = [Edit(path, None, settled[1].text)]
    if not asked.dry_run:
        with exclusive(place.root):
            write_edits(place.root, edits)
    if asked.json:
        print(answers.printed(_answer(path, settled, proof, asked)))
    else:
        for note in settled[0].notes:
            print(note, file=sys.stderr)
        proven = told(proof, read.tables) if proof is not None and read.tables else []
        tell(
            place,
            edits,
            asked,
            _summary(settled),
            *proven,
            *_further(place, path, asked),
        )
    return int(any(each.unnoticed is None for each in proof or ()))


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


def _read(asked: Arguments, root: Path) -> _Read:
    """What the source says."""
    source, only = asked.source, asked.tables or ()
    if "://" in source:
        from stratagen.adopt.database import read_database
        from stratagen.adopt.understanding import understand

        tables = read_database(source, only, asked.directory)
        return _Read(understand(tables), tables)
    if source.endswith(_JDL):
        from stratagen.adopt.jdl.parsing import parse_jdl
        from stratagen.adopt.jdl.sketching import sketch_jdl

        return _Read(sketch_jdl(parse_jdl(_text(asked.directory / source), source), source))
    if _CLASSES.fullmatch(source):
        from stratagen.adopt.classes import read_classes
        from stratagen.adopt.understanding import understand

        return _Read(understand(read_classes(source, root, tuple(only))))
    raise ProjectError(
        f"'{source}' is no source: sqlite:///FILE, postgresql://…, FILE.jdl and package.module:Base are"
    )


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ProjectError(f"{path} cannot be read: {error}") from error


def _prove(read: _Read, sketch: Sketch, asked: Arguments) -> tuple[Difference, ...] | None:
    """The differences, where a proof is asked for."""
    if not asked.prove:
        return None
    if read.tables is None:
        raise ProjectError(
            "--prove compares with a database: name one, sqlite:///FILE or postgresql://…"
        )
    return prove(asked.source, read.tables, sketch)


def _named(sketch: Sketch, asked: Arguments) -> Sketch:
    return replace(sketch, name=slug(asked.name)) if asked.name else sketch


def _summary(settled: Settled) -> str:
    sketch, _, model = settled
    entities = _counted(len(model.entities), "entity", "entities")
    enums = _counted(len(model.enums), "enum", "enums")
    return f"{entities}, {enums}; {_counted(len(sketch.notes), 'note', 'notes')} on what a registry cannot say"


def _further(place: Place, path: str, asked: Arguments) -> list[str]:
    if asked.dry_run:
        return []
    other = "" if place.registry == place.root / path else f" --registry {path}"
    return [f"`gen{other} all` generates from it"]


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _answer(
    path: str, settled: Settled, proof: tuple[Difference, ...] | None, asked: Arguments
) -> answers.Imported:
    sketch, printed, _ = settled
    return answers.Imported(
        written=not asked.dry_run,
        created=[path],
        entities=[each.name for each in sketch.entities],
        enums=list(sketch.enums),
        notes=[answers.Note(where=each.where, cause=each.cause) for each in sketch.notes],
        diff={path: printed.text} if asked.diff else UNSET,
        proof=UNSET if proof is None else list(map(_difference, proof)),
    )


def _difference(found: Difference) -> answers.Difference:
    return answers.Difference(where=found.where, what=found.what, unnoticed=found.unnoticed)
