"""The application: the API of words-of-a-language-name-entities, from services to routes."""

from fastapi import FastAPI
from stratagen.runtime.app import build_app
from stratagen.runtime.opening import open_database
from stratagen.runtime.settings import Settings
from stratagen.runtime.storage import Database

from words_of_a_language_name_entities.routes.base import base_routes
from words_of_a_language_name_entities.routes.class_ import class_routes
from words_of_a_language_name_entities.routes.date import date_routes
from words_of_a_language_name_entities.routes.entity import entity_routes
from words_of_a_language_name_entities.routes.enum import enum_routes
from words_of_a_language_name_entities.routes.error import error_routes
from words_of_a_language_name_entities.routes.event import event_routes
from words_of_a_language_name_entities.routes.field import field_routes
from words_of_a_language_name_entities.routes.import_ import import_routes
from words_of_a_language_name_entities.routes.list import list_routes
from words_of_a_language_name_entities.routes.map import map_routes
from words_of_a_language_name_entities.routes.model import model_routes
from words_of_a_language_name_entities.routes.none import none_routes
from words_of_a_language_name_entities.routes.object import object_routes
from words_of_a_language_name_entities.routes.page import page_routes
from words_of_a_language_name_entities.routes.promise import promise_routes
from words_of_a_language_name_entities.routes.query import query_routes
from words_of_a_language_name_entities.routes.record import record_routes
from words_of_a_language_name_entities.routes.repository import repository_routes
from words_of_a_language_name_entities.routes.row import row_routes
from words_of_a_language_name_entities.routes.service import service_routes
from words_of_a_language_name_entities.routes.session import session_routes
from words_of_a_language_name_entities.routes.string import string_routes
from words_of_a_language_name_entities.routes.type import type_routes
from words_of_a_language_name_entities.services import Services
from words_of_a_language_name_entities.services.base import create_base_service
from words_of_a_language_name_entities.services.class_ import create_class_service
from words_of_a_language_name_entities.services.date import create_date_service
from words_of_a_language_name_entities.services.entity import create_entity_service
from words_of_a_language_name_entities.services.enum import create_enum_service
from words_of_a_language_name_entities.services.error import create_error_service
from words_of_a_language_name_entities.services.event import create_event_service
from words_of_a_language_name_entities.services.field import create_field_service
from words_of_a_language_name_entities.services.import_ import create_import_service
from words_of_a_language_name_entities.services.list import create_list_service
from words_of_a_language_name_entities.services.map import create_map_service
from words_of_a_language_name_entities.services.model import create_model_service
from words_of_a_language_name_entities.services.none import create_none_service
from words_of_a_language_name_entities.services.object import create_object_service
from words_of_a_language_name_entities.services.page import create_page_service
from words_of_a_language_name_entities.services.promise import create_promise_service
from words_of_a_language_name_entities.services.query import create_query_service
from words_of_a_language_name_entities.services.record import create_record_service
from words_of_a_language_name_entities.services.repository import create_repository_service
from words_of_a_language_name_entities.services.row import create_row_service
from words_of_a_language_name_entities.services.service import create_service_service
from words_of_a_language_name_entities.services.session import create_session_service
from words_of_a_language_name_entities.services.string import create_string_service
from words_of_a_language_name_entities.services.type import create_type_service
from words_of_a_language_name_entities.storage import SCHEMA

__all__ = ["create_app", "create_services"]


def create_services(database: Database) -> Services:
    """A service for each entity, all on `database`."""
    return Services(
        base=create_base_service(database),
        class_=create_class_service(database),
        date=create_date_service(database),
        entity=create_entity_service(database),
        enum=create_enum_service(database),
        error=create_error_service(database),
        event=create_event_service(database),
        field=create_field_service(database),
        import_=create_import_service(database),
        list=create_list_service(database),
        map=create_map_service(database),
        model=create_model_service(database),
        none=create_none_service(database),
        object=create_object_service(database),
        page=create_page_service(database),
        promise=create_promise_service(database),
        query=create_query_service(database),
        record=create_record_service(database),
        repository=create_repository_service(database),
        row=create_row_service(database),
        service=create_service_service(database),
        session=create_session_service(database),
        string=create_string_service(database),
        type=create_type_service(database),
    )


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application. What is not set comes from the environment, such as DATABASE_URL."""
    settings = settings or Settings()
    database = open_database(settings, SCHEMA, "words-of-a-language-name-entities")
    services = create_services(database)
    return build_app(
        "words-of-a-language-name-entities",
        routers=[
            base_routes(services.base),
            class_routes(services.class_),
            date_routes(services.date),
            entity_routes(services.entity),
            enum_routes(services.enum),
            error_routes(services.error),
            event_routes(services.event),
            field_routes(services.field),
            import_routes(services.import_),
            list_routes(services.list),
            map_routes(services.map),
            model_routes(services.model),
            none_routes(services.none),
            object_routes(services.object),
            page_routes(services.page),
            promise_routes(services.promise),
            query_routes(services.query),
            record_routes(services.record),
            repository_routes(services.repository),
            row_routes(services.row),
            service_routes(services.service),
            session_routes(services.session),
            string_routes(services.string),
            type_routes(services.type),
        ],
        database=database,
        settings=settings,
        prefix="/api",
        tags=[
            ("Bases", ""),
            ("Classes", ""),
            ("Dates", ""),
            ("Entities", ""),
            ("Enums", ""),
            ("Errors", ""),
            ("Events", ""),
            ("Fields", ""),
            ("Imports", ""),
            ("Lists", ""),
            ("Maps", ""),
            ("Models", ""),
            ("Nones", ""),
            ("Objects", ""),
            ("Pages", ""),
            ("Promises", ""),
            ("Queries", ""),
            ("Records", ""),
            ("Repositories", ""),
            ("Rows", ""),
            ("Services", ""),
            ("Sessions", ""),
            ("Strings", ""),
            ("Types", ""),
        ],
    )
