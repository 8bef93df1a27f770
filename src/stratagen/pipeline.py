"""The whole run on one page: Path -> RegistrySpec -> Model -> Tree -> ChangeSet.

`gen` applies the ChangeSet, `check` prints it, `stack X` applies the part that X owns. They cannot disagree, because
they share one value. Never here: a write.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from stratagen.emit.format import LINE_LENGTH, format_files, formatter_version
from stratagen.emit.targets import find_targets, source_trees, template_folders
from stratagen.emit.tree import Tree
from stratagen.model.entity import Model
from stratagen.model.resolve import resolve
from stratagen.output.changes import ChangeSet, compare
from stratagen.output.disk import read_disk, read_lock
from stratagen.output.manifest import Manifest, digest
from stratagen.output.memory import Inputs, inputs_of
from stratagen.place import Place, Progress
from stratagen.problems import RegistryError
from stratagen.registry import Reading, read
from stratagen.verify.handlers import check_handlers, looked_at

__all__ = ["Plan", "plan", "understand"]

Disk = Callable[[str], bytes | None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What the registry means, what that changes on disk, and what it all was read from."""

    model: Model
    changes: ChangeSet
    inputs: Inputs


def understand(place: Place) -> Model:
    """The Model of a project's registry.

    Raises:
        RegistryError: with every problem of the run.
    """
    return _resolved(read(place.registry, place.root))


def plan(place: Place, *, force: bool = False, progress: Progress | None = None) -> Plan:
    """Everything that `gen all` would do, and nothing done.

    Raises:
        RegistryError: the registry has problems, or points to handlers that are not there.
        ProjectError: a template is wrong, or the project's files cannot be read.
    """
    from stratagen.emit.render import render  # late: `list` and `show` need no template engine

    reading = read(place.registry, place.root)
    model = _resolved(reading)
    if problems := check_handlers(model, place.root):
        raise RegistryError(problems)
    lock = read_lock(place.root)
    disk = _remembering(read_disk(place.root))
    folders = template_folders(place.root)
    targets = find_targets(folders)
    rendered = render(model, targets, folders, _told(progress, "rendering"))
    formatter = formatter_version(model.project.formatter)
    hashes = _hashes(model, rendered, formatter)
    tree = _formatted(model, rendered, hashes, lock, disk, _told(progress, "formatting"))
    changes = compare(tree, hashes, lock, disk, formatter, force=force)
    files = {*(place.root / name for name in model.files), *looked_at(model, place.root)}
    return Plan(model, changes, inputs_of(files, reading.folders, source_trees(place.root)))


def _resolved(reading: Reading) -> Model:
    return resolve(reading.spec, reading.problems)


def _told(progress: Progress | None, what: str) -> Callable[[int, int], None] | None:
    return partial(progress, what) if progress else None


def _hashes(model: Model, rendered: Tree, formatter: str) -> dict[str, str]:
    """What each file's text follows from: what was rendered, and how that is formatted."""
    how = "\n".join([formatter, str(LINE_LENGTH), *sorted(_first_party(model))])
    return {path: digest(f"{how}\n\n{file.text}".encode()) for path, file in rendered.items()}


def _formatted(
    model: Model,
    rendered: Tree,
    hashes: dict[str, str],
    lock: Manifest,
    disk: Disk,
    progress: Callable[[int, int], None] | None,
) -> Tree:
    """The tree as the formatter leaves it; what was made from the same before is taken from the disk."""
    known = {
        path: text
        for path in rendered
        if (text := _known(path, hashes[path], lock, disk)) is not None
    }
    fresh = {path: file.text for path, file in rendered.items() if path not in known}
    if progress and fresh:
        progress(len(known), len(rendered))
    texts = {**known, **format_files(fresh, model.project.formatter, _first_party(model))}
    return {path: replace(file, text=texts[path]) for path, file in rendered.items()}


def _known(path: str, rendered: str, lock: Manifest, disk: Disk) -> str | None:
    entry = lock.files.get(path)
    content = disk(path) if entry and entry.rendered == rendered else None
    return (
        content.decode()
        if entry and content is not None and digest(content) == entry.sha256
        else None
    )


def _first_party(model: Model) -> set[str]:
    """Top-level modules of the project itself: the generated package and those that hold handlers and services."""
    modules = {route.handler_module for entity in model.entities for route in entity.routes}
    modules |= {entity.service[0] for entity in model.entities if entity.service}
    modules |= {module for module, _ in model.project.interceptors}
    return {model.project.package, *(module.split(".")[0] for module in modules)}


def _remembering(disk: Disk) -> Disk:
    """`disk`, asked once for each path: the formatting and the comparison see the same bytes."""
    seen: dict[str, bytes | None] = {}

    def read_once(path: str) -> bytes | None:
        if path not in seen:
            seen[path] = disk(path)
        return seen[path]

    return read_once
