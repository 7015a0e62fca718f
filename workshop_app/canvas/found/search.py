"""What a search has found, marked on the board and on the names beside it."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPainter

from workshop_app.canvas.beside.left_strip import LeftStrip
from workshop_app.canvas.beside.strips import HeaderStrip
from workshop_app.canvas.drawing.paint import qrect
from workshop_app.canvas.found.letters import FoundLetters
from workshop_app.canvas.found.marks import FoundMarks
from workshop_app.canvas.found.places import FoundPlaces
from workshop_app.canvas.scene import BoardScene
from workshop_app.canvas.timing import single_shot
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.selection import Ref
from workshop_app.layout.sprites import Sprite

_FEW = 200
_LATER_MS = 120


class Found(QObject):
    """Keeps the marks where the records stand. Many are placed anew once nothing moves.

    `refs` are what is found, `words` (plain) what they say and `current` the one that is gone to;
    `changed` tells of others.
    """

    changed = Signal()

    def __init__(
        self,
        scene: BoardScene,
        marks: FoundMarks,
        strips: tuple[HeaderStrip, LeftStrip],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._scene = scene
        self._marks = marks
        self._strips = strips
        self.refs: frozenset[Ref] = frozenset()
        self.words: tuple[str, ...] = ()
        self.current: Ref | None = None
        self.letters = FoundLetters(scene.brush, self._workshop)
        for one in (marks, *strips):
            one.letters = self.letters
        self._later = single_shot(self, self._place, _LATER_MS)
        scene.composed.connect(self._composed)

    def show(
        self, refs: Iterable[Ref], words: tuple[str, ...] = (), current: Ref | None = None
    ) -> None:
        """Mark these records wherever the open map shows them, and the `words` (plain) they say.

        None: unmark.
        """
        found = frozenset(refs)
        others = found != self.refs
        self.refs, self.current, self._marks.current = found, current, current
        self.words = words
        self.letters.seek(words)
        for strip in self._strips:
            strip.mark_found(self.refs, current)
        if others:
            self._place()
        else:
            self._repaint()
        self.changed.emit()

    def paint_on(self, painter: QPainter, sprite: Sprite) -> None:
        """Mark a sprite that is painted elsewhere, at 100 %, if it is found."""
        ref = (sprite.table, sprite.id)
        if ref not in self.refs:
            return
        current, box = ref == self.current, qrect(sprite.rect)
        painter.save()
        painter.translate(box.topLeft())
        self.letters.paint(painter, sprite, current=current)
        painter.restore()
        self._marks.frame(painter, box, current=current)

    def _composed(self) -> None:
        if not self.refs:
            return
        if len(self.refs) <= _FEW:
            self._place()
        else:
            self._later.start()

    def _place(self) -> None:
        self._later.stop()
        self._marks.places = self._places() if self.refs else None
        self._repaint()

    def _repaint(self) -> None:
        for view in self._scene.views():
            view.viewport().update()

    def _places(self) -> FoundPlaces:
        scene = self._scene
        hidden = scene.desk.filtering.left_out | scene.lifted
        return FoundPlaces(self.refs, scene.board, self._workshop(), hidden)

    def _workshop(self) -> Workshop:
        return self._scene.desk.editor.shown
