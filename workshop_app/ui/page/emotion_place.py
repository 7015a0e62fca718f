"""Where the emotion panel stands: below the board, made when it is first unfolded."""

from PySide6.QtWidgets import QSplitter, QWidget

from workshop_app.canvas.board_view import BoardView
from workshop_app.editor.desk import Desk
from workshop_app.ui.breathing import breathe
from workshop_app.ui.keyboard.home import KeyboardHome


class EmotionPlace:
    """Unfolds and folds the emotion panel in the splitter `down`, a third of its height."""

    def __init__(self, desk: Desk, board: BoardView, down: QSplitter) -> None:
        self.panel: QWidget | None = None
        self._desk, self._board, self._down = desk, board, down

    def shown(self) -> bool:
        """Whether it is to be seen."""
        return self.panel is not None and not self.panel.isHidden()

    def show(self, shown: bool) -> None:
        """Unfold or fold it."""
        if shown and self.panel is None:
            # pyqtgraph comes with it, and that takes most of a second.
            from workshop_app.ui.panes.emotions.panel import EmotionPanel

            self.panel = EmotionPanel(self._desk, self._board)
            breathe()
            self._down.addWidget(self.panel)
            KeyboardHome(self._board, self.panel)
            height = self._down.height()
            self._down.setSizes([height * 2 // 3, height // 3])
        if self.panel is not None:
            self.panel.setVisible(shown)
