"""The client's schemas accept and refuse the edge values of every field type as the table of types says they are."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from stratagen.model.fieldtypes import ROWS

CLIENT = Path(__file__).resolve().parents[2] / "src" / "client"
EXPRESSIONS = {"decimal": "wire.decimal(12, 3)"}

HEAD = """\
import { expect, it } from 'vitest'

import * as wire from './src/schema.js'

const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, text: string) =>
  schema.safeParse(JSON.parse(text)).success

"""


def verdicts() -> str:
    """A vitest file with one line for each edge value: what is said of it, and what the schema says."""
    lines = [
        f"it({json.dumps(f'{kind} {verdict}: {text[:60]}')}, () => {{"
        f" expect(accepts({EXPRESSIONS.get(kind, f'{row.zod}()')}, {json.dumps(text)})).toBe({verdict}) }})"
        for kind, row in ROWS.items()
        if kind not in {"enum", "object"}
        for verdict, values in (("true", row.valid), ("false", row.invalid))
        for text in map(json.dumps, values)
    ]
    return HEAD + "\n".join(lines) + "\n"


def test_the_schemas_judge_every_edge_as_the_table_does(tmp_path: Path):
    shutil.copytree(CLIENT / "src", tmp_path / "src")
    (tmp_path / "node_modules").symlink_to(CLIENT / "node_modules", target_is_directory=True)
    (tmp_path / "package.json").write_text('{"type": "module"}')
    (tmp_path / "edges.test.ts").write_text(verdicts(), encoding="utf-8")
    done = subprocess.run(
        ["node", "node_modules/vitest/vitest.mjs", "run", "edges.test.ts"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "passed" in done.stdout
