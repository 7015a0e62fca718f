"""The one table of everything a person can do: menus, buttons and shortcuts are made from it."""

from workshop_app.ui.actions import Command
from workshop_app.ui.commands import (
    clipboard,
    file,
    folding,
    help,
    history,
    insert,
    language,
    present,
    records,
    view,
    zoom,
)
from workshop_app.words import mark

MENUS = (mark("File"), mark("Edit"), mark("Insert"), mark("View"), mark("Help"))
SUBMENUS = (
    mark("Colour"),
    mark("Copy as"),
    mark("Change kind"),
    mark("Evidence"),
    mark("New card"),
    mark("New lane"),
    mark("Colours"),
    mark("Language"),
    mark("Fold"),
)

COMMANDS: tuple[Command, ...] = (
    *file.COMMANDS,
    *history.COMMANDS,
    *clipboard.COMMANDS,
    *records.COMMANDS,
    *insert.COMMANDS,
    *zoom.COMMANDS,
    *view.COMMANDS,
    *present.COMMANDS,
    *language.COMMANDS,
    *folding.COMMANDS,
    *help.COMMANDS,
)
