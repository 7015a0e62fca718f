"""A large workshop is read beside the window, which goes on; a small one at once."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from tests.making import big_workshop
from workshop_app.domain.workshop import Workshop
from workshop_app.layout.compose import compose
from workshop_app.storage.errors import FileTrouble
from workshop_app.storage.home import Home
from workshop_app.storage.open_file import create_workshop
from workshop_app.ui.files.opening import LARGE_BYTES, Opening, is_large
from workshop_app.ui.files.session import opened_session

pytestmark = pytest.mark.needs_qt
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@pytest.fixture
def large(home: Home) -> Path:
    """The file of a workshop whose texts were never set before."""
    path = home.library / "Large.journey"
    create_workshop(path, _large(), home, NOW).close()
    assert path.stat().st_size > LARGE_BYTES
    return path


def _large() -> Workshop:
    made = big_workshop(2_000)
    cards = [replace(card, text=f"{card.text} {card.id}") for card in made.cards.rows()]
    return made.with_rows("cards", *cards)


@pytest.mark.usefixtures("qapp")
def test_while_a_large_workshop_is_read_the_window_hears_its_timers(
    large: Path, home: Home
) -> None:
    beats = list[bool]()
    pulse = QTimer()
    pulse.timeout.connect(lambda: beats.append(True))
    pulse.start(5)
    opened, composer = Opening(large, home).opened()
    pulse.stop()
    opened.file.close()
    assert len(beats) > 3
    assert opened.workshop == _large()
    first = opened.workshop.map_list()[0].id
    assert composer.compose(opened.workshop) == compose(opened.workshop, first)
    assert QGuiApplication.overrideCursor() is None


@pytest.mark.usefixtures("qapp")
def test_what_is_wrong_with_a_large_file_is_said_as_of_a_small_one(large: Path, home: Home) -> None:
    large.write_bytes(large.read_bytes()[: LARGE_BYTES + 1])
    assert is_large(large)
    with pytest.raises(FileTrouble):
        opened_session(large, home)
    assert QGuiApplication.overrideCursor() is None


def test_a_file_that_is_not_there_is_not_large(tmp_path: Path) -> None:
    assert not is_large(tmp_path / "gone.journey")


@pytest.mark.usefixtures("qapp")
def test_the_board_goes_on_with_what_was_composed(large: Path, home: Home) -> None:
    session = opened_session(large, home)
    composer = session.desk.composer
    assert composer is not None
    assert composer.map == session.desk.map.id
    session.close()
