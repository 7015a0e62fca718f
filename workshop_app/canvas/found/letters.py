"""The very letters a search has found, marked where they stand on cards and names."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from workshop_app.canvas.drawing.glyphs import draw_block
from workshop_app.canvas.drawing.paint import Brush
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.plain import plain, spans
from workshop_app.editor.search import all_texts
from workshop_app.editor.selection import Ref
from workshop_app.layout.sprites import Part, Sprite, Words
from workshop_app.layout.text.stretch import stretch_places

_MOST = 2000
_LINE = 1.5
_CURRENT_LINE = 2.5
_CURRENT_TONES = ("board.found", "board.found_on")
_TONES = ("board.found_fill", "board.found_ink")
_Marked = tuple[tuple[Words, tuple[QRectF, ...]], ...]


class FoundLetters:
    """Knows which words are looked for; where a sprite says them is found when it is painted."""

    def __init__(self, brush: Brush, workshop: Callable[[], Workshop]) -> None:
        self._brush = brush
        self._workshop = workshop
        self._words: tuple[str, ...] = ()
        self._known: dict[int, tuple[tuple[Part, ...], _Marked]] = {}

    def seek(self, words: tuple[str, ...]) -> None:
        """Look for these (plain texts) from now on."""
        if words != self._words:
            self._words, self._known = words, {}

    def paint(self, painter: QPainter, sprite: Sprite, *, current: bool = False) -> None:
        """Mark the letters on `sprite`; the painter's origin is its top left."""
        for words, places in self._marked(sprite):
            painter.save()
            painter.translate(words.x, words.y)
            if words.upright:
                painter.rotate(-90)
            self._mark(painter, words, places, current=current)
            painter.restore()

    def _mark(
        self, painter: QPainter, words: Words, places: tuple[QRectF, ...], *, current: bool
    ) -> None:
        """The ground and a line below, and on them the letters once more, in an ink that reads."""
        line = _CURRENT_LINE if current else _LINE
        tones = _CURRENT_TONES if current else _TONES
        ground, ink = (self._brush.color(token) for token in tones)
        area = QPainterPath()
        area.setFillRule(Qt.FillRule.WindingFill)
        for place in places:
            painter.fillRect(place, ground)
            area.addRect(place)
        painter.setClipPath(area, Qt.ClipOperation.IntersectClip)
        draw_block(painter, words.block, 0, 0, ink)
        below = ink if current else self._brush.color("board.found")
        for place in places:
            painter.fillRect(
                QRectF(place.left(), place.bottom() - line, place.width(), line), below
            )

    def _marked(self, sprite: Sprite) -> _Marked:
        known = self._known.get(id(sprite.parts))
        if known is None or known[0] is not sprite.parts:
            if len(self._known) > _MOST:
                self._known.clear()
            # The parts are kept, so that their id cannot be given to others meanwhile.
            known = (sprite.parts, tuple(self._found(sprite)))
            self._known[id(sprite.parts)] = known
        return known[1]

    def _found(self, sprite: Sprite) -> Iterator[tuple[Words, tuple[QRectF, ...]]]:
        said = self._said((sprite.table, sprite.id))
        for part in sprite.parts:
            if isinstance(part, Words) and any(text in plain(part.block.text) for text in said):
                places = tuple(_places(part, self._words))
                if places:
                    yield part, places

    def _said(self, ref: Ref) -> tuple[str, ...]:
        """What the record says: a sprite shows more, such as the kind of a card, or a count."""
        row = self._workshop().table(ref[0]).get(ref[1])
        texts = all_texts(ref[0], row) if row is not None else ()
        return tuple(said for text in texts if (said := plain(text)))


def _places(words: Words, wanted: tuple[str, ...]) -> Iterator[QRectF]:
    block = words.block
    for each in wanted:
        for start, end in spans(block.text, each):
            for place in stretch_places(block, start, end):
                yield QRectF(*place)
