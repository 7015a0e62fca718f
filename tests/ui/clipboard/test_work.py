"""Long jobs: their progress is shown, they can be cancelled, and they end with the page."""

import pytest
from pytestqt.qtbot import QtBot

from tests.answers import press
from tests.seeing import words_in
from tests.ui.conftest import page_of
from workshop_app.ui.clipboard.work import Progress, Tell, Work
from workshop_app.ui.window import MainWindow


class Endless:
    """A job that tells of its progress, and ends only where it is told to."""

    def __init__(self) -> None:
        self.ended = False

    def __call__(self, tell: Tell) -> None:
        try:
            for at in range(1_000_000_000):
                tell(at % 100 / 100)
        finally:
            self.ended = True


def test_a_cancelled_job_ends_where_it_next_tells_of_its_progress(
    window: MainWindow, qtbot: QtBot
) -> None:
    work, job = Work(page_of(window), "Reading"), Endless()
    work.begin(job)
    qtbot.waitUntil(lambda: bool(window.findChildren(Progress)))
    (progress,) = window.findChildren(Progress)
    assert "Reading" in words_in(progress)
    with qtbot.waitSignal(work.cancelled):
        press(progress, "Cancel")
    assert progress.isHidden()
    qtbot.waitUntil(lambda: job.ended)
    qtbot.waitUntil(lambda: not page_of(window).findChildren(Work))


def test_it_ends_with_the_page(window: MainWindow) -> None:
    work, job = Work(page_of(window), "Reading"), Endless()
    work.begin(job)
    assert window.back_to_start()
    assert job.ended


@pytest.mark.parametrize("fails", [False, True])
def test_exactly_one_end_is_told(window: MainWindow, qtbot: QtBot, fails: bool) -> None:
    work = Work(page_of(window), "Reading")
    said: list[object] = []
    work.done.connect(said.append)
    work.failed.connect(said.append)
    error = KeyError("x")

    def job(tell: Tell) -> str:
        if fails:
            raise error
        return "answer"

    work.begin(job)
    qtbot.waitUntil(lambda: bool(said))
    assert said == [error if fails else "answer"]
    assert not window.findChildren(Progress)
