"""What lies at a place of the board's window, and where in it a record stands."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF

from workshop_app.canvas.canvas import Canvas
from workshop_app.canvas.in_place import Place
from workshop_app.canvas.paint import qrect
from workshop_app.canvas.scene import BoardScene
from workshop_app.canvas.strips import HeaderStrip, LeftStrip, strip_scale
from workshop_app.canvas.surface import Surface
from workshop_app.editor.selection import Ref
from workshop_app.layout.cards import text_rect, text_style
from workshop_app.layout.hit import Hit, hit
from workshop_app.layout.sprites import Sprite


class Places:
    """Joins the canvas, the two strips and the surfaces beside them into one ground."""

    def __init__(
        self, scene: BoardScene, canvas: Canvas, header: HeaderStrip, side: LeftStrip
    ) -> None:
        self.scene = scene
        self.canvas = canvas
        self.header = header
        self.side = side
        self.surfaces: list[Surface] = []

    def hit_at(self, at: QPoint) -> Hit:
        """What lies at a global position: on the board, on its strips or in the parking lot."""
        for surface in self.surfaces:
            place = surface.mapFromGlobal(at)
            if surface.isVisible() and surface.rect().contains(place):
                return surface.hit(place)
        for strip in (self.header, self.side):
            place = strip.mapFromGlobal(at)
            if strip.rect().contains(place):
                return strip.hit(place.x(), place.y())
        place = self.canvas.viewport().mapFromGlobal(at)
        if not self.canvas.viewport().rect().contains(place):
            return Hit()
        point = self.canvas.board_point(QPointF(place))
        return hit(self.scene.board, point.x(), point.y())

    def sprite_of(self, ref: Ref) -> Sprite | None:
        """The sprite of a record; of a parked card in px of the parking lot."""
        if ref[0] == "cards":
            return self.scene.card(ref[1]) or self._parked(ref[1])
        named = (*self.scene.board.header, *self.scene.board.titles)
        personas = (lane.sprite for lane in self.scene.board.swimlanes)
        return next((s for s in (*named, *personas) if s and (s.table, s.id) == ref), None)

    def rect_of(self, ref: Ref) -> QRectF | None:
        """What of the board to scroll into sight to see a record."""
        sprite = self.sprite_of(ref)
        if sprite is None:
            return None
        rect = qrect(sprite.rect)
        return rect if ref[0] == "cards" else QRectF(max(0.0, rect.x()), max(0.0, rect.y()), 1, 1)

    def place_of(self, ref: Ref) -> Place | None:
        """Where the text of a record stands, for typing on it."""
        if ref[0] == "cards":
            return self._card_place(ref[1])
        strip = self.header if ref[0] in ("stages", "steps") else self.side
        rect = strip.rect_of(*ref)
        if rect is None:
            return None
        scale = strip_scale(self.canvas.zoom())
        size = {"steps": 12.0, "lanes": 11.0}.get(ref[0], 13.0) * scale
        fill = {"stages": "board.stage", "personas": "board.persona"}.get(ref[0], "board.ground")
        area = rect.adjusted(8, 4, -6, -4).toRect()
        if ref[0] == "personas":
            top = round(rect.top() + 62 * scale)
            area = QRect(area.left(), top, area.width(), round(22 * scale))
        elif ref[0] == "lanes":
            area.setLeft(area.left() + round(18 * scale))
            area.setHeight(round(34 * scale))
        return Place(strip, area, fill, size, bold=ref[0] != "steps")

    def _card_place(self, card_id: str) -> Place | None:
        card = self.scene.desk.editor.shown.cards.get(card_id)
        if card is None:
            return None
        style, sprite = text_style(card), self.scene.card(card_id)
        if sprite is not None:
            rect = self.canvas.viewportTransform().mapRect(qrect(text_rect(sprite)))
            widget, size = self.canvas.viewport(), style.size * self.canvas.zoom()
        else:
            sprite = self._parked(card_id)
            if sprite is None:
                return None
            rect, widget, size = qrect(text_rect(sprite)), self.surfaces[0], style.size
        fill = sprite.fill or "panel"
        return Place(widget, rect.toRect(), fill, size, style.bold, style.italic)

    def _parked(self, card_id: str) -> Sprite | None:
        """The sprite of a card in the parking lot, where that is open."""
        found = (surface.sprite(card_id) for surface in self.surfaces if surface.isVisible())
        return next((sprite for sprite in found if sprite is not None), None)
