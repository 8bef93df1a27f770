"""pydantic and zod judge the same JSON alike: for every payload of our own registry, one corpus with its expected verdicts.

The corpus is made from the Model: each field takes every edge value of its type, both sides of each bound, null, nothing, and
what only looks like it. What is expected comes from the registry too, never from one of the two that are judged.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from importlib import import_module
from pathlib import Path

import pytest
from pydantic import BaseModel, ValidationError

from stratagen.emit.views.client_types import payloads
from stratagen.model import names
from stratagen.model.entity import Bounds, Field, Model, Value
from stratagen.model.fieldtypes import ROWS
from stratagen.model.resolve import resolve
from stratagen.registry import read

ROOT = Path(__file__).resolve().parents[2]
CLIENT = ROOT / "src" / "client"
ABSENT = "\0absent"

PARITY = """\
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const corpora = JSON.parse(readFileSync('corpus.json', 'utf-8'))

it.each(corpora)('$module $schema', async ({ module, schema, base, cases, bodies }) => {
  const file = `${process.cwd()}/client/src/${module}.ts`
  const judge = (await import(/* @vite-ignore */ file))[schema]
  const wrong = []
  for (const [field, text, expected] of cases) {
    const body = { ...base }
    delete body[field]
    if (text !== null) body[field] = JSON.parse(text)
    if (judge.safeParse(body).success !== expected) wrong.push([field, text, expected])
  }
  for (const [text, expected] of bodies) {
    if (judge.safeParse(JSON.parse(text)).success !== expected) wrong.push([text, expected])
  }
  expect(wrong).toEqual([])
})
"""


@dataclass(frozen=True)
class Corpus:
    """One payload: a valid body, and bodies that differ from it in one field, with the registry's verdict on each."""

    module: str  # of the schema, in the client
    schema: str
    model: type[BaseModel]
    base: dict[str, Value]
    cases: tuple[tuple[str, str | None, bool], ...]  # field, its JSON (None: left out), verdict
    bodies: tuple[tuple[str, bool], ...]  # what is no body of this payload


@pytest.fixture(scope="module")
def model() -> Model:
    reading = read(ROOT / "entities.yaml", ROOT)
    return resolve(reading.spec, reading.problems)


@pytest.fixture(scope="module")
def corpora(model: Model) -> list[Corpus]:
    return [*_entities(model), *_values(model)]


def test_the_corpus_holds_every_entity_and_both_verdicts(model: Model, corpora: list[Corpus]):
    told = {corpus.module.split("/")[1] for corpus in corpora if "/" in corpus.module}
    assert told == {each.names.module for each in model.entities if payloads(model, each)}
    assert len(told) == 36
    for corpus in corpora:
        verdicts = {expected for *_, expected in (*corpus.cases, *corpus.bodies)}
        assert verdicts == {True, False}, corpus.schema
    assert sum(len(corpus.cases) for corpus in corpora) > 10_000


def test_pydantic_judges_as_the_registry_says(corpora: list[Corpus]):
    wrong = [
        (corpus.model.__name__, text[:200], expected)
        for corpus in corpora
        for text, expected in _bodies(corpus)
        if _accepts(corpus.model, text) is not expected
    ]
    assert wrong == []


def test_zod_judges_as_the_registry_says(corpora: list[Corpus], tmp_path: Path):
    shutil.copytree(
        ROOT / "generated" / "client" / "src",
        tmp_path / "client" / "src",
    )
    (tmp_path / "node_modules").symlink_to(CLIENT / "node_modules", target_is_directory=True)
    (tmp_path / "package.json").write_text('{"type": "module"}')
    (tmp_path / "parity.test.ts").write_text(PARITY)
    told = [
        {name: getattr(each, name) for name in ("module", "schema", "base", "cases", "bodies")}
        for each in corpora
    ]
    (tmp_path / "corpus.json").write_text(json.dumps(told))
    done = subprocess.run(
        ["node", "node_modules/vitest/vitest.mjs", "run", "--testTimeout=60000", "parity.test.ts"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-20_000:] + done.stderr
    assert f"{len(corpora)} passed" in done.stdout


def _bodies(corpus: Corpus) -> Iterator[tuple[str, bool]]:
    for field, text, expected in corpus.cases:
        parts = [f"{json.dumps(k)}: {json.dumps(v)}" for k, v in corpus.base.items() if k != field]
        if text is not None:
            parts.append(f"{json.dumps(field)}: {text}")
        yield "{" + ", ".join(parts) + "}", expected
    yield from corpus.bodies


def _accepts(model: type[BaseModel], text: str) -> bool:
    try:
        model.model_validate_json(text)
    except ValidationError:
        return False
    return True


# ── The corpus ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _entities(model: Model) -> Iterator[Corpus]:
    for entity in model.entities:
        module = import_module(f"generated.storage.{entity.names.module}")
        small = names.camel(entity.names.class_name)
        for payload in payloads(model, entity):
            yield _corpus(
                model,
                f"entities/{entity.names.module}/schema",
                f"{small}{payload.suffix}Schema",
                getattr(module, f"{entity.names.class_name}{payload.suffix}"),
                payload.fields,
            )


def _values(model: Model) -> Iterator[Corpus]:
    """The value types that clients send."""
    values = import_module("generated.values")
    schemas = (ROOT / "generated" / "client" / "src" / "schemas.ts").read_text("utf-8")
    for shape in model.types:
        name = f"{names.camel(shape.class_name)}Schema"
        if f"export const {name} " in schemas or f"export const {name}:" in schemas:
            fields = tuple((each, each.required) for each in shape.fields)
            yield _corpus(model, "schemas", name, getattr(values, shape.class_name), fields)


def _corpus(
    model: Model,
    module: str,
    schema: str,
    judged: type[BaseModel],
    fields: tuple[tuple[Field, bool], ...],
) -> Corpus:
    base = {field.name: _some(model, field) for field, required in fields if required}
    cases = [
        (field.name, None if value == ABSENT else json.dumps(value), verdict)
        for field, required in fields
        for value, verdict in _judged(model, field, required=required)
    ]
    unknown = ("no_such_field", "1", False)
    whole = (
        (json.dumps(base), True),
        *((json.dumps(each), False) for each in ([], "text", 1, None, True)),
    )
    return Corpus(module, schema, judged, base, (*cases, unknown), whole)


def _some(model: Model, field: Field) -> Value:
    """A value that the field takes."""
    found = (value for value, verdict in _judged(model, field, required=True) if verdict)
    return next(value for value in found if value is not None)


def _judged(model: Model, field: Field, *, required: bool) -> Iterator[tuple[Value, bool]]:
    """Values of a field, or its absence, each with the registry's verdict."""
    yield from (_lists(model, field) if field.type.many else _singles(model, field, field.bounds))
    yield None, field.nullable
    yield ABSENT, not required


def _singles(model: Model, field: Field, bounds: Bounds) -> Iterator[tuple[Value, bool]]:
    kind = field.type.kind
    if kind == "enum":
        values = [each.value for each in model.enum(field.type.of or "").values]
        yield from ((each, True) for each in values)
        yield from ((each, each in values) for each in ("no such value", "", values[0].upper()))
        yield from ((each, False) for each in (0, True, (values[0],)))
    elif kind == "object":
        yield from _objects(model, field)
    elif kind == "decimal":
        yield from _decimals(field)
    else:
        row = ROWS[kind]
        # An example and a default fit: loading the registry has made sure. Null is the field's own to say.
        known = [field.example] * field.has_example + [field.default] * field.has_default
        yield from ((each, True) for each in known if _is_plain(field, each))
        yield from ((each, False) for each in row.invalid if each is not None)
        for value in (*row.valid, *_edges(bounds)):
            yield value, _within(bounds, value)


def _is_plain(field: Field, value: Value) -> bool:
    """Whether it stands for itself: not null, not the items of a list, not the moment of writing."""
    return value is not None and not field.type.many and not field.default_now


def _edges(bounds: Bounds) -> Iterator[Value]:
    """Both sides of each bound."""
    for length in (bounds.min_length, bounds.max_length):
        if length is not None:
            yield from (
                "0" * length,
                "x" * length,
                "🙂" * length,
                "x" * max(0, length - 1),
                "x" * (length + 1),
            )
    for limit in (bounds.ge, bounds.gt, bounds.le, bounds.lt):
        if limit is not None:
            yield from (limit, limit - 1, limit + 1)
    if bounds.multiple_of is not None:
        yield from (bounds.multiple_of, bounds.multiple_of * 3)


def _within(bounds: Bounds, value: Value) -> bool:
    if isinstance(value, str):
        return (
            (bounds.min_length is None or len(value) >= bounds.min_length)
            and (bounds.max_length is None or len(value) <= bounds.max_length)
            and (bounds.pattern is None or _matches(bounds.pattern, value))
        )
    if isinstance(value, int | float) and not isinstance(value, bool):
        number = Decimal(str(value))
        return (
            (bounds.ge is None or number >= Decimal(str(bounds.ge)))
            and (bounds.gt is None or number > Decimal(str(bounds.gt)))
            and (bounds.le is None or number <= Decimal(str(bounds.le)))
            and (bounds.lt is None or number < Decimal(str(bounds.lt)))
            and (bounds.multiple_of is None or number % Decimal(str(bounds.multiple_of)) == 0)
        )
    return True


def _matches(pattern: str, value: str) -> bool:
    """`$` means the very end, as in the other languages."""
    return re.search(re.sub(r"\$$", r"\\Z", pattern), value) is not None


def _decimals(field: Field) -> Iterator[tuple[Value, bool]]:
    scale, whole = field.type.scale or 0, (field.type.precision or 0) - (field.type.scale or 0)
    yield "9" * whole + ("." + "9" * scale if scale else ""), True
    yield "1" + "0" * whole, False
    yield "0." + "1" * (scale + 1), False
    yield from ((each, False) for each in ("1e3", "+1", "01", "", 1, 1.5, True))


def _lists(model: Model, field: Field) -> Iterator[tuple[Value, bool]]:
    """Of one item each, and of as many as the bounds speak of; a bound of a list counts its items."""
    items = list(_singles(model, field, Bounds()))
    low, high = field.bounds.min_length or 0, field.bounds.max_length
    good = next(value for value, verdict in items if verdict)
    for value, verdict in items:
        yield (value,) * max(low, 1), verdict
    yield (None,) * max(low, 1), False
    sizes = {0, low, low + 1, *([high, high + 1] if high is not None else [])}
    for size in sorted(sizes):
        yield (good,) * size, low <= size and (high is None or size <= high)
    yield from ((each, False) for each in ("text", 1, {"0": good}))


def _objects(model: Model, field: Field) -> Iterator[tuple[Value, bool]]:
    shape = model.type(field.type.of or "")
    base = {each.name: _some(model, each) for each in shape.fields if each.required}
    yield base, True
    yield {**base, "no_such_field": 1}, False
    for inner in shape.fields:
        for value, verdict in _judged(model, inner, required=inner.required):
            rest = {name: kept for name, kept in base.items() if name != inner.name}
            yield (rest if value == ABSENT else {**rest, inner.name: value}), verdict
    yield from ((each, False) for each in ("text", 1, True, ()))


if str(ROOT) not in sys.path:  # the generated package stands in the root
    sys.path.insert(0, str(ROOT))
