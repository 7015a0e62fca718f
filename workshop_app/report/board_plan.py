"""Break a board over pages of paper: which columns and lanes on which page, and how large."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from workshop_app.domain.workshop import Workshop
from workshop_app.layout.board import Board
from workshop_app.layout.compose import compose
from workshop_app.layout.measures import LOOKED_AT
from workshop_app.report.board_paper import for_columns, for_paper, without_empty_lanes
from workshop_app.report.board_rows import Leaf, leaves

# The smallest type on a board, in px at 100 %, and the least it may be on paper, in pt.
SMALLEST_TYPE = 11.0
LEAST_ON_PAPER = 7.0
_LARGEST = 1.15
_TRIES = 9


@dataclass(frozen=True, slots=True)
class BoardPage:
    """One page: these columns of `board` (x runs from `left`), these bands of lanes.

    `columns` are counted over the whole map, `shown` in `board`, which may be a part of it;
    `curves` is the board that its curves are drawn from, shifted by its own `curves_left`;
    `names` are the personas' by id.
    """

    board: Board
    shown: range
    columns: range
    leaf: Leaf
    curves: Board
    names: Mapping[str, str]

    @property
    def left(self) -> float:
        """x of the first column on `board`."""
        return self.board.grid.columns[self.shown.start].x if self.shown else 0.0

    @property
    def curves_left(self) -> float:
        """x of the first column on `curves`."""
        return self.curves.grid.columns[self.columns.start].x if self.columns else 0.0

    @property
    def width(self) -> float:
        """Width of the columns, in px of the board."""
        if not self.shown:
            return 0.0
        return self.board.grid.columns[self.shown.stop - 1].right - self.left


@dataclass(frozen=True, slots=True)
class BoardPlan:
    """All pages of a board, from left to right, then down; `scale` units of the design a px."""

    scale: float
    pages: tuple[BoardPage, ...]


def plan_board(
    workshop: Workshop, map_id: str, width: float, height: float, paper_scale: float
) -> BoardPlan:
    """The plan for pages of `width` × `height` in units of the design.

    One unit is `paper_scale` pt. The smallest type is 7 pt or more: the scale grows from there as
    long as it costs no further page.
    """
    shown = for_paper(workshop, map_id)
    least = LEAST_ON_PAPER / SMALLEST_TYPE / paper_scale
    boards = _Boards(shown, map_id)
    pages = boards.pages(width / least, height / least)
    fuller = without_empty_lanes(shown, map_id)
    if len(pages) > 1 and fuller is not shown:
        # An empty lane is an invitation on the wall; on paper it would only cost pages.
        boards = _Boards(fuller, map_id)
        pages = boards.pages(width / least, height / least)
    low, high = least, max(least, _LARGEST)
    best = BoardPlan(least, pages)
    for _try in range(_TRIES):
        middle = (low + high) / 2 if _try else high
        found = boards.pages(width / middle, height / middle)
        if len(found) <= len(pages):
            low, best = middle, BoardPlan(middle, found)
            if not _try:
                break
        else:
            high = middle
    return best


class _Boards:
    """The board of a map, and parts of it where cards reach over the edge of a page."""

    def __init__(self, workshop: Workshop, map_id: str) -> None:
        self._workshop = workshop
        self._map = map_id
        self._whole = compose(workshop, map_id, LOOKED_AT)
        self._parts: dict[range, Board] = {}
        self._names = {row.id: row.name.strip() for row in workshop.personas.rows()}

    def pages(self, width: float, height: float) -> tuple[BoardPage, ...]:
        """The pages for paper of `width` × `height` px."""
        found = []
        for columns in column_groups(self._whole, width - self._whole.measures.left):
            board, shown = self._board(columns)
            found += [
                BoardPage(board, shown, columns, leaf, self._whole, self._names)
                for leaf in leaves(board, shown, height - board.header_height)
            ]
        return tuple(found)

    def _board(self, columns: range) -> tuple[Board, range]:
        if not self._torn(columns):
            return self._whole, columns
        if columns not in self._parts:
            part = for_columns(self._workshop, self._map, columns)
            self._parts[columns] = compose(part, self._map, LOOKED_AT)
        return self._parts[columns], range(len(columns))

    def _torn(self, columns: range) -> bool:
        """Whether a card reaches over the left or right edge of these columns."""
        grid = self._whole.grid.columns
        left, right = grid[columns.start].x, grid[columns.stop - 1].right
        return any(
            card.rect.x < edge < card.rect.right
            for row in self._whole.rows
            for card in row.body.spanning
            for edge in (left, right)
        )


def column_groups(board: Board, width: float) -> Iterator[range]:
    """The columns page by page: whole stages, and steps of one that is wider than a page."""
    one = board.measures.column
    fit = max(1, int((width + 0.01) / one))
    start = end = 0
    for _stage, _x, wide in board.grid.stages:
        steps = round(wide / one)
        if end - start + steps > fit and end > start:
            yield range(start, end)
            start = end
        while steps > fit:
            yield range(start, start + fit)
            start += fit
            steps -= fit
        end = start + steps if end <= start else end + steps
    if end > start:
        yield range(start, end)
