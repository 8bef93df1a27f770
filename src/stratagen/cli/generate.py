"""The commands that generate: `stack`, one for each layer, `all`, and `check`, which only says what `all` would do."""

from __future__ import annotations

from contextlib import nullcontext

from stratagen.cli.arguments import LAYERS, Arguments
from stratagen.cli.report import Outcome, Style, progress_line, report
from stratagen.model.entity import Model
from stratagen.output.changes import ChangeSet, Selection, select
from stratagen.output.disk import apply, exclusive
from stratagen.pipeline import Place, Progress, plan
from stratagen.problems import ProjectError, suggest
from stratagen.verify.checkers import Verdict, check_client, check_python

__all__ = ["check", "generate"]


def generate(place: Place, asked: Arguments) -> int:
    """Write what was asked for, or say what that would be; returns the exit code."""
    style = Style(asked.diff, asked.json, asked.quiet)
    with progress_line(style) as progress:
        with nullcontext() if asked.dry_run else exclusive(place.root):
            planned = plan(place, force=asked.force, progress=progress)
            changes = _selected(planned.model, planned.changes, asked)
            written = not (asked.dry_run or changes.refused)
            if written:
                apply(place.root, changes, lambda done, all_: progress("writing", done, all_))
        verdicts: tuple[Verdict, ...] = ()
        if written and asked.verify:
            verdicts = _verify(place, planned.model, changes, progress)
    outcome = Outcome(changes, verdicts, written)
    report(outcome, style)
    return int(bool(changes.refused) or outcome.failed)


def check(place: Place, asked: Arguments) -> int:
    """Say what `gen all` would change, then type-check what is there; returns the exit code."""
    style = Style(asked.diff, asked.json, asked.quiet)
    with progress_line(style) as progress:
        planned = plan(place, progress=progress)
        verdicts: tuple[Verdict, ...] = ()
        if asked.verify:
            verdicts = _verify(place, planned.model, planned.changes, progress)
    outcome = Outcome(planned.changes, verdicts, written=False)
    report(outcome, style)
    return int(planned.changes.stale or outcome.failed)


def _selected(model: Model, changes: ChangeSet, asked: Arguments) -> ChangeSet:
    """The part of the changes that was asked for."""
    if asked.entities is None:
        return changes
    layer = LAYERS.get(asked.command)
    known = {entity.name: entity for entity in model.entities}
    for name in asked.entities:
        if name not in known:
            raise ProjectError(f"there is no entity '{name}' in the registry{suggest(name, known)}")
        if layer and layer not in known[name].layers:
            raise ProjectError(
                f"entity '{name}' has no layer '{layer}'; add it to its `layers` in the registry"
            )
    layers = frozenset({layer}) if layer else None
    return select(changes, Selection(frozenset(asked.entities), layers))


def _verify(
    place: Place, model: Model, changes: ChangeSet, progress: Progress
) -> tuple[Verdict, ...]:
    owners = {path: entry.entity for path, entry in changes.new_lock.files.items()}
    if not (place.root / model.project.package).is_dir():
        return ()
    progress("type-checking", 0, 2)
    python = check_python(model, place.root, owners, model.project.checker)
    progress("type-checking", 1, 2)
    return (python, check_client(model, place.root, owners))
