"""No text of the registry becomes code: each sink over every hostile text, read back by the language itself."""

from __future__ import annotations

import ast
import io
import json
import re
import shutil
import subprocess
import tokenize
from collections.abc import Callable
from html.parser import HTMLParser
from typing import LiteralString

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hostile import HOSTILE
from stratagen.emit.printed import EMPTY, Code, code, join, py, sql, ts

TEXTS = pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
VALUES: list[object] = [
    None, True, False, 0, -1, 2**53 - 1, 1.5, -0.0, 1e300, [], (), {}, [1, ["a"]], ("a",), {"a": {"b'": [None]}},
    {"__proto__": 1, "constructor": 2},
]  # fmt: skip
SEEN_ONLY = re.compile(r"[^\x20-\x7e\n]")


# ── Python ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def reads_back(printed: str, text: str) -> bool:
    """As a Python literal."""
    try:
        return "\n" not in printed and ast.literal_eval(printed) == text
    except (SyntaxError, ValueError):
        return False


def stays_a_comment(printed: str, _: str) -> bool:
    """Behind `# ` on the first line of a file, by the rules that decide a file's encoding too."""
    source = f"# {printed}\nx = 1\n".encode()
    try:
        tree = ast.parse(source)
        tokens = list(tokenize.tokenize(io.BytesIO(source).readline))
        encoding = tokenize.detect_encoding(io.BytesIO(source).readline)[0]
    except (SyntaxError, UnicodeError, tokenize.TokenError):
        return False
    comments = [token.string for token in tokens if token.type == tokenize.COMMENT]
    obeyed = (
        re.search(r"#\s*(type:|noqa|fmt:|isort:|ruff:|mypy:|pyright:|pragma)", comments[0])
        if comments
        else None
    )
    alone = ast.dump(tree) == ast.dump(ast.parse("x = 1")) and len(comments) == 1
    return alone and obeyed is None and encoding == "utf-8"


def stays_a_docstring(printed: str, text: str) -> bool:
    """The first of two statements, and a text of the same words."""
    source = f"def f():\n    {printed}\n    x = 1\n"
    try:
        statements = ast.parse(source.encode()).body[0].body  # type: ignore[attr-defined]
    except (SyntaxError, ValueError):
        return False
    if len(statements) != 2 or not isinstance(ast.literal_eval(statements[0].value), str):
        return False
    words = ast.literal_eval(statements[0].value).split()
    return bool(SEEN_ONLY.search(text)) or words == text.split()


@TEXTS
def test_a_python_literal_reads_back_equal(text: str):
    assert reads_back(str(py.literal(text)), text)


@TEXTS
def test_a_python_comment_stays_a_comment(text: str):
    assert stays_a_comment(str(py.comment(text)), text)


@TEXTS
def test_a_docstring_stays_a_docstring(text: str):
    assert stays_a_docstring(str(py.docstring(text, 4)), text)
    assert stays_a_docstring(
        str(py.docstring(text, 4, closing="Deprecated.")), f"{text} Deprecated."
    )


@TEXTS
def test_nothing_that_cannot_be_seen_is_printed(text: str):
    for printed in (
        py.literal(text),
        py.comment(text),
        py.docstring(text),
        ts.literal(text),
        ts.comment(text),
        ts.doc(text),
    ):
        shown = str(printed).replace("\n", "").replace("\t", "")
        assert shown.isprintable(), repr(shown)


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_a_python_value_reads_back_equal(value: object):
    printed = str(py.literal(value))  # type: ignore[arg-type]
    assert ast.literal_eval(printed) == value
    assert repr(ast.literal_eval(printed)) == repr(value)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_reads_back_equal(text: str):
    assert reads_back(str(py.literal(text)), text)
    assert stays_a_comment(str(py.comment(text)), text)
    assert stays_a_docstring(str(py.docstring(text, 4)), text)


@given(st.text("\"'\\n {", max_size=6))
def test_any_row_of_quotes_reads_back_equal(text: str):
    assert reads_back(str(py.literal(text)), text)
    assert stays_a_docstring(str(py.docstring(text, 4)), text)


def test_literals_are_as_black_writes_them():
    black = pytest.importorskip("black")
    lines = "".join(f"x = {py.literal(text)}\n" for text in HOSTILE.values())
    assert black.format_str(lines, mode=black.Mode(line_length=200)) == lines


# ── TypeScript, in one process ───────────────────────────────────────────────────────────────────────────────────────


def node(script: str) -> object:
    done = subprocess.run(
        [shutil.which("node") or "node", "--input-type=module"],
        input=script, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_typescript_literals_and_keys_read_back_equal():
    texts = list(HOSTILE.values())
    literals = ", ".join(str(ts.literal(text)) for text in texts)
    keys = ", ".join(f"{{ {ts.key(text)}: 1 }}" for text in texts)
    values = ", ".join(str(ts.literal(value)) for value in VALUES)  # type: ignore[arg-type]
    script = f"""
        const names = [{keys}].map((it) => Object.keys(it));
        console.log(JSON.stringify([[{literals}], names, [{values}]]));
    """
    read, names, items = node(script)  # type: ignore[misc]
    assert read == texts
    assert names == [[text] for text in texts]
    assert items == json.loads(json.dumps(VALUES))


def test_typescript_comments_stay_comments():
    lines = [
        f"{ts.doc(text)}\nseen.push({number}); // {ts.comment(text)}\n  {ts.doc(text, 2)}"
        for number, text in enumerate(HOSTILE.values())
    ]
    script = "const seen = [];\n" + "\n".join(lines) + "\nconsole.log(JSON.stringify(seen));"
    assert node(script) == list(range(len(HOSTILE)))


@TEXTS
def test_no_comment_is_an_order_to_a_tool(text: str):
    for printed in (f"// {ts.comment(text)}", str(ts.doc(text))):
        assert not re.search(r"@ts-|@jsx", printed)
        assert not re.search(r"^[/*\s]*(eslint|biome-|prettier-)", printed, re.MULTILINE)


class Page(HTMLParser):
    """What a browser makes of a page: its tags, and the text between them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_comment(self, data: str) -> None:
        self.tags.append("comment")

    def handle_data(self, data: str) -> None:
        self.text += data


@TEXTS
def test_text_of_a_page_stays_text(text: str):
    page = Page(f"<title>{ts.html(text)}</title> <p>{ts.html(text)}</p>")
    assert page.tags == ["title", "p"]
    assert bool(SEEN_ONLY.search(text)) or page.text.split() == f"{text} {text}".split()


def test_what_a_page_would_take_for_its_own_is_written_as_text():
    assert Page(f"<p>{ts.html('&lt; <b> &amp; </p>')}</p>").text == "&lt; <b> &amp; </p>"


@TEXTS
def test_a_json_document_reads_back_equal(text: str):
    assert json.loads(str(ts.json({text: [text]}))) == {text: [text]}


# ── The checks above can fail: what is printed without its encoder does ──────────────────────────────────────────────

NAIVE: dict[str, tuple[Callable[[str], str], Callable[[str, str], bool]]] = {
    "py.literal": (lambda text: f'"{text}"', reads_back),
    "py.literal by repr of the parts": (lambda text: '"' + text.replace('"', '\\"') + '"', reads_back),
    "py.comment": (lambda text: text, stays_a_comment),
    "py.comment that minds LF only": (lambda text: text.replace("\n", " "), stays_a_comment),
    "py.docstring": (lambda text: f'"""{text}"""', stays_a_docstring),
    "py.docstring that minds quotes only": (lambda text: '"""' + text.replace('"', '\\"') + '"""', stays_a_docstring),
}  # fmt: skip


@pytest.mark.parametrize(("encoder", "check"), NAIVE.values(), ids=NAIVE.keys())
def test_the_corpus_catches_a_missing_encoder(
    encoder: Callable[[str], str], check: Callable[[str, str], bool]
):
    assert not all(check(encoder(text), text) for text in HOSTILE.values())


# ── What is refused ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "text", ["", "1st", "a-b", "a b", "a.b", "naïve", "a\n", "class", "a;b", "a'"]
)
def test_what_is_no_identifier_is_refused(text: str):
    with pytest.raises(ValueError, match="is"):
        py.ident(text)


@pytest.mark.parametrize("text", ["", "1st", "a-b", "a b", "a.b", "naïve", "a\n", "a;b", "a'"])
def test_what_is_no_name_is_refused_in_every_sink(text: str):
    for sink in (ts.ident, sql.name, sql.word):
        with pytest.raises(ValueError, match="is not"):
            sink(text)


@pytest.mark.parametrize("text", ["", "a/b", "a b", "a?b", "a#b", "`", "${x}", "a\\", "é", "a\n"])
def test_what_is_no_segment_of_a_url_is_refused(text: str):
    with pytest.raises(ValueError, match="is not"):
        ts.segment(text)


@pytest.mark.parametrize("text", ["", ".a", "a.", "a..b", "a/b", "a b", "a;b", "a\n"])
def test_what_is_no_module_is_refused(text: str):
    with pytest.raises(ValueError, match="is not"):
        py.module(text)


@pytest.mark.parametrize(
    "sink", [py.literal, py.comment, py.docstring, ts.literal, ts.comment, ts.doc]
)
def test_a_lone_surrogate_is_refused(sink: Callable[[str], Code]):
    with pytest.raises(ValueError, match="surrogate"):
        sink("a\ud800b")


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_a_number_that_no_language_spells_is_refused(value: float):
    for sink in (py.literal, ts.literal):
        with pytest.raises(ValueError, match=r"literal|JSON"):
            sink(value)


@pytest.mark.parametrize("part", ["text", True, 1.5, None, b"x", ["a"]])
def test_only_what_is_encoded_is_composed(part: object):
    with pytest.raises(TypeError, match="not encoded"):
        code("{}", part)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="not encoded"):
        code("{} {}", py.ident("a"), part)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="not encoded"):
        join(", ", [part])  # type: ignore[list-item]


def test_a_code_is_made_by_an_encoder_only():
    with pytest.raises(TypeError, match="made by an encoder"):
        Code("import os")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="made by an encoder"):
        Code()


def test_codes_are_composed_and_compared_by_their_text():
    name = py.ident("title")
    assert str(code("{}={}", name, 3)) == "title=3"
    assert str(code("{{ {} }}{{{}}}{{}}", name, name)) == "{ title }{title}{}"
    assert str(code("none")) == "none"
    assert str(join(", ", [name, py.ident("b")])) == "title, b"
    assert str(code("f({})", join(", ", []))) == "f()"
    assert sorted([py.ident("b"), py.ident("a")]) == [py.ident("a"), py.ident("b")]
    assert (bool(EMPTY), bool(name), len(name)) == (False, True, 5)


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("", 1),
        ("{}", 0),
        ("{}", 2),
        ("{} {}", 1),
        ("{x}", 1),
        ("{0}", 1),
        ("{:d}", 1),
        ("{!r}", 1),
        ("{", 1),
    ],
)
def test_a_pattern_has_a_plain_gap_for_each_part(pattern: LiteralString, parts: int):
    with pytest.raises(ValueError, match=r"size|no name and no form|Single"):
        code(pattern, *([py.ident("a")] * parts))


def test_a_key_that_would_set_the_prototype_is_computed():
    assert str(ts.key("__proto__")) == "['__proto__']"
    assert str(ts.literal({"__proto__": 1})) == "{ ['__proto__']: 1 }"


def test_each_entry_of_an_object_has_a_line_and_an_encoded_key():
    get = ts.entry("get", ts.json({"x": {"y": 'say "a"'}}), 2)
    text = str(ts.object([ts.object([get], 1, '/"a'), ts.entry("/b", ts.object([], 1))]))
    assert json.loads(text) == {'/"a': {"get": {"x": {"y": 'say "a"'}}}, "/b": {}}
    assert text.splitlines() == [
        "{",
        '  "/\\"a": {',
        '    "get": {"x":{"y":"say \\"a\\""}}',
        "  },",
        '  "/b": {}',
        "}",
    ]


def test_an_object_takes_no_plain_text():
    with pytest.raises(TypeError, match="not encoded"):
        ts.entry("key", "1")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="not encoded"):
        ts.object(['  "key": 1'])  # type: ignore[list-item]
