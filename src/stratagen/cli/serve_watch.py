"""`gen serve --watch`: the API started again after each change, on a socket that stays open: no request is refused meanwhile."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path
from threading import Thread
from time import perf_counter

from stratagen.cli.answers import Answering, Stopped, printed
from stratagen.cli.arguments import Arguments
from stratagen.cli.report import Style
from stratagen.cli.serving import GRACE, announced, listen
from stratagen.cli.watch import Teller, stopped_by_signals
from stratagen.model.entity import Model
from stratagen.place import Place
from stratagen.watch import Ran, Told, watch

__all__ = ["serve_watching"]


def serve_watching(place: Place, model: Model, asked: Arguments) -> int:
    """Serve and watch until a signal ends it; returns the exit code."""
    stop = stopped_by_signals()
    listening = listen(asked.host, asked.port)
    with listening:
        package = model.project.package
        print(announced(package, asked, listening.getsockname()[1]), flush=True)
        api = _Api(place, listening, in_json=asked.json)
        teller = Teller(place, Style(json=asked.json))

        def tell(told: Told) -> None:
            teller.tell(told)
            if isinstance(told, Ran) and _matters(told):
                api.start()

        try:
            watch(place, tell, stop, types=asked.types, also=_packages(place.root, package))
        finally:
            api.end()
    return 0


def _packages(root: Path, generated: str) -> list[Path]:
    """The user's own packages: what they import from each other is code that is served."""
    return [
        path.parent
        for folder in (root, root / "src")
        for path in sorted(folder.glob("*/__init__.py"))
        if path.parent != root / generated
    ]


def _matters(ran: Ran) -> bool:
    """Whether the API differs: generated Python, or a module of the user's; and always at the start."""
    if ran.changes.refused:
        return False
    written = [Path(change.path) for change in ran.changes.writes]
    return not ran.saved or any(path.suffix == ".py" for path in (*written, *ran.saved))


class _Api:
    """The process that answers; a new one takes over where the last one stops."""

    def __init__(self, place: Place, listening: socket.socket, *, in_json: bool) -> None:
        self._place = place
        self._json = in_json
        self._listening = listening
        self._process: subprocess.Popen[bytes] | None = None
        self._ending = False

    def start(self) -> None:
        """Start it; the one that runs is told to end what it is doing."""
        since = perf_counter()
        if self._process:
            self._process.terminate()
            Thread(target=_wait, args=(self._process,), daemon=True).start()
        ready, told = socket.socketpair()
        handles = (self._listening.fileno(), told.fileno())
        place = self._place
        self._process = subprocess.Popen(
            [
                *(sys.executable, "-m", "stratagen", "--registry", str(place.registry), "serve"),
                *("--inherited", ",".join(map(str, handles))),
            ],
            cwd=place.root,
            env={**os.environ, "ADAPT_SCHEMA": "true"},
            pass_fds=handles,
        )
        told.close()
        Thread(target=self._follow, args=(self._process, ready, since), daemon=True).start()

    def end(self) -> None:
        """Stop it for good."""
        self._ending = True
        if self._process:
            self._process.terminate()
            _wait(self._process)

    def _follow(self, process: subprocess.Popen[bytes], ready: socket.socket, since: float) -> None:
        """Say when it answers, and when it stops though nobody asked it to."""
        with ready:
            if ready.recv(1):
                print(self._answers(perf_counter() - since), flush=True)
        process.wait()
        if process is self._process and not self._ending:
            if self._json:
                print(printed(Stopped(), line=True), flush=True)
            print("gen: the API stopped; the next change starts it again", file=sys.stderr)

    def _answers(self, seconds: float) -> str:
        if self._json:
            return printed(Answering(milliseconds=round(seconds * 1000)), line=True)
        return f"the API answers after {seconds:.1f} s"


def _wait(process: subprocess.Popen[bytes]) -> None:
    """Until a process that was told to end has ended."""
    try:
        process.wait(GRACE + 1)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
