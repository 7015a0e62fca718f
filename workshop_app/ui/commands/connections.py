"""Arrows between cards: draw them without dragging, turn to them, change their kind, reverse them."""

from functools import partial
from typing import TYPE_CHECKING

from workshop_app.domain.edits.connections import reverse_connections
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.kinds import CONNECTION_KINDS
from workshop_app.editor.connecting import arrows_at, connect
from workshop_app.ui.actions import Command
from workshop_app.ui.commands.doing import apply, may_change
from workshop_app.ui.commands.records import has_value, set_field
from workshop_app.ui.messages import refused
from workshop_app.ui.panes.written import count_text
from workshop_app.words import _, mark, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop_app.editor.desk import Desk
    from workshop_app.ui.window import MainWindow


def connect_selected(window: "MainWindow") -> None:
    """Arrows along the selected cards, in the order they were chosen; with one, ask where to."""
    desk = window.desk
    cards = desk.selection.ids("cards") if desk else ()
    if desk is not None and len(cards) == 1:
        _connect_to(window, desk, cards[0])
    elif desk is not None and cards:
        _connect(window, desk, cards)


def next_arrow(window: "MainWindow") -> None:
    """Select the first arrow of the selected card; of an arrow, the next at the same card."""
    desk = window.desk
    if desk is None or not desk.selection.refs:
        return
    table, row_id = desk.selection.refs[-1]
    if table == "cards":
        found = arrows_at(desk.workshop, row_id)
        if not found:
            _say(window, _("No arrow begins or ends at this card."))
            return
        chosen = found[0]
    else:
        found = arrows_at(desk.workshop, desk.workshop.connections[row_id].start)
        chosen = found[(found.index(row_id) + 1) % len(found)]
    desk.selection.choose("connections", [chosen])
    if window.page is not None:
        window.page.bring_into_sight("connections", chosen)


def follow(window: "MainWindow") -> None:
    """Select the card that the selected arrow leads to."""
    desk = window.desk
    if desk is None or not (ids := desk.selection.ids("connections")):
        return
    card = desk.workshop.cards[desk.workshop.connections[ids[-1]].end]
    cell = (card.lane, card.step) if card.lane and card.step else None
    desk.selection.choose("cards", [card.id], cell)
    if window.page is not None:
        window.page.bring_into_sight("cards", card.id)


def reverse(window: "MainWindow") -> None:
    """Let the selected arrows lead the other way."""
    desk = window.desk
    if desk is not None and (ids := desk.selection.ids("connections")):
        apply(window, _("Reverse arrow"), reverse_connections, ids=ids)


def _connect_words(window: "MainWindow") -> str:
    cards = window.desk.selection.ids("cards") if window.desk else ()
    if len(cards) < 2:
        return _("Connect to…")
    return ngettext("Connect", "Connect {count} cards", len(cards)).format(
        count=count_text(len(cards))
    )


def _connect_to(window: "MainWindow", desk: "Desk", start: str) -> None:
    """Ask which card the arrow goes to."""
    from workshop_app.ui.dialogs.connect import ConnectDialog

    end = ConnectDialog(desk, start, window).ask()
    if end is not None:
        _connect(window, desk, (start, end))


def _connect(window: "MainWindow", desk: "Desk", cards: "Sequence[str]") -> None:
    try:
        _change, said = connect(desk, cards)
    except EditRefused as error:
        refused(window, error)
    else:
        _say(window, said)


def _say(window: "MainWindow", sentence: str) -> None:
    if window.page is not None:
        window.page.board.say(sentence)


COMMANDS = (
    Command(
        "connect.cards", mark("Connect to…"), connect_selected, "Edit/Arrow", "make", "Ctrl+L",
        "link", enabled=may_change("cards"), text_now=_connect_words,
    ),
    Command(
        "connect.next", mark("Go to the next arrow"), next_arrow, "Edit/Arrow", "go", "Ctrl+J",
        enabled=may_change("cards", "connections"),
    ),
    Command(
        "connect.follow", mark("Go to where the arrow leads"), follow, "Edit/Arrow", "go",
        "Ctrl+Shift+J", enabled=may_change("connections"),
    ),
    *(
        Command(
            f"connect.kind.{kind.name}", kind.title,
            partial(set_field, mark("Change kind"), "kind", kind.name), "Edit/Arrow", "kind",
            icon=kind.name, enabled=may_change("connections"),
            checked=partial(has_value, "kind", kind.name),
        )
        for kind in CONNECTION_KINDS.values()
    ),
    Command(
        "connect.reverse", mark("Reverse arrow"), reverse, "Edit/Arrow", "kind",
        enabled=may_change("connections"),
    ),
)  # fmt: skip
