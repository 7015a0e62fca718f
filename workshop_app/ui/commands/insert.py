"""Insert cards, stages, steps, lanes, personas, journey maps and action items."""

from functools import partial
from typing import TYPE_CHECKING, Any

from workshop_app.domain.edits.cards import add_card
from workshop_app.domain.edits.lanes import add_lane
from workshop_app.domain.edits.maps import add_map, duplicate_map
from workshop_app.domain.edits.personas import USUAL_LANES, add_persona, add_swimlane
from workshop_app.domain.edits.stages import add_stage, add_step
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.ids import beginning_with
from workshop_app.domain.kinds import CARD_KINDS, LANE_KINDS
from workshop_app.editor.answering import add_answer
from workshop_app.editor.history import typing_burst
from workshop_app.layout.icons import lane_icon
from workshop_app.ui.actions import Command
from workshop_app.ui.commands.doing import apply, may_change, may_edit, select_added
from workshop_app.ui.commands.places import (
    after,
    cell_for,
    here_lane,
    here_persona,
    here_stage,
    here_step,
)
from workshop_app.ui.messages import refused
from workshop_app.ui.panes.written import count_text
from workshop_app.words import _, mark, ngettext

if TYPE_CHECKING:
    from workshop_app.domain.change import Change
    from workshop_app.domain.edits.registry import Edit
    from workshop_app.editor.desk import Desk
    from workshop_app.ui.window import MainWindow

_EMPTY_MAP = (mark("Before"), mark("During"), mark("After"))


def card(kind: str, window: "MainWindow") -> None:
    """A card of `kind` where the keyboard stands, ready to be typed in."""
    desk = window.desk
    if desk is None:
        return
    cell = cell_for(desk, kind)
    if cell is None or window.page is None:
        apply(window, _("Add card"), add_card, kind=kind)
        return
    after_card = desk.selection.only
    behind = after_card[1] if after_card and after_card[0] == "cards" else ""
    window.page.add_card_at(cell, kind=kind, after=behind)


def stage(window: "MainWindow") -> None:
    """A stage after the one that is pointed to, else at the end."""
    desk = window.desk
    if desk is None:
        return
    here = here_stage(desk)
    before = after(desk.workshop.map_stages(desk.map.id), here.id) if here else None
    _named_at_once(
        window, "stages", _("Add stage"), add_stage,
        map=desk.map.id, title=_("New stage"), before=before,
    )  # fmt: skip


def step(window: "MainWindow") -> None:
    """A step after the one that is pointed to, else at the end of the last stage."""
    desk = window.desk
    if desk is None:
        return
    here = here_step(desk)
    home = here_stage(desk) or desk.workshop.map_stages(desk.map.id)[-1]
    before = None
    if here is not None and here.stage == home.id:
        before = after(desk.workshop.stage_steps(home.id), here.id)
    _named_at_once(
        window, "steps", _("Add step"), add_step,
        stage=home.id, title=_("New step"), before=before,
    )  # fmt: skip


def lane(kind: str, window: "MainWindow") -> None:
    """A lane of `kind` below the one pointed to, in the same swimlane."""
    desk = window.desk
    if desk is None:
        return
    persona = here_persona(desk)
    here = here_lane(desk)
    siblings = tuple(x for x in desk.workshop.map_lanes(desk.map.id) if x.persona == persona)
    before = after(siblings, here.id) if here else None
    change = apply(
        window, _("Add lane"), add_lane,
        map=desk.map.id, kind=kind, persona=persona, before=before,
    )  # fmt: skip
    select_added(desk, change, "lanes")


def persona(window: "MainWindow") -> None:
    """A persona with a swimlane in this map."""
    desk = window.desk
    if desk is None:
        return
    # The lanes of her neighbours, so that swimlanes can be compared.
    others = desk.workshop.map_personas(desk.map.id)
    lanes = [
        x for x in desk.workshop.map_lanes(desk.map.id) if others and x.persona == others[-1].id
    ]
    kinds = tuple(dict.fromkeys(x.kind for x in lanes)) or USUAL_LANES
    _named_at_once(
        window, "personas", _("Add persona"), add_persona,
        name=_("New persona"), map=desk.map.id, lanes=kinds,
    )  # fmt: skip


def swimlane(window: "MainWindow") -> None:
    """Give each persona who is not on this map her swimlane (asked for by name in a menu)."""
    desk = window.desk
    if desk is None:
        return
    for one in missing_personas(desk):
        apply(window, _("Add swimlane"), add_swimlane, map=desk.map.id, persona=one)


def missing_personas(desk: "Desk") -> list[str]:
    """The personas without a swimlane in the open map."""
    here = {one.id for one in desk.workshop.map_personas(desk.map.id)}
    return [one.id for one in desk.workshop.persona_list() if one.id not in here]


def can_add_swimlane(window: "MainWindow") -> bool:
    """Whether a persona is missing on this map."""
    return may_edit(window) and window.desk is not None and bool(missing_personas(window.desk))


def journey_map(window: "MainWindow") -> None:
    """A new, empty map, and turn to it."""
    desk = window.desk
    if desk is None:
        return
    stages = tuple(_(title) for title in _EMPTY_MAP)
    change = apply(window, _("Add journey map"), add_map, title=_("New map"), stages=stages)
    _open_map(window, desk, change, rename=True)


def future_map(window: "MainWindow") -> None:
    """A copy of the open map as the future, and turn to it."""
    desk = window.desk
    if desk is None:
        return
    title = _("{title}, future").format(title=desk.map.title or _("Journey map"))
    change = apply(
        window, _("Duplicate as future"), duplicate_map, id=desk.map.id, title=title, state="future"
    )
    _open_map(window, desk, change, rename=False)


def action_item(window: "MainWindow") -> None:
    """An action item that answers the selected cards; the board keeps its selection."""
    desk = window.desk
    if desk is None or not (ids := desk.selection.ids("cards")):
        return
    text = desk.workshop.cards[ids[0]].text.strip()
    try:
        added = add_answer(desk, ids, text=text, turn=False)
    except EditRefused as error:
        refused(window, error)
        return
    words = ngettext(
        "Action item added. It answers {count} card; its owner and date are still open.",
        "Action item added. It answers {count} cards; its owner and date are still open.",
        len(ids),
    ).format(count=count_text(len(ids)))
    window.say(words, "success", _("Show"), partial(show_action, window, added))


def show_action(window: "MainWindow", action_id: str) -> None:
    """Open the table of action items at one of them."""
    if window.page is not None and window.desk is not None:
        window.page.show_pane("actions")
        if action_id in window.desk.workshop.actions:
            window.desk.selection.choose("actions", [action_id])


def _named_at_once(
    window: "MainWindow", table: str, label: str, edit: "Edit", **parameters: Any
) -> None:
    """Add a record and type its name: one step of the history, as for a card."""
    desk = window.desk
    if desk is None:
        return
    row_id = desk.editor.new_id()
    change = apply(
        window, label, edit, burst=typing_burst(row_id),
        new_id=beginning_with(row_id, desk.editor.new_id), **parameters,
    )  # fmt: skip
    if change and window.page is not None:
        desk.selection.choose(table, [row_id])
        window.page.edit_selected()


def _open_map(window: "MainWindow", desk: "Desk", change: "Change | None", *, rename: bool) -> None:
    added = change.added("maps") if change else ()
    if added and window.page is not None:
        desk.open_map(added[0])
        if rename:
            window.page.rename_map(added[0])


FIRST_KINDS = ("touchpoint", "pain_point", "gain", "quote", "idea", "opportunity")
_SORTED = (*FIRST_KINDS, *(name for name in CARD_KINDS if name not in FIRST_KINDS))

CARDS = tuple(
    Command(
        f"insert.card.{name}", CARD_KINDS[name].title, partial(card, name), "Insert/New card",
        "first" if name in FIRST_KINDS else "more", f"Ctrl+{at}" if at <= 6 else "", name,
        enabled=may_edit,
    )
    for at, name in enumerate(_SORTED, 1)
)  # fmt: skip
LANES = tuple(
    Command(
        f"insert.lane.{kind.name}", kind.title, partial(lane, kind.name), "Insert/New lane",
        icon=lane_icon(kind.name), enabled=may_edit,
    )
    for kind in LANE_KINDS.values()
)  # fmt: skip
COMMANDS = (
    *CARDS,
    Command(
        "insert.stage", mark("New stage"), stage, "Insert", "structure", "Ctrl+Shift+G", "stage",
        enabled=may_edit,
    ),
    Command(
        "insert.step", mark("New step"), step, "Insert", "structure", "Ctrl+Shift+T", "plus",
        enabled=may_edit,
    ),
    *LANES,
    Command(
        "insert.persona", mark("New persona"), persona, "Insert", "structure", "Ctrl+Shift+U",
        "person", enabled=may_edit,
    ),
    Command(
        "insert.swimlane", mark("Personas missing on this map"), swimlane, "Insert", "structure",
        icon="personas", enabled=can_add_swimlane,
    ),
    Command(
        "insert.map", mark("New journey map"), journey_map, "Insert", "maps", "Ctrl+Shift+M", "map",
        enabled=may_edit,
    ),
    Command(
        "insert.future_map", mark("Copy of this map as future map"), future_map, "Insert", "maps",
        icon="duplicate", enabled=may_edit,
    ),
    Command(
        "insert.action", mark("Action item from this card"), action_item, "Insert", "actions",
        "Ctrl+Shift+A", "actions", enabled=may_change("cards"),
    ),
)  # fmt: skip
