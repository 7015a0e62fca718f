"""Going to a record, wherever in the workshop it lives."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QAbstractItemView, QApplication

from workshop_app.canvas.spoken.voice import tell
from workshop_app.editor.desk import Desk
from workshop_app.editor.spoken import spoken_selection
from workshop_app.ui.commands.places import map_of

if TYPE_CHECKING:
    from workshop_app.ui.workshop_page import WorkshopPage

_IN_FACTS = ("facts_rows", "agenda", "rounds", "codes")


def go_to(page: "WorkshopPage", table: str, row_id: str, *, seeking: bool = False) -> None:
    """Select a record and bring it into sight, on its map or in its pane; nothing if it is gone.

    What a filter hides is shown. Not so while `seeking`: then one goes to its cell, so near that it
    can be read; and the facts are left to who shows the very field.
    """
    desk = page.desk
    row: Any = desk.workshop.table(table).get(row_id)
    if row is None:
        return
    home = map_of(desk.workshop, table, row_id) or _map_of_persona(desk, table, row_id)
    if home is not None:
        desk.open_map(home)
    if table in _IN_FACTS:
        desk.selection.clear()
        if not seeking:
            page.show_facts()
    elif table == "views":
        page.over_board.filter_bar().show()
    elif seeking and row_id in desk.filtering.left_out:
        desk.selection.focus((row.lane, row.step) if row.lane else None)
        page.bring_into_sight(table, row_id, to_read=True)
    else:
        desk.filtering.keep([row_id])
        _choose(page, table, row_id, row, to_read=seeking)


def _choose(page: "WorkshopPage", table: str, row_id: str, row: Any, *, to_read: bool) -> None:
    """Readings stand below their metric, parked cards in the parking lot."""
    if table == "readings":
        table, row_id = "metrics", row.metric
    page.desk.selection.choose(table, [row_id])
    if table in ("actions", "metrics"):
        page.show_pane(table)
    elif table == "cards" and row.lane is None:
        page.show_pane("parking_lot")
    elif table == "personas" and _map_of_persona(page.desk, table, row_id) is None:
        page.show_pane("personas")
    page.bring_into_sight(table, row_id, to_read=to_read)
    if not to_read and isinstance(QApplication.focusWidget(), QAbstractItemView):
        # The board says nothing beside a list that reads its own lines; these have not changed.
        tell(page, spoken_selection(page.desk))


def _map_of_persona(desk: Desk, table: str, row_id: str) -> str | None:
    """The map on which a persona has lanes, the open one first; None for other records."""
    if table != "personas":
        return None
    maps = sorted(desk.workshop.map_list(), key=lambda one: one.id != desk.map.id)
    lanes = desk.workshop.lanes
    theirs = (one.id for one in maps if any(x.persona == row_id for x in lanes.group(one.id)))
    return next(theirs, None)
