"""The find bar above the board: words, how many say them, next and previous."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.spoken.voice import tell
from workshop_app.domain.change import Change
from workshop_app.editor.folding import is_folded_away
from workshop_app.editor.search import Index, nearest
from workshop_app.editor.selection import Ref
from workshop_app.editor.spoken import spoken_record
from workshop_app.ui.looks.icons import icon
from workshop_app.words import _, sentences

if TYPE_CHECKING:
    from workshop_app.ui.workshop_page import WorkshopPage

_PAUSE_MS = 60
_WIDE = 280


class FindBar(QFrame):
    """Finds while one types and marks what is found; Enter and F3 go on, Esc `closed`."""

    closed = Signal()

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self._index = Index()
        self._found: tuple[Ref, ...] = ()
        self._at: int | None = None
        self.setProperty("role", "panel")
        self.setAccessibleName(_("Find"))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(_("Find on all maps, in lists and facts"))
        self.field.setAccessibleName(_("Find"))
        self.field.setMinimumWidth(px(160))
        self.field.setMaximumWidth(px(_WIDE))
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.count = QLabel(self)
        self.count.setProperty("role", "caption")
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.search)
        self._lay_out()
        self._desk.editor.on_settled(self._settled)
        self._desk.on_map(self._turned)
        self.hide()

    def begin(self) -> None:
        """Open, ready to be typed in; what was searched for last is selected."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.search()

    def go(self, by: int) -> None:
        """Go to the next (1) or previous (−1) of what is found, round from the end to the start."""
        if self.isHidden():
            self.show()
        if self._soon.isActive() or not self._found:
            self.search()
        if not self._found:
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        if self._at is None:
            workshop, selection = self._desk.workshop, self._desk.selection
            first = nearest(workshop, self._found, self._desk.map.id, selection.only)
            here = selection.only is not None and selection.only == self._found[first]
            self._at = (first + (by if here or by < 0 else 0)) % len(self._found)
        else:
            self._at = (self._at + by) % len(self._found)
        self._show_hit(self._found[self._at])

    def search(self) -> None:
        """Find anew and mark what is found."""
        self._soon.stop()
        hit = self._found[self._at] if self._at is not None else None
        self._found = self._index.find(self._desk.workshop, self.field.text())
        self._at = self._found.index(hit) if hit in self._found else None
        self._page.board.found.show(self._found if self.isVisible() else ())
        self._show_count()

    def close_bar(self) -> None:
        """Put away; the last hit stays selected, and the board has the keyboard again."""
        self.hide()
        self._soon.stop()
        self._page.board.found.show(())
        self._page.board.setFocus()
        self.closed.emit()

    def forget(self) -> None:
        """Follow the desk no more."""
        self._soon.stop()
        self._desk.editor.forget(self._settled)
        self._desk.forget_map(self._turned)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Enter, Shift+Enter and Esc in the field."""
        if not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        mine = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        if mine and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if not mine or event.type() != QEvent.Type.KeyPress:
            return False
        if key == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.go(-1 if back else 1)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes from the buttons too."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _show_hit(self, ref: Ref) -> None:
        had = self.field.hasFocus()
        self._page.go_to(*ref)
        if had:
            self.field.setFocus()
        self._show_count()
        tell(self, sentences(self.count.text(), spoken_record(self._desk.workshop, ref)))

    def _show_count(self) -> None:
        number, count = self._at, len(self._found)
        if not self.field.text().strip():
            self.count.setText("")
        elif not count:
            self.count.setText(_("Nothing found"))
        elif number is None:
            self.count.setText(_("{count} found").format(count=count))
        else:
            said = _("{number} of {count}").format(number=number + 1, count=count)
            away = is_folded_away(self._desk.workshop, self._found[number])
            self.count.setText(_("{where}, folded away").format(where=said) if away else said)
        for button in (self.previous, self.next):
            button.setEnabled(count > 0)

    def _typed(self, text: str) -> None:
        self._at = None
        self._soon.start(_PAUSE_MS)

    def _settled(self, change: Change) -> None:
        if self.isVisible():
            self._soon.start(_PAUSE_MS)

    def _turned(self, map_id: str) -> None:
        if self.isVisible():
            self._page.board.found.show(self._found)

    def _lay_out(self) -> None:
        self.previous = self._button(_("Previous (Shift+Enter)"), icon("chevron_up"), self._back)
        self.next = self._button(_("Next (Enter)"), icon("chevron_down"), self._on)
        self.close_button = self._button(_("Close (Esc)"), icon("close"), self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        for widget in (self.previous, self.next):
            row.addWidget(widget)
        row.addSpacing(6)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.close_button)

    def _on(self) -> None:
        self.go(1)

    def _back(self) -> None:
        self.go(-1)

    def _button(self, words: str, picture: QIcon, act: object) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(picture)
        button.setIconSize(QSize(px(18), px(18)))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(act)
        return button
