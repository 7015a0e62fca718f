"""Notes on open workshops: offered only when the program that wrote them has ended."""

import json
from pathlib import Path

from tests.storage.things import NOW
from workshop_app.storage.home import Home
from workshop_app.storage.still_open import LeftOpen, OpenNote, left_open


def test_what_is_open_here_is_not_left_open(saved: Path, home: Home) -> None:
    note = OpenNote(home)
    note.write(saved, "w", "First visit")
    assert left_open(home, NOW) == []
    note.remove()
    note.remove()
    assert list((home.data / "open").iterdir()) == []


def test_what_a_dead_program_had_open_is_told_once(saved: Path, home: Home) -> None:
    OpenNote(home).write(saved, "w", "First visit", {"map": "m", "zoom": 1.5})
    (path,) = (home.data / "open").iterdir()
    note = json.loads(path.read_bytes())
    path.write_text(json.dumps({**note, "began": "another start"}), encoding="utf-8")
    expected = LeftOpen(saved, "w", "First visit", {"map": "m", "zoom": 1.5})
    assert left_open(home, NOW) == [expected]
    assert left_open(home, NOW) == []


def test_a_file_that_is_gone_and_a_torn_note_are_passed_over(home: Home, tmp_path: Path) -> None:
    OpenNote(home).write(tmp_path / "gone.journey", "w", "Gone")
    (path,) = (home.data / "open").iterdir()
    path.write_text(path.read_text("utf-8").replace('"boot":"', '"boot":"x'), encoding="utf-8")
    (home.data / "open" / "torn.json").write_bytes(b'{"path"')
    assert left_open(home, NOW) == []
    assert not path.exists()
