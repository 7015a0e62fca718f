"""Two copies of a workshop side by side: what each changed, and who is right where both did."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workshop_app.analysis.conflicts import conflict_in_words
from workshop_app.canvas.drawing.text_scale import px
from workshop_app.domain.conflict import Conflict
from workshop_app.domain.merge import Merged, resolve
from workshop_app.storage.format import Later
from workshop_app.ui.dialogs.parts import (
    MARGIN,
    bullets,
    button,
    foot,
    hairline,
    head,
    label,
)
from workshop_app.ui.safety.conflict_table import ConflictTable
from workshop_app.words import _, ngettext

_WIDE, _TALL, _LOW = 900, 620, 420
_MOST = 40
_WORDS_TALL = 80


@dataclass(frozen=True, slots=True)
class Sides:
    """What is joined: `there` names the other copy; the changes are in words.

    `later` is what later versions of the program have put into the other copy.
    """

    merged: Merged
    there: str
    sentences: tuple[str, ...]
    i_changed: tuple[str, ...]
    they_changed: tuple[str, ...]
    later: Later | None = None


class MergeDialog(QDialog):
    """Accepted only when every conflict is decided; `merged` then holds the result."""

    def __init__(self, sides: Sides, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Merge another copy"))
        self.merged = sides.merged
        self._sides = sides
        titles = _("Changed here"), _("Changed in ‘{name}’").format(name=sides.there)
        # Made first, because Tab goes by what was made first.
        changes = two_sides(titles, (sides.i_changed, sides.they_changed), self)
        self.table = ConflictTable(_("In ‘{name}’").format(name=sides.there), self)
        self.state = label("", "caption", self)
        self.state.setWordWrap(False)
        self.all_mine = button(_("All from here"), self)
        self.all_theirs = button(_("All from the other"), self)
        self.cancel = button(_("Cancel"), self, "quiet")
        self.merge = button(_("Merge"), self, "primary")
        self._lay_out(changes)
        self._connect()
        self._add(sides.merged.conflicts)
        self.resize(px(_WIDE), px(_TALL if sides.merged.conflicts else _LOW))

    def try_merge(self) -> None:
        """Join with what was chosen; where that brings further conflicts, ask about them."""
        self.merged = resolve(self._sides.merged, self.table.choices)
        if self.merged.conflicts:
            self._add(self.merged.conflicts)
        else:
            self.accept()

    def _add(self, conflicts: Sequence[Conflict]) -> None:
        base, mine, theirs = self._sides.merged.sides
        words = [conflict_in_words(one, base, mine, theirs) for one in conflicts]
        self.table.add(conflicts, words)
        self.table.setVisible(self.table.rowCount() > 0)
        for widget in (self.all_mine, self.all_theirs):
            widget.setVisible(self.table.rowCount() > 0)
        (self.table if conflicts else self.merge).setFocus()

    def _follow(self) -> None:
        left = self.table.undecided
        self.merge.setEnabled(not left)
        if left:
            words = ngettext("{n} choice to make", "{n} choices to make", left).format(n=left)
        elif self.table.rowCount():
            words = _("Everything is decided")
        else:
            words = _("Nothing contradicts: both go together.")
        self.state.setText(words)

    def _connect(self) -> None:
        self.table.changed.connect(self._follow)
        self.all_mine.clicked.connect(self._choose_mine)
        self.all_theirs.clicked.connect(self._choose_theirs)
        self.cancel.clicked.connect(self.reject)
        self.merge.clicked.connect(self.try_merge)
        self.merge.setDefault(True)

    def _choose_mine(self) -> None:
        self.table.choose_all("mine")

    def _choose_theirs(self) -> None:
        self.table.choose_all("theirs")

    def _lay_out(self, changes: QHBoxLayout) -> None:
        sides = self._sides
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        title = _("Merge ‘{name}’ into this workshop").format(name=sides.there)
        column.addLayout(head(title, sides.sentences, self))
        column.addWidget(hairline(self))
        column.addLayout(changes, 0 if sides.merged.conflicts else 1)
        column.addWidget(hairline(self))
        column.addWidget(self.table, 1)
        column.addWidget(hairline(self))
        left = [self.all_mine, self.all_theirs, self.state]
        column.addLayout(foot(left, [self.cancel, self.merge]))


def two_sides(
    titles: tuple[str, str], changes: tuple[Iterable[str], Iterable[str]], parent: QWidget
) -> QHBoxLayout:
    """Two lists of changes in words beside each other."""
    row = QHBoxLayout()
    row.setContentsMargins(MARGIN, 12, MARGIN, 12)
    row.setSpacing(MARGIN)
    for title, lines in zip(titles, changes, strict=True):
        row.addWidget(_one_side(title, list(lines), parent), 1)
    return row


def _one_side(title: str, lines: list[str], parent: QWidget) -> QWidget:
    said = bullets(lines, _MOST) if lines else _("Nothing.")
    if (more := len(lines) - _MOST) > 0:
        words = ngettext("and {n} more change", "and {n} more changes", more)
        said = f"{said}\n{words.format(n=more)}"
    words_ = label(said, "", parent)
    words_.setAlignment(Qt.AlignmentFlag.AlignTop)
    words_.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    area = QScrollArea(parent)
    area.setProperty("ringed", True)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    words_.setProperty("role", "inside")
    area.setWidget(words_)
    area.setMinimumHeight(px(_WORDS_TALL))
    area.setAccessibleName(title)
    side = QWidget(parent)
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    heading: QLabel = label(title, "subheading", side)
    column.addWidget(heading)
    column.addWidget(area, 1)
    return side
