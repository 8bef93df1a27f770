"""Holders: the table, what is sent, what is read, the repository."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    Database,
    Entity,
    Payload,
    Record,
    Repository,
    ToOne,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import (
    SEGMENT,
    UNSET,
    Date,
    Int,
    Int64,
    Maybe,
    Str,
    Text,
    UtcDateTime,
    Uuid,
)

from every_kind_of_key.storage import SCHEMA, Row

if TYPE_CHECKING:
    from every_kind_of_key.storage.by_date import ByDate
    from every_kind_of_key.storage.by_int import ByInt
    from every_kind_of_key.storage.by_int64 import ByInt64
    from every_kind_of_key.storage.by_str import ByStr
    from every_kind_of_key.storage.by_two import ByTwo
    from every_kind_of_key.storage.by_uuid import ByUuid

__all__ = [
    "HOLDER_ENTITY",
    "Holder",
    "HolderCreate",
    "HolderReplace",
    "HolderRepository",
    "HolderRow",
    "HolderUpdate",
]


class HolderRow(Row, table=True):
    """A row of holders."""

    __tablename__ = "holders"
    __table_args__ = (
        ForeignKeyConstraint(
            ["six_shelf", "six_place"],
            ["by_twos.shelf", "by_twos.place"],
            name="fk_holders_six_shelf_six_place",
            ondelete="RESTRICT",
        ),
        Index("ix_holders_five_day", "five_day"),
        Index("ix_holders_four_id", "four_id"),
        Index("ix_holders_one_id", "one_id"),
        Index("ix_holders_six_shelf_six_place", "six_shelf", "six_place"),
        Index("ix_holders_three_id", "three_id"),
        Index("ix_holders_two_id", "two_id"),
    )

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    five_day: Date | None = Column(default=None, foreign_key="by_dates.day", ondelete="RESTRICT")
    four_id: str | None = Column(default=None, foreign_key="by_strs.id", ondelete="RESTRICT")
    one_id: int | None = Column(
        default=None, foreign_key="by_ints.id", ondelete="RESTRICT", sa_type=WholeColumn
    )
    six_place: int | None = Column(default=None, sa_type=WholeColumn)
    six_shelf: str | None = Column(default=None)
    three_id: Uuid | None = Column(default=None, foreign_key="by_uuids.id", ondelete="RESTRICT")
    two_id: int | None = Column(
        default=None, foreign_key="by_int64s.id", ondelete="RESTRICT", sa_type=WholeColumn
    )
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class HolderCreate(Payload):
    """What is sent to create a holder."""

    five_day: Date | None = None
    four_id: Annotated[str, Text(min_length=1, pattern=SEGMENT)] | None = None
    one_id: Int | None = None
    six_place: Int | None = None
    six_shelf: Annotated[str, Text(min_length=1, pattern=SEGMENT)] | None = None
    three_id: Uuid | None = None
    two_id: Int64 | None = None


class HolderUpdate(Changes):
    """What is sent to change a holder; what is left out stays as it is."""

    five_day: Maybe[Date | None] = UNSET
    four_id: Maybe[Annotated[str, Text(min_length=1, pattern=SEGMENT)] | None] = UNSET
    one_id: Maybe[Int | None] = UNSET
    six_place: Maybe[Int | None] = UNSET
    six_shelf: Maybe[Annotated[str, Text(min_length=1, pattern=SEGMENT)] | None] = UNSET
    three_id: Maybe[Uuid | None] = UNSET
    two_id: Maybe[Int64 | None] = UNSET


class HolderReplace(HolderCreate):
    """What is sent to replace a holder; what is left out gets its default."""


class Holder(Record):
    """A holder."""

    id: Int
    five_day: Date | None
    four_id: Str | None
    one_id: Int | None
    six_place: Int | None
    six_shelf: Str | None
    three_id: Uuid | None
    two_id: Int64 | None
    created_at: UtcDateTime
    updated_at: UtcDateTime

    # Relations: what a read included; anything else raises RelationNotLoaded.
    five: ClassVar[ToOne["ByDate | None"]] = ToOne("by_date", ("five_day",), on_delete="restrict")
    four: ClassVar[ToOne["ByStr | None"]] = ToOne("by_str", ("four_id",), on_delete="restrict")
    one: ClassVar[ToOne["ByInt | None"]] = ToOne("by_int", ("one_id",), on_delete="restrict")
    six: ClassVar[ToOne["ByTwo | None"]] = ToOne(
        "by_two", ("six_shelf", "six_place"), on_delete="restrict"
    )
    three: ClassVar[ToOne["ByUuid | None"]] = ToOne("by_uuid", ("three_id",), on_delete="restrict")
    two: ClassVar[ToOne["ByInt64 | None"]] = ToOne("by_int64", ("two_id",), on_delete="restrict")


HOLDER_ENTITY = Entity(
    name="holder",
    schema=SCHEMA,
    row=HolderRow,
    record=Holder,
    create=HolderCreate,
    update=HolderUpdate,
    replace=HolderReplace,
    key=("id",),
    key_type=int,
    filters=(
        "id",
        "five_day",
        "four_id",
        "one_id",
        "six_place",
        "six_shelf",
        "three_id",
        "two_id",
        "created_at",
        "updated_at",
    ),
    sorts=(
        "id",
        "five_day",
        "four_id",
        "one_id",
        "six_place",
        "six_shelf",
        "three_id",
        "two_id",
        "created_at",
        "updated_at",
    ),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class HolderRepository(Repository[Holder, HolderCreate, HolderUpdate, HolderReplace, int]):
    """The stored holders."""

    def __init__(self, database: Database) -> None:
        super().__init__(HOLDER_ENTITY, database)
