"""`gen where FILE:LINE`: the registry's line behind a line of a generated file."""

from __future__ import annotations

from pathlib import Path

from stratagen.cli.answers import Spot, Where, printed
from stratagen.cli.arguments import Arguments
from stratagen.output.disk import read_lock
from stratagen.pipeline import understand
from stratagen.place import Place
from stratagen.problems import ProjectError, Span, cause_of, suggest
from stratagen.verify.origins import Origins

__all__ = ["generated_path", "where"]


def where(place: Place, asked: Arguments) -> int:
    """Print the place and its line; returns the exit code, 1 where nothing of the registry stands behind the line."""
    file, line, column = _asked(asked.what)
    owners = {path: entry.entity for path, entry in read_lock(place.root).files.items()}
    path = generated_path(place, asked, file, owners)
    _has_line(place, path, line)
    span = Origins(understand(place), place.root, owners).of(path, line, column)
    if asked.json:
        print(printed(_answer(path, line, span)))
    elif span is None:
        print(f"{path}:{line}: this line is made from the whole registry")
    else:
        lines = (place.root / span.file).read_text(encoding="utf-8").splitlines()
        print(f"{span}: {lines[span.line - 1].strip()}")
    return int(span is None)


def generated_path(place: Place, asked: Arguments, file: str, known: dict[str, str | None]) -> str:
    """The path below the project that the user means, which is one of the generated files.

    Raises:
        ProjectError: it is none.
    """
    path = Path(asked.directory, file).resolve()
    if path.is_relative_to(place.root):
        relative = path.relative_to(place.root).as_posix()
        if relative in known:
            return relative
    raise ProjectError(f"{file} is no generated file{suggest(file, known)}")


def _has_line(place: Place, path: str, line: int) -> None:
    """Refuse a line that the file on disk does not have."""
    try:
        lines = len((place.root / path).read_text(encoding="utf-8").splitlines())
    except FileNotFoundError:
        way_out = f"`gen restore {path}` brings it back"
        raise ProjectError(f"{path} is not there; {way_out}") from None
    except OSError as error:
        raise ProjectError(f"{path} cannot be read: {cause_of(error)}") from error
    if not 0 < line <= lines:
        raise ProjectError(f"{path} has {lines} lines, and no line {line}")


def _asked(text: str) -> tuple[str, int, int]:
    """`FILE:LINE` or `FILE:LINE:COLUMN`, as checkers and tracebacks print it."""
    file, *numbers = text.rstrip(":").split(":")
    if len(numbers) not in {1, 2} or not all(map(str.isdecimal, numbers)):
        raise ProjectError(f"'{text}' is no FILE:LINE")
    line, column = (*map(int, numbers), 1)[:2]
    return file, line, column


def _answer(path: str, line: int, span: Span | None) -> Where:
    found = Spot(file=span.file, line=span.line, column=span.column) if span else None
    return Where(file=path, line=line, registry=found)
