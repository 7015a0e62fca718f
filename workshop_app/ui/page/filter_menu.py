"""The menus of the filter bar: what cards may be, and the saved views."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from workshop_app.domain.errors import EditRefused
from workshop_app.domain.records import SavedView
from workshop_app.editor.desk import Desk
from workshop_app.editor.views import is_shown, rename_view, save_view, show_view
from workshop_app.ui.deleting import delete_asked
from workshop_app.ui.dialogs.ask import ask_words
from workshop_app.ui.messages import say
from workshop_app.ui.page.filter_words import (
    RESPECT_TITLES,
    offered,
    offered_votes,
    value_words,
    votes_words,
)
from workshop_app.words import _

if TYPE_CHECKING:
    from workshop_app.ui.workshop_page import WorkshopPage


def fill_conditions(menu: QMenu, desk: Desk) -> None:
    """A submenu for each respect in which cards of this workshop differ."""
    menu.clear()
    for respect, title in RESPECT_TITLES.items():
        values = offered(desk.workshop, desk.map.id, respect)
        below = menu.addMenu(_(title))
        below.setEnabled(bool(values))
        known = getattr(desk.filtering.wanted, respect)
        for value in values:
            words = value_words(desk.workshop, respect, value)
            _choice(below, words, value in known, partial(_toggle, desk, respect, value))
    votes = menu.addMenu(_("Votes"))
    choices = offered_votes(desk.workshop, desk.filtering.wanted.votes)
    if not choices:
        _plain(votes, _("Nobody has voted yet")).setEnabled(False)
    for least in choices:
        chosen = desk.filtering.wanted.votes == least
        _choice(votes, votes_words(least), chosen, partial(_ask_votes, desk, least))


def fill_views(menu: QMenu, page: "WorkshopPage") -> None:
    """The saved views, and what may be done with them."""
    menu.clear()
    desk = page.desk
    views = desk.workshop.views.group(None)
    for view in views:
        _choice(menu, view.name, is_shown(desk, view), partial(_show, page, view))
    menu.addSeparator()
    keep = menu.addAction(_("Save this view…"))
    keep.triggered.connect(partial(_save, page))
    keep.setEnabled(not desk.editor.read_only)
    for title, act in ((_("Rename view"), _rename), (_("Delete view"), _delete)):
        below = menu.addMenu(title)
        below.setEnabled(bool(views) and not desk.editor.read_only)
        for view in views:
            _plain(below, view.name).triggered.connect(partial(act, page, view))


def _choice(menu: QMenu, words: str, chosen: bool, act: Callable[[], None]) -> None:
    action = _plain(menu, words)
    action.setCheckable(True)
    action.setChecked(chosen)
    action.triggered.connect(partial(_without_checked, act))


def _plain(menu: QMenu, words: str) -> QAction:
    return menu.addAction(words.replace("&", "&&"))


def _without_checked(act: Callable[[], None], _checked: bool = False) -> None:
    act()


def _toggle(desk: Desk, respect: str, value: str) -> None:
    desk.filtering.set(desk.filtering.wanted.toggled(respect, value))


def _ask_votes(desk: Desk, least: int) -> None:
    known = desk.filtering.wanted
    desk.filtering.set(replace(known, votes=0 if known.votes == least else least))


def _show(page: "WorkshopPage", view: SavedView) -> None:
    show_view(page.desk, view)
    if view.zoom is not None:
        page.board.set_zoom(view.zoom)


def _save(page: "WorkshopPage", _checked: bool = False) -> None:
    name = (_name(page, _("Save this view"), "", _("Save")) or "").strip()
    known = any(view.name == name for view in page.desk.workshop.views.rows())
    if not name or not _told(page, partial(save_view, page.desk, name, page.board.zoom())):
        return
    if known:  # what it told before is gone: that is easily not meant
        words = _("The view ‘{name}’, which was there, shows this now.").format(name=name)
        say(page, words, "info", _("Undo"), page.desk.editor.undo)
    else:
        page.board.say(_("The view ‘{name}’ is saved.").format(name=name))


def _rename(page: "WorkshopPage", view: SavedView, _checked: bool = False) -> None:
    name = (_name(page, _("Rename view"), view.name, _("Rename")) or "").strip()
    if name:
        _told(page, partial(rename_view, page.desk, view, name))


def _delete(page: "WorkshopPage", view: SavedView, _checked: bool = False) -> None:
    delete_asked(page, page.desk, (("views", view.id),))


def _name(parent: QWidget, title: str, words: str, verb: str) -> str | None:
    return ask_words(parent, title, _("Name"), words, verb)


def _told(page: "WorkshopPage", deed: Callable[[], object]) -> bool:
    """Whether it could be done; why not is told."""
    try:
        deed()
    except EditRefused as error:
        page.refuse(error)
        return False
    return True
