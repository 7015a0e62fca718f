"""What a window remembers from one start to the next: its place, views of workshops, choices."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from workshop_app.canvas.timing import single_shot
from workshop_app.storage.errors import SaveFailed
from workshop_app.storage.home import Home
from workshop_app.storage.settings import Settings, View, read_settings, write_settings
from workshop_app.ui.looks.style import SYSTEM

if TYPE_CHECKING:
    from workshop_app.ui.workshop_page import WorkshopPage

_USUAL = (1440, 900)
_FRAME = 32
_SOON_MS = 500


def chosen_language(home: Home) -> str:
    """The language a person has chosen, asked before there is a window; "" for the system's."""
    return read_settings(home, datetime.now().astimezone()).language


class Remembered:
    """The settings of one home, read once; kept on disk soon after each change."""

    def __init__(self, home: Home, window: QMainWindow) -> None:
        self._home = home
        self._settings = read_settings(home, datetime.now().astimezone())
        self._soon = single_shot(window, self._write_soon, _SOON_MS)

    @property
    def settings(self) -> Settings:
        """All that is remembered."""
        return self._settings

    @settings.setter
    def settings(self, settings: Settings) -> None:
        self._settings = settings
        self._soon.start()

    def write(self) -> None:
        """Keep everything on disk now. Raises SaveFailed."""
        self._soon.stop()
        write_settings(self._home, self._settings)

    def _write_soon(self) -> None:
        # Where it cannot be written closing says so; a choice just made is no time for that.
        with suppress(SaveFailed):
            self.write()

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
