"""One workshop on the table: its editor, what is selected, and the map that is open."""

from collections.abc import Callable

from workshop_app.domain.change import Change
from workshop_app.domain.ids import NewId
from workshop_app.domain.records import JourneyMap
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.editor import Editor
from workshop_app.editor.filtering import Filtering
from workshop_app.editor.selection import Cell, Ref, Selection, cell_of
from workshop_app.layout.compose import Composer


class Desk:
    """What board, inspector, outline and tables share; `read_only`: every edit is refused."""

    def __init__(self, workshop: Workshop, new_id: NewId, *, read_only: bool = False) -> None:
        self.editor = Editor(workshop, new_id, read_only=read_only)
        self.selection = Selection(self._cell_of)
        self.filtering = Filtering(self.editor)
        self.filtering.on_changed(self._filtered)
        self.composer: Composer | None = None
        """Has composed the first map where who read the workshop did so; the board takes it."""

        self._map = workshop.map_list()[0].id
        self._on_map: list[Callable[[str], None]] = []
        self.editor.on_settled(self._settled)

    @property
    def workshop(self) -> Workshop:
        """The settled workshop."""
        return self.editor.settled

    @property
    def seen(self) -> Workshop:
        """The workshop as it is shown: while it is only read, perhaps folded in another way."""
        return self.editor.shown

    @property
    def map(self) -> JourneyMap:
        """The map that is open."""
        return self.workshop.maps[self._map]

    def open_map(self, map_id: str) -> None:
        """Turn to another map."""
        if map_id == self._map or map_id not in self.workshop.maps:
            return
        self._map = map_id
        self.selection.focus(None)
        for listener in tuple(self._on_map):
            listener(map_id)

    def on_map(self, listener: Callable[[str], None]) -> None:
        """Call `listener(map id)` whenever another map is opened."""
        self._on_map.append(listener)

    def forget_map(self, listener: Callable[[str], None]) -> None:
        """Call `listener` no more."""
        self._on_map = [known for known in self._on_map if known != listener]

    def _cell_of(self, ref: Ref) -> Cell | None:
        return cell_of(self.workshop, ref)

    def _filtered(self) -> None:
        """What cannot be seen is not worked on."""
        left_out, table = self.filtering.left_out, self.selection.table
        if table in ("cards", "points"):
            chosen = self.selection.ids(table)
            if not left_out.isdisjoint(chosen):
                self.selection.choose(table, [one for one in chosen if one not in left_out])

    def _settled(self, change: Change) -> None:
        if self._map not in self.workshop.maps:
            self.open_map(self.workshop.map_list()[0].id)
        self.selection.prune(self.workshop)
