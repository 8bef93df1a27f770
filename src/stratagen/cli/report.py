"""How a run is told: a summary for people, one JSON document for programs, progress while it lasts."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypedDict

from msgspec import UNSET, Struct, UnsetType

from stratagen.output.changes import Change, ChangeSet, Kind
from stratagen.output.manifest import LOCK
from stratagen.place import Progress

if TYPE_CHECKING:  # at run time only where `--json` is asked for, or a checker has looked
    from stratagen.cli.answers import Checked, Run
    from stratagen.cli.answers import Message as Said
    from stratagen.verify.checkers import Message, Verdict

__all__ = [
    "INTERRUPTED",
    "Outcome",
    "Style",
    "answer_of",
    "changes_of",
    "failed",
    "passed",
    "progress_line",
    "report",
    "verified",
]

LISTED = 12  # files named for each kind of change; the rest is counted
OWNERS = 5  # entities named whose files were left
WRITES = {  # kind -> what is said before it is done, and the colour
    Kind.CREATE: ("create", "32"),
    Kind.UPDATE: ("update", "33"),
    Kind.DELETE: ("delete", "31"),
}
OWN_CODE = {
    "service": "into a subclass that the entity names as `service`",
    "routes": "into a handler: a route of the entity names it",
    "storage": "into the registry, as a field, or into the entity's `service` subclass",
}
"""Layer -> where behaviour of one's own belongs."""

EJECTABLE = frozenset({"storage", "service", "routes", "client", "admin"})
"""Layers whose files of one entity `gen eject` makes the user's."""

REFUSED = {
    Kind.EDITED: "was edited by hand",
    Kind.FOREIGN: "exists already and was not generated",
}
WAY_OUT = """\
Nothing was written. `gen restore FILE` brings the generated text back, `--force` overwrites all of these files."""


INTERRUPTED = """\
gen: a run was killed half way, so that old and new files stand side by side: what is said here is said of that mixture. The
next `gen all` takes it back before it begins."""


class Style(Struct, frozen=True):
    """How the user wants it told."""

    diff: bool = False
    json: bool = False
    quiet: bool = False


class Outcome(Struct, frozen=True):
    """What a run did, or would do."""

    changes: ChangeSet
    verdicts: tuple[Verdict, ...]
    written: bool
    interrupted: bool = (
        False  # a run before was killed half way, and this one has left that as it is
    )

    @property
    def failed(self) -> bool:
        """Whether a checker found a fault."""
        return any(map(_has_failed, self.verdicts))


@contextmanager
def progress_line(style: Style) -> Iterator[Progress]:
    """A teller that keeps one line of the terminal current, and takes it away at the end; silent where nobody looks."""
    if style.quiet or style.json or not sys.stderr.isatty():
        yield _silent
        return

    def tell(what: str, done: int, total: int) -> None:
        print(f"\r{what} {done:,}/{total:,}\x1b[K", end="", file=sys.stderr, flush=True)

    try:
        yield tell
    finally:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _silent(_what: str, _done: int, _total: int) -> None:
    """Nobody looks."""


def report(outcome: Outcome, style: Style) -> None:
    """Print the outcome; faults go to stderr as text, and with `--json` into the document."""
    if style.json:
        from stratagen.cli.answers import printed

        print(printed(answer_of(outcome, style)))
        return
    if not style.quiet:
        for line in _summary(outcome, style):
            print(line)
    for line in _faults(outcome):
        print(line, file=sys.stderr)


# ── For programs ─────────────────────────────────────────────────────────────────────────────────────────────────────


def answer_of(outcome: Outcome, style: Style) -> Run:
    """The outcome as `--json` prints it."""
    from stratagen.cli.answers import Run

    return Run(**changes_of(outcome, style), verified=verified(outcome.verdicts))


class Told(TypedDict):
    """What an answer says of changes."""

    written: bool
    stale: bool
    interrupted: bool
    created: list[str]
    updated: list[str]
    deleted: list[str]
    edited: list[str]
    foreign: list[str]
    unchanged: int
    left: list[str]
    diff: dict[str, str] | UnsetType


def changes_of(outcome: Outcome, style: Style) -> Told:
    """What its changes are, as an answer says it."""
    changes = outcome.changes
    paths = {kind: [change.path for change in changes.of(kind)] for kind in Kind}
    shown = (*changes.writes, *changes.refused)
    return {
        "written": outcome.written,
        "stale": changes.stale,
        "interrupted": outcome.interrupted,
        "created": paths[Kind.CREATE],
        "updated": paths[Kind.UPDATE],
        "deleted": paths[Kind.DELETE],
        "edited": paths[Kind.EDITED],
        "foreign": paths[Kind.FOREIGN],
        "unchanged": len(paths[Kind.SAME]),
        "left": [change.path for change in changes.left],
        "diff": {each.path: "\n".join(_diff(each)) for each in shown} if style.diff else UNSET,
    }


def verified(verdicts: Iterable[Verdict]) -> dict[str, Checked]:
    """What the checkers say, as an answer says it."""
    from stratagen.cli.answers import Checked

    return {
        verdict.what: Checked(
            checker=verdict.checker,
            status=verdict.status.value,
            note=verdict.note,
            messages=list(map(_message, verdict.messages)),
        )
        for verdict in verdicts
    }


def _message(message: Message) -> Said:
    from stratagen.cli.answers import Message as Said

    return Said(
        file=message.file,
        line=message.line,
        text=message.text,
        registry=str(message.origin) if message.origin else None,
    )


# ── For people ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _summary(outcome: Outcome, style: Style) -> Iterator[str]:
    changes = outcome.changes
    for change in changes.writes if style.diff else ():
        yield from _diff(change)
    for kind in WRITES:
        yield from _files(kind, changes.of(kind), written=outcome.written)
    yield _counts(outcome)
    stale = [each for each in changes.left if not each.refused]
    yield from _left(stale, "stale", "`gen all` brings them up to date")
    in_the_way = [each for each in changes.left if each.refused]
    yield from _left(in_the_way, "in the way of `gen all`", "`gen check` says why")
    yield from passed(outcome.verdicts)


def _left(changes: Sequence[Change], what: str, way_out: str) -> Iterator[str]:
    """What was not asked for, and whose it is."""
    if changes:
        count = (
            "1 file of others is" if len(changes) == 1 else f"{len(changes):,} files of others are"
        )
        owners = sorted({each.entity for each in changes if each.entity})
        whose = f" ({', '.join(owners[:OWNERS])}{', …' if len(owners) > OWNERS else ''})"
        yield f"{count} {what}{whose if owners else ''}; {way_out}"


def passed(verdicts: Iterable[Verdict]) -> Iterator[str]:
    """What the checkers found in order, or did not look at."""
    for verdict in verdicts:
        if not _has_failed(verdict):
            how = f": {verdict.note}" if verdict.note else f" ({verdict.checker})"
            yield f"{verdict.what} {verdict.status.value}{how}"


def _files(kind: Kind, changes: tuple[Change, ...], *, written: bool) -> Iterator[str]:
    before, colour = WRITES[kind]
    label = _coloured(f"{kind.value if written else before:8}", colour)
    for change in changes[:LISTED]:
        yield f"  {label} {change.path}"
    if len(changes) > LISTED:
        yield f"  {label} … and {len(changes) - LISTED:,} more"


def _counts(outcome: Outcome) -> str:
    changes = outcome.changes
    counts = [
        f"{len(changes.of(kind)):,} {kind.value if outcome.written else f'to {before}'}"
        for kind, (before, _) in WRITES.items()
        if changes.of(kind)
    ]
    text = ", ".join([*counts, f"{len(changes.of(Kind.SAME)):,} unchanged"])
    if not outcome.written and changes.stale and not counts and not changes.refused:
        return f"{text}; {LOCK} is out of date"
    return text


def _faults(outcome: Outcome) -> Iterator[str]:
    for change in outcome.changes.refused:
        yield f"gen: {change.path} {REFUSED[change.kind]}:"
        yield from _diff(change)
        if change.kind is Kind.EDITED:
            yield f"gen: {_right_place(change)}"
    if outcome.changes.refused:
        yield WAY_OUT
    if outcome.interrupted:
        yield INTERRUPTED
    yield from failed(outcome.verdicts)


def _right_place(change: Change) -> str:
    """Where an edit belongs that stands in a generated file."""
    if change.text is None:
        return "it is not generated any more: move what you want to keep, then delete it"
    template = change.entry.template if change.entry else ""
    places = [
        f"into templates/{template}, a copy of the built-in one, where it holds for all that is made by it"
    ]
    if change.layer in OWN_CODE:
        places.insert(0, OWN_CODE[change.layer])
    if change.entity is not None and change.layer in EJECTABLE:
        places.append(
            f"or into a file of your own: `gen eject {change.path}` makes this one yours, edits and all"
        )
    return f"an edit belongs {'; '.join(places)}"


def failed(verdicts: Iterable[Verdict]) -> Iterator[str]:
    """What the checkers object to."""
    for verdict in verdicts:
        if _has_failed(verdict):
            note = f": {verdict.note}" if verdict.note else ""
            yield f"gen: {verdict.what} failed its check by {verdict.checker}{note}"
            yield from (f"  {message}" for message in verdict.messages)


def _has_failed(verdict: Verdict) -> bool:
    from stratagen.verify.checkers import Status

    return verdict.status is Status.FAILED


def _diff(change: Change) -> Iterator[str]:
    """What is on disk against what is to be there."""
    import difflib  # late: most runs have no difference to show

    before = (change.before or b"").decode(errors="replace").splitlines()
    after = (change.text or "").splitlines()
    names = (f"{change.path} (now)", f"{change.path} (generated)")
    return difflib.unified_diff(before, after, *names, lineterm="")


def _coloured(text: str, colour: str) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if sys.stdout.isatty() else text
