"""What a right click offers, by what lies below it; all from the one table of actions."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QCursor

from workshop_app.canvas.touch.targets import touch_mode
from workshop_app.ui.actions import Actions, Entry
from workshop_app.words import mark

if TYPE_CHECKING:
    from workshop_app.ui.workshop_page import WorkshopPage

_CLIPBOARD = ("edit.cut", "edit.copy", "Edit/Copy as/", "edit.paste", "edit.duplicate")
_ARROWS = ("connect.cards", "connect.next")
# Lines of 44 px are soon higher than a laptop's screen: in touch mode these are menus of their own.
_FOLDED: dict[Sequence[str], Sequence[Entry]] = {
    _CLIPBOARD: ((mark("Clipboard"), _CLIPBOARD),),
    _ARROWS: ("Edit/Arrow/",),
}
MENUS: dict[str, Sequence[Sequence[str]]] = {
    "cards": (
        ("edit.rename", "edit.tags", "insert.action", "insert.save_template"),
        _CLIPBOARD,
        ("Edit/Change kind/", "Edit/Colour/", "Edit/Evidence/"),
        _ARROWS,
        ("edit.select_more", "edit.select_lane"),
        ("edit.move_to", "edit.park"),
        ("edit.delete",),
    ),
    "connections": (
        ("edit.rename", "connect.follow"),
        ("connect.kind.branch", "connect.kind.loop", "connect.reverse"),
        ("edit.delete",),
    ),
    "points": (
        ("edit.rename", "Edit/Evidence/"),
        ("edit.select_more", "edit.move_to"),
        ("edit.delete",),
    ),
    "cell": (
        ("Insert/New card/",),
        ("edit.paste", "edit.select_more", "edit.select_lane"),
        ("insert.step", "Insert/New lane/"),
    ),
    "stages": (
        ("edit.rename", "edit.fold", "edit.duplicate", "Edit/Colour/"),
        ("edit.select_more", "edit.move_to", "Edit/Copy as/"),
        ("insert.stage", "insert.step"),
        ("view.zoom_stage", "view.fold_stages", "view.unfold_all"),
        ("edit.delete",),
    ),
    "steps": (
        ("edit.rename", "edit.fold", "edit.duplicate"),
        ("edit.select_more", "edit.move_to"),
        ("insert.step", "insert.stage"),
        ("edit.delete",),
    ),
    "lanes": (
        ("edit.rename", "edit.fold", "edit.duplicate"),
        ("edit.select_more", "edit.move_to", "Edit/Copy as/"),
        ("Insert/New lane/", "edit.select_lane"),
        ("view.fold_lanes", "view.unfold_all"),
        ("edit.delete",),
    ),
    "personas": (
        ("edit.rename", "edit.fold", "view.pane.personas", "Edit/Colour/"),
        ("edit.select_more", "edit.move_to"),
        ("Insert/New lane/", "insert.persona"),
        ("view.zoom_persona",),
        ("edit.off_map", "edit.delete"),
    ),
    "maps": (
        ("edit.rename", "edit.move_to"),
        ("insert.map", "insert.future_map"),
        ("edit.delete",),
    ),
    "actions": (("edit.rename",), ("view.pane.actions",), ("edit.delete",)),
    "people": (("insert.persona", "view.pane.personas"),),
    "nothing": (
        ("edit.paste", "Edit/Copy as/"),
        ("insert.stage", "Insert/New lane/", "insert.persona"),
        ("view.fit",),
    ),
}


class PageMenus(QObject):
    """Opens the menus of a workshop page where they are wanted (global positions)."""

    def __init__(self, page: "WorkshopPage", actions: Actions) -> None:
        super().__init__(page)
        self._page, self._actions = page, actions

    def at_board(self, hit: object, at: QPoint) -> None:
        """The menu for what was hit on the board."""
        kind = getattr(hit, "kind", "nothing")
        self._open(MENUS.get(kind, MENUS["nothing"]), at)

    def at_outline(self, kind: str, at: QPoint) -> None:
        """The menu of a line of the outline."""
        self._open(MENUS.get(kind, MENUS["nothing"]), at)

    def at_map(self, at: QPoint) -> None:
        """The menu of the open map's tab."""
        desk = self._page.desk
        desk.selection.choose("maps", [desk.map.id])
        self._open(MENUS["maps"], at)

    def at_new_lane(self, at: QPoint | None = None) -> None:
        """The kinds of lanes to add, at a global position or at the pointer."""
        every = self._actions.all()
        kinds = [action.command.id for action in every if action.command.menu == "Insert/New lane"]
        self._open((kinds,), at or QCursor.pos())

    def _open(self, sections: Sequence[Sequence[str]], at: QPoint) -> None:
        fitting = [_FOLDED.get(one, one) if touch_mode() else one for one in sections]
        menu = self._actions.menu(self._page, *fitting)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
