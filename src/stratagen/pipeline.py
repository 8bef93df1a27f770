"""The whole run on one page: Path -> RegistrySpec -> Model -> Tree -> ChangeSet.

`gen` applies the ChangeSet, `check` prints it, `stack X` applies the part that X owns. They cannot disagree, because
they share one value. Never here: a write.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from stratagen.emit.ejected import forwarding
from stratagen.emit.format import LINE_LENGTH, format_files, formatter_version, formatting
from stratagen.emit.targets import find_overrides, find_targets, source_trees, template_folders
from stratagen.emit.tree import File, Owner, Tree
from stratagen.model.ejected import module_at
from stratagen.model.entity import Model
from stratagen.model.facts import Facts, Parts
from stratagen.model.known import Known
from stratagen.model.resolve import resolve
from stratagen.output.changes import ChangeSet, compare
from stratagen.output.disk import lock_text, read_disk
from stratagen.output.making import (
    Making,
    Makings,
    changed_parts,
    lines_of,
    read_makings,
    state_of,
)
from stratagen.output.manifest import Manifest, digest, parse
from stratagen.output.memory import Inputs, Seen, inputs_of, moment, sources, standing
from stratagen.place import Place, Progress
from stratagen.problems import RegistryError
from stratagen.registry import NOTHING, Kept, read
from stratagen.verify.checkers import checker_version
from stratagen.verify.handlers import check_handlers, looked_at

if TYPE_CHECKING:  # at run time it is loaded when something is to be rendered
    from stratagen.emit.render import Job

__all__ = ["Plan", "Warm", "first_party", "plan", "understand"]

Disk = Callable[[str], bytes | None]
Key = TypeVar("Key")
Value = TypeVar("Value")
_Jobs: TypeAlias = "Mapping[Owner, tuple[Job, ...]]"

MANY = 1_000
"""Files from which on copies of this process earn what they cost."""

OWNERS = 40
"""At least so many owners' files are made at a time, for ruff is started for each lot."""


class Plan(Struct, frozen=True):
    """What the registry means, what that changes on disk, and what it all was read and made from."""

    model: Model
    changes: ChangeSet
    inputs: Inputs
    makings: Makings
    against: Mapping[str, str]  # what the user's own files stand in for, hashed as it is today
    ejected: Mapping[str, File]  # place -> what would be generated today, where that was rendered


class Warm:
    """What a process that runs again and again keeps from one run for the next."""

    def __init__(self) -> None:
        self.readings = Kept()
        self.known = Known()
        self.parts = Parts()
        self.seen: Seen = {}


def understand(place: Place, instead: Mapping[str, bytes] = NOTHING) -> Model:
    """The Model of a project's registry; `instead` holds contents that files are read as having.

    Raises:
        RegistryError: with every problem of the run.
    """
    reading = read(place.registry, place.root, instead)
    return resolve(reading.spec, reading.problems)


def plan(
    place: Place,
    *,
    force: bool = False,
    afresh: bool = False,
    progress: Progress | None = None,
    instead: Mapping[str, bytes] = NOTHING,
    warm: Warm | None = None,
) -> Plan:
    """Everything that `gen all` would do, and nothing done.

    Args:
        place: the project.
        force: take files over that were edited by hand or are not ours.
        afresh: render every file, also those that would come out as they stand.
        progress: told what is being done.
        instead: contents that files of the user's own are read as having.
        warm: what the runs of this process before left.

    Raises:
        RegistryError: the registry has problems, or points to handlers that are not there.
        ProjectError: a template is wrong, or the project's files cannot be read.
    """
    root = place.root
    reading = read(place.registry, root, instead, warm.readings if warm else None)
    model = resolve(reading.spec, reading.problems, warm.known if warm else None)
    if problems := check_handlers(model, root, instead):
        raise RegistryError(problems)
    started = moment()
    text, disk = lock_text(root), _remembering(read_disk(root))
    lock = Manifest() if text is None else parse(text)
    formatter = formatter_version(model.project.formatter)
    tool = sources(source_trees(root))
    state = state_of(tool.files)
    parts, seen = (warm.parts, warm.seen) if warm else (None, {})
    run = _Run(model, root, lock, text, disk, formatter, state, progress, parts, seen, started)
    made = run.make(Makings() if afresh else read_makings(root))
    changes = compare(
        made.tree, made.hashes, lock, disk, run.formatter, kept=made.kept, force=force
    )
    files = {*(root / name for name in model.files), *looked_at(model, root)}
    against = {
        **_overridden(root),
        **{own: digest(file.text.encode()) for own, file in made.ejected.items()},
    }
    changes = replace(
        changes, checker=_checker(model, lock), against=_settled(model, lock, against)
    )
    return Plan(
        model,
        changes,
        tool | inputs_of(files, reading.folders),
        made.makings,
        against,
        made.ejected,
    )


def _checker(model: Model, lock: Manifest) -> str:
    """The checker that the lock names, or, where the project has another one by now, that one."""
    named = model.project.checker
    return lock.checker if lock.checker.split(" ")[0] == named else checker_version(named)


def _overridden(root: Path) -> dict[str, str]:
    """What each file of the project's own templates stands in for, hashed."""
    overrides = find_overrides(root)
    return {
        own.relative_to(root).as_posix(): digest(ours.read_bytes())
        for own, ours in overrides.items()
    }


def _settled(model: Model, lock: Manifest, against: Mapping[str, str]) -> dict[str, str]:
    """What they were made against: as the lock has it, and as it is today for those that are new."""
    ejected = {each.place for each in model.project.ejected} & lock.against.keys()
    return {own: lock.against.get(own, against.get(own, "")) for own in against.keys() | ejected}


class _Made(Struct, frozen=True):
    """What was rendered, and each file's hash of that; the paths that stand as they are; and what the files of each owner
    were made from."""

    tree: Tree
    hashes: Mapping[str, str]
    kept: tuple[str, ...]
    makings: Makings
    ejected: Mapping[str, File]  # place -> what was rendered for it


class _Rendered(Struct, frozen=True):
    """Files as their templates print them, and what is known about them."""

    tree: Tree
    hashes: Mapping[str, str]
    known: Mapping[str, str]  # path -> formatted text, where that is known already
    asked: Mapping[Owner, frozenset[str]]
    ejected: Mapping[str, File]

    @property
    def fresh(self) -> dict[str, str]:
        """Path -> text that is to be formatted."""
        return {path: file.text for path, file in self.tree.items() if path not in self.known}


class _Run(Struct, frozen=True):
    """From the Model to the Tree: what would come out as it stands is taken from the disk, the rest is rendered."""

    model: Model
    root: Path
    lock: Manifest
    lock_text: str | None  # it, as it was read
    disk: Disk
    formatter: str
    state: str  # of templates and tool
    progress: Progress | None
    parts: Parts | None
    seen: Seen
    started: int  # a moment before anything was read from the disk

    def make(self, before: Makings) -> _Made:
        """The whole tree. `before`: what is remembered of how it came to be."""
        from stratagen.emit.render import find_jobs  # late: `list` needs no templates

        folders = template_folders(self.root)
        jobs = find_jobs(self.model, find_targets(folders))
        ejected = {
            f"{self.model.project.package}/{each.file}": each.place
            for each in self.model.project.ejected
        }
        rest = f"{self._how()}\n{ejected}\n{self.state}"
        if before.rest != rest:  # nothing is as it was
            before = Makings()
        facts = self.parts.begin(self.model, rest) if self.parts else Facts(self.model)
        same = self._same(jobs, before, changed_parts(before, facts))
        rendered = partial(self._rendered, folders, rest, ejected)
        first = rendered(_at_first({each: jobs[each] for each in jobs if each not in same}))
        how = (self.model.project.formatter, first_party(self.model))
        with formatting(first.fresh, *how) as formatted:  # a process of its own does; meanwhile
            kept = self._kept(jobs, same)
            done = first.asked.keys() | kept.keys()
            second = rendered({each: jobs[each] for each in jobs if each not in done})
            texts = {
                **first.known,
                **second.known,
                **format_files(second.fresh, *how),
                **formatted(),
            }
        all_ = _together([first, second])
        owners = {**kept, **{owner: Making(parts) for owner, parts in all_.asked.items()}}
        names = frozenset().union(*(making.asked for making in owners.values()))
        said = {name: facts.of(name) for name in names}
        return _Made(
            {path: replace(all_.tree[path], text=texts[path]) for path in sorted(all_.tree)},
            all_.hashes,
            tuple([job.path for owner in kept for job in jobs[owner]]),
            Makings(rest, said, owners),
            all_.ejected,
        )

    def _rendered(
        self,
        folders: tuple[Path, ...],
        state: str,
        ejected: Mapping[str, str],
        jobs: _Jobs,
    ) -> _Rendered:
        """The files of these owners; where they are many, by several processes, and formatted."""
        if _count(jobs) < MANY:
            return self.printed(folders, state, ejected, jobs)
        from stratagen.emit.side_by_side import PROCESSORS, side_by_side  # late: most have few

        finished = partial(self._finished, folders, state, ejected)
        pieces = _pieces(jobs, PROCESSORS)
        return _together(side_by_side(finished, pieces, _told_by_pieces(self.progress, pieces)))

    def _finished(
        self,
        folders: tuple[Path, ...],
        state: str,
        ejected: Mapping[str, str],
        jobs: _Jobs,
    ) -> _Rendered:
        """The files of these owners as the formatter leaves them; told as they come by who asked for them."""
        from stratagen.emit.side_by_side import PROCESSORS

        made = replace(self, progress=None).printed(folders, state, ejected, jobs)
        how = (self.model.project.formatter, first_party(self.model))
        texts = {**made.known, **format_files(made.fresh, *how, processes=PROCESSORS)}
        tree = {path: replace(file, text=texts[path]) for path, file in made.tree.items()}
        return replace(made, tree=tree, known=texts)

    def printed(
        self,
        folders: tuple[Path, ...],
        state: str,
        ejected: Mapping[str, str],
        jobs: _Jobs,
    ) -> _Rendered:
        """The files of these owners as their templates print them."""
        from stratagen.emit.render import render_jobs

        told = _told(self.progress, "rendering")
        rendered = render_jobs(self.model, jobs, folders, told, self.parts, state)
        tree = _forwarded(rendered.tree, ejected)
        hashes = self._hashes(tree)
        known = {
            path: text for path in tree if (text := self._known(path, hashes[path])) is not None
        }
        if self.progress and len(known) < len(tree):
            self.progress("formatting", len(known), len(tree))
        own = {ejected[path]: file for path, file in rendered.tree.items() if path in ejected}
        return _Rendered(tree, hashes, known, rendered.asked, own)

    def _same(self, jobs: _Jobs, before: Makings, changed: frozenset[str]) -> dict[Owner, Making]:
        """Whose files would come out as they were, and how they came to be."""
        paths = {owner: [job.path for job in mine] for owner, mine in jobs.items()}
        found = {
            owner: before.unchanged(owner, changed, lines_of(self.lock, mine))
            for owner, mine in paths.items()
        }
        return {owner: making for owner, making in found.items() if making}

    def _kept(self, jobs: _Jobs, same: Mapping[Owner, Making]) -> dict[Owner, Making]:
        """Those of them whose files still stand as they were."""
        stands = standing(self.root, self.lock, self.lock_text, self.disk, self.seen, self.started)
        return {
            owner: making
            for owner, making in same.items()
            if all(stands(job.path) for job in jobs[owner])
        }

    def _how(self) -> str:
        """What the formatting of a text depends on."""
        return "\n".join([self.formatter, str(LINE_LENGTH), *sorted(first_party(self.model))])

    def _hashes(self, rendered: Tree) -> dict[str, str]:
        """What each file's text follows from: what was rendered, and how that is formatted."""
        how = self._how()
        return {path: digest(f"{how}\n\n{file.text}".encode()) for path, file in rendered.items()}

    def _known(self, path: str, rendered: str) -> str | None:
        entry = self.lock.files.get(path)
        content = self.disk(path) if entry and entry.rendered == rendered else None
        if entry is None or content is None or digest(content) != entry.sha256:
            return None
        return content.decode()


def _at_first(jobs: _Jobs) -> _Jobs:
    """The owners of Python files: those are formatted by another process while the rest is rendered.

    Where there are so many that several processes make them, all are made at once.
    """
    if _count(jobs) >= MANY:
        return jobs
    return {
        owner: mine for owner, mine in jobs.items() if any(job.path.endswith(".py") for job in mine)
    }


def _count(jobs: _Jobs) -> int:
    return sum(map(len, jobs.values()))


def _pieces(jobs: _Jobs, processors: int) -> list[_Jobs]:
    """The same in pieces: large ones at first, small ones in the end, so that all processors are done at once. What entities
    share comes first of all, since `openapi.json` of many takes longest."""
    rest = sorted(jobs, key=lambda owner: jobs[owner][0].entity is not None)
    pieces: list[_Jobs] = []
    while rest:
        size = max(OWNERS, len(rest) // (2 * processors))
        pieces.append({owner: jobs[owner] for owner in rest[:size]})
        rest = rest[size:]
    return pieces


def _together(parts: list[_Rendered]) -> _Rendered:
    return _Rendered(
        _union(part.tree for part in parts),
        _union(part.hashes for part in parts),
        _union(part.known for part in parts),
        _union(part.asked for part in parts),
        _union(part.ejected for part in parts),
    )


def _union(maps: Iterable[Mapping[Key, Value]]) -> dict[Key, Value]:
    return {key: value for each in maps for key, value in each.items()}


def _forwarded(tree: Tree, ejected: Mapping[str, str]) -> Tree:
    """The tree, each file that was ejected as one that hands on what now stands elsewhere."""
    return {
        path: (
            replace(file, text=forwarding(file.text, path, ejected[path]))
            if path in ejected
            else file
        )
        for path, file in tree.items()
    }


def _told(progress: Progress | None, what: str) -> Callable[[int, int], None] | None:
    return partial(progress, what) if progress else None


def _told_by_pieces(progress: Progress | None, pieces: list[_Jobs]) -> Callable[[int], object]:
    """Tells how many files are done, given how many pieces."""
    counts = list(accumulate(map(_count, pieces), initial=0))
    return lambda done: progress and progress("rendering", counts[done], counts[-1])


def first_party(model: Model) -> set[str]:
    """Top-level modules of the project itself: the generated package and those that hold handlers and services."""
    modules = {route.handler_module for entity in model.entities for route in entity.routes}
    modules |= {entity.service[0] for entity in model.entities if entity.service}
    modules |= {module for module, _ in model.project.interceptors}
    modules |= {
        module_at(each.place) for each in model.project.ejected if each.place.endswith(".py")
    }
    return {model.project.package, *(module.split(".")[0] for module in modules)}


def _remembering(disk: Disk) -> Disk:
    """`disk`, asked once for each path: the formatting and the comparison see the same bytes."""
    seen: dict[str, bytes | None] = {}

    def read_once(path: str) -> bytes | None:
        if path not in seen:
            seen[path] = disk(path)
        return seen[path]

    return read_once
