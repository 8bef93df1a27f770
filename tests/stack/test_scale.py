"""Many entities generate and type-check: a hundred in `make test`, a thousand with PROOFS=full and in `make bench`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from support import ROOT, gen

from proofs import FULL

sys.path.insert(0, str(ROOT / "tests" / "bench"))  # the bench's registry

from synthetic import synthetic_registry

MANY = 1000 if FULL else 100


def test_many_entities_generate_and_type_check(tmp_path: Path):
    (tmp_path / "entities.yaml").write_text(synthetic_registry(MANY))
    done = gen(tmp_path, "all", "--json")
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert len(list((tmp_path / "generated" / "storage").glob("item_*.py"))) == MANY
    assert json.loads(done.stdout)["verified"]["python"]["status"] == "clean"
