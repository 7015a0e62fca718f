"""Drags from other programs over the window: files, images, tables and text dropped where they go."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from workshop_app.canvas.board_view import BoardView
from workshop_app.canvas.pointing.edge_scroll import EdgeScroll
from workshop_app.domain.kinds import lane_kind
from workshop_app.editor.gestures.cards import landing_place
from workshop_app.editor.gestures.carry import Nowhere
from workshop_app.editor.gestures.pointer import Feedback
from workshop_app.layout.sprites import Rect
from workshop_app.ui.clipboard.offered import Offered, anything_in, has_picture, offered
from workshop_app.ui.clipboard.place import Place
from workshop_app.ui.looks.icons import theme_in_force
from workshop_app.words import _

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow

_HEAD = 28.0


@dataclass(frozen=True, slots=True)
class Target:
    """What letting go would do: cards at a place, a portrait, or a workshop opened.

    `bar` is the landing place on the board, `frame` one round something else of the window.
    """

    place: Place | None = None
    persona: str = ""
    opens: bool = False
    bar: Rect | None = None
    frame: QRect | None = None
    note: str = ""

    @property
    def takes(self) -> bool:
        """Whether something can be let go here."""
        return self.opens or self.place is not None or bool(self.persona)


class Dropping(QObject):
    """Makes a window take what is dragged in from elsewhere, and shows where it would land."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._frame = DropFrame(window)
        self._note = ""
        self._files: tuple[str, ...] = ()
        self._pictures = False
        self._at = QPoint()
        self._edge: EdgeScroll | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, move, leave, drop."""
        kind = event.type()
        if kind == QEvent.Type.DragLeave:
            self._away(taken=False)
        elif isinstance(event, QDragEnterEvent):
            # Qt sends moves only to who has accepted the entering.
            event.setAccepted(anything_in(event.mimeData()))
            event.setDropAction(Qt.DropAction.CopyAction)
            self._enter(event)
        elif isinstance(event, QDragMoveEvent):
            self._move(event)
        elif isinstance(event, QDropEvent):
            self._drop(event)
        else:
            return False
        return True

    def _enter(self, event: QDragEnterEvent) -> None:
        """What is dragged is asked for what it is but once."""
        mime, board = event.mimeData(), self._window.board
        self._files = tuple(_local_files(mime))
        bare = has_picture(mime) and not mime.hasText() and not mime.hasHtml()
        self._pictures = (bool(self._files) and not offered(mime).tables) or bare
        self._at = self._place(event)
        if board is not None and event.isAccepted() and not board.pointing.busy:
            self._away(taken=True)
            self._edge = EdgeScroll(board.canvas, self._pointed, _held, board)
            self._edge.begin(self._at, outside=True)
            board.canvas.scrolled.connect(self._scrolled)

    def _away(self, *, taken: bool) -> None:
        """It has left, or was let go; where nothing came of it the board is seen as before."""
        self._show(Target())
        board, edge = self._window.board, self._edge
        self._edge = None
        if edge is None or board is None or edge.parent() is not board:
            return
        back = edge.end()
        board.canvas.scrolled.disconnect(self._scrolled)
        if not taken and back is not None:
            board.gliding.back(*back)
        edge.deleteLater()

    def _move(self, event: QDragMoveEvent) -> None:
        self._at = self._place(event)
        target = self._target()
        self._show(target)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(target.takes)

    def _drop(self, event: QDropEvent) -> None:
        mime, self._at = event.mimeData(), self._place(event)
        target = self._target()
        self._away(taken=target.takes)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(target.takes)
        if not target.takes:
            return
        self._window.activateWindow()
        what = offered(mime)
        if target.opens:
            self._window.open_path(what.journeys[0])
        elif target.persona:
            self._portrait(what, target.persona)
        else:
            self._paste(what, target)

    def _paste(self, what: Offered, target: Target) -> None:
        from workshop_app.ui.clipboard.pasting import paste_offered

        board = self._window.board
        if board is not None:
            board.typing.finish()
            board.setFocus()
        paste_offered(self._window, replace(what, paths=what.image_files), target.place)

    def _portrait(self, what: Offered, persona: str) -> None:
        from workshop_app.ui.clipboard.images import ImagePaste

        page = self._window.page
        if page is not None and (what.image_files or what.image is not None):
            ImagePaste(self._window, page, what, Place(), portrait_of=persona).begin()

    # Where ----------------------------------------------------------------------

    def _place(self, event: QDropEvent) -> QPoint:
        return self._window.mapToGlobal(event.position().toPoint())

    def _pointed(self) -> QPoint:
        return self._at

    def _scrolled(self) -> None:
        """The board has moved below the pointer."""
        self._show(self._target())

    def _target(self) -> Target:
        at, files = self._at, self._files
        if files and all(name.endswith(".journey") for name in files):
            note = _("Let go to open the workshop.")
            return Target(opens=True, frame=self._window.rect(), note=note)
        board = self._window.board
        if board is None:
            return Target()
        if board.desk.editor.read_only:
            return Target(note=_("This workshop is open for reading only."))
        return self._on_board(board, at, pictures=self._pictures)

    def _on_board(self, board: BoardView, at: QPoint, *, pictures: bool) -> Target:
        over = board.places.hit_at(at)
        if over.kind == "personas" and pictures:
            return self._on_persona(board, over.id)
        place = landing_place(
            board.scene.board, board.pointing.pointer("move", at, frozenset()), frozenset()
        )
        if isinstance(place, Nowhere):
            return Target(note=place.why)
        lane, step, before = place
        if lane is None or step is None:
            return self._on_lot(board, at, Place(None, None, before))
        if pictures and lane_kind(board.desk.workshop.lanes[lane].kind).body == "curve":
            return Target(note=_("A curve lane holds points, not cards."))
        return Target(Place(lane, step, before), bar=_bar(board, lane, step, before))

    def _on_persona(self, board: BoardView, persona: str) -> Target:
        name = board.desk.workshop.personas[persona].name
        rect = board.places.name_rect(("personas", persona))
        strip = board.places.strip_of(("personas", persona))
        seen = rect.toAlignedRect() & strip.rect() if rect is not None else strip.rect()
        return Target(
            persona=persona, frame=_in_window(self._window, strip, seen),
            note=_("Let go: the image becomes the portrait of {name}.").format(name=name),
        )  # fmt: skip

    def _on_lot(self, board: BoardView, at: QPoint, place: Place) -> Target:
        for widget in (*board.places.surfaces, *board.places.parking_doors):
            seen = widget.visibleRegion().boundingRect()
            if widget.isVisible() and seen.contains(widget.mapFromGlobal(at)):
                frame = _in_window(self._window, widget, seen)
                return Target(place, frame=frame, note=_("Let go: into the parking lot."))
        return Target()

    # Showing --------------------------------------------------------------------

    def _show(self, target: Target) -> None:
        board = self._window.board
        if board is not None and not board.pointing.busy:
            board.overlay.feedback = Feedback(landing=target.bar)
            board.following.refresh_overlay()
            if target.note and target.note != self._note:
                board.say(target.note)
            elif self._note and not target.note:
                board.status.emit("")
        self._note = target.note
        self._frame.show_round(target.frame)


class DropFrame(QWidget):
    """A frame of the focus colour round the place where something would land."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()

    def show_round(self, rect: QRect | None) -> None:
        """Stand round `rect` (px of the window); None: hide."""
        if rect is None:
            self.hide()
            return
        self.setGeometry(rect)
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A tint and a line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = QColor(theme_in_force()["focus"])
        painter.setPen(QPen(tone, 2))
        tone.setAlpha(30)
        painter.setBrush(tone)
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -3, -3), 6, 6)
        painter.end()


def _bar(board: BoardView, lane: str, step: str, before: str | None) -> Rect:
    """The head of the room that would be made in a cell."""
    made, pad = board.scene.board, board.scene.board.measures
    cell, row = made.cell_rect(lane, step), made.row(lane)
    sprites = row.body.cells[made.grid.at[step]] if row.body.cells else ()
    at = next((s.rect.y for s in sprites if s.id == before), None)
    if at is None:
        at = max((s.rect.bottom + pad.gap for s in sprites), default=pad.lane_pad)
    room = max(6.0, min(_HEAD, row.height - at - 2))
    return Rect(cell.x + pad.cell_pad, row.y + at, cell.width - 2 * pad.cell_pad, room)


def _held() -> bool:
    """Who drags something over the window holds it, whatever Qt knows of the buttons."""
    return True


def _local_files(mime: QMimeData) -> list[str]:
    return [url.toLocalFile().lower() for url in mime.urls() if url.isLocalFile()]


def _in_window(window: QWidget, widget: QWidget, rect: QRect) -> QRect:
    return QRect(widget.mapTo(window, rect.topLeft()), rect.size())
