"""Prompts survive the way to markdown and back, and what people write by hand is read kindly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promptliano.markdown import (
    MarkdownError,
    MarkdownPrompt,
    file_name,
    print_markdown,
    read_markdown,
)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
PROMPTS = st.builds(
    MarkdownPrompt,
    title=TEXT.filter(bool),
    content=TEXT.filter(str.strip),
    description=st.none() | TEXT.filter(bool),
    tags=st.lists(TEXT, max_size=3).map(tuple),
)


@given(PROMPTS)
def test_what_is_printed_is_read_back_equal(prompt: MarkdownPrompt):
    assert read_markdown(print_markdown(prompt)) == prompt


@pytest.mark.parametrize(
    ("text", "prompt"),
    [
        ("Just text\n", MarkdownPrompt("name", "Just text\n")),
        ("---\ntitle: Plain words\n---\nText", MarkdownPrompt("Plain words", "Text")),
        ("---\ntags: [a, b c]\n---\nText", MarkdownPrompt("name", "Text", None, ("a", "b c"))),
        ("---\ntags: a, b\n---\nText", MarkdownPrompt("name", "Text", None, ("a", "b"))),
        ("---\ntitle: 42\nauthor: me\n---\nText", MarkdownPrompt("42", "Text")),
        ("\ufeff---\r\ntitle: T\r\n---\r\nText", MarkdownPrompt("T", "Text")),
        ("---\n\n---\n\n\nText", MarkdownPrompt("name", "\nText")),
    ],
)
def test_what_people_write_is_read(text: str, prompt: MarkdownPrompt):
    assert read_markdown(text, fallback_title="name") == prompt


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", ("title is missing", "content is empty")),
        ("---\ntitle: T\n---\n \n", ("content is empty",)),
        ("---\ntitle: [T]\n---\nText", ("title is not a text", "title is missing")),
        ("---\ntitle: T\ntags: [1]\n---\nText", ("tags is not a list of texts",)),
        (
            "---\nno colon\ntitle: T\n---\nText",
            ("front matter has a line without a colon: no colon",),
        ),
        (f"---\ntitle: {'T' * 201}\n---\nText", ("title is longer than 200 characters",)),
    ],
)
def test_every_fault_is_told(text: str, problems: tuple[str, ...]):
    with pytest.raises(MarkdownError) as caught:
        read_markdown(text)
    assert caught.value.problems == problems


@pytest.mark.parametrize(
    ("title", "name"),
    [("Review a change!", "review-a-change.md"), ("日本", "prompt.md"), ("../../etc", "etc.md")],
)
def test_file_names_are_harmless(title: str, name: str):
    assert file_name(title) == name
