"""The one place that tells a person what happened: a bar over the lower edge of the window."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QTimer
from PySide6.QtWidgets import QAbstractButton, QWidget

from workshop_app.domain.errors import WorkshopError
from workshop_app.ui.widgets.message_bar import MessageBar
from workshop_app.words import _

_SHORT, _LONG = 6000, 12000
_LEAST_WIDE, _MOST_WIDE, _GAP, _ABOVE = 320, 760, 16, 44


class Messages(QObject):
    """The message bar of one window: one message at a time, the latest.

    What only informs goes by itself, later where there is something to press; warnings and
    errors stay until they are closed.
    """

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        self._place = place
        self._then: Callable[[], None] | None = None
        self._takes_back = False
        self.bar = MessageBar(place)
        self.bar.setProperty("floating", True)
        self.bar.acted.connect(self._act)
        self.bar.closed.connect(self._forget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        place.installEventFilter(self)

    def say(
        self,
        text: str,
        tone: str = "info",
        action: str = "",
        then: Callable[[], None] | None = None,
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moved = event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest)
        if moved and not self.bar.isHidden():
            self._settle()
        return False

    def _settle(self) -> None:
        room = self._place.rect()
        wide = min(_MOST_WIDE, room.width() - 2 * _GAP)
        wide = min(wide, max(_LEAST_WIDE, self._width_of_words()))
        tall = self.bar.heightForWidth(wide)
        left = (room.width() - wide) // 2
        self.bar.setGeometry(QRect(left, room.bottom() - tall - _ABOVE, wide, tall))

    def _width_of_words(self) -> int:
        """The width on which the whole message is one line."""
        words = self.bar.fontMetrics().horizontalAdvance(self.bar.text())
        others = (b.sizeHint().width() for b in self.bar.findChildren(QAbstractButton))
        return words + sum(others) + 90

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
    then: Callable[[], None] | None = None,
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
