"""What a right click offers, by what lies below it; all from the one table of actions."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu, QWidget

from workshop_app.editor.desk import Desk
from workshop_app.ui.actions import Actions

_CLIPBOARD = ("edit.cut", "edit.copy", "edit.paste", "edit.duplicate")
MENUS: dict[str, Sequence[Sequence[str]]] = {
    "cards": (
        ("edit.rename", "insert.action"),
        _CLIPBOARD,
        ("Edit/Change kind/", "Edit/Colour/", "Edit/Evidence/"),
        ("edit.park", "edit.select_lane"),
        ("edit.delete",),
    ),
    "points": (("edit.rename", "Edit/Evidence/"), ("edit.delete",)),
    "cell": (
        ("Insert/New card/",),
        ("edit.paste", "edit.select_lane"),
        ("insert.step", "Insert/New lane/"),
    ),
    "stages": (
        ("edit.rename", "edit.duplicate", "Edit/Colour/"),
        ("insert.stage", "insert.step"),
        ("edit.delete",),
    ),
    "steps": (("edit.rename",), ("insert.step", "insert.stage"), ("edit.delete",)),
    "lanes": (
        ("edit.rename", "edit.fold", "edit.duplicate"),
        ("Insert/New lane/", "edit.select_lane"),
        ("edit.delete",),
    ),
    "personas": (
        ("edit.rename", "view.pane.personas", "Edit/Colour/"),
        ("Insert/New lane/", "insert.persona"),
        ("edit.off_map", "edit.delete"),
    ),
    "nothing": (
        ("edit.paste",),
        ("insert.stage", "Insert/New lane/", "insert.persona"),
        ("view.fit",),
    ),
}


def board_menu(actions: Actions, parent: QWidget, desk: Desk, hit: object) -> QMenu:
    """The menu for what was hit on the board."""
    kind = getattr(hit, "kind", "nothing")
    return _menu(actions, parent, MENUS.get(kind, MENUS["nothing"]))


def map_menu(actions: Actions, parent: QWidget) -> QMenu:
    """The menu of a map's tab."""
    sections = (("edit.rename",), ("insert.map", "insert.future_map"), ("edit.delete",))
    return _menu(actions, parent, sections)


def lane_menu(actions: Actions, parent: QWidget) -> QMenu:
    """The kinds of lanes to add."""
    kinds = [a.command.id for a in actions.all() if a.command.menu == "Insert/New lane"]
    return _menu(actions, parent, (kinds,))


def _menu(actions: Actions, parent: QWidget, sections: Sequence[Sequence[str]]) -> QMenu:
    menu = actions.menu(parent, *sections)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
