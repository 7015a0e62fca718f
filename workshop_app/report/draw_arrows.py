"""The arrows of a board on a page of it; one that goes on elsewhere runs over the page's edge."""

from collections.abc import Iterator
from dataclasses import replace

from workshop_app.layout.arrows.drawn import (
    COLOR,
    DASHES,
    WIDTH,
    arrow_head,
    arrow_pieces,
)
from workshop_app.layout.arrows.heights import at_heights
from workshop_app.layout.board import Board
from workshop_app.layout.sprites import ArrowShape, ArrowSprite, Box, Mark, Rect, Words
from workshop_app.report.board_plan import BoardPage
from workshop_app.report.board_rows import Band
from workshop_app.report.pen import Pen

_BEYOND = 40.0
_LEADER = 0.75


def draw_arrows(pen: Pen, page: BoardPage, left: float, top: float) -> None:
    """Draw the arrows whose lines come to `page`, whose first cell begins at (left, top).

    Labels are drawn where they are wholly on the page: text is never cut.
    """
    if not page.leaf.bands:
        return
    last = page.leaf.bands[-1]
    area = Rect(left, top, page.width, last.y + last.height)
    arrows = [arrow for arrow in arrows_on(page, left, top) if arrow.bounds.meets(area)]
    with pen.clipped(area):
        for arrow in arrows:
            _line(pen, arrow)
    for arrow in arrows:
        if arrow.ground is not None and _within(arrow.ground, area):
            _label(pen, arrow, arrow.ground)


def arrows_on(page: BoardPage, left: float, top: float) -> Iterator[ArrowSprite]:
    """Every arrow of the whole board, its rows and cards where the page has them.

    What is on other pages lies beyond the edges of this one.
    """
    heights = _Heights(page.board, page.leaf.bands, top)
    shifts = {} if page.board is page.curves else _shifts(page)
    for arrow in page.curves.shapes:
        arrow = _met(arrow, *(shifts.get(card, 0.0) for card in arrow.cards))
        yield at_heights(arrow, heights, left - page.curves_left)


def _shifts(page: BoardPage) -> dict[str, float]:
    """How much lower than on the whole board cards stand on a part of it, by id.

    A wide card that reaches over the edge of the page is pushed down by fewer others there.
    """
    whole = _tops(page.curves)
    return {card: y - whole.get(card, y) for card, y in _tops(page.board).items()}


def _tops(board: Board) -> dict[str, float]:
    return {s.id: s.rect.y for row in board.rows for cell in row.body.cells for s in cell}


def _met(arrow: ArrowShape, first: float, last: float) -> ArrowShape:
    """An arrow that meets its two cards where they stand lower by `first` and `last`."""
    if not first and not last:
        return arrow
    corners = list(arrow.corners)
    for at, by in ((0, first), (1, first), (-2, last), (-1, last)):
        if len(corners) > 2 or at in (0, -1):
            x, row, y = corners[at]
            corners[at] = (x, row, y + by)
    return replace(arrow, corners=tuple(corners))


class _Heights:
    """y on the page of places on the board; rows of other pages lie beyond its edges."""

    def __init__(self, board: Board, bands: tuple[Band, ...], top: float) -> None:
        self._top = top
        self._tops = {board.at[b.row.lane.id]: b.y - _start_of(b) for b in bands}
        self._first = board.at[bands[0].row.lane.id]
        self._last = board.at[bands[-1].row.lane.id]
        self._bottom = bands[-1].y + bands[-1].height
        self._whole = bands[-1].row.lane.id == board.rows[-1].lane.id

    def __call__(self, row: int, y: float) -> float:
        if row in self._tops:
            return self._top + self._tops[row] + y
        if row < self._first:
            return self._top - _BEYOND
        # The space below the last row of a page belongs to this page, too.
        ends_here = row == self._last + 1 and (y <= 0 or self._whole)
        return self._top + self._bottom + (min(y, 0.0) if ends_here else _BEYOND)


def _start_of(band: Band) -> float:
    """How far below its row's top a band begins: a row higher than a page is cut between cards."""
    if not band.cards:
        return 0.0
    shown = band.cards[0]
    whole = (card for cell in band.row.body.cells for card in cell)
    found = next((card for card in whole if card.id == shown.id), None)
    return 0.0 if found is None or not band.continued else found.rect.y - shown.rect.y


def _line(pen: Pen, arrow: ArrowSprite) -> None:
    pen.curve(arrow_pieces(arrow.points), COLOR, WIDTH, dashes=DASHES if arrow.dashed else ())
    pen.area(arrow_head(arrow.points), COLOR)


def _label(pen: Pen, arrow: ArrowSprite, ground: Rect) -> None:
    if arrow.leader is not None:
        pen.line(*arrow.leader, COLOR, _LEADER)
    for part in arrow.label:
        match part:
            case Box():
                pen.box(
                    replace(part.rect, x=ground.x, y=ground.y), part.fill, part.border, part.radius
                )
            case Words():
                pen.text(part.block, ground.x + part.x, ground.y + part.y, part.color)
            case Mark():
                pen.icon(part.icon, ground.x + part.x, ground.y + part.y, part.size, part.color)


def _within(rect: Rect, area: Rect) -> bool:
    across = area.x <= rect.x and rect.right <= area.right
    return across and area.y - 1 <= rect.y and rect.bottom <= area.bottom + 1
