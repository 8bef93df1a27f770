"""The output kept current while its inputs change: one run after each save, in a process that stays warm.

Comes in: a project, and whom to tell. Goes out: files on disk, and events. What is watched are the folders of a run's own inputs
(the registry and what it includes, templates, the modules of handlers), found anew by each run; never the output. The type
verdict follows in a thread, and is called off by the next change. Never here: a word printed.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread
from time import perf_counter
from typing import TypeAlias

import watchfiles
from msgspec import Struct

from stratagen.emit.targets import source_trees
from stratagen.output.changes import ChangeSet
from stratagen.output.disk import BusyError, apply, exclusive
from stratagen.output.making import keep_makings
from stratagen.output.memory import Inputs, Outline, inputs_of, moment, remember, sources
from stratagen.output.schemas import keep_schemas
from stratagen.pipeline import Plan, Warm, plan, understand
from stratagen.place import Place
from stratagen.problems import ProjectError, RegistryError
from stratagen.registry import explain, searched
from stratagen.verify.checkers import (
    CalledOffError,
    CallOff,
    Checked,
    Verdict,
    check_client,
    check_python,
)
from stratagen.verify.handlers import looked_at, own_modules
from stratagen.verify.narrowing import Written, about_to_write
from stratagen.watch.scope import Scope, State, Watched, stamp, touched

__all__ = ["Judged", "Ran", "Tell", "Told", "Trouble", "watch"]

DEBOUNCE = 50
"""Milliseconds that a burst of changes may last at most until a run begins."""

STEP = 5
"""Milliseconds of quiet that end a burst."""

PAUSE = 250
"""Milliseconds after which the loop looks up though nothing came: whether git is done, whether something was missed."""


class Ran(Struct, frozen=True):
    """A run whose files are on disk, or that was refused: `changes.refused`. `saved`: the files whose change led to it, none at
    the start; `seconds`: from the first of them being known to the last byte written."""

    changes: ChangeSet
    package: str
    saved: frozenset[Path]
    seconds: float


class Judged(Struct, frozen=True):
    """What the type checkers say of the last run."""

    verdicts: tuple[Verdict, ...]


class Trouble(Struct, frozen=True):
    """Why the output cannot be kept current just now; told once."""

    text: str


Told: TypeAlias = Ran | Judged | Trouble
Tell: TypeAlias = Callable[[Told], None]


def watch(
    place: Place, tell: Tell, stop: Event, *, types: bool = True, also: Iterable[Path] = ()
) -> None:
    """Run once, and then after each change, until `stop` is set.

    Args:
        place: the project.
        tell: called with what happens, never twice at a time; with `Judged` from another thread.
        stop: ends the loop within a few milliseconds.
        types: whether the type checkers follow each run.
        also: folders whose Python modules count as inputs, all the way down.
    """
    loop = _Loop(place, tell, stop, tuple(also), _Judge(place, tell) if types else None)
    loop.run(_Saved(), perf_counter())
    with _collected_between_runs():
        while not stop.is_set():
            watched = loop.scope.watched()
            for saved in _changes(loop, watched):
                loop.run(saved, perf_counter())
                gc.collect()
                if loop.scope.watched() != watched:
                    break
    loop.call_off()


@contextmanager
def _collected_between_runs() -> Iterator[None]:
    """Garbage is looked for when nobody waits for it, and not in the middle of a run."""
    gc.collect()
    gc.freeze()  # what it has loaded stays, and is not searched through after each save
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.unfreeze()


def _concerned(place: Place, error: RegistryError) -> Inputs:
    """What may bring the registry in order: its files, where more of them may come to stand, and the modules that it names."""
    found = searched(place.registry, place.root)
    files = {*found.files, *(place.root / problem.span.file for problem in error.problems)}
    with suppress(RegistryError):
        files |= set(looked_at(understand(place), place.root))
    return inputs_of(files, found.folders)


class _Saved(Struct, frozen=True):
    """A burst of changes: the files, and whether any was seen, or it is only possible that one was missed."""

    files: frozenset[Path] = frozenset()
    seen: bool = False


@dataclass(slots=True)
class _Loop:
    """What one run leaves for the next."""

    place: Place
    tell: Tell
    stop: Event
    also: tuple[Path, ...]
    judge: _Judge | None
    inputs: Inputs = field(init=False)  # of the last run that succeeded
    scope: Scope = field(init=False)
    written: Written = field(init=False)  # by the last run
    trouble: str = ""
    begun: bool = False
    started: int = 0  # the moment before the last run read anything
    state: State = field(default_factory=dict)  # of the inputs, at that moment
    warm: Warm = field(default_factory=Warm)

    def __post_init__(self) -> None:
        self.inputs = inputs_of([self.place.registry], ()) | sources(source_trees(self.place.root))
        self.scope = Scope(self.place.root, self.inputs, None, self.also)

    def run(self, saved: _Saved, since: float) -> None:
        """One run, whatever comes of it."""
        self.call_off()
        try:
            written = self._written()
        except RegistryError as error:
            self._follow(_concerned(self.place, error), self.scope.package)
            self._troubled(explain(error, self.place.root))
            return
        except ProjectError as error:
            self._troubled(f"gen: {error}")
            return
        if written is None:
            return
        planned, late = written
        seconds = perf_counter() - since
        changes, package = planned.changes, planned.model.project.package
        self.trouble, self.inputs = "", planned.inputs
        self._follow(planned.inputs, package)
        if saved.seen or changes.writes or not self.begun:
            self.tell(Ran(changes, package, saved.files | late, seconds))
        first, self.begun = not self.begun, True
        if not changes.refused:
            if first:
                keep_schemas(self.place.root)
            _keep(self.place, planned, self.started)
            if self.judge:
                self.judge.begin(planned, self.written)

    def missed(self) -> frozenset[Path]:
        """The inputs that may have changed since the last run began to read."""
        return self._changed(self.scope.state())

    def _changed(self, now: State) -> frozenset[Path]:
        """What is otherwise than the last run found it; what that one did not look for counts by its time."""
        before, started = self.state, self.started
        return frozenset(
            Path(path)
            for path, state in now.items()
            if (before[path] != state if path in before else touched(path) > started)
        )

    def is_news(self, path: Path) -> bool:
        """Whether a file is not as the last run found it: a burst's last events may come after the run that it led to."""
        state = self.state.get(str(path))
        return state is None or state != stamp(str(path))

    def call_off(self) -> None:
        """No verdict on an earlier run is told from here on."""
        if self.judge:
            self.judge.call_off()

    def _written(self) -> tuple[Plan, frozenset[Path]] | None:
        """Plan and write, as soon as no other run holds the project; None where the loop was stopped before. Beside the plan stand
        the files that changed since the last run, also those whose events are still to come.
        """
        while not self.stop.is_set():
            try:
                with exclusive(self.place.root):
                    late = self._look()  # not before: what the other run writes is of this run
                    planned = plan(self.place, warm=self.warm)
                    if not planned.changes.refused:
                        self.written = about_to_write(self.place.root, planned.changes)
                        apply(self.place.root, planned.changes)
                    return planned, late
            except BusyError:
                self.stop.wait(STEP / 1000)
        return None

    def _look(self) -> frozenset[Path]:
        """Note how the inputs stand before they are read; which files are otherwise than the last run found them."""
        started, state = moment(), self.scope.state()
        late = self._changed(state) if self.started else frozenset[Path]()
        self.started, self.state = started, state
        return frozenset(filter(self.scope.is_file, late))

    def _troubled(self, text: str) -> None:
        if text != self.trouble:
            self.trouble = text
            self.tell(Trouble(text))

    def _follow(self, inputs: Inputs, package: str | None) -> None:
        """Watch these inputs beside those of the last run that succeeded."""
        self.scope = Scope(self.place.root, self.inputs | inputs, package, self.also)


# ── What wakes it ──────────────────────────────────────────────────────────────────────────────────────────────────


def _changes(loop: _Loop, watched: Watched) -> Iterator[_Saved]:
    """The files of each burst of changes, until the loop stops."""
    batches = watchfiles.watch(
        *sorted(folder for folder, _ in watched),
        watch_filter=lambda _, path: loop.scope.holds(path),
        debounce=DEBOUNCE,
        step=STEP,
        stop_event=loop.stop,
        rust_timeout=PAUSE,
        yield_on_timeout=True,
        raise_interrupt=False,
        recursive=False,
    )
    saved: set[Path] = set()
    missed: frozenset[Path] | None = None
    for batch in batches:
        if missed is None:  # between the last run and the watcher's first moment nobody looked
            missed = loop.missed()
        saved |= set(
            filter(
                loop.is_news,
                {loop.scope.input_at(path) for _, path in batch} - {loop.scope.git_lock},
            )
        )
        if (saved or missed) and not loop.scope.git_is_at_work():
            yield _Saved(missed | saved, seen=bool(saved))
            saved.clear()
            missed = frozenset()


# ── What follows ─────────────────────────────────────────────────────────────────────────────────────────────────────


class _Judge:
    """The type checkers, in a thread of their own, for one run at a time."""

    def __init__(self, place: Place, tell: Tell) -> None:
        self._place = place
        self._tell = tell
        self._off = CallOff()
        self._thread: Thread | None = None

    def begin(self, planned: Plan, written: Written) -> None:
        """Check what a run wrote."""
        self._off = CallOff()
        self._thread = Thread(target=self._check, args=(planned, written, self._off), daemon=True)
        self._thread.start()

    def call_off(self) -> None:
        """Nothing is told of the last run after this."""
        self._off.now()
        if self._thread:
            self._thread.join()

    def _check(self, planned: Plan, written: Written, off: CallOff) -> None:
        project = planned.model.project
        owners = {path: entry.entity for path, entry in planned.changes.new_lock.files.items()}
        root, model = self._place.root, planned.model
        own = own_modules(model, root)
        what = Checked(root, project.package, owners, lambda: model, off, own, written)
        try:
            verdicts = (check_python(what, project.checker), check_client(what))
        except CalledOffError:
            return
        self._tell(Judged(verdicts))


def _keep(place: Place, planned: Plan, started: int) -> None:
    """What spares the next run its work, also one of another process."""
    lock, project = planned.changes.new_lock, planned.model.project
    keep_makings(place.root, planned.makings, planned.changes, lock)
    layers = {entity.name: entity.layers for entity in planned.model.entities}
    own = own_modules(planned.model, place.root)
    outline = Outline(project.package, project.checker, layers, own)
    remember(place, outline, planned.inputs, lock, started)
