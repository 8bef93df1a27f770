"""Bearer tokens: whose hold, what they give, and what the API says of them."""

from __future__ import annotations

import time
from pathlib import Path

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from pydantic import ValidationError
from shop.app import create_app

from stratagen.runtime.context import current
from stratagen.runtime.settings import Settings
from stratagen.runtime.testing import Answer, Api, serving

SECRET = "a secret of more than sixty-four bytes, as HS512 wants it to be long"


def token(key: str = SECRET, algorithm: str = "HS256", **claims: object) -> str:
    whole = {"sub": "ada", "exp": int(time.time()) + 600, **claims}
    return jwt.encode(
        {name: value for name, value in whole.items() if value is not None},
        key,
        algorithm=algorithm,
    )


def ask(api: Api, credentials: str | bytes | None, path: str = "/api/projects") -> Answer:
    headers = {} if credentials is None else {"Authorization": credentials}
    return api._answer("GET", path, b"", headers, {})


@pytest.fixture
def api(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("AUTH_SECRET", SECRET)
    with serving(_with_whoami, tmp_path) as api:
        yield api


def _with_whoami(settings: Settings):
    app = create_app(settings)

    @app.get("/whoami")
    async def whoami() -> dict[str, object]:
        return {"user": current().user, "role": current().claims.get("role")}

    return app


@pytest.mark.parametrize(
    "credentials",
    [
        None,
        "",
        "Bearer",
        "Bearer ",
        "Basic YWRhOnB3",
        "Bearer not.a.token",
        pytest.param("Bearer ü".encode(), id="not ASCII"),
        pytest.param(
            f"Bearer {token('another secret of no less than thirty-two bytes')}", id="other key"
        ),
        pytest.param(f"Bearer {token(exp=int(time.time()) - 1)}", id="expired"),
        pytest.param(f"Bearer {token(exp=None)}", id="for ever"),
        pytest.param(f"Bearer {token(sub=None)}", id="nobody"),
        pytest.param(f"Bearer {token(nbf=int(time.time()) + 600)}", id="not yet"),
        pytest.param(f"Bearer {token(aud='others')}", id="for others"),
        pytest.param(f"Bearer {token(algorithm='HS512')}", id="other algorithm"),
        pytest.param(f"Bearer {jwt.encode({'sub': 'ada'}, '', algorithm='none')}", id="unsigned"),
    ],
)
def test_a_token_that_does_not_hold_is_refused(api: Api, credentials: str | bytes | None):
    answer = ask(api, credentials)
    assert (answer.status, answer.code) == (401, "UNAUTHORIZED")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_a_token_that_holds_names_the_user(api: Api):
    answer = ask(api, f"bearer {token(role='admin')}", "/whoami")
    assert answer.body == {"user": "ada", "role": "admin"}
    assert current().user is None


def test_probes_and_documentation_need_no_token(api: Api):
    paths = ("/health", "/ready", "/openapi.json")
    assert [ask(api, None, path).status for path in paths] == [200, 200, 200]
    assert api.run(lambda: api._client.get("/docs")).status_code == 200
    assert api.run(lambda: api._client.get("/metrics")).status_code == 200


def test_an_unknown_path_tells_a_stranger_nothing(api: Api):
    assert ask(api, None, "/api/nowhere").status == 401


def test_each_operation_says_that_it_needs_a_token(api: Api):
    document = ask(api, None, "/openapi.json").body
    operation = document["paths"]["/api/projects"]["get"]
    assert operation["security"] == [{"bearer": []}]
    assert "401" in operation["responses"]
    assert document["components"]["securitySchemes"]["bearer"]["scheme"] == "bearer"
    assert "security" not in document["paths"]["/health"]["get"]


def test_a_path_that_is_opened_is_open_with_what_is_below_it(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("AUTH_SECRET", SECRET)
    monkeypatch.setenv("AUTH_OPEN_PATHS", "/api/devices, /login")
    with serving(create_app, tmp_path) as api:
        assert ask(api, None, "/api/devices").status == 200
        assert ask(api, None, "/api/devices/x").status == 404
        assert ask(api, None, "/api/devices2").status == 401
        assert ask(api, None, "/api/devices%2Fx").status == 401  # one segment, and another path


def test_only_the_files_of_an_admin_that_is_served_need_no_token(tmp_path: Path, monkeypatch):
    async def own() -> None: ...

    def with_own_routes(settings: Settings):
        app = create_app(settings)
        for path in ("/admin/users", "/docs/drafts", "/health/deep", "/adminx"):
            app.get(path)(own)
        return app

    (tmp_path / "built").mkdir()
    (tmp_path / "built" / "index.html").write_text("<!doctype html>")
    monkeypatch.setenv("AUTH_SECRET", SECRET)
    with serving(with_own_routes, tmp_path) as api:
        paths = ("/admin", "/admin/users", "/docs/drafts", "/health/deep", "/adminx")
        assert [ask(api, None, path).status for path in paths] == [401] * len(paths)
        assert api.run(lambda: api._client.get("/docs/oauth2-redirect")).status_code == 200
    monkeypatch.setenv("ADMIN_DIR", str(tmp_path / "built"))
    with serving(create_app, tmp_path) as api:
        assert api.run(lambda: api._client.get("/admin/tickets")).status_code == 200
        assert ask(api, None, "/adminx").status == 401


def test_a_public_key_checks_what_its_private_key_signed(tmp_path: Path, monkeypatch):
    private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    public = private.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    pem = private.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    monkeypatch.setenv("AUTH_PUBLIC_KEY", public.decode())
    monkeypatch.setenv("AUTH_AUDIENCE", "shop")
    monkeypatch.setenv("AUTH_ISSUER", "https://issuer.test")
    right = {"aud": "shop", "iss": "https://issuer.test"}
    with serving(create_app, tmp_path) as api:
        signed = token(pem.decode(), "RS256", **right)
        assert ask(api, f"Bearer {signed}").status == 200
        for wrong in ({"aud": "other"}, {"iss": "https://other.test"}):
            signed = token(pem.decode(), "RS256", **{**right, **wrong})
            assert ask(api, f"Bearer {signed}").status == 401


async def verify_letters(text: str) -> dict[str, object]:
    if text != "open-sesame":
        raise ValueError
    return {"sub": "ali"}


def test_a_hook_of_your_own_says_whether_a_token_holds(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("AUTH_VERIFY", f"{__name__}:verify_letters")
    with serving(_with_whoami, tmp_path) as api:
        assert ask(api, "Bearer open-sesame", "/whoami").body["user"] == "ali"
        assert ask(api, "Bearer open-barley").status == 401


@pytest.mark.parametrize("name", [None, ""])
def test_a_user_without_a_name_is_nobody(tmp_path: Path, monkeypatch, name: str | None):
    async def verify(_text: str) -> dict[str, object]:
        return {"sub": name}

    monkeypatch.setitem(globals(), "verify_letters", verify)
    monkeypatch.setenv("AUTH_VERIFY", f"{__name__}:verify_letters")
    with serving(_with_whoami, tmp_path) as api:
        answer = ask(api, "Bearer of-nobody", "/whoami")
    assert (answer.status, answer.error["message"]) == (401, "The bearer token names nobody")


def test_users_are_limited_apart_where_auth_tells_them(tmp_path: Path, monkeypatch):
    for name, value in (("AUTH_SECRET", SECRET), ("RATE_LIMIT_REQUESTS", "2"), ("RATE_LIMIT_BY", "user")):  # fmt: skip
        monkeypatch.setenv(name, value)
    with serving(create_app, tmp_path) as api:
        statuses = [ask(api, f"Bearer {token(sub=user)}").status for user in "aaabb"]
    assert statuses == [200, 200, 429, 200, 200]


@pytest.mark.parametrize(
    "wrong",
    [
        {"auth_secret": "too short"},
        {"auth_secret": SECRET[:48], "auth_algorithms": "HS512"},
        {"auth_secret": SECRET, "auth_public_key": "-----BEGIN PUBLIC KEY-----"},
        {"auth_public_key": "-----BEGIN PUBLIC KEY-----", "auth_algorithms": "HS256"},
        {"auth_secret": SECRET, "auth_algorithms": "RS256"},
        {"auth_secret": SECRET, "auth_algorithms": "none"},
        {"rate_limit_by": "user"},
    ],
)
def test_settings_that_would_leave_a_door_open_are_refused(wrong: dict[str, str]):
    with pytest.raises(ValidationError) as caught:
        Settings(**wrong)
    assert SECRET not in str(caught.value)
