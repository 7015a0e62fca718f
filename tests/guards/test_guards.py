"""Each guard bites: a test that misbehaves fails, a good neighbour passes."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

_GOOD = """
import logging
import os
import socket
import threading
from pathlib import Path


def test_good_says_little_and_tidies_up(journey_home):
    logging.getLogger("x").info("all is well")
    thread = threading.Thread(target=int)
    thread.start()
    left, right = socket.socketpair()
    left.close(), right.close()
    (journey_home / "settings.json").write_text("{}")
    assert os.environ["JOURNEY_WORKSHOP_HOME"] == str(journey_home)
    assert os.environ["HOME"] == str(Path.home())


@pytest.mark.logs("the disk is full")
def test_good_expects_its_warning():
    logging.getLogger("x").warning("the disk is full today")
"""
_BAD = """
import gc, logging, socket, threading, time, warnings
from pathlib import Path
import pytest
from tests.guards import leftovers

leftovers._PATIENCE = 0.1


def test_bad_warning():
    warnings.warn("old", DeprecationWarning)


def test_bad_log():
    logging.getLogger("workshop_app.storage").warning("hm")


@pytest.mark.logs("never said")
def test_bad_log_that_never_came():
    pass


def test_bad_socket():
    with pytest.raises(OSError):
        socket.socket()


def test_bad_name_look_up():
    try:
        socket.getaddrinfo("localhost", 80)
    except OSError:
        pass


def test_bad_thread():
    threading.Thread(target=time.sleep, args=(30,), daemon=True).start()


def test_bad_thread_that_raises():
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()


class Unraisable:
    def __del__(self):
        raise RuntimeError("in vain")


def test_bad_unraisable():
    Unraisable()
    gc.collect()


def test_bad_unclosed_file(tmp_path):
    (tmp_path / "f").write_text("x")
    open(tmp_path / "f")
    gc.collect()


def test_bad_file_in_home():
    (Path.home() / ".journeyrc").write_text("x")
"""
_BAD_IN_QT = """
import pytest
from PySide6.QtCore import QMimeData, QObject, QTimer, qWarning
from PySide6.QtWidgets import QLabel, QWidget
from workshop_app import words
from workshop_app.canvas.drawing import text_scale

kept = []


def test_good_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    timer = QTimer(window)
    timer.start(1000)


def test_good_hidden_window_in_a_cycle(qapp):
    window = QWidget()
    window.myself = window


def test_good_copies(qapp):
    copied = QMimeData()
    copied.setText("Queue at the till")
    qapp.clipboard().setMimeData(copied)
    assert qapp.clipboard().text()


def test_good_finds_nothing_copied(qapp):
    assert not qapp.clipboard().text()


def test_bad_window(qapp):
    kept.append(QWidget())
    kept[-1].show()


def test_bad_hidden_window(qapp):
    kept.append(QLabel("still here"))


def test_bad_timer(qapp):
    kept.append(QTimer())
    kept[-1].start(1000)


def test_bad_look(qapp):
    qapp.setStyleSheet("QLabel { color: red; }")


def test_bad_size_of_words(qapp):
    text_scale.set_text_scale(200)


def test_bad_language(qapp):
    words.speak("de")


def test_bad_qt_message(qapp):
    qWarning("hm")


@pytest.fixture
def grumbling():
    yield
    qWarning("hm")


def test_bad_qt_message_at_the_end(qapp, grumbling):
    pass


def test_bad_exception_in_a_slot(qtbot):
    def slot():
        raise RuntimeError("in vain")

    QTimer.singleShot(0, slot)
    qtbot.wait(20)
"""


def _run(
    checkout: Path, folder: Path, source: str, what: Path | None = None, **environment: str
) -> str:
    (folder / "test_it.py").write_text(source, encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-c", str(checkout / "pyproject.toml"), "-n0", "-rA",
         "--rootdir", str(checkout), "-p", "tests.conftest", "-p", "no:cacheprovider",
         str(what or folder / "test_it.py")],
        cwd=checkout, env={**os.environ, "CI": "", **environment},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    return ran.stdout + ran.stderr


def _judged(output: str) -> dict[str, str]:
    """Test name -> PASSED, FAILED or ERROR, where the last two outweigh the first."""
    found: dict[str, str] = {}
    for word, name in re.findall(r"^(PASSED|FAILED|ERROR) \S*::(\w+)", output, re.MULTILINE):
        if found.get(name, "PASSED") == "PASSED":
            found[name] = word
    return found


@pytest.mark.parametrize("needs_qt", [False, True])
def test_every_bad_test_fails_and_every_good_one_passes(
    checkout: Path, tmp_path: Path, needs_qt: bool
) -> None:
    source = _BAD_IN_QT if needs_qt else _GOOD.replace("import os", "import os, pytest", 1) + _BAD
    output = _run(checkout, tmp_path, source)
    judged = _judged(output)
    assert judged.keys() == set(re.findall(r"def (test_\w+)", source)), output
    for name, verdict in judged.items():
        assert (verdict == "PASSED") == name.startswith("test_good"), f"{name}\n{output}"


def test_without_qts_libraries_the_tests_are_skipped_and_say_why(
    checkout: Path, tmp_path: Path
) -> None:
    missing, folder = tmp_path / "missing", tmp_path / "suite"
    (folder / "window").mkdir(parents=True)
    missing.mkdir()
    (missing / "sitecustomize.py").write_text(_NO_QT, encoding="utf-8")
    (folder / "test_plain.py").write_text("def test_plain(tmp_path):\n    pass\n", encoding="utf-8")
    (folder / "window" / "conftest.py").write_text("import PySide6.QtWidgets\n", encoding="utf-8")
    (folder / "window" / "test_more.py").write_text("def test_more():\n    1 / 0\n", "utf-8")
    path = os.pathsep.join(filter(None, (str(missing), os.environ.get("PYTHONPATH"))))
    wanting = "def test_one(qtbot):\n    pass\n"
    output = _run(checkout, folder, wanting, folder, PYTHONPATH=path)
    assert "1 passed, 2 skipped" in output, output
    assert "Qt cannot start here: libEGL.so.1: cannot open" in output, output
    failed = _run(checkout, folder, wanting, folder, PYTHONPATH=path, CI="true")
    assert "2 errors" in failed, "in CI nothing is skipped"


_NO_QT = """
import sys


class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.startswith("PySide6.QtWidgets"):
            raise ImportError("libEGL.so.1: cannot open shared object file")


sys.meta_path.insert(0, NoQt())
"""
