"""The application: the API of short, from services to routes."""

from fastapi import FastAPI
from stratagen.runtime.app import build_app
from stratagen.runtime.opening import open_database
from stratagen.runtime.settings import Settings
from stratagen.runtime.storage import Database

from an_api_prefix_may_be_empty.routes.note import note_routes
from an_api_prefix_may_be_empty.services import Services
from an_api_prefix_may_be_empty.services.note import create_note_service
from an_api_prefix_may_be_empty.storage import SCHEMA

__all__ = ["create_app", "create_services"]


def create_services(database: Database) -> Services:
    """A service for each entity, all on `database`."""
    return Services(
        note=create_note_service(database),
    )


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application. What is not set comes from the environment, such as DATABASE_URL."""
    settings = settings or Settings()
    database = open_database(settings, SCHEMA, "short")
    services = create_services(database)
    return build_app(
        "short",
        routers=[
            note_routes(services.note),
        ],
        database=database,
        settings=settings,
        prefix="",
        tags=[
            ("Notes", ""),
        ],
    )
