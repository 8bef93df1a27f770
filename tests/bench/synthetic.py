"""A registry of any size, shaped like a real one: what the bench and the laws generate from."""

from __future__ import annotations

__all__ = ["synthetic_registry"]

FIELDS = """\
      title: {{type: str, min_length: 1, max_length: 200, search: true}}
      summary: {{type: text, default: ''}}
      state: {{type: state, default: open}}
      rank: {{type: int, default: 0, ge: 0, index: true}}
      price: {{type: decimal, precision: 12, scale: 2, nullable: true}}
      weight: float?
      active: {{type: bool, default: true}}
      due: date?
      seen_at: datetime?
      labels: 'str[]'
      origin: origin?
"""

HEAD = """\
version: 1
project: {{name: synthetic, package: {package}}}
enums:
  state: [open, in_progress, closed]
types:
  origin: {{fields: {{source: str, line: int?}}}}
entities:
"""


def synthetic_registry(entities: int, package: str = "generated") -> str:
    """The YAML text of `entities` entities of 12 columns; each but the first refers to one before it."""
    parts = [HEAD.format(package=package)]
    for number in range(entities):
        parts.append(
            f"  {entity_name(number)}:\n    description: Entity number {number}\n    fields:\n"
        )
        parts.append(FIELDS.format())
        if number:
            parts.append(
                f"      parent_item: {{ref: {entity_name(number // 2)}, on_delete: cascade}}\n"
            )
    return "".join(parts)


def entity_name(number: int) -> str:
    """`item_aab`: letters only, so that no plural rule meets a digit."""
    letters = ""
    for _ in range(3):
        number, rest = divmod(number, 26)
        letters = chr(ord("a") + rest) + letters
    return f"item_{letters}"
