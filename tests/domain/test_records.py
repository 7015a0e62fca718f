"""Records are frozen rows, one kind for each table, that refer by id."""

from dataclasses import FrozenInstanceError, fields
from typing import get_type_hints

import pytest

from workshop_app.domain.kinds import CHOICES
from workshop_app.domain.records import Card, Record
from workshop_app.domain.rules import RANGES, REFERENCES
from workshop_app.domain.workshop import RECORD_OF, TABLES, Workshop, empty_table, empty_workshop


def test_a_record_cannot_be_changed_nor_given_by_place() -> None:
    card = Card(id="c1")
    with pytest.raises(FrozenInstanceError):
        card.text = "x"  # type: ignore[misc]
    with pytest.raises(TypeError):
        Card("c1")  # type: ignore[misc]


@pytest.mark.parametrize("table", TABLES)
def test_every_table_holds_records_of_plain_values(table: str) -> None:
    made = RECORD_OF[table]
    assert issubclass(made, Record)
    assert not hasattr(made(**_required(made)), "__dict__"), "slots keep ten thousand rows small"
    assert {f.name for f in fields(Workshop)} == set(TABLES)
    assert len(empty_table(table)) == 0


@pytest.mark.parametrize("rules", [REFERENCES, RANGES, CHOICES], ids=["refer", "range", "choice"])
def test_every_rule_speaks_of_a_field_there_is(rules: dict[tuple[str, str], object]) -> None:
    for table, name in rules:
        assert name in get_type_hints(RECORD_OF[table]), f"{table}.{name}"


def test_every_field_that_looks_like_a_reference_has_its_rule() -> None:
    names = {"map", "stage", "step", "lane", "persona", "metric", "start", "end", "image"}
    for table, made in RECORD_OF.items():
        for field in fields(made):
            if field.name in names | {"portrait", "answers"}:
                assert (table, field.name) in REFERENCES, f"{table}.{field.name}"


def test_an_empty_workshop_has_its_facts_alone() -> None:
    made = empty_workshop("w", title="An evening")
    assert made.facts.title == "An evening"
    assert {name for name in TABLES if len(made.table(name))} == {"facts_rows"}


def _required(made: type[Record]) -> dict[str, str]:
    names = {"id", "map", "stage", "kind", "lane", "step", "start", "end", "metric", "code"}
    return {f.name: "x" for f in fields(made) if f.name in names and f.type == "str"} | {
        f.name: "x" for f in fields(made) if f.name in names and f.type is str
    }
