"""The fields of inspector and persona editor, filled in with real clicks and keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget

from workshop_app.ui.panes.fields.field import Field


def field(place: QWidget, title: str) -> Field:
    """The visible field of this title, scrolled into sight."""
    fields = [one for one in place.findChildren(Field) if one.isVisibleTo(place.window())]
    found = [one for one in fields if one.title == title and one.isVisible()]
    assert found, f"no field ‘{title}’ among {[one.title for one in fields]}"
    _show(found[0])
    return found[0]


def editor(place: QWidget, title: str) -> QWidget:
    """What is typed in: the editor of a field."""
    found = field(place, title).focusProxy()
    assert isinstance(found, QWidget)
    while found.focusProxy() is not None:
        found = found.focusProxy()
    return found


def write(place: QWidget, title: str, text: str) -> None:
    """Click into a field, replace what stands there, and end with Enter (in areas: Tab)."""
    typed = editor(place, title)
    QTest.mouseClick(getattr(typed, "viewport", lambda: typed)(), Qt.MouseButton.LeftButton)
    QTest.keyClick(typed, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    for letter in text:
        QTest.keyClicks(_receiver(typed), letter)
    ends = Qt.Key.Key_Return if isinstance(typed, QLineEdit) else Qt.Key.Key_Tab
    QTest.keyClick(_receiver(typed), ends)


def _receiver(typed: QWidget) -> QWidget:
    """Who gets the keys: what is typed in, or the list of words that has opened below it."""
    return QApplication.activePopupWidget() or typed


def _show(widget: QWidget) -> None:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
            QApplication.processEvents()
        parent = parent.parentWidget()
