"""Blocks poured into columns and pages."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.layout.slides.blocks import CARD, Block
from workshop_app.layout.slides.flow import pages_of
from workshop_app.layout.slides.slide import GAP
from workshop_app.layout.sprites import Rect, Sprite


def block(name: str, level: int, height: float) -> Block:
    return Block(Sprite("cards", name, Rect(0, 0, 100, height)), level)


@st.composite
def groups(draw: st.DrawFn) -> list[list[Block]]:
    made = []
    for at in range(draw(st.integers(1, 4))):
        kinds = draw(st.lists(st.sampled_from([1, 2, CARD, CARD, CARD]), max_size=12))
        body = [block(f"{at}.{i}", level, draw(st.floats(10, 90))) for i, level in enumerate(kinds)]
        made.append([block(f"{at}", 0, 20), *body])
    return made


@given(groups(), st.integers(1, 4))
def test_every_card_stands_once_in_order_and_nothing_is_too_tall(
    given_groups: list[list[Block]], each: int
) -> None:
    height = 240.0
    pages = pages_of(given_groups, height, each)
    columns = [column for page in pages for column in page]
    cards = [b.sprite.id for column in columns for b in column if b.level == CARD]
    wanted = [b.sprite.id for group in given_groups for b in group if b.level == CARD]
    assert cards == wanted
    assert all(0 < len(page) <= each for page in pages)
    for column in columns:
        tall = sum(b.height for b in column) + GAP * (len(column) - 1)
        headings = [b for b in column if b.level < CARD]
        assert tall <= height or len(column) - len(headings) <= 1


@given(groups(), st.integers(1, 4))
def test_no_heading_over_cards_ends_a_column(given_groups: list[list[Block]], each: int) -> None:
    order = [b for group in given_groups for b in group]
    followed = {
        one.sprite.id for one, two in pairwise(order) if one.level < CARD and two.level > one.level
    }
    for page in pages_of(given_groups, 240.0, each):
        for column in page:
            assert column[-1].sprite.id not in followed


@pytest.mark.parametrize("each", [1, 2])
def test_a_column_that_goes_on_repeats_the_headings_it_is_under(each: int) -> None:
    group = [
        block("step", 0, 20),
        block("amina", 1, 20),
        block("one", CARD, 100),
        block("two", CARD, 100),
    ]
    columns = [column for page in pages_of([group], 160.0, each) for column in page]
    assert [[b.sprite.id for b in column] for column in columns] == [
        ["step", "amina", "one"],
        ["step", "amina", "two"],
    ]
