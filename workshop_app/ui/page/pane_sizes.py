"""Panes become larger and smaller by a command: the twin of dragging the line beside them."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSplitter, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.canvas.spoken.voice import tell
from workshop_app.ui.keyboard.home import has_keyboard
from workshop_app.words import _

if TYPE_CHECKING:
    from workshop_app.ui.workshop_page import WorkshopPage

_STEP = 40


def sized_pane(page: "WorkshopPage") -> QWidget | None:
    """The pane that would change: the emotion panel where one works there, else the one of the rail."""
    side, emotions = page.side, page.emotions
    if emotions is not None and page.emotions_shown() and (not side.name or has_keyboard(emotions)):
        return emotions
    return side if side.name else None


def resize_pane(page: "WorkshopPage", by: int) -> None:
    """Make a pane larger (1) or smaller (−1), and say how much room it takes."""
    pane = sized_pane(page)
    if pane is None:
        return
    splitter = page.across if pane is page.side else page.down
    before = splitter.sizes()
    at = splitter.indexOf(pane)
    wanted = before[at] + by * px(_STEP)
    splitter.setSizes([wanted if one == at else sum(before) - wanted for one in range(2)])
    tell(pane, _said(pane.accessibleName(), splitter, at, before[at], by))


def _said(name: str, splitter: QSplitter, at: int, before: int, by: int) -> str:
    sizes = splitter.sizes()
    if sizes[at] == before:
        said = _("{pane} cannot be larger") if by > 0 else _("{pane} cannot be smaller")
        return said.format(pane=name)
    share = _("{percent} %").format(percent=round(100 * sizes[at] / sum(sizes)))
    return _("{pane}: {share}").format(pane=name, share=share)
