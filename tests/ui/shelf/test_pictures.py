"""Pictures of tiles are made while somebody wants them, and no longer."""

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.making import a_workshop
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.home import Home
from workshop_app.ui.shelf import pictures
from workshop_app.ui.shelf.pictures import TilePictures
from workshop_app.ui.widgets.tile import Tile


@pytest.mark.parametrize("ending", ["forget", "stop"])
def test_what_nobody_wants_any_more_is_not_read(
    qtbot: QtBot, home: Home, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    read, begun, go_on = list[Path](), threading.Event(), threading.Event()

    def slowly(_home: Home, path: Path) -> Workshop:
        read.append(path)
        begun.set()
        go_on.wait(10)
        return a_workshop()

    monkeypatch.setattr(pictures, "_from_file", slowly)
    tile, made = Tile("First visit"), TilePictures(home)
    qtbot.addWidget(tile)
    for number in range(20):
        made.workshop(tile, Path(f"{number}.journey"))
    assert begun.wait(10)
    if ending == "forget":
        made.forget()
    threading.Timer(0.05, go_on.set).start()
    made.stop()
    assert read == [Path("0.journey")]
