"""Nothing of the window is silent: every class of widget is seen somewhere and told there."""

import importlib
import pkgutil
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QWidget

import workshop_app.canvas
import workshop_app.ui
from tests.dialogs import faults_of_dialog
from tests.reading import clashes_in, faults_in, jumps_in, reader_of, tab_stops
from tests.shown import look_at_everything
from workshop_app.ui.window import MainWindow

_Role, _Text = QAccessible.Role, QAccessible.Text

# What only adorns: it takes no press and no key, and what it shows is told elsewhere.
ADORNING = {
    "DropFrame": "where something dragged in from elsewhere would land; said as it moves",
    "FoundFrame": "round what a search has found; the search says what it is",
    "Lift": "the card in the air; said as it moves",
    "Ring": "round what the tour speaks of",
    "TouchRing": "how long a finger has rested",
}

# What paints itself, and is told by what stands in or beside it.
ELSEWHERE = {
    "Corner": "the buttons it holds", "HeaderStrip": "stages and steps are parts of the board",
    "Handle": "the two parts it stands between",
    "IconLabel": "the words beside the icon", "LeftStrip": "personas and lanes are parts, too",
    "_Picture": "the sentence below it",
}  # fmt: skip

# What is there in touch mode alone, to be pressed in place of what it lies under.
FOR_FINGERS = {"FingerRoom": "the text field that takes what is pressed in it"}


def test_everything_is_told(window: MainWindow) -> None:
    """In one window, one thing after the other; a fault says where."""
    found: list[str] = []
    seen: set[str] = set()

    def look(name: str, shown: QWidget) -> None:
        seen.update(_classes_in(shown))
        asks = name.startswith("dialog ")
        faults = _faults_of_dialog(shown) if asks else _faults(shown)
        found.extend(f"{name}: {fault}" for fault in faults)

    look_at_everything(window, look)
    assert not found, "\n".join(found)
    assert sorted(_every_class() - seen - {*ADORNING, *FOR_FINGERS}) == [], (
        "show these in tests/shown.py"
    )


def test_what_adorns_is_out_of_the_way(window: MainWindow) -> None:
    for name in ADORNING:
        for widget in window.findChildren(QWidget):
            if type(widget).__name__ == name:
                assert widget.focusPolicy() == Qt.FocusPolicy.NoFocus, name
                assert widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents), name


def _faults_of_dialog(dialog: QWidget) -> Iterator[str]:
    yield from faults_of_dialog(dialog)
    QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Escape)
    if dialog.isVisible():
        yield "Esc does not close it"


def _faults(shown: QWidget) -> Iterator[str]:
    if isinstance(shown, QMenu):
        yield from _menu_faults(shown)
        return
    yield from faults_in(shown)
    if shown.parentWidget() is not None:  # for a whole page see `test_focus_kept`
        yield from jumps_in(tab_stops(shown))
    for widget in (shown, *shown.findChildren(QWidget)):
        if widget.isVisible() and _paints_itself(widget):
            told = reader_of(widget)
            if not told.text(_Text.Name).strip():
                yield f"{type(widget).__name__} paints itself and has no name"
            if told.role() in (_Role.NoRole, _Role.Client):
                yield f"{type(widget).__name__} paints itself and has no role"
        if widget.isVisible() and _is_group(widget) and reader_of(widget).role() == _Role.Client:
            yield f"{type(widget).__name__} has a name that no reader finds without a role"


def _menu_faults(menu: QMenu) -> Iterator[str]:
    actions = [action for action in menu.actions() if not action.isSeparator()]
    yield from (f"nothing in {menu.title()}" for _none in [0] if not actions)
    yield from (f"an entry without words in {menu.title()}" for a in actions if not a.text())
    yield from (f"Alt+letter twice: {key}" for key in clashes_in([a.text() for a in actions]))


def _paints_itself(widget: QWidget) -> bool:
    own = type(widget).__module__.startswith("workshop_app")
    told = type(widget).__name__ in (*ADORNING, *ELSEWHERE)
    return own and not told and "paintEvent" in type(widget).__dict__


def _is_group(widget: QWidget) -> bool:
    own = type(widget).__module__.startswith("workshop_app")
    return own and isinstance(widget, QFrame) and bool(widget.accessibleName())


def _classes_in(shown: QWidget) -> set[str]:
    """The classes of the program that are to be seen, and those they are made from."""
    visible = [w for w in (shown, *shown.findChildren(QWidget)) if w.isVisible()]
    return {kind.__name__ for widget in visible for kind in type(widget).__mro__ if _is_ours(kind)}


def _every_class() -> set[str]:
    """Every widget the program can make, whatever room it is in."""
    for room in (workshop_app.canvas, workshop_app.ui):
        for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            importlib.import_module(module.name)
    return {kind.__name__ for kind in _below(QWidget) if _is_ours(kind)}


def _below(kind: type) -> Iterator[type]:
    for child in type.__subclasses__(kind):
        yield child
        yield from _below(child)


def _is_ours(kind: type) -> bool:
    return kind.__module__.startswith("workshop_app") and issubclass(kind, QWidget)
