"""Read a large workshop in a thread: until it is there the window paints, and input waits."""

import gc
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QProgressDialog

from workshop_app.canvas.drawing.as_read import measures_as_read
from workshop_app.canvas.timing import single_shot
from workshop_app.layout.compose import Composer
from workshop_app.storage.home import Home
from workshop_app.storage.workshop_file import Opened, open_workshop
from workshop_app.ui.breathing import WITHOUT_INPUT, breathing
from workshop_app.ui.collecting import nothing_collected
from workshop_app.ui.files.chance import now
from workshop_app.ui.worker import Worker
from workshop_app.words import _

LARGE_BYTES = 100_000
"""Some seven hundred cards. A smaller file is there before a thread has begun."""

_PATIENCE_MS = 500


class Opening(QObject):
    """One workshop being read, and its first map composed, beside the window."""

    def __init__(self, path: Path, home: Home) -> None:
        super().__init__()
        self._path = path
        self._home = home
        self._measures = measures_as_read()
        self._worker = Worker("open", self)
        self._loop = QEventLoop(self)
        self._answer: tuple[Opened, Composer] | None = None
        self._trouble: Exception | None = None
        self._progress: QProgressDialog | None = None

    def opened(self) -> tuple[Opened, Composer]:
        """What was read, and what has composed its first map. Raises what reading raises."""
        patience = single_shot(self, self._show_progress, _PATIENCE_MS)
        patience.start()
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            with nothing_collected(), breathing():
                self._worker.do(self._read, self._done, self._failed)
                self._loop.exec(WITHOUT_INPUT)
                self._worker.stop()
                # A million objects that stay: looking at them for garbage stops the window for
                # half a second. `Session.close` makes them ordinary again.
                gc.freeze()
        finally:
            self._worker.stop()
            patience.stop()
            self._hide_progress()
            QGuiApplication.restoreOverrideCursor()
        if self._trouble is not None:
            raise self._trouble
        assert self._answer is not None
        return self._answer

    def _read(self) -> tuple[Opened, Composer]:
        """In the thread of the worker."""
        opened = open_workshop(self._path, self._home, now=now())
        composer = Composer(opened.workshop.map_list()[0].id, self._measures)
        composer.compose(opened.workshop)
        return opened, composer

    def _done(self, answer: tuple[Opened, Composer]) -> None:
        self._answer = answer
        self._loop.quit()

    def _failed(self, trouble: Exception) -> None:
        self._trouble = trouble
        self._loop.quit()

    def _show_progress(self) -> None:
        window = QApplication.activeWindow()
        if window is None:
            return
        said = _("Opening “{name}” …").format(name=self._path.stem)
        self._progress = QProgressDialog(said, "", 0, 0, window)
        self._progress.setCancelButton(None)
        self._progress.setWindowTitle(_("Journey Workshop"))
        self._progress.show()

    def _hide_progress(self) -> None:
        if self._progress is not None:
            self._progress.hide()
            self._progress.deleteLater()


def is_large(path: Path) -> bool:
    """Whether reading the file would be felt. One that cannot be looked at is not."""
    try:
        return path.stat().st_size >= LARGE_BYTES
    except OSError:
        return False
