"""What a screen reader finds in a window, through Qt's accessible interfaces, and what it lacks."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QSizeGrip,
    QSplitterHandle,
    QTabBar,
    QTextEdit,
    QWidget,
)

from workshop_app.ui.keyboard.focus_chain import next_in_chain

_Role, _Text = QAccessible.Role, QAccessible.Text
_BUTTONS = {_Role.PushButton, _Role.CheckBox, _Role.RadioButton, _Role.ButtonMenu,
            _Role.ButtonDropDown, _Role.Button}  # fmt: skip
_LISTS = {_Role.List, _Role.Tree, _Role.Table, _Role.Grouping}
_TEXTS = {_Role.EditableText, _Role.StaticText, _Role.Document, _Role.Paragraph}
_INNER = (QScrollBar, QSizeGrip, QSplitterHandle, QHeaderView)


def reader_of(widget: QWidget) -> QAccessibleInterface:
    """What a screen reader is given of a widget."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None, widget
    return found


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    return reader_of(widget).text(_Text.Name)


def faults_in(place: QWidget) -> list[str]:
    """What is wrong for a screen reader with what can be reached or pressed in `place`."""
    return [f"{_described(w)}: {fault}" for w in reachable(place) for fault in _faults(w)]


def reachable(place: QWidget) -> list[QWidget]:
    """What a person can reach with the keyboard or press, without Qt's own inner parts."""
    return [w for w in (place, *place.findChildren(QWidget)) if _is_reached(w)]


def _is_reached(widget: QWidget) -> bool:
    if not widget.isVisible() or isinstance(widget, _INNER) or _is_inner(widget):
        return False
    if isinstance(widget, QAbstractButton):
        return True
    focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    return focus and widget.isEnabled() and widget.focusProxy() is None


def _is_inner(widget: QWidget) -> bool:
    """Parts that Qt makes inside its own widgets and tells itself."""
    above = widget.parentWidget()
    if widget.objectName().startswith("qt_"):
        return True
    if isinstance(above, QComboBox | QAbstractSpinBox | QTabBar | QLineEdit):
        return True
    if isinstance(above, QAbstractItemView) and isinstance(widget, QAbstractButton):
        return widget.objectName() == ""  # the corner of a table
    # A place that scrolls takes the keyboard only where nothing within does.
    return type(widget) in (QScrollArea, QAbstractScrollArea) and not widget.property("ringed")


def _faults(widget: QWidget) -> Iterator[str]:
    found = reader_of(widget)
    role, state = found.role(), found.state()
    if not found.text(_Text.Name).strip():
        yield "no name"
    if found.text(_Text.Name).strip("&.… ") == "":
        yield "a name of marks only"
    if role in (_Role.NoRole, _Role.Client):
        yield f"no role ({role.name})"
    if bool(state.disabled) == widget.isEnabled():
        yield "wrong about whether it can be used"
    if isinstance(widget, QAbstractButton):
        yield from _button_faults(widget, role, state)
    elif isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        yield from _text_faults(widget, role, state)
    elif isinstance(widget, QAbstractSlider) and role not in (_Role.Slider, _Role.Dial):
        yield f"a slider that is a {role.name}"
    elif isinstance(widget, QAbstractItemView) and role not in _LISTS:
        yield f"a list that is a {role.name}"
    yield from _value_faults(widget, found)


def _button_faults(
    button: QAbstractButton, role: QAccessible.Role, state: QAccessible.State
) -> Iterator[str]:
    if role not in _BUTTONS:
        yield f"a button that is a {role.name}"
    if button.isCheckable() and bool(state.checked) != button.isChecked():
        yield "wrong about whether it is checked"
    if button.isCheckable() and not state.checkable:
        yield "does not say that it can be checked"


def _text_faults(
    text: QLineEdit | QTextEdit | QPlainTextEdit, role: QAccessible.Role, state: QAccessible.State
) -> Iterator[str]:
    if role not in _TEXTS:
        yield f"a text that is a {role.name}"
    if bool(state.readOnly) != text.isReadOnly():
        yield "wrong about whether it can be written in"


def _value_faults(widget: QWidget, found: QAccessibleInterface) -> Iterator[str]:
    if isinstance(widget, QAbstractSlider):
        value = found.valueInterface()
        shown = widget.value() / getattr(widget, "parts", 1)  # whole numbers stand for parts
        if value is None or value.currentValue() != shown:
            yield "does not tell its value"
    elif isinstance(widget, QComboBox):
        told = {found.text(_Text.Value), found.text(_Text.Name)}
        if widget.currentText() not in told:
            yield "does not tell its choice"
        if not (found.text(_Text.Description) or _labels_of(found)):
            # On Linux and macOS Qt gives the choice as the name; only these say what it is of.
            yield "does not tell what is chosen here"
    name, more = found.text(_Text.Name), found.text(_Text.Description)
    if isinstance(widget, QAbstractButton) and more.startswith(name) and more != name:
        yield f"says its name twice: {more}"


def _labels_of(found: QAccessibleInterface) -> list[object]:
    return [other for other, kind in found.relations() if kind == QAccessible.RelationFlag.Label]


def _described(widget: QWidget) -> str:
    chain = list[str]()
    at: QWidget | None = widget
    while at is not None and len(chain) < 4:
        chain.append(f"{type(at).__name__}({at.objectName() or at.accessibleName()})")
        at = at.parentWidget()
    return " < ".join(chain)


def tab_stops(place: QWidget) -> list[QWidget]:
    """What Tab goes to within `place`, in that order."""
    stops, at = list[QWidget](), next_in_chain(place)
    while at is not None and at is not place:
        tabbed = at.focusPolicy() & Qt.FocusPolicy.TabFocus
        inside = at.window() is place.window() and place.isAncestorOf(at)
        if tabbed and inside and at.isVisible() and at.isEnabled() and at.focusProxy() is None:
            stops.append(at)
        at = next_in_chain(at)
    return stops


def jumps_in(stops: list[QWidget]) -> list[str]:
    """Where Tab goes back up and back to the beginning of a line at once."""
    return [
        f"from {_described(one)} back to {_described(next_one)}"
        for one, next_one in pairwise(stops)
        if _is_back(one, next_one)
    ]


def clashes_in(texts: list[str]) -> list[str]:
    """Letters that Alt would have to share between two of these texts."""
    keys = [QKeySequence.mnemonic(text).toString() for text in texts]
    return [key for key in dict.fromkeys(keys) if key and keys.count(key) > 1]


def labels_in(place: QWidget) -> list[str]:
    """The texts of what Alt and a letter can reach in a dialog."""
    buttons = [b.text() for b in place.findChildren(QAbstractButton) if b.isVisible()]
    named = [x.text() for x in place.findChildren(QLabel) if x.isVisible() and x.buddy()]
    return buttons + named


def _is_back(one: QWidget, other: QWidget) -> bool:
    if one.window() is not other.window():
        return False
    first, then = (QRect(w.mapTo(w.window(), QPoint(0, 0)), w.size()) for w in (one, other))
    return then.bottom() <= first.top() and then.right() <= first.left()
