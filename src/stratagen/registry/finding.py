"""Where the faults of one run are gathered while the registry is read.

Comes in: spans, codes, messages. Goes out: the problems found. Never here: what is a fault.
"""

from __future__ import annotations

from typing import NoReturn

from stratagen.problems import Problem, Span

__all__ = ["MOST_PROBLEMS", "Findings", "Stopped"]

MOST_PROBLEMS = 200


class Stopped(Exception):  # noqa: N818 - no error: the way out of a file whose fault was told
    """A file, or the run, cannot be read any further. The reason is among the findings."""


class Findings:
    """The problems of a run.

    Attributes:
        problems: what was found, in the order of finding.
        sound: whether what was read may be given to the next stage beside the problems. Names that are no names or a
            file that broke off would make it report what is not so.
    """

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.sound = True

    def add(self, span: Span, code: str, message: str, *, sound: bool = True) -> None:
        """Note a problem.

        Raises:
            Stopped: there are so many that nobody reads on.
        """
        if len(self.problems) > MOST_PROBLEMS:
            raise Stopped
        self.problems.append(Problem(span, code, message))
        self.sound = self.sound and sound
        if len(self.problems) == MOST_PROBLEMS:
            self.sound = False
            message = f"these are the first {MOST_PROBLEMS} problems; there may be more"
            self.problems.append(Problem(span, "too-many-problems", message))
            raise Stopped

    def stop(self, span: Span, code: str, message: str) -> NoReturn:
        """Note a problem after which the file cannot be read.

        Raises:
            Stopped: always.
        """
        self.add(span, code, message, sound=False)
        raise Stopped
