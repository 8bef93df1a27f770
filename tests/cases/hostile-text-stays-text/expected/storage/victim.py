"""Vic"tim */ ''': the table, what is sent, what is read, the repository."""

from typing import Annotated

from pydantic import Field
from sqlmodel import Field as Column
from stratagen.runtime.storage import (
    Changes,
    ChoiceColumn,
    Database,
    Entity,
    JsonColumn,
    Payload,
    Record,
    Repository,
    TextColumn,
    WholeColumn,
    utc_now,
)
from stratagen.runtime.types import UNSET, Int, Json, Maybe, Str, Text, UtcDateTime, json_default

from hostile_text_stays_text.storage import SCHEMA, Row
from hostile_text_stays_text.values import Evil

__all__ = [
    "VICTIM_ENTITY",
    "Evil",
    "Victim",
    "VictimCreate",
    "VictimReplace",
    "VictimRepository",
    "VictimRow",
    "VictimUpdate",
]


class VictimRow(Row, table=True):
    """A row of victims."""

    __tablename__ = "victims"

    id: int = Column(default=None, primary_key=True, sa_type=WholeColumn)
    data: Json = Column(
        default_factory=json_default(
            {'"; raise SystemExit(1)': "\u2028", "__proto__": {"constructor": "*/"}}
        ),
        sa_type=JsonColumn,
    )
    doc: str | None = Column(default=None, sa_type=TextColumn)
    evil: Evil = Column(default=Evil.SCRIPT, sa_type=ChoiceColumn(Evil))
    format: str = Column(default="{__class__} %s %(x)s {0} {{}}")
    long: str = Column(
        default="a line that is longer than any formatter likes, a line that is longer than any formatter likes, a line that is longer than any formatter likes, alinethatislongerthananyformatterlikesandhasnospaceinitatallalinethatislongerthananyformatterlikes",
        sa_type=TextColumn,
    )
    pattern: str | None = Column(default=None)
    quoted: str = Column(default="'''\"\"\"\\")
    unseen: str = Column(default="\U0001f469\u200d\U0001f680 \x07 \x85 \ufeff \u202e")
    created_at: UtcDateTime = Column(default_factory=utc_now)
    updated_at: UtcDateTime = Column(
        default_factory=utc_now, sa_column_kwargs={"onupdate": utc_now}
    )


class VictimCreate(Payload):
    """What is sent to create a vic"tim */ '''."""

    data: Json = Field(
        default_factory=json_default(
            {'"; raise SystemExit(1)': "\u2028", "__proto__": {"constructor": "*/"}}
        )
    )
    doc: Str | None = Field(
        default=None, description="Args:\n    nothing: `rm -rf /`\n\n:param x: **bold** <b>html</b>"
    )
    evil: Evil = Evil.SCRIPT
    format: Str = Field(
        default="{__class__} %s %(x)s {0} {{}}",
        description="%s {quoted!r} \\N{BULLET} \\x41 \\u0041",
    )
    long: Str = Field(
        default="a line that is longer than any formatter likes, a line that is longer than any formatter likes, a line that is longer than any formatter likes, alinethatislongerthananyformatterlikesandhasnospaceinitatallalinethatislongerthananyformatterlikes",
        description="a line that is longer than any formatter likes, a line that is longer than any formatter likes, a line that is longer than any formatter likes, alinethatislongerthananyformatterlikesandhasnospaceinitatallalinethatislongerthananyformatterlikes",
    )
    pattern: Annotated[str, Text(pattern="^[a-z/*\"'`$]{1,3}\\\\?$")] | None = None
    quoted: Str = Field(
        default="'''\"\"\"\\",
        description="*/ @ts-ignore # type: ignore # noqa",
        examples=["\u2028</script>"],
    )
    unseen: Str = Field(
        default="\U0001f469\u200d\U0001f680 \x07 \x85 \ufeff \u202e",
        description="right to left \u202eoverride\u202c, bell \x07, byte order mark \ufeff, next line \x85",
    )


class VictimUpdate(Changes):
    """What is sent to change a vic"tim */ '''; what is left out stays as it is."""

    data: Maybe[Json] = UNSET
    doc: Maybe[Str | None] = Field(
        default=UNSET,
        description="Args:\n    nothing: `rm -rf /`\n\n:param x: **bold** <b>html</b>",
    )
    evil: Maybe[Evil] = UNSET
    format: Maybe[Str] = Field(default=UNSET, description="%s {quoted!r} \\N{BULLET} \\x41 \\u0041")
    long: Maybe[Str] = Field(
        default=UNSET,
        description="a line that is longer than any formatter likes, a line that is longer than any formatter likes, a line that is longer than any formatter likes, alinethatislongerthananyformatterlikesandhasnospaceinitatallalinethatislongerthananyformatterlikes",
    )
    pattern: Maybe[Annotated[str, Text(pattern="^[a-z/*\"'`$]{1,3}\\\\?$")] | None] = UNSET
    quoted: Maybe[Str] = Field(
        default=UNSET,
        description="*/ @ts-ignore # type: ignore # noqa",
        examples=["\u2028</script>"],
    )
    unseen: Maybe[Str] = Field(
        default=UNSET,
        description="right to left \u202eoverride\u202c, bell \x07, byte order mark \ufeff, next line \x85",
    )


class VictimReplace(VictimCreate):
    """What is sent to replace a vic"tim */ '''; what is left out gets its default."""


class Victim(Record):
    """Line one __import__('os')._exit(1) process.exit(1) */ // \"\"\" ''' \\"""

    id: Int
    data: Json
    doc: Str | None = Field(
        description="Args:\n    nothing: `rm -rf /`\n\n:param x: **bold** <b>html</b>"
    )
    evil: Evil
    format: Str = Field(description="%s {quoted!r} \\N{BULLET} \\x41 \\u0041")
    long: Str = Field(
        description="a line that is longer than any formatter likes, a line that is longer than any formatter likes, a line that is longer than any formatter likes, alinethatislongerthananyformatterlikesandhasnospaceinitatallalinethatislongerthananyformatterlikes"
    )
    pattern: Str | None
    quoted: Str = Field(
        description="*/ @ts-ignore # type: ignore # noqa", examples=["\u2028</script>"]
    )
    unseen: Str = Field(
        description="right to left \u202eoverride\u202c, bell \x07, byte order mark \ufeff, next line \x85"
    )
    created_at: UtcDateTime
    updated_at: UtcDateTime


VICTIM_ENTITY = Entity(
    name="victim",
    schema=SCHEMA,
    row=VictimRow,
    record=Victim,
    create=VictimCreate,
    update=VictimUpdate,
    replace=VictimReplace,
    key=("id",),
    key_type=int,
    filters=("id", "created_at", "updated_at"),
    sorts=("id", "created_at", "updated_at"),
    order_by=(("id", False),),
    page_size=20,
    max_page_size=100,
)


class VictimRepository(Repository[Victim, VictimCreate, VictimUpdate, VictimReplace, int]):
    """The stored vic"tim */ '''."""

    def __init__(self, database: Database) -> None:
        super().__init__(VICTIM_ENTITY, database)
