"""The list of a workshop's named versions and automatic backups, with a small picture of each."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.storage.backups import backups_of
from workshop_app.storage.home import Home
from workshop_app.storage.index import Summary
from workshop_app.storage.versions import versions_of
from workshop_app.ui.looks.icons import theme_in_force
from workshop_app.ui.panes.written import count_text
from workshop_app.ui.shelf.tiles import spoken_moment
from workshop_app.words import _, ngettext

PICTURE = QSize(104, 45)
_ROW, _HEADING = 66, 34
_ITEM = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Kept:
    """A state that can be looked at and restored; `name` is "" for an automatic backup."""

    path: Path
    name: str
    at: datetime
    held: Summary

    @property
    def title(self) -> str:
        """The name the person gave, or what it is."""
        return self.name or _("Automatic backup")

    def when(self, today: date) -> str:
        """“today 14:20”."""
        return spoken_moment(self.at.isoformat(), today)

    def about(self, today: date) -> str:
        """“today 14:20 · 61 cards, 3 personas”; what is wrong with it where it is damaged."""
        if self.held.trouble:
            return _("{when} · cannot be read").format(when=self.when(today))
        cards = ngettext("{n} card", "{n} cards", self.held.cards).format(
            n=count_text(self.held.cards)
        )
        personas = ngettext("{n} persona", "{n} personas", self.held.personas)
        return _("{when} · {cards}, {personas}").format(
            when=self.when(today), cards=cards, personas=personas.format(n=self.held.personas)
        )


def kept_states(home: Home, file: Path, workshop_id: str) -> tuple[list[Kept], list[Kept]]:
    """Named versions and automatic backups of a workshop, each the newest first; reads files."""
    named = [Kept(v.path, v.name, v.at, v.held) for v in versions_of(home, file, workshop_id)]
    copies = backups_of(home, file, workshop_id)
    return named, [Kept(copy.path, "", copy.at, copy.summary()) for copy in copies]


class KeptList(QListWidget):
    """Two headings with rows below them; `kept` is the chosen one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Row(self))
        self.setAccessibleName(_("Versions and backups"))
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def kept(self) -> Kept | None:
        """What is chosen."""
        item = self.currentItem()
        found = item.data(_ITEM) if item is not None else None
        return found if isinstance(found, Kept) else None

    def fill(self, named: list[Kept], copies: list[Kept]) -> None:
        """Show these instead of what was there, the first one chosen."""
        self.clear()
        for heading, listed in ((_("Named versions"), named), (_("Automatic backups"), copies)):
            if listed:
                self._add_heading(heading)
                for kept in listed:
                    self._add(kept)
        first = next((at for at in range(self.count()) if self.item(at).data(_ITEM)), -1)
        self.setCurrentRow(first)

    def states(self) -> list[Kept]:
        """All that is listed, from the top."""
        found = (self.item(at).data(_ITEM) for at in range(self.count()))
        return [kept for kept in found if isinstance(kept, Kept)]

    def show_picture(self, path: Path, picture: QPixmap) -> None:
        """The small picture of the state at `path`."""
        for at in range(self.count()):
            kept = self.item(at).data(_ITEM)
            if isinstance(kept, Kept) and kept.path == path:
                self.item(at).setData(Qt.ItemDataRole.DecorationRole, picture)

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words, self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setSizeHint(QSize(0, px(_HEADING)))

    def _add(self, kept: Kept) -> None:
        item = QListWidgetItem(kept.title, self)
        item.setData(_ITEM, kept)
        item.setSizeHint(QSize(0, px(_ROW)))
        about = kept.about(date.today())
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{kept.title}, {about}")
        item.setToolTip(kept.held.trouble)


class _Row(QStyledItemDelegate):
    """Paints a picture, a bold title, and a quiet line; a heading in small letters."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        hint = index.data(Qt.ItemDataRole.SizeHintRole)
        return hint if isinstance(hint, QSize) else super().sizeHint(option, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        kept = index.data(_ITEM)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        if not isinstance(kept, Kept):
            room = rect.adjusted(12, 8, -12, -4)
            _line(painter, room, str(index.data()), theme_in_force()["soft_ink"], 12, bold=True)
        else:
            self._paint_row(painter, rect, option, index, kept)
        painter.restore()

    def _paint_row(
        self,
        painter: QPainter,
        rect: QRect,
        option: QStyleOptionViewItem,
        index: _Index,
        kept: Kept,
    ) -> None:
        colours = theme_in_force()
        state: QStyle.StateFlag = option.state
        body = rect.adjusted(4, 2, -4, -2)
        _ground(painter, body, state)
        place = QRect(body.left() + 8, body.center().y() - PICTURE.height() // 2 + 1, 0, 0)
        place.setSize(PICTURE)
        painter.fillRect(place, QColor(colours["board.persona"]))
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(picture, QPixmap):
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(place, picture)
        painter.setPen(QPen(QColor(colours["line"]), 1))
        painter.drawRect(place)
        words = QRect(place.right() + 13, body.top() + px(10), 0, px(20))
        words.setRight(body.right() - 8)
        _line(painter, words, kept.title, colours["ink"], 13, bold=bool(kept.name))
        words.translate(0, px(21))
        quiet = "danger" if kept.held.trouble else "soft_ink"
        _line(painter, words, kept.about(date.today()), colours[quiet], 12, bold=False)


def _ground(painter: QPainter, body: QRect, state: QStyle.StateFlag) -> None:
    colours = theme_in_force()
    painter.setPen(Qt.PenStyle.NoPen)
    if state & QStyle.StateFlag.State_Selected:
        painter.setBrush(QColor(colours["accent_tint"]))
        painter.drawRoundedRect(body, 6, 6)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(QColor(colours["hover"]))
        painter.drawRoundedRect(body, 6, 6)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours["focus"]), 2))
        painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), 6, 6)


def _line(
    painter: QPainter, room: QRect, text: str, colour: str, pixels: int, *, bold: bool
) -> None:
    font = QFont(painter.font())
    font.setPixelSize(px(pixels))
    font.setBold(bold)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)
