"""The presenter view: a map told stage by stage, as large as the last row can read."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QScreen,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from workshop_app.canvas.drawing.paint import Brush
from workshop_app.canvas.drawing.pictures import Pictures
from workshop_app.canvas.spoken.voice import tell
from workshop_app.canvas.timing import single_shot
from workshop_app.domain.change import Change
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.layout.legible import Venue, least_text
from workshop_app.layout.slides.deck import Deck, Place
from workshop_app.layout.theme import Theme
from workshop_app.ui.looks.icons import theme_in_force
from workshop_app.ui.presenting.slide_view import SlideView
from workshop_app.ui.presenting.way_out import WayOut
from workshop_app.words import _

_POINTER_MS = 2000
_NOTCH = 120
_Key = Qt.Key
_ON = (
    _Key.Key_Space,
    _Key.Key_PageDown,
    _Key.Key_Down,
    _Key.Key_Return,
    _Key.Key_Enter,
    _Key.Key_N,
)
_BACK = (_Key.Key_Backspace, _Key.Key_PageUp, _Key.Key_Up, _Key.Key_P)
_BLANK = (_Key.Key_B, _Key.Key_Period)


class Presenter(QWidget):
    """Fills a screen. It follows the document while somebody goes on working on it.

    `stage_shown(stage id)` says where the walk has come to, `ended` that it is over.
    """

    stage_shown = Signal(str)
    ended = Signal()

    def __init__(self, desk: Desk, theme: Theme, venue: Venue, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("presenter")
        self.setWindowTitle(_("Presentation"))
        self.setAccessibleName(_("Presentation"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.desk, self.venue = desk, venue
        self.view = SlideView(Brush(theme, Pictures(self._workshop)), self)
        self.view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.way_out = WayOut(self)
        self.way_out.clicked.connect(self.close)
        self.place: Place = (0, 0)
        self.deck: Deck | None = None
        self._turned = 0
        self._still = single_shot(self, self._hide_pointer, _POINTER_MS)
        desk.editor.on_settled(self._settled)
        desk.on_map(self._mapped)

    def open_on(self, screen: QScreen) -> None:
        """Fill `screen`."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.activateWindow()
        self.setFocus()

    # Walking --------------------------------------------------------------------

    def go_on(self) -> None:
        """The next slide."""
        self._walk(lambda deck: deck.after(self.place))

    def go_back(self) -> None:
        """The slide before."""
        self._walk(lambda deck: deck.before(self.place))

    def go_to_start(self) -> None:
        """The first slide."""
        self._walk(lambda deck: (0, 0))

    def go_to_end(self) -> None:
        """The last slide."""
        self._walk(lambda deck: deck.last)

    def go_to_stage(self, number: int) -> None:
        """The first slide of the stage `number`, counted from 1."""
        self._walk(lambda deck: deck.stage(number))

    def _walk(self, to: Callable[[Deck], Place]) -> None:
        self.view.darken(False)
        if self.deck is not None:
            self.place = to(self.deck)
            self._show()

    def _show(self) -> None:
        assert self.deck is not None
        self.place = self.deck.settled(self.place)
        slide = self.deck.slide(self.place)
        if slide is self.view.slide:
            return
        self.view.show_slide(slide)
        self.setAccessibleDescription(slide.spoken)
        tell(self, slide.spoken)
        if slide.stage:
            self.stage_shown.emit(slide.stage)

    # Following ------------------------------------------------------------------

    def _workshop(self) -> Workshop:
        return self.desk.workshop

    def changeEvent(self, event: QEvent) -> None:
        """Wear what everything else wears from now on."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.view.wear(Brush(theme_in_force(), Pictures(self._workshop)))

    def _settled(self, change: Change) -> None:
        self._compose()

    def _mapped(self, map_id: str) -> None:
        self.place = (0, 0)
        self._compose()

    def _compose(self) -> None:
        """Make the slides of what the map says now; the walk stays where it is."""
        size = self.view.units(least_text(self.venue, max(1, self.width())))
        mirrored = self.isRightToLeft()
        self.deck = Deck(self.desk.workshop, self.desk.map.id, *size, mirrored=mirrored)
        self._show()

    # Qt -------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view.setGeometry(self.rect())
        self.way_out.hide()
        self._compose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of every remote control and of the keyboard."""
        key, mirrored = event.key(), self.isRightToLeft()
        on, back = (_Key.Key_Left, _Key.Key_Right) if mirrored else (_Key.Key_Right, _Key.Key_Left)
        if key == _Key.Key_Escape:
            self.close()
        elif key in _ON or key == on:
            self.go_on()
        elif key in _BACK or key == back:
            self.go_back()
        elif key == _Key.Key_Home:
            self.go_to_start()
        elif key == _Key.Key_End:
            self.go_to_end()
        elif key in _BLANK:
            self.view.darken(not self.view.blank)
        elif _Key.Key_1 <= key <= _Key.Key_9:
            self.go_to_stage(key - _Key.Key_0)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press goes on; on the first third of the screen it goes back."""
        self._show_pointer()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        share = event.position().x() / max(1, self.width())
        first_third = share > 2 / 3 if self.isRightToLeft() else share < 1 / 3
        if first_third:
            self.go_back()
        else:
            self.go_on()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the pointer while it moves, and the way out with it."""
        self._show_pointer()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A notch of the wheel is a slide."""
        self._turned += event.angleDelta().y()
        if abs(self._turned) >= _NOTCH:
            forward, self._turned = self._turned < 0, 0
            if forward:
                self.go_on()
            else:
                self.go_back()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Listen no more."""
        self._still.stop()
        self.desk.editor.forget(self._settled)
        self.desk.forget_map(self._mapped)
        super().closeEvent(event)
        self.ended.emit()

    def _show_pointer(self) -> None:
        self.unsetCursor()
        self.way_out.appear()
        self._still.start()

    def _hide_pointer(self) -> None:
        if self.way_out.underMouse():
            self._still.start()
            return
        self.way_out.hide()
        self.setCursor(Qt.CursorShape.BlankCursor)


def screen_for(window: QWidget) -> QScreen:
    """The screen beside the one `window` is on, the projector's as a rule; else the same."""
    own = window.screen()
    others = [screen for screen in QGuiApplication.screens() if screen is not own]
    return others[0] if others else own
