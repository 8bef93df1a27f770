"""The generated admin in a real browser, against the running API on SQLite: what people do with it, and axe on every kind of page."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from time import time

import jwt
import pytest
from support import CLIENT, ROOT, gen, link_client_packages, run, serving

BROWSERS = ("chromium", "chromium-browser", "google-chrome")

HOUSE = """\
version: 1
project: {name: house, package: house}
defaults: {layers: [storage, service, routes, client, admin]}
enums: {wing: [north, south]}
entities:
  guest:
    soft_delete: true
    version: true
    fields: {name: {type: str, max_length: 40, search: true}}
    relations: {bookings: {many: booking}}
  booking:
    id: [wing, day]
    fields:
      wing: wing
      day: date
      who: {type: str, max_length: 40, search: true}
      confirmed: {type: bool, default: false}
    routes:
      - {method: post, path: '/bookings/{wing}/{day}/confirm', handler: 'desk.bookings:confirm', summary: Say that they will come, response: booking}
  reminder:
    fields:
      booking: {ref: booking?, on_delete: set_null}
      text: {type: str, max_length: 80}
      fee: {type: decimal, precision: 20, scale: 4}
      lead: {type: duration}
"""

DESK = """\
from datetime import date

from house.services.booking import BookingContext
from house.storage.booking import Booking, BookingKey, BookingUpdate
from house.values import Wing


async def confirm(ctx: BookingContext, wing: Wing, day: date) -> Booking:
    return await ctx.service.update(BookingKey(wing, day), BookingUpdate(confirmed=True))
"""


def test_the_admin_does_what_people_ask_of_it(tmp_path: Path):
    browse("admin.test.ts", tmp_path)


def test_the_admin_asks_who_one_is_where_the_api_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    secret = "a secret of the test, long enough for HS256"
    monkeypatch.setenv("AUTH_SECRET", secret)
    token = jwt.encode({"sub": "ada", "exp": int(time()) + 3600}, secret, "HS256")
    browse("admin_session.test.ts", tmp_path, TOKEN=token)


def test_the_admin_knows_keys_of_several_parts(tmp_path: Path):
    house = tmp_path / "house_and_desk"
    house.mkdir()
    (house / "entities.yaml").write_text(HOUSE)
    (house / "desk").mkdir()
    (house / "desk" / "__init__.py").touch()
    (house / "desk" / "bookings.py").write_text(DESK)
    done = gen(house, "all", "--no-types")
    assert done.returncode == 0, done.stdout + done.stderr
    link_client_packages(house / "house" / "client")
    browse("admin_keys.test.ts", tmp_path, house)


def browse(tests: str, folder: Path, project: Path = ROOT, **environment: str) -> None:
    """Run a file of browser tests against the API of a project, our example if none is given, and its admin."""
    packages = CLIENT / "node_modules"
    assert packages.is_dir(), "run `make setup` first: src/client/node_modules is not there"
    named = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    assert named, "no Chromium: apt-get install chromium, or set CHROMIUM to its path"
    for name in (tests, "admin_page.ts"):
        shutil.copy(Path(__file__).parent / name, folder)
    (folder / "node_modules").symlink_to(packages, target_is_directory=True)
    with serving(project, f"sqlite:///{folder}/served.db", "--admin") as address:
        vitest = str(packages / "vitest" / "vitest.mjs")
        options = ("--testTimeout=60000", "--hookTimeout=60000", "--expect.poll.timeout=30000")
        done = run(
            *("node", vitest, "run", tests, *options),
            cwd=folder,
            env={"API_URL": address, "CHROMIUM": named, **environment},
        )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "passed" in done.stdout
