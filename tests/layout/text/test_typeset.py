"""Typesetting covers the whole text, keeps to the width and shapes as HarfBuzz does."""

import time
from itertools import pairwise

import pytest
import uharfbuzz as hb
from hypothesis import given
from hypothesis import strategies as st
from uniseg.graphemecluster import grapheme_clusters

from tests.many_scripts import ALL, LEFT_TO_RIGHT, RIGHT_TO_LEFT
from workshop_app.layout.text import Line, TextBlock, TextStyle, line_width, typeset
from workshop_app.layout.text.fonts import face

STYLE = TextStyle(12)
_LETTERS = (
    "abc fiffl AVTo -/.,()–’é\n\r\u2028 \t中。あאב\u0628\u0644\u0627 \u064eकि्षไ"
    "👩\u200d👍🏽🇩🇪❤\ufe0f\u0301\u00ad\u200b\ue000"
)


def shown(line: Line) -> str:
    return "".join(run.text for run in line.runs)


def source_of(block: TextBlock) -> list[str]:
    return [block.text[line.start : line.end] for line in block.lines]


def shaped_by_harfbuzz(text: str) -> tuple[list[int], int]:
    """The glyphs and the width in font units of a text in the main face."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(face("NotoSans-Regular").font, buffer)
    if not text:
        return [], 0
    ids = [info.codepoint for info in buffer.glyph_infos]
    return ids, sum(position.x_advance for position in buffer.glyph_positions)


@given(st.text(_LETTERS, max_size=40), st.floats(0, 150))
def test_lines_cover_the_text_and_keep_to_the_width(text: str, width: float) -> None:
    block = typeset(text, STYLE, width)
    assert "".join(source_of(block)) == text
    for line in block.lines:
        source = text[line.start : line.end]
        if line.width > width + 1e-3:
            assert len(list(grapheme_clusters(source.rstrip(" \t\n\r\u2028")))) == 1
        assert line.x >= 0
        assert sorted(shown(line)) == sorted(source.rstrip("\n\r\u2028").rstrip(" \t"))


@given(st.text(_LETTERS, min_size=1, max_size=30), st.integers(1, 3), st.floats(20, 150))
def test_max_lines_are_kept_and_an_ellipsis_tells(text: str, room: int, width: float) -> None:
    whole, cut = typeset(text, STYLE, width), typeset(text, STYLE, width, max_lines=room)
    assert len(cut.lines) == min(room, len(whole.lines))
    if len(whole.lines) <= room:
        assert source_of(cut) == source_of(whole)
    elif "".join(source_of(whole)[room:]).strip():
        assert shown(cut.lines[-1]).count("…") == 1
        assert cut.width <= width + 1e-3


@given(st.text("Queue at AVTo Wäy. fiT", max_size=60), st.floats(30, 200))
def test_each_line_is_what_harfbuzz_shapes(text: str, width: float) -> None:
    for line in typeset(text, STYLE, width).lines:
        ids, units = shaped_by_harfbuzz(shown(line))
        assert [glyph for run in line.runs for glyph in run.ids] == ids
        assert line.width == pytest.approx(units * 12 / 1000)


@pytest.mark.parametrize("text", ALL)
def test_glyphs_stand_one_after_the_other_and_none_is_missing(text: str) -> None:
    for line in typeset(text, STYLE, 150).lines:
        pen = 0.0
        for run in line.runs:
            assert len(run.ids) == len(run.xs) == len(run.ys) == len(run.clusters)
            assert 0 not in run.ids
            assert all(0 <= cluster < len(run.text) for cluster in run.clusters)
            pen += sum(run.advances)
        assert line.width == pytest.approx(pen)


@pytest.mark.parametrize("text", LEFT_TO_RIGHT)
def test_runs_spell_the_line(text: str) -> None:
    for line in typeset(text, STYLE, 120).lines:
        assert shown(line) == text[line.start : line.end].rstrip()


@pytest.mark.parametrize("text", RIGHT_TO_LEFT)
def test_right_to_left_ends_at_the_width(text: str) -> None:
    block = typeset(text, STYLE, 120)
    assert block.rtl
    assert all(line.x + line.width == pytest.approx(120) for line in block.lines)
    endless = typeset(text, STYLE, float("inf"))
    assert endless.lines[0].x == 0


def test_kerning_and_ligatures_are_used() -> None:
    assert line_width("AV", STYLE) < line_width("A", STYLE) + line_width("V", STYLE)
    assert len(typeset("office", STYLE, 100).lines[0].runs[0].ids) == 4


def test_empty_text_takes_no_room() -> None:
    block = typeset("", STYLE, 100)
    assert (block.lines, block.width, block.height) == ((), 0, 0)
    assert line_width("", STYLE) == 0


def test_explicit_line_ends_are_kept() -> None:
    block = typeset("one\n\ntwo\r\nthree\n", STYLE, 100)
    assert source_of(block) == ["one\n", "\n", "two\r\n", "three\n", ""]
    assert block.height == pytest.approx(5 * 12 * 1.35)
    assert [b.baseline - a.baseline for a, b in pairwise(block.lines)] == [pytest.approx(16.2)] * 4


def test_words_stay_whole_and_spaces_hang() -> None:
    width = line_width("box office", STYLE)
    assert source_of(typeset("box office    is shut", STYLE, width)) == [
        "box office    ",
        "is shut",
    ]


def test_a_soft_hyphen_shows_only_where_the_line_breaks() -> None:
    text = "Besucher\u00adzahl"
    block = typeset(text, STYLE, line_width("Besucher-", STYLE))
    assert [line.end for line in block.lines] == [9, len(text)]
    assert block.lines[0].width == pytest.approx(line_width("Besucher-", STYLE))
    assert line_width(text, STYLE) == pytest.approx(line_width("Besucherzahl", STYLE))


def test_a_ligature_is_parted_where_there_is_no_room() -> None:
    assert source_of(typeset("ffi", STYLE, line_width("f", STYLE))) == ["f", "f", "i"]


@pytest.mark.parametrize("letter", ["x", "é", "中", "\u0628", "👍🏽", "कि"])
def test_a_word_of_thousands_is_broken_and_kept(letter: str) -> None:
    word = letter * 5000
    before = time.process_time()
    block = typeset(word, STYLE, 150)
    assert time.process_time() - before < 10
    assert "".join(source_of(block)) == word
    assert block.width <= 150 + 1e-6
    assert all((line.end - line.start) % len(letter) == 0 for line in block.lines)


def test_the_same_text_is_set_once() -> None:
    assert typeset("again", STYLE, 100) is typeset("again", STYLE, 100)


def test_bold_is_wider_and_size_scales() -> None:
    assert line_width("till", TextStyle(12, bold=True)) > line_width("till", STYLE)
    assert line_width("till", TextStyle(24)) == pytest.approx(2 * line_width("till", STYLE))
    assert line_width("a\nlonger", STYLE) == line_width("longer", STYLE)
