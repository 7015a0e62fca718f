"""Who listens to whom on the workshop page."""

from typing import TYPE_CHECKING

from workshop_app.ui.actions import Actions
from workshop_app.ui.page.board_cover import BoardCover
from workshop_app.ui.page.palette_drag import PaletteDrag

if TYPE_CHECKING:
    from workshop_app.ui.workshop_page import WorkshopPage


def wire(page: "WorkshopPage", actions: Actions) -> None:
    """Join the parts of `page` to each other and to the actions of its window."""
    _wire_bar(page, actions)
    _wire_board(page, actions)
    page.status.findings_pressed.connect(page.show_findings)
    page.tabs.add_wanted.connect(actions["insert.map"].trigger)
    menus = page.menus
    page.tabs.menu_wanted.connect(menus.at_map)
    page.board.context_wanted.connect(menus.at_board)
    page.board.add_lane_wanted.connect(menus.at_new_lane)
    page.side.closed.connect(page.close_pane)
    page.place.closed.connect(page.hide_inspector)
    BoardCover(page)


def _wire_bar(page: "WorkshopPage", actions: Actions) -> None:
    bar, board = page.bar, page.board
    bar.title_pressed.connect(page.show_facts)
    bar.zoom.chosen.connect(board.set_zoom)
    bar.zoom.fit_wanted.connect(board.glide_to_fit)
    for chip in bar.chips:
        chip.clicked.connect(actions[f"insert.card.{chip.kind}"].trigger)
    PaletteDrag(bar.chips, board)
    board.zoom_changed.connect(bar.zoom.show_zoom)
    bar.zoom.show_zoom(board.zoom())


def _wire_board(page: "WorkshopPage", actions: Actions) -> None:
    board = page.board
    board.status.connect(page.status.say)
    board.refused.connect(page.refuse)
    board.connect_wanted.connect(actions["connect.cards"].trigger)
    board.add_stage_wanted.connect(actions["insert.stage"].trigger)
