"""Which changes count, and which folders are looked at to see them.

Comes in: what a run has read, and where it may look one day. Goes out: folders to watch, and the state that tells whether an input
changed. Never here: the waiting.
"""

from __future__ import annotations

import os
from pathlib import Path
from time import time
from typing import TypeAlias

from stratagen.output.disk import WORK
from stratagen.output.manifest import LOCK
from stratagen.output.memory import PACKAGE, Inputs

__all__ = ["Scope", "State", "Watched", "stamp", "touched"]

LEFT_BEHIND = 30.0
"""Seconds after which git's lock is taken for one that a killed git left."""

State: TypeAlias = dict[str, object]
"""An input's path -> what differs once it was changed."""

Watched: TypeAlias = frozenset[tuple[Path, int]]
"""Folders and their inodes: one that was deleted and made again is another one to the kernel."""


class Scope:
    """Which changes count: of an input, of what an input's folder lists, of a folder that an input may come to stand in."""

    def __init__(
        self, root: Path, inputs: Inputs, package: str | None, also: tuple[Path, ...]
    ) -> None:
        self.package = package
        self.git_lock = _git_lock(root)
        self._root = root
        self._also = also
        self._output = [str(root / name) for name in (package, LOCK, WORK) if name]
        self._files = frozenset(filter(self._is_input, inputs.files))
        self._listed = frozenset(filter(self._is_input, inputs.folders))
        paths = (Path(path) for path in (*self._files, *self._listed))
        self._behind = {
            os.path.realpath(path): path
            for path in self._files
            if os.path.islink(path)  # noqa: PTH114 - hundreds of them
        }
        self._above = frozenset(str(folder) for path in paths for folder in path.parents)

    def holds(self, path: str) -> bool:
        """Whether a change of `path` leads to a run, or wakes the loop."""
        if path in self._behind:
            return True
        if not self._is_input(path):
            return path == str(self.git_lock)
        folder, name = os.path.split(path)
        if path in self._files or path in self._listed or path in self._above:
            return True
        if name.startswith(".") or name.endswith("~") or name == "__pycache__":
            return False
        module = name.endswith(".py") and any(map(Path(path).is_relative_to, self._also))
        return module or folder in self._listed

    def watched(self) -> Watched:
        """The folders to watch, each by itself, so that `node_modules` and the like cost nothing."""
        wanted = {Path(path).parent for path in self._files} | set(map(Path, self._listed))
        found = {_nearest(folder) for folder in wanted}
        for tree in self._also:
            found |= {Path(folder) for folder, _, _ in os.walk(tree) if "__pycache__" not in folder}
        found = {folder for folder in found if folder.is_relative_to(self._root)}
        found |= {_nearest(Path(path).parent) for path in self._behind}
        if self.git_lock and self.git_lock.parent.is_dir():
            found.add(self.git_lock.parent)
        return frozenset((folder, folder.stat().st_ino) for folder in found)

    def input_at(self, path: str) -> Path:
        """What the project calls a file: a link's own name, where the file is what the link leads to."""
        return Path(self._behind.get(path, path))

    def state(self) -> State:
        """What tells whether an input changed: of a file its stamp, of a folder the names in it that count."""
        files: State = {path: stamp(path) for path in self._files}
        return files | {folder: self._names(folder) for folder in self._listed}

    def is_file(self, path: Path) -> bool:
        """Whether it is an input, and not a folder whose names are one."""
        return str(path) in self._files

    def _names(self, folder: str) -> tuple[str, ...]:
        try:
            names = sorted(os.listdir(folder))  # noqa: PTH208 - names alone are wanted
        except OSError:
            return ()
        return tuple(name for name in names if self.holds(f"{folder}{os.sep}{name}"))

    def git_is_at_work(self) -> bool:
        """Whether git is in the middle of changing files; a lock that was left behind says nothing."""
        if self.git_lock is None:
            return False
        try:
            return time() - self.git_lock.stat().st_mtime < LEFT_BEHIND
        except OSError:
            return False

    def _is_input(self, path: str) -> bool:
        """Whether a path is of the project, and neither output nor the tool's own code."""
        inside = path == str(self._root) or path.startswith(f"{self._root}{os.sep}")
        return inside and not any(_is_at(path, place) for place in (*self._output, str(PACKAGE)))


def _is_at(path: str, place: str) -> bool:
    return path == place or path.startswith(f"{place}{os.sep}")


def stamp(path: str) -> tuple[int, int, int] | None:
    """What differs once a file was changed: time, size, inode; None where there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116 - a text is what the watcher has
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def touched(path: str) -> int:
    """When a file was changed last, in nanoseconds; 0 where there is none."""
    return (stamp(path) or (0,))[0]


def _nearest(folder: Path) -> Path:
    """The folder, or the nearest one above it that is there."""
    return next(path for path in (folder, *folder.parents) if path.is_dir())


def _git_lock(root: Path) -> Path | None:
    """The file that git holds while it changes the working tree, where the project is in one."""
    for folder in (root, *root.parents):
        git = folder / ".git"
        if git.is_dir():
            return git / "index.lock"
        if git.is_file():  # a linked working tree
            try:
                return folder / git.read_text().removeprefix("gitdir:").strip() / "index.lock"
            except (OSError, UnicodeDecodeError):
                return None
    return None
