"""What can be set about a running application: one typed object, filled from the environment and a `.env` file.

Comes in: environment variables, named like the attributes in capitals. Goes out: `Settings`. Never here: a default that
depends on the machine.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

__all__ = ["Settings"]


class Settings(BaseSettings):
    """Settings of the generated application.

    >>> Settings(slow_request_ms=50).slow_request_ms
    50
    """

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True)

    database_url: str = "sqlite:///app.db"
    """`sqlite:///file.db` for the embedded database; its tables are made when the application starts."""

    debug: bool = False
    """Log tracebacks of unexpected errors. They never reach a client, whatever this says."""

    log_level: Literal["debug", "info", "warning", "error"] = "info"

    log_format: Literal["auto", "console", "json"] = "auto"
    """`auto`: lines for people on a terminal, JSON everywhere else."""

    slow_request_ms: Annotated[int, Field(gt=0)] = 1_000
    """A request that takes longer is logged as a warning."""

    max_body_bytes: Annotated[int, Field(gt=0)] = 8 * 1024 * 1024
    """A larger request body is refused with 413."""

    docs: bool = True
    """Serve /docs and /openapi.json."""

    metrics: bool = True
    """Serve /metrics. Several workers are counted together where PROMETHEUS_MULTIPROC_DIR names a folder."""
