"""What opens in the window, on the screen of a small laptop, with words of any size.

    python -m tests.looks_opened [--text 200] [--language de] [--theme dark] [--touch] [--scale 2]
                                 [--only NAME …] [--to OUT]

Makes a picture of the whole screen for each of them, and prints what is cut, outside the screen or
under something else; 1 where there is anything to print. A process of its own, because Qt reads
its screens but once.
"""

import argparse
import json
import os
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_SIZE = (1366, 768)


def main(arguments: Sequence[str] | None = None) -> int:
    """Look at everything that opens."""
    parser = argparse.ArgumentParser(prog="python -m tests.looks_opened", description=__doc__)
    parser.add_argument("--text", type=int, default=200, help="the size of words in per cent")
    parser.add_argument("--theme", default="light")
    parser.add_argument("--language", default="en", help="which the window speaks")
    parser.add_argument("--touch", action="store_true", help="with targets for fingers")
    parser.add_argument("--scale", default="1", help="pixels of the screen for one of the window")
    parser.add_argument("--size", type=int, nargs=2, default=_SIZE, help="of the screen")
    parser.add_argument("--to", type=Path, help="the folder to put pictures in")
    parser.add_argument("--only", nargs="*", metavar="NAME", default=[], help="these alone")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        _choose_screen(Path(folder), options.size, options.scale)
        os.environ["HOME"] = folder
        faults = _played(options)
    print("\n".join(faults) or "nothing is cut")
    return int(bool(faults))


def _choose_screen(folder: Path, size: tuple[int, int], scale: str) -> None:
    wide, tall = (round(side * float(scale)) for side in size)
    screen = {"name": "screen", "x": 0, "y": 0, "width": wide, "height": tall,
              "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}  # fmt: skip
    path = folder / "screen.json"
    path.write_text(json.dumps({"screens": [screen]}))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={path}"
    os.environ["QT_SCALE_FACTOR"] = scale


def _played(options: argparse.Namespace) -> list[str]:
    from tests.camera import person_at, rests
    from tests.shown import look_at_everything
    from workshop_app.ui.looks.speaking import choose_language

    with person_at(tuple(options.size)) as person:
        if options.text != 100:
            person.window.actions_[f"view.text.{options.text}"].trigger()
        if options.touch:
            person.window.actions_["view.touch.on"].trigger()
        choose_language(person.window, options.language)
        person.window.wear(options.theme)
        person.window.move(0, 0)
        rests(person)
        person.turns_to_the_board()
        found: list[str] = []
        look_at_everything(person.window, partial(_look, options.to, found), options.only)
        return found


def _look(folder: Path | None, found: list[str], name: str, shown: "QWidget") -> None:
    from PySide6.QtWidgets import QApplication

    from tests.camera import screen_seen
    from tests.dialogs import settles
    from tests.seen_texts import cut, off_screen

    settles(shown)
    for _settling in range(4):
        QApplication.processEvents()
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.png").write_bytes(screen_seen(shown.screen()))
    for top in QApplication.topLevelWidgets():
        if top.isVisible():
            found += [f"{name}: {fault}" for fault in (*cut(top), *off_screen(top))]


if __name__ == "__main__":
    raise SystemExit(main())
