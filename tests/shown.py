"""How everything that is no dialog comes to be seen: each page, pane, form, bar and popup by name."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.board_order import first
from tests.images import png
from tests.theatre import theatre
from workshop_app.canvas.typing.text_field import TextField
from workshop_app.domain.workshop import TABLES
from workshop_app.editor.deleting import delete
from workshop_app.interchange.image import read_image
from workshop_app.storage.names import unused_path
from workshop_app.storage.open_file import create_workshop
from workshop_app.ui.command_palette.palette import CommandPalette
from workshop_app.ui.commands.gathering import BAR
from workshop_app.ui.commands.gathering import COMMANDS as GATHERING
from workshop_app.ui.dialogs.tag_popup import TagPopup
from workshop_app.ui.files.chance import now
from workshop_app.ui.page.context_menu import MENUS
from workshop_app.ui.panes.calendar import Calendar
from workshop_app.ui.panes.fields.figures import DateField
from workshop_app.ui.panes.image_reader import with_image
from workshop_app.ui.presenting.presenter import Presenter
from workshop_app.ui.safety.beside import BesideWindow
from workshop_app.ui.safety.kept_list import kept_states
from workshop_app.ui.safety.versions import keep_version, open_beside
from workshop_app.ui.tour.tour import Tour
from workshop_app.ui.window import MainWindow
from workshop_app.ui.workshop_page import WorkshopPage

Show = Callable[[MainWindow], QWidget]
"""Brings something about and returns the widget that holds it."""

FORMS = (
    "cards", "points", "stages", "steps", "lanes", "personas", "maps", "connections", "actions",
    "metrics",
)  # fmt: skip


def _page(window: MainWindow) -> WorkshopPage:
    assert window.page is not None
    return window.page


def _does(window: MainWindow, command: str) -> None:
    window.actions_.refresh()
    assert window.actions_[command].isEnabled(), command
    window.actions_[command].trigger()
    QApplication.processEvents()


def _pane(name: str, window: MainWindow) -> QWidget:
    _page(window).show_pane(name)
    return _page(window).side


def _empty_pane(name: str, window: MainWindow) -> QWidget:
    """A pane of a workshop that has nothing for it."""
    refs = tuple((name, one) for one in _ids(window, name))
    _page(window).desk.editor.apply("Empty", delete, refs=refs)
    shown = _pane(name, window)
    QApplication.processEvents()
    return shown


def _ids(window: MainWindow, table: str) -> tuple[str, ...]:
    return tuple(row.id for row in _page(window).desk.workshop.table(table).rows())


def _form(table: str, window: MainWindow) -> QWidget:
    page = _page(window)
    row = first(page.desk, table, lambda r: table != "cards" or r.kind == "touchpoint")
    page.desk.selection.choose(table, [row.id])
    page.show_inspector(True)
    QApplication.processEvents()
    assert page.inspector is not None
    return page.inspector


def _facts(window: MainWindow) -> QWidget:
    _page(window).desk.selection.clear()
    _page(window).show_facts()
    inspector = _page(window).inspector
    assert inspector is not None
    return inspector


def _emotions(window: MainWindow) -> QWidget:
    _page(window).show_emotions(True)
    panel = _page(window).emotions
    assert panel is not None
    return panel


def _finding(window: MainWindow) -> QWidget:
    _does(window, "edit.find")
    _page(window).over_board.find_bar().field.setText("door")
    return _page(window).over_board


def _filtering(window: MainWindow) -> QWidget:
    filtering = _page(window).desk.filtering
    filtering.set(filtering.wanted.toggled("kinds", "pain_point"))
    _does(window, "view.filter")
    return _page(window).over_board


def _filtered_pane(window: MainWindow) -> QWidget:
    _filtering(window)
    _pane("parking_lot", window)
    return window


def _gathering(window: MainWindow) -> QWidget:
    """The bar over the board while clicks gather."""
    _does(window, GATHERING[0].id)
    bar = _page(window).board.findChild(QWidget, BAR)
    assert isinstance(bar, QWidget)
    return bar


def _filter_menu(window: MainWindow) -> QWidget:
    bar = _page(window).over_board.filter_bar()
    bar.begin()
    menu = bar.conditions.menu()
    menu.popup(QPoint(50, 50))
    return menu


def _menu(kind: str, window: MainWindow) -> QWidget:
    """The context menu of a thing of this kind."""
    desk = _page(window).desk
    if kind in TABLES and _ids(window, kind):
        desk.selection.choose(kind, [first(desk, kind).id])
    _page(window).menus.at_outline(kind, QPoint(60, 60))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def _commands(window: MainWindow) -> QWidget:
    _does(window, "view.commands")
    return next(iter(window.findChildren(CommandPalette)))


def _tour(window: MainWindow) -> QWidget:
    _does(window, "help.tour")
    return _page(window).findChildren(Tour)[0].card


def _presents(window: MainWindow) -> QWidget:
    _does(window, "view.present")
    presenter = _page(window).findChildren(Presenter)[0]
    presenter.way_out.appear()
    return presenter


def _tags(window: MainWindow) -> QWidget:
    desk = _page(window).desk
    desk.selection.choose("cards", [first(desk, "cards", lambda card: card.tags).id])
    _does(window, "edit.tags")
    return window.findChildren(TagPopup)[0]


def _calendar(window: MainWindow) -> QWidget:
    form = _form("actions", window)
    field = next(f for f in form.findChildren(DateField) if f.isVisible())
    field.button.click()
    return field.findChildren(Calendar)[0]


def _message(window: MainWindow) -> QWidget:
    window.say("The disk is full.", "warning", "Try again", window.actions_.refresh)
    return window.messages.bar


def _beside(window: MainWindow) -> QWidget:
    assert window.session is not None
    keep_version(window, "After the morning")
    facts = window.session.desk.workshop.facts
    kept = kept_states(window.home, window.session.path, facts.id)[0][0]
    open_beside(window, kept, window.session.desk.workshop)
    return _page(window).findChildren(BesideWindow)[0]


def _types_on_a_card(window: MainWindow) -> QWidget:
    page = _page(window)
    page.board.edit(("cards", first(page.desk, "cards").id))
    (field,) = page.board.findChildren(TextField)
    assert field.isVisible()
    return page.board


def _types_a_title(window: MainWindow) -> QWidget:
    tabs = _page(window).tabs
    tabs.rename(_page(window).desk.map.id)
    return tabs


def _minimap(window: MainWindow) -> QWidget:
    board = _page(window).board
    board.set_zoom(1.5)
    board.minimap.want(True)
    return board.minimap


def _form_with_an_image(window: MainWindow) -> QWidget:
    desk = _page(window).desk
    ids = (first(desk, "cards").id,)
    taken = read_image(png())
    where = {"table": "cards", "ids": ids, "field": "image", "name": "A door"}
    desk.editor.apply("Image", with_image, taken=taken, **where)
    desk.selection.choose("cards", ids)
    _page(window).show_inspector(True)
    inspector = _page(window).inspector
    assert inspector is not None
    return inspector


def _persona_in_full(window: MainWindow) -> QWidget:
    """With rows, lists and ratings that are open."""
    shown = _pane("personas", window)
    desk = _page(window).desk
    desk.selection.choose("personas", [first(desk, "personas").id])
    return shown


def _stale(window: MainWindow) -> QWidget:
    """What somebody types has been changed elsewhere: the inspector asks."""
    inspector = _form("cards", window)
    inspector.notice.say("Somebody else changed it.", "Keep mine")  # type: ignore[attr-defined]
    return inspector


def _start(window: MainWindow) -> QWidget:
    _does(window, "file.close")
    assert window.page is None
    return window.start_page


def _library(window: MainWindow) -> QWidget:
    create_workshop(unused_path(window.home, "First visit"), theatre(), window.home, now()).close()
    window.start_page.refresh()
    return window.start_page


SHOWN: dict[str, Show] = {
    "page": lambda window: window,
    "pane personas in full": _persona_in_full,
    **{f"pane {name}": partial(_pane, name) for name in (
        "personas", "outline", "parking_lot", "actions", "metrics", "findings",
    )},
    "emotion panel": _emotions,
    **{f"form of {table}": partial(_form, table) for table in FORMS},
    "form with an image": _form_with_an_image,
    "facts": _facts,
    "notice": _stale,
    "find bar": _finding,
    "filter bar": _filtering,
    "filter menu": _filter_menu,
    "filtered pane": _filtered_pane,
    "gathering": _gathering,
    **{f"menu of {kind}": partial(_menu, kind) for kind in MENUS},
    "command palette": _commands,
    "presentation": _presents,
    "tags": _tags,
    "calendar": _calendar,
    "message": _message,
    "beside": _beside,
    "typing on a card": _types_on_a_card,
    "typing a title": _types_a_title,
    "minimap": _minimap,
    "tour": _tour,
    **{f"empty {name}": partial(_empty_pane, name) for name in ("personas", "actions", "metrics")},
    "start page": _start,
    "library": _library,
}  # fmt: skip
"""In this order, in one window: the last ones leave the workshop."""


def puts_away(window: MainWindow, shown: QWidget) -> None:
    """Close what was shown over the window, and let the board have the keyboard."""
    if shown.isWindow() and shown is not window:
        shown.close()
    elif isinstance(shown, CommandPalette):
        shown.close_palette()
    window.messages.clear()
    if window.page is not None:
        window.page.board.typing.finish()
        for tour in window.page.findChildren(Tour):
            tour.end()
        window.page.desk.filtering.clear()
        window.page.desk.selection.gather(False)
        window.page.close_pane()
        window.page.board.setFocus()
    QApplication.processEvents()
