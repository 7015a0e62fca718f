"""How cells of a table of records are painted and edited in place."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.ui.looks.icons import paint_icon, theme_in_force
from workshop_app.ui.panes.table.columns import Column
from workshop_app.ui.panes.table.record_model import ID, VALUE
from workshop_app.ui.widgets.rating import MOST, Rating

Link = tuple[str, str, str, str]
"""A link in a cell: (record id, icon, token of its colour, words)."""

_WAYS: dict[Qt.Key, Callable[[QComboBox], int]] = {
    Qt.Key.Key_Up: lambda combo: combo.currentIndex() - 1,
    Qt.Key.Key_Down: lambda combo: combo.currentIndex() + 1,
    Qt.Key.Key_Home: lambda _combo: 0,
    Qt.Key.Key_End: lambda combo: combo.count() - 1,
}
"""Which choice a key of a list leads to; of itself Qt would close the list at the first of them."""

_LINE, _PAD, _DOT = 22, 6, 4.0
_LEAST_TALL, _WORDS_PAD = 36, 26
"""At the usual size of words."""


class CellDelegate(QStyledItemDelegate):
    """Emits `link_pressed(record id)` for a click on a link of a cell."""

    link_pressed = Signal(str)

    def __init__(self, columns: tuple[Column, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self.open_editor: QWidget | None = None
        self.open_record = ""

    def pending(self) -> str:
        """What is typed in the open editor and not kept yet, or ""."""
        editor = self.open_editor
        return editor.text() if isinstance(editor, QLineEdit) and editor.isModified() else ""

    # Painting -------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        kind, box = self._columns[index.column()].kind, QRect(option.rect)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        # The style's own focus ring would take room from the words.
        option.state &= ~QStyle.StateFlag.State_HasFocus
        painter.save()
        if kind in ("rating", "links"):
            self._paint_ground(painter, option, index)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint = _paint_dots if kind == "rating" else _paint_links
            mirrored = option.direction == Qt.LayoutDirection.RightToLeft
            paint(painter, box, index.data(VALUE), mirrored=mirrored)
        else:
            super().paint(painter, option, index)
        _paint_edges(painter, box, focused)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        widget = ground.widget
        style = widget.style() if widget is not None else None
        if style is not None:
            style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, widget)

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        kind, wide = self._columns[index.column()].kind, QRect(option.rect).width()
        tall = px(_LEAST_TALL)
        if kind == "links":
            tall = len(index.data(VALUE)) * px(_LINE) + 2 * px(_PAD)
        elif kind == "text":
            room = QRect(0, 0, max(40, wide - px(_WORDS_PAD)), 10_000)
            words = str(index.data() or "")
            wrap = int(Qt.TextFlag.TextWordWrap)
            tall = option.fontMetrics.boundingRect(room, wrap, words).height() + 2 * px(_PAD)
        return QSize(wide, max(tall, px(_LEAST_TALL)))

    # Editing --------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Any) -> QWidget:
        column = self._columns[index.column()]
        editor: QWidget
        if column.kind == "choice":
            editor = self._combo(parent, column)
        elif column.kind == "rating":
            editor = self._rating(parent, column)
        else:
            line = QLineEdit(parent)
            line.setAlignment(Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag(0))
            editor = line
        editor.setAccessibleName(column.title)
        if isinstance(editor, QComboBox):
            editor.setAccessibleDescription(column.title)  # for a name Qt tells the choice
        self.open_editor, self.open_record = editor, str(index.data(ID))
        return editor

    def _combo(self, parent: QWidget, column: Column) -> QComboBox:
        combo = QComboBox(parent)
        for value, title in column.choices.items():
            combo.addItem(title, value)
        combo.activated.connect(self._picked)
        return combo

    def _rating(self, parent: QWidget, column: Column) -> Rating:
        rating = Rating(column.title, parent)
        rating.setAutoFillBackground(True)
        rating.rated.connect(self._picked)
        return rating

    def _picked(self) -> None:
        editor = self.sender()
        if isinstance(editor, QWidget):
            self.commitData.emit(editor)
            if isinstance(editor, QComboBox):
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def destroyEditor(self, editor: QWidget, index: Any) -> None:
        if editor is self.open_editor:
            self.open_editor = None
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Any) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(list(self._columns[index.column()].choices).index(
                index.data(VALUE)))  # fmt: skip
        elif isinstance(editor, Rating):
            editor.show_figure(index.data(VALUE))
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: Any, index: Any) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, Rating):
            model.setData(index, editor.figure())
        elif isinstance(editor, QLineEdit) and editor.isModified():
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Any
    ) -> None:
        box = QRect(option.rect)
        if box.height() > px(40) and not isinstance(editor, Rating):
            middle = box.center()
            box.setHeight(px(36))
            box.moveCenter(middle)
        editor.setGeometry(box)

    def editorEvent(
        self, event: QEvent, model: Any, option: QStyleOptionViewItem, index: Any
    ) -> bool:
        if (
            self._columns[index.column()].kind == "links"
            and isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
        ):
            links = index.data(VALUE)
            top = _links_top(QRect(option.rect), len(links))
            at = int((event.position().y() - top) // px(_LINE))
            if 0 <= at < len(links):
                self.link_pressed.emit(links[at][0])
                return True
        return super().editorEvent(event, model, option, index)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        # Arrows go along the choices; Enter keeps one, Esc the one before.
        if isinstance(editor, QComboBox) and isinstance(event, QKeyEvent):
            way = _WAYS.get(Qt.Key(event.key())) if not event.modifiers() else None
            if way is not None:
                if event.type() == QEvent.Type.KeyPress:
                    editor.setCurrentIndex(max(0, min(way(editor), editor.count() - 1)))
                return event.type() == QEvent.Type.KeyPress
        return super().eventFilter(editor, event)


def _paint_edges(painter: QPainter, box: QRect, focused: bool) -> None:
    colours = theme_in_force()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(QColor(colours["line"]), 1))
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    if focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours["focus"]), 2))
        painter.drawRect(box.adjusted(1, 1, -1, -1))


def _paint_dots(painter: QPainter, box: QRect, figure: int | None, *, mirrored: bool) -> None:
    colours = theme_in_force()
    for at in range(MOST):
        full = at < (figure or 0)
        painter.setPen(QPen(QColor(colours["accent" if full else "line_strong"]), 1.2))
        painter.setBrush(QColor(colours["accent"]) if full else Qt.BrushStyle.NoBrush)
        along = px(14) + at * px(16)
        x = box.right() + 1 - along if mirrored else box.left() + along
        painter.drawEllipse(QPointF(x, box.center().y() + 0.5), px(_DOT), px(_DOT))


def _links_top(box: QRect, count: int) -> float:
    return box.top() + (box.height() - count * px(_LINE)) / 2


def _paint_links(painter: QPainter, box: QRect, links: tuple[Link, ...], *, mirrored: bool) -> None:
    top = _links_top(box, len(links))
    metrics = painter.fontMetrics()
    painter.setLayoutDirection(
        Qt.LayoutDirection.LayoutDirectionAuto
    )  # as the words themselves run
    for at, (_id, picture, token, words) in enumerate(links):
        line = QRectF(box.left() + 8, top + at * px(_LINE), box.width() - 16, px(_LINE))
        side = QRectF(line.left(), line.center().y() - px(7), px(14), px(14))
        if mirrored:
            side.moveRight(line.right())
        paint_icon(painter, picture, side, theme_in_force()[token])
        line.adjust(0 if mirrored else px(20), 0, -px(20) if mirrored else 0, 0)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(line.width()))
        painter.setPen(QColor(theme_in_force()["ink"]))
        edge = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        alignment = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | edge
        painter.drawText(line, alignment, shown)
