"""Quick tags and codes: a small field at the card that completes what the workshop uses already."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.spoken.voice import tell
from workshop_app.canvas.touch.targets import for_fingers
from workshop_app.domain.edits.facilitation import add_code
from workshop_app.domain.errors import EditRefused
from workshop_app.editor.desk import Desk
from workshop_app.ui.messages import refused
from workshop_app.ui.panes.fields.chips import ChipsField
from workshop_app.ui.panes.subject import Subject
from workshop_app.ui.panes.vocabulary import Used, is_code, known_tags, tags_by_use
from workshop_app.ui.panes.written import count_text
from workshop_app.words import _, ngettext

_WIDE = 320
_ROW, _MOST_ROWS = 32, 7
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEERING = (Qt.Key.Key_Up, Qt.Key.Key_Down)


class TagPopup(QFrame):
    """Tags the selected cards. Enter adds what is typed, or what the arrows chose; an empty Enter
    and Esc end it. A code that is new here may be given its meaning at once.
    """

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("tag_popup")
        self.setProperty("role", "panel")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(_("Tags and codes"))
        self._desk, self._window, self._code = desk, window, ""
        cards = desk.selection.ids("cards")
        self._subject = Subject(desk, "cards", self._refused, cards)
        self.field = ChipsField(
            self._subject, ("tags", "codes"), _title(len(cards)), known_tags, _("Type a tag")
        )
        self.field.completes = False
        self.field.refresh()
        entry = self.field.editor.focusProxy()
        assert isinstance(entry, QLineEdit)
        self.entry = entry
        self.list = QListWidget(self)
        self.meaning = QLineEdit(self)
        self._lay_out()
        self.entry.installEventFilter(self)
        self.entry.textChanged.connect(self._suggest)
        self.field.editor.changed.connect(self._changed)
        self._suggest("")

    def open_at(self, where: QPoint) -> None:
        """Pop up at `where` (global, the top left corner), within the screen."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        x = max(room.left(), min(where.x(), room.right() - self.width()))
        y = max(room.top(), min(where.y(), room.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self.entry.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the entry: the arrows walk in the list, Enter takes what they chose."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and watched is self.entry and self._key(event):  # type: ignore[arg-type]
            return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key, row = event.key(), self.list.currentRow()
        if key in _STEERING:
            step = 1 if key == Qt.Key.Key_Down else -1
            self.list.setCurrentRow(max(-1, min(row + step, self.list.count() - 1)))
            chosen = self.list.currentItem()  # the keyboard stays in the field
            tell(self.entry, chosen.text() if chosen is not None else "")
        elif key in _ENTER and row >= 0:
            self._take(self.list.item(row))
        elif key in _ENTER and not self.entry.text().strip():
            self.close()
        else:
            return False
        return True

    def _take(self, item: QListWidgetItem) -> None:
        self.entry.clear()
        self.field.editor.add(str(item.data(Qt.ItemDataRole.UserRole)))

    def _suggest(self, typed: str) -> None:
        """What the workshop uses already and these cards have not, most used first."""
        wanted, shown = typed.strip().casefold(), set(self.field.editor.chips())
        self.list.clear()
        for used in tags_by_use(self._desk.workshop):
            if used.word not in shown and wanted in f"{used.word} {used.meaning}".casefold():
                item = QListWidgetItem(_line(used), self.list)
                item.setData(Qt.ItemDataRole.UserRole, used.word)
                item.setToolTip(item.text())
        self.list.setCurrentRow(-1)
        self.list.setVisible(self.list.count() > 0)
        row = max(for_fingers(px(_ROW)), self.list.sizeHintForRow(0))
        self.list.setFixedHeight(min(self.list.count(), self._most_rows(row)) * row + 6)
        self.adjustSize()

    def _most_rows(self, row: int) -> int:
        """As many as have room beside all else, with words of any size."""
        return max(2, min(_MOST_ROWS, self.screen().availableGeometry().height() // 2 // row))

    def _changed(self, chips: list[str]) -> None:
        known = {row.code for row in self._desk.workshop.codes.rows()}
        new = [c for row in self._subject.rows for c in row.codes if is_code(c) and c not in known]
        self._code = new[-1] if new else ""
        tell(self.entry, _("Tags: {tags}").format(tags=", ".join(chips) or _("nothing")))
        self.meaning.setVisible(bool(self._code))
        if self._code:
            asked = _("What does {code} mean? (may stay empty)").format(code=self._code)
            self.meaning.setPlaceholderText(asked)
            self.meaning.setAccessibleName(asked)
            self.meaning.setFocus(Qt.FocusReason.OtherFocusReason)
        self._suggest("")

    def _keep_meaning(self) -> None:
        title, code = self.meaning.text().strip(), self._code
        self.meaning.clear()
        self.meaning.hide()
        if title and code:
            try:
                self._desk.editor.apply(_("Add challenge code"), add_code, code=code, title=title)
            except EditRefused as error:
                self._refused(error)
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        self._suggest("")

    def _lay_out(self) -> None:
        self.setFixedWidth(px(_WIDE))
        self.list.setAccessibleName(_("Tags and codes in use"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._take)
        self.meaning.hide()
        self.meaning.returnPressed.connect(self._keep_meaning)
        hint = QLabel(_("Enter adds, Backspace takes the last away, Esc ends."), self)
        hint.setProperty("role", "caption")
        hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        for part in (self.field, self.meaning, self.list, hint):
            column.addWidget(part)

    def _refused(self, error: EditRefused) -> None:
        refused(self._window, error)


def _title(count: int) -> str:
    words = ngettext("Tags and codes", "Tags and codes of {count} cards", count)
    return words.format(count=count_text(count))


def _line(used: Used) -> str:
    """“MD01 Relevance and demand · 3”."""
    named = f"{used.word} {used.meaning}".strip()
    return f"{named} · {used.count}" if used.count else named
