"""The card of the tour, and the ring round what it speaks of."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workshop_app.canvas.drawing.text_scale import px
from workshop_app.ui.looks.icons import icon, theme_in_force
from workshop_app.ui.widgets.flow import FlowLayout
from workshop_app.words import _, sentences

_WIDTH = 340
_LINE = 3
_ROUND = 10


class Ring(QWidget):
    """A line round a place; what lies below can still be used."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def lie_round(self, place: QRect) -> None:
        """Lie round `place`, within the parent."""
        parent = self.parentWidget()
        assert parent is not None
        self.setGeometry(place.adjusted(-6, -6, 6, 6) & parent.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme_in_force()["focus"]), _LINE))
        inset = _LINE // 2 + 1
        inner = self.rect().adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(inner, _ROUND, _ROUND)


class TourCard(QFrame):
    """Title, a few words, how far one is; `skipped`, `went_back` and `went_on` are its buttons."""

    skipped = Signal()
    went_back = Signal()
    went_on = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tour_card")
        self._title, self._words, self._count = QLabel(self), QLabel(self), QLabel(self)
        self._sign = QLabel(self)
        self.skip = self._button(_("Skip the tour"), "quiet")
        self.back = self._button(_("Back"), "")
        self.on = self._button("", "primary")
        self.skip.clicked.connect(self.skipped)
        self.back.clicked.connect(self.went_back)
        self.on.clicked.connect(self.went_on)
        self._fill()

    def say(self, title: str, words: str, at: int, of: int) -> None:
        """Show the stop `at` (from 0) of `of`."""
        self._title.setText(title)
        self._words.setText(words)
        self._count.setText(_("{at} of {count}").format(at=at + 1, count=of))
        self._sign.hide()
        self.back.setEnabled(at > 0)
        last = at + 1 == of
        self.on.setText(_("Done", "end of the tour") if last else _("Next"))
        self.skip.setVisible(not last)
        self.setAccessibleName(sentences(title, words))
        self._fit()

    def praise(self) -> None:
        """Show that what was asked has been done."""
        self._sign.show()

    def _fit(self) -> None:
        """As high as its words are, its buttons in more than one line where they are long."""
        column = self.layout()
        assert column is not None
        self.ensurePolished()
        self.setFixedSize(px(_WIDTH), column.totalHeightForWidth(px(_WIDTH)))

    def _fill(self) -> None:
        self._title.setProperty("role", "heading")
        self._title.setWordWrap(True)
        self._words.setWordWrap(True)
        self._count.setProperty("role", "caption")
        size = QSize(px(20), px(20))
        self._sign.setPixmap(icon("success", "success").pixmap(size, self.devicePixelRatio()))
        self._sign.setAccessibleName(_("Done", "what the tour asked for"))
        self._sign.hide()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        foot = QWidget(self)
        line = FlowLayout(foot, gap=8)
        for part in (self._count, self.skip, self.back, self.on):
            line.addWidget(part)
        line.ending = self.back
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 14, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._words)
        column.addSpacing(4)
        column.addWidget(foot)

    def _button(self, words: str, kind: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("kind", kind)
        return button
