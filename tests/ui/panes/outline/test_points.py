"""Emotion points said and read as words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.records import EmotionPoint
from workshop_app.ui.panes.outline.points import SaidPoint, point_words, read_point, signed


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Lost, −1.5, because the door is dark", SaidPoint(-1.5, "Lost", "the door is dark")),
        ("lost -1.5", SaidPoint(None, "lost -1.5", None)),
        ("-1.5 lost", SaidPoint(-1.5, "lost", None)),
        ("+2", SaidPoint(2.0, None, None)),
        ("0,5", SaidPoint(0.5, None, None)),
        ("delighted", SaidPoint(2.0, "delighted", None)),
        ("Delighted, 1.5", SaidPoint(1.5, "Delighted", None)),
        ("Desperate because of the rain", SaidPoint(-2.0, "Desperate", "of the rain")),
        ("Because it rains", SaidPoint(None, None, "it rains")),
        ("waits at gate 3", SaidPoint(None, "waits at gate 3", None)),
        ("seen", SaidPoint(None, "seen", None)),
        ("", SaidPoint(None, None, None)),
    ],
)
def test_what_is_said_is_understood(text: str, said: SaidPoint) -> None:
    assert read_point(text) == said


def test_a_value_is_shown_with_its_sign() -> None:
    assert [signed(value) for value in (1.5, -2.0, 0.0)] == ["+1.5", "−2", "0"]


_words = st.text(st.characters(categories=("L",)), min_size=1, max_size=12)


@given(valence=st.integers(-40, 40), word=_words, reason=_words | st.just(""))
def test_what_is_shown_can_be_read_back(valence: int, word: str, reason: str) -> None:
    point = EmotionPoint(id="e", lane="l", step="t", valence=valence / 20, word=word, reason=reason)
    said = read_point(point_words(point))
    if "because" in (word.lower(), reason.lower()):
        return
    assert said == SaidPoint(point.valence, word, reason or None)
