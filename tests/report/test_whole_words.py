"""Titles of narrow columns keep their words whole as long as they can be read."""

import pytest

from workshop_app.layout.text import TextStyle, typeset
from workshop_app.layout.text.breaks import line_breaks
from workshop_app.report.whole_words import LEAST, side_by_side, whole_words

STYLE = TextStyle(8)


@pytest.mark.parametrize("title", ["Reflection", "The reflection after", "Hotel-reflection"])
def test_no_word_is_broken_where_it_fits_in_smaller_type(title: str) -> None:
    room = 32.0
    assert _broken(title, STYLE, room)
    style = whole_words(STYLE, [("Go", room), (title, room)])
    assert LEAST <= style.size < STYLE.size
    assert not _broken(title, style, room)


def _broken(title: str, style: TextStyle, room: float) -> bool:
    ends = {line.end for line in typeset(title, style, room).lines}
    return not ends <= {*line_breaks(title), len(title)}


def test_what_fits_stays_and_what_never_fits_is_no_smaller_than_can_be_read() -> None:
    assert whole_words(STYLE, [("Reflection", 80.0), ("", 4.0)]) == STYLE
    assert whole_words(STYLE, [("発見と期待の間にある長い段階", 38.0)]) == STYLE
    assert whole_words(STYLE, [("Donaudampfschifffahrtsgesellschaft", 30.0)]).size == LEAST
    assert whole_words(STYLE, []) == STYLE


def test_titles_give_way_to_each_other_and_keep_their_order() -> None:
    assert side_by_side([10, 30, 50], [8, 8, 8], 0, 60, 4) == [6, 26, 46]
    assert side_by_side([10, 30, 50], [30, 8, 8], 0, 60, 4) == [0, 34, 46]
    assert side_by_side([10, 30, 50], [8, 8, 30], 0, 60, 4) == [6, 18, 30]
    assert side_by_side([], [], 0, 60, 4) == []
