"""What a screen reader says of the board: where the keyboard stands and what is there."""

from workshop_app.domain.kinds import CARD_KINDS, CONNECTION_KINDS, EVIDENCE_LEVELS, lane_kind
from workshop_app.domain.records import Card, Connection, EmotionPoint, Lane
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.connecting import short_text
from workshop_app.editor.desk import Desk
from workshop_app.editor.selection import Cell, Ref
from workshop_app.words import _, ngettext

_LONGEST = 60


def spoken_map(desk: Desk) -> str:
    """What the open map is and how much it holds."""
    workshop, journey_map = desk.workshop, desk.map
    lanes = {lane.id for lane in workshop.map_lanes(journey_map.id)}
    cells = workshop.cards.groups()
    cards = sum(len(rows) for cell, rows in cells if isinstance(cell, tuple) and cell[0] in lanes)
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
    return _("Empty cell. {where}").format(where=spoken_place(desk.workshop, *cell))


def spoken_record(workshop: Workshop, ref: Ref) -> str:
    """One record: kind, text, evidence, and where it stands."""
    row = workshop.table(ref[0]).get(ref[1])
    if isinstance(row, Card):
        return _card(workshop, row)
    if isinstance(row, EmotionPoint):
        value = f"{row.valence:+.1f}".replace("-", "−")
        said = _("Point {value} {word}").format(value=value, word=row.word).strip()
        return f"{said}. {spoken_place(workshop, row.lane, row.step)}"
    if isinstance(row, Connection):
        return _connection(workshop, row)
    nouns = _nouns()
    if row is None or ref[0] not in nouns:
        return ""
    name = _name_of(row)
    said = f"{nouns[ref[0]]}: {name}" if name else nouns[ref[0]]
    return _("{what}. Folded").format(what=said) if getattr(row, "folded", False) else said


def spoken_name(workshop: Workshop, ref: Ref) -> str:
    """What a record is called in a sentence: “Pain point “Queue at the till””."""
    row = workshop.table(ref[0])[ref[1]]
    if isinstance(row, Card):
        noun, name = _(CARD_KINDS[row.kind].title), shortened(row.text)
    else:
        noun, name = _nouns().get(ref[0], _("Emotion point")), _name_of(row)
    return _("{noun} “{name}”").format(noun=noun, name=name) if name else noun


def spoken_value(valence: float) -> str:
    """The value of an emotion point, with its sign."""
    return f"{valence:+.2f}".replace("-", "−") if round(valence, 2) else "0.00"


def _nouns() -> dict[str, str]:
    return {
        "stages": _("Stage"), "steps": _("Step"), "lanes": _("Lane"), "personas": _("Persona"),
        "maps": _("Journey map"),
    }  # fmt: skip


def _connection(workshop: Workshop, arrow: Connection) -> str:
    said = _("{kind} from “{start}” to “{end}”").format(
        kind=_(CONNECTION_KINDS[arrow.kind].title),
        start=short_text(workshop, arrow.start),
        end=short_text(workshop, arrow.end),
    )
    return f"{said}. {arrow.label}" if arrow.label else said


def _name_of(row: object) -> str:
    if isinstance(row, Lane):
        return row.title or _(lane_kind(row.kind).title)
    return str(getattr(row, "name", "") or getattr(row, "title", ""))


def shortened(text: str, most: int = _LONGEST) -> str:
    """A text on one line, without quotes of its own and so short that a sentence can hold it."""
    line = " ".join(text.split()).strip('“”"')
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def _card(workshop: Workshop, card: Card) -> str:
    cell = workshop.cell(card.lane, card.step)
    text = card.text or _("no text")
    said = [
        f"{_(CARD_KINDS[card.kind].title)}: {text}",
        _(EVIDENCE_LEVELS[card.evidence].title),
        spoken_place(workshop, card.lane, card.step)
        if card.lane and card.step
        else _("Parking lot"),
    ]
    if len(cell) > 1:
        at = [one.id for one in cell].index(card.id) + 1
        said.append(_("{number} of {count}").format(number=at, count=len(cell)))
    return ". ".join(said)


def spoken_place(workshop: Workshop, lane_id: str, step_id: str) -> str:
    """A cell: persona, lane, stage and step."""
    return f"{lane_words(workshop, lane_id)}, {step_words(workshop, step_id)}"


def lane_words(workshop: Workshop, lane_id: str) -> str:
    """A lane with the persona it belongs to."""
    lane = workshop.lanes[lane_id]
    persona = workshop.personas.get(lane.persona)
    names = (persona.name if persona else "", _name_of(lane))
    return ", ".join(name for name in names if name)


def step_words(workshop: Workshop, step_id: str) -> str:
    """A step with its stage."""
    step = workshop.steps[step_id]
    return f"{workshop.stages[step.stage].title or _('Stage')}, {step.title or _('Step')}"


def _is_there(workshop: Workshop, cell: Cell) -> bool:
    return cell[0] in workshop.lanes and cell[1] in workshop.steps
