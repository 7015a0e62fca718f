"""The bar above the board: where one is, undo and redo, the palette, zoom, Export PDF."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.touch.targets import least_target, touch_mode
from workshop_app.ui.actions import Actions
from workshop_app.ui.commands.insert import FIRST_KINDS
from workshop_app.ui.looks.icons import beside_words, icon
from workshop_app.ui.page.palette import PaletteChip
from workshop_app.ui.page.saved_mark import SavedMark
from workshop_app.ui.page.title_button import NARROW, WIDE, TitleButton
from workshop_app.ui.page.zoom_box import ZoomBox
from workshop_app.ui.widgets.action_button import ActionButton, tell_keys
from workshop_app.words import _

_BESIDE = 16
_AIR = 24
_SPARE = ("view.fit", "view.inspector", "view.present")
_MOST_GIVEN_UP = 7


def height() -> int:
    """How tall the bar is now."""
    return least_target() + _BESIDE - (4 if touch_mode() else 0)


class Bar(QFrame):
    """Buttons of the table of actions; `title_pressed` asks for the workshop's facts."""

    title_pressed = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setFixedHeight(height())
        # It gives up what has no room; the window may be as narrow as a person likes.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._actions = actions
        self.title = TitleButton(self)
        self.title.clicked.connect(self.title_pressed)
        self.saved = SavedMark(self)
        self.zoom = ZoomBox(self)
        self.chips = [PaletteChip(kind, self) for kind in FIRST_KINDS]
        self.more = self._more()
        self._spare = [_tool(actions[name], self) for name in _SPARE]
        self._export = _primary(actions["file.export"], self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 12, 0)
        self._row.setSpacing(4)
        self._fill()
        self._order_tabs()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedHeight(height())
            # Once all that stands on it has its new size.
            QTimer.singleShot(0, self, self.fit)

    def fit(self) -> None:
        """Give up words and buttons, the least needed first, until the rest has room."""
        for given_up in range(_MOST_GIVEN_UP + 1):
            self._give_up(given_up)
            spare = self.width() - self._needed()
            if spare >= 0:
                self.title.give_more(spare)
                break
        # Showing what may have room set everything in too little of it: nobody is to see that.
        self._row.activate()

    def enable_palette(self, may_edit: bool) -> None:
        """Chips can be used only where the workshop may be changed."""
        for widget in (*self.chips, self.more):
            widget.setEnabled(may_edit)

    def _fill(self) -> None:
        row = self._row
        row.addWidget(_tool(self._actions["file.close"], self))
        row.addWidget(self.title)
        row.addSpacing(4)
        row.addWidget(self.saved)
        row.addSpacing(8)
        row.addWidget(_tool(self._actions["edit.undo"], self))
        row.addWidget(_tool(self._actions["edit.redo"], self))
        row.addStretch(1)
        for chip in self.chips:
            row.addWidget(chip)
        row.addWidget(self.more)
        row.addStretch(1)
        row.addWidget(self.zoom)
        for tool in self._spare:
            row.addWidget(tool)
        row.addSpacing(6)
        row.addWidget(self._export)

    def _order_tabs(self) -> None:
        """Tab key and screen readers go from one to the next as they stand."""
        items = (self._row.itemAt(at) for at in range(self._row.count()))
        widgets = [item.widget() for item in items if item is not None]
        stops = [widget for widget in widgets if widget is not None]
        for stop in stops:
            stop.raise_()
        for one, following in pairwise(stops):
            self.setTabOrder(one, following)

    def _more(self) -> QToolButton:
        more = QToolButton(self)
        more.setText(_("More"))
        more.setObjectName("palette.more")
        more.setProperty("kind", "plain")
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setToolTip(_("All card kinds"))
        kinds = [
            action.command.id for action in self._actions.all() if _makes_card(action.command.id)
        ]
        more.setMenu(self._actions.menu(more, kinds))
        return more

    def _give_up(self, upto: int) -> None:
        """What is hidden is still in the menus, the rail or behind “More”."""
        for chip in self.chips:
            chip.set_wordless(upto >= 1)
            chip.setVisible(upto < 5)
        self.saved.set_wordless(upto >= 2)
        self.title.give_room(NARROW if upto >= 3 else WIDE)
        for tool in self._spare:
            tool.setVisible(upto < 4)
        self._export.setText("" if upto >= 6 else _("Export PDF"))
        self.zoom.setVisible(upto < 7)

    def _needed(self) -> int:
        places = (self._row.itemAt(at) for at in range(self._row.count()))
        items = [item for item in places if item is not None and not item.isEmpty()]
        for item in items:
            if (widget := item.widget()) is not None:
                widget.ensurePolished()  # else it tells the room it needs without its style
        wide = [item.sizeHint().width() for item in items]
        margins = self._row.contentsMargins()
        gaps = self._row.spacing() * (len(wide) - 1) + margins.left() + margins.right() + _AIR
        return sum(wide) + gaps


def _tool(action: QAction, parent: QWidget) -> QToolButton:
    button = ActionButton(action, parent)
    button.setIconSize(QSize(px(20), px(20)))
    return button


def _primary(action: QAction, parent: QWidget) -> QPushButton:
    button = QPushButton(_("Export PDF"), parent)
    button.setObjectName("bar.export")
    button.setAccessibleName(_("Export PDF"))
    button.setProperty("kind", "primary")
    button.setIcon(icon("export", "on_accent"))
    button.setIconSize(beside_words(px(16)))
    button.setToolTip(action.toolTip())
    tell_keys(button, action)
    button.clicked.connect(action.trigger)
    return button


def _makes_card(command_id: str) -> bool:
    return command_id.rpartition(".")[0] == "insert.card"
