"""Each character finds a face, and what none has is told."""

import pytest

from workshop_app.layout.text import TextStyle, typeset
from workshop_app.layout.text.coverage import face_for, without_face
from workshop_app.layout.text.fonts import face


@pytest.mark.parametrize(
    ("unit", "name"),
    [
        ("a", "NotoSans-Regular"),
        ("ж", "NotoSans-Regular"),
        ("\u0628", "NotoSansArabic-Regular"),
        ("ש", "NotoSansHebrew-Regular"),
        ("ไ", "NotoSansThai-Regular"),
        ("中", "NotoSansSC-Regular"),
        ("→", "NotoSansSymbols-Regular"),
        ("★", "NotoSansSymbols2-Regular"),
        ("👩‍👩‍👧‍👦", "NotoEmoji-Regular"),
        ("❤️", "NotoEmoji-Regular"),
        ("1️⃣", "NotoEmoji-Regular"),
    ],
)
def test_the_face_of_a_character(unit: str, name: str) -> None:
    assert face_for(unit, False, False) == name


def test_bold_where_there_is_bold() -> None:
    assert face_for("ש", True, False) == "NotoSansHebrew-Bold"
    assert face_for("中", True, False) == "NotoSansSC-Regular"


def test_a_missing_character_shows_a_mark_and_keeps_its_text() -> None:
    (line,) = typeset("a\ue000\ud800b", TextStyle(12), 100).lines
    (run,) = line.runs
    mark = face("NotoSans-Regular").font.get_nominal_glyph(0xFFFD)
    assert run.ids[1] == run.ids[2] == mark
    assert run.text == "a\ue000\ud800b"
    assert min(run.advances) > 0


def test_a_sequence_of_emoji_is_one_glyph() -> None:
    (line,) = typeset("👩‍👩‍👧‍👦👍🏽🇩🇪", TextStyle(12), 100).lines
    (run,) = line.runs
    assert len([advance for advance in run.advances if advance]) == 3
    assert 0 not in run.ids


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Grüße, ¿qué? — 日本語 ไทย नमस्ते", ""),
        ("👩‍👩‍👧‍👦 🏳️‍🌈 🇫🇮 👍🏽", ""),
        ("བོད།", "བོད།"),
        ("한 글 한", "한글"),
        ("𝄞 in the ᚠoyer", "𝄞ᚠ"),
    ],
)
def test_what_nobody_would_see_is_named(text: str, missing: str) -> None:
    assert without_face(text) == missing
