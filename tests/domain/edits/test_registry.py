"""Every edit is in the registry, is pure, keeps the rules and can be taken back."""

import inspect
from importlib import import_module
from pkgutil import iter_modules
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.chance_edits import PARAMETERS, parameters
from tests.making import a_workshop, counted, workshops
from workshop_app.domain import edits
from workshop_app.domain.change import diff, patch
from workshop_app.domain.edits.registry import EDITS
from workshop_app.domain.errors import EditRefused
from workshop_app.domain.rules import problems
from workshop_app.domain.workshop import TABLES, Workshop, empty_table

# Parts of other edits, not for scripts on their own.
_PARTS = {
    "put", "put_before", "put_copies", "copied", "with_contents", "drop_cards", "drop_lanes",
    "part_with_cards", "drop_unused_images",
}  # fmt: skip


def _public_edits() -> dict[str, Any]:
    found = {}
    for module in iter_modules(edits.__path__):
        loaded = import_module(f"{edits.__name__}.{module.name}")
        for name, made in inspect.getmembers(loaded, inspect.isfunction):
            own = made.__module__ == loaded.__name__ and not name.startswith("_")
            if own and inspect.signature(made).return_annotation is Workshop:
                found[name] = made
    return found


def test_the_registry_holds_every_edit_there_is() -> None:
    assert EDITS.keys() == _public_edits().keys() - _PARTS
    assert PARAMETERS.keys() == EDITS.keys(), "tests.chance_edits draws for each of them"


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_takes_a_workshop_and_then_names_only(name: str) -> None:
    signature = inspect.signature(EDITS[name])
    first, *others = signature.parameters.values()
    assert first.name == "workshop"
    assert all(one.kind is one.KEYWORD_ONLY for one in others)
    assert all(one.annotation is not one.empty for one in others)
    assert EDITS[name].__doc__


@pytest.mark.parametrize("name", EDITS)
@settings(max_examples=25)
@given(data=st.data(), seed=st.integers(0, 10_000))
def test_an_edit_keeps_the_rules_and_leaves_its_workshop_alone(
    name: str, data: st.DataObject, seed: int
) -> None:
    made, chance, new_id = data.draw(workshops()), Random(seed), counted()
    for each in ("add_action", "add_metric", "add_image", "connect_cards", name):
        copy = Workshop(**{table: empty_table(table, made.table(table).rows()) for table in TABLES})
        try:
            after = EDITS[each](made, **parameters(each, made, chance, new_id))
        except EditRefused as refusal:
            _reads_well(refusal)
            after = made
        assert made == copy
        assert problems(after) == ()
        assert patch(after, diff(made, after).inverse()) == made
        made = after


def _reads_well(refusal: EditRefused) -> None:
    assert str(refusal)[0].isupper() or str(refusal)[0] == "‘", str(refusal)
    assert str(refusal).endswith("."), str(refusal)


_UNKNOWN: dict[str, dict[str, Any]] = {
    "set_fields": {"table": "cards", "ids": ("gone",), "fields": {"text": "x"}},
    "move_map": {"id": "gone"},
    "duplicate_map": {"id": "gone", "title": "x"},
    "delete_map": {"id": "gone"},
    "add_stage": {"map": "gone"},
    "move_stages": {"ids": ("s1", "gone")},
    "duplicate_stages": {"ids": ("gone",)},
    "delete_stage": {"id": "gone"},
    "add_step": {"stage": "gone"},
    "move_steps": {"ids": ("t1", "gone"), "stage": "s1"},
    "delete_step": {"id": "gone"},
    "add_persona": {"map": "gone"},
    "add_swimlane": {"map": "gone", "persona": "p1", "lanes": ()},
    "move_personas": {"ids": ("gone",)},
    "delete_swimlane": {"map": "gone", "persona": "p1"},
    "delete_persona": {"id": "gone"},
    "add_lane": {"map": "gone", "kind": "actions"},
    "move_lanes": {"ids": ("gone",)},
    "duplicate_lanes": {"ids": ("gone",)},
    "duplicate_steps": {"ids": ("gone",)},
    "delete_lane": {"id": "gone"},
    "add_card": {"lane": "gone", "step": "t1"},
    "add_cards": {"texts": ("x",), "lane": "l1", "step": "gone"},
    "move_cards": {"ids": ("c1", "gone"), "lane": "l1", "step": "t1"},
    "park_cards": {"ids": ("gone",)},
    "span_card": {"id": "gone", "span": 2},
    "copy_cards": {"ids": ("c1", "gone"), "lane": "l1", "step": "t1"},
    "duplicate_cards": {"ids": ("gone",)},
    "paste_cards": {"cards": (), "lane": "gone", "step": "t1"},
    "delete_cards": {"ids": ("c1", "gone")},
    "set_emotion": {"lane": "l3", "step": "gone", "valence": 1.0},
    "move_emotion": {"id": "e1", "step": "gone", "valence": 1.0},
    "shift_emotions": {"ids": ("gone",), "by": 1.0},
    "delete_emotions": {"ids": ("gone",)},
    "connect_cards": {"start": "c1", "end": "gone"},
    "reverse_connections": {"ids": ("gone",)},
    "disconnect_cards": {"ids": ("gone",)},
    "add_action": {"answers": ("gone",)},
    "move_action": {"id": "gone"},
    "delete_actions": {"ids": ("gone",)},
    "move_metric": {"id": "gone"},
    "delete_metrics": {"ids": ("gone",)},
    "add_reading": {"metric": "gone", "value": 1.0},
    "delete_readings": {"ids": ("gone",)},
    "delete_agenda_items": {"ids": ("gone",)},
    "delete_voting_rounds": {"ids": ("gone",)},
    "add_view": {"name": "Pain", "map": "gone"},
    "delete_views": {"ids": ("gone",)},
    "delete_codes": {"ids": ("gone",)},
    "set_portrait": {"persona": "gone", "image": None},
}
_NAMES_NOTHING = {"add_map", "add_metric", "add_agenda_item", "add_voting_round", "add_code"}


def test_every_edit_that_names_a_record_is_tried_with_an_unknown_one() -> None:
    assert EDITS.keys() - _NAMES_NOTHING - {"add_image"} == _UNKNOWN.keys()


@pytest.mark.parametrize("name", _UNKNOWN)
def test_an_unknown_record_is_refused_with_a_sentence(name: str) -> None:
    before = a_workshop()
    takes_ids = "new_id" in inspect.signature(EDITS[name]).parameters
    given_now = {**_UNKNOWN[name], **({"new_id": counted()} if takes_ids else {})}
    with pytest.raises(EditRefused, match="gone"):
        EDITS[name](before, **given_now)
    assert before == a_workshop()
