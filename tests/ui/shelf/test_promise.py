"""What a template may become is shown, and is a valid workshop."""

from datetime import date
from random import Random

import pytest

from workshop_app.domain.ids import fresh_ids
from workshop_app.domain.rules import problems
from workshop_app.interchange.template import new_from_template, templates
from workshop_app.ui.shelf.promise import as_if_filled


@pytest.mark.parametrize("name", [info.name for info in templates()])
def test_a_filled_template_breaks_no_rule_and_has_cards_and_a_curve(name: str) -> None:
    made = new_from_template(name, new_id=fresh_ids(Random(1)), today=date(2026, 11, 21))
    filled = as_if_filled(made)
    assert problems(filled) == ()
    assert len(filled.cards) > len(made.cards)
    assert len(filled.points) > len(made.points)
