"""What a screen reader says of the board: where the keyboard stands and what is there."""

from workshop_app.domain.kinds import CARD_KINDS, EVIDENCE_LEVELS, lane_kind
from workshop_app.domain.records import Card, EmotionPoint
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.selection import Cell, Ref
from workshop_app.words import _, ngettext


def spoken_map(desk: Desk) -> str:
    """What the open map is and how much it holds."""
    workshop, journey_map = desk.workshop, desk.map
    lanes = {lane.id for lane in workshop.map_lanes(journey_map.id)}
    cards = sum(card.lane in lanes for card in workshop.cards)
    stages, people = workshop.map_stages(journey_map.id), workshop.map_personas(journey_map.id)
    counts = (
        ngettext("{count} stage", "{count} stages", len(stages)).format(count=len(stages)),
        ngettext("{count} persona", "{count} personas", len(people)).format(count=len(people)),
        ngettext("{count} card", "{count} cards", cards).format(count=cards),
    )
    return f"{journey_map.title or _('Journey map')}: {', '.join(counts)}"


def spoken_selection(desk: Desk) -> str:
    """What is selected, or the empty cell that has the keyboard; "" where there is neither."""
    refs, cell = desk.selection.refs, desk.selection.cell
    if len(refs) > 1:
        return ngettext("{count} selected", "{count} selected", len(refs)).format(count=len(refs))
    if refs:
        return spoken_record(desk.workshop, refs[0])
    if cell is None or not _is_there(desk.workshop, cell):
        return ""
    return _("Empty cell. {where}").format(where=_place(desk.workshop, *cell))


def spoken_record(workshop: Workshop, ref: Ref) -> str:
    """One record: kind, text, evidence, and where it stands."""
    row = workshop.table(ref[0]).get(ref[1])
    if isinstance(row, Card):
        return _card(workshop, row)
    if isinstance(row, EmotionPoint):
        value = f"{row.valence:+.1f}".replace("-", "−")
        said = _("Point {value} {word}").format(value=value, word=row.word).strip()
        return f"{said}. {_place(workshop, row.lane, row.step)}"
    nouns = {
        "stages": _("Stage"), "steps": _("Step"), "lanes": _("Lane"), "personas": _("Persona"),
    }  # fmt: skip
    if row is None or ref[0] not in nouns:
        return ""
    name = getattr(row, "name", "") or getattr(row, "title", "")
    return f"{nouns[ref[0]]}: {name}" if name else nouns[ref[0]]


def _card(workshop: Workshop, card: Card) -> str:
    cell = workshop.cell(card.lane, card.step)
    text = card.text or _("no text")
    said = [
        f"{_(CARD_KINDS[card.kind].title)}: {text}",
        _(EVIDENCE_LEVELS[card.evidence].title),
        _place(workshop, card.lane, card.step) if card.lane and card.step else _("Parking lot"),
    ]
    if len(cell) > 1:
        at = [one.id for one in cell].index(card.id) + 1
        said.append(_("{number} of {count}").format(number=at, count=len(cell)))
    return ". ".join(said)


def _place(workshop: Workshop, lane_id: str, step_id: str) -> str:
    lane, step = workshop.lanes[lane_id], workshop.steps[step_id]
    persona, stage = workshop.personas.get(lane.persona), workshop.stages[step.stage]
    names = (
        persona.name if persona else "",
        lane.title or _(lane_kind(lane.kind).title),
        stage.title or _("Stage"),
        step.title or _("Step"),
    )
    return ", ".join(name for name in names if name)


def _is_there(workshop: Workshop, cell: Cell) -> bool:
    return cell[0] in workshop.lanes and cell[1] in workshop.steps
