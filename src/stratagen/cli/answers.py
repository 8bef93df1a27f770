"""What `--json` prints: the shape of each command's answer, and their JSON Schema, both from the classes below.

Comes in: an answer. Goes out: text. Never here: how an answer is found.
"""

from __future__ import annotations

import json
from typing import Literal, TypeAlias

from msgspec import UNSET, Struct, UnsetType, field, to_builtins
from msgspec.json import schema_components

__all__ = [
    "ANSWERS",
    "Answering",
    "Changes",
    "Checked",
    "Difference",
    "Doctor",
    "EntityRow",
    "Fault",
    "Files",
    "Found",
    "Imported",
    "Judged",
    "Lacking",
    "Message",
    "Note",
    "Planned",
    "Ran",
    "Recipe",
    "Refusal",
    "RegistryProblem",
    "Revised",
    "Run",
    "Schemas",
    "Serving",
    "Shown",
    "Spot",
    "Standing",
    "Step",
    "Stopped",
    "Subject",
    "Verdict",
    "Where",
    "answers_schema",
    "printed",
]


class _Answer(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An answer, or a part of one."""


# ── Runs ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


class Message(_Answer, frozen=True, kw_only=True):
    """What a checker says of a line; `registry` is the line of the registry behind it, as `file:line:column`."""

    file: str
    line: int
    text: str
    registry: str | None


class Checked(_Answer, frozen=True, kw_only=True):
    """The verdict of a type checker; `note` is the reason where nothing was checked."""

    checker: str
    status: Literal["clean", "failed", "not checked"]
    note: str
    messages: list[Message]


class Changes(_Answer, frozen=True, kw_only=True):
    """What a run did to the generated files, or, where it is not `written`, would do. `interrupted`: a run before was killed half
    way, and that was not taken back yet. `left` are stale and were not asked for; `diff` is there where it was asked for.
    """

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
    diff: dict[str, str] | UnsetType = UNSET


class Run(Changes, frozen=True, kw_only=True):
    """A run of a command that generates, or of `check`; `verified` by language."""

    verified: dict[str, Checked]


class Ran(Changes, frozen=True, kw_only=True, tag="ran", tag_field="event"):
    """`watch`: the files that were saved, and what that changed."""

    saved: list[str]
    milliseconds: int


class Judged(_Answer, frozen=True, kw_only=True, tag="judged", tag_field="event"):
    """`watch`: what the checkers say of the last run."""

    verified: dict[str, Checked]


class Fault(_Answer, frozen=True, kw_only=True, tag="trouble", tag_field="event"):
    """`watch`: a registry or template that cannot be used; nothing was changed."""

    text: str


class Serving(_Answer, frozen=True, kw_only=True, tag="serving", tag_field="event"):
    """`serve`: where it is served. Requests are answered a little later."""

    url: str
    documentation: str
    admin: str | None


class Answering(_Answer, frozen=True, kw_only=True, tag="answering", tag_field="event"):
    """`serve --watch`: requests are answered by the code as it is now."""

    milliseconds: int


class Stopped(_Answer, frozen=True, kw_only=True, tag="stopped", tag_field="event"):
    """`serve --watch`: the API stopped by itself; the next change starts it again."""


# ── Files of the user's own ──────────────────────────────────────────────────────────────────────────────────────────


class Files(_Answer, frozen=True, kw_only=True):
    """Files of the user's own that were written, or would be."""

    written: bool
    created: list[str]
    updated: list[str]
    diff: dict[str, str] | UnsetType = UNSET


class Note(_Answer, frozen=True, kw_only=True):
    """What a registry cannot say of a source: where, and why."""

    where: str
    cause: str


class Difference(_Answer, frozen=True, kw_only=True):
    """Where the source and what would be generated differ; `unnoticed` says why that does not count, null where it does."""

    where: str
    what: str
    unnoticed: str | None


class Imported(_Answer, frozen=True, kw_only=True):
    """The registry that was made of a source; `proof` where it was asked for."""

    written: bool
    created: list[str]
    entities: list[str]
    enums: list[str]
    notes: list[Note]
    diff: dict[str, str] | UnsetType = UNSET
    proof: list[Difference] | UnsetType = UNSET


class Step(_Answer, frozen=True, kw_only=True):
    """What a revision does to a database, how much that asks of one in use, and how to have it for less."""

    what: str
    weight: Literal["safe", "locks", "destructive"]
    advice: str


class Revised(Files, frozen=True, kw_only=True):
    """`migrate -m`: the revision that was written, or would be; no steps where nothing changed."""

    steps: list[Step]


class Lacking(_Answer, frozen=True, kw_only=True):
    """`migrate check`: the last revision, and what the registry says that none says."""

    revision: str | None
    steps: list[Step]


class Standing(_Answer, frozen=True, kw_only=True):
    """`migrate up`, `down`, `status` and `stamp`: the revisions of the database and the last of the project; `applied` just now,
    in order; `pending` where some wait.
    """

    database: list[str]
    last: str
    applied: list[str]
    pending: bool


class Verdict(_Answer, frozen=True, kw_only=True):
    """What one change of an entity, field, enum or route means for the API and the client."""

    what: str
    api: Literal["same", "additive", "breaking"]
    client: Literal["fits", "silent", "compile error"]


class Subject(_Answer, frozen=True, kw_only=True):
    """Everything that changes about `ticket.title`, `ticket` or `state`."""

    subject: str
    database: list[Step]
    changes: list[Verdict]


class Planned(_Answer, frozen=True, kw_only=True):
    """`plan`: against which registry, the worst of each, each subject, and what `migrate` will want to be told. `api` and `client`
    are null where only the schema of a revision is known.
    """

    against: str
    database: Literal["safe", "locks", "destructive"]
    api: Literal["same", "additive", "breaking"] | None
    client: Literal["fits", "silent", "compile error"] | None
    subjects: list[Subject]
    wanted: list[str]


class Recipe(_Answer, frozen=True, kw_only=True):
    """What to write where, for a tool."""

    tool: str
    text: str


class Schemas(_Answer, frozen=True, kw_only=True):
    """JSON Schemas that were written, and those that were there as they are."""

    written: list[str]
    unchanged: list[str]


# ── Looking ──────────────────────────────────────────────────────────────────────────────────────────────────────────


class EntityRow(_Answer, frozen=True, kw_only=True):
    """An entity in a line."""

    entity: str
    table: str
    path: str
    fields: int
    relations: int
    routes: int
    layers: list[str]


class ShownField(_Answer, frozen=True, kw_only=True):
    """A field in the words of each layer."""

    name: str
    type: str
    attribute: str
    column: str
    typescript: str
    is_: list[str] = field(name="is")


class ShownRelation(_Answer, frozen=True, kw_only=True):
    """A relation."""

    name: str
    to: str
    how: str


class ShownRoute(_Answer, frozen=True, kw_only=True):
    """A route, and its operation in OpenAPI."""

    method: str
    url: str
    operation: str


class Shown(_Answer, frozen=True, kw_only=True):
    """An entity in the words of each layer that it has."""

    entity: str
    description: str
    table: str
    table_class: str | UnsetType = field(name="table class", default=UNSET)
    read_model: str | UnsetType = field(name="read model", default=UNSET)
    payloads: list[str] | UnsetType = UNSET
    repository: str | UnsetType = UNSET
    service: str | UnsetType = UNSET
    url: str | UnsetType = UNSET
    hooks: list[str] | UnsetType = UNSET
    fields: list[ShownField]
    relations: list[ShownRelation]
    routes: list[ShownRoute]
    files: list[str]


class Spot(_Answer, frozen=True, kw_only=True):
    """A place in the registry, counted from 1."""

    file: str
    line: int
    column: int


class Where(_Answer, frozen=True, kw_only=True):
    """A line of a generated file, and the registry's behind it; null where that is the whole registry."""

    file: str
    line: int
    registry: Spot | None


class Found(_Answer, frozen=True, kw_only=True):
    """One thing that is not as it should be, and what to do."""

    kind: str
    file: str
    line: int | None
    message: str
    remedy: str
    diff: str | UnsetType = UNSET


class Doctor(_Answer, frozen=True, kw_only=True):
    """All of them."""

    findings: list[Found]


# ── What cannot be done ──────────────────────────────────────────────────────────────────────────────────────────────


class RegistryProblem(_Answer, frozen=True, kw_only=True):
    """A problem of the registry at its place."""

    file: str
    line: int
    column: int
    code: str
    message: str


class Refusal(_Answer, frozen=True, kw_only=True):
    """Any command whose exit code is 2 or 3: why nothing was done."""

    error: str
    problems: list[RegistryProblem]


Kind: TypeAlias = "type[_Answer] | object"

ANSWERS: dict[str, Kind] = {
    **dict.fromkeys(
        ("stack", "storage", "service", "route", "hooks", "all", "check", "restore"), Run
    ),
    **dict.fromkeys(("add", "eject", "init", "stub"), Files),
    "doctor": Doctor,
    "hook": Recipe,
    "hook install": Files,
    "import": Imported,
    "list": list[EntityRow],
    "migrate": Revised,
    "migrate check": Lacking,
    **dict.fromkeys(("migrate up", "migrate down", "migrate status", "migrate stamp"), Standing),
    "plan": Planned,
    "schema": Schemas,
    "serve": Serving | Answering | Stopped | Ran | Judged | Fault,
    "show": Shown,
    "watch": Ran | Judged | Fault,
    "where": Where,
}
"""Command -> what it answers; `watch` and `serve` answer a line for each event."""


def printed(answer: _Answer | list[EntityRow], *, line: bool = False) -> str:
    """The answer as JSON in ASCII, so that any terminal shows it."""
    return json.dumps(to_builtins(answer), indent=None if line else 2)


def answers_schema() -> dict[str, object]:
    """One JSON Schema: `#/$defs/COMMAND` is what a command answers, `#/$defs/refusal` what each may answer instead."""
    kinds = {**ANSWERS, "refusal": Refusal}
    schemas, parts = schema_components(kinds.values(), ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What gen answers with --json",
        "$defs": {**dict(sorted(parts.items())), **dict(zip(kinds, schemas, strict=True))},
    }
