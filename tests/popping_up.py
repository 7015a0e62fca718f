"""What pops up over the window: menus, lists, tips, the tour; each is opened and returned."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolTip, QWidget

from tests.answers import until
from tests.board_order import first
from tests.opening import does, form, page_of
from workshop_app.domain.workshop import TABLES
from workshop_app.ui.command_palette.palette import CommandPalette
from workshop_app.ui.dialogs.tag_popup import TagPopup
from workshop_app.ui.panes.actions_table import ActionsTable
from workshop_app.ui.panes.calendar import Calendar
from workshop_app.ui.panes.fields.figures import DateField
from workshop_app.ui.panes.table.record_model import VALUE
from workshop_app.ui.presenting.presenter import Presenter
from workshop_app.ui.tour.tour import Tour
from workshop_app.ui.window import MainWindow
from workshop_app.words import _


def main_menu(title: str, window: MainWindow) -> QWidget:
    """A menu of the menu bar, e.g. “File”."""
    bar = window.menuBar()
    (action,) = [one for one in bar.actions() if _words(one.text()) == _words(_(title))]
    bar.setActiveAction(action)
    return _open_menu()


def menu(kind: str, window: MainWindow) -> QWidget:
    """The context menu of a thing of this kind."""
    desk = page_of(window).desk
    if kind in TABLES and len(desk.workshop.table(kind)):
        desk.selection.choose(kind, [first(desk, kind).id])
    page_of(window).menus.at_outline(kind, QPoint(60, 60))
    return _open_menu()


def submenu(kind: str, deeper: str, window: MainWindow) -> QWidget:
    """What a context menu holds below one of its lines, e.g. “Change kind”."""
    menu(kind, window)
    upper = _open_menu()
    (action,) = [one for one in upper.actions() if _words(one.text()) == _words(_(deeper))]
    upper.setActiveAction(action)
    QTest.keyClick(upper, Qt.Key.Key_Right)
    until(lambda: _open_menu() is not upper, f"‘{deeper}’ is open")
    return _open_menu()


def cell_menu(window: MainWindow) -> QWidget:
    """The menu of a cell of a table, here of one with links."""
    page = page_of(window)
    page.show_pane("actions")
    pane = page.side.pane("actions")
    assert isinstance(pane, ActionsTable)
    model = pane.view.model()
    rows = [model.index(row, 1) for row in range(model.rowCount())]
    pane.view.setFocus()
    pane.view.setCurrentIndex(next(index for index in rows if len(index.data(VALUE)) > 1))
    QTest.keyClick(pane.view, Qt.Key.Key_Return)
    return _open_menu()


def filter_menu(window: MainWindow) -> QWidget:
    """The conditions a filter can have."""
    bar = page_of(window).over_board.filter_bar()
    bar.begin()
    found = bar.conditions.menu()
    found.popup(QPoint(50, 50))
    return found


def commands(typed: str, window: MainWindow) -> QWidget:
    """The command palette, with letters in it."""
    does(window, "view.commands")
    (palette,) = window.findChildren(CommandPalette)
    QTest.keyClicks(QApplication.focusWidget() or palette, typed)
    return palette


def tour(stop: int, window: MainWindow) -> QWidget:
    """The card of one stop."""
    does(window, "help.tour")
    (found,) = page_of(window).findChildren(Tour)
    for _step in range(stop):
        found.go_on()
    return found.card


def presents(window: MainWindow) -> QWidget:
    """The presenter view, on its way through the map."""
    does(window, "view.present")
    (presenter,) = page_of(window).findChildren(Presenter)
    presenter.go_to_stage(2)
    presenter.way_out.appear()
    return presenter


def tags(window: MainWindow) -> QWidget:
    """The list of words for a card."""
    desk = page_of(window).desk
    desk.selection.choose("cards", [first(desk, "cards", lambda card: card.tags).id])
    does(window, "edit.tags")
    (popup,) = window.findChildren(TagPopup)
    return popup


def calendar(window: MainWindow) -> QWidget:
    """The days to pick one from."""
    shown = form("actions", window)
    field = next(f for f in shown.findChildren(DateField) if f.isVisible())
    field.button.click()
    (found,) = field.findChildren(Calendar)
    return found


def tool_tip(window: MainWindow) -> QWidget:
    """What is said under a resting pointer."""
    export = page_of(window).bar.findChild(QWidget, "bar.export")
    assert export is not None
    QToolTip.showText(export.mapToGlobal(QPoint(20, 30)), export.toolTip(), export)
    until(QToolTip.isVisible, "the tip is there")
    tips = [one for one in QApplication.topLevelWidgets() if isinstance(one, QLabel)]
    (tip,) = [one for one in tips if one.windowType() == Qt.WindowType.ToolTip and one.isVisible()]
    return tip


def _open_menu() -> QMenu:
    until(lambda: isinstance(QApplication.activePopupWidget(), QMenu), "a menu is open")
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def _words(text: str) -> str:
    return text.replace("&", "")
