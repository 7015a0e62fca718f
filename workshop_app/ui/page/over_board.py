"""What opens above the board while it is wanted: the find bar and the filter bar."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.ui.keyboard.home import KeyboardHome
from workshop_app.ui.keyboard.tab_order import tab_in_order

if TYPE_CHECKING:
    from workshop_app.ui.page.filter_bar import FilterBar
    from workshop_app.ui.page.find_bar import FindBar
    from workshop_app.ui.workshop_page import WorkshopPage


class OverBoard(QWidget):
    """Makes each bar when it is first asked for."""

    def __init__(self, page: "WorkshopPage") -> None:
        super().__init__(page)
        self._page = page
        self._find: FindBar | None = None
        self._filter: FilterBar | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._home = KeyboardHome(page.board)
        page.desk.filtering.on_changed(self._filtered)
        page.closing.connect(self._closing)
        self._filtered()

    def _filtered(self) -> None:
        """Nothing is dimmed or hidden without the bar that says so."""
        if self._page.desk.filtering.wanted:
            self.filter_bar()

    def _closing(self) -> None:
        self._page.desk.filtering.forget(self._filtered)

    def find_bar(self) -> "FindBar":
        """The find bar, open or not."""
        if self._find is None:
            from workshop_app.ui.page.find_bar import FindBar

            self._find = FindBar(self._page)
            self._page.closing.connect(self._find.forget)
            self._column.addWidget(self._find)
            self._find.installEventFilter(self._home)
            self._order_tabs()
        return self._find

    def sought(self) -> str | None:
        """What stands in the find bar; None while it is put away."""
        return None if self._find is None or self._find.isHidden() else self._find.field.text()

    def filter_bar(self) -> "FilterBar":
        """The filter bar, open or not."""
        if self._filter is None:
            from workshop_app.ui.page.filter_bar import FilterBar

            self._filter = FilterBar(self._page)
            self._page.closing.connect(self._filter.forget)
            self._column.insertWidget(0, self._filter)
            self._filter.installEventFilter(self._home)
            self._order_tabs()
        return self._filter

    def _order_tabs(self) -> None:
        """As they stand, whichever was asked for first."""
        if self._filter is not None and self._find is not None:
            tab_in_order(self._filter, self._find)
