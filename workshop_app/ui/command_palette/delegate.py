"""How a line of the command palette looks: icon, name with the typed letters bold, path, keys."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.touch.targets import for_fingers
from workshop_app.ui.command_palette.entries import Found
from workshop_app.ui.command_palette.list_model import FOUND
from workshop_app.ui.looks.icons import theme_in_force

_ROW = 36
_SIDE, _ICON, _GAP, _CAP = 10, 18, 10, 20


class LineDelegate(QStyledItemDelegate):
    """Paints one line; mirrored in languages that run from right to left."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, for_fingers(max(_ROW, px(_ROW))))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        found = index.data(FOUND)
        if not isinstance(found, Found):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _Line(painter, option, found).paint()
        painter.restore()


class _Line:
    """One line while it is painted; `room` shrinks from both ends."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, found: Found) -> None:
        self._painter, self._entry, self._found = painter, found.entry, found
        self._whole = QRect(option.rect)
        self._room = self._whole.adjusted(_SIDE, 0, -_SIDE, 0)
        self._rtl = option.direction == Qt.LayoutDirection.RightToLeft
        self._chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._palette: QPalette = option.palette
        self._font = QFont(option.font)
        theme = theme_in_force()
        self._soft = QColor(theme["soft_ink"])
        self._faint = QColor(theme["faint_ink"])
        self._line, self._focus = QColor(theme["field_line"]), QColor(theme["focus"])
        self._tint = QColor(theme["accent_tint"])

    def paint(self) -> None:
        """From the outside to the inside."""
        if self._chosen:
            box = self._whole.adjusted(2, 2, -2, -2)
            self._painter.setPen(QPen(self._focus, 2))
            self._painter.setBrush(self._tint)
            self._painter.drawRoundedRect(box, 6, 6)
        self._icon()
        for key in reversed(self._entry.keys[:1]):
            self._key(key)
        self._path()
        self._title()

    def _icon(self) -> None:
        side = px(_ICON)
        box = self._take(side, leading=True)
        box = QRect(box.x(), box.center().y() - side // 2, side, side)
        mode = QIcon.Mode.Normal if self._entry.possible else QIcon.Mode.Disabled
        self._entry.icon.paint(self._painter, box, Qt.AlignmentFlag.AlignCenter, mode)
        self._take(_GAP, leading=True)

    def _key(self, key: str) -> None:
        font = QFont(self._font)
        font.setPixelSize(px(12))
        wide = QFontMetrics(font).horizontalAdvance(key) + 14
        box = self._take(wide, leading=False)
        tall = px(_CAP)
        box = QRect(box.x(), box.center().y() - tall // 2, wide, tall)
        self._painter.setPen(QPen(self._line, 1))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRoundedRect(box, 5, 5)
        self._words(key, box, font, self._ink(self._soft), Qt.AlignmentFlag.AlignCenter)
        self._take(_GAP, leading=False)

    def _path(self) -> None:
        font = QFont(self._font)
        font.setPixelSize(px(12))
        wide = QFontMetrics(font).horizontalAdvance(self._entry.path)
        box = self._take(min(wide, self._room.width() // 2), leading=False)
        self._words(self._entry.path, box, font, self._ink(self._soft), self._trailing())
        self._take(_GAP, leading=False)

    def _title(self) -> None:
        """The typed letters are bold; runs are set one after the other."""
        ink = self._ink(self._palette.color(QPalette.ColorRole.Text))
        metrics = QFontMetrics(self._bold(True))
        title = metrics.elidedText(
            self._entry.title, Qt.TextElideMode.ElideRight, self._room.width()
        )
        if self._rtl or title != self._entry.title or not self._found.letters:
            self._words(title, self._room, self._font, ink, self._leading())
            return
        for text, bold in _runs(title, self._found.letters):
            font = self._bold(bold)
            wide = QFontMetrics(font).horizontalAdvance(text)
            self._words(text, self._take(wide, leading=True), font, ink, self._leading())

    def _bold(self, bold: bool) -> QFont:
        font = QFont(self._font)
        font.setBold(bold)
        return font

    def _ink(self, usual: QColor) -> QColor:
        return usual if self._entry.possible else self._faint

    def _take(self, wide: int, *, leading: bool) -> QRect:
        """Cut `wide` px off an end of the room that is left."""
        room = self._room
        if leading != self._rtl:
            box = QRect(room.x(), room.y(), wide, room.height())
            self._room = room.adjusted(wide, 0, 0, 0)
        else:
            box = QRect(room.right() + 1 - wide, room.y(), wide, room.height())
            self._room = room.adjusted(0, 0, -wide, 0)
        return box

    def _words(
        self, text: str, box: QRect, font: QFont, ink: QColor, align: Qt.AlignmentFlag
    ) -> None:
        self._painter.setFont(font)
        self._painter.setPen(ink)
        flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 1)
        self._painter.drawText(box, int(flags), shown)

    def _leading(self) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignRight if self._rtl else Qt.AlignmentFlag.AlignLeft

    def _trailing(self) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignLeft if self._rtl else Qt.AlignmentFlag.AlignRight


def _runs(title: str, letters: tuple[int, ...]) -> list[tuple[str, bool]]:
    """`title` in pieces that are bold, or not."""
    runs: list[tuple[str, bool]] = []
    for at, letter in enumerate(title):
        bold = at in letters
        if runs and runs[-1][1] == bold:
            runs[-1] = (runs[-1][0] + letter, bold)
        else:
            runs.append((letter, bold))
    return runs
