"""`gen restore FILE…`: the generated text of files that were edited by hand, or deleted."""

from __future__ import annotations

from contextlib import nullcontext

from msgspec.structs import replace

from stratagen.cli.arguments import Arguments
from stratagen.cli.report import Outcome, Style, progress_line, report
from stratagen.cli.where import generated_path
from stratagen.output.disk import apply, exclusive, recovery_waits
from stratagen.pipeline import plan
from stratagen.place import Place

__all__ = ["restore"]


def restore(place: Place, asked: Arguments) -> int:
    """Write these files as they would be generated now, and no others; returns the exit code."""
    style = Style(asked.diff, asked.json, asked.quiet)
    held = nullcontext() if asked.dry_run else exclusive(place.root)
    with progress_line(style) as progress, held:
        whole = plan(place, force=True, progress=progress).changes
        known = {change.path: change.entity for change in whole.changes if change.entry is not None}
        wanted = {generated_path(place, asked, file, known) for file in asked.parts}
        mine = tuple(change for change in whole.changes if change.path in wanted)
        changes = replace(whole, changes=mine)
        if not asked.dry_run:
            apply(place.root, changes)
    written = not asked.dry_run
    report(Outcome(changes, (), written, interrupted=recovery_waits(place.root)), style)
    return 0
