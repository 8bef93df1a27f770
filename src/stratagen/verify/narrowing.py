"""What a checker has to look at again, where the tree before a run is the one that it found clean.

Comes in: the project, the command of the check, what a run is about to write. Goes out: `.gen/types.json`, all that a clean
verdict hung on; and, where all of that is still so, the written files in which there may be something to find. Kept by one
machine for itself, like the memory. Never here: a verdict.

A verdict hangs on the checker and its settings, on what is installed, and on every Python file that an import could lead to.
As long as nothing of that is new but what the run writes, and no other module can see what is new there, the written files
alone are to be checked again. Anything else has everything looked at.
"""

from __future__ import annotations

import os
import re
import sys
import sysconfig
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from stratagen.output.changes import Change, ChangeSet
from stratagen.output.disk import WORK, write_text
from stratagen.output.manifest import digest
from stratagen.output.memory import TICK
from stratagen.problems import ProjectError

__all__ = ["Ground", "Written", "about_to_write", "ground_of", "keep_clean", "suspects"]

KEPT = f"{WORK}/types.json"
MOST = 50_000
"""How many names are looked at in search of Python files. Where there are more, to ask the checker is as fast."""

NO_MODULES = frozenset({"node_modules", "__pycache__"})
SETTINGS = ("pyproject.toml", "ty.toml")
ELSEWHERE = re.compile(r"extra-paths|typeshed|\b(?:root|python)\b *=")
"""Settings that name folders."""

TOLD = ("TY_", "PYTHON", "VIRTUAL_ENV", "CONDA_", "XDG_CONFIG_HOME", "HOME")
"""How variables begin that a checker listens to."""


class Ground(Struct, frozen=True):
    """All that a verdict hangs on."""

    told: Mapping[str, str]
    """The command, variables, the names of what is installed."""
    files: Mapping[str, str]
    """A file's stamp, or what it holds where it was touched a moment ago; empty where there is none."""


class Written(Struct, frozen=True):
    """The Python files that a run writes, and their marks from before it did."""

    changes: tuple[Change, ...]
    before: Mapping[str, str]


def about_to_write(root: Path, changes: ChangeSet) -> Written:
    """To be asked before the first file is written."""
    now = time.time_ns()
    written = tuple(change for change in changes.writes if _counts(change.path))
    places = (str(root / change.path) for change in written)
    return Written(written, {place: _mark(place, now) for place in places})


def suspects(root: Path, ground: Ground | None, written: Written) -> tuple[str, ...] | None:
    """The files in which there may be something to find, after a run that wrote these; None: in any."""
    kept = _kept(root)
    if ground is None or kept is None:
        return None
    held = {str(root / each.path): each.before or b"" for each in written.changes}
    if not _is_same(kept, Ground(ground.told, {**ground.files, **written.before}), held):
        return None
    from stratagen.verify.faces import Difference, difference  # late: most runs compare nothing

    found = []
    for change in written.changes:
        if change.before is None or change.text is None:
            return None
        differs = difference(change.before, change.text.encode())
        if differs is Difference.SEEN:
            return None
        if differs is Difference.WITHIN:
            found.append(change.path)
    return tuple(found)


def ground_of(root: Path, command: list[str]) -> Ground | None:
    """What a verdict hangs on, now; None where that cannot be told, or is too much to look at."""
    now = time.time_ns()
    try:
        settings = list(_settings(root))
        if any(_leads_elsewhere(path) for path in settings):
            return None
        installed, others = _search_path()
        told = {"command": "\0".join(command)}
        told |= {name: value for name, value in os.environ.items() if name.startswith(TOLD)}
        told |= {
            folder: "\0".join(sorted(each.name for each in Path(folder).iterdir()))
            for folder in installed
        }
        files = [command[0], *settings, *_python_files([*_projects(root), *others])]
        return Ground(told, {path: _mark(path, now) for path in files})
    except (OSError, RuntimeError):  # RuntimeError: too much, or there is no home
        return None


def keep_clean(root: Path, ground: Ground | None) -> None:
    """Remember that the checker found nothing where all was like this, unless it has changed meanwhile. A stamp does not come back,
    what a file holds may.
    """
    if ground is None or any(
        " " not in mark and mark != _content(path) for path, mark in ground.files.items()
    ):
        return
    try:
        write_text(root / KEPT, msgspec.json.encode(ground, order="deterministic").decode())
    except (ProjectError, UnicodeEncodeError):  # no room, or a path that is no UTF-8
        return  # nothing depends on it


def _kept(root: Path) -> Ground | None:
    try:
        return msgspec.json.decode((root / KEPT).read_bytes(), type=Ground)
    except (OSError, msgspec.DecodeError):
        return None


def _is_same(kept: Ground, before: Ground, held: Mapping[str, bytes]) -> bool:
    """Whether all was before the run as it was found clean; `held` is what the files held that it wrote."""
    if kept.told != before.told or kept.files.keys() != before.files.keys():
        return False
    touched = [path for path, mark in before.files.items() if kept.files[path] != mark]
    return all(
        kept.files[path] == (digest(held[path]) if path in held else _content(path))
        for path in touched
    )


# ── What a verdict hangs on ──────────────────────────────────────────────────────────────────────────────────────────


class _TooManyError(RuntimeError):
    """There are more names to look at than it is worth."""


def _search_path() -> tuple[list[str], list[str]]:
    """Where modules are searched for: what is installed, and counts by the names there, which hold versions; and other folders,
    such as those of packages that are being worked on.
    """
    folders = [each for each in sys.path[0 if sys.flags.safe_path else 1 :] if Path(each).is_dir()]
    library = set(sysconfig.get_paths().values())
    installed = [
        each
        for each in folders
        if each in library or Path(each).name in {"site-packages", "dist-packages", "lib-dynload"}
    ]
    return installed, [each for each in folders if each not in installed]


def _projects(root: Path) -> list[str]:
    """The folders that a checker may take for the project's root: ours, and those above it that have settings."""
    above = (
        folder for folder in root.parents if any((folder / name).is_file() for name in SETTINGS)
    )
    return [str(root), *map(str, above)]


def _settings(root: Path) -> Iterator[str]:
    """The files that ty takes settings from, whether they are there or not."""
    yield str(Path(sys.prefix, "pyvenv.cfg"))
    yield from (str(folder / name) for folder in (root, *root.parents) for name in SETTINGS)
    home = os.environ.get("XDG_CONFIG_HOME") or Path("~/.config").expanduser()
    yield str(Path(home, "ty", "ty.toml"))
    if named := os.environ.get("TY_CONFIG_FILE"):
        yield named


def _leads_elsewhere(settings: str) -> bool:
    """Whether it may have modules searched for where we do not look."""
    try:
        text = Path(settings).read_text(encoding="utf-8")
    except FileNotFoundError:
        return False
    except (OSError, UnicodeDecodeError):
        return True
    return ("tool.ty" in text or settings.endswith("ty.toml")) and bool(ELSEWHERE.search(text))


def _python_files(folders: list[str]) -> Iterator[str]:
    """Every Python file in these folders that could be imported.

    Raises:
        OSError: one of them cannot be read.
        _TooManyError: there is too much in them.
    """
    waiting, seen, looked_at = folders, set[tuple[int, int]](), 0
    while waiting:
        folder = waiting.pop()
        found = os.stat(folder)  # noqa: PTH116 - hundreds of them
        if (found.st_dev, found.st_ino) in seen:
            continue
        seen.add((found.st_dev, found.st_ino))
        try:
            with os.scandir(folder) as listing:
                entries = [
                    each for each in listing if each.name[0] != "." and each.name not in NO_MODULES
                ]
        except PermissionError:  # the checker cannot look into it either
            continue
        looked_at += len(entries)
        if looked_at > MOST:
            raise _TooManyError
        if any(each.name == "pyvenv.cfg" for each in entries):
            continue
        yield from (each.path for each in entries if _counts(each.name))
        waiting += (each.path for each in entries if each.is_dir() and not _counts(each.name))


def _counts(path: str) -> bool:
    return path.endswith((".py", ".pyi", "py.typed"))


def _mark(path: str, now: int) -> str:
    try:
        found = os.stat(path)  # noqa: PTH116 - hundreds of them
    except OSError:
        return ""
    if now - max(found.st_mtime_ns, found.st_ctime_ns) > TICK:
        return f"{found.st_mtime_ns} {found.st_ctime_ns} {found.st_size} {found.st_ino}"
    return _content(path)


def _content(path: str) -> str:
    try:
        return digest(Path(path).read_bytes())
    except OSError:
        return ""
