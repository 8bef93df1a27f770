"""The service of documents."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from shop.storage.document import (
    DOCUMENT_ENTITY,
    Document,
    DocumentCreate,
    DocumentReplace,
    DocumentRepository,
    DocumentUpdate,
)

__all__ = ["DocumentServiceBase", "create_document_service"]


class DocumentServiceBase(
    CrudService[Document, DocumentCreate, DocumentUpdate, DocumentReplace, int]
):
    """What can be done with a document.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_document_service(database: Database) -> DocumentServiceBase:
    """The service of documents in `database`."""
    repository = DocumentRepository(database)
    return create_crud_service(DOCUMENT_ENTITY, repository, service=DocumentServiceBase)
