"""`gen plan`: what the changes of a registry mean for the database, the API and the client, in one verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from msgspec import Struct

from stratagen.cli.answers import Planned, Step, Subject, Verdict, printed
from stratagen.cli.arguments import Arguments
from stratagen.cli.past import commit_of, last_commit_of, model_at
from stratagen.cli.saying import asked_for
from stratagen.model.entity import Model
from stratagen.pipeline import understand
from stratagen.place import Place
from stratagen.schema.declared import declared
from stratagen.schema.differing import steps_between
from stratagen.schema.history import read_history
from stratagen.schema.judging import Judgement, Weight
from stratagen.schema.knowing import known_of
from stratagen.schema.values import Schema
from stratagen.verdict.comparing import api_changes
from stratagen.verdict.database import database_changes
from stratagen.verdict.values import Api, Change, Client

__all__ = ["plan"]

W = TypeVar("W", Weight, Api, Client)


class _Past(Struct, frozen=True):
    """What the registry is compared with."""

    name: str
    schema: Schema
    model: Model | None  # None: only the schema is known


def plan(place: Place, asked: Arguments) -> int:
    """Tell the verdict; returns 1 where something breaks or is lost."""
    model = understand(place)
    past = _past(place, asked)
    new = declared(model)
    known = known_of(model, past.schema, new, {}, {})
    database = [*database_changes(past.schema, new, known)]
    changes = api_changes(past.model, model) if past.model else ()
    wanted = [*asked_for(model, steps_between(past.schema, new, known).unsaid)]
    weight = _worst(Weight, (each.weight for _, each in database))
    api, client = _worst(Api, (each.api for each in changes)), _worst(
        Client, (each.client for each in changes)
    )
    found = Planned(
        against=past.name,
        database=weight.value,
        api=api.value if past.model else None,
        client=client.value if past.model else None,
        subjects=[*_subjects(database, changes)],
        wanted=wanted,
    )
    if asked.json:
        print(printed(found))
    elif not asked.quiet:
        print("\n".join(_lines(found)))
    return int(weight is Weight.DESTRUCTIVE or api is Api.BREAKING)


def _past(place: Place, asked: Arguments) -> _Past:
    history = read_history(place.root)
    if asked.against is not None or history.head is None:
        name = asked.against or "HEAD"
        commit = commit_of(place.root, name)
        model = model_at(place, commit)
        return _Past(f"{name} ({commit[:12]})", declared(model), model)
    name = f"revision {history.head}"
    written = last_commit_of(history.snapshot) if history.snapshot else None
    if written is None:
        return _Past(name, history.schema, None)
    return _Past(f"{name} ({written[:12]})", history.schema, model_at(place, written))


def _worst(of: type[W], found: Iterable[W]) -> W:
    order = list(of)
    return max(found, key=order.index, default=order[0])


def _subjects(
    database: Iterable[tuple[str, Judgement]], changes: Iterable[Change]
) -> Iterator[Subject]:
    """By subject, in the order of their names."""
    steps: dict[str, list[Step]] = {}
    verdicts: dict[str, list[Verdict]] = {}
    for subject, each in database:
        step = Step(what=each.what, weight=each.weight.value, advice=each.advice)
        steps.setdefault(subject, []).append(step)
    for change in changes:
        verdict = Verdict(what=change.what, api=change.api.value, client=change.client.value)
        verdicts.setdefault(change.subject, []).append(verdict)
    for subject in sorted(steps.keys() | verdicts.keys()):
        yield Subject(
            subject=subject,
            database=steps.get(subject, []),
            changes=verdicts.get(subject, []),
        )


def _lines(found: Planned) -> Iterator[str]:
    yield f"against {found.against}"
    for each in found.subjects:
        yield ""
        yield each.subject
        for step in each.database:
            yield f"  database  {step.weight:14} {step.what}"
            if step.advice:
                yield f"{'':27}{step.advice}"
        for change in each.changes:
            client = "" if change.client == "fits" else f" (client: {change.client})"
            yield f"  api       {change.api:14} {change.what}{client}"
    if found.wanted:
        yield ""
        yield "before `gen migrate`:"
        yield from (f"  {each}" for each in found.wanted)
    yield ""
    api = (
        f"api {found.api}, client {found.client}"
        if found.api
        else "api and client not compared: the revision is not committed yet"
    )
    yield f"database {found.database}, {api}"
