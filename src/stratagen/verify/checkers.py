"""Type checkers, run on what was written; their messages told at the registry's lines.

Comes in: the Model, the project's root and the lock. Goes out: a `Verdict` for the Python package and one for the client.
A message about a generated file names the entity that the file is made for, or the field on that line. Never here: a
verdict that nothing earned; a checker that is not installed is told as such, never as passed.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path, PurePath
from threading import Lock
from typing import TYPE_CHECKING

from msgspec import Struct, field

from stratagen.output.disk import WORK
from stratagen.problems import Span
from stratagen.verify.narrowing import Written, ground_of, keep_clean, suspects
from stratagen.verify.origins import Origins, Owners

if TYPE_CHECKING:  # a run with nothing to do builds no model, and needs not load it
    from stratagen.model.entity import Model

__all__ = [
    "TSC_ENVIRONMENT",
    "CallOff",
    "CalledOffError",
    "Checked",
    "Message",
    "Status",
    "Verdict",
    "check_client",
    "check_python",
    "checker_version",
    "missing_packages",
    "tsc_command",
]

PYTHON_LINE = re.compile(r"(?P<file>[^:\n]+\.py):(?P<line>\d+):(?:(?P<column>\d+):)? (?P<text>.*)")
NOT_WRITTEN = "error TS5033"
TSC_ENVIRONMENT = {"GOGC": "1000", "GOMEMLIMIT": "3GiB"}
"""Version 7 is a Go program that keeps nearly all it makes to its end: to look for garbage takes a third of its time, and finds
little. Only where memory would run short it is looked for often."""
TSC_MOST = 4
"""How many checkers it begins by itself."""
TSC_LINE = re.compile(r"(?P<file>[^(\n]+\.tsx?)\((?P<line>\d+),(?P<column>\d+)\): (?P<text>.*)")


class Status(StrEnum):
    """What is known."""

    CLEAN = "clean"
    FAILED = "failed"
    UNCHECKED = "not checked"


class Message(Struct, frozen=True):
    """One message of a checker: where it stands in the file, and the registry's line behind it where one can be named."""

    file: str
    line: int
    text: str
    origin: Span | None

    def __str__(self) -> str:
        behind = (
            f"{self.origin.file}:{self.origin.line}:{self.origin.column}: " if self.origin else ""
        )
        return f"{behind}{self.file}:{self.line}: {self.text}"


class Verdict(Struct, frozen=True):
    """What a checker says of one half of the output; `note` is the reason where nothing was checked."""

    what: str
    checker: str
    status: Status
    messages: tuple[Message, ...] = ()
    note: str = ""


class CalledOffError(Exception):
    """Nobody waits for the verdict any more."""


class CallOff:
    """Ends checkers that are at work, and those that would begin later; from another thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._running: set[subprocess.Popen[str]] = set()
        self._called = False

    def now(self) -> None:
        """Call them off."""
        with self._lock:
            self._called = True
            for process in self._running:
                process.kill()

    def end_of(self, process: subprocess.Popen[str]) -> tuple[str, str]:
        """What a process says, once it has ended by itself.

        Raises:
            CalledOffError: it did not.
        """
        with self._lock:
            self._running.add(process)
            if self._called:
                process.kill()
        out, err = process.communicate()
        with self._lock:
            self._running.discard(process)
            if self._called:
                raise CalledOffError
        return out, err


class Checked(Struct, frozen=True):
    """What is checked: a package below the project's root, whose `src/` is searched for imports too."""

    root: Path
    package: str
    owners: Owners
    model: Callable[[], Model]  # asked only when there is a message to tell at its lines
    call_off: CallOff = field(default_factory=CallOff)
    own: tuple[str, ...] = ()  # files of the user's that the registry names
    written: Written | None = None  # by the run that this is the verdict on


def check_python(what: Checked, checker: str) -> Verdict:
    """The verdict of `checker` (ty or mypy; none checks nothing) on the generated package and the handlers it calls."""
    root, package = what.root, what.package
    if checker == "none":
        return Verdict("python", checker, Status.UNCHECKED, note="`checker: none` in the registry")
    command = _command(checker)
    if command is None:
        return Verdict("python", checker, Status.UNCHECKED, note=f"{checker} is not installed")
    if checker == "mypy":  # which knows by itself what it need not look at again
        done = _run(_mypy(command, package), root, what.call_off)
    else:
        done = _done_by_ty(what, command)
    return _verdict("python", checker, done, _messages(PYTHON_LINE, done, "", what))


def _done_by_ty(what: Checked, command: str) -> subprocess.CompletedProcess[str]:
    """A look at the files in which there may be something to find; at everything where nobody knows, and where something is found:
    then its consequences in other files are told, too, and what the settings pass over is passed over.
    """
    root, begun = what.root, _ty(command, what.root)
    everything = [*begun, what.package, *what.own]
    if what.written is None:
        return _run(everything, root, what.call_off)
    ground = ground_of(root, everything)
    some = suspects(root, ground, what.written)
    clean = some is not None and not (
        some and _run([*begun, *some], root, what.call_off).returncode
    )
    nothing_found = subprocess.CompletedProcess(everything, 0, "", "")
    done = nothing_found if clean else _run(everything, root, what.call_off)
    if done.returncode == 0:
        keep_clean(root, ground)
    return done


def check_client(what: Checked) -> Verdict:
    """The verdict of tsc on the generated client, where its packages are installed."""
    client = what.root / what.package / "client"
    if not client.is_dir():
        return Verdict("client", "tsc", Status.UNCHECKED, note="there is no client")
    tsc = client / "node_modules" / "typescript" / "bin" / "tsc"
    node = shutil.which("node")
    if node is None or not tsc.is_file():
        missing = "node is not installed" if node is None else "its packages are not installed"
        note = f"{missing}; run `npm install` in {client.relative_to(what.root).as_posix()}"
        return Verdict("client", "tsc", Status.UNCHECKED, note=note)
    command = tsc_command(node, tsc, ".")
    done = _run([*command, *_incremental(what.root)], client, what.call_off)
    if NOT_WRITTEN in done.stdout:  # a disk that is full is no fault of the client's
        done = _run(command, client, what.call_off)
    messages = _messages(TSC_LINE, done, f"{what.package}/client/", what)
    return _verdict("client", "tsc", done, messages)


def tsc_command(node: str, tsc: Path, client: str) -> list[str]:
    """The check of the client in the folder `client`.

    Version 7 gets as many checkers as there are processors: each finds out anew what their files have in common, so that more of
    them are slower.
    """
    command = [node, str(tsc), "--noEmit", "--pretty", "false", "-p", client]
    version = json.loads((tsc.parents[1] / "package.json").read_text(encoding="utf-8"))["version"]
    if int(version.partition(".")[0]) < 7:
        return command
    return [*command, "--checkers", str(min(os.cpu_count() or 1, TSC_MOST))]


def _incremental(root: Path) -> list[str]:
    """Has tsc keep what it found out, so that the next verdict takes a look at what changed since, and what that concerns."""
    folder = root / WORK
    if not os.access(folder, os.W_OK):
        return []
    return ["--incremental", "--tsBuildInfoFile", str(folder / "client.tsbuildinfo")]


def checker_version(checker: str) -> str:
    """`ty 0.0.105`; empty where there is none, or it does not run."""
    command = None if checker == "none" else _command(checker)
    if command is None:
        return ""
    try:
        done = subprocess.run([command, "--version"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return " ".join(done.stdout.split()[:2])


def missing_packages(client: Path) -> list[str]:
    """The npm packages that the generated client needs to be checked and are not installed where it would find them."""
    wanted = json.loads((client / "package.json").read_text(encoding="utf-8"))
    names = {*wanted.get("peerDependencies", {}), *wanted.get("devDependencies", {})}
    places = [folder / "node_modules" for folder in (client, *client.parents)]
    return sorted(name for name in names if not any((place / name).is_dir() for place in places))


def _ty(command: str, root: Path) -> list[str]:
    """All but what is to be checked. That somebody ignores a generated folder in git makes it no less checked."""
    shape = ["--output-format", "concise", "--no-progress", "--error-on-warning"]
    source = ["--extra-search-path", "src"] if (root / "src").is_dir() else []
    return [command, "check", *shape, "--no-respect-ignore-files", "--python", sys.prefix, *source]


def _mypy(command: str, package: str) -> list[str]:
    """It follows what is imported, the user's modules among it, by itself."""
    shape = ["--no-error-summary", "--no-color-output", "--show-column-numbers"]
    return [command, "--strict", *shape, "-p", package]


def _run(command: list[str], folder: Path, call_off: CallOff) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join(str(part) for part in (folder / "src", folder) if part.is_dir())
    environment = {**TSC_ENVIRONMENT, **os.environ, "MYPYPATH": path, "NO_COLOR": "1"}
    with subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    ) as process:
        out, err = call_off.end_of(process)
    return subprocess.CompletedProcess(command, process.returncode, out, err)


def _verdict(
    what: str, checker: str, done: subprocess.CompletedProcess[str], messages: tuple[Message, ...]
) -> Verdict:
    if done.returncode == 0:
        return Verdict(what, checker, Status.CLEAN)
    if messages:
        return Verdict(what, checker, Status.FAILED, messages)
    said = (done.stderr.strip() or done.stdout.strip())[-2000:]
    return Verdict(what, checker, Status.FAILED, note=f"{checker} could not run: {said}")


def _messages(
    pattern: re.Pattern[str], done: subprocess.CompletedProcess[str], prefix: str, what: Checked
) -> tuple[Message, ...]:
    if done.returncode == 0:
        return ()
    origins = Origins(what.model(), what.root, what.owners)
    found = (pattern.match(line) for line in done.stdout.splitlines())
    return tuple(
        _message(each, prefix, origins)
        for each in found
        if each and not each["text"].startswith("note:")
    )


def _message(found: re.Match[str], prefix: str, origins: Origins) -> Message:
    file, line = prefix + PurePath(found["file"]).as_posix(), int(found["line"])
    origin = origins.of(file, line, int(found["column"] or 1))
    return Message(file, line, found["text"], origin)


def _command(name: str) -> str | None:
    beside = Path(sys.executable).parent / name
    return str(beside) if beside.is_file() else shutil.which(name)
