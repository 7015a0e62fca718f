"""Reads versions and backups in a thread and paints their pictures while nothing else is to do."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from workshop_app.domain.workshop import Workshop
from workshop_app.storage.held import held_in
from workshop_app.storage.home import Home
from workshop_app.ui.safety.kept_list import kept_states
from workshop_app.ui.worker import Worker


class KeptReader(QObject):
    """`listed(named, copies)`, `read(path, workshop)` and `pictured(path, pixmap)` come later."""

    listed = Signal(object, object)
    read = Signal(object, object)
    unreadable = Signal(object, object)  # path, error
    pictured = Signal(object, QPixmap)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = Worker("versions", self)
        self._known: dict[Path, Workshop] = {}
        self._stopped = False

    def list_states(self, home: Home, file: Path, workshop_id: str) -> None:
        """Find all states of a workshop."""
        self._worker.do(partial(kept_states, home, file, workshop_id), self._listed)

    def want(self, path: Path) -> None:
        """Read one state, unless it is known."""
        if path in self._known:
            self.read.emit(path, self._known[path])
            return
        job = partial(_workshop, path)
        self._worker.do(job, partial(self._was_read, path), partial(self._failed, path))

    def stop(self) -> None:
        """End the thread; nothing is said after that."""
        self._stopped = True
        self._worker.stop()

    def _listed(self, states: object) -> None:
        if not self._stopped and isinstance(states, tuple):
            self.listed.emit(*states)

    def _was_read(self, path: Path, workshop: Workshop) -> None:
        if self._stopped:
            return
        self._known[path] = workshop
        self.read.emit(path, workshop)
        from workshop_app.ui.looks.thumbnails import board_image

        image = board_image(workshop, workshop.map_list()[0].id)
        self.pictured.emit(path, QPixmap.fromImage(image))

    def _failed(self, path: Path, error: Exception) -> None:
        if not self._stopped:
            self.unreadable.emit(path, error)


def _workshop(path: Path) -> Workshop:
    return held_in(path).workshop
