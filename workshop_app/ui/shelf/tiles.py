"""The tiles of the start page: templates to begin from, workshops to go on with."""

from datetime import date, datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QMouseEvent, QPixmap
from PySide6.QtWidgets import QWidget

from workshop_app.interchange.template import TemplateInfo
from workshop_app.storage.library import Entry
from workshop_app.ui.looks.thumbnails import theme_of
from workshop_app.ui.panes.written import day_text, time_text
from workshop_app.ui.widgets.tile import Tile
from workshop_app.words import _, ngettext

KEYS = {
    "rename": (QKeySequence("F2"),),
    "duplicate": (QKeySequence("Ctrl+D"),),
    "trash": (QKeySequence("Del"), QKeySequence("Backspace")),
}


class TemplateTile(Tile):
    """Emits `chosen(name)` for a click, Space or Enter."""

    chosen = Signal(str)

    def __init__(self, info: TemplateInfo, parent: QWidget | None = None) -> None:
        super().__init__(info.title, _stages(info), "map", parent)
        self.info = info
        self.setObjectName(f"template.{info.name}")
        self.setToolTip(info.subtitle)
        self.clicked.connect(self._chosen)

    def _chosen(self) -> None:
        self.chosen.emit(self.info.name)


class WorkshopTile(Tile):
    """A click chooses it, a double click, Enter or a screen reader's press opens it.

    `wanted("open" | "rename" | "duplicate" | "trash", entry)`.
    """

    wanted = Signal(str, object)
    menu_at = Signal(object, QPoint)  # the entry, and where (global)

    def __init__(self, entry: Entry, today: date, parent: QWidget | None = None) -> None:
        icon_name = "warning" if entry.trouble else "board"
        super().__init__(entry.title, _about(entry, today), icon_name, parent)
        self.entry = entry
        if entry.trouble:
            self.setToolTip(entry.trouble)
            self.setAccessibleDescription(entry.trouble)
        elif entry.thumbnail is not None:
            image = QImage(str(entry.thumbnail))
            self.set_picture(QPixmap.fromImage(image))
            self.painted_in = theme_of(image)
        self.menu_wanted.connect(self._menu_wanted)
        self.clicked.connect(self._open)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # No click: that opens it for screen readers, and a second one would fall on the board.
        self.setDown(False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open()
            return
        pressed = QKeySequence(event.keyCombination())
        for what, sequences in KEYS.items():
            if pressed in sequences:
                self.wanted.emit(what, self.entry)
                return
        super().keyPressEvent(event)

    def _open(self) -> None:
        self.wanted.emit("open", self.entry)

    def _menu_wanted(self, at: QPoint) -> None:
        self.menu_at.emit(self.entry, at)


def _stages(info: TemplateInfo) -> str:
    count = len(info.stages)
    words = ngettext("{n} stage", "{n} stages", count).format(n=count)
    if count < 2:
        return words
    return _("{first} → {last}, {stages}").format(
        first=info.stages[0], last=info.stages[-1], stages=words
    )


def _about(entry: Entry, today: date) -> str:
    if entry.trouble:
        return _("Cannot be read")
    # When it was comes first: newest are first, and a long name may be cut.
    parts = (spoken_moment(entry.saved_at or entry.date, today), entry.organisation)
    return " · ".join(part for part in parts if part)


def spoken_moment(written: str, today: date) -> str:
    """“today 14:20”, “yesterday”, “3 October”, “3 October 2024”; "" for what is no date."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return ""
    if moment.tzinfo is not None:
        moment = moment.astimezone()
    days = (today - moment.date()).days
    if days == 0 and len(written) > 10:
        return _("today {time}").format(time=time_text(moment.hour, moment.minute))
    if days in (0, 1):
        return _("today") if days == 0 else _("yesterday")
    return day_text(moment.date(), with_year=moment.year != today.year)
