"""The generated client of our own registry drives the running API: relations, custom routes, batches, refusals, the cache;
and the mocked API answers as it does."""

from __future__ import annotations

import shutil
from pathlib import Path

from support import CLIENT, ROOT, run, serving

TESTS = ("mocks.test.ts", "promptliano.test.ts")


def test_the_client_drives_the_api(tmp_path: Path):
    packages = CLIENT / "node_modules"
    assert packages.is_dir(), "run `make setup` first: src/client/node_modules is not there"
    # Beside the client, and not in it: packages are found in the folder that holds both.
    shutil.copytree(
        ROOT / "generated" / "client",
        tmp_path / "client",
        ignore=shutil.ignore_patterns("node_modules"),
    )
    for name in TESTS:
        shutil.copy(Path(__file__).parent / name, tmp_path)
    (tmp_path / "node_modules").symlink_to(packages, target_is_directory=True)
    with serving(ROOT, f"sqlite:///{tmp_path}/served.db") as address:
        done = run(
            "node",
            str(packages / "vitest" / "vitest.mjs"),
            "run",
            "--testTimeout=60000",
            *TESTS,
            cwd=tmp_path,
            env={"API_URL": address},
        )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "passed" in done.stdout
