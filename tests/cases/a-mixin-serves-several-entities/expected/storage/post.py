"""Posts: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field
from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    DocumentColumn,
    Entity,
    ManyToMany,
    Payload,
    Record,
    Repository,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Maybe, Str, UtcDateTime

from a_mixin_serves_several_entities.storage import SCHEMA, Row

if TYPE_CHECKING:
    from a_mixin_serves_several_entities.storage.user import User

__all__ = [
    "POST_ENTITY",
    "Post",
    "PostCreate",
    "PostReplace",
    "PostRepository",
    "PostRow",
    "PostUpdate",
    "PostWatchersRow",
]


class PostRow(Row, table=True):
    """A row of posts."""

    __tablename__ = "posts"
    __table_args__ = (Index("ix_posts_owner_id", "owner_id"),)

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    note: str = Column(default="")
    owner_id: int = Column(foreign_key="users.id", ondelete="CASCADE", sa_type=WholeColumn)
    tags: list[str] = Column(default_factory=list[Str], sa_type=DocumentColumn(list[Str]))
    title: str
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class PostWatchersRow(Row, table=True):
    """A row of post_watchers: posts and their watchers."""

    __tablename__ = "post_watchers"
    __table_args__ = (
        ForeignKeyConstraint(
            ["post_id"], ["posts.id"], name="fk_post_watchers_post_id", ondelete="CASCADE"
        ),
        ForeignKeyConstraint(
            ["user_id"], ["users.id"], name="fk_post_watchers_user_id", ondelete="CASCADE"
        ),
        Index("ix_post_watchers_user_id", "user_id"),
    )

    post_id: int = Column(primary_key=True, sa_type=WholeColumn)
    user_id: int = Column(primary_key=True, sa_type=WholeColumn)


class PostCreate(Payload):
    """What is sent to create a post."""

    note: Str = ""
    owner_id: Int
    tags: list[Str] = Field(default_factory=list[Str])
    title: Str


class PostUpdate(Changes):
    """What is sent to change a post; what is left out stays as it is."""

    note: Maybe[Str] = UNSET
    owner_id: Maybe[Int] = UNSET
    tags: Maybe[list[Str]] = UNSET
    title: Maybe[Str] = UNSET


class PostReplace(PostCreate):
    """What is sent to replace a post; what is left out gets its default."""


class Post(Record):
    """A post."""

    id: Int
    note: Str
    owner_id: Int
    tags: list[Str]
    title: Str
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    owner: ClassVar[ToOne["User"]] = ToOne("user", ("owner_id",), on_delete="cascade")
    watchers: ClassVar[ManyToMany["User", int]] = ManyToMany(
        "user", "post_watchers", ("post_id",), ("user_id",)
    )


POST_ENTITY = Entity(
    name="post",
    schema=SCHEMA,
    row=PostRow,
    record=Post,
    create=PostCreate,
    update=PostUpdate,
    replace=PostReplace,
    key=("id",),
    key_type=int,
    filters=("id", "owner_id", "created_at", "updated_at"),
    sorts=("id", "owner_id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class PostRepository(Repository[Post, PostCreate, PostUpdate, PostReplace, int]):
    """The stored posts."""

    def __init__(self, database: Database) -> None:
        super().__init__(POST_ENTITY, database)
