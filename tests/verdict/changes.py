"""A registry, and changes of it: what each means for who calls the API, and for code that uses the client."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from stratagen.model.entity import Model
from stratagen.pipeline import understand
from stratagen.place import Place

__all__ = ["CHANGES", "Expected", "changed", "first", "model_of", "write"]

Registry = dict[str, Any]
Expected = tuple[str, str, str]
"""Subject, API, client."""

SAME, ADDITIVE, BREAKING = "same", "additive", "breaking"
FITS, SILENT, ERROR = "fits", "silent", "compile error"

FIRST = """
version: 1
project: {name: shelf, package: shelf}
defaults: {layers: [storage, service, routes, client]}
enums:
  state: [open, closed]
types:
  address: {fields: {street: str, zip: {type: str, nullable: true}}}
entities:
  agent: {fields: {name: str}}
  project: {fields: {name: {type: str, unique: true}}}
  ticket:
    cache: 10
    fields:
      title: {type: str, min_length: 2, max_length: 80, search: true, default: New}
      note: str?
      state: state
      points: {type: int, ge: 0, le: 100}
      price: {type: decimal, precision: 8, scale: 2}
      place: {type: address, nullable: true}
      hint: {type: str, nullable: true, immutable: true}
      made: {type: str, readonly: true, default: x}
      pin: {type: str, nullable: true, secret: true}
      raw: {type: str, nullable: true, filter: true, sort: true}
      project: {ref: project, on_delete: restrict, inverse: tickets}
    relations: {agents: {many: agent, inverse: tickets}}
    routes:
      - {method: post, path: '/tickets/{id}/complete', handler: 'shelf_own:complete', response: ticket}
"""


class Change(NamedTuple):
    """What is done to the registry, and what is said of that."""

    act: Callable[[Registry], object]
    expected: set[Expected]


def of(entity: str, **options: Any) -> Callable[[Registry], object]:
    """Options of an entity."""
    return lambda registry: registry["entities"][entity].update(options)


def field(name: str, to: Any, entity: str = "ticket") -> Callable[[Registry], object]:
    """A field, or with None none."""

    def act(registry: Registry) -> None:
        fields = registry["entities"][entity]["fields"]
        fields.pop(name, None)
        if to is not None:
            fields[name] = to

    return act


def route(**to: Any) -> Callable[[Registry], object]:
    """The custom route."""
    return lambda registry: registry["entities"]["ticket"]["routes"][0].update(to)


def renamed(old: str, new: str) -> Callable[[Registry], object]:
    """A field under another name."""

    def act(registry: Registry) -> None:
        fields = registry["entities"]["ticket"]["fields"]
        fields[new] = {**fields.pop(old), "renamed_from": old}

    return act


def _entity_renamed(registry: Registry) -> None:
    entities = registry["entities"]
    entities["worker"] = {**entities.pop("agent"), "renamed_from": "agent"}
    entities["ticket"]["relations"]["agents"]["many"] = "worker"


TITLE = {"type": "str", "min_length": 2, "max_length": 80, "search": True, "default": "New"}
POINTS = {"type": "int", "ge": 0, "le": 100}
REF = {"ref": "project", "on_delete": "restrict", "inverse": "tickets"}

CHANGES: dict[str, Change] = {
    "nothing": Change(lambda _: None, set()),
    "words": Change(of("ticket", description="Other words"), set()),
    "an index": Change(field("points", {**POINTS, "index": True}), {("ticket.points", ADDITIVE, FITS)}),
    "a column": Change(field("points", {**POINTS, "column": "score"}), set()),
    "a prefix": Change(lambda each: each["project"].update(api_prefix="/v2"), {("project", BREAKING, FITS)}),
    "an entity more": Change(lambda each: each["entities"].update(tag={"fields": {"name": "str"}}), {("tag", ADDITIVE, FITS)}),
    "an entity renamed": Change(_entity_renamed, {("worker", BREAKING, ERROR), ("worker", BREAKING, FITS), ("ticket.agents", BREAKING, ERROR)}),
    "a path": Change(of("ticket", path="issues"), {("ticket", BREAKING, FITS)}),
    "a field more": Change(field("due", "date?"), {("ticket.due", ADDITIVE, FITS)}),
    "a required field more": Change(field("due", "date"), {("ticket.due", BREAKING, ERROR)}),
    "a secret more": Change(field("word", {"type": "str", "nullable": True, "secret": True}), {("ticket.word", ADDITIVE, FITS)}),
    "a field less": Change(field("note", None), {("ticket.note", BREAKING, ERROR)}),
    "a field renamed": Change(renamed("points", "score"), {("ticket.score", BREAKING, ERROR)}),
    "another type": Change(field("points", {"type": "str"}), {("ticket.points", BREAKING, ERROR), ("ticket.points", ADDITIVE, FITS)}),
    "a text that is narrower": Change(field("note", "email?"), {("ticket.note", BREAKING, SILENT)}),
    "a text without end": Change(field("note", "text?"), set()),
    "a list": Change(field("note", "str[]"), {("ticket.note", BREAKING, ERROR)}),
    "fewer digits": Change(field("price", {"type": "decimal", "precision": 6, "scale": 2}), {("ticket.price", BREAKING, SILENT)}),
    "more digits": Change(field("price", {"type": "decimal", "precision": 9, "scale": 2}), {("ticket.price", ADDITIVE, FITS)}),
    "null to value": Change(field("note", "str"), {("ticket.note", BREAKING, ERROR)}),
    "value to null": Change(field("points", {**POINTS, "nullable": True}), {("ticket.points", BREAKING, ERROR), ("ticket.points", ADDITIVE, FITS)}),
    "a default more": Change(field("points", {**POINTS, "default": 1}), {("ticket.points", ADDITIVE, FITS)}),
    "a default less": Change(field("title", {key: TITLE[key] for key in TITLE if key != "default"}), {("ticket.title", BREAKING, ERROR)}),
    "another default": Change(field("title", {**TITLE, "default": "Old"}), {("ticket.title", SAME, SILENT)}),
    "tighter bounds": Change(field("points", {"type": "int", "ge": 1, "le": 100}), {("ticket.points", BREAKING, SILENT)}),
    "wider bounds": Change(field("points", {"type": "int", "ge": 0}), {("ticket.points", ADDITIVE, FITS)}),
    "readonly": Change(field("points", {**POINTS, "readonly": True, "default": 1}), {("ticket.points", BREAKING, ERROR)}),
    "immutable": Change(field("points", {**POINTS, "immutable": True}), {("ticket.points", BREAKING, ERROR)}),
    "mutable": Change(field("hint", "str?"), {("ticket.hint", ADDITIVE, FITS)}),
    "secret": Change(field("points", {**POINTS, "secret": True}), {("ticket.points", BREAKING, ERROR)}),
    "no secret": Change(field("pin", "str?"), {("ticket.pin", ADDITIVE, FITS)}),
    "no filter": Change(field("raw", {"type": "str", "nullable": True, "sort": True}), {("ticket.raw", BREAKING, ERROR)}),
    "a filter": Change(field("points", {**POINTS, "filter": True}), {("ticket.points", ADDITIVE, FITS)}),
    "no sort": Change(field("raw", {"type": "str", "nullable": True, "filter": True}), {("ticket.raw", BREAKING, ERROR)}),
    "searched": Change(field("note", {"type": "str", "nullable": True, "search": True}), {("ticket.note", SAME, SILENT)}),
    "deprecated": Change(field("points", {**POINTS, "deprecated": "Use price"}), {("ticket.points", ADDITIVE, FITS)}),
    "unique": Change(field("points", {**POINTS, "unique": True}), {("ticket.points", BREAKING, SILENT), ("ticket.points", ADDITIVE, FITS)}),
    "not unique": Change(field("name", "str", "project"), {("project.name", ADDITIVE, FITS), ("project.name", BREAKING, ERROR)}),
    "a value more": Change(lambda each: each["enums"]["state"].append("late"), {("state", ADDITIVE, ERROR)}),
    "a value less": Change(lambda each: each["enums"].update(state=["open"]), {("state", BREAKING, ERROR)}),
    "a value type": Change(lambda each: each["types"]["address"]["fields"].update(town="str"), {("address.town", BREAKING, ERROR)}),
    "another key": Change(of("agent", id="uuid"), {("agent.id", BREAKING, ERROR), ("agent.id", ADDITIVE, FITS)}),
    "on_delete": Change(field("project", {**REF, "on_delete": "cascade"}), {("ticket.project", BREAKING, SILENT)}),
    "a relation less": Change(lambda each: each["entities"]["ticket"].pop("relations"), {("ticket.agents", BREAKING, ERROR), ("agent.tickets", BREAKING, ERROR), ("ticket", BREAKING, ERROR), ("agent", BREAKING, ERROR)}),
    "an inverse of another name": Change(field("project", {**REF, "inverse": "issues"}), {("project.issues", ADDITIVE, FITS), ("project.tickets", BREAKING, ERROR), ("project", ADDITIVE, FITS), ("project", BREAKING, ERROR)}),
    "an operation less": Change(of("ticket", operations=["list", "get", "create", "update", "replace", "delete"]), {("ticket", BREAKING, ERROR)}),
    "reading only": Change(of("agent", operations=["list", "get"]), {("agent", BREAKING, ERROR), ("agent.name", BREAKING, ERROR)}),
    "no client": Change(of("ticket", layers=["storage", "service", "routes"]), {("ticket", SAME, ERROR)}),
    "a route less": Change(lambda each: each["entities"]["ticket"].pop("routes"), {("ticket.complete", BREAKING, ERROR)}),
    "a route elsewhere": Change(route(path="/tickets/{id}/finish"), {("ticket.complete", BREAKING, FITS)}),
    "a route by another method": Change(route(method="put"), {("ticket.complete", BREAKING, FITS)}),
    "a route that reads": Change(route(method="get"), {("ticket.complete", BREAKING, ERROR), ("ticket.complete", SAME, ERROR)}),
    "a route that takes something": Change(route(request="address"), {("ticket.complete", BREAKING, ERROR)}),
    "a route that answers otherwise": Change(route(response="agent"), {("ticket.complete", BREAKING, ERROR)}),
    "a route that may fail": Change(route(errors=["TOO_LATE"]), {("ticket.complete", ADDITIVE, SILENT)}),
    "a status": Change(route(status=202), {("ticket.complete", BREAKING, FITS)}),
    "versions": Change(of("ticket", version=True), {("ticket", BREAKING, SILENT), ("ticket.version", ADDITIVE, FITS)}),
    "smaller pages": Change(of("ticket", max_page_size=50), {("ticket", BREAKING, SILENT)}),
    "larger pages": Change(of("ticket", max_page_size=500), {("ticket", ADDITIVE, FITS)}),
    "another order": Change(of("ticket", order_by=["-points"]), {("ticket", SAME, SILENT)}),
    "soft delete": Change(of("ticket", soft_delete=True), {("ticket", SAME, SILENT)}),
    "cache": Change(of("ticket", cache=20), {("ticket", SAME, SILENT)}),
}  # fmt: skip


def first() -> Registry:
    """The registry before any change."""
    found: Registry = yaml.safe_load(FIRST)
    return found


def changed(name: str) -> Registry:
    """The registry after one."""
    registry = copy.deepcopy(first())
    CHANGES[name].act(registry)
    return registry


def write(folder: Path, registry: Registry) -> Place:
    """A project of that registry, with the handler that it names."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "entities.yaml").write_text(yaml.safe_dump(registry, sort_keys=False))
    return Place(folder, folder / "entities.yaml")


def model_of(folder: Path, registry: Registry) -> Model:
    """What it means."""
    return understand(write(folder, registry))
