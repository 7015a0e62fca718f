"""Turn an authored template or sample into a workshop, through the document's own edits alone."""

from typing import Any

from workshop_app.domain.change import diff
from workshop_app.domain.edits import (
    actions,
    cards,
    connections,
    emotions,
    facilitation,
    fields,
    lanes,
    maps,
    metrics,
    personas,
    stages,
)
from workshop_app.domain.edits.registry import Edit
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.ids import NewId
from workshop_app.domain.kinds import CHOICES, METRIC_PRESETS
from workshop_app.domain.workshop import empty_workshop
from workshop_app.interchange.authored import Node
from workshop_app.words import _

_KNOWN = (
    "format", "order", "title", "subtitle", "facts", "codes", "agenda", "rounds", "metrics",
    "personas", "maps", "parking_lot", "connections", "actions",
)  # fmt: skip
_NOT_PROSE = {"codes", "date", "due", "currency", "language", "kinds", "media_type"}


class Draft:
    """A workshop that grows edit by edit, and what its authors call their things."""

    def __init__(self, new_id: NewId) -> None:
        self.new_id = new_id
        self.workshop = empty_workshop(new_id())
        self.people: dict[str, str] = {}  # key of a persona -> id
        self.cards: dict[str, str] = {}  # key of a card -> id
        self.stages: dict[str, str] = {}  # title in the first map -> id
        self.steps: dict[str, str] = {}

    def read(self, node: Node) -> None:
        """Take in a whole template. BadTemplate names the field that cannot be taken."""
        node.only(*_KNOWN)
        self.set(node.node("facts"), "facts_rows", self.workshop.facts.id)
        for code in node.node("codes").values:
            title = _(node.node("codes").text(code))
            self.add(node.node("codes"), "codes", facilitation.add_code, code=code, title=title)
        for persona in node.nodes("personas"):
            self._persona(persona)
        for journey_map in node.nodes("maps"):
            self._map(journey_map)
        for card in node.nodes("parking_lot"):
            self._card(card, None, None)
        for arrow in node.nodes("connections"):
            self._connection(arrow)
        for action in node.nodes("actions"):
            self._action(action)
        for metric in node.nodes("metrics"):
            self._metric(metric)
        self._rows(node, "agenda", "agenda", facilitation.add_agenda_item)
        self._rows(node, "rounds", "rounds", facilitation.add_voting_round)

    def add(self, node: Node, table: str, edit: Edit, **parameters: Any) -> str:
        """Do an edit that makes a row of `table`; its id."""
        before = self.workshop
        self.do(node, edit, new_id=self.new_id, **parameters)
        return diff(before, self.workshop).added(table)[0]

    def do(self, node: Node, edit: Edit, **parameters: Any) -> None:
        """Do an edit, or say which place of the template asks for what cannot be done."""
        try:
            self.workshop = edit(self.workshop, **parameters)
        except EditRefused as refused:
            raise node.wrong(str(refused)) from refused

    def set(self, node: Node, table: str, row_id: str) -> None:
        """Set the fields of a row to what `node` says."""
        values = {f: _spoken(table, f, value) for f, value in _evidenced(node).items()}
        if values:
            self.do(node, fields.set_fields, table=table, ids=(row_id,), fields=values)

    def _rows(self, node: Node, field: str, table: str, edit: Edit) -> None:
        for row in node.nodes(field):
            self.set(row, table, self.add(row, table, edit))

    def _persona(self, node: Node) -> None:
        row = self.add(node, "personas", personas.add_persona)
        self.people[node.text("key", row)] = row
        self.set(node.without("key"), "personas", row)

    def _map(self, node: Node) -> None:
        row = self.add(node, "maps", maps.add_map, stages=())
        self.set(node.without("stages", "swimlanes", "lanes"), "maps", row)
        for stage in node.nodes("stages"):
            self._stage(stage, row)
        steps = self._columns(node, row)
        for swimlane in node.nodes("swimlanes"):
            swimlane.only("personas", "lanes")
            for key in swimlane.texts("personas"):
                persona = _called(swimlane, "personas", key, self.people)
                for lane in swimlane.nodes("lanes"):
                    self._lane(lane, row, persona, steps)
        for lane in node.nodes("lanes"):
            self._lane(lane, row, None, steps)
        if not self.steps:
            self.steps = steps
            # By what is written in the file: the titles themselves are in the user's language.
            written = [stage.text("title", "") for stage in node.nodes("stages")]
            ids = [stage.id for stage in self.workshop.map_stages(row)]
            self.stages = dict(zip(written, ids, strict=True))

    def _stage(self, node: Node, map_id: str) -> None:
        steps = tuple(_(step) for step in node.texts("steps"))
        row = self.add(node, "stages", stages.add_stage, map=map_id, steps=steps)
        self.set(node.without("steps"), "stages", row)

    def _columns(self, node: Node, map_id: str) -> dict[str, str]:
        """The ids of a map's steps by the titles written in `node`."""
        written = [s for stage in node.nodes("stages") for s in stage.texts("steps") or ("",)]
        named = [step for step in written if step]
        if len(set(named)) < len(named):
            raise node.wrong(_("two steps have the same title."), "stages")
        ids = [step.id for step in self.workshop.map_steps(map_id)]
        return dict(zip(written, ids, strict=True))

    def _lane(self, node: Node, map_id: str, persona: str | None, steps: dict[str, str]) -> None:
        kind = node.text("kind")
        lane = self.add(node, "lanes", lanes.add_lane, map=map_id, kind=kind, persona=persona)
        self.set(node.without("kind", "cards", "curve"), "lanes", lane)
        cells = node.node("cards")
        for step in cells.values:
            for card in cells.nodes(step):
                self._card(card, lane, _called(cells, "", step, steps))
        curve = node.node("curve")
        for step in curve.values:
            self._point(curve.node(step), lane, _called(curve, "", step, steps))

    def _card(self, node: Node, lane: str | None, step: str | None) -> None:
        row = self.add(node, "cards", cards.add_card, lane=lane, step=step)
        self.cards[node.text("key", row)] = row
        self.set(node.without("key", "span"), "cards", row)
        if "span" in node.values:
            self.do(node, cards.span_card, id=row, span=int(node.number("span")))

    def _point(self, node: Node, lane: str, step: str) -> None:
        valence = node.number("valence")
        row = self.add(node, "points", emotions.set_emotion, lane=lane, step=step, valence=valence)
        self.set(node, "points", row)

    def _connection(self, node: Node) -> None:
        ends = [_called(node, end, node.text(end), self.cards) for end in ("from", "to")]
        row = self.add(node, "connections", connections.connect_cards, start=ends[0], end=ends[1])
        self.set(node.without("from", "to"), "connections", row)

    def _action(self, node: Node) -> None:
        answers = tuple(_called(node, "answers", k, self.cards) for k in node.texts("answers"))
        row = self.add(node, "actions", actions.add_action, answers=answers)
        self.set(node.without("answers"), "actions", row)

    def _metric(self, node: Node) -> None:
        name = node.text("preset", node.text("name", ""))
        if "preset" in node.values and name not in {p.name for p in METRIC_PRESETS}:
            raise node.wrong(_("there is no such preset."), "preset")
        metric = self.add(node, "metrics", metrics.add_metric, name=name)
        if "name" not in node.values:
            node = Node(node.name, node.path, {**node.values, "name": name})
        self.set(node.without("preset", "readings"), "metrics", metric)
        for reading in node.nodes("readings"):
            self._reading(reading, metric)

    def _reading(self, node: Node, metric: str) -> None:
        places = {"stage": self.stages, "step": self.steps}
        where = {f: _called(node, f, node.text(f), places[f]) for f in places if f in node.values}
        value = node.number("value")
        row = self.add(node, "readings", metrics.add_reading, metric=metric, value=value, **where)
        self.set(node.without("value", *places), "readings", row)


def _called(node: Node, field: str, name: str, known: dict[str, str]) -> str:
    """The id of what the authors call `name`."""
    if name not in known:
        names = ", ".join(known)
        why = _("‘{name}’ is not there; there are: {names}.").format(name=name, names=names)
        raise node.wrong(why, field or name)
    return known[name]


def _evidenced(node: Node) -> dict[str, Any]:
    """The fields, with ``"heard": source`` and ``"measured": source`` spelt out."""
    values = dict(node.values)
    for level in ("heard", "measured"):
        if level in values:
            values |= {"evidence": level, "source": node.text(level)}
            del values[level]
    return values


def _spoken(table: str, field: str, value: Any) -> Any:
    """`value` in the user's language where it is prose."""
    if field in _NOT_PROSE or (table, field) in CHOICES:
        return value
    if isinstance(value, list):
        return [_spoken(table, field, one) for one in value]
    if isinstance(value, dict):
        return {name: _spoken(table, name, one) for name, one in value.items()}
    return _(value) if isinstance(value, str) else value
