"""What a window remembers from one start to the next: its place, views of workshops, choices."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from workshop_app.storage.home import Home
from workshop_app.storage.settings import Settings, View, read_settings, write_settings
from workshop_app.ui.looks.style import SYSTEM

if TYPE_CHECKING:
    from workshop_app.ui.workshop_page import WorkshopPage

_USUAL = (1440, 900)
_FRAME = 32


def chosen_language(home: Home) -> str:
    """The language a person has chosen, asked before there is a window; "" for the system's."""
    return read_settings(home, datetime.now().astimezone()).language


class Remembered:
    """The settings of one home, read once; `write` keeps them."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self.settings: Settings = read_settings(home, datetime.now().astimezone())

    def write(self) -> None:
        """Keep everything on disk. Raises SaveFailed."""
        write_settings(self._home, self.settings)

    def place_window(self, window: QMainWindow) -> None:
        """Put a window where it was, on a screen that is still there; else where it fits."""
        kept = QByteArray.fromBase64(self.settings.window.encode("ascii", "replace"))
        if not kept.isEmpty() and window.restoreGeometry(kept):
            return
        screen = QGuiApplication.primaryScreen()
        room = screen.availableGeometry() if screen else window.geometry()
        window.resize(min(_USUAL[0], room.width()), min(_USUAL[1], room.height() - _FRAME))
        if room.width() <= _USUAL[0]:
            window.setWindowState(Qt.WindowState.WindowMaximized)

    def keep_window(self, window: QMainWindow) -> None:
        """Remember where a window is."""
        kept = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
        self.settings = replace(self.settings, window=kept)

    def show_view(self, page: "WorkshopPage") -> None:
        """Look at a workshop as the last time."""
        page.board.minimap.want(bool(self.settings.options.get("minimap", False)))
        view = self.settings.views.get(page.desk.workshop.facts.id)
        if view is None:
            page.zoom_at_first()
        else:
            page.board.restore_view({"map": view.map, "zoom": view.zoom, "x": view.x, "y": view.y})

    def keep_view(self, page: "WorkshopPage") -> None:
        """Remember how a workshop is looked at."""
        seen = page.board.view_state()
        zoom, x, y = (float(seen[name]) for name in ("zoom", "x", "y"))
        view = View(map=str(seen["map"]), zoom=zoom, x=x, y=y)
        self.settings = self.settings.with_view(page.desk.workshop.facts.id, view)

    def choose_theme(self, theme: str) -> None:
        """Remember the theme that was chosen."""
        self.settings = replace(self.settings, theme="" if theme == SYSTEM else theme)
