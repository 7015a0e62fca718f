"""Where the inspector stands: beside the board, or over its right edge where room is short."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.ui.looks.icons import icon
from workshop_app.ui.looks.style import dress
from workshop_app.words import _

WIDTH = 292
Make = Callable[[QWidget], QWidget]


class InspectorPlace(QFrame):
    """Holds the inspector, made when it is first shown. Floating, it has a button that closes it.

    Whether it is shown is remembered apart for wide pages (at first it is) and narrow ones.
    """

    closed = Signal()

    def __init__(self, make: Make, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("inspector_place")
        self.setProperty("role", "panel")
        self.setAccessibleName(_("Inspector"))
        self.inspector: QWidget | None = None
        self._make = make
        self._page = parent
        self._wanted = {True: True, False: False}  # by whether the page is wide
        self._over: QWidget | None = None
        self._close = self._make_close()
        head = QHBoxLayout()
        head.setContentsMargins(0, 4, 4, 0)
        head.addStretch()
        head.addWidget(self._close)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self.setFixedWidth(px(WIDTH))
        self.hide()

    def want(self, shown: bool, *, wide: bool) -> None:
        """Show it or not while the page is wide, or narrow."""
        self._wanted[wide] = shown

    def wanted(self, *, wide: bool) -> bool:
        """Whether it is shown while the page is wide, or narrow."""
        return self._wanted[wide]

    def arrange(self, row: QBoxLayout, board: QWidget, *, wide: bool) -> None:
        """Stand at the end of `row`, or over the right edge of `board`, or be hidden."""
        if not self._wanted[wide]:
            self.hide()
            return
        if self.inspector is None:
            self.inspector = self._make(self)
            self._column.addWidget(self.inspector, 1)
        if wide:
            self._stand_in(row)
        else:
            self._float_over(row, board)
        self.show()

    def leaves(self, place: QRect) -> QRect:
        """What of a place (px of the page) it does not lie over where it floats."""
        over = self.geometry()
        if self._over is None or self.isHidden() or not over.intersects(place):
            return place
        left = QRect(place)
        if self.isRightToLeft():
            left.setLeft(over.right() + 1)
        else:
            left.setRight(over.left() - 1)
        return left if left.isValid() else place

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._follow()
        return False

    def _stand_in(self, row: QBoxLayout) -> None:
        if self._over is not None:
            self._over.removeEventFilter(self)
            self._over = None
        if row.indexOf(self) < 0:
            row.addWidget(self)
        self.setFixedWidth(px(WIDTH))
        self._close.hide()
        dress(self, floating=False)

    def _float_over(self, row: QBoxLayout, board: QWidget) -> None:
        if self._over is None:
            row.removeWidget(self)
            board.installEventFilter(self)
            self._over = board
            # On the page and not on the board: a splitter would take it for one of its parts.
            self.setParent(self._page)
        self._close.show()
        dress(self, floating=True)
        self._follow()
        self.raise_()

    def _follow(self) -> None:
        if self._over is None:
            return
        board = QRect(self._over.mapTo(self._page, QPoint(0, 0)), self._over.size())
        wide = min(px(WIDTH), self._page.width())  # over a pane, too, rather than cut
        self.setFixedWidth(wide)
        left = board.left() if self.isRightToLeft() else board.right() + 1 - wide
        self.setGeometry(QRect(left, board.top(), wide, board.height()))

    def _make_close(self) -> QToolButton:
        close = QToolButton(self)
        close.setObjectName("inspector.close")
        close.setIcon(icon("close"))
        close.setIconSize(QSize(px(16), px(16)))
        close.setToolTip(_("Close the inspector"))
        close.setAccessibleName(close.toolTip())
        close.clicked.connect(self.closed)
        return close
