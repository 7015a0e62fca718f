"""How the parts of the workshop page stand: bar, notice, rail, pane, board, inspector, status."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.ui.actions import Actions
from workshop_app.ui.keyboard.home import KeyboardHome
from workshop_app.ui.keyboard.tab_order import tab_in_order
from workshop_app.ui.page.panes import RAIL
from workshop_app.ui.page.rail import Rail

if TYPE_CHECKING:
    from workshop_app.ui.workshop_page import WorkshopPage

_LEAST, _LEAST_SHARE, _LEAST_TALL, _LEAST_BELOW = 320, 0.4, 40, 100


def board_least(page: QWidget) -> int:
    """How wide the board stays: more with larger words, but never most of the page."""
    return max(_LEAST, min(px(_LEAST), round(page.width() * _LEAST_SHARE)))


def arrange(page: "WorkshopPage", actions: Actions) -> QHBoxLayout:
    """Lay out `page`; the row in which the inspector stands at the end."""
    page.across.addWidget(page.side)
    page.across.addWidget(_middle(page))
    page.across.setStretchFactor(1, 1)
    page.across.setChildrenCollapsible(False)
    page.across.setHandleWidth(1)
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    rail = _rail(page, actions)
    for widget in (rail, _line(page, "upright"), page.across):
        row.addWidget(widget)
    row.setStretch(2, 1)
    column = _column(page)
    for part in (_line(page), page.bar, _line(page), page.notice):
        column.addWidget(part)
    column.addLayout(row, 1)
    column.addWidget(_line(page))
    column.addWidget(page.status)
    page.setFocusProxy(page.board)
    KeyboardHome(page.board, page.notice, page.side, page.place)
    tab_in_order(
        page.bar, page.notice, rail, page.side, page.tabs, page.board, page.place, page.status
    )
    return row


def _middle(page: "WorkshopPage") -> QWidget:
    middle = QWidget(page)
    column = _column(middle)
    column.addWidget(page.tabs)
    column.addWidget(_line(page))
    column.addWidget(page.over_board)
    page.down.addWidget(page.board)
    page.down.setChildrenCollapsible(False)
    page.down.setStretchFactor(0, 1)
    # Board and emotion panel have what the bars above leave; these scroll before it is too little.
    page.down.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    page.down.setMinimumHeight(px(_LEAST_BELOW))
    page.board.canvas.setMinimumHeight(_LEAST_TALL)
    column.addWidget(page.down, 1)
    middle.setMinimumWidth(_LEAST)
    return middle


def _rail(page: "WorkshopPage", actions: Actions) -> Rail:
    upper = ["view.board", *(f"view.pane.{name}" for name, _title, _icon in RAIL)]
    rail = Rail(actions, upper, ["view.emotions"], page)
    page.board.places.parking_doors.append(rail.buttons["view.pane.parking_lot"])
    return rail


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def _line(parent: QWidget, role: str = "hairline") -> QFrame:
    line = QFrame(parent)
    line.setProperty("role", role)
    return line
