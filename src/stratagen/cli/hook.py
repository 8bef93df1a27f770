"""`gen hook`: a git hook that refuses a stale commit, and recipes for the other tools that could."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from stratagen.cli.answers import Recipe, printed
from stratagen.cli.arguments import Arguments
from stratagen.cli.edits import tell
from stratagen.cli.recipes import RECIPES, git_hook
from stratagen.output.disk import write_new
from stratagen.output.edits import Edit
from stratagen.pipeline import understand
from stratagen.place import Place
from stratagen.problems import ProjectError

__all__ = ["fault_of_hook", "hook", "install"]

NAME = "pre-commit"
MADE = "# Made by `gen hook install`"


def hook(place: Place, asked: Arguments) -> int:
    """Install the hook of git, or print a recipe; returns the exit code."""
    if asked.what == "install":
        return install(place, understand(place).project.package, asked)
    text = RECIPES[asked.what]
    print(
        printed(Recipe(tool=asked.what, text=text)) if asked.json else text,
        end="\n" if asked.json else "",
    )
    return 0


def install(place: Place, package: str, asked: Arguments) -> int:
    """Write the pre-commit hook where git looks for it; one that is there is never written over."""
    root = place.root
    top = Path(_git(root, "rev-parse", "--show-toplevel"))
    _check_committed(root, package)
    path = (root / _git(root, "rev-parse", "--git-path", "hooks")).resolve() / NAME
    text = git_hook(_command(), root.relative_to(top).as_posix(), place.registry.name)
    common = (root / _git(root, "rev-parse", "--git-common-dir")).resolve()
    if not (path.is_relative_to(top) or path.is_relative_to(common)):
        raise ProjectError(
            f"git looks for hooks in {path.parent}, which other repositories share (core.hooksPath); {_by_hand(text)}"
        )
    if path.exists() or path.is_symlink():
        if path.is_file() and path.read_bytes() == text.encode():
            tell(place, [], asked, "the hook is installed already")
            return 0
        print(f"gen: there is a hook already, {path}; {_by_hand(text)}", file=sys.stderr)
        return 1
    if not asked.dry_run:
        write_new(path, text, executable=True)
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
    more = f"`gen hook {{{','.join(RECIPES)}}}` prints recipes for other tools"
    tell(place, [Edit(name, None, text, executable=True)], asked, more)
    return 0


def fault_of_hook(place: Place) -> str | None:
    """What is wrong with a hook that `gen hook install` wrote; None where nothing is, or none of ours is there."""
    root = place.root
    if shutil.which("git") is None or _done(root, "rev-parse", "--show-toplevel").returncode:
        return None
    top = Path(_git(root, "rev-parse", "--show-toplevel"))
    path = (root / _git(root, "rev-parse", "--git-path", "hooks")).resolve() / NAME
    text = path.read_text("utf-8", "replace") if path.is_file() else ""
    if MADE not in text:
        return None
    named = re.search(r"(?m)^gen=(.*)$", text)
    command = (shlex.split(named[1]) or [""])[0] if named else ""
    if not os.access(path, os.X_OK):
        return f"{path} may not be run, so git leaves it out"
    if text != git_hook(command, root.relative_to(top).as_posix(), place.registry.name):
        return f"{path} is not what this version of gen writes for this project"
    if not os.access(command, os.X_OK) and shutil.which("gen") is None:
        return f"{path} runs {command}, which is not there, nor is gen on the PATH"
    return None


def _by_hand(text: str) -> str:
    return f"nothing was changed. To have both, call a file of this from it:\n\n{text}"


def _check_committed(root: Path, package: str) -> None:
    """A hook that looks into commits is of use only where the output is committed."""
    if _done(root, "check-ignore", "--quiet", f"{package}/app.py").returncode == 0:
        raise ProjectError(f"git ignores {package}/, so no commit holds what could be checked")


def _git(root: Path, *arguments: str) -> str:
    done = _done(root, *arguments)
    if done.returncode:
        raise ProjectError(f"{root} is in no git repository; `git init` makes one")
    return done.stdout.strip()


def _done(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    git = shutil.which("git")
    if git is None:
        raise ProjectError("git is not installed")
    return subprocess.run(
        [git, *arguments], cwd=root, capture_output=True, encoding="utf-8", check=False
    )


def _command() -> str:
    beside = Path(sys.executable).parent / "gen"
    return str(beside) if beside.is_file() else "gen"
