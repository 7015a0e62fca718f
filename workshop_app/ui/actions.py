"""The one table of actions turned into Qt: menus, context menus, buttons and shortcuts."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from workshop_app.canvas.timing import single_shot
from workshop_app.ui.keyboard.letters import lettered
from workshop_app.ui.looks.icons import icon
from workshop_app.ui.looks.menu_columns import MenuColumns
from workshop_app.words import _

if TYPE_CHECKING:
    from workshop_app.ui.window import MainWindow

Run = Callable[["MainWindow"], object]
When = Callable[["MainWindow"], bool]
Say = Callable[["MainWindow"], str]
Entry = str | tuple[str, Sequence[str]]
"""What a menu is made of: see `Actions.menu`."""


@dataclass(frozen=True, slots=True)
class Command:
    """What a person can do: one row of the table.

    `menu` is a path such as ``Insert/Lane``; a line parts neighbours of another `section`.
    `shortcut` may name several keys, parted by ``; ``. A command `while_typing` keeps its keys
    even when a text field has the focus. `text_now` replaces `text` where it depends on
    what is there ("Undo delete card"). `icon_token` names the colour of its `icon`.
    """

    id: str
    text: str
    run: Run
    menu: str = ""
    section: str = ""
    shortcut: str = ""
    icon: str = ""
    icon_token: str = "ink"
    enabled: When | None = None
    checked: When | None = None
    text_now: Say | None = None
    while_typing: bool = False

    def key_sequences(self) -> list[QKeySequence]:
        """Its key sequences."""
        return [QKeySequence(one) for one in self.shortcut.split("; ") if one]


class CommandAction(QAction):
    """A command as Qt sees it."""

    def __init__(self, command: Command, window: "MainWindow") -> None:
        super().__init__(_(command.text), window)
        self.command = command
        self._window = window
        self.setObjectName(command.id)
        self.setShortcuts(command.key_sequences())
        self.setCheckable(command.checked is not None)
        self.setIconVisibleInMenu(True)
        if command.icon:
            self.setIcon(_icon_of(command))
        self.triggered.connect(self._triggered)
        self._said = ""
        self.retitle()

    def retitle(self) -> None:
        """Say it in the language spoken now."""
        self._say(_(self.command.text))

    def _say(self, text: str) -> None:
        """Show `text`; the tool tip tells the key as well."""
        if text == self._said:
            return
        self._said = text
        self.setText(text)
        keys = self.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        told = _("{text} ({keys})").format(text=text, keys=keys) if keys else text
        self.setToolTip(told.replace("&", ""))

    @property
    def follows(self) -> bool:
        """Whether it depends on anything what it looks like."""
        command = self.command
        return bool(command.enabled or command.checked or command.text_now)

    def refresh(self, asked: dict[When, bool]) -> None:
        """Follow what is possible now; `asked` are the answers given for others."""
        command, window = self.command, self._window
        if (when := command.enabled) is not None:
            if when not in asked:
                asked[when] = when(window)
            self.setEnabled(asked[when])
        if command.checked is not None:
            self.setChecked(command.checked(window))
        if command.text_now is not None:
            self._say(command.text_now(window))

    def _triggered(self) -> None:
        self.command.run(self._window)
        self._window.actions_.refresh_soon()


def _icon_of(command: Command) -> QIcon:
    """Its icon; one in a colour of its own keeps that when it is checked."""
    if command.icon_token == "ink":
        return icon(command.icon)
    return icon(command.icon, command.icon_token, command.icon_token)


class Actions(QObject):
    """All actions of one window by id."""

    def __init__(self, window: "MainWindow", commands: Sequence[Command]) -> None:
        super().__init__(window)
        self._by_id = {command.id: CommandAction(command, window) for command in commands}
        self._following = [action for action in self._by_id.values() if action.follows]
        self._soon = single_shot(self, self.refresh)
        window.addActions(list(self._by_id.values()))
        self.refresh()

    def __getitem__(self, command_id: str) -> QAction:
        return self._by_id[command_id]

    def all(self) -> tuple[CommandAction, ...]:
        """Every action in the order of the table."""
        return tuple(self._by_id.values())

    def everywhere(self) -> list[QKeySequence]:
        """The keys that work while a person types, too."""
        return [k for a in self.all() if a.command.while_typing for k in a.command.key_sequences()]

    def retitle(self) -> None:
        """Let every action say itself in the language spoken now."""
        for action in self.all():
            action.retitle()
        self.refresh()

    def refresh(self) -> None:
        """Let every action follow what is possible now."""
        self._soon.stop()
        # At each letter typed: what many commands depend on is asked once.
        asked: dict[When, bool] = {}
        for action in self._following:
            action.refresh(asked)

    def refresh_soon(self) -> None:
        """The same once the present event is over, however often it is asked for."""
        if not self._soon.isActive():
            self._soon.start(0)

    def fill_menu_bar(self, bar: QMenuBar, titles: Sequence[str]) -> None:
        """Menus of these titles (untranslated), each with its commands."""
        for title, shown in zip(titles, lettered(_(title) for title in titles), strict=True):
            menu = bar.addMenu(shown)
            menu.setObjectName(f"menu.{title}")
            menu.aboutToShow.connect(self.refresh)
            MenuColumns(menu)
            self.fill(menu, [a for a in self.all() if _top(a.command.menu) == title], title)

    def menu(self, parent: QWidget, *sections: Iterable[Entry]) -> QMenu:
        """A menu of the commands of these ids, a line between two sections.

        An id that ends in ``/`` stands for the submenu of that path; a title (untranslated) with
        entries for a submenu of those.
        """
        self.refresh()
        menu = QMenu(parent)
        MenuColumns(menu)
        for section in sections:
            if not menu.isEmpty():
                menu.addSeparator()
            for command_id in section:
                self._add(menu, command_id)
        return menu

    def submenu(self, parent: QMenu, path: str) -> QMenu:
        """A new menu of all commands whose menu is `path`, titled with its last part."""
        menu = parent.addMenu(_(path.rpartition("/")[2]))
        MenuColumns(menu)
        self.fill(menu, [a for a in self.all() if a.command.menu == path], path)
        return menu

    def fill(self, menu: QMenu, actions: Sequence[CommandAction], path: str) -> None:
        """Put `actions` into the menu of `path`, deeper ones into submenus."""
        section: str | None = None
        opened: set[str] = set()
        for action in actions:
            deeper = action.command.menu
            if deeper in opened:
                continue
            if section is not None and action.command.section != section:
                menu.addSeparator()
            section = action.command.section
            if deeper == path:
                menu.addAction(action)
            else:
                opened.add(deeper)
                self.submenu(menu, deeper)

    def _add(self, menu: QMenu, command_id: Entry) -> None:
        if isinstance(command_id, tuple):
            submenu = menu.addMenu(_(command_id[0]))
            for one in command_id[1]:
                self._add(submenu, one)
        elif command_id.endswith("/"):
            self.submenu(menu, command_id.removesuffix("/"))
        else:
            menu.addAction(self._by_id[command_id])


def _top(path: str) -> str:
    return path.partition("/")[0]
