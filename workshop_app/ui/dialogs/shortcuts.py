"""A page of all shortcuts, made from the table of actions and the table of the board's keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.keys.table import AT_REST, CARRYING, POINTING, TYPING, KeyRow
from workshop_app.canvas.spoken.voice import tell
from workshop_app.canvas.timing import single_shot
from workshop_app.ui.actions import Actions
from workshop_app.words import _, mark

# Keys the board itself listens to; they are no commands of the window.
BOARD = (
    (mark("On the board"), AT_REST),
    (mark("With something picked up"), CARRYING),
    (mark("Typing on the board"), TYPING),
    (mark("With the mouse"), POINTING),
)

_QUIET_MS = 120
_TRAILING = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ShortcutsDialog(QDialog):
    """Lists keys by menu; the field at the top narrows the list."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Keyboard shortcuts"))
        self.resize(px(660), px(640))
        self.finder = QLineEdit(self)
        self.finder.setPlaceholderText(_("Find a shortcut"))
        self.finder.setAccessibleName(self.finder.placeholderText())
        self.finder.setClearButtonEnabled(True)
        self.finder.textChanged.connect(self._narrow)
        self._soon = single_shot(self, self._tell, _QUIET_MS)
        self._groups: list[tuple[QLabel, list[tuple[str, QLabel, QWidget]]]] = []
        inside = QWidget(self)
        inside.setProperty("role", "inside")
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(22, 4, 22, 16)
        self._grid.setColumnStretch(0, 1)
        self._grid.setVerticalSpacing(2)
        self._fill(actions)
        self._nothing = QLabel(_("Nothing fits. Fewer letters find more."), self)
        self._nothing.setProperty("role", "soft")
        self._nothing.setContentsMargins(22, 12, 22, 0)
        self._nothing.hide()
        area = QScrollArea(self)
        area.setProperty("ringed", True)
        area.setAccessibleName(self.windowTitle())
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 18, 0, 0)
        head = QHBoxLayout()
        head.setContentsMargins(22, 0, 22, 4)
        head.addWidget(self.finder)
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addWidget(area, 1)

    def _fill(self, actions: Actions) -> None:
        menus: dict[str, list[tuple[str, list[str]]]] = {}
        for action in actions.all():
            keys = [shown(key) for key in action.command.key_sequences()]
            if keys:
                top, _slash, deeper = action.command.menu.partition("/")
                words = _(action.command.text)
                if deeper:
                    words = _("{title}: {words}").format(title=_(deeper), words=words)
                menus.setdefault(top, []).append((words, keys))
        for title, rows in menus.items():
            self._group(_(title), rows)
        for title, board_rows in BOARD:
            self._group(_(title), [(_(row.words), _keys(row)) for row in board_rows if row.words])
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def _group(self, title: str, rows: list[tuple[str, list[str]]]) -> None:
        heading = QLabel(title, self)
        heading.setProperty("role", "subheading")
        heading.setContentsMargins(0, 12, 0, 2)
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 2)
        listed = []
        for words, keys in rows:
            at = self._grid.rowCount()
            label, caps = QLabel(words, self), _caps(keys, self)
            label.setWordWrap(True)
            self._grid.addWidget(label, at, 0)
            self._grid.addWidget(caps, at, 1, _TRAILING)
            listed.append((f"{words} {' '.join(keys)}".casefold(), label, caps))
        self._groups.append((heading, listed))

    def _narrow(self, text: str) -> None:
        wanted = text.casefold().split()
        self._first = ""
        for heading, rows in self._groups:
            any_shown = False
            for words, label, caps in rows:
                fits = all(word in words for word in wanted)
                label.setVisible(fits)
                caps.setVisible(fits)
                any_shown = any_shown or fits
                if fits and wanted and not self._first:
                    self._first = ", ".join((label.text(), *_written(caps)))
            heading.setVisible(any_shown)
        self._nothing.setVisible(bool(wanted) and not self._first)
        if wanted:
            self._soon.start()

    def _tell(self) -> None:
        """Say the first one found, once nobody types on: the keyboard itself stays in the field."""
        tell(self.finder, self._first or self._nothing.text())


def shown(key: QKeySequence) -> str:
    """A key as this system writes it."""
    return key.toString(QKeySequence.SequenceFormat.NativeText)


def _keys(row: KeyRow) -> list[str]:
    """The keys of a row; words such as “Arrow keys” where it says so."""
    keys = row.shown.split("; ") if row.shown else list(row.deeds)
    return [shown(QKeySequence(one)) or _(one) for one in keys]


def _written(caps: QWidget) -> list[str]:
    """The keys that `_caps` shows."""
    return [cap.text() for cap in caps.findChildren(QLabel)]


def _caps(keys: list[str], parent: QWidget) -> QWidget:
    caps = QWidget(parent)
    row = QHBoxLayout(caps)
    row.setContentsMargins(0, 1, 0, 1)
    row.setSpacing(6)
    for key in keys:
        cap = QLabel(key, caps)
        cap.setProperty("role", "key")
        row.addWidget(cap)
    return caps
