"""The first tour: five stops on the real page, to be skipped at any time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent

from workshop_app.canvas.spoken.voice import tell
from workshop_app.canvas.timing import single_shot
from workshop_app.domain.change import Change
from workshop_app.ui.tour.card import Ring, TourCard
from workshop_app.ui.tour.stops import STOPS
from workshop_app.words import _

if TYPE_CHECKING:
    from workshop_app.ui.workshop_page import WorkshopPage

_GAP = 14
_MOVING = (QEvent.Type.LayoutRequest, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Move)


class Tour(QObject):
    """Goes from stop to stop; the page can be used all the while. `ended` when it is over."""

    ended = Signal()

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page)
        self.setObjectName("tour")
        self._page = page
        self.at = 0
        self.ring, self.card = Ring(page), TourCard(page)
        self.card.skipped.connect(self.end)
        self.card.went_back.connect(self.go_back)
        self.card.went_on.connect(self.go_on)
        self.card.installEventFilter(self)
        for changing in (page, page.bar, page.place):
            changing.installEventFilter(self)
        self._soon = single_shot(self, self._place)
        page.board.scrolled.connect(self._place)
        page.board.zoom_changed.connect(self._place)
        page.turned.connect(self._place)
        page.closing.connect(self.end)
        page.desk.editor.on_settled(self._settled)
        self._show()

    def go_on(self) -> None:
        """The next stop, or the end."""
        if self.at + 1 == len(STOPS):
            self.end()
            return
        self.at += 1
        self._show()

    def go_back(self) -> None:
        """The stop before."""
        self.at = max(0, self.at - 1)
        self._show()

    def end(self) -> None:
        """Put everything away."""
        self._page.desk.editor.forget(self._settled)
        for changing in (self._page, self._page.bar, self._page.place):
            changing.removeEventFilter(self)
        self._soon.stop()
        self.ring.hide()
        self.card.hide()
        self._page.board.setFocus()
        self.ring.deleteLater()
        self.card.deleteLater()
        self.deleteLater()
        self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page has another size, or its parts other places; or Esc on the card."""
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self._place()
        elif watched is not self.card and event.type() in _MOVING:
            self._soon.start(0)  # once they stand where they are to stand
        escaped = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if watched is self.card and escaped and event.type() == QEvent.Type.KeyPress:
            self.end()
            return True
        return False

    def _show(self) -> None:
        stop = STOPS[self.at]
        self.card.say(_(stop.title), _(stop.text), self.at, len(STOPS))
        self._place()
        self.ring.show()
        self.card.show()
        self.ring.raise_()
        self.card.raise_()
        self.card.on.setFocus()
        tell(self.card, self.card.accessibleName())

    def _settled(self, change: Change) -> None:
        if STOPS[self.at].done_by(change):
            self.card.praise()

    def _place(self, *_changed: object) -> None:
        around = self._page.place.leaves(STOPS[self.at].where(self._page))
        self.ring.lie_round(around)
        self.card.move(self._beside(around))

    def _beside(self, around: QRect) -> QPoint:
        """Beside something tall, else below what is shown, above it, or where there is room."""
        page = self._page.rect().adjusted(_GAP, _GAP, -_GAP, -_GAP)
        wide, tall = self.card.width(), self.card.height()
        middle = around.center().x() - wide // 2
        wishes = [
            QRect(middle, around.bottom() + _GAP, wide, tall),
            QRect(middle, around.top() - _GAP - tall, wide, tall),
        ]
        beside = [
            QRect(around.right() + _GAP, around.top(), wide, tall),
            QRect(around.left() - _GAP - wide, around.top(), wide, tall),
        ]
        places = beside + wishes if around.height() > around.width() else wishes + beside
        moved = [_within(place, page) for place in places]
        return next((m for m in moved if not m.intersects(around)), moved[0]).topLeft()


def _within(place: QRect, page: QRect) -> QRect:
    left = max(page.left(), min(place.left(), page.right() - place.width()))
    top = max(page.top(), min(place.top(), page.bottom() - place.height()))
    return QRect(QPoint(left, top), place.size())
