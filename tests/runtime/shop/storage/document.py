"""Documents: the table, what is sent, what is read, the repository."""

from typing import Annotated

from sqlalchemy import TextClause, UniqueConstraint
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    Payload,
    Record,
    Repository,
    TextColumn,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str, UtcDateTime, Whole

from shop.storage import SCHEMA, Row

__all__ = [
    "DOCUMENT_ENTITY",
    "Document",
    "DocumentCreate",
    "DocumentReplace",
    "DocumentRepository",
    "DocumentRow",
    "DocumentUpdate",
]


class DocumentRow(Row, table=True):
    """A row of documents."""

    __tablename__ = "documents"
    __table_args__ = (UniqueConstraint("title", name="uq_documents_title"),)

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    body: str = Column(default="", sa_type=TextColumn)
    title: str
    version: int = Column(
        default=1, sa_type=WholeColumn, sa_column_kwargs={"onupdate": TextClause("version + 1")}
    )
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class DocumentCreate(Payload):
    """What is sent to create a document."""

    body: Str = ""
    title: Str


class DocumentUpdate(Changes):
    """What is sent to change a document; what is left out stays as it is."""

    body: Maybe[Str] = UNSET
    title: Maybe[Str] = UNSET
    version: Maybe[Annotated[int, Whole(ge=1)]] = UNSET


class DocumentReplace(DocumentCreate):
    """What is sent to replace a document; what is left out gets its default."""

    version: Maybe[Annotated[int, Whole(ge=1)]] = UNSET


class Document(Record):
    """A document."""

    id: Int
    body: Str
    title: Str
    version: Int
    created_at: UtcDateTime
    updated_at: UtcDateTime


DOCUMENT_ENTITY = Entity(
    name="document",
    schema=SCHEMA,
    row=DocumentRow,
    record=Document,
    create=DocumentCreate,
    update=DocumentUpdate,
    replace=DocumentReplace,
    key=("id",),
    key_type=int,
    filters=("id", "title", "version", "created_at", "updated_at"),
    sorts=("id", "title", "version", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
    version=True,
)


class DocumentRepository(
    Repository[Document, DocumentCreate, DocumentUpdate, DocumentReplace, int]
):
    """The stored documents."""

    def __init__(self, database: Database) -> None:
        super().__init__(DOCUMENT_ENTITY, database)
