"""A workshop file that is damaged: what cannot be read of it, and what can be had instead."""

from datetime import date

from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.storage.errors import FileTrouble
from workshop_app.storage.rescue import Rescue
from workshop_app.ui.dialogs.parts import MARGIN, button, foot, hairline, head, label
from workshop_app.ui.safety.damage_words import named
from workshop_app.ui.shelf.tiles import spoken_moment
from workshop_app.words import _, ngettext

RESCUED, BACKUP = "rescued", "backup"
_MOST = 500
_WIDE, _TALL = 720, 480


class DamagedDialog(QDialog):
    """`choice` is RESCUED, BACKUP or "" (leave it). Nothing has happened to the file."""

    def __init__(self, trouble: FileTrouble, found: Rescue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = ""
        self._found = found
        self.setWindowTitle(_("Damaged workshop"))
        self.leave = button(_("Leave it"), self)
        self.backup = button(_backup_words(found), self)
        self.rescued = button(_("Open a rescued copy"), self)
        self.table = self._make_table()
        self._lay_out(trouble)
        self._connect()
        self.resize(px(_WIDE), px(_TALL) if found.lost else 0)

    def _connect(self) -> None:
        self.leave.clicked.connect(self.reject)
        self.backup.clicked.connect(self._backup_chosen)
        self.rescued.clicked.connect(self._rescued_chosen)
        self.rescued.setVisible(self._found.workshop is not None)
        self.backup.setVisible(self._found.backup is not None)
        best = self.rescued if self._found.workshop is not None else self.backup
        best.setProperty("kind", "primary")
        best.setDefault(True)
        best.setFocus()

    def _rescued_chosen(self) -> None:
        self.choice = RESCUED
        self.accept()

    def _backup_chosen(self) -> None:
        self.choice = BACKUP
        self.accept()

    def _lay_out(self, trouble: FileTrouble) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        title = _("‘{name}’ is damaged").format(name=trouble.path.name)
        column.addLayout(head(title, _sentences(trouble, self._found), self))
        if self._found.lost:
            inside = QVBoxLayout()
            inside.setContentsMargins(MARGIN, 0, MARGIN, 16)
            inside.setSpacing(6)
            inside.addWidget(label(_("What cannot be read"), "field", self))
            inside.addWidget(self.table, 1)
            if more := len(self._found.lost) - _MOST:
                inside.addWidget(self._and_more(more)) if more > 0 else None
            column.addLayout(inside, 1)
        else:
            self.table.hide()
            column.addStretch()
        column.addWidget(hairline(self))
        column.addLayout(foot([self.leave], [self.backup, self.rescued]))

    def _and_more(self, more: int) -> QWidget:
        words = ngettext("and {n} more part", "and {n} more parts", more).format(n=more)
        return label(words, "caption", self)

    def _make_table(self) -> QTableWidget:
        losses = named(self._found)[:_MOST]
        table = QTableWidget(len(losses), 3, self)
        table.setHorizontalHeaderLabels([_("Where"), _("Field"), _("What is wrong")])
        table.setAccessibleName(_("What cannot be read"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.verticalHeader().hide()
        for at, loss in enumerate(losses):
            for column, words in enumerate((loss.what, loss.field, loss.why)):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                table.setItem(at, column, item)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        table.setColumnWidth(0, px(250))
        table.setColumnWidth(1, px(130))
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return table


def _sentences(trouble: FileTrouble, found: Rescue) -> tuple[str, ...]:
    read = found.summary if found.workshop is not None else str(trouble)
    kept = _("The file stays as it is, whatever you choose: what you open is a copy beside it.")
    return (read, *found.notices, kept)


def _backup_words(found: Rescue) -> str:
    if found.backup is None:
        return ""
    when = spoken_moment(found.backup.at.isoformat(), date.today())
    return _("Open the newest good backup ({when})").format(when=when)
