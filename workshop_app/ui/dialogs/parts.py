"""What dialogs are made of: words, hairlines, and a foot with buttons."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workshop_app.ui.looks.style import dress
from workshop_app.ui.widgets.flow import FlowLayout
from workshop_app.words import _

MARGIN = 22


def label(words: str, role: str, parent: QWidget | None = None) -> QLabel:
    """Plain words that wrap, in the look of `role`."""
    made = QLabel(words, parent)
    made.setProperty("role", role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    return made


def head(title: str, sentences: Iterable[str], parent: QWidget) -> QVBoxLayout:
    """A heading with quiet sentences below it; empty ones are left out."""
    column = QVBoxLayout()
    column.setContentsMargins(MARGIN, 20, MARGIN, 14)
    column.setSpacing(6)
    column.addWidget(label(title, "heading", parent))
    for words in sentences:
        if words:
            column.addWidget(label(words, "soft", parent))
    return column


def foot(left: Sequence[QWidget], right: Sequence[QWidget]) -> QHBoxLayout:
    """The lowest line of a dialog; the button that matters stands last on the right.

    Where the dialog is too narrow for large words, it goes on in further lines.
    """
    row = QHBoxLayout()
    row.setContentsMargins(MARGIN, 12, MARGIN, 14)
    row.addWidget(_Foot(left, right))
    return row


class _Foot(QWidget):
    """Wants to stand in one line."""

    def __init__(self, left: Sequence[QWidget], right: Sequence[QWidget]) -> None:
        super().__init__()
        self._flow = FlowLayout(self, gap=10)
        for widget in (*left, *right):
            self._flow.addWidget(widget)
        self._flow.ending = next(iter(right), None)

    def sizeHint(self) -> QSize:
        wide = self._flow.width_of_one_line()
        return QSize(wide, self._flow.heightForWidth(wide))


def answers(dialog: QDialog, verb: str) -> tuple[QDialogButtonBox, QPushButton]:
    """`verb`, which Enter presses, and Cancel, in the order of the system; the box and the verb."""
    box = QDialogButtonBox(dialog)
    go: QPushButton = box.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole)
    box.addButton(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
    go.setDefault(True)
    dress(go, kind="primary")
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box, go


def hairline(parent: QWidget) -> QFrame:
    """A thin line from edge to edge."""
    line = QFrame(parent)
    line.setProperty("role", "hairline")
    return line


def button(words: str, parent: QWidget, kind: str = "") -> QPushButton:
    """A button that Enter presses only where it is the default one."""
    made = QPushButton(words, parent)
    made.setProperty("kind", kind)
    made.setAutoDefault(False)
    return made


def bullets(lines: Sequence[str], most: int = 12) -> str:
    """`lines` one below the other; beyond `most` they are counted by who shows them."""
    return "\n".join(f"•  {line}" for line in lines[:most])
