"""`gen watch`: what the loop does, told as it happens; ends at Ctrl-C or SIGTERM."""

from __future__ import annotations

import signal
import sys
from threading import Event

from stratagen.cli import answers
from stratagen.cli.arguments import Arguments
from stratagen.cli.report import Outcome, Style, changes_of, failed, passed, report, verified
from stratagen.place import Place
from stratagen.watch import Judged, Ran, Told, Trouble, watch

__all__ = ["Teller", "keep_current", "stopped_by_signals"]

NAMED = 3  # saved files named in a line; the rest is counted


def keep_current(place: Place, asked: Arguments) -> int:
    """Watch until a signal ends it; returns the exit code."""
    stop = stopped_by_signals()
    teller = Teller(place, Style(asked.diff, asked.json, asked.quiet))
    watch(place, teller.tell, stop, types=asked.types)
    return 0


def stopped_by_signals() -> Event:
    """An event that Ctrl-C and SIGTERM set, instead of ending the process in the middle of something."""
    stop = Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    return stop


class Teller:
    """Prints what happens: a paragraph for each event, or with `--json` a line."""

    def __init__(self, place: Place, style: Style) -> None:
        self._place = place
        self._style = style

    def tell(self, told: Told) -> None:
        """Print one event."""
        if self._style.json:
            print(answers.printed(self._answer(told), line=True), flush=True)
        else:
            self._print(told)
            sys.stdout.flush()

    def _print(self, told: Told) -> None:
        match told:
            case Ran(changes=changes):
                if not self._style.quiet:
                    print(self._head(told))
                report(Outcome(changes, (), written=not changes.refused), self._style)
            case Judged(verdicts):
                for line in () if self._style.quiet else passed(verdicts):
                    print(line)
                for line in failed(verdicts):
                    print(line, file=sys.stderr)
            case Trouble(text):
                print(f"{text}\ngen: nothing was changed; still watching", file=sys.stderr)

    def _head(self, ran: Ran) -> str:
        """`entities.yaml: 38 ms`."""
        names = sorted(self._name(ran))
        if not names:
            return f"watching {self._place.registry.name}; Ctrl-C ends it"
        more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
        return f"\n{', '.join(names[:NAMED])}{more}: {ran.seconds * 1000:.0f} ms"

    def _name(self, ran: Ran) -> list[str]:
        root = self._place.root
        return [path.relative_to(root).as_posix() for path in ran.saved]

    def _answer(self, told: Told) -> answers.Ran | answers.Judged | answers.Fault:
        match told:
            case Ran(changes=changes):
                outcome = Outcome(changes, (), written=not changes.refused)
                return answers.Ran(
                    saved=sorted(self._name(told)),
                    milliseconds=round(told.seconds * 1000),
                    **changes_of(outcome, self._style),
                )
            case Judged(verdicts):
                return answers.Judged(verified=verified(verdicts))
            case Trouble(text):
                return answers.Fault(text=text)
