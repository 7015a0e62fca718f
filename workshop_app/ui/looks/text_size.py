"""The size of the interface's words, as chosen in the View menu."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from workshop_app.canvas.drawing.text_scale import SCALES, USUAL, set_text_scale
from workshop_app.storage.settings import Settings
from workshop_app.ui.looks.style import restyle

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow

_OPTION = "text_scale"


def chosen_text_size(settings: Settings) -> int:
    """The chosen size in per cent."""
    kept = settings.options.get(_OPTION)
    return kept if kept in SCALES else USUAL


def choose_text_size(window: "MainWindow", percent: int) -> None:
    """Have words of this size at once, and after the next start."""
    if percent == chosen_text_size(window.settings):
        return
    window.settings = window.settings.with_option(_OPTION, percent)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        set_text_scale(percent)
        restyle(app)
    window.renew()
