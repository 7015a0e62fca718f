"""How the pages, panes, forms and bars of the window are opened; each is returned."""

from PySide6.QtWidgets import QApplication, QWidget

from tests.answers import until
from tests.board_order import first
from tests.images import png
from tests.theatre import theatre
from workshop_app.canvas.typing.text_field import TextField
from workshop_app.editor.deleting import delete
from workshop_app.interchange.image import read_image
from workshop_app.storage.names import unused_path
from workshop_app.storage.open_file import create_workshop
from workshop_app.ui.commands.gathering import BAR
from workshop_app.ui.commands.gathering import COMMANDS as GATHERING
from workshop_app.ui.files.chance import now
from workshop_app.ui.panes.image_reader import with_image
from workshop_app.ui.safety.beside import BesideWindow
from workshop_app.ui.safety.kept_list import kept_states
from workshop_app.ui.safety.versions import keep_version, open_beside
from workshop_app.ui.window import MainWindow
from workshop_app.ui.workshop_page import WorkshopPage

SAID = {
    "info": ("3 cards are in the parking lot now.", "Undo"),
    "error": ("The workshop could not be saved: the disk is full. Every edit is safe on this"
              " laptop. Make room on the disk; it is saved by itself then.", "Save as a copy…"),
}  # fmt: skip


def page_of(window: MainWindow) -> WorkshopPage:
    """The page of the open workshop."""
    assert window.page is not None
    return window.page


def does(window: MainWindow, command: str) -> None:
    """Give a command of the window."""
    window.actions_.refresh()
    assert window.actions_[command].isEnabled(), command
    window.actions_[command].trigger()
    QApplication.processEvents()


# Panes --------------------------------------------------------------------------------------------


def pane(name: str, window: MainWindow) -> QWidget:
    """The pane at the side."""
    page_of(window).show_pane(name)
    return page_of(window).side


def empty_pane(name: str, window: MainWindow) -> QWidget:
    """A pane of a workshop that has nothing for it."""
    desk = page_of(window).desk
    refs = tuple((name, row.id) for row in desk.workshop.table(name).rows())
    desk.editor.apply("Empty", delete, refs=refs)
    shown = pane(name, window)
    QApplication.processEvents()
    return shown


def persona_in_full(window: MainWindow) -> QWidget:
    """With rows, lists and ratings that are open."""
    shown = pane("personas", window)
    desk = page_of(window).desk
    desk.selection.choose("personas", [first(desk, "personas").id])
    return shown


def filtered_pane(window: MainWindow) -> QWidget:
    """A pane that says what a filter hides of it."""
    filtering(window)
    pane("parking_lot", window)
    return window


def emotions(window: MainWindow) -> QWidget:
    """The panel of the curves."""
    page_of(window).show_emotions(True)
    panel = page_of(window).emotions
    assert panel is not None
    return panel


# The inspector ------------------------------------------------------------------------------------


def inspector(window: MainWindow) -> QWidget:
    """The form of what is selected."""
    page_of(window).show_inspector(True)
    QApplication.processEvents()
    found = page_of(window).inspector
    assert found is not None
    return found


def form(table: str, window: MainWindow) -> QWidget:
    """The form of a record."""
    desk = page_of(window).desk
    row = first(desk, table, lambda r: table != "cards" or r.kind == "touchpoint")
    desk.selection.choose(table, [row.id])
    return inspector(window)


def form_with_an_image(window: MainWindow) -> QWidget:
    """The form of a card that has one."""
    desk = page_of(window).desk
    ids = (first(desk, "cards").id,)
    taken = read_image(png())
    where = {"table": "cards", "ids": ids, "field": "image", "name": "A door"}
    desk.editor.apply("Image", with_image, taken=taken, **where)
    desk.selection.choose("cards", ids)
    return inspector(window)


def facts(window: MainWindow) -> QWidget:
    """The form of the workshop itself."""
    page_of(window).desk.selection.clear()
    page_of(window).show_facts()
    return inspector(window)


def stale(window: MainWindow) -> QWidget:
    """What somebody types has been changed elsewhere: the inspector asks."""
    shown = form("cards", window)
    shown.notice.say("Somebody else changed it.", "Keep mine")  # type: ignore[attr-defined]
    return shown


# On and over the board ----------------------------------------------------------------------------


def finding(window: MainWindow) -> QWidget:
    """The find bar, with what it has found."""
    does(window, "edit.find")
    bar = page_of(window).over_board.find_bar()
    bar.field.setText("door")
    until(lambda: bool(bar.count.text()), "it has been searched")
    return page_of(window).over_board


def filtering(window: MainWindow) -> QWidget:
    """The filter bar, with two conditions."""
    wanted = page_of(window).desk.filtering
    wanted.set(wanted.wanted.toggled("kinds", "pain_point").toggled("kinds", "quote"))
    does(window, "view.filter")
    return page_of(window).over_board


def finding_and_filtering(window: MainWindow) -> QWidget:
    """Both bars, one below the other."""
    filtering(window)
    return finding(window)


def gathering(window: MainWindow) -> QWidget:
    """The bar over the board while clicks gather."""
    does(window, GATHERING[0].id)
    bar = page_of(window).board.findChild(QWidget, BAR)
    assert isinstance(bar, QWidget)
    return bar


def minimap(window: MainWindow) -> QWidget:
    """The whole map, small."""
    board = page_of(window).board
    board.set_zoom(1.5)
    board.minimap.want(True)
    return board.minimap


def types_on_a_card(window: MainWindow) -> QWidget:
    """The board, with a field where the card's words stand."""
    page = page_of(window)
    page.board.edit(("cards", first(page.desk, "cards").id))
    (field,) = page.board.findChildren(TextField)
    assert field.isVisible()
    return page.board


def types_a_title(window: MainWindow) -> QWidget:
    """The tabs, with a field where a map's title stands."""
    tabs = page_of(window).tabs
    tabs.rename(page_of(window).desk.map.id)
    return tabs


def says(tone: str, window: MainWindow) -> QWidget:
    """The message bar."""
    words, action = SAID[tone]
    window.say(words, tone, action, window.actions_.refresh)
    return window.messages.bar


def says_over_a_field(window: MainWindow) -> QWidget:
    """The same where somebody writes."""
    inspector(window)
    return says("error", window)


def notice(window: MainWindow) -> QWidget:
    """The line above the board."""
    found = page_of(window).notice
    found.say(SAID["error"][0], "warning", "Choose…")
    return found


# Whole pages --------------------------------------------------------------------------------------


def beside(window: MainWindow) -> QWidget:
    """A version that is kept, in a window of its own."""
    assert window.session is not None
    keep_version(window, "After the morning")
    workshop = window.session.desk.workshop
    kept = kept_states(window.home, window.session.path, workshop.facts.id)[0][0]
    open_beside(window, kept, workshop)
    (found,) = page_of(window).findChildren(BesideWindow)
    return found


def start(window: MainWindow) -> QWidget:
    """The start page."""
    does(window, "file.close")
    assert window.page is None
    return window.start_page


def library(window: MainWindow) -> QWidget:
    """The start page with a workshop of one's own."""
    create_workshop(unused_path(window.home, "First visit"), theatre(), window.home, now()).close()
    window.start_page.refresh()
    return window.start_page
