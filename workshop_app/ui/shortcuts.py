"""A page of all shortcuts, made from the table of actions and the keys of the board."""

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

from workshop_app.ui.actions import Actions
from workshop_app.words import _, mark

# Keys the board itself listens to; they are no commands of the window.
BOARD_KEYS = (
    (mark("Next or previous cell"), "Tab; Shift+Tab"),
    (mark("Walk over the board"), mark("Arrow keys")),
    (mark("Type in the card, or a new card in an empty cell"), "Return"),
    (mark("A further card in the same cell"), "Ctrl+Return"),
    (mark("End typing and keep it"), "Return"),
    (mark("A new line while typing"), "Shift+Return"),
    (mark("Put back what is typed or dragged; select nothing"), "Esc"),
    (mark("Zoom at the pointer"), mark("Ctrl+wheel")),
)


class ShortcutsDialog(QDialog):
    """Lists keys by menu; the field at the top narrows the list."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Keyboard shortcuts"))
        self.resize(620, 640)
        self.finder = QLineEdit(self)
        self.finder.setPlaceholderText(_("Find a shortcut"))
        self.finder.setAccessibleName(self.finder.placeholderText())
        self.finder.setClearButtonEnabled(True)
        self.finder.textChanged.connect(self._narrow)
        self._groups: list[tuple[QLabel, list[tuple[str, QLabel, QWidget]]]] = []
        inside = QWidget(self)
        inside.setProperty("role", "inside")
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(22, 4, 22, 16)
        self._grid.setColumnStretch(0, 1)
        self._grid.setVerticalSpacing(2)
        self._fill(actions)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 18, 0, 0)
        head = QHBoxLayout()
        head.setContentsMargins(22, 0, 22, 4)
        head.addWidget(self.finder)
        column.addLayout(head)
        column.addWidget(area, 1)

    def _fill(self, actions: Actions) -> None:
        menus: dict[str, list[tuple[str, list[str]]]] = {}
        for action in actions.all():
            keys = [shown(key) for key in action.command.key_sequences()]
            if keys:
                top, _slash, deeper = action.command.menu.partition("/")
                words = _(action.command.text)
                words = f"{_(deeper)}: {words}" if deeper else words
                menus.setdefault(top, []).append((words, keys))
        for title, rows in menus.items():
            self._group(_(title), rows)
        self._group(_("On the board"), [(_(words), _keys(keys)) for words, keys in BOARD_KEYS])
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
            self._grid.addWidget(label, at, 0)
            self._grid.addWidget(caps, at, 1, Qt.AlignmentFlag.AlignRight)
            listed.append((f"{words} {' '.join(keys)}".casefold(), label, caps))
        self._groups.append((heading, listed))

    def _narrow(self, text: str) -> None:
        wanted = text.casefold().split()
        for heading, rows in self._groups:
            any_shown = False
            for words, label, caps in rows:
                fits = all(word in words for word in wanted)
                label.setVisible(fits)
                caps.setVisible(fits)
                any_shown = any_shown or fits
            heading.setVisible(any_shown)


def shown(key: QKeySequence) -> str:
    """A key as this system writes it."""
    return key.toString(QKeySequence.SequenceFormat.NativeText)


def _keys(keys: str) -> list[str]:
    named = _(keys)
    return [shown(QKeySequence(one)) or named for one in keys.split("; ")]


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
