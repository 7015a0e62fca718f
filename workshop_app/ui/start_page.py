"""The start page: begin from a template, go on with a workshop, or try the sample."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workshop_app.domain.errors import WorkshopError
from workshop_app.storage.home import Home
from workshop_app.storage.library import Entry, entries
from workshop_app.storage.trash import trashed
from workshop_app.ui.looks.icons import icon, theme_in_force
from workshop_app.ui.messages import sentence
from workshop_app.ui.shelf.beginning import Beginning
from workshop_app.ui.shelf.library_deeds import LibraryDeeds
from workshop_app.ui.shelf.pictures import TilePictures
from workshop_app.ui.shelf.tiles import TemplateTile, WorkshopTile
from workshop_app.ui.widgets.empty import EmptyState
from workshop_app.ui.widgets.flow import FlowLayout
from workshop_app.ui.widgets.tile import Tile
from workshop_app.words import _, mark, ngettext

# What can be done with a workshop: name, words, icon, key.
_MENU = (
    ("open", mark("Open workshop"), "open", "Return"),
    ("rename", mark("Rename…"), "rename", "F2"),
    ("duplicate", mark("Duplicate"), "duplicate", "Ctrl+D"),
    ("folder", mark("Show in folder"), "folder", ""),
    ("trash", mark("Move to trash"), "trash", "Del"),
)
_EVEN_UNREADABLE = ("folder", "trash")
_RING = 3  # the room a tile keeps for its focus ring


class StartPage(QWidget):
    """Says what the person wants: `opened(path)`, `template_chosen(name)`, …"""

    opened = Signal(Path)
    template_chosen = Signal(str)
    sample_wanted = Signal()
    tour_wanted = Signal()
    file_wanted = Signal()
    said = Signal(str, str, str, object)

    def __init__(self, home: Home, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "ground")
        self._home = home
        self._deeds = LibraryDeeds(home, self)
        self._deeds.changed.connect(self._library_changed)
        self._deeds.said.connect(self.said)
        self._pictures = TilePictures(home, self)
        self._menu_of: Entry | None = None
        self.template_tiles: list[TemplateTile] = []
        self.workshop_tiles: list[WorkshopTile] = []
        # Widgets of their own: PySide forgets the items of a layout within a layout.
        self._templates, self._workshops = QWidget(self), QWidget(self)
        self._templates_at = FlowLayout(self._templates, gap=8)
        self._workshops_at = FlowLayout(self._workshops, gap=8)
        self.beginning = Beginning(self)
        self.place, self.count = self.beginning.place, self.beginning.count
        self.new_button, self.sample_button = self.beginning.new, self.beginning.sample
        self.file_button, self.trash_button = self.beginning.file, self.beginning.trash
        self.new_button.clicked.connect(self._new)
        self.sample_button.clicked.connect(self.sample_wanted)
        self.beginning.tour.clicked.connect(self.tour_wanted)
        self.file_button.clicked.connect(self.file_wanted)
        self.trash_button.clicked.connect(self._show_trash)
        self._empty = EmptyState(
            "board",
            _("Your workshops will be kept here. Begin with a template or the sample."),
            "",
            self,
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.beginning)
        row.addWidget(_upright(self))
        row.addWidget(self._right(), 1)
        self.setFocusProxy(self.new_button)

    def refresh(self) -> None:
        """Read the library anew; pictures follow when there is time."""
        if not self.template_tiles:
            self._fill_templates()
        self._fill_workshops(None)

    def close_page(self) -> None:
        """End what goes on in the background."""
        self._pictures.stop()

    def changeEvent(self, event: QEvent) -> None:
        """In another theme the pictures are others."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._paint_stale()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page is shown: pictures of workshops are asked for anew when this one is."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._pictures.forget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go from tile to tile."""
        tiles: list[Tile] = [*self.template_tiles, *self.workshop_tiles]
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        step = -step if self.isRightToLeft() else step
        here = next((at for at, tile in enumerate(tiles) if tile.hasFocus()), None)
        if step and here is not None:
            tiles[max(0, min(here + step, len(tiles) - 1))].setFocus()
            return
        down = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if down and here is not None and (other := _beyond(tiles, here, down)) is not None:
            other.setFocus()
            return
        super().keyPressEvent(event)

    # Building -------------------------------------------------------------------

    def _right(self) -> QWidget:
        inside = QWidget(self)
        inside.setProperty("role", "inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(30 - _RING, 26, 22, 26)
        column.setSpacing(6)
        column.addLayout(
            _head(_("Start from a template"), _("each brings stages, lanes and prompts"))
        )
        column.addWidget(self._templates)
        column.addSpacing(18)
        column.addLayout(_head(_("Your workshops"), _("newest first")))
        column.addWidget(self._empty)
        column.addWidget(self._workshops)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area

    # Filling --------------------------------------------------------------------

    def _fill_templates(self) -> None:
        from workshop_app.interchange.template import templates

        try:
            found = templates()
        except WorkshopError as error:
            self.said.emit(sentence(error), "error", "", None)
            return
        for info in found:
            tile = TemplateTile(info, self)
            tile.chosen.connect(self.template_chosen)
            self._templates_at.addWidget(tile)
            self.template_tiles.append(tile)

    def _fill_workshops(self, look_at: Path | None) -> None:
        at = next((n for n, tile in enumerate(self.workshop_tiles) if tile.hasFocus()), None)
        self._clear_workshops()
        found = self._entries()
        for entry in found:
            tile = WorkshopTile(entry, date.today(), self)
            tile.wanted.connect(self._do)
            tile.menu_at.connect(self._menu)
            self._workshops_at.addWidget(tile)
            self.workshop_tiles.append(tile)
            tile.show()  # else it cannot have the keyboard yet
            if entry.path == look_at:
                tile.setFocus(Qt.FocusReason.OtherFocusReason)
        if look_at is None and at is not None and self.workshop_tiles:
            self.workshop_tiles[min(at, len(found) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        self._empty.setVisible(not found)
        self._tell_library(len(found))
        self._paint_stale()

    def _paint_stale(self) -> None:
        """Have pictures painted of tiles that have none in the theme in force."""
        worn = theme_in_force().name
        tiles: list[TemplateTile | WorkshopTile] = [*self.template_tiles, *self.workshop_tiles]
        for tile in tiles:
            if tile.painted_in == worn:
                continue
            tile.painted_in = worn
            if isinstance(tile, TemplateTile):
                self._pictures.template(tile, tile.info.name)
            elif not tile.entry.trouble:
                self._pictures.workshop(tile, tile.entry.path)

    def _clear_workshops(self) -> None:
        if self.workshop_tiles:
            self._pictures.forget()
        for tile in self.workshop_tiles:
            self._workshops_at.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.workshop_tiles = []

    def _entries(self) -> list[Entry]:
        try:
            return entries(self._home)
        except WorkshopError as error:
            self.said.emit(sentence(error), "error", "", None)
            return []

    def _tell_library(self, count: int) -> None:
        path = str(self._home.library).replace(str(Path.home()), "~", 1)
        self.place.setText(_("Library: {path}").format(path=path))
        self.place.setToolTip(str(self._home.library))
        words = ngettext("{n} workshop", "{n} workshops", count)
        self.count.setText(words.format(n=count) if count else _("No workshops yet"))
        thrown = len(trashed(self._home))
        self.trash_button.setText(_("Trash ({n})").format(n=thrown) if thrown else _("Trash"))
        self.trash_button.setEnabled(bool(thrown))

    # Acting ---------------------------------------------------------------------

    def _new(self) -> None:
        self.template_chosen.emit("")

    def _show_trash(self) -> None:
        from workshop_app.ui.shelf.trash_dialog import TrashDialog

        dialog = TrashDialog(self._home, self)
        dialog.changed.connect(self._library_changed)
        dialog.open()

    def _do(self, what: str, entry: Entry) -> None:
        if what == "open":
            self.opened.emit(entry.path)
        elif what == "rename":
            self._deeds.rename(entry)
        elif what == "duplicate":
            self._deeds.duplicate(entry)
        elif what == "trash":
            self._deeds.trash(entry)
        elif what == "folder":
            self._deeds.show_in_folder(entry)

    def _menu(self, entry: Entry, at: QPoint) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.triggered.connect(self._chosen)
        for what, words, icon_name, keys in _MENU:
            if what == "trash":
                menu.addSeparator()
            action = menu.addAction(icon(icon_name), _(words))
            action.setObjectName(f"tile.{what}")
            action.setShortcut(keys)
            action.setData(what)
            action.setEnabled(not entry.trouble or what in _EVEN_UNREADABLE)
        self._menu_of = entry
        menu.popup(at)

    def _chosen(self, action: QAction) -> None:
        if self._menu_of is not None:
            self._do(action.data(), self._menu_of)

    def _library_changed(self, look_at: object) -> None:
        path = look_at if isinstance(look_at, Path) else None
        # Not while the tile that asked for it is still handling its event.
        QTimer.singleShot(0, self, partial(self._fill_workshops, path))


def _head(words: str, beside: str) -> QHBoxLayout:
    heading, caption = QLabel(words), QLabel(beside)
    heading.setProperty("role", "heading")
    caption.setProperty("role", "caption")
    caption.setWordWrap(True)
    row = QHBoxLayout()
    row.setContentsMargins(_RING, 0, 0, 0)
    row.setSpacing(14)
    row.addWidget(heading)
    row.addWidget(caption, 1, Qt.AlignmentFlag.AlignBottom)
    return row


def _upright(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setProperty("role", "upright")
    return line


def _beyond(tiles: list[Tile], here: int, down: int) -> Tile | None:
    """The nearest tile in the line below (1) or above (−1)."""
    own = tiles[here].mapToGlobal(QPoint(0, 0))
    places = [(tile, tile.mapToGlobal(QPoint(0, 0))) for tile in tiles]
    others = [(tile, at) for tile, at in places if (at.y() - own.y()) * down > 0]
    if not others:
        return None
    nearest = min(abs(at.y() - own.y()) for _tile, at in others)
    line = [
        (abs(at.x() - own.x()), tile) for tile, at in others if abs(at.y() - own.y()) == nearest
    ]
    return min(line, key=lambda pair: pair[0])[1]
