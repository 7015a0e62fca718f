"""Which form shows the records of a table: one line a kind."""

from collections.abc import Mapping

from workshop_app.ui.panes.form import Shape
from workshop_app.ui.panes.forms.card import CARD
from workshop_app.ui.panes.forms.facts import FACTS

FORMS: Mapping[str, Shape] = {
    "cards": CARD,
    "facts_rows": FACTS,
}
