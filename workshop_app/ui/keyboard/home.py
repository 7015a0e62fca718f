"""Where the keyboard goes when what has it is put away; Qt would give it to whatever comes next."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget


class KeyboardHome(QObject):
    """Watches places: one that is hidden while it has the keyboard gives it to `home`.

    Of a stack the page that is open is meant.
    """

    def __init__(self, home: QWidget, *places: QWidget) -> None:
        super().__init__(home)
        self._home = home
        for place in places:
            place.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        hidden = event.type() == QEvent.Type.Hide and isinstance(watched, QWidget)
        if hidden and has_keyboard(watched) and self._home.isVisible():  # type: ignore[arg-type]
            stack = self._home if isinstance(self._home, QStackedWidget) else None
            home = stack.currentWidget() if stack is not None else self._home
            if home is not None:
                home.setFocus(Qt.FocusReason.OtherFocusReason)
        return False


def has_keyboard(place: QWidget) -> bool:
    """Whether the keyboard is at `place` or within."""
    focused = QApplication.focusWidget()
    return focused is not None and (place is focused or place.isAncestorOf(focused))
