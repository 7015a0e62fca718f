"""A program that is killed: the next one offers its workshop again, with every safe edit."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.answers import press
from tests.theatre import theatre
from tests.ui.conftest import page_of
from workshop_app.storage.home import Home
from workshop_app.storage.names import unused_path
from workshop_app.storage.open_file import create_workshop
from workshop_app.ui.files.chance import now
from workshop_app.ui.start import opened_window
from workshop_app.ui.window import MainWindow

_KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from workshop_app.domain.edits.cards import add_card
from workshop_app.storage.home import find_home
from workshop_app.ui.start import application, opened_window
app = application()
window = opened_window(find_home(), Path(sys.argv[1]), False)
window.show()
for _round in range(5):
    app.processEvents()
window.page.board.set_zoom(1.5)
window.desk.editor.apply("Add card", add_card, text="safely kept")
window.session.saving.save()
window.session.saving.wait()
for _round in range(5):
    app.processEvents()
window.desk.editor.apply("Add card", add_card, text="in the journal")
window.session.saving.wait()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def path(home: Home) -> Path:
    made = unused_path(home, "First visit")
    create_workshop(made, theatre(), home, now()).close()
    return made


def start(qtbot: QtBot, home: Home) -> MainWindow:
    window = opened_window(home, None, False)
    qtbot.addWidget(window)
    window.resize(1600, 1000)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_what_was_open_is_opened_again_where_it_stood(
    qtbot: QtBot, home: Home, settled: None, path: Path
) -> None:
    run = [sys.executable, "-c", _KILLED, str(path)]
    assert subprocess.run(run, env=os.environ, check=False, timeout=60).returncode == -9
    window = start(qtbot, home)
    bar = window.messages.bar
    assert "ended unexpectedly while" in bar.text()
    press(bar, "Open it again")
    assert window.session is not None
    assert window.session.path == path
    texts = {card.text for card in window.session.desk.workshop.parked()}
    assert {"safely kept", "in the journal"} <= texts
    assert "put back" in bar.text()
    qtbot.waitUntil(lambda: page_of(window).board.zoom() == pytest.approx(1.5))
    window.close()


def test_a_clean_end_leaves_nothing_to_offer(
    qtbot: QtBot, home: Home, settled: None, path: Path
) -> None:
    window = start(qtbot, home)
    assert window.messages.bar.text() == ""
    assert window.open_path(path)
    assert window.back_to_start()
    assert window.open_path(path)
    window.close()
    assert list((home.data / "open").iterdir()) == []
