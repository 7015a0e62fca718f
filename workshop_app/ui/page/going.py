"""Going to a record, wherever in the workshop it lives."""

from typing import TYPE_CHECKING

from workshop_app.ui.commands.places import map_of

if TYPE_CHECKING:
    from workshop_app.ui.workshop_page import WorkshopPage


def go_to(page: "WorkshopPage", table: str, row_id: str) -> None:
    """Select a record and bring it into sight, on its map or in its pane; nothing if it is gone."""
    desk = page.desk
    if row_id not in desk.workshop.table(table):
        return
    home = map_of(desk.workshop, table, row_id)
    if home is not None:
        desk.open_map(home)
    if table == "facts_rows":
        page.show_facts()
        return
    desk.filtering.keep([row_id])
    desk.selection.choose(table, [row_id])
    if table in ("actions", "metrics"):
        page.show_pane(table)
    page.bring_into_sight(table, row_id)
