"""File dialogs begin where something of their kind was last chosen."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from tests.answers import Answer, answering, chooses_file
from tests.ui.conftest import page_of
from workshop_app.storage.home import Home
from workshop_app.ui.files.folders import Kind, folder_for, keep_folder
from workshop_app.ui.files.open_choices import new_file_path, workshop_to_open
from workshop_app.ui.panes.image_reader import ask_for_image
from workshop_app.ui.window import MainWindow

Location = QStandardPaths.StandardLocation


@pytest.fixture
def pictures() -> Path:
    """The folder of pictures, which is there."""
    folder = Path(QStandardPaths.writableLocation(Location.PicturesLocation))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def begins_in(seen: list[Path]) -> Answer:
    def answer(dialog: QWidget) -> None:
        assert isinstance(dialog, QFileDialog)
        seen.append(Path(dialog.directory().absolutePath()))
        dialog.reject()

    return answer


def image_dialog(window: MainWindow) -> Path:
    seen: list[Path] = []
    with answering(begins_in(seen)):
        assert ask_for_image(page_of(window)) is None
    return seen[0]


def test_images_are_sought_among_the_pictures_first(window: MainWindow, pictures: Path) -> None:
    assert image_dialog(window) == pictures


def test_images_are_sought_where_the_last_one_was(
    window: MainWindow, pictures: Path, tmp_path: Path
) -> None:
    chosen = tmp_path / "foyer" / "queue.png"
    chosen.parent.mkdir()
    Image.new("RGB", (4, 4)).save(chosen)
    with answering(chooses_file(chosen)):
        assert ask_for_image(page_of(window)) == chosen
    assert image_dialog(window) == chosen.parent
    chosen.unlink()
    chosen.parent.rmdir()
    assert image_dialog(window) == pictures


def test_each_kind_of_file_has_its_own_folder(window: MainWindow, tmp_path: Path) -> None:
    keep_folder(window, Kind.REPORTS, tmp_path / "report.pdf")
    assert folder_for(page_of(window), Kind.REPORTS) == tmp_path
    assert folder_for(page_of(window), Kind.PICTURES) != tmp_path


@pytest.mark.parametrize("kept", [None, 7, [], {"pictures": 3}, {"pictures": ""}, {"x": "y"}])
def test_an_odd_memory_means_the_usual_folder(
    window: MainWindow, pictures: Path, kept: object
) -> None:
    window.settings = window.settings.with_option("folders", kept)
    assert folder_for(window, Kind.PICTURES) == pictures


def test_a_workshop_is_opened_from_the_library_and_then_from_where_the_last_was(
    window: MainWindow, home: Home, tmp_path: Path
) -> None:
    home.library.mkdir(parents=True, exist_ok=True)
    seen: list[Path] = []
    with answering(begins_in(seen)):
        workshop_to_open(window, home)
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "a.journey").touch()
    with answering(chooses_file(stick / "a.journey")):
        assert workshop_to_open(window, home) == stick / "a.journey"
    with answering(begins_in(seen)):
        workshop_to_open(window, home)
    assert seen == [home.library, stick]


def test_a_copy_is_proposed_in_a_folder_that_is_there(window: MainWindow, home: Home) -> None:
    assert window.session is not None
    assert not home.library.exists()
    seen: list[Path] = []
    with answering(begins_in(seen)):
        assert new_file_path(window, window.session) is None
    assert seen[0].is_dir()
    assert seen[0] != Path.cwd()
