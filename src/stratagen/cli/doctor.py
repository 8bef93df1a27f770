"""`gen doctor`: what has changed under the user's own files, and what is missing or differs on this machine.

Looks only, but for `--accept`, which notes in `gen.lock` that what was found of overrides, ejected files and versions is right.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping

from msgspec import UNSET, Struct

from stratagen.cli.answers import Doctor, Found, printed
from stratagen.cli.arguments import Arguments
from stratagen.cli.hook import fault_of_hook
from stratagen.emit.ejected import moved
from stratagen.emit.format import format_files, formatter_version
from stratagen.emit.targets import find_overrides
from stratagen.model.entity import Model
from stratagen.output.changes import ChangeSet
from stratagen.output.disk import apply, exclusive, read_lock, recovery_waits
from stratagen.pipeline import Plan, plan, understand
from stratagen.place import Place
from stratagen.problems import Problem
from stratagen.remake import first_party
from stratagen.verify.checkers import checker_version, missing_packages
from stratagen.verify.handlers import check_handlers
from stratagen.verify.services import check_services

__all__ = ["Finding", "doctor"]


class Finding(Struct, frozen=True):
    """One thing that is not as it should be."""

    kind: str
    file: str  # below the project
    line: int | None
    message: str
    remedy: str
    diff: str = ""  # what it stands in for, against it


def doctor(place: Place, asked: Arguments) -> int:
    """Print what was found; returns the exit code, 1 where that is something."""
    model = understand(place)
    code = [*check_handlers(model, place.root), *check_services(model, place.root)]
    made = None if check_handlers(model, place.root) else plan(place, afresh=True)
    found = [
        *_waiting(place),
        *map(_told, code),
        *(_changed(place, model, made) if made else ()),
        *_versions(place, model),
        *_client(place, model),
        *_hook(place),
    ]
    if asked.accept and made:
        _accept(place, model, made)
        found = [each for each in found if each.kind not in ACCEPTED]
    if asked.json:
        print(printed(Doctor(findings=[_answer(each, asked.diff) for each in found])))
    else:
        for line in _page(found, asked.diff):
            print(line)
    return int(bool(found))


ACCEPTED = frozenset(
    {"override-changed", "ejected-changed", "formatter-version", "checker-version"}
)
"""What `--accept` settles."""

AGREE = "`gen doctor --diff` shows both; when yours is right, `gen doctor --accept` notes it"


def _accept(place: Place, model: Model, made: Plan) -> None:
    lock = read_lock(place.root)
    formatter, checker = formatter_version(model.project.formatter), checker_version(
        model.project.checker
    )
    with exclusive(place.root):
        apply(place.root, ChangeSet((), lock, formatter, checker=checker, against=made.against))


# ── What is looked at ────────────────────────────────────────────────────────────────────────────────────────────────


def _waiting(place: Place) -> Iterator[Finding]:
    if recovery_waits(place.root):
        message = "a run was killed half way, so that old and new files stand side by side"
        yield Finding(
            "recovery", ".gen/stage", None, message, "the next `gen all` takes it back and goes on"
        )


def _told(problem: Problem) -> Finding:
    span = problem.span
    remedy = "change it, or what the registry says of it; `gen stub` writes what is missing"
    return Finding(problem.code, span.file, span.line, problem.message, remedy)


def _changed(place: Place, model: Model, made: Plan) -> Iterator[Finding]:
    """Overrides and ejected files whose other side is not what it was."""
    known = read_lock(place.root).against
    stale = [own for own, today in sorted(made.against.items()) if known.get(own, today) != today]
    ejected = {each.place: f"{model.project.package}/{each.file}" for each in model.project.ejected}
    for own in stale:
        if own in ejected:
            message = f"what would be generated at {ejected[own]} is not what it was when you took it over"
            ours = _generated(model, made, own, ejected)
            yield Finding("ejected-changed", own, None, message, AGREE, _diff(place, own, ours))
        else:
            built_in = find_overrides(place.root)[place.root / own]
            message = "the built-in template that it stands in for has changed"
            ours = built_in.read_text("utf-8", "replace")
            yield Finding("override-changed", own, None, message, AGREE, _diff(place, own, ours))


def _generated(model: Model, made: Plan, own: str, ejected: Mapping[str, str]) -> str:
    """What an ejected file would hold if it were ejected today."""
    path, text = ejected[own], made.ejected[own].text
    texts = format_files({path: text}, model.project.formatter, first_party(model))
    return moved(texts[path], path, own)


def _versions(place: Place, model: Model) -> Iterator[Finding]:
    lock, project = read_lock(place.root), model.project
    for what, then, now in (
        ("formatter", lock.formatter, formatter_version(project.formatter)),
        ("checker", lock.checker, checker_version(project.checker)),
    ):
        if then and now and then != now and then.split(" ")[0] == now.split(" ")[0]:
            message = f"gen.lock was written with {then}, and here is {now}"
            remedy = f"install {then}, or take {now} for everybody by `gen doctor --accept` and `gen all`"
            yield Finding(f"{what}-version", "gen.lock", None, message, remedy)
        if not now and project.checker != "none":
            yield Finding(
                "no-checker",
                "gen.lock",
                None,
                f"{project.checker} is not installed",
                "pip install 'stratagen[cli]'",
            )


def _client(place: Place, model: Model) -> Iterator[Finding]:
    client = place.root / model.project.package / "client"
    if (client / "package.json").is_file() and (missing := missing_packages(client)):
        name = client.relative_to(place.root).as_posix()
        message = f"{len(missing)} of its packages are not installed ({', '.join(missing)}), so it is not checked"
        yield Finding(
            "client-packages", f"{name}/package.json", None, message, f"npm install --prefix {name}"
        )


def _hook(place: Place) -> Iterator[Finding]:
    if fault := fault_of_hook(place):
        yield Finding(
            "hook", ".git/hooks/pre-commit", None, fault, "delete it and run `gen hook install`"
        )


# ── How it is told ───────────────────────────────────────────────────────────────────────────────────────────────────


def _diff(place: Place, own: str, ours: str) -> str:
    mine = (place.root / own).read_text("utf-8", "replace")
    names = (f"{own} (yours)", f"{own} (generated today)")
    return "\n".join(
        difflib.unified_diff(mine.splitlines(), ours.splitlines(), *names, lineterm="")
    )


def _answer(found: Finding, diff: bool) -> Found:
    return Found(
        kind=found.kind,
        file=found.file,
        line=found.line,
        message=found.message,
        remedy=found.remedy,
        diff=found.diff if diff else UNSET,
    )


def _page(findings: list[Finding], diff: bool) -> Iterator[str]:
    for found in findings:
        line = f":{found.line}" if found.line else ""
        yield f"{found.file}{line}: {found.kind}: {found.message}"
        if diff and found.diff:
            yield found.diff
        yield f"  {found.remedy}"
    if not findings:
        yield "nothing found"
