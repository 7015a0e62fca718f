"""The parking lot: cards outside the grid, in a pane beside the board, dragged to and fro."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.drawing.as_read import card_as_read
from workshop_app.canvas.drawing.paint import qrect
from workshop_app.canvas.drawing.text_scale import USUAL, text_percent
from workshop_app.canvas.pointing.surface import Surface
from workshop_app.canvas.pointing.to_gestures import held_keys
from workshop_app.canvas.touch.on_lot import LotTouch
from workshop_app.domain.records import Card
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.gestures.clicks import click_card
from workshop_app.layout.hit import Hit
from workshop_app.layout.measures import PERSONA_TEXT
from workshop_app.layout.mirror import mirrored_sprite
from workshop_app.layout.sprites import Mark, Rect, Sprite, Words
from workshop_app.layout.text.typeset import typeset
from workshop_app.layout.theme import DIMMED
from workshop_app.words import _

_PAD = 10.0
_GAP = 6.0
_TREMBLE = 4


class ParkingLot(QScrollArea):
    """The parked cards of a desk; cards may be dragged in from the board and out to it."""

    def __init__(self, desk: Desk, board: BoardView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lot = Lot(desk, board)
        self.setWidget(self.lot)
        self.touch = LotTouch(self.lot, board, self.verticalScrollBar())
        self.setFocusProxy(self.lot)
        desk.selection.on_changed(self._selected)

    def _selected(self) -> None:
        """Bring the selected card into sight: one may have gone to it from elsewhere."""
        only = self.lot.desk.selection.only
        place = self.lot.place_of(only[1]) if only is not None and only[0] == "cards" else None
        if place is not None:
            middle = place.center().toPoint()
            self.ensureVisible(middle.x(), middle.y(), 0, round(place.height() / 2) + 8)

    def close_pane(self) -> None:
        """Listen no more."""
        self.lot.desk.selection.forget(self._selected)
        self.lot.close_lot()


class Lot(Surface):
    """The ground on which parked cards lie in a column."""

    def __init__(self, desk: Desk, board: BoardView) -> None:
        super().__init__()
        self.desk = desk
        self._board = board
        self._sprites: list[Sprite] = []
        self._scale = text_percent() / USUAL  # cards here are read like the pane they stand in
        self._pressed: tuple[QPoint, str] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Before it has a name: then a screen reader asks at once, and once only, what it is.
        board.readable.adopt_lot(self)
        self.setAccessibleName(_("Parking lot"))
        desk.editor.on_shown(self._shown)
        desk.selection.on_changed(self.update)
        desk.filtering.on_changed(self._filtered)
        board.found.changed.connect(self.update)
        board.places.surfaces.append(self)

    def close_lot(self) -> None:
        """Listen no more."""
        self.desk.editor.forget(self._shown)
        self.desk.selection.forget(self.update)
        self.desk.filtering.forget(self._filtered)
        self._board.readable.leave_lot()
        if self in self._board.places.surfaces:
            self._board.places.surfaces.remove(self)

    def hit(self, at: QPoint) -> Hit:
        """The parking lot, and the card that `at` (px of this widget) stands before."""
        held = set(self.desk.selection.ids("cards")) if self._board.pointing.busy else set()
        for sprite in self._sprites:
            if (
                sprite.id not in held
                and at.y() / self._scale < sprite.rect.y + sprite.rect.height / 2
            ):
                return Hit("parking_lot", sprite.id)
        return Hit("parking_lot")

    def _shown(self, workshop: Workshop) -> None:
        self._compose(workshop)

    def _filtered(self) -> None:
        """Other cards are looked at."""
        self._compose(self.desk.editor.shown)
        self.update()

    def _compose(self, workshop: Workshop) -> None:
        y, sprites, left_out = _PAD, [], self.desk.filtering.left_out
        width = max(80.0, self.width() / self._scale - 2 * _PAD)
        for card in (card for card in workshop.parked() if card.id not in left_out):
            sprite = card_as_read(card, width, workshop.assets.get(card.image)).at(_PAD, y)
            sprites.append(sprite)
            y = sprite.rect.bottom + _GAP
        if sprites != self._sprites:
            self._sprites = sprites
            self.update()
        self.setMinimumHeight(round((y + 40) * self._scale))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard has come."""
        super().focusInEvent(event)
        self._board.telling.arrive()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard has gone."""
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards are as wide as the pane."""
        self._compose(self.desk.editor.shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards, or what this place is for."""
        painter = QPainter(self)
        brush = self._board.brush
        painter.fillRect(event.rect(), brush.color("panel"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._scale, self._scale)
        lifted = self._board.lifted_ids()
        chosen, dimmed = set(self.desk.selection.ids("cards")), self.desk.filtering.dimmed
        for sprite in self._sprites:
            if sprite.id in lifted:
                tone = brush.color("accent_tint")
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tone)
                painter.drawRoundedRect(qrect(sprite.rect), 4, 4)
                continue
            painter.setOpacity(DIMMED if sprite.id in dimmed else 1.0)
            brush.sprite(painter, sprite)
            painter.setOpacity(1.0)
            self._board.found.paint_on(painter, sprite)
            if sprite.id in chosen:
                painter.setPen(QPen(brush.color("focus"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(qrect(sprite.rect).adjusted(-2, -2, 2, 2), 6, 6)
        if not self._sprites:
            self._empty(painter, self.desk.editor.shown.parked())

    def _empty(self, painter: QPainter, parked: tuple[Card, ...]) -> None:
        brush, width = self._board.brush, self.width() / self._scale - 4 * _PAD
        text = _("Nothing is parked. Drag cards here that have no place on the map yet.")
        if parked:
            text = _("No parked card is what the filter looks for.")
        block = typeset(text, PERSONA_TEXT, width)
        area = Rect(_PAD, _PAD, width + 2 * _PAD, block.height + 64)
        painter.setPen(QPen(brush.color("field_line"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(qrect(area), 8, 8)
        parts = (
            Mark("parking_lot", 2 * _PAD, 22, 20, "soft_ink"),
            Words(block, 2 * _PAD, 52, "soft_ink"),
        )
        shown = Sprite("parking_lot", "", Rect(0, 0, self.width(), area.bottom), parts=parts)
        if self.isRightToLeft():
            shown = mirrored_sprite(shown, self.width())
        brush.parts(painter, shown)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select a card, perhaps to drag it."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        found = self.card_at(event.position().toPoint())
        selection, keys = self.desk.selection, held_keys(event.modifiers())
        keys |= frozenset({"more"} if selection.gathering else ())
        if found is None and not selection.gathering:
            selection.clear()
        elif found is None:
            return
        elif keys:
            click_card(self.desk, found.id, keys)
        elif found.id not in selection.ids("cards"):
            selection.choose("cards", [found.id])
        if event.button() == Qt.MouseButton.RightButton:
            over = Hit("cards", found.id) if found else Hit("parking_lot")
            self._board.context_wanted.emit(over, event.globalPosition().toPoint())
        elif found is not None:
            self._pressed = (event.globalPosition().toPoint(), found.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag, or go on."""
        at = event.globalPosition().toPoint()
        if self._board.pointing.busy:
            self._board.pointing.move(event)
        elif self._pressed and (at - self._pressed[0]).manhattanLength() > _TREMBLE:
            pressed, self._pressed = self._pressed[1], None
            self._board.begin_parked_drag(pressed, at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag."""
        self._pressed = None
        self._board.pointing.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Type in a parked card."""
        found = self.card_at(event.position().toPoint())
        if found is not None:
            self._board.edit(("cards", found.id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk up and down; Space picks up, F2 or Enter types."""
        ids = [sprite.id for sprite in self._sprites]
        chosen = self.desk.selection.only
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and ids:
            at = ids.index(chosen[1]) if chosen and chosen[1] in ids else -1
            step = 1 if key == Qt.Key.Key_Down else -1
            self.desk.selection.choose("cards", [ids[max(0, min(at + step, len(ids) - 1))]])
        elif key == Qt.Key.Key_Escape:
            self._board.pointing.cancel()
        elif key == Qt.Key.Key_Space and chosen:
            self._board.keys.carrying.pick_up()
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter) and chosen:
            self._board.edit(chosen)
        else:
            super().keyPressEvent(event)

    def sprite(self, card_id: str) -> Sprite | None:
        """The sprite of a parked card, in px of this widget with words of the usual size."""
        return next((s for s in self._sprites if s.id == card_id), None)

    def place_of(self, card_id: str) -> QRectF | None:
        """Where a parked card lies, in px of this widget."""
        sprite, scale = self.sprite(card_id), self._scale
        return QTransform.fromScale(scale, scale).mapRect(qrect(sprite.rect)) if sprite else None

    def card_at(self, place: QPoint) -> Sprite | None:
        """The card that lies at `place` (px of this widget)."""
        x, y = place.x() / self._scale, place.y() / self._scale
        return next((s for s in self._sprites if s.rect.holds(x, y)), None)
