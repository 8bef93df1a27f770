"""How it is told that nothing can be done."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from stratagen.problems import Problem

__all__ = ["refuse"]


def refuse(text: str, problems: Iterable[Problem] = (), *, json: bool, code: int = 2) -> int:
    """Say why nothing is done, to people and, with `--json`, to programs as well; returns the exit code."""
    print(text, file=sys.stderr)
    if json:
        from stratagen.cli.answers import Refusal, RegistryProblem, printed  # late: seldom wanted

        told = [
            RegistryProblem(
                file=each.span.file,
                line=each.span.line,
                column=each.span.column,
                code=each.code,
                message=each.message,
            )
            for each in problems
        ]
        print(printed(Refusal(error=text, problems=told)))
    return code
