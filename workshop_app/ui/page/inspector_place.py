"""Where the inspector stands: beside the board, or over its right edge where room is short."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from workshop_app.ui.icons import icon
from workshop_app.ui.style import dress
from workshop_app.words import _

WIDTH = 292


class InspectorPlace(QFrame):
    """Holds the inspector, made when it is first shown. Floating, it has a button that closes it."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("inspector_place")
        self.setProperty("role", "panel")
        self._over: QWidget | None = None
        self._close = QToolButton(self)
        self._close.setIcon(icon("close"))
        self._close.setIconSize(QSize(16, 16))
        self._close.setToolTip(_("Close the inspector"))
        self._close.setAccessibleName(self._close.toolTip())
        self._close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setContentsMargins(0, 4, 4, 0)
        head.addStretch()
        head.addWidget(self._close)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)

    @property
    def floating(self) -> bool:
        """Whether it stands over the board."""
        return self._over is not None

    def put(self, inspector: QWidget) -> None:
        """Hold this inspector."""
        self._column.addWidget(inspector, 1)

    def stand_beside(self) -> None:
        """Be an ordinary part of the page."""
        if self._over is not None:
            self._over.removeEventFilter(self)
        self._over = None
        self._close.hide()
        self.setFixedWidth(WIDTH)
        dress(self, floating=False)

    def float_over(self, board: QWidget) -> None:
        """Stand over the right edge of `board`, and follow its size."""
        if self._over is None:
            board.installEventFilter(self)
        self._over = board
        self.setParent(board)
        self._close.show()
        self.setFixedWidth(WIDTH)
        dress(self, floating=True)
        self._follow()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return False

    def _follow(self) -> None:
        if self._over is not None:
            room = self._over.rect()
            self.setGeometry(QRect(room.right() + 1 - WIDTH, 0, WIDTH, room.height()))
