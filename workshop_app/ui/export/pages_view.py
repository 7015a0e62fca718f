"""The right side of the export dialog: all pages small, and one of them large."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workshop_app.canvas.timing import single_shot
from workshop_app.ui.looks.icons import theme_in_force
from workshop_app.ui.page.zoom_box import ZoomBox
from workshop_app.ui.widgets.flow import FlowLayout
from workshop_app.words import _

_Role = Qt.ItemDataRole
_SMALL = 116
_MARGIN = 24
_MOST_PIXELS = 4000


class PagesView(QWidget):
    """Asks for pictures with `wanted(page, width)`; shows them when they come."""

    wanted = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._zoom: float | None = None  # None: the whole page
        self.pages = self._list()
        self.sheet = QLabel(self)
        self.sheet.setProperty("role", "sheet")
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area = self._area()
        self.zoom = ZoomBox(self)
        self.zoom.chosen.connect(self._zoomed)
        self.zoom.fit_wanted.connect(self._fit)
        self.count = QLabel(self)
        self.count.setProperty("role", "caption")
        self._soon = single_shot(self, self._ask_large)
        self._lay_out()

    def show_report(self, sizes: tuple[tuple[float, float], ...]) -> None:
        """Show a report with pages of these sizes (pt); the page looked at stays if it can."""
        row = max(0, self.pages.currentRow())
        self._sizes = sizes
        self.pages.blockSignals(True)
        self.pages.clear()
        for number, size in enumerate(sizes, 1):
            item = QListWidgetItem(str(number))
            item.setSizeHint(QSize(_SMALL + 24, round(_SMALL * size[1] / size[0]) + 34))
            item.setData(_Role.AccessibleTextRole, _("Page {n}").format(n=number))
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.pages.addItem(item)
        self.pages.blockSignals(False)
        self.pages.setCurrentRow(min(row, len(sizes) - 1))
        self._ask_large()
        for page in range(len(sizes)):
            self.wanted.emit(page, self._pixels(_SMALL))

    def show_picture(self, page: int, image: QImage, width: int) -> None:
        """A picture that was asked for."""
        ratio = self.devicePixelRatio()
        image.setDevicePixelRatio(ratio)
        if width == self._pixels(_SMALL) and (item := self.pages.item(page)) is not None:
            picture = QPixmap.fromImage(_framed(image))
            shown = QIcon(picture)
            shown.addPixmap(picture, QIcon.Mode.Selected)  # or Qt tints it
            item.setIcon(shown)
        elif page == self.pages.currentRow() and width == self._large():
            self.sheet.setPixmap(QPixmap.fromImage(image))
            whole = self.sheet.pixmap().deviceIndependentSize().toSize()
            self.sheet.setFixedSize(whole + QSize(2, 2))  # its hairline
            self.sheet.show()
            for seen in (self.sheet, self.area):
                seen.setAccessibleName(_("Page {n}").format(n=page + 1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl and the wheel zoom."""
        if not isinstance(event, QWheelEvent) or watched is not self.area.viewport():
            return False
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self._zoomed(self._factor() * (1.15 if event.angleDelta().y() > 0 else 1 / 1.15))
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._zoom is None:
            self._soon.start(60)

    def _list(self) -> QListWidget:
        pages = QListWidget(self)
        pages.setObjectName("export.pages")
        pages.setAccessibleName(_("Pages"))
        pages.setViewMode(QListView.ViewMode.IconMode)
        pages.setFlow(QListView.Flow.TopToBottom)
        pages.setWrapping(False)
        pages.setMovement(QListView.Movement.Static)
        pages.setIconSize(QSize(_SMALL + 2, _SMALL * 2))
        pages.setSpacing(2)
        pages.setFixedWidth(_SMALL + 56)
        pages.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        pages.currentRowChanged.connect(self._turned)
        return pages

    def _area(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setProperty("ringed", True)
        area.setAccessibleName(_("Pages"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        area.setWidget(self.sheet)
        self.sheet.hide()  # until there is a page on it
        area.viewport().installEventFilter(self)
        return area

    def _lay_out(self) -> None:
        foot = QWidget(self)
        line = FlowLayout(foot)  # beside large words a small page leaves little room
        line.setContentsMargins(16, 6, 16, 6)
        line.addWidget(self.count)
        line.addWidget(self.zoom)
        line.ending = self.zoom
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.area, 1)
        right.addWidget(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.pages)
        row.addLayout(right, 1)

    def _turned(self, page: int) -> None:
        words = _("Page {n} of {pages}").format(n=page + 1, pages=len(self._sizes))
        self.count.setText(words if page >= 0 else "")
        self._soon.start(0)

    def _ask_large(self) -> None:
        page = self.pages.currentRow()
        if 0 <= page < len(self._sizes):
            self.zoom.show_zoom(self._factor())
            self.wanted.emit(page, self._large())

    def _zoomed(self, factor: float) -> None:
        self._zoom = max(0.1, min(factor, 4.0))
        self._soon.start(0)

    def _fit(self) -> None:
        self._zoom = None
        self._soon.start(0)

    def _factor(self) -> float:
        """Pixels of the screen for a pixel of the page at 96 to the inch."""
        if self._zoom is not None:
            return self._zoom
        page = max(0, self.pages.currentRow())
        wide, tall = self._sizes[page] if self._sizes else (595.0, 842.0)
        room = self.area.viewport().size()
        fit = min((room.width() - _MARGIN) / wide, (room.height() - _MARGIN) / tall)
        return max(0.05, fit * 72 / 96)

    def _large(self) -> int:
        page = max(0, self.pages.currentRow())
        if page >= len(self._sizes):
            return 0
        wide = self._pixels(self._sizes[page][0] * self._factor() * 96 / 72)
        # Never the width of a small picture, by which those are known.
        wide = min(wide, _MOST_PIXELS)
        return wide + 1 if wide == self._pixels(_SMALL) else wide

    def _pixels(self, width: float) -> int:
        return round(width * self.devicePixelRatio())


def _framed(image: QImage) -> QImage:
    """With a hairline, so that a white page is seen on white."""
    painter = QPainter(image)
    painter.setPen(QColor(theme_in_force()["field_line"]))
    size = image.deviceIndependentSize()
    painter.drawRect(0, 0, round(size.width()) - 1, round(size.height()) - 1)
    painter.end()
    return image
