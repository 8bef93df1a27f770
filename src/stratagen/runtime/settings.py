"""What can be set about a running application: one typed object, filled from the environment and a `.env` file.

Comes in: environment variables, named like the attributes in capitals. Goes out: `Settings`. Never here: a default that
depends on the machine.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import BeforeValidator, Field, ImportString, SecretStr, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

__all__ = ["Settings"]


def _split(value: object) -> object:
    return [each.strip() for each in value.split(",")] if isinstance(value, str) else value


Words: TypeAlias = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split)]
"""Several words, between commas in the environment."""

Algorithm: TypeAlias = Literal[
    "HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "ES256", "ES384", "ES512", "EdDSA"
]


class Settings(BaseSettings):
    """Settings of the generated application.

    >>> Settings(slow_request_ms=50).slow_request_ms
    50
    """

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True)

    database_url: str = "sqlite:///app.db"
    """`sqlite:///file.db` for the embedded database; its tables are made when the application starts."""

    redis_url: str | None = None
    """`redis://host:6379/0`: what several machines keep of what they read, and tell each other of what they commit. One
    machine with the embedded database needs none."""

    redis_prefix: str | None = None
    """What its keys begin with, where several databases of this API share a Redis; None: the name of the API."""

    make_tables: bool = True
    """Make the tables of the embedded database that are not there when the application starts; false where somebody else
    makes them."""

    adapt_schema: bool = False
    """Add nullable and defaulted columns to the tables of the embedded database when the application starts. For development:
    `gen serve --watch` sets it."""

    debug: bool = False
    """Log tracebacks of unexpected errors. They never reach a client, whatever this says."""

    docs: bool = True
    """Serve /docs and /openapi.json."""

    admin_dir: Path | None = None
    """The folder of a built admin, to serve at /admin; `gen serve --admin` builds and names it."""

    # Watching

    log_level: Literal["debug", "info", "warning", "error"] = "info"

    log_format: Literal["auto", "console", "json"] = "auto"
    """`auto`: lines for people on a terminal, JSON everywhere else."""

    slow_request_ms: Annotated[int, Field(gt=0)] = 1_000
    """A request that takes longer is logged as a warning."""

    metrics: bool = True
    """Serve /metrics. Several workers are counted together where PROMETHEUS_MULTIPROC_DIR names a folder."""

    # Refusing

    max_body_bytes: Annotated[int, Field(gt=0)] = 8 * 1024 * 1024
    """A larger request body is refused with 413."""

    rate_limit_requests: Annotated[int, Field(gt=0)] | None = None
    """How many requests one caller may send at once, and in every `rate_limit_seconds`; None: as many as they like. Each
    worker process counts for itself."""

    rate_limit_seconds: Annotated[float, Field(gt=0)] = 60

    rate_limit_by: Literal["address", "user"] = "address"
    """Who is one caller. `user` needs auth, and stands after it."""

    # Who asks. Off unless one of the first three is set.

    auth_secret: Annotated[SecretStr, Field(min_length=32)] | None = None
    """The secret that tokens are signed with (HS256): 32 bytes at least, 64 for HS512."""

    auth_public_key: str | None = None
    """The public key, in PEM, of whoever signs the tokens (RS256)."""

    auth_verify: ImportString[Callable[[str], object]] | None = None
    """`app.auth:verify`, a function of your own: token in, claims out, ValueError for a token that does not hold."""

    auth_algorithms: Annotated[tuple[Algorithm, ...], NoDecode, BeforeValidator(_split)] = ()
    """Those that are accepted; empty: HS256 with a secret, RS256 with a public key."""

    auth_audience: str | None = None
    auth_issuer: str | None = None
    auth_leeway_seconds: Annotated[float, Field(ge=0, le=300)] = 0
    """By how much the clock of whoever signs may differ."""

    auth_open_paths: Words = ()
    """Paths that need no token, each with all that is below it: `/api/login,/api/register`. /health, /ready, /metrics, /docs and
    /openapi.json never do, nor do the files of /admin where `admin_dir` has them served."""

    # Faster, and again

    cache: bool = True
    """Answer reads of entities with `cache` in the registry from memory, as long as nothing was written. On PostgreSQL this
    takes `redis_url`; otherwise it is off, which is logged at the start."""

    retry_attempts: Annotated[int, Field(ge=1, le=10)] = 3
    """How often a request that may be repeated is tried in all when the database is busy."""

    retry_pause_ms: Annotated[float, Field(gt=0)] = 20
    """The longest first pause; each further one may be twice as long."""

    @model_validator(mode="after")
    def _one_kind_of_token(self) -> Self:
        sources = [self.auth_secret, self.auth_public_key, self.auth_verify]
        if sum(source is not None for source in sources) > 1:
            raise ValueError("set one of AUTH_SECRET, AUTH_PUBLIC_KEY and AUTH_VERIFY")
        symmetric = [each.startswith("HS") for each in self.auth_algorithms]
        # A public key taken for a shared secret would let everybody sign.
        if (self.auth_secret and not all(symmetric)) or (self.auth_public_key and any(symmetric)):
            raise ValueError("AUTH_ALGORITHMS does not fit the kind of key")
        bits = max((int(each[2:]) for each in self.auth_algorithms if each != "EdDSA"), default=0)
        if self.auth_secret and len(self.auth_secret.get_secret_value().encode()) < bits // 8:
            raise ValueError("AUTH_SECRET is shorter than AUTH_ALGORITHMS ask for (RFC 7518, 3.2)")
        if self.rate_limit_by == "user" and not self.auth:
            raise ValueError("RATE_LIMIT_BY=user needs auth")
        return self

    @property
    def auth(self) -> bool:
        """Whether a token is needed."""
        return any(
            source is not None
            for source in (self.auth_secret, self.auth_public_key, self.auth_verify)
        )
