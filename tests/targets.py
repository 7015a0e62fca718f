"""How large the places are that a person presses: every control, row, tab and handle of a widget."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QDateTimeEdit,
    QHeaderView,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QScrollBar,
    QSlider,
    QSplitterHandle,
    QTabBar,
    QTextEdit,
    QTreeView,
    QWidget,
)

Target = tuple[str, int, int]
"""What it is, how wide and how high it is, in px."""

_CONTROLS = (
    QAbstractButton, QComboBox, QAbstractSpinBox, QLineEdit, QSlider, QTextEdit, QPlainTextEdit,
)  # fmt: skip
_MOST_ROWS = 40


def small_targets(widget: QWidget, least: int) -> list[Target]:
    """The targets in `widget` that are not `least` px wide and high."""
    return sorted({one for one in targets(widget) if min(one[1:]) < least})


def targets(widget: QWidget) -> Iterator[Target]:
    """Every target that is to be seen in `widget`."""
    for one in (widget, *widget.findChildren(QWidget)):
        if one.isVisible() and one.isEnabled():
            yield from _targets_of(one)


def _targets_of(one: QWidget) -> Iterator[Target]:
    if isinstance(one, QTabBar):
        yield from _tabs(one)
    elif isinstance(one, QMenu | QMenuBar):
        yield from _menu(one)
    elif isinstance(one, QHeaderView):
        yield from _sections(one)
    elif isinstance(one, QAbstractItemView):
        yield from _rows(one)
    elif isinstance(one, QSplitterHandle):
        yield _named(one, _grip(one))
    elif isinstance(one, QScrollBar) or _within_another(one):
        return
    elif isinstance(one, _CONTROLS) or one.property("target"):
        yield _named(one, one.size())


def _tabs(bar: QTabBar) -> Iterator[Target]:
    for at in range(bar.count()):
        yield (f"tab {bar.tabText(at)}", *bar.tabRect(at).size().toTuple())


def _menu(menu: QMenu | QMenuBar) -> Iterator[Target]:
    for action in menu.actions():
        if action.isVisible() and not action.isSeparator():
            size = menu.actionGeometry(action).size()
            yield (f"{type(menu).__name__} {action.text()}", *size.toTuple())


def _sections(header: QHeaderView) -> Iterator[Target]:
    if header.sectionsClickable():
        for at in range(header.count()):
            if not header.isSectionHidden(at) and header.sectionSize(at):
                name = str(header.model().headerData(at, header.orientation()))
                wide, tall = header.sectionSize(at), header.height()
                upright = header.orientation().name == "Vertical"
                yield (f"head {name}", *((header.width(), wide) if upright else (wide, tall)))


def _rows(view: QAbstractItemView) -> Iterator[Target]:
    model = view.model()
    if model is None:
        return
    for row in range(min(model.rowCount(view.rootIndex()), _MOST_ROWS)):
        index = model.index(row, 0, view.rootIndex())
        rect = view.visualRect(index)
        if isinstance(view, QTreeView):
            rect.setWidth(view.viewport().width())
        chosen = index.flags() & (Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable)
        if chosen and not rect.isEmpty():
            yield (f"row of {_name(view)}", *rect.size().toTuple())


def _grip(handle: QSplitterHandle) -> QSize:
    """Where it can be taken hold of: its knob, or all of it."""
    knob = getattr(handle, "knob", QRect())
    return handle.size() if knob.isEmpty() else (knob & handle.rect()).size()


def _within_another(one: QWidget) -> bool:
    """A part of a control or view, such as the line of a spin box."""
    parent = one.parentWidget()
    parts = isinstance(parent, QComboBox | QAbstractSpinBox | QDateTimeEdit | QTabBar)
    return parts or isinstance(parent, QHeaderView | QAbstractScrollArea)


def _named(one: QWidget, size: QSize) -> Target:
    return (_name(one), *size.toTuple())


def _name(one: QWidget) -> str:
    words = one.accessibleName() or getattr(one, "text", str)() or one.objectName()
    return f"{type(one).__name__} {words}".strip()
