"""What PySide does with references: it lost some once, and takes widgets from who keeps them."""

import re
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QPointF


def test_ten_thousand_void_calls_leave_none_alone() -> None:
    thing, point = QObject(), QPointF()
    before = sys.getrefcount(None)
    for _ in range(5_000):
        thing.setObjectName("queue")
        point.setX(1.0)
    # A few come and go with the interpreter's own work; a leak would be ten thousand.
    assert abs(sys.getrefcount(None) - before) < 100


def test_one_place_alone_asks_for_the_next_in_the_chain(checkout: Path) -> None:
    """What these hand out is from then on held by the widget asked, be it the window it is in."""
    asked = re.compile(r"\.(nextInFocusChain|previousInFocusChain|topLevelWidget)\(\)")
    paths = [*(checkout / "workshop_app").rglob("*.py"), *(checkout / "tests").rglob("*.py")]
    found = {path.name for path in paths if asked.search(path.read_text(encoding="utf-8"))}
    assert found == {"focus_chain.py"}
