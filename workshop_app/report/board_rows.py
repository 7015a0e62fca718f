"""Cut the rows of a board into bands that fit on pages: between lanes, in a tall one between cards."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workshop_app.layout.board import Board, Row, Swimlane
from workshop_app.layout.sprites import Sprite
from workshop_app.report.tear import torn

_TINY = 0.01
_LEAST_TALL = 120.0


@dataclass(frozen=True, slots=True)
class Band:
    """A lane, or a part of one, on a page; `y` and `height` in px of the board, below its header.

    `cards` are relative to the band, x as on the board.
    """

    row: Row
    y: float
    height: float
    cards: tuple[Sprite, ...]
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Leaf:
    """What stands below each other on one page; `firsts` are personas who begin here."""

    bands: tuple[Band, ...]
    firsts: frozenset[str | None]


class _Filling:
    """The page that is being filled, and those that are full."""

    def __init__(self, room: float) -> None:
        self.room = room
        self.leaves: list[Leaf] = []
        self._bands: list[Band] = []
        self._firsts: set[str | None] = set()

    @property
    def used(self) -> float:
        return self._bands[-1].y + self._bands[-1].height if self._bands else 0.0

    @property
    def left(self) -> float:
        return self.room - self.used

    def turn(self) -> None:
        """Begin another page, unless this one is still empty."""
        if self._bands:
            self.leaves.append(Leaf(tuple(self._bands), frozenset(self._firsts)))
            self._bands, self._firsts = [], set()

    def begin(self, persona: str | None) -> None:
        self._firsts.add(persona)

    def add(self, row: Row, height: float, cards: Sequence[Sprite], continued: bool) -> None:
        self._bands.append(Band(row, self.used, height, tuple(cards), continued))

    def stretch(self, persona: str | None, least: float) -> None:
        """Make room for the persona's own card beside her lanes on this page."""
        own = [band for band in self._bands if band.row.lane.persona == persona]
        missing = least - sum(band.height for band in own)
        if own and missing > 0:
            last = self._bands[-1]
            self._bands[-1] = replace(last, height=last.height + min(missing, self.left))


def leaves(board: Board, columns: range, room: float) -> tuple[Leaf, ...]:
    """The lanes of `board` in these columns on pages `room` px high below the header."""
    filling = _Filling(room)
    for swimlane in board.swimlanes:
        _fill_swimlane(filling, board, swimlane, columns)
    filling.turn()
    return tuple(filling.leaves)


def _fill_swimlane(filling: _Filling, board: Board, swimlane: Swimlane, columns: range) -> None:
    rows = [row for row in board.rows if row.lane.persona == swimlane.persona]
    beside = swimlane.sprite.rect.height if swimlane.sprite else 0.0
    heights = [_height(row, columns, filling.room) for row in rows]
    whole = sum(heights)
    if whole > filling.left and (whole <= filling.room or filling.left < _least(rows, beside)):
        filling.turn()
    filling.begin(swimlane.persona)
    started = len(filling.leaves)
    for row, height in zip(rows, heights, strict=True):
        if height <= filling.left + _TINY:
            filling.add(row, height, cards_in(row, columns), False)
        elif row.body.curve is not None or height <= filling.room:
            _turn_within(filling, swimlane, beside, started)
            filling.add(row, height, cards_in(row, columns), False)
        else:
            _fill_tall(filling, swimlane, row, columns, beside, started)
    if len(filling.leaves) == started:
        filling.stretch(swimlane.persona, beside)


def _height(row: Row, columns: range, room: float) -> float:
    """The height of a lane: the same on every page beside, unless it is higher than a page."""
    if row.height <= room:
        return row.height
    cards = cards_in(row, columns)
    pad = min((card.rect.y for card in cards), default=0.0)
    return max([_LEAST_TALL, *(card.rect.bottom + pad for card in cards)])


def _least(rows: Sequence[Row], beside: float) -> float:
    return max(beside, min(rows[0].height, _LEAST_TALL))


def _turn_within(filling: _Filling, swimlane: Swimlane, beside: float, started: int) -> None:
    if len(filling.leaves) == started:
        filling.stretch(swimlane.persona, beside)
    filling.turn()


def _fill_tall(
    filling: _Filling,
    swimlane: Swimlane,
    row: Row,
    columns: range,
    beside: float,
    started: int,
) -> None:
    """A lane higher than a page: its cards page by page."""
    rest = sorted(cards_in(row, columns), key=lambda card: (card.rect.y, card.rect.x))
    pad = min((card.rect.y for card in rest), default=0.0)
    continued = False
    while rest:
        start = min(card.rect.y for card in rest) - pad
        fitting, left = _fitting(rest, start, filling.left - pad, filling.used == 0)
        if not fitting:
            _turn_within(filling, swimlane, beside, started)
            continue
        moved = [card.at(card.rect.x, card.rect.y - start) for card in fitting]
        bottom = max(card.rect.bottom for card in moved) + pad
        filling.add(row, min(bottom, filling.left), moved, continued)
        continued, rest = True, left
        if rest:
            _turn_within(filling, swimlane, beside, started)
    if not continued:
        filling.add(row, min(row.height, filling.left), (), False)


def _fitting(
    cards: list[Sprite], start: float, room: float, must: bool
) -> tuple[list[Sprite], list[Sprite]]:
    """The cards that end within `room` below `start`, and the rest; if it `must`, a torn one."""
    fitting = [card for card in cards if card.rect.bottom - start <= room + _TINY]
    if fitting or not must:
        kept = {id(card) for card in fitting}
        return fitting, [card for card in cards if id(card) not in kept]
    first, *others = cards
    head, rest = torn(first, room - (first.rect.y - start))
    if rest is None:
        return [head], others
    return [head], list(_below(first, rest.at(first.rect.x, head.rect.bottom), others))


def _below(first: Sprite, rest: Sprite, others: list[Sprite]) -> Iterator[Sprite]:
    """The rest of a torn card and the others; those that stood below it make room."""
    yield rest
    shift = max(0.0, rest.rect.bottom - first.rect.bottom)
    for card in others:
        beside = card.rect.right <= first.rect.x or card.rect.x >= first.rect.right
        under = not beside and card.rect.y >= first.rect.y
        yield card.at(card.rect.x, card.rect.y + shift) if under else card


def cards_in(row: Row, columns: range) -> list[Sprite]:
    """The cards of a lane that begin in these columns, relative to the lane."""
    cells = row.body.cells
    return [card for at in columns if at < len(cells) for card in cells[at]]
