"""The generated admin in a real browser, against the running API on SQLite: what people do with it, and axe on every kind of page."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from time import time

import jwt
import pytest
from support import CLIENT, ROOT, run, serving

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def test_the_admin_does_what_people_ask_of_it(tmp_path: Path):
    browse("admin.test.ts", tmp_path)


def test_the_admin_asks_who_one_is_where_the_api_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    secret = "a secret of the test, long enough for HS256"
    monkeypatch.setenv("AUTH_SECRET", secret)
    token = jwt.encode({"sub": "ada", "exp": int(time()) + 3600}, secret, "HS256")
    browse("admin_session.test.ts", tmp_path, TOKEN=token)


def browse(tests: str, folder: Path, **environment: str) -> None:
    """Run a file of browser tests against the API of our example and its admin."""
    packages = CLIENT / "node_modules"
    assert packages.is_dir(), "run `make setup` first: src/client/node_modules is not there"
    named = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    assert named, "no Chromium: apt-get install chromium, or set CHROMIUM to its path"
    for name in (tests, "admin_page.ts"):
        shutil.copy(Path(__file__).parent / name, folder)
    (folder / "node_modules").symlink_to(packages, target_is_directory=True)
    with serving(ROOT, f"sqlite:///{folder}/served.db", "--admin") as address:
        vitest = str(packages / "vitest" / "vitest.mjs")
        options = ("--testTimeout=20000", "--hookTimeout=30000")
        done = run(
            *("node", vitest, "run", tests, *options),
            cwd=folder,
            env={"API_URL": address, "CHROMIUM": named, **environment},
        )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "passed" in done.stdout
