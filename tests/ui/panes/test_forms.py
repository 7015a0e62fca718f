"""Every field of every kind of record can be edited somewhere, with real keys and clicks."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.reading import tab_stops
from tests.ui.panes import by_hand
from tests.ui.panes.conftest import Show
from workshop_app.domain.edits.connections import connect_cards
from workshop_app.domain.edits.fields import set_fields, settable_fields
from workshop_app.domain.rules import problems
from workshop_app.domain.workshop import TABLES
from workshop_app.editor.desk import Desk
from workshop_app.ui.panes.fields.field import Field
from workshop_app.ui.panes.fields.rows import RowsField
from workshop_app.ui.panes.form import Form
from workshop_app.ui.panes.forms.persona_long import PERSONA_LONG
from workshop_app.ui.panes.forms.registry import FORMS
from workshop_app.ui.widgets.list_edit import ListEdit

# What an image is is measured when it is taken in; a saved view is kept whole, from the filter bar.
NO_FORM = {"assets", "views"}
# Several forms edit one table; records of some stand in a field of another's form.
FORMS_OF: dict[str, tuple[Any, ...]] = {"personas": (FORMS["personas"], PERSONA_LONG)}
ROWS_IN = {"agenda": "facts_rows", "rounds": "facts_rows", "codes": "facts_rows"}


def _one(desk: Desk, table: str) -> str:
    """A record of `table` whose fields can all be seen: e.g. a touchpoint on the board."""
    rows = list(desk.workshop.table(table))
    if table == "connections" and not rows:
        cards = list(desk.workshop.cards)
        change = desk.editor.apply("x", connect_cards, start=cards[0].id, end=cards[1].id)
        return change.added("connections")[0]
    if table == "cards":
        steps = [step.id for step in desk.workshop.map_steps(desk.map.id)]
        rows = [c for c in rows if c.kind == "touchpoint" and c.step in steps[:2] and c.span == 1]
        fields = {"span": 1, "votes": 0}
        desk.editor.apply("x", set_fields, table=table, ids=(rows[0].id,), fields=fields)
    if table == "actions":
        rows = [row for row in rows if row.answers]
    return str(rows[0].id)


def _fields(desk: Desk, table: str, record_id: str, show: Show) -> list[Field]:
    """All fields that edit records of `table`."""
    found: list[Field] = []
    if table in ROWS_IN:
        form = Form(desk, ROWS_IN[table], FORMS[ROWS_IN[table]])
        form.take((desk.workshop.facts.id,))
        show(form, 300, 2600)
        holders = [f for f in form.fields if isinstance(f, RowsField) and f.kind.table == table]
        return [f for row in holders[0].rows if row.record_id == record_id for f in row.fields]
    for shape in FORMS_OF.get(table) or (FORMS[table],):
        form = Form(desk, table, shape)
        form.take((record_id,))
        show(form, 300, 1600)
        found += [f for f in form.fields if f.names]
    return found


@pytest.mark.parametrize("table", [table for table in TABLES if table not in NO_FORM])
def test_every_settable_field_is_changed_by_hand_and_taken_back(
    desk: Desk, table: str, show: Show, tmp_path: Path, qtbot: QtBot
) -> None:
    record_id = _one(desk, table)
    fields = _fields(desk, table, record_id, show)
    wanted = dict.fromkeys(settable_fields(table))
    known = {name for field in fields for name in field.names}
    assert not wanted.keys() - known, "fields nobody edits"
    for name in wanted:
        field = next(f for f in fields if name in f.names and not f.isHidden())
        before = desk.workshop
        was = getattr(before.table(table)[record_id], name)
        by_hand.change(field, tmp_path, name)
        assert getattr(desk.workshop.table(table)[record_id], name) != was, name
        assert not problems(desk.workshop)
        desk.editor.undo()
        assert desk.workshop == before, f"{name}: one change is one step"


def test_a_field_that_no_form_knows_would_be_found(desk: Desk, show: Show) -> None:
    fields = _fields(desk, "stages", _one(desk, "stages"), show)
    known = {name for field in fields for name in field.names}
    assert {*settable_fields("stages"), "new_field"} - known == {"new_field"}


@pytest.mark.parametrize("table", FORMS)
def test_forms_are_no_wider_than_the_inspector(
    desk: Desk, table: str, show: Show, dressed: None
) -> None:
    form = Form(desk, table, FORMS[table])
    form.take((_one(desk, table),))
    show(form)
    assert form.minimumSizeHint().width() <= 238


@pytest.mark.parametrize("table", FORMS)
def test_every_editor_has_a_name_for_screen_readers(
    desk: Desk, table: str, show: Show, qtbot: QtBot
) -> None:
    form = Form(desk, table, FORMS[table])
    form.take((_one(desk, table),))
    show(form)
    for field in form.fields:
        editor = getattr(field, "editor", None)
        if editor is not None:
            assert editor.accessibleName(), field.title


def test_letters_without_a_font_are_told_below_the_field(desk: Desk, show: Show) -> None:
    text = next(f for f in _fields(desk, "cards", _one(desk, "cards"), show) if f.name == "text")
    said = [label.text() for label in text.findChildren(QLabel) if "font" in label.text()]
    assert not said
    text.editor.setPlainText("བོད at the door")  # type: ignore[attr-defined]
    (told,) = [label for label in text.findChildren(QLabel) if "font" in label.text()]
    assert told.isVisible()
    assert "3 characters" in told.text()
    text.editor.setPlainText("At the door")  # type: ignore[attr-defined]
    assert not told.isVisible()


@pytest.mark.parametrize("table", FORMS)
def test_tab_goes_down_a_form_also_through_rows_and_lines(
    desk: Desk, table: str, show: Show
) -> None:
    form = Form(desk, table, FORMS[table])
    form.take((_one(desk, table),))
    show(form, 300, 2600)
    for lists in form.findChildren(ListEdit):
        lists.show_lines(["Moved here", *lists.lines()])
    QApplication.processEvents()
    QApplication.processEvents()
    boxes = [QRect(w.mapTo(form, QPoint(0, 0)), w.size()) for w in tab_stops(form)]
    assert boxes
    back = [(one, other) for one, other in pairwise(boxes) if other.bottom() < one.top()]
    assert not back
