"""In front of an audience: the presenter view and the check of the last row."""

from functools import partial
from typing import TYPE_CHECKING

from workshop_app.ui.actions import Command
from workshop_app.ui.commands.doing import at_work
from workshop_app.words import mark

if TYPE_CHECKING:
    from workshop_app.layout.legible import Venue
    from workshop_app.ui.window import MainWindow


def present(window: "MainWindow") -> None:
    """Tell the open map stage by stage, on the projector where there is one."""
    page = window.page
    if page is None:
        return
    from workshop_app.ui.looks.icons import theme_in_force
    from workshop_app.ui.presenting.presenter import Presenter, screen_for
    from workshop_app.ui.presenting.venue import kept_venue

    page.board.typing.finish()
    presenter = Presenter(page.desk, theme_in_force(), kept_venue(window.settings), page)
    page.closing.connect(presenter.close)
    presenter.stage_shown.connect(page.show_stage)
    presenter.ended.connect(page.board.setFocus)
    presenter.open_on(screen_for(window))


def check_back_row(window: "MainWindow") -> None:
    """Ask for the room and say what the last row can read."""
    page = window.page
    if page is None:
        return
    from workshop_app.canvas.beside.strips import strip_scale
    from workshop_app.ui.presenting.back_row import BackRowDialog, on_the_wall
    from workshop_app.ui.presenting.presenter import screen_for
    from workshop_app.ui.presenting.venue import kept_venue

    zoom = page.board.zoom()
    shown = on_the_wall(zoom, strip_scale(zoom), window.fontInfo().pixelSize())
    pixels = screen_for(window).geometry().width()
    dialog = BackRowDialog(kept_venue(window.settings), pixels, shown, zoom, window)
    dialog.told.connect(partial(_keep_venue, window))
    dialog.zoom_wanted.connect(page.board.set_zoom)
    dialog.presenter_wanted.connect(window.actions_["view.present"].trigger)
    dialog.open()


def _keep_venue(window: "MainWindow", venue: "Venue") -> None:
    from workshop_app.ui.presenting.venue import with_venue

    window.settings = with_venue(window.settings, venue)


COMMANDS = (
    Command(
        "view.present", mark("Present"), present, "View", "present", "F5", "present",
        enabled=at_work, while_typing=True,
    ),
    Command(
        "view.back_row", mark("Back-row check"), check_back_row, "View", "present",
        icon="eye", enabled=at_work,
    ),
)  # fmt: skip
