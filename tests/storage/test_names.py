"""File names from titles: every system takes them, and letters of every language stay."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.storage.home import Home
from workshop_app.storage.names import safe_stem, unused_file, unused_path


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Spring season", "Spring season"),
        ("Führung für Älteste – 日本語 مرحبا 🎭", "Führung für Älteste – 日本語 مرحبا 🎭"),
        ("../../etc/passwd", "etc passwd"),
        ("a/b\\c:d*e?f\"g<h>i|j", "a b c d e f g h i j"),
        ("CON", "CON_"),
        ("lpt1.txt", "lpt1_"),
        ("console", "console"),
        ("...", "Workshop"),
        ("", "Workshop"),
        (".hidden", "hidden"),
        ("Ends in dots. . .", "Ends in dots"),
        ("two\nlines\tand\x00more", "two lines and more"),
        ("exe\u202etxt.gpj", "exe txt.gpj"),
        ("half \ud83c", "half"),
    ],
)  # fmt: skip
def test_a_title_becomes_a_name(title: str, stem: str) -> None:
    assert safe_stem(title) == stem


@given(st.text())
def test_any_title_is_a_name_that_can_be_written(
    tmp_path_factory: pytest.TempPathFactory, title: str
) -> None:
    folder = tmp_path_factory.mktemp("n")
    path = unused_file(folder, title)
    path.write_bytes(b"x")
    assert path.parent == folder
    assert os.listdir(folder) == [path.name]
    assert len(path.name.encode()) < 200


def test_a_taken_name_gets_a_number(home: Home) -> None:
    home.library.mkdir()
    (home.library / "SPRING.journey").touch()
    second = unused_path(home, "Spring")
    assert second.name == "Spring 2.journey"
    second.touch()
    assert unused_path(home, "spring").name == "spring 3.journey"


def test_composed_and_decomposed_letters_are_one_name(tmp_path: Path) -> None:
    (tmp_path / "Fu\u0308hrung.journey").touch()
    assert unused_file(tmp_path, "F\u00fchrung").name == "F\u00fchrung 2.journey"
