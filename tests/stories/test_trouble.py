"""Trouble while working: a second program, a full disk, a killed process."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.console.program import MAIN, environment
from tests.facilitator import Facilitator
from tests.full_disk import no_file_longer_than
from tests.storage.things import child
from workshop_app.ui.files.saving import SaveState

PLACE = "Somebody you know / Touchpoints / Before"
_TYPES = """
    import sys
    from pathlib import Path
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication
    from workshop_app.storage.home import find_home
    from workshop_app.ui.start import application, opened_window
    app, home = application(), find_home()
    window = opened_window(home, Path(sys.argv[1]), False)
    window.show()
    app.processEvents()
    desk, board = window.desk, window.board
    lane = desk.workshop.map_lanes(desk.map.id)[0].id
    step = desk.workshop.map_steps(desk.map.id)[0].id
    board.add_card_at((lane, step))

    def on_disk(word):
        return any(word.encode() in path.read_bytes() for path in home.journals.rglob("*.j*"))

    text = ""
    for number in range(100):
        text += f"word{number} "
        QTest.keyClicks(QApplication.focusWidget(), f"word{number} ")
        while not on_disk(text.strip()):
            app.processEvents()
        print(f"word{number}", flush=True)
"""


def test_a_killed_window_loses_no_confirmed_word(facilitator: Facilitator) -> None:
    person = facilitator.begins("Blank", "Our box office")
    path = person.window.session.path
    person.goes_back()
    typing = child(_TYPES, path)
    assert typing.stdout is not None
    confirmed = [typing.stdout.readline().decode().strip() for _word in range(7)]
    typing.send_signal(signal.SIGKILL)
    output, errors = typing.communicate(timeout=60)
    confirmed += output.decode().split()
    assert len(confirmed) >= 7, errors.decode()
    person.opens_from_the_library("Our box office")
    (text,) = person.finding.cards_at(PLACE)
    assert text.split()[: len(confirmed)] == confirmed
    person.sees_it_saved().sees(text)


@contextmanager
def another_program(path: Path) -> Iterator[None]:
    """The program runs with `path` open, in a process of its own."""
    process = subprocess.Popen(
        [sys.executable, str(MAIN), str(path)],
        env=environment(QT_QPA_PLATFORM="offscreen"), stderr=subprocess.PIPE,
    )  # fmt: skip
    try:
        yield
    finally:
        process.send_signal(signal.SIGINT)
        _output, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, b"")


def test_a_second_program_reads_only_and_offers_a_copy(facilitator: Facilitator) -> None:
    person = facilitator.begins("Blank", "Our box office")
    person.adds("Touchpoint", "Poster in the tram", at=PLACE).sees_it_saved()
    path = person.window.session.path
    person.goes_back()
    locks = set(path.parent.glob(".*")) | set(path.parent.glob("*"))
    with another_program(path):
        person.until(
            lambda: bool((set(path.parent.glob(".*")) | set(path.parent.glob("*"))) - locks),
            "the other program holds the file",
        )
        person.opens_from_the_library("Our box office").sees("is open elsewhere")
        person.sees("Poster in the tram").deletes("Poster in the tram")
        assert person.finding.cards_at(PLACE) == ["Poster in the tram"], "it can only be read"
        person.drags("Poster in the tram", to="Somebody you know / Touchpoints / After")
        assert person.finding.cards_at(PLACE) == ["Poster in the tram"]
        person.presses("Open a copy").sees("Kept as")
        assert person.window.session.path != path
        person.renames("Poster in the tram", "Poster in the bus").sees_it_saved()
    person.goes_back()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="only POSIX bounds the size of files")
def test_a_full_disk_keeps_the_window_and_the_edits(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().sees_it_saved()
    saving, path = person.window.session.saving, person.window.session.path
    before = path.read_bytes()
    with no_file_longer_than(len(before) // 2):
        person.renames("Walked past", "Ran past the door")
        person.until(lambda: saving.state is SaveState.FAILED, "the save has failed")
        person.sees("could not be saved").sees("Every edit is safe on this laptop.")
        person.sees("It is tried again by itself.").sees("Ran past the door")
        assert path.read_bytes() == before, "what was saved is still there"
        person.renames("Ran past", "Walked past it thrice").sees("Walked past it thrice")
    person.presses("Try again").sees_it_saved().sees_not("could not be saved")
    assert b"Walked past it thrice" in path.read_bytes()


def test_leaving_with_a_full_disk_asks_and_loses_nothing(facilitator: Facilitator) -> None:
    person = facilitator.opens_the_sample().sees_it_saved()
    with no_file_longer_than(20_000):
        person.renames("Walked past", "Ran past the door")
        person.answers("Cancel", person.window.close).sees("Ran past the door")
        person.answers("Close", person.window.close)
    person.starts_the_program().opens_the_sample().sees("Ran past the door").sees_it_saved()
