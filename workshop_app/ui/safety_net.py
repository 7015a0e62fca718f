"""What nobody foresaw: it goes to the log, a person reads one sentence, and work goes on."""

import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workshop_app.domain.errors import WorkshopError
from workshop_app.storage.home import Home
from workshop_app.ui.messages import sentence
from workshop_app.words import _

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow

_log = logging.getLogger("workshop_app")
_SIZE, _COUNT = 500_000, 3


def write_log(home: Home) -> None:
    """Write warnings and worse to the log file; without a disk for it, to nothing."""
    try:
        home.logs.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            home.logs / "journey-workshop.log", maxBytes=_SIZE, backupCount=_COUNT,
            encoding="utf-8", delay=True,
        )  # fmt: skip
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.setLevel(logging.WARNING)
    _log.addHandler(handler)
    _log.propagate = False


class SafetyNet(QObject):
    """Catches exceptions nobody caught, in every thread, while it hangs."""

    _caught = Signal(object)

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._before = (sys.excepthook, threading.excepthook)
        self._caught.connect(self._tell)

    def hang(self) -> None:
        """Catch from now on."""
        sys.excepthook = self._catch
        threading.excepthook = self._catch_in_thread

    def take_down(self) -> None:
        """Catch no more."""
        sys.excepthook, threading.excepthook = self._before

    def _catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
            return
        _log.error("unforeseen", exc_info=(kind, error, trace))
        self._caught.emit(error)

    def _catch_in_thread(self, given: threading.ExceptHookArgs) -> None:
        if given.exc_value is not None:
            self._catch(given.exc_type, given.exc_value, given.exc_traceback)

    def _tell(self, error: BaseException) -> None:
        desk = self._window.desk
        if desk is not None:
            desk.editor.cancel()
        if isinstance(error, WorkshopError):
            self._window.say(sentence(error), "warning")
            return
        words = _(
            "Something went wrong inside the program ({what}). Your edits are safe; carry on."
            " Details are in the log in ‘{logs}’."
        )
        name = type(error).__name__
        self._window.say(words.format(what=name, logs=self._window.home.logs), "error")
