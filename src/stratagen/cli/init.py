"""`gen init`: a new project in one command, which then runs, tests and commits clean."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from stratagen.cli.arguments import Arguments
from stratagen.cli.edits import tell
from stratagen.cli.generate import generate
from stratagen.cli.hook import install
from stratagen.cli.refusal import refuse
from stratagen.cli.starter import ATTRIBUTES, IGNORED, registry, starter
from stratagen.model.names import spelled
from stratagen.output.disk import exclusive, make_folder, read_lock, write_edits
from stratagen.output.edits import Edit
from stratagen.pipeline import understand
from stratagen.place import Place
from stratagen.problems import ProjectError, RegistryError
from stratagen.registry import explain

__all__ = ["init"]

DEFAULT_PACKAGE = "generated"


def init(place: Place, asked: Arguments) -> int:
    """Write a project into a folder, over nothing that is there; returns the exit code."""
    root, file = place.root, place.registry.name
    if place.registry.exists():
        raise ProjectError(
            f"there is a registry already, {place.registry}; `gen all` generates from it"
        )
    there = next(each for each in (root, *root.parents) if each.exists())
    if not there.is_dir():
        raise ProjectError(f"{there} is a file, and a project is a folder; nothing was written")
    name, package = _answers(place, asked)
    if taken := _taken(package):
        raise ProjectError(f"{taken}; nothing was written")
    text = registry(name, package)
    if error := _refusal(place, text):
        text = f"{explain(error, root, {file: text.encode()})}\ngen: nothing was written"
        return refuse(text, error.problems, json=asked.json)
    edits, left = _edits(root, {file: text, **starter(name, package)}, package)
    if asked.dry_run:
        tell(place, edits, asked, *left)
        return 0
    _write(root, edits)
    _generate(place)
    made = f"  created  {package}/, {len(read_lock(root).files)} files that are generated"
    hooked = _under_git(place, package, asked)
    where = _where(root)
    further = [
        made,
        *left,
        *hooked,
        f"`gen{where} serve` runs it, `gen{where} watch` keeps it current",
    ]
    tell(place, edits, asked, *further)
    return 0


def _taken(package: str) -> str:
    """Why what is generated cannot be called so here, though a registry may say it."""
    own = f"{package}/__init__.py" in starter("", package)
    return (
        f"your own code stands in {package}: call what is generated something else" if own else ""
    )


def _refusal(place: Place, text: str) -> RegistryError | None:
    """What is wrong with a registry that is to be written."""
    try:
        understand(place, {place.registry.name: text.encode()})
    except RegistryError as error:
        return error
    return None


def _answers(place: Place, asked: Arguments) -> tuple[str, str]:
    """Name and package: as given, else asked for on a terminal, else the defaults."""
    default = spelled(place.root.name, "project").replace("_", "-")
    silent = (
        asked.yes or asked.json or asked.quiet or not (sys.stdin.isatty() and sys.stdout.isatty())
    )

    def fault(name: str, package: str) -> str:
        if taken := _taken(package):
            return taken
        error = _refusal(place, registry(name, package))
        return error.problems[0].message if error else ""

    name = asked.name or (
        default
        if silent
        else _ask("name of the project", default, lambda said: fault(said, DEFAULT_PACKAGE))
    )
    package = asked.package or (
        DEFAULT_PACKAGE
        if silent or asked.name
        else _ask("package to generate", DEFAULT_PACKAGE, lambda said: fault(name, said))
    )
    return name, package


def _ask(what: str, default: str, fault: Callable[[str], str]) -> str:
    """An answer that has no fault; one that has is told so, and asked for again."""
    while True:
        try:
            said = input(f"{what} ({default}): ").strip() or default
        except EOFError:  # Ctrl-D says the same as Ctrl-C
            print()
            raise KeyboardInterrupt from None
        found = fault(said)
        if not found:
            return said
        print(f"  {found}")


def _edits(root: Path, texts: dict[str, str], package: str) -> tuple[list[Edit], list[str]]:
    """What is to be written, and a line for each file that is there and stays."""
    edits = [Edit(path, None, text) for path, text in texts.items() if not (root / path).exists()]
    left = [f"  left     {path}, which is there" for path in texts if (root / path).exists()]
    attributes = [line.format(package=package) for line in ATTRIBUTES]
    for path, lines in ((".gitignore", IGNORED), (".gitattributes", attributes)):
        edit = _with_lines(root, path, lines)
        edits += [edit] if edit else []
    return sorted(edits, key=lambda edit: edit.path), left


def _with_lines(root: Path, path: str, lines: Iterable[str]) -> Edit | None:
    """A file of lines with those that it lacks at its end."""
    try:
        before = (root / path).read_bytes().decode()
    except FileNotFoundError:
        before = None
    known = (before or "").splitlines()
    new = [line for line in lines if line not in known]
    if not new:
        return None
    start = f"{before.rstrip()}\n" if before and before.strip() else ""
    return Edit(path, before, start + "\n".join(new) + "\n")


def _write(root: Path, edits: list[Edit]) -> None:
    make_folder(root)
    with exclusive(root):
        write_edits(root, edits)


def _generate(place: Place) -> None:
    """What `gen all` does; its files are not told one by one, they are the registry's."""
    code = generate(place, Arguments(command="all", quiet=True, types=False))
    if code:
        raise ProjectError(f"the project is written, but `gen -C {place.root} all` failed")


def _under_git(place: Place, package: str, asked: Arguments) -> list[str]:
    """A repository where there is none, and the hook; why not, where it cannot be."""
    if not asked.git:
        return []
    git = shutil.which("git")
    if git is None:
        return ["git is not installed: no repository, no hook"]
    if subprocess.run(
        [git, "rev-parse"], cwd=place.root, capture_output=True, check=False
    ).returncode:
        subprocess.run([git, "init", "--quiet"], cwd=place.root, check=True)
    try:
        refused = install(place, package, Arguments(quiet=True))
    except ProjectError as error:
        return [f"no hook: {error}".split("\n")[0]]
    return [] if refused else ["  hook     a commit that is not up to date is refused"]


def _where(root: Path) -> str:
    """`-C DIR` where the project is in another folder, as a shell takes it."""
    here = Path.cwd()
    if root == here:
        return ""
    shown = root.relative_to(here) if root.is_relative_to(here) else root
    return f" -C {shlex.quote(str(shown))}"
