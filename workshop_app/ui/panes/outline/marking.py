"""The very letters a search has found, marked in a line of the outline as they are on the board."""

from typing import Any

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from workshop_app.canvas.found.search import Found
from workshop_app.editor.plain import spans
from workshop_app.editor.selection import Ref
from workshop_app.ui.looks.icons import theme_in_force

_CURRENT_TONES = ("board.found", "board.found_on")
_TONES = ("board.found_fill", "board.found_ink")


def found_words(found: Found, ref: Ref, text: str) -> tuple[str, ...]:
    """What is looked for (plain) and can be read in the `text` of a record's line."""
    if ref not in found.refs:
        return ()
    return tuple(word for word in found.words if spans(text, word))


def paint_marked(
    painter: QPainter, option: QStyleOptionViewItem, words: tuple[str, ...], *, current: bool
) -> None:
    """Paint a line whose option is filled in, with these words marked in it."""
    widget: Any = option.widget
    style, box = widget.style(), _room(option)
    metrics, mode = option.fontMetrics, option.textElideMode
    shown = metrics.elidedText(option.text, mode, box.width())
    option.text = ""
    style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
    layout = _laid_out(shown, option, box)
    tall = layout.boundingRect().height()
    painter.save()
    painter.setPen(option.palette.color(option.palette.ColorRole.Text))
    at = QPointF(box.left(), box.top() + (box.height() - tall) / 2)
    layout.draw(painter, at, _marks(shown, words, current=current))
    painter.restore()


def _room(option: QStyleOptionViewItem) -> QRect:
    """Where Qt writes the text of a line."""
    widget: Any = option.widget
    style = widget.style()
    text = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, widget)
    beside = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, widget) + 1
    return text.adjusted(beside, 0, -beside, 0)


def _laid_out(shown: str, option: QStyleOptionViewItem, box: QRect) -> QTextLayout:
    layout = QTextLayout(shown, option.font)
    asked = QTextOption(Qt.AlignmentFlag.AlignLeading)
    asked.setTextDirection(option.direction)
    asked.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(asked)
    layout.beginLayout()
    layout.createLine().setLineWidth(box.width())
    layout.endLayout()
    return layout


def _marks(shown: str, words: tuple[str, ...], *, current: bool) -> list[QTextLayout.FormatRange]:
    ground, ink = (theme_in_force()[token] for token in (_CURRENT_TONES if current else _TONES))
    look = QTextCharFormat()
    look.setBackground(QColor(ground))
    look.setForeground(QColor(ink))
    marks = []
    for start, end in (place for word in words for place in spans(shown, word)):
        mark = QTextLayout.FormatRange()
        mark.start, mark.length, mark.format = start, end - start, look
        marks.append(mark)
    return marks
