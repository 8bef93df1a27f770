"""The registry as it was at a revision of git.

Comes in: a project, the name of a commit. Goes out: its Model. The files of the registry are written to a folder of their own and
read there; the project and its index are left alone.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from stat import S_ISLNK
from zipfile import ZipFile

from stratagen.model.entity import Model
from stratagen.pipeline import understand
from stratagen.place import Place
from stratagen.problems import ProjectError, RegistryError

__all__ = ["commit_of", "last_commit_of", "model_at"]

_YAML = ":(glob)**/*.y*ml"
_FOLLOWING = ("cat-file", "--batch", "--follow-symlinks")


def commit_of(root: Path, name: str) -> str:
    """The hash of a commit, by any name that git has for it.

    Raises:
        ProjectError: there is no such commit, no repository, or no git.
    """
    found = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if found is None:
        raise ProjectError(
            f"git knows no revision '{name}' here (--against takes a commit, a branch or a tag)"
        )
    return found.decode().strip()


def last_commit_of(path: Path) -> str | None:
    """The commit that last changed a file; None where none has, or where it was changed since."""
    if _git(path.parent, "diff", "--quiet", "HEAD", "--", path.name) is None:
        return None
    found = _git(path.parent, "log", "-1", "--format=%H", "--", path.name)
    return found.decode().strip() or None if found else None


def model_at(place: Place, commit: str) -> Model:
    """What the registry meant then.

    Raises:
        ProjectError: there was none, or it is refused today.
    """
    registry = place.registry.relative_to(place.root)
    with tempfile.TemporaryDirectory(prefix="gen-") as folder:
        packed, then = Path(folder, "registry.zip"), Path(folder, "project")
        _git(place.root, "archive", "--format=zip", f"--output={packed}", commit, "--", _YAML)
        if packed.is_file():
            _unpack(packed, then, place.root, commit)
        if not (then / registry).is_file():
            behind = " (it leads out of the repository)" if place.registry.is_symlink() else ""
            raise ProjectError(f"there is no {registry} in {commit[:12]}{behind}")
        try:
            return understand(Place(then, then / registry))
        except RegistryError as error:
            first = error.problems[0]
            raise ProjectError(f"the registry of {commit[:12]} is refused: {first}") from error


def _unpack(packed: Path, then: Path, root: Path, commit: str) -> None:
    """Lay the files out; in place of a symbolic link, what stood behind it in that commit, and nothing where git does not know."""
    with ZipFile(packed) as files:
        files.extractall(then)
        links = [each.filename for each in files.infolist() if S_ISLNK(each.external_attr >> 16)]
    for link in links:
        found = _git(root, *_FOLLOWING, given=f"{commit}:./{link}\n".encode()) or b""
        head, _, content = found.partition(b"\n")
        (then / link).unlink()
        if head.split()[1:2] == [b"blob"]:
            (then / link).write_bytes(content.removesuffix(b"\n"))


def _git(folder: Path, *arguments: str, given: bytes | None = None) -> bytes | None:
    """What git prints when it is given this; None where it refuses."""
    git = shutil.which("git")
    if git is None:
        raise ProjectError(
            "git is not installed; `gen plan` reads the registry as it was from its history"
        )
    done = subprocess.run(  # noqa: S603  # no shell; what a user names stands behind --end-of-options or is a hash
        [git, *arguments], cwd=folder, input=given, capture_output=True, check=False
    )
    return done.stdout if done.returncode == 0 else None
