"""Much work, shared out among copies of this process, one for each processor.

Comes in: what to do, and the pieces to do it with. Goes out: what comes of each, in order. A copy has all that this process has
(the model, the lock, the templates), so numbers of pieces go one way, results the other, and nothing else is sent. Never here:
a copy that outlives the call; where this process was killed, they find nobody to answer to, and end.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any, TypeAlias, TypeVar, cast

from msgspec import Struct

from stratagen.problems import ProjectError

__all__ = ["PROCESSORS", "side_by_side"]

Piece = TypeVar("Piece")
Result = TypeVar("Result")
Line: TypeAlias = "Connection[Any, Any]"
"""To a copy go numbers of pieces, and back comes each with its result, or a `_Fault`."""

FORK = get_context("fork")
PROCESSORS = os.cpu_count() or 1


def side_by_side(
    do: Callable[[Piece], Result], pieces: Sequence[Piece], told: Callable[[int], object]
) -> list[Result]:
    """What `do` makes of each piece.

    Args:
        do: called in a copy of this process: what it changes is lost, what it returns is pickled.
        pieces: what takes longest first, so that nobody waits for it in the end.
        told: how many are done, whenever one is.

    Raises:
        ProjectError: a copy was killed.
        Exception: what `do` raised, for the first piece that made it.
    """
    ahead = iter(range(len(pieces)))
    answers: dict[int, Result | _Fault] = {}
    results: list[Result] = []
    with ExitStack() as stack:
        lines = [stack.enter_context(_copy(do, pieces)) for _ in range(PROCESSORS)]
        for line in lines:
            stack.callback(line.close)  # all of them, before one is waited for
        for line, number in zip(lines * 2, ahead, strict=False):  # two, so that none has to wait
            _ask(line, number)
        while len(results) < len(pieces):
            for line in cast("list[Line]", wait(lines)):
                number, answers[number] = _received(line)
                for following in islice(ahead, 1):
                    _ask(line, following)
            while len(results) in answers:
                results.append(_result(answers.pop(len(results))))
                told(len(results))
    return results


class _Fault(Struct, frozen=True):
    """What was raised instead of a result."""

    error: Exception


def _ask(line: Line, number: int) -> None:
    with suppress(ConnectionError):  # that it is gone is found out by who waits for its answer
        line.send(number)


def _received(line: Line) -> tuple[int, Any]:
    try:
        number, answer = line.recv()
    except (EOFError, ConnectionError) as error:
        why = "a process that shares the work was killed, for want of memory maybe"
        raise ProjectError(f"{why}; nothing was changed") from error
    return number, answer


def _result(answer: Result | _Fault) -> Result:
    if isinstance(answer, _Fault):
        raise answer.error
    return answer


@contextmanager
def _copy(do: Callable[[Piece], Result], pieces: Sequence[Piece]) -> Iterator[Line]:
    """The line to a copy of this process. Afterwards the copy is gone, and has tidied up; it is called off when something
    fails, and on Ctrl-C."""
    ours, theirs = FORK.Pipe()
    copy = FORK.Process(target=_serve, args=(do, pieces, ours, theirs))
    copy.start()
    theirs.close()
    try:
        yield ours
    except BaseException:
        copy.terminate()
        raise
    finally:
        copy.join()


def _serve(
    do: Callable[[Piece], Result], pieces: Sequence[Piece], theirs: Line, ours: Line
) -> None:
    """Do what is asked for, until nobody asks any more."""
    theirs.close()  # else it would never be seen to be closed
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever asks tells it by SIGTERM
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    with suppress(EOFError, ConnectionError):
        while True:
            number = ours.recv()
            ours.send((number, _attempt(do, pieces[number])))


def _attempt(do: Callable[[Piece], Result], piece: Piece) -> Result | _Fault:
    try:
        return do(piece)
    except Exception as error:  # noqa: BLE001 - raised again by who asked
        error.add_note("".join(traceback.format_exception(error)))  # which is not pickled
        return _Fault(error)
