"""The bar above the board: where one is, undo and redo, the palette, zoom, Export PDF."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from workshop_app.canvas.targets import least_target, touch_mode
from workshop_app.canvas.text_scale import px
from workshop_app.ui.actions import Actions
from workshop_app.ui.commands.insert import FIRST_KINDS
from workshop_app.ui.icons import icon
from workshop_app.ui.page.palette import PaletteChip
from workshop_app.ui.page.saved_mark import SavedMark
from workshop_app.ui.page.zoom_box import ZoomBox
from workshop_app.words import _

_BESIDE = 16


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
        self._actions = actions
        self.title = _Title(self)
        self.title.clicked.connect(self.title_pressed)
        self.saved = SavedMark(self)
        self.zoom = ZoomBox(self)
        self.chips = [PaletteChip(kind, self) for kind in FIRST_KINDS]
        self.more = self._more()
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
        """Give the chips their words where there is room, else the icons alone."""
        room = self.width() - self._needed_without_chips()
        worded = sum(chip.worded_width() + self._row.spacing() for chip in self.chips)
        for chip in self.chips:
            chip.set_wordless(worded > room)

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
        row.addWidget(_tool(self._actions["view.fit"], self))
        row.addWidget(_tool(self._actions["view.inspector"], self))
        row.addWidget(_tool(self._actions["view.present"], self))
        row.addSpacing(6)
        row.addWidget(_primary(self._actions["file.export"], self))

    def _order_tabs(self) -> None:
        """The Tab key goes from one to the next as they stand."""
        items = (self._row.itemAt(at) for at in range(self._row.count()))
        widgets = [item.widget() for item in items if item is not None]
        stops = [widget for widget in widgets if widget is not None]
        for one, following in pairwise(stops):
            self.setTabOrder(one, following)

    def _more(self) -> QToolButton:
        more = QToolButton(self)
        more.setText(_("More"))
        more.setObjectName("palette.more")
        more.setProperty("kind", "plain")
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setToolTip(_("All card kinds"))
        kinds = [action.command.id for action in self._actions.all() if _is_more(action.command.id)]
        more.setMenu(self._actions.menu(more, kinds))
        return more

    def _needed_without_chips(self) -> int:
        others = [self._row.itemAt(at) for at in range(self._row.count())]
        wide = sum(
            item.sizeHint().width() + self._row.spacing()
            for item in others
            if item is not None and not isinstance(item.widget(), PaletteChip)
        )
        margins = self._row.contentsMargins()
        return wide + margins.left() + margins.right() + 24


class _Title(QPushButton):
    """The workshop's name, shortened in the middle where room is short."""

    _WIDEST = 340

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setProperty("kind", "quiet")
        self.setProperty("role", "title_button")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_title(self, title: str) -> None:
        """Show a title."""
        self._whole = title
        font = self.font()
        font.setBold(True)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, self._WIDEST)
        self.setText(shown.replace("&", "&&"))
        self.setAccessibleName(title)
        self.setToolTip(_("{title}: facts of the workshop").format(title=title))


def _tool(action: QAction, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setDefaultAction(action)
    button.setIconSize(QSize(px(20), px(20)))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setAccessibleName(action.text())
    return button


def _primary(action: QAction, parent: QWidget) -> QPushButton:
    button = QPushButton(_("Export PDF"), parent)
    button.setObjectName("bar.export")
    button.setProperty("kind", "primary")
    button.setIcon(icon("export", "on_accent"))
    button.setToolTip(action.toolTip())
    button.clicked.connect(action.trigger)
    return button


def _is_more(command_id: str) -> bool:
    prefix, _dot, kind = command_id.rpartition(".")
    return prefix == "insert.card" and kind not in FIRST_KINDS
