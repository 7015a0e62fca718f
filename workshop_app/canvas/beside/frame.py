"""Round the board: the corner between the strips, what adds to the map, and an empty map's advice."""

from PySide6.QtCore import QObject, QPointF, Qt, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from workshop_app.canvas.beside.left_strip import LeftStrip
from workshop_app.canvas.beside.strips import HeaderStrip
from workshop_app.canvas.canvas import BELOW, Canvas
from workshop_app.canvas.drawing.paint import Brush
from workshop_app.canvas.touch.targets import least_target
from workshop_app.layout.board import Board
from workshop_app.words import _

_ADVICE_WIDTH = 420


class Corner(QWidget):
    """The place above the left strip: as quiet as the board's ground."""

    def __init__(self, brush: Brush, parent: QWidget) -> None:
        super().__init__(parent)
        self._brush = brush
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the line below the header."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._brush.color("board.ground"))
        # A pen would stand between the pixels of a screen of 200 %.
        line = self._brush.color("board.swimlane")
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)


class Frame(QObject):
    """Holds what stands round the board and keeps it in its place."""

    add_stage = Signal()
    add_lane = Signal()
    add_persona = Signal()

    def __init__(
        self, brush: Brush, canvas: Canvas, header: HeaderStrip, side: LeftStrip, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._brush = brush
        self._canvas = canvas
        self._side = side
        self.corner = Corner(brush, parent)
        self.stage_button = _adder(header, _("+ Stage"), _("Add a stage"), self.add_stage)
        self.lane_button = _adder(side, _("+ Lane"), _("Add a lane"), self.add_lane)
        self.advice = _advice(canvas.viewport(), self.add_persona, self.add_lane)
        self.dress()

    def dress(self) -> None:
        """Wear the colours of the theme."""
        ink, tint = self._brush.theme["soft_ink"], self._brush.theme["hover"]
        accent, focus = self._brush.theme["accent"], self._brush.theme["focus"]
        quiet = (
            f"QToolButton {{ color: {ink}; background: transparent; font-size: 12px; "
            f"border: 1px solid transparent; border-radius: 6px; padding: 3px 8px; "
            f"min-height: {least_target() - 8}px; }}"
            f"QToolButton:hover {{ color: {accent}; background: {tint}; }}"
            f"QToolButton:focus {{ border-color: {focus}; }}"
        )
        for button in (self.stage_button, self.lane_button):
            button.setStyleSheet(quiet)
            button.adjustSize()
        self.corner.update()

    def allow(self, changing: bool) -> None:
        """Offer to add something, or nothing in a workshop that is only looked at."""
        for button in self.advice.findChildren(QPushButton):
            button.setVisible(changing)
        for adder in (self.stage_button, self.lane_button):
            adder.setVisible(changing)

    def place(self, board: Board, header_height: int) -> None:
        """Stand where the map ends."""
        mirrored = board.grid.mirrored
        last = QPointF(0.0 if mirrored else board.width, board.height)
        end = self._canvas.viewportTransform().map(last)
        stage, lane = self.stage_button, self.lane_button
        beside = round(end.x()) + (-8 - stage.width() if mirrored else 8)
        beside += self._canvas.viewport().x()
        stage.move(beside, max(4, (header_height - stage.height()) // 2))
        inner = 8 if mirrored else self._side.width() - lane.width() - 8
        lane.move(inner, round(end.y()) + (BELOW - lane.height()) // 2)
        self.advice.setVisible(not board.rows)
        if not board.rows:
            self._place_advice()

    def _place_advice(self) -> None:
        room = self._canvas.viewport().size()
        wide = min(_ADVICE_WIDTH, max(200, room.width() - 32))
        self.advice.setFixedWidth(wide)
        layout = self.advice.layout()
        tall = layout.heightForWidth(wide) if layout is not None else 0
        self.advice.resize(wide, max(tall, self.advice.sizeHint().height()))
        self.advice.move(
            max(16, (room.width() - wide) // 2),
            max(24, (room.height() - self.advice.height()) // 3),
        )


def _adder(parent: QWidget, text: str, tip: str, act: SignalInstance) -> QToolButton:
    button = QToolButton(parent)
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setObjectName("boardAdd")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.clicked.connect(act)
    return button


def _advice(parent: QWidget, add_persona: SignalInstance, add_lane: SignalInstance) -> QWidget:
    """What to do with a map that has no lanes yet."""
    advice = QWidget(parent)
    column = QVBoxLayout(advice)
    column.setSpacing(8)
    heading = QLabel(_("This map has no lanes yet"), advice)
    heading.setProperty("role", "heading")
    words = QLabel(
        _(
            "Whose journey is it? Add a persona: she gets lanes for touchpoints, for pain points "
            "and gains, and for her emotions. Or add a lane for the whole map."
        ),
        advice,
    )
    words.setWordWrap(True)
    buttons = QHBoxLayout()
    buttons.setSpacing(8)
    buttons.addStretch(1)
    for text, act, kind in (
        (_("Add persona"), add_persona, "primary"),
        (_("Add lane"), add_lane, ""),
    ):
        button = QPushButton(text, advice)
        button.setProperty("kind", kind)
        button.clicked.connect(act)
        buttons.addWidget(button)
    buttons.addStretch(1)
    for label in (heading, words):
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(label)
    column.addSpacing(8)
    column.addLayout(buttons)
    advice.hide()
    return advice
