"""Rendered text -> text as a formatter leaves it; what is not Python comes back as it went in.

One process for all files: ruff sorts the imports, drops those that nothing uses and formats, over a temporary folder, while
the caller goes on with whatever else there is to do. It also is the syntax check: a file that does not parse ends the run
before anything is written. `formatter: black` makes black the one that formats.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path

import msgspec

from stratagen.problems import ProjectError, cause_of

__all__ = [
    "LINE_LENGTH",
    "FormatError",
    "format_files",
    "format_own",
    "formatter_version",
    "formatting",
]

LINE_LENGTH = 100
TARGET = "py311"
EVERY_FILE = ("--no-respect-gitignore", "--config", "exclude=[]")  # a package may be called `build`
SORT = '"$0" check --fix --exit-zero --select I,F401 "$@"'
"""What a shell does about imports, given ruff and its options: they are sorted, the unused ones dropped."""

SORT_AND_SHAPE = f'{SORT} && exec "$0" format "$@"'
REFUSES = 2
"""Ruff's own exit code for a file that it cannot read; another one is told by a shell without ruff, or by who killed it."""

FEW = 20
"""Files below which one thread of ruff is done before several have begun."""

MEMORY = Path("/dev/shm")  # noqa: S108 - what is made there has a name nobody can foresee
"""Where Linux keeps a file system in memory."""


class FormatError(ProjectError):
    """The formatter is missing or has no room to work, or a rendered file does not parse; the message says which."""


def format_files(
    texts: Mapping[str, str], formatter: str, first_party: Iterable[str], *, processes: int = 1
) -> dict[str, str]:
    """The formatted text of each path: `formatting`, waited for."""
    with formatting(texts, formatter, first_party, processes=processes) as formatted:
        return formatted()


@contextmanager
def formatting(
    texts: Mapping[str, str], formatter: str, first_party: Iterable[str], *, processes: int = 1
) -> Iterator[Callable[[], dict[str, str]]]:
    """Begin to format; the text of each path comes from what is entered, which waits for it.

    Args:
        texts: path -> rendered text.
        formatter: `ruff` or `black`.
        first_party: top-level modules that imports are sorted as the project's own.
        processes: how many do the same at the same time; one thread is enough for each.

    Raises:
        FormatError: there is no formatter or no room for it, or a file does not parse.
    """
    python = {path: text for path, text in texts.items() if path.endswith(".py")}
    with _at_work(python, formatter, sorted(set(first_party)), processes) as formatted:
        for path, text in texts.items():
            if path.endswith(".json"):
                _check_json(path, text)
        yield lambda: {**texts, **formatted()}


def format_own(path: str, text: str, root: Path, first_party: Iterable[str]) -> str:
    """A Python file of the user's as ruff leaves it under the project's own settings, imports sorted.

    Args:
        path: the file, from the root.
        text: what it is to hold.
        root: the project, whose `pyproject.toml` or `ruff.toml` counts; it has to be there.
        first_party: top-level modules that are the project's own, whether they are there yet or not.
    """
    settings = _settings(root)
    isort = _below(settings, "ruff", "lint", "isort").get("known-first-party")
    own = sorted({*first_party, *(isort if isinstance(isort, list) else ())})
    shape = ["--no-cache", "--stdin-filename", path]
    width = _below(settings, "black").get("line-length")
    if "ruff" not in settings and isinstance(width, int):
        shape += ["--line-length", str(width)]
    known = ["--config", f"lint.isort.known-first-party={json.dumps(own)}"]
    sort = ["check", "--fix", "--exit-zero", "--select", "I", "--quiet", *shape, *known, "-"]
    return _piped(root, ["format", "--quiet", *shape, "-"], _piped(root, sort, text))


def _settings(root: Path) -> dict[str, object]:
    """`[tool]` of the project's `pyproject.toml`, empty where there is none that can be read."""
    import tomllib  # late: generated files have settings of ours

    try:
        document = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return _below(document, "tool")


def _below(table: object, *keys: str) -> dict[str, object]:
    for key in keys:
        table = table.get(key) if isinstance(table, dict) else None
    return table if isinstance(table, dict) else {}


def _piped(root: Path, arguments: list[str], text: str) -> str:
    done = subprocess.run(
        [_ruff_command(), *arguments],
        cwd=root,
        input=text.encode(),
        capture_output=True,
        check=False,
    )
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace").strip()[:2000]
        raise FormatError(f"ruff does not take the project's own files: {said}")
    return done.stdout.decode()


def formatter_version(formatter: str) -> str:
    """What a file's text depends on besides its template: `ruff 0.17.6`, or black's beside it."""
    version = _version(_ruff_command())
    if formatter == "black":
        from importlib.metadata import PackageNotFoundError
        from importlib.metadata import version as installed

        try:
            return f"{version}, black {installed('black')}"
        except PackageNotFoundError as error:
            raise FormatError("black is not installed: pip install 'stratagen[cli]'") from error
    return version


@contextmanager
def _at_work(
    python: Mapping[str, str], formatter: str, first_party: list[str], processes: int
) -> Iterator[Callable[[], dict[str, str]]]:
    """The formatter over a folder of these files, until it is done; what the caller does meanwhile is the caller's."""
    if not python:
        yield dict
        return
    with ExitStack() as stack:
        with _told():
            folder = stack.enter_context(_folder(python, processes))
            _write(folder, python)
            one_thread = processes > 1 or len(python) < FEW
            ruff = _ruff(folder, formatter, first_party, one_thread=one_thread)
            process = stack.enter_context(ruff)

        def formatted() -> dict[str, str]:
            with _told():
                _wait(process)
                texts = {path: (folder / path).read_text(encoding="utf-8") for path in python}
            return _black(texts) if formatter == "black" else texts

        yield formatted


@contextmanager
def _told() -> Iterator[None]:
    """Say what keeps the formatter from working."""
    try:
        yield
    except OSError as error:
        where = f" in {error.filename}" if error.filename else ""
        raise _cannot_work(f"{where}: {cause_of(error)}") from error


def _cannot_work(why: str) -> FormatError:
    return FormatError(f"the formatter cannot work{why}; nothing was changed")


@contextmanager
def _folder(texts: Mapping[str, str], processes: int) -> Iterator[Path]:
    """A new folder with room for them, which is gone afterwards, if the disk lets it go."""
    folder = tempfile.mkdtemp(prefix="stratagen-", dir=_room(texts, processes))
    try:
        yield Path(folder)
    finally:
        try:
            shutil.rmtree(folder, ignore_errors=True)
        finally:  # again, where Ctrl-C came meanwhile
            shutil.rmtree(folder, ignore_errors=True)


def _room(texts: Mapping[str, str], processes: int) -> Path | None:
    """A folder in memory where there is room for all of it: thousands of small files are slow to make on a disk. Other processes
    that look at the same time see the same room."""
    try:
        free = shutil.disk_usage(MEMORY).free if os.access(MEMORY, os.W_OK) else 0
    except OSError:
        return None
    return MEMORY if free > 8 * processes * sum(map(len, texts.values())) else None


def _write(folder: Path, texts: Mapping[str, str]) -> None:
    for parent in {(folder / path).parent for path in texts}:
        parent.mkdir(parents=True, exist_ok=True)
    for path, text in texts.items():
        (folder / path).write_text(text, encoding="utf-8", newline="\n")


def _ruff(
    folder: Path, formatter: str, first_party: list[str], *, one_thread: bool
) -> subprocess.Popen[str]:
    """Ruff over a folder: twice, in a row, so that nobody has to start the second."""
    own = f"lint.isort.known-first-party={json.dumps(first_party)}"
    shape = ["--isolated", "--no-cache", *EVERY_FILE, "--config", own]
    shape += ["--target-version", TARGET, "--line-length", str(LINE_LENGTH), "."]
    script = SORT_AND_SHAPE if formatter == "ruff" else SORT
    return subprocess.Popen(
        ["/bin/sh", "-c", script, _ruff_command(), *shape],
        cwd=folder,
        env={**os.environ, "RAYON_NUM_THREADS": "1"} if one_thread else None,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    )


def _wait(process: subprocess.Popen[str]) -> None:
    out, err = process.communicate()
    said = (err.strip() or out.strip())[:2000]
    if process.returncode == REFUSES:
        raise FormatError(f"a rendered file is not valid Python: {said}")
    if process.returncode != 0:
        raise _cannot_work(f": {said}")


def _black(texts: Mapping[str, str]) -> dict[str, str]:
    import black
    from black.mode import TargetVersion
    from black.parsing import InvalidInput
    from black.report import NothingChanged

    mode = black.Mode(line_length=LINE_LENGTH, target_versions={TargetVersion.PY311})
    formatted = {}
    for path, text in texts.items():
        try:
            formatted[path] = black.format_file_contents(text, fast=True, mode=mode)
        except NothingChanged:
            formatted[path] = text
        except InvalidInput as error:
            raise FormatError(f"a rendered file is not valid Python: {path}: {error}") from error
    return formatted


def _check_json(path: str, text: str) -> None:
    try:
        msgspec.json.decode(text, type=msgspec.Raw)  # read through, and nothing made of it
    except msgspec.DecodeError as fault:
        error: Exception = fault
        try:
            json.loads(text)  # which tells the line
        except ValueError as told:
            error = told
        raise FormatError(f"a rendered file is not valid JSON: {path}: {error}") from error


@cache
def _ruff_command() -> str:
    beside = Path(sys.executable).parent / "ruff"
    found = str(beside) if beside.is_file() else shutil.which("ruff")
    if not found:
        raise FormatError("ruff is not installed: pip install 'stratagen[cli]'")
    return found


@cache
def _version(command: str) -> str:
    try:
        done = subprocess.run([command, "--version"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise FormatError(f"{command} does not run: {error}") from error
    return done.stdout.strip()
