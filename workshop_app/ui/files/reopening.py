"""After the program ended without being asked to: offer the workshop that was open, as it stood."""

from contextlib import suppress
from typing import TYPE_CHECKING

from workshop_app.storage.settings import View
from workshop_app.storage.still_open import LeftOpen, left_open
from workshop_app.ui.files.chance import now
from workshop_app.words import _

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow


def offer_left_open(window: "MainWindow") -> None:
    """Offer to open again what was open when the program ended unexpectedly, if anything was."""
    left = left_open(window.home, now())
    if not left:
        return
    words = _(
        "The program ended unexpectedly while ‘{title}’ was open. Every edit that was shown as"
        " safe is kept."
    )
    said = words.format(title=left[0].title or left[0].path.stem)
    window.say(said, "warning", _("Open it again"), _Reopener(window, left[0]))


class _Reopener:
    """Opens what was left open at the place where it stood, when called."""

    def __init__(self, window: "MainWindow", left: LeftOpen) -> None:
        self._window, self._left = window, left

    def __call__(self) -> None:
        left, window = self._left, self._window
        with suppress(KeyError, TypeError, ValueError):
            seen = left.view
            x, y, zoom = (float(seen[name]) for name in ("x", "y", "zoom"))
            view = View(map=str(seen["map"]), zoom=zoom, x=x, y=y)
            window.settings = window.settings.with_view(left.workshop, view)
        window.open_path(left.path)
