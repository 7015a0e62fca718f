"""The places of a few letters are where their glyphs are drawn, in every writing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.making import words
from workshop_app.layout.text.stretch import stretch_places
from workshop_app.layout.text.style import TextStyle
from workshop_app.layout.text.typeset import line_width, typeset

STYLE = TextStyle(12.0)


def places(text: str, said: str, width: float = 400.0) -> list[tuple[float, ...]]:
    """Where `said` stands in `text`, in tenths of px."""
    at = text.index(said)
    found = stretch_places(typeset(text, STYLE, width), at, at + len(said))
    return [tuple(round(number, 1) for number in place) for place in found]


def test_letters_in_the_middle_of_a_line() -> None:
    said = line_width("door", STYLE)
    before = line_width("The door", STYLE) - said
    [(x, y, wide, tall)] = places("The door is dark", "door")
    assert x == pytest.approx(before, abs=0.2)
    assert wide == pytest.approx(said, abs=0.2)
    assert (y, tall) == (0.0, round(STYLE.line_height, 1))


def test_a_stretch_over_a_line_end_has_a_place_on_each_line() -> None:
    found = places("one two", "one two", width=line_width("one ", STYLE))
    assert [place[0] for place in found] == [0.0, 0.0]
    assert found[1][1] == pytest.approx(STYLE.line_height, abs=0.1)


def test_the_parts_of_what_is_joined_stand_beside_each_other() -> None:
    arabic = "\u0644\u0627"  # lam and alef
    [whole] = places(arabic, arabic)
    [lam] = places(arabic, "\u0644")
    [alef] = places(arabic, "\u0627")
    assert lam[2] + alef[2] == pytest.approx(whole[2], abs=0.2)
    assert lam[0] > alef[0]


def test_a_part_of_a_glyph_for_several_letters_is_as_wide_as_its_share() -> None:
    syllable = "क्षि"  # four characters in one cluster
    [whole] = places(syllable, syllable)
    [part] = places(syllable, syllable[:2])
    assert 0 < part[2] < whole[2]


def test_what_is_written_from_the_right_stands_there() -> None:
    text = "שלום עולם"
    [first], [second] = places(text, "שלום"), places(text, "עולם")
    assert second[0] + second[2] < first[0]
    assert first[0] + first[2] == pytest.approx(400, abs=0.1)


def test_a_stretch_across_two_directions_has_two_places() -> None:
    assert len(places("abc שלום xyz", "bc של")) == 2


def test_accents_and_emoji_stand_on_one_place() -> None:
    assert places("Cafe\u0301 x", "e\u0301") == places("Café x", "é")
    family = "👩🏽‍🦽"
    [(_x, _y, wide, _tall)] = places(f"a {family} b", family)
    assert wide > 8


def test_what_is_cut_off_has_no_place() -> None:
    block = typeset("one two three four", STYLE, 40.0, max_lines=1)
    assert stretch_places(block, 0, 3)
    assert not stretch_places(block, 10, 13)
    assert not stretch_places(typeset("", STYLE, 40.0), 0, 1)


@given(words, st.floats(20, 300), st.data())
def test_no_place_lies_outside_the_block(text: str, width: float, data: st.DataObject) -> None:
    block = typeset(text, STYLE, width)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    widest = max((line.x + line.width for line in block.lines), default=0.0)
    for x, y, wide, tall in stretch_places(block, start, end):
        assert x >= -STYLE.size
        assert x + wide <= widest + STYLE.size
        assert y >= 0
        assert y + tall <= block.height + 0.01
