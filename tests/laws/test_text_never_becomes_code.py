"""The registry is data: a registry full of hostile text and a harmless one of the same shape give the same programs.

Both are generated, every literal is erased, and the syntax trees of all Python and TypeScript files are compared. What was
erased is looked at too: the hostile text stands there as it was written.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import TypeAlias

import pytest
from desks import Registry, planned, write

from erased import Erased, TypeScript, python

HOSTILE = [
    '"""\nraise SystemExit(1)\n"""',
    "'''\nraise SystemExit(1)\n'''",
    '"); raise SystemExit(1)  #',
    "'); process.exit(1) //",
    "ends in a backslash \\",
    'a quote before the end "',
    "\\\"\\'\\`\\\n\\u0022",
    "*/ process.exit(1) /*",
    "// \n process.exit(1)",
    "# \n raise SystemExit(1)",
    "\rraise SystemExit(1)",
    "\u2028process.exit(1)\u2029process.exit(1)",
    "\x85raise SystemExit(1)\x0b\x0c\x1c\x1d\x1e",
    "`${process.exit(1)}` ${1}",
    "{{ 7*7 }} {% raw %} {# #} %}",
    "%s %(x)s {0} {x!r} {} $x",
    "</script><!-- ]]>",
    "\u202egnp.exe\u2066 \u200b\ufeff",
    "type: ignore # noqa # pragma: no cover # fmt: off # mypy: ignore-errors",
    "# -*- coding: rot13 -*-",
    "@ts-nocheck @ts-ignore eslint-disable @jsx",
    "eslint-disable",
    "\\N{BULLET} \\x41 \\u{41} \\101",
    "__proto__",
    "👩‍🚀 \x07 é",
]  # fmt: skip
HANDLER = '''"""What the registry's routes call."""


async def probe(ctx: object, id: int) -> None:
    """Answer nothing."""
'''
Both: TypeAlias = "tuple[dict[str, Erased], dict[str, Erased]]"


def registry(text: Callable[[str], str]) -> Registry:
    """An entity, an enum and a value type for each hostile text, which `text` makes from it."""
    enums, types, entities = {}, {}, {}
    for number, hostile in enumerate(HOSTILE):
        name = f"case_{chr(ord('a') + number)}x"
        said = text(hostile)
        value = f"alpha {text(without_letters(hostile))} beta"
        enums[f"{name}_choice"] = {
            value: {"label": said, "description": said},
            "other": {"label": said},
        }
        types[f"{name}_part"] = {
            "description": said,
            "fields": {
                "inner": {"type": "str", "default": said, "description": said, "example": said}
            },
        }
        entities[name] = {
            "description": said,
            "label": said,
            "deprecated": said,
            "fields": {
                "note": {"type": "text", "default": said, "description": said, "example": said, "deprecated": said},
                "choice": {"type": f"{name}_choice", "default": value, "description": said},
                "part": {"type": f"{name}_part", "nullable": True, "description": said},
            },
            "routes": [
                {
                    "method": "post",
                    "path": f"/{name.replace('_', '-')}/{{id}}/probe",
                    "handler": "probes:probe",
                    "summary": said,
                    "description": said,
                }
            ],
        }  # fmt: skip
    return {
        "version": 1,
        "project": {"name": "desk"},
        "enums": enums,
        "types": types,
        "entities": entities,
    }


def generated(folder: Path, text: Callable[[str], str]) -> dict[str, str]:
    write(folder, registry(text))
    (folder / "probes.py").write_text(HANDLER)
    changes = planned(folder).changes.changes
    return {change.path: change.text for change in changes if change.text is not None}


def without_letters(hostile: str) -> str:
    """What is no part of an enum member's name, which is the same one for both registries so."""
    return "".join(character for character in hostile if not character.isalnum())


def as_harmless(hostile: str) -> str:
    return "harmless" if any(map(str.isalnum, hostile)) else "-"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return generated(tmp_path_factory.mktemp("hostile"), lambda text: text)


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return generated(tmp_path_factory.mktemp("harmless"), as_harmless)


def typescript(tree: Mapping[str, str]) -> dict[str, Erased]:
    with closing(TypeScript()) as parser:
        return parser(tree)


@pytest.fixture(scope="module", params=[python, typescript])
def both(request: pytest.FixtureRequest, hostile: dict[str, str], harmless: dict[str, str]) -> Both:
    """All files of one language, erased: from the hostile registry, and from the harmless one."""
    return request.param(hostile), request.param(harmless)


def test_the_files_are_the_same(hostile: dict[str, str], harmless: dict[str, str]):
    assert hostile.keys() == harmless.keys()


def test_the_programs_are_the_same(both: Both):
    one, other = both
    assert len(one) > len(HOSTILE)
    differing = [path for path in one if one[path][0] != other[path][0]]
    assert differing == []


def test_no_text_gives_an_order_to_a_tool(both: Both):
    one, other = both
    differing = {path: one[path][1] for path in one if one[path][1] != other[path][1]}
    assert differing == {}


def test_every_text_is_read_back_as_it_was_written(both: Both):
    strings = {text for _, _, strings in both[0].values() for text in strings}
    assert [text for text in HOSTILE if text not in strings] == []


def test_the_description_of_the_api_holds_every_text(hostile: dict[str, str]):
    document = json.loads(hostile["generated/openapi.json"])
    assert set(HOSTILE) <= set(texts_in(document))


def texts_in(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for each in value.values():
                yield from texts_in(each)
        case list():
            for each in value:
                yield from texts_in(each)


def test_a_file_holds_nothing_that_a_reader_does_not_see(hostile: dict[str, str]):
    unseen = re.compile(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
    )
    sources = {path: text for path, text in hostile.items() if not path.endswith(".json")}
    assert [
        path for path, text in sources.items() if unseen.search(text.replace("\u200d", ""))
    ] == []


def test_every_file_ends_its_lines_alike(hostile: dict[str, str]):
    assert [path for path, text in hostile.items() if "\r" in text] == []


def test_no_literal_ends_a_script_that_holds_the_client(hostile: dict[str, str]):
    literal = re.compile(r"'[^'\n]*</")
    assert [p for p, text in hostile.items() if p.endswith(".ts") and literal.search(text)] == []
