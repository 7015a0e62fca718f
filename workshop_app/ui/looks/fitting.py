"""Windows and dialogs stay on the screen, however small it is and however large their words are."""

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QDialog

_FRAME = 40
"""What a window's title and border may take, in px."""

_LEAST = QSize(960, 600)


class Fitting(QObject):
    """Makes each dialog that comes up no larger than its screen has room for."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName("fitting")
        # Not an event filter: one over everything would cost every move of the mouse.
        app.focusWindowChanged.connect(self._came_up)

    def _came_up(self, window: QWindow | None) -> None:
        shown = QApplication.topLevelWidgets() if window is not None else []
        for dialog in shown:
            if isinstance(dialog, QDialog) and dialog.windowHandle() is window:
                fit(dialog)


def fit(dialog: QDialog) -> None:
    """Make `dialog` no larger than its screen, and as high as the words in it are there."""
    room = dialog.screen().availableGeometry().size()
    size = dialog.size().expandedTo(QSize(0, _needed(dialog, min(dialog.width(), room.width()))))
    wide, tall = min(size.width(), room.width()), min(size.height(), room.height() - _FRAME)
    if (wide, tall) != (dialog.width(), dialog.height()):
        dialog.setMinimumSize(min(dialog.minimumWidth(), wide), min(dialog.minimumHeight(), tall))
        dialog.resize(wide, tall)


def _needed(dialog: QDialog, wide: int) -> int:
    """The height of a layout of this width whose words go on in further lines."""
    layout = dialog.layout()
    return layout.totalMinimumHeightForWidth(wide) if layout is not None else 0


def least_size(room: QSize) -> QSize:
    """What a window keeps at least; on a screen with less `room`, as much as there is."""
    return _LEAST.boundedTo(QSize(room.width(), room.height() - _FRAME))
