"""A whole workshop as plain JSON, for people and programs that know nothing of this one.

The document is one object. ``format`` is ``journey-workshop plain 1``; ``facts`` is the one
object of facts; every other name is a table of the document (personas, maps, stages, steps,
lanes, cards, points, connections, actions, metrics, readings, codes, agenda, rounds, views, assets)
and holds a list of objects. Each object has every field of its record, an ``id`` that is unique
in its table, and an ``order``: smaller stands first among its siblings. Fields that name
another record hold its id: a card's ``lane`` and ``step`` (both null in the parking lot), a
step's ``stage``, a stage's ``map``, an action's ``answers``. Bytes are base64 text. Dates are
ISO 8601. Unknown names are to be skipped: later versions may add some.
"""

import json
from base64 import b64encode
from dataclasses import fields
from typing import Any

from workshop_app.domain.records import Record
from workshop_app.domain.workshop import TABLES, Workshop

FORMAT = "journey-workshop plain 1"


def to_json(workshop: Workshop) -> str:
    """`workshop` as indented JSON; equal workshops give equal text."""
    document: dict[str, Any] = {"format": FORMAT, "facts": _plain(workshop.facts)}
    for table in TABLES:
        if table != "facts_rows":
            document[table] = [_plain(row) for row in workshop.table(table)]
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Record) or hasattr(value, "__dataclass_fields__"):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value
