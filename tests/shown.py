"""Everything that opens in the window, by name, in one table; dialogs have theirs in `dialogs.py`.

What is told to screen readers (`ui/test_everything_told.py`) and what is cut where words are small
or large (`looks_opened.py`) is looked for in all of it.
"""

from collections.abc import Callable, Collection, Iterator
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests import opening, popping_up
from tests.answers import answering, until
from tests.dialogs import DIALOGS
from workshop_app.ui.command_palette.palette import CommandPalette
from workshop_app.ui.page.context_menu import MENUS
from workshop_app.ui.tour.stops import STOPS
from workshop_app.ui.tour.tour import Tour
from workshop_app.ui.window import MainWindow

T = TypeVar("T")
Show = Callable[[MainWindow], QWidget]
"""Brings something about and returns the widget that holds it."""
Look = Callable[[str, QWidget], None]
"""Is told the name of what has opened, and what it is."""

_PANES = ("personas", "outline", "parking_lot", "actions", "metrics", "findings")
_FORMS = (
    "cards", "points", "stages", "steps", "lanes", "personas", "maps", "connections", "actions",
    "metrics",
)  # fmt: skip
_MAIN_MENUS = ("File", "Edit", "Insert", "View", "Help")

SHOWN: dict[str, Show] = {
    "page": lambda window: window,
    **{f"menu {title}": partial(popping_up.main_menu, title) for title in _MAIN_MENUS},
    "pane personas in full": opening.persona_in_full,
    **{f"pane {name}": partial(opening.pane, name) for name in _PANES},
    "emotion panel": opening.emotions,
    **{f"form of {table}": partial(opening.form, table) for table in _FORMS},
    "form with an image": opening.form_with_an_image,
    "facts": opening.facts,
    "stale": opening.stale,
    "find bar": opening.finding,
    "filter bar": opening.filtering,
    "find and filter bar": opening.finding_and_filtering,
    "filter menu": popping_up.filter_menu,
    "filtered pane": opening.filtered_pane,
    "gathering": opening.gathering,
    **{f"menu of {kind}": partial(popping_up.menu, kind) for kind in MENUS},
    "menu of kinds": partial(popping_up.submenu, "cards", "Change kind"),
    "menu of colours": partial(popping_up.submenu, "cards", "Colour"),
    "command palette": partial(popping_up.commands, ""),
    "command palette typed in": partial(popping_up.commands, "zoom"),
    "presentation": popping_up.presents,
    "tags": popping_up.tags,
    "calendar": popping_up.calendar,
    "menu of a cell": popping_up.cell_menu,
    "tool tip": popping_up.tool_tip,
    "message": partial(opening.says, "info"),
    "long message": partial(opening.says, "error"),
    "message over a field": opening.says_over_a_field,
    "notice": opening.notice,
    "beside": opening.beside,
    "typing on a card": opening.types_on_a_card,
    "typing a title": opening.types_a_title,
    "tour": partial(popping_up.tour, 0),
    **{f"tour, stop {stop + 1}": partial(popping_up.tour, stop) for stop in range(1, len(STOPS))},
    "minimap": opening.minimap,
    **{f"empty {name}": partial(opening.empty_pane, name) for name in (
        "personas", "actions", "metrics",
    )},
    "start page": opening.start,
    "library": opening.library,
}  # fmt: skip
"""In this order, in one window: the last ones leave the workshop."""


def look_at_everything(window: MainWindow, look: Look, only: Collection[str] = ()) -> None:
    """Open one after the other, look at it and put it away; `only` these, where some are named."""
    for name, act in _wanted(DIALOGS, "dialog {}", only):
        _look_at_dialog(window, act, partial(look, name))
    window.messages.clear()
    for name, show in _wanted(SHOWN, "{}", only):
        shown = show(window)
        QApplication.processEvents()
        assert shown.isVisible(), name
        look(name, shown)
        _put_away(window, shown)


def _wanted(table: dict[str, T], called: str, only: Collection[str]) -> Iterator[tuple[str, T]]:
    named = ((called.format(name), it) for name, it in table.items())
    return ((name, it) for name, it in named if not only or name in only)


def _look_at_dialog(
    window: MainWindow, act: Callable[[MainWindow], object], look: Callable[[QWidget], None]
) -> None:
    seen: list[QWidget] = []

    def answer(dialog: QWidget) -> None:
        QApplication.processEvents()
        look(dialog)
        dialog.close()
        seen.append(dialog)

    with answering(answer):
        act(window)
        until(lambda: bool(seen), "a dialog has been looked at")
    _come_forward(window)


def _put_away(window: MainWindow, shown: QWidget) -> None:
    """Close what was shown over the window, and let the board have the keyboard."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    if shown.isWindow() and shown is not window:
        shown.close()
    elif isinstance(shown, CommandPalette):
        shown.close_palette()
    window.messages.clear()
    _come_forward(window)
    if window.page is not None:
        _clear_the_page(window)
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # else it is still there


def _clear_the_page(window: MainWindow) -> None:
    page = opening.page_of(window)
    page.board.typing.finish()
    for tour in page.findChildren(Tour):
        tour.end()
    page.notice.hide()
    if page.inspector is not None:
        page.inspector.notice.hide()
    if page.over_board.sought() is not None:
        page.over_board.find_bar().close_bar()
    page.over_board.filter_bar().close_bar()
    page.desk.selection.gather(False)
    page.desk.selection.clear()
    page.show_emotions(False)
    page.close_pane()
    page.board.setFocus()


def _come_forward(window: MainWindow) -> None:
    """Offscreen there is no window manager that gives the focus back."""
    if not window.isActiveWindow():
        window.activateWindow()
        until(window.isActiveWindow, "the window is active")
