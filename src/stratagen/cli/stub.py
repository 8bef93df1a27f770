"""`gen stub`: missing handlers and service subclasses, written once into the user's own package."""

from __future__ import annotations

from pathlib import Path

from stratagen.cli.arguments import Arguments
from stratagen.cli.edits import carry_out
from stratagen.emit.format import format_own
from stratagen.emit.stubs import Stub, with_stubs
from stratagen.model.entity import Model
from stratagen.output.edits import Edit
from stratagen.pipeline import understand
from stratagen.place import Place
from stratagen.problems import ProjectError, suggest
from stratagen.remake import first_party
from stratagen.verify.handlers import find_gaps, find_module

__all__ = ["packages", "stub"]

PACKAGE = '"""What is written by hand."""\n'


def stub(place: Place, asked: Arguments) -> int:
    """Write what the registry names and nobody wrote yet; returns the exit code."""
    model = understand(place)
    wanted = _wanted(model, asked)
    gaps = [gap for gap in find_gaps(model, place.root) if gap.entity.name in wanted]
    modules: dict[str, list[Stub]] = {}
    for gap in gaps:
        modules.setdefault(gap.module, []).append(Stub(gap.name, gap.entity, gap.route))
    edits = [
        edit
        for module, stubs in modules.items()
        for edit in _edits(model, place.root, module, stubs)
    ]
    edits = list({edit.path: edit for edit in edits}.values())  # one package, made for two modules
    written = [f"  {gap.module}:{gap.name}" for gap in gaps]
    told = "every handler and service is there; nothing to write" if not gaps else ""
    count = (
        f"{len(gaps)} stub{'s' if len(gaps) != 1 else ''}; handlers answer 501 until you write them"
    )
    carry_out(place, edits, asked, *written, told or count)
    return 0


def _wanted(model: Model, asked: Arguments) -> set[str]:
    """The entities that were asked for; all where none was named."""
    known = {entity.name for entity in model.entities}
    for name in asked.entities or ():
        if name not in known:
            raise ProjectError(f"there is no entity '{name}' in the registry{suggest(name, known)}")
    return set(asked.entities or known)


def _edits(model: Model, root: Path, module: str, stubs: list[Stub]) -> list[Edit]:
    """The module, and the packages above it that are not there."""
    found = find_module(root, module)
    path = found or _new_place(root, module)
    name = path.relative_to(root).as_posix()
    before = _text(found) if found else None
    own = first_party(model)
    after = with_stubs(model, module, before, stubs)
    if before is None or format_own(name, before, root, own) == before:
        after = format_own(
            name, after, root, own
        )  # a file in good order stays so; another is the user's to tidy
    return [*packages(root, path), Edit(name, before, after)]


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode()
    except (OSError, UnicodeDecodeError) as error:
        raise ProjectError(f"{path} cannot be read: {error}; nothing was changed") from error


def _new_place(root: Path, module: str) -> Path:
    """Where a new module belongs: beside the rest of its package, else in `src/` where the project has one."""
    relative = Path(*module.split(".")).with_suffix(".py")
    top = relative.parts[0]
    source = root / "src"
    folder = source if source.is_dir() and not (root / top).is_dir() else root
    return folder / relative


def packages(root: Path, path: Path) -> list[Edit]:
    """`__init__.py` of each new folder; one that is there without is a namespace, and stays one."""
    folders = [folder for folder in path.parents if folder.is_relative_to(root) and folder != root]
    return [
        Edit((folder / "__init__.py").relative_to(root).as_posix(), None, PACKAGE)
        for folder in folders
        if not folder.exists()
    ]
