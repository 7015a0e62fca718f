"""Make the report and pictures of its pages in a thread, so that the window stays quick."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from workshop_app.domain.workshop import Workshop
from workshop_app.report.options import ReportOptions
from workshop_app.ui.worker import Worker


@dataclass(frozen=True, slots=True)
class Made:
    """A finished report: its bytes, and width and height of each page in pt."""

    data: bytes
    sizes: tuple[tuple[float, float], ...]


class Preview(QObject):
    """At most one report is made at a time; asking again calls the one before off.

    `progressed(done, pages)`, `ready(Made)`, `failed(error)`, `painted(page, QImage, width)`.
    Nothing of a report that was called off is told.
    """

    progressed = Signal(int, int)
    ready = Signal(object)
    failed = Signal(object)
    painted = Signal(int, QImage, int)
    _step = Signal(int, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = Worker("preview", self)
        self._round = 0
        self._book: Any = None  # the opened PDF; only the thread touches it
        self._step.connect(self._progress)

    def make(self, workshop: Workshop, options: ReportOptions) -> None:
        """Make the report of `workshop`."""
        self._round += 1
        asked = self._round
        self._worker.do(
            partial(self._made, workshop, options, asked),
            partial(self._tell_ready, asked),
            partial(self._tell_failed, asked),
        )

    def paint(self, page: int, width: int) -> None:
        """Paint a page of the report that is ready, `width` px wide."""
        asked = self._round
        self._worker.do(
            partial(self._painted, page, width, asked),
            partial(self._tell_painted, asked, page, width),
            partial(self._tell_failed, asked),
        )

    def stop(self) -> None:
        """Call off what is made, and end the thread."""
        self._round += 1
        self._worker.do(self._close_book)
        self._worker.stop()

    def _made(self, workshop: Workshop, options: ReportOptions, asked: int) -> Made | None:
        if self._is_old(asked):
            return None
        from workshop_app.report.pdf import ReportCancelled, report_bytes

        progress = partial(self._step.emit, asked)
        try:
            data = report_bytes(workshop, options, progress, partial(self._is_old, asked))
        except ReportCancelled:
            return None
        return self._opened(data)

    def _opened(self, data: bytes) -> Made:
        import pypdfium2

        self._close_book()
        self._book = pypdfium2.PdfDocument(data)
        sizes = tuple(self._book.get_page_size(at) for at in range(len(self._book)))
        return Made(data, sizes)

    def _painted(self, page: int, width: int, asked: int) -> QImage | None:
        if self._is_old(asked) or self._book is None or page >= len(self._book):
            return None
        return page_image(self._book, page, width)

    def _close_book(self) -> None:
        book, self._book = self._book, None
        if book is not None:
            book.close()

    def _is_old(self, asked: int) -> bool:
        return asked != self._round

    def _progress(self, asked: int, done: int, pages: int) -> None:
        if asked == self._round:
            self.progressed.emit(done, pages)

    def _tell_ready(self, asked: int, made: Made | None) -> None:
        if asked == self._round and made is not None:
            self.ready.emit(made)

    def _tell_failed(self, asked: int, error: Exception) -> None:
        if asked == self._round:
            self.failed.emit(error)

    def _tell_painted(self, asked: int, page: int, width: int, image: QImage | None) -> None:
        if asked == self._round and image is not None:
            self.painted.emit(page, image, width)


def page_image(book: Any, page: int, width: int) -> QImage:
    """A page of an opened PDF, `width` px wide."""
    sheet = book[page]
    try:
        bitmap = sheet.render(scale=width / sheet.get_width(), prefer_bgrx=True)
        picture = QImage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride,
            QImage.Format.Format_RGB32,
        )  # fmt: skip
        whole = picture.copy()
        bitmap.close()
    finally:
        sheet.close()
    return whole
