"""What is put into a registry file stands where a person would have put it, and not one byte of the rest changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from stratagen.problems import ProjectError
from stratagen.registry import read
from stratagen.registry.editing import insert
from stratagen.registry.finding import Findings
from stratagen.registry.nodes import Mapping, Scalar, Sequence
from stratagen.registry.printing import Braces
from stratagen.registry.source import Budget, parse

OURS = Path(__file__).resolve().parents[2] / "entities.yaml"
HEAD = "version: 1\nproject: {name: desk}\n"


def without_one_stretch(before: str, after: str) -> str:
    """The stretch of `after` that has to go for `before` to be left."""
    start = next(
        (n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), len(before)
    )
    length = len(after) - len(before)
    assert after[:start] + after[start + length :] == before
    return after[start : start + length]


def test_every_entity_of_ours_takes_a_field_and_the_rest_stays_byte_for_byte():
    text = OURS.read_text()
    names = [entity.name.value for entity in read(OURS, OURS.parent).spec.entities]
    assert len(names) == 36
    for name in names:
        after = insert("entities.yaml", text, ("entities", name, "fields"), {"zz_new": "date?"})
        assert "zz_new: date?" in without_one_stretch(text, after)


def test_every_entity_of_ours_takes_a_relation_enum_and_neighbour():
    text = OURS.read_text()
    for path, entry in (
        (("entities", "ticket", "relations"), {"zz": Braces({"many": "agent"})}),
        (("enums",), {"zz": ["a", "in b"]}),
        (("entities",), {"zz": {"fields": {"name": "str"}}}),
        (("mixins",), {"zz": {"fields": {"name": "str"}}}),
    ):
        added = without_one_stretch(text, insert("entities.yaml", text, path, entry))
        assert "zz" in added


CASES = {
    "a block gets a line of its own": (
        "entities:\n  a:\n    fields:\n      x: str # why\n  b:\n    fields: {x: str}\n",
        "entities:\n  a:\n    fields:\n      x: str # why\n      y: int\n  b:\n    fields: {x: str}\n",
    ),
    "braces get it in the braces": (
        "entities:\n  a:\n    fields: {x: str} # all\n",
        "entities:\n  a:\n    fields: {x: str, y: int} # all\n",
    ),
    "empty braces": (
        "entities: {a: {fields: {}}}\n",
        "entities: {a: {fields: {y: int}}}\n",
    ),
    "braces over several lines": (
        "entities:\n  a:\n    fields: {\n      x: str, # one\n    }\n",
        "entities:\n  a:\n    fields: {\n      x: str, y: int, # one\n    }\n",
    ),
    "a key with nothing behind it": (
        "entities:\n  a:\n    fields: # none yet\n    timestamps: false\n",
        "entities:\n  a:\n    fields: # none yet\n      y: int\n    timestamps: false\n",
    ),
    "a mapping that is not there": (
        "entities:\n  a:\n    timestamps: false\n\n  b:\n    fields: {x: str}\n",
        "entities:\n  a:\n    timestamps: false\n    fields:\n      y: int\n\n  b:\n    fields: {x: str}\n",
    ),
    "comments below belong to the block": (
        "entities:\n  a:\n    fields:\n      x: str\n      # the last one\n    # of a\n",
        "entities:\n  a:\n    fields:\n      x: str\n      # the last one\n      y: int\n    # of a\n",
    ),
    "no line end at the end": (
        "entities:\n  a:\n    fields:\n      x: str",
        "entities:\n  a:\n    fields:\n      x: str\n      y: int\n",
    ),
    "other line ends": (
        "entities:\r\n  a:\r\n    fields:\r\n      x: str\r\n",
        "entities:\r\n  a:\r\n    fields:\r\n      x: str\r\n      y: int\r\n",
    ),
    "behind a block of text": (
        "entities:\n  a:\n    fields:\n      x:\n        type: str\n        description: |\n          y: no\n\n          }\n\n  b: {fields: {}}\n",
        "entities:\n  a:\n    fields:\n      x:\n        type: str\n        description: |\n          y: no\n\n          }\n      y: int\n\n  b: {fields: {}}\n",
    ),
    "behind a text over several lines": (
        "entities:\n  a:\n    fields:\n      x: {type: str, description: 'one\n        two'}\n",
        "entities:\n  a:\n    fields:\n      x: {type: str, description: 'one\n        two'}\n      y: int\n",
    ),
    "wide indents": (
        "entities:\n    a:\n        fields:\n            x: str\n",
        "entities:\n    a:\n        fields:\n            x: str\n            y: int\n",
    ),
    "keys in quotes": (
        "entities:\n  'a':\n    \"fields\":\n      'x': str\n",
        "entities:\n  'a':\n    \"fields\":\n      'x': str\n      y: int\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=CASES)
def test_a_field_stands_where_the_others_do(before: str, after: str):
    assert (
        insert("e.yaml", HEAD + before, ("entities", "a", "fields"), {"y": "int"}) == HEAD + after
    )


def test_entities_are_set_apart_as_those_that_are_there():
    tight = f"{HEAD}entities:\n  a: {{fields: {{}}}}\n  b: {{fields: {{}}}}\n"
    assert insert("e.yaml", tight, ("entities",), {"c": Braces()}) == f"{tight}  c: {{}}\n"
    spaced = f"{HEAD}entities:\n  a:\n    fields: {{}}\n\n  b:\n    fields: {{}}\n"
    assert insert("e.yaml", spaced, ("entities",), {"c": Braces()}) == f"{spaced}\n  c: {{}}\n"


def test_what_is_put_in_is_indented_as_the_file_is():
    wide = f"{HEAD}entities:\n    a:\n        fields: {{}}\n"
    entry = {"c": {"fields": {"x": "str"}}}
    assert insert("e.yaml", wide, ("entities",), entry) == (
        f"{wide}    c:\n        fields:\n            x: str\n"
    )
    empty = f"{HEAD}enums:\n   a: [b]\nentities:\n"
    assert insert("e.yaml", empty, ("entities",), entry) == (
        f"{empty}   c:\n      fields:\n         x: str\n"
    )


def test_a_section_that_is_not_there_stands_before_the_entities_and_their_comment():
    text = f"{HEAD}\n# What there is.\nentities:\n  a: {{fields: {{}}}}\n"
    assert insert("e.yaml", text, ("enums",), {"state": ["on", "in between", "1"]}) == (
        f"{HEAD}\nenums:\n  state: ['on', in between, '1']\n\n# What there is.\nentities:\n  a: {{fields: {{}}}}\n"
    )


HOSTILE = ["true", "no: yes", "'", '"', "a #b", "1.10", "null", "- x", "str[]", "\n}, b: {", "é", "\u2028", " x ", "~", "&a", "*a", "!a", "%", "`", "@"]  # fmt: skip


@pytest.mark.parametrize("entry", ["block", "braces"])
def test_a_text_is_read_back_as_it_was_given(entry: str):
    where = "enums:\n  a: [b]\n" if entry == "block" else "enums: {a: [b]}\n"
    after = insert("e.yaml", f"{HEAD}{where}", ("enums",), {"e": HOSTILE})
    root = parse("e.yaml", after.encode(), Findings(), Budget())
    assert isinstance(root, Mapping)
    enums = next(value for key, value in root.entries if key.text == "enums")
    assert isinstance(enums, Mapping)
    listed = enums.entries[-1][1]
    assert isinstance(listed, Sequence)
    assert [each.value for each in listed.items if isinstance(each, Scalar)] == HOSTILE


def test_a_place_that_is_no_mapping_is_refused():
    text = f"{HEAD}entities:\n  a:\n    fields: [x]\n"
    with pytest.raises(ProjectError, match=r"no sound place for 'entities\.a\.fields\.y'"):
        insert("e.yaml", text, ("entities", "a", "fields"), {"y": "int"})


def test_a_place_where_the_text_of_another_value_would_change_is_refused():
    text = f"{HEAD}entities:\n  a:\n    description: |+\n      kept\n\n\n"
    with pytest.raises(ProjectError, match="write it by hand"):
        insert("e.yaml", text, ("entities", "a", "fields"), {"y": "int"})
