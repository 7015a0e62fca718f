"""The back-row check: can the last row read what is on the screen, and what helps if not."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFormLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.touch.targets import for_fingers
from workshop_app.layout.legible import BOUNDS, Venue, farthest_chair, least_text
from workshop_app.layout.measures import CARD_LABEL, CARD_TEXT, STAGE_TITLE
from workshop_app.ui.dialogs.parts import MARGIN, button, foot, hairline, label
from workshop_app.ui.looks.icons import icon
from workshop_app.ui.widgets.bounded import BoundedNumber
from workshop_app.words import _

_WIDE, _ROW, _LEAST_ROWS = 640, 34, 3
_TRAILING = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Seen:
    """Something on the screen and the size of its text in px of the screen."""

    name: str
    size: float


def on_the_wall(zoom: float, names_zoom: float, interface: float) -> list[Seen]:
    """What a workshop shows; `zoom` is the board's, `names_zoom` that of stages and lanes."""
    return [
        Seen(_("Text on cards"), CARD_TEXT.size * zoom),
        Seen(_("Kinds of cards"), CARD_LABEL.size * zoom),
        Seen(_("Titles of stages"), STAGE_TITLE.size * names_zoom),
        Seen(_("Menus, panes and buttons"), interface),
    ]


class BackRowDialog(QDialog):
    """Two figures of the room; what falls below the smallest legible size.

    `zoom_wanted(float)` asks for the zoom at which cards can be read, `presenter_wanted` for the
    presenter view, `told(Venue)` says what the room is like.
    """

    zoom_wanted = Signal(float)
    presenter_wanted = Signal()
    told = Signal(object)

    def __init__(
        self, venue: Venue, pixels: int, shown: list[Seen], zoom: float, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Back-row check"))
        self._pixels, self._shown, self._zoom = pixels, shown, zoom
        self.width_field = _metres(venue.picture_width, BOUNDS[1], self)
        self.chair_field = _metres(venue.last_chair, 2 * BOUNDS[1], self)
        self.verdict = label("", "heading", self)
        self.table = _table(self)
        self.advice = label("", "soft", self)
        self._zoom_button = button("", self)
        self._present = button(_("Present"), self, "primary")
        self._build()
        self.width_field.valueChanged.connect(self._follow)
        self.chair_field.valueChanged.connect(self._follow)
        self._zoom_button.clicked.connect(self._zoom_board)
        self._present.clicked.connect(self._start)
        self._follow()
        self.width_field.selectAll()  # what is typed first replaces the figure
        self.setMinimumWidth(px(_WIDE))
        hidden = self.table.maximumHeight() - self.table.sizeHint().height()
        self.resize(px(_WIDE), self.sizeHint().height() + max(0, hidden))

    @property
    def venue(self) -> Venue:
        """The room as it is told."""
        return Venue(self.width_field.value(), self.chair_field.value())

    def legible_zoom(self) -> float:
        """The zoom at which the smallest text of a card can be read."""
        return least_text(self.venue, self._pixels) / CARD_LABEL.size

    def _build(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(MARGIN, 18, MARGIN, 6)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        _ask(form, _("Width of the &picture on the wall"), self.width_field)
        _ask(form, _("From the picture to the last &chair"), self.chair_field)
        told = QVBoxLayout()
        told.setContentsMargins(MARGIN, 8, MARGIN, 14)
        told.setSpacing(8)
        for widget in (self.verdict, self.table, self.advice):
            told.addWidget(widget)
        close = button(_("Close"), self)
        close.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(form)
        column.addLayout(told)
        column.addWidget(hairline(self))
        column.addLayout(foot([self._zoom_button], [close, self._present]))
        self._present.setDefault(True)

    def _follow(self) -> None:
        least = least_text(self.venue, self._pixels)
        self.verdict.setText(
            _("The last row reads text of {size} pixels and more on this screen.").format(
                size=_ceiled(least)
            )
        )
        self.table.setRowCount(len(self._shown))
        for at, seen in enumerate(self._shown):
            self._fill(at, seen, legible=seen.size >= least)
        rows = len(self._shown) + 1
        self.table.setMaximumHeight(for_fingers(px(_ROW)) * rows + 2)
        self.table.setMinimumHeight(for_fingers(px(_ROW)) * min(rows, _LEAST_ROWS) + 2)
        zoom = self.legible_zoom()
        percent = f"{_ceiled(zoom * 100)} %"
        self._zoom_button.setText(_("Zoom the board to {percent}").format(percent=percent))
        self._zoom_button.setVisible(self._zoom < zoom)
        self.advice.setText(
            _("The presenter view shows one stage at a time and fits itself to the last row.")
        )
        self.told.emit(self.venue)

    def _fill(self, at: int, seen: Seen, *, legible: bool) -> None:
        metres = farthest_chair(self.venue, self._pixels, seen.size)
        reach = _("{metres} m").format(metres=self.locale().toString(metres, "f", 1))
        verdict = _("Can be read") if legible else _("Too small")
        cells = (seen.name, self.locale().toString(float(seen.size), "f", 0), reach, verdict)
        for column, words in enumerate(cells):
            item = QTableWidgetItem(words)
            if column in (1, 2):
                item.setTextAlignment(_TRAILING)
            if column == 3:
                sign = icon("success", "success") if legible else icon("warning", "warning")
                item.setIcon(sign)
            self.table.setItem(at, column, item)

    def _zoom_board(self) -> None:
        self.zoom_wanted.emit(self.legible_zoom())
        self.close()

    def _start(self) -> None:
        self.close()
        self.presenter_wanted.emit()


def _metres(value: float, most: float, parent: QWidget) -> BoundedNumber:
    field = BoundedNumber(parent)
    field.setSuffix(_(" m"))
    field.keep_within(BOUNDS[0], most, step=0.5, decimals=1)
    field.setValue(value)
    field.setMaximumWidth(px(140))
    return field


def _ask(form: QFormLayout, words: str, field: BoundedNumber) -> None:
    title = QLabel(words, field.parentWidget())
    title.setBuddy(field)
    form.addRow(title, field.row())


def _table(parent: QWidget) -> QTableWidget:
    table = QTableWidget(0, 4, parent)
    table.setHorizontalHeaderLabels(
        [_("On the screen"), _("Pixels"), _("Readable from"), _("Last row")]
    )
    table.setAccessibleName(_("What the last row can read"))
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(for_fingers(px(_ROW)))
    table.horizontalHeader().setFixedHeight(for_fingers(px(_ROW)))
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column, wide in ((1, 90), (2, 120), (3, 150)):
        head = table.horizontalHeader()
        head.resizeSection(column, max(px(wide), head.sectionSizeHint(column)))
    for column in (1, 2):
        role = Qt.ItemDataRole.TextAlignmentRole
        table.model().setHeaderData(column, Qt.Orientation.Horizontal, _TRAILING, role)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setShowGrid(False)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setSizeAdjustPolicy(QTableWidget.SizeAdjustPolicy.AdjustToContents)
    return table


def _ceiled(value: float) -> int:
    return -int(-value // 1)
