"""A layout that sets its widgets in lines like words: for chips, swatches and tiles."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Left to right (right to left where the language is), a new line where the width ends.

    `stretch_last` gives the last item the rest of its line, as a text field among chips wants.
    From the widget `ending` on, what has room on one line stands together at its end.
    """

    def __init__(
        self, parent: QWidget | None = None, gap: int = 8, *, stretch_last: bool = False
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._stretch_last = stretch_last
        self.ending: QWidget | None = None
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    def insert_widget(self, index: int, widget: QWidget) -> None:
        """Put `widget` before the item at `index`."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inner = QRect(0, 0, width - margins.left() - margins.right(), 0)
        lines = self._lines(inner.width())
        return self._height(lines) + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def width_of_one_line(self) -> int:
        """How wide it is with everything in one line."""
        margins = self.contentsMargins()
        return self._width(self._shown()) + margins.left() + margins.right()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        top = inner.top()
        for line in self._lines(inner.width()):
            tall = max(item.sizeHint().height() for item in line)
            self._set_line(line, QRect(inner.left(), top, inner.width(), tall))
            top += tall + self.spacing()

    def _set_line(self, line: list[QLayoutItem], box: QRect) -> None:
        left, ending = box.left(), self._first_of_the_end()
        for item in line:
            size = item.sizeHint()
            if item is ending:
                left += max(0, box.width() - self._width(line))
            if self._stretch_last and item is self._items[-1]:
                size.setWidth(box.right() + 1 - left)
            size.setWidth(min(size.width(), box.width()))
            at = QPoint(left, box.top() + (box.height() - size.height()) // 2)
            item.setGeometry(self._mirrored(QRect(at, size), box))
            left += size.width() + self.spacing()

    def _mirrored(self, rect: QRect, box: QRect) -> QRect:
        parent = self.parentWidget()
        if parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveLeft(box.left() + box.right() - rect.right())
        return rect

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        left, shown, ending = 0, self._shown(), self._first_of_the_end()
        for item in shown:
            wide = item.sizeHint().width()
            rest = self._width(shown[shown.index(item) :]) if item is ending else 0
            if not lines or left + wide > width or left + min(rest, width) > width:
                lines.append([])
                left = 0
            lines[-1].append(item)
            left += wide + self.spacing()
        return lines

    def _first_of_the_end(self) -> QLayoutItem | None:
        """The first that is shown from `ending` on."""
        widgets = [item.widget() for item in self._items]
        if self.ending is None or self.ending not in widgets:
            return None
        last = self._items[widgets.index(self.ending) :]
        return next((item for item in last if not item.isEmpty()), None)

    def _width(self, line: list[QLayoutItem]) -> int:
        return sum(item.sizeHint().width() + self.spacing() for item in line) - self.spacing()

    def _height(self, lines: list[list[QLayoutItem]]) -> int:
        tall = sum(max(item.sizeHint().height() for item in line) for line in lines)
        return tall + self.spacing() * max(0, len(lines) - 1)
