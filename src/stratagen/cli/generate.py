"""The commands that generate: `stack`, one for each layer, `all`, and `check`, which only says what `all` would do.

What the last run remembers answers first; only when anything may have changed is the pipeline loaded and run.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from stratagen.cli.arguments import LAYERS, Arguments
from stratagen.cli.report import Outcome, Style, progress_line, report
from stratagen.output.changes import ChangeSet, Selection, select
from stratagen.output.disk import apply, exclusive, recovery_waits
from stratagen.output.making import Makings, keep_makings
from stratagen.output.memory import Inputs, Outline, moment, recall, remember
from stratagen.place import Place, Progress
from stratagen.problems import ProjectError, suggest

if TYPE_CHECKING:  # at run time loaded when the memory has no answer, or types are checked
    from stratagen.model.entity import Model
    from stratagen.verify.checkers import Verdict
    from stratagen.verify.narrowing import Written

__all__ = ["check", "generate"]

Judging: TypeAlias = "Callable[[Progress], tuple[Verdict, ...]]"
"""Waits for checkers that have begun, and hands out what they say."""


class _Known(Struct, frozen=True):
    """What a command works with, from the memory or from a whole run."""

    outline: Outline
    changes: ChangeSet
    inputs: Inputs
    model: Callable[[], Model]
    makings: Makings | None = None
    remembered: bool = False  # the memory says so and needs no line changed


def generate(place: Place, asked: Arguments) -> int:
    """Write what was asked for, or say what that would be; returns the exit code."""
    style = Style(asked.diff, asked.json, asked.quiet)
    started = moment()
    with progress_line(style) as progress:
        with nullcontext() if asked.dry_run else exclusive(place.root):
            known = _known(place, asked, progress)
            changes = _selected(known.outline, known.changes, asked)
            written = not (asked.dry_run or changes.refused)
            types = written and asked.types
            writes = _about_to_write(place, changes) if types and not asked.verify else None
            if written:
                apply(place.root, changes, lambda done, all_: progress("writing", done, all_))
            judging = _judging(place, known, changes, writes) if types else _nothing
            if written:
                _keep(place, known, changes, started)
        verdicts = judging(progress)
    outcome = Outcome(changes, verdicts, written, recovery_waits(place.root))
    report(outcome, style)
    return int(bool(changes.refused) or outcome.failed)


def check(place: Place, asked: Arguments) -> int:
    """Say what `gen all` would change, then type-check what is there; returns the exit code."""
    style = Style(asked.diff, asked.json, asked.quiet)
    with progress_line(style) as progress:
        known = _known(place, asked, progress)
        verdicts = _judging(place, known, known.changes)(progress) if asked.types else ()
    waits = recovery_waits(place.root)
    outcome = Outcome(known.changes, verdicts, written=False, interrupted=waits)
    report(outcome, style)
    return int(known.changes.stale or waits or outcome.failed)


def _known(place: Place, asked: Arguments, progress: Progress) -> _Known:
    memory = None if asked.verify else recall(place)
    if memory:
        understand = partial(_understand, place)
        return _Known(
            memory.outline,
            memory.changes,
            memory.inputs,
            understand,
            remembered=memory.stamped,
        )
    from stratagen.pipeline import plan
    from stratagen.verify.handlers import own_modules

    planned = plan(place, force=asked.force, afresh=asked.verify, progress=progress)
    model = planned.model
    layers = {entity.name: entity.layers for entity in model.entities}
    own = own_modules(model, place.root)
    outline = Outline(model.project.package, model.project.checker, layers, own)
    return _Known(outline, planned.changes, planned.inputs, lambda: model, planned.makings)


def _keep(place: Place, known: _Known, changes: ChangeSet, started: int) -> None:
    """What spares the next run its work."""
    if known.makings:
        from stratagen.output.schemas import (
            keep_schemas,  # late: a run with nothing to do needs none
        )

        keep_schemas(place.root)
        keep_makings(place.root, known.makings, known.changes, changes.new_lock)
    if not (known.remembered or changes.left):
        remember(place, known.outline, known.inputs, changes.new_lock, started)


def _understand(place: Place) -> Model:
    from stratagen.pipeline import understand

    return understand(place)


def _selected(outline: Outline, changes: ChangeSet, asked: Arguments) -> ChangeSet:
    """The part of the changes that was asked for."""
    if asked.entities is None:
        return changes
    layer = LAYERS.get(asked.command)
    known = outline.layers
    for name in asked.entities:
        if name not in known:
            raise ProjectError(f"there is no entity '{name}' in the registry{suggest(name, known)}")
        if layer and layer not in known[name]:
            raise ProjectError(
                f"entity '{name}' has no layer '{layer}'; add it to its `layers` in the registry"
            )
    layers = frozenset({layer}) if layer else None
    return select(changes, Selection(frozenset(asked.entities), layers))


def _about_to_write(place: Place, changes: ChangeSet) -> Written:
    from stratagen.verify.narrowing import about_to_write  # late, like the checkers

    return about_to_write(place.root, changes)


def _judging(
    place: Place, known: _Known, changes: ChangeSet, written: Written | None = None
) -> Judging:
    """Have the checkers begin, the two languages side by side; after a run that wrote something, on what that concerns."""
    outline = known.outline
    owners = {path: entry.entity for path, entry in changes.new_lock.files.items()}
    if not (place.root / outline.package).is_dir():
        return _nothing
    # late: a run without types needs neither thread nor process
    from concurrent.futures import ThreadPoolExecutor

    from stratagen.verify.checkers import Checked, check_client, check_python

    what = Checked(
        place.root, outline.package, owners, known.model, own=outline.own, written=written
    )
    beside = ThreadPoolExecutor(2)
    python = beside.submit(check_python, what, outline.checker)
    client = beside.submit(check_client, what)
    beside.shutdown(wait=False)

    def verdicts(progress: Progress) -> tuple[Verdict, ...]:
        progress("type-checking", 0, 2)
        first = python.result()
        progress("type-checking", 1, 2)
        return first, client.result()

    return verdicts


def _nothing(_progress: Progress) -> tuple[Verdict, ...]:
    """Nobody asked, or there is nothing to ask about."""
    return ()
