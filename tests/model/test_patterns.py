"""`pattern`: read alike by the server (Rust), the client (JavaScript) and the matcher that checks defaults."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from pydantic_core import SchemaValidator, ValidationError, core_schema

from stratagen.model.patterns import PatternError, read_pattern

PATTERNS = [
    "^[a-z]+$", "a", "", "a|b|", "(a|bc)+d?", "(?:ab){2,3}", "^.{3}$", r"\d{3}-\d{2}", r"^\w+$", r"^\s*$", r"^\S+$",
    r"\D", r"\W", r"[\d.]+", r"[^\s,]+", r"[\w-]+", r"^a\.b\\c$", "^[/*\"'`$]{1,3}\\\\?$", r"[\"\&\&\~~]", r"\-\_\&", r"\x41\u0042", "^[^a-z]$",
    r"[\^\]\[\-\\]", "[-a]", "[a-]", "x{0}", "x{2,}y", "a*?b", "^é+$", "^🙂$", "^[😀-🙏]$", r"\/x", "^(?:(?:a?)*)*$",
    r"^\t\n\r\f\v$", "^[ -~]*$", "(^a|b$)", "a{1,2}?", "^(a*)*b", "[a-c&]", "[.$^|()*+?{}]",
]  # fmt: skip

TEXTS = [
    "", "a", "b", "ab", "abc", "abab", "bcd", "A", "AB", "123-45", "٣٣٣-٤٤", "a_1", "é", "ééé", "🙂", "😀", "\n", "\r", "\u2028",
    " ", "\t", "\u00a0", "\t\n\r\f\v", "a.b\\c", "*'\\", "xxy", "xy", "-", "]", "^", "\\", "[", "a-b", "x,y", "aaa\n", "a\nb",
    "aaaaaaaac", "&", "{", "/x", "\u017f", "K", "\x00", "~", "{}",
]  # fmt: skip


def test_rust_and_the_matcher_agree():
    for written in PATTERNS:
        pattern = read_pattern(written)
        rust = SchemaValidator(core_schema.str_schema(pattern=pattern.text))
        for text in TEXTS:
            assert _accepts(rust, text) == pattern.found_in(text), (written, pattern.text, text)


def _accepts(rust: SchemaValidator, text: str) -> bool:
    try:
        rust.validate_python(text)
    except ValidationError:
        return False
    return True


def test_javascript_and_the_matcher_agree(tmp_path: Path):
    patterns = [read_pattern(written) for written in PATTERNS]
    (tmp_path / "given.json").write_text(
        json.dumps({"patterns": [each.text for each in patterns], "texts": TEXTS})
    )
    script = """
        const { patterns, texts } = JSON.parse(require('fs').readFileSync('given.json', 'utf8'))
        const tests = patterns.map((pattern) => new RegExp(pattern, 'u'))
        console.log(JSON.stringify(tests.map((test) => texts.map((text) => test.test(text)))))
    """
    done = subprocess.run(
        ["node", "-e", script], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    expected = [[each.found_in(text) for text in TEXTS] for each in patterns]
    assert json.loads(done.stdout) == expected


@pytest.mark.parametrize(
    "written",
    [
        "(?<=x)y", "(?=x)", "(?!x)", r"(a)\1", "[a-", "(", ")", "a)", r"\Ax\Z", r"x\z", "(?i)x", "(?P<n>x)", "(?<n>x)", "a**",
        "a*+", "a{2}{3}", "{2}", "a{", "a{,2}", "a{3,2}", "a{99999}", "*a", "+", "?", "|*", "^*", "$+", "]", "}", "[]", "[^]",
        "[z-a]", "[[a]]", "[a&&b]", "[a~~b]", r"\b", r"\p{L}", r"\0", r"\c", r"\u12", r"\xZZ", r"\ud800", "\\", r"\<", r"[\D]",
        r"[\d-x]", r"[a-\d]", "(?:a{1000}){1000}", "(" * 60 + ")" * 60, r"\e", r"\é", "a{2,3", "[a-z-9]",
    ],
)  # fmt: skip
def test_what_some_layer_reads_otherwise_is_refused(written):
    with pytest.raises(PatternError):
        read_pattern(written)


@pytest.mark.parametrize("written", [r"^(a+)+$", r"^(a|a)*$", r"^([a-z]*)*\d$", r"(x+x+)+y"])
def test_no_pattern_stops_the_generator(written):
    """These take Python's `re` longer than anybody waits."""
    assert not read_pattern(written).found_in("a" * 400 + "!")


def test_the_largest_pattern_compiles_in_rust():
    pattern = read_pattern("^[^aé完🙂]{4998}$")
    SchemaValidator(core_schema.str_schema(pattern=pattern.text))


def test_a_portable_pattern_is_a_fixed_point():
    for written in PATTERNS:
        once = read_pattern(written).text
        assert read_pattern(once).text == once
