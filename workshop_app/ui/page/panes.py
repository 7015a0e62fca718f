"""The panes of the rail: what each is called and where it comes from. All are made when opened."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.ui.page.side_pane import Pane
from workshop_app.ui.panes.filter_note import in_workshop, parked
from workshop_app.words import mark

if TYPE_CHECKING:
    from workshop_app.ui.panes.outline.pane import Outline
    from workshop_app.ui.workshop_page import WorkshopPage

# Name, title, icon; in the order of the rail.
RAIL = (
    ("personas", mark("Personas"), "personas"),
    ("outline", mark("Outline"), "outline"),
    ("parking_lot", mark("Parking lot"), "parking_lot"),
    ("actions", mark("Action items"), "actions"),
    ("metrics", mark("Metrics"), "metrics"),
)
_WIDTHS = {
    "personas": 380,
    "outline": 340,
    "parking_lot": 232,
    "actions": 620,
    "metrics": 620,
    "findings": 320,
}
_FILTERED = {"outline": in_workshop, "parking_lot": parked}


def panes(page: "WorkshopPage") -> Mapping[str, Pane]:
    """The panes of a page by name."""
    makers = {
        "personas": _personas,
        "outline": _outline,
        "parking_lot": _parking_lot,
        "actions": _actions,
        "metrics": _metrics,
        "findings": _findings,
    }
    titles = {**{name: title for name, title, _icon in RAIL}, "findings": mark("Findings")}
    return {
        name: Pane(title, _WIDTHS[name], partial(makers[name], page), _FILTERED.get(name))
        for name, title in titles.items()
    }


def _parking_lot(page: "WorkshopPage") -> QWidget:
    from workshop_app.canvas.parking_lot import ParkingLot

    return ParkingLot(page.desk, page.board, page)


def _personas(page: "WorkshopPage") -> QWidget:
    from workshop_app.ui.panes.persona_editor import PersonaEditor

    return PersonaEditor(page.desk, page)


def _outline(page: "WorkshopPage") -> QWidget:
    from workshop_app.ui.panes.outline.pane import Outline

    outline = Outline(page.desk, page)
    outline.view.mark(page.board.found)
    outline.reveal_wanted.connect(page.bring_into_sight)
    outline.menu_wanted.connect(page.menus.at_outline)
    outline.lane_wanted.connect(page.menus.at_new_lane)
    outline.arrow_wanted.connect(page.board.connect_wanted)
    return outline


def outline_at_work(page: "WorkshopPage") -> "Outline | None":
    """The outline while it has the keyboard: what is typed and added then is typed there."""
    outline = page.side.pane("outline")
    focused = QApplication.focusWidget()
    if outline is None or focused is None or not outline.isAncestorOf(focused):
        return None
    return cast("Outline", outline)


def _actions(page: "WorkshopPage") -> QWidget:
    from workshop_app.ui.panes.actions_table import ActionsTable

    actions = ActionsTable(page.desk, page)
    actions.wanted.connect(page.go_to)
    return actions


def _metrics(page: "WorkshopPage") -> QWidget:
    from workshop_app.ui.panes.metrics_table import MetricsTable

    return MetricsTable(page.desk, page)


def _findings(page: "WorkshopPage") -> QWidget:
    from workshop_app.ui.page.findings_list import FindingsList

    return FindingsList(page.desk, page.go_to, page)
