"""Registries, sound and broken, that both the reader and the editors' schema are tried on."""

from __future__ import annotations

__all__ = [
    "BROKEN",
    "EVERYTHING",
    "HEAD",
    "SOUND",
    "in_entity",
    "in_field",
    "in_registry",
    "in_route",
]

HEAD = "version: 1\nproject: {name: desk}\n"

EVERYTHING = """\
# yaml-language-server: $schema=.gen/registry.schema.json
version: 1
project:
  name: my-desk
  package: desk
  api_prefix: /api/v1
  formatter: black
  checker: mypy
  interceptors: ['app.interceptors:Audit', 'app:trace']
include: []
defaults:
  timestamps: false
  soft_delete: true
  version: true
  operations: []
  layers: [storage, service]
  freshness: static
  optimistic: false
  cache: 60
  page_size: 10
  max_page_size: 50
  order_by: [-created_at, title]
  deprecated: use something else
enums:
  status: [open, in progress, 1st, no, 1.10, '']
  level:
    high: {label: High, description: Above the rest}
    low:
types:
  point:
    description: A place
    fields:
      x: float
      y: {type: float?, default: 0.5, ge: -1, gt: -2, le: 1.5, lt: 2, multiple_of: 0.5, description: '', example: 1, deprecated: true}
      names: {type: 'str[]', nullable: true, min_length: 1, max_length: 3, pattern: '^a+$'}
      price: {type: decimal, precision: 12, scale: 2}
mixins:
  queueable:
    fields: {priority: int?}
    relations: {agents: {many: agent, inverse: false}}
  empty: {}
entities:
  ticket:
    description: A unit of work
    mixins: [queueable]
    fields:
      title: {type: str, min_length: 1, max_length: 200, unique: true, index: false, column: Title}
      tags: 'str[]?'
      at: {type: point, default: {x: 1, y: [1, null, {z: no}]}, readonly: true, immutable: true, secret: false}
      notes: {type: text, filter: true, sort: true, search: true, renamed_from: note}
      project: {ref: project?, on_delete: cascade, inverse: tickets, unique: true, index: true, description: Where to}
      parent: {ref: ticket, nullable: true, inverse: false}
      class: str
      id_: int
    relations:
      agents: {many: agent, through: ticket_agent, inverse: work}
    indexes: [[project, title], [tags]]
    unique: [[project, title]]
    routes:
      - {method: post, path: '/tickets/{id}/complete', handler: 'app.tickets:complete'}
      - method: get
        path: /tickets/v1.0/bulk-tasks/{item_type}
        handler: tickets:bulk
        summary: Bulk
        description: ''
        request: point
        query: point
        response: ticket[]
        status: 201
        errors: [CONFLICT, E1]
        invalidates: [agent]
    id: [title, project]
    plural: tickets
    table: Tickets
    path: all-tickets
    label: Ticket
    service: app.tickets:TicketService
    renamed_from: issue
    timestamps: true
    soft_delete: false
    version: false
    operations: [list, get, create, update, replace, delete, batch]
    layers: [storage, service, routes, client, tests]
    freshness: realtime
    optimistic: true
    cache: 0
    page_size: 1
    max_page_size: 10000
    order_by: [title]
    deprecated: false
  agent: {id: uuid}
"""


def in_registry(text: str) -> str:
    """A sound head, and `text` from line 3."""
    return HEAD + text


def in_entity(text: str) -> str:
    """`text` as the body of an entity: line 4, column 12."""
    return f"{HEAD}entities:\n  ticket: {{{text}}}\n"


def in_field(text: str) -> str:
    """`text` as what stands behind a field's name: line 6, column 10."""
    return f"{HEAD}entities:\n  ticket:\n    fields:\n      a: {text}\n"


def in_route(text: str) -> str:
    """`text` as keys of a route that has method, path and handler: line 6, column 8."""
    return f"{HEAD}entities:\n  ticket:\n    routes:\n    - {{{text}}}\n"


SOUND = {
    "everything": EVERYTHING,
    "the least": HEAD,
    "no prefix": "version: 1\nproject: {name: x, api_prefix: ''}\n",
    "an entity without a word": in_entity(""),
    "an enum of numbers as they look": in_registry("enums: {version: [1.10, 1.20, 007]}\n"),
    "a description that is a number": in_entity("description: 404"),
    "a default of null": in_field("{type: str?, default: null}"),
    "a default of now": in_field("{type: datetime, default: now}"),
    "an id of one field": in_entity("id: [code], fields: {code: str}"),
    "a name of 63 characters": in_field("str").replace("a:", f"{'a' * 63}:"),
}

# name: (text, what is told, whether a schema can say it too)
BROKEN = {
    # the registry
    "no version": ("project: {name: x}\n", ["1:1 missing-key"], True),
    "another version": ("version: 2\nproject: {name: x}\n", ["1:10 unknown-value"], True),
    "a version in quotes": ("version: '1'\nproject: {name: x}\n", ["1:10 wrong-type"], True),
    "a version that is true": ("version: true\nproject: {name: x}\n", ["1:10 wrong-type"], True),
    "no project": ("version: 1\n", ["1:1 missing-key"], True),
    "a project without a name": ("version: 1\nproject: {}\n", ["2:1 missing-key"], True),
    "a project that is a text": ("version: 1\nproject: x\n", ["2:10 wrong-type"], True),
    "a section of nothing": (in_registry("entities:\n"), ["3:1 wrong-type"], True),
    "a section that is a list": (in_registry("entities: [ticket]\n"), ["3:11 wrong-type"], True),
    "an unknown section": (in_registry("generator: {}\n"), ["3:1 unknown-key"], True),
    "a misspelt section": (in_registry("entites: {ticket: {fields: {a: 5}}}\n"), ["3:1 unknown-key", "3:32 wrong-type"], True),
    "a name that is no slug": ("version: 1\nproject: {name: My Desk}\n", ["2:17 bad-slug"], True),
    "a package in a folder": ("version: 1\nproject: {name: x, package: src/x}\n", ["2:29 bad-package"], True),
    "a package that is a keyword": ("version: 1\nproject: {name: x, package: import}\n", ["2:29 bad-package"], False),
    "a prefix that ends in a slash": ("version: 1\nproject: {name: x, api_prefix: /api/}\n", ["2:32 bad-path"], True),
    "a prefix that climbs": ("version: 1\nproject: {name: x, api_prefix: /../x}\n", ["2:32 bad-path"], True),
    "an unknown formatter": ("version: 1\nproject: {name: x, formatter: yapf}\n", ["2:31 unknown-value"], True),
    "an interceptor that is code": (
        "version: 1\nproject: {name: x, interceptors: ['os:system(1)']}\n",
        ["2:35 bad-import-path"],
        True,
    ),
    "an include that is a text": (in_registry("include: a.yaml\n"), ["3:10 wrong-type"], True),
    "an include that is no YAML": (in_registry("include: [/etc/passwd]\n"), ["3:11 bad-include"], True),
    "an include that climbs": (in_registry("include: [a/../../b.yaml]\n"), ["3:11 bad-include"], True),
    "a default of one entity only": (in_registry("defaults: {table: x}\n"), ["3:12 key-not-here"], True),
    "an unknown default": (in_registry("defaults: {timestamp: true}\n"), ["3:12 unknown-key"], True),
    # names
    "a name in capitals": (in_registry("entities: {Ticket: {}}\n"), ["3:12 bad-name"], True),
    "a name with two underscores": (in_field("str").replace("a:", "a__b:"), ["6:7 bad-name"], True),
    "a name that begins with a digit": (in_field("str").replace("a:", "1a:"), ["6:7 bad-name"], True),
    "a name that is a path": (in_registry("entities: {../x: {}}\n"), ["3:12 bad-name"], True),
    "a name of 64 characters": (in_field("str").replace("a:", f"{'a' * 64}:"), ["6:7 bad-name"], True),
    "a name in another script": (in_registry("enums: {имя: [a]}\n"), ["3:9 bad-name"], True),
    "an empty name": (in_registry("mixins: {'': {}}\n"), ["3:10 bad-name"], True),
    # enums, types, mixins
    "an enum without values": (in_registry("enums: {a: []}\n"), ["3:12 empty"], True),
    "an enum without described values": (in_registry("enums: {a: {}}\n"), ["3:9 empty"], True),
    "an enum that is a text": (in_registry("enums: {a: b}\n"), ["3:12 wrong-type"], True),
    "a value twice": (in_registry("enums: {a: [b, c, b]}\n"), ["3:19 duplicate-value"], True),
    "a value that is a boolean": (in_registry("enums: {a: [true]}\n"), ["3:13 wrong-type"], True),
    "a value that is a list": (in_registry("enums: {a: [[b]]}\n"), ["3:13 wrong-type"], True),
    "a value with an unknown key": (in_registry("enums: {a: {b: {text: c}}}\n"), ["3:17 unknown-key"], True),
    "a type without fields": (in_registry("types: {a: {fields: {}}}\n"), ["3:13 empty"], True),
    "a type without a fields key": (in_registry("types: {a: {}}\n"), ["3:9 missing-key"], True),
    "a type's field with an index": (
        in_registry("types: {a: {fields: {b: {type: str, index: true}}}}\n"),
        ["3:37 key-not-here"],
        True,
    ),
    "a type's field with a ref": (
        in_registry("types: {a: {fields: {b: {ref: c}}}}\n"),
        ["3:22 missing-key", "3:26 key-not-here"],
        True,
    ),
    "a mixin with an index": (in_registry("mixins: {a: {indexes: [[b]]}}\n"), ["3:14 unknown-key"], True),
    # fields
    "a field of nothing": (in_field(""), ["6:7 wrong-type"], True),
    "a field that is a number": (in_field("5"), ["6:10 wrong-type"], True),
    "a field that is a list": (in_field("[str]"), ["6:10 wrong-type"], True),
    "a field without a type": (in_field("{index: true}"), ["6:7 missing-key"], True),
    "a field with type and ref": (in_field("{type: str, ref: b}"), ["6:22 conflicting-keys"], True),
    "a type with two lists": (in_field("'str[][]'"), ["6:10 bad-type"], True),
    "a type in another language": (in_field("List<str>[0]"), ["6:10 bad-type"], True),
    "a type with the marks swapped": (in_field("'str?[]'"), ["6:10 bad-type"], True),
    "an unknown key": (in_field("{type: str, max_lenght: 5}"), ["6:22 unknown-key"], True),
    "a key without a space": (in_field("{type:str}"), ["6:7 missing-key", "6:11 unknown-key"], True),
    "a text with a comma": (in_field("{type: str, description: one, two}"), ["6:40 unknown-key"], True),
    "yes for true": (in_field("{type: str, unique: yes}"), ["6:30 wrong-type"], True),
    "a flag in quotes": (in_field("{type: str, unique: 'true'}"), ["6:30 wrong-type"], True),
    "a length in quotes": (in_field("{type: str, max_length: '5'}"), ["6:34 wrong-type"], True),
    "a length below zero": (in_field("{type: str, min_length: -1}"), ["6:34 out-of-range"], True),
    "a length that is true": (in_field("{type: str, min_length: true}"), ["6:34 wrong-type"], True),
    "half a length": (in_field("{type: str, min_length: 1.5}"), ["6:34 wrong-type"], True),
    "a bound that is a text": (in_field("{type: int, ge: one}"), ["6:26 wrong-type"], True),
    "a bound without end": (in_field("{type: float, le: .inf}"), ["6:28 out-of-range"], False),
    "a pattern of nothing": (in_field("{type: str, pattern: ''}"), ["6:31 empty"], True),
    "a ? that is denied": (in_field("{type: str?, nullable: false}"), ["6:33 conflicting-keys"], False),
    "a ref with a ? that is denied": (in_field("{ref: b?, nullable: false}"), ["6:30 conflicting-keys"], False),
    "on_delete without a ref": (in_field("{type: str, on_delete: cascade}"), ["6:22 key-needs"], True),
    "a bound on a ref": (in_field("{ref: b, max_length: 3}"), ["6:19 key-needs"], True),
    "an unknown on_delete": (in_field("{ref: b, on_delete: cascad}"), ["6:30 unknown-value"], True),
    "a list as a ref": (in_field("{ref: 'b[]'}"), ["6:16 bad-reference"], True),
    "an inverse that is true": (in_field("{ref: b, inverse: true}"), ["6:28 wrong-type"], True),
    "an inverse of no": (in_field("{ref: b, inverse: no}"), ["6:28 bad-name"], False),
    "a column that is SQL": (in_field("{type: str, column: 'a\"; drop'}"), ["6:30 bad-name"], True),
    # relations
    "a relation without an entity": (in_entity("relations: {a: {inverse: b}}"), ["4:24 missing-key"], True),
    "a relation that is a text": (in_entity("relations: {a: b}"), ["4:27 wrong-type"], True),
    # options
    "an id of no kind": (in_entity("id: integer"), ["4:16 unknown-value"], True),
    "an id of nothing": (in_entity("id: []"), ["4:16 empty"], True),
    "an id with a field twice": (in_entity("id: [a, a]"), ["4:20 duplicate-value"], True),
    "an unknown operation": (in_entity("operations: [list, read]"), ["4:31 unknown-value"], True),
    "an operation twice": (in_entity("operations: [list, list]"), ["4:31 duplicate-value"], True),
    "an unknown layer": (in_entity("layers: [web]"), ["4:21 unknown-value"], True),
    "an unknown freshness": (in_entity("freshness: often"), ["4:23 unknown-value"], True),
    "a page of nothing": (in_entity("page_size: 0"), ["4:23 out-of-range"], True),
    "a label of nothing": (in_entity("label: ''"), ["4:19 empty"], True),
    "a path that climbs": (in_entity("path: ../x"), ["4:18 bad-path"], True),
    "a plural that is no name": (in_entity("plural: All Tickets"), ["4:20 bad-name"], True),
    "a service without a class": (in_entity("service: app.tickets"), ["4:21 bad-import-path"], True),
    "an index that is a text": (in_entity("indexes: [a]"), ["4:22 wrong-type"], True),
    "an index of nothing": (in_entity("indexes: [[]]"), ["4:22 empty"], True),
    "unique as a flag": (in_entity("unique: true"), ["4:20 wrong-type"], True),
    "mixins as a text": (in_entity("mixins: a"), ["4:20 wrong-type"], True),
    # routes
    "a route without a method": (
        in_route("path: /a, handler: 'a:b'"),
        ["6:7 missing-key"],
        True,
    ),
    "a method in capitals": (in_route("method: GET, path: /a, handler: 'a:b'"), ["6:16 unknown-value"], True),
    "a path without a slash": (in_route("method: get, path: a, handler: 'a:b'"), ["6:27 bad-path"], True),
    "a path that leaves": (in_route("method: get, path: /../a, handler: 'a:b'"), ["6:27 bad-path"], True),
    "a path with a query": (in_route("method: get, path: '/a?b=c', handler: 'a:b'"), ["6:27 bad-path"], True),
    "a path with a half parameter": (in_route("method: get, path: '/a/{b', handler: 'a:b'"), ["6:27 bad-path"], True),
    "a path without quotes": (in_route("method: get, path: /a/{id}/b, handler: 'a:b'"), ["6:27 needs-quotes"], False),
    "a parameter twice": (in_route("method: get, path: '/a/{b}/{b}', handler: 'a:b'"), ["6:27 bad-path"], False),
    "a handler with a dot": (in_route("method: get, path: /a, handler: a.b.c"), ["6:40 bad-import-path"], True),
    "a handler that is code": (in_route("method: get, path: /a, handler: 'a:b; import os'"), ["6:40 bad-import-path"], True),
    "a handler that is a keyword": (in_route("method: get, path: /a, handler: 'a.class:b'"), ["6:40 bad-import-path"], False),
    "a status of failure": (in_route("method: get, path: /a, handler: 'a:b', status: 404"), ["6:55 out-of-range"], True),
    "an error code in small letters": (
        in_route("method: get, path: /a, handler: 'a:b', errors: [conflict]"),
        ["6:56 bad-error-code"],
        True,
    ),
    "a response that may be null": (in_route("method: get, path: /a, handler: 'a:b', response: a?"), ["6:57 bad-type"], True),
}  # fmt: skip
