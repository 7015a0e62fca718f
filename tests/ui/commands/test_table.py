"""The one table of actions: unique, complete, translated, and true to what is possible."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from tests.board_order import first
from workshop_app.domain.kinds import CARD_KINDS, LANE_KINDS
from workshop_app.ui.commands.table import COMMANDS, MENUS, SUBMENUS
from workshop_app.ui.page.context_menu import MENUS as CONTEXT_MENUS
from workshop_app.ui.window import MainWindow


def test_ids_are_unique() -> None:
    assert [one for one, count in Counter(c.id for c in COMMANDS).items() if count > 1] == []


def test_no_two_commands_share_a_key() -> None:
    keys = Counter(key.toString() for c in COMMANDS for key in c.key_sequences())
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_key_is_one_qt_knows() -> None:
    for command in COMMANDS:
        for written, key in zip(
            command.shortcut.split("; "), command.key_sequences(), strict=False
        ):
            assert QKeySequence(written) == key
            assert not key.isEmpty(), command.id


def test_every_menu_is_named_for_translators() -> None:
    for command in COMMANDS:
        top, _slash, deeper = command.menu.partition("/")
        assert top in MENUS, command.id
        assert not deeper or deeper in SUBMENUS, command.id


def test_every_card_kind_and_lane_kind_can_be_inserted() -> None:
    ids = {command.id for command in COMMANDS}
    assert {f"insert.card.{kind}" for kind in CARD_KINDS} <= ids
    assert {f"insert.lane.{kind}" for kind in LANE_KINDS} <= ids


@pytest.mark.parametrize("kind", list(CONTEXT_MENUS))
def test_context_menus_name_commands_of_the_table(kind: str) -> None:
    ids, menus = {c.id for c in COMMANDS}, {c.menu for c in COMMANDS}
    for section in CONTEXT_MENUS[kind]:
        for name in section:
            assert name in ids or name.removesuffix("/") in menus


def test_the_menu_bar_holds_every_command_once(window: MainWindow) -> None:
    held: Counter[str] = Counter()

    def walk(menu: QMenu) -> None:
        for action in menu.actions():
            inner = action.menu()
            if isinstance(inner, QMenu):
                walk(inner)
            elif not action.isSeparator():
                held[action.objectName()] += 1

    for action in window.menuBar().actions():
        inner = action.menu()
        assert isinstance(inner, QMenu)
        walk(inner)
    assert held == Counter(command.id for command in COMMANDS)


def test_without_a_workshop_nothing_of_it_can_be_done(start_window: MainWindow) -> None:
    start_window.actions_.refresh()
    for name in ("edit.delete", "edit.undo", "insert.stage", "file.export", "view.fit"):
        assert not start_window.actions_[name].isEnabled(), name
    for name in ("file.new", "file.open", "file.sample", "help.about"):
        assert start_window.actions_[name].isEnabled(), name


def test_read_only_workshops_offer_no_edits(window: MainWindow, tmp_path: Path) -> None:
    assert window.desk is not None
    window.desk.editor.read_only = True
    window.desk.selection.choose("cards", [first(window.desk, "cards").id])
    window.actions_.refresh()
    for name in ("edit.delete", "edit.cut", "insert.stage", "edit.park", "edit.duplicate"):
        assert not window.actions_[name].isEnabled(), name
    assert window.actions_["edit.copy"].isEnabled()
    window.desk.editor.read_only = False
