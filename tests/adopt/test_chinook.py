"""Chinook, as published: imported, proven, generated, and served with the rows that are there, on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from adopting import Done, gen, generated_tests, scratched, served, sqlite
from chinook import POSTGRESQL, ROWS_OF_POSTGRESQL, ROWS_OF_SQLITE, SQLITE

ELSEWHERE = "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = ''America/New_York''', current_database()); END $$;"


class Adopted(NamedTuple):
    """A folder that a database was imported and generated into, and what was said meanwhile."""

    folder: Path
    address: str
    imported: Done
    made: Done


def adopted(folder: Path, address: str, *options: str) -> Adopted:
    imported = gen(folder, "import", address, "--prove", *options)
    return Adopted(folder, address, imported, gen(folder, "all"))


@pytest.fixture(scope="module")
def on_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Adopted:
    folder = tmp_path_factory.mktemp("chinook")
    return adopted(folder, sqlite(folder, SQLITE + ROWS_OF_SQLITE, "chinook.db"))


@pytest.fixture(scope="module")
def on_postgresql(postgres: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Adopted]:
    with scratched(postgres, ELSEWHERE + POSTGRESQL + ROWS_OF_POSTGRESQL) as address:
        yield adopted(tmp_path_factory.mktemp("chinook"), address, "--name", "chinook")


def test_it_is_imported_proven_and_generated_from_sqlite(on_sqlite: Adopted):
    done = on_sqlite.imported
    assert done.code == 0, done.out + done.err
    assert "proven: 11 tables of 64 columns compared" in done.out
    assert "11 entities, 0 enums" in done.out
    assert """chinook.db:Invoice.InvoiceDate: DATETIME: its rows have no microseconds""" in done.err
    done = on_sqlite.made
    assert done.code == 0, done.err
    assert "python clean (ty)" in done.out
    assert generated_tests(on_sqlite.folder).split()[1] == "passed"


def test_it_is_imported_proven_and_generated_from_postgresql(on_postgresql: Adopted):
    done = on_postgresql.imported
    assert done.code == 0, done.out + done.err
    assert "proven: 11 tables of 64 columns compared" in done.out
    text = (on_postgresql.folder / "entities.yaml").read_text()
    assert "  track:\n    table: track\n    id: {type: int, column: track_id}\n" in text
    assert "      unit_price: {type: decimal, precision: 10, scale: 2}\n" in text
    assert on_postgresql.made.code == 0


@pytest.mark.parametrize("database", ["on_sqlite", "on_postgresql"])
def test_it_is_served_with_the_rows_that_are_there(database: str, request: pytest.FixtureRequest):
    folder, address, *_ = request.getfixturevalue(database)
    price = {"on_sqlite": 0.99, "on_postgresql": "0.99"}[database]
    track, tracks, invoice, employee, made, read, changed, linked, refused, large = served(
        folder, address,
        ("GET", "/tracks/1?include=album,genre", None),
        ("GET", "/playlists/1/tracks?sort=-id", None),
        ("GET", "/invoices/1?include=customer", None),
        ("GET", "/employees/2?include=reports_to", None),
        ("POST", "/invoices", {"customer_id": 1, "invoice_date": "2009-01-03T04:05:06.789Z", "total": price}),
        ("GET", "/invoices?customer_id=1&sort=-id&limit=1", None),
        ("PATCH", "/invoices/2", {"billing_city": "Oslo"}),
        ("PUT", "/playlists/1/tracks/1", None),
        ("DELETE", "/artists/1", None),
        ("POST", "/invoice-lines", {"invoice_id": 1, "track_id": 1, "unit_price": price, "quantity": 3_000_000_000}),
    )  # fmt: skip
    assert track[0] == 200
    assert track[1]["data"]["unit_price"] == price
    assert track[1]["data"]["album"]["title"] == "For Those About To Rock We Salute You"
    assert [each["id"] for each in tracks[1]["data"]] == [2, 1]
    assert invoice[1]["data"]["invoice_date"] == "2009-01-01T00:00:00Z"
    assert invoice[1]["data"]["customer"]["last_name"] == "Gonçalves"
    assert employee[1]["data"]["reports_to"]["first_name"] == "Andrew"
    assert made[0] == 201
    assert made[1]["data"]["invoice_date"] == "2009-01-03T04:05:06.789000Z"
    assert read[1]["data"] == [made[1]["data"]]
    assert changed[1]["data"]["billing_city"] == "Oslo"
    assert linked[0] == 200
    assert (refused[0], refused[1]["error"]["details"]["field"]) == (409, "album.artist")
    assert large[0] == {"on_sqlite": 201, "on_postgresql": 422}[database]
