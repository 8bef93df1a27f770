"""Articles: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, ClassVar

from sqlalchemy import Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    Payload,
    Record,
    Repository,
    TextColumn,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Bool, Int, Maybe, Str, UtcDateTime

from what_a_client_may_ask_for.storage import SCHEMA, Row

if TYPE_CHECKING:
    from what_a_client_may_ask_for.storage.author import Author

__all__ = [
    "ARTICLE_ENTITY",
    "Article",
    "ArticleCreate",
    "ArticleReplace",
    "ArticleRepository",
    "ArticleRow",
    "ArticleUpdate",
]


class ArticleRow(Row, table=True):
    """A row of articles."""

    __tablename__ = "articles"
    __table_args__ = (
        Index("ix_articles_author_id", "author_id"),
        Index("ix_articles_indexed_but_closed", "indexed_but_closed"),
        Index("ix_articles_rank", "rank"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    author_id: int | None = Column(
        default=None, foreign_key="authors.id", ondelete="RESTRICT", sa_type=WholeColumn
    )
    body: str = Column(sa_type=TextColumn)
    hidden: bool = Column(default=False)
    indexed_but_closed: int | None = Column(default=None, sa_type=WholeColumn)
    rank: int = Column(default=0, sa_type=WholeColumn)
    title: str
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class ArticleCreate(Payload):
    """What is sent to create an article."""

    author_id: Int | None = None
    body: Str
    hidden: Bool = False
    indexed_but_closed: Int | None = None
    rank: Int = 0
    title: Str


class ArticleUpdate(Changes):
    """What is sent to change an article; what is left out stays as it is."""

    author_id: Maybe[Int | None] = UNSET
    body: Maybe[Str] = UNSET
    hidden: Maybe[Bool] = UNSET
    indexed_but_closed: Maybe[Int | None] = UNSET
    rank: Maybe[Int] = UNSET
    title: Maybe[Str] = UNSET


class ArticleReplace(ArticleCreate):
    """What is sent to replace an article; what is left out gets its default."""


class Article(Record):
    """An article."""

    id: Int
    author_id: Int | None
    body: Str
    hidden: Bool
    indexed_but_closed: Int | None
    rank: Int
    title: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    author: ClassVar[ToOne["Author | None"]] = ToOne("author", ("author_id",), on_delete="restrict")


ARTICLE_ENTITY = Entity(
    name="article",
    schema=SCHEMA,
    row=ArticleRow,
    record=Article,
    create=ArticleCreate,
    update=ArticleUpdate,
    replace=ArticleReplace,
    key=("id",),
    key_type=int,
    filters=("id", "author_id", "hidden", "rank", "created_at", "updated_at"),
    sorts=("id", "author_id", "rank", "title", "created_at", "updated_at"),
    searches=("body", "title"),
    order_by=(("rank", True), ("title", False), ("id", False)),
    page_size=10,
    max_page_size=30,
)


class ArticleRepository(Repository[Article, ArticleCreate, ArticleUpdate, ArticleReplace, int]):
    """The stored articles."""

    def __init__(self, database: Database) -> None:
        super().__init__(ARTICLE_ENTITY, database)
