"""A case for every edit a script can ask for, told in an order in which each can be done."""

import base64
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from PIL import Image

Request = dict[str, Any]
PAGES = 60  # cards written one by one, so that the whole is well over a hundred edits


@dataclass
class Known:
    """The ids the script knows: those of the exported document and those it was answered."""

    tables: dict[str, list[str]] = field(default_factory=dict)

    def learn(self, answer: dict[str, Any]) -> None:
        for table, ids in answer.items():
            if isinstance(ids, list):
                self.tables.setdefault(table, []).extend(ids)

    def last(self, table: str, back: int = 1) -> str:
        return self.tables[table][-back]

    def first(self, table: str, at: int = 0) -> str:
        return self.tables[table][at]


def picture() -> str:
    kept = BytesIO()
    Image.new("RGB", (8, 8), "orange").save(kept, "PNG")
    return base64.b64encode(kept.getvalue()).decode()


# `lanes[0]` is a lane of touchpoints and `lanes[2]` the emotion lane of the template ‘blank’.
CASES: list[tuple[str, Callable[[Known], Request]]] = [
    ("add_map", lambda k: {"title": "Tomorrow", "state": "future", "stages": ["Begin", "End"]}),
    ("move_map", lambda k: {"id": k.last("maps"), "before": k.first("maps")}),
    ("duplicate_map", lambda k: {"id": k.first("maps"), "title": "Today, copied"}),
    ("delete_map", lambda k: {"id": k.last("maps")}),
    ("add_stage", lambda k: {"map": k.first("maps"), "title": "Later", "steps": ["A", "B"]}),
    ("move_stages", lambda k: {"ids": [k.last("stages")], "before": k.first("stages")}),
    ("duplicate_stages", lambda k: {"ids": [k.last("stages")]}),
    ("delete_stage", lambda k: {"id": k.last("stages"), "park": True}),
    ("add_step", lambda k: {"stage": k.first("stages"), "title": "One more moment"}),
    ("move_steps", lambda k: {"ids": [k.last("steps")], "stage": k.first("stages", 1)}),
    ("duplicate_steps", lambda k: {"ids": [k.last("steps")]}),
    ("delete_step", lambda k: {"id": k.last("steps")}),
    ("add_persona", lambda k: {"name": "Anna", "role": "Regular", "map": k.first("maps")}),
    ("move_personas", lambda k: {"ids": [k.last("personas")], "before": k.first("personas")}),
    ("delete_swimlane", lambda k: {"map": k.first("maps"), "persona": k.last("personas")}),
    ("add_swimlane", lambda k: {"map": k.first("maps"), "persona": k.last("personas")}),
    ("delete_persona", lambda k: {"id": k.last("personas"), "park": True}),
    ("add_lane", lambda k: {"map": k.first("maps"), "kind": "quotes", "prompt": "Who said it?"}),
    ("move_lanes", lambda k: {"ids": [k.last("lanes")], "persona": k.first("personas")}),
    ("duplicate_lanes", lambda k: {"ids": [k.last("lanes")]}),
    ("delete_lane", lambda k: {"id": k.last("lanes")}),
    ("add_cards", lambda k: {**cell(k), "texts": ["Lukewarm soup", "Loud grinder"]}),
    ("move_cards", lambda k: {"ids": [k.last("cards")], **cell(k, 1)}),
    ("span_card", lambda k: {"id": k.last("cards"), "span": 2}),
    ("copy_cards", lambda k: {"ids": [k.last("cards")], **cell(k, 1)}),
    ("duplicate_cards", lambda k: {"ids": [k.last("cards")]}),
    ("park_cards", lambda k: {"ids": [k.last("cards")]}),
    ("paste_cards", lambda k: {**cell(k, 2), "cards": [{"text": "Pasted gain", "kind": "gain"}]}),
    ("connect_cards", lambda k: {"start": k.last("cards"), "end": k.last("cards", 2)}),
    ("reverse_connections", lambda k: {"ids": [k.last("connections")]}),
    ("disconnect_cards", lambda k: {"ids": [k.last("connections")]}),
    ("delete_cards", lambda k: {"ids": [k.last("cards")]}),
    ("set_emotion", lambda k: {"lane": k.first("lanes", 2), "step": k.first("steps", 1),
                               "valence": -1.5, "word": "lost", "reason": "No sign"}),
    ("move_emotion", lambda k: {"id": k.last("points"), "step": k.first("steps"), "valence": 1}),
    ("shift_emotions", lambda k: {"ids": [k.last("points")], "by": -0.5}),
    ("delete_emotions", lambda k: {"ids": [k.last("points")]}),
    ("add_action", lambda k: {"text": "Hang a sign", "answers": [k.first("cards")]}),
    ("move_action", lambda k: {"id": k.last("actions")}),
    ("delete_actions", lambda k: {"ids": [k.last("actions")]}),
    ("add_metric", lambda k: {"name": "Net Promoter Score"}),
    ("move_metric", lambda k: {"id": k.last("metrics"), "before": k.first("metrics")}),
    ("add_reading", lambda k: {"metric": k.last("metrics"), "value": 31, "date": "2026-11-21"}),
    ("delete_readings", lambda k: {"ids": [k.last("readings")]}),
    ("delete_metrics", lambda k: {"ids": [k.last("metrics")]}),
    ("add_agenda_item", lambda k: {"title": "Tea", "minutes": 5}),
    ("delete_agenda_items", lambda k: {"ids": [k.last("agenda")]}),
    ("add_voting_round", lambda k: {"prompt": "What hurts most?", "votes_each": 2}),
    ("delete_voting_rounds", lambda k: {"ids": [k.last("rounds")]}),
    ("add_view", lambda k: {"name": "Only pain", "kinds": ["pain_point"], "hide": True}),
    ("delete_views", lambda k: {"ids": [k.last("views")]}),
    ("add_code", lambda k: {"code": "XX01", "title": "Our own"}),
    ("delete_codes", lambda k: {"ids": [k.last("codes")]}),
    ("add_image", lambda k: {"name": "Poster", "data": picture()}),
    ("set_portrait", lambda k: {"persona": k.first("personas"), "image": k.last("assets")}),
    ("set_fields", lambda k: {"table": "cards", "ids": [k.first("cards")],
                              "fields": {"evidence": "heard", "source": "Interview 7",
                                         "codes": ["MD03"], "votes": 4}}),
]  # fmt: skip


def cell(known: Known, step: int = 0) -> Request:
    return {"lane": known.first("lanes"), "step": known.first("steps", step)}


def requests(known: Known) -> Iterator[Request]:
    """Every case once and then cards over all steps; `known` is asked when each is due."""
    for name, wanted in CASES:
        yield {"edit": name, **wanted(known)}
    for page in range(PAGES):
        yield {"edit": "add_card", **cell(known, page % 4), "text": f"Remark{page} Łódź naïve"}
