"""The generated admin in a real browser, against the running API on SQLite: what people do with it, and axe on every kind of page."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from support import CLIENT, ROOT, run, serving

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def test_the_admin_does_what_people_ask_of_it(tmp_path: Path):
    packages = CLIENT / "node_modules"
    assert packages.is_dir(), "run `make setup` first: src/client/node_modules is not there"
    named = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    assert named, "no Chromium: apt-get install chromium, or set CHROMIUM to its path"
    for name in ("admin.test.ts", "admin_page.ts"):
        shutil.copy(Path(__file__).parent / name, tmp_path)
    (tmp_path / "node_modules").symlink_to(packages, target_is_directory=True)
    with serving(ROOT, f"sqlite:///{tmp_path}/served.db", "--admin") as address:
        vitest = str(packages / "vitest" / "vitest.mjs")
        options = ("--testTimeout=20000", "--hookTimeout=30000")
        environment = {"API_URL": address, "CHROMIUM": named}
        done = run("node", vitest, "run", "admin.test.ts", *options, cwd=tmp_path, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "passed" in done.stdout
