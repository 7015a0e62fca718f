"""Named versions and automatic backups: kept, listed, looked at beside the board, restored."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.answers import answering, press
from tests.ui.conftest import page_of
from workshop_app.domain.edits.cards import add_card
from workshop_app.storage.home import Home
from workshop_app.storage.trash import trashed
from workshop_app.storage.versions import versions_of
from workshop_app.ui.safety.beside import BesideWindow
from workshop_app.ui.safety.versions import keep_version
from workshop_app.ui.safety.versions_dialog import VersionsDialog
from workshop_app.ui.window import MainWindow


def adds(window: MainWindow, text: str) -> None:
    assert window.desk is not None
    window.desk.editor.apply("Add card", add_card, text=text)


def parked(window: MainWindow) -> set[str]:
    assert window.desk is not None
    return {card.text for card in window.desk.workshop.parked()}


def shown(window: MainWindow, qtbot: QtBot, states: int) -> VersionsDialog:
    """The dialog, with so many states read and pictured."""
    window.actions_["file.versions"].trigger()
    dialog = window.findChild(VersionsDialog)
    assert isinstance(dialog, VersionsDialog)
    qtbot.waitUntil(lambda: len(dialog._pictures) == states)
    return dialog


def test_a_version_is_kept_under_the_name_that_is_typed(window: MainWindow, home: Home) -> None:
    def name_it(dialog: QWidget) -> None:
        assert isinstance(dialog, QInputDialog)
        field = dialog.findChild(QLineEdit)
        assert field is not None
        assert field.text().startswith("After the ")
        QTest.keyClicks(field, "With the box office")
        QTest.keyClick(field, Qt.Key.Key_Return)

    with answering(name_it):
        window.actions_["file.keep_version"].trigger()
    assert window.session is not None
    facts = window.session.desk.workshop.facts
    (version,) = versions_of(home, window.session.path, facts.id)
    assert version.name == "With the box office"
    assert version.workshop() == window.session.desk.workshop
    assert "‘With the box office’ is kept" in window.messages.bar.text()


def test_the_list_names_what_changed_and_restoring_can_be_undone(
    window: MainWindow, qtbot: QtBot
) -> None:
    keep_version(window, "After the morning")
    adds(window, "Queue at the till")
    dialog = shown(window, qtbot, 1)
    assert [kept.title for kept in dialog.list.states()] == ["After the morning"]
    assert "1 card added in ‘parking lot’" in dialog.since.text()
    assert "personas" in dialog.when.text()
    press(dialog, "Restore")
    assert "Queue at the till" not in parked(window)
    assert window.desk is not None
    assert window.desk.editor.history.undo_label == "Restore version"
    press(window.messages.bar, "Undo")
    assert "Queue at the till" in parked(window)


def test_an_automatic_backup_is_listed_and_restored(window: MainWindow, qtbot: QtBot) -> None:
    assert window.session is not None
    adds(window, "Queue at the till")
    window.session.saving.save()
    qtbot.waitUntil(lambda: not window.session.saving.unsaved)  # type: ignore[union-attr]
    dialog = shown(window, qtbot, 1)
    assert [kept.title for kept in dialog.list.states()] == ["Automatic backup"]
    assert dialog.throw.isHidden()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert "Queue at the till" not in parked(window)


def test_a_version_is_looked_at_beside_the_board(window: MainWindow, qtbot: QtBot) -> None:
    keep_version(window, "After the morning")
    adds(window, "Queue at the till")
    dialog = shown(window, qtbot, 1)
    press(dialog, "Open beside")
    (beside,) = page_of(window).findChildren(BesideWindow)
    assert beside.isWindow()
    assert "for reading only" in beside.windowTitle()
    texts = {card.text for card in beside.desk.workshop.parked()}
    assert "Queue at the till" not in texts
    assert beside.desk.editor.read_only
    adds(window, "The board goes on")
    press(beside, "Restore this version")
    assert not {"Queue at the till", "The board goes on"} & parked(window)
    assert not beside.isVisible()


def test_closing_the_workshop_closes_what_stands_beside_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    keep_version(window, "After the morning")
    dialog = shown(window, qtbot, 1)
    press(dialog, "Open beside")
    assert window.back_to_start()
    QApplication.sendPostedEvents(None, 52)  # deferred deletions
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, BesideWindow)]


def test_a_version_is_thrown_into_the_trash_and_a_damaged_one_says_so(
    window: MainWindow, home: Home, qtbot: QtBot
) -> None:
    assert window.session is not None
    keep_version(window, "After the morning")
    keep_version(window, "Torn")
    facts = window.session.desk.workshop.facts
    torn = next(v for v in versions_of(home, window.session.path, facts.id) if v.name == "Torn")
    Path(torn.path).write_bytes(torn.path.read_bytes()[:300])
    dialog = shown(window, qtbot, 1)
    states = dialog.list.states()
    assert {bool(kept.held.trouble) for kept in states} == {True, False}
    good = next(at for at in range(dialog.list.count()) if "morning" in dialog.list.item(at).text())
    dialog.list.setCurrentRow(good)
    press(dialog, "Throw away")
    qtbot.waitUntil(lambda: len(dialog.list.states()) == 1)
    assert len(trashed(home)) == 1
    assert not dialog.restore.isEnabled()
    press(dialog, "Close")
