"""The TypeScript copy of the wire grammar holds the same regular expressions, for every type and every size of decimal."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from stratagen import wire

CLIENT = Path(__file__).resolve().parents[2] / "src" / "client"

# TypeScript -> JavaScript by the compiler's own hand, then what the module exports, as JSON.
SCRIPT = """
const ts = require('typescript')
const source = require('node:fs').readFileSync('src/wire.ts', 'utf8')
const { outputText } = ts.transpileModule(source, { compilerOptions: { module: 'ESNext', target: 'ES2022' } })
import('data:text/javascript,' + encodeURIComponent(outputText)).then(({ decimal, ...constants }) => {
  const decimals = {}
  for (let precision = 1; precision <= 38; precision++)
    for (let scale = 0; scale <= precision; scale++) decimals[`${precision},${scale}`] = decimal(precision, scale)
  console.log(JSON.stringify({ constants, decimals }))
})
"""


@pytest.fixture(scope="module")
def exported() -> dict[str, dict[str, object]]:
    done = subprocess.run(
        ["node", "-e", SCRIPT], cwd=CLIENT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_every_type_is_spelled_alike(exported):
    ours = {name: getattr(wire, name) for name in wire.__all__ if name.isupper()}
    assert exported["constants"] == ours


def test_every_decimal_is_spelled_alike(exported):
    ours = {f"{p},{s}": wire.decimal(p, s) for p in range(1, 39) for s in range(p + 1)}
    assert exported["decimals"] == ours
