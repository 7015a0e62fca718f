"""What can be done to whatever is selected: type in it, duplicate, colour, park, delete it."""

from functools import partial
from typing import TYPE_CHECKING

from workshop_app.domain.edits.cards import park_cards
from workshop_app.domain.edits.copies import (
    duplicate_cards,
    duplicate_lanes,
    duplicate_stages,
    duplicate_steps,
)
from workshop_app.domain.edits.fields import set_fields
from workshop_app.domain.edits.personas import delete_swimlane
from workshop_app.domain.kinds import CARD_KINDS, EVIDENCE_LEVELS, HUES, lane_kind
from workshop_app.editor.deleting import DELETABLE, holdings
from workshop_app.layout.theme import PERSONA_HUES
from workshop_app.ui.actions import Command
from workshop_app.ui.commands.doing import apply, at_work, may_change
from workshop_app.ui.commands.places import here_lane
from workshop_app.ui.keyboard.text_focus import focused_text
from workshop_app.ui.panes.written import count_text
from workshop_app.words import _, mark, ngettext

if TYPE_CHECKING:
    from workshop_app.domain.edits.registry import Edit
    from workshop_app.ui.window import MainWindow

_TEXTS = (
    "cards", "stages", "steps", "lanes", "personas", "maps", "points", "actions", "metrics",
    "connections",
)  # fmt: skip
_COLOURED = ("cards", "stages", "personas")
_DUPLICATES: "dict[str, Edit]" = {
    "cards": duplicate_cards,
    "stages": duplicate_stages,
    "steps": duplicate_steps,
    "lanes": duplicate_lanes,
}


def rename(window: "MainWindow") -> None:
    """Type in the selected record, where it stands."""
    if window.page is not None:
        window.page.edit_selected()


def duplicate(window: "MainWindow") -> None:
    """Copies of the selected cards, stages, steps or lanes right after them."""
    desk = window.desk
    if desk is None or (table := desk.selection.table or "") not in _DUPLICATES:
        return
    ids = desk.selection.ids(table)
    words = {
        "cards": ngettext("Duplicate card", "Duplicate {count} cards", len(ids)),
        "stages": ngettext("Duplicate stage", "Duplicate {count} stages", len(ids)),
        "steps": ngettext("Duplicate step", "Duplicate {count} steps", len(ids)),
        "lanes": ngettext("Duplicate lane", "Duplicate {count} lanes", len(ids)),
    }
    label = words[table].format(count=count_text(len(ids)))
    change = apply(window, label, _DUPLICATES[table], ids=ids)
    if change:
        desk.selection.choose(table, change.added(table))


def delete_selected(window: "MainWindow") -> None:
    """Delete what is selected; ask first where that takes other things along."""
    desk = window.desk
    text = focused_text()
    if text is not None:
        _delete_text(text)
        return
    if desk is None or not desk.selection.refs or desk.selection.table not in DELETABLE:
        return
    from workshop_app.ui.deleting import delete_asked

    delete_asked(window, desk, desk.selection.refs)


def park(window: "MainWindow") -> None:
    """Move the selected cards to the parking lot."""
    desk = window.desk
    if desk is None or not (ids := desk.selection.ids("cards")):
        return
    label = _("Move to parking lot")
    if apply(window, label, park_cards, ids=ids):
        words = ngettext(
            "{count} card is in the parking lot now.",
            "{count} cards are in the parking lot now.",
            len(ids),
        ).format(count=count_text(len(ids)))
        window.say(words, "info", _("Undo"), window.undo)


def select_lane(window: "MainWindow") -> None:
    """Select every card of the lane that is pointed to; all of the map where none is."""
    text = focused_text()
    if text is not None:
        text.selectAll()
        return
    desk = window.desk
    if desk is None:
        return
    lane = here_lane(desk)
    if lane is not None and lane_kind(lane.kind).body == "curve":
        desk.selection.choose("points", [x.id for x in desk.workshop.lane_points(lane.id)])
        return
    lanes = [lane] if lane is not None else desk.workshop.map_lanes(desk.map.id)
    steps = desk.workshop.map_steps(desk.map.id)
    cells = [desk.workshop.cell(x.id, step.id) for x in lanes for step in steps]
    left_out = desk.filtering.left_out
    found = [card.id for cell in cells for card in cell if card.id not in left_out]
    desk.selection.choose("cards", found)


def take_off_map(window: "MainWindow") -> None:
    """Take the selected persona off the open map; she herself stays in the workshop."""
    desk = window.desk
    if desk is None or not (ids := desk.selection.ids("personas")):
        return
    lanes = [x for x in desk.workshop.map_lanes(desk.map.id) if x.persona == ids[-1]]
    refs = tuple(("lanes", lane.id) for lane in lanes)
    park = False
    if held := holdings(desk.workshop, refs):
        from workshop_app.ui.dialogs.ask import ask_delete

        answer = ask_delete(window, desk.workshop, (("personas", ids[-1]),), held, off_map=True)
        if answer is None:
            return
        park = answer == "park"
    label = _("Take persona off this map")
    if apply(window, label, delete_swimlane, map=desk.map.id, persona=ids[-1], park=park):
        words = _("The persona is off this map, and still in the workshop.")
        window.say(words, "info", _("Undo"), window.undo)


def set_field(label: str, field: str, value: object, window: "MainWindow") -> None:
    """Set one field of all that is selected."""
    desk = window.desk
    if desk is None or not desk.selection.refs:
        return
    table = desk.selection.refs[0][0]
    if field == "colour" and table == "personas" and value == 0:
        return
    ids = desk.selection.ids(table)
    apply(window, _(label), set_fields, table=table, ids=ids, fields={field: value})


def has_value(field: str, value: object, window: "MainWindow") -> bool:
    """Whether the last selected record has this value in `field`."""
    desk = window.desk
    if desk is None or not desk.selection.refs:
        return False
    table, row_id = desk.selection.refs[-1]
    return getattr(desk.workshop.table(table).get(row_id), field, None) == value


def can_delete(window: "MainWindow") -> bool:
    """Whether something deletable is selected, or text is typed."""
    return focused_text() is not None or may_change(*DELETABLE)(window)


def can_be_plain(window: "MainWindow") -> bool:
    """Whether the selected records have a colour of their own to go back to."""
    return may_change("cards", "stages")(window)


def _delete_text(text: object) -> None:
    from PySide6.QtWidgets import QLineEdit

    if isinstance(text, QLineEdit):
        text.del_()
    else:
        text.textCursor().deleteChar()  # type: ignore[attr-defined]


_DOT = "measured"  # the plainest of icons: a disc


def _colours() -> tuple[Command, ...]:
    plain = Command(
        "edit.colour.0", mark("Own colour"), partial(set_field, mark("Colour"), "colour", 0),
        "Edit/Colour", "plain", enabled=can_be_plain, checked=partial(has_value, "colour", 0),
    )  # fmt: skip
    hues = (
        Command(
            f"edit.colour.{number}", PERSONA_HUES[number - 1],
            partial(set_field, mark("Colour"), "colour", number), "Edit/Colour", "hues",
            icon=_DOT, icon_token=f"persona_{number}.hue",
            enabled=may_change(*_COLOURED), checked=partial(has_value, "colour", number),
        )
        for number in range(1, HUES + 1)
    )  # fmt: skip
    return (plain, *hues)


def _kinds() -> tuple[Command, ...]:
    return tuple(
        Command(
            f"edit.kind.{kind.name}", kind.title,
            partial(set_field, mark("Change kind"), "kind", kind.name), "Edit/Change kind",
            icon=kind.name, enabled=may_change("cards"),
            checked=partial(has_value, "kind", kind.name),
        )
        for kind in CARD_KINDS.values()
    )  # fmt: skip


def _evidence() -> tuple[Command, ...]:
    return tuple(
        Command(
            f"edit.evidence.{level.name}", level.title,
            partial(set_field, mark("Evidence"), "evidence", level.name), "Edit/Evidence",
            icon=level.name, shortcut=f"Ctrl+Alt+{at}",
            enabled=may_change("cards", "points", "personas"),
            checked=partial(has_value, "evidence", level.name),
        )
        for at, level in enumerate(EVIDENCE_LEVELS.values(), 1)
    )  # fmt: skip


COMMANDS = (
    Command(
        "edit.duplicate", mark("Duplicate"), duplicate, "Edit", "clipboard", "Ctrl+D", "duplicate",
        enabled=may_change(*_DUPLICATES),
    ),
    Command(
        "edit.delete", mark("Delete"), delete_selected, "Edit", "clipboard", "Del; Backspace",
        "trash", enabled=can_delete,
    ),
    Command(
        "edit.select_lane", mark("Select all in lane"), select_lane, "Edit", "select", "Ctrl+A",
        enabled=at_work,
    ),
    Command(
        "edit.rename", mark("Edit text"), rename, "Edit", "change", "F2", "rename",
        enabled=may_change(*_TEXTS),
    ),
    *_colours(),
    *_kinds(),
    *_evidence(),
    Command(
        "edit.off_map", mark("Take persona off this map"), take_off_map, "Edit", "move",
        enabled=may_change("personas"),
    ),
    Command(
        "edit.park", mark("Move to parking lot"), park, "Edit", "move", "Ctrl+Shift+P",
        "parking_lot", enabled=may_change("cards"),
    ),
)  # fmt: skip
