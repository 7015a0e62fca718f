"""A job that may take its time: done beside the window, with progress and a button to cancel it."""

import gc
import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.timing import single_shot
from workshop_app.ui.worker import Worker
from workshop_app.words import _

Tell = Callable[[float], None]
Job = Callable[[Tell], Any]

if TYPE_CHECKING:
    from workshop_app.ui.workshop_page import WorkshopPage

_PATIENCE_MS = 300
_STEPS = 1000


class Cancelled(Exception):
    """The person does not want it any more."""


class Work(QObject):
    """One job. Then exactly one of `done(answer)`, `failed(error)` and `cancelled()` is said."""

    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    _told = Signal(float)

    def __init__(self, page: "WorkshopPage", words: str) -> None:
        super().__init__(page)
        self._page = page
        self._words = words
        self._stopping = threading.Event()
        self._worker = Worker("paste", self)
        self._progress: Progress | None = None
        self._share = 0.0
        self._soon = single_shot(self, self._show)
        self._told.connect(self._tell)
        page.closing.connect(self.close_work)

    def begin(self, job: Job) -> None:
        """Do `job` in a thread; it is given what to tell its progress to."""
        self._soon.start(_PATIENCE_MS)
        self._worker.do(partial(job, self._heard), self._ended, self._broke)

    def cancel(self) -> None:
        """Want no answer any more; the job ends when it next tells of its progress."""
        if not self._stopping.is_set():
            self._stopping.set()
            self._hide()
            self.cancelled.emit()

    def close_work(self) -> None:
        """The same at once, because the page is closed: come back when the thread has ended."""
        self.cancel()
        self._worker.stop()

    def _heard(self, share: float) -> None:
        """In the thread of the job."""
        if self._stopping.is_set():
            raise Cancelled
        if share - self._share > 0.01 or share < self._share:
            self._share = share
            self._told.emit(share)

    def _ended(self, answer: Any) -> None:
        if self._finish():
            self.done.emit(answer)

    def _broke(self, error: Any) -> None:
        if self._finish():
            self.failed.emit(error)

    def _finish(self) -> bool:
        """Whether somebody still wants the answer."""
        wanted = not self._stopping.is_set()
        self._stopping.set()
        self._hide()
        self._worker.stop()
        gc.freeze()  # what was made stays: looking at it for garbage would stop the window
        self.deleteLater()
        return wanted

    def _show(self) -> None:
        if not self._stopping.is_set():
            self._progress = Progress(self._page.window(), self._words)
            self._progress.rejected.connect(self.cancel)
            self._progress.show_share(self._share)
            self._progress.open()

    def _hide(self) -> None:
        self._soon.stop()
        if self._progress is not None:
            progress, self._progress = self._progress, None
            progress.rejected.disconnect(self.cancel)
            progress.done(QDialog.DialogCode.Accepted)
            progress.deleteLater()

    def _tell(self, share: float) -> None:
        if self._progress is not None:
            self._progress.show_share(share)


class Progress(QDialog):
    """How far it is, and a button to cancel."""

    def __init__(self, window: QWidget, words: str) -> None:
        super().__init__(window)
        self.setWindowTitle(_("Pasting"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(words)
        self._bar.setMinimumWidth(px(340))
        self._share = QLabel(self)
        self._share.setProperty("role", "caption")
        self.cancel_button = QPushButton(_("Cancel"), self)
        self.cancel_button.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(QLabel(words, self))
        column.addWidget(self._bar)
        row = QHBoxLayout()
        row.addWidget(self._share)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        column.addLayout(row)

    def show_share(self, share: float) -> None:
        """Show how much is done, 0…1."""
        self._bar.setValue(round(share * _STEPS))
        self._share.setText(_("{percent} %").format(percent=round(share * 100)))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Its cross cancels."""
        event.accept()
        self.reject()
