"""“Connect to…”: choose the card that an arrow leads to from a list, by typing or with the arrows."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.domain.kinds import CARD_KINDS
from workshop_app.domain.records import Card
from workshop_app.domain.workshop import Workshop
from workshop_app.editor.desk import Desk
from workshop_app.editor.spoken import short_text
from workshop_app.ui.dialogs.parts import answers
from workshop_app.ui.looks.icons import icon
from workshop_app.ui.panes.summaries import card_text, lane_text, place_text, shortened
from workshop_app.words import _

_WIDE, _TALL = 640, 460
_LONGEST = 48
_MOST_SHOWN = 300
_STEERING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ConnectDialog(QDialog):
    """Lists the other cards of the map; what is typed must be found in their words or places."""

    def __init__(self, desk: Desk, start: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._workshop = desk.workshop
        self._cards = _others(desk, start)
        self._said = {card.id: _line(desk.workshop, card) for card in self._cards}
        self.setWindowTitle(_("Connect to…"))
        self.resize(px(_WIDE), px(_TALL))
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(_("Type a word of the card, its lane or its step"))
        self.search.setAccessibleName(_("Find a card"))
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._find)
        self.list = QListWidget(self)
        self.list.setAccessibleName(_("Cards"))
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(px(14), px(14)))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self.accept)
        self._lay_out(start)
        self._find("")
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self) -> str | None:
        """The id of the card chosen; None where the person thinks twice."""
        chosen = self.list.currentItem() if self.exec() else None
        self.deleteLater()
        return None if chosen is None else str(chosen.data(Qt.ItemDataRole.UserRole))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows walk in the list while the words are typed."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and event.key() in _STEERING:  # type: ignore[attr-defined]
            self.list.keyPressEvent(event)  # type: ignore[arg-type]
            return True
        return super().eventFilter(watched, event)

    def _find(self, words: str) -> None:
        wanted = words.casefold().split()
        self.list.clear()
        for card in self._cards:
            said = self._said[card.id]
            if all(word in said.casefold() for word in wanted):
                item = QListWidgetItem(icon(card.kind, f"{card.kind}.mark"), said, self.list)
                item.setData(Qt.ItemDataRole.UserRole, card.id)
                item.setToolTip(said)
            if self.list.count() >= _MOST_SHOWN:
                break
        self.list.setCurrentRow(0)
        self._none.setVisible(not self.list.count())
        self._go.setEnabled(bool(self.list.count()))

    def _lay_out(self, start: str) -> None:
        title = QLabel(self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setText(_("Arrow from “{card}” to").format(card=short_text(self._workshop, start)))
        title.setProperty("role", "heading")
        title.setWordWrap(True)
        self._none = QLabel(_("No card of this map has these words."), self)
        self._none.setProperty("role", "caption")
        buttons, self._go = answers(self, _("Connect"))
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(10)
        for part in (title, self.search, self.list, self._none, buttons):
            column.addWidget(part)


def _others(desk: Desk, start: str) -> list[Card]:
    """The cards of the open map that `start` does not lead to yet, along the steps."""
    workshop, home = desk.workshop, desk.map.id
    known = {start, *(arrow.end for arrow in workshop.connections.group(start))}
    return [
        card
        for step in workshop.map_steps(home)
        for lane in workshop.map_lanes(home)
        for card in workshop.cell(lane.id, step.id)
        if card.id not in known
    ]


def _line(workshop: Workshop, card: Card) -> str:
    """“Queue at the till — Pain point, Amina: Touchpoints · Arrive · Waits”."""
    lane = workshop.lanes[card.lane or ""]
    return _("{text} — {kind}, {place}").format(
        text=shortened(card_text(card), _LONGEST),
        kind=_(CARD_KINDS[card.kind].title),
        place=f"{lane_text(lane, workshop)} · {place_text(workshop, card.step)}",
    )
