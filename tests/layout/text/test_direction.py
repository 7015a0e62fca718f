"""The bidirectional algorithm: levels, brackets and the visual order of a line."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.languages import told, within
from workshop_app.layout.text.direction import bidi_levels, visual_order

_LETTERLESS = re.compile("[\u200e\u2068\u2069]")


def shown(text: str, rtl: bool | None = None) -> str:
    """The text from left to right, as UAX #9 orders it; brackets not turned."""
    levels, _ = bidi_levels(text, rtl)
    pairs = list(zip(text, levels or [0] * len(text), strict=True))
    return "".join(char for char, _ in visual_order(pairs, lambda pair: pair[1]))


def test_plain_text_needs_no_levels() -> None:
    assert bidi_levels("Queue at the till") == (None, False)


@pytest.mark.parametrize(
    ("text", "visual"),
    [
        ("say אבג now", "say גבא now"),
        ("אבג 12 דה", "הד 12 גבא"),
        ("אבג abc def דה", "הד abc def גבא"),
        ("אבג (abc) 12", "12 )abc( גבא"),
        ("אבג Smith (Jr) דה", "הד Smith (Jr) גבא"),
        ("abc (אבג) def", "abc (גבא) def"),
        ("\u0627\u0628 12:05", "12:05 \u0628\u0627"),
        ("אב 12-05", "12-05 בא"),
    ],
)
def test_visual_order(text: str, visual: str) -> None:
    assert shown(text) == visual


def test_first_strong_character_decides() -> None:
    assert bidi_levels("12 אבג abc")[1]
    assert not bidi_levels("12 abc אבג")[1]


@given(
    st.text(
        "ab אב\u0628\u06201٣().,-\t\u200f\u202b\u202e\u202c\u2067\u2069\u0301\u0378\x1c",
        max_size=20,
    )
)
def test_every_text_has_a_level_for_each_character(text: str) -> None:
    levels, rtl = bidi_levels(text)
    assert levels is None or len(levels) == len(text)
    assert levels is not None or not rtl
    assert sorted(shown(text)) == sorted(text)


@pytest.mark.parametrize(
    ("text", "visual"),
    [
        ("−1.5 אבג", "גבא −1.5"),
        ("\u0627\u0628 +2.0", "+2.0 \u0628\u0627"),
        ("אב (−2) ג", "ג )−2( בא"),
        ("אב-15", "15-בא"),
        ("12 − 5 אב", "בא 5 − 12"),
    ],
)
def test_the_sign_of_a_number_stays_before_it(text: str, visual: str) -> None:
    assert shown(text) == visual


def test_a_name_within_a_sentence_runs_by_itself() -> None:
    sentence = "{name}; 30 points"
    assert shown(told(sentence.format(name="אב, גד"))) == "\u200e30 ;דג ,בא points"
    apart = shown(told(sentence.format(name=within("אב, גד"))))
    assert _LETTERLESS.sub("", apart) == "דג ,בא; 30 points"
