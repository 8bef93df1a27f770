"""Surveys: the table, what is sent, what is read, the repository."""

from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    ChoiceColumn,
    Database,
    Entity,
    Payload,
    Record,
    Repository,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Bool, Int, Maybe, Str, UtcDateTime

from yaml_scalars_stay_what_they_look_like.storage import SCHEMA, Row
from yaml_scalars_stay_what_they_look_like.values import Answer, Version

__all__ = [
    "SURVEY_ENTITY",
    "Answer",
    "Survey",
    "SurveyCreate",
    "SurveyReplace",
    "SurveyRepository",
    "SurveyRow",
    "SurveyUpdate",
    "Version",
]


class SurveyRow(Row, table=True):
    """A row of surveys."""

    __tablename__ = "surveys"

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    answer: Answer = Column(default=Answer.NO, sa_type=ChoiceColumn(Answer))
    at: str = Column(default="12:30:00")
    country: str = Column(default="no")
    day: str = Column(default="2024-01-01")
    flag: bool = Column(default=True)
    leading: str = Column(default="0x1F0G")
    octal: int = Column(default=15, sa_type=WholeColumn)
    version: Version = Column(default=Version.VALUE_1_10, sa_type=ChoiceColumn(Version))
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class SurveyCreate(Payload):
    """What is sent to create a survey."""

    answer: Answer = Answer.NO
    at: Str = "12:30:00"
    country: Str = "no"
    day: Str = "2024-01-01"
    flag: Bool = True
    leading: Str = "0x1F0G"
    octal: Int = 15
    version: Version = Version.VALUE_1_10


class SurveyUpdate(Changes):
    """What is sent to change a survey; what is left out stays as it is."""

    answer: Maybe[Answer] = UNSET
    at: Maybe[Str] = UNSET
    country: Maybe[Str] = UNSET
    day: Maybe[Str] = UNSET
    flag: Maybe[Bool] = UNSET
    leading: Maybe[Str] = UNSET
    octal: Maybe[Int] = UNSET
    version: Maybe[Version] = UNSET


class SurveyReplace(SurveyCreate):
    """What is sent to replace a survey; what is left out gets its default."""


class Survey(Record):
    """no."""

    id: Int
    answer: Answer
    at: Str
    country: Str
    day: Str
    flag: Bool
    leading: Str
    octal: Int
    version: Version
    created_at: UtcDateTime
    updated_at: UtcDateTime


SURVEY_ENTITY = Entity(
    name="survey",
    schema=SCHEMA,
    row=SurveyRow,
    record=Survey,
    create=SurveyCreate,
    update=SurveyUpdate,
    replace=SurveyReplace,
    key=("id",),
    key_type=int,
    filters=("id", "created_at", "updated_at"),
    sorts=("id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class SurveyRepository(Repository[Survey, SurveyCreate, SurveyUpdate, SurveyReplace, int]):
    """The stored surveys."""

    def __init__(self, database: Database) -> None:
        super().__init__(SURVEY_ENTITY, database)
