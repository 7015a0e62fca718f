"""The command palette: type a few letters of what you want, Enter does it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from workshop_app.canvas.spoken.voice import tell
from workshop_app.canvas.timing import single_shot
from workshop_app.ui.command_palette.delegate import LineDelegate
from workshop_app.ui.command_palette.entries import Entry, Found, entries, found
from workshop_app.ui.command_palette.list_model import FOUND, FoundModel, spoken
from workshop_app.words import _

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow

_WIDE, _LINES, _TOP = 640, 10, 72
_SHADOW, _QUIET_MS = 8, 120
_USED, _MOST_USED = "commands_used", 12
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


def show_palette(window: "MainWindow") -> "CommandPalette":
    """Open the palette over `window`, instead of one that is open."""
    for old in window.findChildren(CommandPalette):
        old.close_palette()
    return CommandPalette(window)


class CommandPalette(QWidget):
    """Lies over the whole window; a click beside its panel closes it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._before = QApplication.focusWidget()
        self._entries = entries(window)
        self._closed = False
        self._soon = single_shot(self, self._tell, _QUIET_MS)
        self.setAccessibleName(_("Find a command"))
        self.panel = QFrame(self)
        self.panel.setObjectName("command_palette")
        self.finder = QLineEdit(self.panel)
        self.list = QListView(self.panel)
        self._model = FoundModel(self)
        self._hint = QLabel(self.panel)
        self._build()
        window.installEventFilter(self)
        self._narrow("")
        self._stand()
        self.show()
        self.raise_()
        self.finder.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_palette(self) -> None:
        """Close without doing anything; the keyboard goes back to where it was."""
        if self._closed:
            return
        self._closed = True
        self._window.removeEventFilter(self)
        inside = self.isAncestorOf(QApplication.focusWidget() or self._window)
        if inside:
            self._give_back()
        self.hide()
        self.deleteLater()

    def _give_back(self) -> None:
        """The keyboard goes to where it was; a text that was typed on the board is ended by now."""
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        elif self._window.page is not None:
            self._window.page.board.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list while one types; the window's size; the end of the focus."""
        if watched is self.finder and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._key(event)
        if watched is self.finder and event.type() == QEvent.Type.FocusOut:
            if not self._closed and self.window().isActiveWindow():
                QTimer.singleShot(0, self, self.close_palette)
        elif watched is self._window and event.type() == QEvent.Type.Resize:
            self._stand()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Beside the panel: close."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.close_palette()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A flat shadow round the panel."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(20, 28, 40, 9))
        box = QRectF(self.panel.geometry()).translated(0, 4)
        for spread in range(_SHADOW, 0, -1):
            painter.drawRoundedRect(box.adjusted(-spread, -spread, spread, spread), 12, 12)

    # Building -------------------------------------------------------------------

    def _build(self) -> None:
        self.finder.setPlaceholderText(_("Type a few letters of what you want to do"))
        self.finder.setAccessibleName(_("Find a command"))
        self.finder.textChanged.connect(self._narrow)
        self.finder.installEventFilter(self)
        self.list.setAccessibleName(_("Commands found"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(LineDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._run_current)
        self.list.selectionModel().currentChanged.connect(self._came)
        self._hint.setProperty("role", "caption")
        self._hint.setContentsMargins(6, 0, 6, 2)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(10, 10, 10, 6)
        column.setSpacing(6)
        for widget in (self.finder, self.list, self._hint):
            column.addWidget(widget)

    def _stand(self) -> None:
        """In the upper middle of the window, never larger than it."""
        room = self._window.rect()
        self.setGeometry(room)
        wide = min(_WIDE, room.width() - 40)
        count = min(_LINES, max(1, self._model.rowCount()))
        lines = count * max(1, self.list.sizeHintForRow(0)) + 2 * self.list.frameWidth()
        self.list.setFixedHeight(min(lines, room.height() - _TOP - 140))
        tall = self.panel.sizeHint().height()
        self.panel.setGeometry(QRect((room.width() - wide) // 2, _TOP, wide, tall))

    # Finding and running --------------------------------------------------------

    def _used(self) -> list[str]:
        kept = self._window.settings.options.get(_USED, [])
        return [one for one in kept if isinstance(one, str)] if isinstance(kept, list) else []

    def _narrow(self, typed: str) -> None:
        rows = found(self._entries, typed, self._used())
        self._model.show_rows(rows)
        if rows:
            self.list.setCurrentIndex(self._model.index(0))
            self.list.scrollToTop()
        else:
            self._hint.setText(_("Nothing fits. Fewer letters find more."))
            self._soon.start()
        self._stand()
        self.update()

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _MOVES:
            self._go(_MOVES[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run_current()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.close_palette()
        else:
            return False
        return True

    def _go(self, by: int) -> None:
        """Up and down the list, round its ends by single steps."""
        count = self._model.rowCount()
        if not count:
            return
        at = self.list.currentIndex().row() + by
        at = at % count if abs(by) == 1 else max(0, min(at, count - 1))
        self.list.setCurrentIndex(self._model.index(at))

    def _current(self) -> Found | None:
        kept = self.list.currentIndex().data(FOUND)
        return kept if isinstance(kept, Found) else None

    def _came(self) -> None:
        """To a line; it is said once nobody types on: the keyboard itself stays in the field."""
        current = self._current()
        if current is None:
            return
        self._soon.start()
        possible = current.entry.possible
        self._hint.setText(
            _("Enter: do it · Esc: close") if possible else _("Not possible at the moment")
        )

    def _tell(self) -> None:
        current = self._current()
        if not self._closed:
            tell(self.list, self._hint.text() if current is None else spoken(current))

    def _run_current(self) -> None:
        current = self._current()
        if current is None or not current.entry.possible:
            return
        self._remember(current.entry)
        self.close_palette()
        self._window.actions_.refresh()
        current.entry.run()

    def _remember(self, entry: Entry) -> None:
        used = [entry.id, *(one for one in self._used() if one != entry.id)][:_MOST_USED]
        self._window.settings = self._window.settings.with_option(_USED, used)
