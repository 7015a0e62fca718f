"""What is chosen is on disk soon, not only when the window is closed."""

from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from workshop_app.storage.home import Home
from workshop_app.storage.settings import read_settings
from workshop_app.ui.looks.text_size import chosen_text_size
from workshop_app.ui.window import MainWindow


def test_a_choice_outlives_a_crash(window: MainWindow, home: Home, qtbot: QtBot) -> None:
    def kept() -> tuple[str, int]:
        settings = read_settings(home, datetime.now(UTC))
        return settings.theme, chosen_text_size(settings)

    window.wear("dark")
    window.actions_["view.text.125"].trigger()
    qtbot.waitUntil(lambda: kept() == ("dark", 125))
