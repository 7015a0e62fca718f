"""The find bar above the board: words, how many say them, next and previous."""

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.spoken.voice import tell
from workshop_app.canvas.timing import single_shot
from workshop_app.domain.change import Change
from workshop_app.editor.out_of_sight import bring_back, out_of_sight
from workshop_app.editor.plain import plain
from workshop_app.editor.search import Index, meant, nearest, wanted_words
from workshop_app.editor.selection import Ref
from workshop_app.editor.spoken import spoken_record
from workshop_app.ui.looks.icons import icon
from workshop_app.ui.page.found_field import FoundField
from workshop_app.ui.page.going import go_to
from workshop_app.ui.panes.written import count_text
from workshop_app.ui.widgets.flow import FlowLayout
from workshop_app.words import _, sentences

if TYPE_CHECKING:
    from workshop_app.ui.workshop_page import WorkshopPage

_PAUSE_MS = 60
_SPOKEN_MS = 700
_WIDE = 280


class FindBar(QFrame):
    """Finds while one types and marks what is found; Enter and F3 go on, Esc `closed`."""

    closed = Signal()

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self._index = Index()
        self._words: tuple[str, ...] = ()
        self._found: tuple[Ref, ...] = ()
        self._at: int | None = None
        self._came_from: QWidget | None = None
        self._field = FoundField(page)
        self._in_field = ""
        self.setProperty("role", "panel")
        self.setAccessibleName(_("Find"))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(_("Find on all maps, in lists and facts"))
        self.field.setAccessibleName(_("Find"))
        how = _("Several words: whatever says them all. Words in quotation marks: just so.")
        self.field.setToolTip(how)
        self.field.setAccessibleDescription(how)
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.count = QLabel(self)
        self.count.setProperty("role", "caption")
        self.offer = QPushButton(self)
        self.offer.clicked.connect(self._bring_back)
        self._soon = single_shot(self, self.search)
        self._said = single_shot(self, self._say_count)
        self._lay_out()
        self._desk.editor.on_settled(self._settled)
        self._desk.on_map(self._turned)
        self._desk.filtering.on_changed(self._filtered)
        self.hide()

    def begin(self) -> None:
        """Open, ready to be typed in; what was searched for last is selected."""
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
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
            self._say_count()
            return
        if self._at is None:
            workshop, selection = self._desk.workshop, self._desk.selection
            first = nearest(workshop, self._found, self._desk.map.id, selection.only)
            here = selection.only is not None and selection.only == self._found[first]
            self._at = (first + (by if here or by < 0 else 0)) % len(self._found)
        else:
            self._at = (self._at + by) % len(self._found)
        self._came_from = None
        self._show_hit(self._found[self._at])

    def search(self) -> None:
        """Find anew and mark what is found; one stays at the place one has gone to."""
        self._soon.stop()
        hit, workshop = self._hit(), self._desk.workshop
        self._found = self._index.find(workshop, self.field.text())
        codes = (plain(code) for code in meant(workshop, self._found))
        self._words = (*wanted_words(self.field.text()), *sorted(codes))
        self._at = self._found.index(hit) if hit in self._found else None
        if self._at is None:
            self._in_field = ""
            self._field.forget()
        self._mark()
        self._show_count()
        self._said.start(_SPOKEN_MS)

    def close_bar(self) -> None:
        """Put away; the last hit stays selected, and the keyboard goes back where it was."""
        self.hide()
        for timer in (self._soon, self._said):
            timer.stop()
        self._field.forget()
        self._page.board.found.show(())
        before, self._came_from = self._came_from, None
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._page.board.setFocus()
        self.closed.emit()

    def forget(self) -> None:
        """Follow the desk no more."""
        for timer in (self._soon, self._said):
            timer.stop()
        self._desk.editor.forget(self._settled)
        self._desk.forget_map(self._turned)
        self._desk.filtering.forget(self._filtered)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = 3 * self.close_button.sizeHint().width() + px(90) + 50
        self.field.setFixedWidth(max(px(90), min(px(_WIDE), self.width() - beside)))

    # Where one is ---------------------------------------------------------------

    def _hit(self) -> Ref | None:
        return self._found[self._at] if self._at is not None else None

    def _show_hit(self, ref: Ref) -> None:
        had = self.isAncestorOf(QApplication.focusWidget() or self._page)
        go_to(self._page, *ref, seeking=True)
        self._in_field = self._field.show(ref, self._words)
        if had:
            self.field.setFocus()
        self._mark()
        self._show_count()
        self._said.stop()
        what = spoken_record(self._desk.workshop, ref)
        tell(self, sentences(self.count.text(), what))

    def _mark(self) -> None:
        shown = self._found if self.isVisible() else ()
        self._page.board.found.show(shown, self._words, self._hit())

    def _show_count(self) -> None:
        hit, count = self._hit(), len(self._found)
        why = out_of_sight(self._desk, hit) if hit is not None else ""
        if not self._words:
            self.count.setText("")
        elif not count:
            self.count.setText(_("Nothing found. Try fewer letters."))
        elif self._at is None:
            self.count.setText(_("{count} found").format(count=count_text(count)))
        else:
            number, whole = count_text(self._at + 1), count_text(count)
            said = _("{number} of {count}").format(number=number, count=whole)
            self.count.setText(_placed(said, why, self._in_field))
        self.offer.setText(_("Unfold") if why == "folded" else _("Show it"))
        self.offer.setVisible(bool(why))
        for button in (self.previous, self.next):
            button.setEnabled(count > 0)

    def _say_count(self) -> None:
        """How many are found, once nobody types any more."""
        if self.isVisible() and self.count.text():
            tell(self, self.count.text())

    def _bring_back(self) -> None:
        """Show what a filter or a fold hides."""
        hit = self._hit()
        if hit is None:
            return
        bring_back(self._desk, hit)
        self._show_hit(hit)
        self.field.setFocus()

    def _typed(self, text: str) -> None:
        self._soon.start(_PAUSE_MS)

    def _settled(self, change: Change) -> None:
        if self.isVisible():
            self._soon.start(_PAUSE_MS)

    def _filtered(self) -> None:
        if self.isVisible():
            self._mark()
            self._show_count()

    def _turned(self, map_id: str) -> None:
        if self.isVisible():
            self._mark()

    # Building -------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.previous = self._button(_("Previous (Shift+Enter)"), icon("chevron_up"), self._back)
        self.next = self._button(_("Next (Enter)"), icon("chevron_down"), self._on)
        self.close_button = self._button(_("Close (Esc)"), icon("close"), self.close_bar)
        parts = QWidget(self)
        flow = FlowLayout(parts, gap=6)
        for widget in (self.field, self.previous, self.next, self.count, self.offer):
            flow.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(6)
        row.addWidget(parts, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.offer.hide()

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


def _placed(where: str, why: str, field: str) -> str:
    """“3 of 12, in: Source”, “3 of 12, hidden by the filter”."""
    if why == "filtered":
        return _("{where}, hidden by the filter").format(where=where)
    if why == "folded":
        return _("{where}, folded away").format(where=where)
    return _("{where}, in: {field}").format(where=where, field=field) if field else where
