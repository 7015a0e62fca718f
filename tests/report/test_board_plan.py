"""A board is broken between stages and lanes, its type as large as its pages allow."""

from dataclasses import replace

import pytest

from tests.report.odd_workshops import LANE, huge_stage, long_words
from tests.theatre import theatre
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.compose import compose
from workshop_app.layout.sprites import Sprite, Words
from workshop_app.report.board_plan import BoardPlan, column_groups, plan_board
from workshop_app.report.options import PAPERS
from workshop_app.report.sheet import Sheet, sheet_of


def _plan(workshop: Workshop, paper: str = "a4", landscape: bool = True) -> tuple[BoardPlan, Sheet]:
    sheet = sheet_of(PAPERS[paper], landscape, 28)
    return plan_board(workshop, "today", sheet.room, sheet.depth, sheet.scale), sheet


def _text(sprite: Sprite) -> str:
    return [part.block.text for part in sprite.parts if isinstance(part, Words)][-1]


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("landscape", [True, False])
def test_every_page_fits_its_paper(paper: str, landscape: bool) -> None:
    plan, sheet = _plan(theatre(), paper, landscape)
    assert plan.scale * sheet.scale * 11 >= 7 - 1e-9
    for page in plan.pages:
        left = page.board.measures.left
        assert (left + page.width) * plan.scale <= sheet.room + 0.01
        last = page.leaf.bands[-1]
        bottom = page.board.header_height + last.y + last.height
        assert bottom * plan.scale <= sheet.depth + 0.01


@pytest.mark.parametrize("workshop", [theatre(), huge_stage(), long_words()])
def test_every_card_is_on_a_page_and_no_two_overlap(workshop: Workshop) -> None:
    plan, _sheet = _plan(workshop)
    wanted = {card.id for card in workshop.cards if workshop.map_of_card(card) == "today"}
    shown = set()
    for page in plan.pages:
        for band in page.leaf.bands:
            shown |= {card.id for card in band.cards}
            for at, card in enumerate(band.cards):
                assert card.rect.bottom <= band.height + 0.01
                assert not any(card.rect.meets(other.rect) for other in band.cards[at + 1 :])
    assert shown == wanted


def test_every_step_is_on_a_page_once() -> None:
    plan, _sheet = _plan(huge_stage())
    groups = list(dict.fromkeys(page.columns for page in plan.pages))
    assert [at for group in groups for at in group] == list(range(12 + 23))


def test_stages_stay_whole_where_they_fit() -> None:
    board = compose(theatre(), "today")
    assert list(column_groups(board, board.measures.column * 5)) == [
        range(4), range(4, 8), range(8, 12),
    ]  # fmt: skip
    assert list(column_groups(board, 1)) == [range(at, at + 1) for at in range(12)]


def test_a_wide_stage_is_followed_by_what_fits_beside_its_end() -> None:
    board = compose(huge_stage(7), "today")
    groups = list(column_groups(board, board.measures.column * 6))
    assert [at for group in groups for at in group] == list(range(19))
    assert max(len(group) for group in groups) == 6


def test_a_card_over_the_edge_of_a_page_is_whole_on_both() -> None:
    plan, _sheet = _plan(huge_stage())
    for page in plan.pages:
        for band in page.leaf.bands:
            for card in band.cards:
                assert card.rect.x >= page.left
                assert card.rect.right <= page.left + page.width + 0.01
    texts = [_text(card) for page in plan.pages for band in page.leaf.bands for card in band.cards]
    assert max(texts.count(text) for text in texts if text.startswith("reaches over")) == 2


def test_a_card_higher_than_a_page_goes_on_line_by_line() -> None:
    plan, _sheet = _plan(long_words())
    pieces = [
        _text(card)
        for page in plan.pages
        for band in page.leaf.bands
        for card in band.cards
        if card.id == "long"
    ]
    assert len(pieces) > 2
    assert "".join(pieces).split() == [f"word{at}" for at in range(640)]


def test_folded_lanes_are_open_on_paper() -> None:
    workshop = theatre()
    folded = workshop.with_rows("lanes", replace(workshop.lanes[LANE], folded=True))
    plan, _sheet = _plan(folded)
    assert plan == _plan(workshop)[0] or len(plan.pages) == len(_plan(workshop)[0].pages)
    shown = {c.id for page in plan.pages for band in page.leaf.bands for c in band.cards}
    assert {card.id for card in workshop.cards if card.lane == LANE} <= shown


def test_folded_stages_are_open_on_paper() -> None:
    workshop = theatre()
    shut = [replace(stage, folded=True) for stage in workshop.stages]
    plan, _sheet = _plan(workshop.with_rows("stages", *shut))
    assert len(plan.pages) == len(_plan(workshop)[0].pages)
    assert not any(column.folded for page in plan.pages for column in page.board.grid.columns)


def test_lanes_on_which_nothing_stands_cost_no_pages() -> None:
    plan, _sheet = _plan(theatre())
    lanes = {band.row.lane.id for page in plan.pages for band in page.leaf.bands}
    assert "today-joost-opportunities" not in lanes
    assert "today-amina-opportunities" in lanes


def test_the_scale_grows_as_long_as_it_costs_no_page() -> None:
    plan, sheet = _plan(theatre(), "a0")
    assert len(plan.pages) == 1
    assert plan.scale * sheet.scale > 1.0
