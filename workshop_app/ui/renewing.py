"""Build the window anew, in another language or with larger words; what stands open stays open."""

from typing import TYPE_CHECKING, NamedTuple

from workshop_app.ui.commands.table import MENUS

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow
    from workshop_app.ui.workshop_page import WorkshopPage


class _Open(NamedTuple):
    """What stands open on a page beside the board."""

    pane: str
    inspector: bool
    emotions: bool
    sought: str | None
    """What stands in the find bar; None: it is put away."""


def renew(window: "MainWindow") -> None:
    """Build everything to be seen anew."""
    window.menuBar().clear()
    window.actions_.retitle()
    window.actions_.fill_menu_bar(window.menuBar(), MENUS)
    window.messages.clear()
    window.forget_start()
    session, page = window.session, window.page
    if session is None or page is None:
        window.show_start()
        return
    page.board.typing.finish()
    window.remembered.keep_view(page)
    left = _Open(
        page.side.name, page.inspector_shown(), page.emotions_shown(), page.over_board.sought()
    )
    page.close_page()
    window.forget_page(page)
    window.show_session(session)
    if window.page is not None:
        _open_again(window.page, left)


def _open_again(page: "WorkshopPage", left: _Open) -> None:
    page.show_pane(left.pane)
    if left.inspector != page.inspector_shown():
        page.show_inspector(left.inspector)
    if left.emotions:
        page.show_emotions(True)
    page.board.setFocus()
    if left.sought is not None:
        find = page.over_board.find_bar()
        find.field.setText(left.sought)
        find.begin()
