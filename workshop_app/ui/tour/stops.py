"""The five stops of the tour: what is shown, what is said, and what doing it looks like."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from workshop_app.domain.change import Change
from workshop_app.domain.kinds import lane_kind
from workshop_app.words import mark

if TYPE_CHECKING:
    from workshop_app.ui.workshop_page import WorkshopPage

Where = Callable[["WorkshopPage"], QRect]


@dataclass(frozen=True, slots=True)
class Stop:
    """A place on the page with a title and a few words (translate with `_`).

    Somebody who changes a record of one of `tables` has done what the stop is about.
    """

    title: str
    text: str
    where: Where
    tables: tuple[str, ...] = ()

    def done_by(self, change: Change) -> bool:
        """Whether `change` is what this stop is about."""
        return any(change.touched(table) for table in self.tables)


def _palette(page: "WorkshopPage") -> QRect:
    chips: list[QWidget] = [chip for chip in page.bar.chips if chip.isVisible()]
    return _united([_on(page, chip) for chip in chips or [page.bar.more]])


def _stages(page: "WorkshopPage") -> QRect:
    return _on(page, page.board.header)


def _personas(page: "WorkshopPage") -> QRect:
    return _on(page, page.board.side)


def _emotions(page: "WorkshopPage") -> QRect:
    """The first emotion lane in sight, else the button of the emotion panel."""
    board, canvas = page.board, page.board.canvas
    for row in board.scene.board.rows:
        if lane_kind(row.lane.kind).body == "curve" and not row.lane.folded:
            top = canvas.viewportTransform().map(QPoint(0, round(row.y))).y()
            seen = QRect(0, top, canvas.viewport().width(), round(row.height * board.zoom()))
            seen &= canvas.viewport().rect()
            if not seen.isEmpty():
                return seen.translated(canvas.viewport().mapTo(page, QPoint(0, 0)))
    return _on(page, page.board)


def _export(page: "WorkshopPage") -> QRect:
    button = page.bar.findChild(QWidget, "bar.export")
    return _on(page, button if isinstance(button, QWidget) else page.bar)


STOPS = (
    Stop(
        mark("Put something on the map"),
        mark("Drag one of these onto a cell. Or click a cell and type: that is a card, too."),
        _palette, ("cards",),
    ),
    Stop(
        mark("The journey runs along the stages"),
        mark("Each stage has steps. Double-click a title to change it, drag it to move it."),
        _stages, ("stages", "steps"),
    ),
    Stop(
        mark("Each persona has her swimlane"),
        mark("Her lanes stand together: what she meets, does, thinks, needs. Right-click for more."),
        _personas, ("personas", "lanes"),
    ),
    Stop(
        mark("The curve says how it feels"),
        mark("Click into the emotion lane to set a point, drag it up for delight, down for trouble."),
        _emotions, ("points",),
    ),
    Stop(
        mark("One PDF for those who decide"),
        mark("Export PDF makes the report. Saving needs no button: every edit is kept at once."),
        _export,
    ),
)  # fmt: skip


def _on(page: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def _united(rects: list[QRect]) -> QRect:
    whole = QRect()
    for rect in rects:
        whole |= rect
    return whole
