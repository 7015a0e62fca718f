"""The one place that tells a person what happened: a bar over the foot of the board."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.timing import single_shot
from workshop_app.domain.errors import WorkshopError
from workshop_app.ui.keyboard.home import KeyboardHome, has_keyboard
from workshop_app.ui.widgets.message_bar import MessageBar
from workshop_app.words import _

_SHORT, _LONG = 6000, 12000
LEAST_WIDE, _MOST_WIDE, _GAP = 320, 760, 16
Room = tuple[QRect, tuple[QWidget, ...]]
_MOVED = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.LayoutRequest, QEvent.Type.Hide)
_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)


def _all_of(place: QWidget) -> Room:
    return place.rect(), ()


class Messages(QObject):
    """The message bar of one window: one message at a time, the latest.

    What only informs goes by itself, later where there is something to press; warnings and
    errors stay until they are closed.
    """

    def __init__(self, place: QWidget, room: Callable[[QWidget], Room] = _all_of) -> None:
        """`room(place)` says over what of it a message may float, and which widgets change that."""
        super().__init__(place)
        self._place, self._room = place, room
        self._then: Callable[[], object] | None = None
        self._takes_back = False
        self.bar = MessageBar(place)
        self.bar.setProperty("floating", True)
        self.bar.acted.connect(self._act)
        self.bar.closed.connect(self._forget)
        self._timer = single_shot(self, self._fade)
        place.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._turned)
        KeyboardHome(place, self.bar)

    def say(
        self,
        text: str,
        tone: str = "info",
        action: str = "",
        then: Callable[[], object] | None = None,
    ) -> None:
        """Show `text`; a button called `action` does `then` and closes the message."""
        self._then = then
        self._takes_back = action == _("Undo")
        self.bar.say(text, tone, action)
        self._settle()
        self.bar.raise_()
        self._timer.stop()
        if tone in ("info", "success"):
            self._timer.start(_LONG if action else _SHORT)

    def step_made(self) -> None:
        """The document has changed: an Undo that is offered would take back another step."""
        if self._takes_back:
            self.clear()

    def clear(self) -> None:
        """Take the message away."""
        self._forget()
        self.bar.hide()

    def _fade(self) -> None:
        """Go, unless somebody is at its buttons with the keyboard: then later."""
        if has_keyboard(self.bar):
            self._timer.start(_SHORT)
        else:
            self.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVED and not self.bar.isHidden():
            self._settle()
        return False

    def _turned(self, _before: QWidget | None, _now: QWidget | None) -> None:
        if not self.bar.isHidden():
            self._settle()

    def _settle(self) -> None:
        """At the foot of its room; at the head of it, while somebody writes at the foot."""
        room, watched = self._room(self._place)
        for widget in watched:
            widget.installEventFilter(self)
        wide = min(px(_MOST_WIDE), room.width() - 2 * _GAP)
        wide = min(wide, max(LEAST_WIDE, self._width_of_words()))
        tall = self.bar.heightForWidth(wide)
        left = room.left() + (room.width() - wide) // 2
        place = QRect(left, max(room.top(), room.bottom() - tall - _GAP), wide, tall)
        if place.intersects(self._written_in()):
            place.moveTop(room.top() + _GAP)
        self.bar.setGeometry(place)

    def _written_in(self) -> QRect:
        """The field that has the keyboard, in px of the place; nothing where none has."""
        field = QApplication.focusWidget()
        if not isinstance(field, _FIELDS) or not self._place.isAncestorOf(field):
            return QRect()
        return QRect(field.mapTo(self._place, QPoint(0, 0)), field.size())

    def _width_of_words(self) -> int:
        """The width on which the whole message is one line."""
        words = self.bar.fontMetrics().horizontalAdvance(self.bar.text())
        others = (b.sizeHint().width() for b in self.bar.findChildren(QAbstractButton))
        return words + sum(others) + px(20) + 70

    def _act(self) -> None:
        then = self._then
        self.clear()
        if then is not None:
            then()

    def _forget(self) -> None:
        self._timer.stop()
        self._then, self._takes_back = None, False


def say(
    widget: QWidget,
    text: str,
    tone: str = "info",
    action: str = "",
    then: Callable[[], object] | None = None,
) -> None:
    """Show a message in the window that holds `widget`."""
    found = _messages_of(widget)
    if found is not None:
        found.say(text, tone, action, then)


def refused(widget: QWidget, error: WorkshopError) -> None:
    """Tell in the window that holds `widget` what could not be done, and what to do."""
    say(widget, sentence(error), "warning")


def sentence(error: WorkshopError) -> str:
    """An error as a person reads it: what happened, then what to do."""
    return f"{error} {error.advice}".strip()


def _messages_of(widget: QWidget) -> Messages | None:
    window: QWidget | None = widget.window()
    while window is not None:
        found = getattr(window, "messages", None)
        if isinstance(found, Messages):
            return found
        parent = window.parentWidget()
        window = parent.window() if parent is not None else None
    return None
