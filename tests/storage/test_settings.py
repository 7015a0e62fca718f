"""Settings: remembered, and never worth a failure."""

from pathlib import Path

import pytest

from tests.storage.things import NOW, files_in
from workshop_app.storage.home import Home
from workshop_app.storage.settings import Settings, View, read_settings, write_settings


def test_they_come_back(home: Home) -> None:
    settings = (
        Settings(window="AAEC", theme="dark", language="nl")
        .with_recent(Path("/a.journey"))
        .with_view("w1", View(map="m1", zoom=0.5, x=10, y=-3))
        .with_option("columns", {"actions": [120, 80]})
    )
    write_settings(home, settings)
    assert read_settings(home, NOW) == settings


def test_without_a_file_they_are_the_first_ones_and_nothing_is_written(home: Home) -> None:
    assert read_settings(home, NOW) == Settings()
    assert files_in(home.data) == set()


@pytest.mark.parametrize("content", [b"", b"\xff", b"[1]", b'{"theme":"da'])
def test_a_damaged_file_is_set_aside(home: Home, content: bytes) -> None:
    home.data.mkdir()
    home.settings.write_bytes(content)
    assert read_settings(home, NOW) == Settings()
    assert [kept.read_bytes() for kept in home.set_aside.iterdir()] == [content]
    write_settings(home, Settings(theme="light"))
    assert read_settings(home, NOW).theme == "light"


def test_what_does_not_fit_is_left_out_and_the_rest_kept(home: Home) -> None:
    home.data.mkdir()
    home.settings.write_text('{"theme":"dark","recent":7,"views":{"w":{"zoom":"x"}},"later":1}')
    assert read_settings(home, NOW) == Settings(theme="dark")


def test_recent_files_and_views_do_not_grow_for_ever() -> None:
    settings = Settings()
    for number in range(300):
        settings = settings.with_recent(Path(f"/{number}")).with_view(f"w{number}", View())
    settings = settings.with_recent(Path("/290")).with_view("w150", View(zoom=2))
    assert settings.recent[:3] == ("/290", "/299", "/298")
    assert len(settings.recent) == len(set(settings.recent)) == 20
    assert len(settings.views) == 200
    assert next(reversed(settings.views)) == "w150"
    assert "/290" not in settings.without_recent(Path("/290")).recent
