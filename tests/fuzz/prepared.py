"""Cases that schemathesis makes of the schema, led to rows that exist.

Comes in: a case that satisfies the schema. Goes out: the same, in which every key and every ref is that of a row made for it,
so that the API has something to do. Nothing of it depends on an operation: names lead to entities, as in the registry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import requests
from schemathesis import Case

from stratagen.runtime.routes.route import EntityRoute
from stratagen.runtime.routes.sources import BodyOf
from stratagen.runtime.storage.entity import AnyEntity
from stratagen.runtime.storage.record import OneToOne
from stratagen.runtime.testing import Api, Row

__all__ = ["Prepared"]

Json = Any  # what a schema allows


def _enqueued(prepared: Prepared, case: Case, rows: dict[str, Row]) -> None:
    """What the case is about stands in a queue of its project."""
    kind = "ticket_task" if "ticket-tasks" in case.path else "ticket"
    ticket = prepared.row(prepared.entities["ticket"], rows)
    rows.pop("queue", None)
    queue = prepared.row(prepared.entities["queue"], rows, project_id=ticket["project_id"])
    key = rows[kind]["id"]
    path = f"/api/{kind.replace('_', '-')}s/{key}/enqueue"
    assert prepared.api.post(path, {"queue_id": queue["id"]}).status == 200
    if "item_id" in case.path_parameters:
        case.path_parameters.update(item_type="ticket", item_id=key)


def _started(prepared: Prepared, case: Case, rows: dict[str, Row]) -> None:
    """An agent works on it."""
    _enqueued(prepared, case, rows)
    claim = f"/api/queues/{rows['queue']['id']}/next-task"
    assert prepared.api.post(claim, {"agent_id": "somebody"}).status == 200


def _to_move(prepared: Prepared, case: Case, rows: dict[str, Row]) -> None:
    _enqueued(prepared, case, rows)
    other = prepared.api.make(prepared.entities["queue"], project_id=rows["ticket"]["project_id"])
    case.body["queue_id"] = other["id"]


def _entries(prepared: Prepared, case: Case, rows: dict[str, Row]) -> None:
    """Several of the things that a queue takes, each once."""
    kinds = {"ticket": "ticket", "task": "ticket_task", "chat": "chat", "prompt": "prompt"}
    for entry in case.body["entries"]:
        made = prepared.new(prepared.entities[kinds[entry["item_type"]]], rows)
        entry["item_id"] = made["id"]


def _tasks(prepared: Prepared, case: Case, rows: dict[str, Row]) -> None:
    """All tasks of the ticket."""
    tasks = [
        prepared.new(prepared.entities["ticket_task"], rows) for _ in case.body["task_ids"][:5]
    ]
    case.body["task_ids"] = [task["id"] for task in reversed(tasks)]


STEPS = {
    "POST /api/tickets/{id}/dequeue": _enqueued,
    "POST /api/ticket-tasks/{id}/dequeue": _enqueued,
    "POST /api/queue/{item_type}/{item_id}/complete": _started,
    "POST /api/queue/{item_type}/{item_id}/fail": _started,
    "POST /api/queue/{item_type}/{item_id}/move": _to_move,
    "POST /api/queues/{id}/batch-enqueue": _entries,
    "PATCH /api/tickets/{id}/tasks/reorder": _tasks,
}
"""What handlers of the example ask for beyond rows that exist."""


class Prepared:
    """The entities of an API and the rows that a case needs.

    Args:
        api: The API.
        routes: Its generated routes.
    """

    def __init__(self, api: Api, routes: list[EntityRoute]) -> None:
        self.api = api
        self.entities = {route.entity.name: route.entity for route in routes}
        self._routes = {
            (method.upper(), route.path): route
            for route in routes
            for method in route.methods or ()
        }

    def lead(self, case: Case) -> None:
        """Put keys and refs of new rows into the case."""
        route = self._routes.get((case.method.upper(), case.operation.path))
        if route is None:
            return
        rows: dict[str, Row] = {}
        for name in case.path_parameters:
            found = self._key_in_path(route, name, rows)
            if found is not None:
                case.path_parameters[name] = found
        relation = route.entity.relations.get(
            case.operation.path.rsplit("/", 1)[1].replace("-", "_")
        )
        if isinstance(relation, OneToOne):  # there has to be one at the other side
            self.row(route.entity.schema.entity(relation.target), rows)
        if isinstance(case.body, dict):
            if case.operation.path.endswith("/batch"):
                self._lead_batch(route.entity, case.body)
            else:
                self._lead_object(_payload_of(route), case.body, rows)
        if (step := STEPS.get(case.operation.label)) is not None:
            step(self, case, rows)
        self._lead_version(route.entity, case, rows)
        self._lead_query(route, case, rows)

    def _key_in_path(self, route: EntityRoute, name: str, rows: dict[str, Row]) -> Json | None:
        owner = self._owner(route)
        if name in owner.key:
            return self.row(owner, rows)[name]
        entity = self._entity_in(name)
        return None if entity is None else self.row(entity, rows)[entity.key[0]]

    def _owner(self, route: EntityRoute) -> AnyEntity:
        """The entity whose key a route's path begins with."""
        return route.entity

    def row(self, entity: AnyEntity, rows: dict[str, Row], **changes: Json) -> Row:
        """The row of an entity that belongs to the other rows of a case: what they refer to it refers to, too."""
        if entity.name not in rows:
            rows[entity.name] = self.new(entity, rows, **changes)
        return rows[entity.name]

    def new(self, entity: AnyEntity, rows: dict[str, Row], **changes: Json) -> Row:
        """Another row that belongs to the rows of a case."""
        for ref in entity.refs:
            required = not any(entity.fields[name].nullable for name in ref.fields)
            target = entity.schema.entity(ref.target)
            if target is not entity and (required or target.name in rows):
                found = self.row(target, rows)
                keys = zip(ref.fields, target.key, strict=True)
                changes = {**{name: found[key] for name, key in keys}, **changes}
        return self.api.make(entity, **changes)

    def _entity_in(self, name: str) -> AnyEntity | None:
        """The entity that `ticket_id`, `ticket_ids` or `queueTicketId` names."""
        plain = re.sub(r"(_ids?|_keys?)$", "", name)
        return self.entities.get(plain) if plain != name else None

    def _lead_object(
        self, entity: AnyEntity | None, body: dict[str, Json], rows: dict[str, Row]
    ) -> None:
        """Refs of a payload lead to rows of their own; names in any other body to the rows of the case."""
        refs = {name: ref for ref in (entity.refs if entity else ()) for name in ref.fields}
        given = {refs[name].name for name in refs.keys() & body.keys() if body[name] is not None}
        made: dict[str, Row] = {}
        for name, value in list(body.items()):
            if entity is not None and name in refs and refs[name].name in given:
                ref, target = refs[name], entity.schema.entity(refs[name].target)
                if ref.name not in made:  # one row for all fields of a ref, all of them given
                    made[ref.name] = self.api.make(target)
                    keys = (made[ref.name][key] for key in target.key)
                    body.update(zip(ref.fields, keys, strict=True))
            elif value is not None and (named := self._entity_in(name)) is not None:
                if isinstance(value, list):
                    body[name] = [self.new(named, rows)[named.key[0]] for _ in value[:5]]
                else:
                    body[name] = self.row(named, rows)[named.key[0]]

    def _lead_batch(self, entity: AnyEntity, body: dict[str, Json]) -> None:
        for operation, items in body.items():
            del items[5:]  # every item needs rows of its own
            for index, item in enumerate(items):
                if operation == "delete":
                    items[index] = self._removal(entity, item)
                    continue
                if operation == "update":
                    row = self.api.make(entity)
                    item.update({name: row[name] for name in entity.key})
                    if entity.version:
                        item["version"] = row["version"]
                self._lead_object(entity, item, {})

    def _removal(self, entity: AnyEntity, item: Json) -> Json:
        row = self.api.make(entity)
        if isinstance(item, Mapping):
            return {name: row[name] for name in item}
        return row[entity.key[0]]

    def _lead_version(self, entity: AnyEntity, case: Case, rows: dict[str, Row]) -> None:
        """The row's version where a write names one; in the header and in the body it is the same."""
        if entity.version and case.method.upper() in {"PATCH", "PUT", "DELETE"} and rows:
            version = rows[entity.name]["version"]
            case.headers["If-Match"] = f'"{version}"'
            if isinstance(case.body, dict) and "version" in case.body:
                case.body["version"] = version

    def _lead_query(self, route: EntityRoute, case: Case, rows: dict[str, Row]) -> None:
        """A cursor that a list gave in this order, instead of one that only looks like it."""
        if case.query.pop("cursor", None) is None:
            return
        case.query.pop("page", None)  # one or the other
        path = case.formatted_path
        page = self.api.get(
            path, limit=1, **{name: case.query[name] for name in ("sort",) if name in case.query}
        )
        if page.status == 200 and page.page["next_cursor"] is not None:
            case.query["cursor"] = page.page["next_cursor"]

    def send(self, case: Case) -> Any:
        """The answer to a case, as httpx has it."""
        prepared = requests.Request(**dict(_request_parts(case))).prepare()
        headers = [
            (name.encode("latin-1"), _bytes(value)) for name, value in prepared.headers.items()
        ]
        client = self.api._client

        async def ask() -> Any:
            request = client.build_request(
                prepared.method or "", prepared.url or "", headers=headers, content=prepared.body
            )
            return await client.send(request)

        return self.api.run(ask)


def _payload_of(route: EntityRoute) -> AnyEntity | None:
    """The entity whose payload a route takes; None where it takes something else."""
    entity = route.entity
    payloads = {entity.create, entity.update, entity.replace}
    bodies = [each.model for each in route.sources.values() if isinstance(each, BodyOf)]
    return entity if payloads & set(bodies) else None


def _bytes(value: str | bytes) -> bytes:
    return value if isinstance(value, bytes) else value.encode("latin-1")


def _request_parts(case: Case) -> Iterator[tuple[str, Json]]:
    known = {"method", "url", "headers", "params", "data", "json", "files", "cookies", "auth"}
    for name, value in case.as_transport_kwargs(base_url="http://test").items():
        if name in known:
            yield name, value
