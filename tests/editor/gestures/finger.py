"""A finger on a board that nobody sees: feeds gestures with pointers, without any window."""

from collections.abc import Iterable

from tests.making import counted
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.gestures.choose import choose
from workshop_app.editor.gestures.pointer import Feedback, Gesture, Ground, Pointer
from workshop_app.editor.selection import Ref
from workshop_app.layout.board import Board
from workshop_app.layout.compose import Composer
from workshop_app.layout.hit import Hit, hit
from workshop_app.layout.sprites import Rect

Point = tuple[float, float]
PARKING = (9999.0, 9999.0)
"""Any pointer here is over the parking lot."""


class Finger:
    """Presses, moves and lets go on the board of one desk; `feedback` is the last answer."""

    def __init__(self, workshop: Workshop, *, read_only: bool = False) -> None:
        self.desk = Desk(workshop, counted("new"), read_only=read_only)
        self._composer = Composer(self.desk.map.id)
        self.ground = Ground(self.desk, self.board)
        self.feedback = Feedback()
        self.result: Ref | None = None
        self._gesture: Gesture | None = None
        self._held = False

    @property
    def busy(self) -> bool:
        """Whether a gesture goes on."""
        return self._gesture is not None

    def board(self) -> Board:
        """The board of what is shown; while cards are in the air no lane closes."""
        return self._composer.compose(self.desk.editor.shown)

    def presses(self, at: Point, *keys: str) -> "Finger":
        """Begin the gesture that the program chooses here."""
        press = self._pointer("press", at, keys)
        return self.begins(choose(self.ground, press))

    def begins(self, gesture: Gesture) -> "Finger":
        """Begin a gesture of one's own choice."""
        self._gesture = gesture
        self._feed(None)
        return self

    def moves(self, *path: Point, keys: Iterable[str] = ()) -> "Finger":
        """Go to each place of `path`; the last one twice, as a hand that comes to rest."""
        for at in (*path, path[-1]):
            self._feed(self._pointer("move", at, keys))
        return self

    def lets_go(self, at: Point, *keys: str) -> "Finger":
        """Release at `at`."""
        self._feed(self._pointer("release", at, keys))
        return self

    def cancels(self) -> "Finger":
        """Esc, or the focus is lost."""
        self._feed(self._pointer("cancel", (0.0, 0.0), ()))
        return self

    def presses_again(self) -> "Finger":
        """Another button goes down in the middle of it all."""
        self._feed(self._pointer("press", (0.0, 0.0), ()))
        return self

    def drags(self, start: Point, *path: Point, keys: Iterable[str] = ()) -> "Finger":
        """Press at `start`, go along `path`, let go at its end."""
        return self.presses(start, *keys).moves(*path, keys=keys).lets_go(path[-1], *keys)

    def clicks(self, at: Point, *keys: str) -> "Finger":
        """Press and let go at `at`."""
        return self.presses(at, *keys).lets_go(at, *keys)

    def card(self, card_id: str, across: float = 0.5, down: float = 0.5) -> Point:
        """A place on a card, as it is shown."""
        card = self.desk.editor.shown.cards[card_id]
        sprite = self.board().card(card.lane, card.step, card_id)
        assert sprite is not None
        return _share(sprite.rect, across, down)

    def cell(self, lane: str, step: str, down: float = 0.97) -> Point:
        """A place low in a cell, below its cards."""
        return _share(self.board().cell_rect(lane, step), 0.5, down)

    def point(self, point_id: str) -> Point:
        """The middle of an emotion point."""
        board = self.board()
        for row in board.rows:
            for point in row.body.curve.points if row.body.curve else ():
                if point.id == point_id:
                    return point.x, row.y + point.y
        raise AssertionError(f"no point {point_id}")

    def name(self, table: str, row_id: str, across: float = 0.5) -> Point:
        """A place on a stage, step, lane name or persona."""
        board = self.board()
        personas = (lane.sprite for lane in board.swimlanes)
        for sprite in (*board.header, *board.titles, *personas):
            if sprite is not None and (sprite.table, sprite.id) == (table, row_id):
                return _share(sprite.rect, across, 0.5)
        raise AssertionError(f"no {table} {row_id}")

    def _pointer(self, kind: str, at: Point, keys: Iterable[str]) -> Pointer:
        over = Hit("parking_lot") if at == PARKING else hit(self.board(), *at)
        return Pointer(kind, *at, over, 4.0, frozenset(keys))  # type: ignore[arg-type]

    def _feed(self, pointer: Pointer | None) -> None:
        self._step(pointer)
        held = any(table == "cards" for table, _id in self.feedback.lifted)
        rows = self.board().rows if held and not self._held else ()
        if held != self._held:
            self._composer.hold({row.lane.id: row.height for row in rows})
            self._held = held

    def _step(self, pointer: Pointer | None) -> None:
        gesture = self._gesture
        assert gesture is not None, "no gesture goes on"
        try:
            self.feedback = next(gesture) if pointer is None else gesture.send(pointer)
        except StopIteration as stop:
            self._gesture, self.result, self.feedback = None, stop.value, Feedback()


def _share(rect: Rect, across: float, down: float) -> Point:
    return rect.x + rect.width * across, rect.y + rect.height * down
