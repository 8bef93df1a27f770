"""Services: what can be done with an entity, whoever asks."""

from stratagen.runtime.services.batch import (
    Batch,
    BatchOperation,
    BatchResult,
    BatchResults,
    Change,
    Removal,
)
from stratagen.runtime.services.cache import RecordCache
from stratagen.runtime.services.context import HandlerContext
from stratagen.runtime.services.crud import CrudService, create_crud_service, extend_service
from stratagen.runtime.services.domain import DomainService, compose_services
from stratagen.runtime.services.errors import EntityErrors

__all__ = [
    "Batch",
    "BatchOperation",
    "BatchResult",
    "BatchResults",
    "Change",
    "CrudService",
    "DomainService",
    "EntityErrors",
    "HandlerContext",
    "RecordCache",
    "Removal",
    "compose_services",
    "create_crud_service",
    "extend_service",
]
