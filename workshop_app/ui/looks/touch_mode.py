"""Touch mode: larger targets from the first touch on, or as chosen in the View menu."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputDevice, QTouchEvent
from PySide6.QtWidgets import QApplication

from workshop_app.storage.settings import Settings
from workshop_app.ui.looks.style import set_touch

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow

AUTOMATIC, ON, OFF = "automatic", "on", "off"
_OPTION = "touch"


def touch_choice(settings: Settings) -> str:
    """What was chosen: `AUTOMATIC`, `ON` or `OFF`."""
    kept = settings.options.get(_OPTION)
    return kept if kept in (ON, OFF) else AUTOMATIC


def choose_touch(window: "MainWindow", choice: str) -> None:
    """Follow a choice, now and after the next start."""
    window.settings = window.settings.with_option(_OPTION, choice)
    for known in window.findChildren(FirstTouch):
        known.follow()


class FirstTouch(QObject):
    """Hears the first touch on a window, wherever it is, and turns touch mode on."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._touched = False
        self._scroll: QObject | None = None
        window.installEventFilter(self)

    def follow(self) -> None:
        """Be in touch mode, or not, as was chosen and as the window is worked with."""
        choice = touch_choice(self._window.settings)
        wanted = choice == ON or (choice == AUTOMATIC and self._touched)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            set_touch(app, wanted)
        if wanted and self._scroll is None:
            from workshop_app.ui.looks.finger_scroll import FingerScroll

            self._scroll = FingerScroll(self)
        elif not wanted and self._scroll is not None:
            self._scroll.deleteLater()
            self._scroll = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Listen where all events of the window come in: at its handle, once it has one."""
        if event.type() == QEvent.Type.Show and watched is self._window:
            self._move_to_handle()
        elif event.type() == QEvent.Type.TouchBegin and isinstance(event, QTouchEvent):
            self._touch(watched, event)
        return False

    def _move_to_handle(self) -> None:
        handle = self._window.windowHandle()
        if handle is not None:
            self._window.removeEventFilter(self)
            handle.installEventFilter(self)

    def _touch(self, watched: QObject, event: QTouchEvent) -> None:
        if event.device().type() == QInputDevice.DeviceType.TouchScreen:
            watched.removeEventFilter(self)
            self._touched = True
            self.follow()
