"""A value of every type, written by Python, is read back equal through the API and through the TypeScript client, and what
that client writes is read back equal by Python.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from support import CLIENT, ROOT, bin_path, gen, run, serving

CASE = ROOT / "tests" / "cases" / "every-type" / "entities.yaml"
HERE = Path(__file__).parent

Row = Mapping[str, object]

POINT = {"x": 0.1, "y": -1e-7}
SAMPLES: list[Row] = [
    {
        "a_str": "",
        "a_text": "Grüße 🙂\n\t\"'\\ \u2028",
        "a_int": 2**53 - 1,
        "a_int64": str(2**53 + 1),
        "a_float": 1.7976931348623157e308,
        "a_decimal": "-123456789.125",
        "a_wide_decimal": "1234567890123456789012345678.0123456789",
        "a_bool": True,
        "a_date": "2024-02-29",
        "a_time": "23:59:59.999999",
        "a_datetime": "2024-02-29T23:59:59.000001Z",
        "a_duration": "P1DT2H3M4.000005S",
        "a_uuid": "01890a5d-ac96-774b-bcce-b302099a8057",
        "a_email": "first.last+tag@sub.example.org",
        "a_url": "https://example.org:8080/a%20b?q=🙂#c",
        "a_bytes": "AP/+8A==",
        "a_json": {"deep": [1, 0.5, None, True, "🙂", {"": []}], "empty": {}},
        "a_mood": "good",
        "a_point": POINT,
    },
    {
        "a_str": "null",
        "a_text": "",
        "a_int": -(2**53 - 1),
        "a_int64": str(-(2**63)),
        "a_float": -0.1,
        "a_decimal": "0.000",
        "a_wide_decimal": "-0.0000000001",
        "a_bool": False,
        "a_date": "0001-01-01",
        "a_time": "00:00:00",
        "a_datetime": "0001-01-01T00:00:00Z",
        "a_duration": "-PT0.000001S",
        "a_uuid": "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "a_email": "a@b.co",
        "a_url": "http://localhost",
        "a_bytes": "",
        "a_json": [],
        "a_mood": "bad",
        "a_point": {"x": 0.0, "y": 5e-324},
    },
]
FILLED = {name: value for name, value in SAMPLES[0].items() if name != "a_wide_decimal"}
OPTIONALS: list[Row] = [FILLED, dict.fromkeys(FILLED)]
LISTINGS: list[Row] = [
    {
        "many_str": ["", "a,b", "🙂"],
        "many_text": ["\n"],
        "many_int": [0, -1, 2**53 - 1],
        "many_int64": [str(2**63 - 1), "0"],
        "many_float": [0.1, -5e-324],
        "many_bool": [True, False],
        "many_date": ["2024-02-29"],
        "many_datetime": ["2024-01-01T00:00:00.000001Z"],
        "many_uuid": ["01890a5d-ac96-774b-bcce-b302099a8057"],
        "many_email": ["a@b.co"],
        "many_mood": ["bad", "good", "bad"],
        "many_point": [POINT],
        "perhaps_many": [],
    },
    {
        **{
            f"many_{name}": []
            for name in (
                [
                    "str",
                    "text",
                    "int",
                    "int64",
                    "float",
                    "bool",
                    "date",
                    "datetime",
                    "uuid",
                    "email",
                    "mood",
                    "point",
                ]
            )
        },
        "perhaps_many": None,
    },
]
WRITTEN = {"sample": SAMPLES, "optional": OPTIONALS, "listing": LISTINGS}

# What a user would write: payloads from JSON, records to JSON, all through the generated services.
PYTHON = """
import asyncio, json, sys
from pathlib import Path
from every_type.app import create_services
from every_type.storage import SCHEMA, listing, optional, sample
from stratagen.runtime.storage import Database

CREATE = {"sample": sample.SampleCreate, "optional": optional.OptionalCreate, "listing": listing.ListingCreate}

async def write(services, rows):
    return {
        name: [
            (await getattr(services, name).create(CREATE[name].model_validate_json(json.dumps(row)))).model_dump(mode="json")
            for row in group
        ]
        for name, group in rows.items()
    }

async def read(services, keys):
    return {
        name: [(await getattr(services, name).get_by_id(key)).model_dump(mode="json") for key in group]
        for name, group in keys.items()
    }

async def main(what, url):
    database = Database(url, SCHEMA)
    await database.create_schema()
    services = create_services(database)
    given = json.loads(Path("given.json").read_text())
    Path("answer.json").write_text(json.dumps(await {"write": write, "read": read}[what](services, given)))
    await database.close()

asyncio.run(main(*sys.argv[1:]))
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("every_type")
    shutil.copy(CASE, folder / "entities.yaml")
    done = gen(folder, "all", "--no-types")
    assert done.returncode == 0, done.stdout + done.stderr
    packages = CLIENT / "node_modules"
    assert packages.is_dir(), "run `make setup` first: src/client/node_modules is not there"
    (folder / "node_modules").symlink_to(packages, target_is_directory=True)
    (folder / "package.json").write_text('{"type": "module"}')
    shutil.copy(HERE / "round_trip.test.ts", folder)
    return folder


def python(project: Path, url: str, what: str, given: object) -> dict[str, list[Row]]:
    (project / "as_python.py").write_text(PYTHON)
    (project / "given.json").write_text(json.dumps(given))
    done = run(bin_path("python"), "as_python.py", what, url, cwd=project)
    assert done.returncode == 0, done.stdout + done.stderr
    answer: dict[str, list[Row]] = json.loads((project / "answer.json").read_text())
    return answer


def without_ours(row: Row) -> Row:
    return {
        name: value for name, value in row.items() if name not in {"id", "created_at", "updated_at"}
    }


def test_every_value_survives_every_layer_and_back(project: Path, database_url: str):
    rows = python(project, database_url, "write", WRITTEN)
    assert {name: [without_ours(row) for row in group] for name, group in rows.items()} == WRITTEN
    (project / "rows.json").write_text(json.dumps(rows))
    with serving(project, database_url) as address:
        done = run(
            "node",
            str(CLIENT / "node_modules" / "vitest" / "vitest.mjs"),
            "run",
            "--testTimeout=60000",
            "round_trip.test.ts",
            cwd=project,
            env={"API_URL": address, "ROWS": "rows.json", "COPIES": "copies.json"},
        )
    assert done.returncode == 0, done.stdout + done.stderr
    copies = json.loads((project / "copies.json").read_text())
    assert {name: len(group) for name, group in copies.items()} == {
        name: len(group) for name, group in WRITTEN.items()
    }
    read = python(project, database_url, "read", copies)
    assert {name: [without_ours(row) for row in group] for name, group in read.items()} == WRITTEN
