"""Changes that ask for more than a column more or less: what rows hold comes along whole, or the revision is refused in words."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import pytest
import sqlalchemy as sa
import walk

from stratagen.runtime.migrate import RefusedError, move

Row = tuple[object, ...]


def registry(enums: dict[str, list[str]] | None = None, **fields: Any) -> walk.Registry:
    """One entity with these fields, and what one of them refers to."""
    ticket = {"timestamps": False, "fields": {"number": "int", **fields}}
    return {
        "version": 1,
        "project": {"name": "shelf", "package": walk.PACKAGE},
        "defaults": {"layers": ["storage"]},
        **({"enums": enums} if enums else {}),
        "entities": {"ticket": ticket},
    }


def revised(folder: Path, wanted: walk.Registry, *said: str) -> int:
    """The registry, and a revision of it; returns the exit code."""
    walk.write(folder, wanted)
    return walk.gen(folder, "migrate", "-m", "Changed", *said, "--quiet")


def insert(address: str, *rows: dict[str, object]) -> None:
    """Rows, by what the generated table of today takes."""
    table = walk.declared().tables["tickets"]
    walk.on(address, lambda connection: connection.execute(table.insert(), list(rows)))


def held(address: str, field: str) -> list[object]:
    """What the rows hold, as the generated table of today has it."""
    table = walk.declared().tables["tickets"]
    asked = sa.select(table.c[field]).order_by(table.c.id)
    return walk.on(address, lambda connection: list(connection.execute(asked).scalars()))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A project without a registry."""
    monkeypatch.syspath_prepend(str(tmp_path))
    yield tmp_path
    walk.forget()


def test_a_value_that_goes_becomes_null_where_the_field_becomes_nullable(
    folder: Path, addresses: list[str]
):
    assert revised(folder, registry({"state": ["open", "lost"]}, state="state")) == 0
    move(folder, "up")
    insert(addresses[0], {"number": 1, "state": "lost"})
    wanted = registry({"state": ["open", "closed"]}, state="state?")
    assert revised(folder, wanted, "--map", "state.lost=") == 0
    move(folder, "up")
    assert held(addresses[0], "state") == [None]
    move(folder, "down")
    move(folder, "up")


def test_a_value_cannot_become_null_where_a_value_has_to_be(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    assert revised(folder, registry({"state": ["open", "lost"]}, state="state")) == 0
    wanted = registry({"state": ["open", "closed"]}, state="state")
    assert revised(folder, wanted, "--map", "state.lost=") == 2
    assert (
        "ticket.state has to have a value, so 'lost' cannot become null: --map state.lost=VALUE"
        in capsys.readouterr().err
    )


def test_an_enum_of_another_name_comes_back(folder: Path, addresses: list[str]):
    assert revised(folder, registry({"state": ["open", "lost"]}, state="state")) == 0
    move(folder, "up")
    insert(addresses[0], {"number": 1, "state": "lost"}, {"number": 2, "state": "open"})
    wanted = registry({"phase": ["open", "gone", "new"]}, state="phase")
    assert revised(folder, wanted, "--map", "phase.lost=gone") == 0
    move(folder, "up")
    insert(addresses[0], {"number": 3, "state": "new"})
    assert [str(each) for each in held(addresses[0], "state")] == ["gone", "open", "new"]
    move(folder, "down")
    walk.write(folder, registry({"state": ["open", "lost"]}, state="state"))
    assert [str(each) for each in held(addresses[0], "state")] == ["lost", "open", "open"]


class Kinds(NamedTuple):
    """A field of one kind that becomes one of another, and its values there."""

    before: Any
    after: Any
    values: list[Any]
    then: list[Any]


EXACT: Any = {"type": "decimal", "precision": 9, "scale": 3}
ROUND: Any = {"type": "decimal", "precision": 5, "scale": 1}
CONVERTED = {
    "truth to a whole number": Kinds("bool", "int", [True, False], [1, 0]),
    "truth to text": Kinds("bool", "str", [True, False], ["true", "false"]),
    "JSON to text": Kinds("json", "text", [{"a": [True, None]}], ['{"a":[true,null]}']),
    "text to a list": Kinds("text", "str[]", ['["a","b"]'], [("a", "b")]),
    "a number to a duration": Kinds("int", "duration", [90], [90]),
    "floating point to digits": Kinds("float", ROUND, [0.30000000000000004], ["0.3"]),
    "more digits to fewer": Kinds(EXACT, ROUND, ["12.500"], ["12.5"]),
}
REFUSED = {
    "half a number": ("float", "int", 1.5),
    "more digits than there is room for": (EXACT, ROUND, "12.125"),
    "a larger number than there is room for": (EXACT, ROUND, "123456.000"),
    "text that is no list": ("text", "str[]", "x"),
    "seven, which is neither": ("int", "bool", 7),
}


def given(kind: Any, value: Any) -> Any:
    """A value of the tests as the generated table takes it."""
    import datetime as dt
    from decimal import Decimal

    if isinstance(kind, dict):
        return Decimal(value)
    return dt.timedelta(seconds=value) if kind == "duration" else value


@pytest.mark.parametrize("kinds", CONVERTED.values(), ids=CONVERTED)
def test_values_come_along(folder: Path, addresses: list[str], kinds: Kinds):
    assert revised(folder, registry(held=kinds.before)) == 0
    move(folder, "up")
    rows = [{"number": 1, "held": given(kinds.before, each)} for each in kinds.values]
    insert(addresses[0], *rows)
    assert revised(folder, registry(held=kinds.after)) == 0
    move(folder, "up")
    found = [tuple(each) if isinstance(each, list) else each for each in held(addresses[0], "held")]
    assert found == [given(kinds.after, each) for each in kinds.then]


def test_a_day_that_was_a_moment_comes_back(folder: Path, addresses: list[str]):
    import datetime as dt

    assert revised(folder, registry(due="date")) == 0
    move(folder, "up")
    insert(addresses[0], {"number": 1, "due": dt.date(2026, 1, 31)})
    assert revised(folder, registry(due="datetime")) == 0
    move(folder, "up")
    assert held(addresses[0], "due") == [dt.datetime(2026, 1, 31, tzinfo=dt.UTC)]
    move(folder, "down")
    walk.write(folder, registry(due="date"))
    assert held(addresses[0], "due") == [dt.date(2026, 1, 31)]


@pytest.mark.parametrize(("before", "after", "value"), REFUSED.values(), ids=REFUSED)
def test_a_value_without_a_meaning_ends_it(
    folder: Path, addresses: list[str], before: Any, after: Any, value: Any
):
    assert revised(folder, registry(held=before)) == 0
    move(folder, "up")
    insert(addresses[0], {"number": 1, "held": given(before, value)})
    assert revised(folder, registry(held=after)) == 0
    with pytest.raises(RefusedError, match=r"in tickets\.held has no meaning in what it is to"):
        move(folder, "up")
    walk.write(folder, registry(held=before))
    assert held(addresses[0], "held") == [given(before, value)]


def test_a_key_of_another_kind_is_ones_own_to_write(
    folder: Path, capsys: pytest.CaptureFixture[str]
):
    assert revised(folder, registry()) == 0
    wanted = registry()
    wanted["entities"]["ticket"]["id"] = "uuid"
    assert revised(folder, wanted) == 2
    assert "the key of tickets becomes (id): write that revision by hand" in capsys.readouterr().err
    assert not list(folder.glob("migrations/versions/0002*"))


def test_what_is_renamed_takes_the_place_of_what_goes(
    folder: Path, addresses: list[str], capsys: pytest.CaptureFixture[str]
):
    """The last step of a change in two releases: the new field, or entity, takes the name of the old one."""
    before = registry(price={"type": "int", "index": True}, price_exact=EXACT)
    new = {"timestamps": False, "fields": {"number": {"type": "int", "unique": True}}}
    old = {"timestamps": False, "fields": {"number": {"type": "str", "unique": True}}}
    before["entities"] |= {"bill": old, "bill_again": new}
    assert revised(folder, before) == 0
    move(folder, "up")
    insert(addresses[0], {"number": 1, "price": 3, "price_exact": given(EXACT, "2.500")})
    tables = walk.declared().tables
    walk.on(addresses[0], lambda each: each.execute(tables["bills"].insert(), [{"number": "x"}]))
    again = tables["bill_agains"].insert()
    walk.on(addresses[0], lambda each: each.execute(again, [{"number": 7}]))
    there = walk.on(addresses[0], walk.reflected)

    wanted = registry(price={**EXACT, "renamed_from": "price_exact", "index": True})
    wanted["entities"]["bill"] = {**new, "renamed_from": "bill_again"}
    walk.write(folder, wanted)
    assert walk.gen(folder, "migrate", "-m", "One price") == 2
    said = capsys.readouterr().err
    assert "bills goes, with its rows" in said
    assert "tickets.price goes, with its values" in said
    assert walk.gen(folder, "migrate", "-m", "One price", "--allow-drop", "--quiet") == 0
    move(folder, "up")
    assert held(addresses[0], "price") == [given(EXACT, "2.500")]
    bills = sa.select(walk.declared().tables["bills"].c.number)
    assert walk.on(addresses[0], lambda each: each.execute(bills).scalars().all()) == [7]
    assert walk.on(addresses[0], walk.reflected) == walk.made_anew(addresses[1], walk.declared())
    assert walk.gen(folder, "migrate", "check", "--quiet") == 0
    move(folder, "down")
    assert walk.on(addresses[0], walk.reflected) == there


def test_names_as_long_as_postgresql_takes_them(folder: Path, addresses: list[str]):
    """A key and a CHECK have a name longer than that of their table, and the same one wherever they are made."""
    table = "a_table_of_sixty_three_bytes_which_is_all_that_postgresql_takes"
    before = registry({"state": ["open", "lost"]}, state="state")
    before["entities"]["ticket"]["table"] = table
    assert revised(folder, before) == 0
    move(folder, "up")
    assert walk.on(addresses[0], walk.reflected) == walk.made_anew(addresses[1], walk.declared())
    after = registry({"state": ["open", "lost", "new"]}, state="state")
    after["entities"]["ticket"]["table"] = f"{table[:-1]}n"
    assert revised(folder, after) == 0
    move(folder, "up")
    assert walk.on(addresses[0], walk.reflected) == walk.made_anew(addresses[1], walk.declared())
