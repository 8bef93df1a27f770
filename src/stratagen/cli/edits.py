"""How a command tells what it wrote into the user's own files: for people, for programs, or as a diff."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator, Sequence

from msgspec import UNSET

from stratagen.cli.answers import Files, printed
from stratagen.cli.arguments import Arguments
from stratagen.cli.report import INTERRUPTED
from stratagen.output.disk import exclusive, recovery_waits, write_edits
from stratagen.output.edits import Edit
from stratagen.place import Place

__all__ = ["answer", "carry_out", "settle", "tell"]


def carry_out(place: Place, edits: Sequence[Edit], asked: Arguments, *further: str) -> None:
    """Write the edits, or with `--dry-run` nothing, and tell it.

    Args:
        place: the project.
        edits: what is to be written.
        asked: the command's options.
        further: what to tell people below the summary, a line each.
    """
    settle(place, edits, asked)
    tell(place, edits, asked, *further)


def settle(place: Place, edits: Sequence[Edit], asked: Arguments) -> None:
    """Write the edits, all or none; with `--dry-run` nothing."""
    if edits and not asked.dry_run:
        with exclusive(place.root):
            write_edits(place.root, edits)


def tell(place: Place, edits: Sequence[Edit], asked: Arguments, *further: str) -> None:
    """Print what was written, or would be."""
    written = not asked.dry_run
    if not written and recovery_waits(place.root):
        print(INTERRUPTED, file=sys.stderr)
    if asked.json:
        print(printed(answer(edits, asked)))
    elif not asked.quiet:
        for line in (*_summary(edits, written, asked.diff), *further):
            print(line)


def answer(edits: Sequence[Edit], asked: Arguments) -> Files:
    """The same for programs."""
    return Files(
        written=not asked.dry_run,
        created=[edit.path for edit in edits if edit.before is None],
        updated=[edit.path for edit in edits if edit.before is not None],
        diff={edit.path: "\n".join(_diff(edit)) for edit in edits} if asked.diff else UNSET,
    )


def _summary(edits: Sequence[Edit], written: bool, diff: bool) -> Iterator[str]:
    for edit in edits if diff else ():
        yield from _diff(edit)
    for edit in edits:
        word = "create" if edit.before is None else "update"
        yield f"  {f'{word}d' if written else word:8} {edit.path}"


def _diff(edit: Edit) -> Iterator[str]:
    before, after = (edit.before or "").splitlines(), edit.after.splitlines()
    return difflib.unified_diff(before, after, edit.path, edit.path, lineterm="")
