"""Which files a registry consists of.

Comes in: the main file, its `include` patterns, the project's root. Goes out: files, sorted, each once. Never here: a file
outside the root, through whatever links; nor the content of any.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from msgspec import Struct

from stratagen.problems import quote
from stratagen.registry.finding import Findings
from stratagen.registry.spec import At

__all__ = ["MOST_ENTRIES", "Found", "included"]

MOST_ENTRIES = 20_000
"""Files and folders that one pattern may make us look at."""

_WILD = re.compile(r"[*?\[]")
_SKIPPED = frozenset({"node_modules", "__pycache__"})


class Found(Struct, frozen=True):
    """The files that patterns name, sorted, and every folder whose listing that came from, or that was not there."""

    files: tuple[Path, ...] = ()
    folders: frozenset[Path] = frozenset()


def included(main: Path, root: Path, patterns: Sequence[At[str]], findings: Findings) -> Found:
    """The files that `patterns` name, without `main` itself, sorted by path.

    Args:
        main: the registry file; patterns begin in its folder.
        root: the project's folder, which no file may lie outside of.
        patterns: paths, with `*`, `?` and `[…]` inside a part and `**` for any folders; of the grammar's form.
        findings: where patterns are told that name nothing, something outside, or too much.

    Raises:
        Stopped: more faults than anybody reads.
    """
    inside = root.resolve()
    found: dict[Path, Path] = {}
    folders: set[Path] = set()
    for pattern in patterns:
        try:
            matches = list(_Search(folders).below(main.parent, _parts(pattern.value)))
        except _TooManyError:
            message = f"{quote(pattern.value)} leads through more than {MOST_ENTRIES} files; name the folders"
            findings.add(pattern.span, "bad-include", message, sound=False)
            continue
        if not matches:
            message = f"{quote(pattern.value)} names no file below {quote(main.parent.name)}"
            findings.add(pattern.span, "nothing-included", message, sound=False)
        for path in matches:
            real = path.resolve()
            if not real.is_relative_to(inside):
                message = f"{quote(path.name)} lies outside the project"
                findings.add(pattern.span, "include-outside", message, sound=False)
            elif real != main.resolve():
                found.setdefault(real, path)
    return Found(tuple(sorted(found.values())), frozenset(folders))


def _parts(pattern: str) -> list[str]:
    return [part for part in pattern.split("/") if part not in {"", "."}]


class _TooManyError(Exception):
    pass


class _Search:
    """One walk along a pattern, which counts what it looks at. Hidden folders match no wildcard."""

    def __init__(self, folders: set[Path]) -> None:
        self._looked_at = 0
        self._folders = folders

    def below(self, folder: Path, parts: Sequence[str]) -> Iterator[Path]:
        """Files that `parts` lead to from `folder`."""
        part, rest = parts[0], parts[1:]
        if part == "**" and rest:
            yield from self.below(folder, rest)
            for entry in self._entries(folder):
                if entry.is_dir(follow_symlinks=False) and entry.name not in _SKIPPED:
                    yield from self.below(Path(entry.path), parts)
            return
        wild = _WILD.search(part)
        names = (
            [entry.name for entry in self._entries(folder) if fnmatchcase(entry.name, part)]
            if wild
            else [part]
        )
        for path in (folder / name for name in names):
            if not rest and path.is_file():
                yield path
            elif rest and path.is_dir():
                yield from self.below(path, rest)
            elif not wild:  # it may come to be
                self._folders.add(path if rest else folder)

    def _entries(self, folder: Path) -> list[os.DirEntry[str]]:
        self._folders.add(folder)
        try:
            with os.scandir(folder) as entries:
                found = [entry for entry in entries if not entry.name.startswith(".")]
        except OSError:  # a folder that may not be read holds no registry of ours
            return []
        self._looked_at += len(found)
        if self._looked_at > MOST_ENTRIES:
            raise _TooManyError
        return found
