"""Bad input: what is no workshop gets a clear sentence, and nothing is lost or touched."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from tests import answers
from tests.facilitator import Facilitator
from tests.making import a_workshop
from workshop_app.storage.workshop_file import create_workshop
from workshop_app.ui.files.chance import now


def _text(path: Path) -> None:
    path.write_text("Dear diary, today we went to the theatre.", encoding="utf-8")


def _picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)


def _other_json(path: Path) -> None:
    path.write_text('{"meta": {"title": "a list of groceries"}}', encoding="utf-8")


def _empty(path: Path) -> None:
    path.touch()


def _folder(path: Path) -> None:
    path.mkdir()


def _torn(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def _newer(path: Path) -> None:
    data = json.loads(path.read_text(encoding="utf-8"))
    (row,) = data["meta"].values()
    row["format"] = 999
    path.write_text(json.dumps(data), encoding="utf-8")


def _locked_away(path: Path) -> None:
    path.chmod(0)


def _gone(path: Path) -> None:
    path.unlink()


_AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
BAD = [
    pytest.param(_text, "is not a workshop file", id="text"),
    pytest.param(_picture, "is not a workshop file", id="picture"),
    pytest.param(_other_json, "is not a workshop file", id="other json"),
    pytest.param(_empty, "is empty", id="empty"),
    pytest.param(_folder, "is a folder, not a workshop", id="folder"),
    pytest.param(_torn, "of which a part is missing or damaged", id="torn"),
    pytest.param(_newer, "was saved by a newer version", id="newer"),
    pytest.param(
        _locked_away, "may not be read", id="no permission",
        marks=pytest.mark.skipif(_AS_ROOT, reason="the administrator may read everything"),
    ),
    pytest.param(_gone, "There is no file", id="missing"),
]  # fmt: skip


def _starts_and_leaves_it(facilitator: Facilitator, path: Path) -> None:
    """There is something to be rescued, and the facilitator does not want it."""
    asked: list[QWidget] = []

    def leave(dialog: QWidget) -> None:
        asked.append(dialog)
        answers.press(dialog, "Leave it")

    def start() -> None:
        facilitator.starts_the_program(path).until(lambda: bool(asked), "it is asked")

    facilitator.answers(leave, start)


@pytest.mark.parametrize(("spoil", "sentence"), BAD)
def test_it_is_said_what_is_wrong(
    facilitator: Facilitator, tmp_path: Path, spoil: Callable[[Path], None], sentence: str
) -> None:
    path = tmp_path / "evening.journey"
    if spoil in (_torn, _newer, _locked_away, _gone):
        create_workshop(path, a_workshop(), facilitator.home, now()).close()
    spoil(path)
    before = path.read_bytes() if path.is_file() and spoil is not _locked_away else None
    if spoil is _torn:
        _starts_and_leaves_it(facilitator, path)
    else:
        facilitator.starts_the_program(path)
    facilitator.sees(f"‘{path}’").sees(sentence).sees("Start from a template")
    assert facilitator.window.session is None
    if before is not None:
        assert path.read_bytes() == before, "the file is left as it is"


def test_the_open_workshop_stays_when_another_cannot_be_opened(
    facilitator: Facilitator, tmp_path: Path
) -> None:
    path = tmp_path / "diary.journey"
    _text(path)
    person = facilitator.opens_the_sample()
    person.answers(answers.chooses_file(path), lambda: person.menu("File", "Open a file…"))
    person.sees("is not a workshop file").sees("Walked past the door twice")


def test_a_damaged_file_in_the_library_stands_there_and_says_so(facilitator: Facilitator) -> None:
    person = facilitator.begins("Blank", "Our box office").sees_it_saved()
    path = person.window.session.path
    person.goes_back()
    _torn(path)
    person.starts_the_program().sees("Our box office").sees("a part is missing or damaged")
