"""`gen eject FILE`: a generated file becomes the user's own, and what imports it still finds it.

The text moves, edits and all, into the user's package; the registry says where to; at the old path stands a module that hands on
what the user's offers. All of it is worked out before the first byte is written.
"""

from __future__ import annotations

from collections import Counter
from contextlib import nullcontext
from pathlib import Path, PurePosixPath

from msgspec.structs import replace

from stratagen.cli.arguments import Arguments
from stratagen.cli.edits import tell
from stratagen.cli.report import Outcome, Style, progress_line, report
from stratagen.cli.stub import packages
from stratagen.cli.where import generated_path
from stratagen.emit.ejected import moved
from stratagen.model.ejected import CLIENT_PLACE
from stratagen.model.entity import Model
from stratagen.output.changes import Change, ChangeSet
from stratagen.output.disk import apply, exclusive
from stratagen.output.edits import Edit
from stratagen.pipeline import plan
from stratagen.place import Place
from stratagen.problems import ProjectError
from stratagen.registry.editing import insert

__all__ = ["eject"]

LAYERS = {
    "storage": "storage",
    "service": "services",
    "routes": "routes",
    "client": "client",
    "admin": "client",
}
"""Layers whose files of one entity can be the user's, and the folders that they stand in."""

PACKAGE = "app"
"""The user's package in a project that names no code of its own yet; `gen init` makes one of that name."""


def eject(place: Place, asked: Arguments) -> int:
    """Make it the user's own; returns the exit code."""
    held = nullcontext() if asked.dry_run else exclusive(place.root)
    style = Style(asked.diff, asked.json, asked.quiet)
    with progress_line(style) as progress, held:
        before = plan(place, afresh=True, progress=progress)  # with its text
        change = _asked(place, asked, before.model, before.changes)
        others = tuple(each for each in before.changes.refused if each.path != change.path)
        if others:
            report(Outcome(replace(before.changes, changes=others), (), written=False), style)
            return 1
        edits = _edits(place, before.model, change)
        instead = {edit.path: edit.after.encode() for edit in edits}
        after = plan(place, force=True, progress=progress, instead=instead)
        if not asked.dry_run:
            apply(place.root, after.changes, edits=edits)
    tell(place, edits, asked, *_told(after.changes, change.path, edits[0].path))
    return 0


def _asked(place: Place, asked: Arguments, model: Model, changes: ChangeSet) -> Change:
    """The file, which can be ejected.

    Raises:
        ProjectError: it cannot be; the message says why, and what to do instead.
    """
    known = {each.path: each for each in changes.changes if each.text is not None}
    path = generated_path(place, asked, asked.what, dict.fromkeys(known))
    change = known[path]
    ejected = {each.file: each for each in model.project.ejected}
    file = path.removeprefix(f"{model.project.package}/")
    if file in ejected:
        span = ejected[file].span
        raise ProjectError(
            f"{path} is your own already: it stands in {ejected[file].place}; "
            f"without {span.file}:{span.line} the next `gen all` generates it again, and leaves yours"
        )
    if reason := _reason(file, change):
        raise ProjectError(f"{path} cannot be ejected: {reason}; nothing was changed")
    return change


def _reason(file: str, change: Change) -> str | None:
    """Why a file cannot be the user's own."""
    template = change.entry.template if change.entry else ""
    override = f"put a changed copy at templates/{template}"
    if file == "openapi.json":
        return "it says what the routes are, and a test holds it to them; change the registry"
    if file.startswith("client/src/runtime/"):
        return f"every file of the client is made for this one, whichever version it is; {override}"
    if change.layer == "tests":
        return "tests say what is generated; leave `tests` out of the entity's `layers` and write your own"
    if change.entity is None:
        return f"it is made from all entities, and would miss the next one; {override}"
    if change.layer not in LAYERS or not file.startswith(f"{LAYERS[change.layer]}/"):
        return f"it is made by a template of your own, templates/{template}"
    return None


def _edits(place: Place, model: Model, change: Change) -> list[Edit]:
    """The user's file, the packages above it, and the registry's line."""
    file = change.path.removeprefix(f"{model.project.package}/")
    target = _place(place.root, model, file)
    text = change.before.decode() if change.before is not None else change.text or ""
    name = place.registry.relative_to(place.root).as_posix()
    registry = place.registry.read_bytes().decode()
    mark = "\ufeff" if registry.startswith("\ufeff") else ""
    written = mark + insert(name, registry.removeprefix(mark), ("ejected",), {file: target})
    own = Edit(target, None, moved(text, change.path, target))
    above = packages(place.root, place.root / target) if target.endswith(".py") else []
    return [own, *above, Edit(name, registry, written)]


def _place(root: Path, model: Model, file: str) -> str:
    """Where a file of the package goes: beside the user's other code, where nothing stands yet."""
    path = PurePosixPath(file)
    if path.suffix == ".ts":
        entity, name = (
            (path.parent.name, path.name) if "admin" not in path.parts else (path.stem, "admin.ts")
        )
        wanted = [f"{model.project.package}/{CLIENT_PLACE}{entity}/{name}"]
    else:
        folder, word = path.parts[0], path.parts[0].removesuffix("s")
        home = _home(root, model)
        wanted = [f"{home}/{path}", f"{home}/{path.stem}_{word}.py"]
        if (root / home / f"{folder}.py").exists():  # the folder would hide that module
            wanted.pop(0)
    for each in wanted:
        if not (root / each).exists():
            return each
    raise ProjectError(f"{wanted[-1]} is there already; nothing was changed")


def _home(root: Path, model: Model) -> str:
    """The folder of the user's package: the one that most of what the registry names stands in."""
    modules = [route.handler_module for entity in model.entities for route in entity.routes]
    modules += [entity.service[0] for entity in model.entities if entity.service]
    modules += [module for module, _ in model.project.interceptors]
    found = Counter(module.split(".")[0] for module in modules if "." in module)
    package = found.most_common(1)[0][0] if found else PACKAGE
    in_source = (root / "src").is_dir() and not (root / package).is_dir()
    return f"src/{package}" if in_source else package


def _told(changes: ChangeSet, path: str, own: str) -> list[str]:
    more = len(changes.writes) - 1
    also = f", {more:,} other generated files brought up to date" if more > 0 else ""
    return [f"  {path} hands on what {own} offers{also}", "`gen check` type-checks it"]
