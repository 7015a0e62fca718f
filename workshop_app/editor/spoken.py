"""What a screen reader says of the board: where the keyboard stands and what is there."""

from workshop_app.analysis.naming import counted, lane_title
from workshop_app.domain.kinds import CARD_KINDS, CONNECTION_KINDS, EVIDENCE_LEVELS, lane_kind
from workshop_app.domain.records import (
    Card,
    ChallengeCode,
    Connection,
    EmotionPoint,
    Lane,
    Stage,
    Step,
)
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.selection import Cell, Ref
from workshop_app.editor.walk import bare_cell
from workshop_app.languages import parted
from workshop_app.words import _, ngettext, sentences

_LONGEST, _SHORT = 60, 40
_MAY_BREAK = "\u00ad"


def spoken_map(desk: Desk) -> str:
    """What the open map is and how much it holds."""
    workshop, journey_map = desk.workshop, desk.map
    lanes = {lane.id for lane in workshop.map_lanes(journey_map.id)}
    cells = workshop.cards.groups()
    cards = sum(len(rows) for cell, rows in cells if isinstance(cell, tuple) and cell[0] in lanes)
    stages, people = workshop.map_stages(journey_map.id), workshop.map_personas(journey_map.id)
    counts = (
        counted("stages", len(stages)),
        counted("personas", len(people)),
        counted("cards", cards),
    )
    return f"{journey_map.title or _('Journey map')}: {', '.join(counts)}"


def spoken_selection(desk: Desk) -> str:
    """What is selected, or the empty cell that has the keyboard; "" where there is neither."""
    refs, cell = desk.selection.refs, desk.selection.cell
    if len(refs) > 1:
        said = ngettext("{count} selected", "{count} selected", len(refs))
        there = refs[-1][1] in desk.workshop.table(refs[-1][0])
        count = said.format(count=parted(len(refs)))
        return sentences(count, spoken_name(desk.workshop, refs[-1]) if there else "")
    if refs:
        return spoken_record(desk.workshop, refs[0])
    if cell is None or not _is_there(desk.workshop, cell):
        return ""
    return spoken_cell(desk.workshop, cell)


def spoken_on_board(desk: Desk) -> str:
    """The same for who is at the board; of what is selected elsewhere nothing, but the cell."""
    cell = bare_cell(desk.selection)
    if cell is None or not _is_there(desk.workshop, cell):
        return spoken_selection(desk)
    return spoken_cell(desk.workshop, cell)


def spoken_cell(workshop: Workshop, cell: Cell) -> str:
    """A cell of which nothing is selected: that it is empty, or how much it holds."""
    where = spoken_place(workshop, *cell)
    if cards := workshop.cell(*cell):
        return sentences(where, counted("cards", len(cards)))
    points = sum(point.step == cell[1] for point in workshop.points.group(cell[0]))
    if points:
        return sentences(where, counted("points", points))
    return _("Empty cell. {where}").format(where=where)


def spoken_record(workshop: Workshop, ref: Ref) -> str:
    """One record: kind, text, evidence, and where it stands."""
    row = workshop.table(ref[0]).get(ref[1])
    if isinstance(row, Card):
        return _card(workshop, row)
    if isinstance(row, EmotionPoint):
        return _point(workshop, row)
    if isinstance(row, Connection):
        return _connection(workshop, row)
    return _named(workshop, ref, row) if row is not None and ref[0] in _nouns() else ""


def spoken_name(workshop: Workshop, ref: Ref) -> str:
    """What a record is called in a sentence: “Pain point “Queue at the till””."""
    row = workshop.table(ref[0])[ref[1]]
    if isinstance(row, Card):
        noun, name = _(CARD_KINDS[row.kind].title), shortened(row.text)
    else:
        noun, name = _nouns().get(ref[0], _("Emotion point")), _name_of(row)
    return _("{noun} “{name}”").format(noun=noun, name=name) if name else noun


def spoken_value(workshop: Workshop, lane_id: str, valence: float) -> str:
    """The value of an emotion point; with its sign where the scale of its lane has both."""
    low = lane_kind(workshop.lanes[lane_id].kind).scale[0]
    figure = f"{abs(valence):.2f}".rstrip("0").rstrip(".")
    figure = figure.replace(".", _(".", "decimal mark of a figure that is read aloud"))
    signs = ("−", "+") if low < 0 else ("−", "")
    return figure if not round(valence, 2) else signs[valence > 0] + figure


def _nouns() -> dict[str, str]:
    return {
        "stages": _("Stage"), "steps": _("Step"), "lanes": _("Lane"), "personas": _("Persona"),
        "maps": _("Journey map"), "actions": _("Action item"), "metrics": _("Metric"),
        "readings": _("Reading"), "facts_rows": _("Workshop"), "agenda": _("Agenda item"),
        "rounds": _("Voting round"), "codes": _("Challenge code"), "views": _("Saved view"),
    }  # fmt: skip


def _named(workshop: Workshop, ref: Ref, row: object) -> str:
    """A name that stands beside the board, with what belongs to it."""
    name = lane_words(workshop, row.id) if isinstance(row, Lane) else _name_of(row)
    said = f"{_nouns()[ref[0]]}: {name}" if name else _nouns()[ref[0]]
    folded = _("Folded", "state read aloud") if getattr(row, "folded", False) else ""
    return sentences(said, _belonging(workshop, row), folded)


def _belonging(workshop: Workshop, row: object) -> str:
    """How many steps a stage has; which stage a step is of."""
    if isinstance(row, Stage):
        return counted("steps", len(workshop.stage_steps(row.id)))
    return _name_of(workshop.stages[row.stage]) if isinstance(row, Step) else ""


def _point(workshop: Workshop, point: EmotionPoint) -> str:
    """“Emotion point: lost, −1.8, because it is dark. Heard. Anna, Emotion, Arrive, Finds it”."""
    said = spoken_value(workshop, point.lane, point.valence)
    if point.word:
        said = _("{word}, {value}").format(word=point.word, value=said)
    if point.reason:
        said = _("{feeling}, because {reason}").format(feeling=said, reason=point.reason)
    kind = lane_kind(workshop.lanes[point.lane].kind).name
    noun = _("Emotion point") if kind == "emotion" else _("Intensity")
    level = _(EVIDENCE_LEVELS[point.evidence].title)
    return sentences(f"{noun}: {said}", level, spoken_place(workshop, point.lane, point.step))


def _connection(workshop: Workshop, arrow: Connection) -> str:
    said = _("{kind} from “{start}” to “{end}”").format(
        kind=_(CONNECTION_KINDS[arrow.kind].title),
        start=short_text(workshop, arrow.start),
        end=short_text(workshop, arrow.end),
    )
    return sentences(said, arrow.label)


def _name_of(row: object) -> str:
    if isinstance(row, Lane):
        return lane_title(row).replace(_MAY_BREAK, "")  # a voice would pause there
    if isinstance(row, ChallengeCode):
        return f"{row.code} {row.title}".strip()
    if isinstance(row, EmotionPoint):
        return row.word
    said = (getattr(row, name, "") for name in ("name", "title", "text", "prompt", "source"))
    return str(next(filter(None, said), ""))


def shortened(text: str, most: int = _LONGEST) -> str:
    """A text on one line, without quotes of its own and so short that a sentence can hold it."""
    line = " ".join(text.split()).strip('“”"')
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def short_text(workshop: Workshop, card_id: str) -> str:
    """The first words of a card, or its kind where it has none."""
    card = workshop.cards[card_id]
    return shortened(card.text, _SHORT) or _(CARD_KINDS[card.kind].title)


def _card(workshop: Workshop, card: Card) -> str:
    cell = workshop.cell(card.lane, card.step)
    text = " ".join(card.text.split()) or _("no text")
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
    return sentences(*said)


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
