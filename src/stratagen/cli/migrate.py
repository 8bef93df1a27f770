"""`gen migrate`: a revision from what changed in the registry since the last one; and the database brought to a revision.

A revision is made from two values, the schema of today's registry and the one that stands beside the last revision: no database
is needed for it, and nothing is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import asdict

from stratagen.cli.answers import Lacking, Revised, Step, printed
from stratagen.cli.arguments import Arguments
from stratagen.cli.database import move
from stratagen.cli.edits import answer, settle, tell
from stratagen.cli.saying import asked_for, fillings, recoded
from stratagen.emit.format import format_files
from stratagen.emit.revision import ALEMBIC, TEMPLATE, Revision, environment_text, revision_text
from stratagen.model.entity import Model
from stratagen.output.edits import Edit
from stratagen.output.manifest import digest
from stratagen.pipeline import understand
from stratagen.place import Place
from stratagen.problems import ProjectError
from stratagen.remake import first_party
from stratagen.schema.declared import declared
from stratagen.schema.differing import Steps, steps_between
from stratagen.schema.history import FOLDER, VERSIONS, History, read_history
from stratagen.schema.judging import Judgement, Weight, judged
from stratagen.schema.knowing import backwards, known_of
from stratagen.schema.values import Schema, dumped

__all__ = ["lacking", "migrate"]


def migrate(place: Place, asked: Arguments) -> int:
    """Do what was asked for; returns the exit code."""
    match asked.what:
        case "check":
            return _check(place, asked)
        case "up" | "down" | "status" | "stamp":
            return move(place, asked)
    return _write(place, asked)


# A revision -----------------------------------------------------------------------------------------------------------


def _write(place: Place, asked: Arguments) -> int:
    """A revision of what changed; nothing where nothing did."""
    if not asked.message:
        raise ProjectError("say what changes: gen migrate -m 'tickets have a due date'")
    model = understand(place)
    history = read_history(place.root)
    new = declared(model)
    known = known_of(
        model,
        history.schema,
        new,
        dict(fillings(model, asked.fills or ())),
        recoded(model, asked.maps or ()),
    )
    up = steps_between(history.schema, new, known)
    judgements = [judged(step) for step in up.steps]
    if refusals := [*asked_for(model, up.unsaid), *_losses(judgements, asked)]:
        raise ProjectError("\ngen: ".join(refusals))
    edits: list[Edit] = []
    if up.steps:
        down = steps_between(new, history.schema, backwards(known, history.schema, new))
        edits += _surroundings(place, model)
        edits += _edits(model, history, new, asked.message, (up, down))
    settle(place, edits, asked)
    _tell(place, edits, judgements, asked)
    return 0


def _losses(judgements: list[Judgement], asked: Arguments) -> Iterator[str]:
    lost = [each.what for each in judgements if each.weight is Weight.DESTRUCTIVE]
    if lost and not asked.allow_drop:
        yield f"this would lose data: {'; '.join(lost)}. --allow-drop says that it may; `renamed_from` in the registry makes a rename of it"


def _tell(place: Place, edits: list[Edit], judgements: list[Judgement], asked: Arguments) -> None:
    if asked.json:
        files = asdict(answer(edits, asked))
        print(printed(Revised(**files, steps=[*map(_step, judgements)])))
    elif judgements:
        tell(place, edits, asked, *_told(judgements))
    else:
        tell(place, edits, asked, "nothing changed that the database has to follow")


def _edits(
    model: Model, history: History, new: Schema, message: str, ways: tuple[Steps, Steps]
) -> Iterator[Edit]:
    snapshot = dumped(new)
    name = digest(f"{history.head}\n{message}\n{snapshot}".encode())[:12]
    words = "_".join(re.findall(r"[a-z0-9]+", message.lower()))[:40].strip("_") or "change"
    path = f"{VERSIONS}/{history.count + 1:04}_{words}"
    up, down = ways
    text = revision_text(Revision(name, history.head, message), up.steps, down.steps)
    yield Edit(f"{path}.py", None, _formatted(model, text))
    yield Edit(f"{path}.json", None, snapshot)


def _surroundings(place: Place, model: Model) -> Iterator[Edit]:
    """What Alembic needs around the revisions, where it is not there yet."""
    texts = {
        "alembic.ini": ALEMBIC,
        f"{FOLDER}/env.py": _formatted(model, environment_text(model.project.package)),
        f"{FOLDER}/script.py.mako": TEMPLATE,
    }
    for path, text in texts.items():
        if not (place.root / path).exists():
            yield Edit(path, None, text)


def _formatted(model: Model, text: str) -> str:
    return format_files({"revision.py": text}, model.project.formatter, first_party(model))[
        "revision.py"
    ]


def _told(judgements: list[Judgement]) -> Iterator[str]:
    """What it means, a line for each step, and below it the way that would disturb nobody."""
    for each in judgements:
        yield f"  {each.weight.value:12} {each.what}"
        if each.advice:
            yield f"  {'':12} {each.advice}"


def _step(judgement: Judgement) -> Step:
    return Step(what=judgement.what, weight=judgement.weight.value, advice=judgement.advice)


def _check(place: Place, asked: Arguments) -> int:
    """Whether the registry says what the last revision leaves."""
    history = read_history(place.root)
    judgements = lacking(understand(place), history)
    if asked.json:
        print(printed(Lacking(revision=history.head, steps=[*map(_step, judgements)])))
    elif judgements:
        print("the revisions do not say yet, and `gen migrate -m …` would:")
        print("\n".join(_told(judgements)))
    elif not asked.quiet:
        print("the revisions say what the registry says")
    return int(bool(judgements))


def lacking(model: Model, history: History) -> list[Judgement]:
    """What the registry says that no revision says."""
    new = declared(model)
    known = known_of(model, history.schema, new, {}, {})
    return [judged(step) for step in steps_between(history.schema, new, known).steps]
