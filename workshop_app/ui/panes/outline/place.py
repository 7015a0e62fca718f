"""What a line of the outline is to the rest of the program: a record, a cell of the board, or more.

The commands of the window work on what is selected; so the current line is what is selected.
"""

from dataclasses import dataclass

from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.selection import Cell, Ref
from workshop_app.ui.commands.places import map_of
from workshop_app.ui.panes.outline.nodes import Key


@dataclass(frozen=True, slots=True)
class Place:
    """A record or a cell, the map it is on ("" for none), and which menu it has."""

    ref: Ref | None
    cell: Cell | None
    map: str
    menu: str

    def choose(self, desk: Desk) -> None:
        """Open its map, and select it."""
        if self.map:
            desk.open_map(self.map)
        if self.ref is not None:
            desk.selection.choose(self.ref[0], [self.ref[1]], self.cell)
        else:
            desk.selection.focus(self.cell)

    def is_chosen(self, desk: Desk) -> bool:
        """Whether it is what is selected."""
        if self.map and self.map != desk.map.id:
            return False
        if self.ref is not None:
            return desk.selection.only == self.ref
        return (
            self.cell is not None and not desk.selection.refs and desk.selection.cell == self.cell
        )

    def is_gone(self, workshop: Workshop) -> bool:
        """Whether it was deleted."""
        if self.ref is not None:
            return self.ref[1] not in workshop.table(self.ref[0])
        cell = self.cell
        return cell is not None and not (cell[0] in workshop.lanes and cell[1] in workshop.steps)


def place_of(workshop: Workshop, key: Key) -> Place:
    """What the line `key` stands for."""
    table, record_id, where = key
    if table == "lanes" and where:
        lane = workshop.lanes.get(record_id)
        return Place(None, (record_id, where), lane.map if lane else "", "cell")
    if table == "swimlanes":
        return Place(None, None, record_id, "nothing")
    if not record_id:
        return Place(None, None, "", table)
    home = where if table == "personas" else map_of(workshop, table, record_id) or ""
    row = workshop.table(table).get(record_id)
    cell = getattr(row, "lane", None), getattr(row, "step", None)
    stands = cell[0] is not None and cell[1] is not None
    return Place((table, record_id), cell if stands else None, home, table)  # type: ignore[arg-type]
