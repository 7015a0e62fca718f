"""The preview of the report where there is little room for it."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from workshop_app.ui.export.pages_view import PagesView


def _place(view: PagesView, part: QWidget) -> QRect:
    return QRect(part.mapTo(view, part.rect().topLeft()), part.size())


@pytest.mark.parametrize("wide", [330, 700])
def test_which_page_it_is_and_how_large_is_seen_whole(qtbot: QtBot, wide: int) -> None:
    holder = QWidget()  # a window would be as wide as its layout wants
    qtbot.addWidget(holder)
    view = PagesView(holder)
    view.setGeometry(0, 0, wide, 500)
    holder.show()
    view.show_report(((595.0, 842.0),) * 22)
    QApplication.processEvents()
    count, zoom = _place(view, view.count), _place(view, view.zoom)
    assert view.count.text() == "Page 1 of 22"
    assert count.width() >= view.count.sizeHint().width()
    assert zoom.width() >= view.zoom.sizeHint().width()
    assert not count.intersects(zoom)
    assert view.rect().contains(count)
    assert view.rect().contains(zoom)
