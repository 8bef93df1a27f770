"""The enums and value types of hostile-text-stays-text."""

from enum import StrEnum

from pydantic import Field
from stratagen.runtime.storage import Value
from stratagen.runtime.types import Str

__all__ = [
    "Evil",
    "Letter",
]


class Evil(StrEnum):
    """The values of evil."""

    IMPORT_OS_OS_EXIT_1 = '"; import os; os._exit(1) #'  # ends in a backslash \
    PROCESS_EXIT_1 = "*/ process.exit(1) //"  # `${1}`
    SCRIPT = "</script>"
    VALUE_7_7_RAW = "{{ 7*7 }}{% raw %}"


class Letter(Value):
    """\"\"\"
    raise SystemExit(1)
    \"\"\"
    """

    text: Str = Field(
        default='"""); raise SystemExit(1)  # */', description="ends in a backslash \\"
    )
