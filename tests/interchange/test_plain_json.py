"""Plain JSON holds every field of every record, the same way each time."""

import base64
import json
from dataclasses import fields
from datetime import date
from random import Random

from workshop_app.domain.edits.assets import add_image
from workshop_app.domain.ids import fresh_ids
from workshop_app.domain.workshop import RECORD_OF, TABLES, empty_workshop
from workshop_app.interchange.plain_json import FORMAT, to_json
from workshop_app.interchange.sample import sample_workshop

SAMPLE = sample_workshop(fresh_ids(Random(1)), date(2026, 11, 21))


def test_every_row_with_every_field() -> None:
    document = json.loads(to_json(SAMPLE))
    assert document["format"] == FORMAT
    for table in TABLES:
        rows = [document["facts"]] if table == "facts_rows" else document[table]
        assert len(rows) == len(SAMPLE.table(table))
        for row in rows:
            assert set(row) == {field.name for field in fields(RECORD_OF[table])}
            for field, value in row.items():
                kept = getattr(SAMPLE.table(table)[row["id"]], field)
                if field not in ("traits", "data"):
                    assert value == (list(kept) if isinstance(kept, tuple) else kept)


def test_traits_are_objects_and_bytes_are_base64() -> None:
    ids = fresh_ids(Random(2))
    workshop = add_image(
        SAMPLE, new_id=ids, name="x", media_type="image/png", width=1, height=1, data=b"\x00\xff"
    )
    document = json.loads(to_json(workshop))
    assert base64.b64decode(document["assets"][0]["data"]) == b"\x00\xff"
    assert document["personas"][0]["traits"][0] == {"label": "Knows theatre", "value": 1}


def test_the_same_workshop_gives_the_same_text_in_any_order_of_making() -> None:
    rows = list(SAMPLE.cards)
    forth = empty_workshop("x").with_rows("cards", *rows)
    back = empty_workshop("x").with_rows("cards", *reversed(rows))
    assert to_json(forth) == to_json(back)


def test_other_scripts_stand_as_themselves() -> None:
    assert "€ 1,945" in to_json(SAMPLE)
