"""A window carried from a plain screen to a sharp one and back: ``python -m tests.screens``.

Prints, for each screen, how the board's pixels fit it. It is a process of its own, because Qt
reads the scale of screens but once, when it starts.
"""

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.facilitator import Facilitator

_SCREENS = [
    {"name": name, "x": x, "y": 0, "width": 2800, "height": 1800,
     "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    for name, x in (("plain", 0), ("sharp", 2800))
]  # fmt: skip
_FAR = 0.2


def main() -> int:
    """1 where the window looks different once it has been to the other screen and back."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "screens.json"
        path.write_text(json.dumps({"screens": _SCREENS}))
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={path}"
        os.environ["QT_SCREEN_SCALE_FACTORS"] = "plain=1;sharp=2"
        os.environ["HOME"] = folder
        return _carried()


def _carried() -> int:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QGuiApplication, QImage
    from PySide6.QtWidgets import QApplication

    from tests.camera import LAPTOP, person_at, rests
    from tests.facilitator import Facilitator

    def picture(person: Facilitator, screen: int) -> QImage:
        """The window on a screen, near and from afar below each other."""
        window, found = person.window, QGuiApplication.screens()[screen]
        window.move(found.geometry().topLeft())
        person.until(lambda: window.devicePixelRatio() == found.devicePixelRatio(), "it is there")
        # Looked for in a thread, which is slower on a busy machine.
        person.until(lambda: _told(person), "the foot says what was found")
        rests(person)
        return window.grab().toImage()

    faults = []
    with person_at(LAPTOP) as person:
        person.window.actions_["view.minimap"].trigger()
        for zoom in (person.finding.board.zoom(), _FAR):
            person.finding.board.set_zoom(zoom)
            plain, sharp = picture(person, 0), picture(person, 1)
            again, sharp_again = picture(person, 0), picture(person, 1)
            size = QSize(*LAPTOP)
            faults += ["size"] * ((plain.size(), sharp.size()) != (size, size * 2))
            faults += [f"plain at {zoom}"] * (plain != again)
            faults += [f"sharp at {zoom}"] * (sharp != sharp_again)
            person.window.renew()
            person.turns_to_the_board()
            faults += [f"not as made there, at {zoom}"] * (picture(person, 1) != sharp)
            if "--to" in sys.argv:
                sharp.save(f"{sys.argv[-1]}/sharp_{zoom:.2f}.png")
    QApplication.processEvents()
    print("\n".join(faults) or "as it should be")
    return int(bool(faults))


def _told(person: "Facilitator") -> bool:
    page = person.window.page
    return page is not None and page.status.findings.isVisible()


if __name__ == "__main__":
    raise SystemExit(main())
