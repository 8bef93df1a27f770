"""The built admin beside the API: its page for every address of its own, its files for ever, nothing from outside its folder."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from stratagen.runtime.admin import add_admin


@pytest.fixture
def client(tmp_path: Path) -> httpx.AsyncClient:
    built = tmp_path / "admin"
    (built / "assets").mkdir(parents=True)
    (built / "index.html").write_text("<title>The admin</title>")
    (built / "assets" / "index-1a2b.js").write_text("start()")
    (tmp_path / "secret.txt").write_text("secret")
    app = FastAPI()
    add_admin(app, built)
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test")


@pytest.mark.parametrize("path", ["/admin/", "/admin/tickets", "/admin/files/a%2Fb.py/edit"])
async def test_every_address_of_the_admin_is_its_page(client: httpx.AsyncClient, path: str):
    answer = await client.get(path)
    assert answer.status_code == 200
    assert answer.text == "<title>The admin</title>"
    assert answer.headers["cache-control"] == "no-cache"


async def test_the_page_runs_its_own_scripts_only(client: httpx.AsyncClient):
    policy = (await client.get("/admin/")).headers["content-security-policy"]
    assert "default-src 'self';" in policy
    assert "frame-ancestors 'none'" in policy
    assert "script-src" not in policy


async def test_a_file_that_is_named_by_its_content_is_kept(client: httpx.AsyncClient):
    answer = await client.get("/admin/assets/index-1a2b.js")
    assert answer.text == "start()"
    assert "immutable" in answer.headers["cache-control"]


async def test_a_file_that_is_not_there_is_not_the_page(client: httpx.AsyncClient):
    assert (await client.get("/admin/assets/gone.js")).status_code == 404


async def test_nothing_outside_the_folder_is_served(client: httpx.AsyncClient):
    for path in (
        "/admin/..%2Fsecret.txt",
        "/admin/%2e%2e/secret.txt",
        "/admin/assets/..%2F..%2Fsecret.txt",
    ):
        assert "secret" not in (await client.get(path)).text
