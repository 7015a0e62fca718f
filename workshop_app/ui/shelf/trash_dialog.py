"""The trash of the start page: see what was thrown away, put it back, or delete all of it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QMessageBox,
    QStackedLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.touch.targets import for_fingers
from workshop_app.domain.errors import WorkshopError
from workshop_app.storage.home import Home
from workshop_app.storage.index import summary_of
from workshop_app.storage.trash import Trashed, empty, restore, trashed
from workshop_app.ui.dialogs.parts import button, foot, hairline, head
from workshop_app.ui.files.chance import now
from workshop_app.ui.looks.style import dress
from workshop_app.ui.messages import sentence
from workshop_app.ui.shelf.tiles import spoken_moment
from workshop_app.ui.widgets.empty import EmptyState
from workshop_app.ui.widgets.message_bar import MessageBar
from workshop_app.words import _, ngettext

_WIDE, _TALL, _ROW = 720, 440, 34


class TrashDialog(QDialog):
    """Says `changed(path)` when the library has changed: where to look now, or None."""

    changed = Signal(object)

    def __init__(self, home: Home, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Trash"))
        self._home = home
        self._items: list[Trashed] = []
        self.bar = MessageBar(self)
        self.table = self._make_table()
        self.delete = button(_("Empty the trash…"), self, "danger")
        self.shut = button(_("Close"), self, "quiet")
        self.back = button(_("Put back"), self, "primary")
        self._stack = QStackedLayout()
        self._lay_out()
        self._connect()
        self.resize(px(_WIDE), px(_TALL))
        self.refresh()

    def refresh(self) -> None:
        """Read the trash anew."""
        self._items = trashed(self._home)
        self.table.setRowCount(len(self._items))
        for at, item in enumerate(self._items):
            when = spoken_moment(item.at, date.today()) or item.at
            for column, words in enumerate((_title(item), when, _short(item.original.parent))):
                cell = QTableWidgetItem(words)
                cell.setToolTip(str(item.original) if column == 2 else words)
                self.table.setItem(at, column, cell)
        if self._items:
            self.table.selectRow(0)
        self._stack.setCurrentIndex(0 if self._items else 1)
        self._enable()

    def put_back(self) -> None:
        """Put what is chosen back where it was."""
        path: Path | None = None
        try:
            for item in self._chosen():
                path = restore(self._home, item, now())
        except (WorkshopError, OSError) as error:
            self._tell(error)
        if path is not None:
            self.bar.say(_("Put back as ‘{path}’.").format(path=path), "success")
        self.refresh()
        self.changed.emit(path)

    def ask_empty(self) -> None:
        """Delete all of it for good, once the person has said so."""
        if not self._is_sure():
            return
        try:
            empty(self._items)
        except WorkshopError as error:
            self._tell(error)
        self.refresh()
        self.changed.emit(None)

    def _is_sure(self) -> bool:
        count = len(self._items)
        box = QMessageBox(self)
        box.setWindowTitle(_("Empty the trash"))
        words = ngettext("Delete {n} workshop for good?", "Delete {n} workshops for good?", count)
        box.setText(words.format(n=count))
        box.setInformativeText(_("Nothing brings it back after that."))
        delete = box.addButton(_("Delete for good"), QMessageBox.ButtonRole.DestructiveRole)
        dress(delete, kind="danger")
        cancel = box.addButton(_("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        box.exec()
        sure = box.clickedButton() is delete
        box.deleteLater()
        return sure

    def _chosen(self) -> list[Trashed]:
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        return [self._items[row] for row in rows]

    def _enable(self) -> None:
        self.delete.setEnabled(bool(self._items))
        self.back.setEnabled(bool(self._chosen()))

    def _tell(self, error: WorkshopError | OSError) -> None:
        said = sentence(error) if isinstance(error, WorkshopError) else str(error.strerror)
        self.bar.say(said, "error")

    def _connect(self) -> None:
        self.table.itemSelectionChanged.connect(self._enable)
        self.table.cellDoubleClicked.connect(self.put_back)
        self.delete.clicked.connect(self.ask_empty)
        self.shut.clicked.connect(self.reject)
        self.back.clicked.connect(self.put_back)
        self.back.setDefault(True)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        quiet = _("What is here stays until you empty the trash yourself.")
        column.addLayout(head(_("Trash"), (quiet,), self))
        self._stack.addWidget(self.table)
        self._stack.addWidget(EmptyState("trash", _("The trash is empty."), "", self))
        column.addLayout(self._stack, 1)
        column.addWidget(hairline(self))
        column.addLayout(foot([self.delete], [self.shut, self.back]))

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 3, self)
        table.setHorizontalHeaderLabels([_("Workshop"), _("Thrown away"), _("Was in")])
        table.setAccessibleName(_("Trash"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setFrameShape(QTableWidget.Shape.NoFrame)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(for_fingers(px(_ROW)))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(1, px(140))
        table.setColumnWidth(2, px(240))
        return table


def _title(item: Trashed) -> str:
    short = summary_of(item.path)
    title = short.title or item.original.stem
    return (
        _("{title} – version ‘{name}’").format(title=title, name=short.name)
        if short.name
        else title
    )


def _short(folder: Path) -> str:
    return str(folder).replace(str(Path.home()), "~", 1)
