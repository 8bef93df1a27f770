"""Model -> Tree, of which only what a change concerns is made again.

Comes in: the Model, the lock, the disk, and what is remembered of how the files that stand came to be. Goes out: the Tree, formatted,
and what to remember of it. What would come out as it stands is taken from the disk; the rest is rendered and formatted, by
several processes where it is much. Never here: a write, or what becomes of a file that was edited.
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
from stratagen.emit.format import LINE_LENGTH, format_files, formatting
from stratagen.emit.targets import find_targets, template_folders
from stratagen.emit.tree import File, Owner, Tree
from stratagen.model.ejected import module_at
from stratagen.model.entity import Model
from stratagen.model.facts import Facts, Parts
from stratagen.output.making import Making, Makings, changed_parts, lines_of
from stratagen.output.manifest import Manifest, digest
from stratagen.output.memory import Seen, standing
from stratagen.place import Progress

if TYPE_CHECKING:  # at run time it is loaded when something is to be rendered
    from stratagen.emit.render import Job

__all__ = ["Disk", "Made", "Remaking", "first_party"]

Disk: TypeAlias = Callable[[str], bytes | None]
Key = TypeVar("Key")
Value = TypeVar("Value")
_Jobs: TypeAlias = "Mapping[Owner, tuple[Job, ...]]"

MANY = 1_000
"""Files from which on copies of this process earn what they cost."""

OWNERS = 40
"""At least so many owners' files are made at a time, for ruff is started for each lot."""


class Made(Struct, frozen=True):
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


class _How(Struct, frozen=True):
    """What all files are made with."""

    folders: tuple[Path, ...]  # of templates
    ejected: Mapping[str, str]  # path of what is not generated any more -> where it stands now
    rest: str  # all but the model that texts depend on


class Remaking(Struct, frozen=True):
    """What a tree is made of, and what is known of the one that stands."""

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

    def make(self, before: Makings) -> Made:
        """The whole tree. `before`: what is remembered of how it came to be."""
        from stratagen.emit.render import find_jobs  # late: `list` needs no templates

        how = self._how()
        jobs = find_jobs(self.model, find_targets(how.folders))
        if before.rest != how.rest:  # nothing is as it was
            before = Makings()
        facts = self.parts.begin(self.model, how.rest) if self.parts else Facts(self.model)
        same = self._same(jobs, before, changed_parts(before, facts))
        rendered = partial(self._rendered, how)
        first = rendered(_at_first({each: jobs[each] for each in jobs if each not in same}))
        shape = (self.model.project.formatter, first_party(self.model))
        with formatting(first.fresh, *shape) as formatted:  # a process of its own does; meanwhile
            kept = self._kept(jobs, same)
            done = first.asked.keys() | kept.keys()
            second = rendered({each: jobs[each] for each in jobs if each not in done})
            texts = {
                **first.known,
                **second.known,
                **format_files(second.fresh, *shape),
                **formatted(),
            }
        all_ = _together([first, second])
        owners = {**kept, **{owner: Making(parts) for owner, parts in all_.asked.items()}}
        names = frozenset().union(*(making.asked for making in owners.values()))
        said = {name: facts.of(name) for name in names}
        return Made(
            {path: replace(all_.tree[path], text=texts[path]) for path in sorted(all_.tree)},
            all_.hashes,
            tuple([job.path for owner in kept for job in jobs[owner]]),
            Makings(how.rest, said, owners),
            all_.ejected,
        )

    def _rendered(self, how: _How, jobs: _Jobs) -> _Rendered:
        """The files of these owners; where they are many, by several processes, and formatted."""
        if _count(jobs) < MANY:
            return self._printed(how, jobs)
        from stratagen.emit.side_by_side import PROCESSORS, side_by_side  # late: most have few

        finished = partial(self._finished, how)
        pieces = _pieces(jobs, PROCESSORS)
        return _together(side_by_side(finished, pieces, _told_by_pieces(self.progress, pieces)))

    def _finished(self, how: _How, jobs: _Jobs) -> _Rendered:
        """The files of these owners as the formatter leaves them; told as they come by who asked for them."""
        from stratagen.emit.side_by_side import PROCESSORS

        made = replace(self, progress=None)._printed(how, jobs)  # noqa: SLF001 - its own
        shape = (self.model.project.formatter, first_party(self.model))
        texts = {**made.known, **format_files(made.fresh, *shape, processes=PROCESSORS)}
        tree = {path: replace(file, text=texts[path]) for path, file in made.tree.items()}
        return replace(made, tree=tree, known=texts)

    def _printed(self, how: _How, jobs: _Jobs) -> _Rendered:
        """The files of these owners as their templates print them."""
        from stratagen.emit.render import render_jobs

        told = _told(self.progress, "rendering")
        rendered = render_jobs(self.model, jobs, how.folders, told, self.parts, how.rest)
        tree = _forwarded(rendered.tree, how.ejected)
        hashes = self._hashes(tree)
        known = {
            path: text for path in tree if (text := self._known(path, hashes[path])) is not None
        }
        if self.progress and len(known) < len(tree):
            self.progress("formatting", len(known), len(tree))
        own = {
            how.ejected[path]: file for path, file in rendered.tree.items() if path in how.ejected
        }
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

    def _how(self) -> _How:
        project = self.model.project
        ejected = {f"{project.package}/{each.file}": each.place for each in project.ejected}
        rest = f"{self._shape()}\n{ejected}\n{self.state}"
        return _How(template_folders(self.root), ejected, rest)

    def _shape(self) -> str:
        """What the formatting of a text depends on."""
        return "\n".join([self.formatter, str(LINE_LENGTH), *sorted(first_party(self.model))])

    def _hashes(self, rendered: Tree) -> dict[str, str]:
        """What each file's text follows from: what was rendered, and how that is formatted."""
        shape = self._shape()
        return {path: digest(f"{shape}\n\n{file.text}".encode()) for path, file in rendered.items()}

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
