"""The application: the API of sample, from services to routes."""

from fastapi import FastAPI
from stratagen.runtime.app import build_app
from stratagen.runtime.opening import open_database
from stratagen.runtime.settings import Settings
from stratagen.runtime.storage import Database

from shop.routes.agent import agent_routes
from shop.routes.booking import booking_routes
from shop.routes.device import device_routes
from shop.routes.document import document_routes
from shop.routes.folder import folder_routes
from shop.routes.kitchen_sink import kitchen_sink_routes
from shop.routes.leaflet import leaflet_routes
from shop.routes.member import member_routes
from shop.routes.membership import membership_routes
from shop.routes.memo import memo_routes
from shop.routes.preference import preference_routes
from shop.routes.project import project_routes
from shop.routes.reminder import reminder_routes
from shop.routes.stamp import stamp_routes
from shop.routes.team import team_routes
from shop.routes.ticket import ticket_routes
from shop.routes.ticket_task import ticket_task_routes
from shop.routes.voucher import voucher_routes
from shop.services import Services
from shop.services.agent import create_agent_service
from shop.services.booking import create_booking_service
from shop.services.device import create_device_service
from shop.services.document import create_document_service
from shop.services.folder import create_folder_service
from shop.services.kitchen_sink import create_kitchen_sink_service
from shop.services.leaflet import create_leaflet_service
from shop.services.member import create_member_service
from shop.services.membership import create_membership_service
from shop.services.memo import create_memo_service
from shop.services.preference import create_preference_service
from shop.services.project import create_project_service
from shop.services.reminder import create_reminder_service
from shop.services.stamp import create_stamp_service
from shop.services.team import create_team_service
from shop.services.ticket import create_ticket_service
from shop.services.ticket_task import create_ticket_task_service
from shop.services.voucher import create_voucher_service
from shop.storage import SCHEMA

__all__ = ["create_app", "create_services"]


def create_services(database: Database) -> Services:
    """A service for each entity, all on `database`."""
    return Services(
        agent=create_agent_service(database),
        booking=create_booking_service(database),
        device=create_device_service(database),
        document=create_document_service(database),
        folder=create_folder_service(database),
        kitchen_sink=create_kitchen_sink_service(database),
        leaflet=create_leaflet_service(database),
        member=create_member_service(database),
        membership=create_membership_service(database),
        memo=create_memo_service(database),
        preference=create_preference_service(database),
        project=create_project_service(database),
        reminder=create_reminder_service(database),
        stamp=create_stamp_service(database),
        team=create_team_service(database),
        ticket=create_ticket_service(database),
        ticket_task=create_ticket_task_service(database),
        voucher=create_voucher_service(database),
    )


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application. What is not set comes from the environment, such as DATABASE_URL."""
    settings = settings or Settings()
    database = open_database(settings, SCHEMA, "sample")
    services = create_services(database)
    return build_app(
        "sample",
        routers=[
            agent_routes(services.agent),
            booking_routes(services.booking),
            device_routes(services.device),
            document_routes(services.document),
            folder_routes(services.folder),
            kitchen_sink_routes(services.kitchen_sink),
            leaflet_routes(services.leaflet),
            member_routes(services.member),
            membership_routes(services.membership),
            memo_routes(services.memo),
            preference_routes(services.preference),
            project_routes(services.project),
            reminder_routes(services.reminder),
            stamp_routes(services.stamp),
            team_routes(services.team),
            ticket_routes(services.ticket),
            ticket_task_routes(services.ticket_task),
            voucher_routes(services.voucher),
        ],
        database=database,
        settings=settings,
        prefix="/api",
        tags=[
            ("Agents", ""),
            ("Bookings", ""),
            ("Devices", ""),
            ("Documents", ""),
            ("Folders", ""),
            (
                "Kitchen sinks",
                "Every type, and every name that means something to Python, pydantic or SQLModel",
            ),
            ("Leaflets", ""),
            ("Members", ""),
            ("Memberships", ""),
            ("Memos", ""),
            ("Preferences", ""),
            ("Projects", "What tickets belong to"),
            ("Reminders", ""),
            ("Stamps", ""),
            ("Teams", ""),
            ("Tickets", "A unit of work in a project"),
            ("Ticket tasks", ""),
            ("Vouchers", ""),
        ],
    )
