"""An operating system that refuses: every step that this process makes on the disk is counted, and one of them fails.

Python tells its audit hooks before each call that opens, makes, moves or removes something, so whichever way the writer
takes to the disk is seen; a write into an open file is none of these, so files that are opened for it are replaced by ones
that tell it too.
"""

from __future__ import annotations

import errno
import io
import os
import signal
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, ParamSpec
from unittest import mock

__all__ = [
    "Fault",
    "Saboteur",
    "in_a_child",
    "interrupted",
    "killed",
    "once",
]

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
STEPS = {
    "fcntl.flock", "os.chmod", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink", "os.truncate",
    "os.utime",
}  # fmt: skip
LOOKS = {"os.listdir", "os.scandir"}
P = ParamSpec("P")
Fault = Callable[[int], BaseException | None]
"""From the number of a step to what happens to it; None lets it pass."""


class Saboteur:
    """Counts every change that this process makes to the disk, and refuses those that `fault` names.

    Below `watched` it counts what is read and what is written into open files as well.
    """

    def __init__(self) -> None:
        self.fault: Fault | None = None
        self.watched: str | None = None
        self.step = 0  # the number of the last one
        self.now = ""  # what it was
        self.struck = ""  # the first that failed

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.fault is not None and self._counts(event, arguments):
            self.pass_or_fail(event, arguments[0] if arguments else "")

    def pass_or_fail(self, event: str, what: object) -> None:
        """One step."""
        if self.fault is None:
            return
        self.step += 1
        self.now = f"{event} {what}"
        failure = self.fault(self.step)
        if failure is not None:
            self.struck = self.struck or self.now
            if isinstance(failure, OSError) and isinstance(what, (str, os.PathLike)):
                failure.filename = os.fspath(what)
            raise failure

    def _counts(self, event: str, arguments: tuple[object, ...]) -> bool:
        if event in STEPS:
            return True
        flags = arguments[2] if event == "open" else 0
        if isinstance(flags, int) and flags & WRITING:
            return True
        return (event == "open" or event in LOOKS) and self._watches(arguments[0])

    def _watches(self, path: object) -> bool:
        return self.watched is not None and str(path).startswith(self.watched)

    @contextmanager
    def at_work(self, fault: Fault, watched: Path | None = None) -> Iterator[None]:
        """While `fault` decides."""
        self.step, self.struck = 0, ""
        self.watched = str(watched) if watched else None
        with mock.patch("io.open", self._opened) if watched else mock.patch("io.open", io.open):
            self.fault = fault
            try:
                yield
            finally:
                self.fault = None

    def _opened(
        self,
        file: Any,  # as `open` takes it
        mode: str = "r",
        buffering: int = -1,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
        closefd: bool = True,
        opener: Any = None,
    ) -> IO[Any]:
        if isinstance(file, int) or not set(mode) & set("wax+"):
            return REAL_OPEN(file, mode, buffering, encoding, errors, newline, closefd, opener)
        raw = _Told(file, mode.replace("b", "").replace("t", ""), opener, self)
        binary = io.BufferedWriter(raw)
        return binary if "b" in mode else io.TextIOWrapper(binary, encoding, errors, newline)  # type: ignore[return-value]


REAL_OPEN = io.open


class _Told(io.FileIO):
    """A file that tells before it is written to."""

    def __init__(self, file: Any, mode: str, opener: Any, saboteur: Saboteur) -> None:
        super().__init__(file, mode, opener=opener)
        self._saboteur = saboteur

    def write(self, data: Any, /) -> int:
        self._saboteur.pass_or_fail("write", self.name)
        return super().write(data)


def once(step: int, number: int = errno.ENOSPC) -> Fault:
    """One step fails as the operating system says it."""
    return lambda now: OSError(number, os.strerror(number)) if now == step else None


def interrupted(step: int) -> Fault:
    """Somebody presses Ctrl-C at one step."""
    return lambda now: KeyboardInterrupt() if now == step else None


def killed(step: int) -> Fault:
    """The process is killed at one step."""

    def fault(now: int) -> None:
        if now == step:
            os.kill(os.getpid(), signal.SIGKILL)

    return fault


def in_a_child(act: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> bool:
    """Act in a process that may be killed; whether it was."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # about threads: the child needs none
        child = os.fork()
    if not child:
        try:
            act(*args, **kwargs)
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])
