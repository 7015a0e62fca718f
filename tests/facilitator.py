"""A facilitator at the real window: sentences of what she does and sees, played with real events.

    facilitator.opens_the_sample().adds("Pain point", "Queue at the till", at="Amina / Interval")
    facilitator.drags("Queue…", to="Joost / Interval").undoes().sees("Queue", at="Amina / Interval")

She never waits by the clock: each sentence ends when what it does has happened.
"""

from collections.abc import Callable
from typing import Self

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from tests import answers, forms
from tests.finding import PARKING_LOT, kind_called
from tests.pointing import CTRL, NO_KEYS, RIGHT, SHIFT, on_cell
from tests.sitting import Sitting
from workshop_app.canvas.typing.text_field import TextField

Key = Qt.Key


class Facilitator(Sitting):
    """What she does on the board, with mouse and keyboard."""

    # Pointing -------------------------------------------------------------------

    def adds(self, kind: str, text: str, at: str) -> Self:
        """Drag a kind from the palette to a cell and type."""
        name = kind_called(kind)
        self._shows(lambda: self.finding.landing(at, name))
        self.hand.drags(self.finding.chip(kind), self.finding.landing(at, name))
        return self.types(text).hits(Key.Key_Return)

    def drags(
        self, words: str, to: str, before: str = "", keys: Qt.KeyboardModifier = NO_KEYS
    ) -> Self:
        """Drag a record to a cell, upon another card, or to where another record of its kind is."""
        return self.lifts(words, to, before, keys).lets_go(keys)

    def lifts(
        self, words: str, to: str, before: str = "", keys: Qt.KeyboardModifier = NO_KEYS
    ) -> Self:
        """The same without letting go."""
        self._shows(lambda: self.finding.place(words))
        self._shows(lambda: self._target(words, to, before))
        self.hand.lifts(self.finding.place(words), self._target(words, to, before), keys=keys)
        for _aim in range(3):  # what makes room on the way moves the target
            if before and self.hand.at != (target := self._target(words, to, before)):
                self.hand.moves(target, keys=keys)
        return self

    def lets_go(self, keys: Qt.KeyboardModifier = NO_KEYS) -> Self:
        """Let go of what is carried."""
        self.hand.lets_go(keys=keys)
        return self.until(lambda: not self.finding.board.pointing.busy, "nothing is carried")

    def stretches(self, words: str, to: str) -> Self:
        """Drag the right edge of a card over a step."""
        self._shows(lambda: self.finding.beside(words, to))
        self._shows(lambda: self.finding.edge(words))
        self.hand.drags(self.finding.edge(words), self.finding.beside(words, to))
        return self

    def draws_a_band(self, start: str, end: str) -> Self:
        """Draw a rubber band from the upper left of a cell to the lower right of another."""
        begin = on_cell(self.finding.board, *self._cell(start), across=0.01, down=0.01)
        stop = on_cell(self.finding.board, *self._cell(end), across=0.99, down=0.99)
        self.hand.drags(begin, stop)
        return self

    def clicks(self, words: str, keys: Qt.KeyboardModifier = NO_KEYS) -> Self:
        """Click a record."""
        self._shows(lambda: self.finding.place(words))
        self.hand.clicks(self.finding.place(words), keys=keys)
        return self

    def clicks_into(self, place: str, kind: str = "") -> Self:
        """Click an empty place in a cell."""
        self._shows(lambda: self.finding.empty_place(place, kind))
        self.hand.clicks(self.finding.empty_place(place, kind))
        return self

    def double_clicks(self, words: str) -> Self:
        """Double-click a record, which opens it for typing."""
        self._shows(lambda: self.finding.place(words))
        self.hand.double_clicks(self.finding.place(words))
        return self.until(lambda: self.field is not None, f"‘{words}’ can be typed in")

    def double_clicks_into(self, place: str, kind: str = "") -> Self:
        """Double-click an empty place in a cell, which makes a card."""
        self._shows(lambda: self.finding.empty_place(place, kind))
        self.hand.double_clicks(self.finding.empty_place(place, kind))
        return self.until(lambda: self.field is not None, f"a card in ‘{place}’ can be typed in")

    def context(self, words: str, *path: str, cell: bool = False) -> Self:
        """Right-click a record (or an empty place in a cell) and choose from the menu."""
        where = self.finding.empty_place if cell else self.finding.place
        self._shows(lambda: where(words))
        self.hand.clicks(where(words), RIGHT)
        answers.pick(self._menu(), *path)
        return self

    def menu(self, *path: str) -> Self:
        """Choose from the menu bar."""
        answers.pick(self.window.menuBar(), *path)
        return self

    def presses(self, words: str) -> Self:
        """Press a button that says so, anywhere in the window."""
        answers.press(self.window, words)
        return self._at_rest()

    def sees_all(self) -> Self:
        """Show the whole map, with the button in the bar."""
        assert self.window.page is not None
        answers.press(self.window.page.bar, "Show the whole map")
        return self._at_rest()

    def _cell(self, place: str) -> tuple[str, str]:
        lane, step = self.finding.cell(place)
        assert lane is not None, f"‘{place}’ is no cell"
        assert step is not None, f"‘{place}’ is no cell"
        return lane, step

    def _target(self, words: str, to: str, before: str) -> QPoint:
        table, row_id = self.finding.ref(words)
        if table != "cards":
            return self.finding.place(to, across=0.2)
        kind = self.finding.workshop.cards[row_id].kind
        return self.finding.landing(to, kind, before)

    def _shows(self, place: Callable[[], QPoint]) -> None:
        """Bring a place into sight as people do: the whole map first, then the wheel."""
        if self.finding.in_sight(place()):
            return
        self.sees_all()
        for _turn in range(400):
            at, view = place(), self.finding.board.canvas.viewport()
            if self.finding.in_sight(at):
                return
            inside = view.mapFromGlobal(at)
            by = 120 if inside.x() < 0 or inside.y() < 0 else -120
            sideways = not 0 < inside.x() < view.width()
            middle = view.mapToGlobal(view.rect().center())
            self.hand.turns_wheel(middle, by, SHIFT if sideways else NO_KEYS)
        raise AssertionError("it cannot be brought into sight")

    # Keys -----------------------------------------------------------------------

    @property
    def field(self) -> TextField | None:
        """The field on the board that is typed in."""
        found = [f for f in self.window.findChildren(TextField) if f.isVisible() and f.hasFocus()]
        return found[0] if found else None

    def types(self, text: str) -> Self:
        """Type into what has the focus; other scripts come as an input method brings them."""
        if text.isascii():
            self.hand.types(text)
            return self
        for letter in text:
            event = QInputMethodEvent()
            event.setCommitString(letter)
            QApplication.sendEvent(QApplication.focusWidget(), event)
        return self

    def hits(self, key: Key, keys: Qt.KeyboardModifier = NO_KEYS) -> Self:
        """Hit a key."""
        self.hand.hits(key, keys)
        return self

    def undoes(self, times: int = 1) -> Self:
        """Ctrl+Z."""
        for _time in range(times):
            self.hand.hits(Key.Key_Z, CTRL)
        return self

    def redoes(self, times: int = 1) -> Self:
        """Ctrl+Shift+Z."""
        for _time in range(times):
            self.hand.hits(Key.Key_Z, CTRL | SHIFT)
        return self

    def renames(self, words: str, text: str) -> Self:
        """Double-click a text, type another, end with Enter."""
        return self.double_clicks(words).types(text).hits(Key.Key_Return)

    def writes(self, title: str, text: str) -> Self:
        """Fill in a field of the inspector or of a pane."""
        forms.write(self.window, title, text)
        self._comes_forward()
        return self

    def turns_to_the_board(self) -> Self:
        """Give the keys back to the board: in a field Ctrl+Z belongs to what is typed there."""
        self._comes_forward()
        self.finding.board.setFocus()
        return self

    def deletes(self, words: str, answer: str = "") -> Self:
        """Click it and hit Del; `answer` is the button of the question that comes."""
        self.clicks(words)
        if not answer:
            return self.hits(Key.Key_Delete)
        return self.answers(answer, lambda: self.hits(Key.Key_Delete))

    def opens_the_parking_lot(self) -> Self:
        """Open the pane of the parking lot."""
        page = self.window.page
        assert page is not None
        if page.side.name != "parking_lot":
            answers.press(page, PARKING_LOT)
        return self.until(lambda: page.side.name == "parking_lot", "the parking lot is open")


__all__ = ["CTRL", "NO_KEYS", "RIGHT", "SHIFT", "Facilitator", "Key"]
