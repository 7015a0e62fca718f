"""The pages of the window: one is seen at a time, without a gap between two."""

from PySide6.QtWidgets import QStackedWidget, QWidget


class Pages(QStackedWidget):
    """A page that was left stays in sight until the next one stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left: list[QWidget] = []

    def show_page(self, page: QWidget) -> None:
        """Show `page` in place of what is shown."""
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)
        self.forget_left()

    def leave(self, page: QWidget) -> None:
        """`page` goes when the next one is shown."""
        self._left.append(page)

    def forget_left(self) -> None:
        """What was left goes now."""
        while self._left:
            page = self._left.pop()
            self.removeWidget(page)
            page.deleteLater()
