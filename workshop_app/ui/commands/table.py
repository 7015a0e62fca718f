"""The one table of everything a person can do: menus, buttons and shortcuts are made from it."""

from workshop_app.ui.actions import Command
from workshop_app.ui.commands import (
    card_templates,
    clipboard,
    connections,
    file,
    filtering,
    finding,
    folding,
    help,
    history,
    insert,
    language,
    motion,
    moving,
    navigate,
    present,
    records,
    tags,
    text_size,
    view,
    zoom,
)
from workshop_app.words import mark

MENUS = (mark("File"), mark("Edit"), mark("Insert"), mark("View"), mark("Help"))
SUBMENUS = (
    mark("Arrow"),
    mark("Colour"),
    mark("Copy as"),
    mark("Change kind"),
    mark("Evidence"),
    mark("New card"),
    mark("New lane"),
    mark("Colours"),
    mark("Zoom"),
    mark("Panes"),
    mark("Large targets"),
    mark("Text size"),
    mark("Animations"),
    mark("Language"),
    mark("Fold"),
)

COMMANDS: tuple[Command, ...] = (
    *file.COMMANDS,
    *history.COMMANDS,
    *clipboard.COMMANDS,
    *records.COMMANDS,
    *tags.COMMANDS,
    *moving.COMMANDS,
    *connections.COMMANDS,
    *insert.COMMANDS,
    *card_templates.COMMANDS,
    *zoom.COMMANDS,
    *view.COMMANDS,
    *navigate.COMMANDS,
    *present.COMMANDS,
    *text_size.COMMANDS,
    *zoom.TARGETS,
    *motion.COMMANDS,
    *language.COMMANDS,
    *folding.COMMANDS,
    *finding.COMMANDS,
    *filtering.COMMANDS,
    *help.COMMANDS,
)
