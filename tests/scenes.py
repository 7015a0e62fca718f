"""What opens in the window: menus, popups, bars, panes, forms, dialogs, each opened by hand.

A scene does what makes something come, calls `look` while it is there, and puts it away again.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolTip, QWidget

from tests.answers import answering, button
from tests.board_order import first
from tests.dialogs import DIALOGS, Open
from tests.facilitator import CTRL, RIGHT, SHIFT, Facilitator, Key
from workshop_app.domain.edits.cards import add_card
from workshop_app.ui.command_palette.palette import CommandPalette
from workshop_app.ui.export.dialog import ExportDialog
from workshop_app.ui.page.panes import RAIL
from workshop_app.ui.presenting.presenter import Presenter
from workshop_app.ui.safety.versions import keep_version
from workshop_app.ui.tour.stops import STOPS
from workshop_app.ui.tour.tour import Tour
from workshop_app.ui.window import MainWindow
from workshop_app.ui.workshop_page import WorkshopPage

Look = Callable[[], None]
Scene = Callable[[Facilitator, Look], None]
_MENUS = ("File", "Edit", "Insert", "View", "Help")
_FORMS = ("cards", "points", "stages", "steps", "lanes", "personas", "maps", "actions", "metrics")
_SAID = {
    "info": ("3 cards are in the parking lot now.", "Undo"),
    "error": ("The workshop could not be saved: the disk is full. Every edit is safe on this"
              " laptop. Make room on the disk; it is saved by itself then.", "Save as a copy…"),
}  # fmt: skip


def _menu(title: str, person: Facilitator, look: Look) -> None:
    bar = person.window.menuBar()
    (action,) = [one for one in bar.actions() if one.text().replace("&", "") == title]
    bar.setActiveAction(action)
    person.until(lambda: QApplication.activePopupWidget() is not None, "the menu is open")
    _look_and_close(look)


def _context(words: str, deeper: str, person: Facilitator, look: Look) -> None:
    person.hand.clicks(person.finding.place(words), RIGHT)
    person.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu), "a menu is open")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    inner = [one for one in menu.actions() if one.text().replace("&", "") == deeper]
    if inner:
        menu.setActiveAction(inner[0])
        QTest.keyClick(menu, Qt.Key.Key_Right)
    _look_and_close(look)


def _popup(keys: Callable[[Facilitator], object], person: Facilitator, look: Look) -> None:
    keys(person)
    person.until(lambda: QApplication.activePopupWidget() is not None, "something pops up")
    _look_and_close(look)


def _look_and_close(look: Look) -> None:
    QApplication.processEvents()
    look()
    while (open_now := QApplication.activePopupWidget()) is not None:
        open_now.close()


def _tags(person: Facilitator) -> None:
    person.clicks("Walked past").hits(Key.Key_T, CTRL)


def _calendar(person: Facilitator) -> None:
    _page(person).show_inspector(True)
    QApplication.processEvents()
    inspector = _page(person).inspector
    assert inspector is not None
    pick = button(inspector, "Pick a date: Date")
    _scroll_to(pick)
    QTest.mouseClick(pick, Qt.MouseButton.LeftButton)


def _filter_menu(person: Facilitator, look: Look) -> None:
    person.hits(Key.Key_F, CTRL | SHIFT)
    bar = _page(person).over_board.filter_bar()
    _popup(lambda _person: bar.conditions.click(), person, look)
    bar.close_bar()


def _tool_tip(person: Facilitator, look: Look) -> None:
    export = _page(person).bar.findChild(QWidget, "bar.export")
    assert export is not None
    QToolTip.showText(export.mapToGlobal(QPoint(20, 30)), export.toolTip(), export)
    person.until(QToolTip.isVisible, "the tip is there")
    look()
    for tip in QApplication.topLevelWidgets():
        if isinstance(tip, QLabel) and tip.windowType() == Qt.WindowType.ToolTip:
            tip.close()


def _pane(name: str, person: Facilitator, look: Look) -> None:
    _page(person).show_pane(name)
    look()
    _page(person).show_pane("")


def _form(table: str, person: Facilitator, look: Look) -> None:
    page = _page(person)
    person.desk.selection.choose(table, [first(person.desk, table).id])
    page.show_inspector(True)
    look()
    page.show_inspector(False)
    person.desk.selection.clear()


def _finds_and_filters(person: Facilitator, look: Look) -> None:
    person.hits(Key.Key_F, CTRL | SHIFT)
    filtering, page = person.desk.filtering, _page(person)
    filtering.set(filtering.wanted.toggled("kinds", "pain_point").toggled("kinds", "quote"))
    person.hits(Key.Key_F, CTRL).types("door")
    bar = page.over_board.find_bar()
    person.until(lambda: bool(bar.count.text()), "it has been searched")
    look()
    bar.close_bar()
    page.show_pane("actions")
    look()
    page.show_pane("")
    page.over_board.filter_bar().close_bar()


def _emotions(person: Facilitator, look: Look) -> None:
    _page(person).show_emotions(True)
    look()
    _page(person).show_emotions(False)


def _says(tone: str, person: Facilitator, look: Look) -> None:
    words, action = _SAID[tone]
    person.window.messages.say(words, tone, action)
    look()
    person.window.messages.clear()


def _says_over_a_field(person: Facilitator, look: Look) -> None:
    _page(person).show_inspector(True)
    QApplication.processEvents()
    _says("error", person, look)
    _page(person).show_inspector(False)


def _notice(person: Facilitator, look: Look) -> None:
    _page(person).notice.say(_SAID["error"][0], "warning", "Choose…")
    look()
    _page(person).notice.hide()


def _tour(stop: int, person: Facilitator, look: Look) -> None:
    person.window.actions_["help.tour"].trigger()
    (tour,) = _page(person).findChildren(Tour)
    for _step in range(stop):
        tour.go_on()
    look()
    tour.end()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # else it is still on


def _palette(typed: str, person: Facilitator, look: Look) -> None:
    person.window.actions_["view.commands"].trigger()
    person.types(typed)
    look()
    palette = person.window.findChild(CommandPalette)
    assert isinstance(palette, CommandPalette)
    palette.close_palette()


def _presenter(person: Facilitator, look: Look) -> None:
    person.window.actions_["view.present"].trigger()
    (presenter,) = _page(person).findChildren(Presenter)
    presenter.go_to_stage(2)
    presenter.way_out.appear()
    look()
    QTest.keyClick(presenter, Key.Key_Escape)
    person.turns_to_the_board()


def _dialog(open_it: Open, person: Facilitator, look: Look) -> None:
    seen: list[bool] = []

    def answer(dialog: QWidget) -> None:
        _settles(dialog, person)
        look()
        dialog.close()
        seen.append(True)

    with answering(answer):
        open_it(person.window)
        person.until(lambda: bool(seen), "it has been looked at")
    person.turns_to_the_board()


def _settles(dialog: QWidget, person: Facilitator) -> None:
    """Until what it shows has been made."""
    if isinstance(dialog, ExportDialog):
        pages = dialog.pages
        person.until(lambda: dialog.made is not None, "the pages are made")
        person.until(lambda: not pages.sheet.pixmap().isNull(), "the page is painted")


def _versions(window: MainWindow) -> None:
    assert window.session is not None
    keep_version(window, "After the morning")
    window.session.desk.editor.apply("Add card", add_card, text="Queue at the till")
    keep_version(window, "After the coffee, with all that the box office said in the room")
    window.messages.clear()
    window.actions_["file.versions"].trigger()


def _page(person: Facilitator) -> WorkshopPage:
    assert person.window.page is not None
    return person.window.page


def _scroll_to(widget: QWidget) -> None:
    from PySide6.QtWidgets import QScrollArea

    place = widget.parentWidget()
    while place is not None:
        if isinstance(place, QScrollArea):
            place.ensureWidgetVisible(widget)
        place = place.parentWidget()
    QApplication.processEvents()


def _board(_person: Facilitator, look: Look) -> None:
    look()


SCENES: dict[str, Scene] = {
    "board": _board,
    **{f"menu_{title.lower()}": partial(_menu, title) for title in _MENUS},
    "context_card": partial(_context, "Walked past", ""),
    "context_kind": partial(_context, "Walked past", "Change kind"),
    "context_colour": partial(_context, "Walked past", "Colour"),
    "context_stage": partial(_context, "stage Anticipate", ""),
    "tags": partial(_popup, _tags),
    "calendar": partial(_popup, _calendar),
    "filter_menu": _filter_menu,
    "tool_tip": _tool_tip,
    **{f"pane_{name}": partial(_pane, name) for name, *_rest in (*RAIL, ("findings",))},
    **{f"form_{table}": partial(_form, table) for table in _FORMS},
    "finding": _finds_and_filters,
    "emotions": _emotions,
    **{f"message_{tone}": partial(_says, tone) for tone in _SAID},
    "message_over_a_field": _says_over_a_field,
    "notice": _notice,
    **{f"tour_{stop}": partial(_tour, stop) for stop in range(len(STOPS))},
    "palette": partial(_palette, ""),
    "palette_typed": partial(_palette, "zoom"),
    "presenter": _presenter,
    **{f"dialog_{name.replace(' ', '_')}": partial(_dialog, act) for name, act in DIALOGS.items()},
    "dialog_versions": partial(_dialog, _versions),
}
