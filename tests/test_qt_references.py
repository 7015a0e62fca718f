"""Qt's calls that return nothing cost no reference to None; one release of PySide6 lost them."""

import sys

from PySide6.QtCore import QObject, QPointF


def test_ten_thousand_void_calls_leave_none_alone() -> None:
    thing, point = QObject(), QPointF()
    before = sys.getrefcount(None)
    for _ in range(5_000):
        thing.setObjectName("queue")
        point.setX(1.0)
    # A few come and go with the interpreter's own work; a leak would be ten thousand.
    assert abs(sys.getrefcount(None) - before) < 100
