"""Edits at random: for every edit of the registry, parameters that a person might give it.

Some are refused on purpose (the last stage, another map): a refusal must leave nothing behind.
"""

from collections.abc import Callable
from random import Random
from typing import Any

from tests.images import png
from tests.making import ODD_TEXTS, TEXTS
from workshop_app.domain.edits.registry import EDITS
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.ids import NewId
from workshop_app.domain.kinds import CARD_KINDS, LANE_KINDS, METRIC_PRESETS
from workshop_app.domain.workshop import Workshop

Parameters = dict[str, Any]


class Chance:
    """Draws parameters for edits of one workshop; None where there is nothing to draw from."""

    def __init__(self, workshop: Workshop, random: Random) -> None:
        self.workshop, self.random = workshop, random

    def one(self, table: str) -> str:
        """The id of a row; of a row that is not there when the table is empty."""
        ids = [row.id for row in self.workshop.table(table)]
        return self.random.choice(ids) if ids else "gone"

    def maybe(self, table: str) -> str | None:
        """The id of a row, or None."""
        return self.one(table) if len(self.workshop.table(table)) and self.flag() else None

    def some(self, table: str, most: int = 4) -> tuple[str, ...]:
        """One to `most` different ids."""
        ids = [row.id for row in self.workshop.table(table)]
        return tuple(self.random.sample(ids, min(len(ids), self.random.randint(1, most))))

    def flag(self) -> bool:
        """Yes or no."""
        return self.random.random() < 0.5

    def text(self) -> str:
        """A text, sometimes an odd one."""
        return self.random.choice(TEXTS if self.random.random() < 0.8 else ODD_TEXTS)

    def cell(self) -> Parameters:
        """A lane and a step, mostly of one map and of a lane that holds cards; or none."""
        if self.random.random() < 0.15 or not len(self.workshop.lanes):
            return {"lane": None, "step": None}
        stacks = [x for x in self.workshop.lanes if LANE_KINDS[x.kind].body == "stack"]
        lane = self.random.choice(stacks or list(self.workshop.lanes))
        steps = self.workshop.map_steps(lane.map)
        step = self.one("steps") if self.random.random() < 0.1 else self.random.choice(steps).id
        return {"lane": lane.id, "step": step}

    def curve(self) -> Parameters:
        """A lane, mostly a curve, and a step."""
        curves = [x for x in self.workshop.lanes if LANE_KINDS[x.kind].body == "curve"]
        lane = self.random.choice(curves).id if curves else self.one("lanes")
        found = self.workshop.lanes.get(lane)
        steps = self.workshop.map_steps(found.map) if found else ()
        step = self.random.choice(steps).id if steps and self.random.random() < 0.9 else None
        return {"lane": lane, "step": step or self.one("steps")}

    def kind(self) -> str:
        """A card kind."""
        return self.random.choice(tuple(CARD_KINDS))

    def lane_kinds(self) -> tuple[str, ...]:
        """A few lane kinds."""
        return tuple(self.random.sample(tuple(LANE_KINDS), 3))

    def fields(self) -> Parameters:
        """A few fields of a few rows of one table."""
        table, fields = self.random.choice(_SETTINGS)(self)
        return {"table": table, "ids": self.some(table), "fields": fields}


_SETTINGS: tuple[Callable[[Chance], tuple[str, Parameters]], ...] = (
    lambda c: ("facts_rows", {"title": c.text(), "participants": [c.text(), c.text()]}),
    lambda c: ("personas", {"name": c.text(), "colour": c.random.randint(1, 10)}),
    lambda c: ("personas", {"traits": [{"label": c.text(), "value": c.random.randint(1, 5)}]}),
    lambda c: ("personas", {"goals": [c.text()], "quote": c.text(), "evidence": "heard"}),
    lambda c: ("maps", {"title": c.text(), "state": c.random.choice(("current", "future"))}),
    lambda c: ("stages", {"title": c.text(), "colour": c.random.randint(0, 10)}),
    lambda c: ("steps", {"title": c.text()}),
    lambda c: ("lanes", {"folded": c.flag(), "title": c.text()}),
    lambda c: ("lanes", {"kind": c.random.choice(tuple(LANE_KINDS))}),
    lambda c: ("cards", {"text": c.text(), "colour": c.random.randint(0, 10), "kind": c.kind()}),
    lambda c: ("cards", {"votes": c.random.randint(0, 9), "codes": ["MD01"], "tags": [c.text()]}),
    lambda c: ("cards", {"span": c.random.randint(1, 4), "moment_of_truth": c.flag()}),
    lambda c: ("cards", {"image": c.maybe("assets")}),
    lambda c: ("points", {"valence": c.random.uniform(-2, 2), "word": c.text()}),
    lambda c: ("connections", {"kind": "loop", "label": c.text()}),
    lambda c: ("actions", {"owner": c.text(), "impact": 4, "cost": 120, "status": "doing"}),
    lambda c: ("metrics", {"target": c.random.uniform(0, 100), "due": "2027-01-31"}),
    lambda c: ("readings", {"value": 3, "stage": c.maybe("stages"), "step": c.maybe("steps")}),
    lambda c: ("codes", {"title": c.text()}),
    lambda c: ("agenda", {"minutes": c.random.randint(0, 120), "title": c.text()}),
    lambda c: ("rounds", {"open": c.flag(), "votes_each": 5, "kinds": [c.kind()]}),
    lambda c: ("views", {"name": c.text(), "kinds": [c.kind()], "hide": c.flag(), "zoom": 0.5}),
    lambda c: ("stages", {"folded": c.flag()}),
    lambda c: ("assets", {"name": c.text()}),
)

PARAMETERS: dict[str, Callable[[Chance], Parameters]] = {
    "set_fields": Chance.fields,
    "add_map": lambda c: {"title": c.text(), "stages": (c.text(), c.text())},
    "move_map": lambda c: {"id": c.one("maps"), "before": c.maybe("maps")},
    "duplicate_map": lambda c: {"id": c.one("maps"), "title": c.text()},
    "delete_map": lambda c: {"id": c.one("maps")},
    "add_stage": lambda c: {
        "map": c.one("maps"), "title": c.text(), "steps": (c.text(),) * c.random.randint(0, 2),
        "before": c.maybe("stages"),
    },
    "move_stages": lambda c: {"ids": c.some("stages"), "before": c.maybe("stages")},
    "duplicate_stages": lambda c: {"ids": c.some("stages")},
    "delete_stage": lambda c: {"id": c.one("stages"), "park": c.flag()},
    "add_step": lambda c: {
        "stage": c.one("stages"), "title": c.text(), "before": c.maybe("steps"),
    },
    "move_steps": lambda c: {
        "ids": c.some("steps"), "stage": c.one("stages"), "before": c.maybe("steps"),
    },
    "delete_step": lambda c: {"id": c.one("steps"), "park": c.flag()},
    "add_persona": lambda c: {
        "name": c.text(), "map": c.maybe("maps"), "lanes": c.lane_kinds(),
        "before": c.maybe("personas"),
    },
    "add_swimlane": lambda c: {"map": c.one("maps"), "persona": c.one("personas")},
    "move_personas": lambda c: {"ids": c.some("personas"), "before": c.maybe("personas")},
    "delete_swimlane": lambda c: {
        "map": c.one("maps"), "persona": c.one("personas"), "park": c.flag(),
    },
    "delete_persona": lambda c: {"id": c.one("personas"), "park": c.flag()},
    "add_lane": lambda c: {
        "map": c.one("maps"), "kind": c.random.choice(tuple(LANE_KINDS)),
        "persona": c.maybe("personas"), "before": c.maybe("lanes"),
    },
    "move_lanes": lambda c: {
        "ids": c.some("lanes"), "persona": c.maybe("personas"), "before": c.maybe("lanes"),
    },
    "duplicate_lanes": lambda c: {"ids": c.some("lanes")},
    "duplicate_steps": lambda c: {"ids": c.some("steps")},
    "delete_lane": lambda c: {"id": c.one("lanes"), "park": c.flag()},
    "add_card": lambda c: {**c.cell(), "text": c.text(), "before": c.maybe("cards")},
    "add_cards": lambda c: {**c.cell(), "texts": (c.text(), c.text()), "kind": c.kind()},
    "move_cards": lambda c: {
        "ids": (ids := c.some("cards")), **c.cell(), "before": c.maybe("cards"),
        "anchor": c.random.choice(ids) if ids and c.flag() else None,
    },
    "park_cards": lambda c: {"ids": c.some("cards")},
    "span_card": lambda c: {"id": c.one("cards"), "span": c.random.randint(-1, 9)},
    "copy_cards": lambda c: {
        "ids": (ids := c.some("cards")), **c.cell(), "before": c.maybe("cards"),
        "anchor": c.random.choice(ids) if ids and c.flag() else None,
    },
    "duplicate_cards": lambda c: {"ids": c.some("cards")},
    "paste_cards": lambda c: {
        **c.cell(), "cards": tuple(c.workshop.cards[one] for one in c.some("cards")),
    },
    "delete_cards": lambda c: {"ids": c.some("cards")},
    "set_emotion": lambda c: {
        **c.curve(), "valence": c.random.uniform(-3, 6), "word": c.random.choice((None, "Lost")),
    },
    "move_emotion": lambda c: {
        "id": c.one("points"), "step": c.one("steps"), "valence": c.random.uniform(-3, 6),
    },
    "shift_emotions": lambda c: {"ids": c.some("points"), "by": c.random.uniform(-5, 5)},
    "delete_emotions": lambda c: {"ids": c.some("points")},
    "connect_cards": lambda c: {"start": c.one("cards"), "end": c.one("cards")},
    "reverse_connections": lambda c: {"ids": c.some("connections")},
    "disconnect_cards": lambda c: {"ids": c.some("connections")},
    "add_action": lambda c: {"text": c.text(), "answers": c.some("cards")},
    "move_action": lambda c: {"id": c.one("actions"), "before": c.maybe("actions")},
    "delete_actions": lambda c: {"ids": c.some("actions")},
    "add_metric": lambda c: {"name": c.random.choice(METRIC_PRESETS).name},
    "move_metric": lambda c: {"id": c.one("metrics"), "before": c.maybe("metrics")},
    "delete_metrics": lambda c: {"ids": c.some("metrics")},
    "add_reading": lambda c: {
        "metric": c.one("metrics"), "value": c.random.uniform(0, 10), "step": c.maybe("steps"),
        "stage": c.maybe("stages"), "date": "2026-11-21",
    },
    "delete_readings": lambda c: {"ids": c.some("readings")},
    "add_agenda_item": lambda c: {"title": c.text(), "before": c.maybe("agenda")},
    "delete_agenda_items": lambda c: {"ids": c.some("agenda")},
    "add_voting_round": lambda c: {"prompt": c.text()},
    "delete_voting_rounds": lambda c: {"ids": c.some("rounds")},
    "add_view": lambda c: {
        "name": c.text(), "personas": c.some("personas"), "votes": c.random.randint(0, 3),
        "hide": c.flag(), "map": c.maybe("maps"), "folded": c.some("lanes"),
    },
    "delete_views": lambda c: {"ids": c.some("views")},
    "add_code": lambda c: {"code": f"X{c.random.randint(1, 5)}", "title": c.text()},
    "delete_codes": lambda c: {"ids": c.some("codes")},
    "add_image": lambda c: {
        "name": c.text(), "media_type": "image/png", "width": 3, "height": 4, "data": png(),
    },
    "set_portrait": lambda c: {"persona": c.one("personas"), "image": c.maybe("assets")},
}  # fmt: skip


def parameters(name: str, workshop: Workshop, random: Random, new_id: NewId) -> Parameters:
    """Parameters for the edit called `name`, `new_id` among them where it takes one."""
    given = PARAMETERS[name](Chance(workshop, random))
    code = EDITS[name].__code__
    takes_ids = "new_id" in code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    return {**given, "new_id": new_id} if takes_ids else given


def edited(name: str, workshop: Workshop, random: Random, new_id: NewId) -> Workshop:
    """`workshop` after the edit called `name`; the same workshop where it was refused."""
    try:
        return EDITS[name](workshop, **parameters(name, workshop, random, new_id))
    except EditRefused:
        return workshop


def much_edited(workshop: Workshop, random: Random, new_id: NewId, times: int) -> Workshop:
    """`workshop` after `times` edits of any kind."""
    for _time in range(times):
        workshop = edited(random.choice(tuple(EDITS)), workshop, random, new_id)
    return workshop
