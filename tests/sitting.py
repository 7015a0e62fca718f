"""Sitting before the program's window: open and close it, wait for what comes, read what is there."""

from collections.abc import Callable
from pathlib import Path
from typing import Self

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests import answers
from tests.finding import Finding
from tests.patience import PATIENCE
from tests.pointing import CTRL, RIGHT, Hand
from tests.seeing import words_in
from workshop_app.editor.desk import Desk
from workshop_app.storage.home import Home
from workshop_app.ui.files.saving import SaveState
from workshop_app.ui.start import opened_window
from workshop_app.ui.window import MainWindow


class Sitting:
    """One person at one window; nothing here waits by the clock."""

    def __init__(self, qtbot: QtBot, home: Home, size: tuple[int, int] = (1600, 1000)) -> None:
        self._qtbot = qtbot
        self._size = size
        self.home = home
        self.window: MainWindow
        self.hand: Hand
        self.finding: Finding
        self._open_window(None)

    @property
    def desk(self) -> Desk:
        """The desk of the open workshop."""
        assert self.window.desk is not None, "no workshop is open"
        return self.window.desk

    # Opening and closing --------------------------------------------------------

    def _open_window(self, path: Path | None) -> None:
        self.window = window = opened_window(self.home, path, False)
        window.showNormal()
        window.resize(*self._size)
        with self._qtbot.waitExposed(window):
            window.show()
        self.hand, self.finding = Hand(window), Finding(window)

    def starts_the_program(self, path: Path | None = None) -> Self:
        """A new window, as after a click on the program or on a file; the one before is closed."""
        if self.window.isVisible():
            self.closes_the_window()
        self.window.deleteLater()
        self._open_window(path)
        return self

    def opens_the_sample(self) -> Self:
        """Press “Open the sample” on the start page."""
        answers.press(self.window.start_page, "Open the sample")
        return self._at_the_board()

    def begins(self, template: str, title: str, organisation: str = "") -> Self:
        """Click a template's tile and fill in the dialog."""

        def fills_in(dialog: QWidget) -> None:
            answers.fill(dialog, "Title", title)
            answers.fill(dialog, "Organisation", organisation)
            answers.press(dialog, "Create workshop")

        with answers.answering(fills_in):
            self._click_tile(template)
        return self._at_the_board()

    def opens_from_the_library(self, title: str) -> Self:
        """Double-click a workshop's tile."""
        self.hand.double_clicks(self._tile(title))
        return self._at_the_board()

    def clicks_tile(self, title: str) -> Self:
        """Click a workshop's tile, which chooses it."""
        self.hand.clicks(self._tile(title))
        return self

    def tile_menu(self, title: str, choice: str) -> Self:
        """Right-click a workshop's tile and choose from the menu."""
        self.hand.clicks(self._tile(title), RIGHT)
        answers.pick(self._menu(), choice)
        return self

    def _tile(self, title: str) -> QPoint:
        tiles = self.window.start_page.workshop_tiles
        found = next(tile for tile in tiles if tile.entry.title == title)
        self.until(lambda: found.width() > 0 and found.isVisible(), "the tile is there")
        QApplication.processEvents()  # it is laid out before it is painted
        return found.mapToGlobal(found.rect().center())

    def goes_back(self) -> Self:
        """Back to the start page."""
        self.hand.hits(Qt.Key.Key_W, CTRL)
        return self.until(lambda: self.window.session is None, "the workshop is closed")

    def closes_the_window(self) -> Self:
        """Close it by its cross."""
        self.window.close()
        self.until(lambda: not self.window.isVisible(), "the window is closed")
        self.window.deleteLater()
        return self

    def _at_the_board(self) -> Self:
        self.until(lambda: self.window.board is not None, "a board is open")
        self._comes_forward()
        page = self.window.page
        assert page is not None
        wide = self._size[0] >= 1400
        self.until(lambda: page.inspector is not None or not wide, "the inspector is there")
        return self._at_rest()

    def _comes_forward(self) -> None:
        """After a dialog or a list: offscreen there is no window manager that gives focus back."""
        QApplication.processEvents()
        if self.window.isVisible() and not self.window.isActiveWindow():
            self.window.activateWindow()
            self.until(self.window.isActiveWindow, "the window is active")

    def _at_rest(self) -> Self:
        """Until everything stands where it will stand."""
        seen: list[object] = []
        while len(seen) < 3 or seen[-1] != seen[-3]:
            QApplication.processEvents()
            if self.window.board is None:
                break
            view = self.finding.board.canvas.viewport()
            seen.append((view.mapToGlobal(view.rect().topLeft()), view.size(), self._where()))
        return self

    def _where(self) -> dict[str, float | str]:
        return self.finding.board.view_state()

    def _click_tile(self, title: str) -> None:
        tiles = {tile.info.title: tile for tile in self.window.start_page.template_tiles}
        tile = tiles[title]
        self.hand.clicks(tile.mapToGlobal(tile.rect().center()))

    def answers(self, answer: str | answers.Answer, act: Callable[[], object]) -> Self:
        """Do what makes a question come, and answer it (by the words of a button)."""
        given = answers.presses(answer) if isinstance(answer, str) else answer
        with answers.answering(given):
            act()
        self._comes_forward()
        return self

    # Menus ----------------------------------------------------------------------

    def _menu(self) -> QMenu:
        self.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu), "a menu is open")
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    # Seeing ---------------------------------------------------------------------

    def until(self, holds: Callable[[], bool], what: str) -> Self:
        """Wait until something holds."""
        try:
            self._qtbot.waitUntil(holds, timeout=round(PATIENCE * 1000))
        except Exception as late:
            raise AssertionError(f"not so within {PATIENCE:.0f} s: {what}") from late
        return self

    def sees(self, words: str, at: str = "", kind: str = "") -> Self:
        """Words are on the screen; with `at`, on a card of this cell."""
        if not at:
            return self.until(lambda: words in self.seen(), f"‘{words}’ is seen")
        cards = self.finding.cards_at(at, kind)
        said = words.rstrip("…")
        assert any(text.startswith(said) for text in cards), f"‘{words}’ is not among {cards}"
        return self

    def sees_not(self, words: str) -> Self:
        """Words are not on the screen, or no longer."""
        return self.until(lambda: words not in self.seen(), f"‘{words}’ is not seen")

    def seen(self) -> str:
        """All words that can be read in the program's windows now."""
        windows = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
        return "\n".join(words_in(window) for window in windows)

    def sees_it_saved(self) -> Self:
        """Wait until the title bar says so."""
        session = self.window.session
        assert session is not None
        return self.until(
            lambda: session.saving.state is SaveState.SAVED and not session.saving.unsaved, "saved"
        )
