"""The list of edits says how each is written."""

from workshop_app.console.values import described
from workshop_app.domain.edits.registry import EDITS
from workshop_app.domain.workshop import TABLES

LINES = list(described())


def test_every_edit_is_listed_with_its_parameters() -> None:
    for name in EDITS:
        assert any(line.startswith(f"{name}(") for line in LINES)
    assert (
        'add_card(lane: text or null = null, step: text or null = null, kind: text = "", '
        'text: text = "", before: text or null = null)'
    ) in LINES
    assert "add_image(name: text, data: bytes as base64, path: text)" in LINES


def test_nothing_of_the_program_itself_is_listed() -> None:
    assert not any(word in line for line in LINES for word in ("new_id", "Workshop", "typing"))


def test_the_fields_of_every_table_are_listed() -> None:
    for table in TABLES:
        assert any(line.startswith(f"{table}: ") for line in LINES)
