"""From the command line to the window: the application, its looks, its safety net."""

import gc
import logging
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from workshop_app.assets import program_folder
from workshop_app.canvas.drawing.text_scale import set_text_scale
from workshop_app.canvas.looking.motion import set_animations
from workshop_app.storage.home import Home, find_home
from workshop_app.ui.clipboard.dropping import Dropping
from workshop_app.ui.collecting import Collecting
from workshop_app.ui.commands.motion import chosen_motion
from workshop_app.ui.files.reopening import offer_left_open
from workshop_app.ui.looks.fitting import Fitting
from workshop_app.ui.looks.reader_roles import tell_roles
from workshop_app.ui.looks.speaking import speak
from workshop_app.ui.looks.style import SYSTEM, apply_style
from workshop_app.ui.looks.text_size import chosen_text_size
from workshop_app.ui.looks.touch_mode import ON, FirstTouch, touch_choice
from workshop_app.ui.looks.window_icon import window_icon
from workshop_app.ui.preparing import Preparing
from workshop_app.ui.remembered import chosen_language
from workshop_app.ui.safety_net import SafetyNet, write_log
from workshop_app.ui.window import MainWindow

_log = logging.getLogger(__name__)
_CTRL_C_MS = 250


def run(path: Path | str | None, sample: bool, language: str = "") -> int:
    """Open the window on `path`, on the sample, or on the start page; its exit code.

    A file that cannot be opened leads to the start page with a sentence about it.
    """
    _collect_less_often()
    ctrl_c = CtrlC()
    home = find_home(program_folder())
    app = application()
    write_log(home)
    speak(app, language or chosen_language(home))
    window = opened_window(home, path, sample)
    net = SafetyNet(window)
    net.hang()
    ctrl_c.close_window(window)
    window.show()
    preparing = Preparing(window)
    code = app.exec()
    preparing.stop()
    ctrl_c.stop()
    net.take_down()
    return code


def _collect_less_often() -> None:
    """Composing a large map makes a million objects that stay; looking at them over and over
    for garbage took two thirds of the time to open it."""
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


def application() -> QApplication:
    """The one application, named."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("journey-workshop")
    app.setDesktopFileName("journey-workshop")
    return app


def opened_window(home: Home, path: Path | str | None, sample: bool) -> MainWindow:
    """The dressed window on what was asked for, not yet shown."""
    # What Qt's file dialogs remember stays with everything else, also on a stick.
    where = QSettings.Format.NativeFormat, QSettings.Scope.UserScope
    QSettings.setPath(*where, str(home.data))
    tell_roles()
    window = MainWindow(home)
    Collecting(window).hold()
    Dropping(window)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        set_text_scale(chosen_text_size(window.settings))
        set_animations(chosen_motion(window.settings))
        touch = touch_choice(window.settings) == ON
        apply_style(app, window.settings.theme or SYSTEM, touch=touch)
        app.setWindowIcon(window_icon())
        if app.findChild(Fitting) is None:
            Fitting(app)
    FirstTouch(window)
    opened = False
    if sample:
        opened = window.open_sample()
    elif path is not None:
        opened = window.open_path(Path(path))
    if not opened:
        window.show_start()
    if not sample and path is None:
        offer_left_open(window)
    return window


class CtrlC:
    """Lets Ctrl-C in the terminal close the window as its cross does, saved: also while it opens."""

    def __init__(self) -> None:
        self._asked = False
        self._window: MainWindow | None = None
        self._pulse: QTimer | None = None
        signal.signal(signal.SIGINT, self._heard)

    def close_window(self, window: MainWindow) -> None:
        """The window to be closed, from now on."""
        self._window = window
        # Python sees a signal only when it runs, and Qt's loop does not run it.
        self._pulse = QTimer(window)
        self._pulse.timeout.connect(self._beat)
        self._pulse.start(_CTRL_C_MS)

    def stop(self) -> None:
        """The window is closed."""
        if self._pulse is not None:
            self._pulse.stop()

    def _heard(self, *_given: object) -> None:
        self._asked = True

    def _beat(self) -> None:
        if self._asked and self._window is not None:
            self._asked = False
            self._window.close()
