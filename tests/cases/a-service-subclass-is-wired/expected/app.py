"""The application: the API of a-service-subclass-is-wired, from services to routes."""

from fastapi import FastAPI
from stratagen.runtime.app import build_app
from stratagen.runtime.opening import open_database
from stratagen.runtime.services import extend_service
from stratagen.runtime.settings import Settings
from stratagen.runtime.storage import Database

from a_service_subclass_is_wired.routes.ticket import ticket_routes
from a_service_subclass_is_wired.services import Services
from a_service_subclass_is_wired.services.ticket import create_ticket_service
from a_service_subclass_is_wired.storage import SCHEMA
from a_service_subclass_is_wired_app import TicketService

__all__ = ["create_app", "create_services"]


def create_services(database: Database) -> Services:
    """A service for each entity, all on `database`."""
    return Services(
        ticket=extend_service(create_ticket_service(database), TicketService),
    )


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application. What is not set comes from the environment, such as DATABASE_URL."""
    settings = settings or Settings()
    database = open_database(settings, SCHEMA, "a-service-subclass-is-wired")
    services = create_services(database)
    return build_app(
        "a-service-subclass-is-wired",
        routers=[
            ticket_routes(services.ticket),
        ],
        database=database,
        settings=settings,
        prefix="/api",
        tags=[
            ("Tickets", ""),
        ],
    )
