"""The first picture needs little; what panes need is read afterwards, while nobody waits."""

import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from workshop_app.ui import preparing
from workshop_app.ui.preparing import LATER, Preparing

_CHECKOUT = Path(__file__).parents[2]
# The program as it is started, but for what it does once it runs.
_SCRIPT = """
import json, linecache, sys, threading
from PySide6.QtWidgets import QApplication
from workshop_app.app import main

def reads():
    return any(thread.name == "prepare" for thread in threading.enumerate())

def loop(*_given):
    from workshop_app.ui.preparing import LATER
    QApplication.processEvents()
    window = next(w for w in QApplication.topLevelWidgets() if hasattr(w, "actions_"))
    first = set(sys.modules)
    while not set(LATER) <= set(sys.modules) or reads():
        QApplication.processEvents()
    ready = set(sys.modules)
    for name in ("outline", "personas", "parking_lot", "actions", "metrics"):
        window.page.show_pane(name)
    window.page.show_findings()
    window.page.show_inspector(True)
    window.page.show_emotions(True)
    QApplication.processEvents()
    later = set(sys.modules) - ready
    source = sorted(linecache.cache)
    window.close()
    print(json.dumps({"first": sorted(first), "later": sorted(later), "source": source}))
    return 0

QApplication.exec = loop
sys.exit(main(["--sample"]))
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the program has loaded at its first picture, and what its panes load after that."""
    environment = {
        **os.environ,
        "JOURNEY_WORKSHOP_HOME": str(tmp_path_factory.mktemp("home")),
        "QT_QPA_PLATFORM": "offscreen",
    }
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT], cwd=_CHECKOUT, env=environment,
        capture_output=True, encoding="utf-8", check=True, timeout=120,
    )  # fmt: skip
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def test_the_first_picture_comes_without_what_can_wait(told: dict[str, Any]) -> None:
    heavy = {"numpy", "pyqtgraph", "reportlab", "babel", "PIL", "pypdfium2", "lxml"}
    unseen = {"workshop_app.ui.start_page", "workshop_app.ui.safety.kept_list"}
    assert not (heavy | unseen | set(LATER)) & set(told["first"])


def test_panes_open_without_reading_anything(told: dict[str, Any]) -> None:
    assert not [name for name in told["later"] if name.startswith(("workshop_app", "pyqtgraph"))]


def test_no_module_is_searched_for_spellings_of_qt(told: dict[str, Any]) -> None:
    assert not [name for name in told["source"] if "workshop_app/canvas" in Path(name).as_posix()]


def test_it_stops_between_two_modules(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    read, parent = list[str](), QObject()
    made = Preparing(parent)

    def reads(name: str) -> None:
        read.append(name)
        made._stopped = True

    monkeypatch.setattr(preparing, "import_module", reads)
    made.begin()
    made.stop()
    assert read == list(LATER[:1])


def test_who_leaves_at_once_waits_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    parent, asked = QObject(), SimpleNamespace(names=[])
    monkeypatch.setattr(preparing, "import_module", asked.names.append)
    made = Preparing(parent)
    made.stop()
    made.begin()
    assert asked.names == []
