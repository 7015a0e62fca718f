"""What is selected and where the keyboard stands: records by reference, and a cell."""

from collections.abc import Callable, Iterable
from typing import Any

from workshop_app.domain.workshop import Workshop

Ref = tuple[str, str]
"""A record: (table, id)."""

Cell = tuple[str, str]
"""A cell: (lane id, step id)."""


def cell_of(workshop: Workshop, ref: Ref) -> Cell | None:
    """The cell a card or emotion point stands in; None where it is parked or gone."""
    table, row_id = ref
    row: Any = workshop.table(table).get(row_id) if table in ("cards", "points") else None
    return (row.lane, row.step) if row is not None and row.lane and row.step else None


class Selection:
    """Selected records in the order they were chosen, and the focused cell of the board.

    Only records of one table are selected together: what one can do with them is then clear.
    While one is `gathering`, each click or tap adds to what is selected, or takes from it.
    `place` finds the cell a record stands in, None for what stands in none.
    """

    def __init__(self, place: Callable[[Ref], Cell | None] | None = None) -> None:
        self._place = place
        self.refs: tuple[Ref, ...] = ()
        self.cell: Cell | None = None
        self.gathering = False
        self._listeners: list[Callable[[], None]] = []

    def on_changed(self, listener: Callable[[], None]) -> None:
        """Call `listener` whenever selection or focused cell changes."""
        self._listeners.append(listener)

    def forget(self, listener: Callable[[], None]) -> None:
        """Call `listener` no more."""
        self._listeners = [known for known in self._listeners if known != listener]

    @property
    def table(self) -> str | None:
        """The table of what is selected, or None."""
        return self.refs[0][0] if self.refs else None

    @property
    def only(self) -> Ref | None:
        """The one selected record, or None where there are none or several."""
        return self.refs[0] if len(self.refs) == 1 else None

    def ids(self, table: str) -> tuple[str, ...]:
        """The ids of the selected records of `table`."""
        return tuple(row_id for name, row_id in self.refs if name == table)

    def choose(self, table: str, ids: Iterable[str], cell: Cell | None = None) -> None:
        """Select exactly these; the keyboard's place moves along, to `cell` or to the last one's."""
        refs = tuple((table, row_id) for row_id in dict.fromkeys(ids))
        if cell is None and refs and self._place is not None:
            cell = self._place(refs[-1])
        self._become(refs, cell or self.cell)

    def add(self, table: str, ids: Iterable[str]) -> None:
        """Select these too; records of another table are let go."""
        kept = self.ids(table)
        self.choose(table, (*kept, *ids))

    def toggle(self, table: str, row_id: str) -> None:
        """Select this one too, or no longer; with the last one gathering ends."""
        kept = self.ids(table)
        wanted = [one for one in kept if one != row_id] if row_id in kept else [*kept, row_id]
        self.gathering = self.gathering and bool(wanted)
        self.choose(table, wanted)

    def gather(self, on: bool) -> None:
        """Let clicks and taps add to what is selected, or select alone again."""
        if on != self.gathering:
            self.gathering = on
            self._tell()

    def focus(self, cell: Cell | None) -> None:
        """Put the keyboard into `cell` and select nothing."""
        ended, self.gathering = self.gathering, False
        if ended and not self.refs and cell == self.cell:
            self._tell()
        self._become((), cell)

    def clear(self) -> None:
        """Select nothing; the keyboard stays where it is."""
        self.focus(self.cell)

    def prune(self, workshop: Workshop) -> None:
        """Let go of what is gone from `workshop`."""
        refs = tuple(ref for ref in self.refs if ref[1] in workshop.table(ref[0]))
        cell = self.cell
        if cell and (cell[0] not in workshop.lanes or cell[1] not in workshop.steps):
            cell = None
        self.gathering = self.gathering and bool(refs or not self.refs)
        self._become(refs, cell)

    def _become(self, refs: tuple[Ref, ...], cell: Cell | None) -> None:
        if refs == self.refs and cell == self.cell:
            return
        self.refs, self.cell = refs, cell
        self._tell()

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()
