"""A thousand entities generate and type-check."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from support import ROOT, gen

sys.path.insert(0, str(ROOT / "tests" / "bench"))  # the bench's registry

from synthetic import synthetic_registry


def test_a_thousand_entities_generate_and_type_check(tmp_path: Path):
    (tmp_path / "entities.yaml").write_text(synthetic_registry(1000))
    done = gen(tmp_path, "all", "--json")
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert len(list((tmp_path / "generated" / "storage").glob("item_*.py"))) == 1000
    assert json.loads(done.stdout)["verified"]["python"]["status"] == "clean"
