"""File → Export PDF: the pages as they will be, what to include, and where to put the file."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.timing import single_shot
from workshop_app.domain.errors import WorkshopError
from workshop_app.storage.errors import SaveFailed
from workshop_app.storage.names import safe_stem
from workshop_app.storage.safe_file import write_whole
from workshop_app.ui.dialogs.ask import ask_replace
from workshop_app.ui.export.choices import remembered, with_choices
from workshop_app.ui.export.choices_form import ChoicesForm
from workshop_app.ui.export.pages_view import PagesView
from workshop_app.ui.export.preview import Made, Preview
from workshop_app.ui.files.folders import Kind, folder_for, keep_folder
from workshop_app.ui.files.session import Session
from workshop_app.ui.looks.style import dress
from workshop_app.ui.messages import sentence
from workshop_app.ui.panes.written import figure_text
from workshop_app.ui.widgets.message_bar import MessageBar
from workshop_app.words import _, ngettext, sentences

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow

_PAUSE_MS = 200


class ExportDialog(QDialog):
    """The preview follows every choice; what is written are the bytes that were previewed."""

    def __init__(self, window: "MainWindow", session: Session) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Export PDF"))
        self._window = window
        self._workshop = session.desk.workshop
        self._title = session.title
        self.made: Made | None = None
        self.form = ChoicesForm(
            self._workshop, remembered(window.settings, self._workshop.facts.id), self
        )
        self.pages = PagesView(self)
        self.bar = MessageBar(self)
        self.progress = QProgressBar(self)
        self.state = QLabel(self)
        self.export = QPushButton(_("Export PDF…"), self)
        self.preview = Preview(self)
        self._soon = single_shot(self, self._make)
        self._lay_out()
        self._connect()
        self.resize(min(1180, window.width() - 40), min(860, window.height() - 40))
        self._soon.start(0)

    def done(self, code: int) -> None:
        """End the preview before the dialog goes."""
        self._soon.stop()
        self._remember()
        self.preview.stop()
        super().done(code)

    def write(self, path: Path) -> bool:
        """Write what is previewed to `path`; else say why not, and stay."""
        if self.made is None:
            return False
        try:
            write_whole(path, self.made.data)
        except SaveFailed as error:
            words = _("The PDF could not be written to ‘{path}’: {why}. Close it where another"
                      " program shows it, or choose another folder.")  # fmt: skip
            self.bar.say(words.format(path=path, why=error.reason), "error")
            return False
        self._written(path)
        return True

    def _connect(self) -> None:
        self.form.changed.connect(self._choices_changed)
        self.pages.wanted.connect(self.preview.paint)
        self.preview.painted.connect(self.pages.show_picture)
        self.preview.progressed.connect(self._progressed)
        self.preview.ready.connect(self._ready)
        self.preview.failed.connect(self._failed)
        self.export.clicked.connect(self._export)

    def _choices_changed(self) -> None:
        self.made = None
        self._working(True)
        self._soon.start(_PAUSE_MS)

    def _make(self) -> None:
        self._working(True)
        self.preview.make(self._workshop, self.form.choices().options(self._workshop))

    def _working(self, working: bool) -> None:
        self.progress.setVisible(working)
        self.progress.setRange(0, 0)
        self.export.setEnabled(not working)
        if working:
            self.state.setText(_("Making the pages…"))

    def _progressed(self, done: int, pages: int) -> None:
        self.progress.setRange(0, pages)
        self.progress.setValue(done)

    def _ready(self, made: Made) -> None:
        self.made = made
        self._working(False)
        self.bar.hide()
        count = len(made.sizes)
        words = ngettext("{n} page · {size}", "{n} pages · {size}", count)
        self.state.setText(words.format(n=count, size=_size(len(made.data))))
        self.pages.show_report(made.sizes)

    def _failed(self, error: Exception) -> None:
        self.progress.hide()
        self.state.setText("")
        if not isinstance(error, WorkshopError):
            raise error  # the log and the message bar of the window tell it
        self.bar.say(sentence(error), "error")

    def _export(self) -> None:
        own = Path(self.form.choices().folder)
        folder = own if own.is_absolute() and own.is_dir() else folder_for(self, Kind.REPORTS)
        proposed = folder / f"{safe_stem(self._title)}.pdf"
        chosen, _pattern = QFileDialog.getSaveFileName(
            self, _("Export PDF"), str(proposed), _("PDF (*.pdf)")
        )
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() != ".pdf":  # the file dialog has not asked about that one
            path = path.with_name(path.name + ".pdf")
            if path.exists() and not ask_replace(self, path.name):
                return
        self.write(path)

    def _written(self, path: Path) -> None:
        count = len(self.made.sizes) if self.made else 0
        words = ngettext("{n} page written to ‘{path}’.", "{n} pages written to ‘{path}’.", count)
        self._remember(path.parent)
        keep_folder(self, Kind.REPORTS, path)
        words = words.format(n=count, path=path)
        wanted = self.form.choices().open_after
        if wanted and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            words = sentences(words, _("There is no program here that opens it."))
        self._window.say(words, "success", _("Show in folder"), _Shower(path.parent))
        self.accept()

    def _remember(self, folder: Path | None = None) -> None:
        choices = self.form.choices()
        known = remembered(self._window.settings, self._workshop.facts.id).folder
        choices = replace(choices, folder=str(folder) if folder else known)
        self._window.settings = with_choices(
            self._window.settings, self._workshop.facts.id, choices
        )

    def _lay_out(self) -> None:
        dress(self.export, kind="primary")
        self.export.setDefault(True)
        cancel = QPushButton(_("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.state.setProperty("role", "caption")
        self.progress.setFixedWidth(px(160))
        self.progress.setTextVisible(False)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 10, 16, 12)
        foot.setSpacing(10)
        for widget in (self.state, self.progress):
            foot.addWidget(widget)
        foot.addStretch()
        foot.addWidget(cancel)
        foot.addWidget(self.export)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        for part in (self.form, _line(self, "upright"), self.pages):
            middle.addWidget(part)
        middle.setStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(middle, 1)
        column.addWidget(_line(self, "hairline"))
        column.addLayout(foot)


class _Shower:
    """Opens a folder when called."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _line(parent: QWidget, role: str) -> QFrame:
    line = QFrame(parent)
    line.setProperty("role", role)
    return line


def _size(count: int) -> str:
    if count < 1_000_000:
        return _("{n} KB").format(n=max(1, round(count / 1000)))
    return _("{n} MB").format(n=figure_text(round(count / 1_000_000, 1)))
