"""The program itself on a real screen: drag, type, undo, the curve, the export dialog, the end."""

import json
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from tests.console.program import succeeded
from tests.facilitator import Facilitator
from tests.patience import PATIENCE
from tests.real_screen import Screen, screen, until, why_no_screen
from workshop_app.storage.home import Home

pytestmark = pytest.mark.skipif(bool(why_no_screen()), reason=why_no_screen() or "all is here")
SAMPLE = "sample.journey"


class RealStory:
    """The sample in a real window, and what its file says."""

    def __init__(self, on: Screen, folder: Path) -> None:
        self.screen, self._folder = on, folder
        self.process: subprocess.Popen[bytes]

    @property
    def path(self) -> Path:
        """The sample's copy."""
        return next(iter(self._folder.rglob(SAMPLE)))

    def starts(self) -> "RealStory":
        """Start the program, until its window stands."""
        where = {"JOURNEY_WORKSHOP_HOME": str(self._folder), "PYTHONFAULTHANDLER": "1"}
        self.process = self.screen.starts("--sample", **where)
        try:
            until(lambda: self._titled("Saved"), "the window shows the sample, saved")
        except AssertionError as late:
            titles = self.screen.titles()
            self.process.send_signal(signal.SIGABRT)  # it tells where every thread stands
            _output, errors = self.process.communicate(timeout=PATIENCE)
            raise AssertionError(f"{late}; windows {titles}; {errors.decode()}") from late
        return self

    def ends(self) -> "RealStory":
        """Ctrl+Q; the program ends well and says nothing of trouble."""
        self.screen.focuses("First visit").hits("ctrl+q")
        _output, errors = self.process.communicate(timeout=PATIENCE)
        assert (self.process.returncode, errors.decode()) == (0, "")
        return self

    @contextmanager
    def saves_once_more(self) -> Iterator[None]:
        """What is done within this block changes the file, by itself."""
        before = self.path.read_bytes()
        yield
        until(lambda: self.path.read_bytes() != before, "the file is saved again")
        until(lambda: self._titled("Saved"), "the title bar says so")

    def document(self, folder: Path) -> dict[str, Any]:
        """The file as the console exports it."""
        succeeded("check", self.path)
        out = folder / "out.json"
        succeeded("export", self.path, "-o", out)
        return json.loads(out.read_text(encoding="utf-8"))

    def _titled(self, words: str) -> bool:
        if (code := self.process.poll()) is not None:
            _output, errors = self.process.communicate()
            raise AssertionError(f"the program has ended with {code}: {errors.decode()}")
        return any("First visit" in one and words in one for one in self.screen.titles())


@pytest.fixture
def story(tmp_path: Path, journey_home: Path) -> Iterator[RealStory]:
    """The program runs on a screen of its own; whatever happens, it is gone in the end."""
    with screen() as on:
        story = RealStory(on, journey_home).starts()
        yield story
        if story.process.poll() is None:
            on.picture(tmp_path / "left.png")
            story.process.kill()
            story.process.communicate()


class Shadow:
    """The same sample in an offscreen window of the same size: it knows where things stand.

    The fonts are shipped, so both lay out alike; each act is played in both.
    """

    def __init__(self, person: Facilitator, on: Screen) -> None:
        self._person, self._screen = person.opens_the_sample(), on

    def drags(self, words: str, to: str) -> None:
        """Drag a card to a cell."""
        start, end = self._person.finding.place(words), self._person.finding.landing(to)
        self._screen.drags(self._there(start), self._there(end))
        self._person.drags(words, to)

    def lifts_a_point(self, words: str, by: int) -> None:
        """Drag an emotion point up by some pixels."""
        start = self._person.finding.place(words)
        self._screen.drags(self._there(start), self._there(start - QPoint(0, by)))
        self._person.hand.drags(start, start - QPoint(0, by))

    def types_in(self, words: str, text: str) -> None:
        """Double-click a card and type another text."""
        self._screen.clicks(*self._there(self._person.finding.place(words)), times=2)
        self._screen.types(text).hits("Return")
        self._person.renames(words, text)

    def undoes(self) -> None:
        """Ctrl+Z."""
        self._screen.hits("ctrl+z")
        self._person.undoes()

    def _there(self, at: QPoint) -> tuple[int, int]:
        inside = self._person.window.mapFromGlobal(at)
        return inside.x(), inside.y()


@pytest.fixture
def person(story: RealStory, qtbot: QtBot, settled: None, tmp_path: Path) -> Iterator[Facilitator]:
    """Sits before a window as large as the real one, with a home of her own."""
    folder = tmp_path / "shadow"
    home = Home(library=folder / "Workshops", data=folder / "data")
    person = Facilitator(qtbot, home, story.screen.size_of("First visit"))
    yield person
    person.closes_the_window()


def test_a_facilitator_at_a_real_window(
    story: RealStory, person: Facilitator, tmp_path: Path
) -> None:
    on = story.screen
    on.picture(tmp_path / "1 opened.png")
    both = Shadow(person, on)
    with story.saves_once_more():
        both.drags("Walked past", to="Amina / Pain points and gains / Comes in")
    on.picture(tmp_path / "2 dragged.png")
    with story.saves_once_more():
        both.types_in("Walked past", "Ran past the door")
    assert "Ran past the door" in story.path.read_text(encoding="utf-8")
    on.picture(tmp_path / "3 typed.png")
    with story.saves_once_more():
        both.undoes()
    with story.saves_once_more():
        both.lifts_a_point("point Amina / Comes in", by=25)
    on.hits("ctrl+e")
    until(lambda: any(one.startswith("Export PDF") for one in on.titles()), "the dialog is open")
    on.picture(tmp_path / "4 exports.png")
    on.hits("Escape")
    until(lambda: not any(one.startswith("Export PDF") for one in on.titles()), "it is closed")
    story.ends()
    document = story.document(tmp_path)
    (card,) = [one for one in document["cards"] if one["text"].startswith("Walked past")]
    moved = person.finding.point("Amina / Comes in")
    titles = {one["id"]: one["title"] for one in document["steps"]}
    assert titles[card["step"]] == "Comes in"
    points = [one["valence"] for one in document["points"] if one["word"] == moved.word]
    assert points == [pytest.approx(moved.valence)]
