"""Line breaks are those of UAX #14 as uniseg finds them, only faster."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from uniseg.linebreak import line_break_boundaries

from tests.many_scripts import ALL
from workshop_app.layout.text.breaks import line_breaks

_EUROPEAN = "aB0 9   -.,:;!?'\"()[]{}/|%+$\\#&*<=>@^_`~é’“”–…€\tżЖω"
_ANY = (
    _EUROPEAN
    + "—中文，。（）「」ぁカאב\u0628दि한👍🏽👩\u200d🇩🇪\u0301\u00a0\u00ad\u200b\u2060◌ไ«»①★\u3000"
)


def uniseg_breaks(text: str) -> list[int]:
    return [at for at in line_break_boundaries(text) if 0 < at < len(text)]


@given(st.text(_EUROPEAN, max_size=14))
def test_european_breaks_are_those_of_uniseg(text: str) -> None:
    assert line_breaks(text) == uniseg_breaks(text)


@given(st.text(_ANY, max_size=14))
def test_breaks_of_any_script_are_those_of_uniseg(text: str) -> None:
    assert line_breaks(text) == uniseg_breaks(text)


@pytest.mark.parametrize("text", ALL)
def test_breaks_of_real_texts_are_those_of_uniseg(text: str) -> None:
    assert line_breaks(text) == uniseg_breaks(text)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("box office", ["box ", "office"]),
        ("follow-up call", ["follow-", "up ", "call"]),
        ("minus -5 (or 3)", ["minus ", "-5 ", "(or ", "3)"]),
        ("https://a.org/b/c?d=1", ["https://", "a.org/", "b/", "c?", "d=1"]),
        ("queue – again", ["queue ", "– ", "again"]),
        ("3,50 € a ticket", ["3,50 ", "€ ", "a ", "ticket"]),
    ],
)
def test_where_words_end(text: str, pieces: list[str]) -> None:
    edges = [0, *line_breaks(text), len(text)]
    assert [text[a:b] for a, b in pairwise(edges)] == pieces


def test_a_long_word_of_another_script_takes_no_age() -> None:
    before = time.process_time()
    line_breaks("क्षत्रिय" * 600)
    assert time.process_time() - before < 5
