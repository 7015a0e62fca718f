"""What lies at a place of the board's window, and where in it a record stands."""

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QWidget

from workshop_app.canvas.arrows.handle import ConnectHandle
from workshop_app.canvas.arrows.places import label_place, label_rect
from workshop_app.canvas.beside.left_strip import LeftStrip
from workshop_app.canvas.beside.strips import HeaderStrip, Strip, strip_scale
from workshop_app.canvas.canvas import Canvas
from workshop_app.canvas.drawing.paint import qrect
from workshop_app.canvas.pointing.surface import Surface
from workshop_app.canvas.scene import BoardScene
from workshop_app.canvas.typing.in_place import LEAST_TYPED, Place
from workshop_app.canvas.typing.point_places import word_place
from workshop_app.editor.selection import Ref
from workshop_app.layout.arrows.hit import REACH, ArrowIndex
from workshop_app.layout.board import Board
from workshop_app.layout.cards import text_rect, text_style
from workshop_app.layout.folds import chevron_place
from workshop_app.layout.hit import Hit, hit
from workshop_app.layout.measures import LANE_TITLE, PERSONA_NAME, STAGE_TITLE, STEP_TITLE
from workshop_app.layout.sprites import Mark, Sprite, Words
from workshop_app.layout.text.style import TextStyle

_FAR_REACH = 12.0
_NAME_WIDE, _NAME_TALL = 184.0, 60.0
_UPRIGHT_TYPED = 140.0
"""How wide an upright name is typed: level, over what stands beside it."""
_NAME_STYLES = {
    "stages": STAGE_TITLE,
    "steps": STEP_TITLE,
    "lanes": LANE_TITLE,
    "personas": PERSONA_NAME,
}


class Places:
    """Joins the canvas, the two strips and the surfaces beside them into one ground.

    `parking_doors` are widgets that stand for the parking lot: what is dropped there is parked.
    """

    def __init__(
        self, scene: BoardScene, canvas: Canvas, header: HeaderStrip, side: LeftStrip
    ) -> None:
        self.scene = scene
        self.canvas = canvas
        self.header = header
        self.side = side
        self._handle = ConnectHandle(scene.desk, scene.brush)
        self._arrows = ArrowIndex()
        self.surfaces: list[Surface] = []
        self.parking_doors: list[QWidget] = []

    def hit_at(self, at: QPoint) -> Hit:
        """What lies at a global position: on the board, on its strips or in the parking lot."""
        for surface in self.surfaces:
            place = surface.mapFromGlobal(at)
            if surface.isVisible() and surface.rect().contains(place):
                return surface.hit(place)
        for door in self.parking_doors:
            if door.isVisible() and door.rect().contains(door.mapFromGlobal(at)):
                return Hit("parking_lot")
        for strip in (self.header, self.side):
            place = strip.mapFromGlobal(at)
            if strip.rect().contains(place):
                return strip.hit(place.x(), place.y())
        place = self.canvas.viewport().mapFromGlobal(at)
        if not self.canvas.viewport().rect().contains(place):
            return Hit()
        point = self.canvas.board_point(QPointF(place))
        return self._on_board_at(point.x(), point.y())

    def _on_board_at(self, x: float, y: float) -> Hit:
        """The handle of the selected card lies above all, arrows lie over empty places.

        While a card is in the air only what it can land on counts.
        """
        board, zoom = self.scene.board, self.canvas.zoom()
        found = hit(board, x, y)
        if self.scene.lifted:
            return found
        reach = max(REACH, min(_FAR_REACH, REACH / zoom))
        handle = self._handle.hit(board, x, y, zoom)
        return handle or self._arrows.over(board, found, x, y, reach)

    def sprite_of(self, ref: Ref) -> Sprite | None:
        """The sprite of a record; of a parked card in px of the parking lot."""
        if ref[0] == "cards":
            return self.scene.card(ref[1]) or self._parked(ref[1])
        named = (*self.scene.board.header, *self.scene.board.titles)
        personas = (lane.sprite for lane in self.scene.board.swimlanes)
        return next((s for s in (*named, *personas) if s and (s.table, s.id) == ref), None)

    def rect_of(self, ref: Ref) -> QRectF | None:
        """What of the board to scroll into sight to see a record."""
        if ref[0] == "connections":
            return label_rect(self.scene.board, ref[1])
        sprite = self.sprite_of(ref)
        if sprite is None:
            return self._folded_rect(ref)
        rect = qrect(sprite.rect)
        return rect if ref[0] == "cards" else _beside_name(ref[0], rect, self.scene.board)

    def _folded_rect(self, ref: Ref) -> QRectF | None:
        """The cell that a card or point folded away stands in; a folded step has its stage's."""
        board = self.scene.board
        row = self.scene.desk.editor.shown.table(ref[0]).get(ref[1])
        lane, step = getattr(row, "lane", None), getattr(row, "step", None)
        if lane in board.at and step in board.grid.at:
            return qrect(board.cell_rect(lane, step))
        if ref[0] == "steps" and ref[1] in board.grid.at:
            column = board.grid.columns[board.grid.at[ref[1]]]
            return QRectF(column.x, 0, column.width, 1)
        return None

    def strip_of(self, ref: Ref) -> Strip:
        """The strip that shows the name of a record."""
        return self.header if ref[0] in ("stages", "steps") else self.side

    def name_rect(self, ref: Ref) -> QRectF | None:
        """Where a name is drawn, in px of its strip."""
        return self.strip_of(ref).rect_of(*ref)

    def place_of(self, ref: Ref) -> Place | None:
        """Where the text of a record stands, for typing on it."""
        if ref[0] == "connections":
            return label_place(self.scene.board, self.canvas, ref[1])
        if ref[0] == "points":
            point = self.scene.desk.editor.shown.points.get(ref[1])
            return word_place(self.scene.board, self.canvas, point.lane, ref[1]) if point else None
        return self._card_place(ref[1]) if ref[0] == "cards" else self._name_place(ref)

    def _name_place(self, ref: Ref) -> Place | None:
        strip = self.strip_of(ref)
        found = strip.sprite_of(*ref)
        if found is None:
            return None
        sprite, placed = found
        style, scale = _NAME_STYLES[ref[0]], strip_scale(self.canvas.zoom())
        if not any(isinstance(part, Words) for part in sprite.parts):
            return _from_afar(strip, sprite, placed, style, scale)
        words = name_words(sprite)
        wide = sprite.rect.width - words.x - _room_beyond(sprite)
        rect = QRectF(
            placed.x() + words.x * scale, placed.y() + words.y * scale,
            wide * scale, max(words.block.height, style.line_height) * scale,
        )  # fmt: skip
        fill, hint = sprite.fill or "board.ground", words.block.text
        if words.upright:
            top = placed.y() + (words.y - words.block.width) * scale
            rect = QRectF(placed.x() + 6, top, _UPRIGHT_TYPED * scale, style.line_height * scale)
        return Place(strip, rect, fill, style, scale, hint, ringed=words.upright)

    def _card_place(self, card_id: str) -> Place | None:
        card = self.scene.desk.editor.shown.cards.get(card_id)
        if card is None:
            return None
        style, sprite = text_style(card), self.scene.card(card_id)
        return (
            self._parked_place(card_id, style) if sprite is None else self._on_board(sprite, style)
        )

    def _on_board(self, sprite: Sprite, style: TextStyle) -> Place:
        """On a card of the board; from afar the text is typed larger than it stands there."""
        viewport, zoom = self.canvas.viewport(), self.canvas.zoom()
        scale = max(zoom, LEAST_TYPED)
        rect = self.canvas.viewportTransform().mapRect(qrect(text_rect(sprite)))
        if scale != zoom:
            rect.setSize(rect.size() * (scale / zoom))
            rect.moveLeft(max(4.0, min(rect.left(), viewport.width() - rect.width() - 4)))
        fill, larger = sprite.fill or "panel", scale != zoom
        return Place(viewport, rect, fill, style, scale, ringed=larger)

    def _parked_place(self, card_id: str, style: TextStyle) -> Place | None:
        """On a card of the parking lot, which is as large as the words of the interface."""
        for surface in (one for one in self.surfaces if one.isVisible()):
            sprite, placed = surface.sprite(card_id), surface.place_of(card_id)
            if sprite is not None and placed is not None:
                scale = placed.width() / sprite.rect.width
                rect = QTransform.fromScale(scale, scale).mapRect(qrect(text_rect(sprite)))
                return Place(surface, rect, sprite.fill or "panel", style, scale)
        return None

    def _parked(self, card_id: str) -> Sprite | None:
        """The sprite of a card in the parking lot, where that is open."""
        found = (surface.sprite(card_id) for surface in self.surfaces if surface.isVisible())
        return next((sprite for sprite in found if sprite is not None), None)


def _beside_name(table: str, name: QRectF, board: Board) -> QRectF:
    """What lies beside the beginning of a name, so long that the name can be read."""
    if table not in ("stages", "steps"):
        return QRectF(max(0.0, name.x()), name.y(), 1, min(name.height(), _NAME_TALL))
    wide = min(name.width(), _NAME_WIDE)
    left = name.right() - wide if board.grid.mirrored else name.x()
    return QRectF(left, 0, wide, 1)


def _from_afar(
    strip: Strip, sprite: Sprite, placed: QRectF, style: TextStyle, scale: float
) -> Place:
    """Of a step too narrow for its title: over it, as wide as one types, within the strip."""
    wide, tall = _UPRIGHT_TYPED * scale, style.line_height * scale
    left = max(0.0, min(placed.x(), strip.width() - wide))
    top = max(0.0, placed.bottom() - tall)
    fill = sprite.fill or "board.ground"
    return Place(strip, QRectF(left, top, wide, tall), fill, style, scale, ringed=True)


def name_words(sprite: Sprite) -> Words:
    """The words of a sprite that are its name; a persona without a portrait has initials as well."""
    words = [part for part in sprite.parts if isinstance(part, Words)]
    return min(words, key=lambda part: (part.x, part.y))


def _room_beyond(sprite: Sprite) -> float:
    """What stands to the right of a name: the margin, a chevron, the faces of a curve's scale."""
    chevron = chevron_place(sprite)
    if sprite.table == "stages" and chevron is not None:
        return sprite.rect.width - chevron.x
    if sprite.table != "lanes":
        return name_words(sprite).x
    marks = [part.x for part in sprite.parts if isinstance(part, Mark)]
    return sprite.rect.width - max(marks) + 4 if len(marks) > 1 else 8.0
