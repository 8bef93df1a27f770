"""The generated APIs against schemathesis, with all of its checks: whatever the document allows is accepted, whatever it does
not is refused, and every answer is one that it tells.

A hundred cases an API by default; `make fuzz` runs thousands (the hypothesis profile `fuzz`).
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from prepared import Prepared
from schemathesis import APIOperation, Case, GenerationMode
from schemathesis.core.failures import FailureGroup
from shop.app import create_app as shop

from generated.app import create_app as promptliano
from stratagen.runtime.testing import serving

POSITIVE, NEGATIVE = GenerationMode.POSITIVE, GenerationMode.NEGATIVE

NOTHING_TO_NEGATE = {"GET /health", "GET /ready"}
"""Operations without a parameter; beside them, those whose only parameters are texts, which every text satisfies."""


@dataclass
class Run:
    """What came of the cases."""

    statuses: dict[str, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    failures: list[str] = field(default_factory=list)
    refusals: dict[str, str] = field(default_factory=dict)


class Fuzz:
    """One API, the operations of its document, and the way to try one of them."""

    def __init__(self, prepared: Prepared, document: dict[str, Any]) -> None:
        self.prepared = prepared
        self.document = document
        self.operations: list[APIOperation] = [
            found.ok() for found in schemathesis.openapi.from_dict(document).get_all_operations()
        ]
        self.run = Run()

    def try_all(self, budget: int) -> None:
        """About `budget` cases, spread over the operations, half of them against the schema."""
        pairs = [(each, mode) for each in self.operations for mode in (POSITIVE, NEGATIVE)]
        step = max(1, len(pairs) // budget)
        step += step > 1 and step % 2 == 0  # so that both modes are met
        chosen = pairs[::step]
        for operation, mode in chosen:
            self.try_one(operation, mode, -(-budget // len(chosen)))
        for operation, mode in chosen:
            if mode is POSITIVE and not self.succeeded(operation.label):
                self.try_one(operation, mode, 20)

    def succeeded(self, label: str) -> bool:
        return any(200 <= status < 300 for status in self.run.statuses[label])

    def try_one(self, operation: APIOperation, mode: GenerationMode, examples: int) -> None:
        def test(case: Case) -> None:
            self._check(case, mode)

        how = settings(
            max_examples=examples,
            database=None,
            deadline=None,
            derandomize=True,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        try:
            how(given(case=operation.as_strategy(generation_mode=mode))(test))()
        except Unsatisfiable:
            assert mode is NEGATIVE
            assert operation.label in NOTHING_TO_NEGATE or only_texts(operation)

    def _check(self, case: Case, mode: GenerationMode) -> None:
        if mode is POSITIVE:
            self.prepared.lead(case)
        answer = self.prepared.send(case)
        label = case.operation.label
        if mode is POSITIVE:
            self.run.statuses[label][answer.status_code] += 1
            if answer.status_code >= 400:
                self.run.refusals[label] = answer.text
        try:
            if label.endswith("/batch") and mode is NEGATIVE and answer.status_code == 200:
                self._check_batch(case, answer.json()["data"]["results"])
            else:
                case.validate_response(answer)
        except (FailureGroup, AssertionError) as failure:
            told = getattr(failure, "exceptions", [failure])
            self.run.failures.append(
                f"{label}: {[str(each) for each in told]}\n{case.as_curl_command()}\n{answer.text}"
            )

    def _check_batch(self, case: Case, results: list[dict[str, Any]]) -> None:
        """Each item of a batch is judged by itself: none that the schema refuses was carried out."""
        assert isinstance(case.body, dict)
        outcomes = {(each["op"], each["index"]): each["status"] for each in results}
        schema = self.document["paths"][case.operation.path]["post"]["requestBody"]
        name = schema["content"]["application/json"]["schema"]["$ref"].rsplit("/", 1)[1]
        lists = self.document["components"]["schemas"][name]["properties"]
        assert set(case.body) <= set(lists)
        for operation, items in case.body.items():
            for index, item in enumerate(items):
                if not fits(item, lists[operation]["items"], self.document):
                    assert outcomes[operation, index] in {404, 422}, (operation, item)


def only_texts(operation: APIOperation) -> bool:
    """Whether whatever is sent satisfies the schema, because it is text anyway."""
    parameters = [each.definition for each in operation.path_parameters]
    return operation.body.items == [] and all(
        each["schema"].get("type") == "string" for each in parameters
    )


def fits(value: object, schema: dict[str, Any], document: dict[str, Any]) -> bool:
    import jsonschema

    whole = {**schema, "components": document["components"]}
    return jsonschema.Draft202012Validator(whole).is_valid(value)


@pytest.fixture(scope="module", params=["promptliano", "shop"])
def fuzz(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Fuzz]:
    create_app = promptliano if request.param == "promptliano" else shop
    with serving(create_app, tmp_path_factory.mktemp("fuzz")) as api:
        document = json.loads(json.dumps(api.app.openapi()))
        prepared = Prepared(api, list(api.app.generated.routes))
        fuzz = Fuzz(prepared, document)
        fuzz.try_all(settings().max_examples)
        yield fuzz


def test_no_check_fails(fuzz: Fuzz) -> None:
    assert fuzz.run.failures == []


def test_every_operation_succeeds(fuzz: Fuzz) -> None:
    failed = {
        label: fuzz.run.refusals.get(label)
        for label in fuzz.run.statuses
        if not fuzz.succeeded(label)
    }
    assert failed == {}


def test_most_cases_that_satisfy_the_schema_succeed(fuzz: Fuzz) -> None:
    total = sum((counts for counts in fuzz.run.statuses.values()), Counter())
    good = sum(count for status, count in total.items() if status < 300)
    assert good / total.total() > 0.8, total


def test_a_document_that_lies_is_found_out(fuzz: Fuzz) -> None:
    label = "POST /api/projects"
    lying = json.loads(json.dumps(fuzz.document))
    for schema in (lying["components"]["schemas"]["ProjectCreate"],):
        schema["required"] = []
    mine = Fuzz(fuzz.prepared, lying)
    operation = next(each for each in mine.operations if each.label == label)
    mine.try_one(operation, POSITIVE, 10)
    assert any("Schema-valid request rejected" in failure for failure in mine.run.failures)
