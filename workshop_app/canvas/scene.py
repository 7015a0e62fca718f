"""The scene: one item per lane, kept equal to the composed board of what the editor shows."""

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtWidgets import QGraphicsScene

from workshop_app.canvas.arrows.item import ArrowItem
from workshop_app.canvas.drawing.as_read import measures_as_read
from workshop_app.canvas.drawing.paint import Brush
from workshop_app.canvas.lanes.card_pixmaps import CardPixmaps
from workshop_app.canvas.lanes.ground import LaneGround
from workshop_app.canvas.lanes.lane_item import LaneItem
from workshop_app.canvas.timing import single_shot
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.layout.board import Board
from workshop_app.layout.compose import Composer
from workshop_app.layout.sprites import Sprite

_CALM_MS = 120
_MANY = 700
"""With fewer cards the first picture is there at once, and need not be made in a hurry."""

_KEPT = 4
"""Maps that stay composed while another one is looked at."""


class BoardScene(QGraphicsScene):
    """Mirrors the open map of a desk. `composed` is said after each new board."""

    composed = Signal()

    def __init__(self, desk: Desk, brush: Brush, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.desk = desk
        self.brush = brush
        self.pixmaps = CardPixmaps(brush)
        self._ground = LaneGround(brush)
        self._items: dict[str, LaneItem] = {}
        self.arrows = ArrowItem(brush)
        self.addItem(self.arrows)
        self._lifted: frozenset[str] = frozenset()
        self._chosen = _ids(desk)  # a board may be made anew, as in another language
        self.arrows.choose(self._chosen)
        self._dimmed = desk.filtering.dimmed
        self.arrows.dim(self._dimmed)
        self._resting = False
        self._calm = single_shot(self, self._settle_arrows, _CALM_MS)
        self._measures = measures_as_read()
        ready = self._ready_composer()
        # A large workshop that has just been read: its first picture is not to be waited for.
        self.pixmaps.hurry = ready is not None and len(desk.workshop.cards) >= _MANY
        self._composer = ready or Composer(desk.map.id, self._measures)
        self._composer.leave_out(desk.filtering.left_out)
        self._left: dict[str, Composer] = {}  # of other maps, the one left last at the end
        self.board: Board = self._composer.compose(desk.editor.shown)
        self._mirror()
        desk.editor.on_shown(self._shown)
        desk.selection.on_changed(self._selected)
        desk.on_map(self._turned)
        desk.filtering.on_changed(self._filtered)

    def _ready_composer(self) -> Composer | None:
        """What has composed this map already, while the workshop was read."""
        composer, self.desk.composer = self.desk.composer, None
        if composer is None or composer.map != self.desk.map.id:
            return None
        return composer if composer.measures == self._measures else None

    def close_scene(self) -> None:
        """Listen no more."""
        self._calm.stop()
        self.desk.editor.forget(self._shown)
        self.desk.selection.forget(self._selected)
        self.desk.forget_map(self._turned)
        self.desk.filtering.forget(self._filtered)

    @property
    def lifted(self) -> frozenset[str]:
        """The cards that are in the air."""
        return self._lifted

    def lift(self, ids: frozenset[str]) -> None:
        """Leave these cards out of their lanes while they are in the air; no lane closes."""
        if self._calm.isActive():
            self._calm.start()
        if ids != self._lifted:
            if bool(ids) != bool(self._lifted):
                self._hold(bool(ids))
            changed, self._lifted = ids ^ self._lifted, ids
            for item in self._items.values():
                item.hide_cards(ids, changed)

    def lane_items(self) -> dict[str, LaneItem]:
        """The items by lane id, in the order of the rows."""
        return {row.lane.id: self._items[row.lane.id] for row in self.board.rows}

    def card(self, card_id: str) -> Sprite | None:
        """The sprite of a card where it is shown on this map."""
        row = self.desk.editor.shown.cards.get(card_id)
        return None if row is None else self.board.card(row.lane, row.step, card_id)

    def rest(self, resting: bool) -> bool:
        """Whether lanes may be kept as pixels: while zooming that would cost more than it saves.

        True where they may from now on, and have not been made.
        """
        begins, self._resting = resting and not self._resting, resting
        for item in self._items.values():
            item.rest(resting)
        return begins

    def retheme(self) -> None:
        """Paint everything anew in the colours of another theme."""
        self.pixmaps.clear()
        for item in self._items.values():
            item.forget_colors()
        self.arrows.update()
        self.update()

    def _hold(self, held: bool) -> None:
        """Keep the rows at least as tall as they are, or let them take the height they need."""
        self._composer.hold({r.lane.id: r.height for r in self.board.rows} if held else {})
        self._shown(self.desk.editor.shown)

    def _shown(self, workshop: Workshop) -> None:
        if self._composer.map not in workshop.maps:
            return
        board = self._composer.compose(workshop)
        if board is not self.board:
            self.board = board
            self._mirror()
        if self._composer.loose:
            self._calm.start()

    def _settle_arrows(self) -> None:
        """The pointer rests: arrows that only followed their cards go where they belong."""
        if self._composer.loose:
            self._composer.settle_arrows()
            self._shown(self.desk.editor.shown)

    def _filtered(self) -> None:
        """Other cards are looked at: the rest is dimmed, or left out."""
        filtering = self.desk.filtering
        self._composer.leave_out(filtering.left_out)
        # Found once for all lanes: the sets may be as large as the map.
        changed, self._dimmed = filtering.dimmed ^ self._dimmed, filtering.dimmed
        for item in self._items.values():
            item.dim(self._dimmed, changed)
        self.arrows.dim(self._dimmed)
        self._shown(self.desk.editor.shown)

    def _turned(self, map_id: str) -> None:
        self._composer = self._composer_of(map_id)
        self._composer.leave_out(self.desk.filtering.left_out)
        self.board = self._composer.compose(self.desk.editor.shown)
        self._mirror()

    def _composer_of(self, map_id: str) -> Composer:
        """What composed this map when it was last looked at: what changed since costs alone."""
        self._left[self._composer.map] = self._composer
        found = self._left.pop(map_id, None) or Composer(map_id, self._measures)
        found.hold({})
        while len(self._left) > _KEPT:
            del self._left[next(iter(self._left))]
        return found

    def _mirror(self) -> None:
        """Make the items say what the board says; an item that says it already costs nothing."""
        board = self.board
        for lane_id in self._items.keys() - board.at.keys():
            self.removeItem(self._items.pop(lane_id))
        starts = {lane.y for lane in board.swimlanes}
        last = board.rows[-1] if board.rows else None
        for row in board.rows:
            item = self._items.get(row.lane.id)
            if item is None:
                item = self._items[row.lane.id] = LaneItem(self.pixmaps, self._ground)
                item.hide_cards(self._lifted, self._lifted)
                item.choose(self._chosen, self._chosen)
                item.dim(self._dimmed, self._dimmed)
                item.rest(self._resting)
                self.addItem(item)
            item.show_row(row, board, first=row.y in starts, last=row is last)
        self.arrows.show_arrows(board)
        wanted = QRectF(0, 0, board.width, board.height)
        if self.sceneRect() != wanted:
            self.setSceneRect(wanted)
        self.composed.emit()

    def _selected(self) -> None:
        chosen = _ids(self.desk)
        changed, self._chosen = chosen ^ self._chosen, chosen
        for item in self._items.values():
            item.choose(chosen, changed)
        self.arrows.choose(chosen)


def _ids(desk: Desk) -> frozenset[str]:
    """What is selected."""
    return frozenset(row_id for _table, row_id in desk.selection.refs)
