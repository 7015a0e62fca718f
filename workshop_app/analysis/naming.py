"""What people call the parts of a workshop: records by their title, fields, values, counts."""

from collections.abc import Mapping
from typing import Any

from workshop_app.analysis.finding import named
from workshop_app.domain.edits.rows import NOUNS
from workshop_app.domain.kinds import CHOICES, LANE_KINDS
from workshop_app.domain.records import EmotionPoint, Lane, Record
from workshop_app.domain.rules import REFERENCES
from workshop_app.domain.workshop import Workshop
from workshop_app.languages import parted
from workshop_app.words import _, mark, ngettext

COUNTED: Mapping[str, tuple[str, str]] = {
    "personas": (mark("{count} persona"), mark("{count} personas")),
    "maps": (mark("{count} journey map"), mark("{count} journey maps")),
    "stages": (mark("{count} stage"), mark("{count} stages")),
    "steps": (mark("{count} step"), mark("{count} steps")),
    "lanes": (mark("{count} lane"), mark("{count} lanes")),
    "cards": (mark("{count} card"), mark("{count} cards")),
    "points": (mark("{count} emotion point"), mark("{count} emotion points")),
    "connections": (mark("{count} connection"), mark("{count} connections")),
    "actions": (mark("{count} action item"), mark("{count} action items")),
    "metrics": (mark("{count} metric"), mark("{count} metrics")),
    "readings": (mark("{count} reading"), mark("{count} readings")),
    "codes": (mark("{count} challenge code"), mark("{count} challenge codes")),
    "agenda": (mark("{count} agenda item"), mark("{count} agenda items")),
    "rounds": (mark("{count} voting round"), mark("{count} voting rounds")),
    "views": (mark("{count} saved view"), mark("{count} saved views")),
    "assets": (mark("{count} image"), mark("{count} images")),
    "facts_rows": (mark("the facts of the workshop"), mark("the facts of the workshop")),
}
FIELDS: Mapping[str, str] = {
    "title": mark("title"), "name": mark("name"), "text": mark("text"), "order": mark("place"),
    "organisation": mark("organisation"), "audience": mark("what visitors are called"),
    "scenario": mark("scenario"), "purpose": mark("purpose"), "date": mark("date"),
    "facilitator": mark("facilitator"), "participants": mark("participants"),
    "decision": mark("decision asked for"), "cost_of_inaction": mark("cost of inaction"),
    "currency": mark("currency"), "language": mark("language"), "role": mark("role"),
    "portrait": mark("portrait"), "colour": mark("colour"), "quote": mark("quote"),
    "goals": mark("goals"), "frustrations": mark("frustrations"), "needs": mark("needs"),
    "channels": mark("channels"), "traits": mark("traits"), "evidence": mark("evidence level"),
    "source": mark("source"), "sample": mark("sample"), "state": mark("state"),
    "expectations": mark("expectations"), "map": mark("journey map"), "goal": mark("goal"),
    "stage": mark("stage"), "kind": mark("kind"), "persona": mark("persona"),
    "folded": mark("folded"), "prompt": mark("prompt"), "lane": mark("lane"), "step": mark("step"),
    "place": mark("place"), "span": mark("steps covered"), "channel": mark("channel"),
    "intermediary": mark("intermediary"), "tags": mark("tags"), "codes": mark("challenge codes"),
    "votes": mark("votes"), "author": mark("author"), "moment_of_truth": mark("moment of truth"),
    "image": mark("image"), "valence": mark("value"), "word": mark("word"),
    "reason": mark("reason"), "start": mark("start"), "end": mark("end"), "label": mark("label"),
    "answers": mark("cards it answers"), "impact": mark("impact"), "effort": mark("effort"),
    "priority": mark("priority"), "horizon": mark("horizon"), "owner": mark("owner"),
    "due": mark("due date"), "status": mark("status"), "cost": mark("cost"),
    "hours": mark("hours"), "unit": mark("unit"), "scale_min": mark("lowest value"),
    "scale_max": mark("highest value"), "higher_is_better": mark("direction"),
    "target": mark("target"), "metric": mark("metric"), "value": mark("value"),
    "sample_size": mark("number of answers"), "code": mark("code"), "minutes": mark("minutes"),
    "votes_each": mark("votes for each"), "kinds": mark("kinds of card"), "open": mark("open"),
    "media_type": mark("kind of image"), "width": mark("width"), "height": mark("height"),
    "data": mark("picture"), "personas": mark("personas"), "stages": mark("stages"),
    "authors": mark("authors"), "hide": mark("hiding"), "zoom": mark("zoom"),
}  # fmt: skip
_TITLES = ("title", "name", "text", "label", "word", "prompt", "code")
_LONGEST = 60


def counted(table: str, count: int) -> str:
    """“3 cards”."""
    one, many = COUNTED[table]
    return ngettext(one, many, count).format(count=parted(count))


def field_title(name: str) -> str:
    """What people call the field `name`."""
    return _(FIELDS[name]) if name in FIELDS else name


def lane_title(lane: Lane) -> str:
    """What a lane is called: its own title, or that of its kind."""
    known = lane.kind in LANE_KINDS
    return lane.title.strip() or (_(LANE_KINDS[lane.kind].title) if known else lane.kind)


def title_of(workshop: Workshop, row: Record) -> str:
    """The title of a record without its noun: “Queue at the till”; its id where it has none."""
    if isinstance(row, Lane) and not row.title:
        return lane_title(row)
    if isinstance(row, EmotionPoint):
        return place_title(workshop, row.lane, row.step)
    for name in _TITLES:
        text = named(getattr(row, name, ""), "", _LONGEST)
        if text:
            return text
    return row.id


def called(workshop: Workshop, table: str, row: Record) -> str:
    """“stage ‘Reflect’”."""
    if table == "facts_rows":
        return _("the workshop")
    return _("{noun} ‘{title}’").format(noun=_(NOUNS[table]), title=title_of(workshop, row))


def place_title(workshop: Workshop, lane_id: str | None, step_id: str | None) -> str:
    """Where something stands: “Anna / Emotion / Buys”; “parking lot” for no place."""
    lane, step = workshop.lanes.get(lane_id), workshop.steps.get(step_id)
    if lane is None or step is None:
        return _("parking lot")
    persona, stage = workshop.personas.get(lane.persona), workshop.stages.get(step.stage)
    parts = (
        persona.name if persona else "",
        lane_title(lane),
        step.title or (stage.title if stage else ""),
    )
    return " / ".join(part for part in parts if part)


def shown_value(workshop: Workshop, table: str, name: str, value: Any) -> str:
    """A value of a field as people read it."""
    if name == "place" and isinstance(value, tuple):
        return place_title(workshop, *value)
    if value is None or value in ("", ()):
        return _("nothing")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, bytes):
        return counted_bytes(len(value))
    if isinstance(value, Record):
        return title_of(workshop, value)
    if isinstance(value, tuple):
        return ", ".join(shown_value(workshop, table, name, one) for one in value)
    if (table, name) in REFERENCES:
        row = workshop.table(REFERENCES[table, name]).get(value)
        if row is None:
            return _("something that is gone")
        return _("‘{text}’").format(text=title_of(workshop, row))
    choice = CHOICES.get((table, name), {}).get(value) if isinstance(value, str) else None
    if choice is not None:
        return _(choice.title)
    if hasattr(value, "label"):
        return f"{value.label} {value.value}"
    if isinstance(value, str):
        return _("‘{text}’").format(text=named(value, "", 200))
    return f"{value:g}"


def counted_bytes(count: int) -> str:
    """“12 kB”."""
    return _("{count} kB").format(count=max(1, round(count / 1000)))
