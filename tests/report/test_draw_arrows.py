"""Arrows on paper: on every page that they come to, at their cards, through none."""

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.layout.arrows.test_arrows import joined
from tests.making import a_workshop
from tests.report.reading_back import text_of
from workshop_app.domain.edits.cards import span_card
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.sprites import ArrowSprite, Rect
from workshop_app.report.board_plan import BoardPage, plan_board
from workshop_app.report.draw_arrows import arrows_on
from workshop_app.report.options import PAPERS, ReportOptions
from workshop_app.report.pdf import report_bytes
from workshop_app.report.sheet import sheet_of


def a_map(*, wide: bool) -> Workshop:
    """Arrows over the whole map; with `wide` a card that reaches over the edges of pages."""
    made = a_workshop(3, 6, 150, lanes=("touchpoints", "pains_gains", "quotes"), seed=5)
    if wide:
        made = span_card(made, id=made.cell("l2", "t3")[0].id, span=7)
    cells = [("l1", "t1"), ("l9", "t12"), ("l2", "t6"), ("l4", "t2"), ("l8", "t9"), ("l1", "t2")]
    ids = [made.cell(*cell)[-1].id for cell in cells]
    return joined(made, *pairwise(ids), label="and then")


def pages(workshop: Workshop) -> tuple[BoardPage, ...]:
    sheet = sheet_of(PAPERS["a4"], True, 28)
    return plan_board(workshop, "m1", sheet.room, sheet.depth, sheet.scale).pages


def cards_of(page: BoardPage) -> dict[str, Rect]:
    """The cards of a page by id, where it shows them."""
    return {
        card.id: card.rect.moved(-page.left, band.y)
        for band in page.leaf.bands
        for card in band.cards
    }


def crosses(arrow: ArrowSprite, rect: Rect) -> bool:
    inner = Rect(rect.x + 0.01, rect.y + 0.01, rect.width - 0.02, rect.height - 0.02)
    return any(
        min(x1, x2) < inner.right
        and max(x1, x2) > inner.x
        and min(y1, y2) < inner.bottom
        and max(y1, y2) > inner.y
        for (x1, y1), (x2, y2) in pairwise(arrow.points)
    )


@pytest.mark.parametrize("wide", [False, True])
def test_on_each_page_they_run_round_its_cards_and_end_at_theirs(wide: bool) -> None:
    made = a_map(wide=wide)
    found = pages(made)
    assert len(found) > 1
    met = set()
    for page in found:
        cards = cards_of(page)
        for arrow in arrows_on(page, 0.0, 0.0):
            assert not any(crosses(arrow, rect) for rect in cards.values())
            for card, (x, y) in zip(arrow.cards, (arrow.points[0], arrow.points[-1]), strict=True):
                if card in cards:
                    rect = cards[card]
                    assert rect.y <= y <= rect.bottom
                    assert min(abs(x - rect.x), abs(x - rect.right)) < 0.01
                    met.add((arrow.id, card))
    assert met == {(a.id, card) for a in made.connections.rows() for card in (a.start, a.end)}


def test_their_words_are_in_the_report() -> None:
    made = a_map(wide=False)
    rows = [replace(row, label="if the tram is late") for row in made.connections.rows()]
    made = made.with_rows("connections", *rows)
    assert "if the tram is late" in text_of(report_bytes(made, ReportOptions(include=("board",))))
