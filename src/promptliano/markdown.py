"""Prompts as markdown files with front matter, in both directions.

Comes in: text, or the parts of a prompt. Goes out: the other of the two. Never here: a database.

    ---
    title: "Review a change"
    description: null
    tags: ["review"]
    ---

    Read the change below and …

Values are printed as JSON, which is YAML too, so that any text survives the way there and back. A value that is not
JSON is read as plain text: people write `title: Review a change`.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

__all__ = ["MarkdownError", "MarkdownPrompt", "file_name", "print_markdown", "read_markdown"]

FENCE = "---"
TITLE_LIMIT = 200  # characters, as in the registry


@dataclass(frozen=True, slots=True)
class MarkdownPrompt:
    """What a markdown file says about a prompt."""

    title: str
    content: str
    description: str | None = None
    tags: tuple[str, ...] = ()


class MarkdownError(ValueError):
    """A text is no prompt; carries every reason."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(problems))


def print_markdown(prompt: MarkdownPrompt) -> str:
    """The file of a prompt.

    >>> print(print_markdown(MarkdownPrompt(title="Greet", content="Say hello.", tags=("nice",))))
    ---
    title: "Greet"
    description: null
    tags: ["nice"]
    ---
    <BLANKLINE>
    Say hello.
    """
    head = {"title": prompt.title, "description": prompt.description, "tags": list(prompt.tags)}
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in head.items()]
    return "\n".join([FENCE, *lines, FENCE, "", prompt.content])


def read_markdown(text: str, *, fallback_title: str | None = None) -> MarkdownPrompt:
    """The prompt in a file; `fallback_title` serves where the front matter has none.

    Raises:
        MarkdownError: the front matter is broken, or title or content are missing.
    """
    problems: list[str] = []
    head, content = _split(text, problems)
    title = _text(head, "title", problems) or fallback_title
    if title is None:
        problems.append("title is missing")
    elif len(title) > TITLE_LIMIT:
        problems.append(f"title is longer than {TITLE_LIMIT} characters")
    if not content.strip():
        problems.append("content is empty")
    description = _text(head, "description", problems)
    tags = _words(head, "tags", problems)
    if title is None or problems:
        raise MarkdownError(problems)
    return MarkdownPrompt(title=title, content=content, description=description, tags=tags)


def file_name(title: str) -> str:
    """A name that every file system takes: `Review a change!` -> `review-a-change.md`."""
    slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:80].strip("-")
    return f"{slug or 'prompt'}.md"


def _split(text: str, problems: list[str]) -> tuple[dict[str, object], str]:
    """Front matter and what follows it; a text without front matter is all content."""
    lines = text.removeprefix("\ufeff").split("\n")
    if lines[0].rstrip() != FENCE:
        return {}, text
    for end, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            head = _front_matter(lines[1:end], problems)
            rest = lines[end + 1 :]
            return head, "\n".join(rest[1:] if rest and not rest[0].strip() else rest)
    problems.append(f"front matter is not closed by {FENCE}")
    return {}, ""


def _front_matter(lines: list[str], problems: list[str]) -> dict[str, object]:
    head: dict[str, object] = {}
    for line in lines:
        if not line.strip():
            continue
        name, colon, value = line.partition(":")
        if not colon:
            problems.append(f"front matter has a line without a colon: {line.strip()}")
            continue
        head[name.strip()] = _value(value.strip())
    return head


def _value(text: str) -> object:
    """JSON where it is JSON; the text itself, or a list of words in brackets, where it is not."""
    try:
        value: object = json.loads(text)
    except ValueError:
        if text.startswith("[") and text.endswith("]"):
            return [word.strip() for word in text[1:-1].split(",") if word.strip()]
        return text or None
    return value


def _text(head: dict[str, object], name: str, problems: list[str]) -> str | None:
    """A line of text; a number that somebody wrote without quotes is one too."""
    value = head.get(name)
    if value is None or value == "":
        return None
    if isinstance(value, (list, dict)):
        problems.append(f"{name} is not a text")
        return None
    return value if isinstance(value, str) else json.dumps(value)


def _words(head: dict[str, object], name: str, problems: list[str]) -> tuple[str, ...]:
    """A list of texts; one text stands for its words between commas."""
    value = head.get(name)
    if value is None:
        return ()
    if isinstance(value, str):
        return tuple(word.strip() for word in value.split(",") if word.strip())
    if isinstance(value, list) and all(isinstance(word, str) for word in value):
        return tuple(str(word) for word in value)
    problems.append(f"{name} is not a list of texts")
    return ()
