"""Where things live: the environment wins, then the stick, then the user's own folders."""

from pathlib import Path

import pytest

from workshop_app.storage.home import VARIABLE, find_home


def test_the_environment_wins_over_the_stick(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "program" / "journey-data").mkdir(parents=True)
    monkeypatch.setenv(VARIABLE, str(tmp_path / "named"))
    home = find_home(tmp_path / "program")
    assert home.library == tmp_path / "named" / "Workshops"
    assert home.data == tmp_path / "named" / "data"


def test_a_portable_folder_keeps_everything_beside_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE)
    portable = tmp_path / "journey-data"
    portable.mkdir()
    home = find_home(tmp_path)
    for path in (home.library, home.trash, home.journals, home.settings, home.logs, home.index):
        assert portable in path.parents


def test_without_either_it_is_the_users_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE)
    home = find_home(tmp_path)
    assert home.library.name == "Workshops"
    assert tmp_path not in home.library.parents
    assert "journey-workshop" in str(home.data)


def test_finding_a_home_creates_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "named"))
    find_home(tmp_path)
    assert list(tmp_path.iterdir()) == []
