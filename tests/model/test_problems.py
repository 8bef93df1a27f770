"""Every code of the model stage, each with the smallest registry that earns it, and none beside it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from resolving import problems_of

import stratagen.model

TICKET = "entities:\n  ticket:\n    fields: {title: str}\n"
"""A sound entity, to be continued."""

REGISTRIES = {
    "attribute-clash": "entities: {ticket: {fields: {class: str, class_: str}}}",
    "bad-place": f"ejected: {{services/ticket.py: app/class.py}}\n{TICKET}",
    "body-not-allowed": """
types: {form: {fields: {x: int}}}
entities:
  ticket:
    fields: {title: str}
    routes: [{method: get, path: /tickets/x, handler: 'app:x', request: form}]
""",
    "bound-of-another-type": "entities: {ticket: {fields: {title: {type: str, ge: 1}}}}",
    "cascade-without-soft-delete": """
entities:
  folder: {soft_delete: true, fields: {name: str}}
  document: {fields: {folder: {ref: folder, on_delete: cascade}}}
""",
    "class-clash": "entities: {ticket: {fields: {title: str}}, ticket_row: {fields: {title: str}}}",
    "client-clash": """
entities:
  ticket:
    fields: {title: str}
    routes: [{method: get, path: /tickets/x, handler: 'app:keys'}]
""",
    "column-clash": "entities: {ticket: {fields: {title: {type: str, column: name}, name: str}}}",
    "decimal-digits": "entities: {invoice: {fields: {total: {type: decimal, precision: 2, scale: 4}}}}",
    "deep-query": """
types: {filter: {fields: {at: json}}}
entities:
  ticket:
    fields: {title: str}
    routes: [{method: get, path: /tickets/x, handler: 'app:x', query: filter}]
""",
    "device-name": "entities: {con: {fields: {title: str}}}",
    "empty-range": "entities: {ticket: {fields: {rank: {type: int, gt: 1, lt: 2}}}}",
    "endless-type": "types: {box: {fields: {inside: box}}}\n" + TICKET,
    "field-of-ours": "entities: {ticket: {fields: {created_at: datetime}}}",
    "handler-in-generated": """
entities:
  ticket:
    fields: {title: str}
    routes: [{method: get, path: /tickets/x, handler: 'generated.app:x'}]
""",
    "hidden-path": """
entities:
  file:
    id: str
    fields: {size: int}
    routes: [{method: get, path: /files/largest, handler: 'app:largest'}]
""",
    "inverse-clash": "entities: {team: {fields: {name: str}}, match: {fields: {home: {ref: team}, guest: {ref: team}}}}",
    "key-circle": "entities: {a: {id: [b], fields: {b: {ref: b}}}, b: {id: [a], fields: {a: {ref: a}}}}",
    "long-name": f"entities: {{{'a' * 63}: {{fields: {{title: str}}}}}}",
    "missing-layer": "entities: {ticket: {layers: [routes], fields: {title: str}}}",
    "mixin-conflict": "mixins: {titled: {fields: {title: str}}}\nentities: {ticket: {mixins: [titled], fields: {title: str}}}",
    "name-clash": "entities: {project: {fields: {name: str}}, ticket: {fields: {project: {ref: project}, project_id: int}}}",
    "name-of-a-type": "enums: {date: [today]}\n" + TICKET,
    "no-entities": "entities: {}",
    "not-comparable": "entities: {ticket: {fields: {tags: {type: 'str[]', sort: true}}}}",
    "not-searchable": "entities: {ticket: {fields: {rank: {type: int, search: true}}}}",
    "not-stored": "entities: {project: {layers: [], fields: {name: str}}, ticket: {fields: {project: {ref: project}}}}",
    "number-of-columns": """
entities:
  booking: {id: [room, day], fields: {room: str, day: date}}
  payment: {fields: {booking: {ref: booking, column: booking}}}
""",
    "operation-clash": """
entities:
  ticket:
    layers: [storage, service, routes]
    fields: {title: str}
    routes: [{method: post, path: /tickets/x, handler: 'app:create'}]
""",
    "package-name": "version: 1\nproject: {name: desk, package: json}\n" + TICKET,
    "page-size": "entities: {ticket: {page_size: 200, fields: {title: str}}}",
    "path-clash": "entities: {ticket: {fields: {title: str}}, issue: {path: tickets, fields: {title: str}}}",
    "readonly-without-value": "entities: {account: {fields: {logins: {type: int, readonly: true}}}}",
    "rename-of-present": "entities: {ticket: {fields: {title: {type: str, renamed_from: name}, name: str}}}",
    "rename-twice": "entities: {ticket: {fields: {a: {type: str, renamed_from: x}, b: {type: str, renamed_from: x}}}}",
    "repeated-handler": """
entities:
  ticket:
    fields: {title: str}
    routes:
      - {method: get, path: /tickets/x, handler: 'app:x'}
      - {method: get, path: /tickets/y, handler: 'other:x'}
""",
    "required-circle": "entities: {a: {fields: {b: {ref: b}}}, b: {fields: {a: {ref: a}}}}",
    "required-self-ref": "entities: {folder: {fields: {parent: {ref: folder}}}}",
    "secret-asked-for": "entities: {account: {fields: {token: {type: str, secret: true, filter: true}}}}",
    "set-null-on-required": """
entities: {project: {fields: {name: str}}, ticket: {fields: {project: {ref: project, on_delete: set_null}}}}
""",
    "static-with-writes": "entities: {country: {freshness: static, fields: {name: str}}}",
    "table-clash": "entities: {ticket: {table: things, fields: {title: str}}, issue: {table: things, fields: {title: str}}}",
    "unknown-entity": "entities: {project: {fields: {name: str}}, ticket: {fields: {project: {ref: projct}}}}",
    "unknown-field": "entities: {ticket: {indexes: [[titel]], fields: {title: str}}}",
    "unknown-file": f"ejected: {{services/tickets.py: app/tickets.py}}\n{TICKET}",
    "unknown-mixin": "mixins: {titled: {fields: {title: str}}}\nentities: {ticket: {mixins: [titeld], fields: {x: str}}}",
    "unknown-parameter": """
entities:
  ticket:
    fields: {title: str}
    routes: [{method: get, path: '/tickets/{colour}', handler: 'app:x'}]
""",
    "unknown-type": "entities: {ticket: {fields: {title: string}}}",
    "wrong-bound": "entities: {ticket: {fields: {rank: {type: int, ge: 1.5}}}}",
    "wrong-default": "entities: {ticket: {fields: {rank: {type: int, default: one}}}}",
    "wrong-example": "entities: {ticket: {fields: {rank: {type: int, example: one}}}}",
    "wrong-key": "entities: {ticket: {id: [code], fields: {code: str?}}}",
    "wrong-parameter": """
types: {filter: {fields: {x: int}}}
entities:
  ticket:
    fields: {query: str}
    routes: [{method: get, path: '/tickets/by/{query}', handler: 'app:x', query: filter}]
""",
    "wrong-pattern": "entities: {ticket: {fields: {title: {type: str, pattern: '(?i)x'}}}}",
    "wrong-status": """
entities:
  ticket:
    fields: {title: str}
    routes: [{method: get, path: /tickets/x, handler: 'app:x', status: 204}]
""",
    "wrong-through": """
entities:
  student: {fields: {name: str}, relations: {courses: {many: course, through: seat}}}
  course: {fields: {title: str}}
  seat: {fields: {course: {ref: course}}}
""",
}


@pytest.mark.parametrize("code", REGISTRIES)
def test_a_fault_has_its_own_code_and_no_other(code, tmp_path: Path):
    problems = problems_of(tmp_path, REGISTRIES[code])
    assert {problem.code for problem in problems} == {code}
    assert len(problems) == 1, [str(problem) for problem in problems]


def test_every_code_of_the_model_is_earned_here():
    used = set()
    for path in Path(stratagen.model.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                used.update(_codes(node))
    assert used == set(REGISTRIES)


def _codes(call: ast.Call) -> set[str]:
    """Codes that a call reports: `report(span, CODE, …)`, `unknown(WHAT, …)`, `Namespace(scope, CODE, …)`."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    place = {"report": 1, "Namespace": 1, "unknown": 0}.get(name)
    if place is None or len(call.args) <= place or not isinstance(call.args[place], ast.Constant):
        return set()
    word = str(call.args[place].value)
    return {f"unknown-{word}" if name == "unknown" else word}
